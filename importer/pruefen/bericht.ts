/** What a check found, for the summary and for `--json`; no person's data but the addresses of cells. */
import { iso } from '../../core/calendar/day.ts';
import { befund, type Schwere } from '../../core/decide/befunde.ts';
import { unmessbareFristen } from '../../core/decide/fristen.ts';
import { neufallOhne } from '../../core/decide/neufall.ts';
import { geltendeVorgabe } from '../../core/sheet/index.ts';
import type { PruefBericht, SpalteText } from '../protokoll/pruefung.ts';
import { letters } from '../xlsx/address.ts';
import type { Gefunden } from './blatt.ts';
import type { Pruefung } from './pruefen.ts';

const RANG: Readonly<Record<Schwere, number>> = { hinweis: 0, warnung: 1, fehler: 2 };

/** Whether a finding of this severity or a worse one was raised. */
export function mindestens({ uebersicht }: Pruefung, schwere: Schwere): boolean {
  return [...uebersicht.zahlen.befunde.keys()].some((code) => RANG[befund(code).schwere] >= RANG[schwere]);
}

export function bericht(
  { blatt, kopf }: Pick<Gefunden, 'blatt' | 'kopf'>,
  { mapping, reader, uebersicht, geaendert, vonHand, ohneWert, filter }: Pruefung,
  rest: Pick<PruefBericht, 'mappe' | 'bestandteile' | 'ausgabe' | 'exit_code'>,
): PruefBericht {
  const spalte = (column: number): SpalteText => ({ spalte: letters(column), kopf: kopf.cells[column] ?? '' });
  const { neufall, stelle, erstberatung, entscheidung, befunde, zeilen } = uebersicht.zahlen;
  return {
    mappe: rest.mappe,
    blatt: blatt.name,
    kopfzeile: kopf.row + 1,
    stichtag: iso(reader.stichtag),
    zeilen,
    zuordnung: Object.fromEntries(
      [...mapping.columns].map(([id, { column, wie, sicher }]) => [id, { ...spalte(column), wie, sicher }]),
    ),
    vorgabe: Object.fromEntries(geltendeVorgabe(mapping)),
    falsche_vorgabe: reader.falscheVorgabe,
    mehrdeutig: mapping.ambiguous.flatMap((feld) => {
      const line = mapping.columns.get(feld);
      return line === undefined ? [] : [{ feld, spalten: [line.column, ...line.alternatives].map(spalte) }];
    }),
    unbenutzt: mapping.unclaimed.map(spalte),
    nicht_geprueft: reader.nicht_geprueft,
    nicht_messbar: unmessbareFristen(reader.grundlage.vorhanden),
    neufall_ohne: neufallOhne(reader.grundlage.vorhanden),
    annahmen: reader.grundlage.annahmen,
    zaehlung: {
      neufall: sorted(neufall),
      stelle: sorted(stelle),
      status_erstberatung: sorted(erstberatung),
      status_entscheidung: sorted(entscheidung),
      befunde: sorted(befunde),
    },
    geaendert,
    von_hand: vonHand,
    ohne_wert: ohneWert,
    filter_endet_vor: filter.art === 'trennt' ? letters(filter.spalte) : null,
    bestandteile: rest.bestandteile,
    ausgabe: rest.ausgabe,
    exit_code: rest.exit_code,
  };
}

/** Equal runs give equal texts. */
function sorted<K extends string>(map: ReadonlyMap<K, number>): Record<K, number> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1))) as Record<K, number>;
}

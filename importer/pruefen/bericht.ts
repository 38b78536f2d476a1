/** What a check found, for the summary and for `--json`; no person's data but the addresses of cells. */
import { iso } from '../../core/calendar/day.ts';
import { type Dringend, geltendeVorgabe } from '../../core/sheet/index.ts';
import type { Blattbericht, DringendeZeile, SpalteText } from '../protokoll/pruefung.ts';
import { letters } from '../xlsx/address.ts';
import { tableThatParts } from './liste.ts';
import { offenes } from './offenes.ts';
import type { GeprueftesBlatt } from './schreiben.ts';

/** What was found on a sheet. */
export function blattbericht({ found, pruefung }: GeprueftesBlatt): Blattbericht {
  const { blatt, kopf, sheet } = found;
  const { mapping, reader, uebersicht, leitfaden, geaendert, vonHand, ohneWert, filter } = pruefung;
  const spalte = (column: number): SpalteText => ({ spalte: letters(column), kopf: kopf.cells[column] ?? '' });
  const { neufall, stelle, erstberatung, entscheidung, befunde, zeilen } = uebersicht.zahlen;
  return {
    blatt: blatt.name,
    kopfzeile: kopf.row + 1,
    zeilen,
    zuordnung: Object.fromEntries(
      [...mapping.columns]
        .sort(([, a], [, b]) => a.column - b.column)
        .map(([id, { column, wie, sicher }]) => [id, { ...spalte(column), wie, sicher }]),
    ),
    vorgabe: Object.fromEntries(geltendeVorgabe(mapping)),
    falsche_vorgabe: reader.falscheVorgabe,
    mehrdeutig: mapping.ambiguous.flatMap((feld) => {
      const line = mapping.columns.get(feld);
      return line === undefined ? [] : [{ feld, spalten: [line.column, ...line.alternatives].map(spalte) }];
    }),
    ...offenes(leitfaden, { mapping, kopf, values: sheet.values }),
    nicht_pruefbar: uebersicht.nichtPruefbar,
    nicht_geprueft: reader.nicht_geprueft,
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
    weitere_liste: pruefung.danach === undefined ? null : pruefung.danach + 1,
    tabelle_endet_vor: tableThatParts(pruefung.liste, kopf.row, pruefung.plaetze)?.name ?? null,
  };
}

/** An urgent row without who it is. */
export function dringendeZeile({
  blatt,
  index,
  stufe,
  frist,
  faellig,
  resttage,
  befund: code,
}: Dringend & { readonly blatt: string }): DringendeZeile {
  return {
    blatt,
    zeile: index + 1,
    stufe,
    ...(frist === undefined ? {} : { frist }),
    ...(faellig === undefined ? {} : { faellig: iso(faellig) }),
    ...(resttage === undefined ? {} : { resttage }),
    ...(code === undefined ? {} : { befund: code }),
  };
}

/** Equal runs give equal texts. */
function sorted<K extends string>(map: ReadonlyMap<K, number>): Record<K, number> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1))) as Record<K, number>;
}

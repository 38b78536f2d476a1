/** What a check found, for the summary and for `--json`; no person's data but the addresses of cells. */
import { iso } from '../../core/calendar/day.ts';
import type { Annahme } from '../../core/decide/annahmen.ts';
import { type BefundCode, befund, type Schwere } from '../../core/decide/befunde.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import { geltendeVorgabe, type NichtGeprueftImBlatt } from '../../core/sheet/index.ts';
import type { ExitCode } from '../system/errors.ts';
import { letters } from '../xlsx/address.ts';
import type { Gefunden } from './blatt.ts';
import type { Bestandteil } from './contents.ts';
import type { Pruefung } from './pruefen.ts';

/** A column as people name it. */
export interface SpalteText {
  readonly spalte: string;
  readonly kopf: string;
}

export interface PruefBericht {
  readonly mappe: string;
  readonly blatt: string;
  /** From 1. */
  readonly kopfzeile: number;
  readonly stichtag: string;
  readonly zeilen: number;
  readonly zuordnung: Readonly<
    Partial<Record<FieldId, SpalteText & { readonly wie: string; readonly sicher: number }>>
  >;
  readonly vorgabe: Readonly<Partial<Record<FieldId, string>>>;
  readonly falsche_vorgabe: readonly FieldId[];
  /** Fields with several columns; the first one was read. */
  readonly mehrdeutig: readonly { readonly feld: FieldId; readonly spalten: readonly SpalteText[] }[];
  readonly unbenutzt: readonly SpalteText[];
  readonly nicht_geprueft: readonly NichtGeprueftImBlatt[];
  /** As in lauf.json. */
  readonly annahmen: readonly Annahme[];
  readonly zaehlung: {
    readonly neufall: Readonly<Record<string, number>>;
    readonly stelle: Readonly<Record<string, number>>;
    readonly status_erstberatung: Readonly<Record<string, number>>;
    readonly status_entscheidung: Readonly<Record<string, number>>;
    readonly befunde: Readonly<Partial<Record<BefundCode, number>>>;
  };
  /** Cells that got another value. */
  readonly geaendert: number;
  /** Result cells that a person has changed: they stay. */
  readonly von_hand: readonly string[];
  /** Cells of the list whose formula has no value: they counted as empty (`--trotzdem`). */
  readonly ohne_wert: readonly string[];
  /** The column between the sheet's filter and the result columns, because of which it was not widened. */
  readonly filter_endet_vor: string | null;
  readonly bestandteile: readonly Bestandteil[];
  readonly ausgabe: string;
  readonly exit_code: ExitCode;
}

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

/** Findings by how often they were raised, equal ones by their code. */
export function haeufigste(befunde: PruefBericht['zaehlung']['befunde']): (readonly [BefundCode, number])[] {
  return (Object.entries(befunde) as [BefundCode, number][]).toSorted(([, a], [, b]) => b - a);
}

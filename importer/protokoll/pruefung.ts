/** What a check of a workbook found, for the summary and for `--json`; no person's data but the addresses of cells. */
import type { Annahme } from '../../core/decide/annahmen.ts';
import type { BefundCode } from '../../core/decide/befunde.ts';
import type { UnmessbareFrist } from '../../core/decide/fristen.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import type { NichtGeprueftImBlatt } from '../../core/sheet/index.ts';
import type { ExitCode } from '../system/errors.ts';
import type { Bestandteil } from '../xlsx/contents.ts';

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
  readonly nicht_messbar: readonly UnmessbareFrist[];
  readonly neufall_ohne: readonly FieldId[];
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

/** Findings by how often they were raised, equal ones by their code. */
export function haeufigste(befunde: PruefBericht['zaehlung']['befunde']): (readonly [BefundCode, number])[] {
  return (Object.entries(befunde) as [BefundCode, number][]).toSorted(([, a], [, b]) => b - a);
}

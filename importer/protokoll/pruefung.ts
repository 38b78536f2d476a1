/** What a check of a workbook found, for the summary and for `--json`; no person's data but the addresses of cells. */
import type { Annahme } from '../../core/decide/annahmen.ts';
import type { BefundCode } from '../../core/decide/befunde.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import type { Grundfeld, Merker, NichtGeprueftImBlatt, Stufe } from '../../core/sheet/index.ts';
import type { ExitCode } from '../system/errors.ts';
import type { Bestandteil } from '../xlsx/contents.ts';

/** A column as people name it. */
export interface SpalteText {
  readonly spalte: string;
  readonly kopf: string;
}

/** Why a sheet with a header cannot be checked. */
export type Unpruefbar = 'geschuetzt' | 'formeln' | 'nebeneinander' | 'platz';
/** Why a sheet was left: not asked for, or it could not be checked. */
export type Auslassung = 'ausgeblendet' | 'ohne-kopf' | 'nicht-gewaehlt' | Unpruefbar;

export interface AusgelassenesBlatt {
  readonly blatt: string;
  readonly grund: Auslassung;
}

/** An urgent row, without who it is. */
export interface DringendeZeile {
  readonly blatt: string;
  /** As Excel shows it. */
  readonly zeile: number;
  readonly stufe: Stufe;
  readonly frist?: 'Erstberatung' | 'Entscheidung';
  readonly faellig?: string;
  readonly resttage?: number;
  readonly befund?: BefundCode;
}

/** What the list of a sheet leaves open (page 6 "The first hour"). */
export interface Offenes {
  readonly unbenutzt: readonly (SpalteText & { readonly vielleicht?: FieldId })[];
  readonly fehlend: readonly {
    readonly feld: Grundfeld;
    /** Rows in which it is not known. */
    readonly zeilen: number;
    /** Columns that may be it. */
    readonly spalten: readonly SpalteText[];
    /** What holds for a whole list of new applications. */
    readonly vorgabe?: string;
  }[];
  readonly woerter: readonly {
    readonly feld: FieldId;
    readonly wort: string;
    readonly anzahl: number;
    readonly vorschlag?: string;
  }[];
  /** Unknown words that are not shown: they may be a person's. */
  readonly verborgene_woerter: number;
  readonly unlesbar: readonly { readonly zelle: string; readonly feld: FieldId; readonly code: BefundCode }[];
  /** The suggestions as an entry for `--zuordnung`; missing without any. */
  readonly vorschlag?: Merker;
}

/** What was found on one sheet. */
export interface Blattbericht extends Offenes {
  readonly blatt: string;
  /** From 1. */
  readonly kopfzeile: number;
  readonly zeilen: number;
  readonly zuordnung: Readonly<
    Partial<Record<FieldId, SpalteText & { readonly wie: string; readonly sicher: number }>>
  >;
  readonly vorgabe: Readonly<Partial<Record<FieldId, string>>>;
  readonly falsche_vorgabe: readonly FieldId[];
  /** Fields with several columns; the first one was read. */
  readonly mehrdeutig: readonly { readonly feld: FieldId; readonly spalten: readonly SpalteText[] }[];
  /** Fields that no row has: nothing could be checked. */
  readonly nicht_pruefbar: readonly Grundfeld[];
  readonly nicht_geprueft: readonly NichtGeprueftImBlatt[];
  /** As in lauf.json. */
  readonly annahmen: readonly Annahme[];
  readonly zaehlung: Zaehlung;
  /** Cells that got another value. */
  readonly geaendert: number;
  /** Result cells that a person has changed: they stay. */
  readonly von_hand: readonly string[];
  /** Cells of the list whose formula has no value: they counted as empty (`--trotzdem`). */
  readonly ohne_wert: readonly string[];
  /** The column between the sheet's filter and the result columns, because of which it was not widened. */
  readonly filter_endet_vor: string | null;
  /** The table that does not reach over the result columns, because something else stands beside it. */
  readonly tabelle_endet_vor: string | null;
  /** Row in which another list begins, with other columns or below a table: from there on nothing was checked. */
  readonly weitere_liste: number | null;
}

export interface Zaehlung {
  readonly neufall: Readonly<Record<string, number>>;
  readonly stelle: Readonly<Record<string, number>>;
  readonly status_erstberatung: Readonly<Record<string, number>>;
  readonly status_entscheidung: Readonly<Record<string, number>>;
  readonly befunde: Readonly<Partial<Record<BefundCode, number>>>;
}

/** What was found in a workbook. */
export interface PruefBericht {
  readonly mappe: string;
  readonly stichtag: string;
  /** In the order of the workbook. */
  readonly blaetter: readonly Blattbericht[];
  readonly ausgelassen: readonly AusgelassenesBlatt[];
  /** Of all sheets, the most urgent first. */
  readonly dringend: readonly DringendeZeile[];
  readonly bestandteile: readonly Bestandteil[];
  readonly ausgabe: string;
  readonly exit_code: ExitCode;
}

/** Findings by how often they were raised, equal ones by their code. */
export function haeufigste(befunde: Zaehlung['befunde']): (readonly [BefundCode, number])[] {
  return (Object.entries(befunde) as [BefundCode, number][]).toSorted(([, a], [, b]) => b - a);
}

/** The report as one JSON object: what belongs to a single sheet stands in it directly, as it did before there were several. */
export function alsJson({ blaetter, ...mappe }: PruefBericht): object {
  const [eines] = blaetter;
  return blaetter.length === 1 ? { ...mappe, ...eines } : { ...mappe, ...summe(blaetter), blaetter };
}

/** Numbers of all sheets together. */
function summe(blaetter: readonly Blattbericht[]): { zeilen: number; geaendert: number; zaehlung: Zaehlung } {
  const plus = (teil: keyof Zaehlung) => {
    const all: Record<string, number> = {};
    for (const { zaehlung } of blaetter) {
      for (const [key, n] of Object.entries(zaehlung[teil])) all[key] = (all[key] ?? 0) + n;
    }
    return all;
  };
  return {
    zeilen: blaetter.reduce((sum, { zeilen }) => sum + zeilen, 0),
    geaendert: blaetter.reduce((sum, { geaendert }) => sum + geaendert, 0),
    zaehlung: {
      neufall: plus('neufall'),
      stelle: plus('stelle'),
      status_erstberatung: plus('status_erstberatung'),
      status_entscheidung: plus('status_entscheidung'),
      befunde: plus('befunde'),
    },
  };
}

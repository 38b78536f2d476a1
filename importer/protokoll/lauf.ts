/**
 * lauf.json: what a run read, counted and decided by, without any person's data.
 * Source: page 5 "Files that import writes", fine print 9, 29 and 30.
 */
import { createHash } from 'node:crypto';
import { iso } from '../../core/calendar/day.ts';
import type { Annahme } from '../../core/decide/annahmen.ts';
import type { BefundCode } from '../../core/decide/befunde.ts';
import type { UnmessbareFrist } from '../../core/decide/fristen.ts';
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';
import type { NichtGeprueft } from '../../core/grundlage.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import { SCHRITTE } from '../../core/process/schritte/index.ts';
import type { Einstellungen } from '../../core/settings.ts';
import type { EncodingName } from '../read/encoding.ts';
import type { ExitCode } from '../system/errors.ts';
import type { Lieferungsbefund } from './lieferung.ts';
import type { LaufVerlauf } from './verlauf.ts';

/** Version of the shape of lauf.json. */
export const LAUF_SCHEMA = 1;

/** One file's books: `gelesen` = `verbunden` + `quarantaene` + `dubletten`; blank, header and skipped lines are counted apart. */
export interface DateiLauf {
  readonly quelle: Quelle;
  readonly datei: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly kodierung: EncodingName;
  readonly trennzeichen: string;
  readonly gelesen: number;
  readonly verbunden: number;
  readonly quarantaene: number;
  readonly dubletten: number;
  readonly leerzeilen: number;
  /** Header lines that came again below the header. */
  readonly kopfzeilen: number;
  /** Rows that the profile says are no records (`ueberspringen`). */
  readonly uebersprungen: number;
  /** Records of which surplus empty fields at the end were cut off. */
  readonly leere_endfelder: number;
}

export type Zaehlung = Readonly<Record<string, number>>;

export interface Phase {
  readonly phase: string;
  readonly ms: number;
  readonly zeilen: number;
  readonly zeilen_pro_sekunde: number;
}

/** Something about an input that a person should know once. */
/** A field of a list of which more than one cell in twenty holds a word that nobody knows: such a cell counts as empty. */
export interface UnbekannteWoerter {
  readonly quelle: Quelle;
  readonly feld: FieldId;
  readonly anzahl: number;
  /** Records of the source. */
  readonly saetze: number;
}

export interface SpaltenHinweis {
  readonly quelle: Quelle;
  readonly datei: string;
  /** Header texts of columns that no field claims. */
  readonly unbenutzt: readonly string[];
  /** Fields with more than one column: the first header is the one that was read. */
  readonly mehrdeutig: readonly { readonly feld: FieldId; readonly spalten: readonly string[] }[];
}

/** A file most of whose records stand in another file of its source, too. */
export interface Ueberschneidung {
  readonly quelle: Quelle;
  readonly datei: string;
  /** The file read before it, whose records count. */
  readonly vorrang: string;
  /** Records whose key stands there, too, with equal cells or others. */
  readonly saetze: number;
  readonly gelesen: number;
}

export interface Lauf {
  readonly schema: typeof LAUF_SCHEMA;
  readonly version: string;
  /** Start of the run, ISO 8601 in UTC. */
  readonly beginn: string;
  readonly stichtag: string;
  readonly profil: string;
  readonly vorgabe: Readonly<Record<string, string>>;
  readonly einstellungen: Readonly<Record<string, unknown>>;
  /** SHA-256 of the rule set: it changes when a rule, a period, a route or a house file changes. */
  readonly regelwerk: string;
  /** Names of the house files, where there are any. */
  readonly hausregeln?: readonly string[];
  readonly dateien: readonly DateiLauf[];
  readonly faelle: number;
  readonly zaehlung: {
    readonly neufall: Zaehlung;
    readonly neufall_grund: Zaehlung;
    readonly altersgruppe: Zaehlung;
    readonly stelle: Zaehlung;
    readonly route_regel: Zaehlung;
    readonly status_erstberatung: Zaehlung;
    readonly status_entscheidung: Zaehlung;
    /** Cases by the id of their next step, `fertig`, or empty without a process. */
    readonly naechster_schritt: Zaehlung;
    /** Cases by whose turn it is, without names: EZ, M&I, Leistung, or empty. */
    readonly wer: Zaehlung;
    /** Findings by code, as often as they stand in befunde.csv; `DUBLETTE` as often as a repeat was dropped. */
    readonly befunde: Readonly<Partial<Record<BefundCode, number>>>;
  };
  /** What is unusual about the files. */
  readonly lieferung: readonly Lieferungsbefund[];
  readonly nicht_geprueft: readonly NichtGeprueft[];
  /** Conditions of routes whose column is missing, with the rules that they could change. */
  readonly annahmen: readonly Annahme[];
  /** Deadlines whose keeping no column tells; what is counted of them is no figure. */
  readonly nicht_messbar: readonly UnmessbareFrist[];
  /** Fields that are missing so that no case can be found to be a Neufall; the number of those is no figure then. */
  readonly neufall_ohne: readonly FieldId[];
  readonly spalten: readonly SpaltenHinweis[];
  readonly unbekannte_woerter: readonly UnbekannteWoerter[];
  readonly ueberschneidungen: readonly Ueberschneidung[];
  /** Files of the folder (`--eingang`) that were not read: older ones, or ones that no pattern describes. */
  readonly uebergangen: readonly string[];
  /** Patterns of the profile that no file of the folder has. */
  readonly ohne_treffer: readonly { readonly quelle: Quelle; readonly muster: string }[];
  readonly phasen: readonly Phase[];
  /** Missing in a run without history. */
  readonly verlauf?: LaufVerlauf;
  readonly exit_code: ExitCode;
}

/** The settings in a form that can be read again as configuration. */
export function einstellungenText(e: Einstellungen): Readonly<Record<string, unknown>> {
  return {
    ...e,
    zusatz_frei: e.zusatz_frei.map(iso),
    zusatz_arbeitstage: e.zusatz_arbeitstage.map(iso),
  };
}

/**
 * SHA-256 of all rules and steps: their texts, periods, routes and the text of their conditions; and of the house files, whose
 * words count, too.
 */
export function regelwerk({ regelwerk: { regeln }, dateien }: Hausregeln): string {
  const text = JSON.stringify([regeln, SCHRITTE, dateien.map((datei) => datei.text)], (_key, value: unknown) =>
    typeof value === 'function' ? String(value) : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

/**
 * What a report says, before anyone renders it: plain data that can be stored as JSON.
 *
 * Figures come in two kinds. `Bewegung` counts what happened: each case counts in the week or period of the day that
 * the figure is about (Antragsdatum for new cases, day of receipt for the Stelle, due day for a deadline), so that
 * weeks can be added up. `Bestand` is how things stood on one Stichtag; of several runs in a week the last one holds.
 * No figure is broken down by Hauptbetreuer: there is no ranking of employees.
 * Source: page 5 "Reports".
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Woche, Zeitraum } from '../../core/calendar/weeks.ts';
import type { BefundCode } from '../../core/decide/befunde.ts';
import type { FristStatus, UnmessbareFrist } from '../../core/decide/fristen.ts';
import type { NeufallUrteil } from '../../core/decide/neufall.ts';
import type { Zustaendigkeit } from '../../core/decide/route.ts';
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';
import type { NichtGeprueft } from '../../core/grundlage.ts';
import type { Naechster } from '../../core/process/naechster.ts';
import { BEFUNDLISTEN } from '../../core/rules/rule.ts';
import type { Art } from '../protokoll/verlauf.ts';

/** How often each word occurred; the empty word stands for "not known". */
export type Zaehlung = Readonly<Record<string, number>>;

/**
 * One deadline, by person and application (Erstberatung) or by application (Entscheidung, see antraege.ts). In time: `erfuellt` of `erfuellt + verspaetet + ueberfaellig`; who can still make it is in
 * neither.
 */
export interface Fristzahlen {
  readonly erfuellt: number;
  readonly verspaetet: number;
  readonly ueberfaellig: number;
  /** Before their due day: `offen` and `bald fällig`. */
  readonly offen: number;
  readonly nicht_messbar: number;
  /** Working days used by the ones that are done (see `verbraucht` in sammler.ts) → how often. */
  readonly verbraucht: Zaehlung;
}

/** What happened in a week, a period, or over all cases of a run. */
export interface Bewegung {
  /** Neufall `ja` and `prüfen`, by Antragsdatum. */
  readonly neu: number;
  readonly zu_pruefen: number;
  /** Of `neu`. */
  readonly kanal: Zaehlung;
  readonly altersgruppe: Zaehlung;
  readonly team: Zaehlung;
  /** All cases, by day of receipt. */
  readonly stelle: Zaehlung;
  /** By Stelle and rule, joined by `|`; without a rule nothing follows the bar. */
  readonly route: Zaehlung;
  /** All cases, by day of receipt: Anliegen and Stelle, joined by `|`; the channel of those of SGB III. */
  readonly anliegen: Zaehlung;
  readonly kanal_sgb3: Zaehlung;
  /** By due day. */
  readonly erstberatung: Fristzahlen;
  readonly entscheidung: Fristzahlen;
}

/** Overdue by working days since the due day. */
export const ALTERSBAENDER = ['1-5', '6-10', '>10'] as const;
export type Altersband = (typeof ALTERSBAENDER)[number];
export type Altersbaender = Readonly<Record<Altersband, number>>;

/** The lists for team leads, in the order in which they are shown. */
export const LISTEN = ['ueberfaellig', 'bald_faellig', ...BEFUNDLISTEN, 'zu_pruefen'] as const;
export type ListenId = (typeof LISTEN)[number];

/** How things stood on the Stichtag. */
export interface Bestand {
  readonly stichtag: Day;
  readonly faelle: number;
  readonly neufall: Zaehlung;
  /** By person and by application, as `Fristzahlen`; `entfällt` by case. */
  readonly status_erstberatung: Readonly<Partial<Record<FristStatus, number>>>;
  readonly status_entscheidung: Readonly<Partial<Record<FristStatus, number>>>;
  readonly ueberfaellig_erstberatung: Altersbaender;
  readonly ueberfaellig_entscheidung: Altersbaender;
  /** Cases that carry a code, as in the column `befunde` of faelle.csv. */
  readonly befunde: Readonly<Partial<Record<BefundCode, number>>>;
  /** Codes whose check could not run: that no case carries them says nothing. Missing where all ran. */
  readonly ungeprueft?: readonly BefundCode[];
  /** Records that went into no case: set aside, or dropped as repeats. Only a run knows them. */
  readonly saetze: Readonly<Partial<Record<BefundCode, number>>>;
  /** Cases on each list. */
  readonly listen: Readonly<Record<ListenId, number>>;
}

/** What history keeps of a week: no person, no employee. `bestand` is missing for weeks without a run. */
export interface Wochenzahlen {
  readonly woche: Woche;
  readonly bewegung: Bewegung;
  readonly bestand?: Bestand;
}

/** A week, or several weeks together. */
export interface Periode extends Zeitraum {
  readonly bewegung: Bewegung;
  readonly bestand?: Bestand;
}

/** How long the periods are whose figures may be passed on; setting `weitergabe`. */
export const TAKTE = ['woche', 'monat', 'quartal'] as const;
export type Takt = (typeof TAKTE)[number];
export const TAKT: Takt = 'woche';

/** Figures of a period that may be passed on: as they stood when it was over. */
export interface Freigabe extends Zeitraum {
  readonly bewegung: Bewegung;
}

/** A case of the work list. Numbers persons: only for internal use, never in what is passed on. */
export interface VorratZeile {
  readonly kundennummer: string;
  readonly bg_nummer: string | undefined;
  readonly team: string | undefined;
  readonly hauptbetreuer: string | undefined;
  readonly antragsdatum: Day | undefined;
  /** Missing where the process needs nothing, but a question is open. */
  readonly naechster: Naechster | undefined;
  /** Working days left until it is due, negative: overdue. */
  readonly resttage: number | undefined;
  /** What to do, as a sentence in the language of the report; empty where nothing but the Neufall is open. */
  readonly schritt: string;
  /** The lists that the case stands on. */
  readonly listen: readonly ListenId[];
  /** Each code once, in alphabetical order. */
  readonly befunde: readonly BefundCode[];
  readonly neufall: NeufallUrteil;
  readonly zustaendigkeit: Zustaendigkeit;
  /** The state of each step of the process, one letter for each of `SCHRITT_IDS` (see vorrat.ts); empty without a process. */
  readonly stand: string;
}

/** What could not be checked, because a source or a column is missing. */
export interface Luecken {
  /** Exports of which there is no file. */
  readonly quellen: readonly Quelle[];
  /** Lists of which no check could run. */
  readonly listen: readonly ListenId[];
  /** Fields without a column or a constant. */
  readonly felder: readonly FieldId[];
  readonly pruefungen: readonly NichtGeprueft[];
  readonly fristen: readonly UnmessbareFrist[];
  /** Fields that are missing so that no case can be found to be a Neufall. */
  readonly neufall: readonly FieldId[];
}

/** How many cases changed since an earlier run. */
export interface SeitdemZahlen {
  readonly lauf: number;
  readonly stichtag: Day;
  readonly anzahl: Readonly<Record<Art, number>>;
}

/** Cells below this are hidden unless the configuration says otherwise. */
export const KLEINE_ZAHLEN = 3;

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
import type { BefundCode } from '../../core/decide/befunde.ts';
import type { FristStatus } from '../../core/decide/fristen.ts';
import type { Terminempfehlung } from '../../core/decide/termine.ts';
import type { Regelwerk } from '../../core/rules/regelwerk.ts';
import { BEFUNDLISTEN } from '../../core/rules/rule.ts';
import type { Woche, Zeitraum } from './woche.ts';

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
  /** Records that went into no case: set aside, or dropped as repeats. Only a run knows them. */
  readonly saetze: Readonly<Partial<Record<BefundCode, number>>>;
  /** Lines of each list. */
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

/** What a line is about. */
export type Gegenstand = 'erstberatung' | 'entscheidung' | 'neufall' | 'zustaendigkeit' | BefundCode;

/** The next step; a renderer puts it into words. */
export type Schritt =
  /** As the finding says. */
  | { readonly art: 'befund'; readonly code: BefundCode }
  /** Book an appointment, or write a Ticket. */
  | { readonly art: 'termin'; readonly empfehlung: Terminempfehlung }
  /** The appointment lies ahead: keep it and note the Erstberatung. */
  | { readonly art: 'wahrnehmen'; readonly am: Day }
  /** The appointment is over, the Erstberatung is not noted. */
  | { readonly art: 'nachtragen'; readonly am: Day }
  | { readonly art: 'entscheiden' }
  /** Reason of a Neufall or a Stelle that has to be checked. */
  | { readonly art: 'klaeren'; readonly grund: string };

/** A line of a list. Numbers persons: only for internal use, never in what is passed on. */
export interface ListenZeile {
  readonly kundennummer: string;
  readonly bg_nummer: string | undefined;
  readonly team: string | undefined;
  readonly hauptbetreuer: string | undefined;
  readonly gegenstand: Gegenstand;
  readonly antragsdatum: Day | undefined;
  /** Due day of the deadline that presses most, and working days left (negative: overdue). */
  readonly faellig: Day | undefined;
  readonly resttage: number | undefined;
  readonly schritt: Schritt;
}

export type Listen = Readonly<Record<ListenId, readonly ListenZeile[]>>;

/** An input file of the run. */
export interface BerichtQuelle {
  readonly quelle: string;
  readonly datei: string;
  readonly saetze: number;
}

/** Cells below this are hidden unless the configuration says otherwise. */
export const KLEINE_ZAHLEN = 3;

export interface Berichtsdaten {
  readonly art: 'lauf' | 'zeitraum';
  /** The lists and the stock are of this day. */
  readonly stichtag: Day;
  /** Of a report over a period. */
  readonly zeitraum?: Zeitraum;
  /** Start of the run, or of the call that made the report: ISO 8601 in UTC. */
  readonly erstellt: string;
  readonly version: string;
  readonly quellen: readonly BerichtQuelle[];
  /** The settings, as lauf.json writes them. */
  readonly einstellungen: Readonly<Record<string, unknown>>;
  /** The rules that the figures name. */
  readonly regelwerk: Regelwerk;
  /** Cells below this are hidden in what is marked for passing on; 0 hides nothing. */
  readonly kleine_zahlen: number;
  readonly listen: Listen;
  /** Of a run: over all its cases. Of a period: of the period. */
  readonly bewegung: Bewegung;
  readonly bestand: Bestand;
  /** Periods in order that follow on each other and are equally long; the last one is the report's own, if it can be. */
  readonly vergleich: readonly Periode[];
}

/**
 * What a step of the process is: a plain readonly record that says who does it, what shows that it is done, until when
 * it has to be done and by which rule. Source: page 8 "Steps", fine print 58 to 69.
 */
import type { Altersgruppe } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { FieldId } from '../fields/declarations.ts';
import type { Spalten } from '../fields/spalten.ts';
import type { FallBefund } from '../rules/catalogue.ts';
import type { Lage } from '../rules/lage.ts';
import type { Regelwerk } from '../rules/regelwerk.ts';

/** Whose turn it is: Eingangszone, Markt & Integration, the team that decides on benefits. */
export const WER = ['EZ', 'M&I', 'Leistung'] as const;
export type Wer = (typeof WER)[number];

/** States of a step that somebody has to do, the most urgent first. */
export const OFFENE_ZUSTAENDE = ['überfällig', 'bald fällig', 'offen'] as const;
export type OffenerZustand = (typeof OFFENE_ZUSTAENDE)[number];
export type Schrittzustand = 'entfällt' | 'erledigt' | OffenerZustand;

/** The state of every step, in their order; `undefined`: not to be told for lack of columns. */
export type Staende = readonly (Schrittzustand | undefined)[];

/** What the steps look at: the situation of an open case, and what was decided about it. */
export interface Prozesslage extends Pick<Lage, 'row' | 'umfeld' | 'stichtag' | 'antragsdatum' | 'geburtsdatum'> {
  readonly altersgruppe: Altersgruppe | undefined;
  /** Due days, where there are any. */
  readonly frist_erstberatung: Day | undefined;
  readonly frist_entscheidung: Day | undefined;
  readonly vorhanden: Spalten['vorhanden'];
  readonly regelwerk: Regelwerk;
  /** The Erstberatung was held, whatever became of the Profiling (fine print 48). */
  readonly beraten: boolean;
  /** The application is decided. */
  readonly entschieden: boolean;
}

export interface Schritt {
  readonly id: string;
  readonly wer: Wer;
  /** Fields that show that it is done; a list inside means that one of its columns is enough. */
  readonly nachweis: readonly (FieldId | readonly FieldId[])[];
  /** Whether what shows it can be there at all; by default: there are columns for `nachweis`. */
  readonly feststellbar?: (spalten: Spalten) => boolean;
  /** Whether the case needs the step; by default every open case does. */
  readonly gilt?: (lage: Prozesslage) => boolean;
  readonly getan: (lage: Prozesslage) => boolean;
  /** The day beside `erledigt`, a tick where it is unknown (fine print 67). */
  readonly am?: (lage: Prozesslage) => Day | undefined;
  /** The due day. */
  readonly bis?: (lage: Prozesslage) => Day | undefined;
  /** Without a due day the house can only wait for it: it comes last (fine print 65). */
  readonly warten?: boolean;
  /** What becomes of a step of EZ once the application is decided; by default it falls away (fine print 63, 84). */
  readonly nachEntscheidung?: 'entfällt' | 'bleibt' | 'bis zur Erstberatung';
  /** Findings that say the same as the step: what to do is then said once. */
  readonly befunde?: readonly FallBefund[];
  /** Id of the rule behind it on the day that decides (fine print 69). */
  readonly regel: string | ((lage: Prozesslage) => string);
}

/** A day or a tick that is known on the Stichtag (fine print 47, 58). */
export function bisStichtag(tag: Day | undefined, { stichtag }: Prozesslage): boolean {
  return tag !== undefined && tag <= stichtag;
}

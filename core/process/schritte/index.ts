/**
 * All steps in the order in which they are taken; of equally urgent ones the first is next. Source: page 8 "Steps", fine
 * print 58, 59.
 */
import type { Spalten } from '../../fields/spalten.ts';
import type { Urteilsgrundlage } from '../../rules/urteilsgrundlage.ts';
import type { Schritt } from '../schritt.ts';
import { ABSCHLUSS } from './abschluss.ts';
import { AUFNAHME } from './aufnahme.ts';
import { AUSGABE } from './ausgabe.ts';

const ALLE = [...AUFNAHME, ...AUSGABE, ...ABSCHLUSS] as const;

export type SchrittId = (typeof ALLE)[number]['id'];

/** One of the steps, with what holds where its record says nothing. */
export interface Prozessschritt extends Required<Schritt> {
  readonly id: SchrittId;
}

/** What the process of a row is judged by. */
export interface Prozessgrundlage extends Urteilsgrundlage {
  /** The steps of the process that the columns can say anything about, in their order. */
  readonly schritte: readonly Prozessschritt[];
}

const OHNE_ANGABE = {
  gilt: () => true,
  am: () => undefined,
  bis: () => undefined,
  warten: false,
  nachEntscheidung: 'entfällt',
  befunde: [],
} as const satisfies Partial<Schritt>;

// All of one form: the states of all steps are looked for on every open case.
export const SCHRITTE: readonly Prozessschritt[] = ALLE.map((schritt) => ({
  ...OHNE_ANGABE,
  feststellbar: ({ vorhanden }) => hatSpalten(schritt, vorhanden),
  ...schritt,
}));
export const SCHRITT_IDS: readonly SchrittId[] = SCHRITTE.map(({ id }) => id);

/** The step with this id. Throws RangeError where there is none. */
export function schrittVon(id: SchrittId): Prozessschritt {
  const found = SCHRITTE.find((schritt) => schritt.id === id);
  if (found === undefined) throw new RangeError(`Kein Schritt „${id}“.`);
  return found;
}

/** The steps that a list can say anything about: those whose evidence has a column or a constant. */
export function feststellbareSchritte(spalten: Spalten): readonly Prozessschritt[] {
  return SCHRITTE.filter(({ feststellbar }) => feststellbar(spalten));
}

function hatSpalten({ nachweis }: Schritt, vorhanden: Spalten['vorhanden']): boolean {
  return nachweis.every((eins) => (typeof eins === 'string' ? [eins] : eins).some((id) => vorhanden.has(id)));
}

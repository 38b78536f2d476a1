/**
 * Every decision on one row in whole sentences, with its citation. Nothing is decided here: it asks the functions
 * that `assess` asks and puts their answers into words. Built only when someone wants to read it.
 * Source: page 2 "Explanation".
 */
import { ALLEIN, assess, beurteilungslage } from '../assess.ts';
import type { Day } from '../calendar/day.ts';
import type { CaseRow } from '../fields/declarations.ts';
import type { Grundlage } from '../grundlage.ts';
import { messages, type Sprache } from '../messages/index.ts';
import type { Terminvorschlag } from '../process/fenster.ts';
import type { Umfeld } from '../rules/lage.ts';
import { erklaereAltersgruppe } from './altersgruppe.ts';
import { erklaereBefunde } from './befunde.ts';
import type { Erklaerung, Kontext, Zellbefund } from './erklaerung.ts';
import { erklaereEntscheidung, erklaereErstberatung } from './fristen.ts';
import { erklaereNeufall } from './neufall.ts';
import { erklaereVorgang } from './vorgang.ts';
import { erklaereZustaendigkeit } from './zustaendigkeit.ts';

export type { Abschnitt, Erklaerung, Satz, Textabschnitt, Zellbefund } from './erklaerung.ts';
export { erklaerungAlsText } from './text.ts';

/**
 * Explains one row; arguments as for `assess`. The process comes first; a row without one has none of its sections.
 * @param vorschlag where its Erstberatung can be booked, from the set of rows that it belongs to
 * @param zellen what is wrong with cells of the row, which only who read them knows
 */
export function explain(
  row: CaseRow,
  stichtag: Day,
  grundlage: Grundlage,
  umfeld: Umfeld = ALLEIN,
  sprache: Sprache = 'de',
  vorschlag?: Terminvorschlag,
  zellen: readonly Zellbefund[] = [],
): Erklaerung {
  const { lage } = beurteilungslage(row, stichtag, grundlage, umfeld);
  const urteil = assess(row, stichtag, grundlage, umfeld);
  const k: Kontext = { lage, urteil, grundlage, vorschlag, zellen, m: messages(sprache) };
  return [
    ...erklaereVorgang(k),
    erklaereNeufall(k),
    erklaereAltersgruppe(k),
    erklaereZustaendigkeit(k),
    erklaereErstberatung(k),
    erklaereEntscheidung(k),
    erklaereBefunde(k),
  ];
}

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
import type { Umfeld } from '../rules/lage.ts';
import { erklaereAltersgruppe } from './altersgruppe.ts';
import { erklaereBefunde } from './befunde.ts';
import type { Erklaerung, Kontext } from './erklaerung.ts';
import { erklaereEntscheidung, erklaereErstberatung, erklaereTermin } from './fristen.ts';
import { erklaereNeufall } from './neufall.ts';
import { erklaereZustaendigkeit } from './zustaendigkeit.ts';

export type { Abschnitt, Erklaerung, Satz } from './erklaerung.ts';
export { erklaerungAlsText } from './text.ts';

/** Explains one row; arguments as for `assess`. The appointment advice is left out where none is needed. */
export function explain(
  row: CaseRow,
  stichtag: Day,
  grundlage: Grundlage,
  umfeld: Umfeld = ALLEIN,
  sprache: Sprache = 'de',
): Erklaerung {
  const { lage } = beurteilungslage(row, stichtag, grundlage, umfeld);
  const urteil = assess(row, stichtag, grundlage, umfeld);
  const k: Kontext = { lage, urteil, grundlage, m: messages(sprache) };
  return [
    erklaereNeufall(k),
    erklaereAltersgruppe(k),
    erklaereZustaendigkeit(k),
    erklaereErstberatung(k),
    ...erklaereTermin(k),
    erklaereEntscheidung(k),
    erklaereBefunde(k),
  ];
}

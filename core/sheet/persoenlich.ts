/**
 * Words of a list that may tell who a person is. A person decides what such a word stands for, and the decision holds as
 * long as the pane is open; the workbook keeps none of them. Source: issue "Proof" (what the add-in stores holds no name
 * or birth date).
 */
import { FIELD_IDS, field } from '../fields/declarations.ts';
import type { Cells } from './cell.ts';
import type { SheetMapping } from './mapping.ts';
import type { Zuordnungen } from './memory.ts';
import type { Merker } from './merker.ts';

/** A shorter one is as likely a part of a word as a name. */
const NAME = /\p{L}{3,}/gu;
/** A day, or the number of a person or a household. */
const ZAHL = /\d{1,2}\.\s*\d{1,2}\.|\d{4}-\d\d|\d{5}/;

const teile = (text: string): readonly string[] => text.toLowerCase().match(NAME) ?? [];

/** Adds the names that stand in rows of a list. */
export function sammleNamen(
  namen: Set<string>,
  { columns }: Pick<SheetMapping, 'columns'>,
  rows: Iterable<Cells>,
): void {
  const places = FIELD_IDS.flatMap((id) => (field(id).personal === 'name' ? (columns.get(id)?.column ?? []) : []));
  if (places.length === 0) return;
  for (const row of rows) {
    for (const place of places) for (const teil of teile(String(row[place] ?? ''))) namen.add(teil);
  }
}

/** The decisions without those on words that hold one of these names, a day or a number. */
export function ohnePersonen(zuordnungen: Zuordnungen, namen: ReadonlySet<string>): Zuordnungen {
  const bleibt = (wort: string) => !ZAHL.test(wort) && !teile(wort).some((teil) => namen.has(teil));
  return new Map([...zuordnungen].map(([name, merker]) => [name, ohne(merker, bleibt)]));
}

function ohne(merker: Merker, bleibt: (wort: string) => boolean): Merker {
  const { woerter, ...rest } = merker;
  if (woerter === undefined) return merker;
  const kept = Object.entries(woerter).flatMap(([list, wahl]) => {
    const left = Object.entries(wahl).filter(([wort]) => bleibt(wort));
    return left.length === 0 ? [] : [[list, Object.fromEntries(left)] as const];
  });
  return kept.length === 0 ? rest : { ...rest, woerter: Object.fromEntries(kept) };
}

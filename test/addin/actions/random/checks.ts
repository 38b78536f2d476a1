/** What has to hold after each step, each rule as a function of its own. */
import { expect } from 'vitest';
import type { Steuerung } from '../../../../addin/actions/steuerung.ts';
import { AKTIONEN, type Aktion, ERGEBNISSPALTEN, type Ergebnisspalte, sameCell } from '../../../../core/sheet/index.ts';
import { parseArea } from '../../../host/model/address.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../host/model/snapshot.ts';
import { isLost, type Memory, standOf, unclear } from './memory.ts';
import { text, type View, type ViewRow } from './view.ts';

/** Equal as plain data. */
export function same(actual: unknown, expected: unknown, rule: string): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual, rule).toEqual(expected);
}

const cellsBeside = ({ cells }: SheetSnapshot, results: ReadonlySet<number>) =>
  Object.fromEntries(Object.entries(cells).filter(([address]) => !results.has(parseArea(address)?.column ?? -1)));

const linesBeside = (lines: SheetSnapshot['columns'], results: ReadonlySet<number>) =>
  Object.fromEntries(Object.entries(lines).filter(([column]) => !results.has(Number(column))));

/** Where the filter is and which columns it filters by: it may reach over result columns at its edges. */
function filterBeside({ more: { filter } }: SheetSnapshot, results: ReadonlySet<number>) {
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) return filter;
  const area = parseArea(String(filter.area)) ?? expect.fail('no area');
  let { column } = area;
  let last = column + area.columns - 1;
  while (results.has(column)) column++;
  while (results.has(last)) last--;
  const by = (filter.columns as number[]).map((one) => area.column + one);
  return { row: area.row, rows: area.rows, column, last, by };
}

/** 1: what is not in result columns stays; in them, what is not in rows of cases. */
export function othersStay(views: readonly [View, View], snapshots: readonly [SheetSnapshot, SheetSnapshot]): void {
  const [before, after] = views;
  const [then, now] = snapshots;
  const results = new Set([...before.results.values(), ...after.results.values()]);
  same(cellsBeside(now, results), cellsBeside(then, results), 'cells beside the result columns');
  same(now.rows, then.rows, 'rows');
  const added = new Set([...after.results].filter(([one]) => !before.results.has(one)).map(([, column]) => column));
  same(linesBeside(now.columns, added), linesBeside(then.columns, added), 'columns');
  const more = (snapshot: SheetSnapshot) => {
    const { tables: _, ...rest } = snapshot.more;
    return { ...rest, filter: filterBeside(snapshot, results) };
  };
  same(more(now), more(then), 'filters, merges and the like');
  for (const column of before.results.values()) {
    const rest = ({ rows }: View) =>
      rows
        .filter(({ soll }) => soll === undefined)
        .map(({ cells, formulas }) => [text(cells[column]), formulas[column]]);
    same(rest(after), rest(before), 'rows of no case');
  }
  for (const spalte of after.results.keys()) {
    if (before.results.has(spalte)) same(after.results.get(spalte), before.results.get(spalte), 'place of a column');
  }
}

/**
 * A cell that a person emptied, in a row whose key was corrected, too, and which is therefore not known again: it looks
 * like a cell of a new row.
 */
const isEmptied = (memory: Memory, view: View, row: ViewRow, column: number | undefined): boolean =>
  isLost(memory, view, row) && text(row.cells[column ?? -1]) === '';

/** 2 and 3: every cell of an action has its answer, but for those that a person changed. */
export function answersStand(
  memory: Memory,
  [before, after]: readonly [View, View],
  aktion: Aktion,
  ueberschreiben: boolean,
): void {
  const twins = unclear(memory, before);
  for (const [index, row] of before.rows.entries()) {
    const now = after.rows[index];
    if (row.soll === undefined || now === undefined) continue;
    for (const spalte of AKTIONEN[aktion]) {
      const place = `${spalte} ${row.row + 1}`;
      const column = after.results.get(spalte) ?? expect.fail(`${place}: no column`);
      const hasAnswer = sameCell(now.cells[column], row.soll[spalte]) && now.formulas[column] === undefined;
      const old = before.results.get(spalte);
      const stays =
        old !== undefined && sameCell(now.cells[column], row.cells[old]) && now.formulas[column] === row.formulas[old];
      const stand = standOf(memory, before, row, spalte);
      if (stand === 'gleich' || stand === 'formel') expect(stays, `${place}: ${stand} stays`).toBe(true);
      else if (stand === 'frei' || ueberschreiben) {
        const maybe = !ueberschreiben && (twins.has(row.id) || isLost(memory, before, row));
        expect(hasAnswer || (maybe && stays), `${place}: ${stand}, has its answer`).toBe(true);
      } else if (stand === 'von Hand') {
        const maybe = (twins.has(row.id) || isEmptied(memory, before, row, old)) && hasAnswer;
        expect(stays || maybe, `${place}: a person's cell stays`).toBe(true);
      } else expect(stays || hasAnswer, place).toBe(true);
    }
  }
}

/** 3: the preview lists exactly the cells that a person changed and that have another answer. */
export function handsAreListed(memory: Memory, view: View, aktion: Aktion, { pruefung }: Steuerung): void {
  if (pruefung === undefined) return;
  const top = pruefung.liste.grid.sheet.area.row;
  const listed = new Set(pruefung.vonHand.map(({ row, spalte }) => `${spalte} ${top + row.index + 1}`));
  const twins = unclear(memory, view);
  for (const row of view.rows) {
    if (row.soll === undefined) continue;
    for (const spalte of AKTIONEN[aktion]) {
      const place = `${spalte} ${row.row + 1}`;
      const stand = standOf(memory, view, row, spalte);
      if (twins.has(row.id) || stand === 'unsicher') continue;
      if (stand === 'von Hand' && isEmptied(memory, view, row, view.results.get(spalte))) continue;
      if (stand === 'von Hand') expect(listed.has(place), `${place} is asked about`).toBe(true);
      else if (!isLost(memory, view, row))
        expect(listed.has(place), `${place} is not asked about (${stand})`).toBe(false);
    }
  }
}

/** 6: the machine stands still, and knows what happened. */
export function standsStill({ zustand }: Steuerung, mayBeUnknown: boolean): void {
  expect(['bereit', 'vorschau', 'frage-rueckgaengig', 'fehler']).toContain(zustand.art);
  if (zustand.art === 'fehler' && !mayBeUnknown) expect(zustand.fault.kind).not.toBe('unbekannt');
}

/** 7: one column for each name, and no sheets of the program's but one. */
export function isTidy(view: View, { sheets }: WorkbookSnapshot): void {
  for (const spalte of ERGEBNISSPALTEN) {
    const count = view.texts.filter((one) => one.toLowerCase() === spalte.toLowerCase()).length;
    expect(count, `columns ${spalte}`).toBeLessThan(2);
  }
  expect(sheets.slice(1).filter(({ name }) => name !== 'Neufall-Ablage')).toEqual([]);
}

/** What an action is to be taken back to. */
export interface Last {
  readonly aktion: Aktion;
  readonly sheets: WorkbookSnapshot['sheets'];
  readonly view: View;
  /** Just after the action. */
  readonly written: View;
  readonly memory: Memory;
  /** Cells that the action has not written: formulas and those of a person. */
  readonly kept: ReadonlySet<string>;
  /** Nothing has happened to the sheet since. */
  readonly direct: boolean;
}

export const placeOf = (id: string, spalte: Ergebnisspalte): string => `${id} ${spalte}`;

/** 4: each row that is still there has its earlier result cells; nothing else changes. */
export function isTakenBack(last: Last, [before, after]: readonly [View, View], sheets: WorkbookSnapshot['sheets']) {
  if (last.direct) return same(sheets, last.sheets, 'exactly as before the action');
  const twins = unclear(last.memory, last.written);
  const now = new Map(after.rows.map((row) => [row.id, row]));
  same(inputsOf(after), inputsOf(before), 'inputs stay');
  for (const row of before.rows) {
    const then = last.view.rows.find(({ id }) => id === row.id && id !== '');
    const is = now.get(row.id);
    // Of rows that changed their key or have twins only their order tells.
    if (then === undefined || is === undefined || then.key !== row.key || twins.has(row.id)) continue;
    for (const spalte of AKTIONEN[last.aktion]) {
      const [from, to] = [last.view.results.get(spalte), after.results.get(spalte)];
      if (from === undefined) {
        expect(to, `${spalte}: the column is gone`).toBeUndefined();
        continue;
      }
      if (to === undefined) expect.fail(`${spalte}: the column is there`);
      const old = before.results.get(spalte) ?? -1;
      const isKept = last.kept.has(placeOf(row.id, spalte)) || then.soll === undefined;
      const expected = isKept ? [row.cells[old], row.formulas[old]] : [then.cells[from], then.formulas[from]];
      same(
        [text(is.cells[to]), is.formulas[to]],
        [text(expected[0]), expected[1]],
        `${spalte} of ${row.id} in row ${row.row + 1}: as before the action`,
      );
    }
  }
}

/** The cells beside the result columns, by header. */
const inputsOf = ({ rows, texts }: View) =>
  rows.map(({ cells, formulas }) =>
    texts.flatMap((header, column) =>
      ERGEBNISSPALTEN.some((one) => one === header) || text(cells[column]) === ''
        ? []
        : [[header, cells[column], formulas[column]]],
    ),
  );

/**
 * What the playground works out: the custom functions in a cell, in both spellings, and what depends on them.
 * Source: page 6 "Showing" (functions) and "computes the custom functions"; ECMA-376 part 1, 18.17.2.
 */
import { describe, expect, it } from 'vitest';
import { createFunctions, type Umgebung as Funktionsumgebung } from '../../../addin/functions/functions.ts';
import { Rechner } from '../../../addin/playground/rechnen/rechner.ts';
import { deutsch, englisch } from '../../../addin/playground/rechnen/sprache.ts';
import type { Eigene } from '../../../addin/playground/rechnen/wert.ts';
import { day } from '../../../core/calendar/day.ts';
import { OHNE_HAUSREGELN } from '../../../core/hausregeln/index.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { Host } from '../../host/host.ts';
import { plain } from '../../host/model/value.ts';
import { serial } from '../list.ts';

const funktionen: Funktionsumgebung = {
  einstellungen: VORGABEN,
  hausregeln: OHNE_HAUSREGELN,
  date1904: false,
  heute: day('2026-03-02'),
  sprache: 'de',
};
const eigene = (id: string) => (createFunctions(funktionen) as Readonly<Record<string, Eigene | undefined>>)[id];

function sheet(rows: (string | number)[][], there: () => boolean = () => true) {
  const rechner = new Rechner(() => ({ eigene: there() ? eigene : () => undefined, heute: serial('2026-03-02') }));
  const host = new Host({ sheets: { Liste: rows, 'Blatt 2': [[7]] }, calculate: rechner.wert });
  rechner.rechne(host.book);
  host.observe(() => rechner.rechne(host.book));
  const shown = (row: number, column: number) => plain(host.book.active.grid.value(row, column));
  return { host, rechner, shown };
}

/** `=…` as a file has it, and its value. */
const value = (formula: string) => sheet([[serial('2026-01-05'), '', 'x', formula]]).shown(0, 3);

describe('a formula', () => {
  it.each([
    // 05.01. + 15 working days in Brandenburg: page 2, as in test/addin/list.ts.
    ['=NEUFALL.ARBEITSTAG(A1,15,"BB")', serial('2026-01-26')],
    ['=_xldudf_NEUFALL_ARBEITSTAG(A1,15)', serial('2026-01-26')],
    ['=_xldudf_neufall_arbeitstag(A1,15)', serial('2026-01-26')],
    ['=NEUFALL.ARBEITSTAGE(A1,NEUFALL.ARBEITSTAG(A1,15))', 15],
    ['=NEUFALL.ZUSTAENDIG("SGB II","Post","Neuantrag",A1)', 'EZ'],
    ['=NEUFALL.NEUFALL("04.05.1990",A1,"Erstantrag",,,"ja")', 'ja'],
    ['=NEUFALL.ARBEITSTAG(B1,15)', ''],
    ['=NEUFALL.ARBEITSTAG(C1,15)', '#VALUE!'],
    ['=NEUFALL.ARBEITSTAG(C1+1,15)', '#VALUE!'],
    ['=A1+14', serial('2026-01-19')],
    ['=-2^2+6/3*50%', 5],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=B1', 0],
    ["='Blatt 2'!A1*2", 14],
    ['=Fehlt!A1', '#REF!'],
    ['=1/0', '#DIV/0!'],
    ['=IF(C1="X","ja","nein")', 'ja'],
    ['=IF(A1>TODAY(),1)', false],
    ['=AND(A1<=DATE(2026,1,5),OR(B1,C1=""))', false],
    ['=IF(B1="","leer",B1)', 'leer'],
    ['=SUM(A1:A2)', '#NAME?'],
    ['=A1+', '#NAME?'],
  ])('%s', (formula, expected) => {
    expect(value(formula)).toBe(expected);
  });
});

it('follows the cells that it names, also through other formulas and sheets', () => {
  const { host, shown } = sheet([[serial('2026-01-05'), '=NEUFALL.ARBEITSTAG(A1,1)', "=B1+'Blatt 2'!A1"]]);
  host.user.edit('A1', serial('2026-03-02'));
  expect([shown(0, 1), shown(0, 2)]).toEqual([serial('2026-03-03'), serial('2026-03-10')]);
  host.user.edit("'Blatt 2'!A1", 0);
  expect(shown(0, 2)).toBe(serial('2026-03-03'));
});

it('waits for the pane, and ends where cells go in a circle', () => {
  let there = false;
  const { host, shown } = sheet([[serial('2026-01-05'), '=NEUFALL.ARBEITSTAG(A1,1)', '=C1+1']], () => there);
  expect(shown(0, 1)).toBe('#NAME?');
  there = true;
  host.user.select('A2');
  expect(shown(0, 1)).toBe(serial('2026-01-06'));
});

it.each([
  ['=NEUFALL.ARBEITSTAG(A2;15;"B;B")', '=_xldudf_NEUFALL_ARBEITSTAG(A2,15,"B;B")'],
  ['=WENN(A2>1,5;HEUTE();DATUM(2026;1;5))', '=IF(A2>1.5,TODAY(),DATE(2026,1,5))'],
  ['=WENN(A2=WAHR;;"ä")', '=IF(A2=TRUE,,"ä")'],
])('%s stands in the file as %s', (german, english) => {
  expect([englisch(german), deutsch(english)]).toEqual([english, german]);
});

it('leaves what it cannot read as it is', () => {
  expect([englisch('=A1{x}'), deutsch('=Tabelle1[[#This Row],[Antrag]]+1')]).toEqual([
    '=A1{x}',
    '=Tabelle1[[#This Row],[Antrag]]+1',
  ]);
});

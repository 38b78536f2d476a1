/** Blank, total and repeated header rows are left alone (page 6 "Reading"). */
import { expect, test } from 'vitest';
import type { Cell } from '../../../core/sheet/cell.ts';
import { dataRows } from '../../../core/sheet/data-rows.ts';
import { proposeMapping } from '../../../core/sheet/mapping.ts';

const HEADER = ['Nr', 'Kundennummer', 'BG-Nummer', 'Name', 'Antrag vom', 'Bescheid am', 'Hinweis'];
const isData = dataRows(proposeMapping(HEADER));

test.each<[string, Cell[]]>([
  ['a whole row', [1, '123A456789', '12345//1234567', 'Meier', 45292, null, 'x']],
  ['a Kundennummer alone', [null, '123A456789']],
  ['a Kundennummer that Excel destroyed', [null, 1.23e47]],
  ['a malformed Kundennummer', [null, '12A', null, 'Meier']],
  ['a mistyped Kundennummer alone', [null, '12 AB 345']],
  ['a BG-Nummer alone', [null, null, '12345/1234567']],
  ['a name alone', [null, null, null, 'Meier']],
  ['dates alone, as long as there are two', [null, null, null, null, 45292, 45300]],
  ['a date as text', [null, null, null, null, '01.02.2026']],
  ['a name that begins like a total', [null, null, null, 'Summerer', 45292]],
  ['a name that is a colour', [null, null, null, 'Rot', 45292]],
  ['a name beside words for a number', [null, 'folgt', null, 'Meier']],
  ['a name with a colon beside a number', [null, '123A45678', null, 'Meier: neu']],
  ['a name with a colon and a day', [null, null, null, 'Meier: neu', 45292]],
  ['words for a number, with a name and a day', [null, 'fehlt: folgt', null, 'Meier', 45292]],
  ['a sign for a number, with a name and a day', [null, 'x', null, 'Meier', 45292]],
  ['words for a number, with a name and a cut day', [null, 'folgt', null, 'Meier', '12']],
  ['a name that is a heading', [null, '12A', null, 'Name', 45292]],
  ['two days of 1927, the first that people are born on', [null, null, null, null, 10_000, 10_000]],
  ['two numbers that somebody typed', [null, '1', null, '2']],
  ['a case with a remark that names a total', ['Gesamt', '123A456789', null, 'Meier']],
])('%s is data', (_, cells) => {
  expect(isData(cells)).toBe(true);
});

test.each<[string, Cell[]]>([
  ['nothing', []],
  ['blanks', [null, '', '  ', null]],
  ['cells of no field', [12, null, null, null, null, null, 'Stand 31.03.']],
  ['Summe', ['Summe', 12, null, null, null, null]],
  ['Gesamt with a number', ['Gesamt:', null, null, null, 46000, 3]],
  ['Anzahl beside its number', [null, null, null, 'Anzahl', 25]],
  ['Anzahl in one cell', [null, 'Anzahl: 25']],
  ['Anzahl Fälle', [null, 'ANZAHL Fälle', null, '25 Personen']],
  ['Excel’s own subtotal', [null, null, null, 'Team Nord Ergebnis', 12]],
  ['Gesamtergebnis', ['Gesamtergebnis', null, null, null, 12]],
  ['a number alone', [null, null, null, null, 46000]],
  ['a count below the Kundennummern', [null, 25]],
  ['several counts', [null, 25, null, null, 24, 12]],
  ['several counts, two of them the same', [null, 25, null, null, 25, 12]],
  ['the second row of a header that comes again', [null, null, null, null, 'vom', 'am']],
  ['a note below the list', [null, 'Stand: 31.03.2026']],
  ['a legend', [null, 'Legende:', null, 'grün = erledigt']],
  ['a colour of a legend', [null, 'hellgelb', null, 'in Arbeit']],
  ['a sign of a legend', [null, 'x', null, 'erledigt']],
  ['the next line of a legend', [null, null, null, 'gelb = Unterlagen fehlen']],
  ['a signature with its day', [null, 'erstellt von: EZ', null, null, 45292]],
  ['a print date alone', [null, '02.03.2026']],
  ['a page number', [null, '- 3 -']],
  ['how the columns are filled in', [null, '(10-stellig)', null, null, 'TT.MM.JJJJ']],
  ['the numbers of the columns as text', ['1', '2', '3', '4', '5']],
  ['the heading of a group', ['', 'Team Nord', null, null]],
  ['the header again', ['Nr', 'KUNDENNUMMER', 'BG-Nummer', 'Name', 'Antrag vom']],
])('%s is not', (_, cells) => {
  expect(isData(cells)).toBe(false);
});

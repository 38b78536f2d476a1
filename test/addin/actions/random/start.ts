/** Workbooks to start from: small lists of all kinds. */
import fc from 'fast-check';
import { type Day, day } from '../../../../core/calendar/day.ts';
import { dayToSerial } from '../../../../core/sheet/index.ts';
import type { Host, HostOptions } from '../../../host/host.ts';
import { addTable } from '../../../host/model/table.ts';
import { restyle } from '../../../host/model/write.ts';
import { HEADER, type Row } from '../../list.ts';

export const person = fc.record({
  nummer: fc.nat(12),
  antrag: fc.nat(90),
  art: fc.nat(3),
  aufenthalt: fc.nat(2),
  kanal: fc.nat(4),
  beraten: fc.option(fc.nat(40), { nil: undefined, freq: 2 }),
  vollstaendig: fc.option(fc.nat(40), { nil: undefined, freq: 2 }),
});
export type Person = typeof person extends fc.Arbitrary<infer T> ? T : never;

export const start = fc.record({
  personen: fc.array(person, { minLength: 3, maxLength: 8 }),
  titel: fc.nat(2),
  art: fc.constantFrom('liste', 'summe', 'tabelle', 'tabelle mit Ergebnis'),
  leer: fc.option(fc.nat(7), { nil: undefined }),
  /** Only rows of this Antragsart are shown. */
  gefiltert: fc.option(fc.nat(3), { nil: undefined, freq: 2 }),
  filteredWrites: fc.constantFrom('all', 'desktop'),
  excelApi: fc.constantFrom('', '1.8', '1.14'),
  date1904: fc.boolean(),
  live: fc.boolean(),
});
export type Start = typeof start extends fc.Arbitrary<infer T> ? T : never;

export const ARTEN = ['Erstantrag', 'Weiterbewilligung', 'Neuantrag', ''];
export const AUFENTHALT = ['ja', 'nein', ''];
export const KANAL = ['Online', 'Post', 'Telefon', 'E-Mail', ''];
const FROM: Day = day('2025-12-01');

export const dateCell = (days: number, date1904: boolean): number => dayToSerial(FROM + days, date1904);

/** A row of the list; persons of the same number are the same. */
export function rowOf(one: Person, date1904: boolean): Row {
  const { nummer, antrag, art, aufenthalt, kanal, beraten, vollstaendig } = one;
  const later = (days: number | undefined) => (days === undefined ? '' : dateCell(antrag + days, date1904));
  return [
    `123A4567${String(nummer).padStart(2, '0')}`,
    `Person ${nummer}`,
    dayToSerial(day('1980-05-01') + nummer * 100, date1904),
    dateCell(antrag, date1904),
    ARTEN[art] ?? '',
    AUFENTHALT[aufenthalt] ?? '',
    later(beraten),
    KANAL[kanal] ?? '',
    later(vollstaendig),
    '',
  ];
}

/** Each person once, now and then twice in turn. */
const numberOf = (personen: readonly Person[], at: number): number =>
  at > 0 && (personen[at]?.nummer ?? 0) > TWIN ? numberOf(personen, at - 1) : at;
export const TWIN = 10;

/** Shows `x` for `="x"`. */
const calculate = (formula: string) => /^="(.*)"$/.exec(formula)?.[1] ?? 0;

export function optionsOf({ personen, titel, art, leer, filteredWrites, excelApi, date1904 }: Start): HostOptions {
  const rows = personen.map((one, at) => rowOf({ ...one, nummer: numberOf(personen, at) }, date1904));
  if (leer !== undefined && leer < rows.length) rows.splice(leer, 0, []);
  const total = art === 'summe' ? [[], ['Summe', '', '', rows.length]] : [];
  const totals = art === 'tabelle mit Ergebnis' ? [['Ergebnis', '', '', rows.length]] : [];
  const titles = Array.from({ length: titel }, (_, at) => [`Titel ${at}`]);
  return {
    sheets: { Liste: [...titles, HEADER, ...rows, ...total, ...totals] },
    filteredWrites: filteredWrites === 'all' ? 'all' : 'desktop',
    date1904,
    calculate,
    ...(excelApi === '' ? {} : { requirements: { ExcelApi: excelApi } }),
  };
}

/** Makes the table, and gives the rows their names. */
export function prepare(
  { book, user }: Host,
  { personen, titel, art, leer, gefiltert }: Start,
  name: () => string,
): void {
  const sheet = book.sheets[0];
  if (sheet === undefined) return;
  const hasGap = leer !== undefined && leer < personen.length;
  const count = personen.length + (hasGap ? 1 : 0);
  for (let at = 0; at < count; at++) {
    if (hasGap && at === leer) continue;
    restyle(sheet, { row: titel + 1 + at, column: 1, rows: 1, columns: 1 }, { fontName: name() });
  }
  if (gefiltert !== undefined) {
    const criteria = { filterOn: 'Values', values: [ARTEN[gefiltert] ?? ''] };
    user.filter(`A${titel + 1}:J${titel + 1 + count}`, HEADER.indexOf('Antragsart'), criteria);
  }
  if (!art.startsWith('tabelle')) return;
  const table = addTable(sheet, { row: titel, column: 0, rows: count + 1, columns: HEADER.length }, 'Antraege');
  if (art === 'tabelle') return;
  table.showTotals = true;
  table.resize({ ...table.area, rows: count + 2 });
}

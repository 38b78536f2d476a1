/**
 * Lists as people keep them, each checked in the pane and in batch: both say the same, and what was worked out by hand;
 * nothing else in the sheet changes, no cell is left unread without a word, and sorting by the host's own arrows takes the
 * answers along. Source: page 6 "The first hour of a team lead"; issue "What it must show".
 */
import { expect, it } from 'vitest';
import { leseBlattwahl, pruefeBlaetter, uebernimmBlaetter } from '../../addin/actions/blaetter.ts';
import { sheetRow } from '../../addin/actions/pruefung.ts';
import { Steuerung } from '../../addin/actions/steuerung.ts';
import type { Host } from '../host/host.ts';
import { cellAddress } from '../host/model/address.ts';
import { ANORDNUNG } from './anordnung.ts';
import { KOEPFE } from './koepfe.ts';
import {
  alsText,
  antworte,
  eigeneZellen,
  ergebnisseOf,
  fragenAus,
  fragenOf,
  oeffne,
  pruefeImBereich,
  pruefeImStapel,
} from './lauf.ts';
import { bytesOf, type Erwartet, type Fragen, type Mappe, STICHTAG } from './mappe.ts';
import { PROGRAMME } from './programme.ts';
import { ZEICHEN } from './zeichen.ts';
import { ZELLEN } from './zellen.ts';

const MAPPEN: readonly Mappe[] = [...KOEPFE, ...ZELLEN, ...ANORDNUNG, ...ZEICHEN, ...PROGRAMME];

const NICHTS = { spalten: {}, uebrig: [], felder: {}, woerter: [], zellen: [] };

/** The report names cells that cannot be read, but not what stands in them: it may be a person's name. */
const ohneText = ({ zellen = [], ...fragen }: Fragen) => ({
  ...fragen,
  zellen: zellen.map((text) => text.split(' ', 1)[0]),
});

const texte = (host: Host, { blatt, kopfzeile }: Erwartet) =>
  Object.fromEntries([...ergebnisseOf(host.sheet(blatt), kopfzeile)].map(([zeile, row]) => [zeile, alsText(row)]));

/** Rows with a process for which nothing is said to be next. */
const erledigte = (host: Host, { blatt, kopfzeile }: Erwartet) =>
  [...ergebnisseOf(host.sheet(blatt), kopfzeile)].flatMap(([zeile, row]) =>
    /^(ja|prüfen)$/.test(row.Neufall) && row['Nächster Schritt'] === '' ? [zeile] : [],
  );

/** Which answers stand beside which row, whatever its place. */
function paare(host: Host, { blatt, kopfzeile }: Erwartet): string[] {
  const zeilen = new Map<number, string[]>();
  for (const [address, value] of eigeneZellen(host.sheet(blatt), kopfzeile)) {
    const row = Number(/\d+$/.exec(address)?.[0]);
    zeilen.set(row, [...(zeilen.get(row) ?? []), String(value)]);
  }
  const ergebnisse = ergebnisseOf(host.sheet(blatt), kopfzeile);
  return [...ergebnisse].map(([row, one]) => JSON.stringify([zeilen.get(row), one])).sort();
}

/** Sorts by every arrow of the first columns, up and down, also while rows are filtered out. */
function sortiere(host: Host, { blatt }: Erwartet): void {
  const sheet = host.sheet(blatt);
  const filters = [sheet.filter, ...sheet.tables.map(({ filter }) => filter)].flatMap((one) => one ?? []);
  expect(filters.length).toBeGreaterThan(0);
  for (const { area } of filters) {
    for (let column = area.column; column < Math.min(area.column + area.columns, area.column + 4); column++) {
      for (const ascending of [false, true]) host.user.sortByArrow(cellAddress(area.row, column), ascending);
    }
  }
}

const ABGELEHNT = MAPPEN.filter(({ abgelehnt }) => abgelehnt?.bereich !== undefined);
const IM_BEREICH = MAPPEN.flatMap((mappe) =>
  mappe.erwartet.map((erwartet) => [mappe.name, erwartet.blatt, mappe, erwartet] as const),
);

it.each(IM_BEREICH)('%s: „%s“ im Bereich', async (_, __, mappe, erwartet) => {
  const host = await oeffne(await bytesOf(mappe), mappe);
  host.user.activate(erwartet.blatt);
  const vorher = eigeneZellen(host.sheet(erwartet.blatt), erwartet.kopfzeile);
  const erst = await pruefeImBereich();
  expect(erst.pruefung && fragenOf(erst.pruefung)).toEqual({ ...NICHTS, ...erwartet.fragen });
  antworte(host, mappe);
  const { steuerung, pruefung } = await pruefeImBereich();
  const warnt = pruefung?.sortierung.art === 'filter' || pruefung?.sortierung.art === 'tabelle';
  expect(warnt).toBe(erwartet.sortieren === 'gewarnt');
  const danach = pruefung?.liste.danach;
  expect(danach === undefined || pruefung === undefined ? undefined : sheetRow(pruefung.liste, danach)).toBe(
    erwartet.weitere,
  );
  await steuerung.uebernehmen();
  expect(steuerung.zustand).toMatchObject({ ergebnis: { art: 'geschrieben' } });
  expect(texte(host, erwartet)).toEqual(erwartet.zeilen);
  expect(erledigte(host, erwartet)).toEqual(erwartet.erledigt ?? []);
  expect(eigeneZellen(host.sheet(erwartet.blatt), erwartet.kopfzeile)).toEqual(vorher);
  if (erwartet.sortieren === 'haelt') {
    const davor = paare(host, erwartet);
    sortiere(host, erwartet);
    expect(paare(host, erwartet)).toEqual(davor);
  }
});

it.each(MAPPEN.map((mappe) => [mappe.name, mappe] as const))('%s: im Stapel', async (_, mappe) => {
  const bytes = await bytesOf(mappe);
  const grund = mappe.abgelehnt?.pruefen ?? mappe.trotzdem;
  if (grund !== undefined) {
    const { status, stderr, host } = await pruefeImStapel(bytes, mappe);
    expect({ status: status === 2 || status === 3, stderr, host }).toEqual({
      status: true,
      stderr: expect.stringMatching(grund),
      host: undefined,
    });
  }
  if (mappe.abgelehnt !== undefined) return;
  // What the guide asks without an answer is what the report says without a file of answers.
  const { antworten: __, ...ohne } = mappe;
  const erst = mappe.antworten === undefined ? undefined : await pruefeImStapel(bytes, ohne, ['--alle-blaetter']);
  const trotzdem = mappe.trotzdem === undefined ? [] : ['--trotzdem'];
  const { host, status, bericht } = await pruefeImStapel(bytes, mappe, ['--alle-blaetter', ...trotzdem]);
  expect(status).toBe(0);
  expect(bericht.map(({ blatt, kopfzeile }) => [blatt, kopfzeile])).toEqual(
    mappe.erwartet.map(({ blatt, kopfzeile }) => [blatt, kopfzeile]),
  );
  const vorher = await oeffne(bytes, mappe);
  for (const [at, erwartet] of mappe.erwartet.entries()) {
    const eines = bericht[at];
    if (host === undefined || eines === undefined) throw new Error('no copy');
    expect(fragenAus((erst?.bericht ?? bericht)[at])).toEqual(
      ohneText({ ...NICHTS, ...(erwartet.fragenImStapel ?? erwartet.fragen) }),
    );
    expect((eines.filter_endet_vor ?? eines.tabelle_endet_vor) !== null).toBe(erwartet.sortieren === 'gewarnt');
    expect(eines.weitere_liste).toBe(erwartet.weitereImStapel ?? erwartet.weitere ?? null);
    expect(texte(host, erwartet)).toEqual(erwartet.zeilen);
    expect(erledigte(host, erwartet)).toEqual(erwartet.erledigt ?? []);
    const zellen = (one: Host) => eigeneZellen(one.sheet(erwartet.blatt), erwartet.kopfzeile);
    expect(zellen(host)).toEqual(zellen(vorher));
    if (erwartet.sortieren !== 'haelt') continue;
    const davor = paare(host, erwartet);
    sortiere(host, erwartet);
    expect(paare(host, erwartet)).toEqual(davor);
  }
});

it.each(ABGELEHNT.map((mappe) => [mappe.name, mappe] as const))('%s: im Bereich abgelehnt', async (_, mappe) => {
  const host = await oeffne(await bytesOf(mappe), mappe);
  const before = host.snapshot();
  const { steuerung } = await pruefeImBereich();
  expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: mappe.abgelehnt?.bereich } });
  expect(host.snapshot()).toEqual(before);
});

it('a table is the list, whatever is selected beside it', async () => {
  const mappe = MAPPEN.find(({ name }) => name === 'eine Tabelle, daneben eine Nebenliste');
  if (mappe === undefined) throw new Error('no such workbook');
  const [erwartet] = mappe.erwartet;
  const host = await oeffne(await bytesOf(mappe), mappe);
  host.user.select('K2');
  const { steuerung, pruefung } = await pruefeImBereich();
  expect(pruefung && fragenOf(pruefung)).toEqual(NICHTS);
  await steuerung.uebernehmen();
  expect(erwartet && texte(host, erwartet)).toEqual(erwartet?.zeilen);
});

const MEHRERE = MAPPEN.filter(({ erwartet }) => erwartet.length > 1);

it.each(MEHRERE.map((mappe) => [mappe.name, mappe] as const))('%s: alle Blätter auf einmal', async (_, mappe) => {
  const host = await oeffne(await bytesOf(mappe), mappe);
  const steuerung = new Steuerung(() => STICHTAG);
  await pruefeBlaetter(steuerung, await leseBlattwahl());
  await uebernimmBlaetter(steuerung);
  expect(mappe.erwartet.map((one) => texte(host, one))).toEqual(mappe.erwartet.map(({ zeilen }) => zeilen));
  const gelassen = steuerung.blaetter?.ausgelassen.map(({ name }) => name);
  const gefragt = mappe.erwartet.map(({ blatt }) => blatt);
  expect(gelassen).toEqual(host.book.sheets.map(({ name }) => name).filter((name) => !gefragt.includes(name)));
});

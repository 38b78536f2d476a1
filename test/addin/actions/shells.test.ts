/**
 * Both shells over the same rows: what the add-in writes on a sheet equals faelle.csv of the import.
 * The sheet holds everything that the three exports say about persons with one case. Source: issue "What it must show".
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Steuerung } from '../../../addin/actions/steuerung.ts';
import { day, iso, parseIso } from '../../../core/calendar/day.ts';
import { dayOf } from '../../../core/calendar/moment.ts';
import { messages } from '../../../core/messages/index.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { serialToMoment } from '../../../core/sheet/serial.ts';
import { grundInZelle } from '../../../core/sheet/zellworte.ts';
import { call } from '../../addin-build/call.ts';
import { bench, column, run } from '../bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'neufall-shells-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Record_ = Readonly<Record<string, string>>;

/** Records of a file without its dirt: lines with quotes or of another length are left out, and their persons named. */
function read(file: string, leftOut: Set<string>): Record_[] {
  const bytes = readFileSync(join(folder, file));
  const hasBom = bytes[0] === 0xef;
  // UTF-8 also where 20 valid characters stand against each invalid one (fine print 78).
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const count = (what: RegExp) => utf8.match(what)?.length ?? 0;
  const isUtf8 = hasBom || count(/[^\0-\x7f\uFFFD]/g) >= 20 * count(/\uFFFD/g);
  const text = isUtf8 ? utf8 : new TextDecoder('windows-1252').decode(bytes);
  const all = text.split(/\r\n|\r|\n/);
  // The header may stand below a title and a print date.
  const at = all.findIndex((line) => /^kundennummer[;,|\t]/i.test(line));
  const [first = '', ...lines] = all.slice(at);
  const delimiter = [';', '\t', '|', ','].find((one) => first.includes(one)) ?? ';';
  const head = first.split(delimiter);
  return lines.flatMap((line) => {
    const cells = line.split(delimiter);
    if (!/["\uFFFD\0\x80-\x9f]/.test(line) && cells.length === head.length) {
      return [Object.fromEntries(head.map((label, at) => [label, cells[at] ?? '']))];
    }
    for (const [number] of line.matchAll(/\d{3}[A-Z]\d{6}/g)) leftOut.add(number);
    return [];
  });
}

/** The only record of each Kundennummer that has just one. */
function single(records: readonly Record_[], key: string): Map<string, Record_> {
  const counts = new Map<string, number>();
  const number = (record: Record_) => (record[key] ?? '').replace(/\s/g, '').toUpperCase();
  for (const record of records) counts.set(number(record), (counts.get(number(record)) ?? 0) + 1);
  return new Map(records.filter((one) => counts.get(number(one)) === 1).map((one) => [number(one), one]));
}

const COLUMNS = {
  Neufall: 'neufall',
  'Neufall-Grund': 'neufall_grund',
  Zuständig: 'stelle',
  Weg: 'weg',
  'Frist Erstberatung': 'frist_erstberatung',
  'Status Erstberatung': 'status_erstberatung',
  'Resttage Erstberatung': 'resttage_erstberatung',
  'Frist Entscheidung': 'frist_entscheidung',
  'Status Entscheidung': 'status_entscheidung',
  'Resttage Entscheidung': 'resttage_entscheidung',
} as const;

/** A cell as faelle.csv writes it; why it has to be checked who is in charge, only the sheet says. */
function written(header: string, value: unknown): string {
  if (header === 'Zuständig') return String(value ?? '').replace(/^prüfen: .*/, 'prüfen');
  if (typeof value !== 'number' || !/^(Frist|Bis wann)/.test(header)) return String(value ?? '');
  const moment = serialToMoment(value, false);
  return typeof moment === 'number' ? iso(dayOf(moment)) : '';
}

/** What faelle.csv says, in the words of a sheet (page 6 "Words in cells"). */
function inWords(field: string, fall: Readonly<Record<string, string>>): string | undefined {
  if (field !== 'neufall_grund') return fall[field];
  const antragsdatum = parseIso(fall['antragsdatum'] ?? '') ?? parseIso(fall['antragsdatum_verbis'] ?? '');
  return grundInZelle(fall[field] ?? '', antragsdatum, { regelwerk: EINGEBAUT });
}

it('give the same answers for a thousand rows', async () => {
  await call('beispiel', join(folder, 'ein'), '--personen', '3000', '--seed', '6');
  const out = join(folder, 'out');
  await call('import', '--eingang', join(folder, 'ein'), '--out', out, '--stichtag', '2026-03-31', '--no-store');
  const leftOut = new Set<string>();
  const files = ['ein/verbis.csv', 'ein/allegro.csv', 'ein/step.csv'].map((file) => read(file, leftOut));
  const parts = files.map((records) => single(records, 'Kundennummer'));
  for (const [at, records] of files.entries()) {
    for (const { Kundennummer = '' } of records) if (!parts[at]?.has(Kundennummer)) leftOut.add(Kundennummer);
  }
  // A wrong date leaves it open which export's birth date counts.
  const faelle = [...single(read('out/faelle.csv', leftOut), 'kundennummer')].filter(
    ([number, { befunde = '' }]) => !leftOut.has(number) && !/DATUM_UNGUELTIG|WIDERSPRUCH/.test(befunde),
  );
  const header = [...new Set(files.flatMap((records) => Object.keys(records[0] ?? {})))];
  const rows = faelle.map(([number]) => {
    const cells: Record<string, string> = {};
    for (const part of parts) {
      // STEP's names and birth dates come before those of VerBIS.
      for (const [label, value] of Object.entries(part.get(number) ?? {}))
        if (value.trim() !== '') cells[label] = value;
    }
    return header.map((label) => cells[label] ?? '');
  });
  expect(rows.length).toBeGreaterThan(1000);

  const { host } = bench({ sheets: { Liste: [header, ...rows] }, guessDates: false });
  const steuerung = new Steuerung(() => day('2026-03-31'));
  await run(steuerung, 'alles');
  expect(steuerung.zustand).toMatchObject({ ergebnis: { art: 'geschrieben' } });
  for (const [name, field] of Object.entries(COLUMNS)) {
    const sheet = column(host, name).map((value, at) => [faelle[at]?.[0], written(name, value)]);
    expect(sheet, name).toEqual(faelle.map(([number, fall]) => [number, inWords(field, fall)]));
  }
  // Whether VerBIS and ALLEGRO hold a case an import sees by their files, a sheet by its columns (fine print 60).
  const nachDateien = new Set(['verbis', 'allegro', 'antragstag']);
  const allegro = messages('de').vorgang.schritt.allegro;
  const worte = column(host, 'Nächster Schritt');
  const vergleichbar = faelle.map(
    ([, fall], at) => !nachDateien.has(fall['naechster_schritt'] ?? '') && worte[at] !== allegro,
  );
  for (const [name, field] of [
    ['Wer', 'wer'],
    ['Bis wann', 'bis'],
  ] as const) {
    const sheet = column(host, name).map((value, at) => vergleichbar[at] && written(name, value));
    expect(sheet, name).toEqual(faelle.map(([, fall], at) => vergleichbar[at] && fall[field]));
  }
}, 120_000);

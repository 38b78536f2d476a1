/** One run over hand-written exports, compared whole: every file that `import` writes (page 5). */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BefundCode, befund } from '../../../core/decide/befunde.ts';
import { messages } from '../../../core/messages/index.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { call, type Ended, filesBelow, newFolder } from '../cli.ts';
import { ALLEGRO, BEFUNDE, FAELLE, GRUENDE, LAUF, PROFILE, QUARANTAENE, STEP, VERBIS } from './example.ts';

const INPUT = { 'verbis.csv': VERBIS, 'allegro.csv': ALLEGRO, 'step.csv': STEP };
const { befunde: TEXTS } = messages('de');
const BOM = '\uFEFF';
const csv = (lines: readonly string[]) => `${BOM}${lines.map((line) => `${line}\r\n`).join('')}`;
const message = (code: BefundCode) => `${TEXTS[code].text} ${TEXTS[code].schritt}`;

let ended: Ended;
let files: Record<string, string>;
let text: (name: string) => string;

beforeAll(async () => {
  const folder = newFolder();
  for (const [name, bytes] of Object.entries(INPUT)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'profil.json'), JSON.stringify(PROFILE));
  const args = ['--verbis', 'verbis.csv', '--allegro', 'allegro.csv', '--step', 'step.csv', '--profile', 'profil.json'];
  ended = await call(folder, [
    'import',
    ...args,
    '--out',
    'aus',
    '--stichtag',
    '31.03.2026',
    '--mit-namen',
    '--no-store',
  ]);
  files = filesBelow(join(folder, 'aus'));
  const texts = Object.fromEntries(
    Object.keys(files).map((name) => [name, readFileSync(join(folder, 'aus', name), 'utf8')]),
  );
  text = (name) => texts[name] ?? '';
});

test('ends with 1, because there are findings of severity fehler, and is silent on stderr', () => {
  expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status: 10, stderr: '' });
});

test('faelle.csv', () => {
  expect(text('faelle.csv')).toBe(csv(FAELLE));
});

test('befunde.csv', () => {
  const lines = BEFUNDE.map(([line, record, faelle]) => {
    const [quelle = '', zeile, satz, ...rest] = line.split(';');
    const code = rest[3] as BefundCode;
    // That a source is old says nothing about one of its files.
    const datei = quelle === '' || code === 'LIEFERUNG_ALT' ? '' : `${quelle}.csv`;
    const bytes = INPUT[datei as keyof typeof INPUT]?.toString('latin1') ?? '';
    // The record begins a line; page 1 counts its first byte from the start of the file.
    const byte = record === '' ? '' : String(Math.max(...['\n', '\r'].map((end) => bytes.indexOf(end + record))) + 1);
    const { regel } = befund(code);
    return [
      quelle,
      datei,
      zeile,
      satz,
      byte,
      ...rest,
      regel === undefined ? '' : EINGEBAUT.fundstelle(EINGEBAUT.regel(regel)),
      message(code),
      faelle,
    ];
  });
  const head = 'quelle;datei;zeile;satz;byte;kundennummer;spalte;wert;code;schwere;regel;fundstelle;meldung;fall';
  const written = text('befunde.csv');
  expect(written.slice(0, head.length + 3)).toBe(`${BOM}${head}\r\n`);
  expect(written.endsWith('\r\n')).toBe(true);
  expect(Papa.parse<string[]>(written.slice(1, -2), { delimiter: ';', newline: '\r\n' }).data.slice(1)).toEqual(lines);
});

describe('quarantine', () => {
  test.each(Object.entries(QUARANTAENE))('%s', (name, bytes) => {
    expect(files[`quarantaene/${name}`]).toBe(bytes);
  });

  test.each(Object.entries(GRUENDE))('%s', (name, lines) => {
    const quoted = (t: string) => (t.includes(';') ? `"${t}"` : t);
    const rows = lines.map((line) => `${line};${quoted(message(line.split(';')[2] as BefundCode))}`);
    expect(text(`quarantaene/${name}`)).toBe(csv(['zeile;satz;code;meldung', ...rows]));
  });
});

test('lauf.json, without times', () => {
  const { phasen, regelwerk, ...lauf } = JSON.parse(text('lauf.json'));
  const dateien = LAUF.dateien.map((datei) => {
    const bytes = INPUT[datei.datei as keyof typeof INPUT];
    return { ...datei, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  expect(lauf).toEqual({ ...LAUF, dateien });
  expect(regelwerk).toMatch(/^[0-9a-f]{64}$/);
  expect(phasen.map(({ phase, zeilen }: { phase: string; zeilen: number }) => [phase, zeilen])).toEqual([
    ['lesen', 40],
    ['verbinden', 40],
    ['beurteilen', 15],
    ['abstimmen', 40],
    ['schreiben', 15],
  ]);
});

test('nothing but these files', () => {
  const own = ['befunde.csv', 'faelle.csv', 'lauf.json', 'zusammenfassung.txt'];
  const quarantine = [...Object.keys(QUARANTAENE), ...Object.keys(GRUENDE)].map((name) => `quarantaene/${name}`);
  expect(Object.keys(files).filter((name) => !name.startsWith('bericht.'))).toEqual([...own, ...quarantine].sort());
});

test('the summary says what came out, which checks could not run, and where the files are', () => {
  expect(ended.stdout.split('\n').filter((line) => !line.includes('bericht.'))).toEqual([
    'Stichtag 31.03.2026: 15 Fälle aus 40 Datensätzen',
    '  ACHTUNG: ALLEGRO: der jüngste Eintrag ist vom 23.03.2026, 6 Arbeitstage vor dem Stichtag; prüfen Sie, ob der Export aktuell ist.',
    '  ACHTUNG: VerBIS „verbis.csv“: 3 von 11 Datensätzen sind in der Quarantäne; sehen Sie dort nach den Gründen.',
    '  ACHTUNG: ALLEGRO „allegro.csv“: 3 von 13 Datensätzen sind in der Quarantäne; sehen Sie dort nach den Gründen.',
    '  ACHTUNG: STEP „step.csv“: 3 von 16 Datensätzen sind in der Quarantäne; sehen Sie dort nach den Gründen.',
    '  Neufälle:           4 (weitere zu prüfen: 3)',
    '  überfällig:         1 Erstberatungen, 1 Entscheidungen (bald fällig: 1)',
    '  in Quarantäne:      9 Datensätze:',
    '    2 × Kundennummer fehlt (KUNDENNUMMER_FEHLT)',
    '    2 × Zeichen nicht lesbar (ZEICHEN_UNGUELTIG)',
    '    1 × Anführungszeichen falsch (ANFUEHRUNG)',
    '    1 × Dublette mit Widerspruch (DUBLETTE_WIDERSPRUCH)',
    '    1 × Kundennummer zerstört (KUNDENNUMMER_EXCEL)',
    '    1 × Kundennummer falsch (KUNDENNUMMER_FORMAT)',
    '    1 × Spaltenzahl falsch (SPALTENZAHL)',
    '  häufigste Befunde:',
    '    3 × ATV-Termin fehlt (ATV_TERMIN_FEHLT)',
    '    3 × Hauptbetreuer fehlt (HAUPTBETREUER_FEHLT)',
    '    3 × ID-Prüfung offen (ID_PRUEFUNG_OFFEN)',
    '    3 × Wert unbekannt (WERT_UNBEKANNT)',
    '    2 × fehlt in VerBIS (FEHLT_IN_VERBIS)',
    '  Abstimmung:         40 gelesen = 30 verbunden + 9 Quarantäne + 1 Dubletten (Leerzeilen: 2, weitere Kopfzeilen: 0)',
    '  Hinweis: „verbis.csv“ ist kein UTF-8 und wurde als Windows-1252 gelesen.',
    '  Hinweis: VerBIS „verbis.csv“ hat Spalten, die niemand braucht: Notiz.',
    '  Nicht geprüft: Arbeitspaket fehlt (ARBEITSPAKET_FEHLT); dafür fehlt die Spalte „Arbeitspaket ausgegeben am“.',
    '  Nicht geprüft: Arbeitspaket nach Erstgespräch (ARBEITSPAKET_NACH_GESPRAECH); dafür fehlt die Spalte „Arbeitspaket Eingang am“.',
    '  Nicht geprüft: Arbeitspaket überfällig (ARBEITSPAKET_UEBERFAELLIG); dafür fehlt die Spalte „Arbeitspaket Rückgabe bis“ oder „Arbeitspaket Eingang am“.',
    '  Nicht geprüft: Termin nicht beim Hauptbetreuer (ATV_TERMIN_FREMD); dafür fehlt die Spalte „Termin bei“.',
    '  Nicht geprüft: Kooperationsplan fehlt (KOOPERATIONSPLAN_FEHLT); dafür fehlt die Spalte „Vereinbarung am“.',
    '  Nicht geprüft: Nebenbetreuung fehlt (NEBENBETREUUNG_FEHLT); dafür fehlt die Spalte „Nebenbetreuung“.',
    '  Nicht geprüft: Ortsabwesenheit nachträglich (ORTSABWESENHEIT_NACHTRAEGLICH); dafür fehlt die Spalte „Beginn am“ oder „Genehmigt am“.',
    '  Nicht geprüft: Ortsabwesenheit zu früh (ORTSABWESENHEIT_ZU_FRUEH); dafür fehlt die Spalte „Beginn am“ oder „Genehmigt am“.',
    '  Nicht geprüft: Rückgabetermin fehlt (RUECKGABETERMIN_FEHLT); dafür fehlt die Spalte „Arbeitspaket ausgegeben am“ oder „Arbeitspaket Rückgabe bis“ oder „Arbeitspaket Eingang am“.',
    '  Nicht geprüft: Frist für Unterlagen fehlt (UNTERLAGENFRIST_FEHLT); dafür fehlt die Spalte „Unterlagen bis“.',
    '  Nicht geprüft: Unterlagen überfällig (UNTERLAGEN_UEBERFAELLIG); dafür fehlt die Spalte „Unterlagen bis“.',
    '  Nicht geprüft: Vereinbarung fehlt (VEREINBARUNG_FEHLT); dafür fehlt die Spalte „Vereinbarung am“.',
    '  Nicht geprüft: Vereinbarung erst später (VEREINBARUNG_SPAETER); dafür fehlt die Spalte „Vereinbarung am“.',
    '  Nicht geprüft: Nachweis zum Zuzug unklar (ZUZUG_NACHWEIS_UNBEKANNT); dafür fehlt die Spalte „Zuzug“ oder „Zuständigkeit geprüft mit“.',
    '  Nicht geprüft: Zuzug ungeprüft (ZUZUG_UNGEPRUEFT); dafür fehlt die Spalte „Zuzug“ oder „Zuständigkeit geprüft mit“.',
    '  Angenommen: Die Spalte „Inga“ fehlt und zählt als leer; die Zuständigkeit nach 000-a10 kann dadurch anders sein.',
    '  Angenommen: Die Spalte „Selbständig“ fehlt und zählt als leer; die Zuständigkeit nach 004-45 kann dadurch anders sein.',
    '  Angenommen: Die Spalte „Deutsch ungenügend“ fehlt und zählt als leer; die Zuständigkeit nach 004-46 kann dadurch anders sein.',
    '  Angenommen: Die Spalte „Antrag durch“ fehlt und zählt als leer; die Zuständigkeit nach 004-47, 004-48 kann dadurch anders sein.',
    '  Angenommen: Die Spalte „Qualifiziert für Abmeldung“ fehlt und zählt als leer; die Zuständigkeit nach 000-a20 kann dadurch anders sein.',
    'Ergebnis: aus',
    '  faelle.csv       eine Zeile je Fall, mit allen Entscheidungen',
    '  befunde.csv      eine Zeile je Befund, mit Fundstelle',
    '  quarantaene/     die ausgesonderten Datensätze im Original, daneben die Gründe',
    '  zusammenfassung.txt  dieser Text, zum Verschicken',
    '  lauf.json        Zählungen, Prüfsummen und Einstellungen des Laufs',
    '',
  ]);
});

/** Why a Stelle is in charge, or what is missing and which Stelle it would be then. */
import { expect, test } from 'vitest';
import type { Parts } from '../row.ts';
import { lines } from './lines.ts';

const ANRUF = {
  rechtskreis: 'SGB III',
  kanal: 'Telefon',
  anliegen: 'Arbeitsuchendmeldung',
  eingang_am: '2026-01-05 10:00',
} as const satisfies Parts;
const zustaendigkeit = (parts: Parts) => lines('Zuständigkeit', parts);

const AUS_EINGANG = 'Tag des Eingangs ist der 05.01.2026 aus dem Feld „Eingang am“.';

test('a route with a condition', () => {
  expect(zustaendigkeit({ ...ANRUF, frueherer_status: 'Rasu' })).toEqual([
    'SC – Telefon',
    'Die Angaben dazu sind: „Rechtskreis“ SGB III, „Zugangskanal“ Telefon, „Anliegen“ Arbeitsuchendmeldung, „Früherer Status“ Rasu.',
    AUS_EINGANG,
    'Zuständig ist die Stelle „SC“, der Weg dorthin: Telefon. [003-05]',
    'Es ist eine Reaktivierung: Der frühere Status ist Rasu, Asu oder Alo, oder ohne Status ist eine frühere Abmeldung eingetragen.',
    'Das gilt für Eingänge seit dem 01.07.2025.',
    'Hinweis dazu: Reaktivierung bleibt vollständig im SC.',
  ]);
});

test('flags that were asked in turn, and what a blank counts as', () => {
  expect(zustaendigkeit({ kanal: 'Telefon', antragsdatum: '2026-01-05', deutsch_ungenuegend: true })).toEqual([
    'EZ – VerBIS-Aufgabe',
    'Die Angaben dazu sind: „Rechtskreis“ SGB II, „Zugangskanal“ Telefon, „Anliegen“ Neuantrag, „Selbständig“ leer (zählt als nein), „Deutsch ungenügend“ ja.',
    'Tag des Eingangs ist der 05.01.2026 aus dem Feld „Antragsdatum“.',
    'Zuständig ist die Stelle „EZ“, der Weg dorthin: VerBIS-Aufgabe. [004-46]',
    'Die Deutschkenntnisse genügen für die Aufnahme am Telefon nicht.',
    'Das gilt für Eingänge seit dem 01.01.2021.',
    'Hinweis dazu: SC nimmt keine Daten auf.',
  ]);
});

test('a route of the past, by the day of the Posteingang', () => {
  const mail = { ...ANRUF, kanal: 'E-Mail', anliegen: 'Stammdaten' } as const;
  expect(zustaendigkeit({ ...mail, eingang_am: undefined, posteingang_am: '2024-04-02' })).toEqual([
    'SC – Postfach',
    'Die Angaben dazu sind: „Rechtskreis“ SGB III, „Zugangskanal“ E-Mail, „Anliegen“ Stammdaten.',
    'Tag des Eingangs ist der 02.04.2024 aus dem Feld „Posteingang am“.',
    'Zuständig ist die Stelle „SC“, der Weg dorthin: Postfach. [002-00]',
    'Das gilt für Eingänge vom 12.10.2023 bis zum 02.04.2024.',
    'Hinweis dazu: bisher weitestgehend im SC.',
  ]);
});

test('Inga within and after the twelve months', () => {
  const wechsel = { ...ANRUF, kanal: 'E-Mail', anliegen: 'Betreuungswechsel', inga: true } as const;
  expect(zustaendigkeit({ ...wechsel, abmeldung_am: '2025-06-30' })).toEqual([
    'Inga – Information',
    'Die Angaben dazu sind: „Rechtskreis“ SGB III, „Zugangskanal“ E-Mail, „Anliegen“ Betreuungswechsel, „Inga“ ja, „Abmeldung am“ 30.06.2025.',
    AUS_EINGANG,
    'Zuständig ist die Stelle „Inga“, der Weg dorthin: Information. [000-a10]',
    'Die Hauptbetreuung liegt bei Inga, und die Abmeldung ist beim Eingang nicht länger als zwölf Monate her oder nicht eingetragen.',
    'Das gilt für Eingänge seit dem 12.10.2023.',
    'Hinweis dazu: Hauptbetreuung bleibt 12 Monate nach Abmeldung bei Inga.',
  ]);
  expect(zustaendigkeit({ ...wechsel, abmeldung_am: '2024-06-30' })).toEqual([
    'EZ – VCC-Postfach',
    'Die Angaben dazu sind: „Rechtskreis“ SGB III, „Zugangskanal“ E-Mail, „Anliegen“ Betreuungswechsel, „Inga“ ja, „Abmeldung am“ 30.06.2024.',
    AUS_EINGANG,
    'Zuständig ist die Stelle „EZ“, der Weg dorthin: VCC-Postfach. [002-04]',
    'Das gilt für Eingänge seit dem 03.04.2024.',
    'Hinweis dazu: externer Empfang seit 01.07.2025 gesperrt (003-04).',
  ]);
});

test('a condition that hangs on an unknown value: who it would be', () => {
  expect(zustaendigkeit(ANRUF)).toEqual([
    'prüfen – es fehlt: Früherer Status',
    'Die Angaben dazu sind: „Rechtskreis“ SGB III, „Zugangskanal“ Telefon, „Anliegen“ Arbeitsuchendmeldung, „Früherer Status“ leer, „Abmeldung am“ leer.',
    AUS_EINGANG,
    'Nach dieser Regel kommt es auf das Feld „Früherer Status“ an, aber es ist leer. [003-05]',
    'Steht im Feld „Früherer Status“ „Rasu“, „Asu“ oder „Alo“, ist die Stelle „SC“ zuständig.',
    'Steht im Feld „Früherer Status“ „kein“, ist die Stelle „EZ“ zuständig.',
  ]);
});

test('an unknown channel: who it would be by each', () => {
  expect(zustaendigkeit({ ...ANRUF, kanal: undefined })).toEqual([
    'prüfen – es fehlt: Zugangskanal',
    'Die Angaben dazu sind: „Rechtskreis“ SGB III, „Zugangskanal“ leer, „Anliegen“ Arbeitsuchendmeldung.',
    AUS_EINGANG,
    'Die Zuständigkeit bleibt zu prüfen, weil das Feld „Zugangskanal“ leer ist.',
    'Steht im Feld „Zugangskanal“ „persönlich“, bleibt die Zuständigkeit zu prüfen (nicht geregelt).',
    'Steht im Feld „Zugangskanal“ „Telefon“, bleibt die Zuständigkeit zu prüfen (es fehlt: Früherer Status).',
    'Steht im Feld „Zugangskanal“ „Post“ oder „Fax“, bleibt die Zuständigkeit zu prüfen (es fehlt: Eingangsstelle).',
    'Steht im Feld „Zugangskanal“ „E-Mail“, „eService“ oder „Online“, ist die Stelle „EZ“ zuständig.',
    'Steht im Feld „Zugangskanal“ „Kontaktformular“ oder „Postfachnachricht“, ist die Stelle „SC“ zuständig.',
  ]);
});

test('an unknown day of receipt: who it would be on the Stichtag', () => {
  expect(zustaendigkeit({ ...ANRUF, eingang_am: undefined, frueherer_status: 'kein' })).toEqual([
    'prüfen – es fehlt: Eingang am',
    'Die Angaben dazu sind: „Rechtskreis“ SGB III, „Zugangskanal“ Telefon, „Anliegen“ Arbeitsuchendmeldung.',
    'Die Zuständigkeit richtet sich nach dem Tag des Eingangs, aber die Felder „Eingang am“, „Posteingang am“ und „Antragsdatum“ sind leer.',
    'Bei einem Eingang am Stichtag, dem 31.03.2026, ist die Stelle „EZ“ zuständig.',
  ]);
});

test('what the documents leave open', () => {
  expect(zustaendigkeit({ ...ANRUF, kanal: 'Post', anliegen: 'Sonstiges' })).toEqual([
    'prüfen – nicht geregelt',
    'Die Angaben dazu sind: „Rechtskreis“ SGB III, „Zugangskanal“ Post, „Anliegen“ Sonstiges.',
    AUS_EINGANG,
    'Für diesen Rechtskreis, diesen Zugangskanal und dieses Anliegen regeln die Dokumente am Tag des Eingangs keine Zuständigkeit.',
  ]);
});

test('who has to be told as well', () => {
  expect(
    zustaendigkeit({ ...ANRUF, anliegen: 'Umzug Frankreich-Deutschland', eingangsstelle: 'SC' }).slice(3, 6),
  ).toEqual([
    'Zuständig ist die Stelle „SC“, der Weg dorthin: Veränderung. [000-a15]',
    'Zu unterrichten ist außerdem: OS AlgPlus.',
    'Zuständig ist die Stelle, bei der das Anliegen eingegangen ist.',
  ]);
});

test('where it came in is shown where it matters (000-a20)', () => {
  const abmeldung = { ...ANRUF, kanal: 'Post', anliegen: 'Abmeldung', eingangsstelle: 'SC' } as const;
  const gezeigt = (parts: Parts) => zustaendigkeit({ ...abmeldung, ...parts })[1]?.includes('„Eingangsstelle“');
  expect([gezeigt({ qualifiziert_abmeldung: false }), gezeigt({ qualifiziert_abmeldung: true }), gezeigt({})]).toEqual([
    true,
    false,
    false,
  ]);
});

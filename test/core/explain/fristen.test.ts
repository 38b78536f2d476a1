/** How the deadlines are counted, what was done when, what follows. */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { haus } from '../hausregeln/lies.ts';
import type { Parts } from '../row.ts';
import { lines, type Optionen } from './lines.ts';

const NEUFALL = {
  antragsdatum: '2026-03-02',
  geburtsdatum: '1990-07-15',
  antragsart: 'Erstantrag',
  aufenthalt_de: true,
} as const satisfies Parts;
const VOLLSTAENDIG = { ...NEUFALL, unterlagen_vollstaendig_am: '2026-03-02' } as const;

const erstberatung = (parts: Parts, optionen?: Optionen) => lines('Frist Erstberatung', parts, optionen);
const entscheidung = (parts: Parts, optionen?: Optionen) => lines('Frist Entscheidung', parts, optionen);

const UE25 =
  'Bei Personen ab 25 Jahren findet die Erstberatung mit Profiling innerhalb von 15 Arbeitstagen ab der Antragstellung statt. [004-58]';
const U25 =
  'Bei Personen unter 25 Jahren findet die Erstberatung mit Profiling innerhalb von 15 Arbeitstagen ab der Antragstellung statt. [004-57]';
const VIERZEHN =
  'Der Antrag ist innerhalb von 14 Arbeitstagen ab dem Vorliegen der vollständigen Unterlagen zu entscheiden. [004-64]';
/** How the 15th working day after 02.03.2026 is found. */
const GERECHNET = [
  'Gerechnet wird ab „Antragsdatum“, dem 02.03.2026; dieser Tag zählt nicht mit.',
  'Der 15. Arbeitstag und damit das Ende der Frist ist der 23.03.2026.',
  'Außer Samstagen und Sonntagen liegt bis dahin kein freier Tag; es gelten die Feiertage des Landes Brandenburg.',
];

test('the days off between are named', () => {
  expect(erstberatung({ ...NEUFALL, antragsdatum: '2026-03-30' }, { stichtag: '2026-04-14' })).toEqual([
    'offen – 22.04.2026',
    UE25,
    'Die Angaben dazu sind: „Antragsdatum“ 30.03.2026, „Erstberatung am“ leer, „Profiling am“ leer.',
    'Gerechnet wird ab „Antragsdatum“, dem 30.03.2026; dieser Tag zählt nicht mit.',
    'Der 15. Arbeitstag und damit das Ende der Frist ist der 22.04.2026.',
    'Außer Samstagen und Sonntagen zählen bis dahin nicht mit: Karfreitag (03.04.2026) und Ostermontag (06.04.2026); es gelten die Feiertage des Landes Brandenburg.',
    'Bis zum Stichtag, dem 14.04.2026, ist die Erstberatung mit Profiling nicht erledigt.',
    'Bis zum Ende der Frist bleiben 6 Arbeitstage; sie ist also offen.',
  ]);
});

test('a day off on which the application was made is not among them, as long as it does not count', () => {
  const freieTage = (antragstag_zaehlt: boolean) =>
    erstberatung({ ...NEUFALL, antragsdatum: '2026-04-03' }, { einstellungen: { antragstag_zaehlt } }).find((text) =>
      text.startsWith('Außer'),
    );
  expect(freieTage(false)).toBe(
    'Außer Samstagen und Sonntagen zählen bis dahin nicht mit: Ostermontag (06.04.2026); es gelten die Feiertage des Landes Brandenburg.',
  );
  expect(freieTage(true)).toBe(
    'Außer Samstagen und Sonntagen zählen bis dahin nicht mit: Karfreitag (03.04.2026) und Ostermontag (06.04.2026); es gelten die Feiertage des Landes Brandenburg.',
  );
});

test('with every setting: the day itself counts, additional days off and working days', () => {
  const einstellungen = {
    antragstag_zaehlt: true,
    zusatz_frei: [day('2026-01-02')],
    zusatz_arbeitstage: [day('2025-12-27'), day('2025-12-24')],
  };
  expect(erstberatung({ ...NEUFALL, antragsdatum: '2025-12-21' }, { stichtag: '2026-01-15', einstellungen })).toEqual([
    'bald fällig – 15.01.2026',
    UE25,
    'Die Angaben dazu sind: „Antragsdatum“ 21.12.2025, „Erstberatung am“ leer, „Profiling am“ leer.',
    'Gerechnet wird ab „Antragsdatum“, dem 21.12.2025; nach der Einstellung zählt der Antragstag mit, und der 22.12.2025 ist der erste Arbeitstag.',
    'Der 15. Arbeitstag und damit das Ende der Frist ist der 15.01.2026.',
    'Außer Samstagen und Sonntagen zählen bis dahin nicht mit: 1. Weihnachtstag (25.12.2025), 2. Weihnachtstag (26.12.2025), Silvester (31.12.2025), Neujahr (01.01.2026) und zusätzlich freier Tag (02.01.2026); es gelten die Feiertage des Landes Brandenburg.',
    'Nach den Einstellungen zählen als Arbeitstage mit: 24.12.2025 und 27.12.2025.',
    'Bis zum Stichtag, dem 15.01.2026, ist die Erstberatung mit Profiling nicht erledigt.',
    'Bis zum Ende der Frist bleibt kein Arbeitstag; bei höchstens 3 Arbeitstagen gilt sie als bald fällig.',
  ]);
});

// By default 24.12. and 31.12. are days off (page 2 "Days").
test.each<[antragsdatum: string, NonNullable<Optionen['einstellungen']>, expected: string]>([
  [
    '2026-12-15',
    { zusatz_frei: [day('2026-12-17')] },
    'zusätzlich freier Tag (17.12.2026), Heiligabend (24.12.2026), 1. Weihnachtstag (25.12.2026), Silvester (31.12.2026) und Neujahr (01.01.2027)',
  ],
  [
    '2026-12-15',
    { silvester_frei: false, zusatz_frei: [day('2026-12-24'), day('2026-12-31')] },
    'zusätzlich freier Tag (24.12.2026), 1. Weihnachtstag (25.12.2026), zusätzlich freier Tag (31.12.2026) und Neujahr (01.01.2027)',
  ],
  [
    '2026-08-20',
    { zusatz_frei: [day('2026-08-24'), day('2026-08-31')] },
    'zusätzlich freier Tag (24.08.2026) und zusätzlich freier Tag (31.08.2026)',
  ],
])('days off after %s with %j: %s', (antragsdatum, einstellungen, expected) => {
  expect(erstberatung({ ...NEUFALL, antragsdatum }, { stichtag: antragsdatum, einstellungen })).toContain(
    `Außer Samstagen und Sonntagen zählen bis dahin nicht mit: ${expected}; es gelten die Feiertage des Landes Brandenburg.`,
  );
});

test('additional working days are named from the first counted day to the end of the deadline', () => {
  // 02.03.2026 is a Monday; with two Saturdays the 15th working day is the 19.03., not the 23.03.2026.
  const tage = ['2026-02-28', '2026-03-07', '2026-03-14', '2026-03-21'].map(day);
  const saetze = (zusatz_arbeitstage: readonly number[]) =>
    erstberatung(NEUFALL, { einstellungen: { zusatz_arbeitstage } }).filter((text) => text.startsWith('Nach den'));
  expect(saetze(tage)).toEqual(['Nach den Einstellungen zählen als Arbeitstage mit: 07.03.2026 und 14.03.2026.']);
  // The first day after the day of application, and the last day itself.
  expect(saetze(['2026-03-02', '2026-03-03', '2026-03-23'].map(day))).toEqual([
    'Nach den Einstellungen zählen als Arbeitstage mit: 03.03.2026 und 23.03.2026.',
  ]);
  expect(saetze(['2026-03-02', '2026-03-24'].map(day))).toEqual([]);
  expect(saetze([day('2026-03-07')])).toEqual(['Nach den Einstellungen zählt als Arbeitstag mit: 07.03.2026.']);
});

test('counted from the day of VerBIS, and from a day after the Stichtag, as they stand', () => {
  const { antragsdatum, ...ohne } = NEUFALL;
  expect(erstberatung({ ...ohne, antragsdatum_verbis: antragsdatum }).slice(2, 4)).toEqual([
    'Die Angaben dazu sind: „ALG II beantragt am“ 02.03.2026, „Erstberatung am“ leer, „Profiling am“ leer.',
    'Gerechnet wird ab „ALG II beantragt am“, dem 02.03.2026; dieser Tag zählt nicht mit.',
  ]);
  expect(erstberatung({ ...NEUFALL, antragsdatum: '2026-04-01' })[2]).toBe(
    'Die Angaben dazu sind: „Antragsdatum“ 01.04.2026, „Erstberatung am“ leer, „Profiling am“ leer.',
  );
});

test('what was done on the Stichtag is known', () => {
  expect(erstberatung({ ...NEUFALL, erstberatung_am: '2026-03-31', profiling_am: '2026-03-31' })[2]).toBe(
    'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Erstberatung am“ 31.03.2026, „Profiling am“ 31.03.2026.',
  );
});

test('a deadline that a house has ended is none, and nothing is promised for it', () => {
  const { regelwerk } = haus(`{ "dokument": { "id": "H", "titel": "Haus", "stand": "2026-01-01" },
    "regeln": [{ "id": "H-1", "titel": "Keine Fristen", "fundstelle": "1", "von": "2026-01-01",
      "beendet": ["004-57", "004-58", "004-64"] }] }`);
  const keine = ['entfällt', 'An diesem Tag setzt keine Regel eine Frist.'];
  expect([erstberatung(VOLLSTAENDIG, { regelwerk }), entscheidung(VOLLSTAENDIG, { regelwerk })]).toEqual([
    keine,
    keine,
  ]);
  expect(entscheidung(NEUFALL, { regelwerk })).toEqual([
    'nicht messbar',
    'Die Angaben dazu sind: „Unterlagen vollständig am“ leer, „Entschieden am“ leer.',
    'Die Frist ist nicht messbar, weil das Feld „Unterlagen vollständig am“ leer ist.',
  ]);
  expect(entscheidung({ ...NEUFALL, unterlagen_vollstaendig_am: HAKEN }, { regelwerk }).slice(2)).toEqual([
    'Die Frist ist nicht messbar, weil im Feld „Unterlagen vollständig am“ ein Haken statt eines Tages steht.',
  ]);
});

test('where the day of application counts, a working day is the first one itself', () => {
  expect(erstberatung(NEUFALL, { einstellungen: { antragstag_zaehlt: true } })[3]).toBe(
    'Gerechnet wird ab „Antragsdatum“, dem 02.03.2026; nach der Einstellung zählt der Antragstag mit, und der 02.03.2026 ist der erste Arbeitstag.',
  );
});

test('done too late, the later of the two days counts', () => {
  expect(erstberatung({ ...NEUFALL, erstberatung_am: '2026-03-20', profiling_am: '2026-03-25' })).toEqual([
    'verspätet – 23.03.2026',
    UE25,
    'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Erstberatung am“ 20.03.2026, „Profiling am“ 25.03.2026.',
    ...GERECHNET,
    'Erstberatung und Profiling sind seit dem 25.03.2026 erledigt; es zählt der spätere der beiden Tage.',
    'Das liegt 2 Arbeitstage nach dem Ende der Frist und ist also verspätet.',
  ]);
});

test('a day after the Stichtag does not count yet', () => {
  expect(erstberatung({ ...NEUFALL, erstberatung_am: '2026-03-20', profiling_am: '2026-04-01' })).toEqual([
    'überfällig – 23.03.2026',
    UE25,
    'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Erstberatung am“ 20.03.2026, „Profiling am“ 01.04.2026 (nach dem Stichtag, zählt noch nicht).',
    ...GERECHNET,
    'Bis zum Stichtag, dem 31.03.2026, ist die Erstberatung mit Profiling nicht erledigt.',
    'Die Frist ist seit 6 Arbeitstagen abgelaufen und der Fall also überfällig.',
  ]);
});

test('columns that there are not', () => {
  const beraten = { ...NEUFALL, erstberatung_am: '2026-03-20' };
  expect(erstberatung(beraten, { ohne: ['profiling_am'] })).toEqual([
    'erfüllt – 23.03.2026',
    UE25,
    'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Erstberatung am“ 20.03.2026.',
    ...GERECHNET,
    'Die Spalte „Profiling am“ gibt es nicht; deshalb zählt „Erstberatung am“ allein.',
    'Die Erstberatung ist seit dem 20.03.2026 erledigt.',
    'Das liegt in der Frist, sie ist also erfüllt.',
  ]);
  expect(erstberatung(NEUFALL, { ohne: ['erstberatung_am'] })).toEqual([
    'nicht messbar – 23.03.2026',
    UE25,
    'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Profiling am“ leer.',
    ...GERECHNET,
    'Die Frist ist nicht messbar, weil es die Spalte „Erstberatung am“ nicht gibt; mit ihr wäre sie es.',
  ]);
});

test('without a day of application, and without an age group both rules', () => {
  expect(erstberatung({ rechtskreis: 'SGB II', anliegen: 'Neuantrag' })).toEqual([
    'nicht messbar',
    U25,
    UE25,
    'Die Angaben dazu sind: „Antragsdatum“ leer, „Erstberatung am“ leer, „Profiling am“ leer.',
    'Die Frist ist nicht messbar, weil das Feld „Antragsdatum“ leer ist.',
    'Sobald „Antragsdatum“ eingetragen ist, endet sie mit dem 15. Arbeitstag.',
  ]);
});

test('the decision: overdue on a Saturday, late, due tomorrow in Berlin', () => {
  const rechnung = (land: string) => [
    'Gerechnet wird ab „Unterlagen vollständig am“, dem 02.03.2026; dieser Tag zählt nicht mit.',
    'Der 14. Arbeitstag und damit das Ende der Frist ist der 20.03.2026.',
    `Außer Samstagen und Sonntagen liegt bis dahin kein freier Tag; es gelten die Feiertage des Landes ${land}.`,
  ];
  expect(entscheidung(VOLLSTAENDIG, { stichtag: '2026-03-21' })).toEqual([
    'überfällig – 20.03.2026',
    VIERZEHN,
    'Die Angaben dazu sind: „Unterlagen vollständig am“ 02.03.2026, „Entschieden am“ leer.',
    ...rechnung('Brandenburg'),
    'Bis zum Stichtag, dem 21.03.2026, ist der Antrag nicht entschieden.',
    'Die Frist ist abgelaufen und der Fall also überfällig.',
  ]);
  expect(entscheidung({ ...VOLLSTAENDIG, entschieden_am: '2026-03-21' })).toEqual([
    'verspätet – 20.03.2026',
    VIERZEHN,
    'Die Angaben dazu sind: „Unterlagen vollständig am“ 02.03.2026, „Entschieden am“ 21.03.2026.',
    ...rechnung('Brandenburg'),
    'Der Antrag ist seit dem 21.03.2026 entschieden.',
    'Das liegt nach dem Ende der Frist und ist also verspätet.',
  ]);
  expect(entscheidung(VOLLSTAENDIG, { stichtag: '2026-03-19', einstellungen: { land: 'BE' } })).toEqual([
    'bald fällig – 20.03.2026',
    VIERZEHN,
    'Die Angaben dazu sind: „Unterlagen vollständig am“ 02.03.2026, „Entschieden am“ leer.',
    ...rechnung('Berlin'),
    'Bis zum Stichtag, dem 19.03.2026, ist der Antrag nicht entschieden.',
    'Bis zum Ende der Frist bleibt 1 Arbeitstag; bei höchstens 3 Arbeitstagen gilt sie als bald fällig.',
  ]);
});

test('the decision cannot be measured without the day of completeness', () => {
  expect(entscheidung(NEUFALL)).toEqual([
    'nicht messbar',
    VIERZEHN,
    'Die Angaben dazu sind: „Unterlagen vollständig am“ leer, „Entschieden am“ leer.',
    'Die Frist ist nicht messbar, weil das Feld „Unterlagen vollständig am“ leer ist.',
    'Sobald „Unterlagen vollständig am“ eingetragen ist, endet sie mit dem 14. Arbeitstag.',
  ]);
});

test('no deadlines and no advice for a case that is no Neufall', () => {
  const keiner = { ...VOLLSTAENDIG, aufenthalt_de: false };
  const saetze = ['entfällt', 'Fristen gibt es nur für Fälle, die ein Neufall oder noch zu prüfen sind.'];
  expect([erstberatung(keiner), entscheidung(keiner), lines('Nächster Schritt', keiner)]).toEqual([saetze, saetze, []]);
});

test('a tick does not say when it was done (fine print 49)', () => {
  expect(erstberatung({ ...NEUFALL, erstberatung_am: HAKEN, profiling_am: '2026-03-25' })).toEqual([
    'nicht messbar – 23.03.2026',
    UE25,
    'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Erstberatung am“ erledigt ohne Tag, „Profiling am“ 25.03.2026.',
    ...GERECHNET,
    'Die Frist ist nicht messbar, weil im Feld „Erstberatung am“ ein Haken statt eines Tages steht: Es ist erledigt, aber unbekannt, wann. Mit dem Tag wäre sie messbar.',
  ]);
  expect(erstberatung({ ...NEUFALL, erstberatung_am: HAKEN, profiling_am: HAKEN }).at(-1)).toBe(
    'Die Frist ist nicht messbar, weil in den Feldern „Erstberatung am“ und „Profiling am“ ein Haken statt eines Tages steht: Es ist erledigt, aber unbekannt, wann. Mit dem Tag wäre sie messbar.',
  );
  // With one of the two missing, what is missing decides.
  expect(erstberatung({ ...NEUFALL, erstberatung_am: HAKEN }).at(0)).toBe('überfällig – 23.03.2026');
});

test('papers that are ticked as complete give no day to count from (fine print 49)', () => {
  expect(entscheidung({ ...NEUFALL, unterlagen_vollstaendig_am: HAKEN, entschieden_am: HAKEN })).toEqual([
    'nicht messbar',
    VIERZEHN,
    'Die Angaben dazu sind: „Unterlagen vollständig am“ erledigt ohne Tag, „Entschieden am“ erledigt ohne Tag.',
    'Die Frist ist nicht messbar, weil im Feld „Unterlagen vollständig am“ ein Haken statt eines Tages steht.',
    'Sobald „Unterlagen vollständig am“ mit einem Tag eingetragen ist, endet sie mit dem 14. Arbeitstag.',
  ]);
  expect(entscheidung({ ...VOLLSTAENDIG, entschieden_am: HAKEN }).at(-1)).toBe(
    'Die Frist ist nicht messbar, weil im Feld „Entschieden am“ ein Haken statt eines Tages steht: Es ist erledigt, aber unbekannt, wann. Mit dem Tag wäre sie messbar.',
  );
});

/** Lists with colours, formulas, tables, filters, protection, and what the program wrote before. Source: page 6. */
import { GRUEN, type Mappe, schreibe, tag, type Wert } from './mappe.ts';

const KOPF = ['Kundennummer', 'geb. am', 'Antrag vom', 'Antragsart', 'Aufenthalt in Deutschland', 'Kanal', 'EG am'];
const fall = (nummer: Wert, antrag: Wert, art = 'Erstantrag', eg: Wert = ''): Wert[] => [
  nummer,
  tag('1990-05-04'),
  antrag,
  art,
  'ja',
  'Post',
  eg,
];
const UEBERFAELLIG = 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar';
const OFFEN = 'ja Erstantrag | EZ | 16.03. offen | nicht messbar';
const NEIN = 'nein Weiterbewilligung | EZ | entfällt | entfällt';

const farben: Mappe = {
  name: 'grün heißt erledigt, durchgestrichen auch',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      KOPF,
      fall('123A457001', tag('2026-01-05')),
      fall('123A457002', tag('2026-01-05')),
      fall('123A457003', tag('2026-01-05')),
    ]);
    for (const column of ['A', 'B', 'C']) sheet.getCell(`${column}2`).fill = GRUEN;
    sheet.getCell('A3').font = { strike: true };
  },
  antworten: { erledigt: { farben: ['#C6EFCE'], durchgestrichen: true } },
  // Done rows keep their answers; only nothing is next for them (fine print 68).
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      erledigt: [2, 3],
      zeilen: { 2: UEBERFAELLIG, 3: UEBERFAELLIG, 4: UEBERFAELLIG },
    },
  ],
};

const formelnMitWert: Mappe = {
  name: 'Formeln mit gespeicherten Werten',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [...KOPF, 'Frist'],
      [
        ...fall({ formel: '"123A4570"&"11"', wert: '123A457011' }, { formel: 'DATE(2026,1,5)', wert: 46_027 }),
        { formel: 'C2+21', wert: 46_048 },
      ],
      // A formula that points at an empty cell gives 0, and that is no day (fine print 41).
      [
        ...fall('123A457012', tag('2026-02-23'), 'Erstantrag', { formel: 'Z3', wert: 0 }),
        { formel: 'C3+21', wert: 46_097 },
      ],
      [...fall('123A457013', { formel: 'IF(Z4="","",Z4)', wert: '' }), { formel: 'C4+21', wert: '#VALUE!' }],
      [...fall('123A457014', { formel: 'VLOOKUP(A5,Z:Z,1)', wert: '#N/A' })],
    ]);
    sheet.getCell('C2').numFmt = 'dd.mm.yyyy';
    sheet.getCell('G3').numFmt = 'dd.mm.yyyy';
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      fragen: { uebrig: ['Frist'], zellen: ['C5 #N/A'] },
      zeilen: {
        2: UEBERFAELLIG,
        3: OFFEN,
        4: 'prüfen fehlt: Antragsdatum | prüfen: Eingang fehlt | nicht messbar | nicht messbar',
        5: 'prüfen fehlt: Antragsdatum | prüfen: Eingang fehlt | nicht messbar | nicht messbar | Datum ungültig',
      },
    },
  ],
};

const tabelle: Mappe = {
  name: 'eine Tabelle mit Ergebniszeile',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    sheet.addTable({
      name: 'Neuantraege',
      ref: 'B3',
      headerRow: true,
      totalsRow: true,
      columns: KOPF.map((name, at) => ({
        name,
        filterButton: true,
        ...(at === 0 ? { totalsRowLabel: 'Ergebnis' } : at === 2 ? { totalsRowFunction: 'count' as const } : {}),
      })),
      rows: [
        ['123A457031', '04.05.1990', '23.02.2026', 'Erstantrag', 'ja', 'Post', ''],
        ['123A457032', '04.05.1990', '05.01.2026', 'Erstantrag', 'ja', 'Post', ''],
        ['123A457033', '04.05.1990', '12.01.2026', 'WBA', 'ja', 'Post', ''],
      ],
    });
    sheet.getCell('B1').value = 'Neuanträge';
  },
  erwartet: [{ blatt: 'Liste', kopfzeile: 3, sortieren: 'haelt', zeilen: { 4: OFFEN, 5: UEBERFAELLIG, 6: NEIN } }],
};

const gefiltert: Mappe = {
  name: 'ein AutoFilter mit ausgeblendeten Zeilen',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      KOPF,
      fall('123A457041', tag('2026-02-23')),
      fall('123A457042', tag('2026-01-12'), 'WBA'),
      fall('123A457043', tag('2026-01-05')),
      fall('123A457044', tag('2026-01-12'), 'WBA'),
    ]);
    sheet.autoFilter = 'A1:G5';
    for (const row of [3, 5]) sheet.getRow(row).hidden = true;
  },
  erwartet: [
    { blatt: 'Liste', kopfzeile: 1, sortieren: 'haelt', zeilen: { 2: OFFEN, 3: NEIN, 4: UEBERFAELLIG, 5: NEIN } },
  ],
};

const spaeter: Mappe = {
  name: 'ein AutoFilter, und rechts davon Spalten, die später dazukamen',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [...KOPF, 'Bemerkung', 'Team'],
      [...fall('123A457081', tag('2026-02-23')), 'ruft an', '401'],
      [...fall('123A457082', tag('2026-01-05')), '', '402'],
      [...fall('123A457083', tag('2026-01-12'), 'WBA'), '', '401'],
    ]);
    sheet.autoFilter = 'A1:E4';
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      fragen: { uebrig: ['Bemerkung'] },
      // The filter is widened over all of the list: it parted these columns from their rows before.
      sortieren: 'haelt',
      zeilen: { 2: OFFEN, 3: UEBERFAELLIG, 4: NEIN },
    },
  ],
};

const zuruf: Mappe = {
  name: 'ein AutoFilter, und daneben ein Zuruf ohne Überschrift',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      KOPF,
      fall('123A457091', tag('2026-02-23')),
      [...fall('123A457092', tag('2026-01-05')), null, null, 'Achtung, zweimal da!'],
    ]);
    sheet.autoFilter = 'A1:G3';
  },
  erwartet: [{ blatt: 'Liste', kopfzeile: 1, sortieren: 'gewarnt', zeilen: { 2: OFFEN, 3: UEBERFAELLIG } }],
};

const geschuetzt: Mappe = {
  name: 'ein geschütztes Blatt',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [KOPF, fall('123A457051', tag('2026-01-05'))]);
    void sheet.protect('', {});
  },
  erwartet: [],
  abgelehnt: { bereich: 'geschuetzt', pruefen: /ist geschützt/ },
};

const vonHand: Mappe = {
  name: 'Neufall manuell, und Spalten von früher',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [...KOPF, 'Neufall manuell', 'Bemerkung', 'Neufall', 'Befunde'],
      [...fall('123A457061', tag('2026-01-05')), 'nein', 'zieht weg', '', ''],
      [...fall('123A457062', tag('2026-01-12'), 'WBA'), 'ja', '', '', ''],
      [...fall('123A457063', tag('2026-02-23')), '', '', '', ''],
    ]);
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      fragen: { uebrig: ['Bemerkung'] },
      zeilen: {
        2: 'nein von Hand festgelegt | EZ | entfällt | entfällt',
        // 12.01. and 15 working days.
        3: 'ja von Hand festgelegt | EZ | 02.02. überfällig | nicht messbar',
        4: OFFEN,
      },
    },
  ],
};

export const ZEICHEN: readonly Mappe[] = [
  farben,
  formelnMitWert,
  tabelle,
  gefiltert,
  spaeter,
  zuruf,
  geschuetzt,
  vonHand,
];

/** Sheets that hold more than one simple list. Source: page 6 "Reading", "Sorting keeps rows together", "Several sheets". */
import type ExcelJS from 'exceljs';
import { type Mappe, schreibe, tag, type Wert } from './mappe.ts';

const KOPF = [
  'Kundennummer',
  'Name',
  'geb. am',
  'Antrag vom',
  'Antragsart',
  'Aufenthalt in Deutschland',
  'Kanal',
  'EG am',
];
const fall = (nummer: string, antrag: string, art = 'Erstantrag', kanal = 'Post'): Wert[] => [
  nummer,
  `Name ${nummer.slice(-2)}`,
  tag('1990-05-04'),
  tag(antrag),
  art,
  'ja',
  kanal,
  '',
];
/** Post, Erstantrag on 05.01. and on 23.02.; Weiterbewilligung. */
const UEBERFAELLIG = 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar';
const OFFEN = 'ja Erstantrag | EZ | 16.03. offen | nicht messbar';
const NEIN = 'nein Weiterbewilligung | EZ | entfällt | entfällt';

const monate: Mappe = {
  name: 'ein Blatt je Monat, eine Legende',
  baue: (book) => {
    const legende = book.addWorksheet('Legende');
    schreibe(legende, [
      ['EA', 'Erstantrag'],
      ['WBA', 'Weiterbewilligung'],
    ]);
    schreibe(book.addWorksheet('Januar'), [
      KOPF,
      fall('123A456901', '2026-01-05'),
      fall('123A456902', '2026-01-12', 'WBA'),
    ]);
    schreibe(book.addWorksheet('Februar'), [['Februar 2026'], KOPF, fall('123A456903', '2026-02-23')]);
    schreibe(book.addWorksheet('März'), [KOPF, fall('123A456904', '2026-03-02')]);
  },
  erwartet: [
    { blatt: 'Januar', kopfzeile: 1, zeilen: { 2: UEBERFAELLIG, 3: NEIN } },
    { blatt: 'Februar', kopfzeile: 2, zeilen: { 3: OFFEN } },
    { blatt: 'März', kopfzeile: 1, zeilen: { 2: 'ja Erstantrag | EZ | 23.03. offen | nicht messbar' } },
  ],
};

const nebenTabelle: Mappe = {
  name: 'eine Tabelle, daneben eine Nebenliste',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    sheet.addTable({
      name: 'Faelle',
      ref: 'A1',
      headerRow: true,
      columns: KOPF.map((name) => ({ name, filterButton: true })),
      rows: [],
    });
    schreibe(sheet, [
      KOPF,
      fall('123A456911', '2026-02-23'),
      fall('123A456912', '2026-01-05'),
      fall('123A456913', '2026-01-12', 'WBA'),
    ]);
    const [table] = sheet.getTables() as unknown as { table: { tableRef: string; autoFilterRef: string } }[];
    if (table !== undefined) Object.assign(table.table, { tableRef: 'A1:H4', autoFilterRef: 'A1:H4' });
    schreibe(
      sheet,
      [
        ['Urlaub', 'von', 'bis'],
        ['Muster', tag('2026-07-01'), tag('2026-07-14')],
        ['Beispiel', tag('2026-08-03')],
      ],
      1,
      11,
    );
  },
  erwartet: [{ blatt: 'Liste', kopfzeile: 1, sortieren: 'gewarnt', zeilen: { 2: OFFEN, 3: UEBERFAELLIG, 4: NEIN } }],
};

const nebenFilter: Mappe = {
  name: 'ein AutoFilter, daneben eine Nebenliste',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      KOPF,
      fall('123A456921', '2026-02-23'),
      fall('123A456922', '2026-01-05'),
      fall('123A456923', '2026-01-12', 'WBA'),
    ]);
    sheet.autoFilter = 'A1:H4';
    schreibe(
      sheet,
      [
        ['Team', 'Zimmer'],
        ['401', '1.12'],
        ['402', '1.14'],
      ],
      1,
      11,
    );
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      fragen: { uebrig: ['Zimmer'] },
      zeilen: { 2: OFFEN, 3: UEBERFAELLIG, 4: NEIN },
      sortieren: 'gewarnt',
    },
  ],
};

const untereinander: Mappe = {
  name: 'zwei Listen untereinander, die Kopfzeile noch einmal',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      ['Team 401'],
      KOPF,
      fall('123A456931', '2026-01-05'),
      fall('123A456932', '2026-02-23'),
      [],
      ['Team 402'],
      KOPF,
      fall('123A456933', '2026-02-23'),
      fall('123A456934', '2026-01-12', 'WBA'),
    ]);
  },
  erwartet: [{ blatt: 'Liste', kopfzeile: 2, zeilen: { 3: UEBERFAELLIG, 4: OFFEN, 8: OFFEN, 9: NEIN } }],
};

const nebeneinander: Mappe = {
  name: 'zwei Listen nebeneinander',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    const kurz = KOPF.slice(0, 6);
    schreibe(sheet, [kurz, fall('123A456941', '2026-01-05').slice(0, 6)]);
    schreibe(sheet, [kurz, fall('123A456942', '2026-02-23').slice(0, 6)], 1, 8);
  },
  erwartet: [],
  abgelehnt: { bereich: 'nebeneinander', pruefen: /zwei Listen nebeneinander/ },
};

const zwischensummen: Mappe = {
  name: 'Zwischensummen, leere Zeilen und Überschriften je Team',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      KOPF,
      ['Team 401'],
      fall('123A456951', '2026-01-05'),
      fall('123A456952', '2026-02-23'),
      ['Zwischensumme', 2],
      [],
      ['Team 402'],
      fall('123A456953', '2026-01-12', 'WBA'),
      [null, 'Anzahl:', null, 1],
      [],
      ['Gesamt', null, null, 3],
      [null, null, null, 3],
    ]);
  },
  erwartet: [{ blatt: 'Liste', kopfzeile: 1, zeilen: { 3: UEBERFAELLIG, 4: OFFEN, 8: NEIN } }],
};

const verbunden: Mappe = {
  name: 'eine Bedarfsgemeinschaft in verbundenen Zellen',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      ['BG-Nummer', ...KOPF],
      ['04301//0001234', ...fall('123A456961', '2026-01-05')],
      [null, '123A456962', 'Name 62', tag('1992-06-07'), null, 'Erstantrag', 'ja', 'Post', ''],
      ['04301//0001235', ...fall('123A456963', '2026-02-23')],
    ]);
    // One application for both (fine print 81).
    for (const area of ['A2:A3', 'E2:E3']) sheet.mergeCells(area);
  },
  erwartet: [{ blatt: 'Liste', kopfzeile: 1, zeilen: { 2: UEBERFAELLIG, 3: UEBERFAELLIG, 4: OFFEN } }],
};

const darunterAnders: Mappe = {
  name: 'darunter eine zweite Liste mit anderen Spalten',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      KOPF,
      fall('123A456971', '2026-01-05'),
      fall('123A456972', '2026-02-23'),
      [],
      ['abgegeben an andere Jobcenter'],
      ['Name', 'Kundennummer', 'Antrag vom', 'geb. am', 'an'],
      ['Name 73', '123A456973', tag('2026-01-05'), tag('1990-05-04'), 'Nachbarstadt'],
    ]);
  },
  // With the first list's columns its birth date would be its application.
  erwartet: [{ blatt: 'Liste', kopfzeile: 1, zeilen: { 2: UEBERFAELLIG, 3: OFFEN }, weitere: 6 }],
};

const nebenlisteLinks: Mappe = {
  name: 'links eine Nebenliste der Teams',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      ['Team', 'Kürzel', null, ...KOPF],
      ['401', 'MU', null, ...fall('123A456981', '2026-01-05')],
      ['402', 'XY', null, ...fall('123A456982', '2026-02-23')],
      ['403', 'ZZ'],
    ]);
  },
  erwartet: [{ blatt: 'Liste', kopfzeile: 1, fragen: { uebrig: ['Kürzel'] }, zeilen: { 2: UEBERFAELLIG, 3: OFFEN } }],
};

const formular: Mappe = {
  name: 'ein Vordruck: Spaltennummern, Ausfüllhinweise, Monatszeilen, Seitenfuß',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [
        'Kunden-\nnummer',
        'Name',
        'Geburts-\ndatum',
        'Antrags-\ndatum',
        'Antragsart',
        'Aufenthalt in\nDeutschland',
        'Kanal',
        'EG am',
      ],
      ['1', '2', '3', '4', '5', '6', '7', '8'],
      [null, null, 'TT.MM.JJJJ', 'TT.MM.JJJJ', null, 'ja/nein', null, 'TT.MM.JJJJ'],
      ['Januar 2026'],
      fall('123A456991', '2026-01-05'),
      ['Februar 2026'],
      fall('123A456992', '2026-02-23'),
      [],
      ['02.03.2026'],
      ['Seite 1 von 1'],
      ['- 1 -'],
    ]);
    for (const row of [4, 6]) sheet.mergeCells(row, 1, row, 8);
  },
  erwartet: [{ blatt: 'Liste', kopfzeile: 1, zeilen: { 5: UEBERFAELLIG, 7: OFFEN } }],
};

const rechtskreise: Mappe = {
  name: 'Rechtskreise und Anliegen gemischt',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [...KOPF, 'Rechtskreis', 'Anliegen', 'Eingang', 'Vorstatus'],
      [...fall('123A456801', '2026-01-05'), 'SGB II', 'Neuantrag'],
      [...fall('123A456802', '2026-01-05', '', 'Telefon'), 'III', 'ASU', tag('2025-07-02'), 'Alo'],
      [...fall('123A456803', '2026-01-05', '', 'Telefon'), 'III', 'ASU', tag('2025-07-02'), ''],
      [...fall('123A456804', '2026-01-05')],
    ]);
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      zeilen: {
        2: UEBERFAELLIG,
        // From 01.07.2025 a reactivation stays in the SC (003-05); without the former status nobody can say.
        3: 'entfällt | SC | entfällt | entfällt',
        4: 'entfällt | prüfen: Früherer Status fehlt | entfällt | entfällt',
        // A row of ALLEGRO is an application under SGB II (page 1).
        5: UEBERFAELLIG,
      },
    },
  ],
};

/** A table of the cases, at a row of the sheet. */
const tabelle = (sheet: ExcelJS.Worksheet, name: string, ref: string, ...faelle: string[][]) =>
  sheet.addTable({
    name,
    ref,
    headerRow: true,
    columns: KOPF.map((text) => ({ name: text, filterButton: true })),
    rows: faelle.map(([nummer, antrag]) => [nummer, 'Name', '04.05.1990', antrag, 'Erstantrag', 'ja', 'Post', '']),
  });

const tabellenUntereinander: Mappe = {
  name: 'zwei Tabellen untereinander',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    tabelle(sheet, 'Offen', 'A1', ['123A456701', '05.01.2026'], ['123A456702', '23.02.2026']);
    tabelle(sheet, 'Abgegeben', 'A7', ['123A456703', '05.01.2026']);
  },
  // The pane judges the table under the selection, and says which; the second one has result columns of its own.
  erwartet: [
    { blatt: 'Liste', kopfzeile: 1, sortieren: 'haelt', zeilen: { 2: UEBERFAELLIG, 3: OFFEN }, weitereImStapel: 7 },
  ],
};

const vordruck: Mappe = {
  name: 'Überschriften eines Vordrucks: nummeriert, mit Doppelpunkt und Stern',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [
        '1. Kundennummer:',
        '2. Name:',
        '3. geb. am:*',
        '4. ANTRAG VOM:*',
        '5) Antragsart:',
        '6) Aufenthalt in Deutschland*',
        'Kanal:',
        'EG am:',
      ],
      fall('123A456711', '2026-01-05'),
    ]);
  },
  erwartet: [{ blatt: 'Liste', kopfzeile: 1, zeilen: { 2: UEBERFAELLIG } }],
};

export const ANORDNUNG: readonly Mappe[] = [
  monate,
  nebenTabelle,
  nebenFilter,
  untereinander,
  nebeneinander,
  zwischensummen,
  verbunden,
  darunterAnders,
  nebenlisteLinks,
  formular,
  rechtskreise,
  tabellenUntereinander,
  vordruck,
];

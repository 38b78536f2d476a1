/** Lists whose headers are not simply one row of official names. Source: page 6 "Reading", "The first hour". */
import { type Mappe, schreibe, tag } from './mappe.ts';

const zweiZeilenVerbunden: Mappe = {
  name: 'zwei Kopfzeilen, die Gruppen verbunden, darüber ein Titel',
  baue: (book) => {
    const sheet = book.addWorksheet('Neuanträge');
    sheet.getCell('A1').value = 'Neuanträge Team 402';
    sheet.mergeCells('A1:K1');
    schreibe(
      sheet,
      [
        [
          'Kunde',
          null,
          null,
          'Antrag',
          null,
          null,
          'Aufenthalt in Deutschland',
          'Unterlagen',
          null,
          'Bescheid',
          'EG am',
        ],
        ['Kundennummer', 'Name', 'geb. am', 'am', 'Art', 'Kanal', null, 'bis', 'vollständig am'],
        ['123A456701', 'Anders', tag('1990-05-04'), tag('2026-01-05'), 'Erstantrag', 'Online', 'ja', tag('2026-01-19')],
        ['123A456702', 'Berg', tag('1985-03-17'), tag('2026-02-23'), 'EA', 'Post', 'ja', '', tag('2026-02-24')],
        ['123A456703', 'Conrad', tag('1979-11-30'), tag('2026-02-02'), 'WBA', 'Tel.', 'ja'],
      ],
      3,
    );
    for (const area of ['A3:C3', 'D3:F3', 'G3:G4', 'H3:I3', 'J3:J4', 'K3:K4']) sheet.mergeCells(area);
  },
  erwartet: [
    {
      blatt: 'Neuanträge',
      kopfzeile: 4,
      zeilen: {
        // 05.01. and 15 working days, no holiday between: three weeks. 24.02. (Tuesday) and 14: 16.03.
        5: 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar',
        6: 'ja Erstantrag | EZ | 16.03. offen | 16.03. offen',
        7: 'nein Weiterbewilligung | SC | entfällt | entfällt',
      },
    },
  ],
};

const zweiZeilenOffen: Mappe = {
  name: 'zwei Kopfzeilen, die Gruppe steht nur über ihrem ersten Teil',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [null, null, null, 'Antrag', null, null, 'Erstgespräch', null],
      ['KD-Nr.', 'Name', 'Geburtstag', 'vom', 'Art', 'Kanal', 'am', 'durchgeführt am'],
      ['123A456711', 'Dorn', '04.05.1990', '02.02.2026', 'EA', 'pers.', '10.02.2026 09:00', '10.02.2026'],
      ['123A456712', 'Eich', '17.03.1985', '09.02.2026', 'EA', 'tel.', '', ''],
      ['123A456713', 'Fuchs', '30.11.1979', '10.02.2026', 'NA', 'Vorsprache', '', ''],
    ]);
  },
  antworten: { vorgabe: { aufenthalt_de: 'ja' } },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 2,
      fragen: { felder: { aufenthalt_de: 'ja' } },
      zeilen: {
        // Without a column for Profiling the conversation alone decides (fine print 18).
        3: 'ja Erstantrag | EZ | 23.02. erfüllt | nicht messbar',
        4: 'ja Erstantrag | SC | 02.03. bald fällig | nicht messbar',
        // Neuantrag, and no word on an earlier benefit (page 2, C2).
        5: 'prüfen fehlt: Letzter Bezug bis | EZ | 03.03. bald fällig | nicht messbar',
      },
    },
  ],
};

const fremdeUeberschriften: Mappe = {
  name: 'Überschriften, die kein Export hat',
  baue: (book) => {
    const sheet = book.addWorksheet('Tabelle1');
    schreibe(sheet, [
      [
        'Kd-Nr',
        'Name',
        'Team',
        'GebDatum',
        'Antragsdat.',
        'Antragstyp',
        'Eingangsweg',
        'Wohnsitz DE',
        'Notiz',
        'EG am',
        'Lfd.',
      ],
      ['123A456721', 'Gast', '402', '04.05.1990', '05.01.2026', 'Erstantrag', 'Online', 'ja', 'ruft an', '', 1],
      ['123A456722', 'Hahn', '402', '17.03.1985', '23.02.2026', 'Erstantrag', 'Post', 'ja', '', '', 2],
      ['123A456723', 'Iben', '403', '30.11.1979', '02.02.2026', 'Folgeantrag', 'Telefon', 'nein', '', '', 3],
    ]);
  },
  antworten: {
    spalten: {
      antragsdatum: { kopf: 'Antragsdat.' },
      antragsart: { kopf: 'Antragstyp' },
      kanal: { kopf: 'Eingangsweg' },
      aufenthalt_de: { kopf: 'Wohnsitz DE' },
    },
  },
  erwartet: [
    {
      blatt: 'Tabelle1',
      kopfzeile: 1,
      fragen: {
        spalten: {
          'Antragsdat.': 'antragsdatum',
          Antragstyp: 'antragsart',
          Eingangsweg: 'kanal',
          'Wohnsitz DE': 'aufenthalt_de',
        },
        uebrig: ['Notiz', 'Lfd.'],
        felder: {
          antragsdatum: 'Antragsdat.',
          rechtskreis: 'SGB II',
          anliegen: 'Neuantrag',
          aufenthalt_de: 'Wohnsitz DE',
        },
      },
      zeilen: {
        2: 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar',
        3: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar',
        // Two conditions are false; residence comes before the application (page 2).
        4: 'nein kein Aufenthalt in Deutschland | SC | entfällt | entfällt',
      },
    },
  ],
};

const versteckt: Mappe = {
  name: 'ausgeblendete und vertauschte Spalten, die Liste beginnt in C4',
  baue: (book) => {
    const sheet = book.addWorksheet('Übersicht Team', { views: [{ state: 'frozen', xSplit: 4, ySplit: 4 }] });
    sheet.getCell('C2').value = 'Stand: siehe Fußzeile';
    schreibe(
      sheet,
      [
        [
          'Kanal',
          'Antrag vom',
          'BG-Nr',
          'Kdn-Nr',
          'Antragsart',
          'Leistung bis',
          'geb. am',
          'Name',
          'Aufenthalt in Deutschland',
          'Erstberatung am',
        ],
        [
          'Vorsprache',
          tag('2026-02-12'),
          '04301//0001234',
          '123a 456 731',
          'Neuantrag',
          tag('2025-06-30'),
          tag('1988-07-07'),
          'Jahn',
          'ja',
        ],
        [
          'Online',
          tag('2026-02-12'),
          '04301//0001235',
          '123A456732',
          'Neuantrag',
          tag('2025-12-31'),
          tag('1988-07-07'),
          'Kern',
          'ja',
        ],
        ['Fax', tag('2026-02-12'), '04301//0001236', '123A456733', 'Erstantrag', '', tag('1955-08-10'), 'Lang', 'ja'],
      ],
      4,
      3,
    );
    for (const column of ['E', 'I']) sheet.getColumn(column).hidden = true;
  },
  erwartet: [
    {
      blatt: 'Übersicht Team',
      kopfzeile: 4,
      zeilen: {
        // Days strictly between 30.06.2025 and 12.02.2026: 226; between 31.12.2025 and it: 42 (page 2, gap).
        5: 'ja Unterbrechung ab 183 Tagen | EZ | 05.03. bald fällig | nicht messbar',
        6: 'nein Unterbrechung unter 183 Tagen | EZ | entfällt | entfällt',
        // Born 1955: 65 years and 9 months (page 2).
        7: 'nein Altersgrenze erreicht | EZ | entfällt | entfällt',
      },
    },
  ],
};

const titelUndFuss: Mappe = {
  name: 'Titelzeilen oben, Legende und Unterschrift unten',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste EZ');
    schreibe(sheet, [
      ['Jobcenter Musterstadt – Eingangszone'],
      ['Liste der Neuanträge', null, null, 'Stand:', tag('2026-03-02')],
      [],
      [
        'Kundennummer',
        'Name',
        'Geburtsdatum',
        'Antragsdatum',
        'Antragsart',
        'Kanal',
        'Aufenthalt in Deutschland',
        'EG am',
      ],
      ['123A456741', 'Mohn', '04.05.1990', '05.01.2026', 'Erstantrag', 'Online', 'ja'],
      ['123A456742', 'Nagel', '17.03.1985', '23.02.2026', 'Erstantrag', 'Post', 'ja'],
      [],
      ['Summe', 2],
      [],
      ['Legende:', 'grün = erledigt'],
      ['', 'gelb = Unterlagen fehlen'],
      ['erstellt von: Muster, EZ', null, null, tag('2026-03-02')],
    ]);
  },
  erwartet: [
    {
      blatt: 'Liste EZ',
      kopfzeile: 4,
      zeilen: {
        5: 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar',
        6: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar',
      },
    },
  ],
};

const englisch: Mappe = {
  name: 'ein englisches Excel',
  locale: 'en-US',
  baue: (book) => {
    const sheet = book.addWorksheet('Sheet1');
    schreibe(sheet, [
      [
        'Kundennummer',
        'Name',
        'Geburtsdatum',
        'Antrag vom',
        'Antragsart',
        'Kanal',
        'Aufenthalt in Deutschland',
        'Erledigt',
        'EG am',
      ],
      ['123A456751', 'Otto', tag('1990-05-04'), tag('2026-01-05'), 'Erstantrag', 'E-Mail', true, false],
      ['123A456752', 'Paul', tag('1985-03-17'), tag('2026-02-23'), 'Erstantrag', 'Post', true, true],
      // Slashes mean the day first, in every Excel (page 1): the 5th of January, and no day at all.
      ['123A456753', 'Quast', tag('1985-03-17'), '05/01/2026', 'Erstantrag', 'Post', 'TRUE', ''],
      ['123A456754', 'Rabe', tag('1985-03-17'), '01/25/2026', 'Erstantrag', 'Post', false, ''],
    ]);
    for (const column of ['C', 'D']) sheet.getColumn(column).numFmt = 'm/d/yyyy';
  },
  erwartet: [
    {
      blatt: 'Sheet1',
      kopfzeile: 1,
      fragen: { zellen: ['D5 01/25/2026'] },
      erledigt: [3],
      zeilen: {
        2: 'ja Erstantrag | prüfen: nicht geregelt | 26.01. überfällig | nicht messbar',
        3: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar',
        4: 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar',
        // No day of receipt is known without D (page 3).
        5: 'nein kein Aufenthalt in Deutschland | prüfen: Eingang fehlt | entfällt | entfällt | Datum ungültig',
      },
    },
  ],
};

export const KOEPFE: readonly Mappe[] = [
  zweiZeilenVerbunden,
  zweiZeilenOffen,
  fremdeUeberschriften,
  versteckt,
  titelUndFuss,
  englisch,
];

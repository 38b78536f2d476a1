/** Lists whose cells hold what people write in them. Source: page 1 "Cell values", fine print 33–43. */
import { type Mappe, schreibe, tag } from './mappe.ts';

const haken: Mappe = {
  name: 'Haken statt Tagen',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [
        'Kundennummer',
        'geb. am',
        'Antrag vom',
        'Antragsart',
        'Aufenthalt in Deutschland',
        'Kanal',
        'EG am',
        'Profiling',
        'Unterlagen vollständig',
        'Bescheid',
      ],
      ['123A456801', tag('1990-05-04'), tag('2026-02-02'), 'Erstantrag', 'x', 'Post', 'x', 'x', tag('2026-02-03'), '✓'],
      ['123A456802', tag('1990-05-04'), tag('2026-02-02'), 'Erstantrag', 'ja', 'Post', true, tag('2026-02-10'), 1, ''],
      ['123A456803', tag('1990-05-04'), tag('2026-02-02'), 'Erstantrag', 'ja', 'Post', false, false, 0, false],
      ['123A456804', tag('1990-05-04'), 'x', 'Erstantrag', 'ja', 'Post', 'ok', '', '', ''],
      ['123A456805', tag('1990-05-04'), 1, 'Erstantrag', 'ja', 'Post', 'j', '', '', ''],
    ]);
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      fragen: { zellen: ['C5 x', 'C6 1', 'G6 j'] },
      zeilen: {
        // Fine print 49: done, day unknown, is never overdue; the date stays. 03.02. (Tuesday) and 14: 23.02.
        2: 'ja Erstantrag | EZ | 23.02. nicht messbar | 23.02. nicht messbar | Haken statt Datum',
        // A tick as the base of the decision is no base.
        3: 'ja Erstantrag | EZ | 23.02. nicht messbar | nicht messbar | Haken statt Datum',
        // FALSE of a check box and 0 are empty (fine print 41).
        4: 'ja Erstantrag | EZ | 23.02. überfällig | nicht messbar',
        5: 'prüfen fehlt: Antragsdatum | prüfen: Eingang fehlt | nicht messbar | nicht messbar | Datum ungültig; Haken statt Datum',
        // No tick is a day in a field that takes none, and 1 is never 01.01.1900.
        6: 'prüfen fehlt: Antragsdatum | prüfen: Eingang fehlt | nicht messbar | nicht messbar | Datum ungültig',
      },
    },
  ],
};

const bemerkungen: Mappe = {
  name: 'Bemerkungen in Datumszellen',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [
        'Kundennummer',
        'geb. am',
        'Antrag vom',
        'Antragsart',
        'Aufenthalt in Deutschland',
        'Kanal',
        'Erstberatung am',
        'Bescheid am',
        'Vollständig am',
      ],
      [
        '123A456811',
        '4.5.90',
        'Mo 05.01.2026',
        'Erst',
        'ja',
        'online',
        '12.01.26 AB',
        'Bewilligung 20.01.26',
        '06.01.2026 Post',
      ],
      ['123A456812', '00.05.1990', '5. Januar 2026', 'Erst-', 'ja', 'Brief', '22.01.26 nicht erschienen', '', ''],
      ['123A456813', '04/05/1990', '05.01.26 / 12.01.26', 'EA', 'ja', 'Brief', 'ca. Mai', '', ''],
      ['123A456814', '04.05.1990', '12.1. tel.', 'EA', 'ja', 'Brief', '', '', ''],
      ['123A456815', '31.02.1990', '31.12.9999', 'EA', 'ja', 'Brief', '-', '', ''],
      ['123A456816', '04.05.1990', 'Di 05.01.2026', 'EA', 'ja', 'Brief', 'erledigt 12.01.2026', '', ''],
    ]);
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      fragen: {
        zellen: [
          'G3 22.01.26 nicht erschienen',
          'C4 05.01.26 / 12.01.26',
          'G4 ca. Mai',
          'C5 12.1. tel.',
          'B6 31.02.1990',
        ],
      },
      zeilen: {
        // 06.01. (Tuesday) and 14 working days: 26.01.
        2: 'ja Erstantrag | EZ | 26.01. erfüllt | 26.01. erfüllt | Datum mit Zusatz',
        // A conversation to which nobody came is none (fine print 39).
        3: 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar | Datum ungültig; Geburtsdatum fiktiv',
        4: 'prüfen fehlt: Antragsdatum | prüfen: Eingang fehlt | nicht messbar | nicht messbar | Datum ungültig',
        5: 'prüfen fehlt: Antragsdatum | prüfen: Eingang fehlt | nicht messbar | nicht messbar | Datum ungültig',
        6: 'prüfen fehlt: Antragsdatum, Geburtsdatum | prüfen: Eingang fehlt | nicht messbar | nicht messbar | Datum ungültig',
        // The weekday is wrong, the day counts (fine print 35).
        7: 'ja Erstantrag | EZ | 26.01. erfüllt | nicht messbar | Datum mit Zusatz',
      },
    },
  ],
};

const nummern: Mappe = {
  name: 'Kundennummern als Zahlen und in allen Schreibweisen',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    const rest = [tag('1990-05-04'), tag('2026-02-23'), 'Erstantrag', 'ja', 'Post', ''];
    schreibe(sheet, [
      ['KDNR', 'geb. am', 'Antrag vom', 'Antragsart', 'Aufenthalt in Deutschland', 'Kanal', 'Erstberatung am'],
      [123456789, ...rest],
      [1.23e47, ...rest],
      ['1,23E+47', ...rest],
      ['123e000045', ...rest],
      [' 123 a 456821 ', ...rest],
      ["'123A456822", ...rest],
      ['="123A456823"', ...rest],
      ['123A\u00ad456824', ...rest],
      ['123A45682', ...rest],
      ['folgt', ...rest],
      ['', ...rest],
    ]);
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      fragen: { zellen: ['A2 123456789', 'A3 1,23E+47', 'A4 1,23E+47', 'A10 123A45682', 'A11 folgt'] },
      zeilen: {
        2: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar | Kundennummer falsch',
        3: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar | Kundennummer zerstört',
        4: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar | Kundennummer zerstört',
        5: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar',
        6: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar',
        7: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar',
        8: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar',
        9: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar',
        10: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar | Kundennummer falsch',
        11: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar | Kundennummer falsch',
        12: 'ja Erstantrag | EZ | 16.03. offen | nicht messbar | Kundennummer fehlt',
      },
    },
  ],
};

const texttage: Mappe = {
  name: 'Tage als Text, als Zahl und als Export sie schreibt',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    const mit = (nummer: string, antrag: string | number) => [
      nummer,
      '04.05.1990',
      antrag,
      'Erstantrag',
      'ja',
      'Post',
      '',
    ];
    schreibe(sheet, [
      ['Kundennummer', 'geb. am', 'Antrag vom', 'Antragsart', 'Aufenthalt in Deutschland', 'Kanal', 'Erstberatung am'],
      mit('123A456831', '5.1.26'),
      mit('123A456832', '2026-01-05'),
      mit('123A456833', '2026-01-05T08:30:00.000Z'),
      mit('123A456834', '20260105'),
      mit('123A456835', '\u00a05.1.2026\u00a0'),
      mit('123A456836', "'05.01.2026"),
      mit('123A456837', '="05.01.2026"'),
      mit('123A456838', '12. Mrz26'),
      // The serial of 05.01.2026 in a cell that is formatted as a number.
      mit('123A456839', 46_027),
      mit('123A456840', 'Montag, den 5.1.2026, 9.30 Uhr'),
    ]);
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      zeilen: {
        ...Object.fromEntries(
          [2, 3, 4, 5, 6, 7, 8, 10, 11].map((row) => [row, 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar']),
        ),
        // 12.03.2026 is a Thursday, too: three weeks later is the day before Karfreitag.
        9: 'ja Erstantrag | EZ | 02.04. offen | nicht messbar',
      },
    },
  ],
};

const tage1904: Mappe = {
  name: 'das Datumssystem von 1904',
  baue: (book) => {
    book.properties.date1904 = true;
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [
        'Kundennummer',
        'geb. am',
        'Antrag vom',
        'Antragsart',
        'Aufenthalt in Deutschland',
        'Kanal',
        'Erstberatung am',
        'Vollständig am',
        'Bescheid am',
      ],
      ['123A456841', tag('1990-05-04'), tag('2026-01-05'), 'Erstantrag', 'ja', 'Online', '', tag('2026-02-24'), ''],
      ['123A456842', '04.05.1990', '23.02.2026', 'Erstantrag', 'ja', 'Online', tag('2026-02-25'), '', ''],
    ]);
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      zeilen: {
        2: 'ja Erstantrag | EZ | 26.01. überfällig | 16.03. offen',
        3: 'ja Erstantrag | EZ | 16.03. erfüllt | nicht messbar',
      },
    },
  ],
};

const woerter: Mappe = {
  name: 'Wörter, die keine Liste kennt',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [
        'Kundennummer',
        'geb. am',
        'Antrag vom',
        'Antragsart',
        'Aufenthalt in Deutschland',
        'Kanal',
        'RK',
        'Anliegen',
        'Erstberatung am',
      ],
      ['123A456851', tag('1990-05-04'), tag('2026-01-05'), 'Erstantrg', 'ja', 'Schalter', 'II', 'Neuantrag', ''],
      ['123A456852', tag('1990-05-04'), tag('2026-01-05'), 'EA', 'jein', 'Schalter', 'SGB2', 'Neuantrag', ''],
      ['123A456853', tag('1990-05-04'), tag('2026-01-05'), 'WBA.', 'ja', 'tel.', 'III', 'ALO', ''],
      ['123A456854', tag('1990-05-04'), tag('2026-01-05'), 'EA', 'ja', 'Rohrpost', '2', 'Neuantrag', ''],
    ]);
  },
  antworten: {
    woerter: { kanal: { Schalter: 'persönlich', Rohrpost: null }, antragsart: { Erstantrg: 'Erstantrag' } },
  },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      fragen: {
        woerter: ['antragsart Erstantrg 1 → Erstantrag', 'kanal Schalter 2 → persönlich', 'kanal Rohrpost 1'],
        zellen: ['E3 jein'],
      },
      zeilen: {
        2: 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar',
        3: 'prüfen fehlt: Aufenthalt in Deutschland | EZ | 26.01. überfällig | nicht messbar | Wert unbekannt',
        // SGB III, Telefon: 002-15; no Neufall (page 2).
        4: 'entfällt | EZ | entfällt | entfällt',
        5: 'ja Erstantrag | prüfen: Kanal fehlt | 26.01. überfällig | nicht messbar | Wert unbekannt',
      },
    },
  ],
};

export const ZELLEN: readonly Mappe[] = [haken, bemerkungen, nummern, texttage, tage1904, woerter];

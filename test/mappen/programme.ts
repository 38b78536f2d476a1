/** Lists that other programs wrote, and formulas without values. Source: page 6, last point; test/data/mappen. */
import { type Mappe, schreibe, tag } from './mappe.ts';

const zeilen = {
  // Without a column for the Erstberatung its status cannot be told (fine print 18).
  2: 'ja Erstantrag | EZ | 26.01. nicht messbar | nicht messbar',
  3: 'ja Erstantrag | EZ | 16.03. nicht messbar | nicht messbar',
  4: 'nein Weiterbewilligung | SC | entfällt | entfällt',
};

const openpyxl: Mappe = {
  name: 'von openpyxl',
  baue: () => {},
  datei: 'openpyxl.xlsx',
  trotzdem: /Diagramme/,
  erwartet: [{ blatt: 'Neuanträge', kopfzeile: 1, sortieren: 'haelt', fragen: { uebrig: ['Frist'] }, zeilen }],
};

/** LibreOffice does not know the functions of the add-in and stores `#NAME?` for them: days only where they are worked out. */
const libreoffice: Mappe = {
  ...openpyxl,
  name: 'von LibreOffice',
  datei: 'libreoffice.xlsx',
  erwartet: openpyxl.erwartet.map((one) => ({ ...one, fragenImStapel: { uebrig: ['Frist'] } })),
};

const formelnOhneWert: Mappe = {
  name: 'Formeln ohne gespeicherte Werte',
  baue: (book) => {
    const sheet = book.addWorksheet('Liste');
    schreibe(sheet, [
      [
        'Kundennummer',
        'geb. am',
        'Eingang am',
        'Antrag vom',
        'Antragsart',
        'Aufenthalt in Deutschland',
        'Kanal',
        'EG am',
      ],
      ['123A457101', tag('1990-05-04'), tag('2026-01-05'), { formel: 'C2' }, 'Erstantrag', 'ja', 'Post', ''],
      [
        '123A457102',
        tag('1990-05-04'),
        tag('2026-02-23'),
        { formel: 'VLOOKUP(A3,Z:Z,1)' },
        'Erstantrag',
        'ja',
        'Post',
        '',
      ],
    ]);
  },
  // Excel works them out when it opens the file; the batch cannot, and says which cells they are.
  abgelehnt: { pruefen: /Formel.* D2, D3/ },
  erwartet: [
    {
      blatt: 'Liste',
      kopfzeile: 1,
      // VLOOKUP is beyond the playground, too: it shows no 0 for it.
      fragen: { zellen: ['D3 #NAME?'] },
      zeilen: {
        2: 'ja Erstantrag | EZ | 26.01. überfällig | nicht messbar',
        3: 'prüfen fehlt: Antragsdatum | EZ | nicht messbar | nicht messbar | Datum ungültig',
      },
    },
  ],
};

export const PROGRAMME: readonly Mappe[] = [openpyxl, libreoffice, formelnOhneWert];

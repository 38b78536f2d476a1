/** Abgleich in the pane's actions: the list beside a faelle.csv, appended where ticked, undone (page 8, issue 11). */
import { describe, expect, it } from 'vitest';
import { Abgleichen } from '../../../addin/actions/abgleich.ts';
import { Live } from '../../../addin/actions/live.ts';
import type { Steuerung } from '../../../addin/actions/steuerung.ts';
import { faelleHeader } from '../../../importer/write/faelle.ts';
import type { Host } from '../../host/host.ts';
import { ConditionalFormat } from '../../host/model/conditional-format.ts';
import { addTable } from '../../host/model/table.ts';
import { bench, column, run } from '../bench.ts';
import { type Row, serial } from '../list.ts';

const ANZAHL = 2000;
const nummer = (n: number) => `123A${String(100_000 + n)}`;
/** Forty applications a day. */
const tag = (n: number) => serial('2026-01-05') + Math.floor(n / 40);
const iso = (n: number) => new Date(Date.UTC(2026, 0, 5 + Math.floor(n / 40))).toISOString().slice(0, 10);

const KOPF = ['Notiz', 'Kundennummer', 'Name', 'Antrag vom', 'Vermittler', 'Team', 'Bemerkung'];
const zeile = (n: number): Row => ['', nummer(n), `Name ${n}`, tag(n), `IFK ${n % 20}`, `Team ${n % 5}`, ''];
const FEHLT = Array.from({ length: 40 }, (_, i) => i * 49 + 3);
const ANDERS = Array.from({ length: 10 }, (_, i) => i * 101 + 7);
const UNBEKANNT = Array.from(
  { length: 5 },
  (_, i): Row => ['', `999Z00000${i}`, 'Fremd', tag(i), 'IFK 1', 'Team 1', ''],
);

/** The EZ's list: 40 cases missing, 10 with another advisor, 5 that the run does not know; a total below. */
function liste(anzahl = ANZAHL): Row[] {
  const rows = Array.from({ length: anzahl }, (_, n) => n)
    .filter((n) => !FEHLT.includes(n))
    .map((n) => (ANDERS.includes(n) ? [...zeile(n).slice(0, 4), 'IFK anders', `Team ${n % 5}`, 'wichtig'] : zeile(n)));
  return [KOPF, ...rows.slice(0, 900), ...UNBEKANNT, ...rows.slice(900), [], ['', 'Summe', '', rows.length]];
}
const LETZTE = ANZAHL - FEHLT.length + UNBEKANNT.length;

/** A faelle.csv as the import writes it, of these columns. */
function faelleCsv(zeilen: readonly Readonly<Record<string, string>>[]): string {
  const namen = faelleHeader(true).trim().split(';');
  const cells = (one: Readonly<Record<string, string>>) => namen.map((name) => one[name] ?? '').join(';');
  return `\uFEFF${[namen.join(';'), ...zeilen.map(cells)].join('\r\n')}\r\n`;
}
const lauf = (anzahl = ANZAHL) =>
  Array.from({ length: anzahl }, (_, n) => ({
    kundennummer: nummer(n),
    nachname: `Name ${n}`,
    antragsdatum: iso(n),
    team: `Team ${n % 5}`,
    hauptbetreuer: `IFK ${n % 20}`,
    neufall: 'ja',
  }));
const datei = (inhalt: string | Uint8Array<ArrayBuffer>, name = 'faelle.csv') => new File([inhalt], name);

function offen(anzahl = ANZAHL) {
  const one = bench({ sheets: { Liste: liste(anzahl), Anderes: [['bleibt']] } });
  const { host } = one;
  // Without the header, the blank row and the total.
  const letzte = liste(anzahl).length - 3;
  host.user.format(`D2:D${letzte + 1}`, { numberFormat: 'dd.mm.yyyy' });
  host.user.format(`B2:B${letzte + 1}`, { bold: true });
  host.user.filter(`A1:G${letzte + 1}`, 5, { filterOn: 'Custom', criterion1: '=Team*' });
  host
    .sheet('Liste')
    .conditionalFormats.push(new ConditionalFormat('cf', 'Custom', [{ row: 1, column: 3, rows: letzte, columns: 1 }]));
  return { ...one, abgleichen: new Abgleichen(one.steuerung) };
}

const bereit = ({ zustand }: Steuerung) => (zustand.art === 'bereit' ? zustand.ergebnis : zustand);
const anfragen = async (host: Host, act: () => Promise<void>): Promise<number> => {
  const before = host.log.length;
  await act();
  return host.log.length - before;
};

/** Requests to compare, to append and to take back with a list of this length. */
async function anfragenBei(anzahl: number): Promise<number[]> {
  const { host, steuerung, abgleichen } = offen(anzahl);
  return [
    await anfragen(host, () => abgleichen.vergleiche(datei(faelleCsv(lauf(anzahl))))),
    await anfragen(host, () => abgleichen.uebernehmen()),
    await anfragen(host, () => steuerung.rueckgaengig()),
  ];
}

describe('a list of 2,000 rows', () => {
  it('finds all, appends what is ticked, touches nothing else, and takes it back', async () => {
    const { host, steuerung, abgleichen } = offen();
    const before = host.snapshot();
    const lesen = await anfragen(host, () => abgleichen.vergleiche(datei(faelleCsv(lauf()))));
    const { abgleich } = abgleichen.vergleich ?? {};
    expect({
      fehlt: abgleich?.fehlt.map(({ row }) => row.kundennummer),
      zuPruefen: abgleich?.zuPruefen,
      abweichend: abgleich?.abweichend.map(({ zeile: { kundennummer }, unterschiede }) => [kundennummer, unterschiede]),
      unbekannt: abgleich?.unbekannt.map(({ kundennummer }) => kundennummer),
      gleich: abgleich?.gleich,
    }).toEqual({
      fehlt: FEHLT.map(nummer),
      zuPruefen: [],
      abweichend: ANDERS.map((n) => [
        nummer(n),
        [{ feld: 'hauptbetreuer', liste: 'IFK anders', lauf: `IFK ${n % 20}` }],
      ]),
      unbekannt: UNBEKANNT.map(([, one]) => one),
      gleich: ANZAHL - FEHLT.length - ANDERS.length,
    });
    expect(host.snapshot()).toEqual(before);

    // All are ticked at first; the first one stays out.
    const [erster] = abgleich?.fehlt ?? [];
    if (erster !== undefined) abgleichen.waehle([erster], false);
    const schreiben = await anfragen(host, () => abgleichen.uebernehmen());
    expect(bereit(steuerung)).toEqual({
      art: 'angehaengt',
      aktion: 'abgleich',
      von: LETZTE + 2,
      bis: LETZTE + 40,
    });
    expect(steuerung.naechstes).toMatchObject({ aktion: 'abgleich', blatt: 'Liste' });
    const after = host.snapshot('Liste');
    const neu = FEHLT.slice(1).flatMap((n, i) => {
      const row = LETZTE + 2 + i;
      return [
        [`B${row}`, { value: nummer(n), bold: true }],
        [`C${row}`, `Name ${n}`],
        [`D${row}`, { value: tag(n), numberFormat: 'dd.mm.yyyy' }],
        [`E${row}`, `IFK ${n % 20}`],
        [`F${row}`, `Team ${n % 5}`],
      ] as const;
    });
    const alt = Object.entries(before.sheets[0]?.cells ?? {}).map(([address, cell]) => {
      const [, column, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      return [Number(row) > LETZTE + 1 ? `${column}${Number(row) + 39}` : address, cell] as const;
    });
    expect(after.cells).toEqual(Object.fromEntries([...alt, ...neu]));
    expect(after.more).toEqual({
      ...before.sheets[0]?.more,
      conditionalFormats: [{ type: 'Custom', areas: [`D2:D${LETZTE + 40}`] }],
      filter: { area: `A1:G${LETZTE + 40}`, columns: [5] },
    });
    expect(host.snapshot('Anderes')).toEqual(before.sheets[1]);
    expect(abgleichen.vergleich).toMatchObject({ veraltet: true, abgleich: { fehlt: [erster] } });

    const zurueck = await anfragen(host, () => steuerung.rueckgaengig());
    expect(bereit(steuerung)).toEqual({ art: 'zurueckgenommen', blatt: 'Liste' });
    expect(host.snapshot()).toEqual(before);
    expect([lesen, schreiben, zurueck]).toEqual(await anfragenBei(200));
  });

  it('again finds only what is left', async () => {
    const { abgleichen, steuerung } = offen();
    const lauf1 = datei(faelleCsv(lauf()));
    await abgleichen.vergleiche(lauf1);
    await abgleichen.uebernehmen();
    await abgleichen.vergleiche(lauf1);
    expect(bereit(steuerung)).toMatchObject({
      art: 'verglichen',
      abgleich: { fehlt: [], gleich: ANZAHL - ANDERS.length },
    });
  });
});

describe('the file', () => {
  const [eins] = lauf();
  const gut = faelleCsv(lauf().slice(0, 50));
  it.each([
    ['another CSV', datei('Kundennummer;Antrag\r\n123A100000;05.01.2026\r\n'), 'andere'],
    ['a picture', datei(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe)), 'andere'],
    ['an empty file', datei(''), 'andere'],
    ['a header alone', datei(faelleCsv([])), 'leer'],
    [
      'numbers that a spreadsheet has destroyed',
      datei(faelleCsv([{ ...eins, kundennummer: '1,23E+11' }])),
      'veraendert',
    ],
  ])('that is %s gets one sentence', async (_, file, grund) => {
    const { abgleichen, steuerung, host } = offen();
    const before = host.snapshot();
    await abgleichen.vergleiche(file);
    expect(bereit(steuerung)).toEqual({ art: 'falsche-datei', name: 'faelle.csv', grund });
    expect([abgleichen.vergleich, host.snapshot()]).toEqual([undefined, before]);
  });

  const latin1 = Uint8Array.from(
    faelleCsv(
      lauf().map((one) => ({
        ...one,
        neufall: 'prüfen',
        team: '"Süd;\nWest"',
        antragsdatum: one.antragsdatum.split('-').reverse().join('.'),
      })),
    ).replace('\uFEFF', ''),
    (letter) => letter.charCodeAt(0),
  );
  it.each([
    ['with a byte order mark', datei(gut)],
    ['without', datei(gut.replace('\uFEFF', ''))],
    ['of an older version, without the last columns', datei(gut.replaceAll(/(;[^;]*){4}\r\n/g, '\r\n'))],
    ['saved anew by a spreadsheet: Windows-1252, German days', datei(latin1)],
  ])('%s is read', async (_, file) => {
    const { abgleichen, steuerung } = offen();
    await abgleichen.vergleiche(file);
    expect(bereit(steuerung)).toMatchObject({ art: 'verglichen' });
  });
});

it('says where the sheet holds no list with a Kundennummer', async () => {
  const { abgleichen, steuerung } = { ...offen(), ...bench({ sheets: { Liste: [['Notiz'], ['nichts']] } }) };
  await new Abgleichen(steuerung).vergleiche(datei(faelleCsv(lauf())));
  expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'kein-kopf' } });
  expect(abgleichen.vergleich).toBeUndefined();
});

describe.each([
  ['a plain list', false],
  ['a table', true],
])('%s with results', (_, table) => {
  it('gets those of its new rows at once, changes no other row, and is as it was after Rückgängig', async () => {
    const kopf = [
      'Kundennummer',
      'Name',
      'geb. am',
      'Antrag vom',
      'Antragsart',
      'Aufenthalt in Deutschland',
      'IFK',
      'ATV-Termin',
      'Erstberatung am',
    ];
    const rows = [1, 2, 3].map(
      (n): Row => [nummer(n), `Name ${n}`, 33_000, serial('2026-02-20') + n, 'Erstantrag', 'ja', 'IFK 1', '', ''],
    );
    const { host, steuerung } = bench({ sheets: { Liste: [kopf, ...rows] } });
    if (table) addTable(host.sheet('Liste'), { row: 0, column: 0, rows: 4, columns: kopf.length }, 'Liste1');
    await run(steuerung, 'alles');
    await new Live(steuerung).beobachte();
    const before = host.snapshot('Liste');
    const abgleichen = new Abgleichen(steuerung);
    // Due first of all: its window is one that another row has been told.
    const neu = {
      kundennummer: nummer(9),
      antragsdatum: '2026-02-18',
      antragsart: 'Erstantrag',
      hauptbetreuer: 'IFK 1',
      neufall: 'ja',
    };
    await abgleichen.vergleiche(
      datei(
        faelleCsv([
          ...[1, 2, 3].map((n) => ({ kundennummer: nummer(n), antragsdatum: `2026-02-${20 + n}`, neufall: 'ja' })),
          neu,
        ]),
      ),
    );
    await abgleichen.uebernehmen();
    await host.settled();
    await expect.poll(() => column(host, 'Neufall')).toEqual(['ja', 'ja', 'ja', 'prüfen']);
    const { cells } = host.snapshot('Liste');
    expect(Object.fromEntries(Object.entries(cells).filter(([at]) => !at.endsWith('5')))).toEqual(before.cells);
    await steuerung.rueckgaengig();
    expect(bereit(steuerung)).toEqual({ art: 'zurueckgenommen', blatt: 'Liste' });
    expect(host.snapshot('Liste')).toEqual(before);
  });
});

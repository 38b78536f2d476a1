/**
 * What the add-in stores in a workbook, after every action of the pane: it is what docs/gespeichertes.md lists, and holds
 * no name and no birth date of the persons in the lists. Sheets that a person sees are not meant. Source: issue "Proof".
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Abgleichen } from '../../../addin/actions/abgleich.ts';
import { merkeBlattwahl, pruefeBlaetter, uebernimmBlaetter } from '../../../addin/actions/blaetter.ts';
import { ladeHausregeln } from '../../../addin/actions/hausregel-wahl.ts';
import { Live } from '../../../addin/actions/live.ts';
import { NeuerNeufall } from '../../../addin/actions/neuer-neufall.ts';
import { kalender, terminlisteEinfuegen } from '../../../addin/actions/termine.ts';
import { ABLAGE_BLATT } from '../../../core/sheet/ablage.ts';
import { withUnbenutzt, withWort } from '../../../core/sheet/mapping.ts';
import { faelleHeader } from '../../../importer/write/faelle.ts';
import { ROOT } from '../../importer/cli.ts';
import { type Bench, bench, column, newSession, run } from '../bench.ts';
import { HEADER, type Row, serial } from '../list.ts';

/** Name and day of birth of each person, as the cell holds it: a date, or text. */
const PERSONEN = [
  ['123A456701', 'Quastenflosser', serial('1990-05-04')],
  ['123A456702', 'Zwetschkenbaum', '17.03.1985'],
  ['123A456703', '=Xylander', '00.11.1979'],
  ['123A456704', '<b>Yggdrasil</b>', serial('2001-01-01')],
] as const;
const NEU = { nachname: 'Jabberwock', geburtsdatum: '24.12.1991' };
const LAUF = 'Knickebein';
const WORT = 'Brief an Quastenflosser, geb. 04.05.1990';
/** What may stand nowhere: also parts of it, and days as Excel's numbers and in other notations. */
const GEHEIM =
  /Quastenflosser|Zwetschkenbaum|Xylander|Yggdrasil|Jabberwock|Knickebein|1990-05-04|0?4\.0?5\.(19)?90|17\.0?3\.(19)?85|1985-03-17|\.11\.1979|1979-11|24\.12\.(19)?91|1991-12-24|(?<![\w+/-])(32997|31123|36892|33596)(?![\w+/-])/i;

const liste = (kanal = 'Online'): Row[] => [
  [...HEADER, 'Vermittler', 'ATV-Termin', 'Bemerkung'],
  ...PERSONEN.map(
    ([nummer, name, geboren], at): Row => [
      ...[
        nummer,
        name,
        geboren,
        serial('2026-02-23'),
        'Erstantrag',
        at === 3 ? '' : 'ja',
        '',
        at === 1 ? kanal : 'Post',
        '',
        '',
      ],
      ...['IFK 1', serial('2026-03-09') + 0.375, `${name} ruft an, geb. ${geboren}`],
    ],
  ),
];

/** Everything that the workbook holds beside the sheets that a person sees: by place. */
function gespeichert({ host }: Bench): Readonly<Record<string, unknown>> {
  const { settings, names } = host.snapshot();
  const hidden = host.book.sheets.filter(({ visibility }) => visibility === 'VeryHidden');
  return {
    ...settings,
    ...names,
    ...Object.fromEntries(host.book.xmlParts),
    ...Object.fromEntries(hidden.map(({ name }) => [name, host.snapshot(name).cells])),
  };
}

/** Keys of everything stored since. */
function geprueft(one: Bench, keys: Set<string>, nach: string): void {
  for (const [key, value] of Object.entries(gespeichert(one))) {
    keys.add(key.replace(/\{.*\}|\d+$/, '…'));
    // A text of JSON inside JSON as it is read.
    const text = JSON.stringify(value).replaceAll('\\', '');
    expect(GEHEIM.exec(text)?.[0], `${nach}: ${key}: ${text.slice(0, 300)}`).toBeUndefined();
  }
}

const faelle = () => {
  const names = faelleHeader(true).trim().split(';');
  const fall: Readonly<Record<string, string>> = {
    ...{
      kundennummer: '123A999999',
      nachname: LAUF,
      geburtsdatum: NEU.geburtsdatum,
      antragsdatum: '2026-02-23',
      neufall: 'ja',
    },
  };
  return new File([`\uFEFF${names.join(';')}\r\n${names.map((name) => fall[name] ?? '').join(';')}\r\n`], 'faelle.csv');
};

const WAHL = {
  titel: { 'frist-erstberatung': 'E', 'frist-entscheidung': 'L', erstberatung: 'G' },
  namen: true,
} as const;
const ALLE = {};

/** By name of the action. */
const HANDGRIFFE: Readonly<Record<string, (one: Bench) => Promise<unknown>>> = {
  'alles prüfen': ({ steuerung }) => run(steuerung, 'alles'),
  'noch einmal, nach einer Änderung von Hand': async ({ host, steuerung }) => {
    host.user.edit('D2', serial('2026-01-05'));
    await run(steuerung, 'alles');
  },
  'unter einem Filter nach Namen': async ({ host, steuerung }) => {
    host.user.filter('A1:M5', 1, { filterOn: 'Values', values: ['Quastenflosser', 'Zwetschkenbaum'] });
    host.user.edit('D3', serial('2026-01-06'));
    await run(steuerung, 'alles');
  },
  Übersicht: ({ steuerung }) => steuerung.uebersicht(),
  Kalender: ({ steuerung, host }) => {
    host.user.activate('Liste');
    return kalender(steuerung, ALLE, { ...WAHL, jetzt: new Date('2026-03-02T08:00:00Z') });
  },
  Terminliste: ({ steuerung }) => terminlisteEinfuegen(steuerung, ALLE),
  'Terminliste erneuert': ({ steuerung, host }) => {
    host.user.activate('Liste');
    return terminlisteEinfuegen(steuerung, ALLE);
  },
  'Leitfaden: ein Wort, in dem ein Name steht': ({ steuerung, host }) => {
    host.user.activate('Liste');
    return steuerung.beantworte((alt) => withWort(withWort(alt, 'kanal', WORT, 'Post'), 'kanal', 'Rohrpost', null));
  },
  'Leitfaden: eine Spalte bleibt unbenutzt': ({ steuerung }) =>
    steuerung.beantworte((alt) => withUnbenutzt(alt, ['Bemerkung'])),
  'neuer Neufall': async ({ steuerung, host }) => {
    host.user.activate('Liste');
    const neu = new NeuerNeufall(steuerung);
    await neu.oeffne();
    await neu.uebernehmen(
      new Map([['kundennummer', '123E456709'], ...Object.entries(NEU), ['antragsdatum', '26.02.2026']] as never),
    );
  },
  Abgleich: async ({ steuerung, host }) => {
    host.user.activate('Liste');
    const abgleichen = new Abgleichen(steuerung);
    await abgleichen.vergleiche(faelle());
    await abgleichen.uebernehmen();
  },
  'mehrere Blätter': async ({ steuerung, host }) => {
    const blaetter = host.book.sheets
      .filter(({ name }) => ['Liste', 'Februar'].includes(name))
      .map(({ id, name }) => ({ id, name }));
    await merkeBlattwahl(
      steuerung,
      blaetter.map(({ id }) => id),
    );
    await pruefeBlaetter(steuerung, blaetter as never);
    await uebernimmBlaetter(steuerung);
  },
  Einstellungen: ({ steuerung }) => steuerung.setzeEinstellungen({ land: 'BE' } as never),
  Hausregeln: ({ steuerung }) =>
    ladeHausregeln(steuerung, {
      name: 'A.regeln.json',
      text: '{"version": 1, "dokument": "A", "routen": []}',
    } as never),
  'Live-Modus': async ({ host, steuerung }) => {
    host.user.activate('Liste');
    await new Live(steuerung).beobachte();
    await steuerung.setzeEinstellungen({ live: true } as never);
    host.user.edit('D4', serial('2026-01-07'));
    await expect.poll(() => column(host, 'Neufall')[2]).toBeDefined();
  },
};

describe('what the workbook holds beside its sheets', () => {
  it('is no name and no birth date, whatever was done, and is what the docs list', async () => {
    const one = bench({ sheets: { Liste: liste(WORT), Februar: liste() } });
    const keys = new Set<string>();
    for (const [name, tu] of Object.entries(HANDGRIFFE)) {
      await tu(one);
      expect(
        one.steuerung.zustand.art === 'fehler'
          ? [name, one.steuerung.zustand.fault.kind, one.steuerung.zustand.fault]
          : [],
      ).toEqual([]);
      geprueft(one, keys, name);
    }
    // The search finds what there is to be found, and the decision on a word without a name is kept.
    expect(GEHEIM.test(JSON.stringify(one.host.snapshot('Liste')))).toBe(true);
    expect(gespeichert(one)['neufall.zuordnung']).toContain('{"kanal":{"Rohrpost":null}}');
    const docs = readFileSync(`${ROOT}docs/gespeichertes.md`, 'utf8');
    expect([...keys].sort()).toEqual([...docs.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key]) => key).sort());
    const later = newSession();
    await later.laden();
    for (let step = 0; step < 5; step++) await later.rueckgaengig(true);
    geprueft(one, keys, 'Rückgängig');
  });

  it('also in the hidden sheet of a long list', async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, n): Row => [
        `123A${100_000 + n}`,
        ...['Quastenflosser', '04.05.1990', serial('2026-01-05') + (n % 50), 'Erstantrag', 'ja', '', 'Post', '', ''],
      ],
    );
    const one = bench({ sheets: { Liste: [HEADER, ...rows] } });
    await run(one.steuerung, 'alles');
    expect(Object.keys(gespeichert(one))).toContain(ABLAGE_BLATT);
    geprueft(one, new Set(), 'lange Liste');
  });
});

/**
 * What somebody writes into an export, its header, its file's name or a house rule stays text in every output of a run:
 * no formula, no markup, no escape of a terminal; and names stand where they are asked for only. As a process, because
 * only it writes the reports. Source: issue "Proof"; fine print 20 and 83; docs/betrieb.md 7.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FieldId, field, fieldsOf, QUELLEN, type Quelle } from '../../../core/fields/declarations.ts';
import { type Ended, filesBelow, newFolder, startNeufall } from '../cli.ts';
import { csv } from '../exports.ts';
import { parts } from '../pruefen/mappe.ts';
import { teilFehler } from '../xlsx/geprueft.ts';

const MARKE = '<b id="eingeschleust">x</b>';
const BOESE = [
  `=cmd|' /C calc'!A0${MARKE}`,
  `@SUM(1)]]>${MARKE}`,
  `+1\u001b[31mrot\u001b]0;x\u0007`,
  `-1+1</script><script>eingeschleust()</script>`,
  `"><img src=x onerror="eingeschleust()">`,
  '\t=1+1',
  '{{eingeschleust}} %s _x0041_',
];
/** Names of persons; what they begin with is theirs. */
const NAMEN = ['=Quastenflosser', `Zwetschkenbaum${MARKE}`, '@Yggdrasil'];
const NAME = /Quastenflosser|Zwetschkenbaum|Yggdrasil/;
const FORMEL = /^[=+\-@\t\r]/;

const USUAL: Partial<Record<FieldId, string>> = {
  antragsdatum: '02.03.2026',
  antragsart: 'Erstantrag',
  antragsdatum_verbis: '02.03.2026',
  eingang_am: '02.03.2026',
  geburtsdatum: '04.05.1990',
  aufenthalt_de: 'ja',
  rechtskreis: 'SGB II',
};

/** Every text field and every list holds something bad; dates and yes or no now and then. */
function records(quelle: Quelle) {
  return BOESE.map((_, n) =>
    Object.fromEntries(
      fieldsOf(quelle).map((id, at) => {
        const { type, personal } = field(id);
        const bad = BOESE[(n + at) % BOESE.length] ?? '';
        if (id === 'kundennummer') return [id, n === 6 ? bad : `099A00000${n}`];
        if (personal === 'name') return [id, NAMEN[n % NAMEN.length] ?? ''];
        return [id, type === 'text' || (n + at) % 4 === 0 ? bad : (USUAL[id] ?? '')];
      }),
    ),
  );
}

const REGEL = {
  dokument: { id: '-H;', titel: `=H${BOESE[3]}`, stand: '2026-01-02' },
  regeln: [
    {
      ...{ id: '+H;1', titel: `=T${BOESE[0]}`, fundstelle: `@F${BOESE[4]}`, von: '2026-03-01' },
      wege: [
        {
          rechtskreis: 'SGB II',
          kanal: ['Post'],
          anliegen: ['Sonstiges'],
          stelle: 'Post; stelle',
          weg: '@W; "Fach"\u001b',
          information_an: '+I',
        },
      ],
    },
  ],
};
const DATEI: Readonly<Record<Quelle, string>> = {
  verbis: '=verbis<b id=eingeschleust>.csv',
  allegro: 'allegro\u001b[31m.csv',
  step: '@step "x" &amp;.csv',
};

interface Lauf extends Ended {
  readonly folder: string;
  readonly texte: Readonly<Record<string, string>>;
}

async function laufe(config: object): Promise<Lauf> {
  const folder = newFolder();
  for (const quelle of QUELLEN) {
    // One more column, whose header nobody knows, and a case for the house rule.
    const more = { ...USUAL, kundennummer: '099A000008', kanal: 'Post', anliegen: 'Sonstiges' };
    const known = Object.fromEntries(fieldsOf(quelle).map((id) => [id, (more as typeof USUAL)[id] ?? '']));
    const text = csv(quelle, [...records(quelle), known])
      .replace('\n', `;=1+1${MARKE}\u001b[31m\n`)
      .replaceAll(/\n(?!$)(.*)/g, '\n$1;=1+1');
    writeFileSync(join(folder, DATEI[quelle]), text);
  }
  writeFileSync(join(folder, 'h.regeln.json'), JSON.stringify(REGEL));
  writeFileSync(join(folder, 'neufall.config.json'), JSON.stringify({ regeln: 'h.regeln.json', ...config }));
  const args = QUELLEN.flatMap((quelle) => [`--${quelle}`, DATEI[quelle]]);
  const { ended } = startNeufall(folder, [
    ...['import', ...args, '--out', 'aus', '--stichtag', '2026-03-31'],
    ...['--store', 'v.sqlite', '--log', 'p.jsonl', '--fail-on', 'nie'],
  ]);
  const done = await ended;
  const texte = Object.keys(filesBelow(folder)).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  return { ...done, folder, texte: Object.fromEntries(texte) };
}

let offen: Lauf;
let ohne: Lauf;

beforeAll(async () => {
  [offen, ohne] = await Promise.all([laufe({ mit_namen: true, alle_faelle: true, namen_speichern: true }), laufe({})]);
});

describe('with names', () => {
  test('the run is as any other', () => {
    expect([offen.status, offen.stderr, ohne.status, ohne.stderr]).toEqual([0, '', 0, '']);
    expect(offen.texte['aus/faelle.csv']).toMatch(NAME);
  });

  test('no cell of a CSV is a formula', () => {
    for (const name of ['aus/faelle.csv', 'aus/befunde.csv', ...gruende(offen)]) {
      const { data } = Papa.parse<string[]>((offen.texte[name] ?? '').slice(1), { delimiter: ';', newline: '\r\n' });
      // A number that the program has worked out is one.
      const bad = data.flat().filter((cell) => FORMEL.test(cell) && !/^-\d+$/.test(cell));
      expect([name, bad]).toEqual([name, []]);
      expect(data.length).toBeGreaterThan(1);
      expect([name, new Set(data.map(({ length }) => length)).size]).toEqual([name, 2]);
    }
  });

  test('the page holds all of it as text', () => {
    const html = offen.texte['aus/bericht.html'] ?? '';
    const { document } = new JSDOM(html).window;
    expect(html).toContain('eingeschleust');
    expect(document.querySelectorAll('#eingeschleust, img, [onerror], iframe, object, embed, link, base')).toHaveLength(
      0,
    );
    const scripts = [...document.querySelectorAll('script')].filter(
      ({ type }) => type === '' || type === 'text/javascript',
    );
    for (const { textContent } of scripts) expect(textContent).not.toContain('eingeschleust');
  });

  test('every part of the workbook is well-formed, and no formula or link comes from an input', async () => {
    const path = join(offen.folder, 'aus', 'bericht.xlsx');
    expect(await teilFehler(path)).toEqual({});
    const all = await parts(path);
    expect(Object.values(all).join('')).toContain('eingeschleust');
    for (const [name, xml] of Object.entries(all)) {
      const active = [
        ...xml.matchAll(/<(?:\w+:)?(f|formula\d?|definedName|ddeLink|externalReference)\b[^>]*>([^<]*)/g),
      ];
      expect([name, active.filter(([, , text = '']) => /eingeschleust|cmd|SUM\(1\)/.test(text))]).toEqual([name, []]);
      // Links to other sheets.
      for (const [link] of xml.matchAll(/<Relationship [^>]*External[^>]*>/g))
        expect(link).toMatch(/ Target="#(?:'|&apos;)[^"]+(?:'|&apos;)!A1"/);
    }
  });

  test('nothing that a terminal would obey is said or kept', () => {
    const texts = ['stdout', 'aus/zusammenfassung.txt', 'aus/lauf.json', 'p.jsonl', 'aus/bericht.html'];
    for (const name of texts) {
      const text = name === 'stdout' ? offen.stdout : (offen.texte[name] ?? '');
      expect(text).not.toBe('');
      expect([name, ['\u001b', '\u0007'].filter((one) => text.includes(one))]).toEqual([name, []]);
    }
  });
});

describe('without names', () => {
  test('they stand in the quarantine alone, which is the original', () => {
    const found = Object.entries(ohne.texte)
      .filter(([name, text]) => !Object.values(DATEI).includes(name) && NAME.test(text))
      .map(([name]) => name.replace(/^aus\/quarantaene\/.*/, 'quarantaene'));
    expect([...new Set(found)]).toEqual(['quarantaene']);
    expect(`${ohne.stdout}${ohne.stderr}`).not.toMatch(NAME);
  });

  test('nor in the workbook; the log holds no number of a person', async () => {
    const all = await parts(join(ohne.folder, 'aus', 'bericht.xlsx'));
    expect(Object.values(all).join('')).not.toMatch(NAME);
    expect(ohne.texte['p.jsonl']).not.toMatch(/099A00000/);
  });

  test('only the owner may read any of it', () => {
    const given = new Set([...Object.values(DATEI), 'h.regeln.json', 'neufall.config.json']);
    for (const name of Object.keys(ohne.texte).filter((one) => !given.has(one)))
      expect([name, (statSync(join(ohne.folder, name)).mode & 0o777).toString(8)]).toEqual([name, '600']);
  });
});

const gruende = ({ texte }: Lauf) => Object.keys(texte).filter((name) => name.endsWith('.gruende.csv'));

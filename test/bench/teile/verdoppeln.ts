/** Whether twice the input costs at most twice the time and the memory, above what an empty input costs. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeSample } from '../../../importer/sample/write.ts';
import { OutFile } from '../../../importer/write/out-file.ts';
import { EINGABEN } from '../eingaben.ts';
import { MAPPEN } from '../mappen.ts';
import { type Befehl, type Ergebnis, type Kandidat, kleinstes, reihum } from '../messen.ts';
import { tabelle, zahl } from '../tabelle.ts';
import { importiert, quelltext, STICHTAG, type Werkstatt } from '../werkstatt.ts';

/** Above this a doubling stands out: measuring itself wavers by a tenth. */
const GRENZE = 2.2;

/** Less than this says nothing when it is doubled: seconds, MB. */
const MESSBAR = { cpu: 0.2, speicher: 20 };

/** An input in some sizes, each twice the one before; the smallest stands for what is always paid. */
interface Reihe {
  readonly name: string;
  readonly groessen: readonly number[];
  readonly befehl: (n: number) => Promise<Befehl> | Befehl;
}

export async function teilVerdoppeln(werkstatt: Werkstatt): Promise<string> {
  const { laeufe } = werkstatt.umfang;
  const zeilen: string[][] = [];
  for (const reihe of [...exporte(werkstatt), ...eingaben(werkstatt), ...mappen(werkstatt)]) {
    const kandidaten: Kandidat[] = [];
    for (const n of [1, ...reihe.groessen]) {
      const befehl = await reihe.befehl(n);
      kandidaten.push({ name: `${reihe.name}, ${n}`, befehl, vorher: () => raeume(werkstatt) });
    }
    const [fest, ...ergebnisse] = await reihum(kandidaten, laeufe);
    if (fest !== undefined) zeilen.push(...reihenzeilen(reihe, fest, ergebnisse));
    rmSync(werkstatt.pfad('reihe'), { recursive: true, force: true });
  }
  return [
    `CPU und Speicher über dem, was dieselbe Eingabe mit n = 1 kostet, und das Verhältnis zur Hälfte; Läufe im Wechsel: ${laeufe} (kleinster Wert). Über ${zahl(GRENZE, 1)} fett; „–“ ist zu wenig, um etwas zu sagen.`,
    tabelle(['Eingabe', 'n', 'CPU s', '×', 'Speicher MB', '×'], zeilen),
  ].join('\n\n');
}

function reihenzeilen({ name, groessen }: Reihe, fest: Ergebnis, ergebnisse: readonly Ergebnis[]): string[][] {
  const ueber = (i: number, groesse: 'cpu' | 'speicher') => {
    const ergebnis = ergebnisse[i];
    return ergebnis === undefined ? Number.NaN : kleinstes(ergebnis, groesse) - kleinstes(fest, groesse);
  };
  const mal = (i: number, groesse: 'cpu' | 'speicher') => {
    if (i === 0) return '';
    if (ueber(i - 1, groesse) < MESSBAR[groesse]) return '–';
    const wert = ueber(i, groesse) / ueber(i - 1, groesse);
    return wert > GRENZE ? `**${zahl(wert, 2)}**` : zahl(wert, 2);
  };
  return groessen.map((n, i) => [
    name,
    zahl(n),
    zahl(ueber(i, 'cpu'), 2),
    mal(i, 'cpu'),
    zahl(ueber(i, 'speicher')),
    mal(i, 'speicher'),
  ]);
}

const OHNE = ['--no-store', '--stichtag', STICHTAG];

/** What a run leaves. */
function raeume(werkstatt: Werkstatt): void {
  for (const name of ['reihe-aus', 'reihe.sqlite', 'reihe.sqlite-wal', 'reihe.sqlite-shm', 'reihe.xlsx'])
    rmSync(werkstatt.pfad(name), { recursive: true, force: true });
}

/** A folder for the input of size n. */
function ordner(werkstatt: Werkstatt, n: number): string {
  const folder = join(werkstatt.pfad('reihe'), String(n));
  mkdirSync(folder, { recursive: true });
  return folder;
}

function exporte(werkstatt: Werkstatt): Reihe[] {
  const { saetze } = werkstatt.umfang;
  const reihe = (name: string, flags: readonly string[]): Reihe => ({
    name,
    groessen: [saetze / 4, saetze / 2, saetze],
    befehl: async (n) => {
      const folder = ordner(werkstatt, n);
      await writeSample(folder, { seed: 1, zeilen: Math.max(n, 10) });
      return importiert(quelltext, folder, werkstatt.pfad('reihe-aus'), '--stichtag', STICHTAG, ...flags);
    },
  });
  return [
    reihe('Exporte, ohne Verlauf', ['--no-store']),
    reihe('Exporte, in einen leeren Verlauf', ['--store', werkstatt.pfad('reihe.sqlite')]),
  ];
}

function eingaben(werkstatt: Werkstatt): Reihe[] {
  return EINGABEN.map(({ name, n, dateien }) => ({
    name,
    groessen: [n, 2 * n],
    befehl: (size) => {
      const folder = ordner(werkstatt, size);
      for (const [datei, texte] of Object.entries(dateien(size))) {
        const aus = new OutFile(join(folder, datei));
        for (const text of texte) aus.text(text);
        aus.close();
      }
      return importiert(quelltext, folder, werkstatt.pfad('reihe-aus'), ...OHNE);
    },
  }));
}

function mappen(werkstatt: Werkstatt): Reihe[] {
  return MAPPEN.map(({ name, n, schreibe, flags = [] }) => ({
    name,
    groessen: [n, 2 * n],
    befehl: async (size) => {
      const von = join(ordner(werkstatt, size), 'liste.xlsx');
      await schreibe(von, size);
      const nach = ['--out', werkstatt.pfad('reihe.xlsx')];
      const leise = ['--quiet', '--fail-on', 'nie'];
      return quelltext('pruefen', von, ...nach, '--stichtag', STICHTAG, ...leise, ...flags);
    },
  }));
}

/**
 * Inputs that tempt a program to look at everything again for everything new: each in any size, so that twice of it can be
 * measured. They come from the grammar of the fuzzer (test/importer/run/dirty.ts) and from what a join remembers.
 */
import { iso } from '../../core/calendar/day.ts';
import type { Quelle } from '../../core/fields/declarations.ts';
import { header, line, type Satz } from '../importer/exports.ts';

export interface Eingabe {
  readonly name: string;
  /** The size that is measured and doubled: a second or two. */
  readonly n: number;
  /** The texts of the files by name; `undefined` lacks the header. */
  readonly dateien: (n: number) => Readonly<Record<string, Iterable<string>>>;
}

const nummer = (i: number) => `099A${String(i).padStart(6, '0')}`;
/** Days one after the other. */
const tag = (i: number) => iso(i);
const minute = (i: number) => {
  const [stunde, rest] = [Math.floor(i / 60) % 24, i % 60];
  return `${iso(10_000 + Math.floor(i / 1440))} ${String(stunde).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
};

function* zeilen(quelle: Quelle, n: number, zeile: (i: number) => string): Generator<string> {
  yield `${header(quelle)}\n`;
  for (let i = 0; i < n; i++) yield zeile(i);
}

const saetze = (quelle: Quelle, n: number, satz: (i: number) => Satz) =>
  zeilen(quelle, n, (i) => `${line(quelle, satz(i))}\n`);

/** A new application of a person of its own. */
const antrag = (i: number): Satz => ({
  kundennummer: nummer(i),
  nachname: 'Meier',
  rechtskreis: 'SGB II',
  anliegen: 'Neuantrag',
  kanal: 'Post',
  eingang_am: '02.03.2026 08:00',
});

const step = (name: string, n: number, zeile: (i: number) => string): Eingabe => ({
  name,
  n,
  dateien: (size) => ({ 'step.csv': zeilen('step', size, zeile) }),
});
const stepSaetze = (name: string, n: number, satz: (i: number) => Satz) =>
  step(name, n, (i) => `${line('step', satz(i))}\n`);

export const EINGABEN: readonly Eingabe[] = [
  {
    name: 'eine lange Zelle in Anführungszeichen',
    n: 500_000,
    dateien: (n) => ({
      'step.csv': zeilen('step', n + 2, (i) =>
        i === 0 ? `${nummer(1)};"` : i === n + 1 ? `";${';'.repeat(18)}\n` : 'eine Zeile Text; und noch ""mehr""\n',
      ),
    }),
  },
  {
    name: 'eine lange Zelle, die nicht endet',
    n: 200_000,
    dateien: (n) => ({ 'step.csv': zeilen('step', n, (i) => (i === 0 ? `${nummer(1)};"` : 'eine Zeile Text;\n')) }),
  },
  step('nur Leerzeilen', 10_000_000, () => '\n'),
  step('eine einzige Zeile', 2_000_000, (i) => `${nummer(i)};`),
  step('eine einzige Zeile aus Anführungszeichen', 3_000_000, () => '";"'),
  stepSaetze('alle Sätze in Quarantäne', 150_000, (i) => ({ ...antrag(i), kundennummer: 'unbekannt' })),
  step('in jedem Satz geht ein Zitat auf', 100_000, (i) => `"${line('step', antrag(i))}\n`),
  stepSaetze('jeder Satz eine Dublette', 200_000, () => antrag(1)),
  stepSaetze('jeder Satz widerspricht dem ersten', 150_000, (i) => ({ ...antrag(1), nachname: `Meier ${i}` })),
  {
    name: 'alle Sätze von einer Person',
    n: 15_000,
    dateien: (n) => ({
      'allegro.csv': saetze('allegro', n, (i) => ({ kundennummer: nummer(1), antragsdatum: tag(i) })),
      'step.csv': saetze('step', n, (i) => ({ ...antrag(1), eingang_am: minute(i) })),
    }),
  },
  {
    name: 'alle Personen in einer Bedarfsgemeinschaft',
    n: 60_000,
    dateien: (n) => ({
      'allegro.csv': saetze('allegro', n, (i) => ({
        kundennummer: nummer(i),
        bg_nummer: '99999//0000001',
        antragsdatum: '02.03.2026',
        vorstand_bg: 'ja',
      })),
    }),
  },
  stepSaetze('lauter unbekannte Wörter', 60_000, (i) => ({ ...antrag(i), kanal: `Kanal ${i}`, rechtskreis: `R${i}` })),
  stepSaetze('lauter verschiedene Texte', 60_000, (i) => ({ ...antrag(i), nachname: `N${i}`, vorname: `V${i}` })),
  step('die Kopfzeile immer wieder', 100_000, (i) => `${i % 2 ? header('step') : line('step', antrag(i))}\n`),
  {
    name: 'viele fremde Spalten',
    n: 2000,
    dateien: (n) => {
      const mehr = Array.from({ length: n }, (_, i) => `;Spalte ${i}`).join('');
      return {
        'step.csv': (function* () {
          yield `${header('step')}${mehr}\n`;
          for (let i = 0; i < 3000; i++) yield `${line('step', antrag(i))}${';x'.repeat(n)}\n`;
        })(),
      };
    },
  },
  {
    name: 'viele Dateien',
    n: 200,
    dateien: (n) =>
      Object.fromEntries(
        Array.from({ length: n }, (_, datei) => [
          `step-${datei}.csv`,
          saetze('step', 100, (i) => antrag(datei * 100 + i)),
        ]),
      ),
  },
];

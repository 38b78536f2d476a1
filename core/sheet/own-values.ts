/**
 * Whether a value in a result column can be the program's own. Where the batch finds no memory of the last write in the
 * workbook, only other values are taken for a person's.
 * Source: page 6 "Writing".
 */
import { words } from '../fields/lists.ts';
import { de } from '../messages/de/index.ts';
import { WER } from '../process/schritt.ts';
import { EINGEBAUT, type Regelwerk } from '../rules/catalogue.ts';
import { type Cell, isBlank } from './cell.ts';
import type { Ergebnisspalte } from './columns.ts';
import { TRENNER } from './results.ts';
import { istGrundtext, istPruefenText } from './zellworte.ts';

type Probe = (value: string, cell: Cell) => boolean;

const oneOf = (known: Iterable<string>): Probe => {
  const set = new Set(known);
  return (value) => set.has(value);
};

const istKurz = oneOf(Object.values(de.befunde).map(({ kurz }) => kurz));
const frist: Probe = (value, cell) => typeof cell === 'number' || /^\d\d\.\d\d\.\d{4}$/.test(value);
const resttage: Probe = (_, cell) => typeof cell === 'number' && Number.isInteger(cell);
const status = oneOf(Object.keys(de.status));

const { schritt, erinnern, ...texte } = de.vorgang;
const istSatz = oneOf([
  ...Object.values(schritt),
  ...Object.values(erinnern),
  texte.zurIdPruefungEinladen,
  texte.nebenbetreuung,
  texte.eingliederungsvereinbarung,
  texte.terminOhneBetreuer,
  texte.fertig,
  texte.fertigSoweit,
]);
/** Sentences with a day or a name in them, up to it: a weekday or a word before a number is left out. */
const ANFAENGE = [
  texte.erstberatungAm(0, undefined),
  texte.verstrichen(0),
  texte.terminZuSpaet(0),
  texte.terminBuchen({ tag: 0, von: 0, bis: 0 }, '0'),
  texte.terminTicket('0', undefined),
].map((text) => text.slice(0, text.search(/\p{L}+ \d/u)));
const naechster: Probe = (value, cell) => istSatz(value, cell) || ANFAENGE.some((one) => value.startsWith(one));

const istStelle = oneOf([...words('eingangsstelle'), ...EINGEBAUT.routen.map(({ stelle }) => stelle)]);

const PROBEN: Readonly<Record<Ergebnisspalte, Probe>> = {
  Neufall: oneOf(Object.keys(de.neufall)),
  'Neufall-Grund': istGrundtext,
  Zuständig: (value, cell) => istPruefenText(value) || istStelle(value, cell),
  Weg: oneOf(EINGEBAUT.routen.map(({ weg }) => weg)),
  'Frist Erstberatung': frist,
  'Status Erstberatung': status,
  'Resttage Erstberatung': resttage,
  'Frist Entscheidung': frist,
  'Status Entscheidung': status,
  'Resttage Entscheidung': resttage,
  Befunde: (value, cell) => value.split(TRENNER).every((part) => istKurz(part, cell)),
  'Nächster Schritt': naechster,
  Wer: (value) => WER.some((wer) => value === wer || (wer !== 'EZ' && value.startsWith(`${wer} – `))),
  'Bis wann': frist,
};

/** True for blank cells and for values that the program writes into this column by the rules of the house. */
export function isProgramValue(spalte: Ergebnisspalte, cell: Cell, { routen }: Regelwerk = EINGEBAUT): boolean {
  const value = String(cell ?? '').trim();
  if (isBlank(cell) || PROBEN[spalte](value, cell)) return true;
  const feld = spalte === 'Zuständig' ? 'stelle' : spalte === 'Weg' ? 'weg' : undefined;
  return feld !== undefined && routen.some((route) => route[feld] === value);
}

/**
 * What a profile for some exports would say: the source of each file, the field of each column, words that nobody
 * knows, what fields without a column cost. A person may change each of these before it is written.
 * Source: page 5 (`neufall profil`).
 */
import { type FieldId, field, fieldsOf, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { fold } from '../../core/fields/fold.ts';
import type { Spalten } from '../../core/fields/spalten.ts';
import { type Kosten, kostenVon } from '../../core/vorschlag/kosten.ts';
import { type Spaltenvorschlag, schlageSpaltenVor, type Zuordnungsvorschlag } from '../../core/vorschlag/spalten.ts';
import { istPersoenlich, istZeigbar, type UnbekanntesWort, unbekannteWoerter } from '../../core/vorschlag/woerter.ts';
import { optionaleFelder, type Profil } from '../config/profile.ts';
import { musterAus } from '../source/dateiwahl.ts';
import type { Exportdatei } from './datei.ts';

export interface Dateivorschlag extends Spaltenvorschlag {
  readonly datei: Exportdatei;
  /** None: no source has the columns, or none but the Kundennummer. */
  readonly quelle: Quelle | undefined;
}

/** Words of a column that are none of its list. */
export interface Wortvorschlag {
  readonly feld: FieldId;
  readonly worte: readonly UnbekanntesWort[];
  /** Further unknown texts that are not shown: too many to be words, or perhaps a person's. */
  readonly weitere: number;
}

export interface Profilvorschlag {
  readonly name: string;
  readonly dateien: readonly Dateivorschlag[];
  readonly woerter: readonly Wortvorschlag[];
  /** Fields of the sources that have a file, without a column. */
  readonly ohneSpalte: readonly Kosten[];
  readonly konstanten: ReadonlyMap<FieldId, string>;
  readonly muster: Readonly<Partial<Record<Quelle, readonly string[]>>>;
  readonly ueberspringen: readonly string[];
}

/** The fields that an export of the source may have. */
export const felderVon = (quelle: Quelle, profil: Profil): readonly FieldId[] => [
  ...fieldsOf(quelle),
  ...optionaleFelder(quelle, profil),
];

/** A file as an export of the source; without one nothing is assigned. */
export function alsQuelle(datei: Exportdatei, quelle: Quelle | undefined, profil: Profil): Dateivorschlag {
  if (quelle === undefined) return { datei, quelle, zugeordnet: [], uebrig: [] };
  const vorschlag = schlageSpaltenVor(datei.spalten, felderVon(quelle, profil), profil.ueberschriften[quelle]);
  return { datei, quelle, ...vorschlag };
}

/** A label says more than a related one, and that more than a likeness. */
const gewicht = ({ grund }: Zuordnungsvorschlag) =>
  ['profil', 'name', 'synonym'].includes(grund) ? 1 : grund === 'aehnlich' ? 0.6 : 0.8;

/** The file as an export of the source of which it has most fields that no other source has. */
export function alsBesteQuelle(datei: Exportdatei, profil: Profil): Dateivorschlag {
  let best = alsQuelle(datei, undefined, profil);
  let most = 0;
  for (const quelle of QUELLEN) {
    const eine = alsQuelle(datei, quelle, profil);
    const eigene = eine.zugeordnet.filter(({ feld }) => field(feld).from.length === 1);
    const punkte = eigene.reduce((summe, zuordnung) => summe + gewicht(zuordnung), 0);
    const hatNummer = eine.zugeordnet.some(({ feld }) => feld === 'kundennummer');
    if (hatNummer && punkte > most) [best, most] = [eine, punkte];
  }
  return best;
}

/** What follows from the columns: words, costs, patterns. */
export function leiteAb(
  name: string,
  dateien: readonly Dateivorschlag[],
  { woerter, konstanten, dateien: muster }: Profil,
): Profilvorschlag {
  const spalten = spaltenVon(dateien, konstanten);
  return {
    name,
    dateien,
    woerter: wortvorschlaege(dateien, woerter),
    ohneSpalte: kostenVon(ohneSpalte(spalten), spalten),
    konstanten,
    muster: { ...musterVon(dateien), ...muster },
    ueberspringen: [...new Set(dateien.flatMap(({ datei }) => datei.ueberspringen))],
  };
}

function spaltenVon(dateien: readonly Dateivorschlag[], konstanten: Profil['konstanten']): Spalten {
  const quellen = new Map<Quelle, ReadonlySet<FieldId>>();
  for (const { quelle, zugeordnet } of dateien) {
    if (quelle !== undefined && !quellen.has(quelle)) quellen.set(quelle, new Set(zugeordnet.map(({ feld }) => feld)));
  }
  const vorhanden = [...quellen.values()].flatMap((felder) => [...felder]);
  return { vorhanden: new Set([...vorhanden, ...konstanten.keys()]), quellen };
}

/** Fields of the sources that are there which no file has. */
function ohneSpalte({ vorhanden, quellen }: Spalten): readonly FieldId[] {
  const erwartet = QUELLEN.flatMap((quelle) => (quellen?.has(quelle) ? fieldsOf(quelle) : []));
  return [...new Set(erwartet)].filter((id) => !vorhanden.has(id));
}

/** The patterns of the files by source; a file whose name tells no day is its own. */
function musterVon(dateien: readonly Dateivorschlag[]): Profilvorschlag['muster'] {
  const muster: Partial<Record<Quelle, string[]>> = {};
  for (const { quelle, datei } of dateien) {
    if (quelle === undefined || datei.text === undefined) continue;
    const eines = musterAus(datei.datei) ?? datei.datei;
    muster[quelle] = [...new Set([...(muster[quelle] ?? []), eines])];
  }
  return muster;
}

/** A column with more distinct unknown texts than that holds no words. */
const HOECHSTENS = 25;

function wortvorschlaege(dateien: readonly Dateivorschlag[], eigene: Profil['woerter']): readonly Wortvorschlag[] {
  const texte = new Map<FieldId, Map<string, number>>();
  for (const { datei, zugeordnet } of dateien) {
    const personen = personenIn(datei, zugeordnet);
    for (const { feld, spalte } of zugeordnet) {
      if (typeof field(feld).type !== 'object') continue;
      const alle = texte.get(feld) ?? new Map<string, number>();
      texte.set(feld, alle);
      for (const [text, n] of datei.spalten[spalte]?.werte.texte ?? []) {
        // What could be a person's is counted, never shown.
        const wort = istZeigbar(text) && !personen.has(fold(text)) ? text : '';
        alle.set(wort, (alle.get(wort) ?? 0) + n);
      }
    }
  }
  return [...texte].flatMap(([feld, alle]) => {
    const { '': verborgen = 0 } = Object.fromEntries(alle);
    alle.delete('');
    const worte = unbekannteWoerter(feld, alle, eigene);
    const gezeigt = worte.length > HOECHSTENS ? [] : worte;
    const weitere = verborgen + (worte.length - gezeigt.length);
    return worte.length + weitere === 0 ? [] : [{ feld, worte: gezeigt, weitere }];
  });
}

/** Everything that names or numbers a person in a file, or may do so: names, numbers, birth dates, free texts. */
function personenIn({ spalten }: Exportdatei, zugeordnet: readonly Zuordnungsvorschlag[]): ReadonlySet<string> {
  const harmlos = new Set(zugeordnet.flatMap(({ feld, spalte }) => (istPersoenlich(feld) ? [] : [spalte])));
  const found = new Set<string>();
  for (const [i, { werte }] of spalten.entries()) {
    if (harmlos.has(i)) continue;
    for (const text of werte.texte.keys()) found.add(fold(text));
  }
  return found;
}

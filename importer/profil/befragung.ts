/**
 * The proposal with a person's answers: one question at a time, and only about what is not certain.
 * Source: page 5 (`neufall profil`: on a terminal it asks, arrow keys and Enter).
 */
import { type FieldId, field, QUELLE_NAME, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { words } from '../../core/fields/lists.ts';
import { sameLabels } from '../../core/fields/match-header.ts';
import { haeufigsteForm, passtZuFeld } from '../../core/vorschlag/werte.ts';
import type { Profil } from '../config/profile.ts';
import type { CliMessages } from '../messages/messages.ts';
import type { Exportdatei } from './datei.ts';
import { feldName } from './schreiben.ts';
import {
  alsBesteQuelle,
  alsQuelle,
  type Dateivorschlag,
  felderVon,
  leiteAb,
  type Profilvorschlag,
  type Wortvorschlag,
} from './vorschlag.ts';

export interface Antwort {
  readonly wert: string;
  readonly text: string;
}

/** Asks one question and gives the value of an answer. Throws `Abgebrochen`. */
export type Frage = (text: string, antworten: readonly Antwort[], vorgabe: string) => Promise<string>;

/** The person stopped answering. */
export class Abgebrochen extends Error {}

const KEINE = '';

interface Gespraech {
  readonly profil: Profil;
  readonly frage: Frage;
  readonly t: CliMessages['profil'];
}

/** Goes through sources, columns, words and constants. Throws what `frage` throws. */
export async function befrage(
  name: string,
  exporte: readonly Exportdatei[],
  profil: Profil,
  frage: Frage,
  t: CliMessages['profil'],
): Promise<Profilvorschlag> {
  const gespraech = { profil, frage, t };
  const dateien: Dateivorschlag[] = [];
  for (const datei of exporte) {
    const eine = await frageQuelle(datei, gespraech);
    const gleiche = dateien.find(({ quelle, datei: andere }) => quelle === eine.quelle && gleicherKopf(andere, datei));
    const { zugeordnet, uebrig } = gleiche ?? (await frageSpalten(eine, gespraech));
    dateien.push({ ...eine, zugeordnet, uebrig });
  }
  const vorschlag = leiteAb(name, dateien, profil);
  const woerter: Wortvorschlag[] = [];
  for (const eines of vorschlag.woerter) woerter.push(await frageWoerter(eines, gespraech));
  const konstanten = await frageKonstanten(vorschlag, gespraech);
  return { ...leiteAb(name, dateien, { ...profil, konstanten }), woerter };
}

const gleicherKopf = (a: Exportdatei, b: Exportdatei) =>
  sameLabels(
    a.spalten.map(({ titel }) => titel),
    b.spalten.map(({ titel }) => titel),
  );

async function frageQuelle(datei: Exportdatei, { profil, frage, t }: Gespraech): Promise<Dateivorschlag> {
  const beste = alsBesteQuelle(datei, profil);
  const antworten = [
    ...QUELLEN.map((quelle) => ({ wert: quelle, text: QUELLE_NAME[quelle] })),
    { wert: KEINE, text: t.frage.keineQuelle },
  ];
  const antwort = await frage(t.frage.quelle(datei.datei), antworten, beste.quelle ?? KEINE);
  return alsQuelle(
    datei,
    QUELLEN.find((quelle) => quelle === antwort),
    profil,
  );
}

/** Columns whose label is none of the field's, and those that may be a field. */
async function frageSpalten(vorschlag: Dateivorschlag, gespraech: Gespraech): Promise<Dateivorschlag> {
  const { datei, quelle } = vorschlag;
  if (quelle === undefined) return vorschlag;
  let jetzt = vorschlag;
  const unsicher = new Map<number, FieldId | undefined>([
    ...vorschlag.zugeordnet
      .filter(({ grund }) => !['profil', 'name', 'synonym'].includes(grund))
      .map(({ spalte, feld }) => [spalte, feld] as const),
    ...vorschlag.uebrig
      .filter(({ vielleicht }) => vielleicht !== undefined)
      .map(({ spalte }) => [spalte, undefined] as const),
  ]);
  for (const [spalte, feld] of [...unsicher].sort(([a], [b]) => a - b)) {
    jetzt = ordneZu(jetzt, spalte, await frageFeld(jetzt, quelle, spalte, feld, gespraech));
  }
  return { ...jetzt, datei };
}

async function frageFeld(
  { datei, zugeordnet, uebrig }: Dateivorschlag,
  quelle: Quelle,
  spalte: number,
  feld: FieldId | undefined,
  { profil, frage, t }: Gespraech,
): Promise<FieldId | undefined> {
  const eine = datei.spalten[spalte];
  if (eine === undefined) return undefined;
  const andere = new Set(zugeordnet.filter((one) => one.spalte !== spalte).map((one) => one.feld));
  const vielleicht = uebrig.find((one) => one.spalte === spalte)?.vielleicht;
  const moegliche = [feld ?? [], vielleicht ?? [], felderVon(quelle, profil)]
    .flat()
    .filter((id) => !andere.has(id) && passtZuFeld(id, eine.werte) !== 'nein');
  const antworten = [
    ...[...new Set(moegliche)].map((id) => ({ wert: id as string, text: feldName(id) })),
    { wert: KEINE, text: t.frage.keinFeld },
  ];
  const form = haeufigsteForm(eine.werte) || t.bericht.leer;
  const antwort = await frage(t.frage.spalte(eine.titel, form, datei.datei), antworten, feld ?? KEINE);
  return moegliche.find((id) => id === antwort);
}

/** The proposal with a column as this field, or as none. */
function ordneZu(vorschlag: Dateivorschlag, spalte: number, feld: FieldId | undefined): Dateivorschlag {
  const bisher = vorschlag.zugeordnet.find((eine) => eine.spalte === spalte);
  if (bisher?.feld === feld) return vorschlag;
  const zugeordnet = vorschlag.zugeordnet.filter((eine) => eine.spalte !== spalte);
  const uebrig = vorschlag.uebrig.filter((eine) => eine.spalte !== spalte);
  if (feld === undefined) uebrig.push({ spalte });
  else zugeordnet.push({ feld, spalte, grund: 'profil', unpassend: false });
  return {
    ...vorschlag,
    zugeordnet: zugeordnet.sort((a, b) => a.spalte - b.spalte),
    uebrig: uebrig.sort((a, b) => a.spalte - b.spalte),
  };
}

async function frageWoerter({ feld, worte, weitere }: Wortvorschlag, { frage, t }: Gespraech): Promise<Wortvorschlag> {
  const { type } = field(feld);
  const liste = typeof type === 'object' ? words(type.list) : [];
  const antworten = [
    ...liste.map((wort) => ({ wert: wort as string, text: wort as string })),
    { wert: KEINE, text: t.frage.keinWort },
  ];
  const beantwortet: { wort: string; anzahl: number; vorschlag?: string }[] = [];
  for (const { wort, anzahl, vorschlag = KEINE } of worte) {
    const antwort = await frage(t.frage.wort(feldName(feld), wort, anzahl), antworten, vorschlag);
    beantwortet.push({ wort, anzahl, ...(antwort === KEINE ? {} : { vorschlag: antwort }) });
  }
  return { feld, worte: beantwortet, weitere };
}

async function frageKonstanten(
  { ohneSpalte, konstanten }: Profilvorschlag,
  { frage, t }: Gespraech,
): Promise<ReadonlyMap<FieldId, string>> {
  const alle = new Map(konstanten);
  for (const { feld, konstante } of ohneSpalte) {
    if (konstante === undefined) continue;
    const antworten = [
      { wert: konstante, text: t.frage.jaUeberall(konstante) },
      { wert: KEINE, text: t.frage.keineKonstante },
    ];
    if ((await frage(t.frage.konstante(feldName(feld)), antworten, KEINE)) === konstante) alle.set(feld, konstante);
  }
  return alle;
}

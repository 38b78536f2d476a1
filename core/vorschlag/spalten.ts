/**
 * Which columns of an unknown export are which fields, and why: by label, by a similar or related one, by the shape of
 * the values or by their words. Only what two signs agree on is proposed; the rest are suggestions for a person.
 * Source: page 5 (`neufall profil`).
 */
import { type FieldId, field, istTag } from '../fields/declarations.ts';
import { foldLabel } from '../fields/fold.ts';
import { matchHeader, type Umbenennung } from '../fields/match-header.ts';
import { aehnlichkeit, FAST_GLEICH, VERWANDT } from './aehnlich.ts';
import { aussage } from './sinn.ts';
import { FREMDE_UEBERSCHRIFTEN, VERWANDTE_UEBERSCHRIFTEN } from './verwandt.ts';
import { EINIGE, haeufigsteForm, passtZuFeld, type Werte, ZEIT } from './werte.ts';

export interface Spalte {
  /** The header's text, trimmed. */
  readonly titel: string;
  readonly werte: Werte;
}

/**
 * `profil`: a header that the profile names. `name`: the default header. `synonym`: another label of the field.
 * `aehnlich`, `verwandt`: similar to a label, or to a related one. `form`, `woerter`: what the values look like.
 */
export type Grund = 'profil' | 'name' | 'synonym' | 'aehnlich' | 'verwandt' | 'form' | 'woerter';

export interface Zuordnungsvorschlag {
  readonly feld: FieldId;
  /** Index of the column. */
  readonly spalte: number;
  readonly grund: Grund;
  /** The values do not look like those of the field. */
  readonly unpassend: boolean;
}

export interface Spaltenvorschlag {
  /** In column order. */
  readonly zugeordnet: readonly Zuordnungsvorschlag[];
  /** Columns that no field claims, each with the field that it may be. */
  readonly uebrig: readonly { readonly spalte: number; readonly vielleicht?: FieldId }[];
}

interface Kandidat {
  readonly feld: FieldId;
  readonly spalte: number;
  readonly grund: Grund;
  readonly aehnlich: number;
  readonly guete: number;
  /** So alike it has to be to be taken with a click. */
  readonly klick: number;
  /** Its values alone tell the field. */
  readonly ausWerten: boolean;
  readonly sicher: boolean;
}

/** Words of a list that make a column by themselves: at least two of them, and most of its cells. */
const WOERTER = { anteil: 0.7, verschieden: 2 } as const;
/** A heading that is less alike says nothing. */
const VIELLEICHT = 0.55;
/** All days have one shape, and texts have none: the heading has to say more before a click, or a program, takes it. */
const DEUTLICH = 0.75;
/** What a heading says by its words goes before what its letters look like. */
const GESAGT = 0.9;
const WORTGLEICH = 0.95;

/**
 * @param felder the fields to look for: those of one source
 * @param zumKlick what may be a field is taken with one click, together with others: only what the heading says clearly
 */
export function schlageSpaltenVor(
  spalten: readonly Spalte[],
  felder: readonly FieldId[],
  umbenannt: Umbenennung = {},
  zumKlick = false,
): Spaltenvorschlag {
  const titel = spalten.map((eine) => eine.titel);
  const { columns } = matchHeader(titel, felder, umbenannt, 'links');
  const zugeordnet: Zuordnungsvorschlag[] = [...columns].map(([feld, spalte]) => ({
    feld,
    spalte,
    grund: grundDesNamens(feld, titel[spalte]!, umbenannt),
    unpassend: passtZuFeld(feld, spalten[spalte]!.werte) === 'nein',
  }));
  // A profile names a column by its header: one without, or with that of a column before it, cannot be meant.
  const keys = titel.map(foldLabel);
  const unnennbar = keys.flatMap((key, spalte) => (key === '' || keys.indexOf(key) < spalte ? [spalte] : []));
  const vergeben = new Set([...columns.values(), ...unnennbar]);
  const frei = felder.filter((id) => !columns.has(id));
  const eineZeit = spalten.filter(({ werte }) => hatZeiten(werte)).length === 1;
  const benannte = [...columns.keys()];
  const kandidaten = frei
    .flatMap((feld) =>
      spalten.flatMap((eine, spalte) => (vergeben.has(spalte) ? [] : (kandidat(feld, spalte, eine, eineZeit) ?? []))),
    )
    .filter((einer) => !meintAnderes(einer, titel[einer.spalte]!, benannte))
    .sort((a, b) => b.guete - a.guete);
  const genommen = new Set<FieldId>();
  for (const eins of kandidaten) {
    const { feld, spalte, grund } = eins;
    if (zumKlick && istGeraten(eins, kandidaten)) continue;
    if (genommen.has(feld) || vergeben.has(spalte) || !istSicher(eins, kandidaten, genommen)) continue;
    genommen.add(feld);
    vergeben.add(spalte);
    zugeordnet.push({ feld, spalte, grund, unpassend: false });
  }
  const uebrig = spalten.flatMap((_, spalte) => {
    if (vergeben.has(spalte) || titel[spalte] === '') return [];
    const best = kandidaten.find(
      (eins) =>
        eins.spalte === spalte && !genommen.has(eins.feld) && eins.aehnlich >= (zumKlick ? eins.klick : VIELLEICHT),
    );
    return [best === undefined ? { spalte } : { spalte, vielleicht: best.feld }];
  });
  return { zugeordnet: zugeordnet.sort((a, b) => a.spalte - b.spalte), uebrig };
}

/** Fields that are as like as that cannot be told apart. */
const UNTERSCHIED = 0.05;

/** Whether a column can be this field without a person's word: two signs agree, and no other field that is left is as near. */
function istSicher(
  { feld, spalte, aehnlich, ausWerten, sicher }: Kandidat,
  alle: readonly Kandidat[],
  genommen: ReadonlySet<FieldId>,
): boolean {
  const gleich = (anderer: Kandidat) =>
    anderer.spalte === spalte &&
    anderer.feld !== feld &&
    !genommen.has(anderer.feld) &&
    anderer.aehnlich > aehnlich - UNTERSCHIED;
  return sicher && (ausWerten || !alle.some(gleich));
}

/** Whether a heading says a field that has its column rather than this one: an empty "Kundennumer" is no "Nachname". */
const meintAnderes = ({ aehnlich, ausWerten }: Kandidat, titel: string, benannte: readonly FieldId[]) =>
  !ausWerten && benannte.some((id) => best(titel, field(id).labels) > aehnlich + UNTERSCHIED);

/** Whether values alone speak for a field, and would for others, too: a day with a time, words that two lists know. */
const istGeraten = ({ feld, spalte, aehnlich, ausWerten }: Kandidat, alle: readonly Kandidat[]) =>
  ausWerten &&
  aehnlich < VERWANDT &&
  (istTag(feld) || alle.some((einer) => einer.spalte === spalte && einer.feld !== feld && einer.ausWerten));

function grundDesNamens(feld: FieldId, titel: string, umbenannt: Umbenennung): Grund {
  const key = foldLabel(titel);
  if (umbenannt[feld]?.some((label) => foldLabel(label) === key)) return 'profil';
  return foldLabel(field(feld).labels[0]) === key ? 'name' : 'synonym';
}

const FREMD: ReadonlySet<string> = new Set(FREMDE_UEBERSCHRIFTEN.map(foldLabel));

/** Whether a heading is of what no field holds, such as remarks. */
export const istFremd = (titel: string): boolean => FREMD.has(foldLabel(titel));

const best = (titel: string, labels: readonly string[]) =>
  istFremd(titel) ? 0 : labels.reduce((most, label) => Math.max(most, aehnlichkeit(titel, label)), 0);

/** An abbreviation of two or three letters can mean anything: its values have to agree. */
const istKurz = (titel: string) => foldLabel(titel).length < WOERTLICH;
const WOERTLICH = 4;

/** What speaks for a column as a field; `undefined` where its values speak against it. */
function kandidat(feld: FieldId, spalte: number, { titel, werte }: Spalte, eineZeit: boolean): Kandidat | undefined {
  const { type, labels } = field(feld);
  const [eigen, verwandt] = [best(titel, labels), best(titel, VERWANDTE_UEBERSCHRIFTEN[feld] ?? [])];
  const gesagt = Math.max(eigen, verwandt) < WORTGLEICH ? aussage(titel, feld) : 'offen';
  if (gesagt === 'nein') return undefined;
  const aehnlich = Math.max(eigen, verwandt, gesagt === 'ja' ? GESAGT : 0);
  const passung = passtZuFeld(feld, werte);
  // A column of a plain name may hold more that has to be put right than days.
  if (passung === 'nein' && !(aehnlich >= GESAGT && istTag(feld) && werte.anteil(type) >= EINIGE)) return undefined;
  const ausWerten = passung === 'ja' && werteSagenEs(feld, werte, eineZeit);
  const grund: Grund =
    aehnlich < VERWANDT && ausWerten
      ? typeof type === 'object'
        ? 'woerter'
        : 'form'
      : eigen >= verwandt
        ? 'aehnlich'
        : 'verwandt';
  return {
    feld,
    spalte,
    grund,
    aehnlich,
    klick: passung === 'ja' && !istTag(feld) ? VERWANDT : DEUTLICH,
    ausWerten,
    guete: aehnlich + (ausWerten ? 0.5 : passung === 'ja' ? 0.1 : 0),
    sicher:
      (aehnlich >= FAST_GLEICH && !istKurz(titel)) ||
      ausWerten ||
      (aehnlich >= (istTag(feld) ? DEUTLICH : VERWANDT) && passung === 'ja'),
  };
}

/** Whether a column holds days with a time. */
const hatZeiten = (werte: Werte) => haeufigsteForm(werte).endsWith(ZEIT);

/**
 * Whether the values alone tell the field: numbers of persons and Bedarfsgemeinschaften, words of a list, days with a
 * time, of which each source has one column at most. @param eineZeit so has this file
 */
function werteSagenEs(feld: FieldId, werte: Werte, eineZeit: boolean): boolean {
  const { type } = field(feld);
  if (type === 'moment') return eineZeit && hatZeiten(werte);
  if (type === 'kundennummer' || type === 'bg-nummer') return true;
  if (typeof type !== 'object') return false;
  return werte.anteil(type) >= WOERTER.anteil && werte.bekannteWoerter(type.list) >= WOERTER.verschieden;
}

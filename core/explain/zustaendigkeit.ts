/** Why a Stelle is in charge, or what is missing and which Stelle it would be then. */

import type { Day } from '../calendar/day.ts';
import { begruendung } from '../decide/begruendung.ts';
import { entscheideStelle, gefragteRouten, type Zustaendigkeit } from '../decide/route.ts';
import type { CaseRow, FieldId } from '../fields/declarations.ts';
import type { Angabe } from '../messages/bausteine.ts';
import { grundInWorten, type Messages } from '../messages/index.ts';
import { GELESEN } from '../rules/bedingungen.ts';
import { varianten, wert } from './angaben.ts';
import { type Abschnitt, type Kontext, mitRegel, type Satz, satz, urteil } from './erklaerung.ts';

/** Section on the Stelle in charge. */
export function erklaereZustaendigkeit(k: Kontext): Abschnitt {
  const { m } = k;
  const { stelle, weg, grund } = k.urteil.zustaendigkeit;
  const offen = stelle === 'prüfen';
  return {
    thema: 'zustaendigkeit',
    titel: m.erklaerung.titel.zustaendigkeit,
    ...(offen ? urteil(stelle, m.neufall.prüfen, grundInWorten(grund, m)) : urteil(stelle, stelle, weg)),
    saetze: [...angaben(k), ...(offen ? zuPruefen(k) : zustaendig(k))],
  };
}

function angaben({ m, lage: { row, eingangstag }, grundlage }: Kontext): Satz[] {
  const { angaben, leerAls, zustaendigkeit } = m.erklaerung;
  const gelesen = new Map<FieldId, string | undefined>([
    ['rechtskreis', undefined],
    ['kanal', undefined],
    ['anliegen', undefined],
  ]);
  for (const { bedingung } of gefragteRouten(row, eingangstag, grundlage)) {
    if (bedingung === undefined) continue;
    for (const { id, leer, wenn } of GELESEN[bedingung]) {
      if (wenn === undefined || wenn(row)) gelesen.set(id, leer && leerAls(leer));
    }
  }
  const saetze = [satz(angaben([...gelesen].map(([id, leer]): Angabe => [m.felder[id], wert(row, id, m, leer)])))];
  if (eingangstag === undefined) return saetze;
  return [...saetze, satz(zustaendigkeit.eingangstag(eingangstag, m.felder[feldDesTages(row)]))];
}

/** The field that the day of receipt comes from. */
function feldDesTages(row: CaseRow): FieldId {
  const felder = ['eingang_am', 'posteingang_am', 'antragsdatum'] as const;
  return felder.find((id) => row[id] !== undefined) ?? 'antragsdatum_verbis';
}

function zustaendig(k: Kontext): Satz[] {
  const { m, lage, urteil, grundlage } = k;
  const texte = m.erklaerung.zustaendigkeit;
  const { stelle, weg, information_an, regel } = urteil.zustaendigkeit;
  const saetze = [mitRegel(texte.zustaendig(stelle, weg), regel, k)];
  if (information_an !== '') saetze.push(satz(texte.information(information_an)));
  const route = gefragteRouten(lage.row, lage.eingangstag, grundlage).at(-1);
  if (route === undefined) return saetze;
  if (route.bedingung !== undefined) saetze.push(satz(texte.bedingungen[route.bedingung]));
  saetze.push(satz(texte.zeitraum(route.von, route.bis)));
  if (route.hinweis !== undefined) saetze.push(satz(texte.hinweis(route.hinweis)));
  return saetze;
}

function zuPruefen(k: Kontext): Satz[] {
  const { m, lage, urteil, grundlage } = k;
  const texte = m.erklaerung.zustaendigkeit;
  const { row, eingangstag, stichtag } = lage;
  const { grund, regel } = urteil.zustaendigkeit;
  const [fehlt] = begruendung(grund).fehlt;
  if (fehlt === undefined) return [satz(texte.nichtGeregelt)];
  if (eingangstag === undefined) {
    const { stelle, grund: dann } = folge(entscheideStelle(row, stichtag, grundlage), m);
    const felder = (['eingang_am', 'posteingang_am', 'antragsdatum'] as const).map((id) => m.felder[id]);
    return [satz(texte.ohneTag(felder)), satz(texte.wennEingang(stichtag, stelle, dann))];
  }
  const feld = m.felder[fehlt];
  const warum = regel === '' ? satz(texte.ohneFeld(feld)) : mitRegel(texte.haengtAb(feld), regel, k);
  return [warum, ...versuche(k, fehlt, eingangstag)];
}

/** Who would be in charge, in the words of a sentence. */
function folge({ stelle, grund }: Zustaendigkeit, m: Messages) {
  return { stelle: stelle === 'prüfen' ? undefined : stelle, grund: grundInWorten(grund, m) };
}

/** For each value of the missing field who would be in charge; values with the same outcome in one sentence. */
function versuche({ lage: { row }, grundlage, m }: Kontext, id: FieldId, eingang: Day): Satz[] {
  const gruppen = new Map<string, { werte: string[]; stelle: string | undefined; grund: string }>();
  for (const variante of varianten(row, id)) {
    const dann = folge(entscheideStelle(variante, eingang, grundlage), m);
    const key = `${dann.stelle ?? ''} ${dann.grund}`;
    const gruppe = gruppen.get(key) ?? { ...dann, werte: [] };
    gruppe.werte.push(wert(variante, id, m));
    gruppen.set(key, gruppe);
  }
  return [...gruppen.values()].map(({ werte, stelle, grund }) =>
    satz(m.erklaerung.zustaendigkeit.wenn(m.felder[id], werte, stelle, grund)),
  );
}

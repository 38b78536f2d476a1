/** Why a row is a Neufall, is none, or has to be checked: inputs, conditions A, B and C, what would change it. */
import { lastDayBelowLimit, reached } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import {
  bedingungAlter,
  bedingungAufenthalt,
  bedingungNeu,
  betrifftNeufall,
  fruehereAblehnung,
  luecke,
  type NeufallUrteil,
  nachRegeln,
  REGEL,
  regelDes,
  unterbrechungTage,
} from '../decide/neufall.ts';
import type { FieldId } from '../fields/declarations.ts';
import { LAUFEND } from '../fields/parse-date.ts';
import type { Angabe } from '../messages/bausteine.ts';
import { grundInWorten, type Messages } from '../messages/index.ts';
import type { Unterbrechung } from '../rules/rule.ts';
import { wert } from './angaben.ts';
import { aussicht } from './aussicht.ts';
import { type Abschnitt, type Kontext, mitRegel, type Satz, satz, urteil } from './erklaerung.ts';

/** The rule of the limit itself, by year and month of birth. */
const ALTERSGRENZE = 'SGB2-7a';

const EINGABEN = ['geburtsdatum', 'aufenthalt_de', 'antragsart', 'letzter_bezug_bis', 'abgelehnt_am'] as const;

/** Section on the Neufall. */
export function erklaereNeufall(k: Kontext): Abschnitt {
  const { m, lage } = k;
  return {
    thema: 'neufall',
    titel: m.erklaerung.titel.neufall,
    ...inWorten(k.urteil.neufall, m),
    saetze: betrifftNeufall(lage.row) ? entscheidung(k) : betrifftNicht(k),
  };
}

function inWorten({ neufall, grund }: NeufallUrteil, m: Messages) {
  return urteil(neufall, m.neufall[neufall], grundInWorten(grund, m));
}

function betrifftNicht({ m, lage: { row } }: Kontext): Satz[] {
  const { angaben, neufall } = m.erklaerung;
  const angabe = (id: FieldId): Angabe => [m.felder[id], wert(row, id, m)];
  const saetze = [satz(angaben([angabe('rechtskreis'), angabe('anliegen')])), satz(neufall.betrifftNicht)];
  if (row.neufall_manuell !== undefined) saetze.push(satz(neufall.manuellOhneWirkung(m.felder.neufall_manuell)));
  return saetze;
}

function entscheidung(k: Kontext): Satz[] {
  const { row, antragsdatum, geburtsdatum } = k.lage;
  const regeln = nachRegeln(row, antragsdatum, geburtsdatum, k.grundlage);
  return [
    ...manuell(k, regeln),
    ...eingaben(k),
    ...alter(k),
    aufenthalt(k),
    ...neu(k),
    ...(row.neufall_manuell === undefined ? aussicht(k, regeln) : []),
  ];
}

function manuell(k: Kontext, regeln: NeufallUrteil): Satz[] {
  const { m, lage } = k;
  const { row } = lage;
  if (row.neufall_manuell === undefined) return [];
  const texte = m.erklaerung.neufall;
  return [
    satz(texte.manuell(m.felder.neufall_manuell, wert(row, 'neufall_manuell', m))),
    mitRegel(texte.nachRegeln(inWorten(regeln, m).ergebnis), regeln.regel, k),
  ];
}

function eingaben({ m, lage }: Kontext): Satz[] {
  const { row } = lage;
  const texte = m.erklaerung.neufall;
  const datum = row.antragsdatum === undefined ? 'antragsdatum_verbis' : 'antragsdatum';
  const angaben: Angabe[] = EINGABEN.map((id) => [m.felder[id], wert(row, id, m)]);
  const saetze = [satz(m.erklaerung.angaben([[m.felder.antragsdatum, wert(row, datum, m)], ...angaben]))];
  if (row.antragsdatum === undefined && row.antragsdatum_verbis !== undefined) {
    saetze.push(satz(texte.ausVerbis(m.felder.antragsdatum_verbis, m.felder.antragsdatum)));
  }
  if (lage.geburtsdatum_unplausibel && row.geburtsdatum !== undefined) {
    saetze.push(satz(texte.geburtsdatumUnplausibel(row.geburtsdatum)));
  }
  return saetze;
}

function alter(k: Kontext): Satz[] {
  const { m, lage } = k;
  const { antragsdatum, geburtsdatum } = lage;
  const texte = m.erklaerung.neufall;
  if (antragsdatum === undefined || geburtsdatum === undefined) {
    const fehlt = [
      ...(antragsdatum === undefined ? [m.felder.antragsdatum] : []),
      ...(geburtsdatum === undefined ? [m.felder.geburtsdatum] : []),
    ];
    return [mitRegel(texte.alterUnbekannt(fehlt), REGEL.geburtsdatum, k)];
  }
  const ab = reached(geburtsdatum, 15);
  const bedingung = bedingungAlter(antragsdatum, geburtsdatum);
  if (bedingung.grund === 'unter15') return [mitRegel(texte.alterUnter15(ab), REGEL.unter15, k)];
  return [
    mitRegel(bedingung.wert ? texte.alterErfuellt(ab) : texte.alterUeberGrenze, REGEL.altersgrenze, k),
    mitRegel(texte.altersgrenze(lastDayBelowLimit(geburtsdatum)), ALTERSGRENZE, k),
  ];
}

function aufenthalt(k: Kontext): Satz {
  const { m, lage } = k;
  const { row } = lage;
  const texte = m.erklaerung.neufall;
  const erfuellt = bedingungAufenthalt(row.aufenthalt_de).wert;
  const bekannt = erfuellt ? texte.aufenthaltErfuellt : texte.aufenthaltNichtErfuellt;
  const text = erfuellt === undefined ? texte.aufenthaltUnbekannt(m.felder.aufenthalt_de) : bekannt;
  return mitRegel(text, REGEL.aufenthalt_de, k);
}

function neu(k: Kontext): Satz[] {
  const { m, lage, grundlage } = k;
  const { row, antragsdatum } = lage;
  const texte = m.erklaerung.neufall;
  if (antragsdatum === undefined) return [mitRegel(texte.neuOhneAntragsdatum, REGEL.antragsart, k)];
  const { wert: erfuellt, grund } = bedingungNeu(row, antragsdatum, grundlage);
  if (grund === undefined) {
    const bezug = m.felder.letzter_bezug_bis;
    const warum =
      row.antragsart === undefined
        ? mitRegel(texte.neuOhneAntragsart(m.felder.antragsart, bezug), REGEL.antragsart, k)
        : mitRegel(
            texte.neuOhneBezug(row.antragsart, bezug),
            regelDes('letzter_bezug_bis', antragsdatum, grundlage),
            k,
          );
    return [warum, ...daneben(k, antragsdatum)];
  }
  // The reasons that rest on a day are only given where that day is known.
  const bezug = row.letzter_bezug_bis ?? antragsdatum;
  const abgelehnt = fruehereAblehnung(row, antragsdatum) ?? antragsdatum;
  const tage = luecke(abgelehnt, antragsdatum);
  const grenze = (art: Unterbrechung) => unterbrechungTage(art, antragsdatum, grundlage);
  const text = (): string => {
    switch (grund) {
      case 'erstantrag':
        return texte.neuErstantrag;
      case 'weiterbewilligung':
        return texte.neuWeiterbewilligung;
      case 'laufender-bezug':
        return texte.neuLaufend(bezug === LAUFEND ? undefined : bezug);
      case 'unterbrechung':
        return texte.neuUnterbrechung(bezug, luecke(bezug, antragsdatum), grenze('bezug'));
      case 'unterbrechung-kurz':
        return texte.neuUnterbrechungKurz(bezug, luecke(bezug, antragsdatum), grenze('bezug'));
      case 'ablehnung':
        return tage > grenze('ablehnung')
          ? texte.neuAblehnung(abgelehnt, tage, grenze('ablehnung'))
          : texte.neuAblehnungGenuegt(abgelehnt, tage);
      case 'ablehnung-kurz':
        return erfuellt === undefined
          ? texte.neuAblehnungOffen(abgelehnt, tage, grenze('ablehnung'))
          : texte.neuAblehnungBestand(abgelehnt, tage, grenze('ablehnung'));
    }
  };
  return [mitRegel(text(), regelDes(grund, antragsdatum, grundlage), k), ...daneben(k, antragsdatum)];
}

/** The day of a benefit or a refusal that was looked at, but did not decide on C. */
function daneben({ m, lage: { row }, grundlage }: Kontext, antragsdatum: Day): Satz[] {
  const texte = m.erklaerung.neufall;
  const bezug = row.letzter_bezug_bis;
  if (row.abgelehnt_am === undefined) return [];
  const abgelehnt = fruehereAblehnung(row, antragsdatum);
  if (abgelehnt === undefined) return [satz(texte.ablehnungDiesesAntrags(row.abgelehnt_am))];
  if (bezug === undefined) return [];
  if (abgelehnt <= bezug) return [satz(texte.ablehnungVorBezug(abgelehnt))];
  if (luecke(abgelehnt, antragsdatum) > unterbrechungTage('ablehnung', antragsdatum, grundlage)) return [];
  const tage = luecke(bezug, antragsdatum);
  const lang = tage > unterbrechungTage('bezug', antragsdatum, grundlage);
  return [satz(lang ? texte.ablehnungAendertNichts(abgelehnt) : texte.bezugAuchKurz(bezug, tage))];
}

/** Explanation of the Neufall decision in German. */
import { german } from '../../calendar/day.ts';
import type { NeufallErgebnis } from '../../decide/neufall.ts';
import type { Ablehnung } from '../../settings.ts';
import type { NeufallTexte } from '../erklaerung.ts';
import { oder, und, zitat } from './wortfolge.ts';

const volleTage = (tage: number) => (tage === 1 ? 'liegt 1 voller Tag' : `liegen ${tage} volle Tage`);
const nurVolleTage = (tage: number) => (tage === 1 ? 'liegt nur 1 voller Tag' : `liegen nur ${tage} volle Tage`);

/** What a short refusal means, as the settings of the pane call it. */
const ABLEHNUNG: Readonly<Record<Ablehnung, string>> = {
  pruefen: 'prüfen',
  neufall: 'Neufall',
  bestand: 'kein Neufall',
};

const C_ERFUELLT = 'Bedingung C (neu) ist erfüllt';
const C_NICHT = 'Bedingung C (neu) ist nicht erfüllt';
const C_UNBEKANNT = 'Bedingung C (neu) ist unbekannt';

function folge(ergebnis: NeufallErgebnis, grund: string): string {
  switch (ergebnis) {
    case 'ja':
      return 'ist der Fall ein Neufall';
    case 'nein':
      return `ist der Fall kein Neufall (${grund})`;
    case 'prüfen':
      return `bleibt der Fall zu prüfen (${grund})`;
    case 'entfällt':
      return 'stellt sich die Frage nicht';
  }
}

export const neufall: NeufallTexte = {
  betrifftNicht:
    'Ob ein Neufall vorliegt, wird nur beim Rechtskreis „SGB II“ und dem Anliegen „Neuantrag“ entschieden.',
  manuellOhneWirkung: (feld) => `Der Eintrag im Feld ${zitat(feld)} ändert daran nichts.`,
  manuell: (feld, wert) => `Im Feld ${zitat(feld)} steht ${zitat(wert)}; dieser Eintrag geht den Regeln vor.`,
  nachRegeln: (ergebnis) => `Nach den Regeln wäre das Ergebnis: ${ergebnis}.`,
  ausVerbis: (verbis, feld) => `Das Antragsdatum stammt aus dem Feld ${zitat(verbis)}, weil ${zitat(feld)} leer ist.`,
  geburtsdatumUnplausibel: (tag) => `Das Geburtsdatum ${german(tag)} ist unplausibel und gilt als unbekannt.`,

  alterErfuellt: (ab) =>
    `Bedingung A (Alter) ist erfüllt: Der 15. Geburtstag war am ${german(ab)}, und die Altersgrenze ist nicht erreicht.`,
  alterUnter15: (ab) =>
    `Bedingung A (Alter) ist nicht erfüllt: Der 15. Geburtstag ist am ${german(ab)} und damit nach dem Antragsdatum.`,
  alterUeberGrenze: 'Bedingung A (Alter) ist nicht erfüllt: Die Altersgrenze war am Antragsdatum erreicht.',
  altersgrenze: (letzter) => `Der letzte Tag unter der Altersgrenze ist der ${german(letzter)}.`,
  alterUnbekannt: (felder) =>
    `Bedingung A (Alter) ist unbekannt; es ${felder.length === 1 ? 'fehlt' : 'fehlen'}: ${und(felder)}.`,
  alterMitAntragsdatum: (ab, letzter) =>
    `Liegt das Antragsdatum zwischen dem ${german(ab)} und dem ${german(letzter)}, ist Bedingung A erfüllt, sonst nicht.`,
  alterMitGeburtsdatum: (antragsdatum) =>
    `Ist am ${german(antragsdatum)} das 15. Lebensjahr vollendet und die Altersgrenze nach § 7a SGB II noch nicht erreicht, ist Bedingung A erfüllt, sonst nicht.`,
  alterAllgemein:
    'Ist am Antragsdatum das 15. Lebensjahr vollendet und die Altersgrenze nach § 7a SGB II noch nicht erreicht, ist Bedingung A erfüllt, sonst nicht.',

  aufenthaltErfuellt: 'Bedingung B (Aufenthalt) ist erfüllt: Der gewöhnliche Aufenthalt liegt in Deutschland.',
  aufenthaltNichtErfuellt:
    'Bedingung B (Aufenthalt) ist nicht erfüllt: Der gewöhnliche Aufenthalt liegt nicht in Deutschland.',
  aufenthaltUnbekannt: (feld) => `Bedingung B (Aufenthalt) ist unbekannt; es fehlt: ${feld}.`,

  neuErstantrag: `${C_ERFUELLT}: Es ist ein Erstantrag, und weder ein früherer Bezug noch eine frühere Ablehnung ist bekannt.`,
  neuWeiterbewilligung: `${C_NICHT}: Es ist ein Antrag auf Weiterbewilligung, und weder das Ende eines früheren Bezugs noch eine frühere Ablehnung ist bekannt.`,
  neuLaufend: (bis) =>
    bis === undefined
      ? `${C_NICHT}: Der Bezug ist als laufend eingetragen (31.12.9999).`
      : `${C_NICHT}: Der letzte Bezug geht bis zum ${german(bis)} und reicht damit bis zum Antragsdatum oder darüber hinaus.`,
  neuUnterbrechung: (bis, tage, grenze) =>
    `${C_ERFUELLT}: Zwischen dem letzten Bezug (bis ${german(bis)}) und dem Antragsdatum ${volleTage(tage)}, also mehr als ${grenze}.`,
  neuUnterbrechungKurz: (bis, tage, grenze) =>
    `${C_NICHT}: Zwischen dem letzten Bezug (bis ${german(bis)}) und dem Antragsdatum ${volleTage(tage)}; nötig sind mehr als ${grenze}.`,
  neuAblehnung: (am, tage, grenze) =>
    `${C_ERFUELLT}: Zwischen der Ablehnung vom ${german(am)} und dem Antragsdatum ${volleTage(tage)}, also mehr als ${grenze}.`,
  neuAblehnungGenuegt: (am, tage) =>
    `${C_ERFUELLT}: Zwischen der Ablehnung vom ${german(am)} und dem Antragsdatum ${nurVolleTage(tage)}, aber nach der Einstellung für kurze Ablehnungen genügt jede Ablehnung.`,
  neuAblehnungBestand: (am, tage, grenze) =>
    `${C_NICHT}: Zwischen der Ablehnung vom ${german(am)} und dem Antragsdatum ${nurVolleTage(tage)}; nötig sind nach der Einstellung für kurze Ablehnungen mehr als ${grenze}.`,
  neuAblehnungOffen: (am, tage, grenze) =>
    `${C_UNBEKANNT}: Zwischen der Ablehnung vom ${german(am)} und dem Antragsdatum ${nurVolleTage(tage)}, und der Wortlaut „um mehr als ${grenze} Kalendertage unterbrochen oder abgelehnt“ lässt sich auf zwei Arten lesen.`,
  neuOhneAntragsdatum: `${C_UNBEKANNT}; es fehlt das Antragsdatum, von dem aus gerechnet wird.`,
  neuOhneAntragsart: (antragsart, letzterBezug) =>
    `${C_UNBEKANNT}, weil die Felder ${zitat(antragsart)} und ${zitat(letzterBezug)} leer sind.`,
  neuOhneBezug: (wort, letzterBezug) =>
    `${C_UNBEKANNT}: Die Antragsart ${zitat(wort)} sagt nicht, ob es früher schon einen Bezug gab, und das Feld ${zitat(letzterBezug)} ist leer.`,
  bezugAuchKurz: (bis, tage) =>
    `Auch zwischen dem letzten Bezug (bis ${german(bis)}) und dem Antragsdatum ${nurVolleTage(tage)}.`,
  ablehnungAendertNichts: (am) => `Die spätere Ablehnung vom ${german(am)} ändert daran nichts.`,
  ablehnungVorBezug: (am) =>
    `Die Ablehnung vom ${german(am)} liegt nicht nach dem letzten Bezug und zählt deshalb nicht.`,
  ablehnungDiesesAntrags: (am) =>
    `Die Ablehnung vom ${german(am)} liegt nicht vor dem Antragsdatum; sie betrifft diesen Antrag und zählt deshalb nicht.`,
  neuMitBezug: (spaetestens) =>
    `Endete der letzte Bezug spätestens am ${german(spaetestens)}, ist Bedingung C erfüllt; endete er später, ist sie nicht erfüllt.`,

  unbekanntesUnerheblich: 'Weil eine Bedingung nicht erfüllt ist, kommt es auf das Unbekannte nicht an.',
  wenn: (feld, werte, ergebnis, grund) => `Steht im Feld ${zitat(feld)} ${oder(werte)}, ${folge(ergebnis, grund)}.`,
  wennEinstellung: (wert, ergebnis, grund) =>
    `Bedeutet eine kurze Ablehnung nach der Einstellung ${zitat(ABLEHNUNG[wert])}, ${folge(ergebnis, grund)}.`,
};

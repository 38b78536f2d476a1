/** Explanation of the Neufall decision in German. */
import { type Day, german } from '../../calendar/day.ts';
import type { NeufallErgebnis } from '../../decide/neufall.ts';
import type { Ablehnung } from '../../settings.ts';
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

export const neufall = {
  betrifftNicht:
    'Ob ein Neufall vorliegt, wird nur beim Rechtskreis „SGB II“ und dem Anliegen „Neuantrag“ entschieden.',
  manuellOhneWirkung: (feld: string) => `Der Eintrag im Feld ${zitat(feld)} ändert daran nichts.`,
  manuell: (feld: string, wert: string) =>
    `Im Feld ${zitat(feld)} steht ${zitat(wert)}; dieser Eintrag geht den Regeln vor.`,
  nachRegeln: (ergebnis: string) => `Nach den Regeln wäre das Ergebnis: ${ergebnis}.`,
  ausVerbis: (verbis: string, feld: string) =>
    `Das Antragsdatum stammt aus dem Feld ${zitat(verbis)}, weil ${zitat(feld)} leer ist.`,
  geburtsdatumUnplausibel: (tag: Day) => `Das Geburtsdatum ${german(tag)} ist unplausibel und gilt als unbekannt.`,

  /** Condition A. `ab`: 15th birthday; `letzter`: last day below the Altersgrenze. */
  alterErfuellt: (ab: Day) =>
    `Bedingung A (Alter) ist erfüllt: Der 15. Geburtstag war am ${german(ab)}, und die Altersgrenze ist nicht erreicht.`,
  alterUnter15: (ab: Day) =>
    `Bedingung A (Alter) ist nicht erfüllt: Der 15. Geburtstag ist am ${german(ab)} und damit nach dem Antragsdatum.`,
  alterUeberGrenze: 'Bedingung A (Alter) ist nicht erfüllt: Die Altersgrenze war am Antragsdatum erreicht.',
  /** `letzter`: last day below the limit of § 7a SGB II. */
  altersgrenze: (letzter: Day) => `Der letzte Tag unter der Altersgrenze ist der ${german(letzter)}.`,
  alterUnbekannt: (felder: readonly string[]) =>
    `Bedingung A (Alter) ist unbekannt; es ${felder.length === 1 ? 'fehlt' : 'fehlen'}: ${und(felder)}.`,
  /** When A would be met: by the day of application, by the day of birth, or in general. */
  alterMitAntragsdatum: (ab: Day, letzter: Day) =>
    `Liegt das Antragsdatum zwischen dem ${german(ab)} und dem ${german(letzter)}, ist Bedingung A erfüllt, sonst nicht.`,
  alterMitGeburtsdatum: (antragsdatum: Day) =>
    `Ist am ${german(antragsdatum)} das 15. Lebensjahr vollendet und die Altersgrenze nach § 7a SGB II noch nicht erreicht, ist Bedingung A erfüllt, sonst nicht.`,
  alterAllgemein:
    'Ist am Antragsdatum das 15. Lebensjahr vollendet und die Altersgrenze nach § 7a SGB II noch nicht erreicht, ist Bedingung A erfüllt, sonst nicht.',

  /** Condition B. */
  aufenthaltErfuellt: 'Bedingung B (Aufenthalt) ist erfüllt: Der gewöhnliche Aufenthalt liegt in Deutschland.',
  aufenthaltNichtErfuellt:
    'Bedingung B (Aufenthalt) ist nicht erfüllt: Der gewöhnliche Aufenthalt liegt nicht in Deutschland.',
  aufenthaltUnbekannt: (feld: string) => `Bedingung B (Aufenthalt) ist unbekannt; es fehlt: ${feld}.`,

  /**
   * Condition C. `tage`: full days between the named day and the day of application; `grenze`: more than these are
   * needed.
   */
  neuErstantrag: `${C_ERFUELLT}: Es ist ein Erstantrag, und weder ein früherer Bezug noch eine frühere Ablehnung ist bekannt.`,
  neuWeiterbewilligung: `${C_NICHT}: Es ist ein Antrag auf Weiterbewilligung, und weder das Ende eines früheren Bezugs noch eine frühere Ablehnung ist bekannt.`,
  /** `bis`: end of the benefit; none: entered as running. */
  neuLaufend: (bis: Day | undefined) =>
    bis === undefined
      ? `${C_NICHT}: Der Bezug ist als laufend eingetragen (31.12.9999).`
      : `${C_NICHT}: Der letzte Bezug geht bis zum ${german(bis)} und reicht damit bis zum Antragsdatum oder darüber hinaus.`,
  neuUnterbrechung: (bis: Day, tage: number, grenze: number) =>
    `${C_ERFUELLT}: Zwischen dem letzten Bezug (bis ${german(bis)}) und dem Antragsdatum ${volleTage(tage)}, also mehr als ${grenze}.`,
  neuUnterbrechungKurz: (bis: Day, tage: number, grenze: number) =>
    `${C_NICHT}: Zwischen dem letzten Bezug (bis ${german(bis)}) und dem Antragsdatum ${volleTage(tage)}; nötig sind mehr als ${grenze}.`,
  neuAblehnung: (am: Day, tage: number, grenze: number) =>
    `${C_ERFUELLT}: Zwischen der Ablehnung vom ${german(am)} und dem Antragsdatum ${volleTage(tage)}, also mehr als ${grenze}.`,
  /** A refusal that is not long enough ago under each setting. */
  neuAblehnungGenuegt: (am: Day, tage: number) =>
    `${C_ERFUELLT}: Zwischen der Ablehnung vom ${german(am)} und dem Antragsdatum ${nurVolleTage(tage)}, aber nach der Einstellung für kurze Ablehnungen genügt jede Ablehnung.`,
  neuAblehnungBestand: (am: Day, tage: number, grenze: number) =>
    `${C_NICHT}: Zwischen der Ablehnung vom ${german(am)} und dem Antragsdatum ${nurVolleTage(tage)}; nötig sind nach der Einstellung für kurze Ablehnungen mehr als ${grenze}.`,
  neuAblehnungOffen: (am: Day, tage: number, grenze: number) =>
    `${C_UNBEKANNT}: Zwischen der Ablehnung vom ${german(am)} und dem Antragsdatum ${nurVolleTage(tage)}, und der Wortlaut „um mehr als ${grenze} Kalendertage unterbrochen oder abgelehnt“ lässt sich auf zwei Arten lesen.`,
  neuOhneAntragsdatum: `${C_UNBEKANNT}; es fehlt das Antragsdatum, von dem aus gerechnet wird.`,
  neuOhneAntragsart: (antragsart: string, letzterBezug: string) =>
    `${C_UNBEKANNT}, weil die Felder ${zitat(antragsart)} und ${zitat(letzterBezug)} leer sind.`,
  neuOhneBezug: (wort: string, letzterBezug: string) =>
    `${C_UNBEKANNT}: Die Antragsart ${zitat(wort)} sagt nicht, ob es früher schon einen Bezug gab, und das Feld ${zitat(letzterBezug)} ist leer.`,
  /** What else was looked at: the benefit beside a short refusal, refusals that don't count. */
  bezugAuchKurz: (bis: Day, tage: number) =>
    `Auch zwischen dem letzten Bezug (bis ${german(bis)}) und dem Antragsdatum ${nurVolleTage(tage)}.`,
  ablehnungAendertNichts: (am: Day) => `Die spätere Ablehnung vom ${german(am)} ändert daran nichts.`,
  ablehnungVorBezug: (am: Day) =>
    `Die Ablehnung vom ${german(am)} liegt nicht nach dem letzten Bezug und zählt deshalb nicht.`,
  ablehnungDiesesAntrags: (am: Day) =>
    `Die Ablehnung vom ${german(am)} liegt nicht vor dem Antragsdatum; sie betrifft diesen Antrag und zählt deshalb nicht.`,
  /** `spaetestens`: last end of a benefit that still makes C true. */
  neuMitBezug: (spaetestens: Day) =>
    `Endete der letzte Bezug spätestens am ${german(spaetestens)}, ist Bedingung C erfüllt; endete er später, ist sie nicht erfüllt.`,

  unbekanntesUnerheblich: 'Weil eine Bedingung nicht erfüllt ist, kommt es auf das Unbekannte nicht an.',
  wenn: (feld: string, werte: readonly string[], ergebnis: NeufallErgebnis, grund: string) =>
    `Steht im Feld ${zitat(feld)} ${oder(werte)}, ${folge(ergebnis, grund)}.`,
  wennEinstellung: (wert: Ablehnung, ergebnis: NeufallErgebnis, grund: string) =>
    `Bedeutet eine kurze Ablehnung nach der Einstellung ${zitat(ABLEHNUNG[wert])}, ${folge(ergebnis, grund)}.`,
};

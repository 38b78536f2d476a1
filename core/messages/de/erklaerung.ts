/**
 * The sentences of an explanation in German. Every builder gives whole sentences; texts that come in (`feld`, `wert`,
 * `folge`) are already in the language of the catalogue. Source: page 2 "Explanation".
 */
import { type Day, german } from '../../calendar/day.ts';
import type { Bedingung } from '../../rules/bedingungen.ts';
import type { Angabe, BenannterTag } from '../bausteine.ts';
import { neufall } from './neufall.ts';
import { arbeitstage, arbeitstagen, oder, und, zeitraum, zitat } from './wortfolge.ts';

const bezug = (amStichtag: boolean) => (amStichtag ? 'Stichtag' : 'Antragsdatum');
const stelleOderPruefen = (stelle: string | undefined, grund: string) =>
  stelle === undefined ? `bleibt die Zuständigkeit zu prüfen (${grund})` : `ist die Stelle ${zitat(stelle)} zuständig`;

const zustaendigkeit = {
  eingangstag: (tag: Day, feld: string) => `Tag des Eingangs ist der ${german(tag)} aus dem Feld ${zitat(feld)}.`,
  zustaendig: (stelle: string, weg: string) => `Zuständig ist die Stelle ${zitat(stelle)}, der Weg dorthin: ${weg}.`,
  /** Who has to be told as well. */
  information: (an: string) => `Zu unterrichten ist außerdem: ${an}.`,
  zeitraum: (von: Day, bis: Day | undefined) => `Das gilt für Eingänge ${zeitraum(von, bis)}.`,
  hinweis: (text: string) => `Hinweis dazu: ${text}.`,
  /** That the condition of the route holds. */
  bedingungen: {
    reaktivierung:
      'Es ist eine Reaktivierung: Der frühere Status ist Rasu, Asu oder Alo, oder ohne Status ist eine frühere Abmeldung eingetragen.',
    inga12:
      'Die Hauptbetreuung liegt bei Inga, und die Abmeldung ist beim Eingang nicht länger als zwölf Monate her oder nicht eingetragen.',
    unqualifiziert: 'Wer das Anliegen im SC angenommen hat, ist für Abmeldungen nicht qualifiziert.',
    selbständig: 'Die Person ist selbständig.',
    deutsch: 'Die Deutschkenntnisse genügen für die Aufnahme am Telefon nicht.',
    bevollmächtigt: 'Den Antrag stellen Bevollmächtigte.',
    dritte: 'Den Antrag stellen Dritte.',
    'ohne-vermerk': 'Es gibt keinen Vermerk zum Tag der Antragstellung.',
    'mit-vermerk': 'Es gibt einen Vermerk zum Tag der Antragstellung.',
    'online-ohne-vermerk':
      'Es gibt keinen Vermerk zum Tag der Antragstellung; nach der Einstellung für Online-Anträge geht der Antrag den Postweg.',
    eingangsstelle: 'Zuständig ist die Stelle, bei der das Anliegen eingegangen ist.',
  } satisfies Record<Bedingung, string>,
  ohneTag: (felder: readonly string[]) =>
    `Die Zuständigkeit richtet sich nach dem Tag des Eingangs, aber die Felder ${und(felder.map(zitat))} sind leer.`,
  ohneFeld: (feld: string) => `Die Zuständigkeit bleibt zu prüfen, weil das Feld ${zitat(feld)} leer ist.`,
  haengtAb: (feld: string) => `Nach dieser Regel kommt es auf das Feld ${zitat(feld)} an, aber es ist leer.`,
  nichtGeregelt:
    'Für diesen Rechtskreis, diesen Zugangskanal und dieses Anliegen regeln die Dokumente am Tag des Eingangs keine Zuständigkeit.',
  /** `stelle`: who would be in charge; none: still to be checked for `grund`. */
  wenn: (feld: string, werte: readonly string[], stelle: string | undefined, grund: string) =>
    `Steht im Feld ${zitat(feld)} ${oder(werte)}, ${stelleOderPruefen(stelle, grund)}.`,
  wennEingang: (tag: Day, stelle: string | undefined, grund: string) =>
    `Bei einem Eingang am Stichtag, dem ${german(tag)}, ${stelleOderPruefen(stelle, grund)}.`,
};

const frist = {
  entfaellt: 'Fristen gibt es nur für Fälle, die ein Neufall oder noch zu prüfen sind.',
  /** A house has ended the rule and set no other one. */
  ohneRegel: 'An diesem Tag setzt keine Regel eine Frist.',
  erstberatung: (gruppe: 'U25' | 'Ü25', tage: number) =>
    `Bei Personen ${gruppe === 'U25' ? 'unter' : 'ab'} 25 Jahren findet die Erstberatung mit Profiling innerhalb von ${arbeitstagen(tage)} ab der Antragstellung statt.`,
  entscheidung: (tage: number) =>
    `Der Antrag ist innerhalb von ${arbeitstagen(tage)} ab dem Vorliegen der vollständigen Unterlagen zu entscheiden.`,
  beginn: (feld: string, tag: Day) =>
    `Gerechnet wird ab ${zitat(feld)}, dem ${german(tag)}; dieser Tag zählt nicht mit.`,
  /** Setting `antragstag_zaehlt`: `erster` is counted as the first working day. */
  beginnZaehlt: (feld: string, tag: Day, erster: Day) =>
    `Gerechnet wird ab ${zitat(feld)}, dem ${german(tag)}; nach der Einstellung zählt der Antragstag mit, und der ${german(erster)} ist der erste Arbeitstag.`,
  ende: (tage: number, faellig: Day) =>
    `Der ${tage}. Arbeitstag und damit das Ende der Frist ist der ${german(faellig)}.`,
  ohneFreieTage: (land: string) =>
    `Außer Samstagen und Sonntagen liegt bis dahin kein freier Tag; es gelten die Feiertage des Landes ${land}.`,
  freieTage: (tage: readonly BenannterTag[], land: string) =>
    `Außer Samstagen und Sonntagen zählen bis dahin nicht mit: ${und(tage.map(({ name, tag }) => `${name} (${german(tag)})`))}; es gelten die Feiertage des Landes ${land}.`,
  zusatzArbeitstage: (tage: readonly Day[]) =>
    `Nach den Einstellungen ${tage.length === 1 ? 'zählt als Arbeitstag' : 'zählen als Arbeitstage'} mit: ${und(tage.map(german))}.`,
  /** Names of days off that are no public holidays. */
  heiligabend: 'Heiligabend',
  silvester: 'Silvester',
  zusatzFrei: 'zusätzlich freier Tag',
  ohneBasis: (feld: string) => `Die Frist ist nicht messbar, weil das Feld ${zitat(feld)} leer ist.`,
  /** The base, or what is done, is ticked: the day is unknown. */
  hakenBasis: (feld: string) =>
    `Die Frist ist nicht messbar, weil im Feld ${zitat(feld)} ein Haken statt eines Tages steht.`,
  mitTag: (feld: string, tage: number) =>
    `Sobald ${zitat(feld)} mit einem Tag eingetragen ist, endet sie mit dem ${tage}. Arbeitstag.`,
  hakenErledigt: (felder: readonly string[]) =>
    `Die Frist ist nicht messbar, weil ${felder.length === 1 ? 'im Feld' : 'in den Feldern'} ${und(felder.map(zitat))} ein Haken statt eines Tages steht: Es ist erledigt, aber unbekannt, wann. Mit dem Tag wäre sie messbar.`,
  mitBasis: (feld: string, tage: number) =>
    `Sobald ${zitat(feld)} eingetragen ist, endet sie mit dem ${tage}. Arbeitstag.`,
  ohneSpalte: (feld: string) =>
    `Die Frist ist nicht messbar, weil es die Spalte ${zitat(feld)} nicht gibt; mit ihr wäre sie es.`,
  ohneProfilingSpalte: (profiling: string, erstberatung: string) =>
    `Die Spalte ${zitat(profiling)} gibt es nicht; deshalb zählt ${zitat(erstberatung)} allein.`,
  /** `profiling`: a Profiling is asked for, too. */
  erstberatungErledigt: (am: Day, profiling: boolean) =>
    profiling
      ? `Erstberatung und Profiling sind seit dem ${german(am)} erledigt; es zählt der spätere der beiden Tage.`
      : `Die Erstberatung ist seit dem ${german(am)} erledigt.`,
  erstberatungOffen: (stichtag: Day, profiling: boolean) =>
    `Bis zum Stichtag, dem ${german(stichtag)}, ist die Erstberatung ${profiling ? 'mit Profiling ' : ''}nicht erledigt.`,
  entscheidungErledigt: (am: Day) => `Der Antrag ist seit dem ${german(am)} entschieden.`,
  entscheidungOffen: (stichtag: Day) => `Bis zum Stichtag, dem ${german(stichtag)}, ist der Antrag nicht entschieden.`,
  erfuellt: 'Das liegt in der Frist, sie ist also erfüllt.',
  /** Working days after the due day, 0 where none lies between. */
  verspaetet: (tage: number) =>
    tage === 0
      ? 'Das liegt nach dem Ende der Frist und ist also verspätet.'
      : `Das liegt ${arbeitstage(tage)} nach dem Ende der Frist und ist also verspätet.`,
  ueberfaellig: (tage: number) =>
    tage === 0
      ? 'Die Frist ist abgelaufen und der Fall also überfällig.'
      : `Die Frist ist seit ${arbeitstagen(tage)} abgelaufen und der Fall also überfällig.`,
  /** Working days left, 0 on the due day itself. */
  baldFaellig: (tage: number, vorwarnung: number) =>
    `Bis zum Ende der Frist ${tage === 0 ? 'bleibt kein Arbeitstag' : tage === 1 ? 'bleibt 1 Arbeitstag' : `bleiben ${tage} Arbeitstage`}; bei höchstens ${arbeitstagen(vorwarnung)} gilt sie als bald fällig.`,
  offen: (tage: number) =>
    `Bis zum Ende der Frist ${tage === 1 ? 'bleibt 1 Arbeitstag' : `bleiben ${tage} Arbeitstage`}; sie ist also offen.`,
};

export const erklaerung = {
  titel: {
    neufall: 'Neufall',
    altersgruppe: 'Altersgruppe',
    zustaendigkeit: 'Zuständigkeit',
    erstberatung: 'Frist Erstberatung',
    entscheidung: 'Frist Entscheidung',
    befunde: 'Befunde',
  },
  /** Yes and no as values of a field, and what stands for an empty one. */
  ja: 'ja',
  nein: 'nein',
  leer: 'leer',
  /** A tick instead of a day, as a value. */
  haken: 'erledigt ohne Tag',
  /** An empty flag of a route that counts as a word (page 3, "Conditions used"): `nein`, `selbst`. */
  leerAls: (wert: string) => `leer (zählt als ${wert})`,
  nachStichtag: (tag: Day) => `${german(tag)} (nach dem Stichtag, zählt noch nicht)`,
  /** The period of a rule, not a sentence. */
  gueltig: (von: Day, bis: Day | undefined) => `gültig ${zeitraum(von, bis)}`,
  angaben: (angaben: readonly Angabe[]) =>
    `Die Angaben dazu sind: ${angaben.map(([feld, wert]) => `${zitat(feld)} ${wert}`).join(', ')}.`,
  neufall,
  altersgruppe: {
    unbekannt: 'unbekannt',
    /** `bezugstag`: the day of application, or else the Stichtag. */
    u25: (tag: Day, on: Day, amStichtag: boolean) =>
      `Der 25. Geburtstag ist am ${german(tag)} und damit nach dem ${bezug(amStichtag)} (${german(on)}).`,
    ue25: (tag: Day, on: Day, amStichtag: boolean) =>
      `Der 25. Geburtstag war am ${german(tag)} und damit nicht nach dem ${bezug(amStichtag)} (${german(on)}).`,
    ohneGeburtsdatum: (feld: string) => `Die Altersgruppe ist unbekannt, weil das Feld ${zitat(feld)} leer ist.`,
    unplausibel: 'Die Altersgruppe ist unbekannt, weil das Geburtsdatum unplausibel ist.',
    waere: (on: Day) => `Ist der 25. Geburtstag nach dem ${german(on)}, lautet sie U25, sonst Ü25.`,
  },
  zustaendigkeit,
  frist,
  befunde: {
    anzahl: (anzahl: number) => (anzahl === 0 ? 'keine Befunde' : anzahl === 1 ? '1 Befund' : `${anzahl} Befunde`),
    keine: 'Die Prüfungen ergeben keinen Befund.',
    /** What comes before a finding at a cell: its severity and the field. */
    zelle: (schwere: string, feld: string, adresse: string | undefined) =>
      adresse === undefined ? `${schwere} (Feld „${feld}“)` : `${schwere} in Zelle ${adresse} („${feld}“)`,
    /** What stands in the cell, and what may stand there. */
    dort: (text: string) => `Dort steht „${text}“.`,
    woerter: (worte: readonly string[]) => `Schreiben Sie eines dieser Wörter: ${worte.join(', ')}.`,
    /** In place of what to do, where the next step says it. */
    siehe: 'Was zu tun ist, sagt der nächste Schritt.',
  },
};

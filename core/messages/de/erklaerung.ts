/** The sentences of an explanation in German. */
import { german } from '../../calendar/day.ts';
import type { ErklaerungTexte, FristTexte, ZustaendigkeitTexte } from '../erklaerung.ts';
import { neufall } from './neufall.ts';
import { arbeitstage, arbeitstagen, oder, und, zeitraum, zitat } from './wortfolge.ts';

const bezug = (amStichtag: boolean) => (amStichtag ? 'Stichtag' : 'Antragsdatum');
const stelleOderPruefen = (stelle: string | undefined, grund: string) =>
  stelle === undefined ? `bleibt die Zuständigkeit zu prüfen (${grund})` : `ist die Stelle ${zitat(stelle)} zuständig`;

const zustaendigkeit: ZustaendigkeitTexte = {
  eingangstag: (tag, feld) => `Tag des Eingangs ist der ${german(tag)} aus dem Feld ${zitat(feld)}.`,
  zustaendig: (stelle, weg) => `Zuständig ist die Stelle ${zitat(stelle)}, der Weg dorthin: ${weg}.`,
  information: (an) => `Zu unterrichten ist außerdem: ${an}.`,
  zeitraum: (von, bis) => `Das gilt für Eingänge ${zeitraum(von, bis)}.`,
  hinweis: (text) => `Hinweis dazu: ${text}.`,
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
  },
  ohneTag: (felder) =>
    `Die Zuständigkeit richtet sich nach dem Tag des Eingangs, aber die Felder ${und(felder.map(zitat))} sind leer.`,
  ohneFeld: (feld) => `Die Zuständigkeit bleibt zu prüfen, weil das Feld ${zitat(feld)} leer ist.`,
  haengtAb: (feld) => `Nach dieser Regel kommt es auf das Feld ${zitat(feld)} an, aber es ist leer.`,
  nichtGeregelt:
    'Für diesen Rechtskreis, diesen Zugangskanal und dieses Anliegen regeln die Dokumente am Tag des Eingangs keine Zuständigkeit.',
  wenn: (feld, werte, stelle, grund) =>
    `Steht im Feld ${zitat(feld)} ${oder(werte)}, ${stelleOderPruefen(stelle, grund)}.`,
  wennEingang: (tag, stelle, grund) =>
    `Bei einem Eingang am Stichtag, dem ${german(tag)}, ${stelleOderPruefen(stelle, grund)}.`,
};

const frist: FristTexte = {
  entfaellt: 'Fristen gibt es nur für Fälle, die ein Neufall oder noch zu prüfen sind.',
  ohneRegel: 'An diesem Tag setzt keine Regel eine Frist.',
  erstberatung: (gruppe, tage) =>
    `Bei Personen ${gruppe === 'U25' ? 'unter' : 'ab'} 25 Jahren findet die Erstberatung mit Profiling innerhalb von ${arbeitstagen(tage)} ab der Antragstellung statt.`,
  entscheidung: (tage) =>
    `Der Antrag ist innerhalb von ${arbeitstagen(tage)} ab dem Vorliegen der vollständigen Unterlagen zu entscheiden.`,
  beginn: (feld, tag) => `Gerechnet wird ab ${zitat(feld)}, dem ${german(tag)}; dieser Tag zählt nicht mit.`,
  beginnZaehlt: (feld, tag, erster) =>
    `Gerechnet wird ab ${zitat(feld)}, dem ${german(tag)}; nach der Einstellung zählt der Antragstag mit, und der ${german(erster)} ist der erste Arbeitstag.`,
  ende: (tage, faellig) => `Der ${tage}. Arbeitstag und damit das Ende der Frist ist der ${german(faellig)}.`,
  ohneFreieTage: (land) =>
    `Außer Samstagen und Sonntagen liegt bis dahin kein freier Tag; es gelten die Feiertage des Landes ${land}.`,
  freieTage: (tage, land) =>
    `Außer Samstagen und Sonntagen zählen bis dahin nicht mit: ${und(tage.map(({ name, tag }) => `${name} (${german(tag)})`))}; es gelten die Feiertage des Landes ${land}.`,
  zusatzArbeitstage: (tage) => `Nach den Einstellungen zählen als Arbeitstage mit: ${und(tage.map(german))}.`,
  heiligabend: 'Heiligabend',
  silvester: 'Silvester',
  zusatzFrei: 'zusätzlich freier Tag',
  ohneBasis: (feld) => `Die Frist ist nicht messbar, weil das Feld ${zitat(feld)} leer ist.`,
  hakenBasis: (feld) => `Die Frist ist nicht messbar, weil im Feld ${zitat(feld)} ein Haken statt eines Tages steht.`,
  mitTag: (feld, tage) => `Sobald ${zitat(feld)} mit einem Tag eingetragen ist, endet sie mit dem ${tage}. Arbeitstag.`,
  hakenErledigt: (felder) =>
    `Die Frist ist nicht messbar, weil ${felder.length === 1 ? 'im Feld' : 'in den Feldern'} ${und(felder.map(zitat))} ein Haken statt eines Tages steht: Es ist erledigt, aber unbekannt, wann. Mit dem Tag wäre sie messbar.`,
  mitBasis: (feld, tage) => `Sobald ${zitat(feld)} eingetragen ist, endet sie mit dem ${tage}. Arbeitstag.`,
  ohneSpalte: (feld) =>
    `Die Frist ist nicht messbar, weil es die Spalte ${zitat(feld)} nicht gibt; mit ihr wäre sie es.`,
  ohneProfilingSpalte: (profiling, erstberatung) =>
    `Die Spalte ${zitat(profiling)} gibt es nicht; deshalb zählt ${zitat(erstberatung)} allein.`,
  erstberatungErledigt: (am, profiling) =>
    profiling
      ? `Erstberatung und Profiling sind seit dem ${german(am)} erledigt; es zählt der spätere der beiden Tage.`
      : `Die Erstberatung ist seit dem ${german(am)} erledigt.`,
  erstberatungOffen: (stichtag, profiling) =>
    `Bis zum Stichtag, dem ${german(stichtag)}, ist die Erstberatung ${profiling ? 'mit Profiling ' : ''}nicht erledigt.`,
  entscheidungErledigt: (am) => `Der Antrag ist seit dem ${german(am)} entschieden.`,
  entscheidungOffen: (stichtag) => `Bis zum Stichtag, dem ${german(stichtag)}, ist der Antrag nicht entschieden.`,
  erfuellt: 'Das liegt in der Frist, sie ist also erfüllt.',
  verspaetet: (tage) =>
    tage === 0
      ? 'Das liegt nach dem Ende der Frist und ist also verspätet.'
      : `Das liegt ${arbeitstage(tage)} nach dem Ende der Frist und ist also verspätet.`,
  ueberfaellig: (tage) =>
    tage === 0
      ? 'Die Frist ist abgelaufen und der Fall also überfällig.'
      : `Die Frist ist seit ${arbeitstagen(tage)} abgelaufen und der Fall also überfällig.`,
  baldFaellig: (tage, vorwarnung) =>
    `Bis zum Ende der Frist ${tage === 0 ? 'bleibt kein Arbeitstag' : tage === 1 ? 'bleibt 1 Arbeitstag' : `bleiben ${tage} Arbeitstage`}; bei höchstens ${arbeitstagen(vorwarnung)} gilt sie als bald fällig.`,
  offen: (tage) =>
    `Bis zum Ende der Frist ${tage === 1 ? 'bleibt 1 Arbeitstag' : `bleiben ${tage} Arbeitstage`}; sie ist also offen.`,
};

export const erklaerung: ErklaerungTexte = {
  titel: {
    neufall: 'Neufall',
    altersgruppe: 'Altersgruppe',
    zustaendigkeit: 'Zuständigkeit',
    erstberatung: 'Frist Erstberatung',
    entscheidung: 'Frist Entscheidung',
    befunde: 'Befunde',
  },
  ja: 'ja',
  nein: 'nein',
  leer: 'leer',
  haken: 'erledigt ohne Tag',
  leerAls: (wert) => `leer (zählt als ${wert})`,
  nachStichtag: (tag) => `${german(tag)} (nach dem Stichtag, zählt noch nicht)`,
  gueltig: (von, bis) => `gültig ${zeitraum(von, bis)}`,
  angaben: (angaben) => `Die Angaben dazu sind: ${angaben.map(([feld, wert]) => `${zitat(feld)} ${wert}`).join(', ')}.`,
  neufall,
  altersgruppe: {
    unbekannt: 'unbekannt',
    u25: (tag, on, amStichtag) =>
      `Der 25. Geburtstag ist am ${german(tag)} und damit nach dem ${bezug(amStichtag)} (${german(on)}).`,
    ue25: (tag, on, amStichtag) =>
      `Der 25. Geburtstag war am ${german(tag)} und damit nicht nach dem ${bezug(amStichtag)} (${german(on)}).`,
    ohneGeburtsdatum: (feld) => `Die Altersgruppe ist unbekannt, weil das Feld ${zitat(feld)} leer ist.`,
    unplausibel: 'Die Altersgruppe ist unbekannt, weil das Geburtsdatum unplausibel ist.',
    waere: (on) => `Ist der 25. Geburtstag nach dem ${german(on)}, lautet sie U25, sonst Ü25.`,
  },
  zustaendigkeit,
  frist,
  befunde: {
    anzahl: (anzahl) => (anzahl === 0 ? 'keine Befunde' : anzahl === 1 ? '1 Befund' : `${anzahl} Befunde`),
    keine: 'Die Prüfungen ergeben keinen Befund.',
    zelle: (schwere, feld, adresse) =>
      adresse === undefined ? `${schwere} (Feld „${feld}“)` : `${schwere} in Zelle ${adresse} („${feld}“)`,
    dort: (text) => `Dort steht „${text}“.`,
    woerter: (worte) => `Schreiben Sie eines dieser Wörter: ${worte.join(', ')}.`,
    siehe: 'Was zu tun ist, sagt der nächste Schritt.',
  },
};

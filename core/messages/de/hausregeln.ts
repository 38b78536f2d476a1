/** What is said about house files, in German. */
import { german } from '../../calendar/day.ts';
import type { Form } from '../../hausregeln/form.ts';
import type { HausTexte } from '../../hausregeln/texte.ts';
import { zeitraum, zitat } from './wortfolge.ts';

const auswahl = (worte: readonly string[]) => worte.map((wort) => (wort === '' ? 'leer' : zitat(wort))).join(', ');

function erlaubt(form: Form): string {
  switch (form.art) {
    case 'text':
      return form.leer ? 'ein Text, auch leer' : 'ein Text, nicht leer';
    case 'tag':
      return 'ein Tag als "JJJJ-MM-TT" zwischen 1900 und 2100';
    case 'uhrzeit':
      return 'eine Uhrzeit als "HH:MM"';
    case 'zahl':
      return `eine ganze Zahl von ${form.von} bis ${form.bis}`;
    case 'wort':
      return `eines von: ${auswahl(form.worte)}`;
    case 'liste':
      return `eine Liste [ … ] mit mindestens einem Eintrag; jeder ist ${erlaubt(form.von)}`;
    case 'objekt':
      return `ein Objekt { … } mit: ${Object.keys(form.felder).join(', ')}`;
  }
}

const WAS = {
  frist: ['Dieselbe Frist', 'eine Zahl'],
  fenster: ['ATV-Fenster', 'eine Angabe'],
  unterbrechung: ['Die Dauer der Unterbrechung', 'eine Zahl'],
} as const;

export const hausregeln: HausTexte = {
  zeile: (datei, zeile, satz) => `${datei}, Zeile ${zeile}: ${satz}`,
  stelle: (datei, zeile) => `${datei}, Zeile ${zeile}`,
  keinJson: 'Hier ist der Text kein gültiges JSON; erlaubt sind JSON und Kommentare (// … und /* … */).',
  leer: 'Die Datei ist leer; erlaubt ist ein Objekt { … } mit „dokument“ und „regeln“.',
  unbekannterSchluessel: (schluessel, liste) =>
    `Den Schlüssel ${zitat(schluessel)} gibt es hier nicht; erlaubt sind: ${liste.join(', ')}.`,
  doppelterSchluessel: (schluessel) => `Der Schlüssel ${zitat(schluessel)} steht hier zweimal; erlaubt ist er einmal.`,
  fehlt: (schluessel) => `Der Schlüssel ${zitat(schluessel)} fehlt; ergänzen Sie ihn.`,
  falsch: (wert, schluessel, was) => `Der Wert ${wert} von ${zitat(schluessel)} ist nicht erlaubt; erlaubt ist ${was}.`,
  erlaubt,
  bisVorVon: (von, bis) => `„bis“ (${bis}) liegt vor „von“ (${von}); erlaubt ist derselbe oder ein späterer Zeitpunkt.`,
  nummerDoppelt: (id, wo) => `Die Nummer ${zitat(id)} steht schon in ${wo}; erlaubt ist jede Nummer einmal.`,
  nummerEingebaut: (id) => `Die Nummer ${zitat(id)} ist die einer eingebauten Regel; erlaubt ist jede andere.`,
  dokumentDoppelt: (id, wo) => `Ein Dokument ${zitat(id)} gibt es schon (${wo}); erlaubt ist jede andere Nummer.`,
  wegDoppelt: (wo, von, bis) =>
    `Dieser Weg trifft ${zeitraum(von, bis)} dieselben Fälle wie der in ${wo}; erlaubt ist ein Weg je Fall und Tag: trennen Sie sie durch Zeitraum, Kanal, Anliegen oder „wenn“.`,
  stelleReserviert: (wort) => `${zitat(wort)} ist keine Stelle; erlaubt ist eine bekannte oder neue Stelle.`,
  beendetUnbekannt: (id) =>
    `Eine Regel ${zitat(id)} gibt es nicht; erlaubt sind die Nummern aus „neufall regeln“ und aus den Hausregeln.`,
  beendetSichSelbst: 'Eine Regel kann sich nicht selbst beenden; erlaubt sind die Nummern anderer Regeln.',
  beendetSpaeter: (id, von) =>
    `Die Regel ${zitat(id)} beginnt erst am ${german(von)}; erlaubt sind Regeln, die vor dem „von“ dieser Regel begonnen haben.`,
  beendetFrueher: (id, bis) =>
    `Die Regel ${zitat(id)} endet schon am ${german(bis)}; erlaubt sind Regeln, die am Tag vor „von“ noch gelten.`,
  beendetAnders: (id, wo, ende) =>
    `Die Regel ${zitat(id)} endet durch ${wo} schon am ${german(ende)}; erlaubt ist ein Ende je Regel.`,
  nichtBeendbar: (id) =>
    `Die Regel ${zitat(id)} sagt, wer ein Neufall ist, und lässt sich nicht beenden; erlaubt sind alle anderen, 004-04 und 004-05 nur zusammen mit „unterbrechung_tage“.`,
  widerspruch: (was, wo, von, bis) =>
    `${WAS[was][0]} setzt ${zeitraum(von, bis)} schon die Angabe in ${wo}; erlaubt ist ${WAS[was][1]} je Tag.`,
  wortVergeben: (wort, an) => `Das Wort ${zitat(wort)} bedeutet schon ${zitat(an)}; erlaubt ist jedes andere Wort.`,
  ueberschriftVergeben: (wort, an) =>
    `Die Überschrift ${zitat(wort)} gehört schon zum Feld ${zitat(an)}; erlaubt ist jede andere.`,
};

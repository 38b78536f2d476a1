/** Abgleich and appended rows, in German. */
import type { Abgleich } from '../../../core/abgleich/vergleich.ts';
import type { Dateifehler } from '../../actions/faelle-datei.ts';
import { viele, zahl } from './menge.ts';

const WOHER = 'Nehmen Sie die faelle.csv aus dem Ergebnisordner des letzten Laufs.';

export const abgleich = {
  titel: 'Abgleich mit dem letzten Lauf',
  datei: 'faelle.csv des letzten Laufs',
  hilfe: 'Die Datei wird nur hier im Bereich gelesen und nirgendwohin gesendet.',
  angehaengt: (von: number, bis: number) => {
    const wo = von === bis ? `in Zeile ${viele(von)}` : `in den Zeilen ${viele(von)} bis ${viele(bis)}`;
    return `${zahl(bis - von + 1, 'Fall steht', 'Fälle stehen')} ${wo} der Liste. Ergebnisspalten, die es schon gibt, werden gleich ausgefüllt.`;
  },
  verglichen: ({ fehlt, zuPruefen, abweichend, unbekannt }: Abgleich) =>
    fehlt.length + zuPruefen.length + abweichend.length + unbekannt.length === 0
      ? 'Liste und Lauf stimmen überein.'
      : `Fehlt in der Liste: ${viele(fehlt.length + zuPruefen.length)}. Weicht ab: ${viele(abweichend.length)}. Nur in der Liste: ${viele(unbekannt.length)}.`,
  /** One sentence for each file that is no faelle.csv of last night, and what to do. */
  falsch: {
    unlesbar: (name) => `„${name}“ lässt sich nicht mehr lesen. Wählen Sie die Datei noch einmal aus.`,
    'zu-gross': (name) => `„${name}“ ist für den Bereich zu groß. Nehmen Sie auf der Kommandozeile „neufall abgleich“.`,
    andere: (name) => `„${name}“ ist keine faelle.csv. ${WOHER}`,
    veraendert: (name) => `„${name}“ wurde seit dem Lauf verändert und lässt sich nicht vergleichen. ${WOHER}`,
    leer: (name) => `„${name}“ enthält keinen Fall. ${WOHER}`,
  } satisfies Record<Dateifehler, (name: string) => string>,
  /** The file that was compared; `tage`: how old it is. */
  verglichenMit: (name: string, tag: string, tage: number) =>
    tage > 1
      ? `Verglichen mit „${name}“ vom ${tag}. Die Datei ist ${viele(tage)} Tage alt: Nehmen Sie die der letzten Nacht, wenn es sie gibt.`
      : `Verglichen mit „${name}“ vom ${tag}.`,
  veraltet: 'Das Blatt hat sich seit dem Vergleich geändert.',
  neuVergleichen: 'Neu vergleichen',
  fehlt: (n: number) => `Fehlt in der Liste (${viele(n)})`,
  fehltHilfe: 'Neufälle des Laufs, die in der Liste nicht stehen. Angekreuzte werden angehängt.',
  zuPruefen: (n: number) => `Fehlt, noch zu prüfen (${viele(n)})`,
  zuPruefenHilfe: 'Bei diesen Fällen steht noch nicht fest, ob sie Neufälle sind.',
  abweichend: (n: number) => `Weicht ab (${viele(n)})`,
  abweichendHilfe: 'Hier steht in der Liste etwas anderes als im Lauf. Am Blatt wird daran nichts geändert.',
  unbekannt: (n: number) => `Nur in der Liste (${viele(n)})`,
  unbekanntHilfe: 'Diese Kundennummern kennt der Lauf nicht.',
  keine: 'Keine.',
  gleich: (n: number) => `${zahl(n, 'Zeile stimmt', 'Zeilen stimmen')} mit dem Lauf überein.`,
  alle: 'Alle auswählen',
  fall: (tag: string, team: string, betreuer: string) =>
    [`Antrag ${tag || 'ohne Tag'}`, team, betreuer].filter(Boolean).join(', '),
  feld: { antragsdatum: 'Antragsdatum', hauptbetreuer: 'Hauptbetreuer', team: 'Team' },
  unterschied: (feld: string, liste: string, lauf: string) =>
    `${feld}: ${liste === '' ? 'leer' : `„${liste}“`}, im Lauf „${lauf}“`,
  mehr: (n: number) => `${viele(n)} weitere zeigen`,
  /** What Übernehmen does: rows from this one on. */
  vorschau: (n: number, von: number) =>
    `${zahl(n, 'Zeile wird', 'Zeilen werden')} angehängt, ab Zeile ${viele(von)}, mit den Formaten der Zeile darüber.`,
  nichtsGewaehlt: 'Nichts ist angekreuzt.',
  rueckt: 'Was unter der Liste steht, rückt nach unten.',
  filterBleibt: 'Der Filter des Blatts lässt sich nicht erweitern. Setzen Sie ihn danach neu.',
};

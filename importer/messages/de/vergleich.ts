/** What `neufall regeln` says about house files and about what changes, in German. */
import { type Day, german } from '../../../core/calendar/day.ts';
import { uhrzeit } from '../../../core/calendar/moment.ts';
import { WOCHENTAGE } from '../../../core/hausregeln/form.ts';
import type { Entscheidung, Weg } from '../../../core/regelvergleich.ts';
import type { Fenster } from '../../../core/rules/fenster.ts';
import { BEI_EINGANG } from '../../../core/rules/rule.ts';
import { zahl } from './menge.ts';

export const vergleich = {
  nurEines:
    '--stichtag, --pruefen, --neu und der Vergleich mit --von und --bis schließen einander aus; geben Sie nur eines an.',
  vonUndBis: 'Zu einem Vergleich gehören --von und --bis; geben Sie beide an.',
  nurMitVergleich: (option: string) =>
    `${option} gehört zu einem Vergleich mit --von und --bis; geben Sie beide Tage an.`,
  faelleUndStore: '--faelle und --store schließen einander aus; geben Sie nur eines von beiden an.',
  gibtEs: (path: string) => `Die Datei „${path}“ gibt es schon; nennen Sie eine neue.`,
  nichtGeschrieben: (path: string, code: string) =>
    `Die Datei „${path}“ lässt sich nicht schreiben (${code}); prüfen Sie den Pfad.`,
  geschrieben: (path: string) => `Geschrieben: ${path}`,
  gut: (dateien: number, regeln: number) =>
    `In Ordnung: ${dateien === 1 ? '1 Datei' : `${dateien} Dateien`} mit ${regeln === 1 ? '1 Regel' : `${regeln} Regeln`}.`,
  titel: (von: Day, bis: Day) => `Was sich vom ${german(von)} zum ${german(bis)} ändert`,
  am: (tag: Day) => `Was die Hausregeln am ${german(tag)} ändern`,
  woerter: (wort: string, mehr: readonly string[]) => `„${wort}“ heißt auch: ${mehr.join(', ')}`,
  ueberschriften: (feld: string, mehr: readonly string[]) => `Die Spalte „${feld}“ heißt auch: ${mehr.join(', ')}`,
  unveraendert: 'Nichts, was das Programm entscheidet.',
  seite: 'Was sich ändert',

  beginnt: 'Regeln, die beginnen',
  endet: 'Regeln, die enden',
  wege: 'Zuständigkeiten',
  fristen: 'Fristen, Fenster, Unterbrechung',
  faelle: 'Fälle, die anders entschieden würden',
  liste: 'Welche Fälle',
  spalten: {
    regel: 'Regel',
    inhalt: 'Inhalt',
    beendet: 'beendet',
    rechtskreis: 'Rechtskreis',
    kanal: 'Kanal',
    anliegen: 'Anliegen',
    vorher: 'vorher',
    nachher: 'nachher',
    frist: 'was',
    entscheidung: 'Entscheidung',
    anzahl: 'Fälle',
    kundennummer: 'Kundennummer',
    bg_nummer: 'BG-Nummer',
    antragsdatum: 'Antragsdatum',
  },
  keine: 'keine',
  nichtGeregelt: 'nicht geregelt',
  sonstNichtGeregelt: 'sonst nicht geregelt',
  weg: ({ bedingung, stelle, weg, information_an, regel }: Weg) =>
    `${bedingung === undefined ? '' : `bei „${bedingung}“ `}${stelle === BEI_EINGANG ? 'die Eingangsstelle' : stelle} (${weg}${
      information_an === undefined ? '' : `, Information an ${information_an}`
    }; ${regel})`,
  frist: (frist: 'erstberatung' | 'entscheidung', gruppe: 'U25' | 'Ü25') =>
    `${frist === 'erstberatung' ? 'Erstberatung' : 'Entscheidung'} ${gruppe}, Arbeitstage`,
  fenster: 'ATV-Fenster',
  fensterText: (fenster: readonly Fenster[]) =>
    fenster.length === 0
      ? 'keine'
      : fenster
          .map(
            ({ tage, von, bis }) =>
              `${tage.map((tag) => WOCHENTAGE[tag - 1]).join(', ')} ${uhrzeit(von)}–${uhrzeit(bis)}`,
          )
          .join('; '),
  unterbrechung: 'Unterbrechung: mehr als so viele volle Tage',
  anders: (anders: number, gesamt: number) => `${zahl(anders)} von ${zahl(gesamt)} Fällen würden anders entschieden.`,
  ausCsv:
    'faelle.csv enthält nicht alle Angaben: beurteilt sind Zuständigkeit und Frist der Erstberatung, Bedingungen zählen als unbekannt. Genau ist der Vergleich mit --store.',
  weitere: (anzahl: number) => `Dazu ${zahl(anzahl)} weitere Fälle; alle stehen in --json und --html.`,
  was: {
    neufall: 'Neufall',
    stelle: 'Stelle',
    weg: 'Weg',
    information_an: 'Information an',
    erstberatung: 'Frist Erstberatung',
    entscheidung: 'Frist Entscheidung',
    befunde: 'Befunde',
  } satisfies Readonly<Record<Entscheidung, string>>,
};

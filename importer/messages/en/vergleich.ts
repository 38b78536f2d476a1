/** What `neufall regeln` says about house files and about what changes, in English. */
import { german } from '../../../core/calendar/day.ts';
import { uhrzeit } from '../../../core/calendar/moment.ts';
import { WOCHENTAGE } from '../../../core/hausregeln/form.ts';
import { BEI_EINGANG } from '../../../core/rules/rule.ts';
import type { CliMessages } from '../messages.ts';
import { number } from './amount.ts';

export const vergleich: CliMessages['vergleich'] = {
  nurEines: '--stichtag, --pruefen, --neu and the comparison of --von and --bis exclude each other; give only one.',
  vonUndBis: 'A comparison needs --von and --bis; give both.',
  nurMitVergleich: (option) => `${option} belongs to a comparison of --von and --bis; give both days.`,
  faelleUndStore: '--faelle and --store exclude each other; give only one of them.',
  gibtEs: (path) => `There is a file “${path}” already; name a new one.`,
  nichtGeschrieben: (path, code) => `The file “${path}” cannot be written (${code}); check the path.`,
  geschrieben: (path) => `Written: ${path}`,
  gut: (files, rules) =>
    `All right: ${files === 1 ? '1 file' : `${files} files`} with ${rules === 1 ? '1 rule' : `${rules} rules`}.`,
  titel: (from, to) => `What changes from ${german(from)} to ${german(to)}`,
  am: (day) => `What the house rules change on ${german(day)}`,
  woerter: (word, more) => `“${word}” is also called: ${more.join(', ')}`,
  ueberschriften: (field, more) => `The column “${field}” is also called: ${more.join(', ')}`,
  unveraendert: 'Nothing that the program decides.',
  seite: 'What changes',

  beginnt: 'Rules that begin',
  endet: 'Rules that end',
  wege: 'Who is in charge',
  fristen: 'Deadlines, windows, interruption',
  faelle: 'Cases that would be decided otherwise',
  liste: 'Which cases',
  spalten: {
    regel: 'rule',
    inhalt: 'what it says',
    beendet: 'ends',
    rechtskreis: 'Rechtskreis',
    kanal: 'channel',
    anliegen: 'matter',
    vorher: 'before',
    nachher: 'after',
    frist: 'what',
    entscheidung: 'decision',
    anzahl: 'cases',
    kundennummer: 'Kundennummer',
    bg_nummer: 'BG-Nummer',
    antragsdatum: 'date of application',
  },
  keine: 'none',
  nichtGeregelt: 'not regulated',
  sonstNichtGeregelt: 'otherwise not regulated',
  weg: ({ bedingung, stelle, weg, information_an, regel }) =>
    `${bedingung === undefined ? '' : `if “${bedingung}” `}${stelle === BEI_EINGANG ? 'where it came in' : stelle} (${weg}${
      information_an === undefined ? '' : `, to be told: ${information_an}`
    }; ${regel})`,
  frist: (frist, group) => `${frist === 'erstberatung' ? 'Erstberatung' : 'decision'} ${group}, working days`,
  fenster: 'ATV windows',
  fensterText: (windows) =>
    windows.length === 0
      ? 'none'
      : windows
          .map(
            ({ tage, von, bis }) =>
              `${tage.map((day) => WOCHENTAGE[day - 1]).join(', ')} ${uhrzeit(von)}–${uhrzeit(bis)}`,
          )
          .join('; '),
  unterbrechung: 'interruption: more full days than',
  anders: (other, all) => `${number(other)} of ${number(all)} cases would be decided otherwise.`,
  ausCsv:
    'faelle.csv does not hold all fields: judged are who is in charge and the deadline of the Erstberatung, conditions count as unknown. The comparison of --store is exact.',
  weitere: (n) => `And ${number(n)} more cases; all of them stand in --json and --html.`,
  was: {
    neufall: 'new case',
    stelle: 'Stelle',
    weg: 'way',
    information_an: 'to be told',
    erstberatung: 'deadline Erstberatung',
    entscheidung: 'deadline decision',
    befunde: 'findings',
  },
};

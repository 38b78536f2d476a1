/** The process in English. */
import { type Day, german } from '../../calendar/day.ts';
import { uhrzeit as time } from '../../calendar/moment.ts';
import type { Messages } from '../de/index.ts';
import { weekdayName } from './time.ts';
import { and, quote } from './word-order.ts';

const when = (day: Day, seconds: number | undefined) =>
  `${weekdayName(day)} ${german(day)}${seconds === undefined ? '' : `, ${time(seconds)}`}`;

export const vorgang: Messages['vorgang'] = {
  titel: {
    zustaendigkeit: 'Check competence after a move',
    id_pruefung: 'Check the identity',
    anmeldebogen: 'Anmeldebogen for all members of the BG',
    verbis: 'Record in VerBIS',
    allegro: 'Create or reactivate the BG in ALLEGRO',
    antragstag: 'Enter the day of application',
    hauptbetreuer: 'Assign a Hauptbetreuer',
    arbeitspaket: 'Hand out the Arbeitspaket',
    unterlagenfrist: 'Hand out the application papers with a deadline',
    leistung: 'Inform the Leistungsteam',
    rueckgabe: 'Return the application to the Leistungsteam by eAkte',
    termin: 'Book the Erstberatung in ATV',
    einladung: 'Invitation with Rechtsfolgenbelehrung',
    paket_zurueck: 'Arbeitspaket back, enter the data',
    unterlagen: 'Papers complete',
    erstberatung: 'Hold the Erstberatung',
    profiling: 'Make the Profiling',
    vereinbarung: 'Conclude the agreement',
    entscheidung: 'Decide on the application',
  },
  zustand: {
    entfällt: 'does not apply',
    erledigt: 'done',
    überfällig: 'overdue',
    'bald fällig': 'due soon',
    offen: 'open',
  },
  schritt: {
    zustaendigkeit:
      'Check the competence because of the move, by identity card, tenancy contract or registration certificate, and enter by which.',
    id_pruefung: 'Check the identity by an identity card and enter the day.',
    anmeldebogen: 'Have the Anmeldebogen filled in for each member of the BG.',
    verbis: 'Create the record in VerBIS or reactivate it.',
    allegro: 'Create the BG in ALLEGRO or reactivate it.',
    antragstag: 'Enter the day of application in ALLEGRO and in VerBIS.',
    hauptbetreuer: 'Assign a Hauptbetreuer.',
    arbeitspaket: 'Hand out the Arbeitspaket and agree on the day of its return.',
    unterlagenfrist: 'Hand out the application papers with the letter and enter by when they are to be back.',
    leistung: 'Inform the Leistungsteam of the application and enter the day.',
    rueckgabe: 'Return the application to the Leistungsteam by eAkte and enter the day.',
    termin: 'Book an appointment for the Erstberatung with the Hauptbetreuer in ATV.',
    einladung: 'Hand out or send the invitation with the Rechtsfolgenbelehrung and enter the day.',
    paket_zurueck: 'Wait for the Arbeitspaket, and enter the data as soon as it is there.',
    unterlagen: 'Wait for the application papers, and enter when they are complete.',
    erstberatung: 'Hold the Erstberatung and enter the day.',
    profiling: 'Make the Profiling and enter the day.',
    vereinbarung: 'Draw up the Kooperationsplan together and enter the day.',
    entscheidung: 'Decide on the application and enter the day.',
  },
  zurIdPruefungEinladen: 'Arrange an appointment to check the identity in the EZ and enter the day.',
  nebenbetreuung: 'Enter the Nebenbetreuung of the Jobcenter.',
  eingliederungsvereinbarung: 'Enter the day of the Eingliederungsvereinbarung.',
  erinnern: {
    paket_zurueck: 'Remind the person of the Arbeitspaket, and enter the data as soon as it is there.',
    unterlagen: 'Remind the person of the application papers, and enter when they are complete.',
  },
  erstberatungAm: (day, seconds) => `Hold the Erstberatung on ${when(day, seconds)}, and enter the day.`,
  terminZuSpaet: (day) =>
    `The appointment on ${german(day)} lies after the deadline: bring it forward, or write a ticket to the team mailbox with a copy to the team lead.`,
  verstrichen: (day) => `The appointment on ${german(day)} passed without an Erstberatung.`,
  terminBuchen: ({ tag, von }, bei) =>
    `Book the Erstberatung with ${bei} in ATV: the first free window is on ${when(tag, von)}.`,
  terminTicket: (bei, danach) =>
    `Until the deadline no window of ${bei} is free: write a ticket to the team mailbox with a copy to the team lead${
      danach === undefined ? '.' : `; after the deadline the first free window is on ${when(danach.tag, danach.von)}.`
    }`,
  terminOhneBetreuer: 'Assign a Hauptbetreuer and book the Erstberatung with them in ATV.',
  fertig: 'finished',
  fertigSoweit: 'finished, as far as the columns show',

  naechsterTitel: 'Next step',
  naechster: (titel, wer, bis, zustand) =>
    `${titel} – ${wer}${bis === undefined ? '' : ` – until ${german(bis)}`}${
      zustand === 'offen' ? '' : ` (${zustand === 'überfällig' ? 'overdue' : 'due soon'})`
    }`,
  keiner: 'none',
  erledigteZeile: 'The row is marked as done.',
  allesErledigt: 'No step is open any more.',
  titelVorgang: 'Process',
  anzahl: (done, all) => `${done} of ${all} steps done`,
  stand: (zustand, titel, wer, { am, bis }, nachweis) =>
    `${zustand}${am === undefined ? '' : ` on ${german(am)}`}: ${titel} (${[
      wer,
      ...(bis === undefined ? [] : [`until ${german(bis)}`]),
      ...(nachweis.length === 0 ? [] : [`evidence: ${and(nachweis.map(quote))}`]),
    ].join('; ')})`,
  entfaellt: (titel) => `Not needed: ${titel.join('; ')}.`,
  nichtFeststellbar: (titel) => `Cannot be told because a column or an export is missing: ${titel.join('; ')}.`,
  anschreibenHinweis: (satz) => `Sentence for the letter: ${satz}`,
  merkliste: 'Checklist to tick',
  merkpunkte: (count) => `${count} points`,
};

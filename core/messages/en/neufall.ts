/** Explanation of the Neufall decision in English. As de/neufall.ts. */
import { german } from '../../calendar/day.ts';
import type { NeufallErgebnis } from '../../decide/neufall.ts';
import type { Ablehnung } from '../../settings.ts';
import type { Messages } from '../de/index.ts';
import { and, or, quote } from './word-order.ts';

const fullDays = (days: number) => (days === 1 ? '1 full day' : `${days} full days`);
const are = (days: number) => (days === 1 ? 'is' : 'are');

/** What a short refusal means, as the settings of the pane call it. */
const REFUSAL: Readonly<Record<Ablehnung, string>> = {
  pruefen: 'to be checked',
  neufall: 'a Neufall',
  bestand: 'no Neufall',
};

const C_MET = 'Condition C (new) is met';
const C_NOT = 'Condition C (new) is not met';
const C_UNKNOWN = 'Condition C (new) is unknown';

function consequence(result: NeufallErgebnis, reason: string): string {
  switch (result) {
    case 'ja':
      return 'the case is a Neufall';
    case 'nein':
      return `the case is no Neufall (${reason})`;
    case 'prüfen':
      return `the case remains to be checked (${reason})`;
    case 'entfällt':
      return 'the question does not arise';
  }
}

export const neufall: Messages['erklaerung']['neufall'] = {
  betrifftNicht: 'Whether there is a Neufall is decided for the Rechtskreis “SGB II” with the matter “Neuantrag” only.',
  manuellOhneWirkung: (field) => `The entry in the field ${quote(field)} changes nothing about that.`,
  manuell: (field, value) => `The field ${quote(field)} says ${quote(value)}; this entry goes before the rules.`,
  nachRegeln: (result) => `According to the rules the result would be: ${result}.`,
  ausVerbis: (verbis, field) =>
    `The date of application comes from the field ${quote(verbis)} because ${quote(field)} is empty.`,
  geburtsdatumUnplausibel: (day) => `The date of birth ${german(day)} is implausible and counts as unknown.`,

  alterErfuellt: (from) =>
    `Condition A (age) is met: the 15th birthday was on ${german(from)}, and the age limit is not reached.`,
  alterUnter15: (from) =>
    `Condition A (age) is not met: the 15th birthday is on ${german(from)}, after the date of application.`,
  alterUeberGrenze: 'Condition A (age) is not met: the age limit was reached on the date of application.',
  altersgrenze: (last) => `The last day below the age limit is ${german(last)}.`,
  alterUnbekannt: (fields) => `Condition A (age) is unknown; missing: ${and(fields)}.`,
  alterMitAntragsdatum: (from, last) =>
    `If the date of application lies between ${german(from)} and ${german(last)}, condition A is met, otherwise it is not.`,
  alterMitGeburtsdatum: (applied) =>
    `If on ${german(applied)} the 15th year of life is completed and the age limit of § 7a SGB II is not reached, condition A is met, otherwise it is not.`,
  alterAllgemein:
    'If on the date of application the 15th year of life is completed and the age limit of § 7a SGB II is not reached, condition A is met, otherwise it is not.',

  aufenthaltErfuellt: 'Condition B (residence) is met: the habitual residence is in Germany.',
  aufenthaltNichtErfuellt: 'Condition B (residence) is not met: the habitual residence is not in Germany.',
  aufenthaltUnbekannt: (field) => `Condition B (residence) is unknown; missing: ${field}.`,

  neuErstantrag: `${C_MET}: it is a first application, and neither an earlier benefit nor an earlier refusal is known.`,
  neuWeiterbewilligung: `${C_NOT}: it is an application for continued benefit, and neither the end of an earlier benefit nor an earlier refusal is known.`,
  neuLaufend: (until) =>
    until === undefined
      ? `${C_NOT}: the benefit is entered as running (31.12.9999).`
      : `${C_NOT}: the last benefit goes on until ${german(until)}, which is the date of application or later.`,
  neuUnterbrechung: (until, days, grenze) =>
    `${C_MET}: between the last benefit (until ${german(until)}) and the date of application there ${are(days)} ${fullDays(days)}, more than ${grenze}.`,
  neuUnterbrechungKurz: (until, days, grenze) =>
    `${C_NOT}: between the last benefit (until ${german(until)}) and the date of application there ${are(days)} ${fullDays(days)}; more than ${grenze} are needed.`,
  neuAblehnung: (on, days, grenze) =>
    `${C_MET}: between the refusal of ${german(on)} and the date of application there ${are(days)} ${fullDays(days)}, more than ${grenze}.`,
  neuAblehnungGenuegt: (on, days) =>
    `${C_MET}: between the refusal of ${german(on)} and the date of application there ${are(days)} only ${fullDays(days)}, but by the setting for short refusals any refusal is enough.`,
  neuAblehnungBestand: (on, days, grenze) =>
    `${C_NOT}: between the refusal of ${german(on)} and the date of application there ${are(days)} only ${fullDays(days)}; by the setting for short refusals more than ${grenze} are needed.`,
  neuAblehnungOffen: (on, days, grenze) =>
    `${C_UNKNOWN}: between the refusal of ${german(on)} and the date of application there ${are(days)} only ${fullDays(days)}, and the wording “interrupted or refused for more than ${grenze} calendar days” can be read in two ways.`,
  neuOhneAntragsdatum: `${C_UNKNOWN}; the date of application, from which it is counted, is missing.`,
  neuOhneAntragsart: (kind, last) => `${C_UNKNOWN} because the fields ${quote(kind)} and ${quote(last)} are empty.`,
  neuOhneBezug: (word, last) =>
    `${C_UNKNOWN}: the kind of application ${quote(word)} does not say whether there was a benefit before, and the field ${quote(last)} is empty.`,
  bezugAuchKurz: (until, days) =>
    `Between the last benefit (until ${german(until)}) and the date of application there ${are(days)} only ${fullDays(days)}, too.`,
  ablehnungAendertNichts: (on) => `The later refusal of ${german(on)} changes nothing about that.`,
  ablehnungVorBezug: (on) =>
    `The refusal of ${german(on)} does not lie after the last benefit and therefore does not count.`,
  ablehnungDiesesAntrags: (on) =>
    `The refusal of ${german(on)} does not lie before the date of application; it refuses this application and therefore does not count.`,
  neuMitBezug: (latest) =>
    `If the last benefit ended on ${german(latest)} or before, condition C is met; if it ended later, it is not met.`,

  unbekanntesUnerheblich: 'As one condition is not met, what is unknown does not matter.',
  wenn: (field, values, result, reason) =>
    `If the field ${quote(field)} says ${or(values)}, ${consequence(result, reason)}.`,
  wennEinstellung: (value, result, reason) =>
    `If a short refusal means ${quote(REFUSAL[value])} by the setting, ${consequence(result, reason)}.`,
};

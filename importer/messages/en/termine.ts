/** `neufall termine` in English. */
import { german } from '../../../core/calendar/day.ts';
import { uhrzeit as time } from '../../../core/calendar/moment.ts';
import { weekdayName } from '../../../core/messages/en/time.ts';
import type { CliMessages } from '../messages.ts';
import { jeTag, zaehle } from '../termine-tage.ts';

const WORDS = { frei: 'free', vorgeschlagen: 'suggested', belegt: 'booked' } as const;

export const termine: CliMessages['termine'] = {
  titel: ({ von, bis }, stichtag, lauf) =>
    `Windows for first conversations from ${german(von)} to ${german(bis)} (run ${lauf}, reference day ${german(stichtag)})`,
  nichtGeprueft: (felder) =>
    `Not checked: The last run lacks ${felder.map((one) => `“${one}”`).join(' and ')}. Import the export with these columns.`,
  niemand: 'Nobody has an appointment, and nobody needs one.',
  betreuer: ({ name, offen, ohne, slots }) => [
    `${name}: ${zaehle(slots, 'frei')} free, ${zaehle(slots, 'vorgeschlagen')} suggested, ${zaehle(slots, 'belegt')} booked; ${offen} without appointment${
      ohne === 0 ? '' : `, ${ohne} of them without a window until the deadline: ticket to the team mailbox (004-40)`
    }`,
    ...jeTag(slots).map(
      ({ tag, slots: on }) =>
        `  ${weekdayName(tag)} ${german(tag)}  ${on.map(({ slot, zustand }) => `${time(slot.von)} ${WORDS[zustand]}`).join(', ')}`,
    ),
  ],
  ohneBetreuer: (count) =>
    count === 1
      ? 'One case without appointment has no Hauptbetreuer; assign one first.'
      : `${count} cases without appointment have no Hauptbetreuer; assign one first.`,
  reicht: (all) =>
    all
      ? 'The windows suffice for all open first conversations until their deadlines.'
      : 'The windows do not suffice for all open first conversations until their deadlines.',
};

/** Reports on the command line, in English. */
import { iso } from '../../../core/calendar/day.ts';
import type { CliMessages } from '../messages.ts';

export const bericht: CliMessages['bericht'] = {
  keineWoche: (text) => `“${text}” for --woche is no calendar week; allowed is YYYY-Www, for example 2026-W13.`,
  wocheUndZeitraum: '--woche and --von/--bis exclude each other; give only one of them.',
  vonUndBis: '--von and --bis belong together; give both.',
  verkehrt: 'The day of --bis lies before that of --von; exchange the two.',
  zuSpaet: (stichtag) => `The period begins after the last run (Stichtag ${iso(stichtag)}); choose an earlier one.`,
  zuFrueh: (beginn) =>
    `The period ends before the history begins (${iso(beginn)}); nothing is counted there. Choose a later one.`,
  ergebnis: (zeitraum, stichtag, dateien) => [
    `Report on ${zeitraum}, last run with Stichtag ${iso(stichtag)}`,
    ...dateien.map((datei) => `  ${datei}`),
  ],
};

/**
 * The checks of the Weisungen, each on both sides of every boundary.
 * Expected values: 4-findings.csv with fine print 17 and 24, by hand.
 */
import { day } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import type { CaseRow } from '../../../core/fields/declarations.ts';
import { type LageParts, pruefe } from '../lage.ts';

/** rules.csv, 000-a18: an absence from 11.08.2025 on can be approved from 04.08.2025 on. */
const abwesend = (genehmigt: string, row: Partial<CaseRow> = {}): LageParts => ({
  row: { anliegen: 'Ortsabwesenheit', beginn_am: day('2025-08-11'), genehmigt_am: day(genehmigt), ...row },
});
pruefe('ORTSABWESENHEIT_ZU_FRUEH', [
  ['8 days before', true, abwesend('2025-08-03')],
  ['7 days before', false, abwesend('2025-08-04')],
  ['after the start', false, abwesend('2025-08-12')],
  ['another matter', false, abwesend('2025-08-03', { anliegen: 'Sonstiges' })],
  ['start unknown', false, abwesend('2025-08-03', { beginn_am: undefined })],
  ['not approved', false, abwesend('2025-08-03', { genehmigt_am: undefined })],
]);

/** 05.04.2024 is the first Friday of the Weisung, 29.03.2024 the Friday before it. */
const anruf = (tag: string, h?: number, m = 0, s = 0, row: Partial<CaseRow> = {}): LageParts => ({
  eingangstag: day(tag),
  row: {
    kanal: 'Telefon',
    eingang_am: toMoment(day(tag), ...(h === undefined ? [] : [h * 3600 + m * 60 + s])),
    ...row,
  },
});
pruefe('SC_NACH_SERVICEZEIT', [
  ['Friday 14:00:01', true, anruf('2024-04-05', 14, 0, 1)],
  ['Friday 14:00', false, anruf('2024-04-05', 14)],
  ['Friday 23:59:59', true, anruf('2024-04-05', 23, 59, 59)],
  ['Friday without time', false, anruf('2024-04-05')],
  ['Thursday 15:00', false, anruf('2024-04-04', 15)],
  ['Saturday 15:00', false, anruf('2024-04-06', 15)],
  ['Friday before the Weisung 15:00', false, anruf('2024-03-29', 15)],
  ['Rechtskreis SGB II', true, anruf('2024-04-05', 15, 0, 0, { rechtskreis: 'SGB II' })],
  ['by letter', false, anruf('2024-04-05', 15, 0, 0, { kanal: 'Post' })],
  ['channel unknown', false, anruf('2024-04-05', 15, 0, 0, { kanal: undefined })],
  [
    'Eingang unknown, Posteingang on a Friday',
    false,
    { row: { kanal: 'Telefon', posteingang_am: day('2024-04-05') }, eingangstag: day('2024-04-05') },
  ],
]);

const mail = (eingang: string | undefined, row: Partial<CaseRow> = {}): LageParts => ({
  row: { rechtskreis: 'SGB III', kanal: 'E-Mail', ...row },
  eingangstag: eingang === undefined ? undefined : day(eingang),
});
pruefe('KANAL_GESPERRT', [
  ['30.06.2025', false, mail('2025-06-30')],
  ['01.07.2025', true, mail('2025-07-01')],
  ['day of receipt unknown', false, mail(undefined)],
  ['SGB II', false, mail('2025-07-01', { rechtskreis: 'SGB II' })],
  ['Rechtskreis unknown', false, mail('2025-07-01', { rechtskreis: undefined })],
  ['by letter', false, mail('2025-07-01', { kanal: 'Post' })],
]);

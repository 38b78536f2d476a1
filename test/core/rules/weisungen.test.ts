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
  row: {
    rechtskreis: 'SGB III',
    anliegen: 'Ortsabwesenheit',
    beginn_am: day('2025-08-11'),
    genehmigt_am: day(genehmigt),
    ...row,
  },
});
pruefe('ORTSABWESENHEIT_ZU_FRUEH', [
  ['8 days before', true, abwesend('2025-08-03')],
  ['7 days before', false, abwesend('2025-08-04')],
  ['after the start', false, abwesend('2025-08-12')],
  ['another matter', false, abwesend('2025-08-03', { anliegen: 'Sonstiges' })],
  ['SGB II', false, abwesend('2025-08-03', { rechtskreis: 'SGB II' })],
  ['Rechtskreis unknown', false, abwesend('2025-08-03', { rechtskreis: undefined })],
  ['approved before the Weisung', false, abwesend('2023-10-11')],
  ['approved on its first day', true, abwesend('2023-10-12')],
  ['start unknown', false, abwesend('2025-08-03', { beginn_am: undefined })],
  ['not approved', false, abwesend('2025-08-03', { genehmigt_am: undefined })],
]);

pruefe('ORTSABWESENHEIT_NACHTRAEGLICH', [
  ['a day after the start', true, abwesend('2025-08-12')],
  ['on the first day', false, abwesend('2025-08-11')],
  ['SGB II', false, abwesend('2025-08-12', { rechtskreis: 'SGB II' })],
  ['before the Weisung (fine print 53)', false, abwesend('2023-10-11', { beginn_am: day('2023-10-01') })],
  ['on its first day', true, abwesend('2023-10-12', { beginn_am: day('2023-10-01') })],
]);

/** Fine print 53: a day that is before the Weisung of 12.10.2023, and its first one. */
const abmeldung = (tag: string | undefined, termin: string, parts: LageParts = {}): LageParts => ({
  ...parts,
  row: {
    rechtskreis: 'SGB III',
    anliegen: 'Abmeldung',
    atv_termin: toMoment(day(termin)),
    abmeldung_am: tag === undefined ? undefined : day(tag),
    ...parts.row,
  },
});
const EINGANG = { eingangstag: day('2026-03-02') };
pruefe('ABMELDUNG_MIT_TERMIN', [
  ['a day after the Abmeldung', true, abmeldung('2026-03-02', '2026-03-03')],
  ['on that day', false, abmeldung('2026-03-02', '2026-03-02')],
  ['Abmeldung unknown: after the receipt', true, abmeldung(undefined, '2026-03-03', EINGANG)],
  ['Abmeldung unknown: on the day of receipt', false, abmeldung(undefined, '2026-03-02', EINGANG)],
  ['the Abmeldung goes before the receipt', false, abmeldung('2026-03-04', '2026-03-03', EINGANG)],
  ['neither day known', false, abmeldung(undefined, '2026-03-03')],
  ['before the Weisung', false, abmeldung('2023-10-11', '2026-03-03')],
  ['on its first day', true, abmeldung('2023-10-12', '2026-03-03')],
  ['SGB II', false, abmeldung('2026-03-02', '2026-03-03', { row: { rechtskreis: 'SGB II' } })],
  ['another matter', false, abmeldung('2026-03-02', '2026-03-03', { row: { anliegen: 'Sonstiges' } })],
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
  ['in the SC', true, anruf('2024-04-05', 15, 0, 0, { eingangsstelle: 'SC' })],
  ['in the EZ (fine print 53)', false, anruf('2024-04-05', 15, 0, 0, { eingangsstelle: 'EZ' })],
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

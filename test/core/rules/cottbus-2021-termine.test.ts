/**
 * The checks of the Neukundenmanagement Cottbus on appointments, post and minimum standards, as cottbus-2021.test.ts.
 * Expected values: 4-findings.csv with fine print 12, 15, 23 and 24, by hand.
 */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import { createCalendar } from '../../../core/calendar/workdays.ts';
import type { CaseRow } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { istFenstertag } from '../../../core/rules/fenster.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { type LageParts, lage, type PruefFall, pruefe, pruefungVon, STICHTAG } from '../lage.ts';

const GESTERN = STICHTAG - 1;
const MORGEN = STICHTAG + 1;
const ANTRAG = day('2026-03-02');

describe('Terminierung', () => {
  const termin = { atv_termin: toMoment(MORGEN) };
  pruefe('ERSTBERATUNG_OHNE_TERMIN', [
    ['done without', true, { erstberatung_erledigt: true }],
    ['done with', false, { erstberatung_erledigt: true, row: termin }],
    ['not done', false, {}],
  ]);

  pruefe('EINLADUNG_FEHLT', [
    ['booked without', true, { row: termin }],
    ['booked with', false, { row: { ...termin, einladung_am: HAKEN } }],
    ['Erstberatung done', false, { row: termin, erstberatung_erledigt: true }],
    ['not booked', false, {}],
  ]);

  pruefe('AUFGABE_AV_FEHLT', [
    ['booked, nein', true, { row: { ...termin, aufgabe_av: false } }],
    ['booked, blank', false, { row: termin }],
    ['not booked, nein', false, { row: { aufgabe_av: false } }],
  ]);

  pruefe('ATV_TERMIN_DOPPELT', [
    ['shared', true, { umfeld: { termin_doppelt: true } }],
    ['not shared', false, {}],
  ]);

  const frist_erstberatung = day('2026-03-23');
  const am = (tag: number, ...zeit: number[]) => ({ atv_termin: toMoment(tag, ...zeit) });
  pruefe('ATV_TERMIN_ZU_SPAET', [
    ['the day after', true, { frist_erstberatung, row: am(frist_erstberatung + 1) }],
    ['late on the due day', false, { frist_erstberatung, row: am(frist_erstberatung, 86_399) }],
    ['Erstberatung done', false, { frist_erstberatung, row: am(MORGEN), erstberatung_erledigt: true }],
    ['no Termin', false, { frist_erstberatung }],
    ['no due day', false, { row: am(MORGEN) }],
  ]);

  // 09.03.2026 is a Monday.
  const woche = (index: number) => day('2026-03-09') + index;
  const um = (h: number, m = 0, s = 0) => h * 3600 + m * 60 + s;
  pruefe('ATV_TERMIN_FENSTER', [
    ['Monday', false, { row: am(woche(0)) }],
    ['Tuesday', false, { row: am(woche(1)) }],
    ['Wednesday', true, { row: am(woche(2)) }],
    ['Wednesday at 9:30', true, { row: am(woche(2), um(9, 30)) }],
    ['Thursday', false, { row: am(woche(3)) }],
    ['Friday', false, { row: am(woche(4)) }],
    ['Saturday', true, { row: am(woche(5)) }],
    ['Sunday', true, { row: am(woche(6)) }],
    ['Friday at 8:59:59', true, { row: am(woche(4), um(8, 59, 59)) }],
    ['Friday at 9:00', false, { row: am(woche(4), um(9)) }],
    ['Friday at 9:59:59', false, { row: am(woche(4), um(9, 59, 59)) }],
    ['Friday at 10:00', true, { row: am(woche(4), um(10)) }],
    // Good Friday: no working day in any Land; 31.10. is one in Brandenburg's neighbour Berlin only (fine print 52).
    ['Good Friday at 9:30', true, { row: am(day('2026-04-03'), um(9, 30)) }],
    ['Reformationstag 2025, a Friday, at 9:30', true, { row: am(day('2025-10-31'), um(9, 30)) }],
    [
      'the same day in Berlin',
      false,
      { row: am(day('2025-10-31'), um(9, 30)), kalender: createCalendar({ ...VORGABEN, land: 'BE' }) },
    ],
    ['Friday at 0:00', true, { row: am(woche(4), um(0)) }],
    ['no Termin', false, {}],
  ]);

  test('the days with an ATV window', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((index) => istFenstertag(EINGEBAUT.fenster(woche(index)), woche(index)))).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('Postweg', () => {
  const brief: Partial<CaseRow> = { kanal: 'Post', anliegen: 'Neuantrag', posteingang_am: ANTRAG };
  const abweichend: LageParts = { row: brief, antragsdatum: ANTRAG + 1 };
  const mit = (row: Partial<CaseRow>): LageParts => ({ ...abweichend, row: { ...brief, ...row } });
  pruefe('POSTEINGANG_ABWEICHEND', [
    ['letter, Vermerk unknown', true, abweichend],
    // The note alone counts, not what VerBIS knows (fine print 88).
    ['letter, VerBIS knows the day', true, mit({ antragsdatum_verbis: ANTRAG })],
    ['letter without Vermerk', true, mit({ antragsvermerk: false })],
    ['letter with Vermerk', false, mit({ antragsvermerk: true })],
    ['fax', true, mit({ kanal: 'Fax' })],
    ['online', false, mit({ kanal: 'Online' })],
    ['channel unknown', false, mit({ kanal: undefined })],
    ['another matter', false, mit({ anliegen: 'Sonstiges' })],
    ['same day', false, { row: brief, antragsdatum: ANTRAG }],
    ['Posteingang unknown', false, mit({ posteingang_am: undefined })],
    ['D unknown', false, { row: brief }],
  ]);
});

describe('Service Center und Leistungsteam', () => {
  pruefe('LEISTUNG_NICHT_INFORMIERT', [
    ['by telephone', true, { row: { kanal: 'Telefon' } }],
    ['informed', false, { row: { kanal: 'Telefon', info_leistungsteam_am: HAKEN } }],
    ['in person', false, { row: { kanal: 'persönlich' } }],
  ]);

  pruefe('RUECKGABE_LEISTUNG_FEHLT', [
    ['letter, Vermerk unknown', true, { row: { kanal: 'Post' } }],
    // The note alone counts, not what VerBIS knows (fine print 88).
    ['fax, VerBIS knows the day', true, { row: { kanal: 'Fax', antragsdatum_verbis: ANTRAG, antragsvermerk: false } }],
    ['with Vermerk', false, { row: { kanal: 'Post', antragsvermerk: true } }],
    ['returned', false, { row: { kanal: 'Post', rueckgabe_leistung_am: STICHTAG } }],
    ['online', false, { row: { kanal: 'Online' } }],
  ]);
});

describe('Mindeststandards', () => {
  const vereinbart = (erstberatung: number, vereinbarung: number): LageParts => ({
    row: { erstberatung_am: erstberatung, vereinbarung_am: vereinbarung },
  });
  pruefe('VEREINBARUNG_SPAETER', [
    ['a day later', true, vereinbart(day('2023-06-30'), day('2023-07-01'))],
    ['the same day', false, vereinbart(day('2023-06-30'), day('2023-06-30'))],
    ['since 01.07.2023 the Kooperationsplan', false, vereinbart(day('2023-07-01'), day('2023-07-03'))],
    ['Erstberatung ticked (fine print 47)', false, vereinbart(HAKEN, day('2023-06-30'))],
    ['agreement ticked', false, vereinbart(day('2023-06-30'), HAKEN)],
  ]);

  pruefe('PROFILING_FEHLT', [
    ['Erstberatung today without', true, { row: { erstberatung_am: STICHTAG } }],
    ['Erstberatung tomorrow', false, { row: { erstberatung_am: MORGEN } }],
    ['with Profiling', false, { row: { erstberatung_am: STICHTAG, profiling_am: MORGEN } }],
    ['no Erstberatung', false, {}],
  ]);

  const letzter = day('2023-06-30');
  const erster = day('2023-07-01');
  const vereinbarung: PruefFall[] = [
    ['30.06.2023 without', true, { row: { erstberatung_am: letzter } }],
    ['30.06.2023 with', false, { row: { erstberatung_am: letzter, vereinbarung_am: letzter } }],
    ['30.06.2023, a day after the Stichtag', false, { row: { erstberatung_am: letzter }, stichtag: letzter - 1 }],
    ['30.06.2023 is the Stichtag', true, { row: { erstberatung_am: letzter }, stichtag: letzter }],
    ['01.07.2023 without', false, { row: { erstberatung_am: erster } }],
    ['no Erstberatung', false, {}],
  ];
  pruefe('VEREINBARUNG_FEHLT', vereinbarung);
  pruefe('KOOPERATIONSPLAN_FEHLT', [
    ['01.07.2023 without', true, { row: { erstberatung_am: erster } }],
    ['01.07.2023 with', false, { row: { erstberatung_am: erster, vereinbarung_am: erster } }],
    ['today without', true, { row: { erstberatung_am: STICHTAG } }],
    ['tomorrow', false, { row: { erstberatung_am: MORGEN } }],
    ['30.06.2023 without', false, { row: { erstberatung_am: letzter } }],
    ['no Erstberatung', false, {}],
  ]);

  pruefe('VOLLSTAENDIG_FEHLT', [
    ['decided without', true, { row: { entschieden_am: STICHTAG } }],
    ['decided with', false, { row: { entschieden_am: STICHTAG, unterlagen_vollstaendig_am: GESTERN } }],
    ['not decided', false, {}],
  ]);

  test('a changed Antragsdatum needs the history: no check raises it', () => {
    expect(() => pruefungVon('ANTRAGSDATUM_GEAENDERT').wenn(lage())).toThrow(RangeError);
  });
});

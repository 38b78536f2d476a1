/**
 * The checks of the Neukundenmanagement Cottbus, each on both sides of every boundary.
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

const nurVerbis = { teile: { verbis: true, allegro: false, step: false } };
const nurAllegro = { teile: { verbis: false, allegro: true, step: false } };
const nurStep = { teile: { verbis: false, allegro: false, step: true } };
const alle = { teile: { verbis: true, allegro: true, step: true } };

describe('Abschnitt 2', () => {
  pruefe('ERSTANTRAG_MIT_VORBEZUG', [
    ['Erstantrag after a receipt', true, { row: { antragsart: 'Erstantrag', letzter_bezug_bis: day('2025-01-31') } }],
    [
      'Erstantrag in a running receipt',
      true,
      { row: { antragsart: 'Erstantrag', letzter_bezug_bis: day('2100-12-31') } },
    ],
    ['Erstantrag without receipt', false, { row: { antragsart: 'Erstantrag' } }],
    ['Neuantrag after a receipt', false, { row: { antragsart: 'Neuantrag', letzter_bezug_bis: day('2025-01-31') } }],
    ['Antragsart unknown', false, { row: { letzter_bezug_bis: day('2025-01-31') } }],
  ]);
});

describe('Eingangszone', () => {
  pruefe('ID_PRUEFUNG_OFFEN', [
    ['none', true, {}],
    ['on the Stichtag', false, { row: { id_pruefung_am: STICHTAG } }],
    ['after the Stichtag', true, { row: { id_pruefung_am: MORGEN } }],
  ]);

  // Born on 03.03.2011: 15 years completed on 03.03.2026, a day after D, before the Stichtag.
  const geburtsdatum = day('2011-03-03');
  pruefe('FEHLT_IN_VERBIS', [
    ['ALLEGRO alone, birth date unknown', true, { umfeld: nurAllegro }],
    ['STEP alone, birth date unknown', true, { umfeld: nurStep }],
    ['all parts', false, { umfeld: alle }],
    ['VerBIS alone', false, { umfeld: nurVerbis }],
    ['no part at all', false, { umfeld: { teile: { verbis: false, allegro: false, step: false } } }],
    ['a sheet', false, {}],
    ['14 years old on D', false, { umfeld: nurAllegro, geburtsdatum, antragsdatum: ANTRAG }],
    ['15th birthday on D', true, { umfeld: nurAllegro, geburtsdatum, antragsdatum: day('2026-03-03') }],
    ['D unknown, 15th birthday before the Stichtag', true, { umfeld: nurStep, geburtsdatum }],
    ['D unknown, 15th birthday on the Stichtag', true, { umfeld: nurStep, geburtsdatum: day('2011-03-31') }],
    ['D unknown, 15th birthday after the Stichtag', false, { umfeld: nurStep, geburtsdatum: day('2011-04-01') }],
  ]);

  pruefe('FEHLT_IN_STEP', [
    ['ALLEGRO alone', true, { umfeld: nurAllegro }],
    ['all parts', false, { umfeld: alle }],
    ['a sheet', false, {}],
  ]);

  pruefe('FEHLT_IN_ALLEGRO', [
    ['STEP alone', true, { umfeld: nurStep }],
    ['all parts', false, { umfeld: alle }],
    ['a sheet', false, {}],
  ]);

  pruefe('ATV_TERMIN_FEHLT', [
    ['neither Erstberatung nor Termin', true, {}],
    ['Erstberatung done', false, { erstberatung_erledigt: true }],
    ['Termin booked', false, { row: { atv_termin: toMoment(MORGEN) } }],
  ]);

  pruefe('ATV_TERMIN_FREMD', [
    ['with somebody else', true, { row: { termin_bei: 'Muster' }, betreuer: 'Beispiel' }],
    ['with the Betreuer', false, { row: { termin_bei: 'Muster' }, betreuer: 'Muster' }],
    ['spelled otherwise (fine print 24)', true, { row: { termin_bei: 'muster' }, betreuer: 'Muster' }],
    ['Termin with nobody', false, { betreuer: 'Muster' }],
    ['no Betreuer', false, { row: { termin_bei: 'Muster' } }],
  ]);

  pruefe('ATV_TERMIN_VERSTRICHEN', [
    ['yesterday', true, { row: { atv_termin: toMoment(GESTERN, 0) } }],
    ['today, whatever the time', false, { row: { atv_termin: toMoment(STICHTAG, 0) } }],
    ['yesterday, Erstberatung done', false, { row: { atv_termin: toMoment(GESTERN) }, erstberatung_erledigt: true }],
    ['no Termin', false, {}],
  ]);

  pruefe('ANMELDEBOGEN_FEHLT', [
    ['nein', true, { row: { anmeldebogen: false } }],
    ['ja', false, { row: { anmeldebogen: true } }],
    ['blank', false, {}],
  ]);

  const nachweis = (zustaendigkeit_geprueft_mit: string): LageParts => ({
    row: { zuzug: true, zustaendigkeit_geprueft_mit },
  });
  pruefe('ZUZUG_NACHWEIS_UNBEKANNT', [
    ['Pass (fine print 54)', true, nachweis('Pass')],
    ['Personal-Ausweis', false, nachweis('Personal-Ausweis')],
    ['Anmeldebestätigung', false, nachweis('Anmeldebestätigung')],
    ['a tenancy contract in capitals', false, nachweis('MIET VERTRAG')],
    ['nothing named', false, { row: { zuzug: true } }],
    ['no Zuzug', false, { row: { zuzug: false, zustaendigkeit_geprueft_mit: 'Pass' } }],
  ]);

  pruefe('ZUZUG_UNGEPRUEFT', [
    ['Zuzug without proof', true, { row: { zuzug: true } }],
    ['Zuzug with proof', false, { row: { zuzug: true, zustaendigkeit_geprueft_mit: 'Mietvertrag' } }],
    ['no Zuzug', false, { row: { zuzug: false } }],
    ['Zuzug unknown', false, {}],
  ]);
});

describe('VerBIS', () => {
  pruefe('TRAEGERSCHAFT_SGB3', [
    ['SGB III', true, { row: { traegerschaft: 'SGB III' } }],
    ['SGB III, no Aufstocker', true, { row: { traegerschaft: 'SGB III', aufstocker: false } }],
    ['SGB III, Aufstocker', false, { row: { traegerschaft: 'SGB III', aufstocker: true } }],
    ['SGB II', false, { row: { traegerschaft: 'SGB II' } }],
    ['unknown', false, {}],
  ]);

  pruefe('HAUPTBETREUER_FEHLT', [
    ['none', true, {}],
    ['one', false, { row: { hauptbetreuer: 'Muster' } }],
  ]);

  pruefe('NEBENBETREUUNG_FEHLT', [
    ['Aufstocker without', true, { row: { aufstocker: true } }],
    ['Aufstocker with', false, { row: { aufstocker: true, nebenbetreuung: 'Muster' } }],
    ['no Aufstocker', false, { row: { aufstocker: false } }],
    ['Aufstocker unknown', false, {}],
  ]);

  pruefe('ARBEITSPAKET_FEHLT', [
    ['not handed out', true, {}],
    ['handed out', false, { row: { arbeitspaket_ausgegeben_am: STICHTAG } }],
  ]);

  pruefe('ARBEITSPAKET_UEBERFAELLIG', [
    ['due yesterday', true, { row: { arbeitspaket_rueckgabe_bis: GESTERN } }],
    ['due today', false, { row: { arbeitspaket_rueckgabe_bis: STICHTAG } }],
    ['came in', false, { row: { arbeitspaket_rueckgabe_bis: GESTERN, arbeitspaket_eingang_am: GESTERN } }],
    ['no day agreed', false, {}],
  ]);
});

describe('VerBIS, more findings', () => {
  pruefe('ANTRAGSDATUM_VERBIS_FEHLT', [
    ['a sheet: ALLEGRO alone', true, { row: { antragsdatum: ANTRAG } }],
    ['import with a VerBIS row', true, { row: { antragsdatum: ANTRAG }, umfeld: alle }],
    ['import without a VerBIS row', false, { row: { antragsdatum: ANTRAG }, umfeld: nurAllegro }],
    [
      'an older application, too (fine print 55)',
      true,
      { row: { antragsdatum: ANTRAG }, umfeld: { letzter_antrag: false } },
    ],
    ['both', false, { row: { antragsdatum: ANTRAG, antragsdatum_verbis: ANTRAG } }],
    ['neither', false, {}],
  ]);

  pruefe('VERMERK_FEHLT', [
    ['nein, in person', true, { row: { antragsvermerk: false, kanal: 'persönlich' } }],
    ['nein, by telephone', true, { row: { antragsvermerk: false, kanal: 'Telefon' } }],
    ['nein, by letter', false, { row: { antragsvermerk: false, kanal: 'Post' } }],
    ['blank (fine print 55)', false, { row: { kanal: 'Telefon' } }],
    ['ja', false, { row: { antragsvermerk: true, kanal: 'Telefon' } }],
  ]);

  const ausgegeben = (row: Partial<CaseRow> = {}): LageParts => ({
    row: { arbeitspaket_ausgegeben_am: STICHTAG, ...row },
  });
  pruefe('RUECKGABETERMIN_FEHLT', [
    ['handed out today', true, ausgegeben()],
    ['handed out on an unknown day (fine print 47)', true, ausgegeben({ arbeitspaket_ausgegeben_am: HAKEN })],
    ['handed out tomorrow', false, ausgegeben({ arbeitspaket_ausgegeben_am: MORGEN })],
    ['not handed out', false, {}],
    ['a day agreed', false, ausgegeben({ arbeitspaket_rueckgabe_bis: MORGEN })],
    ['came in', false, ausgegeben({ arbeitspaket_eingang_am: HAKEN })],
  ]);

  const paket = (arbeitspaket_eingang_am: number, erstberatung_am: number | undefined): LageParts => ({
    row: { arbeitspaket_eingang_am, erstberatung_am },
  });
  pruefe('ARBEITSPAKET_NACH_GESPRAECH', [
    ['a day later', true, paket(STICHTAG, GESTERN)],
    ['the same day', false, paket(STICHTAG, STICHTAG)],
    ['Erstberatung on an unknown day (fine print 47)', false, paket(STICHTAG, HAKEN)],
    ['came in on an unknown day', false, paket(HAKEN, GESTERN)],
    ['no Erstberatung', false, paket(STICHTAG, undefined)],
  ]);
});

describe('ALLEGRO', () => {
  pruefe('ANTRAGSDATUM_ALLEGRO_FEHLT', [
    ['a sheet: VerBIS alone', true, { row: { antragsdatum_verbis: ANTRAG } }],
    ['import with an ALLEGRO row', true, { row: { antragsdatum_verbis: ANTRAG }, umfeld: alle }],
    ['import without an ALLEGRO row', false, { row: { antragsdatum_verbis: ANTRAG }, umfeld: nurVerbis }],
    ['both', false, { row: { antragsdatum: ANTRAG, antragsdatum_verbis: ANTRAG } }],
    ['neither', false, {}],
  ]);

  pruefe('BG_NUMMER_FEHLT', [
    ['a sheet, none', true, {}],
    ['import with an ALLEGRO row, none', true, { umfeld: nurAllegro }],
    ['import without an ALLEGRO row', false, { umfeld: nurStep }],
    ['there is one', false, { row: { bg_nummer: '99999//0000001' } }],
  ]);

  pruefe('VORSTAND_FEHLT', [
    ['no head', true, { umfeld: { vorstaende: 0 } }],
    ['one head', false, { umfeld: { vorstaende: 1 } }],
    ['no BG-Nummer', false, {}],
  ]);

  pruefe('VORSTAND_MEHRFACH', [
    ['two heads', true, { umfeld: { vorstaende: 2 } }],
    ['one head', false, { umfeld: { vorstaende: 1 } }],
    ['no head', false, { umfeld: { vorstaende: 0 } }],
    ['no BG-Nummer', false, {}],
  ]);

  pruefe('ANTRAGSDATUM_FEHLT', [
    ['D unknown', true, {}],
    ['D known', false, { antragsdatum: ANTRAG }],
  ]);

  const beide = (antragsdatum: number, antragsdatum_verbis: number) => ({ antragsdatum, antragsdatum_verbis });
  pruefe('ANTRAGSDATUM_ABWEICHEND', [
    ['a day apart', true, { row: beide(ANTRAG, ANTRAG + 1) }],
    ['equal', false, { row: beide(ANTRAG, ANTRAG) }],
    ['an older application', false, { row: beide(ANTRAG, ANTRAG + 1), umfeld: { letzter_antrag: false } }],
    ['ALLEGRO alone', false, { row: { antragsdatum: ANTRAG } }],
    ['VerBIS alone', false, { row: { antragsdatum_verbis: ANTRAG } }],
  ]);
});

describe('Antragsausgabe', () => {
  pruefe('UNTERLAGEN_UEBERFAELLIG', [
    ['expected by yesterday', true, { row: { unterlagen_bis: GESTERN } }],
    ['expected by today', false, { row: { unterlagen_bis: STICHTAG } }],
    ['complete', false, { row: { unterlagen_bis: GESTERN, unterlagen_vollstaendig_am: MORGEN } }],
    ['no day named', false, {}],
  ]);
});

describe('Antragsausgabe, more findings', () => {
  pruefe('UNTERLAGENFRIST_FEHLT', [
    ['no day named', true, {}],
    ['import without an ALLEGRO row (fine print 55)', true, { umfeld: nurStep }],
    ['a day named', false, { row: { unterlagen_bis: GESTERN } }],
    ['complete on an unknown day', false, { row: { unterlagen_vollstaendig_am: HAKEN } }],
    ['complete tomorrow', false, { row: { unterlagen_vollstaendig_am: MORGEN } }],
  ]);

  pruefe('ANSCHREIBEN_FEHLT', [
    ['nein', true, { row: { anschreiben_eakte: false } }],
    ['blank', false, {}],
  ]);
});

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

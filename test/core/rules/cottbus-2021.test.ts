/**
 * The checks of the Neukundenmanagement Cottbus, each on both sides of every boundary.
 * Expected values: 4-findings.csv with fine print 12, 15, 23 and 24, by hand.
 */
import { describe, expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import type { CaseRow } from '../../../core/fields/declarations.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { istFenstertag } from '../../../core/rules/fenster.ts';
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
    ['with somebody else', true, { row: { termin_bei: 'Muster', hauptbetreuer: 'Beispiel' } }],
    ['with the Hauptbetreuer', false, { row: { termin_bei: 'Muster', hauptbetreuer: 'Muster' } }],
    ['spelled otherwise (fine print 24)', true, { row: { termin_bei: 'muster', hauptbetreuer: 'Muster' } }],
    ['Termin with nobody', false, { row: { hauptbetreuer: 'Muster' } }],
    ['no Hauptbetreuer', false, { row: { termin_bei: 'Muster' } }],
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

describe('ALLEGRO', () => {
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

describe('Terminierung', () => {
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

describe('Mindeststandards', () => {
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

/**
 * The checks of the Neukundenmanagement Cottbus, each on both sides of every boundary.
 * Expected values: 4-findings.csv with fine print 12, 15, 23 and 24, by hand.
 */
import { describe } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import type { CaseRow } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { type LageParts, pruefe, STICHTAG } from '../lage.ts';

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

describe('VerBIS, weitere', () => {
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

describe('Antragsausgabe, weitere', () => {
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

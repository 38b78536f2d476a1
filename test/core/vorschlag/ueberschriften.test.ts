/**
 * Headings as team leads write them: each is recognised, proposed for a field by its spelling alone, or at least no field is
 * made up for it (page 6 "The first hour of a team lead", guide part 1; page 1 "More synonyms").
 */
import { expect, test } from 'vitest';
import { FIELD_IDS, type FieldId } from '../../../core/fields/declarations.ts';
import { schlageSpaltenVor } from '../../../core/vorschlag/spalten.ts';
import { Werteprobe, werteVon } from '../../../core/vorschlag/werte.ts';

const ERKANNT: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  kundennummer: ['Kd-Nr.', 'Kundennr.', 'KDNR'],
  bg_nummer: ['BG', 'BGNR'],
  nachname: ['Familienname'],
  geburtsdatum: ['Geb.-Dat.', 'geboren am'],
  status: ['Status'],
  hauptbetreuer: ['IFK', 'AV', 'Vermittler/in'],
  team: ['Team', 'OrgE'],
  erstberatung_am: ['EG am', 'MDS erfüllt am'],
  vereinbarung_am: ['EGV am', 'KoopPlan am'],
  letzter_bezug_bis: ['Bezug bis', 'Leistungsende'],
  rechtskreis: ['RK', 'Rechtskr.'],
  eingang_am: ['Eing.', 'Eing. am'],
};

const VORGESCHLAGEN: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  kundennummer: ['BA-Kundennummer', 'Kunde'],
  nachname: ['Name, Vorname'],
  geburtsdatum: ['GD', 'Geb.', 'Geburtsdat.', 'Kunde geb.'],
  frueherer_status: ['VStatus'],
  traegerschaft: ['Trägersch.'],
  hauptbetreuer: ['PAP', 'FM', 'SB', 'Sachb.', 'Betreuer/in', 'zust.'],
  nebenbetreuung: ['Zweitbetreuer'],
  team: ['Org'],
  aufstocker: ['Aufst.'],
  antragsdatum: ['Antrag', 'Antrag v.', 'AD', 'AN gestellt', 'Antragseingang'],
  antragsart: ['Art', 'EA/WBA', 'NA/WBA', 'Antragstyp'],
  atv_termin: ['ET', 'ET am', 'Termin', 'Termin EB', 'Erstberatung geplant'],
  termin_bei: ['Termin mit'],
  erstberatung_am: [
    'EB',
    'EB am',
    'EG',
    'Erstgespr.',
    'EB geführt am',
    'EB erl.',
    'EB stattgef.',
    'Erstberatung durchgeführt',
  ],
  profiling_am: ['Prof.'],
  vereinbarung_am: ['KP', 'KoopPlan', 'EGV'],
  arbeitspaket_ausgegeben_am: ['AP', 'AP raus', 'Arbeitspaket raus'],
  arbeitspaket_eingang_am: ['AP zurück', 'AP Eing.'],
  abmeldung_am: ['Abmeldedatum'],
  letzter_bezug_bis: ['Alg II bis', 'lfd. bis', 'Leistung'],
  abgelehnt_am: ['abgel.', 'Leistung abgel. am'],
  vorstand_bg: ['HV'],
  unterlagen_bis: ['Unterl.', 'Frist Unterl.'],
  unterlagen_vollstaendig_am: ['UV', 'U vollst.'],
  entschieden_am: ['Besch.', 'Bewilligt am'],
  leistungsteam: ['LT'],
  aufenthalt_de: ['Wohnhaft', 'gA', 'wohnhaft in D'],
  rechtskreis: ['SGB', 'II/III'],
  eingang_am: ['eingeg.'],
  kanal: ['Eing.-Kanal', 'Zugang'],
  anliegen: ['Anl.', 'Thema'],
  id_pruefung_am: ['ID', 'Ausweis'],
  selbstaendig: ['selbstst.'],
  deutsch_ungenuegend: ['Dolm.'],
  posteingang_am: ['Posteing.'],
  zuzug: ['Zugezogen'],
  einladung_am: ['Einl.'],
  erledigt: ['erl.', 'abgehakt'],
  neufall_manuell: ['Neufall?'],
};

const GENANNT = ['AN', 'Aktenzeichen', 'Bem.', 'Bemerkungen', 'lfd. Nr.', 'Tel.', 'Wiedervorlage', 'WV'];

const werte = werteVon(new Werteprobe(), 0);
const vorschlag = (titel: string) => schlageSpaltenVor([{ titel, werte }], FIELD_IDS);
const felder = (all: typeof ERKANNT) =>
  (Object.entries(all) as [FieldId, readonly string[]][]).flatMap(([feld, titel]) => titel.map((one) => [one, feld]));

test.each(felder(ERKANNT))('%s is %s', (titel, feld) => {
  expect(vorschlag(titel).zugeordnet).toMatchObject([{ feld, grund: expect.stringMatching(/^(name|synonym)$/) }]);
});

test.each(felder(VORGESCHLAGEN))('%s may be %s', (titel, feld) => {
  const { zugeordnet, uebrig } = vorschlag(titel);
  expect(zugeordnet.map(({ grund }) => grund)).not.toContain('synonym');
  expect([...zugeordnet.map((one) => one.feld), ...uebrig.map(({ vielleicht }) => vielleicht)]).toEqual([feld]);
});

test.each(GENANNT)('%s is no field', (titel) => {
  expect(vorschlag(titel)).toEqual({ zugeordnet: [], uebrig: [{ spalte: 0 }] });
});

/** Days of which the heading says too little, or something else than its letters: one click must not take them. */
const ZU_WENIG = [
  'Abgabe an Leistung',
  'Alo-Meldung',
  'Antrag zurück',
  'Aufenthaltstitel',
  'EZ am',
  'Umzug',
  'Unterl. angef.',
  'Vermerk',
  'Frist',
  'Frist EB',
  'AP Rückgabe',
  'Anmeldung',
  'Antrag ausgegeben am',
  'Bewilligung ab',
  'Kind geb.',
  'letzter Kontakt',
  'Mahnung',
];

/** Values that could be of several fields, below a heading that says nothing of them. */
test.each([
  ['Rückruf', '12.11.2026 09:00', '13.11.2026 10:30'],
  ['vorher', 'Alo', 'Asu'],
  ['Zweig', 'SGB II', 'SGB III'],
])('%s with %s is offered as no field', (titel, ...texte) => {
  const probe = new Werteprobe();
  for (const text of texte) probe.add(text);
  const { zugeordnet, uebrig } = schlageSpaltenVor([{ titel, werte: werteVon(probe, 0) }], FIELD_IDS, {}, true);
  expect({ zugeordnet, uebrig }).toEqual({ zugeordnet: [], uebrig: [{ spalte: 0 }] });
});

test.each(ZU_WENIG)('%s is offered as no field, empty or full of days', (titel) => {
  const tage = new Werteprobe();
  for (const tag of ['12.11.2026', '13.11.2026']) tage.add(tag);
  for (const eine of [werte, werteVon(tage, 0)]) {
    expect(schlageSpaltenVor([{ titel, werte: eine }], FIELD_IDS, {}, true)).toEqual({
      zugeordnet: [],
      uebrig: [{ spalte: 0 }],
    });
  }
});

/**
 * The ordinary row of each export: every field that a story fills, with what it holds unless the story says more.
 * A declared field that is missing here is filled by its type alone (see fill.ts).
 * Source: page 1 "Fields of a case row".
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { RowBuilder } from '../../core/fields/complete.ts';
import type { Anliegen, Kanal, Rechtskreis } from '../../core/fields/lists.ts';

/** Values of one export's row. A field that is there with `undefined` is left empty. */
export type Zeile = Partial<RowBuilder>;

/** Who a row is about. */
export interface Wer {
  readonly kundennummer: string;
  readonly nachname: string;
  readonly vorname: string;
  readonly geburtsdatum: Day;
}

/** Everything that happened to one person, as the exports tell it. */
export interface Person {
  verbis: Zeile | undefined;
  allegro: Zeile[];
  step: Zeile[];
  /** Day of the application that makes the person a Neukunde, where there is one. */
  readonly neu: Day | undefined;
  /** Only month and year of birth are known: written 00.MM.JJJJ. */
  fiktiv: boolean;
}

export function verbisZeile(wer: Wer, mehr: Zeile): Zeile {
  return {
    kundennummer: wer.kundennummer,
    nachname: wer.nachname,
    vorname: wer.vorname,
    geburtsdatum: wer.geburtsdatum,
    status: undefined,
    frueherer_status: undefined,
    traegerschaft: undefined,
    hauptbetreuer: undefined,
    nebenbetreuung: undefined,
    team: undefined,
    aufstocker: undefined,
    antragsdatum_verbis: undefined,
    atv_termin: undefined,
    termin_bei: undefined,
    erstberatung_am: undefined,
    profiling_am: undefined,
    vereinbarung_am: undefined,
    arbeitspaket_ausgegeben_am: undefined,
    arbeitspaket_rueckgabe_bis: undefined,
    arbeitspaket_eingang_am: undefined,
    abmeldung_am: undefined,
    inga: undefined,
    ...mehr,
  };
}

export function allegroZeile(wer: Wer, mehr: Zeile): Zeile {
  return {
    kundennummer: wer.kundennummer,
    bg_nummer: undefined,
    antragsdatum: undefined,
    antragsart: undefined,
    letzter_bezug_bis: undefined,
    abgelehnt_am: undefined,
    vorstand_bg: false,
    unterlagen_bis: undefined,
    unterlagen_vollstaendig_am: undefined,
    entschieden_am: undefined,
    leistungsteam: undefined,
    ...mehr,
  };
}

/** The matter of a STEP row. */
export interface Vorgang {
  readonly rechtskreis: Rechtskreis;
  readonly kanal: Kanal;
  readonly anliegen: Anliegen;
  readonly eingang_am: Moment;
}

export function stepZeile(wer: Wer, vorgang: Vorgang, mehr: Zeile): Zeile {
  return {
    kundennummer: wer.kundennummer,
    nachname: wer.nachname,
    vorname: wer.vorname,
    geburtsdatum: wer.geburtsdatum,
    aufenthalt_de: true,
    rechtskreis: vorgang.rechtskreis,
    kanal: vorgang.kanal,
    anliegen: vorgang.anliegen,
    eingang_am: vorgang.eingang_am,
    eingangsstelle: vorgang.kanal === 'Telefon' ? 'SC' : 'EZ',
    id_pruefung_am: undefined,
    selbstaendig: undefined,
    deutsch_ungenuegend: undefined,
    antrag_durch: undefined,
    posteingang_am: undefined,
    antragsvermerk: undefined,
    zuzug: undefined,
    zustaendigkeit_geprueft_mit: undefined,
    qualifiziert_abmeldung: undefined,
    beginn_am: undefined,
    genehmigt_am: undefined,
    ...mehr,
  };
}

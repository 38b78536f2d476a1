/**
 * Every field of a case row, declared once: type, the exports it comes from, its labels (the first one is the
 * default header, the others are synonyms) and whether it names or numbers a person.
 * Header matching, cell parsing, sample data, the config schema and the table in docs/felder.md all read this
 * declaration. The order is the column order of the default profile.
 * Source: page 1 of the specification, "Fields of a case row".
 */
import type { Day } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';
import type { ListName, Word } from './lists.ts';

/** The exports: VerBIS (V), ALLEGRO (A), STEP (S). */
export type Quelle = 'verbis' | 'allegro' | 'step';
export const QUELLEN: readonly Quelle[] = ['verbis', 'allegro', 'step'];
export const QUELLE_NAME: Readonly<Record<Quelle, string>> = { verbis: 'VerBIS', allegro: 'ALLEGRO', step: 'STEP' };

/**
 * `date` drops a time of day, `moment` keeps it; `date-or-running` reads 31.12.9999 as "running", every other type
 * as empty; `date-or-tick` takes a tick for "done, day unknown" (haken.ts); `birth-date` accepts day and month 00.
 */
export type FieldType =
  | 'kundennummer'
  | 'bg-nummer'
  | 'text'
  | 'date'
  | 'date-or-running'
  | 'date-or-tick'
  | 'birth-date'
  | 'moment'
  | 'yes-no'
  | { readonly list: ListName };

interface Field {
  readonly type: FieldType;
  /** Exports that carry the column; none: only in a team lead's sheet. */
  readonly from: readonly Quelle[];
  readonly labels: readonly [string, ...string[]];
  /**
   * Not in the default exports: recognised where a column is there, and never missed where it is not
   * (page 1 "Optional fields", fine print 44).
   */
  readonly optional?: true;
  /** `name`: never written to logs and left out of findings. `id`: numbers a person. */
  readonly personal?: 'name' | 'id';
}

const V = ['verbis'] as const;
const A = ['allegro'] as const;
const S = ['step'] as const;
const list = <L extends ListName>(name: L) => ({ list: name }) as const;

export const FIELDS = {
  kundennummer: {
    type: 'kundennummer',
    from: ['verbis', 'allegro', 'step'],
    labels: ['Kundennummer', 'KD-Nummer', 'Kdn-Nr', 'Kd.Nr.', 'KDNR', 'Kunden-Nr'],
    personal: 'id',
  },
  bg_nummer: {
    type: 'bg-nummer',
    from: A,
    labels: ['BG-Nummer', 'BG-Nr', 'BG', 'Prozess-ID (BG-Nr.)'],
    personal: 'id',
  },
  nachname: {
    type: 'text',
    from: ['step', 'verbis'],
    labels: ['Nachname', 'Name', 'Familienname'],
    personal: 'name',
  },
  vorname: { type: 'text', from: ['step', 'verbis'], labels: ['Vorname'], personal: 'name' },
  geburtsdatum: {
    type: 'birth-date',
    from: ['step', 'verbis'],
    labels: ['Geburtsdatum', 'GebDat', 'geb. am', 'Geboren', 'Geb.-Datum', 'Geburtstag', 'geboren am', 'Geb.-Dat.'],
  },
  status: { type: list('status'), from: V, labels: ['Status', 'Kundenstatus'] },
  frueherer_status: {
    type: list('status'),
    from: V,
    labels: ['Früherer Status', 'Vorstatus', 'Status früher'],
  },
  traegerschaft: { type: list('traeger'), from: V, labels: ['Trägerschaft'] },
  hauptbetreuer: {
    type: 'text',
    from: V,
    labels: [
      'Hauptbetreuer',
      'Hauptbetreuung',
      'Vermittler',
      'IFK',
      'Integrationsfachkraft',
      'Vermittler/in',
      'AV',
      'VM',
    ],
  },
  nebenbetreuung: { type: 'text', from: V, labels: ['Nebenbetreuung'] },
  team: { type: 'text', from: V, labels: ['Team', 'OrgZ', 'Organisationszeichen', 'OE', 'OrgE'] },
  aufstocker: { type: 'yes-no', from: V, labels: ['Aufstocker'] },
  antragsdatum_verbis: {
    type: 'date',
    from: V,
    labels: [
      'ALG II beantragt am',
      'Tag der Antragstellung',
      'Bürgergeld beantragt am',
      'Grundsicherungsgeld beantragt am',
      'Tag der Antragstellung VerBIS',
    ],
  },
  atv_termin: { type: 'moment', from: V, labels: ['ATV-Termin', 'Termin Erstgespräch', 'Erstgespräch am'] },
  termin_bei: { type: 'text', from: V, labels: ['Termin bei'] },
  erstberatung_am: {
    type: 'date-or-tick',
    from: V,
    labels: ['Erstberatung am', 'Erstgespräch durchgeführt am', 'EG am', 'Erstberatung', 'MDS erfüllt am'],
  },
  profiling_am: { type: 'date-or-tick', from: V, labels: ['Profiling am', 'Profiling'] },
  vereinbarung_am: {
    type: 'date-or-tick',
    from: V,
    labels: ['Vereinbarung am', 'EinV am', 'Kooperationsplan am', 'Kooperationsplan', 'KoopPlan am', 'EGV am'],
  },
  arbeitspaket_ausgegeben_am: { type: 'date-or-tick', from: V, labels: ['Arbeitspaket ausgegeben am'] },
  arbeitspaket_rueckgabe_bis: { type: 'date', from: V, labels: ['Arbeitspaket Rückgabe bis'] },
  arbeitspaket_eingang_am: { type: 'date-or-tick', from: V, labels: ['Arbeitspaket Eingang am'] },
  abmeldung_am: { type: 'date', from: V, labels: ['Abmeldung am', 'Abgemeldet am'] },
  inga: { type: 'yes-no', from: V, labels: ['Inga'] },
  antragsdatum: {
    type: 'date',
    from: A,
    labels: ['Antragsdatum', 'Antrag vom', 'Antrag am', 'Tag der Antragstellung'],
  },
  antragsart: { type: list('antragsart'), from: A, labels: ['Antragsart', 'Art des Antrags'] },
  letzter_bezug_bis: {
    type: 'date-or-running',
    from: A,
    labels: ['Letzter Bezug bis', 'Leistung bis', 'Leistungsende', 'Bezug bis'],
  },
  abgelehnt_am: { type: 'date', from: A, labels: ['Abgelehnt am', 'Ablehnung am', 'Ablehnung'] },
  vorstand_bg: { type: 'yes-no', from: A, labels: ['Vorstand BG', 'BG-Vorstand'] },
  unterlagen_bis: { type: 'date', from: A, labels: ['Unterlagen bis'] },
  unterlagen_vollstaendig_am: {
    type: 'date-or-tick',
    from: A,
    labels: ['Unterlagen vollständig am', 'Vollständig am', 'Unterlagen vollständig', 'vollst. am'],
  },
  entschieden_am: {
    type: 'date-or-tick',
    from: A,
    labels: ['Entschieden am', 'Bescheid am', 'Bescheid', 'entschieden'],
  },
  leistungsteam: { type: 'text', from: A, labels: ['Leistungsteam'] },
  aufenthalt_de: {
    type: 'yes-no',
    from: S,
    labels: ['Aufenthalt in Deutschland', 'gewöhnlicher Aufenthalt DE'],
  },
  rechtskreis: { type: list('rechtskreis'), from: S, labels: ['Rechtskreis', 'RK', 'Rechtskr.'] },
  kanal: { type: list('kanal'), from: S, labels: ['Zugangskanal', 'Kanal', 'Eingangskanal'] },
  anliegen: { type: list('anliegen'), from: S, labels: ['Anliegen', 'Vorgang', 'Geschäftsvorgang'] },
  eingang_am: { type: 'moment', from: S, labels: ['Eingang am', 'Eingangsdatum', 'Eingang', 'Eing. am', 'Eing.'] },
  eingangsstelle: { type: list('eingangsstelle'), from: S, labels: ['Eingangsstelle', 'Eingegangen bei'] },
  id_pruefung_am: { type: 'date-or-tick', from: S, labels: ['ID-Prüfung am', 'Identität geprüft am'] },
  selbstaendig: { type: 'yes-no', from: S, labels: ['Selbständig'] },
  deutsch_ungenuegend: { type: 'yes-no', from: S, labels: ['Deutsch ungenügend'] },
  antrag_durch: { type: list('antrag_durch'), from: S, labels: ['Antrag durch'] },
  posteingang_am: { type: 'date', from: S, labels: ['Posteingang am'] },
  antragsvermerk: { type: 'yes-no', from: S, labels: ['Antragsvermerk', 'Vermerk Antragsausgabe'] },
  zuzug: { type: 'yes-no', from: S, labels: ['Zuzug'] },
  zustaendigkeit_geprueft_mit: { type: 'text', from: S, labels: ['Zuständigkeit geprüft mit'] },
  qualifiziert_abmeldung: { type: 'yes-no', from: S, labels: ['Qualifiziert für Abmeldung'] },
  beginn_am: { type: 'date', from: S, labels: ['Beginn am', 'Ortsabwesenheit ab'] },
  genehmigt_am: { type: 'date', from: S, labels: ['Genehmigt am'] },
  anmeldebogen: { type: 'yes-no', from: S, optional: true, labels: ['Anmeldebogen'] },
  einladung_am: { type: 'date-or-tick', from: V, optional: true, labels: ['Einladung am', 'Einladung'] },
  terminart: { type: list('terminart'), from: V, optional: true, labels: ['Terminart', 'Art des Termins'] },
  aufgabe_av: { type: 'yes-no', from: V, optional: true, labels: ['Aufgabe AV', 'Aufgabe an Vermittlung'] },
  info_leistungsteam_am: {
    type: 'date-or-tick',
    from: S,
    optional: true,
    labels: ['Leistungsteam informiert am'],
  },
  rueckgabe_leistung_am: { type: 'date-or-tick', from: S, optional: true, labels: ['Rückgabe Leistung am'] },
  anschreiben_eakte: { type: 'yes-no', from: S, optional: true, labels: ['Anschreiben in eAkte'] },
  neufall_manuell: { type: 'yes-no', from: [], labels: ['Neufall manuell'] },
  erledigt: { type: 'yes-no', from: [], optional: true, labels: ['Erledigt', 'abgeschlossen', 'fertig'] },
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof FIELDS;
export const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

type ValueOf<T> = T extends { readonly list: infer L extends ListName }
  ? Word<L>
  : T extends 'date' | 'date-or-running' | 'date-or-tick' | 'birth-date'
    ? Day
    : T extends 'moment'
      ? Moment
      : T extends 'yes-no'
        ? boolean
        : string;

/** The parsed value of field `F`. */
export type Value<F extends FieldId> = ValueOf<(typeof FIELDS)[F]['type']>;

/** One case row: every field with its parsed value; `undefined` is unknown. */
export type CaseRow = { readonly [F in FieldId]: Value<F> | undefined };

/** The declaration of a field, widened to the common shape. */
export function field(id: FieldId): Field {
  return FIELDS[id];
}

const TAGE: ReadonlySet<FieldType> = new Set<FieldType>([
  'date',
  'date-or-running',
  'date-or-tick',
  'birth-date',
  'moment',
]);

/** Whether a field of this type holds days. */
export const istTagestyp = (type: FieldType): boolean => TAGE.has(type);
export const istTag = (id: FieldId): boolean => istTagestyp(FIELDS[id].type);

/** The fields that a default export carries, in column order: without the optional ones. */
export function fieldsOf(quelle: Quelle): FieldId[] {
  return FIELD_IDS.filter((id) => field(id).from.includes(quelle) && field(id).optional !== true);
}

/** The fields that an export may carry (fine print 44): recognised where they have a column, and not missed. */
export const OPTIONAL_IDS: readonly FieldId[] = FIELD_IDS.filter(
  (id) => field(id).optional === true && field(id).from.length > 0,
);

/** The optional fields that are recognised in an export unless a profile places them elsewhere. */
export function optionalFieldsOf(quelle: Quelle): FieldId[] {
  return OPTIONAL_IDS.filter((id) => field(id).from.includes(quelle));
}

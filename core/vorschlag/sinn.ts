/**
 * What the words of a heading are about and what happened to it: "EB geführt am" is a conversation that took place, "Termin
 * EB" one that is planned, "Arbeitspaket raus" something given out. Letters alone would make the first "Abgelehnt am".
 * Source: page 6 "The first hour of a team lead" (a suggestion by similar spelling and by the shape of its values).
 */
import { type FieldId, field, istTag } from '../fields/declarations.ts';
import { foldLabel } from '../fields/fold.ts';

/** The first that a word of the heading names is what it is about. */
const GEGENSTAENDE = {
  // Of somebody else, or of what no field holds.
  andere: /^(kind.*|partner.*|ehe.*|anmeld.*|meldung|ez|sc|d|de|deutschland)$/,
  geburt: /^(geb|geboren|geburts.*)$/,
  profiling: /^(prof|profil|profiling|potenzialanalyse)$/,
  vereinbarung: /^(egv|einv|kp|koop.*|eingliederungsver.*)$/,
  einladung: /^(einl.*)$/,
  arbeitspaket: /^(ap|arbeitspak.*)$/,
  unterlagen: /^(unterl.*)$/,
  bescheid: /^(besch|bescheid|entsch.*|bewill.*)$/,
  erstberatung: /^(eb|eg|erstber.*|erstgespr.*|beratung)$/,
  antrag: /^(antr|antrag|antrags|antragst|antragstellung|antragseing.*|antragsdat.*|antragstag)$/,
  bezug: /^(bezug|lb)$/,
  leistung: /^leistung$/,
} as const;

/** Of several the first: a conversation with a day for it ("Termin geführt am") has taken place. */
const EREIGNISSE = {
  abgelehnt: /^(abgel.*|ablehn.*|versagt)$/,
  getan: /^(gefuehrt|durchgef.*|stattgef.*|erl|erledigt|erfolgt|abgeschlossen)$/,
  vollstaendig: /^(vollst.*|kompl.*)$/,
  bis: /^(bis|frist|faellig|ende)$/,
  geplant: /^(termin|geplant.*|gebucht|vorgesehen)$/,
  beginn: /^(ab|seit|beginn)$/,
  // Until when, or on which day?
  rueckgabe: /^rueckg.*$/,
  hinaus: /^(raus|ausg.*|mitgegeben|verschickt|versandt|versendet)$/,
  eingang: /^eing.*$/,
  zurueck: /^(zurueck|rein|da|abgegeben|erhalten|retour)$/,
} as const;

type Gegenstand = keyof typeof GEGENSTAENDE;
type Ereignis = keyof typeof EREIGNISSE;

/** `nur`: the thing alone, with "am" or "vom" at most. What is not here is a day of no field, or could be one of two. */
const FELDER: Readonly<Record<Gegenstand, { readonly [E in Ereignis | 'nur']?: FieldId }>> = {
  andere: {},
  geburt: { nur: 'geburtsdatum' },
  profiling: { nur: 'profiling_am', getan: 'profiling_am' },
  vereinbarung: { nur: 'vereinbarung_am', getan: 'vereinbarung_am' },
  einladung: { nur: 'einladung_am', hinaus: 'einladung_am', getan: 'einladung_am' },
  arbeitspaket: {
    nur: 'arbeitspaket_ausgegeben_am',
    hinaus: 'arbeitspaket_ausgegeben_am',
    eingang: 'arbeitspaket_eingang_am',
    zurueck: 'arbeitspaket_eingang_am',
    bis: 'arbeitspaket_rueckgabe_bis',
  },
  unterlagen: { bis: 'unterlagen_bis', vollstaendig: 'unterlagen_vollstaendig_am' },
  bescheid: { nur: 'entschieden_am', hinaus: 'entschieden_am', getan: 'entschieden_am' },
  erstberatung: { nur: 'erstberatung_am', getan: 'erstberatung_am', geplant: 'atv_termin' },
  antrag: {
    nur: 'antragsdatum',
    eingang: 'antragsdatum',
    abgelehnt: 'abgelehnt_am',
    vollstaendig: 'unterlagen_vollstaendig_am',
  },
  bezug: { nur: 'letzter_bezug_bis', bis: 'letzter_bezug_bis' },
  leistung: { bis: 'letzter_bezug_bis', abgelehnt: 'abgelehnt_am' },
};

/** Whether a heading says by its words that a column is a field (`ja`), or that it is another or none (`nein`). */
type Aussage = 'ja' | 'nein' | 'offen';

/** Only of fields that hold days: what others are, their values tell. */
export function aussage(titel: string, feld: FieldId): Aussage {
  if (!istTag(feld)) return 'offen';
  // What stands in brackets explains: "EB am (Frist 15 AT)".
  const worte = titel
    .replace(/\(.*?\)/gs, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldLabel);
  const nenntEines = (muster: RegExp) => worte.some((wort) => muster.test(wort));
  const gegenstand = schluessel(GEGENSTAENDE).find((key) => nenntEines(GEGENSTAENDE[key]));
  const ereignis = schluessel(EREIGNISSE).find((key) => nenntEines(EREIGNISSE[key]));
  if (gegenstand !== undefined) return FELDER[gegenstand][ereignis ?? 'nur'] === feld ? 'ja' : 'nein';
  if (ereignis === 'abgelehnt') return feld === 'abgelehnt_am' ? 'ja' : 'nein';
  // What is planned or due has not been done.
  const kannGetanSein = field(feld).type === 'date-or-tick';
  return kannGetanSein && (ereignis === 'geplant' || ereignis === 'bis') ? 'nein' : 'offen';
}

const schluessel = <K extends string>(von: Readonly<Record<K, unknown>>) => Object.keys(von) as K[];

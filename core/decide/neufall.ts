/**
 * Neufall yes, no, or to be checked: the three conditions of the definition, each true, false or unknown.
 * Source: page 2 "Neufall" (rules 004-01 to 004-05), fine print 11, 12, 16.
 */
import { isBelowLimit, isReached } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { CaseRow, FieldId } from '../fields/declarations.ts';
import { once } from '../maps.ts';
import type { Unterbrechung } from '../rules/rule.ts';
import type { Urteilsgrundlage } from '../rules/urteilsgrundlage.ts';
import type { Ablehnung } from '../settings.ts';
import { type Grund, type GrundAlter, type GrundNeu, grundtext } from './begruendung.ts';

export type NeufallErgebnis = 'ja' | 'nein' | 'prüfen' | 'entfällt';

/** One condition: true, false or unknown, and the reason where there is one. */
interface Bedingungswert<G extends string = Grund> {
  readonly wert: boolean | undefined;
  readonly grund?: G;
}

export interface NeufallUrteil {
  readonly neufall: NeufallErgebnis;
  /** The text of the reason (`begruendung` takes it apart); empty where the question does not arise. */
  readonly grund: string;
  /** Rule of the reason, or empty. */
  readonly regel: string;
}

/** The rule of each reason, and of each field that is missing (fine print 16). */
export const REGEL: Readonly<Record<Grund | PflichtFeld, string>> = {
  unter15: '004-01',
  altersgrenze: '004-01',
  aufenthalt: '004-02',
  erstantrag: '004-03',
  weiterbewilligung: '004-03',
  'laufender-bezug': '004-04',
  unterbrechung: '004-04',
  'unterbrechung-kurz': '004-04',
  ablehnung: '004-05',
  'ablehnung-kurz': '004-05',
  antragsdatum: '004-01',
  geburtsdatum: '004-01',
  aufenthalt_de: '004-02',
  antragsart: '004-03',
  letzter_bezug_bis: '004-04',
};

type PflichtFeld = Extract<
  FieldId,
  'antragsdatum' | 'geburtsdatum' | 'aufenthalt_de' | 'antragsart' | 'letzter_bezug_bis'
>;

const ENTFAELLT: NeufallUrteil = { neufall: 'entfällt', grund: '', regel: '' };
const MANUELL_JA: NeufallUrteil = { neufall: 'ja', grund: 'manuell', regel: '' };
const MANUELL_NEIN: NeufallUrteil = { neufall: 'nein', grund: 'manuell', regel: '' };

const WAHR = { wert: true } as const;
const UNBEKANNT = { wert: undefined } as const;
const UNTER_15 = { wert: false, grund: 'unter15' } as const;
const UEBER_GRENZE = { wert: false, grund: 'altersgrenze' } as const;
const KEIN_AUFENTHALT = { wert: false, grund: 'aufenthalt' } as const;

/** Condition A: 15 years completed and below the Altersgrenze on D. */
export function bedingungAlter(antragsdatum: Day | undefined, geburt: Day | undefined): Bedingungswert<GrundAlter> {
  if (antragsdatum === undefined || geburt === undefined) return UNBEKANNT;
  if (!isReached(geburt, 15, antragsdatum)) return UNTER_15;
  return isBelowLimit(geburt, antragsdatum) ? WAHR : UEBER_GRENZE;
}

/** Condition B: habitual residence in Germany. */
export function bedingungAufenthalt(aufenthalt: boolean | undefined): Bedingungswert<'aufenthalt'> {
  if (aufenthalt === undefined) return UNBEKANNT;
  return aufenthalt ? WAHR : KEIN_AUFENTHALT;
}

const urteil = (wert: boolean | undefined, grund: GrundNeu) => ({ wert, grund });
const ERSTANTRAG = urteil(true, 'erstantrag');
const WEITERBEWILLIGUNG = urteil(false, 'weiterbewilligung');
const LAUFEND = urteil(false, 'laufender-bezug');
const UNTERBRECHUNG = urteil(true, 'unterbrechung');
const UNTERBRECHUNG_KURZ = urteil(false, 'unterbrechung-kurz');
const ABGELEHNT = urteil(true, 'ablehnung');
const ABGELEHNT_KURZ: Readonly<Record<Ablehnung, Bedingungswert<GrundNeu>>> = {
  pruefen: urteil(undefined, 'ablehnung-kurz'),
  neufall: ABGELEHNT,
  bestand: urteil(false, 'ablehnung-kurz'),
};

/** Full days strictly between two days. */
export function luecke(von: Day, bis: Day): number {
  return bis - von - 1;
}

/** The refusal that counts: one on the day of application or later refuses this very application. */
export function fruehereAblehnung(row: CaseRow, antragsdatum: Day): Day | undefined {
  return row.abgelehnt_am !== undefined && row.abgelehnt_am < antragsdatum ? row.abgelehnt_am : undefined;
}

/** What the decision goes by beside the row. */
export type Massstab = Pick<Urteilsgrundlage, 'einstellungen' | 'regelwerk'>;

/** Full days without need that an application on the day must exceed; where no rule names them, none do. */
export function unterbrechungTage(
  art: Unterbrechung,
  antragsdatum: Day,
  { regelwerk }: Pick<Urteilsgrundlage, 'regelwerk'>,
): number {
  return regelwerk.unterbrechung(art, antragsdatum)?.tage ?? Number.POSITIVE_INFINITY;
}

/** Condition C: a first application, or need interrupted or refused for so many days. */
export function bedingungNeu(
  row: CaseRow,
  antragsdatum: Day | undefined,
  massstab: Massstab,
): Bedingungswert<GrundNeu> {
  if (antragsdatum === undefined) return UNBEKANNT;
  const bezug = row.letzter_bezug_bis;
  const abgelehnt = fruehereAblehnung(row, antragsdatum);
  if (bezug === undefined && abgelehnt === undefined) {
    if (row.antragsart === 'Erstantrag') return ERSTANTRAG;
    return row.antragsart === 'Weiterbewilligung' ? WEITERBEWILLIGUNG : UNBEKANNT;
  }
  if (bezug !== undefined && bezug >= antragsdatum) return LAUFEND;
  const unterbrochen =
    bezug !== undefined && luecke(bezug, antragsdatum) > unterbrechungTage('bezug', antragsdatum, massstab);
  if (abgelehnt === undefined || (bezug !== undefined && abgelehnt <= bezug)) {
    return unterbrochen ? UNTERBRECHUNG : UNTERBRECHUNG_KURZ;
  }
  if (luecke(abgelehnt, antragsdatum) > unterbrechungTage('ablehnung', antragsdatum, massstab)) return ABGELEHNT;
  return unterbrochen ? UNTERBRECHUNG : ABGELEHNT_KURZ[massstab.einstellungen.ablehnung];
}

/** Fields that every Neufall needs, and those of which it needs one. */
const BRAUCHT: readonly FieldId[] = ['anliegen', 'geburtsdatum', 'aufenthalt_de'];
const BRAUCHT_EINS: readonly FieldId[] = ['antragsart', 'letzter_bezug_bis', 'abgelehnt_am'];

/** The fields whose columns are missing so that nothing can be found to be a Neufall: then "none" says nothing. */
export function neufallOhne(vorhanden: ReadonlySet<FieldId>): readonly FieldId[] {
  const fehlt = BRAUCHT.filter((id) => !vorhanden.has(id));
  return BRAUCHT_EINS.some((id) => vorhanden.has(id)) ? fehlt : [...fehlt, ...BRAUCHT_EINS.slice(0, 1)];
}

/** Whether the question of a Neufall arises for the row at all. */
export function betrifftNeufall(row: CaseRow): boolean {
  return row.anliegen === 'Neuantrag' && row.rechtskreis === 'SGB II';
}

/**
 * The decision on a completed row (see `completeRow`).
 * @param geburt the birth date, `undefined` also where it is implausible
 */
export function entscheideNeufall(
  row: CaseRow,
  antragsdatum: Day | undefined,
  geburt: Day | undefined,
  massstab: Massstab,
): NeufallUrteil {
  if (!betrifftNeufall(row)) return ENTFAELLT;
  if (row.neufall_manuell !== undefined) return row.neufall_manuell ? MANUELL_JA : MANUELL_NEIN;
  return nachRegeln(row, antragsdatum, geburt, massstab);
}

/** What the rules say, whatever `neufall_manuell` says. */
export function nachRegeln(
  row: CaseRow,
  antragsdatum: Day | undefined,
  geburt: Day | undefined,
  massstab: Massstab,
): NeufallUrteil {
  const alter = bedingungAlter(antragsdatum, geburt);
  const aufenthalt = bedingungAufenthalt(row.aufenthalt_de);
  const neu = bedingungNeu(row, antragsdatum, massstab);
  const falsch = alter.wert === false ? alter : aufenthalt.wert === false ? aufenthalt : neu;
  if (falsch.wert === false && falsch.grund !== undefined)
    return aus('nein', falsch.grund, regelDes(falsch.grund, antragsdatum, massstab));
  if (alter.wert && aufenthalt.wert && neu.wert && neu.grund !== undefined) {
    return aus('ja', neu.grund, regelDes(neu.grund, antragsdatum, massstab));
  }
  return zuPruefen(row, antragsdatum, geburt, neu, massstab);
}

/** Reasons that a number of days decides on: a house rule may have set it. */
const NACH_TAGEN: Readonly<Partial<Record<Grund | PflichtFeld, Unterbrechung>>> = {
  unterbrechung: 'bezug',
  'unterbrechung-kurz': 'bezug',
  letzter_bezug_bis: 'bezug',
  ablehnung: 'ablehnung',
  'ablehnung-kurz': 'ablehnung',
};

/** The rule of a reason, or of a missing field, for an application on the day. */
export function regelDes(
  grund: Grund | PflichtFeld,
  antragsdatum: Day | undefined,
  { regelwerk }: Pick<Urteilsgrundlage, 'regelwerk'>,
): string {
  const art = NACH_TAGEN[grund];
  const tage = art && antragsdatum !== undefined ? regelwerk.unterbrechung(art, antragsdatum) : undefined;
  return tage?.regel ?? REGEL[grund];
}

/** One object per result, reason and rule: most rows share a few. */
const URTEILE = once((neufall: NeufallErgebnis) =>
  once((grund: string) => once((regel: string): NeufallUrteil => ({ neufall, grund, regel }))),
);

function aus(neufall: NeufallErgebnis, grund: string, regel: string): NeufallUrteil {
  return URTEILE(neufall)(grund)(regel);
}

function zuPruefen(
  row: CaseRow,
  antragsdatum: Day | undefined,
  geburt: Day | undefined,
  neu: Bedingungswert<GrundNeu>,
  massstab: Massstab,
): NeufallUrteil {
  const fehlt: PflichtFeld[] = [];
  if (antragsdatum === undefined) fehlt.push('antragsdatum');
  if (geburt === undefined) fehlt.push('geburtsdatum');
  if (row.aufenthalt_de === undefined) fehlt.push('aufenthalt_de');
  if (antragsdatum !== undefined && neu.wert === undefined && neu.grund === undefined) {
    fehlt.push(row.antragsart === undefined ? 'antragsart' : 'letzter_bezug_bis');
  }
  // `ablehnung-kurz` may be unknown here (setting `pruefen`) and is then named first.
  if (neu.wert === undefined && neu.grund !== undefined) {
    return aus('prüfen', grundtext(neu.grund, fehlt), regelDes(neu.grund, antragsdatum, massstab));
  }
  return aus('prüfen', grundtext('', fehlt), fehlt[0] === undefined ? '' : regelDes(fehlt[0], antragsdatum, massstab));
}

/**
 * The sentences of an explanation: which there are and what each needs. Every builder gives whole sentences; texts
 * that come in (`feld`, `wert`, `folge`) are already in the language of the catalogue.
 * Source: page 2 "Explanation".
 */
import type { Day } from '../calendar/day.ts';
import type { NeufallErgebnis } from '../decide/neufall.ts';
import type { Bedingung } from '../rules/bedingungen.ts';
import type { Ablehnung } from '../settings.ts';

export type Thema = 'neufall' | 'altersgruppe' | 'zustaendigkeit' | 'erstberatung' | 'entscheidung' | 'befunde';

/** An input of a decision: the field's name and its value in words. */
export type Angabe = readonly [feld: string, wert: string];

/** A day off by name, or an additional working day. */
export interface BenannterTag {
  readonly name: string;
  readonly tag: Day;
}

export interface ErklaerungTexte {
  readonly titel: Readonly<Record<Thema, string>>;
  /** Yes and no as values of a field, and what stands for an empty one. */
  readonly ja: string;
  readonly nein: string;
  readonly leer: string;
  /** A tick instead of a day, as a value. */
  readonly haken: string;
  /** An empty flag of a route that counts as a word (page 3, "Conditions used"): `nein`, `selbst`. */
  readonly leerAls: (wert: string) => string;
  readonly nachStichtag: (tag: Day) => string;
  /** The period of a rule, not a sentence. */
  readonly gueltig: (von: Day, bis: Day | undefined) => string;
  readonly angaben: (angaben: readonly Angabe[]) => string;
  readonly neufall: NeufallTexte;
  readonly altersgruppe: AltersgruppeTexte;
  readonly zustaendigkeit: ZustaendigkeitTexte;
  readonly frist: FristTexte;
  readonly befunde: BefundeTexte;
}

export interface NeufallTexte {
  readonly betrifftNicht: string;
  readonly manuellOhneWirkung: (feld: string) => string;
  readonly manuell: (feld: string, wert: string) => string;
  readonly nachRegeln: (ergebnis: string) => string;
  readonly ausVerbis: (verbis: string, feld: string) => string;
  readonly geburtsdatumUnplausibel: (geburtsdatum: Day) => string;

  /** Condition A. `ab`: 15th birthday; `letzter`: last day below the Altersgrenze. */
  readonly alterErfuellt: (ab: Day) => string;
  readonly alterUnter15: (ab: Day) => string;
  readonly alterUeberGrenze: string;
  /** `letzter`: last day below the limit of § 7a SGB II. */
  readonly altersgrenze: (letzter: Day) => string;
  readonly alterUnbekannt: (felder: readonly string[]) => string;
  /** When A would be met: by the day of application, by the day of birth, or in general. */
  readonly alterMitAntragsdatum: (ab: Day, letzter: Day) => string;
  readonly alterMitGeburtsdatum: (antragsdatum: Day) => string;
  readonly alterAllgemein: string;

  /** Condition B. */
  readonly aufenthaltErfuellt: string;
  readonly aufenthaltNichtErfuellt: string;
  readonly aufenthaltUnbekannt: (feld: string) => string;

  /**
   * Condition C. `tage`: full days between the named day and the day of application; `grenze`: more than these are
   * needed.
   */
  readonly neuErstantrag: string;
  readonly neuWeiterbewilligung: string;
  /** `bis`: end of the benefit; none: entered as running. */
  readonly neuLaufend: (bis: Day | undefined) => string;
  readonly neuUnterbrechung: (bis: Day, tage: number, grenze: number) => string;
  readonly neuUnterbrechungKurz: (bis: Day, tage: number, grenze: number) => string;
  readonly neuAblehnung: (am: Day, tage: number, grenze: number) => string;
  /** A refusal that is not long enough ago under each setting. */
  readonly neuAblehnungGenuegt: (am: Day, tage: number) => string;
  readonly neuAblehnungBestand: (am: Day, tage: number, grenze: number) => string;
  readonly neuAblehnungOffen: (am: Day, tage: number, grenze: number) => string;
  readonly neuOhneAntragsdatum: string;
  readonly neuOhneAntragsart: (antragsart: string, letzterBezug: string) => string;
  readonly neuOhneBezug: (wort: string, letzterBezug: string) => string;
  /** What else was looked at: the benefit beside a short refusal, refusals that don't count. */
  readonly bezugAuchKurz: (bis: Day, tage: number) => string;
  readonly ablehnungAendertNichts: (am: Day) => string;
  readonly ablehnungVorBezug: (am: Day) => string;
  readonly ablehnungDiesesAntrags: (am: Day) => string;
  /** `spaetestens`: last end of a benefit that still makes C true. */
  readonly neuMitBezug: (spaetestens: Day) => string;

  readonly unbekanntesUnerheblich: string;
  readonly wenn: (feld: string, werte: readonly string[], ergebnis: NeufallErgebnis, grund: string) => string;
  readonly wennEinstellung: (wert: Ablehnung, ergebnis: NeufallErgebnis, grund: string) => string;
}

export interface AltersgruppeTexte {
  readonly unbekannt: string;
  /** `bezugstag`: the day of application, or else the Stichtag. */
  readonly u25: (geburtstag25: Day, bezugstag: Day, amStichtag: boolean) => string;
  readonly ue25: (geburtstag25: Day, bezugstag: Day, amStichtag: boolean) => string;
  readonly ohneGeburtsdatum: (feld: string) => string;
  readonly unplausibel: string;
  readonly waere: (bezugstag: Day) => string;
}

export interface ZustaendigkeitTexte {
  readonly eingangstag: (tag: Day, feld: string) => string;
  readonly zustaendig: (stelle: string, weg: string) => string;
  /** Who has to be told as well. */
  readonly information: (an: string) => string;
  readonly zeitraum: (von: Day, bis: Day | undefined) => string;
  readonly hinweis: (text: string) => string;
  /** That the condition of the route holds. */
  readonly bedingungen: Readonly<Record<Bedingung, string>>;
  readonly ohneTag: (felder: readonly string[]) => string;
  readonly ohneFeld: (feld: string) => string;
  readonly haengtAb: (feld: string) => string;
  readonly nichtGeregelt: string;
  /** `stelle`: who would be in charge; none: still to be checked for `grund`. */
  readonly wenn: (feld: string, werte: readonly string[], stelle: string | undefined, grund: string) => string;
  readonly wennEingang: (tag: Day, stelle: string | undefined, grund: string) => string;
}

export interface FristTexte {
  readonly entfaellt: string;
  /** A house has ended the rule and set no other one. */
  readonly ohneRegel: string;
  readonly erstberatung: (gruppe: 'U25' | 'Ü25', tage: number) => string;
  readonly entscheidung: (tage: number) => string;
  readonly beginn: (feld: string, tag: Day) => string;
  /** Setting `antragstag_zaehlt`: `erster` is counted as the first working day. */
  readonly beginnZaehlt: (feld: string, tag: Day, erster: Day) => string;
  readonly ende: (tage: number, faellig: Day) => string;
  readonly ohneFreieTage: (land: string) => string;
  readonly freieTage: (tage: readonly BenannterTag[], land: string) => string;
  readonly zusatzArbeitstage: (tage: readonly Day[]) => string;
  /** Names of days off that are no public holidays. */
  readonly heiligabend: string;
  readonly silvester: string;
  readonly zusatzFrei: string;
  readonly ohneBasis: (feld: string) => string;
  /** The base, or what is done, is ticked: the day is unknown. */
  readonly hakenBasis: (feld: string) => string;
  readonly mitTag: (feld: string, tage: number) => string;
  readonly hakenErledigt: (felder: readonly string[]) => string;
  readonly mitBasis: (feld: string, tage: number) => string;
  readonly ohneSpalte: (feld: string) => string;
  readonly ohneProfilingSpalte: (profiling: string, erstberatung: string) => string;
  /** `profiling`: a Profiling is asked for, too. */
  readonly erstberatungErledigt: (am: Day, profiling: boolean) => string;
  readonly erstberatungOffen: (stichtag: Day, profiling: boolean) => string;
  readonly entscheidungErledigt: (am: Day) => string;
  readonly entscheidungOffen: (stichtag: Day) => string;
  readonly erfuellt: string;
  /** Working days after the due day, 0 where none lies between. */
  readonly verspaetet: (tage: number) => string;
  readonly ueberfaellig: (tage: number) => string;
  /** Working days left, 0 on the due day itself. */
  readonly baldFaellig: (tage: number, vorwarnung: number) => string;
  readonly offen: (tage: number) => string;
}

export interface BefundeTexte {
  /** What comes before a finding at a cell: its severity and the field. */
  readonly zelle: (schwere: string, feld: string, adresse: string | undefined) => string;
  /** What stands in the cell, and what may stand there. */
  readonly dort: (text: string) => string;
  readonly woerter: (worte: readonly string[]) => string;
  readonly anzahl: (anzahl: number) => string;
  readonly keine: string;
  /** In place of what to do, where the next step says it. */
  readonly siehe: string;
}

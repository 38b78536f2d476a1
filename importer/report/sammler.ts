/**
 * Collects the figures and the work list of a report while the cases pass by, once: from a run, or from the history. In memory
 * stay counters and one line for each case with something to do, not the cases.
 * Source: page 5 "Reports" and "Reports, second edition" (what decisions and Erstberatungen are counted by).
 */
import type { Beurteilung } from '../../core/assess.ts';
import type { Day } from '../../core/calendar/day.ts';
import { montag, wocheVon, type Zeitraum } from '../../core/calendar/weeks.ts';
import type { BefundCode } from '../../core/decide/befunde.ts';
import { bekannt, erstberatungErledigtAm, type Frist } from '../../core/decide/fristen.ts';
import { eingangstag } from '../../core/decide/route.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import type { Messages } from '../../core/messages/index.ts';
import { type Terminplan, terminplan } from '../../core/process/terminplan.ts';
import type { Zeilen } from '../table/row-store.ts';
import type { Altersbaender, Altersband, Bestand, Bewegung, Wochenzahlen } from '../zahlen/daten.ts';
import { ALTERSBAENDER } from '../zahlen/daten.ts';
import type { Zaehlstand } from '../zahlen/tally.ts';
import { Strichliste, summe, Zaehlwerk } from '../zahlen/zaehlwerk.ts';
import { Antraege, ausZaehlfrist, Gespraeche, type Zaehlfrist, zaehlfrist } from './antraege.ts';
import { VorratSammler, type Vorratsstand } from './vorrat.ts';
import type { Vorratsspalten } from './vorrat-spalten.ts';

export interface SammlerOptionen {
  readonly stichtag: Day;
  /** Settings, calendar and columns of the run whose cases come. */
  readonly grundlage: Grundlage;
  /** In which the next steps are worded. */
  readonly messages: Messages;
  /** Figures of this period are wanted besides those of all cases. */
  readonly zeitraum?: Zeitraum;
}

/** What a collector has taken in, as plain data for another thread. */
export interface Sammlerstand {
  readonly vorrat: Vorratsstand;
  readonly werke: readonly Bewegung[];
  readonly faelle: number;
  readonly listen: readonly Zaehlstand<string>[];
  readonly alter: Alter;
  readonly antraege: Zeilen;
}

/** Weeks that are counted, with that of the Stichtag: half a year. */
export const WOCHEN = 26;

export class Sammler {
  private readonly stichtag: Day;
  private readonly grundlage: Grundlage;
  private readonly period: Zeitraum | undefined;
  private readonly vorrat: VorratSammler;
  private readonly zeitraum = new Zaehlwerk();
  /** Cases that the last run saw, and those that it did not see any more. */
  private readonly aktuelle = wochenwerke();
  private readonly gewesene = wochenwerke();
  private readonly ersterMontag: Day;
  private faelle = 0;
  private readonly neufall = new Strichliste();
  private readonly status = { erstberatung: new Strichliste(), entscheidung: new Strichliste() };
  private readonly alter: Alter = { erstberatung: keinAlter(), entscheidung: keinAlter() };
  private readonly antraege = new Antraege();
  private readonly gespraeche = new Gespraeche((eine) => this.frist('erstberatung', eine));
  private readonly befunde = new Strichliste();
  private readonly saetze = new Strichliste();

  constructor({ stichtag, grundlage, messages, zeitraum }: SammlerOptionen) {
    this.stichtag = stichtag;
    this.grundlage = grundlage;
    this.period = zeitraum;
    this.vorrat = new VorratSammler(stichtag, grundlage, messages);
    this.ersterMontag = montag(stichtag) - 7 * (WOCHEN - 1);
  }

  /**
   * Takes a case in; nothing of `row` is kept but texts.
   * @param weitere findings beside those of `urteil`: of the case's cells, and of history; may repeat
   * @param aktuell false for a case that the last run did not see any more: it counts in weeks and periods only
   */
  fall(row: CaseRow, urteil: Beurteilung, weitere: readonly BefundCode[] = [], aktuell = true): void {
    const { antragsdatum } = urteil;
    neu(row, urteil, this.am(antragsdatum, aktuell));
    if (this.imZeitraum(antragsdatum)) neu(row, urteil, this.zeitraum);
    const eingang = eingangstag(row, antragsdatum);
    wohin(row, urteil, this.am(eingang, aktuell));
    if (this.imZeitraum(eingang)) wohin(row, urteil, this.zeitraum);
    this.fristen(row, urteil, aktuell);
    if (!aktuell) return;
    this.bestand(urteil, weitere);
    this.vorrat.fall(row, urteil, weitere);
  }

  /** Records that went into no case: set aside, or dropped as repeats. */
  saetzeOhneFall(code: BefundCode, anzahl = 1): void {
    if (anzahl > 0) this.saetze.add(code, anzahl);
  }

  /** Of a section of the cases; no case may come after. */
  stand(): Sammlerstand {
    this.gespraeche.ende();
    return {
      vorrat: this.vorrat.stand(),
      werke: this.werke().map((werk) => werk.ergebnis()),
      faelle: this.faelle,
      listen: this.strichlisten().map((liste) => liste.stand()),
      alter: this.alter,
      antraege: this.antraege.stand(),
    };
  }

  /** Takes in the section that follows, of which the persons are others. */
  vereine({ vorrat, werke, faelle, listen, alter, antraege }: Sammlerstand): void {
    this.vorrat.vereine(vorrat);
    for (const [i, werk] of this.werke().entries()) werk.dazu(werke[i]!);
    this.faelle += faelle;
    for (const [i, liste] of this.strichlisten().entries()) liste.vereine(listen[i]!);
    for (const frist of FRISTEN) for (const band of ALTERSBAENDER) this.alter[frist][band] += alter[frist][band];
    this.antraege.vereine(antraege);
  }

  private werke(): readonly Zaehlwerk[] {
    return [...this.aktuelle, ...this.gewesene, this.zeitraum];
  }

  private strichlisten(): readonly Strichliste[] {
    const { neufall, status, befunde, saetze } = this;
    return [neufall, status.erstberatung, status.entscheidung, befunde, saetze];
  }

  /** Over all cases that the run saw; the calling program adds what only it knows. To be called once. */
  ergebnis(): {
    readonly vorrat: Vorratsspalten;
    readonly termine: Terminplan;
    readonly alle: Bewegung;
    /** Of the period asked for, else of nothing. */
    readonly zeitraum: Bewegung;
    readonly bestand: Bestand;
    /** With `bestand` in the week of the Stichtag. */
    readonly wochen: readonly Wochenzahlen[];
  } {
    this.gespraeche.ende();
    for (const eine of this.antraege) this.frist('entscheidung', eine);
    const vorrat = this.vorrat.ergebnis();
    const ungeprueft = this.grundlage.nicht_geprueft.map(({ code }) => code);
    const bestand: Bestand = {
      stichtag: this.stichtag,
      faelle: this.faelle,
      neufall: this.neufall.ergebnis(),
      status_erstberatung: this.status.erstberatung.ergebnis(),
      status_entscheidung: this.status.entscheidung.ergebnis(),
      ueberfaellig_erstberatung: { ...this.alter.erstberatung },
      ueberfaellig_entscheidung: { ...this.alter.entscheidung },
      befunde: this.befunde.ergebnis(),
      ...(ungeprueft.length === 0 ? {} : { ungeprueft }),
      saetze: this.saetze.ergebnis(),
      listen: vorrat.anzahl(),
    };
    const aktuelle = this.aktuelle.map((werk) => werk.ergebnis());
    const wochen = aktuelle.slice(0, WOCHEN).map(
      (bewegung, i): Wochenzahlen => ({
        woche: wocheVon(this.ersterMontag + 7 * i),
        bewegung: summe([bewegung, this.gewesene[i]!.ergebnis()]),
        ...(i === WOCHEN - 1 ? { bestand } : {}),
      }),
    );
    const termine = terminplan(this.vorrat.fenster, this.grundlage);
    return { vorrat, termine, alle: summe(aktuelle), zeitraum: this.zeitraum.ergebnis(), bestand, wochen };
  }

  private bestand(urteil: Beurteilung, weitere: readonly BefundCode[]): void {
    this.faelle++;
    this.neufall.add(urteil.neufall.neufall);
    for (const code of urteil.befunde) this.befunde.add(code);
    for (let i = 0; i < weitere.length; i++) {
      const code = weitere[i];
      if (code !== undefined && weitere.indexOf(code) === i) this.befunde.add(code);
    }
  }

  /** Both deadlines by what they are counted by; where none runs, by case. */
  private fristen(row: CaseRow, urteil: Beurteilung, aktuell: boolean): void {
    const { stichtag, grundlage } = this;
    const { antragsdatum, erstberatung, entscheidung } = urteil;
    if (erstberatung.status !== 'entfällt') {
      const erledigt = erstberatungErledigtAm(row, stichtag, grundlage);
      const { status, faellig } = erstberatung;
      const tage = this.tage(erstberatung, antragsdatum, erledigt);
      this.gespraeche.add(row.kundennummer ?? '', antragsdatum, zaehlfrist({ status, faellig, tage, aktuell }));
    } else if (aktuell) this.status.erstberatung.add(erstberatung.status);
    if (entscheidung.status !== 'entfällt') {
      const erledigt = bekannt(row.entschieden_am, stichtag);
      const tage = this.tage(entscheidung, row.unterlagen_vollstaendig_am, erledigt);
      const { status, faellig } = entscheidung;
      const eine = zaehlfrist({ status, faellig, tage, aktuell });
      if (!this.antraege.add(row.bg_nummer, antragsdatum, eine)) this.frist('entscheidung', eine);
    } else if (aktuell) this.status.entscheidung.add(entscheidung.status);
  }

  private frist(welche: (typeof FRISTEN)[number], eine: Zaehlfrist): void {
    const { status, faellig, tage, aktuell } = ausZaehlfrist(eine);
    this.am(faellig, aktuell)[welche].frist(status, tage);
    if (this.imZeitraum(faellig)) this.zeitraum[welche].frist(status, tage);
    if (!aktuell) return;
    this.status[welche].add(status);
    if (status === 'überfällig') this.alter[welche][altersband(tage ?? 0)]++;
  }

  /** The counter of a day's week, or that of all days outside the weeks. */
  private am(tag: Day | undefined, aktuell: boolean): Zaehlwerk {
    const woche = tag === undefined ? WOCHEN : Math.floor((tag - this.ersterMontag) / 7);
    return (aktuell ? this.aktuelle : this.gewesene)[woche >= 0 && woche < WOCHEN ? woche : WOCHEN]!;
  }

  private imZeitraum(tag: Day | undefined): boolean {
    return this.period !== undefined && tag !== undefined && tag >= this.period.von && tag <= this.period.bis;
  }

  /**
   * Working days, by the calendar of the run: of what is done those used, after the base up to and with the day on which
   * it was done; of what is overdue those since the due day. The base is the Antragsdatum, or the day on which the papers
   * were complete. What was done before the base used none.
   */
  private tage({ status, resttage }: Frist, basis: Day | undefined, erledigt: Day | undefined): number | undefined {
    if (status === 'überfällig') return -(resttage ?? 0);
    if (status !== 'erfüllt' && status !== 'verspätet') return undefined;
    if (basis === undefined || erledigt === undefined) return undefined;
    return Math.max(0, this.grundlage.kalender.between(basis, erledigt));
  }
}

const FRISTEN = ['erstberatung', 'entscheidung'] as const;
type Alter = Readonly<Record<(typeof FRISTEN)[number], Record<Altersband, number>>>;

/** By week, oldest first; after that of the Stichtag one more for all other days. */
const wochenwerke = (): readonly Zaehlwerk[] => Array.from({ length: WOCHEN + 1 }, () => new Zaehlwerk());
const keinAlter = (): Record<Altersband, number> => ({ '1-5': 0, '6-10': 0, '>10': 0 });

function neu(row: CaseRow, { neufall: { neufall }, altersgruppe }: Beurteilung, werk: Zaehlwerk): void {
  if (neufall === 'prüfen') werk.zu_pruefen++;
  if (neufall !== 'ja') return;
  werk.neu++;
  werk.kanal.add(row.kanal ?? '');
  werk.altersgruppe.add(altersgruppe ?? '');
  werk.team.add(row.team ?? '');
}

function wohin(row: CaseRow, { zustaendigkeit }: Beurteilung, werk: Zaehlwerk): void {
  werk.zustaendig(zustaendigkeit, row.anliegen ?? '');
  if (row.rechtskreis === 'SGB III') werk.kanal_sgb3.add(row.kanal ?? '');
}

/** Overdue by how many working days; a due day before a weekend or holiday can be passed by none, which counts as 1. */
const altersband = (tage: number): keyof Altersbaender => (tage <= 5 ? '1-5' : tage <= 10 ? '6-10' : '>10');

/**
 * Collects the figures and the work list of a report while the cases pass by, once: from a run, or from the history. In memory
 * stay counters and one line for each case with something to do, not the cases.
 * Source: page 5 "Reports" and "Reports, second edition" (what decisions and Erstberatungen are counted by).
 */
import type { Beurteilung } from '../../core/assess.ts';
import type { Day } from '../../core/calendar/day.ts';
import { montag, wocheVon, type Zeitraum } from '../../core/calendar/weeks.ts';
import type { BefundCode } from '../../core/decide/befunde.ts';
import { bekannt, erstberatungErledigtAm, type FristStatus } from '../../core/decide/fristen.ts';
import { eingangstag } from '../../core/decide/route.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import type { Messages } from '../../core/messages/index.ts';
import { type Terminplan, terminplan } from '../../core/process/terminplan.ts';
import type { Umfeld } from '../../core/rules/lage.ts';
import type {
  Altersbaender,
  Altersband,
  Bestand,
  Bewegung,
  ListenId,
  VorratZeile,
  Wochenzahlen,
} from '../zahlen/daten.ts';
import { LISTEN } from '../zahlen/daten.ts';
import { Strichliste, Zaehlwerk } from '../zahlen/zaehlwerk.ts';
import { Antraege, Gespraeche, type Zaehlfrist } from './antraege.ts';
import { VorratSammler } from './vorrat.ts';

export interface SammlerOptionen {
  readonly stichtag: Day;
  /** Settings, calendar and columns of the run whose cases come. */
  readonly grundlage: Grundlage;
  /** In which the next steps are worded. */
  readonly messages: Messages;
  /** Figures of this period are wanted besides those of all cases. */
  readonly zeitraum?: Zeitraum;
}

/** Weeks that are counted, with that of the Stichtag: half a year. */
export const WOCHEN = 26;

export class Sammler {
  private readonly stichtag: Day;
  private readonly grundlage: Grundlage;
  private readonly period: Zeitraum | undefined;
  private readonly vorrat: VorratSammler;
  private readonly listen = new Strichliste();
  private readonly alle = new Zaehlwerk();
  private readonly zeitraum = new Zaehlwerk();
  /** By week, oldest first; the last one is that of the Stichtag. */
  private readonly wochen: readonly Zaehlwerk[];
  /** Each week alone, for `am`: a case asks three times. */
  private readonly einzeln: readonly (readonly Zaehlwerk[])[];
  private readonly ersterMontag: Day;
  private faelle = 0;
  private readonly neufall = new Strichliste();
  private readonly status_erstberatung = new Strichliste();
  private readonly status_entscheidung = new Strichliste();
  private readonly alt_erstberatung: Record<Altersband, number> = { '1-5': 0, '6-10': 0, '>10': 0 };
  private readonly alt_entscheidung: Record<Altersband, number> = { '1-5': 0, '6-10': 0, '>10': 0 };
  private readonly antraege = new Antraege();
  private readonly gespraeche = new Gespraeche();
  private readonly befunde = new Strichliste();
  private readonly saetze = new Strichliste();

  constructor({ stichtag, grundlage, messages, zeitraum }: SammlerOptionen) {
    this.stichtag = stichtag;
    this.grundlage = grundlage;
    this.period = zeitraum;
    this.vorrat = new VorratSammler(stichtag, grundlage, messages);
    this.wochen = Array.from({ length: WOCHEN }, () => new Zaehlwerk());
    this.einzeln = this.wochen.map((woche) => [woche]);
    this.ersterMontag = montag(stichtag) - 7 * (WOCHEN - 1);
  }

  /**
   * Takes a case in; nothing of `row` is kept but texts.
   * @param weitere findings beside those of `urteil`: of the case's cells, and of history; may repeat
   * @param aktuell false for a case that the last run did not see any more: it counts in weeks and periods only
   */
  fall(row: CaseRow, urteil: Beurteilung, umfeld: Umfeld, weitere: readonly BefundCode[] = [], aktuell = true): void {
    this.bewegung(row, urteil);
    this.fristen(row, urteil, aktuell);
    if (!aktuell) return;
    neu(row, urteil, this.alle);
    wohin(row, urteil, this.alle);
    this.bestand(urteil, weitere);
    this.vorrat.fall(row, urteil, umfeld, weitere);
  }

  /** Records that went into no case: set aside, or dropped as repeats. */
  saetzeOhneFall(code: BefundCode, anzahl = 1): void {
    if (anzahl > 0) this.saetze.add(code, anzahl);
  }

  /** Over all cases that the run saw; the calling program adds what only it knows. To be called once. */
  ergebnis(): {
    readonly vorrat: readonly VorratZeile[];
    readonly termine: Terminplan;
    readonly alle: Bewegung;
    /** Of the period asked for, else of nothing. */
    readonly zeitraum: Bewegung;
    readonly bestand: Bestand;
    /** With `bestand` in the week of the Stichtag. */
    readonly wochen: readonly Wochenzahlen[];
  } {
    for (const eine of this.gespraeche.ende()) this.erstberatung(eine);
    for (const eine of this.antraege) this.entscheidung(eine);
    const vorrat = this.vorrat.ergebnis();
    for (const { listen } of vorrat) for (const id of listen) this.listen.add(id);
    const ungeprueft = this.grundlage.nicht_geprueft.map(({ code }) => code);
    const bestand: Bestand = {
      stichtag: this.stichtag,
      faelle: this.faelle,
      neufall: this.neufall.ergebnis(),
      status_erstberatung: this.status_erstberatung.ergebnis(),
      status_entscheidung: this.status_entscheidung.ergebnis(),
      ueberfaellig_erstberatung: { ...this.alt_erstberatung },
      ueberfaellig_entscheidung: { ...this.alt_entscheidung },
      befunde: this.befunde.ergebnis(),
      ...(ungeprueft.length === 0 ? {} : { ungeprueft }),
      saetze: this.saetze.ergebnis(),
      listen: { ...LEERE_LISTEN, ...this.listen.ergebnis() },
    };
    const wochen = this.wochen.map(
      (werk, i): Wochenzahlen => ({
        woche: wocheVon(this.ersterMontag + 7 * i),
        bewegung: werk.ergebnis(),
        ...(i === WOCHEN - 1 ? { bestand } : {}),
      }),
    );
    const termine = terminplan(this.vorrat.fenster, this.grundlage);
    return { vorrat, termine, alle: this.alle.ergebnis(), zeitraum: this.zeitraum.ergebnis(), bestand, wochen };
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

  /** Each figure in the week and the period of its day. */
  private bewegung(row: CaseRow, urteil: Beurteilung): void {
    const { antragsdatum } = urteil;
    for (const werk of this.am(antragsdatum)) neu(row, urteil, werk);
    for (const werk of this.am(eingangstag(row, antragsdatum))) wohin(row, urteil, werk);
  }

  /** Both deadlines by what they are counted by; where none runs, by case. */
  private fristen(row: CaseRow, urteil: Beurteilung, aktuell: boolean): void {
    const { antragsdatum, erstberatung, entscheidung } = urteil;
    const erst = { frist: erstberatung, tage: this.tageErst(row, urteil), aktuell };
    const ent = { frist: entscheidung, tage: this.tageEnt(row, urteil), aktuell };
    if (erstberatung.status === 'entfällt') this.erstberatung(erst);
    else for (const eine of this.gespraeche.add(row.kundennummer ?? '', antragsdatum, erst)) this.erstberatung(eine);
    const allein = entscheidung.status === 'entfällt' ? ent : this.antraege.add(row.bg_nummer, antragsdatum, ent);
    if (allein !== undefined) this.entscheidung(allein);
  }

  private erstberatung({ frist, tage, aktuell }: Zaehlfrist): void {
    for (const werk of this.am(frist.faellig)) werk.erstberatung.frist(frist, tage);
    if (!aktuell) return;
    this.alle.erstberatung.frist(frist, tage);
    this.status_erstberatung.add(frist.status);
    alter(this.alt_erstberatung, frist);
  }

  private entscheidung({ frist, tage, aktuell }: Zaehlfrist): void {
    for (const werk of this.am(frist.faellig)) werk.entscheidung.frist(frist, tage);
    if (!aktuell) return;
    this.alle.entscheidung.frist(frist, tage);
    this.status_entscheidung.add(frist.status);
    alter(this.alt_entscheidung, frist);
  }

  /** The counters of a day: its week's, and the period's. */
  private am(tag: Day | undefined): readonly Zaehlwerk[] {
    if (tag === undefined) return KEINE;
    const woche = this.einzeln[Math.floor((tag - this.ersterMontag) / 7)] ?? KEINE;
    const imZeitraum = this.period !== undefined && tag >= this.period.von && tag <= this.period.bis;
    return imZeitraum ? [...woche, this.zeitraum] : woche;
  }

  /**
   * Working days used, by the calendar of the run: those after the base up to and with the day on which it was done. The
   * base is the Antragsdatum, or the day on which the papers were complete. What was done before the base used none.
   */
  private verbraucht(status: FristStatus, basis: Day | undefined, erledigt: Day | undefined): number | undefined {
    if (status !== 'erfüllt' && status !== 'verspätet') return undefined;
    if (basis === undefined || erledigt === undefined) return undefined;
    return Math.max(0, this.grundlage.kalender.between(basis, erledigt));
  }

  private tageErst(row: CaseRow, { antragsdatum, erstberatung }: Beurteilung): number | undefined {
    const erledigt = erstberatungErledigtAm(row, this.stichtag, this.grundlage);
    return this.verbraucht(erstberatung.status, antragsdatum, erledigt);
  }

  private tageEnt(row: CaseRow, { entscheidung }: Beurteilung): number | undefined {
    const erledigt = bekannt(row.entschieden_am, this.stichtag);
    return this.verbraucht(entscheidung.status, row.unterlagen_vollstaendig_am, erledigt);
  }
}

const KEINE: readonly Zaehlwerk[] = [];
const LEERE_LISTEN = Object.fromEntries(LISTEN.map((id) => [id, 0])) as Record<ListenId, number>;

function neu(row: CaseRow, { neufall: { neufall }, altersgruppe }: Beurteilung, werk: Zaehlwerk): void {
  if (neufall === 'prüfen') werk.zu_pruefen++;
  if (neufall !== 'ja') return;
  werk.neu++;
  werk.kanal.add(row.kanal ?? '');
  werk.altersgruppe.add(altersgruppe ?? '');
  werk.team.add(row.team ?? '');
}

function wohin(row: CaseRow, { zustaendigkeit: { stelle, regel } }: Beurteilung, werk: Zaehlwerk): void {
  werk.anliegen.addPaar(row.anliegen ?? '', stelle);
  if (row.rechtskreis === 'SGB III') werk.kanal_sgb3.add(row.kanal ?? '');
  werk.stelle.add(stelle);
  werk.route.addPaar(stelle, regel);
}

/** Overdue by how many working days; a due day before a weekend or holiday can be passed by none, which counts as 1. */
function alter(baender: Record<keyof Altersbaender, number>, frist: Beurteilung['erstberatung']): void {
  if (frist.status !== 'überfällig') return;
  const tage = -(frist.resttage ?? 0);
  baender[tage <= 5 ? '1-5' : tage <= 10 ? '6-10' : '>10']++;
}

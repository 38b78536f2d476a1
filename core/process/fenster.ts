/**
 * Free ATV windows over a set of rows: which hold a booked appointment, and which one is suggested to whom.
 * Rows are added while they pass by; in memory stay the appointments from the Stichtag on and the rows that still need
 * one. Source: page 8 "Free windows", fine print 52, 70, 85, 87 (couples at the same time take one slot).
 */
import type { Day } from '../calendar/day.ts';
import { dayOf, secondsOf } from '../calendar/moment.ts';
import { betreuerVon, terminPerson } from '../decide/betreuer.ts';
import type { CaseRow } from '../fields/declarations.ts';
import { getOrMake, once } from '../maps.ts';
import { type Slot, slotsAm } from './atv.ts';
import { TERMIN } from './schritte/ausgabe.ts';
import type { Prozessgrundlage } from './schritte/index.ts';

/** What is suggested to a row whose appointment is still to be booked. */
export type Terminvorschlag =
  | { readonly art: 'fenster'; readonly bei: string; readonly slot: Slot }
  /** No window is left until the deadline (004-40); `danach`: the first free one after it, within a year. */
  | { readonly art: 'ticket'; readonly bei: string; readonly danach: Slot | undefined };

/** How a day looks in an advisor's calendar. */
export interface Kalenderslot {
  readonly slot: Slot;
  readonly zustand: 'frei' | 'belegt' | 'vorgeschlagen';
}

/** Open first conversations of an advisor that need an appointment, and those of them for which no window is left. */
export interface Bedarf {
  readonly offen: number;
  readonly ohne: number;
}

/** What a plan has taken in, as plain data. */
export interface Fensterstand {
  readonly belegt: ReadonlyMap<string, ReadonlySet<number>>;
  readonly offene: readonly Offen[];
  readonly unbekannt: number;
}

/** A row that needs an appointment. */
interface Offen {
  readonly platz: number;
  readonly bei: string;
  readonly bis: Day;
}

/** Days that are looked at beyond the Stichtag. */
const HORIZONT = 366;
const TAG = 86_400;
const schluessel = ({ tag, von }: Slot) => tag * TAG + von;

export class Fensterplan {
  readonly stichtag: Day;
  private readonly grundlage: Prozessgrundlage;
  /** Whether the columns tell who needs an appointment. */
  private readonly feststellbar: boolean;
  private readonly belegt = new Map<string, Set<number>>();
  private readonly offene: Offen[] = [];
  private unbekannt = 0;
  private plan: ReadonlyMap<number, Terminvorschlag> | undefined;
  /** Slots that are suggested, by advisor. */
  private readonly vergeben = new Map<string, Set<number>>();
  private slots: readonly Slot[] | undefined;
  private readonly slotsAm: (tag: Day) => readonly Slot[];

  constructor(stichtag: Day, grundlage: Prozessgrundlage) {
    this.stichtag = stichtag;
    this.grundlage = grundlage;
    this.slotsAm = once((tag) => slotsAm(tag, grundlage));
    this.feststellbar = grundlage.schritte.some(({ id }) => id === TERMIN.id);
  }

  /** Whether a row still needs an appointment, as far as its own dates tell. */
  brauchtTermin(row: CaseRow): boolean {
    if (!this.feststellbar || row.erledigt === true) return false;
    const { stichtag } = this;
    const beraten = row.erstberatung_am !== undefined && row.erstberatung_am <= stichtag;
    return !beraten && !TERMIN.getan({ row, stichtag, beraten });
  }

  /**
   * Takes a row in; nothing of it is kept but its appointment, or what its suggestion needs.
   * @param platz its place in the output, by which its suggestion is asked for
   * @param frist deadline of the Erstberatung of an open case (Neufall ja or prüfen), else undefined
   */
  add(platz: number, row: CaseRow, frist: Day | undefined): void {
    this.plan = undefined;
    const { atv_termin } = row;
    if (atv_termin !== undefined && dayOf(atv_termin) >= this.stichtag) this.belege(row, atv_termin);
    if (frist === undefined || !this.brauchtTermin(row)) return;
    const bei = betreuerVon(row);
    if (bei === undefined) this.unbekannt++;
    else this.offene.push({ platz, bei, bis: frist });
  }

  stand(): Fensterstand {
    const { belegt, offene, unbekannt } = this;
    return { belegt, offene, unbekannt };
  }

  /** Takes in the rows of another plan, whose first one has the place `ab`. */
  vereine({ belegt, offene, unbekannt }: Fensterstand, ab: number): void {
    this.plan = undefined;
    for (const [bei, slots] of belegt) {
      const eigene = getOrMake(this.belegt, bei, newSet);
      for (const slot of slots) eigene.add(slot);
    }
    for (const { platz, bei, bis } of offene) this.offene.push({ platz: ab + platz, bei, bis });
    this.unbekannt += unbekannt;
  }

  private belege(row: CaseRow, termin: number): void {
    const bei = terminPerson(row);
    if (bei === undefined) return;
    const tag = dayOf(termin);
    const von = secondsOf(termin);
    const dauer = this.grundlage.einstellungen.atv_dauer * 60;
    // Without a time it may be any of them.
    const getroffen = this.slotsAm(tag).filter(
      (slot) => von === undefined || (slot.von < von + dauer && von < slot.bis),
    );
    if (getroffen.length === 0) return;
    const belegt = getOrMake(this.belegt, bei, newSet);
    for (const slot of getroffen) belegt.add(schluessel(slot));
  }

  /**
   * The suggestion of a row that was added. A row that has changed since gets the first window that is neither booked
   * nor suggested to another one; `undefined` where it needs none, or its advisor or deadline is unknown.
   */
  vorschlag(platz: number, row: CaseRow, frist: Day | undefined): Terminvorschlag | undefined {
    const bei = betreuerVon(row);
    if (frist === undefined || bei === undefined || !this.brauchtTermin(row)) return undefined;
    this.plan ??= this.verteile();
    const geplant = this.plan.get(platz);
    if (geplant?.bei === bei && imRahmen(geplant, frist)) return geplant;
    return vorschlagAus(this.freieAb(bei).next().value, bei, frist);
  }

  /** The suggestion of a row that has not changed since it was added. */
  geplant(platz: number): Terminvorschlag | undefined {
    this.plan ??= this.verteile();
    return this.plan.get(platz);
  }

  /** The places of the rows that need an appointment with somebody known, each with a suggestion. */
  plaetze(): Iterable<number> {
    this.plan ??= this.verteile();
    return this.plan.keys();
  }

  /** Rows that need an appointment, but nobody knows with whom. */
  get ohneBetreuer(): number {
    return this.unbekannt;
  }

  /** Advisors that hold an appointment or need one for a row, in the order of their names. */
  betreuer(): readonly string[] {
    return [...new Set([...this.belegt.keys(), ...this.offene.map(({ bei }) => bei)])].sort();
  }

  /** By advisor: how many rows need an appointment, and how many of them get none before their deadline. */
  bedarf(): ReadonlyMap<string, Bedarf> {
    this.plan ??= this.verteile();
    const bedarf = new Map<string, { offen: number; ohne: number }>();
    for (const { bei, platz } of this.offene) {
      const seiner = bedarf.get(bei) ?? { offen: 0, ohne: 0 };
      seiner.offen++;
      if (this.plan.get(platz)?.art === 'ticket') seiner.ohne++;
      bedarf.set(bei, seiner);
    }
    return bedarf;
  }

  /** The advisor's windows of a day. */
  tag(bei: string, tag: Day): readonly Kalenderslot[] {
    this.plan ??= this.verteile();
    return this.slotsAm(tag).map((slot) => {
      const key = schluessel(slot);
      const belegt = this.belegt.get(bei)?.has(key);
      return { slot, zustand: belegt ? 'belegt' : this.vergeben.get(bei)?.has(key) ? 'vorgeschlagen' : 'frei' };
    });
  }

  /** By deadline, then by place: each row the advisor's first free window; then those for which none was left. */
  private verteile(): ReadonlyMap<number, Terminvorschlag> {
    this.vergeben.clear();
    const plan = new Map<number, Terminvorschlag>();
    const freie = new Map<string, Iterator<Slot, undefined>>();
    const naechste = new Map<string, Slot | undefined>();
    const peek = (bei: string): Slot | undefined => {
      if (!naechste.has(bei)) {
        const strom = this.freieAb(bei);
        freie.set(bei, strom);
        naechste.set(bei, strom.next().value);
      }
      return naechste.get(bei);
    };
    const take = (bei: string): Slot | undefined => {
      const slot = peek(bei);
      if (slot !== undefined) getOrMake(this.vergeben, bei, newSet).add(schluessel(slot));
      naechste.set(bei, freie.get(bei)?.next().value);
      return slot;
    };
    const ohne: Offen[] = [];
    for (const one of this.offene.sort((a, b) => a.bis - b.bis || a.platz - b.platz)) {
      const slot = peek(one.bei);
      if (slot === undefined || slot.tag > one.bis) ohne.push(one);
      else plan.set(one.platz, { art: 'fenster', bei: one.bei, slot: take(one.bei) ?? slot });
    }
    for (const { platz, bei } of ohne) plan.set(platz, { art: 'ticket', bei, danach: take(bei) });
    return plan;
  }

  /** The windows after the Stichtag that are neither booked nor suggested. */
  private *freieAb(bei: string): Generator<Slot, undefined> {
    this.slots ??= this.kuenftige();
    const belegt = this.belegt.get(bei);
    for (const slot of this.slots) {
      const key = schluessel(slot);
      if (!belegt?.has(key) && !this.vergeben.get(bei)?.has(key)) yield slot;
    }
    return undefined;
  }

  private kuenftige(): readonly Slot[] {
    return Array.from({ length: HORIZONT }, (_, i) => this.slotsAm(this.stichtag + 1 + i)).flat();
  }
}

const newSet = () => new Set<number>();

/** Whether a planned suggestion still fits a deadline. */
function imRahmen(vorschlag: Terminvorschlag, frist: Day): boolean {
  return vorschlag.art === 'fenster'
    ? vorschlag.slot.tag <= frist
    : vorschlag.danach === undefined || vorschlag.danach.tag > frist;
}

function vorschlagAus(slot: Slot | undefined, bei: string, frist: Day): Terminvorschlag {
  return slot !== undefined && slot.tag <= frist ? { art: 'fenster', bei, slot } : { art: 'ticket', bei, danach: slot };
}

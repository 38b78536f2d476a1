/**
 * The work list (Arbeitsvorrat): each case that has a next step or an open question once, with what to do, who, and
 * until when. The lists for team leads are views of it.
 * Source: page 5 "Reports" and "Reports, second edition", page 8 "Where it shows".
 */
import type { Beurteilung } from '../../core/assess.ts';
import type { Day } from '../../core/calendar/day.ts';
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import { istLueckenhaft, schrittInWorten, terminInWorten } from '../../core/explain/worte.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import { once } from '../../core/maps.ts';
import type { Messages } from '../../core/messages/index.ts';
import { Fensterplan, type Fensterstand } from '../../core/process/fenster.ts';
import type { Naechster } from '../../core/process/naechster.ts';
import type { Schrittzustand, Staende } from '../../core/process/schritt.ts';
import { TERMIN } from '../../core/process/schritte/ausgabe.ts';
import { LISTEN, type ListenId } from '../zahlen/daten.ts';
import { type Spaltenstand, Vorratsspalten } from './vorrat-spalten.ts';

/** A line whose words wait until all rows have passed: which window is free depends on them. */
interface Wartend extends Pick<CaseRow, 'atv_termin'> {
  readonly zeile: number;
  readonly platz: number;
}

/** What a collector has taken in, as plain data. */
export interface Vorratsstand {
  /** Cases, also those without a line. */
  readonly plaetze: number;
  readonly zeilen: Spaltenstand;
  readonly wartend: readonly Wartend[];
  readonly fenster: Fensterstand;
}

/** The letter of a step's state in `VorratZeile.stand`. */
const STAND: Readonly<Record<Schrittzustand, string>> = {
  entfällt: '-',
  erledigt: 'x',
  offen: 'o',
  'bald fällig': 'b',
  überfällig: 'u',
};
/** A step of which the columns tell nothing. */
export const UNBEKANNT = '?';

export class VorratSammler {
  private readonly stichtag: Day;
  private readonly grundlage: Grundlage;
  private readonly messages: Messages;
  private readonly zeilen = new Vorratsspalten();
  private readonly wartend: Wartend[] = [];
  private readonly lueckenhaft: boolean;
  /** The appointments of all rows. */
  readonly fenster: Fensterplan;
  private platz = 0;

  constructor(stichtag: Day, grundlage: Grundlage, messages: Messages) {
    this.stichtag = stichtag;
    this.grundlage = grundlage;
    this.messages = messages;
    this.lueckenhaft = istLueckenhaft(grundlage);
    this.fenster = new Fensterplan(stichtag, grundlage);
  }

  /** Takes a case in; nothing of `row` is kept but its values. */
  fall(row: CaseRow, urteil: Beurteilung, weitere: readonly BefundCode[]): void {
    const platz = this.platz++;
    const { staende, neufall, zustaendigkeit, antragsdatum, erstberatung } = urteil;
    this.fenster.add(platz, row, erstberatung.faellig);
    const naechster = typeof urteil.naechster === 'object' ? urteil.naechster : undefined;
    const befunde = weitere.length === 0 ? urteil.befunde : [...new Set([...urteil.befunde, ...weitere])].sort();
    const listen = listenbits(naechster, neufall.neufall, befunde);
    if (naechster === undefined && listen === 0) return;
    const zeile = this.zeilen.add({
      kundennummer: row.kundennummer ?? '',
      bg_nummer: row.bg_nummer,
      team: row.team,
      hauptbetreuer: row.hauptbetreuer,
      antragsdatum,
      naechster,
      resttage:
        naechster?.bis === undefined ? undefined : this.grundlage.kalender.between(this.stichtag, naechster.bis),
      schritt: naechster === undefined ? this.rat(befunde) : this.worte(naechster, row),
      listen: LISTEN_VON(listen),
      befunde,
      neufall,
      zustaendigkeit,
      stand: standtext(staende),
    });
    if (naechster?.schritt === TERMIN.id) this.wartend.push({ zeile, platz, atv_termin: row.atv_termin });
  }

  /** The lines and appointments of a section of the cases, for another thread. */
  stand(): Vorratsstand {
    const { platz, zeilen, wartend, fenster } = this;
    return { plaetze: platz, zeilen: zeilen.stand(), wartend, fenster: fenster.stand() };
  }

  /** Takes in the section that follows. */
  vereine({ plaetze, zeilen, wartend, fenster }: Vorratsstand): void {
    const ab = this.zeilen.vereine(zeilen);
    for (const { zeile, platz, atv_termin } of wartend)
      this.wartend.push({ zeile: ab + zeile, platz: this.platz + platz, atv_termin });
    this.fenster.vereine(fenster, this.platz);
    this.platz += plaetze;
  }

  /** The lines, the most urgent first. */
  ergebnis(): Vorratsspalten {
    for (const { zeile, platz, atv_termin } of this.wartend) {
      const vorschlag = this.fenster.geplant(platz);
      if (vorschlag !== undefined) this.zeilen.worte(zeile, terminInWorten({ atv_termin }, vorschlag, this.messages));
    }
    this.wartend.length = 0;
    this.zeilen.ordne();
    return this.zeilen;
  }

  private worte(naechster: Naechster, row: CaseRow): string {
    const { stichtag, lueckenhaft } = this;
    return schrittInWorten(naechster, { row, stichtag, lueckenhaft }, this.messages);
  }

  /** What to do about a case that needs no step of the process: as its first finding says, in the order of the lists. */
  private rat(befunde: readonly BefundCode[]): string {
    const rang = (code: BefundCode) => LISTEN.indexOf(befund(code).liste ?? 'zu_pruefen');
    if (befunde.length === 0) return '';
    return this.messages.befunde[befunde.reduce((a, b) => (rang(b) < rang(a) ? b : a))].schritt;
  }
}

function standtext(staende: Staende): string {
  let text = '';
  for (const eine of staende) text += eine === undefined ? UNBEKANNT : STAND[eine];
  return text;
}

/** The lists that a case stands on. */
function listenbits(
  naechster: Naechster | undefined,
  neufall: Beurteilung['neufall']['neufall'],
  befunde: readonly BefundCode[],
): number {
  let bits = 0;
  if (naechster?.zustand === 'überfällig') bits |= BIT.ueberfaellig;
  if (naechster?.zustand === 'bald fällig') bits |= BIT.bald_faellig;
  if (neufall === 'prüfen') bits |= BIT.zu_pruefen;
  for (const code of befunde) {
    const { liste } = befund(code);
    if (liste !== undefined) bits |= BIT[liste];
  }
  return bits;
}

const BIT = Object.fromEntries(LISTEN.map((id, i) => [id, 1 << i])) as Readonly<Record<ListenId, number>>;
/** In their order; one object for all cases that stand on the same. */
const LISTEN_VON = once((bits: number): readonly ListenId[] => LISTEN.filter((id) => (bits & BIT[id]) > 0));

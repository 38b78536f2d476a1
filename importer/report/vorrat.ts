/**
 * The work list (Arbeitsvorrat): each case that has a next step or an open question once, with what to do, who, and
 * until when. The lists for team leads are views of it.
 * Source: page 5 "Reports" and "Reports, second edition", page 8 "Where it shows".
 */
import type { Beurteilung } from '../../core/assess.ts';
import type { Day } from '../../core/calendar/day.ts';
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import { istLueckenhaft, schrittInWorten } from '../../core/explain/worte.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import { getOrMake } from '../../core/maps.ts';
import type { Messages } from '../../core/messages/index.ts';
import { Fensterplan, type Fensterstand } from '../../core/process/fenster.ts';
import { type Naechster, nachDringlichkeit } from '../../core/process/naechster.ts';
import type { Schrittzustand } from '../../core/process/schritt.ts';
import { TERMIN } from '../../core/process/schritte/ausgabe.ts';
import { LISTEN, type ListenId, type VorratZeile } from '../zahlen/daten.ts';
import { ausSpalten, inSpalten, type Vorratsspalten } from './vorrat-stand.ts';

type Offen = { -readonly [K in keyof VorratZeile]: VorratZeile[K] };

/** A line whose words wait until all rows have passed: which window is free depends on them. */
interface Wartend {
  /** Position among the lines. */
  readonly zeile: number;
  readonly platz: number;
  readonly row: CaseRow;
  readonly frist: Day | undefined;
}

/** What a collector has taken in, as plain data. */
export interface Vorratsstand {
  /** Cases, also those without a line. */
  readonly plaetze: number;
  readonly zeilen: Vorratsspalten;
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
  private readonly zeilen: Offen[] = [];
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

  /** Takes a case in. Of `row` only texts stay, except where an appointment is to be booked. */
  fall(row: CaseRow, urteil: Beurteilung, weitere: readonly BefundCode[]): void {
    const platz = this.platz++;
    const { naechster, staende, neufall, zustaendigkeit, antragsdatum, erstberatung } = urteil;
    this.fenster.add(platz, row, erstberatung.faellig);
    const schritt = typeof naechster === 'object' ? naechster : undefined;
    const befunde = weitere.length === 0 ? urteil.befunde : [...new Set([...urteil.befunde, ...weitere])].sort();
    const listen = ansichten(schritt, neufall.neufall, befunde);
    if (schritt === undefined && listen.length === 0) return;
    const zeile: Offen = {
      kundennummer: row.kundennummer ?? '',
      bg_nummer: row.bg_nummer,
      team: row.team,
      hauptbetreuer: row.hauptbetreuer,
      antragsdatum,
      naechster: schritt,
      resttage: schritt?.bis === undefined ? undefined : this.grundlage.kalender.between(this.stichtag, schritt.bis),
      schritt: '',
      listen,
      befunde,
      neufall,
      zustaendigkeit,
      stand: staende.map((eine) => (eine === undefined ? UNBEKANNT : STAND[eine])).join(''),
    };
    this.zeilen.push(zeile);
    if (schritt?.schritt === TERMIN.id) {
      this.wartend.push({ zeile: this.zeilen.length - 1, platz, row: { ...row }, frist: erstberatung.faellig });
    } else if (schritt !== undefined) zeile.schritt = this.worte(schritt, row);
    else zeile.schritt = this.rat(befunde);
  }

  /** The lines and appointments of a section of the cases, for another thread. */
  stand(): Vorratsstand {
    const { platz, wartend } = this;
    return { plaetze: platz, zeilen: inSpalten(this.zeilen), wartend, fenster: this.fenster.stand() };
  }

  /** Takes in the section that follows. */
  vereine({ plaetze, zeilen, wartend, fenster }: Vorratsstand): void {
    const ab = this.zeilen.length;
    for (const zeile of ausSpalten(zeilen)) this.zeilen.push(zeile);
    for (const { zeile, platz, ...rest } of wartend)
      this.wartend.push({ zeile: ab + zeile, platz: this.platz + platz, ...rest });
    this.fenster.vereine(fenster, this.platz);
    this.platz += plaetze;
  }

  /** The lines, the most urgent first. */
  ergebnis(): readonly VorratZeile[] {
    for (const { zeile: nummer, platz, row, frist } of this.wartend) {
      const zeile = this.zeilen[nummer];
      if (zeile?.naechster === undefined) continue;
      zeile.schritt = this.worte(zeile.naechster, row, this.fenster.vorschlag(platz, row, frist));
    }
    this.wartend.length = 0;
    return this.zeilen.sort(reihenfolge);
  }

  private worte(schritt: Naechster, row: CaseRow, vorschlag?: ReturnType<Fensterplan['vorschlag']>): string {
    const { stichtag, lueckenhaft } = this;
    return schrittInWorten(schritt, { row, stichtag, vorschlag, lueckenhaft }, this.messages);
  }

  /** What to do about a case that needs no step of the process: as its first finding says, in the order of the lists. */
  private rat(befunde: readonly BefundCode[]): string {
    const rang = (code: BefundCode) => LISTEN.indexOf(befund(code).liste ?? 'zu_pruefen');
    const [code] = befunde.toSorted((a, b) => rang(a) - rang(b));
    return code === undefined ? '' : this.messages.befunde[code].schritt;
  }
}

/** The lists that a case stands on, in their order; one object for all cases that stand on the same. */
function ansichten(
  naechster: Naechster | undefined,
  neufall: Beurteilung['neufall']['neufall'],
  befunde: readonly BefundCode[],
): readonly ListenId[] {
  let bits = 0;
  if (naechster?.zustand === 'überfällig') bits |= BIT.ueberfaellig;
  if (naechster?.zustand === 'bald fällig') bits |= BIT.bald_faellig;
  if (neufall === 'prüfen') bits |= BIT.zu_pruefen;
  for (const code of befunde) {
    const { liste } = befund(code);
    if (liste !== undefined) bits |= BIT[liste];
  }
  return getOrMake(LISTEN_VON, bits, () => LISTEN.filter((id) => (bits & BIT[id]) > 0));
}

const BIT = Object.fromEntries(LISTEN.map((id, i) => [id, 1 << i])) as Readonly<Record<ListenId, number>>;
const LISTEN_VON = new Map<number, readonly ListenId[]>();

const worte = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Most urgent first, cases without a next step last; equal ones by Kundennummer. The sort keeps a person's order. */
function reihenfolge(a: VorratZeile, b: VorratZeile): number {
  const dringend =
    a.naechster === undefined || b.naechster === undefined
      ? Number(a.naechster === undefined) - Number(b.naechster === undefined)
      : nachDringlichkeit(a.naechster, b.naechster);
  return dringend || worte(a.kundennummer, b.kundennummer);
}

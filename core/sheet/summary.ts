/**
 * The result of a sheet in numbers, and the rows that need somebody now.
 * Source: page 6 "Showing", page 5 "Reports" (order of urgency).
 */
import type { Day } from '../calendar/day.ts';
import { type BefundCode, befund } from '../decide/befunde.ts';
import type { Frist } from '../decide/fristen.ts';
import type { FieldId } from '../fields/declarations.ts';
import type { SheetRow } from './reader.ts';
import { befundCodes } from './results.ts';

/** Why a row is urgent, the most urgent first; `fehler`: a finding of that severity alone. */
export const STUFEN = ['überfällig', 'bald fällig', 'prüfen', 'fehler'] as const;
export type Stufe = (typeof STUFEN)[number];

export interface Dringend {
  /** Grid index. */
  readonly index: number;
  readonly kundennummer: string;
  readonly stufe: Stufe;
  /** Which deadline it is, with its due day and the working days left; the more urgent one of the two. */
  readonly frist?: 'Erstberatung' | 'Entscheidung';
  readonly faellig?: Day;
  readonly resttage?: number;
}

export type Zaehlung = ReadonlyMap<string, number>;

export interface Zahlen {
  readonly zeilen: number;
  readonly neufall: Zaehlung;
  readonly stelle: Zaehlung;
  readonly erstberatung: Zaehlung;
  readonly entscheidung: Zaehlung;
  readonly befunde: ReadonlyMap<BefundCode, number>;
}

/** Where one of them is missing on every row, nothing can be checked. */
const UNENTBEHRLICH = ['antragsdatum', 'rechtskreis', 'anliegen'] as const satisfies readonly FieldId[];
export type Unentbehrlich = (typeof UNENTBEHRLICH)[number];

export class Uebersicht {
  private zeilen = 0;
  private readonly neufall = new Map<string, number>();
  private readonly stelle = new Map<string, number>();
  private readonly erstberatung = new Map<string, number>();
  private readonly entscheidung = new Map<string, number>();
  private readonly befunde = new Map<BefundCode, number>();
  private readonly eilig: Dringend[] = [];
  private readonly bekannt = new Set<Unentbehrlich>();
  /** Some row may be an application: a matter of SGB III, say, needs no Antragsdatum. */
  private hatAntraege = false;

  add(row: SheetRow): void {
    const { neufall, zustaendigkeit, erstberatung, entscheidung } = row.urteil;
    const codes = befundCodes(row);
    this.zeilen++;
    const { rechtskreis, anliegen, antragsdatum, antragsdatum_verbis } = row.row;
    const werte = { antragsdatum: antragsdatum ?? antragsdatum_verbis, rechtskreis, anliegen };
    for (const id of UNENTBEHRLICH) if (werte[id] !== undefined) this.bekannt.add(id);
    this.hatAntraege ||= (rechtskreis ?? 'SGB II') === 'SGB II' && (anliegen ?? 'Neuantrag') === 'Neuantrag';
    count(this.neufall, neufall.neufall);
    count(this.stelle, zustaendigkeit.stelle);
    count(this.erstberatung, erstberatung.status);
    count(this.entscheidung, entscheidung.status);
    for (const code of codes) count(this.befunde, code);
    const dringend = dringlichkeit(row, codes);
    if (dringend !== undefined) this.eilig.push(dringend);
  }

  get zahlen(): Zahlen {
    const { zeilen, neufall, stelle, erstberatung, entscheidung, befunde } = this;
    return { zeilen, neufall, stelle, erstberatung, entscheidung, befunde };
  }

  /**
   * Fields that no row has, and without which no row could be checked: "no urgent rows" would be a false all-clear.
   * Source: page 6 "The first hour of a team lead".
   */
  get fehltUeberall(): readonly Unentbehrlich[] {
    if (this.zeilen === 0) return [];
    return UNENTBEHRLICH.filter((id) => !this.bekannt.has(id) && (id !== 'antragsdatum' || this.hatAntraege));
  }

  /** Number of urgent rows. */
  get anzahlDringend(): number {
    return this.eilig.length;
  }

  /** Urgent rows: by step, then the fewest days left, then the order of the sheet. */
  dringend(limit = Number.POSITIVE_INFINITY): readonly Dringend[] {
    return this.eilig
      .toSorted(
        (a, b) =>
          STUFEN.indexOf(a.stufe) - STUFEN.indexOf(b.stufe) ||
          (a.resttage ?? 0) - (b.resttage ?? 0) ||
          a.index - b.index,
      )
      .slice(0, limit);
  }
}

function count<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function dringlichkeit(row: SheetRow, codes: readonly BefundCode[]): Dringend | undefined {
  const { index, kundennummer, urteil } = row;
  // Who marked a row as done need not be told of it any more (fine print 68).
  if (row.row.erledigt === true) return undefined;
  const fristen = [
    { name: 'Erstberatung' as const, ...urteil.erstberatung },
    { name: 'Entscheidung' as const, ...urteil.entscheidung },
  ].filter(isPressing);
  const frist = fristen.toSorted(
    (a, b) => STUFE_VON[a.status] - STUFE_VON[b.status] || (a.resttage ?? 0) - (b.resttage ?? 0),
  )[0];
  if (frist !== undefined && frist.faellig !== undefined && frist.resttage !== undefined) {
    return {
      index,
      kundennummer,
      stufe: frist.status,
      frist: frist.name,
      faellig: frist.faellig,
      resttage: frist.resttage,
    };
  }
  if (urteil.neufall.neufall === 'prüfen') return { index, kundennummer, stufe: 'prüfen' };
  return codes.some((code) => befund(code).schwere === 'fehler') ? { index, kundennummer, stufe: 'fehler' } : undefined;
}

type Pressing = Frist & { readonly status: keyof typeof STUFE_VON };
const STUFE_VON = { überfällig: 0, 'bald fällig': 1 } as const;

function isPressing<F extends Frist>(frist: F): frist is F & Pressing {
  return frist.status in STUFE_VON;
}

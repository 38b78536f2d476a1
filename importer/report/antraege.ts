/**
 * What a deadline is counted by: a decision is one for each application (BG-Nummer and D), however many members the BG
 * has; an Erstberatung is one for each person and application. Rows that cannot be put together count by themselves.
 * Source: page 5 "Reports, second edition".
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Frist, FristStatus } from '../../core/decide/fristen.ts';
import { orderBy } from '../join/sort.ts';
import { bgNummerToNumber } from '../table/kundennummer.ts';
import { RowStore, type Zeilen } from '../table/row-store.ts';

/** A deadline as it is counted. */
interface Gezaehlt extends Pick<Frist, 'status' | 'faellig'> {
  /** Working days: used, where it is done; since the due day, where it is overdue. */
  readonly tage: number | undefined;
  /** The last run saw it. */
  readonly aktuell: boolean;
}

/** The same in one number. Of two rows the one with the smaller number stands for both, whatever order they come in. */
export type Zaehlfrist = number;

/** Worst first: an application is in time when each of its rows is. What cannot be measured says nothing. */
const RANG: readonly FristStatus[] = [
  'überfällig',
  'verspätet',
  'bald fällig',
  'offen',
  'erfüllt',
  'nicht messbar',
  'entfällt',
];

/** Days of 5700 years to both sides of 1970, and as many working days; the first one stands for none. */
const TAGE = 2 ** 22;
const OHNE_TAG = -TAGE / 2;

/** What the last run saw goes before what it did not; then the worst, the first that is due, the one that took longest. */
export function zaehlfrist({ status, faellig = OHNE_TAG, tage = -1, aktuell }: Gezaehlt): Zaehlfrist {
  const rang = (aktuell ? 0 : RANG.length) + RANG.indexOf(status);
  return (rang * TAGE + faellig - OHNE_TAG) * TAGE + TAGE / 2 - tage;
}

export function ausZaehlfrist(frist: Zaehlfrist): Gezaehlt {
  const tage = TAGE / 2 - (frist % TAGE);
  const rest = Math.floor(frist / TAGE);
  const faellig = (rest % TAGE) + OHNE_TAG;
  const rang = Math.floor(rest / TAGE);
  return {
    status: RANG[rang % RANG.length]!,
    faellig: faellig === OHNE_TAG ? undefined : faellig,
    tage: tage < 0 ? undefined : tage,
    aktuell: rang < RANG.length,
  };
}

/**
 * Decisions by application. Cases come by person, so the members of a BG are far from each other: its rows are put together
 * at the end.
 */
export class Antraege {
  private readonly zeilen = new RowStore();
  private readonly bg = this.zeilen.reserve(2);
  private readonly tag = this.zeilen.reserve(1);
  private readonly frist = this.zeilen.reserve(2);

  /** Takes in a row's decision; false where the row names no application. */
  add(bg: string | undefined, antragsdatum: Day | undefined, eine: Zaehlfrist): boolean {
    if (bg === undefined || antragsdatum === undefined) return false;
    const { zeilen } = this;
    const zeile = zeilen.append();
    zeilen.setWide(zeile, this.bg, bgNummerToNumber(bg));
    zeilen.set(zeile, this.tag, antragsdatum);
    zeilen.setWide(zeile, this.frist, eine);
    return true;
  }

  /** The rows, for another thread. */
  stand(): Zeilen {
    return this.zeilen.zeilen();
  }

  vereine(zeilen: Zeilen): void {
    this.zeilen.appendAll(zeilen);
  }

  /** One decision for each application. */
  *[Symbol.iterator](): Generator<Zaehlfrist> {
    const { zeilen, bg, tag, frist } = this;
    const { rows: nachTag } = orderBy(zeilen.size, (zeile) => zeilen.get(zeile, tag) - OHNE_TAG);
    const { rows, keys } = orderBy(zeilen.size, (zeile) => zeilen.getWide(zeile, bg), nachTag);
    let geltend = Number.POSITIVE_INFINITY;
    for (let i = 0; i < rows.length; i++) {
      geltend = Math.min(geltend, zeilen.getWide(rows[i]!, frist));
      if (keys[i + 1] === keys[i] && zeilen.get(rows[i + 1]!, tag) === zeilen.get(rows[i]!, tag)) continue;
      yield geltend;
      geltend = Number.POSITIVE_INFINITY;
    }
  }
}

/** Erstberatungen by person and application: a person's cases come one after the other. */
export class Gespraeche {
  private readonly fertig: (eine: Zaehlfrist) => void;
  private person = '';
  private readonly tage: (Day | undefined)[] = [];
  private readonly fristen: Zaehlfrist[] = [];
  /** Of the person; the lists are used again for the next one. */
  private anzahl = 0;

  /** @param fertig takes those of a person, once she is through */
  constructor(fertig: (eine: Zaehlfrist) => void) {
    this.fertig = fertig;
  }

  /** Takes in a row's Erstberatung. */
  add(person: string, antragsdatum: Day | undefined, eine: Zaehlfrist): void {
    if (person !== this.person) this.ende();
    this.person = person;
    const { tage, fristen } = this;
    let i = 0;
    while (i < this.anzahl && tage[i] !== antragsdatum) i++;
    tage[i] = antragsdatum;
    fristen[i] = i < this.anzahl ? Math.min(fristen[i]!, eine) : eine;
    if (i === this.anzahl) this.anzahl++;
  }

  /** The last person is through. */
  ende(): void {
    for (let i = 0; i < this.anzahl; i++) this.fertig(this.fristen[i]!);
    this.anzahl = 0;
  }
}

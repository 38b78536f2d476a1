/**
 * What a deadline is counted by: a decision is one for each application (BG-Nummer and D), however many members the BG
 * has; an Erstberatung is one for each person and application. Rows that cannot be put together count by themselves.
 * Source: page 5 "Reports, second edition".
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Frist, FristStatus } from '../../core/decide/fristen.ts';
import { type Spalte, spalteVon, wertAn } from '../zahlen/spalte.ts';

/** A deadline as it is counted. */
export interface Zaehlfrist {
  readonly frist: Frist;
  /** Working days used, where it is done. */
  readonly tage: number | undefined;
  /** The last run saw it. */
  readonly aktuell: boolean;
}

/** Worst first: an application is in time when each of its rows is. What cannot be measured says nothing. */
const RANG: Readonly<Record<FristStatus, number>> = {
  überfällig: 0,
  verspätet: 1,
  'bald fällig': 2,
  offen: 3,
  erfüllt: 4,
  'nicht messbar': 5,
  entfällt: 6,
};

/** Which of two rows stands for both, whatever order they come in. */
function geltend(a: Zaehlfrist, b: Zaehlfrist): Zaehlfrist {
  if (a.aktuell !== b.aktuell) return a.aktuell ? a : b;
  const rang = RANG[a.frist.status] - RANG[b.frist.status];
  if (rang !== 0) return rang < 0 ? a : b;
  const faellig = (a.frist.faellig ?? 0) - (b.frist.faellig ?? 0);
  if (faellig !== 0) return faellig < 0 ? a : b;
  return (a.tage ?? 0) >= (b.tage ?? 0) ? a : b;
}

/** Applications, each with its decision, as plain data. */
export interface Antragsstand {
  readonly tage: Int32Array;
  readonly bgs: readonly string[];
  readonly fristen: Spalte<Zaehlfrist>;
}

/** Decisions by application. Cases come by person, so the members of a BG are far from each other. */
export class Antraege {
  private readonly nach = new Map<Day, Map<string, Zaehlfrist>>();

  /** Takes in a row's decision; gives it back where the row names no application. */
  add(bg: string | undefined, antragsdatum: Day | undefined, eine: Zaehlfrist): Zaehlfrist | undefined {
    if (bg === undefined || antragsdatum === undefined) return eine;
    let bgs = this.nach.get(antragsdatum);
    if (bgs === undefined) {
      bgs = new Map();
      this.nach.set(antragsdatum, bgs);
    }
    const bisher = bgs.get(bg);
    bgs.set(bg, bisher === undefined ? eine : geltend(bisher, eine));
    return undefined;
  }

  /** The applications, for another thread. */
  stand(): Antragsstand {
    const alle = [...this.nach].flatMap(([tag, bgs]) => [...bgs].map(([bg, eine]) => ({ tag, bg, eine })));
    return {
      tage: Int32Array.from(alle, ({ tag }) => tag),
      bgs: alle.map(({ bg }) => bg),
      fristen: spalteVon(
        alle.map(({ eine }) => eine),
        ({ frist, tage, aktuell }) => `${frist.status} ${frist.faellig} ${frist.resttage} ${tage} ${aktuell}`,
      ),
    };
  }

  vereine({ tage, bgs, fristen }: Antragsstand): void {
    for (const [i, tag] of tage.entries()) this.add(bgs[i], tag, wertAn(fristen, i));
  }

  /** One decision for each application. */
  *[Symbol.iterator](): Generator<Zaehlfrist> {
    for (const bgs of this.nach.values()) yield* bgs.values();
  }
}

/** Erstberatungen by person and application: a person's cases come one after the other. */
export class Gespraeche {
  private person = '';
  private readonly nach = new Map<Day | undefined, Zaehlfrist>();

  /** Takes in a row's Erstberatung; gives those of the person before, once she is through. */
  add(person: string, antragsdatum: Day | undefined, eine: Zaehlfrist): readonly Zaehlfrist[] {
    const fertig = person === this.person ? KEINE : this.ende();
    this.person = person;
    const bisher = this.nach.get(antragsdatum);
    this.nach.set(antragsdatum, bisher === undefined ? eine : geltend(bisher, eine));
    return fertig;
  }

  /** Those of the last person. */
  ende(): readonly Zaehlfrist[] {
    if (this.nach.size === 0) return KEINE;
    const fertig = [...this.nach.values()];
    this.nach.clear();
    return fertig;
  }
}

const KEINE: readonly Zaehlfrist[] = [];

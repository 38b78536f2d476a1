/**
 * Which application belongs to which matter, and in which order a person's case rows come.
 * Source: page 1 "Join", fine print 14, 24 (constants hold before pairing).
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Moment } from '../../core/calendar/moment.ts';
import type { Quelle } from '../../core/fields/declarations.ts';
import type { Anliegen, Rechtskreis } from '../../core/fields/lists.ts';
import type { Vorgabe } from '../config/profile.ts';
import { type Cursor, NONE } from './cursor.ts';

/** The ALLEGRO and STEP rows of one case row, or `NONE`. */
export interface Paar {
  readonly a: number;
  readonly s: number;
}

const LAST = Number.POSITIVE_INFINITY;

/** Whether a matter in STEP announces an application to the Jobcenter. */
export function neuantrag(step: Cursor, vorgabe: Vorgabe): (s: number) => boolean {
  const anliegen = step.reader<Anliegen>('anliegen');
  const rechtskreis = step.reader<Rechtskreis>('rechtskreis');
  return (s) => {
    if ((anliegen(s) ?? vorgabe.get('anliegen')) !== 'Neuantrag') return false;
    const kreis = rechtskreis(s) ?? vorgabe.get('rechtskreis');
    return kreis === undefined || kreis === 'SGB II';
  };
}

/** The function that gives the pairs of the person whose rows were taken last, in output order; `v`: VerBIS row. */
export function createPairing(
  { verbis, allegro, step }: Readonly<Record<Quelle, Cursor>>,
  vorgabe: Vorgabe,
): (v: number) => readonly Paar[] {
  const isNew = neuantrag(step, vorgabe);
  const antragsdatum = allegro.reader<Day>('antragsdatum');
  const beiVerbis = verbis.reader<Day>('antragsdatum_verbis');
  const eingang = step.reader<Moment>('eingang_am');

  /** The k-th new application of SGB II in STEP goes with the k-th row in ALLEGRO; what is left over stands alone. */
  const pairs = (): Paar[] => {
    const a = allegro.first();
    const s = step.first();
    const wenige = allegro.to - allegro.from <= 1 && step.to - step.from <= 1;
    if (wenige && (a === NONE || s === NONE || isNew(s))) return [{ a, s }];
    const result: Paar[] = [];
    let next = allegro.from;
    for (let i = step.from; i < step.to; i++) {
      const s = step.rows[i]!;
      const paired = next < allegro.to && isNew(s);
      result.push({ a: paired ? allegro.rows[next++]! : NONE, s });
    }
    while (next < allegro.to) result.push({ a: allegro.rows[next++]!, s: NONE });
    return result;
  };

  let verbisRow = NONE;
  const day = (a: number) => antragsdatum(a) ?? vorgabe.get('antragsdatum') ?? beiVerbis(verbisRow);
  const key = (value: unknown) => (typeof value === 'number' ? value : LAST);
  const last = (row: number) => (row === NONE ? LAST : row);
  const order = (p: Paar, q: Paar) =>
    compare(key(day(p.a)), key(day(q.a))) ||
    compare(key(eingang(p.s)), key(eingang(q.s))) ||
    compare(last(p.a), last(q.a)) ||
    compare(last(p.s), last(q.s));

  return (v) => {
    verbisRow = v;
    const result = pairs();
    return inOrder(result, order) ? result : result.sort(order);
  };
}

/** Nearly all are: looking takes a fraction of sorting. */
function inOrder<T>(all: readonly T[], order: (a: T, b: T) => number): boolean {
  for (let i = 1; i < all.length; i++) if (order(all[i - 1]!, all[i]!) > 0) return false;
  return true;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/**
 * What of a list belongs into a calendar: deadlines that are still open, and first conversations that are booked.
 * Source: page 6 "Termine".
 */
import { type Day, iso } from '../calendar/day.ts';
import { dayOf, secondsOf } from '../calendar/moment.ts';
import type { Frist, FristStatus } from '../decide/fristen.ts';
import type { CaseRow } from '../fields/declarations.ts';
import { OFFENE_ZUSTAENDE } from '../process/schritt.ts';
import { keyDigits } from '../sheet/identity.ts';
import type { SheetRow } from '../sheet/reader.ts';

export type Terminart = 'frist-erstberatung' | 'frist-entscheidung' | 'erstberatung';

export interface Termin {
  readonly art: Terminart;
  /**
   * The same in every file for this row and kind, so that a calendar renews what it knows: by Kundennummer and
   * Antragsdatum. A row that repeats them gets a number behind.
   */
  readonly uid: string;
  /** As the sheet shows it, right or wrong. */
  readonly kundennummer: string;
  readonly tag: Day;
  /** Seconds since midnight, from and to; without them the whole day. */
  readonly zeit: { readonly von: number; readonly bis: number } | undefined;
  readonly row: CaseRow;
}

const OFFEN: ReadonlySet<FristStatus> = new Set(OFFENE_ZUSTAENDE);
const offen = ({ faellig, status }: Frist): Day | undefined => (OFFEN.has(status) ? faellig : undefined);

/**
 * The appointment for the first conversation, while it is still to come: on the Stichtag or later, and not held yet.
 * Not asked of a row that is marked as done (fine print 68).
 */
export function gebuchterTermin({ atv_termin, erstberatung_am }: CaseRow, stichtag: Day): number | undefined {
  const gefuehrt = erstberatung_am !== undefined && erstberatung_am <= stichtag;
  return atv_termin === undefined || gefuehrt || dayOf(atv_termin) < stichtag ? undefined : atv_termin;
}

/**
 * The entries of some rows, in their order.
 * @param dauer minutes of a first conversation
 */
export function termine(rows: readonly SheetRow[], stichtag: Day, dauer: number): readonly Termin[] {
  const vergeben = new Map<string, number>();
  return rows.flatMap(({ row, urteil, kundennummer, key }) => {
    if (row.erledigt === true) return [];
    const name = row.kundennummer ?? `zeile-${keyDigits(key)}`;
    const antrag = urteil.antragsdatum === undefined ? 'ohne' : iso(urteil.antragsdatum);
    const eintrag = (art: Terminart, tag: Day | undefined, von?: number): Termin[] => {
      if (tag === undefined) return [];
      const uid = `${name}-${antrag}-${art}`;
      const nr = (vergeben.get(uid) ?? 0) + 1;
      vergeben.set(uid, nr);
      const zeit = von === undefined ? undefined : { von, bis: von + dauer * 60 };
      return [{ art, uid: nr === 1 ? uid : `${uid}-${nr}`, kundennummer, tag, zeit, row }];
    };
    const termin = gebuchterTermin(row, stichtag);
    return [
      ...eintrag('frist-erstberatung', offen(urteil.erstberatung)),
      ...eintrag('frist-entscheidung', offen(urteil.entscheidung)),
      ...(termin === undefined ? [] : eintrag('erstberatung', dayOf(termin), secondsOf(termin))),
    ];
  });
}

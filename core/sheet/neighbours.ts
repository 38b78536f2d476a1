/**
 * What only all rows of a sheet together know: the heads of each BG and each person's latest application.
 * Source: 4-findings.csv VORSTAND_* and ANTRAGSDATUM_ABWEICHEND, fine print 15.
 */
import type { Day } from '../calendar/day.ts';
import type { CaseRow } from '../fields/declarations.ts';
import type { Umfeld } from '../rules/lage.ts';

/** The fields of a row that its neighbours are known by; `person`: its Kundennummer as written, blank or not. */
export interface Nachbar extends Pick<CaseRow, 'kundennummer' | 'bg_nummer' | 'vorstand_bg' | 'antragsdatum'> {
  readonly person: string;
}

const SEVERAL = 2;

export class Neighbours {
  /** The first head of a BG, and whether there are more. */
  private readonly heads = new Map<string, { readonly person: string; count: number }>();
  private readonly latest = new Map<string, Day>();

  add({ kundennummer, bg_nummer, vorstand_bg, antragsdatum, person }: Nachbar): void {
    if (bg_nummer !== undefined && vorstand_bg === true) {
      const head = this.heads.get(bg_nummer);
      if (head === undefined) this.heads.set(bg_nummer, { person, count: 1 });
      else if (head.person !== person) head.count = SEVERAL;
    }
    if (kundennummer !== undefined && antragsdatum !== undefined) {
      const known = this.latest.get(kundennummer);
      if (known === undefined || antragsdatum > known) this.latest.set(kundennummer, antragsdatum);
    }
  }

  /** @param allegro the row has an ALLEGRO part */
  umfeld({ kundennummer, bg_nummer, antragsdatum }: CaseRow, allegro: boolean): Umfeld {
    return {
      vorstaende: bg_nummer === undefined ? undefined : (this.heads.get(bg_nummer)?.count ?? 0),
      letzter_antrag: !allegro || kundennummer === undefined || antragsdatum === this.latest.get(kundennummer),
      widerspruch_geburtsdatum: false,
      widerspruch_name: false,
    };
  }
}

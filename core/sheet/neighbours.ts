/**
 * What only all rows of a sheet together know: the heads of each BG, each person's latest application, and who has
 * which appointment.
 * Source: 4-findings.csv VORSTAND_*, ANTRAGSDATUM_ABWEICHEND and ATV_TERMIN_DOPPELT, fine print 15, 52, 87.
 */
import type { Day } from '../calendar/day.ts';
import { kommenderTermin, Terminbelegung } from '../decide/doppelt.ts';
import type { CaseRow, FieldId } from '../fields/declarations.ts';
import type { Umfeld } from '../rules/lage.ts';

/** The fields of a row that its neighbours are known by. */
export const NACHBAR_FELDER = [
  'kundennummer',
  'bg_nummer',
  'vorstand_bg',
  'antragsdatum',
  'atv_termin',
  'termin_bei',
  'erstberatung_am',
  'hauptbetreuer',
  'nebenbetreuung',
  'aufstocker',
] as const satisfies readonly FieldId[];

const SEVERAL = 2;

export class Neighbours {
  private readonly stichtag: Day;
  /** The first head of a BG, and whether there are more. */
  private readonly heads = new Map<string, { readonly person: string; count: number }>();
  /** Asked for only where VerBIS has another day to compare it with. */
  private readonly latest: Map<string, Day> | undefined;
  private readonly termine = new Terminbelegung<string>();

  constructor(stichtag: Day, vorhanden: ReadonlySet<FieldId>) {
    this.stichtag = stichtag;
    this.latest = vorhanden.has('antragsdatum_verbis') ? new Map() : undefined;
  }

  /** @param person the row's Kundennummer as written, blank or not */
  add(row: Pick<CaseRow, (typeof NACHBAR_FELDER)[number]>, person: string): void {
    const { kundennummer, bg_nummer, vorstand_bg, antragsdatum } = row;
    if (bg_nummer !== undefined && vorstand_bg === true) {
      const head = this.heads.get(bg_nummer);
      if (head === undefined) this.heads.set(bg_nummer, { person, count: 1 });
      else if (head.person !== person) head.count = SEVERAL;
    }
    if (this.latest !== undefined && kundennummer !== undefined && antragsdatum !== undefined) {
      const known = this.latest.get(kundennummer);
      if (known === undefined || antragsdatum > known) this.latest.set(kundennummer, antragsdatum);
    }
    const termin = kommenderTermin(row, this.stichtag);
    if (termin !== undefined) this.termine.add(termin, person, bg_nummer);
  }

  /**
   * @param allegro the row has an ALLEGRO part
   * @param person as in `add`
   */
  umfeld(row: CaseRow, allegro: boolean, person: string): Umfeld {
    const { kundennummer, bg_nummer, antragsdatum } = row;
    const termin = kommenderTermin(row, this.stichtag);
    return {
      vorstaende: bg_nummer === undefined ? undefined : (this.heads.get(bg_nummer)?.count ?? 0),
      letzter_antrag:
        this.latest === undefined ||
        !allegro ||
        kundennummer === undefined ||
        antragsdatum === this.latest.get(kundennummer),
      termin_doppelt: termin !== undefined && this.termine.doppelt(termin, person, bg_nummer),
      widerspruch_geburtsdatum: false,
      widerspruch_name: false,
    };
  }
}

/**
 * Writes a run into the history while its cases pass by: both come in the order of persons and are walked in step, and
 * only what changed is written.
 * Source: page 5 "History store".
 */
import type { Beurteilung } from '../../core/assess.ts';
import { iso } from '../../core/calendar/day.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Umfeld } from '../../core/rules/lage.ts';
import type { Geaendert } from '../../core/verlaufsbefunde.ts';
import type { Paar } from '../join/pairing.ts';
import type { Bilanz } from '../protokoll/verlauf.ts';
import type { ZellBefund } from '../table/batch.ts';
import type { Eintrag } from './eintragen.ts';
import { fallId, nrOf } from './ids.ts';
import { kennungAus } from './kennungen.ts';
import type { StoredCase, StoredCases } from './stored-cases.ts';
import { type Kennung, zuordnen } from './zuordnung.ts';
import { type Codec, ohneSchritt, type Zustand } from './zustand.ts';

/** What remembers earlier runs while the cases of a run pass by. */
export interface Gedaechtnis {
  /** A person's case rows are about to come. */
  person(person: number, paare: readonly Paar[]): void;
  /**
   * Takes in the person's next case row.
   * @param zellen findings at the cells of its source rows
   * @returns what changed since the last run: the case's Antragsdatum in ALLEGRO, the person's Hauptbetreuer
   */
  fall(index: number, row: CaseRow, umfeld: Umfeld, urteil: Beurteilung, zellen: readonly ZellBefund[]): Geaendert;
  /** After the last case: what became of all cases. */
  ende(): Bilanz;
}

/** Not compared where the version that stored the case did not know steps. */
const SCHRITT = 'naechster_schritt';

/** The watched fields (page 5, page 8), and whether the case was there. */
const BEOBACHTET: readonly (readonly [feld: string, wert: (zustand: Zustand) => string | undefined])[] = [
  ['antragsdatum', ({ row }) => (row.antragsdatum === undefined ? undefined : iso(row.antragsdatum))],
  ['neufall', ({ neufall }) => neufall],
  ['stelle', ({ stelle }) => stelle],
  ['status_erstberatung', ({ status_erstberatung }) => status_erstberatung],
  ['status_entscheidung', ({ status_entscheidung }) => status_entscheidung],
  ['hauptbetreuer', ({ row }) => row.hauptbetreuer],
  [SCHRITT, ({ naechster_schritt }) => naechster_schritt || undefined],
];

const NICHTS_GEAENDERT: Geaendert = { antragsdatum: false, hauptbetreuer: false };
const KEINE: readonly StoredCase[] = [];
const NIEMAND: readonly number[] = [];

export class Mitschrift implements Gedaechtnis {
  private readonly lauf: number;
  private readonly codec: Codec;
  private readonly kennungen: (paare: readonly Paar[]) => Kennung[];
  private readonly stored: StoredCases;
  private readonly trage: (eintrag: Eintrag) => void;
  private readonly bilanz = { neu: 0, geaendert: 0, unveraendert: 0, weg: 0, zurueck: 0 };

  /** The person at hand: stored cases, which of them are taken, case rows, their partners once needed, next number. */
  private key = 0;
  private alte: readonly StoredCase[] = KEINE;
  private taken: boolean[] = [];
  private paare: readonly Paar[] = [];
  private partner: readonly number[] | undefined;
  private nextNr = 1;

  /**
   * @param stored the cases of the persons who are to come
   * @param kennungen identities of a person's case rows
   * @param trage takes what is to be written
   */
  constructor(
    stored: StoredCases,
    lauf: number,
    codec: Codec,
    kennungen: (paare: readonly Paar[]) => Kennung[],
    trage: (eintrag: Eintrag) => void,
  ) {
    this.stored = stored;
    this.lauf = lauf;
    this.codec = codec;
    this.kennungen = kennungen;
    this.trage = trage;
  }

  person(person: number, paare: readonly Paar[]): void {
    this.close();
    while (this.stored.person < person) this.gone(this.stored.take());
    this.key = person;
    this.alte = this.stored.person === person ? this.stored.take() : KEINE;
    this.nextNr = 1 + (this.alte.length === 0 ? 0 : nrOf(this.alte.at(-1)?.id ?? 0));
    this.taken = this.alte.map(() => false);
    this.paare = paare;
    this.partner = undefined;
  }

  fall(index: number, row: CaseRow, umfeld: Umfeld, urteil: Beurteilung, zellen: readonly ZellBefund[]): Geaendert {
    const text = this.codec.encode(row, umfeld, zellen, urteil);
    // Nearly always the same cases come in the same order: as long as they do, nothing has to be decoded.
    const same = this.partner === undefined ? this.alte[index] : undefined;
    if (same !== undefined && same.weg === null && same.zustand === text) {
      this.taken[index] = true;
      this.bilanz.unveraendert++;
      return NICHTS_GEAENDERT;
    }
    this.partner ??= this.partners(index);
    const partner = this.partner[index] ?? -1;
    const alt = this.alte[partner];
    if (alt === undefined) {
      this.trage(['neu', fallId(this.key, this.nextNr++), text]);
      this.bilanz.neu++;
      return { antragsdatum: false, hauptbetreuer: this.betreuerGewechselt(row) };
    }
    this.taken[partner] = true;
    if (alt.weg !== null) {
      this.trage(['aenderung', alt.id, 'vorhanden', 'nein', 'ja']);
      this.bilanz.zurueck++;
    } else if (alt.zustand === text) {
      this.bilanz.unveraendert++;
      return NICHTS_GEAENDERT;
    } else if (alt.zustand === ohneSchritt(text)) {
      // Only the version of the program is another one.
      this.trage(['stand', alt.id, null, text]);
      this.bilanz.unveraendert++;
      return NICHTS_GEAENDERT;
    } else this.bilanz.geaendert++;
    this.trage(['stand', alt.id, null, text]);
    return { antragsdatum: this.changes(alt, text), hauptbetreuer: this.betreuerGewechselt(row) };
  }

  /** By a case of the person that the last run saw and this one sees: her VerBIS row feeds all of them. */
  private betreuerGewechselt({ hauptbetreuer }: CaseRow): boolean {
    if (hauptbetreuer === undefined || this.partner === undefined) return false;
    const alt = this.partner.map((i) => this.alte[i]).find((one) => one !== undefined && one.weg === null);
    const vorher = alt && this.codec.decode(alt.zustand).row.hauptbetreuer;
    return vorher !== undefined && vorher !== hauptbetreuer;
  }

  /** @param fest so many cases are the stored ones in their order */
  private partners(fest: number): readonly number[] {
    if (this.alte.length === 0) return NIEMAND;
    const alte = this.alte.map(({ weg, zustand }) => ({
      ...kennungAus(this.codec.decode(zustand)),
      weg: weg !== null,
    }));
    return zuordnen(alte, this.kennungen(this.paare), fest);
  }

  /** Notes what changed in watched fields; whether ALLEGRO's Antragsdatum did, from one day to another. */
  private changes({ id, zustand, weg }: StoredCase, text: string): boolean {
    const alt = this.codec.decode(zustand);
    const neu = this.codec.decode(text);
    for (const [feld, wert] of BEOBACHTET) {
      if (feld === SCHRITT && alt.naechster_schritt === undefined) continue;
      const vorher = wert(alt);
      const nachher = wert(neu);
      if (vorher !== nachher) this.trage(['aenderung', id, feld, vorher ?? null, nachher ?? null]);
    }
    return weg === null && antragsdatumGeaendert(alt, neu);
  }

  /** Marks what the person no longer has. */
  private close(): void {
    if (this.alte.length > 0) this.gone(this.alte.filter((_, i) => !this.taken[i]));
  }

  private gone(cases: readonly StoredCase[]): void {
    for (const { id, weg, zustand } of cases) {
      if (weg !== null) continue;
      this.trage(['stand', id, this.lauf, zustand]);
      this.trage(['aenderung', id, 'vorhanden', 'ja', 'nein']);
      this.bilanz.weg++;
    }
  }

  /** After the last case: marks everybody else's as gone, and gives the result. */
  ende(): Bilanz {
    this.close();
    this.alte = KEINE;
    while (this.stored.person !== Number.POSITIVE_INFINITY) this.gone(this.stored.take());
    return { ...this.bilanz };
  }
}

function antragsdatumGeaendert(alt: Zustand, neu: Zustand): boolean {
  const a = kennungAus(alt).antragsdatum;
  const b = kennungAus(neu).antragsdatum;
  return a !== undefined && b !== undefined && a !== b;
}

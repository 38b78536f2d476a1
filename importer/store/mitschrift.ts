/**
 * Writes a run into the history while its cases pass by: both come in the order of persons and are walked in step, and
 * only what changed is written.
 * Source: page 5 "History store".
 */
import type { Beurteilung } from '../../core/assess.ts';
import { iso } from '../../core/calendar/day.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Geaendert } from '../../core/verlaufsbefunde.ts';
import type { Fall } from '../join/cases.ts';
import type { Paar } from '../join/pairing.ts';
import type { Bilanz } from '../protokoll/verlauf.ts';
import type { ZellBefund } from '../table/batch.ts';
import type { Sammlung } from './eintragen.ts';
import { fallId, nrOf } from './ids.ts';
import { kennungAus } from './kennungen.ts';
import type { GelesenerFall, StoredCases } from './stored-cases.ts';
import type { Verfassen } from './verfassen.ts';
import { type Kennung, zuordnen } from './zuordnung.ts';
import { ohneSchritt, type Zustand } from './zustand.ts';

/** What remembers earlier runs while the cases of a run pass by. */
export interface Gedaechtnis {
  /** A person's case rows are about to come. */
  person(person: number, paare: readonly Paar[]): void;
  /**
   * Takes in the person's next case row.
   * @param zellen findings at the cells of its source rows
   * @returns what changed since the last run: the case's Antragsdatum in ALLEGRO, the person's Hauptbetreuer
   */
  fall(fall: Fall, urteil: Beurteilung, zellen: readonly ZellBefund[]): Geaendert;
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
const KEINE: readonly GelesenerFall[] = [];
const NIEMAND: readonly number[] = [];

/** How texts of cases are written and read, and what tells a person's case rows apart. */
export interface Schrift {
  readonly verfasse: Verfassen;
  readonly lies: (zustand: string) => Zustand;
  readonly kennungen: (paare: readonly Paar[]) => Kennung[];
}

export class Mitschrift implements Gedaechtnis {
  private readonly schrift: Schrift;
  private readonly stored: StoredCases;
  private readonly sammlung: Sammlung;
  private readonly bilanz = { neu: 0, geaendert: 0, unveraendert: 0, weg: 0, zurueck: 0 };

  /** The person at hand: stored cases, which of them are taken, case rows, their partners once needed, next number. */
  private key = 0;
  private alte: readonly GelesenerFall[] = KEINE;
  private taken: boolean[] = [];
  private paare: readonly Paar[] = [];
  private partner: readonly number[] | undefined;
  private nextNr = 1;

  /**
   * @param stored the cases of the persons who are to come
   * @param sammlung takes what is to be written
   */
  constructor(stored: StoredCases, schrift: Schrift, sammlung: Sammlung) {
    this.stored = stored;
    this.schrift = schrift;
    this.sammlung = sammlung;
  }

  person(person: number, paare: readonly Paar[]): void {
    this.close();
    while (this.stored.person < person) this.gone(this.stored.take());
    this.key = person;
    this.alte = this.stored.person === person ? this.stored.take() : KEINE;
    this.nextNr = 1 + (this.alte.length === 0 ? 0 : nrOf(this.alte.at(-1)?.id ?? 0));
    this.taken = [];
    this.paare = paare;
    this.partner = undefined;
  }

  fall(fall: Fall, urteil: Beurteilung, zellen: readonly ZellBefund[]): Geaendert {
    this.schrift.verfasse(this.sammlung.puffer, fall, zellen, urteil);
    const geaendert = this.vergleiche(fall);
    this.sammlung.weiter();
    return geaendert;
  }

  /** The text of the case lies in the buffer. */
  private vergleiche({ index, row }: Fall): Geaendert {
    // Nearly always the same cases come in the same order: as long as they do, nothing has to be decoded.
    const same = this.partner === undefined ? this.alte[index] : undefined;
    if (same !== undefined && same.weg === null && this.istGleich(same)) {
      this.taken[index] = true;
      this.bilanz.unveraendert++;
      return NICHTS_GEAENDERT;
    }
    this.partner ??= this.partners(index);
    const partner = this.partner[index] ?? -1;
    const alt = this.alte[partner];
    if (alt === undefined) {
      this.sammlung.stand(fallId(this.key, this.nextNr++));
      this.bilanz.neu++;
      return { antragsdatum: false, hauptbetreuer: this.betreuerGewechselt(row) };
    }
    this.taken[partner] = true;
    if (alt.weg === null && this.istGleich(alt)) {
      this.bilanz.unveraendert++;
      return NICHTS_GEAENDERT;
    }
    const text = this.sammlung.text();
    this.sammlung.stand(alt.id);
    if (alt.weg !== null) {
      this.sammlung.aenderung(alt.id, 'vorhanden', 'nein', 'ja');
      this.bilanz.zurueck++;
    } else if (alt.zustand === ohneSchritt(text)) {
      // Only the version of the program is another one.
      this.bilanz.unveraendert++;
      return NICHTS_GEAENDERT;
    } else this.bilanz.geaendert++;
    return { antragsdatum: this.changes(alt, text), hauptbetreuer: this.betreuerGewechselt(row) };
  }

  private istGleich(alt: GelesenerFall): boolean {
    const { puffer, von } = this.sammlung;
    return alt.gleicht(puffer.bytes, von, puffer.ende);
  }

  /** By a case of the person that the last run saw and this one sees: her VerBIS row feeds all of them. */
  private betreuerGewechselt({ hauptbetreuer }: CaseRow): boolean {
    if (hauptbetreuer === undefined || this.partner === undefined) return false;
    const alt = this.partner.map((i) => this.alte[i]).find((one) => one !== undefined && one.weg === null);
    const vorher = alt && this.schrift.lies(alt.zustand).row.hauptbetreuer;
    return vorher !== undefined && vorher !== hauptbetreuer;
  }

  /** @param fest so many cases are the stored ones in their order */
  private partners(fest: number): readonly number[] {
    if (this.alte.length === 0) return NIEMAND;
    const alte = this.alte.map(({ weg, zustand }) => ({
      ...kennungAus(this.schrift.lies(zustand)),
      weg: weg !== null,
    }));
    return zuordnen(alte, this.schrift.kennungen(this.paare), fest);
  }

  /** Notes what changed in watched fields; whether ALLEGRO's Antragsdatum did, from one day to another. */
  private changes({ id, zustand, weg }: GelesenerFall, text: string): boolean {
    const alt = this.schrift.lies(zustand);
    const neu = this.schrift.lies(text);
    for (const [feld, wert] of BEOBACHTET) {
      if (feld === SCHRITT && alt.naechster_schritt === undefined) continue;
      const vorher = wert(alt);
      const nachher = wert(neu);
      if (vorher !== nachher) this.sammlung.aenderung(id, feld, vorher ?? null, nachher ?? null);
    }
    return weg === null && antragsdatumGeaendert(alt, neu);
  }

  /** Marks what the person no longer has. */
  private close(): void {
    if (this.alte.length > 0) this.gone(this.alte.filter((_, i) => !this.taken[i]));
  }

  private gone(cases: readonly GelesenerFall[]): void {
    for (const { id, weg } of cases) {
      if (weg !== null) continue;
      this.sammlung.fehlt(id);
      this.sammlung.aenderung(id, 'vorhanden', 'ja', 'nein');
      this.bilanz.weg++;
    }
  }

  /** After the last case: marks everybody else's as gone, and gives the result. */
  ende(): Bilanz {
    this.close();
    this.alte = KEINE;
    while (this.stored.person !== Number.POSITIVE_INFINITY) this.gone(this.stored.take());
    this.sammlung.gib();
    return { ...this.bilanz };
  }
}

function antragsdatumGeaendert(alt: Zustand, neu: Zustand): boolean {
  const a = kennungAus(alt).antragsdatum;
  const b = kennungAus(neu).antragsdatum;
  return a !== undefined && b !== undefined && a !== b;
}

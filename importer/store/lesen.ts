/**
 * Reads a history: for reports, explanations and whoever else wants to know. What it gives is one state of the file,
 * even while a run writes.
 */
import type { DatabaseSync } from 'node:sqlite';
import { assess, type Beurteilung } from '../../core/assess.ts';
import type { BefundCode } from '../../core/decide/befunde.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import { getOrMake } from '../../core/maps.ts';
import type { Umfeld } from '../../core/rules/lage.ts';
import { verlaufsbefunde } from '../../core/verlaufsbefunde.ts';
import { kundennummerToNumber, kundennummerToText } from '../table/kundennummer.ts';
import type { Freigabe, Wochenzahlen } from '../zahlen/daten.ts';
import { type Aenderung, type AenderungMitFall, aenderungenVon, alleAenderungen, betroffen } from './aenderungen.ts';
import { VerlaufError, verlaufError } from './errors.ts';
import { felder } from './felder.ts';
import { idsOf, nrOf, personOf } from './ids.ts';
import { type GespeicherterLauf, grundlageVon, laeufe, laufTage, letzterLauf } from './laeufe.ts';
import { openForReading } from './open.ts';
import { type StoredCase, StoredCases } from './stored-cases.ts';
import { freigaben } from './weitergabe.ts';
import { geaenderteWerte } from './wiederholung.ts';
import { wochen } from './wochen.ts';
import { createLesen, type FeldMitBefund, type Zustand } from './zustand.ts';

/** A case as its last run saw it. */
export interface VerlaufFall {
  /** Kundennummer and BG-Nummer are in `row`; names only where they are stored. */
  readonly row: CaseRow;
  readonly umfeld: Umfeld;
  /** By the settings and on the Stichtag of `lauf`, by the rules of this program. */
  readonly urteil: Beurteilung;
  /** Findings at cells, with their fields. */
  readonly feldBefunde: readonly FeldMitBefund[];
  /** Findings beside those of `urteil`, each once: at cells, and those that need an earlier run. */
  readonly weitere: readonly BefundCode[];
  /** The last run saw it. */
  readonly aktuell: boolean;
  readonly id: number;
  /** The case's number among the person's, from 1. */
  readonly nr: number;
  /** Run that saw it first, and the one that missed it first. */
  readonly seit: number;
  readonly weg: number | undefined;
  /** Run that saw it last. */
  readonly lauf: GespeicherterLauf;
  readonly grundlage: Grundlage;
}

interface Stand {
  readonly lauf: GespeicherterLauf;
  readonly grundlage: Grundlage;
}

export class VerlaufLeser {
  readonly path: string;
  /** The run that came last. */
  readonly letzter: GespeicherterLauf;
  private readonly db: DatabaseSync;
  private readonly lies: (zustand: string) => Zustand;
  private readonly staende = new Map<number, Stand>();
  /** Cases whose Antragsdatum, and persons whose Hauptbetreuer the last run found changed. */
  private readonly antragsdatum: ReadonlySet<number>;
  private readonly hauptbetreuer: ReadonlySet<number>;

  /** Throws `VerlaufError`, also where no run has been taken in yet. */
  constructor(path: string) {
    this.path = path;
    this.db = openForReading(path);
    try {
      this.db.exec('BEGIN');
      const letzter = letzterLauf(this.db);
      if (letzter === undefined) throw new VerlaufError('fehlt', path);
      this.letzter = letzter;
      this.lies = createLesen(felder(this.db));
      const geaendert = (feld: 'antragsdatum' | 'hauptbetreuer') =>
        geaenderteWerte(this.db, letzter.nr, feld).map(({ fall }) => fall);
      this.antragsdatum = new Set(geaendert('antragsdatum'));
      this.hauptbetreuer = new Set(geaendert('hauptbetreuer').map(personOf));
    } catch (error) {
      this.db.close();
      throw verlaufError(error, path);
    }
  }

  /** Output folders of runs that were killed before it was in its place. */
  ausstehend(): readonly string[] {
    return this.guarded(() =>
      this.db
        .prepare('SELECT ordner FROM veroeffentlichung')
        .all()
        .map(({ ordner }) => String(ordner)),
    );
  }

  /** All runs, in order. */
  laeufe(): readonly Pick<GespeicherterLauf, 'nr' | 'stichtag'>[] {
    return this.guarded(() => laufTage(this.db));
  }

  /** The weekly figures, in order. */
  wochen(): Wochenzahlen[] {
    return this.guarded(() => wochen(this.db));
  }

  /** The periods that may be passed on, in order. */
  freigaben(): Freigabe[] {
    return this.guarded(() => freigaben(this.db));
  }

  /** All cases by Kundennummer, one at a time. */
  *faelle(): Generator<VerlaufFall> {
    for (const one of this.alle()) yield this.fall(one);
  }

  /** The cases of the last run, without their decisions. */
  *aktuelle(): Generator<Pick<VerlaufFall, 'row' | 'umfeld'>> {
    for (const { id, weg, zustand } of this.alle()) {
      if (weg !== null) continue;
      const { row, umfeld } = this.lies(zustand);
      row.kundennummer = kundennummerToText(personOf(id));
      yield { row, umfeld };
    }
  }

  /** What the decisions of the last run rested on. */
  grundlage(): Grundlage {
    return this.stand(this.letzter.nr).grundlage;
  }

  /** The cases of the last run in whose fields a text stands somewhere: a few of many, found without decoding all. */
  aktuelleMit(text: string): VerlaufFall[] {
    return this.faelleMit('weg IS NULL AND instr(zustand, ?) > 0', text);
  }

  /** The cases of a Kundennummer in print form. */
  faelleVon(kundennummer: string): VerlaufFall[] {
    return this.faelleMit('id BETWEEN ? AND ?', ...idsOf(kundennummerToNumber(kundennummer)));
  }

  /** The changes of a case, in order of runs. */
  aenderungen(id: number): Aenderung[] {
    return this.guarded(() => aenderungenVon(this.db, id));
  }

  /** The changes of all cases by runs after `von`, in order of runs. */
  alleAenderungen(von: number): AenderungMitFall[] {
    return this.guarded(() => alleAenderungen(this.db, von));
  }

  /** The cases that runs after `von` saw first, missed first or saw changed, by Kundennummer. */
  betroffen(von: number): Pick<StoredCase, 'id' | 'seit' | 'weg'>[] {
    return this.guarded(() => betroffen(this.db, von));
  }

  close(): void {
    if (this.db.isOpen) this.db.close();
  }

  private *alle(): Generator<StoredCase> {
    const stored = this.guarded(() => new StoredCases(this.db));
    while (stored.person !== Number.POSITIVE_INFINITY) yield* this.guarded(() => stored.take());
  }

  private faelleMit(where: string, ...values: (string | number)[]): VerlaufFall[] {
    return this.guarded(() => {
      const rows: unknown = this.db
        .prepare(`SELECT id, seit, weg, zustand FROM fall WHERE ${where} ORDER BY id`)
        .all(...values);
      return (rows as StoredCase[]).map((one) => this.fall(one));
    });
  }

  private fall({ id, seit, weg, zustand }: StoredCase): VerlaufFall {
    const { row, umfeld, feldBefunde } = this.lies(zustand);
    const { lauf, grundlage } = this.stand(weg === null ? this.letzter.nr : weg - 1);
    const codes = [...new Set(feldBefunde.map(({ code }) => code))];
    const person = personOf(id);
    row.kundennummer = kundennummerToText(person);
    const aktuell = weg === null;
    const geaendert = {
      antragsdatum: aktuell && this.antragsdatum.has(id),
      hauptbetreuer: aktuell && this.hauptbetreuer.has(person),
    };
    return {
      row,
      umfeld,
      urteil: assess(row, lauf.stichtag, grundlage, umfeld),
      feldBefunde,
      weitere: [...codes, ...verlaufsbefunde(geaendert, row, lauf.stichtag, grundlage, umfeld)],
      aktuell,
      id,
      nr: nrOf(id),
      seit,
      weg: weg ?? undefined,
      lauf,
      grundlage,
    };
  }

  /** A run with what its decisions rested on. */
  private stand(nr: number): Stand {
    return getOrMake(this.staende, nr, () => {
      const lauf = nr === this.letzter.nr ? this.letzter : laeufe(this.db, nr, nr)[0];
      if (lauf === undefined) throw new VerlaufError('beschaedigt', this.path);
      return { lauf, grundlage: grundlageVon(lauf) };
    });
  }

  private guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw verlaufError(error, this.path);
    }
  }
}

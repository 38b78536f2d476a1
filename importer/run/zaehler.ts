/**
 * Counts of result values and findings, for lauf.json and the summary.
 */
import type { Beurteilung } from '../../core/assess.ts';
import { type BefundCode, mindestens, type Schwere } from '../../core/decide/befunde.ts';
import { type FieldId, fieldsOf, type Quelle } from '../../core/fields/declarations.ts';
import { schrittText } from '../../core/process/naechster.ts';
import { schrittVon } from '../../core/process/schritte/index.ts';
import type { Lauf, UnbekannteWoerter } from '../protokoll/lauf.ts';
import { Tally, type Zaehlstand } from '../zahlen/tally.ts';

/** More than one in twenty, as of records in quarantine; one or two are slips, not a word of the house. */
const ANTEIL = 0.05;
const MINDESTENS = 3;

export interface Zaehlerstand {
  readonly faelle: number;
  readonly alle: readonly Zaehlstand<unknown>[];
}

export class Zaehler {
  faelle = 0;
  /** By whole decision: the core gives one object for each, so a case costs a few look-ups. */
  private readonly neufall = new Tally<Beurteilung['neufall']>();
  private readonly zustaendigkeit = new Tally<Beurteilung['zustaendigkeit']>();
  private readonly altersgruppe = new Tally<string>();
  private readonly erstberatung = new Tally<string>();
  private readonly entscheidung = new Tally<string>();
  private readonly schritt = new Tally<ReturnType<typeof schrittText>>();
  private readonly codes = new Tally<BefundCode>();
  private readonly woerter = new Tally<string>();
  private readonly alle: readonly Tally<unknown>[] = [
    ...[this.neufall, this.zustaendigkeit, this.altersgruppe, this.erstberatung, this.entscheidung],
    ...[this.schritt, this.codes, this.woerter],
  ];

  fall(urteil: Beurteilung): void {
    this.faelle++;
    this.neufall.add(urteil.neufall);
    this.zustaendigkeit.add(urteil.zustaendigkeit);
    this.altersgruppe.add(urteil.altersgruppe ?? '');
    this.erstberatung.add(urteil.erstberatung.status);
    this.entscheidung.add(urteil.entscheidung.status);
    this.schritt.add(schrittText(urteil.naechster));
  }

  befund(code: BefundCode, n = 1): void {
    if (n > 0) this.codes.add(code, n);
  }

  /** A cell with a word that its list does not have. */
  wort(quelle: Quelle, feld: FieldId): void {
    this.woerter.add(`${quelle} ${feld}`, 1);
  }

  /** What was counted, for another thread. */
  stand(): Zaehlerstand {
    return { faelle: this.faelle, alle: this.alle.map((tally) => tally.stand()) };
  }

  vereine({ faelle, alle }: Zaehlerstand): void {
    this.faelle += faelle;
    for (const [i, stand] of alle.entries()) this.alle[i]?.vereine(stand);
  }

  /** The fields of a source of which so many cells hold a word that nobody knows that their figures say little. */
  unbekannteWoerter(quelle: Quelle, saetze: number): readonly UnbekannteWoerter[] {
    return fieldsOf(quelle).flatMap((feld) => {
      const anzahl = this.woerter.get(`${quelle} ${feld}`);
      return anzahl >= MINDESTENS && anzahl > saetze * ANTEIL ? [{ quelle, feld, anzahl, saetze }] : [];
    });
  }

  /** Whether a finding of this severity or a worse one was counted. */
  mindestens(schwere: Schwere): boolean {
    return mindestens(this.codes.keys(), schwere);
  }

  zaehlung(): Lauf['zaehlung'] {
    return {
      neufall: this.neufall.by(({ neufall }) => neufall),
      neufall_grund: this.neufall.by(({ grund }) => grund),
      altersgruppe: this.altersgruppe.by(String),
      stelle: this.zustaendigkeit.by(({ stelle }) => stelle),
      route_regel: this.zustaendigkeit.by(({ regel }) => regel),
      status_erstberatung: this.erstberatung.by(String),
      status_entscheidung: this.entscheidung.by(String),
      naechster_schritt: this.schritt.by(String),
      wer: this.schritt.by((id) => (id === '' || id === 'fertig' ? '' : schrittVon(id).wer)),
      befunde: this.codes.by(String),
    };
  }
}

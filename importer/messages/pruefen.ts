/** What `neufall pruefen` says, in the shape that every language fills. Source: pages 5 and 6. */
import type { BefundCode } from '../../core/decide/befunde.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import type { ZuordnungFehler } from '../../core/sheet/read-memory.ts';
import type { PruefBericht } from '../protokoll/pruefung.ts';
import type { Bestandteil } from '../xlsx/contents.ts';
import type { MappeFehler } from '../xlsx/errors.ts';

export interface PruefenTexte {
  readonly help: Readonly<
    Record<
      | 'summary'
      | 'mappe'
      | 'blatt'
      | 'alleBlaetter'
      | 'zuordnung'
      | 'out'
      | 'ueberschreiben'
      | 'trotzdem'
      | 'stichtag'
      | 'land'
      | 'failOn'
      | 'quiet',
      string
    >
  >;
  /** One line about a workbook that can't be read. */
  readonly fehler: Readonly<Record<MappeFehler, (path: string) => string>>;
  readonly keinKopf: (path: string, blaetter: readonly string[]) => string;
  readonly keinBlatt: (path: string, name: string, blaetter: readonly string[]) => string;
  /** Both were given. */
  readonly blattUndAlle: string;
  readonly bestandteile: Readonly<Record<Bestandteil, string>>;
  /** Refused without `--trotzdem`. */
  readonly enthaelt: (path: string, namen: readonly string[]) => string;
  /** The same, with `--trotzdem`. */
  readonly enthaeltTrotzdem: (namen: readonly string[]) => string;
  readonly geschuetzt: (path: string, blatt: string) => string;
  readonly keinPlatz: (path: string, blatt: string) => string;
  readonly nebeneinander: (path: string, blatt: string) => string;
  /** Formulas that no program has worked out, refused without `--trotzdem`. */
  readonly ohneWert: (path: string, blatt: string, zellen: readonly string[]) => string;
  readonly zuordnung: (path: string, fehler: ZuordnungFehler) => string;
  readonly falscheVorgabe: (path: string, feld: FieldId, erlaubt: readonly string[] | undefined) => string;
  readonly gleicheDatei: (path: string) => string;
  readonly gibtEsSchon: (path: string) => string;
  readonly endung: (path: string, endung: string) => string;
  readonly nichtGeschrieben: (path: string, detail: string) => string;
  readonly bericht: (bericht: PruefBericht, code: (code: BefundCode) => string) => readonly string[];
}

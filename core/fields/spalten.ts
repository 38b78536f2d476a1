/** Which fields the columns of a list or of a run's exports carry. Source: page 1 "Missing columns", fine print 21. */
import type { FieldId, Quelle } from './declarations.ts';

/** The columns of one list or run. */
export interface Spalten {
  /** Fields that have a column or a constant (`vorgabe`). */
  readonly vorhanden: ReadonlySet<FieldId>;
  /** Import only: the columns of each export of which there is a file. */
  readonly quellen?: ReadonlyMap<Quelle, ReadonlySet<FieldId>>;
}

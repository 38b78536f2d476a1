/**
 * What a workbook holds that can hang on the place of its columns, runs by itself or is sealed. All of it goes into
 * the copy as it is, but whether it still fits beside new columns is for a person to say (`--trotzdem`).
 * Everything else (images, comments, filters, names, links, settings) stays as it is without a question.
 */
export const BESTANDTEILE = [
  'diagramme',
  'pivot',
  'makros',
  'datenschnitte',
  'abfragen',
  'steuerelemente',
  'signatur',
] as const;
export type Bestandteil = (typeof BESTANDTEILE)[number];

/** Names of parts, as Excel and other programs give them. */
const TEILE: Readonly<Record<Bestandteil, RegExp>> = {
  diagramme: /^xl\/(charts|chartsheets)\/|\/chart(Ex)?\d*\.xml$/i,
  pivot: /^xl\/pivot(Tables|Cache)\//i,
  makros: /vbaProject\.bin$|^xl\/(macrosheets|dialogsheets)\//i,
  datenschnitte: /^xl\/(slicers|slicerCaches|timelines|timelineCaches)\//i,
  abfragen: /^xl\/(model|queryTables|customData)\/|^xl\/connections\.xml$/i,
  steuerelemente: /^xl\/(activeX|ctrlProps|embeddings)\//i,
  signatur: /^_xmlsignatures\//i,
};

/** What the parts' names show, in the order of `BESTANDTEILE`. */
export function contentsOf(parts: readonly string[]): readonly Bestandteil[] {
  return BESTANDTEILE.filter((kind) => parts.some((name) => TEILE[kind].test(name)));
}

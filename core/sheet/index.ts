/** A team lead's sheet: what the add-in and `neufall pruefen` share, from cell values to result cells. Source: page 6. */
export * from './ablage.ts';
export * from './blattpruefung.ts';
export { type Cell, type Cells, cellText, isBlank } from './cell.ts';
export * from './columns.ts';
export { istErledigt, type Zellbild } from './erledigt.ts';
export { type Bereich, type Filterlage, filterlage } from './filter.ts';
export { findHeader, istKopf, type Kopf, sindZweiKoepfe } from './header.ts';
export {
  type FehlendesFeld,
  type FremdesWort,
  istOffen,
  type Leitfaden,
  Leitfadensammler,
  type UnbenutzteSpalte,
  type UnlesbareZelle,
} from './leitfaden.ts';
export * from './mapping.ts';
export * from './memory.ts';
export { type MergedArea, mitVerbund, type Verbund, verbundOf } from './merged.ts';
export * from './merker.ts';
export { isProgramValue } from './own-values.ts';
export * from './read-memory.ts';
export * from './reader.ts';
export { befundCodes, befundText, type Ergebnisse, results } from './results.ts';
export { zweiteListe } from './second-list.ts';
export { dayToSerial, serialToMoment } from './serial.ts';
export { finish, type Steps } from './steps.ts';
export { FUELLUNGEN, KOPF_STIL, type Stil, stil } from './styles.ts';
export {
  type Dringend,
  dringendeAller,
  GRUNDFELDER,
  type Grundfeld,
  STUFEN,
  type Stufe,
  Uebersicht,
  type Zahlen,
} from './summary.ts';
export {
  Geschrieben,
  geschriebenKey,
  type Listen,
  sameCell,
  type Unbekannt,
  type Wer,
  type Werte,
  type Zellstand,
} from './written.ts';

/**
 * Who is in charge: the first route that matches on the day of receipt.
 * Source: page 3 and routing.csv, fine print 17.
 */

import type { Day } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { CaseRow, FieldId } from '../fields/declarations.ts';
import { once } from '../maps.ts';
import { type Antwort, BEDINGUNGEN } from '../rules/bedingungen.ts';
import type { CatalogueRoute } from '../rules/regelwerk.ts';
import { BEI_EINGANG } from '../rules/rule.ts';
import type { Urteilsgrundlage } from '../rules/urteilsgrundlage.ts';
import { imZeitraum } from '../rules/zeitraum.ts';
import { grundtext } from './begruendung.ts';

/** What the decision goes by beside the row. */
type Massstab = Pick<Urteilsgrundlage, 'einstellungen' | 'regelwerk'>;

export interface Zustaendigkeit {
  /** Who is in charge, or `prüfen`. */
  readonly stelle: string;
  /** How it gets there; empty for `prüfen`. */
  readonly weg: string;
  /** Who has to be told; mostly empty, always for `prüfen`. */
  readonly information_an: string;
  /** The rule, empty where none applies. */
  readonly regel: string;
  /** Why it has to be checked, as the text of a reason (`begruendung`): a field, or `nicht geregelt`; else empty. */
  readonly grund: string;
}

const offen = (grund: string, regel = ''): Zustaendigkeit => ({
  stelle: 'prüfen',
  weg: '',
  information_an: '',
  regel,
  grund,
});
const fehlt = (id: FieldId) => offen(grundtext('', [id]));
const OHNE_TAG = fehlt('eingang_am');
const OHNE_RECHTSKREIS = fehlt('rechtskreis');
const OHNE_KANAL = fehlt('kanal');
const OHNE_ANLIEGEN = fehlt('anliegen');
const NICHT_GEREGELT = offen('nicht geregelt');

/** Day of receipt: of `eingang_am`, else `posteingang_am`, else D. */
export function eingangstag(row: CaseRow, antragsdatum: Day | undefined): Day | undefined {
  return row.eingang_am !== undefined ? dayOf(row.eingang_am) : (row.posteingang_am ?? antragsdatum);
}

/**
 * The Stelle for a completed row (see `completeRow`).
 * @param eingang day of receipt, see `eingangstag`
 */
export function entscheideStelle(row: CaseRow, eingang: Day | undefined, massstab: Massstab): Zustaendigkeit {
  if (eingang === undefined) return OHNE_TAG;
  if (row.rechtskreis === undefined) return OHNE_RECHTSKREIS;
  if (row.kanal === undefined) return OHNE_KANAL;
  if (row.anliegen === undefined) return OHNE_ANLIEGEN;
  for (const route of massstab.regelwerk.routenFuer(row.rechtskreis, row.kanal, row.anliegen)) {
    const antwort = passt(route, row, eingang, massstab);
    if (antwort === false) continue;
    if (antwort !== true) return OHNE_FELD(route)(antwort);
    return TREFFER(route)(route.stelle === BEI_EINGANG ? (row.eingangsstelle ?? 'prüfen') : route.stelle);
  }
  return NICHT_GEREGELT;
}

/** Whether a route of the row's matter holds on the day with its condition, or the field that this hangs on. */
function passt(route: CatalogueRoute, row: CaseRow, eingang: Day, { einstellungen }: Massstab): Antwort {
  if (!imZeitraum(route, eingang)) return false;
  return route.bedingung === undefined || BEDINGUNGEN[route.bedingung](row, eingang, einstellungen);
}

/** For explanations: the routes in force that were asked in turn; the last one decided, if any did. */
export function gefragteRouten(row: CaseRow, eingang: Day | undefined, massstab: Massstab): readonly CatalogueRoute[] {
  const { rechtskreis, kanal, anliegen } = row;
  if (eingang === undefined || rechtskreis === undefined || kanal === undefined || anliegen === undefined) return [];
  const routen = massstab.regelwerk
    .routenFuer(rechtskreis, kanal, anliegen)
    .filter((route) => imZeitraum(route, eingang));
  const entschieden = routen.findIndex((route) => passt(route, row, eingang, massstab) !== false);
  return entschieden < 0 ? routen : routen.slice(0, entschieden + 1);
}

/** One object for each answer of a route: most rows share a few. */
const TREFFER = once(
  ({ weg, regel, information_an = '' }: CatalogueRoute) =>
    once((stelle: string): Zustaendigkeit => ({ stelle, weg, information_an, regel, grund: '' })),
  new WeakMap(),
);
const OHNE_FELD = once(
  ({ regel }: CatalogueRoute) => once((id: FieldId) => offen(grundtext('', [id]), regel)),
  new WeakMap(),
);

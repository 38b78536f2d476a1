/**
 * Who is in charge: the first route that matches on the day of receipt.
 * Source: page 3 and routing.csv, fine print 17.
 */

import type { Day } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { CaseRow, FieldId } from '../fields/declarations.ts';
import type { Anliegen, Kanal, Rechtskreis } from '../fields/lists.ts';
import { ROUTES } from '../rules/catalogue.ts';
import type { Stelle } from '../rules/rule.ts';
import { type Antwort, BEDINGUNGEN } from './bedingungen.ts';

type Route = (typeof ROUTES)[number];

export interface Zustaendigkeit {
  /** Who is in charge, or `prüfen`. */
  readonly stelle: Stelle | 'prüfen';
  /** How it gets there; empty for `prüfen`. */
  readonly weg: string;
  /** The rule, empty where none applies. */
  readonly regel: string;
  /** Why it has to be checked: `fehlt:` with a field id, or `nicht geregelt`; else empty. */
  readonly grund: string;
}

const offen = (grund: string, regel = ''): Zustaendigkeit => ({ stelle: 'prüfen', weg: '', regel, grund });
const fehlt = (id: FieldId) => offen(`fehlt:${id}`);
const OHNE_TAG = fehlt('eingang_am');
const OHNE_RECHTSKREIS = fehlt('rechtskreis');
const OHNE_KANAL = fehlt('kanal');
const OHNE_ANLIEGEN = fehlt('anliegen');
const NICHT_GEREGELT = offen('nicht geregelt');

/** Day of receipt: of `eingang_am`, else `posteingang_am`, else D. */
export function eingangstag(row: CaseRow, antragsdatum: Day | undefined): Day | undefined {
  return row.eingang_am !== undefined ? dayOf(row.eingang_am) : (row.posteingang_am ?? antragsdatum);
}

/** Routes by matter, built on first use: rank order is kept. */
const KANDIDATEN = new Map<Rechtskreis, Map<Kanal, Map<Anliegen, readonly Route[]>>>();

function kandidaten(rechtskreis: Rechtskreis, kanal: Kanal, anliegen: Anliegen): readonly Route[] {
  const kanaele = get(KANDIDATEN, rechtskreis, () => new Map());
  return get(
    get(kanaele, kanal, () => new Map()),
    anliegen,
    () =>
      ROUTES.filter(
        (route) =>
          route.rechtskreis === rechtskreis &&
          (route.kanal?.includes(kanal) ?? true) &&
          (route.anliegen?.includes(anliegen) ?? true),
      ),
  );
}

function get<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/**
 * The Stelle for a completed row (see `completeRow`).
 * @param eingang day of receipt, see `eingangstag`
 */
export function entscheideStelle(row: CaseRow, eingang: Day | undefined): Zustaendigkeit {
  if (eingang === undefined) return OHNE_TAG;
  if (row.rechtskreis === undefined) return OHNE_RECHTSKREIS;
  if (row.kanal === undefined) return OHNE_KANAL;
  if (row.anliegen === undefined) return OHNE_ANLIEGEN;
  for (const route of kandidaten(row.rechtskreis, row.kanal, row.anliegen)) {
    const antwort = passt(route, row, eingang);
    if (antwort === false) continue;
    if (antwort !== true) return offen(`fehlt:${antwort}`, route.regel);
    return treffer(route, row);
  }
  return NICHT_GEREGELT;
}

const inKraft = ({ von, bis }: Route, eingang: Day) => von <= eingang && (bis === undefined || eingang <= bis);

/** Whether a route of the row's matter holds on the day with its condition, or the field that this hangs on. */
function passt(route: Route, row: CaseRow, eingang: Day): Antwort {
  if (!inKraft(route, eingang)) return false;
  return route.bedingung === undefined || BEDINGUNGEN[route.bedingung](row, eingang);
}

/** For explanations: the routes in force that were asked in turn; the last one decided, if any did. */
export function gefragteRouten(row: CaseRow, eingang: Day | undefined): readonly Route[] {
  const { rechtskreis, kanal, anliegen } = row;
  if (eingang === undefined || rechtskreis === undefined || kanal === undefined || anliegen === undefined) return [];
  const routen = kandidaten(rechtskreis, kanal, anliegen).filter((route) => inKraft(route, eingang));
  const entschieden = routen.findIndex((route) => passt(route, row, eingang) !== false);
  return entschieden < 0 ? routen : routen.slice(0, entschieden + 1);
}

const TREFFER = new Map<Route, Zustaendigkeit>();

function treffer(route: Route, row: CaseRow): Zustaendigkeit {
  const { weg, regel } = route;
  if (route.stelle === 'eingangsstelle') return { stelle: row.eingangsstelle ?? 'prüfen', weg, regel, grund: '' };
  const { stelle } = route;
  return get(TREFFER, route, () => ({ stelle, weg, regel, grund: '' }));
}

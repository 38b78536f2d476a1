/**
 * A rule set: what the rules of several documents say together. The built-in documents and those of a house go
 * through this one function, so that a decision does not know where a rule came from.
 * Source: page 2 "Rule catalogue", page 3, page 9.
 */
import { type Day, german } from '../calendar/day.ts';
import type { Anliegen, Kanal, Rechtskreis } from '../fields/lists.ts';
import { once } from '../maps.ts';
import type { Fensterregel } from './fenster.ts';
import type { Checks, Dokument, Fristregel, Pruefung, Route, Rule, Unterbrechung, Verlaufspruefung } from './rule.ts';
import { geltend, type Zeitraum } from './zeitraum.ts';

/** A route within the period of its rule. */
export interface CatalogueRoute extends Route, Zeitraum {
  readonly von: Day;
  /** Id of its rule. */
  readonly regel: string;
}

/** A check with its code, and, where a document asks for it, its rule. */
export interface Check<Code extends string, P = Pruefung> {
  readonly code: Code;
  readonly regel?: Rule;
  readonly pruefung: P;
}

/** A number of days with the rule that sets it. */
export interface Tage extends Zeitraum {
  readonly regel: string;
  readonly tage: number;
}

export type Gruppe = NonNullable<Fristregel['gruppe']>;

export interface Regelwerk<Code extends string = string> {
  readonly dokumente: readonly Dokument<Code>[];
  /** Every rule by document and number; an ended one with its last day. */
  readonly regeln: readonly Rule<Code>[];
  /** Every route by precedence: the first one that matches wins. */
  readonly routen: readonly CatalogueRoute[];
  /** Every check on a case row, by code. */
  readonly pruefungen: readonly Check<Code>[];
  /** Findings that the history raises. */
  readonly verlaufspruefungen: readonly Check<Code, Verlaufspruefung>[];
  /** The rule with this id; throws RangeError where there is none. */
  readonly regel: (id: string) => Rule<Code>;
  readonly dokument: (regel: Rule) => Dokument<Code>;
  /** Where a rule is written, in full: `Weisung 202404002 vom 03.04.2024, Abschnitt 2`. */
  readonly fundstelle: (regel: Rule) => string;
  /** The routes of a matter by precedence, whatever the day. */
  readonly routenFuer: (rechtskreis: Rechtskreis, kanal: Kanal, anliegen: Anliegen) => readonly CatalogueRoute[];
  /** Working days of a deadline that begins on the day; an unknown age group counts as Ü25 (fine print 69). */
  readonly frist: (frist: Fristregel['frist'], gruppe: Gruppe | undefined, tag: Day) => Tage | undefined;
  /** The windows that are open on the day. */
  readonly fenster: (tag: Day) => Fensterregel | undefined;
  /** Full days without need that an application on the day must exceed. */
  readonly unterbrechung: (art: Unterbrechung, tag: Day) => Tage | undefined;
}

/**
 * What the documents say together.
 * @param dokumente in the order of their precedence for deadlines and windows: a later one goes before an earlier one
 */
export function createRegelwerk<Code extends string>(dokumente: readonly Dokument<Code>[]): Regelwerk<Code> {
  const regeln = mitEnden(dokumente.flatMap((dokument) => dokument.regeln));
  const nachId = new Map(regeln.map((regel) => [regel.id, regel]));
  const dokumentVon = new Map(
    dokumente.flatMap((dokument) => dokument.regeln.map(({ id }) => [id, dokument] as const)),
  );
  const routen = regeln.flatMap(routenDer).toSorted((a, b) => a.rang - b.rang);
  const checks = [
    ...dokumente.flatMap(({ checks }) => eintraege(checks).map(([code, pruefung]) => ({ code, pruefung }))),
    ...regeln.flatMap((regel) => eintraege(regel.checks).map(([code, pruefung]) => ({ code, regel, pruefung }))),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const juengsteZuerst = regeln.toReversed();

  const dokument = ({ id }: Rule): Dokument<Code> => {
    const found = dokumentVon.get(id);
    if (found === undefined) throw new RangeError(`Keine Regel mit der Nummer „${id}“.`);
    return found;
  };
  return {
    dokumente,
    regeln,
    routen,
    pruefungen: checks.flatMap((check) =>
      'nur_verlauf' in check.pruefung ? [] : [{ ...check, pruefung: check.pruefung }],
    ),
    verlaufspruefungen: checks.flatMap((check) =>
      'nur_verlauf' in check.pruefung ? [{ ...check, pruefung: check.pruefung }] : [],
    ),
    regel: (id) => {
      const found = nachId.get(id);
      if (found === undefined) throw new RangeError(`Keine Regel mit der Nummer „${id}“.`);
      return found;
    },
    dokument,
    fundstelle: (regel) => `${titelMitStand(dokument(regel))}, ${regel.citation}`,
    routenFuer: routenindex(routen),
    frist: fristen(juengsteZuerst),
    fenster: fenster(juengsteZuerst),
    unterbrechung: unterbrechungen(juengsteZuerst),
  };
}

/** The rules, each with its last day where another one ends it. */
function mitEnden<Code extends string>(regeln: readonly Rule<Code>[]): readonly Rule<Code>[] {
  const enden = new Map<string, Day>();
  for (const { beendet = [], von } of regeln) {
    for (const id of beendet) enden.set(id, Math.min(enden.get(id) ?? Number.POSITIVE_INFINITY, von - 1));
  }
  return regeln.map((regel) => {
    const ende = enden.get(regel.id);
    return ende === undefined ? regel : { ...regel, bis: Math.min(regel.bis ?? ende, ende) };
  });
}

const eintraege = <Code extends string>(checks: Checks<Code> | undefined) =>
  Object.entries(checks ?? {}) as [Code, Pruefung | Verlaufspruefung][];

function routenDer({ id, von, bis, routes = [] }: Rule): CatalogueRoute[] {
  return routes.map((route) => {
    const letzter = Math.min(route.bis ?? Number.POSITIVE_INFINITY, bis ?? Number.POSITIVE_INFINITY);
    return {
      ...route,
      von: route.von ?? von,
      ...(Number.isFinite(letzter) ? { bis: letzter } : {}),
      regel: id,
    };
  });
}

function titelMitStand({ titel, stand }: Dokument): string {
  return stand === undefined || titel.includes(german(stand)) ? titel : `${titel}, Stand ${german(stand)}`;
}

/** Routes by matter, each list built on first use. */
function routenindex(routen: readonly CatalogueRoute[]): Regelwerk['routenFuer'] {
  const index = once((rechtskreis: Rechtskreis) =>
    once((kanal: Kanal) =>
      once((anliegen: Anliegen) =>
        routen.filter(
          (route) =>
            route.rechtskreis === rechtskreis &&
            (route.kanal?.includes(kanal) ?? true) &&
            (route.anliegen?.includes(anliegen) ?? true),
        ),
      ),
    ),
  );
  return (rechtskreis, kanal, anliegen) => index(rechtskreis)(kanal)(anliegen);
}

/** The rule's id and period, for what it sets. */
const inKraft = ({ id, von, bis }: Rule) => ({ von, ...(bis === undefined ? {} : { bis }), regel: id });

function fristen(regeln: readonly Rule[]): Regelwerk['frist'] {
  const fuer = (art: Fristregel['frist'], gruppe: Gruppe): readonly Tage[] =>
    regeln.flatMap((regel) =>
      (regel.fristen ?? [])
        .filter((frist) => frist.frist === art && (frist.gruppe ?? gruppe) === gruppe)
        .map(({ arbeitstage }) => ({ ...inKraft(regel), tage: arbeitstage })),
    );
  const index = {
    erstberatung: { U25: fuer('erstberatung', 'U25'), Ü25: fuer('erstberatung', 'Ü25') },
    entscheidung: { U25: fuer('entscheidung', 'U25'), Ü25: fuer('entscheidung', 'Ü25') },
  };
  return (frist, gruppe, tag) => geltend(index[frist][gruppe ?? 'Ü25'], tag);
}

function fenster(regeln: readonly Rule[]): Regelwerk['fenster'] {
  const liste = regeln.flatMap((regel) =>
    regel.fenster === undefined ? [] : [{ ...inKraft(regel), fenster: regel.fenster }],
  );
  return (tag) => geltend(liste, tag);
}

function unterbrechungen(regeln: readonly Rule[]): Regelwerk['unterbrechung'] {
  const fuer = (art: Unterbrechung): readonly Tage[] =>
    regeln.flatMap((regel) => {
      const tage = regel.unterbrechung_tage?.[art];
      return tage === undefined ? [] : [{ ...inKraft(regel), tage }];
    });
  const index = { bezug: fuer('bezug'), ablehnung: fuer('ablehnung') };
  return (art, tag) => geltend(index[art], tag);
}

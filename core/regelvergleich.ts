/**
 * What changes between two rule sets, or between two days of one: rules, ways, deadlines, windows, and what it does to
 * cases. Source: page 9 "Where it is used" (`regeln --pruefen`, `regeln --von --bis`).
 */
import { assess, type Beurteilung } from './assess.ts';
import { type Day, day } from './calendar/day.ts';
import type { CaseRow } from './fields/declarations.ts';
import { type Anliegen, type Kanal, type Rechtskreis, words } from './fields/lists.ts';
import type { Grundlage } from './grundlage.ts';
import type { FallBefund, Regelwerk } from './rules/catalogue.ts';
import type { Fenster } from './rules/fenster.ts';
import type { Umfeld } from './rules/lage.ts';
import { type CatalogueRoute, createRegelwerk, type Gruppe } from './rules/regelwerk.ts';
import type { Fristregel, Rule } from './rules/rule.ts';
import { imZeitraum } from './rules/zeitraum.ts';

/** A rule set on a day. */
export interface Stand {
  readonly regelwerk: Regelwerk;
  readonly tag: Day;
}

/** One of the ways of a matter, in the order in which they are asked. */
export type Weg = Pick<CatalogueRoute, 'bedingung' | 'stelle' | 'weg' | 'information_an' | 'regel'>;

/** A matter that takes other ways, with all channels and matters to which the same happens. */
interface Wegaenderung {
  readonly rechtskreis: Rechtskreis;
  readonly kanal: readonly Kanal[];
  readonly anliegen: readonly Anliegen[];
  readonly vorher: readonly Weg[];
  readonly nachher: readonly Weg[];
}

interface Fristaenderung {
  readonly frist: Fristregel['frist'];
  readonly gruppe: Gruppe;
  readonly vorher: number | undefined;
  readonly nachher: number | undefined;
}

export interface Vergleich {
  readonly beginnt: readonly Rule[];
  readonly endet: readonly Rule[];
  readonly wege: readonly Wegaenderung[];
  readonly fristen: readonly Fristaenderung[];
  readonly fenster?: { readonly vorher: readonly Fenster[]; readonly nachher: readonly Fenster[] };
  readonly unterbrechung?: { readonly vorher: number | undefined; readonly nachher: number | undefined };
}

/** What is different in the second one. */
export function vergleiche(a: Stand, b: Stand): Vergleich {
  const [vorher, nachher] = [geltende(a), geltende(b)];
  const fenster = {
    vorher: a.regelwerk.fenster(a.tag)?.fenster ?? [],
    nachher: b.regelwerk.fenster(b.tag)?.fenster ?? [],
  };
  const unterbrechung = {
    vorher: a.regelwerk.unterbrechung('bezug', a.tag)?.tage,
    nachher: b.regelwerk.unterbrechung('bezug', b.tag)?.tage,
  };
  return {
    beginnt: [...nachher.values()].filter(({ id }) => !vorher.has(id)),
    endet: [...vorher.values()].filter(({ id }) => !nachher.has(id)),
    wege: wegaenderungen(a, b),
    fristen: fristaenderungen(a, b),
    ...(JSON.stringify(fenster.vorher) === JSON.stringify(fenster.nachher) ? {} : { fenster }),
    ...(unterbrechung.vorher === unterbrechung.nachher ? {} : { unterbrechung }),
  };
}

/** Whether nothing is different but the rules' own texts. */
export function istLeer({ beginnt, endet, wege, fristen, fenster, unterbrechung }: Vergleich): boolean {
  const listen = [beginnt, endet, wege, fristen];
  return listen.every((liste) => liste.length === 0) && fenster === undefined && unterbrechung === undefined;
}

const geltende = ({ regelwerk, tag }: Stand) =>
  new Map(regelwerk.regeln.filter((regel) => imZeitraum(regel, tag)).map((regel) => [regel.id, regel]));

function wegeVon({ regelwerk, tag }: Stand, rechtskreis: Rechtskreis, kanal: Kanal, anliegen: Anliegen): Weg[] {
  const wege: Weg[] = [];
  for (const route of regelwerk.routenFuer(rechtskreis, kanal, anliegen)) {
    if (!imZeitraum(route, tag)) continue;
    wege.push(route);
    // What comes after a way without a condition is never asked.
    if (route.bedingung === undefined) break;
  }
  return wege;
}

/** What decides; the rule behind it alone makes no difference to a case. */
const inhalt = (wege: readonly Weg[]) =>
  JSON.stringify(wege.map(({ bedingung, stelle, weg, information_an }) => [bedingung, stelle, weg, information_an]));
const genau = (wege: readonly Weg[]) => JSON.stringify([inhalt(wege), wege.map(({ regel }) => regel)]);

function wegaenderungen(a: Stand, b: Stand): Wegaenderung[] {
  const found: Wegaenderung[] = [];
  for (const rechtskreis of words('rechtskreis')) {
    const zeilen: Wegaenderung[] = [];
    for (const kanal of words('kanal')) {
      const gruppen = new Map<string, Wegaenderung & { readonly anliegen: Anliegen[] }>();
      for (const anliegen of words('anliegen')) {
        const vorher = wegeVon(a, rechtskreis, kanal, anliegen);
        const nachher = wegeVon(b, rechtskreis, kanal, anliegen);
        if (inhalt(vorher) === inhalt(nachher)) continue;
        const key = genau(vorher) + genau(nachher);
        const gruppe = gruppen.get(key) ?? { rechtskreis, kanal: [kanal], anliegen: [], vorher, nachher };
        gruppe.anliegen.push(anliegen);
        gruppen.set(key, gruppe);
      }
      zeilen.push(...gruppen.values());
    }
    found.push(...zusammen(zeilen));
  }
  return found;
}

/** Channels to whose matters the same happens stand in one line. */
function zusammen(zeilen: readonly Wegaenderung[]): Wegaenderung[] {
  const gruppen = new Map<string, Wegaenderung>();
  for (const zeile of zeilen) {
    const key = genau(zeile.vorher) + genau(zeile.nachher) + zeile.anliegen.join();
    const schon = gruppen.get(key);
    gruppen.set(key, schon === undefined ? zeile : { ...schon, kanal: [...schon.kanal, ...zeile.kanal] });
  }
  return [...gruppen.values()];
}

function fristaenderungen(a: Stand, b: Stand): Fristaenderung[] {
  return (['erstberatung', 'entscheidung'] as const).flatMap((frist) =>
    (['U25', 'Ü25'] as const).flatMap((gruppe) => {
      const vorher = a.regelwerk.frist(frist, gruppe, a.tag)?.tage;
      const nachher = b.regelwerk.frist(frist, gruppe, b.tag)?.tage;
      return vorher === nachher ? [] : [{ frist, gruppe, vorher, nachher }];
    }),
  );
}

const SCHON_IMMER = day('1900-01-01');

/** The rule set of a day as if it held for every day: what its cases would be decided by. */
export function eingefroren({ regelwerk, tag }: Stand): Regelwerk {
  return createRegelwerk<FallBefund>(
    regelwerk.dokumente.map((dokument) => ({
      ...dokument,
      regeln: regelwerk.regeln
        .filter((regel) => regelwerk.dokument(regel) === dokument && imZeitraum(regel, tag))
        .map(({ bis: _, beendet: __, routes, ...regel }) => ({
          ...regel,
          von: SCHON_IMMER,
          ...(routes === undefined
            ? {}
            : {
                routes: routes
                  .filter(({ von = tag, bis = tag }) => von <= tag && tag <= bis)
                  .map(({ von: ___, bis: ____, ...route }) => route),
              }),
        })),
    })),
  );
}

/** What of a case is decided otherwise. */
const ENTSCHEIDUNGEN = [
  'neufall',
  'stelle',
  'weg',
  'information_an',
  'erstberatung',
  'entscheidung',
  'befunde',
] as const;
export type Entscheidung = (typeof ENTSCHEIDUNGEN)[number];

export interface Fallaenderung {
  readonly was: Entscheidung;
  readonly vorher: string | Day | undefined;
  readonly nachher: string | Day | undefined;
}

/** The same case judged on two grounds: what is decided otherwise. */
export function vergleicheFall(
  row: CaseRow,
  umfeld: Umfeld | undefined,
  stichtag: Day,
  a: Grundlage,
  b: Grundlage,
): readonly Fallaenderung[] {
  const vorher = assess(row, stichtag, a, umfeld);
  const nachher = assess(row, stichtag, b, umfeld);
  const found: Fallaenderung[] = [];
  for (const was of ENTSCHEIDUNGEN) {
    const [alt, neu] = [wert(vorher, was), wert(nachher, was)];
    if (alt !== neu) found.push({ was, vorher: alt, nachher: neu });
  }
  return found;
}

function wert(urteil: Beurteilung, was: Entscheidung): string | Day | undefined {
  switch (was) {
    case 'neufall':
      return urteil.neufall.neufall;
    case 'erstberatung':
    case 'entscheidung':
      return urteil[was].faellig;
    case 'befunde':
      return urteil.befunde.join(', ');
    default:
      return urteil.zustaendigkeit[was];
  }
}

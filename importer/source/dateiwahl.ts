/**
 * Which files of a folder are read: with patterns of the profile the newest of each pattern, else every `*.csv`.
 * Source: page 5 (`--eingang`, `dateien`: newest by the date in the name, else by time; `~$…` and hidden files never).
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, isCalendarDay, toDay } from '../../core/calendar/day.ts';
import { parseWoche } from '../../core/calendar/weeks.ts';
import { QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { passtZu } from '../config/muster.ts';
import type { Profil } from '../config/profile.ts';

/** A file of the folder. */
export interface Ordnerdatei {
  readonly name: string;
  /** When it was changed last, in milliseconds. */
  readonly zeit: number;
}

export interface Dateiwahl {
  /** In the order in which they are read; without a source where the header has to tell it. */
  readonly gewaehlt: readonly { readonly name: string; readonly quelle?: Quelle }[];
  /** Names of files that are left alone: older ones, and those that no pattern describes. */
  readonly uebergangen: readonly string[];
  /** Patterns that no file has. */
  readonly ohneTreffer: readonly { readonly quelle: Quelle; readonly muster: string }[];
}

/** Neither hidden nor what Excel leaves beside a file that is open. */
export const istSichtbar = ({ name }: Pick<Ordnerdatei, 'name'>) => !name.startsWith('.') && !name.startsWith('~$');
const istCsv = (name: string) => /\.csv$/i.test(name);
const nachName = (a: Ordnerdatei, b: Ordnerdatei) => (a.name < b.name ? -1 : 1);

/** The files of a folder. */
export function ordnerdateien(folder: string): readonly Ordnerdatei[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((eintrag) => !eintrag.isDirectory())
    .map(({ name }) => ({ name, zeit: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
}

/** Chooses among the files of a folder, in any order. */
export function waehleDateien(ordner: readonly Ordnerdatei[], dateien: Profil['dateien']): Dateiwahl {
  const sichtbar = ordner.filter(istSichtbar).sort(nachName);
  const gewaehlt = new Map<string, Quelle | undefined>();
  const gehoert = new Set<string>();
  const ohneTreffer: { quelle: Quelle; muster: string }[] = [];
  for (const quelle of QUELLEN) {
    for (const muster of dateien[quelle] ?? []) {
      const passt = passtZu([muster]);
      const treffer = sichtbar.filter(({ name }) => passt(name) && !gehoert.has(name));
      if (treffer.length === 0) ohneTreffer.push({ quelle, muster });
      for (const { name } of juengste(treffer)) gewaehlt.set(name, quelle);
      for (const { name } of treffer) gehoert.add(name);
    }
  }
  const offen = QUELLEN.some((quelle) => dateien[quelle] === undefined);
  for (const { name } of sichtbar) if (offen && istCsv(name) && !gehoert.has(name)) gewaehlt.set(name, undefined);
  return {
    gewaehlt: [...gewaehlt].map(([name, quelle]) => (quelle === undefined ? { name } : { name, quelle })),
    uebergangen: sichtbar.flatMap(({ name }) =>
      gewaehlt.has(name) || !(gehoert.has(name) || istCsv(name)) ? [] : name,
    ),
    ohneTreffer,
  };
}

/** All files of the newest day that the names tell: a delivery may be in parts. Without any such day the newest file. */
function juengste(dateien: readonly Ordnerdatei[]): readonly Ordnerdatei[] {
  const tage = dateien.map(({ name }) => tagImNamen(name));
  const letzter = tage.reduce<Day | undefined>(
    (a, b) => (b === undefined || (a !== undefined && a >= b) ? a : b),
    undefined,
  );
  if (letzter !== undefined) return dateien.filter((_, i) => tage[i] === letzter);
  const neueste = dateien.reduce<Ordnerdatei | undefined>(
    (a, b) => (a !== undefined && a.zeit >= b.zeit ? a : b),
    undefined,
  );
  return neueste === undefined ? [] : [neueste];
}

/** Forms of a day in a file name, each with what its groups are. */
const FORMEN: readonly (readonly [RegExp, (zahlen: readonly number[]) => Day | undefined])[] = [
  [/(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)/g, ([j, m, t]) => tagVon(j, m, t)],
  [/(?<!\d)(\d{1,2})[-_.](\d{1,2})[-_.](\d{4})(?!\d)/g, ([t, m, j]) => tagVon(j, m, t)],
  [/(?<!\d)(\d{4})[-_ ]?(?:KW|W)[-_ ]?(\d{1,2})(?!\d)/gi, ([j, w]) => woche(j, w)],
  [/KW[-_ ]?(\d{1,2})[-_ ](\d{4})(?!\d)/gi, ([w, j]) => woche(j, w)],
  [/(?<!\d)(\d{4})[-_](\d{2})(?!\d|[-_.]\d)/g, ([j, m]) => tagVon(j, m, 1)],
];

const tagVon = (jahr = 0, monat = 0, tag = 0) =>
  jahr >= 1900 && jahr <= 2100 && isCalendarDay(jahr, monat, tag) ? toDay(jahr, monat, tag) : undefined;

const woche = (jahr = 0, nummer = 0) => parseWoche(`${jahr}-W${String(nummer).padStart(2, '0')}`)?.von;

/** The latest day that a file name tells, by day, week or month. */
export function tagImNamen(name: string): Day | undefined {
  const tage = FORMEN.flatMap(([form, lies]) =>
    [...name.matchAll(form)].flatMap((match) => lies(match.slice(1).map(Number)) ?? []),
  );
  return tage.length === 0 ? undefined : Math.max(...tage);
}

/** A time of day behind the day. */
const UHRZEIT = /\*[-_T ]?\d{2}[-_.]?\d{2}([-_.]?\d{2})?(?!\d)/g;

/** The pattern for files like this one on other days; `undefined` where its name tells no day. */
export function musterAus(name: string): string | undefined {
  let muster = name;
  for (const [form, lies] of FORMEN) {
    muster = muster.replace(form, (text, ...rest) => {
      const zahlen = rest.filter((one): one is string => typeof one === 'string').slice(0, -1);
      return lies(zahlen.map(Number)) === undefined ? text : '*';
    });
  }
  return muster === name ? undefined : muster.replace(UHRZEIT, '*');
}

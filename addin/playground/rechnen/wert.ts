/**
 * What a formula gives. Known are Excel's operators, a handful of its functions and the custom ones of the add-in; a
 * formula of anything else is left to Excel. Source: ECMA-376 part 1, 18.17.2 (operators, conversions), 18.17.7 (functions).
 */
import { isCalendarDay, toDay } from '../../../core/calendar/day.ts';
import { dayToSerial } from '../../../core/sheet/serial.ts';
import { CellError, type CellValue } from '../../../test/host/model/value.ts';
import type { Formel } from './formel.ts';
import { funktionsname } from './sprache.ts';

/** A value, or nothing: an empty cell. */
export type Wert = CellValue | undefined;

/** A custom function: as Excel calls it, with the values of its arguments; `null` for one that is left out. */
export type Eigene = (...argumente: (number | string | boolean | null)[]) => number | string;

export interface Lage {
  readonly zelle: (bezug: string) => Wert;
  /** The custom function of this id; `undefined` while the pane is not there yet. */
  readonly eigene: (id: string) => Eigene | undefined;
  readonly date1904: boolean;
  /** Today, as Excel's number. */
  readonly heute: number;
}

/** Why a formula has no value here; it keeps the one that its file gave it. */
export class NichtBerechenbar extends Error {}

const fehler = (code: string) => new CellError(code);

/** The value. Throws `NichtBerechenbar`. */
export function wertVon(formel: Formel, lage: Lage): Wert {
  switch (formel.art) {
    case 'wert':
      return formel.wert;
    case 'bezug':
      return lage.zelle(formel.bezug);
    case 'operator':
      return rechne(formel.zeichen, wertVon(formel.links, lage), wertVon(formel.rechts, lage));
    case 'aufruf':
      return rufe(funktionsname(formel.name), formel.argumente, lage);
  }
}

function rechne(zeichen: string, links: Wert, rechts: Wert): Wert {
  if (links instanceof CellError) return links;
  if (rechts instanceof CellError) return rechts;
  if (zeichen === '&') return text(links) + text(rechts);
  if (/[=<>]/.test(zeichen)) return vergleiche(zeichen, links, rechts);
  const [a, b] = [zahl(links), zahl(rechts)];
  if (a === undefined || b === undefined) return fehler('#VALUE!');
  if (zeichen === '/' && b === 0) return fehler('#DIV/0!');
  const result = { '+': a + b, '-': a - b, '*': a * b, '/': a / b, '^': a ** b }[zeichen] ?? Number.NaN;
  return Number.isFinite(result) ? result : fehler('#NUM!');
}

/** Numbers come before texts, and texts before truth values; texts are compared whatever their case. */
function vergleiche(zeichen: string, links: Wert, rechts: Wert): boolean {
  const leer = (one: Wert, other: Wert) =>
    one ?? (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const [a, b] = [leer(links, rechts), leer(rechts, links)].map((one) =>
    typeof one === 'string' ? one.toLowerCase() : one,
  );
  const rang = (one: unknown) => ['number', 'string', 'boolean'].indexOf(typeof one);
  const order = rang(a) - rang(b) || (a === b ? 0 : (a ?? 0) < (b ?? 0) ? -1 : 1);
  const tests: Readonly<Record<string, boolean>> = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '>': order > 0,
    '<=': order <= 0,
    '>=': order >= 0,
  };
  return tests[zeichen] ?? false;
}

const EIGENE = /^NEUFALL\.(\w+)$/;

function rufe(name: string, argumente: readonly (Formel | undefined)[], lage: Lage): Wert {
  const id = EIGENE.exec(name)?.[1];
  const wert = (index: number) => {
    const one = argumente[index];
    return one === undefined ? undefined : wertVon(one, lage);
  };
  if (id !== undefined)
    return eigene(
      id,
      argumente.map((_, index) => wert(index)),
      lage,
    );
  switch (name) {
    case 'IF':
      return wenn(
        wert(0),
        () => wert(1) ?? 0,
        () => (argumente.length > 2 ? (wert(2) ?? 0) : false),
      );
    case 'AND':
    case 'OR': {
      const all = argumente.map((_, index) => wert(index));
      const wrong = all.find((one) => one instanceof CellError);
      if (wrong !== undefined) return wrong;
      return name === 'AND' ? all.every(wahr) : all.some(wahr);
    }
    case 'TODAY':
      return lage.heute;
    case 'DATE': {
      const [year, month, day] = [0, 1, 2].map((index) => zahl(wert(index)));
      if (year === undefined || month === undefined || day === undefined) return fehler('#VALUE!');
      // Months beyond December and days beyond the month run on, which nobody here needs.
      return isCalendarDay(year, month, day) ? dayToSerial(toDay(year, month, day), lage.date1904) : fehler('#NUM!');
    }
    default:
      throw new NichtBerechenbar(name);
  }
}

function eigene(id: string, werte: readonly Wert[], lage: Lage): Wert {
  const wrong = werte.find((one) => one instanceof CellError);
  if (wrong !== undefined) return wrong;
  const run = lage.eigene(id);
  if (run === undefined) throw new NichtBerechenbar(id);
  try {
    return run(...werte.map((one) => (one === undefined || one instanceof CellError ? null : one)));
  } catch {
    // Excel shows the error's code in the cell, and its message when a person points at it.
    return fehler('#VALUE!');
  }
}

function wenn(bedingung: Wert, dann: () => Wert, sonst: () => Wert): Wert {
  if (bedingung instanceof CellError) return bedingung;
  if (typeof bedingung === 'string') return fehler('#VALUE!');
  return wahr(bedingung) ? dann() : sonst();
}

const wahr = (one: Wert): boolean => one !== undefined && one !== false && one !== 0;

function zahl(one: Wert): number | undefined {
  if (one === undefined) return 0;
  if (typeof one === 'boolean') return Number(one);
  if (typeof one === 'number') return one;
  const number =
    typeof one === 'string' && /^\s*[-+]?\d+([.,]\d+)?\s*$/.test(one) ? Number(one.replace(',', '.')) : Number.NaN;
  return Number.isNaN(number) ? undefined : number;
}

const text = (one: Wert): string =>
  one === undefined ? '' : typeof one === 'boolean' ? String(one).toUpperCase() : String(one);

/**
 * Lines of the work list as they go to another thread: field by field, each value once, and lines by its number. Copied as
 * objects they cost the thread that receives them four times as much, and that one has the report to write.
 */
import type { VorratZeile } from '../zahlen/daten.ts';

interface Spalte<T> {
  /** Each value once. */
  readonly werte: readonly T[];
  /** By line, the position of its value. */
  readonly nummern: Uint32Array;
}

export type Vorratsspalten = { readonly [K in keyof VorratZeile]: Spalte<VorratZeile[K]> };

/** What tells values apart that are objects of their own in each line; all others are told apart by themselves. */
const KENNUNG: { readonly [K in keyof VorratZeile]?: (wert: VorratZeile[K]) => string | undefined } = {
  naechster: (eins) => eins && `${eins.schritt} ${eins.zustand} ${eins.wer} ${eins.bis} ${eins.name}`,
  listen: (ids) => ids.join(' '),
  befunde: (codes) => codes.join(' '),
};

export function inSpalten(zeilen: readonly VorratZeile[]): Vorratsspalten {
  const ids = Object.keys(zeilen[0] ?? {}) as (keyof VorratZeile)[];
  return Object.fromEntries(ids.map((id) => [id, spalte(zeilen, id)])) as Vorratsspalten;
}

function spalte<K extends keyof VorratZeile>(zeilen: readonly VorratZeile[], id: K): Spalte<VorratZeile[K]> {
  const kennung = KENNUNG[id];
  const werte: VorratZeile[K][] = [];
  const bekannt = new Map<unknown, number>();
  const nummern = Uint32Array.from(zeilen, ({ [id]: wert }) => {
    const schluessel = kennung === undefined ? wert : kennung(wert);
    let nummer = bekannt.get(schluessel);
    if (nummer === undefined) {
      nummer = werte.push(wert) - 1;
      bekannt.set(schluessel, nummer);
    }
    return nummer;
  });
  return { werte, nummern };
}

/** The lines again; equal values are one object. */
export function ausSpalten(spalten: Vorratsspalten): VorratZeile[] {
  const ids = Object.keys(spalten) as (keyof VorratZeile)[];
  const [erste] = Object.values(spalten);
  return Array.from({ length: erste?.nummern.length ?? 0 }, (_, i) => {
    const zeile: Partial<Record<keyof VorratZeile, unknown>> = {};
    for (const id of ids) zeile[id] = spalten[id].werte[spalten[id].nummern[i]!];
    return zeile as VorratZeile;
  });
}

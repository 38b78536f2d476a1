/** Lines of the work list as they go to another thread: field by field, because most values occur in many lines. */
import type { VorratZeile } from '../zahlen/daten.ts';
import { type Spalte, spalteVon, wertAn } from '../zahlen/spalte.ts';

export type Vorratsspalten = { readonly [K in keyof VorratZeile]: Spalte<VorratZeile[K]> };

/** What tells values apart that are objects of their own in each line. */
const KENNUNG: { readonly [K in keyof VorratZeile]?: (wert: VorratZeile[K]) => string | undefined } = {
  naechster: (eins) => eins && `${eins.schritt} ${eins.zustand} ${eins.wer} ${eins.bis} ${eins.name}`,
  befunde: (codes) => codes.join(' '),
};

export function inSpalten(zeilen: readonly VorratZeile[]): Vorratsspalten {
  const spalte = <K extends keyof VorratZeile>(id: K): Spalte<VorratZeile[K]> =>
    spalteVon(
      zeilen.map((zeile) => zeile[id]),
      KENNUNG[id],
    );
  const ids = Object.keys(zeilen[0] ?? {}) as (keyof VorratZeile)[];
  return Object.fromEntries(ids.map((id) => [id, spalte(id)])) as Vorratsspalten;
}

/** The lines again; equal values are one object. */
export function ausSpalten(spalten: Vorratsspalten): VorratZeile[] {
  const ids = Object.keys(spalten) as (keyof VorratZeile)[];
  const [erste] = Object.values(spalten);
  return Array.from({ length: erste?.nummern.length ?? 0 }, (_, i) => {
    const zeile: Partial<Record<keyof VorratZeile, unknown>> = {};
    for (const id of ids) zeile[id] = wertAn<unknown>(spalten[id], i);
    return zeile as VorratZeile;
  });
}

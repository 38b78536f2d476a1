/** What the files of a run say besides their cases: what was delivered, of when, and with which columns. */
import type { Day } from '../../core/calendar/day.ts';
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';
import type { Spalten } from '../../core/fields/spalten.ts';
import type { Vorgabe } from '../config/profile.ts';
import type { Lieferung } from '../source/lieferung.ts';
import type { Source } from '../source/source.ts';
import type { Tabelle } from '../table/table.ts';
import type { Quelltabelle } from './lesen.ts';

/** The files as a delivery is judged by: their records, those set aside, and the youngest day that they name. */
export function gelieferte(gelesen: readonly Quelltabelle[], stichtag: Day): Lieferung {
  return {
    stichtag,
    dateien: gelesen.flatMap(({ geordnet: { tabelle }, gelesen: files }) =>
      tabelle.dateien.map(({ quelle, datei, probe: { sha256 } }, d) => ({
        quelle,
        datei,
        sha256,
        gelesen: files[d]?.saetze ?? 0,
        quarantaene: ausgesondert(tabelle, d),
      })),
    ),
    juengste: Object.fromEntries(gelesen.map(({ geordnet, juengster }) => [geordnet.tabelle.quelle, juengster])),
  };
}

/** The records of a file that were set aside. */
const ausgesondert = (tabelle: Tabelle, datei: number) =>
  tabelle.ausgesondert.filter((satz) => satz.datei === datei).length;

/**
 * The files of which a record can be used: where there is only a header, or nothing that can be read, nothing was
 * delivered, and nothing can be checked.
 */
export const mitDatensaetzen = (gelesen: readonly Quelltabelle[]): readonly Source[] =>
  gelesen.flatMap(({ geordnet: { tabelle }, gelesen: files }) =>
    tabelle.dateien.filter((_, d) => (files[d]?.saetze ?? 0) > ausgesondert(tabelle, d)),
  );

/** The columns that the run has over all files, and the constants of the fields that have none. */
export function columnsAndConstants(sources: readonly Source[], all: Vorgabe): { spalten: Spalten; vorgabe: Vorgabe } {
  const quellen = new Map<Quelle, ReadonlySet<FieldId>>(
    sources.map(({ quelle, zuordnung }) => [quelle, new Set(zuordnung.columns.keys())]),
  );
  const columns = new Set([...quellen.values()].flatMap((ids) => [...ids]));
  const vorgabe = new Map([...all].filter(([id]) => !columns.has(id)));
  return { spalten: { vorhanden: new Set([...columns, ...vorgabe.keys()]), quellen }, vorgabe };
}

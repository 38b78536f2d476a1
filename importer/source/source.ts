/**
 * An input file that has been recognised: its bytes, its header and which column holds which field.
 * Source: page 1 "The three exports", fine print 6 and 22 (files of one source have the same header row).
 */
import { basename } from 'node:path';
import { fieldsOf, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { matchHeader, type Zuordnung } from '../../core/fields/match-header.ts';
import { optionaleFelder, type Profil } from '../config/profile.ts';
import { type Header, readHeader } from '../read/head.ts';
import { type Probe, probe, type Watch } from '../read/probe.ts';

export interface Source {
  readonly quelle: Quelle;
  readonly path: string;
  /** Base name of the path: what results and messages call the file. */
  readonly datei: string;
  readonly probe: Probe;
  readonly header: Header;
  readonly zuordnung: Zuordnung;
  /** Index of the column that holds the Kundennummer. */
  readonly kundennummer: number;
}

/** Opens a file as an export of `quelle`. Throws `InputError`. */
export async function openSource(quelle: Quelle, path: string, profil: Profil, watch?: Watch): Promise<Source> {
  const probed = await probe(path, watch);
  const header = readHeader(path, probed, (cells) => found(quelle, cells, profil));
  return toSource(quelle, path, probed, header, profil);
}

/** Opens a file as the export whose labels its header holds most of. Throws `InputError`. */
export async function recogniseSource(path: string, profil: Profil, watch?: Watch): Promise<Source> {
  const probed = await probe(path, watch);
  const all = (cells: readonly string[]) => QUELLEN.map((quelle) => found(quelle, cells, profil));
  const header = readHeader(path, probed, (cells) => Math.max(...all(cells)));
  const counts = all(header.cells);
  const best = QUELLEN[counts.indexOf(Math.max(...counts))] ?? 'step';
  return toSource(best, path, probed, header, profil);
}

/** Number of the source's fields in a default export that the cells name, or 0 without Kundennummer or with fewer than half of them. */
function found(quelle: Quelle, cells: readonly string[], profil: Profil): number {
  const fields = fieldsOf(quelle);
  const { columns } = matchHeader(cells, fields, profil.felder[quelle], 'links');
  return columns.has('kundennummer') && columns.size * 2 >= fields.length ? columns.size : 0;
}

function toSource(quelle: Quelle, path: string, probed: Probe, header: Header, profil: Profil): Source {
  const fields = [...fieldsOf(quelle), ...optionaleFelder(quelle, profil)];
  const zuordnung = matchHeader(header.cells, fields, profil.felder[quelle], 'links');
  const kundennummer = zuordnung.columns.get('kundennummer') ?? 0;
  return { quelle, path, datei: basename(path), probe: probed, header, zuordnung, kundennummer };
}

/** Whether two files have the same header row. */
export function sameHeader(a: Source, b: Source): boolean {
  return (
    a.header.cells.length === b.header.cells.length && a.header.cells.every((cell, i) => cell === b.header.cells[i])
  );
}

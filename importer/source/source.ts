/**
 * An input file that has been recognised: its bytes, its header and which column holds which field.
 * Source: page 1 "The three exports", fine print 6, 22 (files of one source have the same header row) and 75.
 */
import { basename } from 'node:path';
import { field, fieldsOf, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { foldLabel } from '../../core/fields/fold.ts';
import { matchHeader, sameLabels, type Zuordnung } from '../../core/fields/match-header.ts';
import { optionaleFelder, type Profil } from '../config/profile.ts';
import { type Head, type Header, type HeaderMatcher, readHeader } from '../read/head.ts';
import { type Probe, probe, type Watch } from '../read/probe.ts';
import type { Merkmale } from '../read/records.ts';

export interface Source {
  readonly quelle: Quelle;
  readonly path: string;
  /** Base name of the path: what results and messages call the file. */
  readonly datei: string;
  /** With the encoding that the header confirmed. */
  readonly probe: Probe;
  readonly header: Header;
  readonly zuordnung: Zuordnung;
  /** Index of the column that holds the Kundennummer. */
  readonly kundennummer: number;
  /** What tells a header line that comes again below the header. */
  readonly kopfzeilen: Pick<Merkmale, 'mayBeHeader' | 'matcher'>;
}

/** Opens a file as an export of `quelle`. Throws `InputError`. */
export async function openSource(quelle: Quelle, path: string, profil: Profil, watch?: Watch): Promise<Source> {
  const probed = await probe(path, watch);
  return toSource(quelle, path, probed, readHeader(path, probed, matcherOf(quelle, profil)), profil);
}

/** Opens a file as the export whose labels its header holds most of. Throws `InputError`. */
export async function recogniseSource(path: string, profil: Profil, watch?: Watch): Promise<Source> {
  const probed = await probe(path, watch);
  const matchers = QUELLEN.map((quelle) => matcherOf(quelle, profil));
  const all = (cells: readonly string[]) => matchers.map((matcher) => matcher(cells));
  const head = readHeader(path, probed, (cells) => Math.max(...all(cells)));
  const counts = all(head.header.cells);
  const best = QUELLEN[counts.indexOf(Math.max(...counts))] ?? 'step';
  return toSource(best, path, probed, head, profil);
}

/** Counts the source's fields of the default export that cells name: 0 without Kundennummer or with fewer than half of them. */
function matcherOf(quelle: Quelle, profil: Profil): HeaderMatcher {
  const fields = fieldsOf(quelle);
  return (cells) => {
    const { columns } = matchHeader(cells, fields, profil.spalten[quelle], 'links');
    return columns.has('kundennummer') && columns.size * 2 >= fields.length ? columns.size : 0;
  };
}

function toSource(quelle: Quelle, path: string, probed: Probe, { header, encoding }: Head, profil: Profil): Source {
  const fields = [...fieldsOf(quelle), ...optionaleFelder(quelle, profil)];
  const zuordnung = matchHeader(header.cells, fields, profil.spalten[quelle], 'links');
  const names = [...(profil.spalten[quelle].kundennummer ?? []), ...field('kundennummer').labels].map(foldLabel);
  return {
    quelle,
    path,
    datei: basename(path),
    probe: { ...probed, encoding },
    header,
    zuordnung,
    kundennummer: zuordnung.columns.get('kundennummer') ?? 0,
    kopfzeilen: {
      matcher: matcherOf(quelle, profil),
      mayBeHeader(raw) {
        const line = foldLabel(encoding.decode(raw));
        return names.some((name) => line.includes(name));
      },
    },
  };
}

/** Whether two files have the same header row. */
export function sameHeader(a: Source, b: Source): boolean {
  return sameLabels(a.header.cells, b.header.cells);
}

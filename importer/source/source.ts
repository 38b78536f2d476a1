/**
 * An input file that has been recognised: its bytes, its header and which column holds which field.
 * Source: page 1 "The three exports", fine print 6, 22 (files of one source have the same header row) and 75.
 */
import { basename } from 'node:path';
import { type FieldId, field, fieldsOf, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { foldLabel } from '../../core/fields/fold.ts';
import { matchHeader, sameLabels, type Zuordnung } from '../../core/fields/match-header.ts';
import { optionaleFelder, type Profil } from '../config/profile.ts';
import { ALLE_KODIERUNGEN } from '../read/encoding.ts';
import { InputError, type Naehe } from '../read/errors.ts';
import { type Head, type Header, type HeaderMatcher, possibleHeaders, readHeader } from '../read/head.ts';
import type { Merkmale } from '../read/merkmale.ts';
import { type Probe, probe, type Watch } from '../read/probe.ts';

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
  return toSource(quelle, path, probed, kopf(path, probed, matcherOf(quelle, profil), profil), profil);
}

/** Opens a file as the export whose labels its header holds most of. Throws `InputError`. */
export async function recogniseSource(path: string, profil: Profil, watch?: Watch): Promise<Source> {
  const probed = await probe(path, watch);
  const matchers = QUELLEN.map((quelle) => matcherOf(quelle, profil));
  const all = (cells: readonly string[]) => matchers.map((matcher) => matcher(cells));
  const head = kopf(path, probed, (cells) => Math.max(...all(cells)), profil);
  const counts = all(head.header.cells);
  const best = QUELLEN[counts.indexOf(Math.max(...counts))] ?? 'step';
  return toSource(best, path, probed, head, profil);
}

/** The header row of a file; where there is none, the error says how near the file comes to one of the sources. */
function kopf(path: string, probed: Probe, matcher: HeaderMatcher, profil: Profil): Head {
  try {
    return readHeader(path, probed, matcher);
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'kopf') throw error;
    throw new InputError('kopf', path, { art: error.art, naehe: naeheVon(path, probed, profil) });
  }
}

function naeheVon(path: string, probed: Probe, { ueberschriften }: Profil): Naehe | undefined {
  let best: Naehe | undefined;
  for (const { cells } of possibleHeaders(path, probed)) {
    for (const quelle of QUELLEN) {
      const fields = fieldsOf(quelle);
      const { columns } = matchHeader(cells, fields, ueberschriften[quelle], 'links');
      if (columns.size <= (best?.gefunden.length ?? 0)) continue;
      const [gefunden, fehlt] = [true, false].map((da) => fields.filter((id) => columns.has(id) === da));
      best = { quelle, gefunden: gefunden ?? [], fehlt: fehlt ?? [] };
    }
  }
  return best;
}

/** A profile that names this many fields of a source describes its header. */
const BESCHRIEBEN = 3;

/**
 * Counts the source's fields of the default export that cells name: 0 without Kundennummer, or with fewer than half of
 * them. Of an export that a profile describes, half of what the profile names is enough: it may be a short one.
 */
function matcherOf(quelle: Quelle, { felder, ueberschriften }: Profil): HeaderMatcher {
  const fields = fieldsOf(quelle);
  const benannt = Object.keys(felder[quelle]) as FieldId[];
  return (cells) => {
    const { columns } = matchHeader(cells, fields, ueberschriften[quelle], 'links');
    const beschrieben =
      benannt.length >= BESCHRIEBEN && benannt.filter((id) => columns.has(id)).length * 2 >= benannt.length;
    return columns.has('kundennummer') && (columns.size * 2 >= fields.length || beschrieben) ? columns.size : 0;
  };
}

function toSource(quelle: Quelle, path: string, probed: Probe, { header, encoding }: Head, profil: Profil): Source {
  const fields = [...fieldsOf(quelle), ...optionaleFelder(quelle, profil)];
  const zuordnung = matchHeader(header.cells, fields, profil.ueberschriften[quelle], 'links');
  const names = [...(profil.ueberschriften[quelle].kundennummer ?? []), ...field('kundennummer').labels].map(foldLabel);
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

/** What a file has been recognised by, as it goes to another thread. */
export interface Steckbrief extends Pick<Source, 'quelle' | 'path' | 'header'>, Pick<Probe, 'size' | 'sha256'> {
  /** Position among all encodings. */
  readonly kodierung: number;
}

export function steckbrief({ quelle, path, header, probe: { size, sha256, encoding } }: Source): Steckbrief {
  return { quelle, path, header, size, sha256, kodierung: ALLE_KODIERUNGEN.indexOf(encoding) };
}

/** The file again, by the profile that it was recognised with. */
export function ausSteckbrief({ quelle, path, header, size, sha256, kodierung }: Steckbrief, profil: Profil): Source {
  const encoding = ALLE_KODIERUNGEN[kodierung];
  if (encoding === undefined) throw new RangeError(`no encoding ${kodierung}`);
  return toSource(quelle, path, { size, sha256, encoding }, { header, encoding }, profil);
}

/** Whether two files have the same header row. */
export function sameHeader(a: Source, b: Source): boolean {
  return sameLabels(a.header.cells, b.header.cells);
}

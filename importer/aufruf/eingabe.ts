/**
 * The input files of a run: those that are named, or those of a folder; each recognised by its header, and what the
 * profile says of their headers checked. Source: page 5 (`--eingang`, "Profiles are checked").
 */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { QUELLE_NAME, QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import type { Profil } from '../config/profile.ts';
import type { Phases } from '../protokoll/phases.ts';
import { type Dateiwahl, ordnerdateien, waehleDateien } from '../source/dateiwahl.ts';
import { fehlendeUeberschriften } from '../source/profilpruefung.ts';
import { openSource, recogniseSource, type Source, sameHeader } from '../source/source.ts';
import { CliError, EXIT } from '../system/errors.ts';
import type { Context } from './context.ts';
import type { FileFlags, inputs } from './options.ts';

/** What the folder of a run had besides the files that were read. */
export type Eingang = Pick<Dateiwahl, 'uebergangen' | 'ohneTreffer'>;

interface Datei {
  readonly path: string;
  /** None: the header tells it. */
  readonly quelle?: Quelle;
}

/** The files of a run before they are opened. */
interface Gewaehlt extends Eingang {
  readonly dateien: readonly Datei[];
}

export interface Eingabe extends Gewaehlt {
  /** Of all files. */
  readonly bytes: number;
}

export interface Geoeffnet extends Eingang {
  readonly sources: readonly Source[];
}

/** Which files are to be read. Throws `CliError`. */
export function waehleEingabe(input: ReturnType<typeof inputs>, profil: Profil, context: Context): Eingabe {
  const gewaehlt = 'eingang' in input ? ausOrdner(input.eingang, profil, context) : genannte(input.files, context);
  const groesse = ({ path }: Datei) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return { ...gewaehlt, bytes: gewaehlt.dateien.reduce((sum, datei) => sum + groesse(datei), 0) };
}

/** Opens every input file; files of one source must have the same header. Throws `CliError` and `InputError`. */
export async function oeffneEingabe(
  { dateien, bytes, uebergangen, ohneTreffer }: Eingabe,
  profil: Profil,
  profilePath: string | undefined,
  { signal, texts }: Context,
  phases: Phases,
): Promise<Geoeffnet> {
  const watch = phases.begin('erkennen', bytes, signal);
  const sources: Source[] = [];
  const fremd: string[] = [];
  for (const { path, quelle } of dateien) {
    const source = await (quelle === undefined
      ? recogniseSource(path, profil, watch)
      : openSource(quelle, path, profil, watch));
    // A file that no pattern describes is none of a source that has patterns.
    if (quelle === undefined && profil.dateien[source.quelle] !== undefined) {
      fremd.push(source.datei);
      continue;
    }
    const first = sources.find((one) => one.quelle === source.quelle);
    if (first !== undefined && !sameHeader(first, source)) {
      const message = texts.input.differentHeaders(first.datei, source.datei, QUELLE_NAME[source.quelle]);
      throw new CliError(EXIT.eingabe, message);
    }
    sources.push(source);
  }
  phases.end(0);
  const [fehlend] = fehlendeUeberschriften(sources, profil);
  if (fehlend !== undefined)
    throw new CliError(EXIT.benutzung, texts.input.ueberschriftFehlt(profilePath ?? '', fehlend));
  return { sources, uebergangen: [...uebergangen, ...fremd], ohneTreffer };
}

/** The files that are named one by one, in the order of the sources. */
function genannte(files: FileFlags, { cwd }: Context): Gewaehlt {
  const dateien = QUELLEN.flatMap((quelle) =>
    (files[quelle] ?? []).map((path) => ({ path: resolve(cwd, path), quelle })),
  );
  return { dateien, uebergangen: [], ohneTreffer: [] };
}

/** The files of a folder that are to be read. */
function ausOrdner(folder: string, profil: Profil, { cwd, texts }: Context): Gewaehlt {
  const path = resolve(cwd, folder);
  if (!existsSync(path) || !statSync(path).isDirectory())
    throw new CliError(EXIT.eingabe, texts.input.noFolder(folder));
  const { gewaehlt, ...rest } = waehleDateien(ordnerdateien(path), profil.dateien);
  if (gewaehlt.length === 0) {
    const muster = rest.ohneTreffer.map((eins) => eins.muster);
    throw new CliError(EXIT.eingabe, texts.input.emptyFolder(folder, muster));
  }
  return { dateien: gewaehlt.map(({ name, ...eine }) => ({ path: join(path, name), ...eine })), ...rest };
}

/**
 * The sample's files while they are written: under another name, so that nobody reads half a file and an abort
 * leaves the files of an earlier sample as they were.
 */
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { QUELLEN, type Quelle } from '../../core/fields/declarations.ts';

export interface Part {
  readonly quelle: Quelle;
  /** Path that the complete file gets. */
  readonly datei: string;
  readonly file: FileHandle;
}

const unfinished = (datei: string) => `${datei}.teil`;

/** Opens a file per export in a folder, which is made where it is missing. Throws errors of the file system. */
export async function openParts(dir: string): Promise<readonly Part[]> {
  await mkdir(dir, { recursive: true });
  const parts: Part[] = [];
  try {
    for (const quelle of QUELLEN) {
      const datei = join(dir, `${quelle}.csv`);
      parts.push({ quelle, datei, file: await open(unfinished(datei), 'w') });
    }
    return parts;
  } catch (error) {
    await discard(parts);
    throw error;
  }
}

/** Closes the files and gives them their names. */
export async function publish(parts: readonly Part[]): Promise<void> {
  for (const { file } of parts) await file.close();
  for (const { datei } of parts) await rename(unfinished(datei), datei);
}

/** Closes and removes what has been written. */
export async function discard(parts: readonly Part[]): Promise<void> {
  await Promise.allSettled(parts.map(({ file }) => file.close()));
  await Promise.all(parts.map(({ datei }) => rm(unfinished(datei), { force: true })));
}

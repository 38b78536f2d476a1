/**
 * Files that are complete, through to the disk: all at once, and beside whatever else is done. Whoever writes a file waits
 * for no disk; whoever puts a folder in its place has waited for all of it.
 * Why: docs/entscheidungen/0003-ausgabe-alles-oder-nichts.md.
 */
import { closeSync, fsync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zusammen } from '../system/zusammen.ts';

/** Waits until all files of the folder and below it are on the disk; has begun when it returns. Throws errors of the system. */
export async function sichere(folder: string): Promise<void> {
  const dateien = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  await zusammen(...dateien.map(({ parentPath, name }) => sichereDatei(join(parentPath, name))));
}

async function sichereDatei(path: string): Promise<void> {
  // Windows brings nothing to the disk of a file that is open for reading alone.
  const fd = openSync(path, 'r+');
  try {
    await promisify(fsync)(fd);
  } finally {
    closeSync(fd);
  }
}

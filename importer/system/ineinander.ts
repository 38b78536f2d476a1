/** Whether two folders are the same or one lies in the other. Source: page 5 (`--out` and `--eingang`). */
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** @param a an absolute path, as `b`; links are followed as far as the path exists */
export function ineinander(a: string, b: string): boolean {
  const [one, other] = [wirklich(a), wirklich(b)];
  return enthaelt(one, other) || enthaelt(other, one);
}

function enthaelt(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function wirklich(path: string): string {
  const parent = dirname(path);
  if (existsSync(path) || parent === path) return realpathSync(path);
  return join(wirklich(parent), basename(path));
}

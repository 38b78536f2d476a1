/**
 * Does something at the n-th operation that writes: of `node:fs`, or of SQLite. Works on whatever the program calls,
 * because it replaces the functions of the modules themselves.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';

export type Room = 'fs' | 'sqlite';

const FS = [
  'openSync',
  'writeSync',
  'writeFileSync',
  'fsync',
  'fsyncSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
] as const;

/**
 * Calls `act` before every writing operation with its number from 1, until `restore` is called.
 * Opening and closing of files that are only read does not count.
 */
export function sabotage(act: (n: number, room: Room, name: string) => void): { restore: () => void } {
  let n = 0;
  const replaced: (() => void)[] = [];
  const wrap = (target: object, name: string, room: Room) => {
    const original: unknown = Reflect.get(target, name);
    if (typeof original !== 'function') throw new TypeError(name);
    Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
      if (!(name === 'openSync' && (args[1] === undefined || args[1] === 'r'))) act(++n, room, name);
      return Reflect.apply(original, this, args) as unknown;
    });
    replaced.push(() => Reflect.set(target, name, original));
  };
  for (const name of FS) wrap(fs, name, 'fs');
  wrap(DatabaseSync.prototype, 'exec', 'sqlite');
  wrap(StatementSync.prototype, 'run', 'sqlite');
  syncBuiltinESMExports();
  return {
    restore: () => {
      for (const back of replaced) back();
      syncBuiltinESMExports();
    },
  };
}

#!/usr/bin/env -S node --max-semi-space-size=8
/**
 * The program `neufall`: hands the process's streams, clock and signals to the command line. The first line is for the
 * installed package; why young objects get little room stands in run.mjs.
 */
import { readFileSync, writeSync } from 'node:fs';

/** `node:sqlite` and the rest of the program need it; an older Node would only say that it lacks a module. */
const NODE = 24;
if (Number.parseInt(process.versions.node, 10) < NODE) {
  write(
    2,
    `neufall: Nötig ist Node.js ab ${NODE}, gefunden wurde ${process.versions.node}; rufen Sie neufall damit auf.\n`,
  );
  process.exit(2);
}
const { neufall } = await import('./program.ts');

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const abort = new AbortController();
process.once('SIGINT', () => abort.abort());
process.once('SIGTERM', () => abort.abort());

/** A person sits there: both ends of the conversation are a terminal. */
const istGespraech = process.stdin.isTTY === true && process.stderr.isTTY === true;

process.exitCode = await neufall(process.argv.slice(2), {
  stdout: (text) => write(1, text),
  stderr: (text) => write(2, text),
  terminal: process.stderr.isTTY === true,
  cwd: process.cwd(),
  now: new Date(),
  signal: abort.signal,
  version,
  ...(istGespraech
    ? { frage: async (...frage) => (await import('./profil/terminal.ts')).frageAmTerminal(...frage) }
    : {}),
});

/** Writes at once; a reader that has gone away (`neufall … | head`) is no error. */
function write(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(fd, bytes, done);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') continue;
      return;
    }
  }
}

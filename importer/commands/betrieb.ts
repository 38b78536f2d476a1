/**
 * `neufall betrieb windows|systemd`: the scheduled task or the units with this machine's real paths, and the commands
 * that set them up. Nothing is written. Source: page 5 "The first hour of a controller".
 */

import { realpathSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage, wordFlag } from '../aufruf/flags.ts';
import { storePath } from '../aufruf/verlauf.ts';
import { type Auftrag, NODE_ARGUMENTE, ordner } from '../betrieb/auftrag.ts';
import { systemd } from '../betrieb/systemd.ts';
import { windowsAufgabe } from '../betrieb/windows.ts';
import { CONFIG_NAME, loadConfig } from '../config/load.ts';
import { EXIT, type ExitCode } from '../system/errors.ts';

const SYSTEME = { windows: windowsAufgabe, systemd } as const;
const NAMEN = Object.keys(SYSTEME) as (keyof typeof SYSTEME)[];

/** How this machine starts the program, and whose run it is. */
export interface Maschine {
  readonly node: string;
  readonly programm: string;
  readonly konto: string;
}

function dieseMaschine(): Maschine {
  const { username } = userInfo();
  const domaene = process.env['USERDOMAIN'];
  return {
    node: process.execPath,
    programm: realpathSync(process.argv[1] ?? ''),
    konto: domaene === undefined ? username : `${domaene}\\${username}`,
  };
}

export function betriebCommand(
  system: string,
  flags: Flags<'betrieb'>,
  { cwd, texts, stdout }: Context,
  { node, programm, konto } = dieseMaschine(),
): ExitCode {
  const art = wordFlag('betrieb', system, NAMEN, texts);
  const config = loadConfig(flags.config, cwd, texts.config);
  const path = resolve(cwd, flags.config ?? CONFIG_NAME);
  // Without these a run in the night has nothing to read or nowhere to write.
  const out = config.out ?? usage(texts.betrieb.ohne(path, 'out'));
  if ([config.eingang, config.verbis, config.allegro, config.step].every((eins) => eins === undefined))
    usage(texts.betrieb.ohne(path, 'eingang'));
  const dateien = [out, storePath(flags, config, cwd), config.log].filter((eins) => eins !== undefined);
  const auftrag: Auftrag = {
    programm: [node, ...NODE_ARGUMENTE, programm],
    config: path,
    // The result is built beside its folder, so the folder around it has to be writable, too.
    schreibt: ordner(dateien.map((datei) => dirname(datei))),
    konto,
  };
  stdout(SYSTEME[art](auftrag));
  return EXIT.ok;
}

/**
 * `neufall addin`: the folder of the Excel add-in and its manifest for an address, or the add-in on this computer.
 * Source: page 5.
 */

import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Haustext } from '../../core/hausregeln/mappe.ts';
import { localCertificate } from '../addin/certificate.ts';
import { isId, readAddress } from '../addin/manifest.ts';
import { type Server, serveFolder } from '../addin/serve.ts';
import { BuildError, DIST, FremderOrdnerError, HAT_QUELLEN, type SiteInfo, writeSite } from '../addin/site.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { loadHausregeln } from '../config/hausregeln.ts';
import { CliError, EXIT, type ExitCode, systemCode } from '../system/errors.ts';

const PORT = 3000;
/** The folder of the user for the certificate; a variable names another one. */
const userFolder = () => process.env['NEUFALL_ORDNER'] ?? join(homedir(), '.neufall');
/** What `--serve` serves: the folder of the checkout, or one of the user, who may not write where a package lies. */
const ownFolder = () => (HAT_QUELLEN ? DIST : join(userFolder(), 'addin'));

export async function addinCommand(flags: Flags<'addin'>, context: Context): Promise<ExitCode> {
  const texts = context.texts.addin;
  if (flags.id !== undefined && !isId(flags.id)) usage(texts.badId(flags.id));
  // Checked before anything is built: a wrong file puts nothing beside the pane.
  const { dateien } = loadHausregeln(flags.regeln ?? [], context);
  if (flags.serve) {
    if (flags.baseUrl !== undefined) usage(texts.baseUrlAndServe);
    return serve(flags, dateien, context);
  }
  if (flags.port !== undefined) usage(texts.portWithoutServe);
  const wanted = flags.baseUrl ?? usage(texts.noBaseUrl);
  const read = readAddress(wanted);
  if ('wrong' in read) return usage(texts.badUrl[read.wrong](wanted));
  const out = flags.out ?? usage(texts.noOut);
  await write(resolve(context.cwd, out), out, { address: read.address, ...idOf(flags) }, dateien, context);
  for (const line of texts.written(out, read.address)) context.stdout(`${line}\n`);
  return EXIT.ok;
}

const idOf = ({ id }: Flags<'addin'>) => (id === undefined ? {} : { id });

async function serve(flags: Flags<'addin'>, regeln: readonly Haustext[], context: Context): Promise<ExitCode> {
  const texts = context.texts.addin;
  const port = flags.port === undefined ? PORT : portOf(flags.port, context);
  const folder = flags.out === undefined ? ownFolder() : resolve(context.cwd, flags.out);
  const address = `https://localhost:${port}`;
  const { headers } = await write(folder, flags.out ?? folder, { address, ...idOf(flags) }, regeln, context);
  const certificate = await localCertificate(userFolder(), context.now);
  const server = await listen(folder, port, certificate, headers, context);
  for (const line of texts.serving(address, join(folder, 'manifest.xml'))) context.stdout(`${line}\n`);
  if (certificate.isNew) for (const line of texts.trust(certificate.path)) context.stdout(`${line}\n`);
  await aborted(context.signal);
  await server.close();
  return EXIT.abbruch;
}

function portOf(text: string, context: Context): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : usage(context.texts.addin.badPort(text));
}

async function write(
  folder: string,
  named: string,
  values: { readonly address: string; readonly id?: string },
  regeln: readonly Haustext[],
  { texts }: Context,
): Promise<SiteInfo> {
  try {
    return await writeSite(folder, values, regeln, folder === ownFolder());
  } catch (error) {
    const cause = { cause: error };
    if (error instanceof FremderOrdnerError)
      throw new CliError(EXIT.benutzung, texts.addin.foreignFolder(named), cause);
    if (error instanceof BuildError) throw new CliError(EXIT.intern, texts.addin.buildFailed(error.message), cause);
    const code = systemCode(error);
    if (code === '') throw error;
    throw new CliError(EXIT.benutzung, texts.addin.notWritable(named, code), cause);
  }
}

async function listen(
  folder: string,
  port: number,
  certificate: Parameters<typeof serveFolder>[2],
  headers: SiteInfo['headers'],
  { texts }: Context,
): Promise<Server> {
  try {
    return await serveFolder(folder, port, certificate, headers);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EADDRINUSE') throw new CliError(EXIT.benutzung, texts.addin.portTaken(port), { cause: error });
    if (code === 'EACCES') throw new CliError(EXIT.benutzung, texts.addin.portForbidden(port), { cause: error });
    throw error;
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((done) => {
    if (signal.aborted) done();
    else signal.addEventListener('abort', () => done(), { once: true });
  });

/**
 * `npm run playground`: builds the add-in and the playground and serves both on https://localhost until Ctrl-C.
 *
 *   npm run playground [-- --port 3100] [--stichtag 2026-03-31]
 *
 * The client library insists on https; the certificate is that of `neufall addin --serve`.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import https from 'node:https';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Day, parseIso, toDay } from '../../core/calendar/day.ts';
import { localCertificate } from '../../importer/addin/certificate.ts';
import { answer } from '../../importer/addin/serve.ts';
import { readSiteInfo, writeSite } from '../../importer/addin/site.ts';
import { sampleWorkbook } from './sample.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PORT = 3100;

export interface Playground {
  /** `https://localhost:3100/` */
  readonly address: string;
  /** The certificate that the browser has to trust. */
  readonly certificate: string;
  close(): Promise<void>;
}

interface PlaygroundOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Folder to build into. */
  readonly folder: string;
  /** The day around which the sample lies. */
  readonly stichtag: Day;
  readonly now: Date;
}

/** Builds and serves. @throws Error with what the build tool says, or of the system, e.g. for a port that is taken */
export async function openPlayground({ port, folder, stichtag, now }: PlaygroundOptions): Promise<Playground> {
  const site = join(folder, 'addin');
  const page = join(folder, 'playground');
  await writeSite(site, { address: `https://localhost:${port || PORT}/addin` }, [], true);
  buildPage(page);
  writeFileSync(join(page, 'beispiel.xlsx'), await sampleWorkbook(stichtag));
  const certificate = await localCertificate(process.env['NEUFALL_ORDNER'] ?? join(homedir(), '.neufall'), now);
  const pane = answer(site, readSiteInfo(site).headers);
  const rest = answer(page, { 'X-Content-Type-Options': 'nosniff' });
  const server = https.createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith('/addin/')) return rest(request, response);
    request.url = url.slice('/addin'.length);
    return pane(request, response);
  });
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, 'localhost', done));
  const bound = server.address();
  return {
    address: `https://localhost:${typeof bound === 'object' && bound !== null ? bound.port : port}/`,
    certificate: certificate.path,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function buildPage(folder: string): void {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--config', here('vite.config.ts'), '--logLevel', 'error', '--outDir', folder];
  const { status, stderr } = spawnSync(process.execPath, [...args, '--emptyOutDir'], {
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr.trim());
}

if (import.meta.main) {
  const values = flags();
  const now = new Date();
  const today = toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const stichtag = values.stichtag === undefined ? today : parseIso(values.stichtag);
  const port = Number(values.port ?? PORT);
  if (stichtag === undefined) fail('--stichtag braucht einen Tag in der Form JJJJ-MM-TT.');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) fail('--port braucht eine ganze Zahl von 1 bis 65535.');
  const options = { port, folder: here('../../dist'), stichtag, now };
  const playground = await openPlayground(options).catch((error: unknown) =>
    fail(
      error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
        ? `Der Port ${port} ist belegt; wählen Sie mit --port einen anderen.`
        : String(error),
    ),
  );
  console.log(`Ausprobieren: ${playground.address} (Strg-C beendet)`);
  console.log('Der Browser warnt beim ersten Mal vor dem selbst gemachten Zertifikat; es liegt in');
  console.log(playground.certificate);
  process.once('SIGINT', () => void playground.close());
}

function flags() {
  try {
    return parseArgs({ options: { port: { type: 'string' }, stichtag: { type: 'string' } } }).values;
  } catch {
    return fail('Es gibt nur --port ZAHL und --stichtag JJJJ-MM-TT.');
  }
}

function fail(message: string): never {
  console.error(`playground: ${message}`);
  process.exit(2);
}

/**
 * Serves a folder on https://localhost, for trying out and for working on the add-in. Only what lies in the folder.
 * Source: page 5 `neufall addin --serve`.
 */
import { createReadStream, type Stats, statSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import https from 'node:https';
import { extname, join, resolve, sep } from 'node:path';
import type { Certificate } from './certificate.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/** Files whose name holds a fingerprint of their contents never change. */
const FINGERPRINT = /^\/assets\/.+-[\w-]{8}\.(js|css|png|svg)$/;

/** A file of the folder by the path of a request; `undefined` for everything that is none or lies outside. */
export function fileOf(folder: string, target: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path) || path.split('/').some((part) => part === '..' || part === '.'))
    return undefined;
  const root = resolve(folder);
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(root + sep) ? file : undefined;
}

function statOf(file: string | undefined): Stats | undefined {
  const stat = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat : undefined;
}

type Headers = Readonly<Record<string, string | number>>;

/** Answers requests from the folder. `headers` go with every answer. */
export function answer(folder: string, headers: Headers): RequestListener {
  return (request, response) => {
    const { status, more, file } = plan(folder, request);
    response.writeHead(status, { ...headers, ...more });
    if (file === undefined || request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  };
}

interface Plan {
  readonly status: number;
  readonly more: Headers;
  /** What to send. */
  readonly file?: string;
}

function plan(folder: string, { method, url = '/', headers }: IncomingMessage): Plan {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, more: { Allow: 'GET, HEAD' } };
  const file = fileOf(folder, url);
  const stat = statOf(file);
  if (file === undefined || stat === undefined) return { status: 404, more: {} };
  const etag = `"${stat.size.toString(36)}-${stat.mtimeMs.toString(36)}"`;
  const caching = {
    ETag: etag,
    'Cache-Control': FINGERPRINT.test(url) ? 'public, max-age=31536000, immutable' : 'no-cache',
    // Excel on the web fetches the functions' metadata from a page of its own; nothing here is secret.
    'Access-Control-Allow-Origin': '*',
  };
  if (headers['if-none-match'] === etag) return { status: 304, more: caching };
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  return { status: 200, more: { ...caching, 'Content-Type': type, 'Content-Length': stat.size }, file };
}

export interface Server {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the folder on localhost only. Rejects with the system's error when the port is taken. */
export async function serveFolder(
  folder: string,
  port: number,
  { key, cert }: Pick<Certificate, 'key' | 'cert'>,
  headers: Readonly<Record<string, string>>,
): Promise<Server> {
  const server = https.createServer({ key, cert, minVersion: 'TLSv1.2' }, answer(folder, headers));
  await new Promise<void>((done, failed) => server.once('error', failed).listen(port, 'localhost', done));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

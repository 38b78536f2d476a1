/**
 * An https server on localhost for tests and for trying out: folders and single files, with a certificate made on the
 * fly, and with headers such as a Content-Security-Policy.
 */
import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { generate } from 'selfsigned';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Site {
  /** Folders by the path under which they appear, e.g. `{ '/': 'dist/addin' }`; the longest path that fits wins. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Texts by their path. */
  readonly files?: Readonly<Record<string, string>>;
  /** Further headers by path, e.g. a Content-Security-Policy for the pane. */
  readonly headers?: (path: string) => Readonly<Record<string, string>>;
  /** 0: any free port. */
  readonly port?: number;
}

export interface Server {
  /** `https://localhost:12345` */
  readonly origin: string;
  /** Paths that were asked for. */
  readonly requests: string[];
  close(): Promise<void>;
}

export async function serve(site: Site): Promise<Server> {
  const { private: key, cert } = await certificate();
  const requests: string[] = [];
  const server = https.createServer({ key, cert }, (request, response) => {
    const wanted = decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname);
    requests.push(wanted);
    const content = find(site, wanted);
    const type = TYPES[path.extname(wanted)] ?? 'application/octet-stream';
    response.writeHead(content ? 200 : 404, { 'content-type': type, ...site.headers?.(wanted) });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(site.port ?? 0, 'localhost', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : site.port;
  return {
    origin: `https://localhost:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Made once per process; good for a day, for localhost only. */
let made: ReturnType<typeof generate> | undefined;
function certificate() {
  const altNames = [{ type: 2 as const, value: 'localhost' }];
  made ??= generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  });
  return made;
}

function find({ files = {}, folders = {} }: Site, wanted: string): string | Buffer | undefined {
  if (files[wanted] !== undefined) return files[wanted];
  const prefix = Object.keys(folders)
    .filter((candidate) => wanted.startsWith(candidate))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return undefined;
  const root = path.resolve(folders[prefix] ?? '');
  const file = path.join(root, wanted.slice(prefix.length));
  // Nothing outside the folder, whatever the path says.
  if (file !== root && !file.startsWith(root + path.sep)) return undefined;
  return fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file) : undefined;
}

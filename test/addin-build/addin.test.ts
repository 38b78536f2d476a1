/**
 * `neufall addin`: the folder that is served, its manifest, and what is refused; then the same on https://localhost.
 * Source: page 5, page 6 "What tests may rely on".
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import https from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metadata } from '../../addin/functions/metadata.ts';
import { HEADERS } from '../../addin/site/policy.ts';
import { call, start } from './call.ts';
import { manifestFaults } from './xmllint.ts';

const BASE = 'https://server.example:8443/jobcenter/neufall';
const ID = '01234567-89AB-cdef-0123-456789abcdef';
const temp = mkdtempSync(join(tmpdir(), 'neufall-addin-'));
const folder = join(temp, 'site');
const text = (file: string) => readFileSync(join(folder, file), 'utf8');
const own = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !file.startsWith('office'));

let made: Awaited<ReturnType<typeof call>>;
beforeAll(async () => {
  made = await call('addin', '--base-url', `${BASE}/`, '--out', folder, '--id', ID);
});
afterAll(() => rmSync(temp, { recursive: true }));

describe('the folder', () => {
  test('is made, and what to do next is said', () => {
    expect(made).toEqual({
      status: 0,
      stderr: '',
      stdout: `Das Add-in liegt in ${folder}.\nStellen Sie den Ordner unter ${BASE} bereit, mit den Kopfzeilen aus site.json.\nVerteilen Sie dann manifest.xml aus diesem Ordner.\n`,
    });
    expect(readdirSync(temp)).toEqual(['site']);
  });

  test('holds everything', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'assets',
      'functions.en.json',
      'functions.js',
      'functions.json',
      'hausregeln.json',
      'hilfe.html',
      'lizenzen',
      'manifest.xml',
      'office',
      'site.json',
      'taskpane.html',
    ]);
  });

  test('has a valid manifest of that address, version and id', () => {
    expect(manifestFaults(join(folder, 'manifest.xml'))).toBe('');
    const manifest = text('manifest.xml');
    expect(manifest).not.toContain('localhost');
    expect(manifest.split(BASE).length).toBeGreaterThan(30);
    expect(manifest).toContain(`<Id>${ID.toLowerCase()}</Id>`);
    const { version } = JSON.parse(text('site.json')) as { version: string };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  test('every address of the manifest is a file of the folder', () => {
    const files = [...text('manifest.xml').matchAll(/"https:[^"]*"/g)].map(([url]) => url.slice(BASE.length + 2, -1));
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test('names no other host in any file of ours', () => {
    // Names of XML vocabularies are no addresses that anything asks for.
    const vocabulary = /^https?:\/\/(www\.w3\.org|schemas\.microsoft\.com)\//;
    const found = own()
      .filter((file) => extname(file) !== '.png')
      .flatMap((file) => [...text(file).matchAll(/https?:\/\/[\w.-]+[^\s"'`)<]*/g)].map(([url]) => ({ file, url })))
      .filter(({ url }) => !url.startsWith(BASE) && !vocabulary.test(url));
    expect(found).toEqual([]);
  });

  test('refers to everything by relative addresses', () => {
    const addresses = ['taskpane.html', 'hilfe.html'].flatMap((page) =>
      [...text(page).matchAll(/ (?:src|href)="([^"#]+)"/g)].map(([, address = '']) => address),
    );
    expect(addresses).toContain('office/office.js');
    expect(addresses.filter((address) => address.startsWith('/') || address.includes(':'))).toEqual([]);
    expect(addresses.filter((address) => !existsSync(join(folder, address)))).toEqual([]);
  });

  test('has the strict policy in the pages and in site.json', () => {
    const { headers } = JSON.parse(text('site.json')) as { headers: object };
    expect(headers).toEqual(HEADERS);
    for (const page of ['taskpane.html', 'hilfe.html']) {
      const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text(page))?.[1];
      expect(content?.replaceAll('&#39;', "'")).toBe(HEADERS['Content-Security-Policy']);
    }
    expect(HEADERS['Content-Security-Policy']).not.toMatch(/unsafe|https?:|\*/);
  });

  test('has the metadata of the functions in both languages', () => {
    expect(JSON.parse(text('functions.json'))).toEqual(metadata('de'));
    expect(JSON.parse(text('functions.en.json'))).toEqual(metadata('en'));
  });

  test('has the help for every function in both languages', () => {
    const help = text('hilfe.html');
    for (const call of ['=NEUFALL.ARBEITSTAG(start; tage; [land])', '=NEUFALL.ARBEITSTAG(start, tage, [land])'])
      expect(help).toContain(call);
  });

  test('has the client library untouched, with all languages and platforms', () => {
    const dist = new URL('../../node_modules/@microsoft/office-js/dist/', import.meta.url);
    const there = readdirSync(join(folder, 'office'), { recursive: true, encoding: 'utf8' });
    const files = there.filter((file) => extname(file) === '.js');
    for (const platform of ['win32-16.00', 'win32-16.01', 'mac-16.00', 'web-16.00', 'ios-16.00'])
      expect(files).toContain(`excel-${platform}.js`);
    for (const language of ['de-de', 'de-at', 'en-us']) expect(files).toContain(join(language, 'office_strings.js'));
    expect(files.filter((file) => /debug|word|outlook|powerpoint/.test(file))).toEqual([]);
    for (const file of ['office.js', 'excel-web-16.00.js', 'de-de/office_strings.js'])
      expect(text(join('office', file))).toBe(readFileSync(new URL(file, dist), 'utf8'));
  });

  test('weighs at most 250 kB compressed, without the client library', () => {
    const bytes = own()
      .filter((file) => /\.(js|css|html)$/.test(file))
      .map((file) => gzipSync(readFileSync(join(folder, file))).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250_000);
  });
});

describe('an earlier add-in is replaced, anything else is left alone', () => {
  test('an earlier add-in', async () => {
    const out = join(temp, 'again');
    await call('addin', '--base-url', 'https://eins.example', '--out', out);
    expect((await call('addin', '--base-url', 'https://zwei.example', '--out', out)).status).toBe(0);
    const manifest = readFileSync(join(out, 'manifest.xml'), 'utf8');
    expect([manifest.includes('eins.example'), manifest.includes('zwei.example')]).toEqual([false, true]);
    rmSync(out, { recursive: true });
    expect(readdirSync(temp)).toEqual(['site']);
  });

  test('a folder of somebody else', async () => {
    const out = join(temp, 'fremd');
    mkdirSync(out);
    writeFileSync(join(out, 'brief.txt'), 'wichtig');
    expect(await call('addin', '--base-url', BASE, '--out', out)).toEqual({
      status: 2,
      stdout: '',
      stderr: `neufall: „${out}“ ist nicht leer und kein Ordner dieses Add-ins; geben Sie mit --out einen leeren oder neuen Ordner an.\n`,
    });
    expect(readdirSync(out)).toEqual(['brief.txt']);
    rmSync(out, { recursive: true });
  });
});

test.each<[string[], RegExp]>([
  [[], /Es fehlt die Adresse/],
  [['--base-url', BASE], /Es fehlt der Ausgabeordner/],
  [['--base-url', 'http://server.example', '--out', 'x'], /beginnt nicht mit https/],
  [['--base-url', 'server.example', '--out', 'x'], /ist keine Adresse/],
  [['--base-url', 'https://', '--out', 'x'], /ist keine Adresse/],
  [['--base-url', 'https://ich:geheim@server.example', '--out', 'x'], /enthält mehr als Rechner, Port und Pfad/],
  [['--base-url', 'https://server.example/?a=1', '--out', 'x'], /enthält mehr als Rechner, Port und Pfad/],
  [['--base-url', BASE, '--out', 'x', '--id', '123'], /ist keine GUID/],
  [['--base-url', BASE, '--serve'], /schließen sich aus/],
  [['--base-url', BASE, '--out', 'x', '--port', '3000'], /--port gilt nur mit --serve/],
  [['--serve', '--port', '70000'], /ist kein Port/],
])('addin %j is refused in one line', async (argv, message) => {
  const { status, stdout, stderr } = await call('addin', ...argv);
  expect({ status, stdout, lines: stderr.split('\n').length }).toEqual({ status: 2, stdout: '', lines: 2 });
  expect(stderr).toMatch(message);
});

describe('--serve', () => {
  const user = join(temp, 'user');
  let port = 0;
  let server: ReturnType<typeof start>;

  const serve = () => start('addin', '--serve', '--port', String(port), '--out', join(temp, 'served'));

  beforeAll(async () => {
    process.env['NEUFALL_ORDNER'] = user;
    port = await freePort();
    server = serve();
    await server.says('Strg-C');
  });
  afterAll(async () => {
    server.stop();
    await server.ended;
    delete process.env['NEUFALL_ORDNER'];
  });

  /** Asks by TLS and takes no certificate but the one in the user's folder. The path goes out as it is written. */
  function get(path: string, options: { method?: string; headers?: Record<string, string> } = {}) {
    const ca = readFileSync(join(user, 'localhost.crt'));
    return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      https
        .request({ host: 'localhost', port, path, ca, ...options }, (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (piece: string) => {
            body += piece;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
        })
        .on('error', reject)
        .end();
    });
  }

  test('serves the pane by TLS with policy, caching and access from anywhere', async () => {
    const { status, headers, body } = await get('/taskpane.html');
    expect(status).toBe(200);
    expect(body).toContain('office/office.js');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': HEADERS['Content-Security-Policy'],
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
    });
    const again = await get('/taskpane.html', { headers: { 'if-none-match': String(headers['etag']) } });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('lets fingerprinted files be kept', async () => {
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec((await get('/taskpane.html')).body)?.[1] ?? '';
    expect((await get(`/${script}`)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('its manifest is valid and of that address', async () => {
    expect(manifestFaults(join(temp, 'served', 'manifest.xml'))).toBe('');
    expect((await get('/manifest.xml')).body).toContain(`"https://localhost:${port}/taskpane.html"`);
  });

  test.each([
    '/../user/localhost.key',
    '/..%2fuser%2flocalhost.key',
    '/%2e%2e/user/localhost.key',
    '/assets/../../user/localhost.key',
    '/..%5cuser%5clocalhost.key',
    '//etc/passwd',
    '/%00',
    '/%',
    '/assets',
    '/assets/',
    '/fehlt.js',
  ])('%s is not found', async (path) => {
    const { status, body, headers } = await get(path);
    expect([status, body]).toEqual([404, '']);
    expect(headers['content-security-policy']).toBe(HEADERS['Content-Security-Policy']);
  });

  test('only reads', async () => expect((await get('/taskpane.html', { method: 'POST' })).status).toBe(405));

  test('answers HEAD without a body', async () => {
    const { status, headers, body } = await get('/taskpane.html', { method: 'HEAD' });
    expect([status, Number(headers['content-length']) > 0, body]).toEqual([200, true, '']);
  });

  test('keeps the key to the user', () =>
    expect(statSync(join(user, 'localhost.key')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600));

  test('says that the port is taken', async () => {
    const { status, stderr } = await call('addin', '--serve', '--port', String(port), '--out', join(temp, 'zweiter'));
    expect([status, stderr]).toEqual([
      2,
      `neufall: Der Port ${port} ist belegt; beenden Sie das andere Programm oder wählen Sie mit --port einen anderen.\n`,
    ]);
  });

  test('ends with 130 and keeps its certificate for the next time', async () => {
    const before = readFileSync(join(user, 'localhost.crt'), 'utf8');
    server.stop();
    const first = await server.ended;
    server = serve();
    await server.says('Strg-C');
    expect([first.status, first.stdout.includes('certutil')]).toEqual([130, true]);
    expect(readFileSync(join(user, 'localhost.crt'), 'utf8')).toBe(before);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

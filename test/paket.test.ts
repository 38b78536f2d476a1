/**
 * What an operator does in a closed network: install the tarball of `npm pack` without a registry in an empty folder and
 * run the program there. Packing and unpacking some ten thousand files takes its time.
 * Source: page 5; docs/betrieb.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fremdpakete } from '../importer/fremdpakete.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const temp = mkdtempSync(join(tmpdir(), 'neufall-paket-'));
const folder = join(temp, 'leer');
const MINUTES = 60_000;

/** Nothing of the npm that runs the tests, no cache and no settings of the user. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|node_|vitest)/i.test(name))),
  HOME: temp,
  npm_config_cache: join(temp, 'cache'),
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

function call(program: string, args: readonly string[], cwd: string) {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8', shell });
  return { status, stdout, stderr };
}

const neufall = (...args: string[]) => call('npx', ['--no-install', 'neufall', ...args], folder);

beforeAll(() => {
  mkdirSync(folder);
  const packed = call('npm', ['pack', '--silent', '--pack-destination', temp], ROOT);
  const tarball = packed.stdout.trim();
  expect({ status: packed.status, tarball }).toEqual({
    status: 0,
    tarball: expect.stringMatching(/^neufall-.+\.tgz$/),
  });
  const installed = call('npm', ['install', '--offline', '--ignore-scripts', join(temp, tarball)], folder);
  expect(installed).toMatchObject({ status: 0, stdout: expect.stringContaining('added 1 package') });
}, 10 * MINUTES);

afterAll(() => rmSync(temp, { recursive: true, force: true }), 2 * MINUTES);

describe(
  'the package, installed without a network',
  () => {
    test('says the version of the project', () => {
      const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
      expect(neufall('--version')).toMatchObject({ status: 0, stdout: `${version}\n` });
    });

    test('brings the packages of others that are listed with their licences, and no more', () => {
      const modules = join(folder, 'node_modules', 'neufall', 'node_modules');
      const found = readdirSync(modules, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
        const name = /(?:^|node_modules\/)((?:@[^/]+\/)?[^/@]+)\/package\.json$/.exec(path.replaceAll('\\', '/'))?.[1];
        return name === undefined ? [] : [name];
      });
      // These lie in the built add-in.
      const listed = fremdpakete(ROOT).map(({ name }) => name);
      const expected = listed.filter((name) => name !== '@microsoft/office-js' && name !== 'ical-generator');
      expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
    });

    test('lists the rules in force', () => {
      const { status, stdout } = neufall('regeln', '--stichtag', '2026-03-31');
      expect({ status, title: stdout.split('\n')[0] }).toEqual({
        status: 0,
        title: expect.stringMatching(/^Regeln am 31\.03\.2026: \d+$/),
      });
    });

    test('imports sample exports with history and reports, and knows them the second time', () => {
      expect(neufall('beispiel', 'exporte', '--personen', '100', '--seed', '1').status).toBe(0);
      const night = () => {
        const { status, stdout } = neufall(
          ...['import', '--eingang', 'exporte', '--out', 'ergebnis', '--stichtag', '2026-03-31'],
          ...['--store', 'neufall.sqlite', '--fail-on', 'nie', '--json'],
        );
        const { verlauf } = JSON.parse(stdout) as { verlauf: { lauf: number; wiederholt: boolean } };
        return { status, lauf: verlauf.lauf, wiederholt: verlauf.wiederholt };
      };
      expect([night(), night()]).toEqual([
        { status: 0, lauf: 1, wiederholt: false },
        { status: 0, lauf: 1, wiederholt: true },
      ]);
      expect(readdirSync(join(folder, 'ergebnis'))).toEqual(
        expect.arrayContaining(['befunde.csv', 'bericht.html', 'bericht.xlsx', 'faelle.csv', 'lauf.json']),
      );
    });

    test('reads large exports with threads of its own', () => {
      expect(neufall('beispiel', 'viele', '--zeilen', '80000', '--seed', '1').status).toBe(0);
      const { status, stderr } = neufall(
        ...['import', '--eingang', 'viele', '--out', 'aus-vielen', '--stichtag', '2026-03-31'],
        ...['--no-store', '--fail-on', 'nie', '--quiet'],
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });

    test('explains a case of the history', () => {
      const [, first = ''] = readFileSync(join(folder, 'ergebnis', 'faelle.csv'), 'utf8').split('\r\n');
      const [kundennummer = ''] = first.split(';');
      expect(neufall('erklaeren', kundennummer, '--store', 'neufall.sqlite')).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(`Kundennummer ${kundennummer}`),
      });
    });

    test('backs the history up with the script that the guide names, and never over another file', () => {
      const script = join(folder, 'node_modules', 'neufall', 'docs', 'betrieb', 'sichern.mjs');
      const backUp = () => call('node', [script, 'neufall.sqlite', 'sicherung.sqlite'], folder).status;
      expect([backUp(), backUp()]).toEqual([0, 2]);
      const period = ['--von', '2026-03-01', '--bis', '2026-03-31'];
      expect(neufall('bericht', '--store', 'sicherung.sqlite', ...period, '--out', 'aus-sicherung').status).toBe(0);
    });

    test('ends with 3 where the input is missing', () => {
      expect(neufall('import', '--eingang', 'nirgends', '--out', 'anderes').status).toBe(3);
    });

    test('brings the add-in, ready for an address', () => {
      const address = 'https://addins.jobcenter.example/neufall';
      expect(neufall('addin', '--base-url', address, '--out', 'addin').status).toBe(0);
      expect(readFileSync(join(folder, 'addin', 'manifest.xml'), 'utf8')).toContain(`${address}/taskpane.html`);
      expect(existsSync(join(folder, 'addin', 'office', 'office.js'))).toBe(true);
    });

    test('brings the schemas of configuration, profile, house rules and mapping', () => {
      const config = join(folder, 'node_modules', 'neufall', 'dist', 'paket', 'importer', 'config');
      expect(readdirSync(config).filter((name) => name.endsWith('.json'))).toEqual([
        'neufall.config.schema.json',
        'neufall.profil.schema.json',
        'neufall.regeln.schema.json',
        'neufall.zuordnung.schema.json',
      ]);
    });
  },
  2 * MINUTES,
);

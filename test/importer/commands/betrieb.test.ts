/** `neufall betrieb`: a task and units that work on this machine, with its paths (page 5). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { createContext } from '../../../importer/aufruf/context.ts';
import { type Auftrag, ordner } from '../../../importer/betrieb/auftrag.ts';
import { systemd } from '../../../importer/betrieb/systemd.ts';
import { windowsAufgabe } from '../../../importer/betrieb/windows.ts';
import { betriebCommand } from '../../../importer/commands/betrieb.ts';
import { call, NOW, newFolder } from '../cli.ts';

const LINUX: Auftrag = {
  programm: ['/opt/node/bin/node', '--max-semi-space-size=8', '/opt/neufall 1/cli.js'],
  config: '/srv/job center/neufall.config.json',
  schreibt: ['/srv/job center/100%', '/srv/log'],
  konto: 'neufall',
};

describe('systemd', () => {
  const script = systemd(LINUX);
  const line = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(script)?.[1];

  test('paths with blanks and percent signs mean themselves (systemd.syntax(7))', () => {
    expect({
      start: line('ExecStart'),
      schreibt: line('ReadWritePaths'),
      ordner: line('WorkingDirectory'),
      gut: line('SuccessExitStatus'),
    }).toEqual({
      start:
        '/opt/node/bin/node --max-semi-space-size=8 "/opt/neufall 1/cli.js" import --config "/srv/job center/neufall.config.json"',
      schreibt: '"/srv/job center/100%%" /srv/log',
      ordner: '/srv/job center',
      gut: '10',
    });
  });

  test('the whole is a script that a shell can read', () => {
    expect(spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('windows', () => {
  const task = windowsAufgabe({
    programm: ['C:\\Program Files\\node.exe', '--max-semi-space-size=8', 'C:\\Neufall\\cli.js'],
    config: 'D:\\Jobcenter Süd & Co\\neufall.config.json',
    schreibt: [],
    konto: 'DOMÄNE\\svc',
  });

  test('is XML of ASCII only, whatever the paths', () => {
    expect(task).toMatch(/^[\x20-\x7e\n]+$/);
    const { document } = new JSDOM(task, { contentType: 'text/xml' }).window;
    const text = (name: string) => document.getElementsByTagName(name)[0]?.textContent;
    expect({
      Command: text('Command'),
      Arguments: text('Arguments'),
      WorkingDirectory: text('WorkingDirectory'),
      UserId: text('UserId'),
    }).toEqual({
      Command: 'C:\\Program Files\\node.exe',
      Arguments:
        '--max-semi-space-size=8 C:\\Neufall\\cli.js import --config "D:\\Jobcenter Süd & Co\\neufall.config.json"',
      WorkingDirectory: 'D:\\Jobcenter Süd & Co',
      UserId: 'DOMÄNE\\svc',
    });
  });
});

test('folders that lie in another one are not named again', () => {
  expect(ordner(['/srv/a', '/srv/a/b', '/srv/ab', '/srv/a'])).toEqual(['/srv/a', '/srv/ab']);
});

function configured(config: object): string {
  const folder = newFolder();
  mkdirSync(join(folder, 'eingang'));
  writeFileSync(join(folder, 'neufall.config.json'), JSON.stringify(config));
  return folder;
}

test('the command takes the paths of the configuration and of this machine', () => {
  const folder = configured({ eingang: 'eingang', out: 'aus/ergebnis', log: 'log/neufall.jsonl' });
  let stdout = '';
  const io = {
    stdout: (text: string) => {
      stdout += text;
    },
    stderr: () => {},
    terminal: false,
    cwd: folder,
    now: NOW,
    signal: new AbortController().signal,
    version: '1',
  };
  const maschine = { node: '/n/node', programm: '/p/cli.js', konto: 'ich' };
  expect(betriebCommand('systemd', {}, createContext(io, 'de', false), maschine)).toBe(0);
  expect(stdout).toContain(
    `ExecStart=/n/node --max-semi-space-size=8 /p/cli.js import --config ${folder}/neufall.config.json\n`,
  );
  // The store stands beside the configuration; the folders below it are in it.
  expect(stdout).toContain(`ReadWritePaths=${folder}\n`);
});

test.each([
  [['betrieb', 'cron'], {}, /„cron“ bei betrieb ist nicht erlaubt; erlaubt sind: windows, systemd/],
  [['betrieb', 'systemd'], { eingang: 'eingang' }, /fehlt „out“/],
  [['betrieb', 'windows'], { out: 'aus' }, /fehlt „eingang“/],
])('%j with %j ends with 2 and one line', async (argv, config, line) => {
  const { status, stderr } = await call(configured(config), argv);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(line) });
});

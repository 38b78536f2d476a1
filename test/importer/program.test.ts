/** The command line as a whole: commands, help, languages, and what is no call. Source: page 5. */
import { describe, expect, test } from 'vitest';
import { call, newFolder } from './cli.ts';

/** The commands that the help lists, with their options. */
async function helpOf(...argv: string[]): Promise<string> {
  const { status, stdout, stderr } = await call(newFolder(), [...argv, '--help']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const commandsIn = (help: string) =>
  [...help.matchAll(/^ {2}(\w+)(?:\|\w+)? {2,}|^ {2}(\w+)(?:\|\w+)? \[/gm)].map(([, a, b]) => a ?? b);

describe('help', () => {
  test('lists every command with its alias, and the exit codes', async () => {
    const help = await helpOf();
    expect(help).toMatch(/^Aufruf: neufall <Befehl> \[Schalter\]\n/);
    for (const name of ['import', 'regeln|rules', 'beispiel|sample']) expect(help).toContain(`  ${name} `);
    for (const code of [0, 2, 3, 4, 5, 6, 7, 10, 130]) expect(help).toMatch(new RegExp(`\\b${code} [a-zA-Z]`));
  });

  test('of every command is German, in English English, and no text is missing', async () => {
    for (const name of commandsIn(await helpOf())) {
      const german = await helpOf(String(name));
      expect(german).toMatch(/^Aufruf: neufall /);
      expect(german).toContain('Schalter:');
      expect(german).not.toMatch(/undefined|Options:|Arguments:|Usage:|display help/);
      const english = await helpOf(String(name), '--lang', 'en');
      expect(english).toMatch(/^Usage: neufall /);
      expect(english).not.toMatch(/undefined|Schalter|Aufruf| der | die | das | und /);
      const flags = (help: string) => [...help.matchAll(/--[a-z-]+/g)].map(([flag]) => flag);
      expect(new Set(flags(english))).toEqual(new Set(flags(german)));
    }
  });

  test('names every flag of page 5 for import', async () => {
    const help = await helpOf('import');
    for (const flag of [
      'verbis',
      'allegro',
      'step',
      'eingang',
      'out',
      'stichtag',
      'land',
      'no-store',
      'config',
      'profile',
      'fail-on',
      'mit-namen',
      'json',
      'quiet',
      'log',
      'lang',
    ])
      expect(help).toContain(`--${flag} `);
  });

  test('the version', async () => {
    expect(await call(newFolder(), ['--version'])).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
  });
});

describe('no call', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['nothing', [], /^neufall: Es fehlt ein Befehl; es gibt: import, .*\. „neufall --help“ zeigt mehr\.\n$/],
    [
      'an unknown command',
      ['importieren'],
      /^neufall: Den Befehl „importieren“ gibt es nicht; es gibt: import, .*\.\n$/,
    ],
    ['help as a command', ['help'], /^neufall: Den Befehl „help“ gibt es nicht; es gibt: import, .*\.\n$/],
    [
      'an unknown option',
      ['--alles'],
      /^neufall: Den Schalter „--alles“ gibt es nicht; „neufall --help“ zeigt die möglichen\.\n$/,
    ],
    [
      'an unknown option of a command',
      ['rules', '--alles'],
      /^neufall: Den Schalter „--alles“ gibt es nicht; „neufall rules --help“ zeigt die möglichen\.\n$/,
    ],
    [
      'an unknown language',
      ['regeln', '--lang', 'fr'],
      /^neufall: „fr“ bei --lang ist nicht erlaubt; erlaubt sind: de, en\.\n$/,
    ],
    ['a language without its value', ['regeln', '--lang'], /^neufall: Zum Schalter „--lang <S>“ fehlt der Wert\.\n$/],
  ])('%s is 2 and one line', async (_, argv, says) => {
    expect(await call(newFolder(), argv)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(says) });
    const json = await call(newFolder(), [...argv, '--json']);
    expect(json.status).toBe(2);
    expect(Object.keys(JSON.parse(json.stdout))).toEqual(['exit_code', 'fehler']);
  });

  test('the language may stand before or behind the command, and with an equals sign', async () => {
    const english = 'neufall: There is no option “--alles”; “neufall regeln --help” shows the possible ones.\n';
    for (const argv of [
      ['--lang', 'en', 'regeln', '--alles'],
      ['regeln', '--lang', 'en', '--alles'],
      ['regeln', '--alles', '--lang=en'],
    ])
      expect((await call(newFolder(), argv)).stderr).toBe(english);
  });
});

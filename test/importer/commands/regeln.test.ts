/** `neufall regeln`: the catalogue on a day (page 5), against rules.csv and the periods of page 2. */
import { describe, expect, test } from 'vitest';
import { day, german } from '../../../core/calendar/day.ts';
import { vectors } from '../../core/calendar/vectors.ts';
import { call, newFolder } from '../cli.ts';

const listed = vectors<'id' | 'type' | 'valid_from' | 'valid_to'>('rules.csv');
/** Documents that came later are not in the list. */
const istGelistet = (id: string) => listed.some((rule) => rule.id === id);
const inForce = (on: string) =>
  listed
    .filter((rule) => rule.valid_from <= on && (rule.valid_to === 'open' || on <= rule.valid_to))
    .map(({ id }) => id);

const json = async (...flags: string[]) => JSON.parse((await call(newFolder(), ['regeln', '--json', ...flags])).stdout);

/** Days around the beginning of each document. */
const DAYS = [
  '2020-12-31',
  '2021-01-01',
  '2023-10-11',
  '2023-10-12',
  '2024-04-02',
  '2024-04-03',
  '2025-06-30',
  '2025-07-01',
  '2026-03-31',
];

describe.each(DAYS)('on %s', (on) => {
  test('the rules in force are those of rules.csv, as JSON and as text', async () => {
    const found = await json('--stichtag', on);
    expect(found.stichtag).toBe(on);
    const alle = found.rules.map(({ id }: { id: string }) => id);
    expect(alle.filter(istGelistet)).toEqual(inForce(on));
    const { status, stdout, stderr } = await call(newFolder(), ['regeln', '--stichtag', on]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe(`Regeln am ${german(day(on))}: ${alle.length}`);
    const body = lines.slice(
      2,
      lines.findIndex((one) => /^(Letzte|Nächste) Änderung/.test(one)),
    );
    expect(body.filter((one) => /^\S/.test(one)).map((one) => one.split(' ')[0])).toEqual(alle);
  });

  test('the changes before and after are days on which a rule begins or has ended', async () => {
    const { last_change, next_change } = await json('--stichtag', on);
    const days = listed
      .flatMap(({ valid_from, valid_to }) => [valid_from, ...(valid_to === 'open' ? [] : [dayAfter(valid_to)])])
      .sort();
    const spaeter = (change: typeof next_change) => change?.begins.some((id: string) => !istGelistet(id)) ?? false;
    expect(last_change?.day).toBe(days.findLast((one) => one <= on));
    if (!spaeter(next_change)) expect(next_change?.day).toBe(days.find((one) => one > on));
    for (const change of [last_change, next_change].filter((one) => one !== null && !spaeter(one))) {
      expect(change.begins).toEqual(listed.filter(({ valid_from }) => valid_from === change.day).map(({ id }) => id));
      expect(change.ends).toEqual(
        listed.filter(({ valid_to }) => valid_to !== 'open' && dayAfter(valid_to) === change.day).map(({ id }) => id),
      );
    }
  });
});

function dayAfter(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

describe('output', () => {
  test('a rule as text: id, title, citation, period, kind and effect', async () => {
    const { stdout } = await call(newFolder(), ['regeln']);
    const lines = stdout.split('\n');
    const at = lines.findIndex((one) => one.startsWith('004-06 '));
    expect(lines.slice(at, at + 3)).toEqual([
      expect.stringMatching(/^004-06 {3}\S/),
      expect.stringMatching(
        /^ {9}Neukundenmanagement des Jobcenter Cottbus, Stand 01\.01\.2021, Abschnitt .*; seit 01\.01\.2021$/,
      ),
      expect.stringMatching(/^ {9}Zuständigkeit; leitet: .*\.$/),
    ]);
  });

  test('before the first rule nothing is in force, and after the last change none is known', async () => {
    const first = await call(newFolder(), ['regeln', '--stichtag', '1999-12-31']);
    expect(first.stdout).toContain('Regeln am 31.12.1999: 0\n');
    expect(first.stdout).toContain('Letzte Änderung am —: keine bekannt\n');
    const last = await call(newFolder(), ['regeln', '--stichtag', '2099-12-31']);
    expect(last.stdout).toContain('Nächste Änderung am —: keine bekannt\n');
    expect(await json('--stichtag', '1999-12-31')).toMatchObject({ rules: [], last_change: null });
  });

  test('a rule as JSON', async () => {
    const { rules } = await json();
    expect(rules.find(({ id }: { id: string }) => id === '000-a18')).toMatchObject({
      valid_from: '2023-10-12',
      valid_to: null,
      type: 'check',
      routes: [
        {
          rechtskreis: 'SGB III',
          anliegen: ['Ortsabwesenheit'],
          bedingung: 'eingangsstelle',
          von: '2023-10-12',
          bis: null,
          stelle: '=eingangsstelle',
          weg: 'Prüfung',
        },
      ],
      findings: ['ORTSABWESENHEIT_ZU_FRUEH', 'ORTSABWESENHEIT_NACHTRAEGLICH'],
    });
  });

  test.each([
    ['the day of the call', ['regeln']],
    ['a German day', ['regeln', '--stichtag', '31.03.2026']],
    ['an ISO day', ['regeln', '--stichtag', '2026-03-31']],
    ['the alias', ['rules', '--stichtag', '31.3.26']],
  ])('%s gives the same', async (_, argv) => {
    const expected = await call(newFolder(), ['regeln', '--stichtag', '2026-03-31']);
    expect(await call(newFolder(), argv)).toEqual(expected);
  });

  test('in English', async () => {
    const { stdout } = await call(newFolder(), ['rules', '--lang', 'en', '--stichtag', '2025-06-30']);
    expect(stdout).toMatch(/^Rules on 30\.06\.2025: \d+\n/);
    expect(stdout).toContain('Next change on 01.07.2025:');
  });
});

/** How Excel meets the functions: by id, with an argument of its own at the end, with errors that stand in the cell. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FUNKTIONEN, type Funktion } from '../../../addin/functions/declarations.ts';
import { metadata } from '../../../addin/functions/metadata.ts';
import { day } from '../../../core/calendar/day.ts';
import { VORGABEN } from '../../../core/settings.ts';

type Run = (...zellen: unknown[]) => unknown;
class CellError extends Error {
  readonly code: string;
  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
  }
}

const associated = new Map<string, Run>();
let main: typeof import('../../../addin/functions/main.ts');

beforeAll(async () => {
  vi.stubGlobal('CustomFunctions', {
    associate: (id: string, run: Run) => associated.set(id, run),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!' },
  });
  main = await import('../../../addin/functions/main.ts');
});
afterAll(() => vi.unstubAllGlobals());

const ask = (id: string, ...zellen: unknown[]) => associated.get(id)?.(...zellen);

test('every function is there', () => expect([...associated.keys()]).toEqual(FUNKTIONEN.map(({ id }) => id)));

describe('Excel hands over', () => {
  test('its own object behind the arguments, also behind one that is left out', () => {
    const invocation = { address: 'Liste!C2' };
    expect(ask('ARBEITSTAG', 46_113, 2, null, invocation)).toBe(46_119);
    expect(ask('ALTERSGRENZE', '02.07.1960', invocation)).toBe(46_356);
  });

  test('and takes an error with its code and a German message', () => {
    expect(() => ask('ARBEITSTAG', 'Montag', 2, null, {})).toThrow(
      expect.objectContaining({
        code: '#VALUE!',
        message: expect.stringMatching(/^Die Angabe „start“ ist kein Datum/),
      }),
    );
  });
});

test('the pane can tell date system, settings and language', () => {
  main.useWorkbook({ date1904: true, einstellungen: { ...VORGABEN, land: 'BY' } });
  main.useWorkbook({ sprache: 'en', heute: day('2026-03-31') });
  // 05.01.2026 in the 1904 system; the 6th is a holiday in Bavaria.
  expect(ask('ARBEITSTAG', 44_565, 1, null, {})).toBe(44_567);
  expect(() => ask('ALTERSGRENZE', true, {})).toThrow(/^The argument "geburtsdatum" is no date/);
});

describe('metadata', () => {
  const funktionen: readonly Funktion[] = FUNKTIONEN;

  test('the German one, as Excel reads it', () => {
    expect(metadata('de').functions.map(({ name, parameters }) => [name, parameters.map((one) => one.name)])).toEqual([
      ['ARBEITSTAG', ['start', 'tage', 'land']],
      ['ARBEITSTAGE', ['von', 'bis', 'land']],
      ['ALTERSGRENZE', ['geburtsdatum']],
      ['NEUFALL', ['geburtsdatum', 'antragsdatum', 'antragsart', 'letzter_bezug_bis', 'abgelehnt_am', 'aufenthalt_de']],
      ['ZUSTAENDIG', ['rechtskreis', 'kanal', 'anliegen', 'eingang_am', 'frueherer_status']],
    ]);
    expect(metadata('de').functions[0]?.parameters).toEqual([
      {
        name: 'start',
        description: 'Tag, nach dem gezählt wird',
        type: 'any',
        dimensionality: 'scalar',
      },
      {
        name: 'tage',
        description: 'Zahl der Arbeitstage; eine negative Zahl zählt zurück',
        type: 'number',
        dimensionality: 'scalar',
      },
      {
        name: 'land',
        description: 'Land, dessen Feiertage gelten, etwa BB. Ohne Angabe gilt das Land der Einstellungen.',
        type: 'string',
        dimensionality: 'scalar',
        optional: true,
      },
    ]);
  });

  test('both languages differ in words only', () => {
    const bones = (sprache: 'de' | 'en') =>
      JSON.parse(JSON.stringify(metadata(sprache), (key, value: unknown) => (key === 'description' ? '' : value)));
    expect(bones('en')).toEqual(bones('de'));
  });

  test('names are such as Excel takes, and what is optional stands last', () => {
    for (const { id, parameter } of funktionen) {
      expect(id).toMatch(/^[A-Z]{3,128}$/);
      const optional = parameter.map((one) => one.optional === true);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    }
  });
});

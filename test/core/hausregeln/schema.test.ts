/** The JSON Schema says of each kind of value what the check of the form says (page 9 "The file"). */
import { expect, test } from 'vitest';
import { hausregelnSchema } from '../../../core/hausregeln/schema.ts';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** What is said of the value under some keys; of a list, of its items. */
function unter(...pfad: readonly string[]): Schema | undefined {
  return pfad.reduce<Schema | undefined>((von, key) => (von?.items ?? von)?.properties?.[key], hausregelnSchema());
}

const TEXT = { type: 'string', minLength: 1 };

test('of an object its keys alone, those that it needs, and no list of none', () => {
  expect(unter('dokument')).toEqual({
    description: 'das Dokument, aus dem die Regeln sind',
    type: 'object',
    additionalProperties: false,
    properties: {
      id: {
        description: 'Nummer der Weisung; die Nummern der Regeln beginnen gewöhnlich damit',
        ...TEXT,
      },
      titel: { description: 'Name des Dokuments, wie er in Fundstellen steht', ...TEXT },
      stand: { description: 'Tag des Dokuments', type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    },
    required: ['id', 'titel', 'stand'],
  });
  expect(Object.keys(unter('woerter') ?? {})).toEqual(['description', 'type', 'additionalProperties', 'properties']);
  expect(hausregelnSchema()).toMatchObject({ title: 'Hausregeln von neufall', required: ['dokument'] });
});

test.each<[readonly string[], object]>([
  [['regeln', 'wege', 'weg'], TEXT],
  [['regeln', 'wege', 'hinweis'], { type: 'string' }],
  [['regeln', 'fristen', 'arbeitstage'], { type: 'integer', minimum: 1, maximum: 250 }],
  [['regeln', 'fristen', 'gruppe'], { enum: ['U25', 'Ü25'] }],
  [['regeln', 'fenster', 'von'], { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }],
  [['regeln', 'beendet'], { type: 'array', items: TEXT, minItems: 1 }],
])('%j: %j', (pfad, erwartet) => {
  expect(unter(...pfad)).toEqual({ description: expect.stringMatching(/\S/), ...erwartet });
});

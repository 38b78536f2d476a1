/**
 * The metadata that Excel reads, in one language: functions.json (German) and functions.en.json.
 * Source: Microsoft, "Manually create JSON metadata for custom functions".
 */
import type { Sprache } from '../../core/messages/index.ts';
import { type Art, FUNKTIONEN, type Funktion } from './declarations.ts';
import { beschreibung } from './texte/index.ts';

/** `any` leaves dates, texts and truth values as they are in the cell; the functions read them themselves. */
const TYPE: Readonly<Record<Art, 'any' | 'number' | 'string'>> = {
  datum: 'any',
  geburtsdatum: 'any',
  zahl: 'number',
  text: 'string',
  jaNein: 'any',
};

/** What `functions.json` holds in a language. Results are `any`: a number, or empty where a date is missing. */
export function metadata(sprache: Sprache) {
  const funktionen: readonly Funktion[] = FUNKTIONEN;
  return {
    allowCustomDataForDataTypeAny: false,
    functions: funktionen.map(({ id, parameter }) => ({
      id,
      name: id,
      description: beschreibung(id, sprache).text,
      parameters: parameter.map(({ name, art, optional }) => ({
        name,
        description: beschreibung(id, sprache).parameter[name] ?? '',
        type: TYPE[art],
        dimensionality: 'scalar',
        ...(optional && { optional }),
      })),
      result: { type: 'any', dimensionality: 'scalar' },
    })),
  };
}

/** The JSON Schema of a house file, for completion in an editor. */
import { DATEI, type Form } from './form.ts';

/** As an object to be written as JSON. */
export function hausregelnSchema(): object {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Hausregeln von neufall', ...schemaVon(DATEI) };
}

function schemaVon(form: Form): object {
  switch (form.art) {
    case 'text':
      return { type: 'string', ...(form.leer ? {} : { minLength: 1 }) };
    case 'tag':
      return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'uhrzeit':
      return { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' };
    case 'zahl':
      return { type: 'integer', minimum: form.von, maximum: form.bis };
    case 'wort':
      return { enum: form.worte };
    case 'liste':
      return { type: 'array', items: schemaVon(form.von), minItems: 1 };
    case 'objekt': {
      const felder = Object.entries(form.felder);
      const pflicht = felder.flatMap(([name, { pflicht: noetig }]) => (noetig ? [name] : []));
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          felder.map(([name, { form: innen, sagt }]) => [name, { description: sagt, ...schemaVon(innen) }]),
        ),
        ...(pflicht.length === 0 ? {} : { required: pflicht }),
      };
    }
  }
}

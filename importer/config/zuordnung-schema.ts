/** The JSON Schema of the file of `neufall pruefen --zuordnung`: what core/sheet/read-memory.ts accepts. */
import { FIELD_IDS, type FieldId, field } from '../../core/fields/declarations.ts';
import { LIST_NAMES, words } from '../../core/fields/lists.ts';
import { erlaubteVorgabe, FARBE, VORGABE_IDS } from '../../core/sheet/index.ts';

type Schema = Readonly<Record<string, unknown>>;

const objekt = (properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
});
const alle = (ids: readonly FieldId[], make: (id: FieldId) => Schema) =>
  objekt(Object.fromEntries(ids.map((id) => [id, { description: field(id).labels[0], ...make(id) }])));

const TEXT: Schema = { type: 'string', pattern: '\\S' };
const TEXTE: Schema = { type: 'array', items: TEXT };

const SPALTE: Schema = {
  oneOf: [
    objekt(
      { kopf: { ...TEXT, description: 'Überschrift der Spalte' }, nr: { type: 'integer', minimum: 1 } },
      { required: ['kopf'] },
    ),
    { type: 'null', description: 'keine Spalte' },
  ],
};

const BLATT = objekt({
  id: { type: 'string', description: 'schreibt das Add-in; von Hand nicht nötig' },
  spalten: { description: 'Feld → Spalte', ...alle(FIELD_IDS, () => SPALTE) },
  vorgabe: {
    description: 'Feld → was in jeder Zeile gilt, wo es keine Spalte gibt',
    ...alle(VORGABE_IDS, (id) => {
      const worte = erlaubteVorgabe(id);
      return worte === undefined ? TEXT : { ...TEXT, examples: worte };
    }),
  },
  woerter: {
    description: 'Liste → Wort der Zellen → Wort der Liste, oder null: bleibt unbekannt',
    ...objekt(
      Object.fromEntries(
        LIST_NAMES.map((list) => [list, { type: 'object', additionalProperties: { enum: [...words(list), null] } }]),
      ),
    ),
  },
  unbenutzt: { ...TEXTE, description: 'Überschriften von Spalten, die niemand braucht' },
  erledigt: {
    description: 'woran an der Zelle der Kundennummer zu sehen ist, dass die Zeile erledigt ist',
    ...objekt({
      farben: { type: 'array', items: { type: 'string', pattern: FARBE.source }, description: 'Füllfarben' },
      durchgestrichen: { type: 'boolean', description: 'durchgestrichene Schrift' },
    }),
  },
});

/** As an object to be written as JSON. */
export const zuordnungSchema = (): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Zuordnung von neufall',
  ...objekt(
    {
      $schema: { type: 'string' },
      version: { const: 1 },
      blaetter: {
        description: 'Name des Blatts, oder * für jedes ohne eigenen Eintrag',
        type: 'object',
        additionalProperties: BLATT,
      },
    },
    { required: ['version', 'blaetter'] },
  ),
});

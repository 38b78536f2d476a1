/** What can happen next. Places are numbers that are read modulo what there is, so that every step always fits. */
import fc from 'fast-check';
import { person } from './start.ts';

const nat = fc.nat(30);

export const fault = fc.oneof(
  fc.record({
    art: fc.constantFrom('fehler', 'unbekannt', 'anfrage verloren', 'antwort verloren'),
    request: fc.integer({ min: 1, max: 9 }),
    action: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  }),
  fc.record({
    art: fc.constant('bleibt verloren' as const),
    request: fc.integer({ min: 1, max: 9 }),
    action: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  }),
);
export type Fault = typeof fault extends fc.Arbitrary<infer T> ? T : never;

const maybeFault = fc.option(fault, { nil: undefined, freq: 2 });

const undo = fc.record({
  tut: fc.constant('rueckgaengig' as const),
  trotzdem: fc.boolean(),
  fault: maybeFault,
  neu: fc.boolean(),
});
const pane = fc.oneof(
  fc.record({ tut: fc.constant('stichtag' as const), row: nat }),
  fc.record({ tut: fc.constantFrom('schliessen', 'schuetzen', 'filter auf') }),
);
const place = fc.record({
  tut: fc.constantFrom(
    'nummer',
    'name',
    'loeschen',
    'leere Zeile',
    'spalte einfuegen',
    'spalte loeschen',
    'spalte tauschen',
    'ueberschrift',
    'filtern',
    'ausblenden',
    'umbenennen',
    'waehlen',
  ),
  row: nat,
  column: nat,
});
const edit = fc.record({ tut: fc.constant('eingabe' as const), row: nat, column: nat, wert: nat });
const result = fc.record({ tut: fc.constant('ergebnis' as const), row: nat, column: nat, wert: fc.nat(7) });
const sort = fc.record({ tut: fc.constant('sortieren' as const), column: nat, ascending: fc.boolean() });
/** By the arrow of the filter or the table. */
const arrow = fc.record({ tut: fc.constant('pfeil' as const), column: nat, ascending: fc.boolean() });
const insert = fc.record({ tut: fc.constant('einfuegen' as const), row: nat, person });

const change = fc.oneof(
  { weight: 4, arbitrary: edit },
  { weight: 5, arbitrary: result },
  { weight: 2, arbitrary: sort },
  { weight: 2, arbitrary: arrow },
  { weight: 1, arbitrary: insert },
  { weight: 4, arbitrary: place },
);
const user = fc.oneof({ weight: 14, arbitrary: change }, { weight: 2, arbitrary: pane });
export type UserStep = typeof user extends fc.Arbitrary<infer T> ? T : never;

const action = fc.record({
  tut: fc.constant('aktion' as const),
  aktion: fc.constantFrom('alles', 'alles', 'markieren', 'routen', 'fristen'),
  antwort: fc.constantFrom('uebernehmen', 'uebernehmen', 'uebernehmen', 'ueberschreiben', 'verwerfen'),
  fault: maybeFault,
  /** Between the preview and its confirmation. */
  dazwischen: fc.option(change, { nil: undefined, freq: 1 }),
  neu: fc.boolean(),
});
const step = fc.oneof(
  { weight: 6, arbitrary: action },
  { weight: 3, arbitrary: undo },
  { weight: 15, arbitrary: user },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
export type ActionStep = Extract<Step, { tut: 'aktion' }>;
export type UndoStep = Extract<Step, { tut: 'rueckgaengig' }>;

export const steps = fc.array(step, { minLength: 1, maxLength: 14 });

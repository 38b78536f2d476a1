/**
 * The built-in documents, by date, the law last, and the rule set that they make: a new Weisung is one folder and one line here.
 * Source: page 2 "Rule catalogue", rules.csv.
 */
import { ALLGEMEIN } from './allgemein/index.ts';
import { COTTBUS_2021 } from './cottbus-2021/index.ts';
import { createRegelwerk, type Regelwerk as RegelwerkMit } from './regelwerk.ts';
import { SGB_2 } from './sgb-2/index.ts';
import { WEISUNG_202310003 } from './weisung-202310003/index.ts';
import { WEISUNG_202404002 } from './weisung-202404002/index.ts';
import { WEISUNG_202505010 } from './weisung-202505010/index.ts';
import { WEISUNG_202511007 } from './weisung-202511007/index.ts';

export const DOKUMENTE = [
  ALLGEMEIN,
  COTTBUS_2021,
  WEISUNG_202310003,
  WEISUNG_202404002,
  WEISUNG_202505010,
  WEISUNG_202511007,
  SGB_2,
] as const;

type CodesIn<T> = T extends { readonly checks: infer C } ? keyof C : never;
type Eingebaut = (typeof DOKUMENTE)[number];

/** The code of a finding on a case: every check of every document. */
export type FallBefund = CodesIn<Eingebaut> | CodesIn<Eingebaut['regeln'][number]>;

export type Regelwerk = RegelwerkMit<FallBefund>;

/** What the built-in documents say. */
export const EINGEBAUT: Regelwerk = createRegelwerk<FallBefund>(DOKUMENTE);

/**
 * The documents that rules.csv, routing.csv and findings.csv of the specification know. Only these are compared with
 * the lists: a Weisung that comes later is tested by what its own folder says.
 */
import { DOKUMENTE, type FallBefund } from '../../../core/rules/catalogue.ts';
import { createRegelwerk } from '../../../core/rules/regelwerk.ts';
import { vectors } from '../calendar/vectors.ts';

const GENANNT = new Set(vectors<'id'>('rules.csv').map(({ id }) => id.slice(0, id.indexOf('-'))));

/** Checks that no document asks for have a place of their own. */
export const VORGEGEBEN = DOKUMENTE.filter(({ id, regeln }) => GENANNT.has(id) || regeln.length === 0);

/** What they say together. */
export const VORGABE = createRegelwerk<FallBefund>(VORGEGEBEN);

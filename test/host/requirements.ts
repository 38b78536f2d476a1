/**
 * Requirement sets: which members the Excel that is played knows.
 */

import { apiNotFound } from './rich-api/errors.ts';
import { SINCE } from './since.ts';

/** Highest version of each set, e.g. `{ ExcelApi: '1.8' }`. Texts, because 1.10 is not 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Annahme: an up-to-date Excel on the web, as far as this add-in can ask. */
export const MODERN: RequirementSets = {
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  AddinCommands: '1.3',
  CustomFunctionsRuntime: '1.4',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  SharedRuntime: '1.1',
  DelayForCellEdit: '1.1',
  Settings: '1.1',
};

export class Requirements {
  readonly sets: RequirementSets;

  constructor(sets: RequirementSets = MODERN) {
    this.sets = sets;
  }

  /** As `Office.context.requirements.isSetSupported`: names in any case, without a version any one will do. */
  isSetSupported(name: string, version: string | number = '1.1'): boolean {
    const entry = Object.entries(this.sets).find(([set]) => set.toLowerCase() === name.toLowerCase());
    return entry !== undefined && isAtLeast(entry[1], String(version));
  }

  /** @throws RichError `ApiNotFound` for a member of a set that is not supported */
  check(className: string, member: string): void {
    const since = SINCE[`${className}.${member}`];
    if (since === undefined) return;
    const [set, version] = since.includes(' ') ? since.split(' ') : ['ExcelApi', since];
    if (!this.isSetSupported(set ?? '', version)) throw apiNotFound(`${className}.${member}`);
  }
}

function isAtLeast(have: string, want: string): boolean {
  const [a = 0, b = 0] = have.split('.').map(Number);
  const [c = 0, d = 0] = want.split('.').map(Number);
  return a > c || (a === c && b >= d);
}

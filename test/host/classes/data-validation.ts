/**
 * `Excel.DataValidation`: kept and read. Source: office.d.ts.
 */
import { contains, intersect, sameArea } from '../model/area.ts';
import type { Cells } from '../model/cells.ts';
import { takeValidations } from '../model/conditional-format.ts';
import { guardSheet } from '../model/protection.ts';
import type { Validation } from '../model/sheet.ts';
import { define, type Factory, type Property } from '../rich-api/definition.ts';
import { invalidArgument } from '../rich-api/errors.ts';
import type { Json, JsonObject } from '../rich-api/protocol.ts';

const NO_ALERT: JsonObject = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT: JsonObject = { message: '', showPrompt: true, title: '' };

/** Type by the name of the rule's only field. */
const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

export const dataValidation: Factory<Cells> = define<Cells>({
  name: 'DataValidation',
  properties: {
    type: { get: (cells) => typeOf(cells) },
    rule: kept('rule', {}),
    errorAlert: kept('errorAlert', NO_ALERT),
    prompt: kept('prompt', NO_PROMPT),
    ignoreBlanks: {
      get: (cells) => of(cells)?.ignoreBlanks ?? true,
      set: (cells, value) => put(cells, { ignoreBlanks: value === true }),
    },
    // Annahme: what is in the cells is not checked.
    valid: { get: () => true },
  },
  commands: {
    Clear: ({ sheet, areas }) => {
      guardSheet(sheet);
      for (const area of areas) takeValidations(sheet, area);
      return null;
    },
  },
});

function kept(field: 'rule' | 'errorAlert' | 'prompt', fallback: JsonObject): Property<Cells> {
  return {
    get: (cells) => of(cells)?.[field] ?? fallback,
    set: (cells, value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
      put(cells, { [field]: value });
    },
  };
}

/** The rule that all cells share. */
function of({ sheet, areas }: Cells): Validation | undefined {
  return sheet.validations.find((validation) => areas.every((a) => contains(validation.area, a)));
}

function typeOf(cells: Cells): Json {
  const own = of(cells);
  if (own) return TYPES[Object.keys(own.rule)[0] ?? ''] ?? 'None';
  const mixed = cells.sheet.validations.some((validation) => cells.areas.some((a) => intersect(a, validation.area)));
  return mixed ? 'MixedCriteria' : 'None';
}

function put(cells: Cells, change: Partial<Validation>): void {
  guardSheet(cells.sheet);
  const base = of(cells) ?? { rule: {}, errorAlert: NO_ALERT, prompt: NO_PROMPT, ignoreBlanks: true };
  for (const area of cells.areas) {
    const others = cells.sheet.validations.filter((validation) => !sameArea(validation.area, area));
    cells.sheet.validations = [{ ...base, ...change, area }, ...others];
  }
}

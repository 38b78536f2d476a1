/**
 * What exceljs 4.4.0 keeps of a sheet without typing it: read from and written to its own fields.
 */
import type ExcelJS from 'exceljs';
import { isTrue } from '../../../importer/xlsx/book.ts';
import { cellAddress, formatArea, parseArea, splitList } from '../model/address.ts';
import { type Area, lastColumn, lastRow } from '../model/area.ts';
import { ConditionalFormat } from '../model/conditional-format.ts';
import { PROTECTION_OPTIONS } from '../model/protection.ts';
import type { Sheet, Validation } from '../model/sheet.ts';
import type { Json, JsonObject } from '../rich-api/protocol.ts';
import { writeColor } from './styles.ts';

export interface Untyped {
  readonly name: string;
  readonly tables?: Readonly<Record<string, { readonly table?: LoadedTable }>>;
  readonly sheetProtection?: Readonly<Record<string, unknown>> | null;
  readonly conditionalFormattings?: readonly ExcelJS.ConditionalFormattingOptions[];
  readonly dataValidations?: { readonly model: Record<string, JsonObject> };
}

export interface LoadedTable {
  readonly name: string;
  readonly displayName?: string;
  readonly tableRef: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
  readonly style?: { readonly theme?: string; readonly showRowStripes?: boolean };
}

/** Options of the library by those of the file, which say what is forbidden. Source: ECMA-376, sheetProtection. */
const PROTECTION: Readonly<Record<string, string>> = {
  autoFilter: 'allowAutoFilter',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertHyperlinks: 'allowInsertHyperlinks',
  insertRows: 'allowInsertRows',
  pivotTables: 'allowPivotTables',
  sort: 'allowSort',
};

/** exceljs turns the file's "forbidden" into "allowed" when it reads, and back when it writes. */
export function readProtection(sheet: Sheet, { sheetProtection }: Untyped): void {
  if (!sheetProtection?.sheet) return;
  const options = Object.entries(PROTECTION).map(([file, option]) => [option, sheetProtection[file] === true]);
  sheet.protection.protect({ ...PROTECTION_OPTIONS, ...Object.fromEntries(options) }, undefined);
}

export async function writeProtection(sheet: Sheet, into: ExcelJS.Worksheet): Promise<void> {
  if (!sheet.protection.on) return;
  const allowed: Readonly<Record<string, boolean>> = sheet.protection.options;
  await into.protect(
    '',
    Object.fromEntries(Object.entries(PROTECTION).map(([file, name]) => [file, allowed[name] ?? false])),
  );
}

/** Types of the library by those of the file; anything else is kept as Custom. */
const FORMAT_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
};

/** The rules as exceljs read them, so that they can be written again. */
const fileRules = new WeakMap<ConditionalFormat, ExcelJS.ConditionalFormattingRule>();

export function readConditionalFormats(sheet: Sheet, { conditionalFormattings = [] }: Untyped): void {
  for (const { ref, rules } of conditionalFormattings) {
    const areas = areasOf(ref);
    for (const rule of rules) {
      const format = new ConditionalFormat(sheet.book.newId(), FORMAT_TYPES[rule.type] ?? 'Custom', areas);
      fileRules.set(format, rule);
      const [formula] = 'formulae' in rule ? (rule.formulae ?? []) : [];
      if (formula !== undefined) format.bag.part('rule').values.formula = `=${formula}`;
      sheet.conditionalFormats.push(format);
    }
  }
}

export function writeConditionalFormats(sheet: Sheet, into: ExcelJS.Worksheet): void {
  sheet.conditionalFormats.forEach((format, index) => {
    const rule = fileRules.get(format) ?? newRule(format, index + 1);
    if (rule) into.addConditionalFormatting({ ref: format.areas.map(formatArea).join(' '), rules: [rule] });
  });
}

/** A rule that was made through the library; only formulas can be written. */
function newRule(format: ConditionalFormat, priority: number): ExcelJS.ConditionalFormattingRule | undefined {
  const part = format.bag;
  const formula = part.part('rule').values.formula;
  if (typeof formula !== 'string') return undefined;
  const color = part.part('format').part('fill').values.color;
  const style: Partial<ExcelJS.Style> =
    typeof color === 'string' ? { fill: { type: 'pattern', pattern: 'solid', bgColor: writeColor(color) } } : {};
  return { type: 'expression', priority, formulae: [formula.replace(/^=/, '')], style };
}

/** A rule as the file has it: its attributes and its formulas. */
export function validationOf(
  area: Area,
  rule: Readonly<Record<string, string>>,
  formula1 = '',
  formula2?: string,
): Validation {
  const { type = 'none', operator = 'between', error = '', errorTitle = '', prompt = '', promptTitle = '' } = rule;
  const known: JsonObject =
    type === 'list'
      ? { list: { inCellDropDown: true, source: formula1.replace(/^"|"$/g, '') } }
      : {
          [type === 'whole' ? 'wholeNumber' : type]: {
            formula1,
            ...(formula2 === undefined ? {} : { formula2 }),
            operator,
          },
        };
  return {
    area,
    rule: known,
    errorAlert: { message: error, showAlert: isTrue(rule['showErrorMessage']), style: 'Stop', title: errorTitle },
    prompt: { message: prompt, showPrompt: isTrue(rule['showInputMessage']), title: promptTitle },
    ignoreBlanks: isTrue(rule['allowBlank']),
  };
}

/** Only lists are written; of a whole area at once, because exceljs otherwise notes every single cell. */
export function writeValidations(sheet: Sheet, into: ExcelJS.Worksheet): void {
  const { dataValidations }: Untyped = into;
  for (const { area, rule, ignoreBlanks, errorAlert, prompt } of sheet.validations) {
    const list = rule.list as { source?: Json } | undefined;
    if (typeof list?.source !== 'string' || dataValidations === undefined) continue;
    const { source } = list;
    const first = cellAddress(area.row, area.column);
    const last = cellAddress(lastRow(area), lastColumn(area));
    dataValidations.model[first === last ? first : `${first}:${last}`] = {
      type: 'list',
      allowBlank: ignoreBlanks,
      formulae: [/[=!$]/.test(source) ? source.replace(/^=/, '') : `"${source}"`],
      showErrorMessage: errorAlert.showAlert ?? true,
      showInputMessage: prompt.showPrompt ?? true,
    };
  }
}

export function areasOf(refs: string): Area[] {
  return splitList(refs.replaceAll(' ', ',')).flatMap((ref) => parseArea(ref) ?? []);
}

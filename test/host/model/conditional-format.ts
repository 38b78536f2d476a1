/**
 * Conditional formats: kept, listed and counted; they do not colour anything here. Values that are written leave them
 * alone, as in Excel. Source: office.d.ts, ConditionalFormat.
 */
import { type Area, subtract } from './area.ts';
import { Bag } from './bag.ts';
import type { Sheet } from './sheet.ts';

export class ConditionalFormat {
  readonly id: string;
  /** `Custom`, `CellValue`, `ContainsText`, `ColorScale`, `DataBar`, `IconSet`, `TopBottom`, `PresetCriteria`. */
  readonly type: string;
  areas: readonly Area[];
  stopIfTrue = false;
  /** Rule, colours and so on, under the names of the library. */
  readonly bag = new Bag();

  constructor(id: string, type: string, areas: readonly Area[]) {
    this.id = id;
    this.type = type;
    this.areas = areas;
  }
}

/** Takes the conditional formats of an area away; of cells outside they stay. Source: VBA-content 355, ClosedXML 618. */
export function takeConditionalFormats(sheet: Sheet, a: Area): void {
  for (const format of sheet.conditionalFormats) format.areas = format.areas.flatMap((part) => subtract(part, a));
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
}

export function takeValidations(sheet: Sheet, a: Area): void {
  sheet.validations = sheet.validations.flatMap((kept) => subtract(kept.area, a).map((area) => ({ ...kept, area })));
}

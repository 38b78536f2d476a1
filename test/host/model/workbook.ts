/**
 * The workbook: sheets, names, settings, and the Excel around it as far as an add-in notices.
 */
import { accessDenied, invalidArgument, invalidOperation, RichError } from '../rich-api/errors.ts';
import type { Json } from '../rich-api/protocol.ts';
import { type Area, sameArea, WHOLE_SHEET } from './area.ts';
import type { EntryRules } from './entry.ts';
import { EVENT, Events } from './events.ts';
import type { FilteredWrites } from './filtered.ts';
import { Names } from './names.ts';
import { tellSelected, tellSheet } from './notices.ts';
import { References } from './references.ts';
import { Sheet } from './sheet.ts';
import { StyleTable } from './style.ts';
import type { TextRules } from './text.ts';
import type { CellValue } from './value.ts';

export interface WorkbookOptions {
  /** File name. */
  readonly name?: string;
  /** Language of Excel and of the numbers shown. */
  readonly locale?: string;
  readonly date1904?: boolean;
  /**
   * `file`: opened as read-only, changes live until the window is closed. `view`: nothing can be changed; Annahme: then
   * every change gives AccessDenied.
   */
  readonly readOnly?: 'no' | 'file' | 'view';
  /** Whether texts that look like dates in en-US become dates when written. Source: office-js issues 229 and 1559. */
  readonly guessDates?: boolean;
  /** Whether tables grow when something is written beside them. */
  readonly autoExpandTables?: boolean;
  /** `all`: every cell of a block gets its value; others: see model/filtered.ts. */
  readonly filteredWrites?: FilteredWrites;
  /** Result of a formula that an add-in writes. Without it formulas result in 0: the host does not calculate. */
  readonly calculate?: (formula: string, sheet: Sheet, row: number, column: number) => CellValue;
  readonly limits?: Partial<Limits>;
}

export interface Limits {
  /** Bytes. "Excel on the web has a payload size limit for requests and responses of 5MB" (Microsoft, Resource limits). */
  readonly request: number;
  readonly response: number;
  /** "A range is limited to 5,000,000 cells for read operations" (ibid.); the same for writing is Annahme. */
  readonly readCells: number;
  readonly writeCells: number;
}

export const WEB_LIMITS: Limits = {
  request: 5 * 1024 * 1024,
  response: 5 * 1024 * 1024,
  readCells: 5_000_000,
  writeCells: 5_000_000,
};

export class Workbook {
  readonly name: string;
  readonly rules: TextRules;
  readonly entryRules: EntryRules;
  readonly limits: Limits;
  readonly readOnly: 'no' | 'file' | 'view';
  readonly autoExpandTables: boolean;
  readonly filteredWrites: FilteredWrites;
  readonly styles = new StyleTable();
  readonly events = new Events();
  readonly references = new References();
  readonly names = new Names();
  readonly settings = new Map<string, Json>();
  readonly xmlParts = new Map<string, string>();
  readonly sheets: Sheet[] = [];
  /** "Überprüfen, Arbeitsmappe schützen": no sheet is added, deleted, renamed, moved, shown or hidden. */
  structureLocked = false;
  /** What its file holds and this workbook does not, see xlsx/losses.ts. */
  losses: readonly string[] = [];
  calculationMode = 'Automatic';
  isDirty = false;
  /** Who acts: events tell what this add-in did itself. */
  actor: 'addin' | 'user' = 'user';
  readonly calculate: NonNullable<WorkbookOptions['calculate']>;
  /** Set by the door to the host, which knows how a range is handed out. */
  referTo: (sheet: Sheet, area: Area) => string = () => '';
  #nextId = 1;
  #active: Sheet | undefined;

  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? 'Mappe1.xlsx';
    this.rules = { locale: options.locale ?? 'de-DE', date1904: options.date1904 ?? false };
    this.entryRules = { dates: options.guessDates ?? true };
    this.limits = { ...WEB_LIMITS, ...options.limits };
    this.readOnly = options.readOnly ?? 'no';
    this.autoExpandTables = options.autoExpandTables ?? true;
    this.filteredWrites = options.filteredWrites ?? 'all';
    this.calculate = options.calculate ?? (() => 0);
  }

  /** Ids look like those of Excel and are the same in every run. */
  newId(): string {
    return `{${String(this.#nextId++).padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  /** @throws RichError `AccessDenied` where the workbook cannot be changed. */
  guardWrite(): void {
    if (this.readOnly === 'view') throw accessDenied();
  }

  /** @throws RichError `AccessDenied` (Annahme) where the structure is protected. */
  #guardStructure(): void {
    if (this.structureLocked) throw accessDenied();
  }

  /** The sheet in front. @throws RangeError while the workbook has no sheet yet */
  get active(): Sheet {
    const sheet = this.#active ?? this.sheets[0];
    if (!sheet) throw new RangeError('a workbook without sheets');
    return sheet;
  }

  sheet(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  /** Adds a sheet at the end; it does not become active ("If you wish to activate the newly added worksheet …"). */
  addSheet(name?: string): Sheet {
    this.#guardStructure();
    if (name !== undefined) this.#guardSheetName(name);
    const sheet = new Sheet(this, this.newId(), name ?? this.#freeSheetName());
    this.sheets.push(sheet);
    tellSheet(sheet, EVENT.added);
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.#guardStructure();
    this.#guardSheetName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    tellSheet(sheet, EVENT.nameChanged, () => ({ nameBefore: before, nameAfter: name }));
  }

  /** "If the worksheet's visibility is VeryHidden, the delete operation will fail with an InvalidOperation" (office.d.ts). */
  deleteSheet(sheet: Sheet): void {
    this.#guardStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    // Annahme: the last visible sheet cannot be deleted, with the same error.
    if (sheet.visibility === 'VeryHidden' || others.length === 0) throw invalidOperation();
    const position = this.sheets.indexOf(sheet);
    this.sheets.splice(position, 1);
    this.names.forget(sheet);
    tellSheet(sheet, EVENT.deleted);
    const next =
      this.sheets.slice(position).find((other) => other.visibility === 'Visible') ?? others[others.length - 1];
    if (this.active === sheet && next) this.activate(next);
  }

  /** Annahme: the last visible sheet cannot be hidden; a hidden active sheet gives way to the next visible one. */
  showSheet(sheet: Sheet, visibility: Sheet['visibility']): void {
    this.#guardStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (visibility !== 'Visible' && others.length === 0) throw invalidOperation();
    const before = sheet.visibility;
    sheet.visibility = visibility;
    tellSheet(sheet, EVENT.visibility, () => ({ visibilityBefore: before, visibilityAfter: visibility }));
    if (visibility !== 'Visible' && this.active === sheet && others[0]) this.activate(others[0]);
  }

  /** Annahme: a hidden sheet cannot be activated. */
  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw invalidOperation();
    const before = this.active;
    if (before === sheet) return;
    this.#active = sheet;
    if (this.sheets.includes(before)) tellSheet(before, EVENT.deactivated);
    tellSheet(sheet, EVENT.activated);
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.#guardStructure();
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) throw invalidArgument();
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    const same =
      areas.length === sheet.selection.length && areas.every((a, i) => sameArea(a, sheet.selection[i] ?? WHOLE_SHEET));
    sheet.selection = areas;
    if (!same) tellSelected(sheet, areas);
  }

  freeTableName(): string {
    const taken = new Set(this.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
    const base = this.rules.locale.startsWith('de') ? 'Tabelle' : 'Table';
    let number = 1;
    while (taken.has(`${base}${number}`.toLowerCase())) number++;
    return `${base}${number}`;
  }

  #freeSheetName(): string {
    const base = this.rules.locale.startsWith('de') ? 'Tabelle' : 'Sheet';
    let number = this.sheets.length + 1;
    while (this.sheet(`${base}${number}`)) number++;
    return `${base}${number}`;
  }

  /**
   * Rules of Excel for names of sheets: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end.
   * @throws RichError InvalidArgument, ItemAlreadyExists
   */
  #guardSheetName(name: string, except?: Sheet): void {
    const valid = name.length >= 1 && name.length <= 31 && !/[:\\/?*[\]]/.test(name) && !/^'|'$/.test(name);
    if (!valid) throw invalidArgument();
    const other = this.sheet(name);
    if (other && other !== except) throw new RichError('ItemAlreadyExists');
  }
}

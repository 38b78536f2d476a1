/**
 * An Excel for tests and for trying out: a workbook in memory that answers the genuine client library.
 * Nothing in here knows Node or a browser; `node.ts` and `frame.ts` connect it with the library in either.
 *
 *   const host = new Host({ sheets: { Liste: [['Name', 'Antrag'], ['Öz', 46030]] } });
 */
import { range } from './classes/range.ts';
import { Shell, service } from './classes/services.ts';
import { workbook } from './classes/workbook.ts';
import { type Failure, type FaultPlace, Faults } from './faults.ts';
import type { PaneHost, Surroundings } from './frame.ts';
import type { HostEvent } from './model/events.ts';
import { Range } from './model/range.ts';
import type { Sheet } from './model/sheet.ts';
import { type SheetSnapshot, snapshotSheet, snapshotWorkbook, type WorkbookSnapshot } from './model/snapshot.ts';
import { Workbook, type WorkbookOptions } from './model/workbook.ts';
import { writeValues } from './model/write.ts';
import { type RequirementSets, Requirements } from './requirements.ts';
import { type ErrorCode, messageOf } from './rich-api/errors.ts';
import { processRequest } from './rich-api/process.ts';
import { FLAG_DELAY_FOR_CELL_EDIT, type Json, type RequestBody } from './rich-api/protocol.ts';
import { User } from './user.ts';

export interface HostOptions extends WorkbookOptions {
  /** Values of the sheets, in order; the first is active. Without sheets there is one empty `Tabelle1`. */
  readonly sheets?: Readonly<Record<string, Json[][]>>;
  /** Another Excel: e.g. `{ ExcelApi: '1.8' }`. Members of later sets give ApiNotFound. */
  readonly requirements?: RequirementSets;
  /** Milliseconds that every request takes. */
  readonly delay?: number;
}

/** One request, for assertions on number, size and kind. */
export interface RequestRecord {
  readonly number: number;
  /** UTF-8 bytes of the request and of the response. */
  readonly bytes: number;
  responseBytes: number;
  /** In words such as `Range.values=`; without the library's bookkeeping. */
  readonly actions: string[];
  error?: string;
}

/** What the transport hands back: the text of the response, or an error of the request as a whole. */
export type Reply = { readonly text: string } | { readonly code: ErrorCode; readonly message: string };

export class Host implements PaneHost {
  readonly book: Workbook;
  readonly user: User;
  readonly requirements: Requirements;
  readonly shell = new Shell();
  readonly log: RequestRecord[] = [];
  /** Somebody is typing into a cell: requests are refused, or wait where they ask to (`delayForCellEdit`). */
  cellEdit = false;
  /** False: no request gets through. */
  connected = true;
  delay: number;
  readonly #faults = new Faults();
  readonly #listeners = new Set<(events: readonly HostEvent[]) => void>();
  readonly #observers = new Set<() => void>();
  #busy = 0;

  /** `book`: a workbook that was read from a file; otherwise one is made from the options. */
  constructor(options: HostOptions = {}, book: Workbook = makeWorkbook(options)) {
    this.book = book;
    this.delay = options.delay ?? 0;
    this.requirements = new Requirements(options.requirements);
    this.user = new User(this.book, () => this.#after());
    this.book.referTo = (sheet, area) => this.book.references.tell(range(new Range(sheet, area)));
  }

  sheet(name: string): Sheet {
    const sheet = this.book.sheet(name);
    if (!sheet) throw new RangeError(`no sheet ${name}`);
    return sheet;
  }

  /** Orders a fault; see faults.ts. */
  fail(place: FaultPlace, failure: Failure = {}): void {
    this.#faults.order(place, failure);
  }

  /** Forgets ordered faults and lets requests through again. */
  heal(): void {
    this.#faults.clear();
    this.connected = true;
    this.cellEdit = false;
  }

  /** Ordered faults that have not happened yet. */
  get openFaults(): number {
    return this.#faults.open;
  }

  /** State of one sheet, or of the whole workbook, as a plain object. */
  snapshot(): WorkbookSnapshot;
  snapshot(sheet: string): SheetSnapshot;
  snapshot(sheet?: string): WorkbookSnapshot | SheetSnapshot {
    return sheet === undefined ? snapshotWorkbook(this.book) : snapshotSheet(this.sheet(sheet));
  }

  /** Calls the listener with the events that the add-in is to hear. Returns the way out. */
  onEvents(listener: (events: readonly HostEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls the observer after every request and every act of the user: for whoever draws the sheet. */
  observe(observer: () => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /** The pane is closed: its registrations and its kept objects are gone. */
  forget(): void {
    this.book.events.reset();
    this.book.references.clear();
  }

  get surroundings(): Surroundings {
    const { name, readOnly, rules } = this.book;
    return { name, locale: rules.locale, canWrite: readOnly !== 'view', requirements: this.requirements.sets };
  }

  /**
   * Waits until no request is under way and all events are delivered. A long list is assessed in slices, between which
   * nothing is asked for.
   */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 20; quiet++) {
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#busy > 0) quiet = -1;
    }
  }

  /** Answers one request of the library, given as the text that it sends. */
  async answer(text: string, flags: number): Promise<Reply> {
    this.#busy++;
    try {
      if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
      while (this.cellEdit && flags & FLAG_DELAY_FOR_CELL_EDIT) await new Promise((resolve) => setTimeout(resolve));
      return await this.#answer(text);
    } finally {
      this.#busy--;
    }
  }

  async #answer(text: string): Promise<Reply> {
    const record: RequestRecord = {
      number: this.log.length + 1,
      bytes: byteLength(text),
      responseBytes: 0,
      actions: [],
    };
    this.log.push(record);
    const refuse = (code: ErrorCode, message = messageOf(code)): Reply => {
      record.error = code;
      return { code, message };
    };
    const failure = this.#faults.request();
    if (failure?.lost === 'silence') return new Promise(() => {});
    if (!this.connected || failure?.lost === 'request') return refuse('ConnectionFailure');
    if (failure && !failure.lost) return refuse(failure.code ?? 'GeneralException', failure.message);
    if (this.cellEdit) return refuse('InvalidOperationInCellEditMode');
    if (record.bytes > this.book.limits.request) return refuse('RequestPayloadSizeLimitExceeded');
    const response = this.#process(JSON.parse(text) as RequestBody, record);
    if (failure?.lost === 'response') return refuse('ConnectionFailure');
    record.responseBytes = byteLength(response);
    if (record.responseBytes > this.book.limits.response) return refuse('ResponsePayloadSizeLimitExceeded');
    return { text: response };
  }

  #process(body: RequestBody, record: RequestRecord): string {
    this.book.actor = 'addin';
    const response = processRequest(body, {
      book: this.book,
      root: workbook(this.book),
      newObject: (typeName) => service(this.shell, typeName),
      check: (className, member) => this.requirements.check(className, member),
      before: (label) => {
        record.actions.push(label);
        this.#faults.action(label);
      },
    });
    this.book.actor = 'user';
    if (response.Error) record.error = response.Error.Code;
    this.#after();
    return JSON.stringify(response);
  }

  /** Events reach the add-in after the response, never during the request (Annahme). */
  #after(): void {
    for (const observer of this.#observers) observer();
    const events = this.book.events.take();
    if (events.length === 0) return;
    this.#busy++;
    setTimeout(() => {
      this.#busy--;
      for (const listener of this.#listeners) listener(events);
    });
  }
}

/** A workbook from the values of its sheets. */
export function makeWorkbook(options: HostOptions): Workbook {
  const book = new Workbook(options);
  for (const [name, rows] of Object.entries(options.sheets ?? { Tabelle1: [] })) fill(book.addSheet(name), rows);
  book.isDirty = false;
  book.events.reset();
  return book;
}

function fill(sheet: Sheet, rows: Json[][]): void {
  rows.forEach((row, index) => {
    if (row.length > 0) writeValues(sheet, { row: index, column: 0, rows: 1, columns: row.length }, [row]);
  });
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

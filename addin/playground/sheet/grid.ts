/**
 * The sheet on the screen: only the rows and columns that can be seen are drawn. It shows what the host's workbook holds
 * and acts on it as a person does.
 */
import type { Host } from '../../../test/host/host.ts';
import { cellAddress, columnLetters, formatArea } from '../../../test/host/model/address.ts';
import { type Area, area, bound, contains, lastColumn, lastRow } from '../../../test/host/model/area.ts';
import type { Sheet } from '../../../test/host/model/sheet.ts';
import { dress, shownText } from './cell.ts';
import { bildOf, chartElement } from './charts.ts';
import { div, fill, Kept, place } from './elements.ts';
import { PIXELS, Track } from './track.ts';

/** Empty rows and columns that are shown beyond the used ones. */
const MORE_ROWS = 60;
const MORE_COLUMNS = 12;

interface Place {
  readonly row: number;
  readonly column: number;
}

const HEAD_WIDTH = 52;
const HEAD_HEIGHT = 22;

export class SheetView {
  readonly root: HTMLElement;
  readonly host: Host;
  /** Where typing goes. */
  active: Place = { row: 0, column: 0 };
  #anchor: Place = this.active;
  rows: Track;
  columns: Track;
  readonly #extent = div('extent');
  readonly #window = div('window');
  readonly #stop: () => void;
  readonly #kept = new Kept();
  #planned = 0;
  #told = '';
  /** Called after every drawing. */
  onDrawn: () => void = () => {};

  constructor(root: HTMLElement, host: Host) {
    this.root = root;
    this.host = host;
    this.rows = new Track(this.sheet.rows, 1);
    this.columns = new Track(this.sheet.columns, 1);
    root.role = 'grid';
    root.tabIndex = 0;
    root.ariaLabel = 'Blatt';
    root.replaceChildren(this.#extent, this.#window);
    const plan = () => this.#plan();
    const press = (event: MouseEvent) => this.#press(event);
    root.addEventListener('scroll', plan);
    root.addEventListener('mousedown', press);
    const resized = new ResizeObserver(plan);
    resized.observe(root);
    const unobserve = host.observe(plan);
    this.#stop = () => {
      root.removeEventListener('scroll', plan);
      root.removeEventListener('mousedown', press);
      resized.disconnect();
      unobserve();
      cancelAnimationFrame(this.#planned);
    };
    this.#draw();
  }

  get sheet(): Sheet {
    return this.host.book.active;
  }

  /** Ends drawing and listening. */
  close(): void {
    this.#stop();
    this.root.replaceChildren();
  }

  /** Goes to a cell; with `extend` the selection grows up to it. */
  go(to: Place, extend = false): void {
    if (!extend) this.#anchor = to;
    this.active = to;
    const selected = bound(area(this.#anchor.row, this.#anchor.column), area(to.row, to.column));
    this.host.user.select(formatArea(selected));
    this.reveal(to);
  }

  /** Scrolls so that a cell can be seen beside heads and frozen panes. */
  reveal({ row, column }: Place): void {
    const { frozen } = this.sheet;
    const left = HEAD_WIDTH + this.columns.start(frozen.columns);
    const top = HEAD_HEIGHT + this.rows.start(frozen.rows);
    const x = HEAD_WIDTH + this.columns.start(column);
    const y = HEAD_HEIGHT + this.rows.start(row);
    const { root } = this;
    if (column >= frozen.columns) {
      const right = x + this.columns.size(column) - root.clientWidth;
      if (x - left < root.scrollLeft) root.scrollLeft = x - left;
      else if (right > root.scrollLeft) root.scrollLeft = right;
    }
    if (row >= frozen.rows) {
      const bottom = y + this.rows.size(row) - root.clientHeight;
      if (y - top < root.scrollTop) root.scrollTop = y - top;
      else if (bottom > root.scrollTop) root.scrollTop = bottom;
    }
  }

  /** Where a cell is drawn. */
  box({ row, column }: Place): { left: number; top: number; width: number; height: number } {
    const merge = this.sheet.mergeAt(row, column) ?? area(row, column);
    return {
      left: this.#x(merge.column),
      top: this.#y(merge.row),
      width: this.columns.start(lastColumn(merge) + 1) - this.columns.start(merge.column),
      height: this.rows.start(lastRow(merge) + 1) - this.rows.start(merge.row),
    };
  }

  #plan(): void {
    cancelAnimationFrame(this.#planned);
    this.#planned = requestAnimationFrame(() => this.#draw());
  }

  #x(column: number): number {
    const held = column < this.sheet.frozen.columns ? this.root.scrollLeft : 0;
    return HEAD_WIDTH + this.columns.start(column) + held;
  }

  #y(row: number): number {
    const held = row < this.sheet.frozen.rows ? this.root.scrollTop : 0;
    return HEAD_HEIGHT + this.rows.start(row) + held;
  }

  #draw(): void {
    const { sheet, root } = this;
    const used = sheet.grid.extent(false) ?? area(0, 0);
    /** Rows that the charts reach down to, were all of them of standard height. */
    const charted = Math.max(
      0,
      ...sheet.charts.map(({ top, height }) => Math.ceil((top + height) / sheet.rows.standard)),
    );
    this.rows = new Track(sheet.rows, Math.max(100, Math.max(lastRow(used), this.active.row, charted) + MORE_ROWS));
    this.columns = new Track(sheet.columns, Math.max(26, lastColumn(used) + MORE_COLUMNS));
    this.#extent.style.width = `${HEAD_WIDTH + this.columns.extent}px`;
    this.#extent.style.height = `${HEAD_HEIGHT + this.rows.extent}px`;
    root.ariaRowCount = String(this.rows.count);
    root.ariaColCount = String(this.columns.count);
    this.#followSelection();
    const rows = shown(this.rows, sheet.frozen.rows, root.scrollTop, root.clientHeight);
    const columns = shown(this.columns, sheet.frozen.columns, root.scrollLeft, root.clientWidth);
    const drawn = rows.map((row) => this.#row(row, columns));
    const charts = this.#charts();
    fill(this.#window, [this.#columnHeads(columns), ...drawn, ...charts, ...this.#selection(), this.#corner()]);
    this.#kept.forget();
    root.setAttribute('aria-activedescendant', `cell-${cellAddress(this.active.row, this.active.column)}`);
    this.onDrawn();
  }

  /** The add-in or another sheet may have moved the selection. */
  #followSelection(): void {
    const [first] = this.sheet.selection;
    const told = `${this.sheet.id} ${first ? formatArea(first) : ''}`;
    if (first === undefined || told === this.#told) return;
    this.#told = told;
    if (contains(first, area(this.active.row, this.active.column))) return;
    this.active = { row: first.row, column: first.column };
    this.#anchor = this.active;
    this.reveal(this.active);
  }

  #row(row: number, columns: readonly number[]): HTMLElement {
    const line = this.#kept.get(`row ${row}`, '', () => {
      const made = div('line');
      made.role = 'row';
      made.ariaRowIndex = String(row + 1);
      return made;
    });
    fill(line, [this.#rowHead(row), ...columns.flatMap((column) => this.#cell(row, column))]);
    return line;
  }

  #cell(row: number, column: number): HTMLElement[] {
    const { sheet } = this;
    const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
    if (merge !== undefined && (merge.row !== row || merge.column !== column)) return [];
    const text = shownText(sheet, row, column);
    const value = sheet.grid.value(row, column);
    const selected = this.#isSelected((one) => contains(one, area(row, column)));
    // A text runs on over empty cells on its right.
    const spill = typeof value === 'string' && sheet.grid.value(row, column + 1) === undefined;
    const look = [text, typeof value, sheet.grid.style(row, column), this.#frozen(row, column), selected, spill].join(
      '\u0001',
    );
    const cell = this.#kept.get(`cell-${cellAddress(row, column)}`, look, (id) => {
      const made = div(`cell${this.#frozen(row, column)}${spill ? ' spill' : ''}`, text);
      made.role = 'gridcell';
      made.id = id;
      made.ariaColIndex = String(column + 1);
      if (selected) made.ariaSelected = 'true';
      dress(made, sheet.styleOf(row, column), value);
      return made;
    });
    place(cell, this.box({ row, column }));
    return [cell];
  }

  #frozen(row: number, column: number): string {
    const { frozen } = this.sheet;
    const both = row < frozen.rows && column < frozen.columns;
    return both ? ' frozen-both' : row < frozen.rows || column < frozen.columns ? ' frozen' : '';
  }

  #rowHead(row: number): HTMLElement {
    const { sheet } = this;
    const classes = ['head row'];
    if (sheet.rows.hasHidden && this.#inFilter(row)) classes.push('filtered');
    if (row < sheet.frozen.rows) classes.push('frozen');
    if (this.#isSelected((one) => row >= one.row && row <= lastRow(one))) classes.push('selected');
    const head = this.#head(String(row + 1), 'rowheader', classes.join(' '));
    place(head, {
      left: this.root.scrollLeft,
      top: this.#y(row),
      width: HEAD_WIDTH,
      height: this.rows.size(row),
    });
    return head;
  }

  /** Excel shows the numbers of rows that a filter left in blue. */
  #inFilter(row: number): boolean {
    const filters = [this.sheet.filter, ...this.sheet.tables.map(({ filter }) => filter)];
    return filters.some(
      (one) => one !== undefined && one.criteria.size > 0 && row > one.area.row && row <= lastRow(one.area),
    );
  }

  #columnHeads(columns: readonly number[]): HTMLElement {
    const line = this.#kept.get('heads', '', () => {
      const made = div('line');
      made.role = 'row';
      return made;
    });
    const heads = columns.map((column) => {
      const classes = ['head'];
      if (column < this.sheet.frozen.columns) classes.push('frozen');
      if (this.#isSelected((one) => column >= one.column && column <= lastColumn(one))) classes.push('selected');
      const head = this.#head(columnLetters(column), 'columnheader', classes.join(' '));
      const size = { width: this.columns.size(column), height: HEAD_HEIGHT };
      place(head, { left: this.#x(column), top: this.root.scrollTop, ...size });
      return head;
    });
    fill(line, heads);
    return line;
  }

  #head(text: string, role: 'rowheader' | 'columnheader', classes: string): HTMLElement {
    return this.#kept.get(`${role} ${text}`, classes, () => {
      const made = div(classes, text);
      made.role = role;
      return made;
    });
  }

  #corner(): HTMLElement {
    const corner = this.#kept.get('corner', '', () => div('corner'));
    place(corner, { left: this.root.scrollLeft, top: this.root.scrollTop, width: HEAD_WIDTH, height: HEAD_HEIGHT });
    return corner;
  }

  #isSelected(test: (one: Area) => boolean): boolean {
    return this.sheet.selection.some(test);
  }

  #selection(): HTMLElement[] {
    return this.sheet.selection.map((one, i) => {
      const frame = this.#kept.get(`selection ${i}`, '', () => div('selection'));
      const { left, top } = this.box(one);
      const width = this.columns.start(lastColumn(one) + 1) - this.columns.start(one.column);
      const height = this.rows.start(lastRow(one) + 1) - this.rows.start(one.row);
      const whole = this.sheet.mergeAt(one.row, one.column);
      place(frame, whole ? this.box(one) : { left, top, width, height });
      return frame;
    });
  }

  /** They lie on the sheet and scroll with it. */
  #charts(): HTMLElement[] {
    return this.sheet.charts.map((chart) => {
      const [left, top] = [HEAD_WIDTH + chart.left * PIXELS, HEAD_HEIGHT + chart.top * PIXELS];
      const [width, height] = [chart.width * PIXELS, chart.height * PIXELS];
      const bild = bildOf(chart);
      const look = JSON.stringify([bild, width, height]);
      const element = this.#kept.get(`chart ${chart.id}`, look, () => chartElement(bild, width, height));
      place(element, { left, top, width, height });
      return element;
    });
  }

  #press(event: MouseEvent): void {
    if (event.button !== 0 || !(event.target instanceof HTMLElement) || event.target.matches('.editor')) return;
    const bounds = this.root.getBoundingClientRect();
    const to = this.at(event.clientX - bounds.left, event.clientY - bounds.top);
    if (to === undefined) return;
    this.root.focus();
    this.go(to, event.shiftKey);
    event.preventDefault();
  }

  /** The cell at a place of the visible part; `undefined` on a head. */
  at(x: number, y: number): Place | undefined {
    if (x < HEAD_WIDTH || y < HEAD_HEIGHT) return undefined;
    const { frozen } = this.sheet;
    const inLeft = x - HEAD_WIDTH < this.columns.start(frozen.columns);
    const inTop = y - HEAD_HEIGHT < this.rows.start(frozen.rows);
    return {
      row: this.rows.at(y - HEAD_HEIGHT + (inTop ? 0 : this.root.scrollTop)),
      column: this.columns.at(x - HEAD_WIDTH + (inLeft ? 0 : this.root.scrollLeft)),
    };
  }
}

/** The frozen lines, and those that can be seen. */
function shown(track: Track, frozen: number, scroll: number, room: number): number[] {
  const lines: number[] = [];
  for (let line = 0; line < frozen; line++) if (track.size(line) > 0) lines.push(line);
  const last = track.at(scroll + room);
  for (let line = Math.max(frozen, track.at(scroll) - 1); line <= last; line++)
    if (track.size(line) > 0) lines.push(line);
  return lines;
}

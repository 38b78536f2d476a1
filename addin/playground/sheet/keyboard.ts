/** Moving and editing by keyboard and double click, as in Excel; Tab leaves the sheet, so that everything is within reach. */
import { cellAddress, formatArea } from '../../../test/host/model/address.ts';
import { lastColumn, lastRow } from '../../../test/host/model/area.ts';
import { editText, typed } from './cell.ts';
import { place } from './elements.ts';
import type { SheetView } from './grid.ts';

/** Listens on the view's element. Returns the way out. `refused` hears why an entry is not taken. */
export function listen(view: SheetView, refused: (message: string) => void): () => void {
  const key = (event: KeyboardEvent) => {
    if (event.target === view.root && press(view, event, refused)) event.preventDefault();
  };
  // Not `dblclick`: selecting draws the cell anew, and a browser tells no double click of an element that is gone.
  const twice = (event: MouseEvent) => {
    if (event.button !== 0 || event.detail !== 2) return;
    if (event.target instanceof HTMLElement && event.target.matches('.editor')) return;
    event.preventDefault();
    edit(view, undefined, refused);
  };
  view.root.addEventListener('keydown', key);
  view.root.addEventListener('mousedown', twice);
  return () => {
    view.root.removeEventListener('keydown', key);
    view.root.removeEventListener('mousedown', twice);
  };
}

/** Whether the key meant something here. */
function press(view: SheetView, event: KeyboardEvent, refused: (message: string) => void): boolean {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const jump = ctrlKey || metaKey;
  const to = target(view, key, jump);
  if (to !== undefined) {
    view.go(to, shiftKey);
    return true;
  }
  if (key === 'F2') edit(view, undefined, refused);
  else if (key === 'Enter') view.go({ ...view.active, row: view.rows.next(view.active.row, shiftKey ? -1 : 1) });
  else if (key === 'Delete' || key === 'Backspace') clear(view, refused);
  else if (key.length === 1 && !jump && !altKey) edit(view, key, refused);
  else return false;
  return true;
}

/** The cell that a moving key leads to. */
function target(view: SheetView, key: string, jump: boolean): { row: number; column: number } | undefined {
  const { rows, columns, active, sheet, root } = view;
  const used = sheet.grid.extent(true);
  const end = used === undefined ? active : { row: lastRow(used), column: lastColumn(used) };
  const page = Math.max(1, Math.floor(root.clientHeight / 20) - 2);
  switch (key) {
    case 'ArrowDown':
      return { ...active, row: jump ? end.row : rows.next(active.row, 1) };
    case 'ArrowUp':
      return { ...active, row: jump ? 0 : rows.next(active.row, -1) };
    case 'ArrowRight':
      return { ...active, column: jump ? end.column : columns.next(active.column, 1) };
    case 'ArrowLeft':
      return { ...active, column: jump ? 0 : columns.next(active.column, -1) };
    case 'PageDown':
      return { ...active, row: rows.move(active.row, page) };
    case 'PageUp':
      return { ...active, row: rows.move(active.row, -page) };
    case 'Home':
      return { row: jump ? 0 : active.row, column: 0 };
    case 'End':
      return jump ? end : { ...active, column: end.column };
    default:
      return undefined;
  }
}

function clear(view: SheetView, refused: (message: string) => void): void {
  attempt(
    () => view.host.user.edit(formatArea(view.sheet.selection[0] ?? { ...view.active, rows: 1, columns: 1 }), ''),
    refused,
  );
}

/** Opens the cell for typing; `first` replaces what it holds. Excel answers no add-in meanwhile, and so does the host. */
function edit(view: SheetView, first: string | undefined, refused: (message: string) => void): void {
  const { active, host, root, sheet } = view;
  const input = document.createElement('input');
  const before = editText(sheet, active.row, active.column);
  input.className = 'editor';
  input.ariaLabel = cellAddress(active.row, active.column);
  input.value = first ?? before;
  const { left, top, width, height } = view.box(active);
  place(input, { left, top, width: width + 2, height: height + 2 });
  let open = true;
  const finish = (take: boolean, step: 1 | -1 | 0 = 0) => {
    if (!open) return;
    open = false;
    host.cellEdit = false;
    input.remove();
    root.focus();
    if (take && input.value !== before) {
      const { value, numberFormat } = typed(input.value, sheet.book.rules.date1904);
      const address = cellAddress(active.row, active.column);
      attempt(() => {
        host.user.edit(address, value);
        const plain = sheet.styleOf(active.row, active.column).numberFormat === 'General';
        if (numberFormat !== undefined && plain) host.user.format(address, { numberFormat });
      }, refused);
    }
    if (step !== 0) view.go({ ...active, row: view.rows.next(active.row, step) });
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') finish(true, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') finish(false);
    else if (event.key === 'Tab') finish(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener('blur', () => finish(true));
  host.cellEdit = true;
  root.append(input);
  input.focus();
}

function attempt(act: () => void, refused: (message: string) => void): void {
  try {
    act();
  } catch (error) {
    refused(error instanceof Error ? error.message : String(error));
  }
}

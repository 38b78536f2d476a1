/**
 * Trying the add-in without Excel: the real pane, untouched, beside a sheet that the host of the tests answers for.
 * Everything stays in this browser tab.
 */
import { dayToSerial } from '../../core/sheet/serial.ts';
import { pruefen } from '../../importer/messages/de/pruefen.ts';
import { MappeError } from '../../importer/xlsx/errors.ts';
import { XmlError } from '../../importer/xlsx/xml.ts';
import { Pane, paneAddress } from '../../test/host/frame.ts';
import { Host } from '../../test/host/host.ts';
import { cellAddress, formatArea } from '../../test/host/model/address.ts';
import { area, bound, contains } from '../../test/host/model/area.ts';
import { applyFilters } from '../../test/host/model/filter.ts';
import type { Workbook } from '../../test/host/model/workbook.ts';
import { readXlsx, writeXlsx } from '../../test/host/xlsx.ts';
import { heute } from '../functions/heute.ts';
import { Rechner } from './rechnen/rechner.ts';
import type { Eigene } from './rechnen/wert.ts';
import { editText, shownText } from './sheet/cell.ts';
import { SheetView } from './sheet/grid.ts';
import { listen } from './sheet/keyboard.ts';
import { ausDerDatei, beimSpeichern } from './verlust.ts';
import type { PaneWindow } from './window.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** `?sprache=en` plays an English Excel. */
const locale = new URLSearchParams(location.search).get('sprache') === 'en' ? 'en-US' : 'de-DE';

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new TypeError(`#${id} is missing`);
  return found;
}
const button = (id: string) => element(id, HTMLButtonElement);
const status = element('status', HTMLElement);
const frame = element('pane', HTMLIFrameElement);
const warning = element('warning', HTMLDialogElement);

interface Opened {
  readonly host: Host;
  readonly pane: Pane;
  readonly view: SheetView;
  close(): void;
}
let opened: Opened | undefined;
/** What the status bar said of the sheet last. */
let described = '';

/** The custom functions are those that the pane has handed to the client library, as in Excel. */
const eigene = (id: string): Eigene | undefined => {
  const pane = frame.contentWindow as (Window & PaneWindow) | null;
  return pane?.CustomFunctions?._association?.mappings[id];
};
const rechner = new Rechner(() => {
  const date1904 = opened?.host.book.rules.date1904 ?? false;
  return { eigene, heute: dayToSerial(heute(), date1904) };
});

/** Puts a workbook into sheet and pane, in the place of the one before. */
function show(book: Workbook): void {
  opened?.close();
  described = '';
  const host = new Host({ locale }, book);
  // After every request of the pane, too: its first ones come when its functions are there.
  host.observe(() => rechner.rechne(book));
  const lost = ausDerDatei(book);
  const note = element('lost', HTMLElement);
  note.hidden = lost.length === 0;
  note.textContent = `Diese Mappe hat mehr, als der Spielplatz speichern kann: ${lost.join('; ')}.`;
  const pane = new Pane(host, window, () => frame.contentWindow);
  const view = new SheetView(element('grid', HTMLElement), host);
  const deaf = listen(view, (message) => tell(`Excel nimmt das nicht an: ${message}`));
  view.onDrawn = () => describe(view);
  opened = {
    host,
    pane,
    view,
    close() {
      deaf();
      view.close();
      pane.close();
    },
  };
  globalThis.playground = { host, pane };
  describe(view);
  // Loaded anew for each workbook, as Excel does it.
  frame.src = 'about:blank';
  frame.addEventListener('load', () => frame.contentWindow?.location.replace(address()), { once: true });
}

const address = () => paneAddress(new URL('addin/taskpane.html', location.href).href, location.origin, locale);

const tell = (message: string) => {
  if (status.textContent !== message) status.textContent = message;
};

/** Name box, content, tabs and status bar. */
function describe(view: SheetView): void {
  const { sheet, active, host } = view;
  const selected = sheet.selection[0] ?? area(active.row, active.column);
  element('place', HTMLElement).textContent = formatArea(selected);
  element('content', HTMLElement).textContent = editText(sheet, active.row, active.column);
  const tabs = host.book.sheets
    .filter(({ visibility }) => visibility === 'Visible')
    .map((one) => {
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.role = 'tab';
      tab.textContent = one.name;
      tab.ariaSelected = String(one === sheet);
      tab.addEventListener('click', () => host.user.activate(one.name));
      return tab;
    });
  const row = element('tabs', HTMLElement);
  const same = tabs.length === row.children.length && tabs.every((tab, i) => sameTab(tab, row.children[i]));
  if (!same) row.replaceChildren(...tabs);
  const hidden = sheet.rows.entries().filter(([, line]) => line.invisible).length;
  const used = sheet.grid.extent(true);
  const count = used === undefined ? 0 : used.row + used.rows;
  const line = `${sheet.name}: ${count} Zeilen${hidden === 0 ? '' : `, davon ${hidden} ausgeblendet`}`;
  // Only news: a message of something else stays until then.
  if (line !== described) tell(line);
  described = line;
}

const sameTab = (tab: Element, other: Element | undefined) =>
  other !== undefined && tab.textContent === other.textContent && tab.ariaSelected === other.ariaSelected;

async function openFile(file: File): Promise<void> {
  tell(`${file.name} wird gelesen …`);
  try {
    await openBytes(await file.arrayBuffer(), file.name);
  } catch (error) {
    const code = error instanceof MappeError ? error.code : 'beschaedigt';
    tell(pruefen.fehler[code](file.name));
    // What exceljs cannot read is the file's fault, or its own: for looking at.
    if (!(error instanceof MappeError || error instanceof XmlError)) console.warn(error);
  }
}

async function openBytes(bytes: ArrayBuffer, name: string): Promise<void> {
  show(await readXlsx(bytes, { locale, name, calculate: rechner.wert }));
}

async function openSample(): Promise<void> {
  const response = await fetch('beispiel.xlsx');
  await openBytes(await response.arrayBuffer(), 'Beispiel.xlsx');
}

/** Asks first where something would be lost. */
function askToSave(): void {
  if (opened === undefined) return;
  const lost = beimSpeichern(opened.host.book);
  if (lost.length === 0) return void save(opened.host.book);
  const items = lost.map((text) => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  });
  element('warning-list', HTMLUListElement).replaceChildren(...items);
  warning.showModal();
}

async function save(book: Workbook): Promise<void> {
  const link = document.createElement('a');
  const bytes = new Uint8Array(await writeXlsx(book));
  link.href = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
  link.download = book.name.replace(/(\.xlsx)?$/i, ' (geprüft).xlsx');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Shows only the rows with the active cell's text: by the sheet's filter, or by one over all used cells. */
function filterByCell({ view, host }: Opened): void {
  const { sheet, active } = view;
  const used = sheet.grid.extent(true) ?? area(0, 0);
  const place = sheet.filter?.area ?? bound(used, area(active.row, active.column));
  if (!contains(place, area(active.row, active.column))) tell('Die Zelle liegt außerhalb des Filters.');
  else {
    const values = [shownText(sheet, active.row, active.column)];
    host.user.filter(formatArea(place), active.column - place.column, { filterOn: 'Values', values });
  }
}

/** Shows all rows of the sheet again; the filter stays, without conditions. */
function unfilter({ view, host }: Opened): void {
  view.sheet.filter?.criteria.clear();
  applyFilters(view.sheet);
  host.user.select(cellAddress(view.active.row, view.active.column));
}

button('sample').addEventListener('click', () => void openSample());
button('open').addEventListener('click', () => element('file', HTMLInputElement).click());
button('save').addEventListener('click', askToSave);
button('save-not').addEventListener('click', () => warning.close());
button('save-anyway').addEventListener('click', () => {
  warning.close();
  if (opened !== undefined) void save(opened.host.book);
});
button('filter').addEventListener('click', () => opened && filterByCell(opened));
button('unfilter').addEventListener('click', () => opened && unfilter(opened));
element('file', HTMLInputElement).addEventListener('change', ({ target }) => {
  const input = target instanceof HTMLInputElement ? target : undefined;
  const [file] = input?.files ?? [];
  if (file !== undefined) void openFile(file);
  if (input !== undefined) input.value = '';
});
for (const one of document.querySelectorAll<HTMLButtonElement>('[data-command]')) {
  one.addEventListener('click', () => {
    opened?.pane
      .runCommand(one.dataset['command'] ?? '')
      .catch(() => tell('Der Bereich lädt noch; bitte gleich noch einmal.'));
  });
}

const drop = element('drop', HTMLElement);
addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.hidden = false;
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop.hidden = true;
});
addEventListener('drop', (event) => {
  event.preventDefault();
  drop.hidden = true;
  const file = event.dataTransfer?.files[0];
  if (file !== undefined) void openFile(file);
});

await openSample();

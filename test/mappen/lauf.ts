/** A workbook through both shells: opened in the host and checked by the pane's actions, and checked by `neufall pruefen`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pruefung } from '../../addin/actions/pruefung.ts';
import { Steuerung } from '../../addin/actions/steuerung.ts';
import { forgetSession } from '../../addin/excel/session.ts';
import { createFunctions } from '../../addin/functions/functions.ts';
import { Rechner } from '../../addin/playground/rechnen/rechner.ts';
import type { Eigene } from '../../addin/playground/rechnen/wert.ts';
import { iso } from '../../core/calendar/day.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import { OHNE_HAUSREGELN } from '../../core/hausregeln/index.ts';
import { befunde } from '../../core/messages/de/befunde.ts';
import { VORGABEN } from '../../core/settings.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte } from '../../core/sheet/columns.ts';
import { JEDES_BLATT, writeZuordnungen, ZUORDNUNG_KEY } from '../../core/sheet/memory.ts';
import { dayToSerial } from '../../core/sheet/serial.ts';
import type { Blattbericht } from '../../importer/protokoll/pruefung.ts';
import type { Host } from '../host/host.ts';
import { cellAddress } from '../host/model/address.ts';
import type { Sheet } from '../host/model/sheet.ts';
import { displayText } from '../host/model/text.ts';
import { plain } from '../host/model/value.ts';
import { openExcel } from '../host/node.ts';
import { readXlsx } from '../host/xlsx.ts';
import { call, newFolder } from '../importer/cli.ts';
import { type Fragen, type Mappe, STICHTAG } from './mappe.ts';

/** The text of a mapping file, and of the workbook's setting. */
export const zuordnung = ({ antworten }: Mappe): string | undefined =>
  antworten && writeZuordnungen(new Map([[JEDES_BLATT, { spalten: {}, vorgabe: {}, ...antworten }]]));

/** Opens the file as Excel does: formulas are worked out, as far as the playground knows them. */
export async function oeffne(bytes: Uint8Array, { locale = 'de-DE' }: Mappe): Promise<Host> {
  const umgebung = { einstellungen: VORGABEN, hausregeln: OHNE_HAUSREGELN, heute: STICHTAG, sprache: 'de' } as const;
  const funktionen: Readonly<Record<string, Eigene | undefined>> = createFunctions({ ...umgebung, date1904: false });
  const rechner = new Rechner(() => ({ eigene: (id) => funktionen[id], heute: dayToSerial(STICHTAG, false) }));
  const book = await readXlsx(bytes, { locale, calculate: rechner.wert });
  rechner.rechne(book);
  const { host } = openExcel({ locale }, book);
  host.observe(() => rechner.rechne(book));
  forgetSession();
  return host;
}

/** What the pane finds on the active sheet, before it writes. */
export async function pruefeImBereich(): Promise<{ steuerung: Steuerung; pruefung: Pruefung | undefined }> {
  const steuerung = new Steuerung(() => STICHTAG);
  await steuerung.starte('alles');
  return { steuerung, pruefung: steuerung.pruefung };
}

/** Answers the guide as the pane keeps it: in the workbook's settings. */
export function antworte(host: Host, mappe: Mappe): void {
  const text = zuordnung(mappe);
  if (text !== undefined) host.book.settings.set(ZUORDNUNG_KEY, text);
  forgetSession();
}

/** `neufall pruefen` on the file; the copy is opened in a host. */
export async function pruefeImStapel(bytes: Uint8Array, mappe: Mappe, flags: readonly string[] = []) {
  const folder = newFolder();
  writeFileSync(join(folder, 'liste.xlsx'), bytes);
  const text = zuordnung(mappe);
  if (text !== undefined) writeFileSync(join(folder, 'zuordnung.json'), text);
  const more = text === undefined ? [] : ['--zuordnung', 'zuordnung.json'];
  const args = ['pruefen', 'liste.xlsx', '--json', '--fail-on', 'nie', '--stichtag', iso(STICHTAG), ...more, ...flags];
  const { status, stderr, stdout } = await call(folder, args);
  if (status !== 0) return { status, stderr, host: undefined, bericht: [] };
  const host = await oeffne(readFileSync(join(folder, 'liste-geprueft.xlsx')), mappe);
  // One sheet stands in the report directly, see protokoll/pruefung.ts.
  const json = JSON.parse(stdout) as Blattbericht & { readonly blaetter?: readonly Blattbericht[] };
  return { status, stderr, host, bericht: json.blaetter ?? [json] };
}

/** What the report says that the list leaves open, as `Fragen` writes it; of cells their places alone. */
export function fragenAus(bericht: Blattbericht | undefined): object {
  const { unbenutzt = [], fehlend = [], woerter = [], unlesbar = [], vorschlag } = bericht ?? {};
  const vorschlagFuer = (feld: FieldId) => vorschlag?.spalten[feld]?.kopf ?? vorschlag?.vorgabe[feld] ?? '';
  return {
    spalten: Object.fromEntries(
      unbenutzt.flatMap(({ kopf, vielleicht }) => (vielleicht === undefined ? [] : [[kopf, vielleicht]])),
    ),
    uebrig: unbenutzt.filter(({ vielleicht }) => vielleicht === undefined).map(({ kopf }) => kopf),
    felder: Object.fromEntries(fehlend.map(({ feld }) => [feld, vorschlagFuer(feld)])),
    woerter: woerter.map((one) => `${one.feld} ${one.wort} ${one.anzahl}${one.vorschlag ? ` → ${one.vorschlag}` : ''}`),
    zellen: unlesbar.map(({ zelle }) => zelle).toSorted(inSheetOrder),
  };
}

const inSheetOrder = (a: string, b: string) =>
  Number(/\d+$/.exec(a)?.[0]) - Number(/\d+$/.exec(b)?.[0]) || a.length - b.length || (a < b ? -1 : 1);

/** What the guide asks, as `Fragen` writes it. */
export function fragenOf({ leitfaden, liste }: Pruefung): Fragen {
  const { grid, kopf } = liste;
  const { spalten, felder, woerter, zellen } = leitfaden;
  const name = (column: number) => kopf.cells[column] ?? '';
  const vorschlag = (one: (typeof felder)[number]['vorschlag']) =>
    one === undefined ? '' : 'spalte' in one ? name(one.spalte) : one.konstante;
  return {
    spalten: Object.fromEntries(
      spalten.flatMap(({ kopf: text, vielleicht }) => (vielleicht === undefined ? [] : [[text, vielleicht]])),
    ),
    uebrig: spalten.filter(({ vielleicht }) => vielleicht === undefined).map(({ kopf: text }) => text),
    felder: Object.fromEntries(felder.map(({ feld, vorschlag: one }) => [feld, vorschlag(one)])),
    woerter: woerter.map((one) => `${one.feld} ${one.wort} ${one.anzahl}${one.vorschlag ? ` → ${one.vorschlag}` : ''}`),
    zellen: zellen
      .toSorted((a, b) => a.index - b.index || a.column - b.column)
      .map(
        ({ index, column, text }) =>
          `${cellAddress(grid.sheet.area.row + index, grid.sheet.area.column + column)} ${text}`,
      ),
  };
}

/** The results of a sheet by row number. */
export type Ergebnis = ReadonlyMap<number, Readonly<Record<Ergebnisspalte, string>>>;

/** The results of every row that has one, as the cells show them. */
export function ergebnisseOf(sheet: Sheet, kopfzeile: number): Ergebnis {
  const { grid } = sheet;
  const used = grid.extent(true);
  const found = new Map<number, Readonly<Record<Ergebnisspalte, string>>>();
  if (used === undefined) return found;
  const columns = new Map<Ergebnisspalte, number>();
  for (let column = used.column; column < used.column + used.columns; column++) {
    const text = plain(grid.value(kopfzeile - 1, column));
    const spalte = ERGEBNISSPALTEN.find((one) => one === text);
    if (spalte !== undefined) columns.set(spalte, column);
  }
  for (let row = kopfzeile; row < used.row + used.rows; row++) {
    const shown = (column: number) =>
      displayText(grid.value(row, column), sheet.styleOf(row, column).numberFormat, sheet.book.rules);
    const cells = Object.fromEntries([...columns].map(([spalte, column]) => [spalte, shown(column)]));
    if (Object.values(cells).some((text) => text !== '')) found.set(row + 1, cells as Record<Ergebnisspalte, string>);
  }
  return found;
}

/** Short words of the findings about single cells. */
const FELDBEFUNDE = new Set(
  (
    [
      'DATUM_UNGUELTIG',
      'DATUM_MIT_ZUSATZ',
      'HAKEN_STATT_DATUM',
      'WERT_UNBEKANNT',
      'BG_NUMMER_FORMAT',
      'KUNDENNUMMER_FEHLT',
      'KUNDENNUMMER_FORMAT',
      'KUNDENNUMMER_EXCEL',
      'FIKTIVES_GEBURTSDATUM',
      'GEBURTSDATUM_UNPLAUSIBEL',
    ] as const
  ).map((code) => befunde[code].kurz),
);

/** What is compared with the expectation: decisions, deadlines, and what is wrong with the row's cells. */
export function alsText(row: Readonly<Record<Ergebnisspalte, string>>): string {
  const frist = (art: 'Erstberatung' | 'Entscheidung') =>
    [row[`Frist ${art}`].replace(/\.\d{4}$/, '.'), row[`Status ${art}`]].filter((text) => text !== '').join(' ');
  const zellen = row.Befunde.split('; ').filter((kurz) => FELDBEFUNDE.has(kurz));
  return [
    [row.Neufall, row['Neufall-Grund']].filter((text) => text !== '').join(' '),
    row.Zuständig,
    frist('Erstberatung'),
    frist('Entscheidung'),
    ...(zellen.length === 0 ? [] : [zellen.join('; ')]),
  ].join(' | ');
}

/** Every cell of a sheet, without the columns of results. */
export function eigeneZellen(sheet: Sheet, kopfzeile: number): ReadonlyMap<string, unknown> {
  const { grid } = sheet;
  const used = grid.extent(true);
  const found = new Map<string, unknown>();
  for (const [column, cells] of used === undefined ? [] : grid.columns(used)) {
    const header = plain(grid.value(kopfzeile - 1, column));
    if (ERGEBNISSPALTEN.some((one) => one === header)) continue;
    for (const row of cells.rows()) {
      const value = cells.formula(row) ?? cells.value(row);
      if (value !== undefined) found.set(cellAddress(row, column), value);
    }
  }
  return found;
}

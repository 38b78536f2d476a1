/**
 * Rows of a sheet to assessments: the first pass collects what the set of rows knows, the second one
 * assesses. Only the collected maps are kept, so a sheet may be as long as Excel allows.
 * Source: page 6 "Reading", page 1 "Fields of a case row" and "Missing columns".
 */
import { assess, type Beurteilung, beurteilungslage } from '../assess.ts';
import type { Day } from '../calendar/day.ts';
import { type BefundCode, befund } from '../decide/befunde.ts';
import { betreuerVon } from '../decide/betreuer.ts';
import { istLueckenhaft, schrittInWorten } from '../explain/worte.ts';
import { meantText } from '../fields/cell-text.ts';
import { completeRow, emptyRow, type RowBuilder } from '../fields/complete.ts';
import { type CaseRow, type FieldId, field } from '../fields/declarations.ts';
import type { Woerter } from '../fields/lists.ts';
import { normaliseKundennummer, parseCell } from '../fields/parse.ts';
import { createGrundlage, type Grundlage, type NichtGeprueft } from '../grundlage.ts';
import { type Hausregeln, OHNE_HAUSREGELN } from '../hausregeln/index.ts';
import { once } from '../maps.ts';
import { messages } from '../messages/index.ts';
import { Fensterplan, type Terminvorschlag } from '../process/fenster.ts';
import type { Umfeld } from '../rules/lage.ts';
import type { Einstellungen } from '../settings.ts';
import { type CellReader, type Cells, cellReader, cellText } from './cell.ts';
import { dataRows } from './data-rows.ts';
import { geltendeVorgabe, type SheetMapping, spaltenOf, woerterOf } from './mapping.ts';
import { NACHBAR_FELDER, Neighbours } from './neighbours.ts';
import { grundInZelle } from './zellworte.ts';

export interface SheetOptions {
  readonly mapping: SheetMapping;
  readonly date1904: boolean;
  readonly stichtag: Day;
  readonly einstellungen: Einstellungen;
  /** Rules and words of the house; none: the built-in documents alone. */
  readonly hausregeln?: Hausregeln | undefined;
  /** Grid indices of rows that a colour or a line through their Kundennummer marks as done; a filled cell goes before. */
  readonly erledigteZeilen?: ReadonlySet<number> | undefined;
}

/** What is wrong with one cell. */
export interface ZellBefund {
  readonly field: FieldId;
  readonly code: BefundCode;
}

/** A row with its answers. */
export interface SheetRow {
  /** Grid index. */
  readonly index: number;
  /** Completed; a wrong cell counts as empty, also a wrong Kundennummer. */
  readonly row: CaseRow;
  readonly umfeld: Umfeld;
  readonly urteil: Beurteilung;
  /** Where its Erstberatung can be booked, if that is its next step. */
  readonly vorschlag: Terminvorschlag | undefined;
  /** Why it is a Neufall or none, in German words. */
  readonly grund: string;
  /** The next step in German words. */
  readonly schritt: string;
  /** In the order of the fields: what is wrong with the Kundennummer comes first. */
  readonly zellen: readonly ZellBefund[];
  /** The row's Kundennummer as the sheet shows it, right or wrong. */
  readonly kundennummer: string;
  /** By what the row is known again after sorting: its Kundennummer, or else BG-Nummer, names and birth date. */
  readonly key: string;
}

/** A check that cannot run, and the fields whose columns would allow it. */
export type NichtGeprueftImBlatt = Omit<NichtGeprueft, 'code' | 'quellen'> & { readonly code: BefundCode };

export interface SheetReader {
  readonly grundlage: Grundlage;
  readonly stichtag: Day;
  readonly date1904: boolean;
  readonly mapping: SheetMapping;
  /** Words of the house and of the list. */
  readonly woerter: Woerter;
  /** For lack of columns; without the checks that only an import can run. */
  readonly nicht_geprueft: readonly NichtGeprueftImBlatt[];
  /** Fields whose constant is no value of theirs: it is ignored. */
  readonly falscheVorgabe: readonly FieldId[];
  /** Whether a row below the header is a case, see data-rows.ts. */
  readonly isData: (cells: Cells) => boolean;
  /** The `key` of a row, without assessing it. */
  readonly keyOf: (cells: Cells) => string;
  /** First pass, over all rows below the header in any order, each with its grid index. */
  readonly collect: (cells: Cells, index: number) => void;
  /** After the first pass: grid indices of the rows to which a window is suggested. */
  readonly mitVorschlag: () => Iterable<number>;
  /** Second pass, or an edited row: its answers, if it is a case. */
  readonly assess: (cells: Cells, index: number) => SheetRow | undefined;
}

interface Spalte {
  readonly id: FieldId;
  readonly column: number;
  readonly read: CellReader;
  /** A field of ALLEGRO alone: a filled cell gives the row an ALLEGRO part. The Kundennummer is in every export. */
  readonly allegro: boolean;
}

/** Results are German in every language. */
const DEUTSCH = messages('de');
const NICHTS = () => {};
const KEINE: readonly ZellBefund[] = [];
const KEINE_ZEILEN: ReadonlySet<number> = new Set();

export function createReader({
  mapping,
  date1904,
  stichtag,
  einstellungen,
  hausregeln = OHNE_HAUSREGELN,
  erledigteZeilen = KEINE_ZEILEN,
}: SheetOptions): SheetReader {
  const woerter = woerterOf(mapping, hausregeln.sprachschatz(stichtag).woerter);
  const spalten: readonly Spalte[] = [...mapping.columns.values()].map(({ field: id, column }) => ({
    id,
    column,
    read: cellReader(id, date1904, stichtag, woerter),
    allegro: field(id).from.join() === 'allegro',
  }));
  const { vorlage, falsch } = template(mapping, stichtag, woerter);
  const vorhanden = new Set([...spaltenOf(mapping).vorhanden].filter((id) => !falsch.includes(id)));
  const grundlage = createGrundlage(einstellungen, { vorhanden }, hausregeln.regelwerk);
  const isData = dataRows(mapping);
  const nachbarn = new Neighbours(stichtag, vorhanden);
  const plan = new Fensterplan(stichtag, grundlage);
  const lueckenhaft = istLueckenhaft(grundlage);
  const grundAm = once((tag: Day | undefined) => once((grund: string) => grundInZelle(grund, tag, grundlage)));
  const shared = spalten.filter(({ id }) => GEMEINSAM.has(id));
  const deciding = spalten.filter((one) => NEUFALL_FELDER.has(one.id) && !shared.includes(one));
  const identity = IDENTITY.map((id) => mapping.columns.get(id)?.column ?? -1);
  const idColumn = mapping.columns.get('kundennummer')?.column ?? -1;

  const personOf = ({ kundennummer }: CaseRow, cells: Cells): string =>
    kundennummer ?? normaliseKundennummer(cellText(cells[idColumn]));

  const collect = (cells: Cells, index: number): void => {
    if (!isData(cells)) return;
    const row: RowBuilder = { ...vorlage };
    for (const { id, column, read } of shared) put(row, id, read(cells[column], NICHTS));
    if (erledigteZeilen.has(index)) row.erledigt ??= true;
    nachbarn.add(row, personOf(row, cells));
    // Only a row that still needs an appointment is decided on before its turn.
    const braucht = plan.brauchtTermin(row) && betreuerVon(row) !== undefined;
    plan.add(index, row, braucht ? offeneFrist(row, cells) : undefined);
  };

  const ofAllegro = spalten.filter(({ allegro }) => allegro);
  const isFilled = ({ column, read }: Spalte, cells: Cells): boolean => {
    let wrong = false;
    const value = read(cells[column], () => {
      wrong = true;
    });
    return wrong || value !== undefined;
  };

  /** Deadline of the Erstberatung, where a row that was read in part is an open case. */
  const offeneFrist = (row: RowBuilder, cells: Cells): Day | undefined => {
    for (const { id, column, read } of deciding) put(row, id, read(cells[column], NICHTS));
    // With an Anliegen the rest of the row changes nothing, see `completeRow`.
    const allegro = row.anliegen === undefined && ofAllegro.some((spalte) => isFilled(spalte, cells));
    return beurteilungslage(completeRow(row, allegro), stichtag, grundlage).erstberatung.faellig;
  };

  const readRow = (cells: Cells, index: number) => {
    const builder: RowBuilder = { ...vorlage };
    let allegro = false;
    let zellen: ZellBefund[] | undefined;
    let field: FieldId;
    const melde = (code: BefundCode) => {
      zellen ??= [];
      zellen.push({ field, code });
    };
    for (const { id, column, read, allegro: ofAllegro } of spalten) {
      field = id;
      const before = zellen?.length;
      const value = read(cells[column], melde);
      put(builder, id, value);
      if (ofAllegro && (value !== undefined || zellen?.length !== before)) allegro = true;
    }
    if (erledigteZeilen.has(index)) builder.erledigt ??= true;
    return { row: completeRow(builder, allegro), allegro, zellen: zellen ?? KEINE };
  };

  const readNumber = cellReader('kundennummer', date1904, stichtag);
  /** @param kundennummer the right one, as its cell is read */
  const keyWith = (kundennummer: string | undefined, cells: Cells): string =>
    (kundennummer ?? cellText(cells[idColumn])) || identity.map((column) => cellText(cells[column])).join('|');
  const keyOf = (cells: Cells): string => keyWith(readNumber(cells[idColumn], NICHTS) as string | undefined, cells);

  const assessOne = (cells: Cells, index: number): SheetRow | undefined => {
    if (!isData(cells)) return undefined;
    const { row, allegro, zellen } = readRow(cells, index);
    const umfeld = nachbarn.umfeld(row, allegro, personOf(row, cells));
    const urteil = assess(row, stichtag, grundlage, umfeld);
    const buchen = typeof urteil.naechster === 'object' && urteil.naechster.schritt === 'termin';
    const vorschlag = buchen ? plan.vorschlag(index, row, urteil.erstberatung.faellig) : undefined;
    return {
      index,
      row,
      umfeld,
      urteil,
      vorschlag,
      grund: grundAm(row.antragsdatum ?? row.antragsdatum_verbis)(urteil.neufall.grund),
      schritt: schrittInWorten(urteil.naechster, { row, stichtag, vorschlag, lueckenhaft }, DEUTSCH),
      zellen,
      kundennummer: row.kundennummer ?? cellText(cells[idColumn]),
      key: keyWith(row.kundennummer, cells),
    };
  };

  return {
    grundlage,
    stichtag,
    date1904,
    mapping,
    woerter,
    nicht_geprueft: notRun(grundlage, vorhanden),
    falscheVorgabe: falsch,
    isData,
    keyOf,
    collect,
    mitVorschlag: () => plan.plaetze(),
    assess: assessOne,
  };
}

/** What neighbours are known by; and whether somebody still needs an appointment (`erledigt`). */
const GEMEINSAM: ReadonlySet<FieldId> = new Set<FieldId>([...NACHBAR_FELDER, 'erledigt']);
/** What Neufall and deadline of the Erstberatung depend on. */
const NEUFALL_FELDER: ReadonlySet<FieldId> = new Set<FieldId>([
  'rechtskreis',
  'anliegen',
  'antragsdatum',
  'antragsdatum_verbis',
  'geburtsdatum',
  'aufenthalt_de',
  'antragsart',
  'letzter_bezug_bis',
  'abgelehnt_am',
  'neufall_manuell',
]);
const IDENTITY: readonly FieldId[] = ['bg_nummer', 'nachname', 'vorname', 'geburtsdatum'];

function put(row: RowBuilder, id: FieldId, value: unknown): void {
  const target: Record<string, unknown> = row;
  target[id] = value;
}

/** A row that holds the constants, and the fields whose constant is none of their values. */
function template(mapping: SheetMapping, stichtag: Day, woerter: Woerter): { vorlage: RowBuilder; falsch: FieldId[] } {
  const vorlage = emptyRow();
  const falsch: FieldId[] = [];
  for (const [id, text] of geltendeVorgabe(mapping)) {
    const value = parseCell(id, meantText(text), NICHTS, stichtag, woerter);
    if (value === undefined) falsch.push(id);
    else put(vorlage, id, value);
  }
  return { vorlage, falsch };
}

function notRun(grundlage: Grundlage, vorhanden: ReadonlySet<FieldId>): NichtGeprueftImBlatt[] {
  const ohneNummer: NichtGeprueftImBlatt[] = vorhanden.has('kundennummer')
    ? []
    : [{ code: 'KUNDENNUMMER_FEHLT', fehlt: ['kundennummer'] }];
  const checks = grundlage.nicht_geprueft.filter(({ code }) => !befund(code).nur_import);
  return [...ohneNummer, ...checks.map(({ code, fehlt }) => ({ code, fehlt }))];
}

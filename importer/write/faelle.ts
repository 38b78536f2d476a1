/**
 * faelle.csv: one line per case row. Each column is declared once, with its name and where its text comes from.
 * Source: page 5 "Files that import writes", fine print 16–20; page 8 "Where it shows", fine print 46, 57, 66.
 */
import type { Beurteilung } from '../../core/assess.ts';
import { type Day, iso } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import { once } from '../../core/maps.ts';
import { bisVon, schrittText, werText } from '../../core/process/naechster.ts';
import { CRLF, cell, DELIMITER, inputCell, line } from './csv.ts';

type Text = (row: CaseRow, urteil: Beurteilung, befunde: string) => string;
/** What the texts of a column stand for; `eingabe`: text of an input, protected where a spreadsheet would take it for a formula. */
export type FaelleArt = 'text' | 'eingabe' | 'tag' | 'rest';
type Column = readonly [name: string, art: FaelleArt, text: Text];

const tag = (day: Day | undefined) => (day === undefined ? '' : iso(day));
const zahl = (number: number | undefined) => (number === undefined ? '' : String(number));
const eingabe = (text: string | undefined) => (text === undefined ? '' : inputCell(text));

/** What a rule says: a house's own can hold anything. There are few of them, and many cases. */
const haustext = once(inputCell);

const VOR_NAMEN: readonly Column[] = [
  ['kundennummer', 'text', (row) => row.kundennummer ?? ''],
  ['bg_nummer', 'text', (row) => row.bg_nummer ?? ''],
];

const NAMEN: readonly Column[] = [
  ['nachname', 'eingabe', (row) => eingabe(row.nachname)],
  ['vorname', 'eingabe', (row) => eingabe(row.vorname)],
];

const NACH_NAMEN: readonly Column[] = [
  ['rechtskreis', 'text', (row) => row.rechtskreis ?? ''],
  ['anliegen', 'text', (row) => row.anliegen ?? ''],
  ['kanal', 'text', (row) => row.kanal ?? ''],
  ['eingang_am', 'tag', (row) => (row.eingang_am === undefined ? '' : iso(dayOf(row.eingang_am)))],
  ['antragsdatum', 'tag', (_, urteil) => tag(urteil.antragsdatum)],
  ['antragsart', 'text', (row) => row.antragsart ?? ''],
  ['altersgruppe', 'text', (_, urteil) => urteil.altersgruppe ?? ''],
  ['team', 'eingabe', (row) => eingabe(row.team)],
  ['hauptbetreuer', 'eingabe', (row) => eingabe(row.hauptbetreuer)],
  ['neufall', 'text', (_, urteil) => urteil.neufall.neufall],
  ['neufall_grund', 'text', (_, urteil) => cell(urteil.neufall.grund)],
  ['neufall_regel', 'eingabe', (_, urteil) => haustext(urteil.neufall.regel)],
  ['stelle', 'eingabe', (_, urteil) => haustext(urteil.zustaendigkeit.stelle)],
  ['weg', 'eingabe', (_, urteil) => haustext(urteil.zustaendigkeit.weg)],
  ['route_regel', 'eingabe', (_, urteil) => haustext(urteil.zustaendigkeit.regel)],
  ['route_grund', 'text', (_, urteil) => urteil.zustaendigkeit.grund],
  ['frist_erstberatung', 'tag', (_, urteil) => tag(urteil.erstberatung.faellig)],
  ['status_erstberatung', 'text', (_, urteil) => urteil.erstberatung.status],
  ['resttage_erstberatung', 'rest', (_, urteil) => zahl(urteil.erstberatung.resttage)],
  ['frist_entscheidung', 'tag', (_, urteil) => tag(urteil.entscheidung.faellig)],
  ['status_entscheidung', 'text', (_, urteil) => urteil.entscheidung.status],
  ['resttage_entscheidung', 'rest', (_, urteil) => zahl(urteil.entscheidung.resttage)],
  ['befunde', 'text', (_, _urteil, befunde) => befunde],
  ['naechster_schritt', 'text', (_, urteil) => schrittText(urteil.naechster)],
  ['wer', 'text', (_, urteil) => cell(werText(urteil.naechster))],
  ['bis', 'tag', (_, urteil) => tag(bisVon(urteil.naechster))],
  ['information_an', 'eingabe', (_, urteil) => haustext(urteil.zustaendigkeit.information_an)],
];

const columns = (mitNamen: boolean) => [...VOR_NAMEN, ...(mitNamen ? NAMEN : []), ...NACH_NAMEN];

/** What the columns hold, by name. */
export const FAELLE_ARTEN: ReadonlyMap<string, FaelleArt> = new Map(columns(true).map(([name, art]) => [name, art]));

/** The header line. */
export function faelleHeader(mitNamen: boolean): string {
  return line(columns(mitNamen).map(([name]) => name));
}

/**
 * The function that makes a line of a case row.
 * Its `befunde` are codes in alphabetical order, joined by a blank.
 */
export function faelleLine(mitNamen: boolean): (row: CaseRow, urteil: Beurteilung, befunde: string) => string {
  const texts = columns(mitNamen).map(([, , text]) => text);
  const cells = texts.map(() => '');
  const last = texts.length - 1;
  return (row, urteil, befunde) => {
    for (let i = 0; i <= last; i++) cells[i] = texts[i]!(row, urteil, befunde);
    // Part of the last cell: behind the line it would be a second text of its length.
    cells[last] += CRLF;
    return cells.join(DELIMITER);
  };
}

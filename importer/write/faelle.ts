/**
 * faelle.csv: one line per case row. Each column is declared once, with its name and where its text comes from.
 * Source: page 5 "Files that import writes", fine print 16–20; page 8 "Where it shows", fine print 46, 57, 66.
 */
import type { Beurteilung } from '../../core/assess.ts';
import { type Day, iso } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import { bisVon, schrittText, werText } from '../../core/process/naechster.ts';
import { CRLF, cell, inputCell, line } from './csv.ts';

type Text = (row: CaseRow, urteil: Beurteilung, befunde: string) => string;
type Column = readonly [name: string, text: Text];

const tag = (day: Day | undefined) => (day === undefined ? '' : iso(day));
const zahl = (number: number | undefined) => (number === undefined ? '' : String(number));
const eingabe = (text: string | undefined) => (text === undefined ? '' : inputCell(text));

const VOR_NAMEN: readonly Column[] = [
  ['kundennummer', (row) => row.kundennummer ?? ''],
  ['bg_nummer', (row) => row.bg_nummer ?? ''],
];

const NAMEN: readonly Column[] = [
  ['nachname', (row) => eingabe(row.nachname)],
  ['vorname', (row) => eingabe(row.vorname)],
];

const NACH_NAMEN: readonly Column[] = [
  ['rechtskreis', (row) => row.rechtskreis ?? ''],
  ['anliegen', (row) => row.anliegen ?? ''],
  ['kanal', (row) => row.kanal ?? ''],
  ['eingang_am', (row) => (row.eingang_am === undefined ? '' : iso(dayOf(row.eingang_am)))],
  ['antragsdatum', (_, urteil) => tag(urteil.antragsdatum)],
  ['antragsart', (row) => row.antragsart ?? ''],
  ['altersgruppe', (_, urteil) => urteil.altersgruppe ?? ''],
  ['team', (row) => eingabe(row.team)],
  ['hauptbetreuer', (row) => eingabe(row.hauptbetreuer)],
  ['neufall', (_, urteil) => urteil.neufall.neufall],
  ['neufall_grund', (_, urteil) => cell(urteil.neufall.grund)],
  ['neufall_regel', (_, urteil) => urteil.neufall.regel],
  ['stelle', (_, urteil) => urteil.zustaendigkeit.stelle],
  ['weg', (_, urteil) => urteil.zustaendigkeit.weg],
  ['route_regel', (_, urteil) => urteil.zustaendigkeit.regel],
  ['route_grund', (_, urteil) => urteil.zustaendigkeit.grund],
  ['frist_erstberatung', (_, urteil) => tag(urteil.erstberatung.faellig)],
  ['status_erstberatung', (_, urteil) => urteil.erstberatung.status],
  ['resttage_erstberatung', (_, urteil) => zahl(urteil.erstberatung.resttage)],
  ['frist_entscheidung', (_, urteil) => tag(urteil.entscheidung.faellig)],
  ['status_entscheidung', (_, urteil) => urteil.entscheidung.status],
  ['resttage_entscheidung', (_, urteil) => zahl(urteil.entscheidung.resttage)],
  ['befunde', (_, _urteil, befunde) => befunde],
  ['naechster_schritt', (_, urteil) => schrittText(urteil.naechster)],
  ['wer', (_, urteil) => cell(werText(urteil.naechster))],
  ['bis', (_, urteil) => tag(bisVon(urteil.naechster))],
  ['information_an', (_, urteil) => cell(urteil.zustaendigkeit.information_an)],
];

const columns = (mitNamen: boolean) => [...VOR_NAMEN, ...(mitNamen ? NAMEN : []), ...NACH_NAMEN];

/** The header line. */
export function faelleHeader(mitNamen: boolean): string {
  return line(columns(mitNamen).map(([name]) => name));
}

/**
 * The function that makes a line of a case row.
 * Its `befunde` are codes in alphabetical order, joined by a blank.
 */
export function faelleLine(mitNamen: boolean): (row: CaseRow, urteil: Beurteilung, befunde: string) => string {
  const texts = columns(mitNamen).map(([, text]) => text);
  return (row, urteil, befunde) => {
    let out = texts[0]!(row, urteil, befunde);
    for (let i = 1; i < texts.length; i++) out = out.concat(';', texts[i]!(row, urteil, befunde));
    return out.concat(CRLF);
  };
}

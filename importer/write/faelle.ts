/**
 * faelle.csv: one line per case row. Each column is declared once, with its name and where its text comes from.
 * Source: page 5 "Files that import writes", fine print 16–20; page 8 "Where it shows", fine print 46, 57, 66.
 */
import type { Beurteilung } from '../../core/assess.ts';
import { type Day, iso } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import { ENTFAELLT } from '../../core/decide/fristen.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import { once } from '../../core/maps.ts';
import { bisVon, schrittText, werText } from '../../core/process/naechster.ts';
import { CRLF, cell, DELIMITER, inputCell, line } from './csv.ts';

/** What the texts of a column stand for; `eingabe`: text of an input, protected where a spreadsheet would take it for a formula. */
export type FaelleArt = 'text' | 'eingabe' | 'tag' | 'rest';
type Text = (row: CaseRow, urteil: Beurteilung, befunde: string) => string;
/** A column of which the texts come from a `T`. */
type Spalte<T> = readonly [name: string, art: FaelleArt, text: (von: T) => string];

/** Neighbouring columns of which the cells are made in one go, with what stands between them. */
interface Stueck {
  readonly spalten: readonly (readonly [name: string, art: FaelleArt])[];
  readonly text: Text;
}

/** A column of which each case needs its own cell. */
const spalte = (name: string, art: FaelleArt, text: Text): Stueck => ({ spalten: [[name, art]], text });

/** Columns that tell of one part of the decision, with how their cells are made of it. */
function teil<T>(
  von: (urteil: Beurteilung) => T,
  spalten: readonly Spalte<T>[],
  gemerkt: (zellen: (eins: T) => string) => (eins: T) => string,
): Stueck {
  const [[, , erste], ...weitere] = spalten;
  const text = gemerkt((eins) => {
    let zellen = erste(eins);
    for (const [, , zelle] of weitere) zellen += DELIMITER + zelle(eins);
    return zellen;
  });
  return { spalten: spalten.map(([name, art]) => [name, art]), text: (_, urteil) => text(von(urteil)) };
}

/** Many cases share one object: cells are made once for each. */
const gemeinsam = <T>(von: (urteil: Beurteilung) => T, spalten: readonly Spalte<T>[]) => teil(von, spalten, once);

/** Most cases have `eines`: its cells are made once. */
function meist<T>(eines: T, von: (urteil: Beurteilung) => T, spalten: readonly Spalte<T>[]): Stueck {
  return teil(von, spalten, (zellen) => {
    const fertig = zellen(eines);
    return (eins) => (eins === eines ? fertig : zellen(eins));
  });
}

const tag = (day: Day | undefined) => (day === undefined ? '' : iso(day));
const zahl = (number: number | undefined) => (number === undefined ? '' : String(number));
const eingabe = (text: string | undefined) => (text === undefined ? '' : inputCell(text));

const frist = (welche: 'erstberatung' | 'entscheidung') =>
  meist(ENTFAELLT, (urteil) => urteil[welche], [
    [`frist_${welche}`, 'tag', ({ faellig }) => tag(faellig)],
    [`status_${welche}`, 'text', ({ status }) => status],
    [`resttage_${welche}`, 'rest', ({ resttage }) => zahl(resttage)],
  ]);

const VOR_NAMEN: readonly Stueck[] = [
  spalte('kundennummer', 'text', (row) => row.kundennummer ?? ''),
  spalte('bg_nummer', 'text', (row) => row.bg_nummer ?? ''),
];

const NAMEN: readonly Stueck[] = [
  spalte('nachname', 'eingabe', (row) => eingabe(row.nachname)),
  spalte('vorname', 'eingabe', (row) => eingabe(row.vorname)),
];

const NACH_NAMEN: readonly Stueck[] = [
  spalte('rechtskreis', 'text', (row) => row.rechtskreis ?? ''),
  spalte('anliegen', 'text', (row) => row.anliegen ?? ''),
  spalte('kanal', 'text', (row) => row.kanal ?? ''),
  spalte('eingang_am', 'tag', (row) => (row.eingang_am === undefined ? '' : iso(dayOf(row.eingang_am)))),
  spalte('antragsdatum', 'tag', (_, urteil) => tag(urteil.antragsdatum)),
  spalte('antragsart', 'text', (row) => row.antragsart ?? ''),
  spalte('altersgruppe', 'text', (_, urteil) => urteil.altersgruppe ?? ''),
  spalte('team', 'eingabe', (row) => eingabe(row.team)),
  spalte('hauptbetreuer', 'eingabe', (row) => eingabe(row.hauptbetreuer)),
  gemeinsam(
    ({ neufall }) => neufall,
    [
      ['neufall', 'text', ({ neufall }) => neufall],
      ['neufall_grund', 'text', ({ grund }) => cell(grund)],
      ['neufall_regel', 'eingabe', ({ regel }) => inputCell(regel)],
    ],
  ),
  gemeinsam(
    ({ zustaendigkeit }) => zustaendigkeit,
    [
      ['stelle', 'eingabe', ({ stelle }) => inputCell(stelle)],
      ['weg', 'eingabe', ({ weg }) => inputCell(weg)],
      ['route_regel', 'eingabe', ({ regel }) => inputCell(regel)],
      ['route_grund', 'text', ({ grund }) => grund],
    ],
  ),
  frist('erstberatung'),
  frist('entscheidung'),
  spalte('befunde', 'text', (_, _urteil, befunde) => befunde),
  meist(undefined, ({ naechster }) => naechster, [
    ['naechster_schritt', 'text', schrittText],
    ['wer', 'text', (naechster) => cell(werText(naechster))],
    ['bis', 'tag', (naechster) => tag(bisVon(naechster))],
  ]),
  gemeinsam(
    ({ zustaendigkeit }) => zustaendigkeit,
    [['information_an', 'eingabe', ({ information_an }) => inputCell(information_an)]],
  ),
];

const stuecke = (mitNamen: boolean) => [...VOR_NAMEN, ...(mitNamen ? NAMEN : []), ...NACH_NAMEN];
const spalten = (mitNamen: boolean) => stuecke(mitNamen).flatMap((stueck) => stueck.spalten);

/** What the columns hold, by name. */
export const FAELLE_ARTEN: ReadonlyMap<string, FaelleArt> = new Map(spalten(true));

/** The header line. */
export function faelleHeader(mitNamen: boolean): string {
  return line(spalten(mitNamen).map(([name]) => name));
}

/**
 * The function that makes a line of a case row.
 * Its `befunde` are codes in alphabetical order, joined by a blank.
 */
export function faelleLine(mitNamen: boolean): (row: CaseRow, urteil: Beurteilung, befunde: string) => string {
  const texts = stuecke(mitNamen).map(({ text }) => text);
  const cells = texts.map(() => '');
  const last = texts.length - 1;
  return (row, urteil, befunde) => {
    for (let i = 0; i <= last; i++) cells[i] = texts[i]!(row, urteil, befunde);
    // Part of the last cell: behind the line it would be a second text of its length.
    cells[last] += CRLF;
    return cells.join(DELIMITER);
  };
}

/**
 * From three ordered tables to case rows, in output order: applications are paired with the matters that announced
 * them, the person's VerBIS row goes with all of them.
 * Source: page 1 "Join", fine print 13–15, 24, 52.
 */
import type { Day } from '../../core/calendar/day.ts';
import { completeRow } from '../../core/fields/complete.ts';
import type { CaseRow, Quelle } from '../../core/fields/declarations.ts';
import { foldName } from '../../core/fields/fold.ts';
import type { Anliegen, Rechtskreis } from '../../core/fields/lists.ts';
import type { Umfeld } from '../../core/rules/lage.ts';
import type { Vorgabe } from '../config/profile.ts';
import { kundennummerToText } from '../table/kundennummer.ts';
import { ALLE, type Personen } from './abschnitte.ts';
import type { Bezuege } from './bezuege.ts';
import { Cursor, NONE } from './cursor.ts';
import { fallzeile } from './fallzeile.ts';
import { headsOf } from './heads.ts';
import { createPairing, type Paar } from './pairing.ts';
import type { Tabellen } from './repeats.ts';

/** One case row with its origin. All objects are reused for the next case: read them, do not keep them (`{ ...row }`). */
export interface Fall {
  readonly row: CaseRow;
  readonly umfeld: Umfeld;
  /** Row numbers in the three tables, or `NONE`. */
  readonly zeilen: Readonly<Record<Quelle, number>>;
  /** The person's Kundennummer as a number, all case rows of the person, and which of them this is. */
  readonly person: number;
  readonly paare: readonly Paar[];
  readonly index: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Every case row of some persons, in output order.
 * @param vorgabe constants of the fields that have no column
 * @param bezuege of all persons
 */
export function* eachCase(
  tabellen: Tabellen,
  vorgabe: Vorgabe,
  bezuege: Bezuege,
  { von, bis }: Personen = ALLE,
): Generator<Fall> {
  const verbis = new Cursor(tabellen.verbis, von);
  const allegro = new Cursor(tabellen.allegro, von);
  const step = new Cursor(tabellen.step, von);
  const pairing = createPairing({ verbis, allegro, step }, vorgabe);

  const row = fallzeile([verbis, allegro, step], vorgabe);
  const zeilen: Mutable<Fall['zeilen']> = { verbis: NONE, allegro: NONE, step: NONE };
  const teile = { verbis: false, allegro: false, step: false };
  const umfeld: Mutable<Umfeld> = {
    teile,
    vorstaende: undefined,
    letzter_antrag: false,
    termin_doppelt: false,
    widerspruch_geburtsdatum: false,
    widerspruch_name: false,
  };
  const fall: Mutable<Fall> = { row, umfeld, zeilen, person: 0, paare: [], index: 0 };

  const { vorstaende, doppelt } = bezuege;
  const antragsdatum = allegro.reader<Day>('antragsdatum');
  const bgNummer = allegro.reader<string>('bg_nummer');
  const anliegen = step.reader<Anliegen>('anliegen');
  const rechtskreis = step.reader<Rechtskreis>('rechtskreis');
  const geburtV = verbis.reader<Day>('geburtsdatum');
  const geburtS = step.reader<Day>('geburtsdatum');
  const nachnameV = verbis.reader<string>('nachname');
  const nachnameS = step.reader<string>('nachname');
  const vornameV = verbis.reader<string>('vorname');
  const vornameS = step.reader<string>('vorname');
  const konstant = Object.fromEntries(vorgabe) as Partial<CaseRow>;

  for (;;) {
    const person = Math.min(verbis.person, allegro.person, step.person);
    if (person >= bis) return;
    verbis.lookAhead();
    allegro.lookAhead();
    step.lookAhead();
    verbis.take(person);
    allegro.take(person);
    step.take(person);
    const v = verbis.first();
    const geburt = geburtV(v);
    const nachname = nachnameV(v);
    const vorname = vornameV(v);
    const latest = latestOf(allegro, antragsdatum);
    const paare = pairing(v);
    verbis.row = v;
    zeilen.verbis = v;
    teile.verbis = v !== NONE;
    row.kundennummer = kundennummerToText(person);
    fall.person = person;
    fall.paare = paare;
    for (let i = 0; i < paare.length; i++) {
      const { a, s } = paare[i]!;
      fall.index = i;
      allegro.row = a;
      step.row = s;
      zeilen.allegro = a;
      zeilen.step = s;
      teile.allegro = a !== NONE;
      teile.step = s !== NONE;

      const geburtStep = geburtS(s);
      const nachnameStep = nachnameS(s);
      const vornameStep = vornameS(s);
      row.bg_nummer = bgNummer(a) ?? konstant.bg_nummer;
      row.geburtsdatum = geburtStep ?? geburt ?? konstant.geburtsdatum;
      row.nachname = nachnameStep ?? nachname ?? konstant.nachname;
      row.vorname = vornameStep ?? vorname ?? konstant.vorname;
      row.anliegen = anliegen(s) ?? konstant.anliegen;
      row.rechtskreis = rechtskreis(s) ?? konstant.rechtskreis;
      completeRow(row, a !== NONE);

      umfeld.vorstaende = a === NONE ? undefined : headsOf(vorstaende, a);
      umfeld.letzter_antrag = a === NONE || antragsdatum(a) === latest;
      umfeld.termin_doppelt = v !== NONE && (doppelt.get(v)?.has(row.bg_nummer) ?? false);
      umfeld.widerspruch_geburtsdatum = differ(geburt, geburtStep);
      umfeld.widerspruch_name = differFolded(nachname, nachnameStep) || differFolded(vorname, vornameStep);
      yield fall;
    }
  }
}

/** The person's latest known Antragsdatum in ALLEGRO (fine print 15); the rows come by it, unknown last. */
function latestOf(allegro: Cursor, antragsdatum: (row: number) => Day | undefined): Day | undefined {
  for (let i = allegro.to - 1; i >= allegro.from; i--) {
    const day = antragsdatum(allegro.rows[i]!);
    if (day !== undefined) return day;
  }
  return undefined;
}

function differ(a: Day | undefined, b: Day | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function differFolded(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && foldName(a) !== foldName(b);
}

/**
 * One export while it is written: preamble, header, records, and the dirt among them.
 * Source: page 1 "The three exports".
 */
import { type Day, german } from '../../core/calendar/day.ts';
import { QUELLE_NAME, type Quelle } from '../../core/fields/declarations.ts';
import { createColumns, type Eintrag } from './columns.ts';
import {
  artenFuer,
  type Kodierung,
  SCHMUTZ_ARTEN,
  type Schmutz,
  type SchmutzZahlen,
  verbinde,
  verschmutze,
} from './dirt.ts';
import type { Sink } from './sink.ts';
import type { Wuerfel } from './wuerfel.ts';

/** How the program that an export comes from writes its files. */
interface Machart {
  readonly kodierung: Kodierung;
  readonly zeilenende: string;
  /** Lines above the header. */
  readonly vorspann: (stichtag: Day) => readonly string[];
}

export const MACHART: Readonly<Record<Quelle, Machart>> = {
  verbis: {
    kodierung: 'windows-1252',
    zeilenende: '\r\n',
    vorspann: (stichtag) => [
      `${QUELLE_NAME.verbis} – Kundenliste`,
      `Druckdatum: ${german(stichtag)}`,
      'Synthetische Daten: Diese Personen gibt es nicht.',
    ],
  },
  allegro: { kodierung: 'utf-8', zeilenende: '\n', vorspann: () => [] },
  step: { kodierung: 'utf-8-bom', zeilenende: '\n', vorspann: () => [] },
};

/** One record in this number is dirty: 1.4 %. */
const DIRTY_ONE_IN = 70;
/** One clean record in this number is remembered, to be repeated later. */
const REMEMBER_ONE_IN = 20;
const BOM = '\ufeff';

export interface Export {
  readonly quelle: Quelle;
  readonly sink: Sink;
  /**
   * Adds a person's record, and the repeat of an earlier one where that is the dirt.
   * @param nr number of the record, the same in every week
   * @param einzeln the person has no other record in this export
   * @param left records that may still be written, at least 1
   */
  add(eintrag: Eintrag, nr: number, einzeln: boolean, left: number): void;
  /** Records so far, without header and blank lines. */
  zeilen(): number;
  readonly schmutz: SchmutzZahlen;
}

/** Starts an export with its preamble and header. */
export function createExport(quelle: Quelle, sink: Sink, stichtag: Day, wuerfel: Wuerfel): Export {
  const { random } = wuerfel;
  const { kodierung, zeilenende, vorspann } = MACHART[quelle];
  const columns = createColumns(quelle, stichtag, random);
  const { spalten } = columns;
  const dirty = wuerfel.oneIn(DIRTY_ONE_IN);
  const art = wuerfel.inTurn(artenFuer(spalten));
  const remember = wuerfel.oneIn(REMEMBER_ONE_IN);
  const schmutz = Object.fromEntries(SCHMUTZ_ARTEN.map((kind) => [kind, 0])) as Record<Schmutz, number>;
  let remembered: readonly string[] | undefined;
  let zeilen = 0;

  const write = (zeile: string, latin1 = false) => {
    sink.add(zeile + zeilenende, latin1);
    zeilen++;
  };

  /** Writes the record with dirt of this kind; false where it could not have it and was written as it is. */
  const writeDirty = (kind: Schmutz, eintrag: Eintrag, einzeln: boolean, left: number): boolean => {
    if (kind === 'LEERZEILE') {
      sink.add((random() < 0.5 ? '' : '   ') + zeilenende);
      write(columns.line(eintrag));
      return true;
    }
    if (kind === 'SCHREIBWEISE') {
      write(verbinde(columns.otherwise(eintrag)));
      return true;
    }
    if (kind === 'DUBLETTE' || kind === 'DUBLETTE_WIDERSPRUCH') {
      write(columns.line(eintrag));
      if (remembered === undefined || left < 2) return false;
      write(verbinde(kind === 'DUBLETTE' ? remembered : columns.contradict(remembered)));
      return true;
    }
    const zellen = columns.cells(eintrag);
    const done = verschmutze(kind, { kodierung, spalten, einzeln, zellen, random });
    if (typeof done === 'object') write(done.zeile, done.latin1);
    else write(verbinde(zellen));
    return done !== false;
  };

  for (const above of vorspann(stichtag)) sink.add(above + zeilenende);
  sink.add((kodierung === 'utf-8-bom' ? BOM : '') + columns.header + zeilenende);

  return {
    quelle,
    sink,
    schmutz,
    zeilen: () => zeilen,
    add(eintrag, nr, einzeln, left) {
      wuerfel.satz(nr);
      if (dirty()) {
        const kind = art();
        if (writeDirty(kind, eintrag, einzeln, left)) schmutz[kind]++;
      } else if (remember()) {
        remembered = columns.cells(eintrag);
        write(verbinde(remembered));
      } else {
        write(columns.line(eintrag));
      }
    },
  };
}

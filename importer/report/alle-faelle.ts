/**
 * All cases as one more sheet of the workbook (`--alle-faelle`): the lines of the faelle.csv that the run has just written.
 * They are read back, not kept: docs/entscheidungen/0019-blatt-aller-faelle.md.
 */
import { parseIso } from '../../core/calendar/day.ts';
import { csvZeilen } from '../write/csv-lesen.ts';
import { FAELLE_ARTEN, type FaelleArt } from '../write/faelle.ts';
import type { Tabelle, Wert } from './bausteine.ts';

/** What faelle.csv puts before a text that a spreadsheet would take for a formula; a cell of text needs none. */
const SCHUTZ = /^'(?=[=+\-@\t\r])/;
const BREITEN: Readonly<Partial<Record<string, number>>> = { befunde: 60, hauptbetreuer: 22, bg_nummer: 17 };
const BREITE = 16;

/** A faelle.csv, which has to be there until its lines have been read. */
export interface Fallliste {
  readonly pfad: string;
  /** Lines without the header. */
  readonly anzahl: number;
}

/** The table of a faelle.csv. */
export function alleFaelle({ pfad, anzahl }: Fallliste, titel: string): Tabelle {
  const [kopf = []] = csvZeilen(pfad);
  const arten = kopf.map((name) => FAELLE_ARTEN.get(name) ?? 'text');
  return {
    id: 'Alle_Faelle',
    titel,
    spalten: kopf.map((name, i) => ({
      id: name,
      titel: name,
      art: arten[i] === 'tag' || arten[i] === 'rest' ? arten[i] : 'text',
      breite: BREITEN[name] ?? BREITE,
    })),
    anzahl,
    zeilen: {
      [Symbol.iterator]: () =>
        csvZeilen(pfad)
          .drop(1)
          .map((zeile) => zeile.map((text, i) => wert(text, arten[i]))),
    },
  };
}

function wert(text: string, art: FaelleArt | undefined): Wert {
  if (text === '') return undefined;
  if (art === 'tag') return parseIso(text) ?? text;
  if (art === 'rest') return Number(text);
  return art === 'eingabe' ? text.replace(SCHUTZ, '') : text;
}

/**
 * All cases as one more sheet of the workbook (`--alle-faelle`), read back line by line from the faelle.csv that the run has
 * just written.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import Papa from 'papaparse';
import { parseIso } from '../../core/calendar/day.ts';
import type { Art, Spalte, Tabelle, Wert, Zeile } from './bausteine.ts';

const BLOCK = 1024 * 1024;
/** What faelle.csv puts before a text that a spreadsheet would take for a formula; a cell of text needs none. */
const SCHUTZ = /^'(?=[=+\-@\t\r])/;
const BREITEN: Readonly<Partial<Record<string, number>>> = { befunde: 60, hauptbetreuer: 22, bg_nummer: 17 };
const BREITE = 16;

/**
 * The table of a faelle.csv; the file has to be there until its lines have been read.
 * @param anzahl lines without the header
 */
export function alleFaelle(pfad: string, anzahl: number, titel: string): Tabelle {
  const kopf: readonly string[] = zeilenVon(pfad).next().value ?? [];
  const spalten = kopf.map(
    (name): Spalte => ({ id: name, titel: name, art: art(name), breite: BREITEN[name] ?? BREITE }),
  );
  return {
    id: 'Alle_Faelle',
    titel,
    spalten,
    anzahl,
    zeilen: {
      *[Symbol.iterator](): Generator<Zeile> {
        let erste = true;
        for (const zeile of zeilenVon(pfad)) {
          if (!erste) yield spalten.map((spalte, i) => wert(zeile[i] ?? '', spalte.art));
          erste = false;
        }
      },
    },
  };
}

const TAGE: ReadonlySet<string> = new Set(['eingang_am', 'antragsdatum', 'bis']);

function art(name: string): Art {
  if (name.startsWith('resttage_')) return 'rest';
  return TAGE.has(name) || name.startsWith('frist_') ? 'tag' : 'text';
}

function wert(text: string, spalte: Art): Wert {
  if (text === '') return undefined;
  if (spalte === 'tag') return parseIso(text) ?? text;
  return spalte === 'rest' ? Number(text) : text.replace(SCHUTZ, '');
}

/** The records of the file, in blocks that end with one. */
function* zeilenVon(pfad: string): Generator<string[]> {
  const fd = openSync(pfad, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const block = Buffer.alloc(BLOCK);
    let rest = '';
    for (let gelesen = readSync(fd, block); gelesen > 0; gelesen = readSync(fd, block)) {
      rest += decoder.write(block.subarray(0, gelesen));
      const ende = letztesEnde(rest);
      yield* saetze(rest.slice(0, ende));
      rest = rest.slice(ende);
    }
    yield* saetze(rest + decoder.end());
  } finally {
    closeSync(fd);
  }
}

/** Where the last record that is whole ends: at a line end outside of quotes. */
function letztesEnde(text: string): number {
  let offen = false;
  let ende = 0;
  for (let i = 0; i < text.length; i++) {
    const zeichen = text.charCodeAt(i);
    if (zeichen === 0x22) offen = !offen;
    else if (zeichen === 0x0a && !offen) ende = i + 1;
  }
  return ende;
}

function saetze(text: string): string[][] {
  const ohneBom = text.replace(/^\uFEFF/, '');
  return Papa.parse<string[]>(ohneBom, { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data;
}

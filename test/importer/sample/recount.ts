/**
 * A naive second count of a sample file's bytes, line by line and with whole files in memory; it shares nothing with
 * the program but the declarations.
 */
import { readFileSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import { type FieldId, fieldsOf, type Quelle } from '../../../core/fields/declarations.ts';
import type { Schmutz } from '../../../importer/sample/dirt.ts';

const KEYS: Readonly<Record<Quelle, readonly FieldId[]>> = {
  verbis: ['kundennummer'],
  allegro: ['kundennummer', 'antragsdatum'],
  step: ['kundennummer', 'eingang_am', 'anliegen'],
};

export interface Recount {
  readonly bytes: number;
  readonly vorspann: readonly string[];
  readonly kopf: string;
  readonly zeilen: number;
  readonly schmutz: Readonly<Partial<Record<Schmutz, number>>>;
  /** Cells of the readable records, decoded. */
  readonly records: readonly (readonly string[])[];
}

const bytesOf = (line: string) => Buffer.from(line, 'latin1');

/** The text of a line's bytes, or undefined. */
function decode(quelle: Quelle, line: string): string | undefined {
  if (line.includes('\0')) return undefined;
  if (quelle !== 'verbis') {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(line));
    } catch {
      return undefined;
    }
  }
  return /[\x81\x8d\x8f\x90\x9d]/.test(line) ? undefined : new TextDecoder('windows-1252').decode(bytesOf(line));
}

/** A whole quoted cell, with doubled quotes inside, or a bare one. */
const CELL = /^(?:"((?:[^"]|"")*)"|([^";]*))(?:;|$)/;

/** The cells of a line, or undefined where a quote stands where none may. */
function split(line: string): string[] | undefined {
  const cells: string[] = [];
  let rest = `${line};`;
  while (rest !== '') {
    const match = CELL.exec(rest);
    if (match === null) return undefined;
    cells.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'));
    rest = rest.slice(match[0].length);
  }
  return cells;
}

/** The second line of the one text that has two (a remark in STEP). */
const CONTINUATION = /^R..?ckruf /;

export function recount(quelle: Quelle, file: string): Recount {
  const content = readFileSync(file);
  const text = content.toString('latin1').replace(/^\xef\xbb\xbf/, '');
  const lines = text.split(quelle === 'verbis' ? '\r\n' : '\n');
  const kopfzeile = lines.findIndex((line) => line.startsWith('Kundennummer;'));
  const fields = fieldsOf(quelle);
  const keys = KEYS[quelle].map((id) => fields.indexOf(id));
  const schmutz: Partial<Record<Schmutz, number>> = {};
  const count = (art: Schmutz) => {
    schmutz[art] = (schmutz[art] ?? 0) + 1;
  };
  const whole: string[] = [];
  // The piece behind the last line end is no line.
  for (const line of lines.slice(kopfzeile + 1, -1)) {
    if (line.trim() === '') count('LEERZEILE');
    else if (CONTINUATION.test(line)) whole.push(`${whole.pop()}\n${line}`);
    else whole.push(line);
  }
  const seen = new Map<string, string>();
  const records: string[][] = [];
  for (const line of whole) {
    const decoded = decode(quelle, line);
    const cells = decoded === undefined ? undefined : split(decoded);
    const number = cells?.[0]?.replace(/\s/g, '').toUpperCase() ?? '';
    if (decoded === undefined) count('ZEICHEN_UNGUELTIG');
    else if (cells === undefined) count('ANFUEHRUNG');
    else if (cells.length !== fields.length) count('SPALTENZAHL');
    else if (number === '') count('KUNDENNUMMER_FEHLT');
    else if (number.includes('+')) count('KUNDENNUMMER_EXCEL');
    else if (!/^\d{3}[A-Z]\d{6}$/.test(number)) count('KUNDENNUMMER_FORMAT');
    else {
      const key = keys.map((i) => cells[i]).join('|');
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, cells.join('|'));
        records.push(cells);
      } else {
        count(before === cells.join('|') ? 'DUBLETTE' : 'DUBLETTE_WIDERSPRUCH');
      }
    }
  }
  const decoded = (line: string) => decode(quelle, line) ?? '';
  return {
    bytes: content.length,
    vorspann: lines.slice(0, kopfzeile).map(decoded),
    kopf: decoded(lines[kopfzeile] ?? ''),
    zeilen: whole.length,
    schmutz,
    records,
  };
}

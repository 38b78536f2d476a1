/**
 * What the reader should say, in the simplest words: the whole file in memory, character by character, every question
 * asked anew. Shares nothing with the reader but the rules (fine print 1–3, 5, 22).
 */
import type { EncodingName } from '../../../importer/read/encoding.ts';
import type { Call } from './files.ts';

/** The fields of a text, `undefined` where its quoting is broken, `open` where it ends within quotes. */
function parse(text: string, delimiter: string): string[] | 'open' | undefined {
  const fields: string[] = [];
  let field = '';
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start';
  for (const char of text.split('')) {
    if (state === 'quoted') {
      if (char === '"') state = 'closed';
      else field += char;
    } else if (char === '"' && state === 'closed') {
      field += '"';
      state = 'quoted';
    } else if (char === delimiter) {
      fields.push(field);
      field = '';
      state = 'start';
    } else if (char === '"' && state === 'start') {
      state = 'quoted';
    } else if (char === '"' || state === 'closed' || char === '\n' || char === '\r') {
      return undefined;
    } else {
      field += char;
      state = 'bare';
    }
  }
  return state === 'quoted' ? 'open' : [...fields, field];
}

const stripEnd = (line: string) => line.replace(/[\r\n]+$/, '');

const LABELS: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
};

export interface Table {
  readonly delimiter: string;
  readonly columns: number;
  /** Index of the Kundennummer's column. */
  readonly column: number;
  /** Where the first line after the header begins, and its number. */
  readonly byte: number;
  readonly zeile: number;
}

/** Every call of the sink but `high`, for a whole file. */
export function reference(file: Buffer, name: EncodingName, table: Table): Omit<Call, 'high'>[] {
  const unit = name.startsWith('utf-16') ? 2 : 1;
  const decode = (text: string, fatal: boolean) => {
    const bytes = unit === 1 ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le');
    const label = unit === 2 ? 'utf-16le' : LABELS[name];
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
  };
  const undecodable = (text: string) => {
    if (text.includes('\0')) return true;
    if (name === 'windows-1252') return /[\x81\x8d\x8f\x90\x9d]/.test(text);
    try {
      return decode(text, true) === undefined;
    } catch {
      return true;
    }
  };
  let view = '';
  for (let at = table.byte; at < file.length; at += unit) {
    const [first = 0, second] = [file[at], file[at + 1]];
    if (unit === 1) view += String.fromCharCode(first);
    // Half a character at the end can't be decoded, as half a surrogate pair can't.
    else if (second === undefined) view += '\uD800';
    else view += String.fromCharCode(name === 'utf-16le' ? first + second * 256 : first * 256 + second);
  }
  const lines = view.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const isComplete = (line: string) => {
    const fields = parse(line, table.delimiter);
    const cells = Array.isArray(fields) ? fields : line.split(table.delimiter);
    const key = decode(cells[table.column] ?? '', false).replace(/\s/g, '');
    return cells.length === table.columns && /^\d{3}[A-Z]\d{6}$/.test(key.toUpperCase());
  };
  /** Lines from `from` on that make one record, with its fields, or none. */
  const recordFrom = (from: number) => {
    for (let count = 1; from + count <= lines.length; count++) {
      const own = lines.slice(from, from + count);
      const fields = parse([...own.slice(0, -1), stripEnd(own.at(-1) ?? '')].join(''), table.delimiter);
      if (fields === undefined) return undefined;
      // A line end within quotes is a part of the field, the last one too.
      if (fields === 'open') continue;
      return own.slice(1).some((line) => isComplete(stripEnd(line))) ? undefined : { count, fields };
    }
    return undefined;
  };
  const calls: Omit<Call, 'high'>[] = [];
  let byte = table.byte;
  let satz = 0;
  for (let from = 0; from < lines.length; ) {
    const line = lines[from] ?? '';
    const record = recordFrom(from);
    const count = record?.count ?? 1;
    const text = lines.slice(from, from + count).join('');
    const length = Math.min(text.length * unit, file.length - byte);
    const place = { zeile: table.zeile + from, byte, length };
    if (decode(line, false).trim() === '' && !stripEnd(line).includes(table.delimiter)) {
      calls.push({ was: 'leer', ...place, satz: 0 });
    } else {
      satz++;
      if (undecodable(text)) calls.push({ was: 'ZEICHEN_UNGUELTIG', ...place, satz });
      else if (record === undefined) calls.push({ was: 'ANFUEHRUNG', ...place, satz });
      else if (record.fields.length !== table.columns) calls.push({ was: 'SPALTENZAHL', ...place, satz });
      else calls.push({ was: 'satz', ...place, satz, cells: record.fields.map((cell) => decode(cell, true)) });
    }
    byte += length;
    from += count;
  }
  return calls;
}

/**
 * What the reader should say, in the simplest words: the whole file in memory, character by character, every question
 * asked anew. Shares nothing with the reader but the rules (fine print 1–3, 5, 25, 28–31, 73–76, 78, 82).
 */
import type { Encoding } from '../../../importer/read/encoding.ts';
import type { Header } from '../../../importer/read/head.ts';
import { kundennummerIn } from '../../../importer/table/kundennummer.ts';
import type { Call } from './files.ts';

interface Parsed {
  readonly fields: string[];
  /** Indices of bare fields with quotes. */
  readonly literal: number[];
  /** Positions of the opening and the closing quote of each quoted field. */
  readonly quoted: (readonly [open: number, close: number])[];
}

/** The fields of a text, `undefined` where its quoting is broken, `open` where it ends within quotes. */
function parse(text: string, delimiter: string): Parsed | 'open' | undefined {
  const parsed: Parsed = { fields: [], literal: [], quoted: [] };
  let field = '';
  let open = 0;
  let quotes = 0;
  let state: 'start' | 'bare' | 'quoted' | 'closed' = 'start';
  const end = (at: number) => {
    if (state === 'bare' && quotes > 0) parsed.literal.push(parsed.fields.length);
    if (state === 'closed') parsed.quoted.push([open, at - 1]);
    parsed.fields.push(field);
    field = '';
    quotes = 0;
    state = 'start';
  };
  for (const [at, char] of text.split('').entries()) {
    if (state === 'quoted') {
      if (char === '"') state = 'closed';
      else field += char;
    } else if (char === '"' && state === 'closed') {
      field += '"';
      state = 'quoted';
    } else if (char === delimiter) {
      if (quotes % 2 === 1) return undefined;
      end(at);
    } else if (char === '"' && state === 'start') {
      open = at;
      state = 'quoted';
    } else if (state === 'closed' || char === '\n' || char === '\r') {
      return undefined;
    } else {
      if (char === '"') quotes++;
      field += char;
      state = 'bare';
    }
  }
  if (state === 'quoted') return 'open';
  if (quotes % 2 === 1) return undefined;
  end(text.length);
  return parsed;
}

const stripEnd = (line: string) => line.replace(/[\r\n]+$/, '');
const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

/** The bytes of UTF-8 that somebody took for Windows-1252, from the text that came out. */
function oneByteEach(text: string): Buffer {
  const all = Array.from({ length: 256 }, (_, byte) => new TextDecoder('windows-1252').decode(Buffer.of(byte)));
  return Buffer.from(
    [...text].map((char) => {
      const byte = all.indexOf(char);
      if (byte < 0) throw new RangeError(char);
      return byte;
    }),
  );
}

const same = (a: readonly string[], b: readonly string[]) => {
  const plain = (labels: readonly string[]) =>
    labels.map((label) =>
      label
        .toLowerCase()
        .replace(/[\s.-]/g, '')
        .replace('ö', 'oe')
        .replace('ß', 'ss'),
    );
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
};

/** Every call of the sink for a whole file. */
export function reference(file: Buffer, encoding: Encoding, header: Header): Call[] {
  const { name } = encoding;
  const { delimiter, cells: labels, width } = header;
  const column = labels.indexOf('Kundennummer');
  const unit = name.startsWith('utf-16') ? 2 : 1;
  const decode = (text: string, fatal: boolean) => {
    const bytes = unit === 1 ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le');
    const label = unit === 2 ? 'utf-16le' : name === 'windows-1252' ? name : 'utf-8';
    const once = new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes);
    if (!name.includes('doppelt')) return once;
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(oneByteEach(once));
    } catch (error) {
      if (fatal) throw error;
      return once;
    }
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
  const start = header.byte + header.length;
  let view = '';
  for (let at = start; at < file.length; at += unit) {
    const [first = 0, second] = [file[at], file[at + 1]];
    if (unit === 1) view += String.fromCharCode(first);
    // Half a character at the end can't be decoded, as half a surrogate pair can't.
    else if (second === undefined) view += '\uD800';
    else view += String.fromCharCode(name === 'utf-16le' ? first + second * 256 : first * 256 + second);
  }
  const lines = view.match(LINE) ?? [];
  const isKey = (cell = '') => /^\d{3}[A-Z]\d{6}$/.test(decode(cell, false).replace(/\s/g, '').toUpperCase());
  const asMany = (fields: readonly string[]) => fields.length >= labels.length && fields.length <= width;
  const isComplete = (line: string) => {
    const parsed = parse(line, delimiter);
    const cells = typeof parsed === 'object' ? parsed.fields : line.split(delimiter);
    return asMany(cells) && isKey(cells[column]);
  };
  /** Whether the quoted part from `open` to `close` of a text swallows a record (fine print 25). */
  const swallows = (text: string, open: number, close: number) => {
    let from = 0;
    return (text.match(LINE) ?? []).some((whole) => {
      const line = stripEnd(whole);
      const lineStart = from;
      const lineEnd = from + line.length;
      from += whole.length;
      if (close < lineStart || open >= lineEnd || (open >= lineStart && close < lineEnd)) return false;
      if (open < lineStart && close > lineEnd) return isComplete(line);
      const cells = line.split(delimiter);
      const cellStart = lineStart + cells.slice(0, column).join('').length + column;
      const cellEnd = cellStart + (cells[column] ?? '').length;
      return asMany(cells) && isKey(cells[column]) && cellStart > open && cellEnd <= close;
    });
  };
  /** Lines from `from` on that make one record, with its fields, or none. */
  const recordFrom = (from: number) => {
    for (let count = 1; from + count <= lines.length; count++) {
      const own = lines.slice(from, from + count);
      const text = [...own.slice(0, -1), stripEnd(own.at(-1) ?? '')].join('');
      const parsed = parse(text, delimiter);
      if (parsed === undefined) return undefined;
      // A line end within quotes is a part of the field, the last one too.
      if (parsed === 'open') continue;
      if (parsed.quoted.some(([open, close]) => swallows(text, open, close))) return undefined;
      return { count, text, ...parsed };
    }
    return undefined;
  };
  const kopf = ({ text, fields }: { text: string; fields: readonly string[] }) => {
    // A line with a Kundennummer in its column is a record, whatever stands behind it.
    if (isKey(fields[column])) return undefined;
    const plain = decode(text, true).replace(/^(\uFEFF|ï»¿)/, '');
    const split = (by: string) => {
      const parsed = parse(plain, by);
      return typeof parsed === 'object' ? parsed.fields.map((cell) => cell.trim()) : [];
    };
    const own = split(delimiter);
    while (own.at(-1) === '') own.pop();
    if (same(own, labels)) return 'gleich';
    return [';', ',', '\t', '|'].some((by) => split(by).includes('Kundennummer')) ? 'anders' : undefined;
  };
  const calls: Call[] = [];
  let byte = start;
  let satz = 0;
  let other = false;
  for (let from = 0; from < lines.length; ) {
    const line = lines[from] ?? '';
    const record = recordFrom(from);
    const count = record?.count ?? 1;
    const text = lines.slice(from, from + count).join('');
    const length = Math.min(text.length * unit, file.length - byte);
    const place = { zeile: header.zeile + header.lines + from, byte, length };
    byte += length;
    from += count;
    if (decode(line, false).trim() === '' && !stripEnd(line).includes(delimiter)) {
      calls.push({ was: 'leer', ...place, satz: 0 });
    } else if (undecodable(text)) {
      calls.push({ was: 'ZEICHEN_UNGUELTIG', ...place, satz: ++satz });
    } else if (record === undefined) {
      calls.push({ was: 'ANFUEHRUNG', ...place, satz: ++satz });
    } else if (kopf(record) === 'gleich') {
      other = false;
      calls.push({ was: 'kopf', ...place, satz: 0 });
    } else {
      other ||= kopf(record) === 'anders';
      const cells = record.fields.map((cell) => decode(cell, true));
      while (cells.length > width && cells.at(-1)?.trim() === '') cells.pop();
      // What stands under no label has to be empty (74, 82).
      const surplus = cells.slice(labels.length).some((cell) => cell.trim() !== '');
      if (other || !asMany(cells) || surplus) calls.push({ was: 'SPALTENZAHL', ...place, satz: ++satz });
      else
        calls.push({
          was: 'satz',
          ...place,
          literal: record.literal,
          satz: ++satz,
          cells: cells.slice(0, labels.length),
          kundennummer: kundennummerIn(cells[column] ?? ''),
        });
    }
  }
  return calls;
}

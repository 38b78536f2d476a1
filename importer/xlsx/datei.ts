/** A workbook on the disk. */
import { readFileSync, statSync } from 'node:fs';
import { systemCode } from '../system/errors.ts';
import { type Book, bookOf } from './book.ts';
import { MappeError } from './errors.ts';
import { Package } from './package.ts';

/** Opens a workbook. Throws `MappeError`. */
export async function openBook(path: string): Promise<Book> {
  return bookOf(await Package.of(readBytes(path)));
}

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new MappeError('kein-datei');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof MappeError) throw error;
    throw new MappeError(systemCode(error) === 'ENOENT' ? 'fehlt' : 'unlesbar', { cause: error });
  }
}

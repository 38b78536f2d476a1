/** The specification's worked examples in test/data, one object per line. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

export function vectors<Column extends string>(file: string): Record<Column, string>[] {
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8');
  return Papa.parse<Record<Column, string>>(text, { header: true, delimiter: ';', skipEmptyLines: true }).data;
}

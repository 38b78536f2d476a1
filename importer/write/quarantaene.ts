/**
 * The quarantine: records that were set aside, byte for byte below the original header, with the reasons beside them.
 * Corrected, such a file can be imported as it is.
 * Source: page 5 "Files that import writes", fine print 4.
 */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Messages } from '../../core/messages/index.ts';
import { rawRecord } from '../read/raw.ts';
import type { Source } from '../source/source.ts';
import type { Ausgesondert, Tabelle } from '../table/table.ts';
import { BOM, cell, line } from './csv.ts';
import { OutFile } from './out-file.ts';

export const QUARANTAENE = 'quarantaene';
const GRUENDE = '.gruende.csv';

/** Names of the quarantine files by source file; two inputs of the same name get a number. */
export class QuarantaeneNames {
  /** In lower case: on some disks names that differ in case are one. */
  private readonly taken = new Set<string>();
  of({ quelle, datei }: Pick<Source, 'quelle' | 'datei'>): string {
    let name = `${quelle}-${datei}`;
    for (let n = 2; filesOf(name).some((file) => this.taken.has(file)); n++) name = `${quelle}-${n}-${datei}`;
    for (const file of filesOf(name)) this.taken.add(file);
    return name;
  }
}

const filesOf = (name: string) => [name.toLowerCase(), (name + GRUENDE).toLowerCase()];

/**
 * Writes the quarantine of one table into `folder`; gives the number of records written, by file. A file without
 * quarantined records has no quarantine file.
 */
export function writeQuarantaene(
  folder: string,
  tabelle: Tabelle,
  names: QuarantaeneNames,
  texts: Messages['befunde'],
): number[] {
  return tabelle.dateien.map((source, datei) => {
    const name = names.of(source);
    const saetze = tabelle.ausgesondert.filter((satz) => satz.datei === datei);
    if (saetze.length === 0) return 0;
    mkdirSync(join(folder, QUARANTAENE), { recursive: true });
    return writeOne(join(folder, QUARANTAENE, name), source, saetze, texts);
  });
}

function writeOne(path: string, source: Source, saetze: readonly Ausgesondert[], texts: Messages['befunde']): number {
  const fd = openSync(source.path, 'r');
  const out = new OutFile(path);
  const gruende = new OutFile(path + GRUENDE);
  let written = 0;
  try {
    out.bytes(rawRecord(fd, 0, source.probe.encoding.bom));
    out.bytes(rawRecord(fd, source.header.byte, source.header.length));
    gruende.text(BOM + line(['zeile', 'satz', 'code', 'meldung']));
    for (const { zeile, satz, byte, length, code } of saetze) {
      out.bytes(rawRecord(fd, byte, length));
      gruende.text(line([String(zeile), String(satz), code, cell(`${texts[code].text} ${texts[code].schritt}`)]));
      written++;
    }
    out.close();
    gruende.close();
  } finally {
    closeSync(fd);
    // Where something failed, they are still open; Windows deletes no open file.
    out.abandon();
    gruende.abandon();
  }
  return written;
}

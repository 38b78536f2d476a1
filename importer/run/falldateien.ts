/** The two files that cases are written to, in sections: one file for each, joined at the end. */
import { join } from 'node:path';
import { OutFile } from '../write/out-file.ts';

const FAELLE = 'faelle.csv';
const BEFUNDE = 'befunde.csv';

export class Falldateien {
  readonly faelle: OutFile;
  readonly befunde: OutFile;

  /** @param teil number of a section that is appended later; none: the files themselves */
  constructor(folder: string, teil?: number) {
    this.faelle = new OutFile(pfad(folder, FAELLE, teil));
    try {
      this.befunde = new OutFile(pfad(folder, BEFUNDE, teil));
    } catch (error) {
      this.faelle.abandon();
      throw error;
    }
  }

  /** Appends a section that has been written. */
  anhaengen(folder: string, teil: number): void {
    this.faelle.anhaengen(pfad(folder, FAELLE, teil));
    this.befunde.anhaengen(pfad(folder, BEFUNDE, teil));
  }

  /** Writes what is left. */
  close(): void {
    this.faelle.close();
    this.befunde.close();
  }

  /** Closes them where something failed: they will be thrown away. */
  abandon(): void {
    this.faelle.abandon();
    this.befunde.abandon();
  }
}

const pfad = (folder: string, name: string, teil?: number) =>
  join(folder, teil === undefined ? name : `${name}.${teil}`);

/** What the parts of the bench share: a folder that goes at the end, and in it exports, made once. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QUELLEN } from '../../core/fields/declarations.ts';
import { writeSample } from '../../importer/sample/write.ts';
import { type Befehl, messe, node } from './messen.ts';
import { schreibeZwilling } from './zwilling.ts';

export interface Umfang {
  /** Records of the three exports together. */
  readonly saetze: number;
  readonly laeufe: number;
  /** Rows of the list in the pane. */
  readonly zeilen: number;
}

export const STICHTAG = '2026-03-31';
const SEED = 1;

/** How `neufall` is called. */
export type Neufall = (...args: readonly string[]) => Befehl;

/** From the sources. */
export const quelltext: Neufall = (...args) => node('../../importer/cli.ts', ...args);

/** The import as it is called at night, without a word. */
export const importiert = (neufall: Neufall, eingang: string, out: string, ...flags: readonly string[]): Befehl =>
  neufall('import', '--eingang', eingang, '--out', out, '--quiet', '--fail-on', 'nie', ...flags);

/** The records that a run has read, by its own books. */
export function gelesen(out: string): number {
  const { dateien } = JSON.parse(readFileSync(join(out, 'lauf.json'), 'utf8')) as { dateien: { gelesen: number }[] };
  return dateien.reduce((sum, datei) => sum + datei.gelesen, 0);
}

export class Werkstatt {
  readonly umfang: Umfang;
  readonly #folder = mkdtempSync(join(tmpdir(), 'neufall-bench-'));
  #exporte: Promise<string> | undefined;
  #zwilling: Promise<string> | undefined;
  #gepackt = false;

  constructor(umfang: Umfang) {
    this.umfang = umfang;
  }

  /** A path in the folder. */
  pfad(name: string): string {
    return join(this.#folder, name);
  }

  /** As it is packed, and as a house runs it: without what run.mjs keeps of the sources. */
  paket(): Neufall {
    if (!this.#gepackt) messe(node('../../importer/paket.ts'));
    this.#gepackt = true;
    return (...args) => ({
      ...node('../../dist/paket/importer/cli.js', ...args),
      env: { NODE_DISABLE_COMPILE_CACHE: '1' },
    });
  }

  /** Exports with all their dirt. */
  exporte(): Promise<string> {
    this.#exporte ??= (async () => {
      const folder = this.pfad('exporte');
      await writeSample(folder, { seed: SEED, zeilen: this.umfang.saetze });
      return folder;
    })();
    return this.#exporte;
  }

  /** The plain twin of the exports. */
  zwilling(): Promise<string> {
    this.#zwilling ??= (async () => {
      const [von, nach] = [await this.exporte(), this.pfad('zwilling')];
      mkdirSync(nach);
      let saetze = 0;
      for (const quelle of QUELLEN) {
        saetze += await schreibeZwilling(join(von, `${quelle}.csv`), join(nach, `${quelle}.csv`));
      }
      if (saetze !== this.umfang.saetze) throw new Error(`the twin has ${saetze} records`);
      return nach;
    })();
    return this.#zwilling;
  }

  raeumeAuf(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/**
 * The rules of the house in the pane: those that lie beside it for everyone, and one file that a team lead has loaded
 * into the workbook. What is wrong is said, and the last good rules go on.
 * Source: page 9 "Where it is used".
 */
import { type ParseError, parseTree } from 'jsonc-parser';
import {
  type Hausdatei,
  type Hausfehler,
  type Hausregeln,
  leseHausregeln,
  OHNE_HAUSREGELN,
} from '../../core/hausregeln/index.ts';
import { type Haustext, leseMitMappe, type Mappendatei } from '../../core/hausregeln/mappe.ts';
import { isRecord, parseJson } from '../../core/json.ts';

/** What holds, and what is wrong with what should hold. */
interface Hausstand {
  readonly hausregeln: Hausregeln;
  readonly fehler: readonly Hausfehler[];
}

function hausdatei({ name, text }: Haustext): Hausdatei {
  const fehler: ParseError[] = [];
  const json = text.replace(/^\uFEFF/, '');
  const baum = parseTree(json, fehler, { allowTrailingComma: true });
  return { name, text: json, baum, falsch: fehler.map(({ offset }) => offset) };
}

/**
 * The rules of the files beside the pane and of the workbook.
 * @param gute the files that held last, for when these are wrong
 */
export function hausstand(
  ausgeliefert: readonly Haustext[],
  mappe: Mappendatei | undefined,
  gute: readonly Haustext[] = [],
): Hausstand {
  const gelesen = leseMitMappe(ausgeliefert.map(hausdatei), mappe && hausdatei(mappe));
  if (gelesen.ok) return { hausregeln: gelesen.hausregeln, fehler: [] };
  const zuletzt = leseHausregeln(gute.map(hausdatei));
  return { hausregeln: zuletzt.ok ? zuletzt.hausregeln : OHNE_HAUSREGELN, fehler: gelesen.fehler };
}

/** The files in `hausregeln.json` beside the pane. Never throws; what is no such text gives none. */
export function readAusgelieferte(text: string): readonly Haustext[] {
  const alle = parseJson(text);
  return (Array.isArray(alle) ? alle : []).flatMap((eins: unknown) => {
    const { name, text: inhalt } = isRecord(eins) ? eins : {};
    return typeof name === 'string' && typeof inhalt === 'string' ? [{ name, text: inhalt }] : [];
  });
}

/** What holds in the workbook that is open. */
export class Hausregelstand {
  #ausgeliefert: readonly Haustext[] = [];
  #gute: readonly Haustext[] = [];
  #mappe: Mappendatei | undefined;
  #stand: Hausstand = { hausregeln: OHNE_HAUSREGELN, fehler: [] };

  get stand(): Hausstand {
    return this.#stand;
  }

  /** The rules that hold. */
  get regeln(): Hausregeln {
    return this.#stand.hausregeln;
  }

  get mappe(): Mappendatei | undefined {
    return this.#mappe;
  }

  /** The files beside the pane; `gute`: those that held last. True where other rules hold now. */
  liefere(ausgeliefert: readonly Haustext[], gute: readonly Haustext[]): boolean {
    this.#ausgeliefert = ausgeliefert;
    this.#gute = gute;
    return this.#ordne();
  }

  /** The file that the workbook keeps. True where other rules hold now. */
  setzeMappe(mappe: Mappendatei | undefined): boolean {
    this.#mappe = mappe;
    return this.#ordne();
  }

  /** What would be wrong with a file for this workbook. */
  fehlerIn(datei: Mappendatei): readonly Hausfehler[] {
    return hausstand(this.#ausgeliefert, datei).fehler;
  }

  #ordne(): boolean {
    const vorher = JSON.stringify(this.#stand.hausregeln.dateien);
    this.#stand = hausstand(this.#ausgeliefert, this.#mappe, this.#gute);
    return JSON.stringify(this.#stand.hausregeln.dateien) !== vorher;
  }
}

/**
 * The door to the rules of a house: files in, one rule set with the built-in documents out, or what is wrong with them.
 * Source: page 9.
 */
import type { Day } from '../calendar/day.ts';
import { EINGEBAUT, type FallBefund, type Regelwerk } from '../rules/catalogue.ts';
import { createRegelwerk } from '../rules/regelwerk.ts';
import { type Dateiinhalt, dokumentAus, wertVon } from './datei.ts';
import type { Hausfehler } from './fehler.ts';
import { formfehler } from './formpruefung.ts';
import type { Hausdatei } from './knoten.ts';
import { sinnfehler } from './sinn.ts';
import { type Sprachschatz, sprachfehler, sprachschatz } from './sprache.ts';

export { fehlerzeile, type Hausfehler } from './fehler.ts';
export type { Hausdatei } from './knoten.ts';

/** The rules that hold in a house. */
export interface Hausregeln {
  /** The files as they were read. */
  readonly dateien: readonly Pick<Hausdatei, 'name' | 'text'>[];
  /** Their documents and the built-in ones. */
  readonly regelwerk: Regelwerk;
  /** Further words and headings for a Stichtag. */
  readonly sprachschatz: (stichtag: Day) => Sprachschatz;
}

const STUMM: Sprachschatz = { woerter: {}, ueberschriften: {} };

/** No house file: the built-in documents alone. */
export const OHNE_HAUSREGELN: Hausregeln = { dateien: [], regelwerk: EINGEBAUT, sprachschatz: () => STUMM };

export type Leseergebnis =
  | { readonly ok: true; readonly hausregeln: Hausregeln }
  | { readonly ok: false; readonly fehler: readonly Hausfehler[] };

/**
 * Checks the files as a whole; with an error none of them holds.
 * @param eingebaut what they stand beside
 */
export function leseHausregeln(dateien: readonly Hausdatei[], eingebaut: Regelwerk = EINGEBAUT): Leseergebnis {
  if (dateien.length === 0) return { ok: true, hausregeln: OHNE_HAUSREGELN };
  const form = dateien.flatMap(formfehler);
  if (form.length > 0) return { ok: false, fehler: form };
  const gelesen = dateien.map((datei) => ({ datei, inhalt: wertVon(datei.baum) as Dateiinhalt }));
  const fehler = [...sinnfehler(gelesen, eingebaut), ...sprachfehler(gelesen)];
  if (fehler.length > 0) return { ok: false, fehler };
  const inhalte = gelesen.map(({ inhalt }) => inhalt);
  return {
    ok: true,
    hausregeln: {
      dateien: dateien.map(({ name, text }) => ({ name, text })),
      regelwerk: createRegelwerk<FallBefund>([...eingebaut.dokumente, ...inhalte.map(dokumentAus)]),
      sprachschatz: (stichtag) => sprachschatz(inhalte, stichtag),
    },
  };
}

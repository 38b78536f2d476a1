/**
 * Loads the house rules that `neufall addin --regeln` has put beside the pane, and remembers the last good ones in this
 * browser: should the next delivery be wrong, they go on. Source: page 9.
 */
import type { Haustext } from '../../core/hausregeln/mappe.ts';
import { hausstand, readAusgelieferte } from '../actions/hausregeln.ts';

const AUSGELIEFERT = 'hausregeln.json';
const GUTE = 'neufall.hausregeln.gute';

interface Ausgeliefert {
  readonly texte: readonly Haustext[];
  /** What held last. */
  readonly gute: readonly Haustext[];
}

/** Without such a file, or without a network, the last good ones are all there is. */
export async function ladeAusgelieferte(): Promise<Ausgeliefert> {
  const gute = readAusgelieferte(gemerkt());
  const texte = await fetch(AUSGELIEFERT).then(
    async (answer) => (answer.ok ? readAusgelieferte(await answer.text()) : undefined),
    () => gute,
  );
  if (texte === undefined) return { texte: [], gute: [] };
  if (hausstand(texte, undefined).fehler.length > 0) return { texte, gute };
  merke(texte);
  return { texte, gute: texte };
}

/** A browser may refuse to keep anything. */
function gemerkt(): string {
  try {
    return localStorage.getItem(GUTE) ?? '';
  } catch {
    return '';
  }
}

function merke(texte: readonly Haustext[]): void {
  try {
    localStorage.setItem(GUTE, JSON.stringify(texte));
  } catch {
    // The rules hold all the same; only a wrong delivery would then fall back to the built-in ones.
  }
}

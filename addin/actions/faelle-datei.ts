/**
 * The faelle.csv that a person picks: read here, in the pane, and sent nowhere.
 * Source: page 8 "Pane, Abgleich" (a file of this computer; nothing is sent).
 */
import Papa from 'papaparse';
import { lauffall, zeilenleser } from '../../core/abgleich/faelle.ts';
import type { Lauffall } from '../../core/abgleich/vergleich.ts';
import { breathe } from '../excel/breathe.ts';
import { check } from './pause.ts';

/** What is wrong with a file: it cannot be read, is too large for a pane, is another one, was changed, or holds nothing. */
export type Dateifehler = 'unlesbar' | 'zu-gross' | 'andere' | 'veraendert' | 'leer';

/** Bytes up to which a pane holds the text: about 800,000 cases. */
const GROESSTE = 200_000_000;
/** Characters that are taken apart in one go. */
const STUECK = 400_000;

/**
 * The cases that a comparison needs: what may be missing in the list, and whoever stands in it.
 * @param inListe whether a Kundennummer stands in the list
 * @throws Abgebrochen
 */
export async function leseFaelle(
  datei: Blob,
  inListe: (kundennummer: string) => boolean,
  signal: AbortSignal,
): Promise<readonly Lauffall[] | Dateifehler> {
  if (datei.size > GROESSTE) return 'zu-gross';
  const text = await textVon(datei);
  if (text === undefined) return 'unlesbar';
  let lies: ReturnType<typeof zeilenleser>;
  const faelle: Lauffall[] = [];
  let zeilen = 0;
  for (const stueck of stuecke(text)) {
    for (const cells of Papa.parse<string[]>(stueck, { delimiter: ';', skipEmptyLines: true }).data) {
      if (lies === undefined) {
        lies = zeilenleser(cells);
        if (lies === undefined) return 'andere';
        continue;
      }
      zeilen++;
      const fall = lauffall(lies(cells));
      if (fall === undefined) return 'veraendert';
      const { neufall, row } = fall;
      if (neufall === 'ja' || neufall === 'prüfen' || inListe(row.kundennummer ?? '')) faelle.push(fall);
    }
    await breathe();
    check(signal);
  }
  if (lies === undefined) return 'andere';
  return zeilen === 0 ? 'leer' : faelle;
}

/** As the run writes it, UTF-8; a spreadsheet that has saved it anew may have taken Windows-1252. */
async function textVon(datei: Blob): Promise<string | undefined> {
  try {
    const bytes = await datei.arrayBuffer();
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  } catch {
    // Moved or changed since it was picked.
    return undefined;
  }
}

/** The text in pieces of whole records: a line break between quotes is none. */
function* stuecke(text: string): Generator<string> {
  let from = 0;
  while (from < text.length) {
    let end = Math.min(text.length, from + STUECK);
    do {
      const line = text.indexOf('\n', end);
      end = line < 0 ? text.length : line + 1;
    } while (end < text.length && istOffen(text, from, end));
    yield text.slice(from, end);
    from = end;
  }
}

function istOffen(text: string, from: number, end: number): boolean {
  let offen = false;
  for (let at = text.indexOf('"', from); at >= 0 && at < end; at = text.indexOf('"', at + 1)) offen = !offen;
  return offen;
}

/** Which house rules hold in the pane: those that are delivered with it, and one that a person loads. Source: page 9. */
import { HAUSREGELN_KEY, type Haustext, mappendateiText } from '../../core/hausregeln/mappe.ts';
import { writeSettings } from '../excel/settings.ts';
import type { Steuerung } from './steuerung.ts';

/** Takes the house rules that lie beside the pane; `gute`: those that held last. */
export function liefereHausregeln(
  steuerung: Steuerung,
  ausgeliefert: readonly Haustext[],
  gute: readonly Haustext[],
): void {
  const andere = steuerung.haus.liefere(ausgeliefert, gute);
  if (andere || steuerung.haus.stand.fehler.length > 0) steuerung.andereRegeln();
}

/** Keeps a file of house rules in the workbook, or none. False where it could not be kept. */
export function ladeHausregeln(steuerung: Steuerung, datei: Haustext | undefined): Promise<boolean> {
  return steuerung.behalte(async () => {
    const mappe = datei && { ...datei, tag: steuerung.heute };
    await writeSettings({ [HAUSREGELN_KEY]: mappe === undefined ? '' : mappendateiText(mappe) });
    if (steuerung.haus.setzeMappe(mappe)) steuerung.andereRegeln();
  });
}

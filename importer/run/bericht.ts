/**
 * The report of a run: bericht.html and bericht.xlsx in its output folder.
 * Source: page 5 "Reports".
 */
import { join } from 'node:path';
import { montag, type Woche } from '../../core/calendar/weeks.ts';
import { QUELLE_NAME } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import { type DateiLauf, einstellungenText, type UnbekannteWoerter } from '../protokoll/lauf.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';
import type { Berichtsdaten } from '../report/berichtsdaten.ts';
import { luecken } from '../report/luecken.ts';
import type { Sammler } from '../report/sammler.ts';
import type { Mappenschreiber } from '../report/schreiben.ts';
import type { Freigabe, SeitdemZahlen, Wochenzahlen } from '../zahlen/daten.ts';
import { perioden } from '../zahlen/verlauf.ts';
import type { RunOptions } from './optionen.ts';

export interface LaufBericht extends RunOptions {
  readonly grundlage: Grundlage;
  readonly gesammelt: ReturnType<Sammler['ergebnis']>;
  readonly dateien: readonly DateiLauf[];
  readonly faelle: number;
  readonly lieferung: readonly Lieferungsbefund[];
  readonly unbekannteWoerter: readonly UnbekannteWoerter[];
  /** What happened since the run before, where the history has one. */
  readonly seitdem: SeitdemZahlen | undefined;
  /** The weeks of history, as they are with the run. */
  readonly wochen: ReadonlyMap<Woche, Wochenzahlen>;
  /** The periods that may be passed on; none without a history. */
  readonly freigaben: readonly Freigabe[] | undefined;
  /** Who writes the workbook beside this thread, where there is somebody. */
  readonly mappe: Mappenschreiber | undefined;
}

/** Writes both files into the folder, where faelle.csv is. Throws errors of the file system. */
export async function schreibeLaufBericht(ordner: string, lauf: LaufBericht): Promise<void> {
  const { stichtag, gesammelt, sprache } = lauf;
  const diese = montag(stichtag);
  const daten: Berichtsdaten = {
    art: 'lauf',
    stichtag,
    erstellt: lauf.beginn.toISOString(),
    version: lauf.version,
    quellen: lauf.dateien.map(({ quelle, datei, gelesen }) => ({
      quelle: QUELLE_NAME[quelle],
      datei,
      saetze: gelesen,
    })),
    einstellungen: einstellungenText(lauf.einstellungen),
    regelwerk: lauf.hausregeln.regelwerk,
    kleine_zahlen: lauf.kleineZahlen,
    vorrat: gesammelt.vorrat,
    termine: gesammelt.termine,
    luecken: luecken(lauf.grundlage, lauf.dateien),
    lieferung: lauf.lieferung,
    unbekannte_woerter: lauf.unbekannteWoerter,
    ...(lauf.seitdem === undefined ? {} : { seitdem: lauf.seitdem }),
    bewegung: gesammelt.alle,
    bestand: gesammelt.bestand,
    vergleich: perioden(lauf.wochen, { von: diese, bis: diese + 6 }),
    takt: lauf.takt,
    ...(lauf.freigaben === undefined ? {} : { weitergabe: lauf.freigaben }),
  };
  // Charts and workbooks take a moment to load: only who writes a report waits for them.
  const { schreibeBericht } = await import('../report/schreiben.ts');
  const faelle = lauf.alleFaelle ? { pfad: join(ordner, 'faelle.csv'), anzahl: lauf.faelle } : undefined;
  await schreibeBericht(ordner, daten, lauf.messages, sprache, faelle, lauf.mappe);
}

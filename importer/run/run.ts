/**
 * The nightly run: files in, decisions out, with the books that prove that no record was lost.
 * recognise → read → join → assess and write → reconcile → report → publish
 * Source: page 5 "Files that import writes"; the data's way is drawn in docs/datenweg.md.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { iso } from '../../core/calendar/day.ts';
import { unmessbareFristen } from '../../core/decide/fristen.ts';
import { neufallOhne } from '../../core/decide/neufall.ts';
import { einstellungenText, LAUF_SCHEMA, type Lauf, regelwerk } from '../protokoll/lauf.ts';
import { Phases } from '../protokoll/phases.ts';
import type { Mappenschreiber } from '../report/schreiben.ts';
import { vollstaendigBis } from '../source/lieferung.ts';
import { EXIT, type ExitCode } from '../system/errors.ts';
import { zusammen } from '../system/zusammen.ts';
import { sichere } from '../write/sichern.ts';
import type { Staging } from '../write/staging.ts';
import { fortschreiben, wochenAus } from '../zahlen/verlauf.ts';
import { freizugeben, gezeigte } from '../zahlen/weitergabe.ts';
import { type Aufgenommen, nimmAuf } from './aufnehmen.ts';
import { schreibeLaufBericht } from './bericht.ts';
import type { Faeden } from './faeden.ts';
import { spaltenHinweis } from './hinweise.ts';
import { Berichtsfaden } from './nebenher.ts';
import type { RunOptions } from './optionen.ts';
import { pause } from './pause.ts';
import { schreibeZusammenfassung } from './zusammenfassung.ts';

/**
 * Writes all result files into `staging` and publishes them. On any error nothing is published: the caller discards.
 * @param faeden closed by who opened them
 * Throws `InputError`, `AbstimmungError`, `AngehaltenError`, the signal's reason and errors of the file system.
 */
export async function run(options: RunOptions, staging: Staging, faeden: Faeden): Promise<Lauf> {
  const phases = new Phases(options.progress);
  // Those that have assessed the cases would keep their memory.
  const eigener = (options.berichte ?? true) && faeden.anzahl > 1;
  await using nebenher = eigener ? new Berichtsfaden(options.signal) : undefined;
  const aufgenommen = await nimmAuf(options, staging.folder, phases, faeden, () => nebenher?.beginne());
  return await schliesseAb(options, staging, phases, aufgenommen, nebenher?.mappe);
}

/**
 * The second half: writes reports and lauf.json, and publishes.
 * @param mappe who writes the workbook beside this thread, where there is somebody
 */
async function schliesseAb(
  options: RunOptions,
  staging: Staging,
  phases: Phases,
  aufgenommen: Aufgenommen,
  mappe: Mappenschreiber | undefined,
): Promise<Lauf> {
  const { sources, stichtag, signal, verlauf } = options;
  const { dateien, lieferung, grundlage, spalten, zaehler, aufnahme, laufVerlauf } = aufgenommen;
  const { unbekannte_woerter, ueberschneidungen } = aufgenommen;
  phases.begin('schreiben', 0, signal);
  const gesammelt = aufgenommen.sammler.ergebnis();
  const ganzBis = vollstaendigBis(lieferung, stichtag);
  const alteWochen = verlauf?.wochen() ?? [];
  const neueWochen = fortschreiben(alteWochen, gesammelt.wochen, ganzBis !== undefined);
  const wochen = wochenAus(alteWochen, neueWochen);
  const schon = verlauf?.freigaben() ?? [];
  // What half a delivery says of a period must not stand for good; a run that history has already changes nothing.
  const neue =
    ganzBis === undefined || aufnahme === undefined || aufnahme.wiederholt
      ? []
      : freizugeben(wochen, schon, options.takt, ganzBis);
  await zusammen(
    (options.berichte ?? true) &&
      schreibeLaufBericht(staging.folder, {
        ...options,
        grundlage,
        gesammelt,
        dateien,
        faelle: zaehler.faelle,
        wochen,
        freigaben: verlauf && gezeigte([...schon, ...neue], stichtag),
        lieferung,
        unbekannteWoerter: unbekannte_woerter,
        seitdem: aufnahme && verlauf?.seitdem(aufnahme, stichtag),
        mappe,
      }),
    // Cases and quarantine are complete, and the disk needs no processor.
    sichere(staging.folder),
  );
  phases.end(zaehler.faelle);

  const exit_code: ExitCode = options.failOn !== 'nie' && zaehler.mindestens(options.failOn) ? EXIT.befunde : EXIT.ok;
  const lauf: Lauf = {
    schema: LAUF_SCHEMA,
    version: options.version,
    beginn: options.beginn.toISOString(),
    stichtag: iso(stichtag),
    profil: options.profil.name,
    vorgabe: Object.fromEntries(options.profil.konstanten),
    einstellungen: einstellungenText(options.einstellungen),
    regelwerk: regelwerk(options.hausregeln),
    ...(options.hausregeln.dateien.length === 0
      ? {}
      : { hausregeln: options.hausregeln.dateien.map(({ name }) => name) }),
    dateien,
    faelle: zaehler.faelle,
    zaehlung: zaehler.zaehlung(),
    lieferung,
    nicht_geprueft: grundlage.nicht_geprueft,
    annahmen: grundlage.annahmen,
    nicht_messbar: unmessbareFristen(grundlage.vorhanden),
    neufall_ohne: neufallOhne(grundlage.vorhanden),
    unbekannte_woerter,
    spalten: sources.flatMap((source) => spaltenHinweis(source) ?? []),
    ueberschneidungen,
    uebergangen: options.eingang?.uebergangen ?? [],
    ohne_treffer: options.eingang?.ohneTreffer ?? [],
    phasen: phases.list,
    ...(laufVerlauf === undefined ? {} : { verlauf: laufVerlauf }),
    exit_code,
  };
  writeFileSync(join(staging.folder, 'lauf.json'), `${JSON.stringify(lauf, null, 2)}\n`);
  if (options.zusammenfassung !== undefined) schreibeZusammenfassung(staging.folder, options.zusammenfassung(lauf));
  await sichere(staging.folder);
  await pause(signal);
  if (verlauf === undefined || aufnahme === undefined || aufnahme.wiederholt) staging.publish();
  else {
    const { dateien: hausregeln } = options.hausregeln;
    verlauf.abschliesse(aufnahme, { ...options, hausregeln }, spalten, lauf, neueWochen, neue);
    staging.seal({ store: verlauf.path, kennung: aufnahme.kennung });
    verlauf.uebernehme(aufnahme, staging.out);
    staging.publish();
    verlauf.veroeffentlicht(aufnahme);
  }
  return lauf;
}

/**
 * Several sheets of a workbook in one go, such as one for each month: which ones is kept in the workbook, each is read and
 * assessed as the active one would be, and written after one confirmation.
 * Source: page 6 "Several sheets".
 */
import { isRecord, parseJson } from '../../core/json.ts';
import { asFault, ExcelFault, type FaultKind } from '../excel/fault.ts';
import { readSettings, writeSettings } from '../excel/settings.ts';
import { ensureWritable, readGrid, readSheetNames, type SheetName } from '../excel/sheet.ts';
import { type Ausgelassen, type Blaetterpruefung, habenFragen } from './blaetterpruefung.ts';
import { check } from './pause.ts';
import type { Pruefung } from './pruefung.ts';
import { schreibe } from './schreiben.ts';
import type { Steuerung } from './steuerung.ts';

/** Key in the workbook's settings. */
const BLAETTER_KEY = 'neufall.blaetter';

/** A sheet, and whether it is checked with the others. */
export interface Blattwahl extends SheetName {
  readonly gewaehlt: boolean;
}

/** The visible sheets with what the workbook remembers of them. @throws ExcelFault */
export async function leseBlattwahl(): Promise<readonly Blattwahl[]> {
  const gemerkt = gewaehlteIn((await readSettings([BLAETTER_KEY])).get(BLAETTER_KEY));
  return (await readSheetNames()).map((one) => ({ ...one, gewaehlt: gemerkt.has(one.id) }));
}

/** Keeps which sheets are checked together. False where that could not be kept. */
export const merkeBlattwahl = (steuerung: Steuerung, ids: readonly string[]): Promise<boolean> =>
  steuerung.behalte(() => writeSettings({ [BLAETTER_KEY]: JSON.stringify({ version: 1, blaetter: ids }) }));

function gewaehlteIn(text: unknown): ReadonlySet<unknown> {
  const found = parseJson(text);
  const blaetter = isRecord(found) ? found['blaetter'] : undefined;
  return new Set(Array.isArray(blaetter) ? blaetter : []);
}

/** Reasons for which a sheet is left: the others can be checked all the same. */
const AUSLASSBAR: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'kein-kopf',
  'leer',
  'zu-viele-zeilen',
  'keine-zeilen',
  'geschuetzt',
  'nebeneinander',
  'blatt-fehlt',
]);

/** Reads and assesses sheets; shows what would change on them, or writes at once. */
export async function pruefeBlaetter(steuerung: Steuerung, blaetter: readonly SheetName[]): Promise<void> {
  const { ablauf } = steuerung;
  await ablauf.fuehreAus('blaetter', async (signal) => {
    await steuerung.laden();
    const geprueft: Pruefung[] = [];
    const ausgelassen: Ausgelassen[] = [];
    const lesen = ablauf.fortschritt('lesen');
    for (const [at, { id, name }] of blaetter.entries()) {
      check(signal);
      try {
        geprueft.push(await pruefeBlatt(steuerung, id, signal, (share) => lesen((at + share) / blaetter.length)));
      } catch (error) {
        if (!(error instanceof ExcelFault) || !AUSLASSBAR.has(error.kind)) throw error;
        ausgelassen.push({ name, grund: error.kind });
      }
    }
    if (geprueft.length === 0) throw new ExcelFault(ausgelassen[0]?.grund ?? 'leer');
    const zusammen: Blaetterpruefung = { geprueft, ausgelassen };
    steuerung.setzeBlaetter(zusammen);
    ablauf.melde({ art: 'blaetter-geprueft', blaetter: zusammen });
    if (steuerung.einstellungen.ohneRueckfrage && !habenFragen(zusammen)) {
      ablauf.melde({ art: 'uebernehmen' });
      await schreibeBlaetter(steuerung, zusammen);
    }
  });
}

async function pruefeBlatt(
  steuerung: Steuerung,
  sheetId: string,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<Pruefung> {
  const liste = await steuerung.listeIn(await readGrid({ progress, check: () => check(signal) }, sheetId), signal);
  ensureWritable(liste.grid.sheet);
  const pruefung = await steuerung.bewerte('alles', liste, signal);
  if (pruefung.uebersicht.zahlen.zeilen === 0) throw new ExcelFault('keine-zeilen');
  return pruefung;
}

/** Writes what the preview shows. Cells that a person has changed stay. */
export async function uebernimmBlaetter(steuerung: Steuerung): Promise<void> {
  const { zustand, ablauf } = steuerung;
  if (zustand.art !== 'vorschau-blaetter') return;
  ablauf.melde({ art: 'uebernehmen' });
  await ablauf.gefasst(() => schreibeBlaetter(steuerung, zustand.blaetter));
}

/**
 * One sheet after the other: what fails is taken back on its sheet, and the others stay. Each is a step of its own, and all of
 * them are one action for Rückgängig.
 */
async function schreibeBlaetter(steuerung: Steuerung, { geprueft }: Blaetterpruefung): Promise<void> {
  const progress = steuerung.ablauf.fortschritt('schreiben');
  let zellen = 0;
  let blaetter = 0;
  let erster: number | undefined;
  try {
    for (const [at, pruefung] of geprueft.entries()) {
      const teil = (share: number) => progress((at + share) / geprueft.length);
      const done = await schreibe(pruefung, false, teil, erster);
      if (!('naechstes' in done) || done.ergebnis.art !== 'geschrieben') continue;
      steuerung.naechstes = done.naechstes;
      erster ??= done.naechstes?.nr;
      zellen += done.ergebnis.zellen;
      blaetter++;
    }
  } catch (error) {
    throw asFault(error);
  } finally {
    // What was assessed of the active sheet alone may be one of these.
    steuerung.pruefung = undefined;
    steuerung.liste = undefined;
    if (blaetter > 0) steuerung.hatGeschrieben();
  }
  steuerung.ablauf.melde({ art: 'ende', ergebnis: { art: 'blaetter', zellen, blaetter } });
}

/**
 * The exports of a run, read at once: each source is one task, the largest first, so that all threads have work to the end.
 */
import type { Day } from '../../core/calendar/day.ts';
import { dayOf, type Moment } from '../../core/calendar/moment.ts';
import { QUELLEN } from '../../core/fields/declarations.ts';
import type { Profil } from '../config/profile.ts';
import { type Geordnet, withoutRepeats } from '../join/repeats.ts';
import { ausUebergabe, type Uebergabe, uebergabe } from '../join/uebergabe.ts';
import type { Watch } from '../read/probe.ts';
import { ausSteckbrief, type Source, type Steckbrief, steckbrief } from '../source/source.ts';
import { type Gelesen, ingest, type Lesart } from '../table/ingest.ts';
import type { Tabelle } from '../table/table.ts';
import type { Faeden } from './faeden.ts';

/** How the cells and rows of all files are read. */
interface Leseweise {
  readonly stichtag: Day;
  /** By which the files were recognised. */
  readonly profil: Profil;
  readonly lesart: Lesart;
}

/** A source's rows in join order, and what reading counted, by file. */
export interface Quelltabelle {
  readonly geordnet: Geordnet;
  readonly gelesen: readonly Gelesen[];
  /** The last day of receipt (STEP) or of application (ALLEGRO). */
  readonly juengster: Day | undefined;
}

/** For another thread. */
interface Leseauftrag extends Leseweise, Pick<Watch, 'blockSize'> {
  readonly dateien: readonly Steckbrief[];
}

interface Lesergebnis extends Omit<Quelltabelle, 'geordnet'> {
  readonly tabelle: Uebergabe;
}

/** The sources there are, in their order. Throws `InputError` and the signal's reason. */
export async function liesQuellen(
  sources: readonly Source[],
  weise: Leseweise,
  faeden: Faeden,
  watch: Watch,
): Promise<Quelltabelle[]> {
  const quellen = QUELLEN.map((quelle) => sources.filter((source) => source.quelle === quelle));
  const auftraege = quellen.filter((dateien) => dateien.length > 0).sort((a, b) => groesse(b) - groesse(a));
  const gelesen = await faeden.tue(
    auftraege,
    {
      hier: (dateien, signal) => lies(dateien, weise, { ...watch, signal }),
      async dort(tue, dateien) {
        const auftrag: Leseauftrag = { ...weise, blockSize: watch.blockSize, dateien: dateien.map(steckbrief) };
        const { tabelle, ...rest } = await tue<Lesergebnis>('lesen', auftrag);
        return { geordnet: ausUebergabe(tabelle, weise.profil), ...rest };
      },
    },
    watch.onBytes,
  );
  return QUELLEN.flatMap((quelle) => gelesen.filter(({ geordnet }) => geordnet.tabelle.quelle === quelle));
}

/** The task of another thread. */
export async function liesDort(
  { dateien, blockSize, ...weise }: Leseauftrag,
  onBytes: (bytes: number) => void,
): Promise<Lesergebnis> {
  const sources = dateien.map((datei) => ausSteckbrief(datei, weise.profil));
  const { geordnet, ...rest } = await lies(sources, weise, { onBytes, blockSize });
  return { tabelle: uebergabe(geordnet), ...rest };
}

async function lies(dateien: readonly Source[], { stichtag, lesart }: Leseweise, watch: Watch): Promise<Quelltabelle> {
  const { tabelle, gelesen } = await ingest(dateien[0]!.quelle, dateien, stichtag, watch, lesart);
  const geordnet = withoutRepeats(tabelle);
  return { geordnet, gelesen, juengster: juengsterTag(tabelle) };
}

function juengsterTag(tabelle: Tabelle): Day | undefined {
  const eingang = tabelle.quelle === 'step';
  const column = tabelle.columns.get(eingang ? 'eingang_am' : 'antragsdatum');
  if (column === undefined) return undefined;
  let juengster = Number.NEGATIVE_INFINITY;
  // Of all rows: a repeat has the day of the row that it repeats.
  for (let row = 0; row < tabelle.size; row++) {
    const value = column.get(row) as Day | Moment | undefined;
    if (value !== undefined && value > juengster) juengster = value;
  }
  if (juengster === Number.NEGATIVE_INFINITY) return undefined;
  return eingang ? dayOf(juengster) : juengster;
}

/** Bytes of all files. */
export const groesse = (dateien: readonly Source[]) => dateien.reduce((sum, { probe: { size } }) => sum + size, 0);

/**
 * Whether the files of a run look like those of other nights: complete, of today, and without many broken records. A run
 * whose delivery is unusual says so before anything else, or is held back (setting `lieferung`).
 * Source: 4-findings.csv, rows of the level `lieferung`; page 5 "Deliveries".
 */
import { type Day, day, iso } from '../../core/calendar/day.ts';
import type { WorkCalendar } from '../../core/calendar/workdays.ts';
import { QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import type { FruehererLauf, GelieferteDatei, Lieferungsbefund } from '../protokoll/lieferung.ts';

export interface Lieferung {
  readonly stichtag: Day;
  readonly dateien: readonly (GelieferteDatei & { readonly quarantaene: number })[];
  /** The last day of receipt (STEP) and the last day of application (ALLEGRO) that the files name. */
  readonly juengste: Readonly<Partial<Record<Quelle, Day | undefined>>>;
}

type Sorte<C extends Lieferungsbefund['code']> = Extract<Lieferungsbefund, { code: C }>;

/** Runs that the usual number of records is taken from: the last seven, if there are three. */
const LAEUFE = { hoechstens: 7, mindestens: 3 } as const;
/** More working days than that before the Stichtag are too many. */
const ARBEITSTAGE = 5;
/** More than one in twenty. */
const ANTEIL = 0.05;

/**
 * Everything that is unusual about a delivery, in the order of 4-findings.csv, each in the order of sources and files.
 * @param frueher earlier runs of the history, in order; empty without a history
 */
export function pruefeLieferung(
  lieferung: Lieferung,
  frueher: readonly FruehererLauf[],
  kalender: WorkCalendar,
): readonly Lieferungsbefund[] {
  return [
    ...ungewoehnlich(lieferung, frueher),
    ...unveraendert(lieferung, frueher),
    ...alt(lieferung, kalender),
    ...vieleFehler(lieferung),
    ...fehlt(lieferung, frueher),
  ];
}

/**
 * Up to the evening of which day a delivery tells what there was: its Stichtag, or its youngest entry where that is old;
 * no day where something seems to be missing. Records that were set aside are missing in the nights around it, too.
 */
export function vollstaendigBis(befunde: readonly Lieferungsbefund[], stichtag: Day): Day | undefined {
  let bis: Day | undefined = stichtag;
  for (const befund of befunde) {
    if (befund.code === 'LIEFERUNG_VIELE_FEHLER') continue;
    if (befund.code !== 'LIEFERUNG_ALT') return undefined;
    bis = Math.min(bis, day(befund.juengster));
  }
  return bis;
}

const von = <D extends GelieferteDatei>(dateien: readonly D[], quelle: Quelle) =>
  dateien.filter((datei) => datei.quelle === quelle);
const saetze = (dateien: readonly GelieferteDatei[]) => dateien.reduce((summe, { gelesen }) => summe + gelesen, 0);

function ungewoehnlich({ dateien }: Lieferung, frueher: readonly FruehererLauf[]): Sorte<'LIEFERUNG_UNGEWOEHNLICH'>[] {
  return QUELLEN.flatMap((quelle) => {
    const heute = von(dateien, quelle);
    const zuletzt = frueher
      .map((lauf) => von(lauf.dateien, quelle))
      .filter((eine) => eine.length > 0)
      .slice(-LAEUFE.hoechstens);
    if (heute.length === 0) return [];
    const n = saetze(heute);
    if (zuletzt.length < LAEUFE.mindestens) {
      // A header and nothing below it is less than half of whatever is usual.
      return n === 0 ? [{ code: 'LIEFERUNG_UNGEWOEHNLICH', quelle, saetze: n }] : [];
    }
    const sonst = median(zuletzt.map(saetze));
    return n * 2 < sonst || n > sonst * 2 ? [{ code: 'LIEFERUNG_UNGEWOEHNLICH', quelle, saetze: n, sonst }] : [];
  });
}

/** Of an even number of values the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function unveraendert(
  { stichtag, dateien }: Lieferung,
  frueher: readonly FruehererLauf[],
): Sorte<'LIEFERUNG_UNVERAENDERT'>[] {
  const gesehen = new Map<string, FruehererLauf>();
  for (const lauf of frueher) {
    if (lauf.stichtag !== stichtag) for (const datei of lauf.dateien) gesehen.set(datei.sha256, lauf);
  }
  return dateien.flatMap(({ quelle, datei, sha256 }) => {
    const lauf = gesehen.get(sha256);
    return lauf === undefined
      ? []
      : [{ code: 'LIEFERUNG_UNVERAENDERT', quelle, datei, lauf: lauf.nr, stichtag: iso(lauf.stichtag) }];
  });
}

function alt({ stichtag, juengste }: Lieferung, kalender: WorkCalendar): Sorte<'LIEFERUNG_ALT'>[] {
  return QUELLEN.flatMap((quelle) => {
    const juengster = juengste[quelle];
    if (juengster === undefined) return [];
    const arbeitstage = kalender.between(juengster, stichtag);
    return arbeitstage > ARBEITSTAGE ? [{ code: 'LIEFERUNG_ALT', quelle, juengster: iso(juengster), arbeitstage }] : [];
  });
}

function vieleFehler({ dateien }: Lieferung): Sorte<'LIEFERUNG_VIELE_FEHLER'>[] {
  return dateien
    .filter(({ quarantaene, gelesen }) => quarantaene > gelesen * ANTEIL)
    .map(({ quelle, datei, quarantaene, gelesen }) => ({
      code: 'LIEFERUNG_VIELE_FEHLER',
      quelle,
      datei,
      quarantaene,
      saetze: gelesen,
    }));
}

function fehlt({ dateien }: Lieferung, frueher: readonly FruehererLauf[]): Sorte<'LIEFERUNG_FEHLT'>[] {
  const letzter = frueher.at(-1);
  if (letzter === undefined) return [];
  return QUELLEN.filter((quelle) => von(letzter.dateien, quelle).length > 0 && von(dateien, quelle).length === 0).map(
    (quelle) => ({ code: 'LIEFERUNG_FEHLT', quelle, lauf: letzter.nr }),
  );
}

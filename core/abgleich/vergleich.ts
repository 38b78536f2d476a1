/**
 * The list of the EZ beside a run: which Neufälle it lacks, which of its rows the run does not know, where both differ.
 * Matched by Kundennummer and D; the same person with another D is a difference, not a new case.
 * Source: page 8 "The list of the EZ and last night's run" (004-62).
 */
import { type Day, german } from '../calendar/day.ts';
import type { NeufallErgebnis } from '../decide/neufall.ts';
import type { CaseRow } from '../fields/declarations.ts';

/** A case as the run has it. */
export interface Lauffall {
  readonly row: CaseRow;
  /** D. */
  readonly antragsdatum: Day | undefined;
  readonly neufall: NeufallErgebnis;
}

/** A row of the list. */
export interface Listenzeile {
  /** Grid index. */
  readonly index: number;
  /** As the list shows it, right or wrong. */
  readonly kundennummer: string;
  readonly row: CaseRow;
  readonly antragsdatum: Day | undefined;
}

/** What is compared besides the Kundennummer. */
export const VERGLICHEN = ['antragsdatum', 'hauptbetreuer', 'team'] as const;
export type Verglichen = (typeof VERGLICHEN)[number];

/** Both texts as people read them; empty where there is nothing. */
interface Unterschied {
  readonly feld: Verglichen;
  readonly liste: string;
  readonly lauf: string;
}

interface Abweichung {
  readonly zeile: Listenzeile;
  readonly unterschiede: readonly Unterschied[];
}

export interface Abgleich {
  /** Neufälle that the list lacks, in the order of the run. */
  readonly fehlt: readonly Lauffall[];
  /** Cases that the list lacks and of which it is not decided yet whether they are Neufälle. */
  readonly zuPruefen: readonly Lauffall[];
  /** Rows whose Kundennummer the run does not have, in the order of the list. */
  readonly unbekannt: readonly Listenzeile[];
  readonly abweichend: readonly Abweichung[];
  /** Rows that agree with the run. */
  readonly gleich: number;
}

interface Kandidat {
  readonly fall: Lauffall;
  vergeben: boolean;
}

/**
 * Compares the list with the run.
 * @param felder fields that the list has a column for
 */
export function vergleicheListe(
  zeilen: readonly Listenzeile[],
  faelle: readonly Lauffall[],
  felder: ReadonlySet<Verglichen>,
): Abgleich {
  const kandidaten = faelle.map((fall): Kandidat => ({ fall, vergeben: false }));
  const nachPerson = Map.groupBy(kandidaten, ({ fall }) => fall.row.kundennummer ?? '');
  const partner = new Map<Listenzeile, Lauffall>();
  const paare = (waehle: (zeile: Listenzeile, seine: readonly Kandidat[]) => Kandidat | undefined) => {
    for (const zeile of zeilen) {
      const seine = zeile.row.kundennummer === undefined ? undefined : nachPerson.get(zeile.row.kundennummer);
      if (seine === undefined || partner.has(zeile)) continue;
      const gewaehlt = waehle(zeile, seine);
      if (gewaehlt === undefined) continue;
      gewaehlt.vergeben = true;
      partner.set(zeile, gewaehlt.fall);
    }
  };
  // The same application; a row that repeats one belongs to it, too.
  paare(
    (zeile, seine) =>
      gleicherTag(
        zeile,
        seine.filter(({ vergeben }) => !vergeben),
      ) ?? gleicherTag(zeile, seine),
  );
  // Another day: what is left of the person, Neufälle first; where nothing is left, the latest application.
  paare((_, seine) => seine.filter(({ vergeben }) => !vergeben).toSorted(neufaelleZuerst)[0]);
  paare((_, seine) => seine.toSorted((a, b) => (b.fall.antragsdatum ?? 0) - (a.fall.antragsdatum ?? 0))[0]);

  const offen = kandidaten.flatMap(({ fall, vergeben }) => (vergeben ? [] : [fall]));
  const verglichen = zeilen.flatMap((zeile) => {
    const fall = partner.get(zeile);
    return fall === undefined ? [] : [{ zeile, unterschiede: unterschiede(zeile, fall, felder) }];
  });
  const abweichend = verglichen.filter(({ unterschiede: anders }) => anders.length > 0);
  return {
    fehlt: offen.filter(({ neufall }) => neufall === 'ja'),
    zuPruefen: offen.filter(({ neufall }) => neufall === 'prüfen'),
    unbekannt: zeilen.filter((zeile) => !partner.has(zeile)),
    abweichend,
    gleich: verglichen.length - abweichend.length,
  };
}

function gleicherTag({ antragsdatum }: Listenzeile, seine: readonly Kandidat[]): Kandidat | undefined {
  return seine.filter(({ fall }) => fall.antragsdatum === antragsdatum).toSorted(neufaelleZuerst)[0];
}

const RANG: Readonly<Record<NeufallErgebnis, number>> = { ja: 0, prüfen: 1, nein: 2, entfällt: 3 };
const neufaelleZuerst = (a: Kandidat, b: Kandidat) => RANG[a.fall.neufall] - RANG[b.fall.neufall];

/** Where the run knows a value and the list has another one, or none. */
function unterschiede(zeile: Listenzeile, fall: Lauffall, felder: ReadonlySet<Verglichen>): Unterschied[] {
  const tag = (day: Day | undefined) => (day === undefined ? '' : german(day));
  return VERGLICHEN.flatMap((feld) => {
    if (!felder.has(feld)) return [];
    const [liste, lauf] =
      feld === 'antragsdatum'
        ? [tag(zeile.antragsdatum), tag(fall.antragsdatum)]
        : [zeile.row[feld] ?? '', fall.row[feld] ?? ''];
    return lauf === '' || lauf === liste ? [] : [{ feld, liste, lauf }];
  });
}

/**
 * What the history tells: what a run changed there, what happened since an earlier one, what was deleted or taken back, and
 * what can be wrong with it. Source: page 5 "History store".
 */
import type { Day } from '../../core/calendar/day.ts';
import type { UnmessbareFrist } from '../../core/decide/fristen.ts';

/**
 * `fehlt`: there is none; `fremd`: a database of another program; `neuer`: written by a newer version; `beschaedigt`: not
 * readable as a database, or not whole; `belegt`: another run holds it; `voll`: no room on the disk; `rechte`: may
 * not be opened or written.
 */
export type VerlaufFehler = 'fehlt' | 'fremd' | 'neuer' | 'beschaedigt' | 'belegt' | 'voll' | 'rechte';

/** What a run changed, in cases. */
export interface Bilanz {
  readonly neu: number;
  readonly geaendert: number;
  readonly unveraendert: number;
  readonly weg: number;
  readonly zurueck: number;
}

/** What lauf.json says about the history. */
export interface LaufVerlauf {
  /** Number of the run in the history. */
  readonly lauf: number;
  /** The run was in the history already: nothing was changed. */
  readonly wiederholt: boolean;
  /** Cases by what became of them; missing where nothing was changed. */
  readonly faelle?: Bilanz;
  /** A later Stichtag that history had before this run. */
  readonly spaeter?: string;
}

/** In the order in which they are read; a case stands under the first that fits, `geaendert` only where no other does. */
export const ARTEN = ['neu', 'ueberfaellig', 'erledigt', 'entschieden', 'weg', 'geaendert'] as const;
/**
 * `neu`: first seen since then; `ueberfaellig`: a deadline passed since then; `erledigt`: the Erstberatung took place;
 * `entschieden`: the application was decided; `weg`: no longer in the exports; `geaendert`: any other watched change.
 */
export type Art = (typeof ARTEN)[number];

/** What is seen by the state of deadlines: without their columns nothing of it is. */
export const AN_FRISTEN: Readonly<Partial<Record<Art, readonly UnmessbareFrist['frist'][]>>> = {
  ueberfaellig: ['erstberatung', 'entscheidung'],
  erledigt: ['erstberatung'],
  entschieden: ['entscheidung'],
};

/** A case of which something is told. */
export interface Eintrag {
  readonly kundennummer: string;
  readonly fall: number;
  /** Watched fields with the value before and now; days are ISO, `''` is unknown. Empty for `neu` and `weg`. */
  readonly felder: readonly { readonly feld: string; readonly alt: string; readonly neu: string }[];
}

export interface Seitdem {
  /** The run since which is told, if there was one. */
  readonly von: { readonly lauf: number; readonly stichtag: string } | undefined;
  readonly bis: { readonly lauf: number; readonly stichtag: string };
  readonly eintraege: Readonly<Record<Art, readonly Eintrag[]>>;
}

/** What was deleted. */
export interface Loeschung {
  /** Stichtag of the last run, from which the age counts. */
  readonly stichtag: Day;
  /** Cases that were closed before this day go. */
  readonly vor: Day;
  /** Cases deleted: decided ones that are still in the exports, and ones that are gone from them. */
  readonly entschieden: number;
  readonly weg: number;
  readonly aenderungen: number;
  /** Cases that stay. */
  readonly bleiben: number;
  /** Size of the file in bytes; after a trial the same. */
  readonly bytesVorher: number;
  readonly bytesNachher: number;
  /** Names of copies from migrations beside the file: they still hold what was deleted. */
  readonly sicherungen: readonly string[];
}

/** What was taken back. */
export interface Zuruecknahme {
  readonly lauf: number;
  readonly stichtag: string;
  /** The run that is the last one now; none where the history is empty again. */
  readonly letzter: { readonly lauf: number; readonly stichtag: string } | undefined;
}

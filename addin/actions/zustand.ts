/**
 * What the pane is doing, as a state machine without Office: which states there are, and which event leads from one to
 * the next. An event that does not fit the state changes nothing, so a late answer cannot break anything.
 */
import type { Abgleich } from '../../core/abgleich/vergleich.ts';
import type { Aktion } from '../../core/sheet/columns.ts';
import type { ExcelFault } from '../excel/fault.ts';
import type { Anhaengend } from '../excel/journal.ts';
import type { Blaetterpruefung } from './blaetterpruefung.ts';
import type { Dateifehler } from './faelle-datei.ts';
import type { Pruefung } from './pruefung.ts';

/** What a person can start. */
export type Vorgang = Aktion | Anhaengend | 'blaetter' | 'rueckgaengig' | 'uebersicht' | 'kalender' | 'terminliste';
export type Phase = 'lesen' | 'pruefen' | 'schreiben';

export interface Datei {
  readonly name: string;
  readonly text: string;
}

/** What is done, in numbers for the summary. */
export type Ergebnis =
  | { readonly art: 'geschrieben'; readonly aktion: Aktion; readonly zellen: number; readonly behalten: number }
  | { readonly art: 'nichts-zu-tun'; readonly aktion: Aktion }
  | { readonly art: 'verworfen' }
  | { readonly art: 'abgebrochen' }
  | { readonly art: 'zurueckgenommen'; readonly blatt: string }
  | { readonly art: 'blaetter-zurueckgenommen'; readonly blaetter: number }
  | { readonly art: 'uebersicht'; readonly blatt: string }
  | { readonly art: 'verglichen'; readonly abgleich: Abgleich }
  | { readonly art: 'falsche-datei'; readonly name: string; readonly grund: Dateifehler }
  /** `von`, `bis`: the new rows as Excel counts. */
  | { readonly art: 'angehaengt'; readonly aktion: Anhaengend; readonly von: number; readonly bis: number }
  /** How many rows the print list has; without any there is no sheet. */
  | { readonly art: 'terminliste'; readonly blatt: string; readonly zeilen: number }
  /** The calendar file, to be saved by the person; without entries there is none. */
  | { readonly art: 'kalender'; readonly eintraege: number; readonly datei: Datei | undefined }
  /** Several sheets were checked: cells that were written, on how many of them. */
  | { readonly art: 'blaetter'; readonly zellen: number; readonly blaetter: number }
  /** The form for a new Neufall is now for the list on another sheet. */
  | { readonly art: 'andere-liste'; readonly blatt: string }
  /** Live mode has left edited rows alone, because there are too many. */
  | { readonly art: 'zu-viele-geaendert'; readonly zeilen: number };

export type Zustand =
  | { readonly art: 'bereit'; readonly ergebnis?: Ergebnis }
  | { readonly art: 'arbeitet'; readonly vorgang: Vorgang; readonly phase: Phase; readonly anteil: number }
  | { readonly art: 'vorschau'; readonly pruefung: Pruefung }
  /** What would change on several sheets. */
  | { readonly art: 'vorschau-blaetter'; readonly blaetter: Blaetterpruefung }
  /** Cells were changed since the action that is to be taken back; `zeilen`: the numbers that Excel shows. */
  | { readonly art: 'frage-rueckgaengig'; readonly zeilen: readonly number[] }
  | { readonly art: 'fehler'; readonly fault: ExcelFault };

export type Ereignis =
  | { readonly art: 'start'; readonly vorgang: Vorgang }
  | { readonly art: 'fortschritt'; readonly phase: Phase; readonly anteil: number }
  | { readonly art: 'geprueft'; readonly pruefung: Pruefung }
  | { readonly art: 'blaetter-geprueft'; readonly blaetter: Blaetterpruefung }
  | { readonly art: 'uebernehmen' }
  | { readonly art: 'frage'; readonly zeilen: readonly number[] }
  | { readonly art: 'ende'; readonly ergebnis: Ergebnis }
  | { readonly art: 'fehler'; readonly fault: ExcelFault };

export const BEREIT: Zustand = { art: 'bereit' };

/** Whether something may be started. */
export const istFrei = ({ art }: Zustand): boolean => art !== 'arbeitet';

/** Whether something is to be confirmed or discarded first: it has the buttons for that. */
export const fragt = ({ art }: Zustand): boolean =>
  art === 'vorschau' || art === 'vorschau-blaetter' || art === 'frage-rueckgaengig';

export function naechster(zustand: Zustand, ereignis: Ereignis): Zustand {
  switch (ereignis.art) {
    case 'start':
      return istFrei(zustand) ? { art: 'arbeitet', vorgang: ereignis.vorgang, phase: 'lesen', anteil: 0 } : zustand;
    case 'fortschritt':
      return zustand.art === 'arbeitet' ? { ...zustand, phase: ereignis.phase, anteil: ereignis.anteil } : zustand;
    case 'geprueft':
      return zustand.art === 'arbeitet' ? { art: 'vorschau', pruefung: ereignis.pruefung } : zustand;
    case 'blaetter-geprueft':
      return zustand.art === 'arbeitet' ? { art: 'vorschau-blaetter', blaetter: ereignis.blaetter } : zustand;
    case 'uebernehmen':
      if (zustand.art === 'vorschau-blaetter')
        return { art: 'arbeitet', vorgang: 'blaetter', phase: 'schreiben', anteil: 0 };
      return zustand.art === 'vorschau'
        ? { art: 'arbeitet', vorgang: zustand.pruefung.aktion, phase: 'schreiben', anteil: 0 }
        : zustand;
    case 'frage':
      return zustand.art === 'arbeitet' ? { art: 'frage-rueckgaengig', zeilen: ereignis.zeilen } : zustand;
    case 'ende':
      return { art: 'bereit', ergebnis: ereignis.ergebnis };
    case 'fehler':
      return { art: 'fehler', fault: ereignis.fault };
  }
}

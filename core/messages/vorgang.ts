/** The words of the process: what each step is called, what to do, and the list of a case's steps. Source: page 8. */
import type { Day } from '../calendar/day.ts';
import type { Slot } from '../process/atv.ts';
import type { OffenerZustand, SchrittId, Schrittzustand } from '../process/schritt.ts';

export interface VorgangTexte {
  readonly titel: Readonly<Record<SchrittId, string>>;
  readonly zustand: Readonly<Record<Schrittzustand, string>>;
  /** What to do, in one sentence; for the steps below where nothing more is known. */
  readonly schritt: Readonly<Record<SchrittId, string>>;
  /** Where the person has not been in the EZ yet. */
  readonly zurIdPruefungEinladen: string;
  readonly nebenbetreuung: string;
  readonly eingliederungsvereinbarung: string;
  /** The agreed day has passed. */
  readonly erinnern: Readonly<Record<'paket_zurueck' | 'unterlagen', string>>;
  /** `zeit`: seconds since midnight, where known. */
  readonly erstberatungAm: (tag: Day, zeit: number | undefined) => string;
  /** The booked day lies after the deadline. */
  readonly terminZuSpaet: (tag: Day) => string;
  /** That a booked day passed without a conversation. */
  readonly verstrichen: (tag: Day) => string;
  readonly terminBuchen: (slot: Slot, bei: string) => string;
  /** No window is left until the deadline; `danach`: the first one after it. */
  readonly terminTicket: (bei: string, danach: Slot | undefined) => string;
  readonly terminOhneBetreuer: string;
  readonly fertig: string;
  /** Nothing is left, but the columns do not tell everything. */
  readonly fertigSoweit: string;

  /** Sections of an explanation. */
  readonly naechsterTitel: string;
  readonly naechster: (titel: string, wer: string, bis: Day | undefined, zustand: OffenerZustand) => string;
  readonly keiner: string;
  readonly erledigteZeile: string;
  readonly allesErledigt: string;
  readonly titelVorgang: string;
  readonly anzahl: (erledigt: number, von: number) => string;
  /** One step: its state, who, days, evidence. */
  readonly stand: (
    zustand: string,
    titel: string,
    wer: string,
    tag: { readonly am?: Day; readonly bis?: Day },
    nachweis: readonly string[],
  ) => string;
  readonly entfaellt: (titel: readonly string[]) => string;
  readonly nichtFeststellbar: (titel: readonly string[]) => string;
  readonly anschreibenHinweis: (satz: string) => string;
  readonly merkliste: string;
  readonly merkpunkte: (anzahl: number) => string;
}

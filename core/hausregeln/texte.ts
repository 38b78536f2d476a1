/** What is said about house files: which sentences there are and what each needs. Source: page 9. */
import type { Day } from '../calendar/day.ts';
import type { Form } from './form.ts';

export interface HausTexte {
  readonly zeile: (datei: string, zeile: number, satz: string) => string;
  readonly keinJson: string;
  readonly leer: string;
  readonly unbekannterSchluessel: (schluessel: string, erlaubt: readonly string[]) => string;
  readonly doppelterSchluessel: (schluessel: string) => string;
  readonly fehlt: (schluessel: string) => string;
  /** `wert`: as it stands in the file. */
  readonly falsch: (wert: string, schluessel: string, erlaubt: string) => string;
  /** What a value may be, in words. */
  readonly erlaubt: (form: Form) => string;
  readonly bisVorVon: (von: string, bis: string) => string;
  readonly nummerDoppelt: (id: string, wo: string) => string;
  readonly nummerEingebaut: (id: string) => string;
  readonly dokumentDoppelt: (id: string, wo: string) => string;
  readonly wegDoppelt: (wo: string, von: Day, bis: Day | undefined) => string;
  readonly stelleReserviert: (wort: string) => string;
  readonly beendetUnbekannt: (id: string) => string;
  readonly beendetSichSelbst: string;
  readonly beendetSpaeter: (id: string, von: Day) => string;
  readonly beendetFrueher: (id: string, bis: Day) => string;
  readonly beendetAnders: (id: string, wo: string, ende: Day) => string;
  readonly nichtBeendbar: (id: string) => string;
  readonly widerspruch: (
    was: 'frist' | 'fenster' | 'unterbrechung',
    wo: string,
    von: Day,
    bis: Day | undefined,
  ) => string;
  readonly wortVergeben: (wort: string, an: string) => string;
  readonly ueberschriftVergeben: (wort: string, an: string) => string;
  /** Where something else stands. */
  readonly stelle: (datei: string, zeile: number) => string;
}

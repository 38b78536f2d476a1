/**
 * The form for a new Neufall: what is typed is judged as a row of the list on the active sheet, and becomes its last one.
 * Source: page 6 "A new Neufall".
 */
import { sammle, type Zeilen } from '../../core/sheet/blattpruefung.ts';
import {
  beurteileEingabe,
  type Eingabe,
  type Eingabestand,
  type Formularfelder,
  formularfelder,
  type Vorhanden,
  verzeichnis,
  vorhandene,
} from '../../core/sheet/new-row.ts';
import type { SheetReader } from '../../core/sheet/reader.ts';
import { ExcelFault } from '../excel/fault.ts';
import { type Anhang, anhangAn, haengeAn, type NeueZeile } from './anhaengen.ts';
import { type Liste, zeilenOf } from './liste.ts';
import { check, inSlices } from './pause.ts';
import { leserOf } from './pruefung.ts';
import type { Steuerung } from './steuerung.ts';

/** The list for which the form is. */
export interface Formular {
  readonly liste: Liste;
  readonly felder: Formularfelder;
  readonly reader: SheetReader;
  readonly zeilen: Zeilen;
  readonly wessen: ReadonlyMap<string, readonly number[]>;
  /** Where the row comes, and what that does to the sheet. */
  readonly anhang: Anhang;
}

/** What was typed, judged, and the rows that are about the same person. */
export interface Neufallstand extends Eingabestand {
  readonly vorhanden: readonly Vorhanden[];
}

export class NeuerNeufall {
  formular: Formular | undefined;
  readonly #steuerung: Steuerung;

  constructor(steuerung: Steuerung) {
    this.#steuerung = steuerung;
    // The rows that the form knows have changed.
    steuerung.onWritten(() => this.formular !== undefined && void this.oeffne());
  }

  /** Reads the list on the active sheet. */
  async oeffne(): Promise<void> {
    const { ablauf } = this.#steuerung;
    await ablauf.gefasst(async () => {
      this.formular = await this.#lies(new AbortController().signal);
    });
    ablauf.tell();
  }

  schliesse(): void {
    this.formular = undefined;
    this.#steuerung.ablauf.tell();
  }

  /** `undefined` where no list is open. */
  beurteile(eingabe: Eingabe): Neufallstand | undefined {
    return this.formular && standOf(this.formular, eingabe);
  }

  /** Appends the row to the list as it stands now. False where it was not appended. */
  async uebernehmen(eingabe: Eingabe): Promise<boolean> {
    const steuerung = this.#steuerung;
    const { ablauf } = steuerung;
    const gefragt = this.formular?.liste.grid.sheet.id;
    let done = false;
    await ablauf.fuehreAus('neu', async (signal) => {
      const formular = await this.#lies(signal);
      if (formular === undefined) return;
      this.formular = formular;
      const { liste } = formular;
      const { id, name } = liste.grid.sheet;
      // Another sheet has come to the front meanwhile: the person sees for which list the form is now.
      if (id !== gefragt) return ablauf.melde({ art: 'ende', ergebnis: { art: 'andere-liste', blatt: name } });
      const zeile = zeileOf(standOf(formular, eingabe));
      ablauf.fortschritt('schreiben')(0);
      steuerung.naechstes = await haengeAn(liste, [zeile], 'neu', ablauf.fortschritt('schreiben'));
      done = true;
      const row = formular.anhang.plan.at;
      steuerung.merkeAenderung();
      ablauf.melde({ art: 'ende', ergebnis: { art: 'angehaengt', aktion: 'neu', von: row + 1, bis: row + 1 } });
      steuerung.hatGeschrieben({ sheetId: id, rows: [row] });
    });
    return done;
  }

  /** `undefined` where the sheet cannot be read, which has been said. @throws ExcelFault `kein-kopf`, Abgebrochen */
  async #lies(signal: AbortSignal): Promise<Formular | undefined> {
    const steuerung = this.#steuerung;
    const liste = await steuerung.leseListe();
    check(signal);
    if (liste === undefined) {
      if (steuerung.zustand.art === 'fehler') return undefined;
      throw new ExcelFault('kein-kopf');
    }
    const zeilen = zeilenOf(liste);
    const reader = leserOf(steuerung, liste);
    const between = () => check(signal);
    await inSlices(sammle(reader, zeilen), between);
    const wessen = await inSlices(verzeichnis(reader, zeilen), between);
    const felder = formularfelder(liste.mapping);
    const leer = zeileOf(beurteileEingabe(reader, new Map(), zeilen.end));
    return { liste, felder, reader, zeilen, wessen, anhang: anhangAn(liste, [leer]) };
  }
}

function standOf({ reader, zeilen, wessen }: Formular, eingabe: Eingabe): Neufallstand {
  const stand = beurteileEingabe(reader, eingabe, zeilen.end);
  return { ...stand, vorhanden: vorhandene(reader, zeilen, wessen, stand) };
}

const zeileOf = ({ row, wortlaut }: Eingabestand): NeueZeile => ({
  row,
  wortlaut,
  antragsdatum: row.antragsdatum ?? row.antragsdatum_verbis,
});

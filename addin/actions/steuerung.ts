/**
 * What the pane and the ribbon can do: the actions from reading to writing, one at a time, with progress, preview and
 * Abbrechen. Everything of Office is behind addin/excel/; what is shown is derived from `zustand` and `liste`.
 */
import type { Day } from '../../core/calendar/day.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import type { Aktion } from '../../core/sheet/columns.ts';
import { type SheetMapping, withColumn, withVorgabe } from '../../core/sheet/mapping.ts';
import { merkerFor } from '../../core/sheet/memory.ts';
import { geschriebenKey } from '../../core/sheet/written.ts';
import { asFault, ExcelFault, KEINE_LISTE } from '../excel/fault.ts';
import { type Title, undoable } from '../excel/journal.ts';
import { OVERVIEW, writeOverview } from '../excel/overview.ts';
import { type Grid, readGrid } from '../excel/sheet.ts';
import { undo } from '../excel/undo.ts';
import { writePlan } from '../excel/write.ts';
import { PANE_VORGABEN, type PaneEinstellungen } from './einstellungen.ts';
import { erinnere, type Gemerkt, merkeEinstellungen, merkeZuordnung, readGelesen } from './gedaechtnis.ts';
import { Hausregelstand } from './hausregeln.ts';
import { heute } from './heute.ts';
import { findList, type Liste } from './liste.ts';
import { Abgebrochen, check, inSlices } from './pause.ts';
import { hatFragen, leserOf, type Pruefung, pruefe } from './pruefung.ts';
import { writePlanOf } from './schreibplan.ts';
import { BEREIT, type Ereignis, istFrei, naechster, type Phase, type Vorgang, type Zustand } from './zustand.ts';

export class Steuerung {
  zustand: Zustand = BEREIT;
  /** The list that was read last. */
  liste: Liste | undefined;
  /** The assessment that was made last; of the list above. */
  pruefung: Pruefung | undefined;
  /** What Rückgängig would take back; `offen`: what broke off. */
  naechstes: Title | 'offen' | undefined;
  /** Cells of its sheet have changed since the assessment above. */
  veraltet = false;
  #gemerkt: Gemerkt = { einstellungen: PANE_VORGABEN, zuordnungen: new Map(), mappendatei: undefined };
  /** The rules of the house. */
  readonly haus = new Hausregelstand();
  #geladen: Promise<void> | undefined;
  #abbruch = new AbortController();
  /** What a person decides is kept one by one: each starts from what the one before has kept. */
  #behalten: Promise<unknown> = Promise.resolve();
  readonly #heute: () => Day;
  readonly #listeners = new Set<() => void>();
  readonly #afterWrite = new Set<() => void>();

  constructor(today: () => Day = heute) {
    this.#heute = today;
  }

  /** Calls the listener after every change. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Calls the listener after an action has changed the sheet. */
  onWritten(listener: () => void): void {
    this.#afterWrite.add(listener);
  }

  get einstellungen(): PaneEinstellungen {
    return this.#gemerkt.einstellungen;
  }

  /** Other rules hold now: what was read and assessed went by those before. */
  andereRegeln(): void {
    this.pruefung = undefined;
    this.liste = undefined;
    if (this.zustand.art === 'vorschau') this.verwerfen();
    this.#tell();
  }

  get heute(): Day {
    return this.#heute();
  }

  get stichtag(): Day {
    return this.einstellungen.stichtag ?? this.heute;
  }

  /** Reads what the workbook remembers, once. @throws ExcelFault */
  laden(): Promise<void> {
    this.#geladen ??= erinnere().then(
      (gemerkt) => {
        this.#gemerkt = gemerkt;
        if (this.haus.setzeMappe(gemerkt.mappendatei)) this.andereRegeln();
        this.#tell();
      },
      (error: unknown) => {
        this.#geladen = undefined;
        throw error;
      },
    );
    return this.#geladen;
  }

  /** Reads and assesses; shows what would change, or writes at once. */
  async starte(aktion: Aktion): Promise<void> {
    await this.#fuehreAus(aktion, async (signal) => {
      await this.laden();
      const pruefung = await this.#pruefe(aktion, signal);
      if (pruefung.uebersicht.zahlen.zeilen === 0) throw new ExcelFault('keine-zeilen');
      this.#zeige(pruefung);
      this.#melde({ art: 'geprueft', pruefung });
      if (this.einstellungen.ohneRueckfrage && !hatFragen(pruefung)) {
        this.#melde({ art: 'uebernehmen' });
        await this.#schreibe(pruefung, false);
      }
    });
  }

  /** Writes what the preview shows. `ueberschreiben`: also cells that a person changed. */
  async uebernehmen(ueberschreiben = false): Promise<void> {
    if (this.zustand.art !== 'vorschau') return;
    const { pruefung } = this.zustand;
    this.#melde({ art: 'uebernehmen' });
    await this.#gefasst(() => this.#schreibe(pruefung, ueberschreiben));
  }

  verwerfen(): void {
    if (this.zustand.art === 'vorschau' || this.zustand.art === 'frage-rueckgaengig') {
      this.#melde({ art: 'ende', ergebnis: { art: 'verworfen' } });
    }
  }

  /** Stops reading and assessing; what is being written is written to its end. */
  abbrechen(): void {
    this.#abbruch.abort();
  }

  /** Takes the last action back. `auchGeaendert`: also where cells were changed since. */
  async rueckgaengig(auchGeaendert = false): Promise<void> {
    await this.#fuehreAus('rueckgaengig', async () => {
      const { naechstes } = this;
      const done = await undo(auchGeaendert, typeof naechstes === 'object' ? naechstes.nr : undefined);
      if ('geaendert' in done) return this.#melde({ art: 'frage', zeilen: done.geaendert.map((row) => row + 1) });
      this.pruefung = undefined;
      this.liste = undefined;
      this.naechstes = done.next;
      this.#melde({ art: 'ende', ergebnis: { art: 'zurueckgenommen', blatt: done.blatt } });
      for (const listener of this.#afterWrite) listener();
    });
  }

  /** Adds or renews the chart sheet: of the list on the active sheet, or else of the one that was assessed last. */
  async uebersicht(): Promise<void> {
    await this.#fuehreAus('uebersicht', async (signal) => {
      await this.laden();
      const pruefung = await this.#aktuell(signal);
      this.#zeige(pruefung);
      this.#fortschritt('schreiben')(0);
      const { uebersicht, reader, liste } = pruefung;
      this.naechstes = await writeOverview(uebersicht.zahlen, {
        stichtag: reader.stichtag,
        blatt: liste.grid.sheet.name,
        tabelle: liste.table?.name,
      });
      this.#melde({ art: 'ende', ergebnis: { art: 'uebersicht', blatt: OVERVIEW } });
    });
  }

  /** Reads the list on the active sheet beside the actions; `undefined` where there is none. */
  async leseListe(): Promise<Liste | undefined> {
    this.liste = undefined;
    await this.#gefasst(async () => {
      await this.laden();
      try {
        await this.#lies(new AbortController().signal);
      } catch (error) {
        if (!(error instanceof ExcelFault) || !KEINE_LISTE.has(error.kind)) throw error;
      }
      this.#tell();
    });
    return this.liste;
  }

  /** Work beside the actions: a fault is shown, nothing else changes. */
  nebenbei(run: () => Promise<void>): Promise<void> {
    return this.#gefasst(run);
  }

  /** Looks what Rückgängig would take back. @throws ExcelFault */
  async schaueRueckgaengig(): Promise<void> {
    this.naechstes = await undoable();
    this.#tell();
  }

  /** Judges by today again; what was assessed is assessed anew. */
  async heuteNehmen(): Promise<void> {
    const aktion = this.zustand.art === 'vorschau' ? this.zustand.pruefung.aktion : this.pruefung?.aktion;
    const done = await this.setzeEinstellungen({ stichtag: undefined });
    if (done && aktion !== undefined) await this.starte(aktion);
  }

  /** Cells of the list were changed by a person: what was assessed is no longer how it stands. */
  merkeAenderung(): void {
    if (this.veraltet || this.pruefung === undefined) return;
    this.veraltet = true;
    this.#tell();
  }

  /** The assessment as live mode has brought it up to date. */
  aktualisiere(neu: Pick<Pruefung, 'liste' | 'reader' | 'uebersicht' | 'dringend'>): void {
    if (this.pruefung === undefined || this.zustand.art !== 'bereit') return;
    this.pruefung = { ...this.pruefung, ...neu };
    this.veraltet = false;
    this.#tell();
  }

  /** More rows were edited at once than live mode assesses. */
  zuVieleGeaendert(zeilen: number): void {
    if (istFrei(this.zustand)) this.#melde({ art: 'ende', ergebnis: { art: 'zu-viele-geaendert', zeilen } });
  }

  /** Gives a field another column, or none. False where it could not be kept. */
  setzeSpalte(id: FieldId, column: number | undefined): Promise<boolean> {
    return this.#setzeZuordnung((mapping) => withColumn(mapping, id, column));
  }

  /** Gives a field a constant, or none. False where it could not be kept. */
  setzeVorgabe(id: FieldId, text: string | undefined): Promise<boolean> {
    return this.#setzeZuordnung((mapping) => withVorgabe(mapping, id, text));
  }

  /** Answers what a preview asks: which column a field has. The preview is made anew, from what was read for it. */
  async waehleSpalte(id: FieldId, column: number | undefined): Promise<boolean> {
    if (this.zustand.art !== 'vorschau') return true;
    const { aktion, liste } = this.zustand.pruefung;
    let kept = false;
    await this.#fuehreAus(aktion, async (signal) => {
      const gewaehlt = await this.#merkeZuordnung(liste, withColumn(liste.mapping, id, column));
      kept = true;
      const pruefung = await this.#bewerte(aktion, gewaehlt, signal);
      this.#zeige(pruefung);
      this.#melde({ art: 'geprueft', pruefung });
    });
    return kept;
  }

  /** Changes settings; from what they are then, where a function is given. False where they could not be kept. */
  setzeEinstellungen(
    neu: Partial<PaneEinstellungen> | ((alt: PaneEinstellungen) => Partial<PaneEinstellungen>),
  ): Promise<boolean> {
    return this.behalte(async () => {
      const alt = this.einstellungen;
      this.#gemerkt = await merkeEinstellungen(this.#gemerkt, {
        ...alt,
        ...(typeof neu === 'function' ? neu(alt) : neu),
      });
      this.pruefung = undefined;
    });
  }

  #zeige(pruefung: Pruefung): void {
    this.pruefung = pruefung;
    this.veraltet = false;
  }

  #setzeZuordnung(change: (mapping: SheetMapping) => SheetMapping): Promise<boolean> {
    return this.behalte(async () => {
      if (this.liste === undefined) return;
      await this.#merkeZuordnung(this.liste, change(this.liste.mapping));
      this.pruefung = undefined;
      if (this.zustand.art === 'vorschau') this.verwerfen();
    });
  }

  /** Keeps the decisions of a mapping in the workbook; the list with it. @throws ExcelFault */
  async #merkeZuordnung(liste: Liste, mapping: SheetMapping): Promise<Liste> {
    this.#gemerkt = await merkeZuordnung(this.#gemerkt, liste.grid.sheet, mapping);
    this.liste = { ...liste, mapping };
    return this.liste;
  }

  /**
   * Keeps what a person decides in the workbook, and only then goes by it: the pane never shows what the workbook does
   * not hold. After a fault it is read anew, because a lost answer does not say what Excel has done.
   */
  behalte(run: () => Promise<void>): Promise<boolean> {
    const kept = this.#behalten.then(async () => {
      let done = false;
      await this.#gefasst(async () => {
        // What the workbook remembers must not come in later and undo the change.
        await this.laden();
        try {
          await run();
          done = true;
        } catch (error) {
          this.#geladen = undefined;
          await this.laden().catch(() => {});
          throw error;
        }
      });
      this.#tell();
      return done;
    });
    this.#behalten = kept;
    return kept;
  }

  async #lies(signal: AbortSignal): Promise<Liste> {
    const progress = this.#fortschritt('lesen');
    const grid: Grid = await readGrid({ progress, check: () => check(signal) });
    check(signal);
    this.liste = findList(
      grid,
      merkerFor(this.#gemerkt.zuordnungen, grid.sheet),
      this.haus.regeln.sprachschatz(this.stichtag).ueberschriften,
    );
    return this.liste;
  }

  async #pruefe(aktion: Aktion, signal: AbortSignal): Promise<Pruefung> {
    const liste = await this.#lies(signal);
    const { sheet } = liste.grid;
    if (sheet.protected) throw new ExcelFault('geschuetzt');
    if (sheet.readOnly) throw new ExcelFault('schreibgeschuetzt');
    return this.#bewerte(aktion, liste, signal);
  }

  /** The assessment of the list as it stands now; a protected sheet can be read. */
  async #aktuell(signal: AbortSignal): Promise<Pruefung> {
    const letzte = this.pruefung;
    try {
      const liste = await this.#lies(signal);
      if (liste.grid.sheet.readOnly) throw new ExcelFault('schreibgeschuetzt');
      return await this.#bewerte('alles', liste, signal);
    } catch (error) {
      if (letzte !== undefined && error instanceof ExcelFault && KEINE_LISTE.has(error.kind)) return letzte;
      throw error;
    }
  }

  async #bewerte(aktion: Aktion, liste: Liste, signal: AbortSignal): Promise<Pruefung> {
    const gelesen = await readGelesen(liste, () => check(signal));
    return pruefe({
      aktion,
      liste,
      reader: leserOf(this, liste),
      ...gelesen,
      signal,
      progress: this.#fortschritt('pruefen'),
    });
  }

  async #schreibe(pruefung: Pruefung, ueberschreiben: boolean): Promise<void> {
    const { aktion, liste, geschrieben, vonHand, geaendert, spalten, sortierung } = pruefung;
    const zuSchreiben = geaendert + (ueberschreiben ? vonHand.length : 0);
    if (zuSchreiben === 0 && spalten.every(({ platz }) => !platz.neu) && sortierung.art !== 'erweitern') {
      // What broke off may have written all values, but not their looks, and nothing of it is remembered.
      if ((await undoable()) === 'offen') throw new ExcelFault('unterbrochen');
      // The last action stays the one that can be taken back.
      return this.#melde({ art: 'ende', ergebnis: { art: 'nichts-zu-tun', aktion } });
    }
    const key = geschriebenKey(liste.grid.sheet.id);
    if (ueberschreiben) for (const { row, spalte, neu } of vonHand) geschrieben.update(row, { [spalte]: neu });
    const plan = await writePlanOf(pruefung, ueberschreiben);
    const text = await inSlices(geschrieben.writing());
    this.naechstes = await writePlan(plan, { key, text }, { aktion, progress: this.#fortschritt('schreiben') });
    const behalten = ueberschreiben ? 0 : vonHand.length;
    this.#melde({ art: 'ende', ergebnis: { art: 'geschrieben', aktion, zellen: zuSchreiben, behalten } });
    for (const listener of this.#afterWrite) listener();
  }

  #fortschritt(phase: Phase): (anteil: number) => void {
    return (anteil) => this.#melde({ art: 'fortschritt', phase, anteil });
  }

  async #fuehreAus(vorgang: Vorgang, run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (!istFrei(this.zustand)) return;
    this.#abbruch = new AbortController();
    const { signal } = this.#abbruch;
    this.#melde({ art: 'start', vorgang });
    await this.#gefasst(() => run(signal));
  }

  /** Every fault becomes a state; nothing is thrown to the pane. */
  async #gefasst(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (error instanceof Abgebrochen) this.#melde({ art: 'ende', ergebnis: { art: 'abgebrochen' } });
      else this.#melde({ art: 'fehler', fault: asFault(error) });
    }
  }

  #melde(ereignis: Ereignis): void {
    if (ereignis.art === 'fehler' && ereignis.fault.state === 'teilweise') this.naechstes = 'offen';
    this.zustand = naechster(this.zustand, ereignis);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

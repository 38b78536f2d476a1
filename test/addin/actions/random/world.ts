/** A workbook, its pane and its person: plays steps and checks after each what has to hold. */
import { expect } from 'vitest';
import { Live } from '../../../../addin/actions/live.ts';
import type { Steuerung } from '../../../../addin/actions/steuerung.ts';
import { PENDING_KEY } from '../../../../addin/excel/journal.ts';
import { AKTIONEN, type Aktion, type Ergebnisspalte, sameCell } from '../../../../core/sheet/index.ts';
import type { Host, HostOptions } from '../../../host/host.ts';
import { applyFilters } from '../../../host/model/filter.ts';
import type { WorkbookSnapshot } from '../../../host/model/snapshot.ts';
import { openExcel } from '../../../host/node.ts';
import { bench, newSession } from '../../bench.ts';
import {
  answersStand,
  handsAreListed,
  isTakenBack,
  isTidy,
  type Last,
  othersStay,
  placeOf,
  same,
  standsStill,
} from './checks.ts';
import { after, known, type Memory, standOf, unclear } from './memory.ts';
import { act } from './person.ts';
import { optionsOf, prepare, type Start } from './start.ts';
import type { ActionStep, Fault, Step, UndoStep, UserStep } from './steps.ts';
import { text, type View, type ViewRow, viewOf } from './view.ts';

/** Page 6: at least five. */
const STEPS = 5;

export class World {
  #host: Host;
  #steuerung: Steuerung;
  #memory: Memory = new Map();
  /** What can be taken back, the last one first. */
  #steps: readonly Last[] = [];
  #names = 0;
  readonly #beside = new Set<Promise<void>>();
  readonly #options: HostOptions;
  readonly #isLive: boolean;

  private constructor(options: HostOptions, isLive: boolean) {
    this.#options = options;
    this.#isLive = isLive;
    const { host, steuerung } = bench(options);
    this.#host = host;
    this.#steuerung = steuerung;
  }

  static async open(start: Start): Promise<World> {
    const world = new World(optionsOf(start), start.live);
    prepare(world.#host, start, () => `Z${world.#names++}`);
    // What another workbook has left behind in this process is not there in a pane of one's own.
    await world.#steuerung.rueckgaengig();
    await world.#open();
    return world;
  }

  async play(step: Step): Promise<void> {
    if (step.tut === 'aktion') await this.#action(step);
    else if (step.tut === 'rueckgaengig') await this.#undo(step);
    else await this.#person(step);
    if ('fault' in step) standsStill(this.#steuerung, step.fault !== undefined);
    isTidy(this.#view, this.#host.snapshot());
  }

  get #sheet() {
    return this.#host.book.sheets[0] ?? expect.fail('no sheet');
  }

  get #view(): View {
    return viewOf(this.#sheet, this.#steuerung.stichtag);
  }

  /** A pane is opened, after the one before was closed. */
  async #open(): Promise<void> {
    this.#host.forget();
    this.#host = openExcel(this.#options, this.#host.book).host;
    this.#steuerung = newSession();
    await this.#steuerung.laden();
    if (!this.#isLive) return;
    if (!this.#steuerung.einstellungen.live) await this.#steuerung.setzeEinstellungen({ live: true });
    this.#watchBeside();
    await new Live(this.#steuerung).beobachte();
  }

  /** Keeps what live mode is doing, so that it can be waited for. */
  #watchBeside(): void {
    const steuerung = this.#steuerung;
    const { nebenbei } = steuerung;
    steuerung.nebenbei = (run) => {
      const work = nebenbei.call(steuerung, run).finally(() => this.#beside.delete(work));
      this.#beside.add(work);
      return work;
    };
  }

  async #settled(): Promise<void> {
    do {
      await Promise.all(this.#beside);
      await this.#host.settled();
    } while (this.#beside.size > 0);
  }

  async #action({ aktion, antwort, fault, dazwischen, neu }: ActionStep): Promise<void> {
    const steuerung = this.#steuerung;
    // In live mode the preview would be made anew.
    const isDisturbed = fault === undefined && dazwischen !== undefined && !this.#isLive;
    let before = this.#host.snapshot();
    let view = this.#view;
    const heal = this.#break(fault);
    await steuerung.starte(aktion);
    if (steuerung.zustand.art === 'vorschau') {
      handsAreListed(this.#memory, view, aktion, steuerung);
      same(this.#host.snapshot(), before, 'a preview changes nothing');
      if (isDisturbed && dazwischen !== undefined) {
        await this.#person(dazwischen);
        before = this.#host.snapshot();
        view = between(view, this.#view);
      }
      if (antwort === 'verwerfen') steuerung.verwerfen();
      else await steuerung.uebernehmen(antwort === 'ueberschreiben');
    }
    heal();
    await this.#settled();
    const { zustand } = steuerung;
    if (zustand.art === 'fehler') {
      if (fault === undefined && !isDisturbed) this.#expectRefusal(zustand.fault.kind);
      if (zustand.fault.state === 'teilweise') return this.#takeBackUnfinished(before, neu);
      return same(this.#host.snapshot(), before, `as before (${zustand.fault.message}, ${zustand.fault.state})`);
    }
    const ergebnis = zustand.art === 'bereit' ? zustand.ergebnis?.art : undefined;
    if (ergebnis === 'verworfen') return same(this.#host.snapshot(), before, 'as before');
    if (ergebnis === 'nichts-zu-tun') same(this.#host.snapshot(), before, 'as before');
    if (ergebnis === 'nichts-zu-tun' && isDisturbed) return;
    const now = isDisturbed ? between(view, this.#view) : this.#view;
    const ueberschreiben = antwort === 'ueberschreiben';
    othersStay([view, now], [sheetOf(before), this.#host.snapshot(this.#sheet.name)]);
    answersStand(this.#memory, [view, now], aktion, ueberschreiben);
    if (ergebnis === 'nichts-zu-tun') return;
    expect(ergebnis).toBe('geschrieben');
    this.#written(aktion, before, [view, now]);
  }

  #written(aktion: Aktion, { sheets }: WorkbookSnapshot, [view, now]: readonly [View, View]): void {
    const kept = new Set<string>();
    const memory = this.#memory;
    const twins = unclear(memory, view);
    const neu = after(
      memory,
      now.rows.filter(({ soll }) => soll !== undefined),
      (row) => {
        const own = new Map<Ergebnisspalte, readonly string[]>();
        for (const spalte of AKTIONEN[aktion]) {
          const cell = row.cells[now.results.get(spalte) ?? -1];
          const isFormula = row.formulas[now.results.get(spalte) ?? -1] !== undefined;
          if (sameCell(cell, row.soll?.[spalte]) && !isFormula) own.set(spalte, [text(cell)]);
          else kept.add(placeOf(row.id, spalte));
          if (twins.has(row.id) && kept.has(placeOf(row.id, spalte)))
            own.set(spalte, [...known(memory, row, spalte), text(cell), '?']);
        }
        return own;
      },
    );
    const last = { aktion, sheets, view, written: now, memory, kept, direct: true };
    this.#steps = [last, ...this.#steps].slice(0, STEPS);
    this.#memory = neu;
  }

  /** The only reasons for which an action is refused where nothing is broken. */
  #expectRefusal(kind: string): void {
    expect(kind).toBe(this.#sheet.protection.on ? 'geschuetzt' : 'none');
  }

  /** 5: what is half done stops everything but Rückgängig, which brings it back. */
  async #takeBackUnfinished(before: WorkbookSnapshot, inNewPane: boolean): Promise<void> {
    if (inNewPane) await this.#open();
    const half = this.#host.snapshot();
    // A new pane knows nothing of what has not arrived, and takes for done what has arrived as a whole.
    if (inNewPane && JSON.stringify(half) === JSON.stringify(before)) return;
    if (!inNewPane || PENDING_KEY in half.settings) {
      await this.#steuerung.starte('alles');
      await this.#steuerung.uebernehmen(true);
      expect(this.#steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'unterbrochen' } });
      same(this.#host.snapshot(), half, 'nothing runs before Rückgängig');
    }
    await this.#steuerung.rueckgaengig();
    expect(this.#steuerung.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'zurueckgenommen' } });
    same(this.#host.snapshot(), before, 'as before, with all steps');
  }

  async #undo({ trotzdem, fault, neu }: UndoStep): Promise<void> {
    const before = this.#host.snapshot();
    const view = this.#view;
    const [last, ...others] = this.#steps;
    const heal = this.#break(fault);
    await this.#steuerung.rueckgaengig();
    if (this.#steuerung.zustand.art === 'frage-rueckgaengig') {
      expect(last?.direct, 'a question only where something was changed').toBe(false);
      if (trotzdem) await this.#steuerung.rueckgaengig(true);
      else this.#steuerung.verwerfen();
    }
    heal();
    await this.#settled();
    if (this.#steuerung.zustand.art === 'fehler' && this.#steuerung.zustand.fault.state === 'teilweise') {
      if (neu) await this.#open();
      await this.#steuerung.rueckgaengig();
      expect(this.#steuerung.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'zurueckgenommen' } });
    }
    const { zustand } = this.#steuerung;
    if (zustand.art === 'bereit' && zustand.ergebnis?.art === 'zurueckgenommen') {
      if (last === undefined) expect.fail('nothing to take back');
      isTakenBack(last, [view, this.#view], this.#host.snapshot().sheets);
      this.#memory = last.memory;
      this.#steps = others;
      return;
    }
    if (zustand.art === 'fehler' && fault === undefined) {
      if (last === undefined) expect(zustand.fault.kind).toBe('nichts-rueckgaengig');
      else if (zustand.fault.kind === 'verschoben') {
        const lacks = AKTIONEN[last.aktion].some((one) => !view.results.has(one));
        expect(lacks, 'columns are found').toBe(true);
      } else this.#expectRefusal(zustand.fault.kind);
    }
    same(this.#host.snapshot(), before, 'as before');
  }

  async #person(step: UserStep): Promise<void> {
    if (step.tut === 'schliessen') return this.#open();
    if (step.tut === 'stichtag') {
      const stichtag = this.#steuerung.heute + (step.row % 20) - 5;
      await this.#steuerung.setzeEinstellungen({ stichtag });
      return;
    }
    const view = this.#view;
    const fresh = () => this.#names++;
    if (!act({ host: this.#host, sheet: this.#sheet, view, fresh }, step)) return;
    // What a filter hides does not then depend on whether an action has set it anew.
    applyFilters(this.#sheet);
    this.#steps = this.#steps.map((one) => ({ ...one, direct: false }));
    if (!this.#isLive) return;
    const edited = this.#view;
    await this.#settled();
    this.#judgeLive(edited);
  }

  /** Live mode writes answers into cells that are its own, and nothing else. */
  #judgeLive(edited: View): void {
    const now = this.#view;
    const memory = this.#memory;
    const twins = unclear(memory, edited);
    const changed = new Map<string, Map<Ergebnisspalte, readonly string[]>>();
    for (const [index, row] of edited.rows.entries()) {
      const is = now.rows[index];
      const own = new Map<Ergebnisspalte, readonly string[]>();
      for (const [column, cell] of row.cells.entries()) {
        const spalte = [...edited.results].find(([, one]) => one === column)?.[0];
        const stays = sameCell(is?.cells[column], cell) && is?.formulas[column] === row.formulas[column];
        if (stays) continue;
        const place = `live: ${spalte ?? column} in row ${row.row + 1}`;
        if (spalte === undefined || row.soll === undefined) expect.fail(`${place} is none of its cells`);
        const stand = standOf(memory, edited, row, spalte);
        if (stand !== 'unsicher' && !twins.has(row.id)) expect(stand, place).toBe('frei');
        expect(is?.formulas[column], place).toBeUndefined();
        same(text(is?.cells[column]), text(row.soll[spalte]), place);
        own.set(spalte, [text(is?.cells[column])]);
      }
      if (own.size > 0) changed.set(row.id, own);
    }
    if (changed.size === 0) return;
    this.#memory = remember(memory, now, changed);
  }

  /** Orders a fault; what it gives mends everything. */
  #break(fault: Fault | undefined): () => void {
    if (fault === undefined) return () => {};
    const host = this.#host;
    const { art, request, action } = fault;
    if (art === 'bleibt verloren') {
      const place = action === undefined ? { request } : { request, action };
      host.fail(place, action === undefined ? { lost: 'request' } : {});
      const stop = host.observe(() => {
        if (host.openFaults === 0) host.connected = false;
      });
      return () => {
        stop();
        host.heal();
      };
    }
    if (art === 'anfrage verloren') host.fail({ request }, { lost: 'request' });
    else if (art === 'antwort verloren') host.fail({ request }, { lost: 'response' });
    else {
      const place = action === undefined ? { request } : { request, action };
      host.fail(place, art === 'unbekannt' ? { code: 'InvalidArgument' } : {});
    }
    return () => host.heal();
  }
}

/** The sheet as it stands, with the answers that a preview has shown before. */
function between(shown: View, now: View): View {
  const soll = new Map(shown.rows.map((row) => [row.row, row.soll]));
  return { ...now, rows: now.rows.map((row) => ({ ...row, soll: soll.get(row.row) })) };
}

const sheetOf = ({ sheets }: WorkbookSnapshot) => sheets[0] ?? expect.fail('no sheet');

/** What live mode has written into some rows; with it, it remembers right answers that a person typed there. */
function remember(memory: Memory, now: View, changed: ReadonlyMap<string, Map<Ergebnisspalte, readonly string[]>>) {
  const rows = new Map(now.rows.map((row): [string, ViewRow] => [row.id, row]));
  const all = new Map(memory);
  for (const [id, own] of changed) {
    const row = rows.get(id);
    if (row === undefined) continue;
    const zellen = new Map(memory.get(id)?.zellen ?? []);
    for (const [spalte, column] of now.results) {
      const cell = row.cells[column];
      if (own.has(spalte)) zellen.set(spalte, own.get(spalte) ?? []);
      else if (row.formulas[column] === undefined && sameCell(cell, row.soll?.[spalte]))
        zellen.set(spalte, [text(cell)]);
    }
    all.set(id, { key: row.key, zellen });
  }
  return all;
}

/**
 * What a person has to look at before the first check of a list: columns that were recognised, columns that are not used,
 * fields without which nothing can be decided, words that no list knows, cells that could not be read.
 * Source: page 6 "The first hour of a team lead" (the guide; `neufall pruefen` prints the same blocks).
 */
import type { Day } from '../calendar/day.ts';
import { type BefundCode, befund } from '../decide/befunde.ts';
import { FIELD_IDS, type FieldId, field } from '../fields/declarations.ts';
import type { Cell, Cells } from '../sheet/cell.ts';
import { cellText } from '../sheet/cell.ts';
import { erlaubteVorgabe, type SheetMapping, spaltenOf, type Zeile } from '../sheet/mapping.ts';
import type { SheetRow } from '../sheet/reader.ts';
import { KONSTANTEN } from './kosten.ts';
import { type Grund, schlageSpaltenVor } from './spalten.ts';
import { werteVon } from './werte.ts';
import { type UnbekanntesWort, unbekannteWoerter } from './woerter.ts';
import { zellprobe } from './zellwerte.ts';

/** A column that no field claims. */
export interface UngenutzteSpalte {
  /** Grid index. */
  readonly spalte: number;
  readonly kopf: string;
  /** The field that it may be. */
  readonly vielleicht?: FieldId;
  /** Why; missing where the spelling alone says so, and not clearly. */
  readonly grund?: Grund;
}

/** A field that has neither column nor constant, and without which nothing can be decided. */
export interface FehlendesFeld {
  readonly feld: FieldId;
  /** Columns that may be it. */
  readonly spalten: readonly number[];
  /** A constant that holds for a list of new applications. */
  readonly konstante?: string;
  /** What a constant may be; missing: any day or text. */
  readonly erlaubt?: readonly string[];
  /** What a row of an application counts as without it (page 1 "Join"). */
  readonly sonst?: string;
}

export interface FremdeWoerter {
  readonly feld: FieldId;
  readonly spalte: number;
  /** Most frequent first. */
  readonly worte: readonly UnbekanntesWort[];
}

export interface UnlesbareZelle {
  /** Grid indices. */
  readonly zeile: number;
  readonly spalte: number;
  readonly feld: FieldId;
  readonly code: BefundCode;
}

export interface Leitfaden {
  /** In the order of the columns. */
  readonly erkannt: readonly Zeile[];
  readonly ungenutzt: readonly UngenutzteSpalte[];
  readonly fehlend: readonly FehlendesFeld[];
  readonly woerter: readonly FremdeWoerter[];
  readonly unlesbar: readonly UnlesbareZelle[];
}

/** Fields without which no case can be decided (page 6). */
export const NOETIG = ['antragsdatum', 'geburtsdatum', 'rechtskreis', 'anliegen', 'aufenthalt_de'] as const;

/** Cells of a column that are looked at: more of them are of the same kind. */
const PROBE = 500;

/** Collects from the rows of a list, in any order. */
export class Leitprobe {
  private readonly mapping: SheetMapping;
  private readonly date1904: boolean;
  private readonly stichtag: Day;
  /** The columns without a field. A further one of a field that has one is no riddle: the mapping asks about it. */
  private readonly frei: readonly { readonly spalte: number; readonly cells: Cell[] }[];
  private readonly worte = new Map<FieldId, Map<string, number>>();
  private readonly unlesbar: UnlesbareZelle[] = [];

  constructor(mapping: SheetMapping, date1904: boolean, stichtag: Day) {
    this.mapping = mapping;
    this.date1904 = date1904;
    this.stichtag = stichtag;
    const weitere = new Set([...mapping.columns.values()].flatMap(({ alternatives }) => alternatives));
    this.frei = mapping.unclaimed.flatMap((spalte) => (weitere.has(spalte) ? [] : { spalte, cells: [] }));
  }

  /** @param cells of the row, as they were assessed */
  add({ index, zellen }: SheetRow, cells: Cells): void {
    for (const { spalte, cells: some } of this.frei) if (some.length < PROBE) some.push(cells[spalte] ?? null);
    for (const { field: feld, code } of zellen) {
      const spalte = this.mapping.columns.get(feld)?.column;
      if (spalte === undefined || code === 'KUNDENNUMMER_FEHLT' || befund(code).schwere === 'hinweis') continue;
      if (typeof field(feld).type === 'object') this.addWort(feld, cellText(cells[spalte]));
      else this.unlesbar.push({ zeile: index, spalte, feld, code });
    }
  }

  private addWort(feld: FieldId, wort: string): void {
    const all = this.worte.get(feld) ?? new Map<string, number>();
    this.worte.set(feld, all);
    all.set(wort, (all.get(wort) ?? 0) + 1);
  }

  /** What the rows so far show. */
  leitfaden(): Leitfaden {
    const { mapping } = this;
    const ungenutzt = this.ungenutzt();
    return {
      erkannt: [...mapping.columns.values()].sort((a, b) => a.column - b.column),
      ungenutzt,
      fehlend: fehlende(mapping, ungenutzt),
      woerter: [...this.worte].flatMap(([feld, texte]) => {
        const spalte = mapping.columns.get(feld)?.column;
        return spalte === undefined ? [] : [{ feld, spalte, worte: unbekannteWoerter(feld, texte) }];
      }),
      unlesbar: this.unlesbar,
    };
  }

  private ungenutzt(): UngenutzteSpalte[] {
    const { mapping, frei } = this;
    const { vorhanden } = spaltenOf(mapping);
    const spalten = frei.map(({ spalte, cells }) => ({
      titel: (mapping.cells[spalte] ?? '').trim(),
      werte: werteVon(zellprobe(cells, this.date1904), this.stichtag),
    }));
    const felder = FIELD_IDS.filter((id) => !vorhanden.has(id) && !mapping.ohne.has(id));
    const { zugeordnet, uebrig } = schlageSpaltenVor(spalten, felder);
    return frei.map(({ spalte }, i) => {
      const kopf = mapping.cells[spalte] ?? '';
      const sicher = zugeordnet.find((one) => one.spalte === i);
      if (sicher !== undefined) return { spalte, kopf, vielleicht: sicher.feld, grund: sicher.grund };
      const vielleicht = uebrig.find((one) => one.spalte === i)?.vielleicht;
      return vielleicht === undefined ? { spalte, kopf } : { spalte, kopf, vielleicht };
    });
  }
}

function fehlende(mapping: SheetMapping, ungenutzt: readonly UngenutzteSpalte[]): FehlendesFeld[] {
  const { vorhanden } = spaltenOf(mapping);
  const hatAntraege = [...mapping.columns.keys()].some((id) => field(id).from.join() === 'allegro');
  const fehlt = (feld: FieldId) =>
    !vorhanden.has(feld) && !(feld === 'antragsdatum' && vorhanden.has('antragsdatum_verbis'));
  return NOETIG.filter(fehlt).map((feld) => {
    const konstante = KONSTANTEN[feld];
    const erlaubt = erlaubteVorgabe(feld);
    const wirdErgaenzt = hatAntraege && (feld === 'rechtskreis' || feld === 'anliegen');
    return {
      feld,
      spalten: ungenutzt.filter((one) => one.vielleicht === feld).map(({ spalte }) => spalte),
      ...(konstante === undefined ? {} : { konstante }),
      ...(erlaubt === undefined ? {} : { erlaubt }),
      ...(wirdErgaenzt && konstante !== undefined ? { sonst: konstante } : {}),
    };
  });
}

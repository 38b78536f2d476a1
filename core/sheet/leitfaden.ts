/**
 * What a list leaves open before it can be judged: columns that nobody uses, fields that are missing, words that no
 * value list knows, and cells that could not be read. Pane and `neufall pruefen` ask about them in the same four blocks.
 * Source: page 6 "The first hour of a team lead".
 */
import { type Day, german } from '../calendar/day.ts';
import { dayOf, secondsOf, uhrzeit } from '../calendar/moment.ts';
import type { BefundCode } from '../decide/befunde.ts';
import { FIELD_IDS, type FieldId, field } from '../fields/declarations.ts';
import { foldLabel, foldWord } from '../fields/fold.ts';
import type { ListName, Woerter } from '../fields/lists.ts';
import { count } from '../maps.ts';
import { aehnlichkeit } from '../vorschlag/aehnlich.ts';
import { KONSTANTEN } from '../vorschlag/kosten.ts';
import { aussage } from '../vorschlag/sinn.ts';
import { istFremd, type Spalte, schlageSpaltenVor } from '../vorschlag/spalten.ts';
import { passtZuFeld, Werteprobe, werteVon } from '../vorschlag/werte.ts';
import { unbekannteWoerter } from '../vorschlag/woerter.ts';
import { type Cell, type Cells, cellText } from './cell.ts';
import { geltendeVorgabe, type SheetMapping, woerterOf } from './mapping.ts';
import type { SheetRow } from './reader.ts';
import { serialToMoment } from './serial.ts';
import { GRUNDFELDER, type Grundfeld, type Uebersicht } from './summary.ts';

/** A column that no field claims. */
export interface UnbenutzteSpalte {
  /** Grid index. */
  readonly column: number;
  readonly kopf: string;
  /** The field that it may be, by its header and by what its values look like. */
  readonly vielleicht?: FieldId;
}

/** A field without which nothing can be decided, and that no row or only some have. */
export interface FehlendesFeld {
  readonly feld: Grundfeld;
  /** Rows in which it is not known. */
  readonly zeilen: number;
  /** Unused columns whose values look like it, the likeliest first. */
  readonly spalten: readonly number[];
  /** What often holds for a whole list. */
  readonly konstante?: string;
  /** The column that its header speaks for, else the constant: what one click takes. */
  readonly vorschlag?: { readonly spalte: number } | { readonly konstante: string };
}

/** A word in the column of a list field that its value list does not know. */
export interface FremdesWort {
  readonly feld: FieldId;
  readonly list: ListName;
  readonly wort: string;
  readonly anzahl: number;
  readonly vorschlag?: string;
}

/** A cell whose entry counts as empty. */
export interface UnlesbareZelle {
  /** Grid indices. */
  readonly index: number;
  readonly column: number;
  readonly feld: FieldId;
  readonly code: BefundCode;
  /** What stands there. */
  readonly text: string;
}

export interface Leitfaden {
  readonly spalten: readonly UnbenutzteSpalte[];
  readonly felder: readonly FehlendesFeld[];
  readonly woerter: readonly FremdesWort[];
  readonly zellen: readonly UnlesbareZelle[];
}

/** Whether something is open that a person can answer; cells are for their sheet, and columns nobody needs are no question. */
export const istOffen = ({ spalten, felder, woerter }: Leitfaden): boolean =>
  felder.length > 0 || woerter.length > 0 || spalten.some(({ vielleicht }) => vielleicht !== undefined);

/** Findings of a cell that could not be read at all. */
export const UNLESBAR: ReadonlySet<BefundCode> = new Set<BefundCode>([
  'DATUM_UNGUELTIG',
  'WERT_UNBEKANNT',
  'BG_NUMMER_FORMAT',
  'KUNDENNUMMER_FORMAT',
  'KUNDENNUMMER_EXCEL',
]);
/** Rows that tell what a column's values look like. */
const PROBE = 500;
/** A heading with something of a field's name makes a column of the right shape a suggestion. */
const ANKLANG = 0.45;

/** Collects what rows leave open, then says it. */
export class Leitfadensammler {
  private readonly mapping: SheetMapping;
  private readonly zellen: UnlesbareZelle[] = [];
  /** Cells with a word that no list knows. */
  private readonly worte = new Map<FieldId, UnlesbareZelle[]>();
  private readonly proben: readonly { readonly column: number; readonly probe: Werteprobe }[];
  private readonly gelassen: ReadonlySet<string>;
  private zeilen = 0;

  constructor(mapping: SheetMapping) {
    this.mapping = mapping;
    this.proben = mapping.unclaimed.map((column) => ({ column, probe: new Werteprobe() }));
    this.gelassen = new Set(mapping.antworten.unbenutzt.map(foldLabel));
  }

  /** A row that is a case, with its cells. */
  add({ index, zellen }: Pick<SheetRow, 'index' | 'zellen'>, cells: Cells): void {
    if (this.zeilen++ < PROBE) {
      for (const { column, probe } of this.proben) probe.add(probentext(cells[column]));
    }
    for (const { field: feld, code } of zellen) {
      const column = this.mapping.columns.get(feld)?.column;
      if (column === undefined || !UNLESBAR.has(code)) continue;
      const text = cellText(cells[column]);
      if (text === '') continue;
      const zelle = { index, column, feld, code, text };
      const istWort = code === 'WERT_UNBEKANNT' && typeof field(feld).type === 'object' && !text.startsWith('#');
      if (!istWort) this.zellen.push(zelle);
      else if (!this.worte.get(feld)?.push(zelle)) this.worte.set(feld, [zelle]);
    }
  }

  /** @param haus words of the house @param falsch fields whose constant is no value of theirs */
  ergebnis(
    { ohneAngabe, zahlen: { zeilen } }: Pick<Uebersicht, 'ohneAngabe' | 'zahlen'>,
    stichtag: Day,
    haus: Woerter,
    falsch: readonly FieldId[] = [],
  ): Leitfaden {
    const { mapping } = this;
    const spalten = this.proben.map(
      ({ column, probe }): Spalte => ({ titel: mapping.cells[column] ?? '', werte: werteVon(probe, stichtag) }),
    );
    const vorhanden = new Set([...mapping.columns.keys(), ...geltendeVorgabe(mapping).keys()]);
    const fragen = GRUNDFELDER.filter((feld) => {
      const leer = ohneAngabe.get(feld) ?? 0;
      if (leer === 0 || mapping.ohne.has(feld)) return false;
      // A column that some rows have filled is asked about by its cells, one that none has by the field.
      return !vorhanden.has(feld) || falsch.includes(feld) || leer === zeilen;
    });
    const unbenutzte = this.unbenutzte(spalten, vorhanden);
    const felder = fragen.map((feld): FehlendesFeld => {
      const konstante = KONSTANTEN[feld];
      const spalte = unbenutzte.find(({ vielleicht }) => vielleicht === feld)?.column;
      return {
        feld,
        zeilen: ohneAngabe.get(feld)!,
        spalten: passende(feld, spalten, unbenutzte).map((at) => this.proben[at]!.column),
        ...(konstante === undefined ? {} : { konstante }),
        ...(spalte !== undefined
          ? { vorschlag: { spalte } }
          : konstante === undefined
            ? {}
            : { vorschlag: { konstante } }),
      };
    });
    return {
      spalten: unbenutzte,
      felder,
      woerter: this.fremdeWoerter(haus),
      zellen: this.unlesbare(),
    };
  }

  private unbenutzte(spalten: readonly Spalte[], vorhanden: ReadonlySet<FieldId>): UnbenutzteSpalte[] {
    const frei = FIELD_IDS.filter((id) => !vorhanden.has(id) && !this.mapping.ohne.has(id));
    const { zugeordnet, uebrig } = schlageSpaltenVor(spalten, frei, {}, true);
    const vielleicht = new Map([
      ...zugeordnet.map(({ spalte, feld }) => [spalte, feld] as const),
      ...uebrig.map((eine) => [eine.spalte, eine.vielleicht] as const),
    ]);
    // A further column of a field that has one is no riddle.
    const vergeben = new Set([...this.mapping.columns.keys()].flatMap((id) => field(id).labels.map(foldLabel)));
    return this.proben.map(({ column }, at) => {
      const kopf = this.mapping.cells[column] ?? '';
      const key = foldLabel(kopf);
      const feld = this.gelassen.has(key) || vergeben.has(key) ? undefined : vielleicht.get(at);
      return { column, kopf, ...(feld === undefined ? {} : { vielleicht: feld }) };
    });
  }

  /** Texts that nobody could explain one by one are cells like others. */
  private unlesbare(): readonly UnlesbareZelle[] {
    const freie = [...this.worte.values()].filter((zellen) => istFreitext(anzahlen(zellen))).flat();
    return [...this.zellen, ...freie].sort((a, b) => a.index - b.index || a.column - b.column);
  }

  private fremdeWoerter(haus: Woerter): FremdesWort[] {
    const eigene = woerterOf(this.mapping, haus);
    return [...this.worte].flatMap(([feld, zellen]) => {
      const { type } = field(feld);
      const texte = anzahlen(zellen);
      if (typeof type !== 'object' || istFreitext(texte)) return [];
      const { list } = type;
      const gelassen = new Set(Object.keys(this.mapping.antworten.woerter[list] ?? {}).map(foldWord));
      return unbekannteWoerter(feld, texte, eigene)
        .filter(({ wort }) => !gelassen.has(foldWord(wort)))
        .map((eins) => ({ feld, list, ...eins }));
    });
  }
}

/** A column with more unknown words than that holds sentences. */
const WOERTER = 40;
const istFreitext = (texte: ReadonlyMap<string, number>) => texte.size > WOERTER;

function anzahlen(zellen: readonly UnlesbareZelle[]): ReadonlyMap<string, number> {
  const texte = new Map<string, number>();
  for (const { text } of zellen) count(texte, text);
  return texte;
}

/** Columns whose values look like a field's, and whose header speaks for it or for no other; the likeliest first. */
function passende(feld: Grundfeld, spalten: readonly Spalte[], unbenutzte: readonly UnbenutzteSpalte[]): number[] {
  const namen = [...field(feld).labels, feld];
  const guete = ({ titel }: Spalte) => Math.max(...namen.map((name) => aehnlichkeit(titel, name)));
  return spalten
    .map((eine, at) => ({
      at,
      vielleicht: unbenutzte[at]?.vielleicht,
      guete: guete(eine),
      passt: passtZuFeld(feld, eine.werte) === 'ja',
    }))
    .filter(({ at, vielleicht, guete: wert, passt }) => {
      if (vielleicht !== undefined) return vielleicht === feld;
      return (
        aussage(spalten[at]!.titel, feld) !== 'nein' && (wert >= ANKLANG || (passt && sagtEtwas(feld, spalten[at]!)))
      );
    })
    .sort(
      (a, b) =>
        Number(b.vielleicht === feld) - Number(a.vielleicht === feld) ||
        Number(b.passt) - Number(a.passt) ||
        b.guete - a.guete,
    )
    .map(({ at }) => at);
}

/** Whether the shape of a column's values is worth a word: ticks can mean anything. */
const sagtEtwas = (feld: Grundfeld, { titel }: Spalte) => field(feld).type !== 'yes-no' && !istFremd(titel);

/** Serials of days on which people make applications, or are born (1927 to 2064). */
const TAGE = [10_000, 60_000] as const;

/** A cell as an export would write it: numbers that may be days as days, in whatever date system: their shape is seen. */
function probentext(cell: Cell | undefined): string {
  // In a workbook it is a tick (page 1).
  if (cell === 1) return 'x';
  if (typeof cell !== 'number' || cell < TAGE[0] || cell > TAGE[1]) return cellText(cell);
  const moment = serialToMoment(cell, false);
  if (typeof moment !== 'number') return cellText(cell);
  const sekunden = secondsOf(moment);
  const tag = german(dayOf(moment));
  return sekunden === undefined ? tag : `${tag} ${uhrzeit(sekunden)}`;
}

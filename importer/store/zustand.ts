/**
 * What is stored of a case: one text that is equal as long as nothing about the case changes. It holds what the
 * decisions read (so that they can be taken again: page 2 "Explanation") and the decisions that are watched.
 * Due days, rest days and reasons are not in it: they follow from the rest, and rest days change every night.
 *
 * Parts are separated by U+001F: export parts, Antragsdatum, BG-Nummer, Eingang and Anliegen (the identity of the case, see
 * `zuordnung.ts`), surroundings, findings at cells, the watched decisions; then each further known field with its
 * number as a character. A field's number is the store's (table `feld`), so a new field changes no old text. The id of the
 * next step comes last, behind a blank, which is no field's character: a text of a version that did not know it ends
 * before, and is known again by that.
 */
import type { FeldBefund } from '../../core/decide/befunde.ts';
import type { FristStatus } from '../../core/decide/fristen.ts';
import type { NeufallErgebnis } from '../../core/decide/neufall.ts';
import { emptyRow, type RowBuilder } from '../../core/fields/complete.ts';
import { type FieldId, field } from '../../core/fields/declarations.ts';
import type { Umfeld } from '../../core/rules/lage.ts';
import { ESC, SEP } from './puffer.ts';

/** A finding and the field at which it stands. */
export interface FeldMitBefund {
  readonly code: FeldBefund;
  readonly id: FieldId;
}

/** A stored case; its row has no Kundennummer yet. */
export interface Zustand {
  readonly row: RowBuilder;
  readonly umfeld: Umfeld;
  /** Findings at the cells of its source rows, each once. */
  readonly feldBefunde: readonly FeldMitBefund[];
  /** As the last run that saw the case decided. */
  readonly neufall: NeufallErgebnis;
  readonly stelle: string;
  readonly status_erstberatung: FristStatus;
  readonly status_entscheidung: FristStatus;
  /** Empty without a process; `undefined`: the version that wrote it did not know steps. */
  readonly naechster_schritt: string | undefined;
}

/** Before the id of the next step. */
export const SCHRITT_ZEICHEN = ' ';
/** The character of number 0. */
const ERSTES_ZEICHEN = 0x21;

/** The character that a field's number is written as. */
export const zeichenVon = (nr: number) => String.fromCharCode(ERSTES_ZEICHEN + nr);

/**
 * The function that reads a stored text.
 * @param numbers number of each field in the store
 */
export function createLesen(numbers: ReadonlyMap<FieldId, number>): (text: string) => Zustand {
  const fields = new Map([...numbers].map(([id, nr]) => [zeichenVon(nr), id]));
  return (text) => decode(text, fields);
}

/** The text as a version wrote it that did not know steps. */
export function ohneSchritt(text: string): string {
  const at = text.lastIndexOf(SEP + SCHRITT_ZEICHEN);
  return at < 0 ? text : text.slice(0, at);
}

function unescapeText(text: string): string {
  return text.includes(ESC) ? text.replaceAll(`${ESC}1`, SEP).replaceAll(`${ESC}0`, ESC) : text;
}

function decode(text: string, fields: ReadonlyMap<string, FieldId>): Zustand {
  const parts = text.split(SEP);
  const [teile = '', antragsdatum, bg, eingang, anliegen, umfeld = '', befunde = '', neufall, stelle, erst, ent] =
    parts;
  const row: RowBuilder = { ...EMPTY };
  set(row, 'antragsdatum', antragsdatum);
  set(row, 'bg_nummer', bg);
  set(row, 'eingang_am', eingang);
  set(row, 'anliegen', anliegen);
  let schritt: string | undefined;
  for (let i = HEAD; i < parts.length; i++) {
    const part = parts[i] ?? '';
    if (part.startsWith(SCHRITT_ZEICHEN)) schritt = part.slice(1);
    const id = fields.get(part.charAt(0));
    if (id !== undefined) set(row, id, part.slice(1));
  }
  const bits = Number(teile);
  const more = Number.parseInt(umfeld.charAt(0), 16);
  return {
    row,
    umfeld: {
      teile: { verbis: (bits & 1) > 0, allegro: (bits & 2) > 0, step: (bits & 4) > 0 },
      vorstaende: umfeld.length > 1 ? Number(umfeld.slice(1)) : undefined,
      letzter_antrag: (more & 1) > 0,
      termin_doppelt: (more & 8) > 0,
      widerspruch_geburtsdatum: (more & 2) > 0,
      widerspruch_name: (more & 4) > 0,
    },
    feldBefunde: befunde === '' ? [] : befunde.split(' ').map(befundAus),
    neufall: neufall as NeufallErgebnis,
    stelle: stelle ?? '',
    status_erstberatung: erst as FristStatus,
    status_entscheidung: ent as FristStatus,
    naechster_schritt: schritt,
  };
}

/** Copying it takes a tenth of making one. */
const EMPTY = emptyRow();

function befundAus(text: string): FeldMitBefund {
  const [code, id] = text.split(':');
  return { code: code as FeldBefund, id: id as FieldId };
}

/** Parts before the numbered fields. */
const HEAD = 11;

function set(row: RowBuilder, id: FieldId, text: string | undefined): void {
  if (text === undefined || text === '') return;
  (row as Record<FieldId, unknown>)[id] = value(id, text);
}

function value(id: FieldId, text: string): unknown {
  const { type } = field(id);
  if (type === 'yes-no') return text === '1';
  if (type === 'text') return unescapeText(text);
  return typeof type === 'object' || type === 'bg-nummer' || type === 'kundennummer' ? text : Number(text);
}

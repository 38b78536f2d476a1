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
import type { Beurteilung } from '../../core/assess.ts';
import type { FeldBefund } from '../../core/decide/befunde.ts';
import type { FristStatus } from '../../core/decide/fristen.ts';
import type { NeufallErgebnis } from '../../core/decide/neufall.ts';
import { emptyRow, type RowBuilder } from '../../core/fields/complete.ts';
import { type CaseRow, FIELD_IDS, type FieldId, field } from '../../core/fields/declarations.ts';
import { schrittText } from '../../core/process/naechster.ts';
import type { Umfeld } from '../../core/rules/lage.ts';

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

type Encode = (row: CaseRow, umfeld: Umfeld, feldBefunde: readonly FeldMitBefund[], urteil: Beurteilung) => string;

export interface Codec {
  readonly encode: Encode;
  readonly decode: (text: string) => Zustand;
}

const SEP = '\x1f';
const ESC = '\x1b';
/** Before the id of the next step. */
const STEP = `${SEP} `;
/** Number 0 is `!`. */
const FIRST_CHAR = 0x21;

/** Fields with a place of their own before the numbered ones, and the Kundennummer, which is the key. */
const OWN_PLACE: ReadonlySet<FieldId> = new Set([
  'kundennummer',
  'antragsdatum',
  'bg_nummer',
  'eingang_am',
  'anliegen',
]);

/** Fields that are left out unless the configuration asks for them (page 5: "names are not stored unless configured"). */
export const NAMEN: readonly FieldId[] = ['nachname', 'vorname'];

/**
 * @param numbers number of each field in the store
 * @param mitNamen whether names are written; they are read in any case
 */
export function createCodec(numbers: ReadonlyMap<FieldId, number>, mitNamen: boolean): Codec {
  const chars = new Map([...numbers].map(([id, nr]) => [id, String.fromCharCode(FIRST_CHAR + nr)]));
  const written = FIELD_IDS.filter((id) => !OWN_PLACE.has(id) && (mitNamen || !NAMEN.includes(id)));
  const fields = new Map([...chars].map(([id, char]) => [char, id]));
  const encodeFields = fieldWriter(written, chars);
  return {
    encode: (row, umfeld, feldBefunde, urteil) =>
      kennungText(teileBits(umfeld), row.antragsdatum, row.bg_nummer, row.eingang_am, row.anliegen) +
      `${umfeldBits(umfeld)}${umfeld.vorstaende ?? ''}${SEP}${befundeText(feldBefunde)}${SEP}` +
      `${urteil.neufall.neufall}${SEP}${urteil.zustaendigkeit.stelle}${SEP}` +
      `${urteil.erstberatung.status}${SEP}${urteil.entscheidung.status}` +
      encodeFields(row) +
      STEP +
      schrittText(urteil.naechster),
    decode: (text) => decode(text, fields),
  };
}

/** The parts that say which case it is; a stored text begins with them. `undefined` is unknown. */
function kennungText(
  teile: number,
  antragsdatum: number | undefined,
  bg: string | undefined,
  eingang: number | undefined,
  anliegen: string | undefined,
): string {
  return `${teile}${SEP}${antragsdatum ?? ''}${SEP}${bg ?? ''}${SEP}${eingang ?? ''}${SEP}${anliegen ?? ''}${SEP}`;
}

/** Which exports have a part in the case: 1 VerBIS, 2 ALLEGRO, 4 STEP. */
function teileBits({ teile }: Umfeld): number {
  return (teile?.verbis ? 1 : 0) + (teile?.allegro ? 2 : 0) + (teile?.step ? 4 : 0);
}

/** One hexadecimal digit. */
function umfeldBits(umfeld: Umfeld): string {
  const bits =
    (umfeld.letzter_antrag ? 1 : 0) +
    (umfeld.widerspruch_geburtsdatum ? 2 : 0) +
    (umfeld.widerspruch_name ? 4 : 0) +
    (umfeld.termin_doppelt ? 8 : 0);
  return bits.toString(16);
}

/** The text as a version wrote it that did not know steps. */
export function ohneSchritt(text: string): string {
  const at = text.lastIndexOf(STEP);
  return at < 0 ? text : text.slice(0, at);
}

/** The further fields that are known, each with its character. */
function fieldWriter(ids: readonly FieldId[], chars: ReadonlyMap<FieldId, string>): (row: CaseRow) => string {
  const starts = ids.map((id) => SEP + (chars.get(id) ?? ''));
  const isText = ids.map((id) => field(id).type === 'text');
  return (row) => {
    let text = '';
    for (let i = 0; i < ids.length; i++) {
      const wert = row[ids[i]!];
      if (wert === undefined) continue;
      text += starts[i]! + (isText[i] ? escapeText(wert as string) : typeof wert === 'boolean' ? Number(wert) : wert);
    }
    return text;
  };
}

function escapeText(text: string): string {
  return text.includes(SEP) || text.includes(ESC) ? text.replaceAll(ESC, `${ESC}0`).replaceAll(SEP, `${ESC}1`) : text;
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
    if (part.startsWith(' ')) schritt = part.slice(1);
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

/** Each once, in alphabetical order: `WERT_UNBEKANNT:status`, joined by blanks. */
function befundeText(befunde: readonly FeldMitBefund[]): string {
  if (befunde.length === 0) return '';
  return [...new Set(befunde.map(({ code, id }) => `${code}:${id}`))].sort().join(' ');
}

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

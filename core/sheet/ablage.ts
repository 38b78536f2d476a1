/**
 * Where the trace of what was written (written.ts) stands in a workbook, so that the add-in and `neufall pruefen` know
 * of each other's writes:
 * - the add-in keeps it in a setting, a long one on a very hidden sheet; the batch can read both, but not write them: a
 *   setting belongs to one add-in of one store and is named by a sheet's id, and neither stands in every file;
 * - the batch keeps it in custom XML parts, which Excel hands to every add-in. Their namespace says what decides whether
 *   they have to be read, so that the list of namespaces is enough to know that there is nothing new:
 *
 *       urn:neufall:geschrieben:<stand>:<sheet name's print>:<number>:<of how many>
 *
 * `stand` names the add-in's trace on which the batch has built. While it is the current one, the part is the newer of
 * the two; the add-in's next write makes it an old one, and Rückgängig brings it back, without anything being deleted.
 * Source: page 6 "Writing".
 */
import { isRecord } from '../json.ts';
import { long, toDigits } from './fingerprint.ts';

/** The very hidden sheet. */
export const ABLAGE_BLATT = 'Neufall-Ablage';

/** The text itself, or where it stands on the hidden sheet: its column, and how many cells from the first row on. */
export type Kept = { readonly text: string } | { readonly column: number; readonly pieces: number };

export const isKept = (value: unknown): value is Kept =>
  isRecord(value) &&
  (typeof value['text'] === 'string' || (typeof value['column'] === 'number' && typeof value['pieces'] === 'number'));

/** What a setting says of its trace besides. Settings of earlier versions say nothing. */
export interface Merkmal {
  /** The sheet's name. */
  readonly blatt: string;
  /** Another one after each write. */
  readonly stand: string;
}

export const isMerkmal = (value: unknown): value is Merkmal =>
  isRecord(value) && typeof value['blatt'] === 'string' && typeof value['stand'] === 'string';

const DIGITS = 6;

/** A short print of a text. */
export const abdruck = (text: string): string => toDigits(long(text), DIGITS);

/**
 * The next `stand` of a setting. With the one before in it, because a trace can become what it once was.
 * @param abdruecke prints of the new trace's text, piece by piece
 */
export function naechsterStand(key: string, vorher: unknown, abdruecke: readonly string[]): string {
  return abdruck([key, isMerkmal(vorher) ? vorher.stand : '', ...abdruecke].join('|'));
}

const URN = 'urn:neufall:geschrieben:';
/** Stands for a setting that is not there. */
const OHNE = '-';
/** Characters of one part: a response of the add-in stays small (limits.ts has as much for a long list). */
const LAENGE = 700_000;

export interface Merkteil {
  readonly namensraum: string;
  readonly xml: string;
}

/** The parts of a trace's text; `merkmal`: of the setting on which it is built. */
export function merkteile(text: string, blatt: string, merkmal: Merkmal | undefined): readonly Merkteil[] {
  const count = Math.max(1, Math.ceil(text.length / LAENGE));
  return Array.from({ length: count }, (_, index) => {
    const namensraum = `${URN}${merkmal?.stand ?? OHNE}:${abdruck(blatt)}:${index + 1}:${count}`;
    return { namensraum, xml: xmlOf(namensraum, text.slice(index * LAENGE, (index + 1) * LAENGE)) };
  });
}

/** Takes the place of a part that is no longer needed. */
export const LEERES_MERKTEIL: Merkteil = { namensraum: `${URN}leer`, xml: xmlOf(`${URN}leer`, '') };

function xmlOf(namensraum: string, text: string): string {
  const inhalt = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<geschrieben xmlns="${namensraum}">${inhalt}</geschrieben>`;
}

/** The namespace of a part, if it is one of these. */
export function namensraumOf(xml: string): string | undefined {
  const found = /<(?:[\w.-]+:)?geschrieben\s[^>]*?\bxmlns(?::[\w.-]+)?\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(xml);
  const namensraum = found?.[1] ?? found?.[2];
  return namensraum?.startsWith(URN) ? namensraum : undefined;
}

const ZEICHEN: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text that a part holds. */
export function inhaltOf(xml: string): string {
  const text = /<(?:[\w.-]+:)?geschrieben\s[^>]*>([^<]*)</.exec(xml)?.[1] ?? '';
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (all, decimal?: string, hex?: string, name = '') => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return hex === undefined ? (ZEICHEN[name] ?? all) : String.fromCodePoint(Number.parseInt(hex, 16));
  });
}

interface Name {
  readonly stand: string;
  readonly blatt: string;
  readonly nr: number;
  readonly von: number;
}

function nameOf(namensraum: string): Name | undefined {
  if (!namensraum.startsWith(URN)) return undefined;
  const [stand = '', blatt = '', nr, von] = namensraum.slice(URN.length).split(':');
  return von === undefined ? undefined : { stand, blatt, nr: Number(nr), von: Number(von) };
}

/** Whether the batch may put another trace of this sheet in the part's place. */
export function istErsetzbar(namensraum: string, blatt: string): boolean {
  return namensraum === LEERES_MERKTEIL.namensraum || nameOf(namensraum)?.blatt === abdruck(blatt);
}

/**
 * The parts that are newer than the add-in's trace, in the order of their texts, as places in the list; none where
 * there are none, or not all of them. With a setting the part is known by it, also after the sheet was renamed.
 * @param merkmal of the add-in's setting for the sheet
 */
export function neuereTeile(
  namensraeume: readonly string[],
  blatt: string,
  merkmal: Merkmal | undefined,
): readonly number[] {
  const found = namensraeume.flatMap((namensraum, place) => {
    const name = nameOf(namensraum);
    const isNewer = merkmal === undefined ? name?.blatt === abdruck(blatt) : name?.stand === merkmal.stand;
    return name !== undefined && isNewer ? [{ ...name, place }] : [];
  });
  const places = found.toSorted((a, b) => a.nr - b.nr);
  const isWhole = places.every(({ nr, von }, index) => nr === index + 1 && von === places.length);
  return isWhole ? places.map(({ place }) => place) : [];
}

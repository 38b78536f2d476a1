/**
 * The dirt of real exports: what makes a record unreadable, what makes one cell wrong, and what is merely written
 * in another way. One entry per kind. Source: page 1 "The three exports", 4-findings.csv, fine print 1 to 8.
 */

import type { QuarantaeneGrund } from '../../core/decide/befunde.ts';
import type { FieldType } from '../../core/fields/declarations.ts';
import { pick, type Random, whole } from './random.ts';

export type Kodierung = 'windows-1252' | 'utf-8' | 'utf-8-bom';

/** One column of an export. */
export interface Spalte {
  readonly type: FieldType;
  /** Column of the key by which records repeat (page 1): it is only spoilt where the person has no other record. */
  readonly schluessel: boolean;
}

/** A record that is about to be written. */
export interface Satz {
  readonly kodierung: Kodierung;
  readonly spalten: readonly Spalte[];
  /** The person has no other record in this file. */
  readonly einzeln: boolean;
  /** Texts of the cells, not yet quoted. */
  readonly zellen: string[];
  readonly random: Random;
}

/** What to write instead of the record's ordinary line. */
interface Ersatz {
  /** The line without its end. */
  readonly zeile: string;
  /** Bytes are those of Latin-1, whatever the file's encoding. */
  readonly latin1?: boolean;
}

/** Joins cells with the delimiter, quoted where needed. */
export type Verbinden = (zellen: readonly string[]) => string;

const TRENNZEICHEN = ';';

export const verbinde: Verbinden = (zellen) => zellen.map(zitiert).join(TRENNZEICHEN);

/** A cell as it stands in the file. */
export function zitiert(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Changes the record's cells, or gives the line that takes its place; false where the record cannot have it. */
type Wirkung = (satz: Satz) => Ersatz | boolean;

const KUNDENNUMMER = 0;

const ersetze =
  (...ways: ((nummer: string, random: Random) => string)[]): Wirkung =>
  ({ zellen, random }) => {
    zellen[KUNDENNUMMER] = pick(random, ways)(zellen[KUNDENNUMMER] ?? '', random);
    return true;
  };

/** Puts a wrong text into one column of a type. */
const verdirb =
  (isMeant: (type: FieldType) => boolean, texts: readonly string[]): Wirkung =>
  ({ spalten, zellen, einzeln, random }) => {
    const meant = spalten.flatMap(({ type, schluessel }, i) => (isMeant(type) && (einzeln || !schluessel) ? [i] : []));
    if (meant.length === 0) return false;
    // A cell that says something is spoilt rather than one that is empty anyway.
    const filled = meant.filter((i) => zellen[i] !== '');
    zellen[pick(random, filled.length > 0 ? filled : meant)] = pick(random, texts);
    return true;
  };

const isTickable = (type: FieldType) => type === 'date-or-tick';
const isDate = (type: FieldType) => type === 'date' || isTickable(type) || type === 'birth-date' || type === 'moment';
const isWord = (type: FieldType) => type === 'yes-no' || typeof type === 'object';

/** Writes something else, or more, into a filled cell that says on which day a step was done. */
const schreibe =
  (...ways: ((tag: string) => string)[]): Wirkung =>
  ({ spalten, zellen, random }) => {
    const filled = spalten.flatMap(({ type }, i) => (isTickable(type) && zellen[i] !== '' ? [i] : []));
    if (filled.length === 0) return false;
    const chosen = pick(random, filled);
    zellen[chosen] = pick(random, ways)(zellen[chosen] ?? '');
    return true;
  };

/** Broken quoting: not closed, in the middle of a bare field, text behind the closing quote (fine print 1). */
const ANFUEHRUNG = [
  (vorn: string, rest: string) => `${vorn};"${rest}`,
  (vorn: string, rest: string) => `${vorn};5"${rest}`,
  (vorn: string, rest: string) => `${vorn};"alt"neu${rest}`,
];

/** Kinds that make a record fit for quarantine only, by the reason. */
type Unlesbar = Exclude<QuarantaeneGrund, 'DUBLETTE_WIDERSPRUCH'>;

const UNLESBAR = {
  KUNDENNUMMER_FEHLT: ersetze(() => ''),
  KUNDENNUMMER_FORMAT: ersetze(
    (nummer) => nummer.slice(0, -1),
    (nummer) => `${nummer.slice(0, 3)}0${nummer.slice(4)}`,
    (nummer) => `${nummer}0`,
    (nummer) => nummer.replace(/\d$/, 'O'),
    () => 'unbekannt',
  ),
  KUNDENNUMMER_EXCEL: ersetze(
    (_, random) => `${whole(random, 1, 9)},${whole(random, 10, 99)}E+${whole(random, 10, 99)}`,
    (_, random) => `${whole(random, 1, 9)}.${whole(random, 10, 99)}E+${whole(random, 10, 99)}`,
    (_, random) => `${whole(random, 1, 9)}E+0${whole(random, 1, 9)}`,
  ),
  SPALTENZAHL: ({ zellen, random }) => {
    if (random() < 0.5) zellen.pop();
    // An empty field too many would be cut off (fine print 29).
    else zellen.push('0');
    return true;
  },
  ANFUEHRUNG: ({ zellen, random }) => {
    const [first = '', , ...rest] = zellen;
    return { zeile: pick(random, ANFUEHRUNG)(first, ['', ...rest].join(TRENNZEICHEN)) };
  },
  ZEICHEN_UNGUELTIG: ({ zellen, kodierung, random }) => {
    const [first = '', ...rest] = zellen;
    // 81, 8D, 8F, 90 and 9D mean nothing in Windows-1252; a Latin-1 ü is no UTF-8. In a file without BOM it would
    // decide the encoding of the whole file (fine print 5), so there only NUL is left.
    const latin1 = kodierung === 'utf-8-bom' && random() < 0.7;
    const undefinedByte = kodierung === 'windows-1252' && random() < 0.7;
    const character = latin1 ? 'ü' : undefinedByte ? pick(random, ['\x81', '\x8d', '\x8f', '\x90', '\x9d']) : '\0';
    return { zeile: verbinde([first, ...rest.map((text, i) => (i === 0 ? text + character : text))]), latin1 };
  },
} as const satisfies Record<Unlesbar, Wirkung>;

/** Kinds that concern one cell; the record is read. */
const FALSCHE_ZELLE = {
  DATUM_UNGUELTIG: verdirb(isDate, [
    '31.02.2024',
    '29.02.2025',
    '31.04.2025',
    '32.01.2025',
    '12.13.2024',
    '2025-02-30',
    '15.03.1812',
    '01.01.2925',
    '10.03.2025 24:00',
    '45678',
    'k. A.',
    'siehe Akte',
  ]),
  WERT_UNBEKANNT: verdirb(isWord, ['unbekannt', 'vielleicht', 'SGB XII', 'WhatsApp', '?', 'Altfall']),
  BG_NUMMER_FORMAT: verdirb((type) => type === 'bg-nummer', ['99999', '9999/0001234', '99999//00012345', 'BG fehlt']),
  /** As people note it in a list; the day is read. */
  DATUM_MIT_ZUSATZ: schreibe(
    (tag) => `${tag} AB`,
    (tag) => `${tag} (Kopie)`,
    (tag) => `${tag} laut Akte`,
    (tag) => `erledigt ${tag}`,
  ),
  HAKEN_STATT_DATUM: schreibe(
    () => 'x',
    () => 'ja',
    () => 'erledigt',
  ),
  /** Reads as empty (page 1 "Cell values"). */
  LEERES_DATUM: verdirb(isDate, ['31.12.9999', '00.00.0000', '-']),
} as const satisfies Record<string, Wirkung>;

/** Every kind of dirt; the last ones need more than the record itself and are done where it is written. */
export const SCHMUTZ_ARTEN = [
  ...(Object.keys(UNLESBAR) as (keyof typeof UNLESBAR)[]),
  'DUBLETTE_WIDERSPRUCH',
  'DUBLETTE',
  ...(Object.keys(FALSCHE_ZELLE) as (keyof typeof FALSCHE_ZELLE)[]),
  'SCHREIBWEISE',
  'LEERZEILE',
] as const;
export type Schmutz = (typeof SCHMUTZ_ARTEN)[number];

const WIRKUNG: Readonly<Partial<Record<Schmutz, Wirkung>>> = { ...UNLESBAR, ...FALSCHE_ZELLE };

/**
 * Spoils a record in one way. Changes its cells, or gives the line that takes its place.
 * @returns false where the kind does not fit the record, which then stays as it is
 */
export function verschmutze(art: Schmutz, satz: Satz): Ersatz | boolean {
  return WIRKUNG[art]?.(satz) ?? false;
}

/** The kinds that records of an export can have. */
export function artenFuer(spalten: readonly Spalte[]): readonly Schmutz[] {
  const hasBg = spalten.some(({ type }) => type === 'bg-nummer');
  return SCHMUTZ_ARTEN.filter((art) => art !== 'BG_NUMMER_FORMAT' || hasBg);
}

/** How often each kind was put in. */
export type SchmutzZahlen = Readonly<Record<Schmutz, number>>;

/**
 * Exports read in the most naive way: nearly every line is a record, papaparse takes its cells apart, the join is written down as page 1
 * says it. Nothing of the importer is used, and of the core only the words of the lists and the numbers of days.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type Day, fromDay, isCalendarDay, toDay } from '../../../core/calendar/day.ts';
import { fieldsOf, QUELLEN, type Quelle } from '../../../core/fields/declarations.ts';
import { LISTS, type ListName } from '../../../core/fields/lists.ts';

/** Trimmed texts by field. */
export type Satz = Readonly<Partial<Record<string, string>>>;

/** A case row's parts. */
export interface RohFall {
  readonly kundennummer: string;
  readonly verbis: Satz | undefined;
  readonly allegro: Satz | undefined;
  readonly step: Satz | undefined;
}

export interface Roh {
  /** In the order of page 1. */
  readonly faelle: readonly RohFall[];
  /** Records that went into no case, by reason. */
  readonly ausgesondert: Readonly<Record<string, number>>;
  /** Records by source, without blank lines. */
  readonly saetze: Readonly<Record<Quelle, number>>;
}

const ENCODING: Readonly<Record<Quelle, string>> = { verbis: 'windows-1252', allegro: 'utf-8', step: 'utf-8' };
const UNREADABLE = /[\0\x81\x8d\x8f\x90\x9d\ufffd]/;
const WELL_QUOTED = /^(?:"(?:[^"]|"")*"|[^";]*)(?:;(?:"(?:[^"]|"")*"|[^";]*))*$/;

/** Reads the three exports of a folder. */
export function roh(folder: string): Roh {
  const ausgesondert: Record<string, number> = {};
  const count = (grund: string) => {
    ausgesondert[grund] = (ausgesondert[grund] ?? 0) + 1;
  };
  const saetze = { verbis: 0, allegro: 0, step: 0 };
  const good: Record<Quelle, Satz[]> = { verbis: [], allegro: [], step: [] };
  for (const quelle of QUELLEN) {
    const text = new TextDecoder(ENCODING[quelle]).decode(readFileSync(join(folder, `${quelle}.csv`)));
    const lines = saetzeVon(text);
    const ids = fieldsOf(quelle);
    const first = new Map<string, readonly string[]>();
    for (const line of lines.slice(lines.findIndex((one) => one.startsWith('Kundennummer;')) + 1)) {
      if (line.trim() === '') continue;
      saetze[quelle]++;
      const cells = (Papa.parse<string[]>(line, { delimiter: ';' }).data[0] ?? []).map((cell) => cell.trim());
      const kundennummer = (cells[0] ?? '').replace(/\s/g, '').toUpperCase();
      cells[0] = kundennummer;
      const satz: Satz = Object.fromEntries(ids.map((id, i) => [id, cells[i] ?? '']));
      const key = [kundennummer, ...schluessel(quelle, satz)].join('|');
      const earlier = first.get(key);
      if (UNREADABLE.test(line)) count('ZEICHEN_UNGUELTIG');
      else if (!WELL_QUOTED.test(line)) count('ANFUEHRUNG');
      else if (cells.length !== ids.length) count('SPALTENZAHL');
      else if (kundennummer === '') count('KUNDENNUMMER_FEHLT');
      else if (/^\d+([.,]\d+)?E[+-]\d+$/.test(kundennummer)) count('KUNDENNUMMER_EXCEL');
      else if (!/^\d{3}[A-Z]\d{6}$/.test(kundennummer)) count('KUNDENNUMMER_FORMAT');
      else if (earlier !== undefined)
        count(earlier.join(';') === cells.join(';') ? 'DUBLETTE' : 'DUBLETTE_WIDERSPRUCH');
      else {
        first.set(key, cells);
        good[quelle].push(satz);
      }
    }
  }
  return { faelle: verbinden(good), ausgesondert, saetze };
}

/** The lines, with the one line break that the sample quotes: the note of a call (application.ts). */
function saetzeVon(text: string): string[] {
  return text.replace(/\r?\nRückruf /g, ' Rückruf ').split(/\r?\n/);
}

function schluessel(quelle: Quelle, satz: Satz): string[] {
  if (quelle === 'verbis') return [];
  if (quelle === 'allegro') return [String(tag(satz['antragsdatum']))];
  return [String(zeit(satz['eingang_am'])), wort('anliegen', satz['anliegen']) ?? ''];
}

function verbinden(saetze: Readonly<Record<Quelle, readonly Satz[]>>): RohFall[] {
  const spaet = (tag: number | undefined) => tag ?? Number.POSITIVE_INFINITY;
  const je = (quelle: Quelle, nach?: (satz: Satz) => number) => {
    const map = new Map<string, Satz[]>();
    for (const satz of saetze[quelle]) {
      const own = map.get(satz['kundennummer'] ?? '');
      if (own === undefined) map.set(satz['kundennummer'] ?? '', [satz]);
      else own.push(satz);
    }
    if (nach !== undefined) for (const own of map.values()) own.sort((a, b) => sortiert(nach(a), nach(b)));
    return map;
  };
  const verbis = je('verbis');
  const allegro = je('allegro', (satz) => spaet(tag(satz['antragsdatum'])));
  const step = je('step', (satz) => spaet(zeit(satz['eingang_am'])));
  const platz = (quelle: Quelle) => new Map(saetze[quelle].map((satz, i) => [satz, i]));
  const inAllegro = platz('allegro');
  const inStep = platz('step');
  const faelle: RohFall[] = [];
  for (const kundennummer of [...new Set([...verbis.keys(), ...allegro.keys(), ...step.keys()])].sort()) {
    const v = verbis.get(kundennummer)?.[0];
    const left = [...(allegro.get(kundennummer) ?? [])];
    const own: RohFall[] = (step.get(kundennummer) ?? []).map((s) => {
      const rechtskreis = wort('rechtskreis', s['rechtskreis']) ?? 'SGB II';
      const isAntrag = wort('anliegen', s['anliegen']) === 'Neuantrag' && rechtskreis === 'SGB II';
      return { kundennummer, verbis: v, allegro: isAntrag ? left.shift() : undefined, step: s };
    });
    own.push(...left.map((a) => ({ kundennummer, verbis: v, allegro: a, step: undefined })));
    if (own.length === 0) own.push({ kundennummer, verbis: v, allegro: undefined, step: undefined });
    const key = (fall: RohFall) => [
      spaet(antragsdatum(fall)),
      spaet(zeit(fall.step?.['eingang_am'])),
      spaet(fall.allegro === undefined ? undefined : inAllegro.get(fall.allegro)),
      spaet(fall.step === undefined ? undefined : inStep.get(fall.step)),
    ];
    faelle.push(
      ...own.sort((a, b) => {
        const x = key(a);
        const y = key(b);
        return x.map((one, i) => sortiert(one, y[i] ?? 0)).find((order) => order !== 0) ?? 0;
      }),
    );
  }
  return faelle;
}

const sortiert = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** ALLEGRO's, or else VerBIS's. */
export function antragsdatum({ allegro, verbis }: RohFall): Day | undefined {
  return tag(allegro?.['antragsdatum']) ?? tag(verbis?.['antragsdatum_verbis']);
}

const DATE = /^(?:(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})|(\d{4})-(\d\d)-(\d\d))(?:[T\s]+(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

const MONATE = 'Januar Feb. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dezember'.split(' ');

/** What the samples write around a day, taken away; months in words as numbers. */
function schlicht(text: string): string {
  const bare = text
    .replace(/^(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)|erledigt) (?=\d)/, '')
    .replace(/ (?:AB|\(Kopie\)|laut Akte|Uhr)$/, '')
    .replace(/^(\d\d)\/(\d\d)\//, '$1.$2.')
    .replace(/^(\S+), (?=\d)/, '$1 ')
    .replace('.000Z', '');
  const [tag = '', monat = '', jahr = ''] = bare.split(' ');
  return MONATE.includes(monat) ? `${tag}${MONATE.indexOf(monat) + 1}.${jahr}` : bare;
}

/** Day and seconds (-1 without time) as a date is written. */
function datum(text: string | undefined, jahr: (short: number) => number): [Day, number] | undefined {
  const match = DATE.exec(schlicht(text ?? ''));
  if (match === null) return undefined;
  const [, d, m, y = '', year, month, day, h, min = '0', sec = '0'] = match;
  const full = year !== undefined ? Number(year) : y.length === 2 ? jahr(Number(y)) : Number(y);
  const parts = [full, Number(month ?? m), Number(day ?? d)] as const;
  if (!isCalendarDay(...parts) || full < 1900 || full > 2100 || Number(h ?? 0) > 23) return undefined;
  return [toDay(...parts), h === undefined ? -1 : Number(h) * 3600 + Number(min) * 60 + Number(sec)];
}

const FUTURE = (short: number) => (short <= 68 ? 2000 : 1900) + short;

/** The day of a date. */
export function tag(text: string | undefined): Day | undefined {
  return datum(text, FUTURE)?.[0];
}

/** Done, nobody knows when: before all days. */
export const HAKEN = Number.NEGATIVE_INFINITY;

/** The day on which a step was done, or a tick as the samples write it. */
export function schritt(text: string | undefined): Day | undefined {
  return ['x', 'ja', 'erledigt'].includes(text ?? '') ? HAKEN : tag(text);
}

/** A number that sorts times; a day without time comes before its first second. */
export function zeit(text: string | undefined): number | undefined {
  const found = datum(text, FUTURE);
  return found === undefined ? undefined : found[0] * 100_000 + found[1];
}

/** A birth date: two digits mean the latest year that is not after the Stichtag's, 00 the 15th. */
export function geburtstag(text: string | undefined, stichtag: Day): Day | undefined {
  const { year } = fromDay(stichtag);
  return datum(text?.replace(/^00\.(?!00)/, '15.'), (short) => year - ((((year - short) % 100) + 100) % 100))?.[0];
}

const falt = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]/g, '')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss');

/** The word of a list that a cell means. */
export function wort(list: ListName, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const found = Object.entries(LISTS[list] as Readonly<Record<string, readonly string[]>>).find(([word, more]) =>
    [word, ...more].some((one) => falt(one) === falt(text)),
  );
  return found?.[0];
}

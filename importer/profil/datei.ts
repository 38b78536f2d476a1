/**
 * An export as `neufall profil` sees it: header, encoding, delimiter, the values of each column by what they are, and
 * first cells of rows that are no records. Source: page 5 (`neufall profil`).
 */
import { closeSync, openSync } from 'node:fs';
import { basename } from 'node:path';
import type { Day } from '../../core/calendar/day.ts';
import { meantText } from '../../core/fields/cell-text.ts';
import type { Spalte } from '../../core/vorschlag/spalten.ts';
import { Werteprobe, werteVon } from '../../core/vorschlag/werte.ts';
import type { Dateibild } from '../protokoll/einrichtung.ts';
import { ENCODED_TWICE } from '../read/encoding.ts';
import { InputError } from '../read/errors.ts';
import { type Header, possibleHeaders } from '../read/head.ts';
import { type Probe, probe, type Watch } from '../read/probe.ts';
import { cellsOf, readAt } from '../read/raw.ts';
import { readRecords } from '../read/records.ts';
import { kundennummerIn } from '../table/kundennummer.ts';
import { findeKopf, kundennummernSpalte } from './kopf.ts';

export interface Exportdatei extends Dateibild {
  readonly path: string;
  readonly spalten: readonly Spalte[];
  /** First cells of rows without a Kundennummer, as patterns: lines of totals and the like. */
  readonly ueberspringen: readonly string[];
}

/** Opens a file of which nothing is known. Throws `InputError`. */
export async function liesExport(path: string, stichtag: Day, watch: Watch): Promise<Exportdatei> {
  const probed = await probe(path, watch);
  const doppelt = ENCODED_TWICE[probed.encoding.name];
  const lesarten = [probed.encoding, ...(doppelt === undefined ? [] : [doppelt])].flatMap((encoding) => {
    const zeilen = possibleHeaders(path, { ...probed, encoding });
    const gefunden = findeKopf(zeilen);
    return gefunden === undefined ? [] : [{ encoding, zeilen, ...gefunden }];
  });
  // Encoded twice only where that makes more labels readable, as in an import.
  const [beste] = lesarten.sort((a, b) => b.punkte - a.punkte);
  if (beste === undefined) throw new InputError('kopf', path);
  const { encoding, zeilen, kopf } = beste;
  return liesMitKopf(path, { ...probed, encoding }, kopf, kundennummernSpalte(zeilen, kopf), stichtag, watch);
}

/** Reads a file whose header is known. */
export async function liesMitKopf(
  path: string,
  probed: Probe,
  header: Header,
  column: number,
  stichtag: Day,
  watch: Watch,
): Promise<Exportdatei> {
  const { encoding } = probed;
  const proben = header.cells.map(() => new Werteprobe());
  const fremde = new Fremdzeilen();
  const lies = (text: string) => meantText(encoding.decode(text));
  const fd = openSync(path, 'r');
  try {
    const { records } = await readRecords(
      path,
      probed,
      header,
      {
        column,
        kundennummer: (raw, from, to) => kundennummerIn(lies(raw.slice(from, to))),
        mayBeHeader: () => false,
        matcher: () => 0,
      },
      {
        record(cells, _, kundennummer) {
          if (kundennummer < 0) fremde.add(lies(cells.cell(0)));
          for (const [i, probe] of proben.entries()) probe.add(lies(cells.cell(i)));
        },
        bad(_, { byte, length }) {
          if (fremde.offen)
            fremde.add(meantText(cellsOf(readAt(fd, byte, length), encoding, header.delimiter)[0] ?? ''));
        },
        blank() {},
        blockEnd() {},
        header() {},
        skipped() {},
      },
      watch,
    );
    return {
      path,
      datei: basename(path),
      text: { kodierung: encoding.name, trennzeichen: header.delimiter },
      kopfzeile: header.zeile,
      spalten: header.cells.map((titel, i) => ({ titel, werte: werteVon(proben[i] ?? new Werteprobe(), stichtag) })),
      saetze: records,
      ueberspringen: fremde.muster(),
    };
  } finally {
    closeSync(fd);
  }
}

/** Words at the beginning of rows that sum up or end a list. Only these are shown: other first cells may be names. */
const FUSSZEILE = /^(Zwischensumme|Gesamtsumme|Summe|Gesamt|Anzahl|Insgesamt|Total|Seite|Ende|Stand|Druckdatum)\b/i;
const HOECHSTENS = 200;

/** First cells of rows that are no records. */
export class Fremdzeilen {
  private readonly gefunden = new Set<string>();
  private gesehen = 0;

  /** Whether more are wanted. */
  get offen(): boolean {
    return this.gesehen < HOECHSTENS;
  }

  add(text: string): void {
    this.gesehen++;
    const wort = FUSSZEILE.exec(text)?.[1];
    if (wort !== undefined) this.gefunden.add(`${wort}*`);
  }

  muster(): readonly string[] {
    return [...this.gefunden];
  }
}

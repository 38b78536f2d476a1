/**
 * befunde.csv: one line per finding. Findings of a record or a cell say where they stand; findings of a case have no
 * place in a file. A cell's finding stands once, also where its row feeds several case rows: `fall` names them all.
 * Source: page 5 "Files that import writes" and "The first hour of a controller" (`fall`), fine print 8 and 13.
 */
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import { regelDesBefunds } from '../../core/decide/pruefungen.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import { getOrMake, newMap } from '../../core/maps.ts';
import type { Messages } from '../../core/messages/index.ts';
import type { Lieferungsbefund } from '../protokoll/lieferung.ts';
import type { Source } from '../source/source.ts';
import type { ZellBefund } from '../table/batch.ts';
import type { Ausgesondert, Position } from '../table/table.ts';
import { CRLF, cell, inputCell, line } from './csv.ts';
import type { OutFile } from './out-file.ts';

export const BEFUNDE_HEADER = line(
  'quelle;datei;zeile;satz;byte;kundennummer;spalte;wert;code;schwere;regel;fundstelle;meldung;fall'.split(';'),
);

/**
 * The lines of one person, until all of their cases have passed: only then is known which cases a row fed. `fall` is the
 * number of a case's line in faelle.csv, 1 for the first one.
 */
export class PersonBefunde {
  private readonly datei: OutFile;
  private lines: { readonly text: string; faelle: string }[] = [];

  constructor(datei: OutFile) {
    this.datei = datei;
  }

  /** A line without its end that belongs to a case; the number it is called by. */
  add(text: string, fall: number): number {
    return this.lines.push({ text, faelle: String(fall) }) - 1;
  }

  /** The line belongs to one more case. */
  auch(nummer: number, fall: number): void {
    const line = this.lines[nummer];
    if (line !== undefined) line.faelle += ` ${fall}`;
  }

  /** Writes the lines in their order, and none is left. Most persons have none. */
  schreibe(): void {
    if (this.lines.length === 0) return;
    for (const { text, faelle } of this.lines) this.datei.text(`${text};${faelle}${CRLF}`);
    this.lines = [];
  }
}

/** Makes the lines. Those of cases and cells end before the column `fall`. */
export class BefundeLines {
  private readonly texts: Messages['befunde'];
  private readonly grundlage: Grundlage;
  private readonly ends = new Map<BefundCode, Map<string, string>>();
  constructor(messages: Messages, grundlage: Grundlage) {
    this.texts = messages.befunde;
    this.grundlage = grundlage;
  }

  /** A finding of a case row. */
  fall(kundennummer: string, code: BefundCode, row: CaseRow): string {
    return `;;;;;${kundennummer};;;${this.end(code, regelDesBefunds(code, row, this.grundlage))}`;
  }

  /** A finding at a cell of a row that stood at `position`. */
  zelle(source: Source, position: Position, kundennummer: string, { id, code, wert }: ZellBefund): string {
    const column = source.zuordnung.columns.get(id);
    const header = column === undefined ? '' : (source.header.cells[column] ?? '');
    return `${place(source, position)};${kundennummer};${inputCell(header)};${inputCell(wert)};${this.end(code)}`;
  }

  /** A remark about a file, or about a source without one; it belongs to no record and no case. */
  lieferung({ code, quelle, ...rest }: Lieferungsbefund): string {
    const datei = 'datei' in rest ? inputCell(rest.datei) : '';
    return `${quelle};${datei};;;;;;;${this.end(code)};${CRLF}`;
  }

  /** A record that was set aside: a whole line, it belongs to no case. */
  satz(source: Source, satz: Ausgesondert): string {
    const header = satz.wert === '' ? '' : inputCell(source.header.cells[source.kundennummer] ?? '');
    const end = this.end(satz.code);
    return `${place(source, satz)};${satz.kundennummer};${header};${inputCell(satz.wert)};${end};${CRLF}`;
  }

  /** What follows the code is the same for each finding of a kind with the same rule. */
  private end(code: BefundCode, regel = befund(code).regel ?? ''): string {
    return getOrMake(getOrMake(this.ends, code, newMap<string, string>), regel, () => {
      const { regelwerk } = this.grundlage;
      const fundstelle = regel === '' ? '' : inputCell(regelwerk.fundstelle(regelwerk.regel(regel)));
      const { text, schritt } = this.texts[code];
      return [code, befund(code).schwere, inputCell(regel), fundstelle, cell(`${text} ${schritt}`)].join(';');
    });
  }
}

function place({ quelle, datei }: Source, { zeile, satz, byte }: Position): string {
  return `${quelle};${inputCell(datei)};${zeile};${satz};${byte}`;
}

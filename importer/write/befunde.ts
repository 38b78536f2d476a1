/**
 * befunde.csv: one line per finding. Findings of a record or a cell say where they stand; findings of a case have no
 * place in a file. A cell's finding stands once, also where its row feeds several case rows.
 * Source: page 5 "Files that import writes", fine print 8 and 13.
 */
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import { regelDesBefunds } from '../../core/decide/pruefungen.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import type { Messages } from '../../core/messages/index.ts';
import type { Source } from '../source/source.ts';
import type { ZellBefund } from '../table/batch.ts';
import type { Ausgesondert, Position } from '../table/table.ts';
import { cell, inputCell, line } from './csv.ts';

export const BEFUNDE_HEADER = line(
  'quelle;datei;zeile;satz;byte;kundennummer;spalte;wert;code;schwere;regel;fundstelle;meldung'.split(';'),
);

export class BefundeLines {
  private readonly texts: Messages['befunde'];
  private readonly grundlage: Grundlage;
  private readonly ends = new Map<string, string>();
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

  /** A record that was set aside. */
  satz(source: Source, satz: Ausgesondert): string {
    const header = satz.wert === '' ? '' : inputCell(source.header.cells[source.kundennummer] ?? '');
    return `${place(source, satz)};${satz.kundennummer};${header};${inputCell(satz.wert)};${this.end(satz.code)}`;
  }

  /** What follows the code is the same for each finding of a kind with the same rule. */
  private end(code: BefundCode, regel = befund(code).regel): string {
    const key = regel === undefined ? code : `${code} ${regel}`;
    let end = this.ends.get(key);
    if (end === undefined) {
      const { regelwerk } = this.grundlage;
      const fundstelle = regel === undefined ? '' : cell(regelwerk.fundstelle(regelwerk.regel(regel)));
      const { text, schritt } = this.texts[code];
      end = line([code, befund(code).schwere, regel ?? '', fundstelle, cell(`${text} ${schritt}`)]);
      this.ends.set(key, end);
    }
    return end;
  }
}

function place({ quelle, datei }: Source, { zeile, satz, byte }: Position): string {
  return `${quelle};${inputCell(datei)};${zeile};${satz};${byte}`;
}

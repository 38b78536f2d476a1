/**
 * befunde.csv: one line per finding. Findings of a record or a cell say where they stand; findings of a case have no
 * place in a file. A cell's finding stands once, also where its row feeds several case rows.
 * Source: page 5 "Files that import writes", fine print 8 and 13.
 */
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import type { Messages } from '../../core/messages/index.ts';
import { EINGEBAUT } from '../../core/rules/catalogue.ts';
import type { Source } from '../source/source.ts';
import type { ZellBefund } from '../table/batch.ts';
import type { Ausgesondert, Position } from '../table/table.ts';
import { cell, inputCell, line } from './csv.ts';

export const BEFUNDE_HEADER = line(
  'quelle;datei;zeile;satz;byte;kundennummer;spalte;wert;code;schwere;regel;fundstelle;meldung'.split(';'),
);

export class BefundeLines {
  private readonly texts: Messages['befunde'];
  private readonly ends = new Map<BefundCode, string>();
  constructor(messages: Messages) {
    this.texts = messages.befunde;
  }

  /** A finding of a case row. */
  fall(kundennummer: string, code: BefundCode): string {
    return `;;;;;${kundennummer};;;${this.end(code)}`;
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

  /** What follows the code is the same for each finding of a kind. */
  private end(code: BefundCode): string {
    let end = this.ends.get(code);
    if (end === undefined) {
      const { schwere, regel } = befund(code);
      const fundstelle = regel === undefined ? '' : cell(EINGEBAUT.fundstelle(EINGEBAUT.regel(regel)));
      const { text, schritt } = this.texts[code];
      end = line([code, schwere, regel ?? '', fundstelle, cell(`${text} ${schritt}`)]);
      this.ends.set(code, end);
    }
    return end;
  }
}

function place({ quelle, datei }: Source, { zeile, satz, byte }: Position): string {
  return `${quelle};${inputCell(datei)};${zeile};${satz};${byte}`;
}

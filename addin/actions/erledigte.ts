/** Rows of a list that a colour or a line through their Kundennummer marks as done. Source: page 6 "Done rows". */
import { istErledigt } from '../../core/sheet/erledigt.ts';
import { readLooks } from '../excel/looks.ts';
import type { Liste } from './liste.ts';

/** The list with these rows: they are only asked for where it goes by such signs. @throws ExcelFault */
export async function mitErledigten(liste: Liste, check: () => void): Promise<Liste> {
  const { grid, kopf, end, mapping } = liste;
  const zeichen = mapping.antworten.erledigt;
  const column = mapping.columns.get('kundennummer')?.column;
  if (zeichen === undefined || column === undefined) return liste;
  const { id, area } = grid.sheet;
  const looks = await readLooks(
    id,
    { row: area.row + kopf.dataFrom, column: area.column + column, rows: end - kopf.dataFrom, columns: 1 },
    check,
  );
  const rows = looks.flatMap((look, at) => (istErledigt(zeichen, look) ? kopf.dataFrom + at : []));
  return { ...liste, erledigt: new Set(rows) };
}

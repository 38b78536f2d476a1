/** The same thousand persons through the import and through a team lead's sheet: the same answers (page 6, issue 3). */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assess, type Beurteilung } from '../../../core/assess.ts';
import { day, parseIso } from '../../../core/calendar/day.ts';
import { type BefundCode, befund } from '../../../core/decide/befunde.ts';
import { schrittInWorten } from '../../../core/explain/worte.ts';
import { type CaseRow, FIELD_IDS, field, fieldsOf, QUELLEN } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { messages } from '../../../core/messages/index.ts';
import { Fensterplan } from '../../../core/process/fenster.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import type { Umfeld } from '../../../core/rules/lage.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { ERGEBNISSPALTEN, type Ergebnisspalte } from '../../../core/sheet/columns.ts';
import { grundInZelle, zustaendigInZelle } from '../../../core/sheet/zellworte.ts';
import { STANDARD } from '../../../importer/config/profile.ts';
import { bezuegeIn } from '../../../importer/join/bezuege.ts';
import { eachCase } from '../../../importer/join/cases.ts';
import { nachQuelle, withoutRepeats } from '../../../importer/join/repeats.ts';
import { writeSample } from '../../../importer/sample/write.ts';
import { openSource } from '../../../importer/source/source.ts';
import { ingest } from '../../../importer/table/ingest.ts';
import { asCells, HEADER } from '../../core/sheet/as-cells.ts';
import { call, newFolder } from '../cli.ts';
import { resultIn } from '../run/imported.ts';
import { mappe, rowOf, sheetOf, type Wert } from './mappe.ts';

const STICHTAG = '2026-03-31';

/** Every case row of the exports in a folder as a sheet's cells, in the order of faelle.csv; dates are serials. */
async function joinedRows(
  folder: string,
  date1904: boolean,
): Promise<{ cells: Wert[][]; worte: string[]; zusaetzlich: BefundCode[][] }> {
  const watch = { signal: new AbortController().signal, onBytes: () => {} };
  const tabellen = await Promise.all(
    QUELLEN.map(async (quelle) => {
      const source = await openSource(quelle, join(folder, `${quelle}.csv`), STANDARD);
      return withoutRepeats((await ingest(quelle, [source], day(STICHTAG), watch)).tabelle);
    }),
  );
  const cells: Wert[][] = [];
  const faelle: CaseRow[] = [];
  const urteile: Beurteilung[] = [];
  const zusaetzlich: BefundCode[][] = [];
  const byQuelle = nachQuelle(tabellen);
  const quellen = new Map(QUELLEN.map((quelle) => [quelle, new Set(fieldsOf(quelle))]));
  const vorhanden = new Set(QUELLEN.flatMap(fieldsOf));
  const grundlage = createGrundlage(VORGABEN, { vorhanden, quellen });
  const plan = new Fensterplan(day(STICHTAG), grundlage);
  for (const { row, umfeld } of eachCase(byQuelle, new Map(), bezuegeIn(byQuelle, new Map(), day(STICHTAG)))) {
    cells.push(asCells(row, date1904, (id) => ({ serial: true, variant: FIELD_IDS.indexOf(id) % 5 })));
    const urteil = assess(row, day(STICHTAG), grundlage, umfeld);
    plan.add(faelle.length, row, urteil.erstberatung.faellig);
    faelle.push({ ...row });
    urteile.push(urteil);
    zusaetzlich.push(nurImBlatt(row, umfeld, urteil));
  }
  const worte = faelle.map((row, i) => {
    const vorschlag = plan.vorschlag(i, row, urteile[i]?.erstberatung.faellig);
    return schrittInWorten(urteile[i]?.naechster, { row, stichtag: day(STICHTAG), vorschlag }, messages('de'));
  });
  return { cells, worte, zusaetzlich };
}

/**
 * What a case without a row of an export lacks in a sheet only, where the columns are there for all (4-findings.csv:
 * "im Blatt: Spalte vorhanden"), and the ticks, which a joined row still shows.
 */
function nurImBlatt(row: CaseRow, { teile }: Umfeld, { neufall: { neufall } }: Beurteilung): BefundCode[] {
  const haken = FIELD_IDS.some((id) => row[id] === HAKEN) ? (['HAKEN_STATT_DATUM'] as const) : [];
  if (neufall !== 'ja' && neufall !== 'prüfen') return [...haken];
  const { antragsdatum, antragsdatum_verbis } = row;
  return [
    ...haken,
    ...(teile?.allegro ? [] : (['BG_NUMMER_FEHLT'] as const)),
    ...(!teile?.allegro && antragsdatum_verbis !== undefined ? (['ANTRAGSDATUM_ALLEGRO_FEHLT'] as const) : []),
    ...(!teile?.verbis && antragsdatum !== undefined ? (['ANTRAGSDATUM_VERBIS_FEHLT'] as const) : []),
  ];
}

/** Steps that an import sees by its files and a sheet by its own columns, or not at all (fine print 60). */
const NACH_DATEIEN: ReadonlySet<unknown> = new Set(['verbis', 'allegro', 'antragstag']);

/** Findings that only an import can raise; of those on cells a joined row shows ticks alone. */
const NUR_IMPORT = /^(FEHLT_IN|WIDERSPRUCH_)/;
const { befunde: texte } = messages('de');

/** A line of faelle.csv as the sheet has it. */
function expected(
  fall: Readonly<Record<string, string>>,
  worte: string,
  zusaetzlich: readonly BefundCode[],
): Record<Ergebnisspalte, unknown> {
  const codes = (fall['befunde'] ?? '').split(' ').filter((code) => code !== '') as BefundCode[];
  const own = codes.filter((code) => befund(code).ebene === 'fall' && !NUR_IMPORT.test(code));
  own.push(...zusaetzlich);
  const number = (text: string | undefined) => (text === undefined || text === '' ? '' : Number(text));
  return {
    Neufall: fall['neufall'],
    // Words in cells, codes in faelle.csv (page 6).
    'Neufall-Grund': grundInZelle(fall['neufall_grund'] ?? '', parseIso(fall['antragsdatum'] ?? ''), {
      regelwerk: EINGEBAUT,
    }),
    Zuständig: zustaendigInZelle({
      stelle: fall['stelle'] ?? '',
      grund: fall['route_grund'] ?? '',
      weg: '',
      information_an: '',
      regel: '',
    }),
    Weg: fall['weg'],
    'Frist Erstberatung': fall['frist_erstberatung'],
    'Status Erstberatung': fall['status_erstberatung'],
    'Resttage Erstberatung': number(fall['resttage_erstberatung']),
    'Frist Entscheidung': fall['frist_entscheidung'],
    'Status Entscheidung': fall['status_entscheidung'],
    'Resttage Entscheidung': number(fall['resttage_entscheidung']),
    Befunde: own
      .sort()
      .map((code) => texte[code].kurz)
      .join('; '),
    'Nächster Schritt': worte,
    Wer: fall['wer'],
    'Bis wann': fall['bis'],
  };
}

test.each([false, true])('1904 date system: %s', async (date1904) => {
  const folder = newFolder();
  await writeSample(folder, { seed: 5, personen: 1000, stichtag: day(STICHTAG) });
  const aus = join(newFolder(), 'aus');
  const imported = ['import', '--eingang', '.', '--out', aus, '--no-store', '--quiet', '--stichtag', STICHTAG];
  expect((await call(folder, imported)).status).toBe(10);
  const { faelle } = resultIn(aus);
  expect(faelle.length).toBeGreaterThan(1000);

  const { cells: rows, worte, zusaetzlich } = await joinedRows(folder, date1904);
  // Without the columns that no export has.
  const exportiert = new Set(QUELLEN.flatMap(fieldsOf).map((id) => field(id).labels[0]));
  const used = HEADER.map((_, i) => i).filter((i) => exportiert.has(HEADER[i] ?? ''));
  const cells = [HEADER, ...rows].map((row) => used.map((i) => row[i] ?? null));
  await mappe(folder, cells, (_, book) => {
    book.properties.date1904 = date1904;
  });
  await call(folder, ['pruefen', 'liste.xlsx', '--quiet', '--stichtag', STICHTAG]);
  const sheet = await sheetOf(join(folder, 'liste-geprueft.xlsx'));
  const answers = rows.map((_, i) => {
    const row = rowOf(sheet, i + 2);
    return Object.fromEntries(ERGEBNISSPALTEN.map((spalte) => [spalte, row[spalte] ?? '']));
  });
  const ALLEGRO = messages('de').vorgang.schritt.allegro;
  const erwartet = faelle.map((fall, i) => {
    const all = expected(fall, worte[i] ?? '', zusaetzlich[i] ?? []);
    const schritt: Partial<typeof all> = answers[i] ?? {};
    const anders = NACH_DATEIEN.has(fall['naechster_schritt']) || schritt['Nächster Schritt'] === ALLEGRO;
    if (!anders) return all;
    const { 'Nächster Schritt': worteImBlatt, Wer, 'Bis wann': bis } = schritt;
    return { ...all, 'Nächster Schritt': worteImBlatt, Wer, 'Bis wann': bis };
  });
  expect(answers).toEqual(erwartet);
  // What the comparison is worth: all kinds of answers are among them.
  const kinds = (spalte: Ergebnisspalte) => new Set(answers.map((answer) => answer[spalte])).size;
  expect([kinds('Neufall'), kinds('Status Erstberatung'), kinds('Status Entscheidung')]).toEqual([4, 7, 7]);
  const schritte = new Set(faelle.map((fall) => fall['naechster_schritt']));
  expect(schritte.size).toBeGreaterThan(10);
  expect(kinds('Wer')).toBeGreaterThan(10);
  expect(kinds('Bis wann')).toBeGreaterThan(10);
});

/**
 * Writes bericht.xlsx: exceljs lays out the sheets, with their tables, formats and print set-up, but only the first line of
 * each long list; `rahmen.ts` adds the charts, of which exceljs knows nothing, and `packen.ts` then writes all lines into the
 * file one by one, so that a list of any length takes no memory.
 * Source: page 5 "Reports". Why so: exceljs in memory takes more than 1 kB per cell, its stream writer knows no tables.
 */
import { createRequire } from 'node:module';
import type ExcelJS from 'exceljs';
import { messages } from '../../core/messages/index.ts';
import { berichtsworte } from '../messages/berichtsworte.ts';
import type { Texte } from '../messages/report.ts';
import { alleFaelle } from './alle-faelle.ts';
import type { Abschnitt, Diagramm, Tabelle, Zeile } from './bausteine.ts';
import type { Mappenauftrag } from './mappe-auftrag.ts';
import { kopf, schreibeTabelle, titel, umbrochen } from './mappe-blatt.ts';
import { Diagrammblaetter } from './mappe-diagramme.ts';
import { spalte, tabelle, zeitpunkt } from './modell-tabelle.ts';
import { vorratTabelle } from './modell-vorrat.ts';
import { gekappt, KOPFZEILE, packen, type Rahmen } from './packen.ts';
import { rahmenteile } from './rahmen.ts';
import { Vorratsspalten } from './vorrat-spalten.ts';

/** exceljs in one file: as hundreds of modules, with readers that nobody here needs, it takes three times as long to load. */
const { Workbook } = createRequire(import.meta.url)('exceljs/dist/exceljs.bare.min.js') as typeof import('exceljs');

/** A name that Excel takes for a sheet. */
function blattName(text: string): string {
  return text.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}

/** Shown on the overview. */
const IM_UEBERBLICK = ['quoten', 'ueberfaellig_reihe', 'altersgruppe'];

/** What the sheets show, with the long tables, and the words of its language. */
interface Inhalt extends Omit<Mappenauftrag, 'vorrat'> {
  readonly texte: Texte;
  readonly vorrat: Tabelle;
  readonly weitere: Tabelle | undefined;
}

/** Writes the workbook to a new file. Throws errors of the file system. */
export async function schreibeMappe(auftrag: Mappenauftrag): Promise<void> {
  const { sprache, faelle, fenster } = auftrag;
  const texte = berichtsworte(sprache);
  const vorrat = vorratTabelle(Vorratsspalten.aus(auftrag.vorrat), texte, messages(sprache));
  const weitere = faelle && alleFaelle(faelle, texte.alleFaelle);
  const rahmen = await mappenrahmen({ ...auftrag, texte, vorrat, weitere });
  const lange = [vorrat, fenster.tabelle, ...(weitere === undefined ? [] : [weitere])];
  await packen(auftrag.pfad, rahmen, lange, new Date(auftrag.erstellt));
}

/** Lays out the workbook; equal contents give equal parts. */
async function mappenrahmen(modell: Inhalt): Promise<Rahmen> {
  const t = modell.texte;
  const mappe = new Workbook();
  eigenschaften(mappe, modell);
  const bilder = new Diagrammblaetter(t);
  const lange: number[] = [];

  const ueberblick = blatt(mappe, t.ueberblick, modell, t.intern, 1);
  const { vorrat, fenster, weitere } = modell;
  const satz = vorrat.anzahl === 0 ? t.leereListe : t.vorratText;
  lange.push(langesBlatt(mappe, vorrat, modell, t.vorratTitel, `${satz} ${t.intern}.`));
  lange.push(langesBlatt(mappe, fenster.tabelle, modell, fenster.titel, `${fenster.text} ${t.intern}.`));
  for (const abschnitt of modell.abschnitte) zahlenBlatt(mappe, abschnitt, modell, bilder);
  weitergabeBlatt(mappe, modell);
  angabenBlatt(mappe, modell);
  if (weitere !== undefined) lange.push(langesBlatt(mappe, weitere, modell, weitere.titel, `${t.intern}.`));
  ueberblickBlatt(ueberblick, modell, bilder);
  // Packed by `packen`, when it is whole.
  const vorlage = await mappe.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return { teile: await rahmenteile(vorlage, bilder.alle()), lange };
}

/** Colours of the tabs: internal red, for passing on green. */
const INTERN = 'FF9B1C10';
const FREI = 'FF1B5E3B';

function eigenschaften(mappe: ExcelJS.Workbook, { texte: t, untertitel, erstellt, version }: Inhalt): void {
  const zeit = new Date(erstellt);
  mappe.creator = `neufall ${version}`;
  mappe.lastModifiedBy = `neufall ${version}`;
  mappe.created = zeit;
  mappe.modified = zeit;
  mappe.title = `${t.titel}, ${untertitel}`;
  mappe.subject = untertitel;
  mappe.description = t.fuss(version, zeitpunkt(erstellt));
  mappe.keywords = 'Neufälle, Jobcenter';
}

/** A sheet that prints well: A4 landscape, one page wide, titles on each page, page and day at its foot. */
function blatt(
  mappe: ExcelJS.Workbook,
  name: string,
  modell: Inhalt,
  marke: string,
  titelzeilen: number,
): ExcelJS.Worksheet {
  const { texte: t } = modell;
  const frei = marke === t.weitergabe.marke;
  const neu = mappe.addWorksheet(blattName(name), { properties: { tabColor: { argb: frei ? FREI : INTERN } } });
  neu.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${titelzeilen}:${titelzeilen}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.25 },
  };
  const sicher = (text: string) => text.replaceAll('&', '&&');
  neu.headerFooter.oddFooter = `&L${sicher(t.stichtag(modell.stichtag))}&C${sicher(marke)}&R${t.seite.vor} &P ${t.seite.von} &N`;
  return neu;
}

/** A sheet for a long table, of which one line is there; gives the sheet's number. */
function langesBlatt(mappe: ExcelJS.Workbook, ganze: Tabelle, modell: Inhalt, name: string, text: string): number {
  const tabelle = gekappt(ganze);
  const neu = blatt(mappe, name, modell, modell.texte.intern, KOPFZEILE);
  titel(neu, 1, name);
  kopf(neu, 2, text, INTERN);
  if (tabelle !== ganze) kopf(neu, 3, modell.texte.gekappt(tabelle.anzahl, ganze.anzahl), INTERN);
  schreibeTabelle(neu, KOPFZEILE, vorne(tabelle), modell.texte, Math.max(1, tabelle.anzahl));
  tabelle.spalten.forEach(({ breite }, i) => {
    neu.getColumn(i + 1).width = breite;
  });
  neu.views = [{ state: 'frozen', xSplit: 1, ySplit: KOPFZEILE }];
  return neu.id;
}

/** The table with its first line, which shows the formats. */
function vorne(tabelle: Tabelle): Tabelle {
  // Taken apart, the lines are closed behind the first one, and with them the file that they may come from.
  const [erste = tabelle.spalten.map(() => undefined)] = tabelle.zeilen;
  return { ...tabelle, anzahl: 1, zeilen: [erste] };
}

/** A table without words in the columns that charts read: Excel draws a word as 0. They stand at the top of the sheet. */
function fuerDiagramme(tabelle: Tabelle, diagramme: readonly Diagramm[]): Tabelle {
  const gelesen = new Set(diagramme.flatMap(({ quelle }) => (quelle.tabelle === tabelle.id ? quelle.spalten : [])));
  const ohneWorte = (zeile: Zeile) =>
    zeile.map((wert, i) => (gelesen.has(i) && typeof wert === 'object' ? undefined : wert));
  return gelesen.size === 0 ? tabelle : { ...tabelle, zeilen: [...tabelle.zeilen].map(ohneWorte) };
}

/** Figures of one section, true ones, with their charts. */
function zahlenBlatt(
  mappe: ExcelJS.Workbook,
  { titel: name, text, tabellen, diagramme, hinweise }: Abschnitt,
  modell: Inhalt,
  bilder: Diagrammblaetter,
): void {
  const { texte: t } = modell;
  const neu = blatt(mappe, name, modell, t.intern, 1);
  titel(neu, 1, name);
  kopf(neu, 2, `${text} ${t.intern}.`, INTERN);
  kopf(neu, 3, [...hinweise, ...diagramme.flatMap(({ luecken }) => luecken)].join(' '), undefined);
  let zeile = 5;
  for (const tabelle of tabellen) {
    bilder.steht(tabelle, neu.name, zeile + 1);
    zeile = schreibeTabelle(neu, zeile + 1, fuerDiagramme(tabelle, diagramme), t, tabelle.anzahl, zeile) + 2;
  }
  breite(
    neu,
    tabellen.map(({ spalten }) => spalten.map((spalte) => spalte.breite)),
    [2, 3],
  );
  if (diagramme.length > 0) neu.getRow(zeile - 1).addPageBreak();
  for (const diagramm of diagramme) zeile += bilder.setze(neu, diagramm, 0, zeile) + 2;
  neu.views = [{ state: 'frozen', ySplit: 3 }];
}

/** All figures once more, as they may be passed on. */
function weitergabeBlatt(mappe: ExcelJS.Workbook, modell: Inhalt): void {
  const {
    texte: t,
    weitergabe: { saetze, abschnitte },
  } = modell;
  const neu = blatt(mappe, t.zahlenTitel, modell, t.weitergabe.marke, 1);
  titel(neu, 1, t.zahlenTitel);
  kopf(neu, 2, `${t.weitergabe.marke}. ${saetze.join(' ')}`, FREI);
  let zeile = 4;
  const textzeilen = [2];
  for (const { text, tabellen, hinweise } of abschnitte) {
    textzeilen.push(zeile);
    kopf(neu, zeile, [text, ...hinweise].join(' '), undefined);
    zeile++;
    for (const tabelle of tabellen) {
      zeile = schreibeTabelle(neu, zeile + 1, tabelle, t, tabelle.anzahl, zeile) + 2;
    }
  }
  const breiten = abschnitte.flatMap(({ tabellen }) =>
    tabellen.map(({ spalten }) => spalten.map((eine) => eine.breite)),
  );
  breite(
    neu,
    // Here many tables stand one below the other: one long column of text must not stretch the numbers of all others.
    breiten.map((eine) => eine.map((zeichen) => Math.min(zeichen, 34))),
    textzeilen,
  );
  neu.views = [{ state: 'frozen', ySplit: 2 }];
}

function angabenBlatt(mappe: ExcelJS.Workbook, modell: Inhalt): void {
  const { texte: t } = modell;
  const neu = blatt(mappe, t.angaben, modell, t.intern, 1);
  titel(neu, 1, t.angaben);
  let zeile = 3;
  for (const eine of modell.angaben) zeile = schreibeTabelle(neu, zeile, eine, t) + 2;
  breite(
    neu,
    modell.angaben.map(({ spalten }) => spalten.map((spalte) => spalte.breite)),
  );
}

/** Each column as wide as the widest table wants it; the lines of text between the tables stay within them. */
function breite(
  neu: ExcelJS.Worksheet,
  breiten: readonly (readonly number[])[],
  textzeilen: readonly number[] = [],
): void {
  const spalten = Math.max(0, ...breiten.map(({ length }) => length));
  for (let i = 0; i < spalten; i++) neu.getColumn(i + 1).width = Math.max(...breiten.map((eine) => eine[i] ?? 0));
  for (const zeile of textzeilen) umbrochen(neu, zeile);
}

function ueberblickBlatt(neu: ExcelJS.Worksheet, modell: Inhalt, bilder: Diagrammblaetter): void {
  const { texte: t, weitere } = modell;
  titel(neu, 1, t.titel);
  kopf(neu, 2, modell.untertitel, undefined);
  kopf(neu, 3, `${t.intern}.`, INTERN);
  const kennzahlen = tabelle(
    'Kennzahlen',
    t.ueberblick,
    [spalte('kennzahl', t, 30), spalte('wert', t, 26)],
    modell.kennzahlen.map(({ titel: name, wert }) => [name, wert]),
  );
  const ansichten = tabelle(
    'Ansichten',
    t.ansichtenTitel,
    [{ ...spalte('listen', t, 30), titel: t.ansichtenTitel }, spalte('anzahl', t, 26, 'zahl')],
    modell.ansichten.map(({ titel: name, anzahl, luecke }) => [
      name,
      luecke?.ganz ? { verdeckt: luecke.satz } : anzahl,
    ]),
  );
  const blaetter = [
    [t.vorratTitel, modell.vorrat.anzahl, t.nein] as const,
    [modell.fenster.titel, modell.fenster.tabelle.anzahl, t.nein] as const,
    ...modell.abschnitte.map(({ titel: name }) => [name, undefined, t.nein] as const),
    [t.zahlenTitel, undefined, t.ja] as const,
    [t.angaben, undefined, t.nein] as const,
    ...(weitere === undefined ? [] : [[weitere.titel, weitere.anzahl, t.nein] as const]),
  ];
  const inhalt = tabelle(
    'Blaetter',
    t.inhalt,
    [spalte('blatt', t, 30), spalte('zeilen', t, 26, 'zahl'), spalte('weitergabe', t, 16)],
    blaetter,
  );
  let zeile = 5;
  for (const eine of [kennzahlen, ansichten]) zeile = schreibeTabelle(neu, zeile, eine, t) + 2;
  schreibeTabelle(neu, zeile, inhalt, t);
  blaetter.forEach(([name], i) => {
    const zelle = neu.getCell(zeile + 1 + i, 1);
    zelle.value = { text: name, hyperlink: `#'${blattName(name).replaceAll("'", "''")}'!A1` };
    zelle.font = { ...zelle.font, color: { argb: 'FF0B4F9C' }, underline: true };
  });
  [30, 26, 16, 4].forEach((breit, i) => {
    neu.getColumn(i + 1).width = breit;
  });
  let oben = 4;
  const alle = modell.abschnitte.flatMap(({ diagramme }) => diagramme);
  for (const id of IM_UEBERBLICK) {
    const diagramm = alle.find((eines) => eines.id === id);
    if (diagramm !== undefined) oben += bilder.setze(neu, diagramm, 4, oben) + 1;
  }
  neu.views = [{ state: 'frozen', ySplit: 3, showGridLines: false }];
  neu.pageSetup.fitToHeight = 1;
}

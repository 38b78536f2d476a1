/** Tables of figures and charts as HTML. On a narrow page each line becomes a block of its own, so that nothing rolls sideways. */
import { escapeXml as sicher } from '../xlsx/text.ts';
import type { Diagramm, Spalte, Tabelle, Wert } from './bausteine.ts';
import type { Bilder } from './bilder.ts';
import type { Modell } from './modell.ts';

/** A chart; where it could not be drawn, a sentence: its figures stand in the tables. */
export function bildTeil(diagramm: Diagramm, { texte: t }: Modell, bilder: Bilder): string {
  const svg = bilder.get(diagramm.id);
  if (svg === undefined) return `<p>${sicher(t.ohneBild(diagramm.titel))}</p>`;
  const luecken = diagramm.luecken.map((satz) => `<p class="leise">${sicher(satz)}</p>`).join('');
  return `<figure><figcaption>${sicher(diagramm.titel)}</figcaption>${svg}${luecken}</figure>`;
}

/** Columns up to which a table stands side by side from the width of its class on (html-stil.ts). */
const BREITEN = [
  [3, 'schmal'],
  [6, 'mittel'],
  [10, 'breit'],
  [14, 'weit'],
] as const;

/** A header whose long words may break: a narrow column must not make the table wider than the page. */
const kopfworte = (text: string) =>
  sicher(text).replaceAll(/[\p{L}\p{N}_-]{15,}/gu, (wort) => wort.replaceAll(/.{10}(?=.)/gu, '$&<wbr>'));

/** Lines from which a table waits until somebody opens it. */
const LANG = 30;

export function tabellenTeil({ id, titel, spalten, anzahl, zeilen, gesamt }: Tabelle, modell: Modell): string {
  const { texte: t } = modell;
  if (anzahl === 0) return `<p><strong>${sicher(titel)}</strong>: ${sicher(t.leereTabelle)}</p>`;
  const kopf = spalten
    .map((spalte) => `<th role="columnheader" scope="col"${klasse(spalte)}>${kopfworte(spalte.titel)}</th>`)
    .join('');
  let koerper = '';
  for (const zeile of zeilen) koerper += `<tr role="row">${zellen(zeile, spalten, modell)}</tr>\n`;
  const fuss =
    gesamt === undefined
      ? ''
      : `<tfoot role="rowgroup"><tr role="row">${zellen(gesamt, spalten, modell)}</tr></tfoot>\n`;
  const breite = BREITEN.find(([bis]) => spalten.length <= bis)?.[1] ?? 'sehr-breit';
  const ganz = `<table id="t-${id}" class="zahlen ${breite}" role="table">
<caption>${sicher(titel)}</caption>
<thead role="rowgroup"><tr role="row">${kopf}</tr></thead>
<tbody role="rowgroup">
${koerper}</tbody>
${fuss}</table>`;
  if (anzahl <= LANG) return ganz;
  return `<details><summary>${sicher(titel)} (${t.zahl(anzahl)})</summary>\n${ganz}</details>`;
}

function zellen(zeile: readonly Wert[], spalten: readonly Spalte[], modell: Modell): string {
  return spalten
    .map((spalte, i) => {
      const wert = zeile[i];
      const text = sicher(inWorten(wert, spalte, modell));
      if (i === 0) return `<th role="rowheader" scope="row"${klasse(spalte)}>${text}</th>`;
      return `<td role="cell" data-spalte="${sicher(spalte.titel)}"${klasse(spalte)}>${text}</td>`;
    })
    .join('');
}

function klasse({ art }: Spalte): string {
  if (art === 'text') return '';
  return art === 'tag' ? ' class="t"' : ' class="n"';
}

/** A value as the page shows it. */
export function inWorten(wert: Wert, { art }: Spalte, { texte: t }: Modell): string {
  if (wert === undefined) return '';
  if (typeof wert === 'string') return wert;
  if (typeof wert === 'object') return wert.verdeckt;
  switch (art) {
    case 'tag':
      return t.tag(wert);
    case 'prozent':
      return t.prozent(wert * 100);
    case 'rest':
      return t.rest(wert);
    default:
      return t.zahl(wert);
  }
}

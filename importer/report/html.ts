/**
 * bericht.html: one page that holds all it needs and may load nothing: no script, no picture, no address.
 * Source: page 5 "Reports".
 */
import { createHash } from 'node:crypto';
import { escapeXml as sicher } from '../xlsx/text.ts';
import { alsSvg, fuerSeite } from './diagramm.ts';
import { STIL } from './html-stil.ts';
import {
  type Abschnitt,
  type Diagramm,
  type Liste,
  type Modell,
  type Spalte,
  type Tabelle,
  type Wert,
  zeitpunkt,
} from './modell.ts';

/** Lines of a list that the page shows; the workbook has them all. */
export const HOECHSTZEILEN = 200;

/** The page. */
export function htmlBericht(modell: Modell): string {
  const { texte: t } = modell;
  const titel = `${t.titel}, ${modell.untertitel}`;
  return `<!doctype html>
<html lang="${t.sprache}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${regeln()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${sicher(titel)}</title>
<style>${STIL}</style>
</head>
<body>
<a class="sprung" href="#inhalt">${sicher(t.zumInhalt)}</a>
<header>
<h1>${sicher(t.titel)}</h1>
<p>${sicher(modell.untertitel)}</p>
</header>
<nav aria-label="${sicher(t.inhalt)}" class="intern"><ul>
${verweise(modell)}
</ul></nav>
<main id="inhalt" tabindex="-1">
<section id="ueberblick" class="intern" aria-labelledby="h-ueberblick">
<h2 id="h-ueberblick">${sicher(t.ueberblick)}</h2>
${marke(t.intern, 'nur-intern')}
<dl class="kennzahlen">
${modell.kennzahlen.map(({ titel: name, wert }) => `<div><dt>${sicher(name)}</dt><dd>${sicher(wert)}</dd></div>`).join('\n')}
</dl>
</section>
<section id="listen" class="intern" aria-labelledby="h-listen">
<h2 id="h-listen">${sicher(t.listenTitel)}</h2>
${marke(t.intern, 'nur-intern')}
${modell.listen.map((liste) => listenTeil(liste, modell)).join('\n')}
</section>
<section id="weitergabe" aria-labelledby="h-weitergabe">
<h2 id="h-weitergabe">${sicher(t.zahlenTitel)}</h2>
${marke(t.weitergabe, 'frei')}
<p>${sicher(modell.verborgen)}</p>
<p class="zeige"><a href="#weitergabe">${sicher(t.nurZahlen)}</a></p>
<p class="wieder"><a href="#inhalt">${sicher(t.wiederAlles)}</a></p>
${modell.abschnitte.map((abschnitt) => abschnittTeil(abschnitt, modell)).join('\n')}
</section>
<section id="angaben" class="intern" aria-labelledby="h-angaben">
<h2 id="h-angaben">${sicher(t.angaben)}</h2>
${modell.angaben.map((tabelle) => tabellenTeil(tabelle, modell)).join('\n')}
</section>
</main>
<footer><p>${sicher(t.fuss(modell.version, zeitpunkt(modell.erstellt)))}</p></footer>
</body>
</html>
`;
}

/** Only the style sheet of the page itself is allowed, and nothing that comes from elsewhere. */
function regeln(): string {
  const stil = createHash('sha256').update(STIL).digest('base64');
  return `default-src 'none'; style-src 'sha256-${stil}'; base-uri 'none'; form-action 'none'`;
}

function verweise({ texte: t, listen, abschnitte }: Modell): string {
  const ziele: [string, string][] = [
    ['ueberblick', t.ueberblick],
    ...listen.map(({ id, titel, tabelle }): [string, string] => [
      `liste-${id}`,
      `${titel} (${t.zahl(tabelle.anzahl)})`,
    ]),
    ...abschnitte.map(({ id, titel }): [string, string] => [`zahlen-${id}`, titel]),
    ['angaben', t.angaben],
  ];
  return ziele.map(([id, text]) => `<li><a href="#${id}">${sicher(text)}</a></li>`).join('\n');
}

const marke = (text: string, art: string) => `<p class="marke ${art}">${sicher(text)}</p>`;

function listenTeil({ id, titel, text, tabelle }: Liste, modell: Modell): string {
  const { texte: t } = modell;
  const kopf = `<h3 id="liste-${id}">${sicher(titel)} (${t.zahl(tabelle.anzahl)})</h3>\n<p>${sicher(text)}</p>`;
  if (tabelle.anzahl === 0) return `${kopf}\n<p>${sicher(t.leereListe)}</p>`;
  const mehr =
    tabelle.anzahl > HOECHSTZEILEN ? `<p>${sicher(t.weitereZeilen(HOECHSTZEILEN, tabelle.anzahl))}</p>\n` : '';
  return `${kopf}\n${mehr}${tabellenTeil(tabelle, modell)}`;
}

function abschnittTeil({ id, titel, text, tabellen, diagramme }: Abschnitt, modell: Modell): string {
  const bilder = diagramme.map((diagramm) => bildTeil(diagramm, modell));
  const teile = [...tabellen.map((tabelle) => tabellenTeil(tabelle, modell)), ...bilder];
  return `<h3 id="zahlen-${id}">${sicher(titel)}</h3>\n<p>${sicher(text)}</p>\n${teile.join('\n')}`;
}

/** A chart; where it cannot be drawn, a sentence: its figures stand in the tables. */
function bildTeil(diagramm: Diagramm, { texte: t }: Modell): string {
  try {
    const svg = fuerSeite(alsSvg(diagramm), diagramm);
    return `<figure>${svg}<figcaption>${sicher(diagramm.titel)}</figcaption></figure>`;
  } catch {
    return `<p>${sicher(t.ohneBild(diagramm.titel))}</p>`;
  }
}

function tabellenTeil({ id, titel, spalten, anzahl, zeilen, gesamt }: Tabelle, modell: Modell): string {
  const { texte: t } = modell;
  if (anzahl === 0) return `<p><strong>${sicher(titel)}</strong>: ${sicher(t.leereTabelle)}</p>`;
  const kopf = spalten.map((spalte) => `<th scope="col"${klasse(spalte)}>${sicher(spalte.titel)}</th>`).join('');
  let koerper = '';
  let gezeigt = 0;
  for (const zeile of zeilen) {
    if (gezeigt++ === HOECHSTZEILEN) break;
    koerper += `<tr>${zellen(zeile, spalten, modell)}</tr>\n`;
  }
  const fuss = gesamt === undefined ? '' : `<tfoot><tr>${zellen(gesamt, spalten, modell)}</tr></tfoot>\n`;
  return `<div class="tabelle" role="group" tabindex="0" aria-labelledby="t-${id}"><table>
<caption id="t-${id}">${sicher(titel)}</caption>
<thead><tr>${kopf}</tr></thead>
<tbody>
${koerper}</tbody>
${fuss}</table></div>`;
}

function zellen(zeile: readonly Wert[], spalten: readonly Spalte[], modell: Modell): string {
  return spalten
    .map((spalte, i) => {
      const wert = zeile[i];
      const text = sicher(inWorten(wert, spalte, modell));
      return i === 0 ? `<th scope="row"${klasse(spalte)}>${text}</th>` : `<td${klasse(spalte, wert)}>${text}</td>`;
    })
    .join('');
}

/** Widths from which a text gets room, and below which it is not broken. */
const LANG = 40;
const KURZ = 20;

function klasse({ art, breite }: Spalte, wert?: Wert): string {
  if (art === 'rest' && typeof wert === 'number') return ` class="n ${wert < 0 ? 'ueber' : 'bald'}"`;
  if (art !== 'text') return art === 'tag' ? ' class="t"' : ' class="n"';
  return breite > LANG ? ' class="lang"' : breite < KURZ ? ' class="t"' : '';
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

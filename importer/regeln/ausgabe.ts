/** Sections as lines of a terminal, and as a page that loads nothing. Source: page 9, page 5 "Reports" (the page). */
import { inSpalten, spaltenbreiten } from '../messages/spalten.ts';
import { seitenkopf } from '../report/html-kopf.ts';
import { escapeXml as sicher } from '../xlsx/text.ts';
import type { Abschnitt } from './modell.ts';

const BREITE = 44;

/** Each section with its table in columns; long texts go on in the next line of their column. */
export function alsText(abschnitte: readonly Abschnitt[]): string[] {
  return abschnitte.flatMap(({ titel, text, kopf, zeilen }) => [
    '',
    titel,
    ...(text === undefined ? [] : [`  ${text}`]),
    ...(zeilen.length === 0 ? [] : tabelle([kopf, ...zeilen])),
  ]);
}

function tabelle([kopf = [], ...zeilen]: readonly (readonly string[])[]): readonly string[] {
  const alle = [umgebrochen(kopf), ...zeilen.map(umgebrochen)];
  const striche = spaltenbreiten(alle.flat()).map((breite) => '-'.repeat(breite));
  const [oben = [], ...unten] = alle;
  return inSpalten([...oben, striche, ...unten.flat()], '  ');
}

/** A line as so many lines as its highest cell has. */
function umgebrochen(zeile: readonly string[]): readonly (readonly string[])[] {
  const zellen = zeile.map(umbrechen);
  const hoehe = Math.max(...zellen.map(({ length }) => length));
  return Array.from({ length: hoehe }, (_, h) => zellen.map((teile) => teile[h] ?? ''));
}

function umbrechen(text: string): string[] {
  const zeilen: string[] = [];
  let zeile = '';
  for (const wort of text.split(' ')) {
    if (zeile !== '' && zeile.length + 1 + wort.length > BREITE) {
      zeilen.push(zeile);
      zeile = wort;
    } else zeile = zeile === '' ? wort : `${zeile} ${wort}`;
  }
  return [...zeilen, zeile];
}

/** The page. */
export function alsSeite(titel: string, untertitel: string, abschnitte: readonly Abschnitt[], sprache: string): string {
  const zelle = (art: 'td' | 'th scope="col"') => (text: string) => `<${art}>${sicher(text)}</${art.slice(0, 2)}>`;
  const teil = ({ titel: name, text, kopf, zeilen }: Abschnitt) => `<section>
<h2>${sicher(name)}</h2>
${text === undefined ? '' : `<p>${sicher(text)}</p>`}
${
  zeilen.length === 0
    ? ''
    : `<table>
<thead><tr>${kopf.map(zelle('th scope="col"')).join('')}</tr></thead>
<tbody>
${zeilen.map((zeile) => `<tr>${zeile.map(zelle('td')).join('')}</tr>`).join('\n')}
</tbody></table>`
}
</section>`;
  return `<!doctype html>
<html lang="${sprache}">
${seitenkopf(titel)}
<body>
<header>
<h1>${sicher(titel)}</h1>
<p>${sicher(untertitel)}</p>
</header>
<main>
${abschnitte.map(teil).join('\n')}
</main>
</body>
</html>
`;
}

/** Sections as lines of a terminal, and as a page that loads nothing. Source: page 9, page 5 "Reports" (the page). */
import { STIL } from '../report/html-stil.ts';
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

function tabelle(zeilen: readonly (readonly string[])[]): string[] {
  const umgebrochen = zeilen.map((zeile) => zeile.map((zelle) => umbrechen(zelle)));
  const breiten = (zeilen[0] ?? []).map((_, i) =>
    Math.max(...umgebrochen.flatMap((zeile) => (zeile[i] ?? []).map((teil) => teil.length))),
  );
  return umgebrochen.flatMap((zeile, z) => {
    const hoehe = Math.max(...zeile.map((teile) => teile.length));
    const zeilenText = Array.from({ length: hoehe }, (_, h) =>
      `  ${breiten.map((breite, i) => (zeile[i]?.[h] ?? '').padEnd(breite)).join('  ')}`.trimEnd(),
    );
    return z === 0 ? [...zeilenText, `  ${breiten.map((breite) => '-'.repeat(breite)).join('  ')}`] : zeilenText;
  });
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
    : `<div class="rolle"><table>
<thead><tr>${kopf.map(zelle('th scope="col"')).join('')}</tr></thead>
<tbody>
${zeilen.map((zeile) => `<tr>${zeile.map(zelle('td')).join('')}</tr>`).join('\n')}
</tbody></table></div>`
}
</section>`;
  return `<!doctype html>
<html lang="${sprache}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${sicher(titel)}</title>
<style>${STIL}</style>
</head>
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

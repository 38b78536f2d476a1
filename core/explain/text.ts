/** An explanation as plain text, for a terminal. */
import type { Satz, Textabschnitt } from './erklaerung.ts';

const BREITE = 100;

/** Each section under its title and result, each sentence wrapped, each citation on lines of its own below. */
export function erklaerungAlsText(erklaerung: readonly Textabschnitt[]): string {
  return erklaerung
    .map(({ titel, ergebnis, saetze }) =>
      [`${titel}: ${ergebnis}`, ...saetze.flatMap((satz) => [umbrechen(satz.text, '  '), ...quelle(satz)])].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function quelle({ regel, fundstelle, gueltig }: Satz): string[] {
  if (regel === undefined) return [];
  return [umbrechen(`[${[regel, fundstelle, gueltig].filter((teil) => teil !== undefined).join(', ')}]`, '    ')];
}

function umbrechen(text: string, einzug: string): string {
  const zeilen: string[] = [];
  let zeile = '';
  for (const wort of text.split(' ')) {
    if (zeile !== '' && einzug.length + zeile.length + 1 + wort.length > BREITE) {
      zeilen.push(einzug + zeile);
      zeile = wort;
    } else {
      zeile = zeile === '' ? wort : `${zeile} ${wort}`;
    }
  }
  return [...zeilen, einzug + zeile].join('\n');
}

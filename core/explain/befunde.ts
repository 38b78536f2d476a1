/** The findings of a row: what is wrong, what to do next. */
import { befund } from '../decide/befunde.ts';
import { regelDesBefunds } from '../decide/pruefungen.ts';
import { field } from '../fields/declarations.ts';
import { words } from '../fields/lists.ts';
import { schrittVon } from '../process/schritte/index.ts';
import { type Abschnitt, type Kontext, mitRegel, type Satz, satz, type Zellbefund } from './erklaerung.ts';

/** Section on the findings. */
export function erklaereBefunde(k: Kontext): Abschnitt {
  const { m, urteil, lage, grundlage, zellen } = k;
  const { befunde, naechster } = urteil;
  const texte = m.erklaerung.befunde;
  const oben = new Set(typeof naechster === 'object' ? schrittVon(naechster.schritt).befunde : []);
  const saetze = befunde.map((code): Satz => {
    const { schwere } = befund(code);
    const { text, schritt } = m.befunde[code];
    // What to do is said once: never two pieces of advice on one matter (page 8).
    const zitat = regelDesBefunds(code, lage.row, grundlage);
    return {
      ...mitRegel(`${m.schwere[schwere]}: ${text} ${oben.has(code) ? texte.siehe : schritt}`, zitat, k),
      schwere,
    };
  });
  for (const eine of zellen) saetze.push({ text: zellsatz(eine, k), schwere: befund(eine.code).schwere });
  return {
    thema: 'befunde',
    titel: m.erklaerung.titel.befunde,
    ergebnis: texte.anzahl(saetze.length),
    saetze: saetze.length === 0 ? [satz(texte.keine)] : saetze,
  };
}

/** Which cell it is, what stands there, what is wrong with it and how to write it. */
function zellsatz({ feld, code, zelle }: Zellbefund, { m }: Kontext): string {
  const { text, schritt } = m.befunde[code];
  const texte = m.erklaerung.befunde;
  const wo = texte.zelle(m.schwere[befund(code).schwere], m.felder[feld], zelle?.adresse);
  const dort = zelle === undefined || zelle.text === '' ? '' : ` ${texte.dort(zelle.text)}`;
  const { type } = field(feld);
  const woerter = code === 'WERT_UNBEKANNT' && typeof type === 'object' ? words(type.list) : undefined;
  return `${wo}:${dort} ${text} ${woerter === undefined ? schritt : texte.woerter(woerter)}`;
}

/** The findings of a row: what is wrong, what to do next. */
import { befund } from '../decide/befunde.ts';
import { regelDesBefunds } from '../decide/pruefungen.ts';
import { schrittVon } from '../process/schritte/index.ts';
import { type Abschnitt, type Kontext, mitRegel, satz } from './erklaerung.ts';

/** Section on the findings. */
export function erklaereBefunde(k: Kontext): Abschnitt {
  const { m, urteil, lage, grundlage, zellen } = k;
  const { befunde, naechster } = urteil;
  const texte = m.erklaerung.befunde;
  const oben = new Set(typeof naechster === 'object' ? schrittVon(naechster.schritt).befunde : []);
  const saetze = befunde.map((code) => {
    const { schwere } = befund(code);
    const { text, schritt } = m.befunde[code];
    // What to do is said once: never two pieces of advice on one matter (page 8).
    const zitat = regelDesBefunds(code, lage.row, grundlage);
    return mitRegel(`${m.schwere[schwere]}: ${text} ${oben.has(code) ? texte.siehe : schritt}`, zitat, k);
  });
  for (const { feld, code } of zellen) {
    const { text, schritt } = m.befunde[code];
    saetze.push(satz(`${texte.zelle(m.schwere[befund(code).schwere], m.felder[feld])}: ${text} ${schritt}`));
  }
  return {
    titel: m.erklaerung.titel.befunde,
    ergebnis: texte.anzahl(saetze.length),
    saetze: saetze.length === 0 ? [satz(texte.keine)] : saetze,
  };
}

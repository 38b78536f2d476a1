/** The findings of a row: what is wrong, what to do next. */
import { befund } from '../decide/befunde.ts';
import { type Abschnitt, type Kontext, mitRegel, satz } from './erklaerung.ts';

/** Section on the findings. */
export function erklaereBefunde(k: Kontext): Abschnitt {
  const { m, urteil } = k;
  const { befunde } = urteil;
  const texte = m.erklaerung.befunde;
  const saetze = befunde.map((code) => {
    const { schwere, regel } = befund(code);
    const { text, schritt } = m.befunde[code];
    return mitRegel(`${m.schwere[schwere]}: ${text} ${schritt}`, regel, k);
  });
  return {
    titel: m.erklaerung.titel.befunde,
    ergebnis: texte.anzahl(befunde.length),
    saetze: saetze.length === 0 ? [satz(texte.keine)] : saetze,
  };
}

/** Why a person counts as U25 or Ü25. */
import { reached } from '../calendar/age.ts';
import type { Abschnitt, Kontext, Satz } from './erklaerung.ts';
import { satz } from './erklaerung.ts';

/** Section on the age group. */
export function erklaereAltersgruppe(k: Kontext): Abschnitt {
  const { titel, altersgruppe } = k.m.erklaerung;
  return {
    thema: 'altersgruppe',
    titel: titel.altersgruppe,
    ergebnis: k.urteil.altersgruppe ?? altersgruppe.unbekannt,
    saetze: saetze(k),
  };
}

function saetze({ m, lage, urteil }: Kontext): Satz[] {
  const texte = m.erklaerung.altersgruppe;
  const { geburtsdatum, geburtsdatum_unplausibel, antragsdatum, stichtag } = lage;
  const on = antragsdatum ?? stichtag;
  if (geburtsdatum === undefined) {
    const warum = geburtsdatum_unplausibel ? texte.unplausibel : texte.ohneGeburtsdatum(m.felder.geburtsdatum);
    return [satz(warum), satz(texte.waere(on))];
  }
  const text = urteil.altersgruppe === 'U25' ? texte.u25 : texte.ue25;
  return [satz(text(reached(geburtsdatum, 25), on, antragsdatum === undefined))];
}

/** What would change a Neufall decision that hangs on something unknown. */
import { lastDayBelowLimit, reached } from '../calendar/age.ts';
import { begruendung, type Grund } from '../decide/begruendung.ts';
import {
  bedingungAlter,
  bedingungAufenthalt,
  bedingungNeu,
  type NeufallUrteil,
  nachRegeln,
  unterbrechungTage,
} from '../decide/neufall.ts';
import { grundInWorten } from '../messages/index.ts';
import { ABLEHNUNG } from '../settings.ts';
import { varianten, wert } from './angaben.ts';
import { type Kontext, type Satz, satz } from './erklaerung.ts';

/**
 * What would make the unknown known, and what would then come out.
 * @param regeln what the rules say
 */
export function aussicht(k: Kontext, regeln: NeufallUrteil): Satz[] {
  const { m, lage, grundlage } = k;
  const { row, antragsdatum, geburtsdatum } = lage;
  const { einstellungen } = grundlage;
  const texte = m.erklaerung.neufall;
  if (regeln.neufall === 'nein') {
    const unbekannt = [
      bedingungAlter(antragsdatum, geburtsdatum),
      bedingungAufenthalt(row.aufenthalt_de),
      bedingungNeu(row, antragsdatum, grundlage),
    ].some(({ wert }) => wert === undefined);
    return unbekannt ? [satz(texte.unbekanntesUnerheblich)] : [];
  }
  const saetze: Satz[] = [];
  const { worte, fehlt } = begruendung(regeln.grund);
  if (antragsdatum === undefined || geburtsdatum === undefined) saetze.push(satz(alterWaere(k)));
  for (const id of fehlt) {
    for (const variante of varianten(row, id)) {
      const { neufall, grund } = nachRegeln(variante, antragsdatum, geburtsdatum, grundlage);
      saetze.push(satz(texte.wenn(m.felder[id], [wert(variante, id, m)], neufall, grundInWorten(grund, m))));
    }
  }
  if (fehlt.includes('letzter_bezug_bis') && antragsdatum !== undefined) {
    // The last day for which luecke(…) > unterbrechungTage(…).
    const tage = unterbrechungTage('bezug', antragsdatum, grundlage);
    saetze.push(satz(texte.neuMitBezug(antragsdatum - tage - 2)));
  }
  if (worte.includes('ablehnung-kurz' satisfies Grund)) {
    for (const ablehnung of ABLEHNUNG.filter((wort) => wort !== einstellungen.ablehnung)) {
      const { neufall, grund } = nachRegeln(row, antragsdatum, geburtsdatum, {
        ...grundlage,
        einstellungen: { ...einstellungen, ablehnung },
      });
      saetze.push(satz(texte.wennEinstellung(ablehnung, neufall, grundInWorten(grund, m))));
    }
  }
  return saetze;
}

function alterWaere({ m, lage: { antragsdatum, geburtsdatum } }: Kontext): string {
  const texte = m.erklaerung.neufall;
  if (antragsdatum !== undefined) return texte.alterMitGeburtsdatum(antragsdatum);
  if (geburtsdatum === undefined) return texte.alterAllgemein;
  return texte.alterMitAntragsdatum(reached(geburtsdatum, 15), lastDayBelowLimit(geburtsdatum));
}

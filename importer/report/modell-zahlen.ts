/**
 * The sections of figures as tables, with the true numbers: for the house's own use.
 * Source: page 5 "Reports".
 */
import { BEFUNDE, type BefundCode, befund } from '../../core/decide/befunde.ts';
import type { Messages } from '../../core/messages/index.ts';
import type { AbschnittId } from '../messages/report.ts';
import type { Bestand, Periode, Zaehlung } from '../zahlen/daten.ts';
import type { Spalte, Tabelle } from './bausteine.ts';
import type { Berichtsdaten } from './berichtsdaten.ts';
import { nachHaeufigkeit } from './kennwerte.ts';
import { fristen, fristenReihe, ueberfaellig, ueberfaelligReihe } from './modell-fristen.ts';
import {
  ANZAHL,
  type Kontext,
  keinLauf,
  mitBestand,
  spalte,
  tabelle,
  ungeprueft,
  WANN,
  wann,
} from './modell-tabelle.ts';
import { neufaelle, zustaendigkeit } from './modell-verteilung.ts';

/** The sections in their order. */
export function abschnitte(
  daten: Berichtsdaten,
  messages: Messages,
  k: Kontext,
): readonly { readonly id: AbschnittId; readonly tabellen: readonly Tabelle[] }[] {
  return [
    { id: 'fristen', tabellen: [fristen(daten, k), fristenReihe(daten, k)] },
    { id: 'ueberfaellig', tabellen: [ueberfaellig(daten, k), ueberfaelligReihe(daten, k)] },
    { id: 'neufaelle', tabellen: neufaelle(daten, k) },
    { id: 'zustaendigkeit', tabellen: zustaendigkeit(daten, k) },
    { id: 'qualitaet', tabellen: qualitaet(daten, k, messages) },
  ];
}

/** Codes shown over time: as many as a chart can hold. */
const HAEUFIGE = 5;

function qualitaet({ bestand, vergleich }: Berichtsdaten, k: Kontext, messages: Messages): Tabelle[] {
  const { texte } = k;
  const alle: Zaehlung = { ...bestand.saetze, ...bestand.befunde };
  const kurz = (code: BefundCode) => messages.befunde[code].kurz;
  const codes = nachHaeufigkeit(alle).flatMap(([wort, n]) => {
    const code = CODES.find((bekannt) => bekannt === wort);
    return code === undefined ? [] : [{ code, n }];
  });
  const reihe = mitBestand(vergleich);
  const haeufige = haeufigste(bestand, reihe);
  return [
    tabelle(
      'Befunde',
      texte.abschnitte.qualitaet.titel,
      [
        spalte('befund', texte, 32),
        spalte('code', texte, 30),
        spalte('schwere', texte, 12),
        spalte('ebene', texte, 22),
        spalte('regel', texte, 10),
        ANZAHL(texte),
      ],
      codes.map(({ code, n }) => {
        const { schwere, ebene, regel } = befund(code);
        return [kurz(code), code, messages.schwere[schwere], texte.ebenen[ebene], regel, n];
      }),
    ),
    tabelle(
      'Befunde_Reihe',
      texte.jePeriode(texte.diagramme.befunde.titel),
      [...WANN(texte), ...haeufige.map((code): Spalte => ({ id: code, titel: kurz(code), art: 'zahl', breite: 18 }))],
      reihe.map((periode) => {
        const { bestand: damals } = periode;
        const zahl = (code: BefundCode) =>
          damals === undefined ? keinLauf(texte) : (zahlVon(damals, code) ?? ungeprueft(texte));
        return [...wann(periode, texte), ...haeufige.map(zahl)];
      }),
    ),
  ];
}

/** How many cases or records carried a code; `undefined` where its check could not run. */
const zahlVon = ({ befunde, saetze, ungeprueft: ohne = [] }: Bestand, code: BefundCode) =>
  ohne.includes(code) ? undefined : (befunde[code] ?? saetze[code] ?? 0);

/** The most frequent findings: as often as now, or as when they were last checked. */
function haeufigste(bestand: Bestand, reihe: readonly Periode[]): readonly BefundCode[] {
  const zuletzt = [...reihe.flatMap(({ bestand: damals }) => damals ?? []), bestand].reverse();
  const zahlen = CODES.filter((code) => befund(code).ebene !== 'zähler').map(
    (code) => [code, zuletzt.map((eine) => zahlVon(eine, code)).find((n) => n !== undefined) ?? 0] as const,
  );
  return zahlen
    .filter(([, n]) => n > 0)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, HAEUFIGE)
    .map(([code]) => code);
}

const CODES = Object.keys(BEFUNDE) as BefundCode[];

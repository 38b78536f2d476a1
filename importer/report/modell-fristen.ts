/** The two deadlines as tables: in time of how many, and how long they are overdue. */
import { ALTERSBAENDER, type Bestand, type Fristzahlen } from '../zahlen/daten.ts';
import type { Spalte, Tabelle, Wert } from './bausteine.ts';
import type { Berichtsdaten } from './berichtsdaten.ts';
import { gemessen, perzentil } from './kennwerte.ts';
import { type Kontext, keinLauf, mitBestand, spalte, tabelle, ungeprueft, WANN, wann } from './modell-tabelle.ts';

const FRISTEN = ['erstberatung', 'entscheidung'] as const;

/** Figures of one deadline. */
function quote(zahlen: Fristzahlen, { texte }: Kontext): Quote {
  if (!messbar(zahlen)) return UNGEPRUEFT(texte);
  const nenner = gemessen(zahlen);
  return {
    erfuellt: zahlen.erfuellt,
    verspaetet: zahlen.verspaetet,
    ueberfaellig: zahlen.ueberfaellig,
    gemessen: nenner,
    anteil: nenner === 0 ? undefined : zahlen.erfuellt / nenner,
    median: perzentil(zahlen.verbraucht, 50),
    p90: perzentil(zahlen.verbraucht, 90),
    noch_offen: zahlen.offen,
    nicht_messbar: zahlen.nicht_messbar,
  };
}

/** Whether there was anything to tell by: without the columns nothing can be measured. */
export function messbar(zahlen: Fristzahlen): boolean {
  return zahlen.nicht_messbar === 0 || gemessen(zahlen) + zahlen.offen > 0;
}

type Quote = Readonly<Record<(typeof QUOTE)[number][0], Wert>>;
const UNGEPRUEFT = (texte: Kontext['texte']) =>
  Object.fromEntries(QUOTE.map(([id]) => [id, ungeprueft(texte)])) as Quote;

const QUOTE = [
  ['erfuellt', 'zahl', 14],
  ['verspaetet', 'zahl', 14],
  ['ueberfaellig', 'zahl', 14],
  ['gemessen', 'zahl', 12],
  ['anteil', 'prozent', 14],
  ['median', 'zahl', 14],
  ['p90', 'zahl', 16],
  ['noch_offen', 'zahl', 14],
  ['nicht_messbar', 'zahl', 14],
] as const;

/** Numerator, denominator and share of both deadlines, median and 90th percentile of the days used. */
export function fristen(daten: Berichtsdaten, k: Kontext): Tabelle {
  const { texte } = k;
  return tabelle(
    'Fristen',
    texte.abschnitte.fristen.titel,
    [spalte('frist', texte, 22), ...QUOTE.map(([id, art, breite]) => spalte(id, texte, breite, art))],
    FRISTEN.map((frist) => {
      const zahlen = quote(daten.bewegung[frist], k);
      return [texte.fristen[frist], ...QUOTE.map(([id]) => zahlen[id])];
    }),
  );
}

const QUOTE_REIHE = ['gemessen', 'anteil', 'median', 'p90'] as const;

/** The same over the periods, in fewer columns. */
export function fristenReihe({ vergleich }: Berichtsdaten, k: Kontext): Tabelle {
  const { texte } = k;
  const spalten = FRISTEN.flatMap((frist) =>
    QUOTE_REIHE.map(
      (id): Spalte => ({
        id: `${frist}_${id}`,
        titel: texte.zuFrist(texte.fristen[frist], texte.spalten[id]),
        reihe: texte.fristen[frist],
        art: id === 'anteil' ? 'prozent' : 'zahl',
        breite: 16,
      }),
    ),
  );
  const zeilen = vergleich.map((periode) => [
    ...wann(periode, texte),
    ...FRISTEN.flatMap((frist) => {
      const zahlen = quote(periode.bewegung[frist], k);
      return QUOTE_REIHE.map((id) => zahlen[id]);
    }),
  ]);
  return tabelle(
    'Fristen_Reihe',
    texte.jePeriode(texte.abschnitte.fristen.titel),
    [...WANN(texte), ...spalten],
    zeilen,
  );
}

/** Overdue by age band. */
export function ueberfaellig({ bestand }: Berichtsdaten, k: Kontext): Tabelle {
  const { texte } = k;
  const je = FRISTEN.map((frist) => baender(bestand, frist, k));
  return tabelle(
    'Ueberfaellig',
    texte.abschnitte.ueberfaellig.titel,
    [
      spalte('alter', texte, 26),
      ...FRISTEN.map((id): Spalte => ({ id, titel: texte.fristen[id], art: 'zahl', breite: 18, balken: true })),
    ],
    ALTERSBAENDER.map((band, i) => [texte.alter[band], ...je.map(({ werte }) => werte[i])]),
    [texte.gesamt, ...je.map(({ gesamt }) => gesamt)],
  );
}

/** The same of a stock. */
export function bestandMessbar(bestand: Bestand, frist: (typeof FRISTEN)[number]): boolean {
  const { 'nicht messbar': unklar = 0, entfällt: _, ...status } = bestand[`status_${frist}`];
  return unklar === 0 || Object.values(status).some((n) => n > 0);
}

function baender(
  bestand: Bestand,
  frist: (typeof FRISTEN)[number],
  { texte }: Kontext,
): { readonly werte: readonly Wert[]; readonly gesamt: Wert } {
  if (!bestandMessbar(bestand, frist)) {
    return { werte: ALTERSBAENDER.map(() => ungeprueft(texte)), gesamt: ungeprueft(texte) };
  }
  const zahlen = ALTERSBAENDER.map((band) => bestand[`ueberfaellig_${frist}`][band]);
  const gesamt = zahlen.reduce((summe, n) => summe + n, 0);
  return { werte: zahlen, gesamt };
}

/** Overdue by age band, over the periods from the first one that has a stock. */
export function ueberfaelligReihe({ vergleich }: Berichtsdaten, k: Kontext): Tabelle {
  const { texte } = k;
  const spalten = FRISTEN.flatMap((frist) =>
    [...ALTERSBAENDER.map((band) => texte.alter[band]), texte.gesamt].map(
      (name, i): Spalte => ({
        id: `${frist}_${ALTERSBAENDER[i] ?? 'gesamt'}`,
        titel: texte.zuFrist(texte.fristen[frist], name),
        reihe: texte.fristen[frist],
        art: 'zahl',
        breite: 16,
      }),
    ),
  );
  const zeilen = mitBestand(vergleich).map((periode) => {
    const { bestand } = periode;
    if (bestand === undefined) return [...wann(periode, texte), ...spalten.map(() => keinLauf(texte))];
    const je = FRISTEN.flatMap((frist) => {
      const { werte, gesamt } = baender(bestand, frist, k);
      return [...werte, gesamt];
    });
    return [...wann(periode, texte), ...je];
  });
  return tabelle(
    'Ueberfaellig_Reihe',
    texte.jePeriode(texte.abschnitte.ueberfaellig.titel),
    [...WANN(texte), ...spalten],
    zeilen,
  );
}

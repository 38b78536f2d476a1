/** The two deadlines as tables: in time of how many, and how long they are overdue. */
import { ALTERSBAENDER, type Berichtsdaten, type Bestand, type Fristzahlen } from '../zahlen/daten.ts';
import type { Spalte, Tabelle, Wert } from './bausteine.ts';
import { anzahl, gemessen, perzentil } from './kennwerte.ts';
import { type Kontext, tabelle, text, ungeprueft, WANN, wann } from './modell-tabelle.ts';
import { einzeln, type Verborgen, verbergen } from './verbergen.ts';

const FRISTEN = ['erstberatung', 'entscheidung'] as const;

/** Shown figures of one deadline. `fest`: the number of overdue ones can be read elsewhere, and can't be hidden here. */
function quote(zahlen: Fristzahlen, { grenze, zeige, texte }: Kontext, fest: boolean): Quote {
  if (!messbar(zahlen)) return UNGEPRUEFT(texte);
  const { erfuellt, verspaetet, ueberfaellig: offen } = zahlen;
  const [e = 0, v = 0, u = 0] = verbergen([erfuellt, verspaetet, offen], grenze, fest ? [2] : []);
  const nenner = einzeln(gemessen(zahlen), grenze);
  const erledigt = anzahl(zahlen.verbraucht);
  const genug = erledigt > 0 && erledigt >= grenze;
  return {
    erfuellt: zeige(e),
    verspaetet: zeige(v),
    ueberfaellig: zeige(u),
    gemessen: zeige(nenner),
    anteil: anteil(e, nenner, zeige),
    median: genug ? perzentil(zahlen.verbraucht, 50) : undefined,
    p90: genug ? perzentil(zahlen.verbraucht, 90) : undefined,
    noch_offen: zeige(einzeln(zahlen.offen, grenze)),
    nicht_messbar: zeige(einzeln(zahlen.nicht_messbar, grenze)),
  };
}

/** Of the numbers as they are shown: a share of exact ones would tell them. */
function anteil(zaehler: Verborgen, nenner: Verborgen, zeige: Kontext['zeige']): Wert {
  if (nenner === 0) return undefined;
  const [z, n] = [zeige(zaehler), zeige(nenner)];
  return typeof z === 'number' && typeof n === 'number' ? Math.min(1, z / n) : zeige('verborgen');
}

/** Whether there was anything to tell by: without the columns nothing can be measured. */
function messbar(zahlen: Fristzahlen): boolean {
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
  // In a run the ages of the overdue ones add up to their number here.
  const fest = daten.art === 'lauf';
  return tabelle(
    'Fristen',
    texte.abschnitte.fristen.titel,
    [
      text('frist', texte, 22),
      ...QUOTE.map(([id, art, breite]): Spalte => ({ id, titel: texte.spalten[id], art, breite })),
    ],
    FRISTEN.map((frist) => {
      const zahlen = quote(daten.bewegung[frist], k, fest);
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
        art: id === 'anteil' ? 'prozent' : 'zahl',
        breite: 16,
      }),
    ),
  );
  const zeilen = vergleich.map((periode) => [
    ...wann(periode, texte),
    ...FRISTEN.flatMap((frist) => {
      const zahlen = quote(periode.bewegung[frist], k, false);
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
      text('alter', texte, 26),
      ...FRISTEN.map((id): Spalte => ({ id, titel: texte.fristen[id], art: 'zahl', breite: 18, balken: true })),
    ],
    ALTERSBAENDER.map((band, i) => [texte.alter[band], ...je.map(({ werte }) => werte[i])]),
    [texte.gesamt, ...je.map(({ gesamt }) => gesamt)],
  );
}

function baender(
  bestand: Bestand,
  frist: (typeof FRISTEN)[number],
  { grenze, zeige, texte }: Kontext,
): { readonly werte: readonly Wert[]; readonly gesamt: Wert } {
  const { 'nicht messbar': unklar = 0, entfällt: _, ...status } = bestand[`status_${frist}`];
  if (unklar > 0 && Object.values(status).every((n) => n === 0)) {
    return { werte: ALTERSBAENDER.map(() => ungeprueft(texte)), gesamt: ungeprueft(texte) };
  }
  const zahlen = ALTERSBAENDER.map((band) => bestand[`ueberfaellig_${frist}`][band]);
  const gesamt = zahlen.reduce((summe, n) => summe + n, 0);
  return { werte: verbergen(zahlen, grenze).map(zeige), gesamt: zeige(einzeln(gesamt, grenze)) };
}

/** Overdue by age band, over the periods that have a stock. */
export function ueberfaelligReihe({ vergleich }: Berichtsdaten, k: Kontext): Tabelle {
  const { texte } = k;
  const spalten = FRISTEN.flatMap((frist) =>
    [...ALTERSBAENDER.map((band) => texte.alter[band]), texte.gesamt].map(
      (name, i): Spalte => ({
        id: `${frist}_${ALTERSBAENDER[i] ?? 'gesamt'}`,
        titel: texte.zuFrist(texte.fristen[frist], name),
        art: 'zahl',
        breite: 16,
      }),
    ),
  );
  const zeilen = vergleich.flatMap((periode) => {
    const { bestand } = periode;
    if (bestand === undefined) return [];
    const je = FRISTEN.flatMap((frist) => {
      const { werte, gesamt } = baender(bestand, frist, k);
      return [...werte, gesamt];
    });
    return [[...wann(periode, texte), ...je]];
  });
  return tabelle(
    'Ueberfaellig_Reihe',
    texte.jePeriode(texte.abschnitte.ueberfaellig.titel),
    [...WANN(texte), ...spalten],
    zeilen,
  );
}

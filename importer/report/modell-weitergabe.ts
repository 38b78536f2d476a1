/**
 * The figures that may be passed on as tables: one row for each period that was written down, small numbers hidden.
 *
 * What each row shows depends on its own period only. It shows no stock: stocks of two nights differ by the few who came
 * and went. Of deadlines it shows shares alone: every new case has deadlines in later weeks, and counts of both would
 * add up. Channels of SGB III are a part of the matters that another table counts, and are left out for the same reason.
 * Source: page 5, setting `kleine_zahlen`; docs/entscheidungen/0009.
 */

import type { AbschnittId } from '../messages/report.ts';
import type { Freigabe, Zaehlung } from '../zahlen/daten.ts';
import type { Spalte, Tabelle, Wert, Zeile } from './bausteine.ts';
import { anzahl, gemessen, perzentil } from './kennwerte.ts';
import { messbar } from './modell-fristen.ts';
import { GESAMT, type Kontext, spalte, tabelle, ungeprueft, WANN, wann } from './modell-tabelle.ts';
import { NACH, reihenfolge } from './modell-verteilung.ts';
import { type Verborgen, verbergen, zeigtAnteil } from './verbergen.ts';

/** The sections in their order. */
export function weitergabeTabellen(
  freigaben: readonly Freigabe[],
  grenze: number,
  k: Kontext,
): readonly { readonly id: AbschnittId; readonly tabellen: readonly Tabelle[] }[] {
  const bekannt = (['kanal', 'altersgruppe', 'team'] as const).filter((id) => k.luecken.feld(NACH[id]) === undefined);
  return [
    { id: 'fristen', tabellen: [fristen(freigaben, grenze, k)] },
    { id: 'neufaelle', tabellen: bekannt.map((id) => reihe(id, freigaben, grenze, k)) },
    { id: 'zustaendigkeit', tabellen: [reihe('stelle', freigaben, grenze, k), vorgaenge(freigaben, grenze, k)] },
  ];
}

const zeige = (wert: Verborgen): Wert => (wert === 'verborgen' ? { verdeckt: '–' } : wert);

/** The parts of a count by their words. A whole hidden row names no words. */
function geteilt(zaehlung: Zaehlung, grenze: number) {
  const worte = Object.keys(zaehlung).filter((wort) => (zaehlung[wort] ?? 0) > 0);
  const { teile, ...rest } = verbergen(
    worte.map((wort) => zaehlung[wort] ?? 0),
    grenze,
  );
  return { ...rest, teile: new Map(rest.ganz ? [] : worte.map((wort, i) => [wort, zeige(teile[i] ?? 0)])) };
}

/** A distribution over the periods. Its columns are the words that some row names: so they tell nothing more. */
function reihe(
  id: 'kanal' | 'altersgruppe' | 'team' | 'stelle',
  freigaben: readonly Freigabe[],
  grenze: number,
  { texte }: Kontext,
): Tabelle {
  const zeilen = freigaben.map((eine) => ({ eine, ...geteilt(eine.bewegung[id], grenze) }));
  const worte = reihenfolge(
    id,
    zeilen.map(({ teile }) => Object.fromEntries([...teile.keys()].map((wort) => [wort, 1]))),
  );
  return tabelle(
    `Reihe_${id}`,
    texte.jePeriode(texte.diagramme[id].titel),
    [
      ...WANN(texte),
      ...worte.map(
        (wort, i): Spalte => ({ id: `${id}_${i}`, titel: wort || texte.unbekannt, art: 'zahl', breite: 14 }),
      ),
      GESAMT(texte),
    ],
    zeilen.map(({ eine, teile, ganz, gesamt }) => [
      ...wann(eine, texte),
      ...worte.map((wort) => (ganz ? zeige('verborgen') : (teile.get(wort) ?? 0))),
      zeige(gesamt),
    ]),
  );
}

/** Matters by Anliegen within each Stelle that the table of the Stellen shows in the period (002-11). */
function vorgaenge(freigaben: readonly Freigabe[], grenze: number, { texte }: Kontext): Tabelle {
  return tabelle(
    'Vorgaenge',
    texte.jePeriode(texte.vorgaenge),
    [...WANN(texte), spalte('stelle', texte, 22), spalte('anliegen', texte, 26), spalte('anzahl', texte, 12, 'zahl')],
    freigaben.flatMap((eine) => {
      const { stelle: stellen, anliegen } = eine.bewegung;
      return [...geteilt(stellen, grenze).teile]
        .filter(([, gezeigt]) => typeof gezeigt === 'number')
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([stelle]): Zeile[] => {
          const dort = Object.entries(anliegen ?? {}).filter(([paar]) => paar.endsWith(`|${stelle}`));
          const { teile, ganz } = geteilt(
            Object.fromEntries(dort.map(([paar, n]) => [paar.slice(0, -stelle.length - 1), n])),
            grenze,
          );
          const zeile = (name: string, wert: Wert): Zeile => [...wann(eine, texte), stelle, name, wert];
          if (ganz) return [zeile(texte.gesamt, zeige('verborgen'))];
          return [...teile]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([wort, wert]) => zeile(wort || texte.unbekannt, wert));
        });
    }),
  );
}

const ANTEILE = ['anteil', 'median', 'p90'] as const;

/** Shares in time; median and 90th percentile of the days used, where the share is shown and enough are done. */
function fristen(freigaben: readonly Freigabe[], grenze: number, { texte }: Kontext): Tabelle {
  const je = (['erstberatung', 'entscheidung'] as const).map((frist) => ({
    spalten: ANTEILE.map(
      (id): Spalte => ({
        id: `${frist}_${id}`,
        titel: texte.zuFrist(texte.fristen[frist], texte.spalten[id]),
        art: id === 'anteil' ? 'prozent' : 'zahl',
        breite: 16,
      }),
    ),
    werte: ({ bewegung: { [frist]: zahlen } }: Freigabe): Wert[] => {
      if (!messbar(zahlen)) return ANTEILE.map(() => ungeprueft(texte));
      const alle = gemessen(zahlen);
      if (alle === 0) return ANTEILE.map(() => undefined);
      if (!zeigtAnteil(zahlen.erfuellt, alle - zahlen.erfuellt, grenze)) return ANTEILE.map(() => zeige('verborgen'));
      const genug = anzahl(zahlen.verbraucht) >= Math.max(1, grenze);
      const tage = [50, 90].map((p) => (genug ? perzentil(zahlen.verbraucht, p) : undefined));
      return [zahlen.erfuellt / alle, ...tage];
    },
  }));
  return tabelle(
    'Fristen_Reihe',
    texte.jePeriode(texte.diagramme.quoten.titel),
    [...WANN(texte), ...je.flatMap(({ spalten }) => spalten)],
    freigaben.map((eine) => [...wann(eine, texte), ...je.flatMap(({ werte }) => werte(eine))]),
  );
}

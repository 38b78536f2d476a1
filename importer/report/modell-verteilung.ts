/** Distributions as tables: new cases by channel, age group and team, matters by Stelle and rule. */
import { day } from '../../core/calendar/day.ts';
import { words } from '../../core/fields/lists.ts';
import type { Berichtsdaten, Bewegung, Periode, Zaehlung } from '../zahlen/daten.ts';
import type { Spalte, Tabelle, Zeile } from './bausteine.ts';
import { anzahl } from './kennwerte.ts';
import { type Kontext, tabelle, text, WANN, wann } from './modell-tabelle.ts';

/** New cases by channel, age group and team, each with its course. */
export function neufaelle({ bewegung, vergleich }: Berichtsdaten, k: Kontext): Tabelle[] {
  if (k.luecken.neufall() !== undefined && bewegung.neu === 0) return [];
  return (['kanal', 'altersgruppe', 'team'] as const).flatMap((id) => {
    if (k.luecken.feld(NACH[id]) !== undefined) return [];
    const alle = [bewegung, ...vergleich.map((periode) => periode.bewegung)].map((eine) => eine[id]);
    const worte = reihenfolge(id, alle);
    return verteilung(id, 'neu', worte, bewegung[id], vergleich, (periode) => periode.bewegung[id], k);
  });
}

/** The field that says it; without its column there is no figure. */
export const NACH = { kanal: 'kanal', altersgruppe: 'geburtsdatum', team: 'team' } as const;

/** A distribution and its course; `worte`: the words that occur, in their order. */
function verteilung(
  id: 'kanal' | 'altersgruppe' | 'team' | 'stelle' | 'kanal_sgb3',
  was: 'neu' | 'anzahl',
  worte: readonly string[],
  jetzt: Zaehlung,
  vergleich: readonly Periode[],
  von: (periode: Periode) => Zaehlung,
  { texte }: Kontext,
): Tabelle[] {
  const name = (wort: string) => (wort === '' ? texte.unbekannt : wort);
  const werte = (zaehlung: Zaehlung, auswahl: readonly string[]) => auswahl.map((wort) => zaehlung[wort] ?? 0);
  const vorhanden = worte.filter((wort) => (jetzt[wort] ?? 0) > 0);
  const zellen = werte(jetzt, vorhanden);
  const { titel } = texte.diagramme[id];
  const spalten = worte.map((wort, i): Spalte => ({ id: `${id}_${i}`, titel: name(wort), art: 'zahl', breite: 14 }));
  return [
    tabelle(
      `Verteilung_${id}`,
      titel,
      [
        text(id === 'kanal_sgb3' ? 'kanal' : id, texte, 26),
        { id: was, titel: texte.spalten[was], art: 'zahl', breite: 14, balken: true },
      ],
      vorhanden.map((wort, i) => [name(wort), zellen[i]]),
      [texte.gesamt, anzahl(jetzt)],
    ),
    tabelle(
      `Reihe_${id}`,
      texte.jePeriode(titel),
      [...WANN(texte), ...spalten, { id: 'gesamt', titel: texte.gesamt, art: 'zahl', breite: 12 }],
      vergleich.map((periode) => [...wann(periode, texte), ...werte(von(periode), worte), anzahl(von(periode))]),
    ),
  ];
}

/** The words that occur: those of the field's list in its order, others by code unit, unknown last. */
export function reihenfolge(
  id: 'kanal' | 'altersgruppe' | 'team' | 'stelle' | 'kanal_sgb3',
  alle: readonly Zaehlung[],
): readonly string[] {
  const da = new Set(alle.flatMap((zaehlung) => Object.keys(zaehlung).filter((wort) => (zaehlung[wort] ?? 0) > 0)));
  const liste: readonly string[] = id.startsWith('kanal')
    ? words('kanal')
    : id === 'altersgruppe'
      ? ['U25', 'Ü25']
      : [];
  const bekannt = liste.filter((wort) => da.has(wort));
  const andere = [...da].filter((wort) => wort !== '' && !liste.includes(wort)).sort();
  return [...bekannt, ...andere, ...(da.has('') ? [''] : [])];
}

/** By Stelle, and by rule within it. */
export function zustaendigkeit({ bewegung, vergleich, regelwerk }: Berichtsdaten, k: Kontext): Tabelle[] {
  const { texte } = k;
  const alle = [bewegung, ...vergleich.map((periode) => periode.bewegung)].map(({ stelle }) => stelle);
  const worte = reihenfolge('stelle', alle);
  const stellen = worte.filter((wort) => (bewegung.stelle[wort] ?? 0) > 0);
  const zeilen = stellen.flatMap((stelle) =>
    Object.entries(bewegung.route)
      .filter(([route]) => route.startsWith(`${stelle}|`))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([route, n]): Zeile => {
        const regel = route.slice(stelle.length + 1);
        // A rule of a house that is no longer among the files has no title.
        const titel = regelwerk.regeln.find(({ id }) => id === regel)?.title ?? '';
        const an = regelwerk.routen.find((eine) => eine.regel === regel && eine.information_an !== undefined);
        return [stelle, an?.information_an ?? '', regel === '' ? texte.ohneRegel : regel, titel, n];
      }),
  );
  const [verteilt, reihe] = verteilung(
    'stelle',
    'anzahl',
    worte,
    bewegung.stelle,
    vergleich,
    (p) => p.bewegung.stelle,
    k,
  );
  const routen = tabelle(
    'Routen',
    texte.zuFrist(texte.abschnitte.zustaendigkeit.titel, texte.spalten.regel),
    [
      text('stelle', texte, 22),
      text('information_an', texte, 22),
      text('regel', texte, 14),
      text('inhalt', texte, 70),
      { id: 'anzahl', titel: texte.spalten.anzahl, art: 'zahl', breite: 12, balken: true },
    ],
    zeilen,
  );
  return [verteilt, routen, reihe, ...kanaeleSgb3(bewegung, vergleich, k), vorgaenge(vergleich, k)].filter(
    (eine) => eine !== undefined,
  );
}

/** From this day on matters of SGB III take other channels (003, section 2.1). */
const KANAELE_SGB3 = day('2025-07-01');

/** Matters of SGB III by channel, with the period marked that holds the day on which the channels changed. */
function kanaeleSgb3(bewegung: Bewegung, vergleich: readonly Periode[], k: Kontext): Tabelle[] {
  if (k.luecken.feld('kanal') !== undefined || k.luecken.feld('rechtskreis') !== undefined) return [];
  const alle = [bewegung, ...vergleich.map((periode) => periode.bewegung)].map((eine) => eine.kanal_sgb3);
  const worte = reihenfolge('kanal_sgb3', alle);
  const tabellen = verteilung(
    'kanal_sgb3',
    'anzahl',
    worte,
    bewegung.kanal_sgb3,
    vergleich,
    (p) => p.bewegung.kanal_sgb3,
    k,
  );
  return tabellen.map((eine) =>
    eine.id !== 'Reihe_kanal_sgb3'
      ? eine
      : {
          ...eine,
          zeilen: [...eine.zeilen].map((zeile, i) => {
            const { von = 0, bis = 0 } = vergleich[i] ?? {};
            const hier = von <= KANAELE_SGB3 && KANAELE_SGB3 <= bis;
            return hier ? [k.texte.stichtagSgb3(String(zeile[0]), KANAELE_SGB3), ...zeile.slice(1)] : zeile;
          }),
        },
  );
}

/** Matters by Anliegen and Stelle in each period, one line each (002-11). */
function vorgaenge(vergleich: readonly Periode[], { texte }: Kontext): Tabelle {
  return tabelle(
    'Vorgaenge',
    texte.jePeriode(texte.vorgaenge),
    [
      ...WANN(texte),
      text('anliegen', texte, 26),
      text('stelle', texte, 22),
      { id: 'anzahl', titel: texte.spalten.anzahl, art: 'zahl', breite: 12, balken: true },
    ],
    vergleich.flatMap((periode) =>
      Object.entries(periode.bewegung.anliegen)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([paar, n]): Zeile => {
          const [anliegen = '', stelle = ''] = paar.split('|');
          return [...wann(periode, texte), anliegen === '' ? texte.unbekannt : anliegen, stelle, n];
        }),
    ),
  );
}

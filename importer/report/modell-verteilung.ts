/** Distributions as tables: new cases by channel, age group and team, matters by Stelle and rule. */
import { day } from '../../core/calendar/day.ts';
import { words } from '../../core/fields/lists.ts';
import type { Periode, Zaehlung } from '../zahlen/daten.ts';
import type { Spalte, Tabelle, Zeile } from './bausteine.ts';
import type { Berichtsdaten } from './berichtsdaten.ts';
import { anzahl } from './kennwerte.ts';
import { ANZAHL, GESAMT, type Kontext, spalte, tabelle, WANN, wann } from './modell-tabelle.ts';

/** New cases by channel, age group and team, each with its course. */
export function neufaelle(daten: Berichtsdaten, k: Kontext): Tabelle[] {
  if (k.luecken.neufall() !== undefined && daten.bewegung.neu === 0) return [];
  return (['kanal', 'altersgruppe', 'team'] as const).flatMap((id) =>
    k.luecken.feld(NACH[id]) === undefined ? verteilung(id, 'neu', daten, k) : [],
  );
}

/** The field that says it; without its column there is no figure. */
export const NACH = { kanal: 'kanal', altersgruppe: 'geburtsdatum', team: 'team' } as const;

type Merkmal = 'kanal' | 'altersgruppe' | 'team' | 'stelle' | 'kanal_sgb3';

/** A distribution and its course. */
function verteilung(
  id: Merkmal,
  was: 'neu' | 'anzahl',
  { bewegung, vergleich }: Berichtsdaten,
  { texte }: Kontext,
): [verteilt: Tabelle, reihe: Tabelle] {
  const jetzt = bewegung[id];
  const worte = reihenfolge(id, [jetzt, ...vergleich.map((periode) => periode.bewegung[id])]);
  const name = (wort: string) => (wort === '' ? texte.unbekannt : wort);
  const { titel } = texte.diagramme[id];
  const spalten = worte.map((wort, i): Spalte => ({ id: `${id}_${i}`, titel: name(wort), art: 'zahl', breite: 14 }));
  return [
    tabelle(
      `Verteilung_${id}`,
      titel,
      [spalte(id === 'kanal_sgb3' ? 'kanal' : id, texte, 26), { ...spalte(was, texte, 14, 'zahl'), balken: true }],
      reihenfolge(id, [jetzt]).map((wort) => [name(wort), jetzt[wort]]),
      [texte.gesamt, anzahl(jetzt)],
    ),
    tabelle(
      `Reihe_${id}`,
      texte.jePeriode(titel),
      [...WANN(texte), ...spalten, GESAMT(texte)],
      vergleich.map((periode) => {
        const zahlen = periode.bewegung[id];
        return [...wann(periode, texte), ...worte.map((wort) => zahlen[wort] ?? 0), anzahl(zahlen)];
      }),
    ),
  ];
}

/** The words that occur: those of the field's list in its order, others by code unit, unknown last. */
export function reihenfolge(id: Merkmal, alle: readonly Zaehlung[]): readonly string[] {
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
export function zustaendigkeit(daten: Berichtsdaten, k: Kontext): Tabelle[] {
  const { texte } = k;
  const { bewegung, vergleich, regelwerk } = daten;
  const zeilen = reihenfolge('stelle', [bewegung.stelle]).flatMap((stelle) =>
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
  const [verteilt, reihe] = verteilung('stelle', 'anzahl', daten, k);
  const routen = tabelle(
    'Routen',
    texte.zuFrist(texte.abschnitte.zustaendigkeit.titel, texte.spalten.regel),
    [
      spalte('stelle', texte, 22),
      spalte('information_an', texte, 22),
      spalte('regel', texte, 14),
      spalte('inhalt', texte, 70),
      ANZAHL(texte),
    ],
    zeilen,
  );
  return [verteilt, routen, reihe, ...kanaeleSgb3(daten, k), vorgaenge(vergleich, k)];
}

/** From this day on matters of SGB III take other channels (003, section 2.1). */
const KANAELE_SGB3 = day('2025-07-01');

/** Matters of SGB III by channel, with the period marked that holds the day on which the channels changed. */
function kanaeleSgb3(daten: Berichtsdaten, k: Kontext): Tabelle[] {
  if (k.luecken.feld('kanal') !== undefined || k.luecken.feld('rechtskreis') !== undefined) return [];
  const [verteilt, reihe] = verteilung('kanal_sgb3', 'anzahl', daten, k);
  const zeilen = [...reihe.zeilen].map(([wann, ...zahlen], i) => {
    const { von = 0, bis = 0 } = daten.vergleich[i] ?? {};
    const hier = von <= KANAELE_SGB3 && KANAELE_SGB3 <= bis;
    return [hier ? k.texte.stichtagSgb3(String(wann), KANAELE_SGB3) : wann, ...zahlen];
  });
  return [verteilt, { ...reihe, zeilen }];
}

/** Matters by Anliegen and Stelle in each period, one line each (002-11). */
function vorgaenge(vergleich: readonly Periode[], { texte }: Kontext): Tabelle {
  return tabelle(
    'Vorgaenge',
    texte.jePeriode(texte.vorgaenge),
    [...WANN(texte), spalte('anliegen', texte, 26), spalte('stelle', texte, 22), ANZAHL(texte)],
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

/**
 * Charts are drawn from the tables that stand beside them: their numbers are those of its cells.
 */

import { DIAGRAMME, type DiagrammId, type Texte } from '../messages/report.ts';
import type { Diagramm, Spalte, Tabelle, Wert, Zeile } from './bausteine.ts';

interface Vorlage {
  readonly tabelle: string;
  readonly form: Diagramm['form'];
  /** Columns that become series, by id; without it all columns of numbers but the total. */
  readonly reihen?: readonly string[];
}

const VORLAGEN: Readonly<Record<DiagrammId, Vorlage>> = {
  quoten: { tabelle: 'Fristen_Reihe', form: 'linie', reihen: ['erstberatung_anteil', 'entscheidung_anteil'] },
  ueberfaellig: { tabelle: 'Ueberfaellig', form: 'balken' },
  ueberfaellig_reihe: {
    tabelle: 'Ueberfaellig_Reihe',
    form: 'linie',
    reihen: ['erstberatung_gesamt', 'entscheidung_gesamt'],
  },
  kanal: { tabelle: 'Reihe_kanal', form: 'saeulen' },
  altersgruppe: { tabelle: 'Reihe_altersgruppe', form: 'saeulen' },
  team: { tabelle: 'Reihe_team', form: 'saeulen' },
  stelle: { tabelle: 'Reihe_stelle', form: 'saeulen' },
  kanal_sgb3: { tabelle: 'Reihe_kanal_sgb3', form: 'saeulen' },
  befunde: { tabelle: 'Befunde_Reihe', form: 'linie' },
};

/** Series that a chart can tell apart. */
const HOECHSTZAHL = 6;

type Reihe = Diagramm['reihen'][number];

/** The charts of a section's tables. A chart without lines to draw is left out and named: single points are none. */
export function diagramme(
  tabellen: readonly Tabelle[],
  texte: Texte,
): { readonly diagramme: readonly Diagramm[]; readonly zuKurz: readonly string[] } {
  const alle = DIAGRAMME.flatMap((id) => {
    const vorlage = VORLAGEN[id];
    const tabelle = tabellen.find((eine) => eine.id === vorlage.tabelle);
    return tabelle === undefined || tabelle.anzahl === 0 ? [] : [diagramm(id, vorlage, tabelle, texte)];
  });
  const zuKurz = alle.filter(({ form, reihen }) => form !== 'balken' && !reihen.some(hatVerlauf));
  return {
    diagramme: alle.filter((eines) => !zuKurz.includes(eines) && eines.reihen.length > 0),
    zuKurz: zuKurz.map(({ titel }) => texte.zuKurz(titel)),
  };
}

/** Two points that follow on each other make a line. */
const hatVerlauf = ({ werte }: Reihe) => werte.some((wert, i) => i > 0 && wert !== null && werte[i - 1] !== null);

function diagramm(id: DiagrammId, { form, reihen: auswahl }: Vorlage, tabelle: Tabelle, texte: Texte): Diagramm {
  const { titel, einheit } = texte.diagramme[id];
  const zeilen = [...tabelle.zeilen];
  const kategorien = zeilen.map(([erste]) => (typeof erste === 'string' ? erste : ''));
  const alle = tabelle.spalten.flatMap((spalte, i): (Reihe & { readonly spalte: number })[] => {
    const gewaehlt = auswahl === undefined ? istReihe(spalte) : auswahl.includes(spalte.id);
    if (!gewaehlt) return [];
    const name = spalte.reihe ?? spalte.titel;
    const werte = zeilen.map((zeile) => punkt(zeile[i], spalte));
    // What was never checked has no line.
    return werte.every((wert) => wert === null) ? [] : [{ name, werte, spalte: i }];
  });
  const prozent = alle.some(({ spalte }) => tabelle.spalten[spalte]?.art === 'prozent');
  const einzelne = alle.map(({ name, werte }): Reihe => ({ name, werte }));
  const luecken = alle.flatMap(({ name, spalte }) => lueckenVon(name, spalte, zeilen, texte));
  const reihen = form === 'saeulen' ? gebuendelt(einzelne, texte.uebrige) : einzelne;
  const quelle = { tabelle: tabelle.id, spalten: alle.map(({ spalte }) => spalte) };
  const worte = reihen.map(({ name, werte }) => {
    const punkte = werte.flatMap((wert, i) => {
      const zahl = wert === null ? '–' : prozent ? texte.prozent(wert) : texte.zahl(wert);
      return `${kategorien[i]}: ${zahl}`;
    });
    return [name, punkte] as const;
  });
  const beschreibung = [texte.beschreibung(titel, worte), ...luecken].join(' ');
  return { id, titel, einheit, prozent, form, quelle, kategorien, reihen, beschreibung, luecken };
}

/** The periods in which a word stands in place of a series' number, by that word. */
function lueckenVon(name: string, spalte: number, zeilen: readonly Zeile[], texte: Texte): string[] {
  const worte = zeilen.flatMap((zeile) => {
    const wert = zeile[spalte];
    return typeof wert === 'object' ? [{ wort: wert.verdeckt, periode: String(zeile[0]) }] : [];
  });
  return [...Map.groupBy(worte, ({ wort }) => wort)].map(([wort, stellen]) =>
    texte.bildluecke(
      name,
      wort,
      stellen.map(({ periode }) => periode),
    ),
  );
}

const istReihe = ({ art, id }: Spalte) => art === 'zahl' && id !== 'gesamt';

/** A share as per cent; nothing for what is hidden or not there. */
function punkt(wert: Wert, { art }: Spalte): number | null {
  if (typeof wert !== 'number') return null;
  return art === 'prozent' ? Math.round(wert * 1000) / 10 : wert;
}

/** The largest series one by one, in their order, and the others together. */
function gebuendelt(reihen: readonly Reihe[], uebrige: string): readonly Reihe[] {
  if (reihen.length <= HOECHSTZAHL) return reihen;
  const summe = ({ werte }: Reihe) => werte.reduce<number>((s, wert) => s + (wert ?? 0), 0);
  const grosse = new Set([...reihen].sort((a, b) => summe(b) - summe(a)).slice(0, HOECHSTZAHL - 1));
  const rest = reihen.filter((reihe) => !grosse.has(reihe));
  const werte = (reihen[0]?.werte ?? []).map((_, i) => {
    const zahlen = rest.flatMap((reihe) => reihe.werte[i] ?? []);
    return zahlen.length === 0 ? null : zahlen.reduce((a, b) => a + b, 0);
  });
  return [...reihen.filter((reihe) => grosse.has(reihe)), { name: uebrige, werte }];
}

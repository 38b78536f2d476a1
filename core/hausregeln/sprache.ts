/**
 * The words and headings of house files: which hold on a Stichtag, and whether they already mean something else.
 * Source: page 9, page 1 "Cell values".
 */
import type { Day } from '../calendar/day.ts';
import { FIELD_IDS, type FieldId, field } from '../fields/declarations.ts';
import { fold, foldLabel } from '../fields/fold.ts';
import { LISTS, type ListName, type Woerter } from '../fields/lists.ts';
import type { Umbenennung } from '../fields/match-header.ts';
import { imZeitraum } from '../rules/zeitraum.ts';
import { type Dateiinhalt, zeitraumVon } from './datei.ts';
import type { Hausfehler } from './fehler.ts';
import { eintraege, type Knoten, unter, zeileVon } from './knoten.ts';
import type { Gelesen } from './sinn.ts';

/** Further spellings of one run or list. */
export interface Sprachschatz {
  readonly woerter: Woerter;
  readonly ueberschriften: Umbenennung;
}

/** The words and headings that hold on the Stichtag. */
export function sprachschatz(inhalte: readonly Dateiinhalt[], stichtag: Day): Sprachschatz {
  const woerter: Partial<Record<ListName, Record<string, string[]>>> = {};
  const ueberschriften: Partial<Record<FieldId, string[]>> = {};
  for (const inhalt of inhalte) {
    const regeln = (inhalt.regeln ?? []).filter((regel) => imZeitraum(zeitraumVon(regel), stichtag));
    for (const teil of [inhalt, ...regeln]) {
      for (const [list, worte] of Object.entries(teil.woerter ?? {}) as [ListName, Record<string, string[]>][]) {
        woerter[list] ??= {};
        for (const [wort, mehr] of Object.entries(worte))
          woerter[list][wort] = [...(woerter[list][wort] ?? []), ...mehr];
      }
      for (const [id, mehr] of Object.entries(teil.ueberschriften ?? {}) as [FieldId, string[]][]) {
        ueberschriften[id] = [...(ueberschriften[id] ?? []), ...mehr];
      }
    }
  }
  return { woerter, ueberschriften };
}

/** Words and headings that mean something else already. */
export function sprachfehler(dateien: readonly Gelesen[]): readonly Hausfehler[] {
  const worte = new Map<string, string>();
  for (const [list, alle] of Object.entries(LISTS) as [ListName, Record<string, readonly string[]>][]) {
    for (const [wort, mehr] of Object.entries(alle))
      for (const eins of [wort, ...mehr]) worte.set(`${list} ${fold(eins)}`, wort);
  }
  const felder = new Map<string, string>(
    FIELD_IDS.flatMap((id) => field(id).labels.map((label): [string, string] => [foldLabel(label), id])),
  );
  const found: Hausfehler[] = [];
  for (const { datei } of dateien) {
    const nimm = (
      vergeben: Map<string, string>,
      key: string,
      an: string,
      knoten: Knoten,
      sagt: 'wortVergeben' | 'ueberschriftVergeben',
    ) => {
      const schon = vergeben.get(key);
      vergeben.set(key, schon ?? an);
      if (schon === undefined || schon === an) return;
      const text = String(knoten.value);
      found.push({ datei: datei.name, zeile: zeileVon(datei.text, knoten.offset), sagt: (t) => t[sagt](text, schon) });
    };
    const regeln = unter(datei.baum, 'regeln')?.children ?? [];
    for (const teil of [datei.baum, ...regeln]) {
      for (const { schluessel: list, wert } of eintraege(unter(teil, 'woerter'))) {
        for (const { schluessel: wort, wert: mehr } of eintraege(wert)) {
          for (const eins of mehr?.children ?? [])
            nimm(worte, `${list} ${fold(String(eins.value))}`, wort, eins, 'wortVergeben');
        }
      }
      for (const { schluessel: id, wert } of eintraege(unter(teil, 'ueberschriften'))) {
        for (const eins of wert?.children ?? [])
          nimm(felder, foldLabel(String(eins.value)), id, eins, 'ueberschriftVergeben');
      }
    }
  }
  return found;
}

/**
 * A house file of the right form, as values: what the tree says, with the rules as records like the built-in ones.
 * Source: page 9.
 */
import { type Day, day } from '../calendar/day.ts';
import type { Anliegen, Kanal, Rechtskreis, Woerter } from '../fields/lists.ts';
import type { Umbenennung } from '../fields/match-header.ts';
import type { Bedingung } from '../rules/bedingungen.ts';
import { RANG } from '../rules/rang.ts';
import type { Dokument, Effect, Fristregel, Route, Rule, RuleType } from '../rules/rule.ts';
import { WOCHENTAGE } from './form.ts';
import type { Knoten } from './knoten.ts';

interface Sprachliches {
  readonly woerter?: Woerter;
  readonly ueberschriften?: Umbenennung;
}

interface Regeleintrag extends Sprachliches {
  readonly id: string;
  readonly titel: string;
  readonly fundstelle: string;
  readonly von: string;
  readonly bis?: string;
  readonly wege?: readonly Weg[];
  readonly fristen?: readonly Fristregel[];
  readonly fenster?: readonly { readonly tage: readonly string[]; readonly von: string; readonly bis: string }[];
  readonly unterbrechung_tage?: number;
  readonly beendet?: readonly string[];
}

interface Weg {
  readonly rechtskreis: Rechtskreis;
  readonly kanal?: readonly Kanal[];
  readonly anliegen?: readonly Anliegen[];
  readonly wenn?: Bedingung | '';
  readonly stelle: string;
  readonly weg: string;
  readonly information_an?: string;
  readonly hinweis?: string;
}

/** The file as its form says. */
export interface Dateiinhalt extends Sprachliches {
  readonly dokument: { readonly id: string; readonly titel: string; readonly stand: string };
  readonly regeln?: readonly Regeleintrag[];
}

/** The value of a tree. */
export function wertVon(knoten: Knoten | undefined): unknown {
  if (knoten?.type === 'array') return (knoten.children ?? []).map(wertVon);
  if (knoten?.type !== 'object') return knoten?.value;
  return Object.fromEntries(
    (knoten.children ?? []).map(({ children = [] }) => [String(children[0]?.value), wertVon(children[1])]),
  );
}

/** The document that a file describes. */
export function dokumentAus({ dokument: { id, titel, stand }, regeln = [] }: Dateiinhalt): Dokument<never> {
  return { id, titel: titel.trim(), stand: day(stand), regeln: regeln.map(regelAus) };
}

function regelAus(eintrag: Regeleintrag): Rule<never> {
  const { id, titel, fundstelle, von, bis, wege, fristen, fenster, unterbrechung_tage: tage, beendet } = eintrag;
  return {
    id,
    title: titel.trim(),
    citation: fundstelle.trim(),
    von: day(von),
    ...(bis === undefined ? {} : { bis: day(bis) }),
    type: artVon(eintrag),
    effect: wirkung(eintrag),
    ...(wege === undefined ? {} : { routes: wege.map(routeAus) }),
    ...(fristen === undefined ? {} : { fristen }),
    ...(fenster === undefined
      ? {}
      : {
          fenster: fenster
            .map((eins) => ({
              tage: eins.tage
                .map((tag) => (WOCHENTAGE as readonly string[]).indexOf(tag) + 1)
                .toSorted((a, b) => a - b),
              von: sekunden(eins.von),
              bis: sekunden(eins.bis),
            }))
            .toSorted((a, b) => a.von - b.von),
        }),
    ...(tage === undefined ? {} : { unterbrechung_tage: { bezug: tage, ablehnung: tage } }),
    ...(beendet === undefined ? {} : { beendet }),
  };
}

function routeAus({ wenn = '', stelle, weg, information_an = '', hinweis = '', ...was }: Weg): Route {
  return {
    ...was,
    rang: RANG.haus,
    ...(wenn === '' ? {} : { bedingung: wenn }),
    stelle: stelle.trim(),
    weg: weg.trim(),
    ...(hinweis === '' ? {} : { hinweis: hinweis.trim() }),
    ...(information_an === '' ? {} : { information_an: information_an.trim() }),
  };
}

const sekunden = (uhrzeit: string) => Number(uhrzeit.slice(0, 2)) * 3600 + Number(uhrzeit.slice(3)) * 60;

function artVon({ wege, fristen, fenster, unterbrechung_tage }: Regeleintrag): RuleType {
  if (wege !== undefined) return 'route';
  if (unterbrechung_tage !== undefined) return 'classify';
  return fristen !== undefined || fenster !== undefined ? 'check' : 'org';
}

function wirkung({ wege, fristen, fenster, unterbrechung_tage, beendet }: Regeleintrag): Effect {
  const teile = [
    ...(wege === undefined ? [] : ['Zuständigkeiten']),
    ...(fristen === undefined ? [] : ['Fristen']),
    ...(fenster === undefined ? [] : ['ATV-Fenster']),
    ...(unterbrechung_tage === undefined ? [] : ['die Dauer der Unterbrechung']),
  ];
  const setzt = teile.length === 0 ? '' : `Setzt ${teile.join(', ')}. `;
  const endet = beendet === undefined ? '' : `Beendet ${beendet.join(', ')}.`;
  const how = `${setzt}${endet}`.trim();
  if (how === '') return { does: 'none', why: 'Die Hausregel enthält nichts, was das Programm entscheidet.' };
  return { does: wege === undefined ? 'decides' : 'routes', how };
}

/** First and last day of a rule, as days. */
export function zeitraumVon({ von, bis }: Pick<Regeleintrag, 'von' | 'bis'>): { von: Day; bis?: Day } {
  return { von: day(von), ...(bis === undefined ? {} : { bis: day(bis) }) };
}

/**
 * Whether house files of the right form make sense, together and beside the built-in documents: numbers, ends, and
 * what would hold twice on one day. Source: page 9.
 */
import type { Day } from '../calendar/day.ts';
import type { Regelwerk } from '../rules/catalogue.ts';
import { BEI_EINGANG, type Fristregel, type Route, type Rule } from '../rules/rule.ts';
import type { Zeitraum } from '../rules/zeitraum.ts';
import { type Dateiinhalt, dokumentAus } from './datei.ts';
import type { Hausfehler } from './fehler.ts';
import { type Hausdatei, unter, zeileVon } from './knoten.ts';
import type { HausTexte } from './texte.ts';

/** A house file with what it says. */
export interface Gelesen {
  readonly datei: Hausdatei;
  readonly inhalt: Dateiinhalt;
}

interface Ort {
  readonly datei: string;
  readonly zeile: number;
}

/** A rule with the places of its parts. */
interface Stelle {
  readonly regel: Rule;
  readonly ort: (...pfad: readonly (string | number)[]) => Ort;
}

/** What contradicts something else. */
export function sinnfehler(dateien: readonly Gelesen[], eingebaut: Regelwerk): readonly Hausfehler[] {
  const found: Hausfehler[] = [];
  const stellen = dateien.flatMap(stellenIn);
  const melde = (ort: Ort, sagt: Hausfehler['sagt']) => found.push({ ...ort, sagt });
  dokumente(dateien, eingebaut, melde);
  nummern(stellen, eingebaut, melde);
  enden(stellen, eingebaut, melde);
  doppelt(stellen, melde);
  return found;
}

type Melde = (ort: Ort, sagt: Hausfehler['sagt']) => void;

function stellenIn({ datei, inhalt }: Gelesen): Stelle[] {
  return dokumentAus(inhalt).regeln.map((regel, i) => ({
    regel,
    ort: (...pfad) => ({
      datei: datei.name,
      zeile: zeileVon(datei.text, unter(datei.baum, 'regeln', i, ...pfad)?.offset ?? 0),
    }),
  }));
}

function dokumente(dateien: readonly Gelesen[], eingebaut: Regelwerk, melde: Melde): void {
  const vergeben = new Map<string, string>(
    eingebaut.regeln.map((regel) => {
      const { id, titel } = eingebaut.dokument(regel);
      return [id, titel];
    }),
  );
  for (const { datei, inhalt } of dateien) {
    const { id } = inhalt.dokument;
    const wo = vergeben.get(id);
    const zeile = zeileVon(datei.text, unter(datei.baum, 'dokument', 'id')?.offset ?? 0);
    if (wo !== undefined) melde({ datei: datei.name, zeile }, (t) => t.dokumentDoppelt(id, wo));
    else vergeben.set(id, datei.name);
  }
}

function nummern(stellen: readonly Stelle[], eingebaut: Regelwerk, melde: Melde): void {
  const bekannt = new Set(eingebaut.regeln.map(({ id }) => id));
  const gesehen = new Map<string, Ort>();
  for (const { regel, ort } of stellen) {
    const { id } = regel;
    const schon = gesehen.get(id);
    if (bekannt.has(id)) melde(ort('id'), (t) => t.nummerEingebaut(id));
    else if (schon !== undefined) melde(ort('id'), (t) => t.nummerDoppelt(id, t.stelle(schon.datei, schon.zeile)));
    else gesehen.set(id, ort('id'));
    for (const [w, { stelle }] of (regel.routes ?? []).entries()) {
      if (stelle === 'prüfen' || (stelle.startsWith('=') && stelle !== BEI_EINGANG))
        melde(ort('wege', w, 'stelle'), (t) => t.stelleReserviert(stelle));
    }
  }
}

/** Decides on the Neufall as a whole: without it there would be no answer. */
const nichtBeendbar = ({ effect, fristen, unterbrechung_tage }: Rule, durch: Rule) =>
  effect.does === 'decides' &&
  fristen === undefined &&
  (unterbrechung_tage === undefined || durch.unterbrechung_tage === undefined);

function enden(stellen: readonly Stelle[], eingebaut: Regelwerk, melde: Melde): void {
  const regeln = new Map<string, Rule>(
    [...eingebaut.regeln, ...stellen.map(({ regel }) => regel)].map((r) => [r.id, r]),
  );
  const haus = new Set(stellen.map(({ regel }) => regel.id));
  const beendet = new Map<string, { readonly ende: Day; readonly ort: Ort }>();
  for (const { regel, ort } of stellen) {
    for (const [i, id] of (regel.beendet ?? []).entries()) {
      const ziel = regeln.get(id);
      const hier = ort('beendet', i);
      const ende = regel.von - 1;
      const schon = beendet.get(id);
      if (ziel === undefined) melde(hier, (t) => t.beendetUnbekannt(id));
      else if (id === regel.id) melde(hier, (t) => t.beendetSichSelbst);
      else if (!haus.has(id) && nichtBeendbar(ziel, regel)) melde(hier, (t) => t.nichtBeendbar(id));
      else if (ziel.von > ende) melde(hier, (t) => t.beendetSpaeter(id, ziel.von));
      else if (ziel.bis !== undefined && ziel.bis < ende) melde(hier, (t) => t.beendetFrueher(id, ziel.bis ?? ende));
      else if (schon !== undefined && schon.ende !== ende)
        melde(hier, (t) => t.beendetAnders(id, t.stelle(schon.ort.datei, schon.ort.zeile), schon.ende));
      else beendet.set(id, { ende, ort: hier });
    }
  }
}

/** The days that two periods share; none: `undefined`. */
function gemeinsam(a: Zeitraum, b: Zeitraum): Zeitraum | undefined {
  const von = Math.max(a.von, b.von);
  const bis = Math.min(a.bis ?? Number.POSITIVE_INFINITY, b.bis ?? Number.POSITIVE_INFINITY);
  if (von > bis) return undefined;
  return Number.isFinite(bis) ? { von, bis } : { von };
}

const treffen = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined) =>
  a === undefined || b === undefined || a.some((eins) => b.includes(eins));

/** Whether the second route could never be told from the first: they are asked in the file's order. */
const gleich = (a: Route, b: Route) =>
  a.rechtskreis === b.rechtskreis &&
  treffen(a.kanal, b.kanal) &&
  treffen(a.anliegen, b.anliegen) &&
  (a.bedingung === undefined || a.bedingung === b.bedingung);

const gleicheFrist = (a: Fristregel, b: Fristregel) =>
  a.frist === b.frist && (a.gruppe === undefined || b.gruppe === undefined || a.gruppe === b.gruppe);

/** A part of a rule, with its period and place. */
interface Teil<T> {
  readonly wert: T;
  readonly regel: Rule;
  readonly ort: Ort;
}

function doppelt(stellen: readonly Stelle[], melde: Melde): void {
  const geltend = zeitraeume(stellen.map(({ regel }) => regel));
  const paare = <T>(
    teile: readonly Teil<T>[],
    trifft: (a: T, b: T) => boolean,
    sagt: (texte: HausTexte, erster: string, tage: Zeitraum) => string,
  ) => {
    for (const [j, b] of teile.entries()) {
      for (const a of teile.slice(0, j)) {
        const tage = trifft(a.wert, b.wert) ? gemeinsam(geltend(a.regel), geltend(b.regel)) : undefined;
        if (tage === undefined) continue;
        melde(b.ort, (t) => sagt(t, t.stelle(a.ort.datei, a.ort.zeile), tage));
        break;
      }
    }
  };
  const teile = <T>(liste: (regel: Rule) => readonly T[] | undefined, schluessel: string): Teil<T>[] =>
    stellen.flatMap(({ regel, ort }) =>
      (liste(regel) ?? []).map((wert, i) => ({ wert, regel, ort: ort(schluessel, i) })),
    );
  const ganz = <T>(wert: (regel: Rule) => T | undefined, schluessel: string): Teil<T>[] =>
    stellen.flatMap(({ regel, ort }) => {
      const eins = wert(regel);
      return eins === undefined ? [] : [{ wert: eins, regel, ort: ort(schluessel) }];
    });
  const widerspruch =
    (was: Parameters<HausTexte['widerspruch']>[0]) =>
    (t: HausTexte, erster: string, { von, bis }: Zeitraum) =>
      t.widerspruch(was, erster, von, bis);
  const jeder = () => true;
  paare(
    teile((regel) => regel.routes, 'wege'),
    gleich,
    (t, erster, { von, bis }) => t.wegDoppelt(erster, von, bis),
  );
  paare(
    teile((regel) => regel.fristen, 'fristen'),
    gleicheFrist,
    widerspruch('frist'),
  );
  paare(
    ganz((regel) => regel.fenster, 'fenster'),
    jeder,
    widerspruch('fenster'),
  );
  paare(
    ganz((regel) => regel.unterbrechung_tage, 'unterbrechung_tage'),
    jeder,
    widerspruch('unterbrechung'),
  );
}

/** The period of each rule, with the ends that others of the files set. */
function zeitraeume(regeln: readonly Rule[]): (regel: Rule) => Zeitraum {
  const enden = new Map<string, Day>();
  for (const { beendet = [], von } of regeln) for (const id of beendet) enden.set(id, von - 1);
  return ({ id, von, bis = Number.POSITIVE_INFINITY }) => ({ von, bis: Math.min(bis, enden.get(id) ?? bis) });
}

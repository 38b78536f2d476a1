/**
 * The lists for team leads: which case stands on which, and what to do next.
 * Source: page 5 "Reports".
 */
import type { Beurteilung } from '../../core/assess.ts';
import type { Day } from '../../core/calendar/day.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import { bekannt, type Frist } from '../../core/decide/fristen.ts';
import { terminempfehlung } from '../../core/decide/termine.ts';
import type { CaseRow } from '../../core/fields/declarations.ts';
import type { Grundlage } from '../../core/grundlage.ts';
import { type Gegenstand, LISTEN, type Listen, type ListenId, type ListenZeile, type Schritt } from './daten.ts';

const ENTSCHEIDEN: Schritt = { art: 'entscheiden' };
const SCHRITTE = new Map<BefundCode, Schritt>();

/** One object for all lines with the same finding. */
function wieBefund(code: BefundCode): Schritt {
  const known = SCHRITTE.get(code);
  if (known !== undefined) return known;
  const schritt: Schritt = { art: 'befund', code };
  SCHRITTE.set(code, schritt);
  return schritt;
}

type Mutable = { [K in ListenId]: ListenZeile[] };

export class ListenSammler {
  private readonly listen = Object.fromEntries(LISTEN.map((id) => [id, [] as ListenZeile[]])) as Mutable;

  fall(row: CaseRow, urteil: Beurteilung, weitere: readonly BefundCode[], stichtag: Day, grundlage: Grundlage): void {
    const { erstberatung, entscheidung, neufall, zustaendigkeit } = urteil;
    const erst = () => schrittErstberatung(row, erstberatung, stichtag, grundlage);
    this.frist(row, urteil, 'erstberatung', erstberatung, erst);
    this.frist(row, urteil, 'entscheidung', entscheidung, () => ENTSCHEIDEN);
    for (const code of urteil.befunde) this.befund(row, urteil, code);
    for (let i = 0; i < weitere.length; i++) {
      const code = weitere[i];
      if (code !== undefined && weitere.indexOf(code) === i) this.befund(row, urteil, code);
    }
    const offen = (gegenstand: 'neufall' | 'zustaendigkeit', grund: string) =>
      this.zeile('zu_pruefen', row, urteil, gegenstand, dringend(urteil), { art: 'klaeren', grund });
    if (neufall.neufall === 'prüfen') offen('neufall', neufall.grund);
    if (zustaendigkeit.stelle === 'prüfen') offen('zustaendigkeit', zustaendigkeit.grund);
  }

  anzahl(): Record<ListenId, number> {
    return Object.fromEntries(LISTEN.map((id) => [id, this.listen[id].length])) as Record<ListenId, number>;
  }

  /** The lists, the most urgent line first. */
  ergebnis(): Listen {
    for (const id of LISTEN) this.listen[id].sort(nachDringlichkeit);
    return this.listen;
  }

  private frist(row: CaseRow, urteil: Beurteilung, was: Gegenstand, frist: Frist, schritt: () => Schritt): void {
    if (frist.status === 'überfällig') this.zeile('ueberfaellig', row, urteil, was, frist, schritt());
    else if (frist.status === 'bald fällig') this.zeile('bald_faellig', row, urteil, was, frist, schritt());
  }

  private befund(row: CaseRow, urteil: Beurteilung, code: BefundCode): void {
    const id = befund(code).liste;
    if (id === undefined) return;
    const { erstberatung } = urteil;
    if (id === 'kein_termin') {
      this.zeile(id, row, urteil, code, erstberatung, wieBefund(code));
    } else {
      this.zeile(id, row, urteil, code, dringend(urteil), wieBefund(code));
    }
  }

  private zeile(
    id: ListenId,
    row: CaseRow,
    { antragsdatum }: Beurteilung,
    gegenstand: Gegenstand,
    { faellig, resttage }: Frist,
    schritt: Schritt,
  ): void {
    this.listen[id].push({
      kundennummer: row.kundennummer ?? '',
      bg_nummer: row.bg_nummer,
      team: row.team,
      hauptbetreuer: row.hauptbetreuer,
      gegenstand,
      antragsdatum,
      faellig,
      resttage,
      schritt,
    });
  }
}

/** The deadline that presses most: the open one with the fewest days left, else that of the Erstberatung. */
function dringend({ erstberatung, entscheidung }: Beurteilung): Frist {
  if (entscheidung.resttage === undefined) return erstberatung;
  if (erstberatung.resttage === undefined) return entscheidung;
  return entscheidung.resttage < erstberatung.resttage ? entscheidung : erstberatung;
}

/** What brings an open Erstberatung forward. */
function schrittErstberatung(row: CaseRow, frist: Frist, stichtag: Day, grundlage: Grundlage): Schritt {
  if (bekannt(row.erstberatung_am, stichtag) !== undefined) return wieBefund('PROFILING_FEHLT');
  const empfehlung = terminempfehlung(row, frist, stichtag, grundlage);
  if (empfehlung !== undefined) return { art: 'termin', empfehlung };
  if (row.atv_termin === undefined) return wieBefund('ATV_TERMIN_FEHLT');
  const am = dayOf(row.atv_termin);
  if (am <= stichtag) return { art: 'nachtragen', am };
  return frist.faellig !== undefined && am > frist.faellig
    ? wieBefund('ATV_TERMIN_ZU_SPAET')
    : { art: 'wahrnehmen', am };
}

const spaet = (tag: number | undefined) => tag ?? Number.POSITIVE_INFINITY;
const vergleich = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
const worte = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Fewest days left first, then the oldest application, then by Kundennummer and subject. */
function nachDringlichkeit(a: ListenZeile, b: ListenZeile): number {
  return (
    vergleich(spaet(a.resttage), spaet(b.resttage)) ||
    vergleich(spaet(a.faellig), spaet(b.faellig)) ||
    vergleich(spaet(a.antragsdatum), spaet(b.antragsdatum)) ||
    worte(a.kundennummer, b.kundennummer) ||
    worte(a.gegenstand, b.gegenstand)
  );
}

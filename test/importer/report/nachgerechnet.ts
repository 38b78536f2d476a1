/**
 * The figures and lists of a report, worked out from raw exports.
 *
 * Own: reading, joining, days, age groups, both deadlines with their statuses, rest days and used days, weeks, counts, lists
 * and next steps. From faelle.csv: Neufall, Stelle, rule, reasons and findings, whose own tests are those of the core. From
 * core/calendar: which days are working days.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { addMonths, type Day, weekday } from '../../../core/calendar/day.ts';
import { createCalendar } from '../../../core/calendar/workdays.ts';
import type { BefundCode } from '../../../core/decide/befunde.ts';
import type { FristStatus } from '../../../core/decide/fristen.ts';
import { VORGABEN } from '../../../core/settings.ts';
import type {
  Bestand,
  Bewegung,
  Fristzahlen,
  Listen,
  ListenId,
  ListenZeile,
  Schritt,
} from '../../../importer/report/daten.ts';
import { antragsdatum, geburtstag, HAKEN, type Roh, type RohFall, roh, schritt, tag, wort } from './roh.ts';

/** A line of faelle.csv. */
export type FallZeile = Readonly<Record<string, string>>;

export interface Frist {
  readonly faellig: Day | undefined;
  readonly status: FristStatus;
  readonly resttage: number | undefined;
  /** Working days used, where it is done. */
  readonly verbraucht: number | undefined;
}

/** A case on one Stichtag. */
export interface Fall extends RohFall {
  readonly zeile: FallZeile;
  readonly antragsdatum: Day | undefined;
  readonly eingangstag: Day | undefined;
  readonly altersgruppe: string;
  readonly erstberatung: Frist;
  readonly entscheidung: Frist;
  readonly befunde: readonly string[];
  /** The last run did not see it any more. */
  readonly weg?: boolean;
}

export interface Stand extends Omit<Roh, 'faelle'> {
  readonly stichtag: Day;
  readonly faelle: readonly Fall[];
}

export const faelleCsv = (out: string): FallZeile[] =>
  Papa.parse<FallZeile>(readFileSync(join(out, 'faelle.csv'), 'utf8').slice(1), {
    delimiter: ';',
    header: true,
    skipEmptyLines: true,
  }).data;

/** The cases of the exports in `eingang`, with the decisions that `out` has on them. */
export function standVon(eingang: string, out: string, stichtag: Day): Stand {
  const zeilen = faelleCsv(out);
  const { faelle, ...rest } = roh(eingang);
  if (faelle.length !== zeilen.length) throw new Error(`${zeilen.length} Zeilen, aber ${faelle.length} Fälle.`);
  return { ...rest, stichtag, faelle: faelle.map((fall, i) => beurteilt(fall, zeilen[i] ?? {}, stichtag)) };
}

const kalender = createCalendar(VORGABEN);
const zaehlt = (day: Day) => kalender.isWorkday(day);

/** The n-th working day after a day. */
function plus(day: Day, n: number): Day {
  let found = day;
  for (let left = n; left > 0; ) if (zaehlt(++found)) left--;
  return found;
}

/** Working days after `from` up to `to`, negative backwards. */
function zwischen(from: Day, to: Day): number {
  let n = 0;
  for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day++) if (zaehlt(day)) n++;
  return to < from ? -n : n;
}

const OHNE = { faellig: undefined, resttage: undefined, verbraucht: undefined };

function frist(basis: Day | undefined, tage: number, erledigt: Day | undefined, stichtag: Day): Frist {
  if (basis === undefined) return { ...OHNE, status: 'nicht messbar' };
  const faellig = plus(basis, tage);
  if (erledigt === HAKEN) return { ...OHNE, faellig, status: 'nicht messbar' };
  if (erledigt !== undefined && erledigt <= stichtag) {
    const verbraucht = erledigt < basis ? 0 : zwischen(basis, erledigt);
    return { ...OHNE, faellig, status: erledigt <= faellig ? 'erfüllt' : 'verspätet', verbraucht };
  }
  const resttage = zwischen(stichtag, faellig);
  const status = stichtag > faellig ? 'überfällig' : resttage <= 3 ? 'bald fällig' : 'offen';
  return { ...OHNE, faellig, status, resttage };
}

function beurteilt(fall: RohFall, zeile: FallZeile, stichtag: Day): Fall {
  const { verbis: v, allegro: a, step: s } = fall;
  const d = antragsdatum(fall);
  const offen = zeile['neufall'] === 'ja' || zeile['neufall'] === 'prüfen';
  const entfaellt: Frist = { ...OHNE, status: 'entfällt' };
  const beratung = schritt(v?.['erstberatung_am']);
  const profiling = schritt(v?.['profiling_am']);
  const known = beratung !== undefined && beratung <= stichtag && profiling !== undefined && profiling <= stichtag;
  const haken = beratung === HAKEN || profiling === HAKEN;
  const erledigt = known ? (haken ? HAKEN : Math.max(beratung, profiling)) : undefined;
  const geburt = geburtstag(s?.['geburtsdatum'], stichtag) ?? geburtstag(v?.['geburtsdatum'], stichtag);
  const plausible =
    geburt !== undefined &&
    geburt <= Math.min(stichtag, d ?? stichtag) &&
    addMonths(geburt, 12 * 120, 'next') >= stichtag;
  return {
    ...fall,
    zeile,
    antragsdatum: d,
    eingangstag: tag(s?.['eingang_am']) ?? tag(s?.['posteingang_am']) ?? d,
    altersgruppe: plausible ? ((d ?? stichtag) < addMonths(geburt, 12 * 25, 'next') ? 'U25' : 'Ü25') : '',
    erstberatung: offen ? frist(d, 15, erledigt, stichtag) : entfaellt,
    entscheidung: offen
      ? frist(tag(a?.['unterlagen_vollstaendig_am']), 14, schritt(a?.['entschieden_am']), stichtag)
      : entfaellt,
    befunde: (zeile['befunde'] ?? '').split(' ').filter((code) => code !== ''),
  };
}

const kanal = (fall: Fall) => wort('kanal', fall.step?.['kanal']) ?? '';
const team = (fall: Fall) => fall.verbis?.['team'] ?? '';

/** How often each word occurs. */
export function zaehle(worte: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of worte) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}

function fristzahlen(fristen: readonly Frist[]): Fristzahlen {
  const mit = (...status: FristStatus[]) => fristen.filter((eine) => status.includes(eine.status)).length;
  return {
    erfuellt: mit('erfüllt'),
    verspaetet: mit('verspätet'),
    ueberfaellig: mit('überfällig'),
    offen: mit('offen', 'bald fällig'),
    nicht_messbar: mit('nicht messbar'),
    verbraucht: zaehle(fristen.flatMap(({ verbraucht }) => (verbraucht === undefined ? [] : [String(verbraucht)]))),
  };
}

/** From the worst to the best: of several rows the worst stands for all, of equal ones the one that was due first. */
const REIHE: readonly FristStatus[] = ['überfällig', 'verspätet', 'bald fällig', 'offen', 'erfüllt', 'nicht messbar'];

/** One deadline for each key: first the rows that the last run saw. Rows without a key or a deadline stand alone. */
function jeEine(faelle: readonly Fall[], art: (fall: Fall) => Frist, key: (fall: Fall) => string | undefined): Frist[] {
  const gruppen = new Map<unknown, Fall[]>();
  for (const fall of faelle) {
    const eigen = art(fall).status === 'entfällt' ? undefined : key(fall);
    gruppen.set(eigen ?? fall, [...(gruppen.get(eigen ?? fall) ?? []), fall]);
  }
  return [...gruppen.values()].flatMap((gruppe) => {
    const aktuelle = gruppe.filter(({ weg }) => weg !== true);
    const fristen = (aktuelle.length > 0 ? aktuelle : gruppe).map(art);
    fristen.sort(
      (a, b) =>
        REIHE.indexOf(a.status) - REIHE.indexOf(b.status) ||
        (a.faellig ?? 0) - (b.faellig ?? 0) ||
        (b.verbraucht ?? 0) - (a.verbraucht ?? 0),
    );
    return fristen.slice(0, 1);
  });
}

/** Erstberatungen are counted by person, of each application. */
const gespraeche = (faelle: readonly Fall[]) =>
  jeEine(
    faelle,
    ({ erstberatung }) => erstberatung,
    ({ kundennummer, antragsdatum: d }) => `${kundennummer} ${d}`,
  );

/** Decisions are counted by application: BG-Nummer and day. */
const antraege = (faelle: readonly Fall[]) =>
  jeEine(
    faelle,
    ({ entscheidung }) => entscheidung,
    (fall) => {
      const bg = bgNummer(fall);
      return bg === undefined || fall.antragsdatum === undefined ? undefined : `${bg} ${fall.antragsdatum}`;
    },
  );

/** What happened from `von` to `bis`. */
export function bewegung(faelle: readonly Fall[], von: Day, bis: Day): Bewegung {
  const darin = (day: Day | undefined) => day !== undefined && day >= von && day <= bis;
  const beantragt = faelle.filter((fall) => darin(fall.antragsdatum));
  const neue = beantragt.filter(({ zeile }) => zeile['neufall'] === 'ja');
  const eingegangen = faelle.filter((fall) => darin(fall.eingangstag));
  return {
    neu: neue.length,
    zu_pruefen: beantragt.filter(({ zeile }) => zeile['neufall'] === 'prüfen').length,
    kanal: zaehle(neue.map(kanal)),
    altersgruppe: zaehle(neue.map(({ altersgruppe }) => altersgruppe)),
    team: zaehle(neue.map(team)),
    stelle: zaehle(eingegangen.map(({ zeile }) => zeile['stelle'] ?? '')),
    route: zaehle(eingegangen.map(({ zeile }) => `${zeile['stelle']}|${zeile['route_regel']}`)),
    erstberatung: fristzahlen(gespraeche(faelle).filter(({ faellig }) => darin(faellig))),
    entscheidung: fristzahlen(antraege(faelle).filter(({ faellig }) => darin(faellig))),
  };
}

/** How things stand. */
export function bestand({ stichtag, faelle, ausgesondert }: Stand): Bestand {
  const baender = (fristen: readonly Frist[]) => {
    const alter = fristen.flatMap(({ status, faellig }) =>
      status === 'überfällig' && faellig !== undefined ? [zwischen(faellig, stichtag)] : [],
    );
    return {
      '1-5': alter.filter((n) => n <= 5).length,
      '6-10': alter.filter((n) => n > 5 && n <= 10).length,
      '>10': alter.filter((n) => n > 10).length,
    };
  };
  const erst = gespraeche(faelle);
  const ent = antraege(faelle);
  const lines = listen({ stichtag, faelle });
  return {
    stichtag,
    faelle: faelle.length,
    neufall: zaehle(faelle.map(({ zeile }) => zeile['neufall'] ?? '')),
    status_erstberatung: zaehle(erst.map(({ status }) => status)),
    status_entscheidung: zaehle(ent.map(({ status }) => status)),
    ueberfaellig_erstberatung: baender(erst),
    ueberfaellig_entscheidung: baender(ent),
    befunde: zaehle(faelle.flatMap(({ befunde }) => befunde)),
    saetze: ausgesondert,
    listen: Object.fromEntries(Object.entries(lines).map(([id, { length }]) => [id, length])) as Bestand['listen'],
  };
}

/** Which findings stand on which list; the first that fits holds. */
const AUF_LISTE: readonly (readonly [ListenId, RegExp])[] = [
  ['kein_termin', /^ATV_TERMIN_FEHLT$/],
  ['kein_hauptbetreuer', /^HAUPTBETREUER_FEHLT$/],
  ['id_pruefung', /^ID_PRUEFUNG_OFFEN$/],
  [
    'widersprueche',
    /^(WIDERSPRUCH_|ANTRAGSDATUM_(ABWEICHEND|GEAENDERT)|POSTEINGANG_|ERSTANTRAG_|VORSTAND_MEHRFACH|GEBURTSDATUM_UN)/,
  ],
  ['termine', /^(ATV_TERMIN_|ERSTBERATUNG_OHNE_TERMIN|EINLADUNG_|AUFGABE_AV_|ABMELDUNG_MIT_TERMIN)/],
  ['gespraech', /^(PROFILING_|VEREINBARUNG_|KOOPERATIONSPLAN_|ARBEITSPAKET_NACH_GESPRAECH)/],
  ['unterlagen', /^(ARBEITSPAKET_|RUECKGABETERMIN_|UNTERLAGEN|VOLLSTAENDIG_|ANSCHREIBEN_)/],
  ['eintraege', /^(DATUM_|WERT_|BG_NUMMER_FORMAT|FIKTIVES_|HAKEN_|ANFUEHRUNG_WOERTLICH)/],
  ['weitere', /^(SC_NACH_|KANAL_|ORTSABWESENHEIT_|INGA_)/],
  ['erfassung', /./],
];

/** The lists for team leads. */
export function listen({ stichtag, faelle }: Pick<Stand, 'stichtag' | 'faelle'>): Listen {
  const lists: Record<ListenId, ListenZeile[]> = {
    ueberfaellig: [],
    bald_faellig: [],
    kein_termin: [],
    kein_hauptbetreuer: [],
    id_pruefung: [],
    widersprueche: [],
    termine: [],
    unterlagen: [],
    gespraech: [],
    erfassung: [],
    eintraege: [],
    weitere: [],
    zu_pruefen: [],
  };
  const leer = (text: string | undefined) => (text === undefined || text === '' ? undefined : text);
  for (const fall of faelle) {
    const { erstberatung, entscheidung, zeile } = fall;
    const add = (list: ListenId, gegenstand: string, eine: Frist, schritt: Schritt) =>
      lists[list].push({
        kundennummer: fall.kundennummer,
        bg_nummer: bgNummer(fall),
        team: leer(fall.verbis?.['team']),
        hauptbetreuer: leer(fall.verbis?.['hauptbetreuer']),
        gegenstand: gegenstand as ListenZeile['gegenstand'],
        antragsdatum: fall.antragsdatum,
        faellig: eine.faellig,
        resttage: eine.resttage,
        schritt,
      });
    const rest = (eine: Frist) => eine.resttage ?? Number.POSITIVE_INFINITY;
    const dringend = rest(entscheidung) < rest(erstberatung) ? entscheidung : erstberatung;
    for (const [list, status] of [
      ['ueberfaellig', 'überfällig'],
      ['bald_faellig', 'bald fällig'],
    ] as const) {
      if (erstberatung.status === status) add(list, 'erstberatung', erstberatung, naechsterSchritt(fall, stichtag));
      if (entscheidung.status === status) add(list, 'entscheidung', entscheidung, { art: 'entscheiden' });
    }
    for (const code of fall.befunde) {
      const [list] = AUF_LISTE.find(([, codes]) => codes.test(code)) ?? (['weitere'] as const);
      const eine = list === 'kein_termin' ? erstberatung : dringend;
      add(list, code, eine, { art: 'befund', code: code as BefundCode });
    }
    const klaeren = (was: string, grund = '') => add('zu_pruefen', was, dringend, { art: 'klaeren', grund });
    if (zeile['neufall'] === 'prüfen') klaeren('neufall', zeile['neufall_grund']);
    if (zeile['stelle'] === 'prüfen') klaeren('zustaendigkeit', zeile['route_grund']);
  }
  for (const list of Object.values(lists)) list.sort(nachDringlichkeit);
  return lists;
}

const spaet = (n: number | undefined) => n ?? 1e9;
const worte = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function nachDringlichkeit(a: ListenZeile, b: ListenZeile): number {
  return (
    spaet(a.resttage) - spaet(b.resttage) ||
    spaet(a.faellig) - spaet(b.faellig) ||
    spaet(a.antragsdatum) - spaet(b.antragsdatum) ||
    worte(a.kundennummer, b.kundennummer) ||
    worte(a.gegenstand, b.gegenstand)
  );
}

/** The lists, with a person's lines that are equally urgent and on one subject in the order of their contents. */
export function ohneReihenfolgeBeiGleichen(lists: Listen): Record<string, readonly ListenZeile[]> {
  const sorted = (lines: readonly ListenZeile[]) => {
    const groups: ListenZeile[][] = [];
    for (const line of lines) {
      const group = groups.at(-1);
      const first = group?.[0];
      if (group !== undefined && first !== undefined && nachDringlichkeit(first, line) === 0) group.push(line);
      else groups.push([line]);
    }
    return groups.flatMap((group) => group.sort((a, b) => worte(JSON.stringify(a), JSON.stringify(b))));
  };
  return Object.fromEntries(Object.entries(lists).map(([id, lines]) => [id, sorted(lines)]));
}

/** What brings an open Erstberatung forward. */
function naechsterSchritt({ verbis, erstberatung: { faellig = 0 } }: Fall, stichtag: Day): Schritt {
  const beratung = schritt(verbis?.['erstberatung_am']);
  if (beratung !== undefined && beratung <= stichtag) return { art: 'befund', code: 'PROFILING_FEHLT' };
  const termin = tag(verbis?.['atv_termin']);
  if (termin === undefined) {
    // An ATV window is on working days but Wednesdays (004-39); without one a Ticket (004-40).
    const fenster = Array.from({ length: Math.max(0, faellig - stichtag) }, (_, i) => stichtag + 1 + i).filter(
      (day) => zaehlt(day) && weekday(day) !== 3,
    );
    const erster = fenster[0];
    const letzter = fenster.at(-1);
    const empfehlung =
      erster === undefined || letzter === undefined
        ? ({ regel: '004-40' } as const)
        : ({ regel: '004-39', fenster: [{ tage: [1, 2, 4, 5], von: 32_400, bis: 36_000 }], erster, letzter } as const);
    return { art: 'termin', empfehlung };
  }
  if (termin <= stichtag) return { art: 'nachtragen', am: termin };
  return termin > faellig ? { art: 'befund', code: 'ATV_TERMIN_ZU_SPAET' } : { art: 'wahrnehmen', am: termin };
}

/** In its print form. */
export function bgNummer({ allegro }: RohFall): string | undefined {
  const match = /^(\d{5})(?:\s*(?:\/\/|\/|BG|-)\s*|\s+)(\d{7})$/i.exec(allegro?.['bg_nummer'] ?? '');
  return match === null ? undefined : `${match[1]}//${match[2]}`;
}

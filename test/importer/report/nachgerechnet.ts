/**
 * The figures and lists of a report, worked out from raw exports.
 *
 * Own: reading, joining, days, age groups, both deadlines with their statuses, rest days and used days, weeks, counts, the
 * work list and its views. From faelle.csv: Neufall, Stelle, rule, next step and findings, whose own tests are those of the core. From
 * core/calendar: which days are working days.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { addMonths, type Day } from '../../../core/calendar/day.ts';
import { createCalendar } from '../../../core/calendar/workdays.ts';
import type { BefundCode } from '../../../core/decide/befunde.ts';
import type { FristStatus } from '../../../core/decide/fristen.ts';
import { VORGABEN } from '../../../core/settings.ts';
import type { Bestand, Bewegung, Fristzahlen, ListenId, VorratZeile } from '../../../importer/zahlen/daten.ts';
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
    // 002-11, and 003 section 2.1 for SGB III
    anliegen: zaehle(eingegangen.map(({ zeile }) => `${zeile['anliegen']}|${zeile['stelle']}`)),
    kanal_sgb3: zaehle(eingegangen.filter(({ zeile }) => zeile['rechtskreis'] === 'SGB III').map(kanal)),
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
  const auf = vorrat({ stichtag, faelle }).flatMap((zeile) => zeile.listen);
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
    listen: Object.fromEntries(
      REIHENFOLGE.map((id) => [id, auf.filter((eine) => eine === id).length]),
    ) as Bestand['listen'],
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

/** A line of the work list, without the words of its step and the chain of steps, which have tests of their own. */
export type EigeneZeile = Omit<VorratZeile, 'schritt' | 'neufall' | 'zustaendigkeit' | 'stand'> & {
  readonly neufall: string;
  readonly stelle: string;
};

/** The same of a line of the report. */
export function ohneWorte({ schritt: _, stand: __, neufall, zustaendigkeit, ...zeile }: VorratZeile): EigeneZeile {
  return { ...zeile, neufall: neufall.neufall, stelle: zustaendigkeit.stelle };
}

/** The work list: from faelle.csv the next step, who, and until when. */
export function vorrat({ stichtag, faelle }: Pick<Stand, 'stichtag' | 'faelle'>): EigeneZeile[] {
  const leer = (text: string | undefined) => (text === undefined || text === '' ? undefined : text);
  const zeilen = faelle.flatMap((fall): EigeneZeile[] => {
    const { zeile, befunde } = fall;
    const naechster = naechsterSchritt(zeile, stichtag);
    const auf = new Set(befunde.map((code) => AUF_LISTE.find(([, codes]) => codes.test(code))?.[0] ?? 'weitere'));
    if (naechster?.zustand === 'überfällig') auf.add('ueberfaellig');
    if (naechster?.zustand === 'bald fällig') auf.add('bald_faellig');
    // Page 5: "Zu prüfen" means a Neufall decision that is open, and nothing else.
    if (zeile['neufall'] === 'prüfen') auf.add('zu_pruefen');
    if (naechster === undefined && auf.size === 0) return [];
    return [
      {
        kundennummer: fall.kundennummer,
        bg_nummer: bgNummer(fall),
        team: leer(fall.verbis?.['team']),
        hauptbetreuer: leer(fall.verbis?.['hauptbetreuer']),
        antragsdatum: fall.antragsdatum,
        naechster,
        resttage: naechster?.bis === undefined ? undefined : zwischen(stichtag, naechster.bis),
        listen: REIHENFOLGE.filter((id) => auf.has(id)),
        befunde: [...new Set(befunde)].sort() as BefundCode[],
        neufall: zeile['neufall'] ?? '',
        stelle: zeile['stelle'] ?? '',
      },
    ];
  });
  const rang = ({ naechster }: EigeneZeile) =>
    naechster === undefined ? 9 : ['überfällig', 'bald fällig', 'offen'].indexOf(naechster.zustand);
  return zeilen.sort(
    (a, b) =>
      rang(a) - rang(b) ||
      (a.naechster?.bis ?? 1e9) - (b.naechster?.bis ?? 1e9) ||
      (a.kundennummer < b.kundennummer ? -1 : a.kundennummer > b.kundennummer ? 1 : 0),
  );
}

const REIHENFOLGE: readonly ListenId[] = [
  ...(['ueberfaellig', 'bald_faellig', 'kein_termin', 'kein_hauptbetreuer', 'id_pruefung', 'widersprueche'] as const),
  ...(['termine', 'unterlagen', 'gespraech', 'erfassung', 'eintraege', 'weitere', 'zu_pruefen'] as const),
];

function naechsterSchritt(zeile: FallZeile, stichtag: Day): VorratZeile['naechster'] {
  const { naechster_schritt: schritt = '', wer: text = '' } = zeile;
  if (schritt === '' || schritt === 'fertig') return undefined;
  const bis = tag(zeile['bis']);
  const [wer = '', name] = text.split(' – ');
  const nah = bis !== undefined && zwischen(stichtag, bis) <= 3;
  const zustand = bis !== undefined && bis < stichtag ? 'überfällig' : nah ? 'bald fällig' : 'offen';
  return { schritt, wer, name, bis, zustand } as VorratZeile['naechster'];
}

/** In its print form. */
export function bgNummer({ allegro }: RohFall): string | undefined {
  const match = /^(\d{5})(?:\s*(?:\/\/|\/|BG|-)\s*|\s+)(\d{7})$/i.exec(allegro?.['bg_nummer'] ?? '');
  return match === null ? undefined : `${match[1]}//${match[2]}`;
}

/** Numbers and counts of words added up, whatever their depth. */
export function summe<T>(alle: readonly T[]): T {
  return alle.reduce((a, b) => zusammen(a, b) as T);
}
function zusammen(a: unknown, b: unknown): unknown {
  if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
    const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
    return Object.fromEntries(Object.keys({ ...x, ...y }).map((key) => [key, zusammen(x[key], y[key])]));
  }
  return Number(a ?? 0) + Number(b ?? 0);
}

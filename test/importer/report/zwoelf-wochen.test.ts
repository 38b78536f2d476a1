/**
 * Twelve weekly imports of a population that lives on, and what the report from history says of them: worked out again from the
 * raw exports (see nachgerechnet.ts).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type Day, day, iso, weekday } from '../../../core/calendar/day.ts';
import { messages } from '../../../core/messages/index.ts';
import type { Berichtsdaten } from '../../../importer/report/berichtsdaten.ts';
import { berichtsmodell } from '../../../importer/report/modell.ts';
import { personOf } from '../../../importer/store/ids.ts';
import { kundennummerToText } from '../../../importer/table/kundennummer.ts';
import type { Fristzahlen } from '../../../importer/zahlen/daten.ts';
import { call, newFolder } from '../cli.ts';
import { bestand, bewegung, bgNummer, ohneWorte, type Stand, standVon, summe, vorrat } from './nachgerechnet.ts';
import { tag, wort } from './roh.ts';
import { verfolgt } from './verfolgt.ts';

const WOCHEN = 12;
const PERSONEN = 600;
/** With it, cases that went while a deadline ran are among the 600. */
const SEED = 5;
const WOCHE_1 = day('2026-03-31');
const stichtagVon = (woche: number) => WOCHE_1 + 7 * (woche - 1);
const montag = (tagDanach: Day) => tagDanach - weekday(tagDanach) + 1;

/** What the reports that were asked for are made of; pages and workbook have tests of their own. */
const berichte: Berichtsdaten[] = [];
/** The same of the twelve imports. */
const naechte: Berichtsdaten[] = [];
vi.doMock('../../../importer/report/schreiben.ts', () => ({
  BERICHT_HTML: 'bericht.html',
  BERICHT_XLSX: 'bericht.xlsx',
  schreibeBericht: async (ordner: string, daten: Berichtsdaten) => {
    for (const name of ['bericht.html', 'bericht.xlsx']) writeFileSync(join(ordner, name), '');
    (daten.art === 'lauf' ? naechte : berichte).push(daten);
  },
}));

let folder = '';
const staende: Stand[] = [];
beforeAll(async () => {
  folder = newFolder();
  const size = ['--personen', String(PERSONEN), '--seed', String(SEED), '--quiet'];
  for (let woche = 1; woche <= WOCHEN; woche++) {
    const [ein, aus, stichtag] = [`e${woche}`, `a${woche}`, iso(stichtagVon(woche))];
    const written = await call(folder, ['beispiel', ein, '--woche', String(woche), ...size]);
    expect(written).toEqual({ status: 0, stdout: '', stderr: '' });
    const run = ['--eingang', ein, '--out', aus, '--stichtag', stichtag, '--store', 'v.sqlite', '--fail-on', 'nie'];
    expect(await call(folder, ['import', ...run, '--quiet'])).toMatchObject({ status: 0, stderr: '' });
    staende.push(standVon(join(folder, ein), join(folder, aus), stichtagVon(woche)));
  }
}, 60_000);

const standDer = (woche: number): Stand => {
  const found = staende[woche - 1];
  if (found === undefined) throw new RangeError(`Woche ${woche} gibt es nicht.`);
  return found;
};

/** Calls `neufall bericht` and gives what the report is made of. */
async function bericht(...flags: string[]): Promise<Berichtsdaten> {
  const out = `bericht${berichte.length}`;
  const ended = await call(folder, ['bericht', '--store', 'v.sqlite', '--out', out, ...flags]);
  expect(ended).toMatchObject({ status: 0, stderr: '' });
  const daten = berichte.at(-1);
  if (daten === undefined) throw new Error('Kein Bericht.');
  return daten;
}

test('reading and joining by hand give the columns of faelle.csv that hold no decision, and both deadlines', () => {
  const text = (value: string | number | undefined) => String(value ?? '');
  const datum = (value: Day | undefined) => (value === undefined ? '' : iso(value));
  for (const { faelle } of staende) {
    const own = faelle.map((fall) => ({
      kundennummer: fall.kundennummer,
      bg_nummer: text(bgNummer(fall)),
      kanal: text(wort('kanal', fall.step?.['kanal'])),
      eingang_am: datum(tag(fall.step?.['eingang_am'])),
      antragsdatum: datum(fall.antragsdatum),
      antragsart: text(wort('antragsart', fall.allegro?.['antragsart'])),
      altersgruppe: fall.altersgruppe,
      team: text(fall.verbis?.['team']),
      hauptbetreuer: text(fall.verbis?.['hauptbetreuer']),
      frist_erstberatung: datum(fall.erstberatung.faellig),
      status_erstberatung: fall.erstberatung.status,
      resttage_erstberatung: text(fall.erstberatung.resttage),
      frist_entscheidung: datum(fall.entscheidung.faellig),
      status_entscheidung: fall.entscheidung.status,
      resttage_entscheidung: text(fall.entscheidung.resttage),
    }));
    const columns = Object.keys(own[0] ?? {});
    const csv = faelle.map(({ zeile }) => Object.fromEntries(columns.map((name) => [name, zeile[name]])));
    expect(csv).toEqual(own);
  }
});

describe('the history', () => {
  /** Rows of a query on the history. */
  function lesen(sql: string): Record<string, unknown>[] {
    const db = new DatabaseSync(join(folder, 'v.sqlite'), { readOnly: true });
    try {
      return db.prepare(sql).all();
    } finally {
      db.close();
    }
  }

  test('holds the changes of watched fields that lie between the weeks, and nothing else', () => {
    const stored = lesen('SELECT lauf, fall, feld, alt, neu FROM aenderung').map(
      ({ lauf, fall, feld, alt, neu }) =>
        `${lauf} ${kundennummerToText(personOf(Number(fall)))} ${feld}: ${alt ?? '-'} → ${neu ?? '-'}`,
    );
    const own = verfolgt(staende).aenderungen;
    expect(stored.sort()).toEqual([...own].sort());
    // Every watched field has changed, and cases were gone and came back.
    const kinds = new Set(own.map((line) => line.split(' ')[2]));
    expect([...kinds].sort()).toEqual(
      [
        'antragsdatum:',
        'hauptbetreuer:',
        'naechster_schritt:',
        'neufall:',
        'status_entscheidung:',
        'status_erstberatung:',
        'stelle:',
      ].concat('vorhanden:'),
    );
    expect(own.filter((line) => line.endsWith('vorhanden: nein → ja')).length).toBeGreaterThan(0);
  });

  test('counts new cases, those that are gone and those that are back', () => {
    const runs = lesen('SELECT protokoll FROM lauf ORDER BY nr').map(({ protokoll }) => {
      const { verlauf } = JSON.parse(String(protokoll)) as { verlauf: { faelle: Record<string, number> } };
      const { neu, weg, zurueck } = verlauf.faelle;
      return { neu, weg, zurueck };
    });
    expect(runs).toEqual(verfolgt(staende).bilanz);
  });

  test('says ANTRAGSDATUM_GEAENDERT exactly where ALLEGRO has another day than the week before', () => {
    const found = staende.map(({ faelle }) =>
      faelle.filter(({ befunde }) => befunde.includes('ANTRAGSDATUM_GEAENDERT')),
    );
    expect(found).toEqual(verfolgt(staende).geaendert);
    expect(found.flat().length).toBeGreaterThan(5);
  });
});

/** The weeks that history has: half a year up to the first run, and one for each run. */
const ERSTE_WOCHE = montag(WOCHE_1) - 7 * 25;
const LETZTE_WOCHE = montag(stichtagVon(WOCHEN));

/** A week as history has it: the last run that was no more than four weeks later, at least the first. */
function woche(von: Day) {
  const nr = (von - montag(WOCHE_1)) / 7 + 1;
  const { faelle } = standDer(Math.min(Math.max(nr + 4, 1), WOCHEN));
  return { bewegung: bewegung(faelle, von, von + 6), ...(nr < 1 ? {} : { bestand: bestand(standDer(nr)) }) };
}

/** Whole weeks: their figures added up, the stock of the last one that has any. */
function wochen(von: Day, bis: Day) {
  const alle = Array.from({ length: (bis - von + 1) / 7 }, (_, i) => woche(von + 7 * i));
  const letzter = alle.findLast((eine) => eine.bestand !== undefined)?.bestand;
  return { von, bis, bewegung: summe(alle.map((eine) => eine.bewegung)), ...(letzter && { bestand: letzter }) };
}

/** The weeks for passing on up to a day: each as the first run after its end saw it, whose delivery was complete. */
function festgeschrieben(bis: Day) {
  let letzte = ERSTE_WOCHE - 7;
  const alle = staende.flatMap(({ stichtag, faelle }, i) => {
    if (naechte[i]?.lieferung.some(({ code }) => !['LIEFERUNG_VIELE_FEHLER', 'LIEFERUNG_ALT'].includes(code)))
      return [];
    const alt = naechte[i]?.lieferung.flatMap((eine) => (eine.code === 'LIEFERUNG_ALT' ? [day(eine.juengster)] : []));
    const diese = montag(Math.min(stichtag, ...(alt ?? [])) + 1);
    const erste = Math.max(letzte + 7, diese - 7 * 13);
    letzte = diese - 7;
    return Array.from({ length: (diese - erste) / 7 }, (_, w) => {
      const [von, ende] = [erste + 7 * w, erste + 7 * w + 6];
      return { von, bis: ende, bewegung: bewegung(faelle, von, ende) };
    });
  });
  return alle.filter((eine) => eine.bis <= bis).slice(-13);
}

test('the report of each import: work list and stock', () => {
  const own = staende.map((stand) => ({ stichtag: stand.stichtag, bestand: bestand(stand), vorrat: vorrat(stand) }));
  const said = naechte.map(({ stichtag, bestand: stock, vorrat: lines }) => ({
    stichtag,
    bestand: stock,
    vorrat: [...lines].map(ohneWorte),
  }));
  expect(said).toEqual(own);
  // Each line says what to do, in words of its own where only the Neufall is open.
  const stumm = naechte.flatMap((nacht) => [...nacht.vorrat].filter(({ schritt }) => !schritt.endsWith('.')));
  expect(stumm.filter(({ naechster, listen }) => naechster !== undefined || !listen.includes('zu_pruefen'))).toEqual(
    [],
  );
});

test('what happened since the run before stands in the report of each import, as `neufall aenderungen` says it', async () => {
  expect(naechte.map(({ seitdem }) => seitdem?.lauf)).toEqual([undefined, ...staende.slice(1).map((_, i) => i + 1)]);
  const { stdout } = await call(folder, ['aenderungen', '--store', 'v.sqlite', '--json']);
  const { eintraege } = JSON.parse(stdout) as { eintraege: Record<string, unknown[]> };
  const anzahl = Object.fromEntries(Object.entries(eintraege).map(([art, lines]) => [art, lines.length]));
  expect(naechte.at(-1)?.seitdem?.anzahl).toEqual(anzahl);
});

describe('neufall bericht', () => {
  /** What every report says, whatever its period. */
  const immer = () => ({
    art: 'zeitraum',
    stichtag: stichtagVon(WOCHEN),
    kleine_zahlen: 3,
    quellen: (['verbis', 'allegro', 'step'] as const).map((quelle) => ({
      quelle: { verbis: 'VerBIS', allegro: 'ALLEGRO', step: 'STEP' }[quelle],
      datei: `${quelle}.csv`,
      saetze: standDer(WOCHEN).saetze[quelle],
    })),
    lieferung: [],
    luecken: naechte.at(-1)?.luecken,
    termine: naechte.at(-1)?.termine,
    seitdem: naechte.at(-1)?.seitdem,
    takt: 'woche',
    unbekannte_woerter: [],
    vorrat: vorrat(standDer(WOCHEN)),
  });

  /** What the report says, but for the time, the program’s version, the settings and the rules. */
  async function zahlen(...flags: string[]) {
    const {
      erstellt: _,
      version: __,
      einstellungen: ___,
      regelwerk: ____,
      vorrat: lines,
      ...daten
    } = await bericht(...flags);
    return { ...daten, vorrat: [...lines].map(ohneWorte) };
  }

  test('on the last week', async () => {
    const [von, bis] = [LETZTE_WOCHE, LETZTE_WOCHE + 6];
    const daten = await zahlen('--woche', '2026-W25');
    expect(daten).toEqual({
      ...immer(),
      zeitraum: { von, bis },
      weitergabe: festgeschrieben(bis),
      bewegung: woche(von).bewegung,
      bestand: bestand(standDer(WOCHEN)),
      vergleich: Array.from({ length: 13 }, (_, i) => wochen(von - 7 * (12 - i), von - 7 * (12 - i) + 6)),
    });
  });

  test('on all twelve weeks', async () => {
    const [von, bis] = [montag(WOCHE_1), LETZTE_WOCHE + 6];
    const flags = ['--von', iso(von), '--bis', iso(bis)];
    const daten = await zahlen(...flags);
    const laenge = 7 * WOCHEN;
    const davor = Array.from({ length: 13 }, (_, i) => von - laenge * (12 - i)).filter((first) => first >= ERSTE_WOCHE);
    const { bewegung: alles, bestand: letzter } = wochen(von, bis);
    expect(daten).toEqual({
      ...immer(),
      zeitraum: { von, bis },
      weitergabe: festgeschrieben(bis),
      bewegung: alles,
      bestand: letzter,
      vergleich: davor.map((first) => wochen(first, first + laenge - 1)),
    });
    expect(davor).toHaveLength(3);
  });

  test('on days that are no whole weeks: from the cases, also those that are gone', async () => {
    const [von, bis] = [day('2026-04-01'), day('2026-06-10')];
    const flags = ['--von', iso(von), '--bis', iso(bis)];
    const daten = await zahlen(...flags);
    const davor = montag(von) - 7;
    expect(daten).toEqual({
      ...immer(),
      zeitraum: { von, bis },
      weitergabe: festgeschrieben(bis),
      bewegung: bewegung(
        verfolgt(staende).akten.map(({ fall, gesehen }) => ({ ...fall, weg: gesehen !== WOCHEN })),
        von,
        bis,
      ),
      bestand: bestand(standDer(WOCHEN)),
      vergleich: Array.from({ length: 13 }, (_, i) => wochen(davor - 7 * (12 - i), davor - 7 * (12 - i) + 6)),
    });
  });

  test.each([
    ['the last week', LETZTE_WOCHE],
    ['all twelve weeks', montag(WOCHE_1)],
  ])('shares, medians and tables of %s, where nothing is hidden', async (_, von) => {
    const bis = LETZTE_WOCHE + 6;
    const laenge = bis - von + 1;
    const daten = { ...(await bericht('--von', iso(von), '--bis', iso(bis))), kleine_zahlen: 0 };
    const { abschnitte, kennzahlen } = berichtsmodell(daten, messages('de'), 'de');
    const tables = new Map(abschnitte.flatMap(({ tabellen }) => tabellen.map((one) => [one.id, one] as const)));
    /** A table's cells by the names of its columns. */
    const zeilen = (id: string) => {
      const table = tables.get(id);
      if (table === undefined) throw new Error(`Keine Tabelle ${id}.`);
      return [...table.zeilen].map((zeile) => new Map(table.spalten.map((spalte, i) => [spalte.id, zeile[i]])));
    };
    const spalte = (id: string, name: string, wert: string) =>
      Object.fromEntries(zeilen(id).map((zeile) => [String(zeile.get(name)), zeile.get(wert)]));

    const perioden = Array.from({ length: 13 }, (_each, i) => von - laenge * (12 - i))
      .filter((first) => first >= ERSTE_WOCHE)
      .map((first) => wochen(first, first + laenge - 1));
    const jetzt = wochen(von, bis);
    const stock = bestand(standDer(WOCHEN));

    for (const [i, name] of (['erstberatung', 'entscheidung'] as const).entries()) {
      const [frist] = zeilen('Fristen').slice(i);
      const zahlen = jetzt.bewegung[name];
      const { erfuellt, verspaetet, ueberfaellig, offen: noch_offen, nicht_messbar } = zahlen;
      const { frist: titel, ...cells } = Object.fromEntries(frist ?? []);
      expect(titel).toBe({ erstberatung: 'Erstberatung', entscheidung: 'Entscheidung' }[name]);
      expect(cells).toEqual({ erfuellt, verspaetet, ueberfaellig, noch_offen, nicht_messbar, ...kennwerte(zahlen) });
      const reihe = zeilen('Fristen_Reihe').map((zeile) => ({
        von: zeile.get('von'),
        ...Object.fromEntries(WERTE.map((wert) => [wert, zeile.get(`${name}_${wert}`)])),
      }));
      expect(reihe).toEqual(perioden.map((periode) => ({ von: periode.von, ...kennwerte(periode.bewegung[name]) })));
      const baender = zeilen('Ueberfaellig').map((zeile) => zeile.get(name));
      expect(baender).toEqual(Object.values(stock[`ueberfaellig_${name}`]));
    }
    for (const id of ['kanal', 'altersgruppe', 'team'] as const) {
      expect(spalte(`Verteilung_${id}`, id, 'neu')).toEqual(benannt(jetzt.bewegung[id]));
    }
    expect(spalte('Verteilung_stelle', 'stelle', 'anzahl')).toEqual(jetzt.bewegung.stelle);
    for (const id of ['kanal', 'altersgruppe', 'team', 'stelle'] as const) {
      const { spalten = [] } = tables.get(`Reihe_${id}`) ?? {};
      const words = spalten.slice(2, -1);
      const reihe = zeilen(`Reihe_${id}`).map((zeile) => [
        Object.fromEntries(words.flatMap(({ id: word, titel }) => (zeile.get(word) ? [[titel, zeile.get(word)]] : []))),
        zeile.get('gesamt'),
      ]);
      const own = perioden.map((periode) => benannt(periode.bewegung[id]));
      expect(reihe).toEqual(own.map((counts) => [counts, Object.values(counts).reduce((a, b) => a + b, 0)]));
    }
    const routen = zeilen('Routen').map((zeile) => {
      const regel = String(zeile.get('regel'));
      return [`${zeile.get('stelle')}|${regel === 'ohne Regel' ? '' : regel}`, zeile.get('anzahl')];
    });
    expect(Object.fromEntries(routen)).toEqual(jetzt.bewegung.route);
    expect(spalte('Befunde', 'code', 'anzahl')).toEqual({ ...stock.befunde, ...stock.saetze });
    const befunde = zeilen('Befunde_Reihe').map((zeile) => [...zeile].slice(2));
    const own = perioden.flatMap((periode) => (periode.bestand === undefined ? [] : [periode.bestand]));
    expect(befunde.map((cells) => Object.fromEntries(cells))).toEqual(
      own.map((damals) => {
        const counts: Readonly<Record<string, number>> = { ...damals.befunde, ...damals.saetze };
        return Object.fromEntries((befunde[0] ?? []).map(([code]) => [code, counts[code] ?? 0]));
      }),
    );
    const faellig = (status: 'überfällig' | 'bald fällig') =>
      (stock.status_erstberatung[status] ?? 0) + (stock.status_entscheidung[status] ?? 0);
    const werte = Object.fromEntries(kennzahlen.map(({ id, wert }) => [id, wert]));
    expect(werte).toMatchObject({
      faelle: String(stock.faelle),
      neu: String(jetzt.bewegung.neu),
      zu_pruefen: String(jetzt.bewegung.zu_pruefen),
      ueberfaellig: String(faellig('überfällig')),
      bald_faellig: String(faellig('bald fällig')),
    });
    for (const name of ['erstberatung', 'entscheidung'] as const) {
      const { erfuellt } = jetzt.bewegung[name];
      const { gemessen } = kennwerte(jetzt.bewegung[name]);
      expect(werte[name]).toMatch(gemessen === 0 ? /^keine gemessen$/ : new RegExp(`^${erfuellt} von ${gemessen} `));
    }
  });
});

const WERTE = ['gemessen', 'anteil', 'median', 'p90'] as const;

/** Denominator, share in time, median and 90th percentile (nearest rank), from single values in order. */
function kennwerte({ erfuellt, verspaetet, ueberfaellig, verbraucht }: Fristzahlen) {
  const gemessen = erfuellt + verspaetet + ueberfaellig;
  const days = Object.entries(verbraucht)
    .flatMap(([days, n]) => Array.from({ length: n }, () => Number(days)))
    .sort((a, b) => a - b);
  const rank = (p: number) => days[Math.ceil((p / 100) * days.length) - 1];
  return { gemessen, anteil: gemessen === 0 ? undefined : erfuellt / gemessen, median: rank(50), p90: rank(90) };
}

/** Counts under the names that a table shows. */
function benannt(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([word, n]) => [word === '' ? 'unbekannt' : word, n]));
}

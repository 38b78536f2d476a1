/**
 * bericht.html and bericht.xlsx of a run, read back and compared with what faelle.csv beside them gives when counted
 * plainly. Where faelle.csv does not hold what a figure needs (days used, weeks), zwoelf-wochen.test.ts works it out from
 * the raw exports.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Beispiel, beispiel, deutsch, type Fall, ohnePunkt, zaehle } from './beispiel.ts';
import { blatt, mappe, seite, tabelle, tabelleImBlatt } from './lesen.ts';

const ohneNull = (zahlen: Map<string, number>, unbekannt = 'unbekannt') =>
  [...zahlen].map(([wort, n]) => [wort === '' ? unbekannt : wort, String(n)]).sort();

const SCHLIMMSTE_ZUERST = ['überfällig', 'verspätet', 'bald fällig', 'offen', 'erfüllt', 'nicht messbar'];

/** Page 5: Erstberatungen are counted by person and application, decisions by application (BG-Nummer and day). */
function einmal(faelle: readonly Fall[], art: 'erstberatung' | 'entscheidung'): readonly Fall[] {
  const nach = new Map<string, Fall>();
  for (const [i, fall] of faelle.entries()) {
    const { kundennummer, bg_nummer, antragsdatum } = fall;
    const allein = fall[`status_${art}`] === 'entfällt' || (art === 'entscheidung' && !(bg_nummer && antragsdatum));
    const key = allein ? `${i}` : `${art === 'entscheidung' ? bg_nummer : kundennummer} ${antragsdatum}`;
    const rang = (one: Fall) => SCHLIMMSTE_ZUERST.indexOf(one[`status_${art}`] ?? '');
    const bisher = nach.get(key);
    const spaeter = (one: Fall) => one[`frist_${art}`] ?? '';
    if (
      bisher === undefined ||
      rang(fall) < rang(bisher) ||
      (rang(fall) === rang(bisher) && spaeter(fall) < spaeter(bisher))
    ) {
      nach.set(key, fall);
    }
  }
  return [...nach.values()];
}

const mit = (code: string) => (fall: Fall) => (fall['befunde'] ?? '').split(' ').includes(code);

describe.each([1, 2, 3])('Beispiel %i', (seed) => {
  let b: Beispiel;
  let html: Document;
  let xlsx: ExcelJS.Workbook;
  let neufaelle: readonly Fall[];
  beforeAll(async () => {
    b = await beispiel(seed, 500, 0);
    html = seite(join(b.out, 'bericht.html'));
    xlsx = await mappe(join(b.out, 'bericht.xlsx'));
    neufaelle = b.faelle.filter((fall) => fall['neufall'] === 'ja');
  });

  /** A distribution in page and workbook, without header and total. */
  const verteilung = (abschnitt: string, titel: string) => {
    const zeilen = tabelle(html, titel);
    const imBlatt = tabelleImBlatt(xlsx, abschnitt, titel);
    expect(imBlatt).toEqual(zeilen.map((zeile) => zeile.map(ohnePunkt)));
    expect(zeilen.at(-1)?.[0]).toBe('Gesamt');
    return imBlatt.slice(1);
  };

  test.each([
    ['Neufälle nach Zugangskanal', 'kanal'],
    ['Neufälle nach Altersgruppe', 'altersgruppe'],
    ['Neufälle nach Team', 'team'],
  ])('%s', (titel, spalte) => {
    const zeilen = verteilung('Neufälle', titel);
    expect([...zeilen.slice(0, -1)].sort()).toEqual(ohneNull(zaehle(neufaelle, spalte)));
    expect(zeilen.at(-1)).toEqual(['Gesamt', String(neufaelle.length)]);
  });

  test('Anliegen nach Stelle und Regel', () => {
    const stellen = verteilung('Zuständigkeit', 'Anliegen nach Stelle');
    expect([...stellen.slice(0, -1)].sort()).toEqual(ohneNull(zaehle(b.faelle, 'stelle')));
    const regeln = tabelle(html, 'Zuständigkeit: Regel').slice(1);
    const paare = new Map<string, number>();
    for (const { stelle, route_regel } of b.faelle) {
      const paar = `${stelle}|${route_regel === '' ? 'ohne Regel' : route_regel}`;
      paare.set(paar, (paare.get(paar) ?? 0) + 1);
    }
    expect(regeln.map(([stelle, , regel, , n]) => [`${stelle}|${regel}`, ohnePunkt(n ?? '')]).sort()).toEqual(
      ohneNull(paare),
    );
  });

  test('Fristen: Zähler und Nenner', () => {
    const zeile = (art: 'erstberatung' | 'entscheidung') => {
      const n = zaehle(einmal(b.faelle, art), `status_${art}`);
      const [e = 0, v = 0, u = 0] = ['erfüllt', 'verspätet', 'überfällig'].map((status) => n.get(status) ?? 0);
      const anteil = (100 * e) / (e + v + u);
      const offen = (n.get('offen') ?? 0) + (n.get('bald fällig') ?? 0);
      return [e, v, u, e + v + u, anteil.toFixed(1).replace('.', ','), offen, n.get('nicht messbar') ?? 0].map(String);
    };
    const gezeigt = tabelle(html, 'Fristen').slice(1);
    const ohneTage = gezeigt.map(([, e, v, u, n, anteil, , , offen, messbar]) =>
      [e, v, u, n, anteil, offen, messbar].map((text) => ohnePunkt((text ?? '').replace(/\s%/, ''))),
    );
    expect(ohneTage).toEqual([zeile('erstberatung'), zeile('entscheidung')]);
  });

  test('Überfällig nach Alter', () => {
    const baender = (art: 'erstberatung' | 'entscheidung') => {
      const tage = einmal(b.faelle, art)
        .filter((fall) => fall[`status_${art}`] === 'überfällig')
        .map((fall) => -Number(fall[`resttage_${art}`]));
      const zahlen = [
        tage.filter((n) => n <= 5).length,
        tage.filter((n) => n > 5 && n <= 10).length,
        tage.filter((n) => n > 10).length,
      ];
      return [...zahlen, tage.length].map(String);
    };
    const zeilen = tabelle(html, 'Überfällig nach Alter').slice(1);
    expect(zeilen.map(([, erst]) => erst)).toEqual(baender('erstberatung'));
    expect(zeilen.map(([, , ent]) => ent)).toEqual(baender('entscheidung'));
  });

  test('Datenqualität: Fälle nach Code', () => {
    const zahlen = new Map<string, number>();
    for (const { befunde } of b.faelle) {
      for (const code of befunde?.split(' ') ?? []) if (code !== '') zahlen.set(code, (zahlen.get(code) ?? 0) + 1);
    }
    const gezeigt = tabelleImBlatt(xlsx, 'Datenqualität', 'Datenqualität').slice(1);
    const amFall = gezeigt.filter(([, , , ebene]) => !ebene?.startsWith('Zeile'));
    expect(amFall.map(([, code, , , , n]) => [code, n]).sort()).toEqual(ohneNull(zahlen));
    const anzahlen = gezeigt.map(([, , , , , n]) => Number(n));
    expect(anzahlen).toEqual([...anzahlen].sort((x, y) => y - x));
  });

  test('der Arbeitsvorrat: jeder Fall einmal, der dringendste zuerst', () => {
    const [kopf = [], ...zeilen] = blatt(xlsx, 'Arbeitsvorrat').slice(3);
    const spalte = (name: string) => kopf.indexOf(name);
    const lesen = (zeile: readonly string[], ...namen: string[]) => namen.map((name) => zeile[spalte(name)] ?? '');
    const offen = b.faelle.filter(({ naechster_schritt: schritt }) => schritt !== '' && schritt !== 'fertig');
    const mitSchritt = zeilen.filter((zeile) => zeile[spalte('Nächster Schritt')] !== '');
    const gleich = (fall: Fall) =>
      [
        fall['kundennummer'],
        fall['bg_nummer'],
        fall['team'],
        fall['hauptbetreuer'],
        fall['wer'],
        deutsch(fall['bis']),
      ].map((text) => text ?? '');
    expect(
      mitSchritt
        .map((zeile) => lesen(zeile, 'Kundennummer', 'BG-Nummer', 'Team', 'Hauptbetreuer', 'Wer', 'Bis wann'))
        .sort(),
    ).toEqual(offen.map(gleich).sort());
    // The others have an open question: a finding, or a Neufall that has to be decided.
    const frage = b.faelle.filter((fall) => !offen.includes(fall) && (fall['befunde'] || fall['neufall'] === 'prüfen'));
    expect(zeilen.length - mitSchritt.length).toBe(frage.length);
    const worte = zeilen.map((zeile) => lesen(zeile, 'Was zu tun ist')[0]);
    expect(worte.filter((satz) => !satz?.endsWith('.'))).toEqual([]);
    const rang = zeilen.map((zeile) =>
      ['überfällig', 'bald fällig', 'offen', 'Frage offen'].indexOf(lesen(zeile, 'Dringlichkeit')[0] ?? ''),
    );
    expect(rang).toEqual([...rang].sort((x, y) => x - y));
    const gezeigt = [...html.querySelectorAll('#vorrat-zeilen > tr')].map(
      (zeile) => zeile.querySelector('th span')?.textContent,
    );
    expect(gezeigt).toEqual(zeilen.slice(0, 100).map(([nummer]) => nummer));
  });

  test.each([
    ['Überfällig', (fall: Fall) => (fall['bis'] ?? '') !== '' && (fall['bis'] ?? '') < '2026-03-31'],
    ['Kein Termin', mit('ATV_TERMIN_FEHLT')],
    ['ID-Prüfung offen', mit('ID_PRUEFUNG_OFFEN')],
    // Page 5: "Zu prüfen" means a Neufall decision that is open.
    ['Zu prüfen', (fall: Fall) => fall['neufall'] === 'prüfen'],
  ])('die Ansicht „%s“ in Seite und Mappe', (name, gehoertDazu) => {
    const erwartet = b.faelle.filter(gehoertDazu).map((fall) => fall['kundennummer']);
    const [kopf = [], ...zeilen] = blatt(xlsx, 'Arbeitsvorrat').slice(3);
    const listen = kopf.indexOf('Listen');
    const gezeigt = zeilen.filter((zeile) => zeile[listen]?.split(', ').includes(name)).map(([nummer]) => nummer);
    expect(gezeigt.sort()).toEqual(erwartet.sort());
    const imUeberblick = blatt(xlsx, 'Überblick').find(([erste]) => erste === name);
    expect(imUeberblick?.[1]).toBe(String(erwartet.length));
    const ansichten = [...html.querySelectorAll('#ansichten li')].map((li) => li.textContent);
    expect(ansichten).toContain(`${name} ${erwartet.length}`);
  });

  test('kein Betreuer kommt in den Zahlen vor', () => {
    const namen = new Set(b.faelle.map((fall) => fall['hauptbetreuer']).filter((name) => name !== ''));
    const zahlen = html.querySelector('#weitergabe')?.textContent ?? '';
    expect([...namen].filter((name) => zahlen.includes(name ?? ''))).toEqual([]);
  });
});

describe('zur Weitergabe', () => {
  test('steht keine Zahl unter drei, in keiner Tabelle und keinem Blatt', async () => {
    const b = await beispiel(1, 150, 3);
    const html = seite(join(b.out, 'bericht.html'));
    const bereich = html.querySelector('#weitergabe');
    expect([...(bereich?.querySelectorAll('h3') ?? [])].map((h3) => h3.textContent)).toEqual([
      'Fristen',
      'Neufälle',
      'Zuständigkeit',
    ]);
    const tabellen = [...(bereich?.querySelectorAll('table') ?? [])];
    const zellen = tabellen
      // Days used are no number of persons.
      .filter((eine) => !eine.caption?.textContent?.startsWith('Anteil fristgerecht'))
      .flatMap((eine) => [...eine.querySelectorAll('td.n')].map((zelle) => zelle.textContent));
    expect(zellen).toContain('–');
    expect(zellen.filter((text) => text === '1' || text === '2')).toEqual([]);
    expect(bereich?.querySelectorAll('svg')).toHaveLength(0);
    // Each row is a week that is over.
    const zeiten = tabellen.flatMap((eine) => [...eine.querySelectorAll('tbody th')].map((th) => th.textContent ?? ''));
    const wochen = Array.from({ length: 13 }, (_, i) => `KW ${String(i + 1).padStart(2, '0')}/2026`);
    expect(new Set(zeiten)).toEqual(new Set(wochen));
    const xlsx = await mappe(join(b.out, 'bericht.xlsx'));
    const alles = blatt(xlsx, 'Zahlen zur Weitergabe');
    const imBlatt = alles.slice(alles.findIndex(([erste]) => erste?.startsWith('Neufälle nach'))).flat();
    expect(imBlatt.filter((text) => text === '1' || text === '2')).toEqual([]);
    expect(imBlatt).toContain('–');
  });

  test('gehört der Arbeitsvorrat nicht dazu', async () => {
    const b = await beispiel(5, 60, 3);
    const html = seite(join(b.out, 'bericht.html'));
    const nummern = new Set(b.faelle.map((fall) => fall['kundennummer'] ?? ''));
    const bereich = html.querySelector('#weitergabe')?.textContent ?? '';
    expect([...nummern].filter((nummer) => bereich.includes(nummer))).toEqual([]);
    expect(html.querySelector('#ueberblick .marke')?.textContent).toBe('Nur für den Dienstgebrauch, nicht weitergeben');
  });
});

test('gleiche Eingabe, gleiche Bytes', async () => {
  const bytes = async () => {
    const { out } = await beispiel(6, 80, 3);
    return ['bericht.html', 'bericht.xlsx'].map((name) => readFileSync(join(out, name)).toString('base64'));
  };
  expect(await bytes()).toEqual(await bytes());
});

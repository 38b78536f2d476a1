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
    expect(regeln.map(([stelle, regel, , n]) => [`${stelle}|${regel}`, ohnePunkt(n ?? '')]).sort()).toEqual(
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

  test('die Liste „Überfällig“, die dringendsten zuerst', () => {
    const zeilen = (art: 'erstberatung' | 'entscheidung', name: string) =>
      b.faelle
        .filter((fall) => fall[`status_${art}`] === 'überfällig')
        .map((fall) => [
          ...[fall['kundennummer'], fall['bg_nummer'], fall['team'], fall['hauptbetreuer'], name].map(String),
          deutsch(fall['antragsdatum']),
          deutsch(fall[`frist_${art}`]),
          String(fall[`resttage_${art}`]),
        ]);
    const erwartet = [...zeilen('erstberatung', 'Erstberatung'), ...zeilen('entscheidung', 'Entscheidung')];
    const gezeigt = blatt(xlsx, 'Überfällig').slice(4);
    expect(gezeigt.map((zeile) => zeile.slice(0, 8)).sort()).toEqual(erwartet.sort());
    const rest = gezeigt.map((zeile) => Number(zeile[7]));
    expect(rest).toEqual([...rest].sort((x, y) => x - y));
    expect(gezeigt.filter((zeile) => !zeile[8]?.endsWith('.'))).toEqual([]);
    const aufDerSeite = tabelle(html, 'Überfällig').slice(1);
    expect(aufDerSeite.map((zeile) => zeile[8])).toEqual(gezeigt.slice(0, 200).map((zeile) => zeile[8]));
  });

  test.each([
    ['Kein Termin', 'ATV_TERMIN_FEHLT'],
    ['Kein Hauptbetreuer', 'HAUPTBETREUER_FEHLT'],
    ['ID-Prüfung offen', 'ID_PRUEFUNG_OFFEN'],
  ])('die Liste „%s“ hat die Fälle mit %s', (name, code) => {
    const erwartet = b.faelle.filter(({ befunde }) => befunde?.split(' ').includes(code));
    const gezeigt = blatt(xlsx, name)
      .slice(4)
      .filter(([nummer]) => nummer !== '');
    expect(gezeigt.map(([nummer]) => nummer).sort()).toEqual(erwartet.map((fall) => fall['kundennummer']).sort());
  });

  test('kein Betreuer kommt in den Zahlen vor', () => {
    const namen = new Set(b.faelle.map((fall) => fall['hauptbetreuer']).filter((name) => name !== ''));
    const zahlen = html.querySelector('#weitergabe')?.textContent ?? '';
    expect([...namen].filter((name) => zahlen.includes(name ?? ''))).toEqual([]);
  });
});

describe('zur Weitergabe', () => {
  test('steht keine Zahl unter drei, in keiner Tabelle, keinem Diagramm und keinem Blatt', async () => {
    const b = await beispiel(4, 150, 3);
    const html = seite(join(b.out, 'bericht.html'));
    const bereich = html.querySelector('#weitergabe');
    const zellen = [...(bereich?.querySelectorAll('td.n') ?? [])].map((zelle) => zelle.textContent ?? '');
    const tage = [...(bereich?.querySelectorAll('thead th') ?? [])].filter((th) =>
      th.textContent?.includes('Arbeitstage'),
    );
    expect(tage.length).toBeGreaterThan(0);
    expect(zellen.filter((text) => text === '<3').length).toBeGreaterThan(0);
    const ohneMedian = [...(bereich?.querySelectorAll('table') ?? [])]
      .filter((eine) => !eine.caption?.textContent?.startsWith('Fristen'))
      .flatMap((eine) => [...eine.querySelectorAll('td.n')].map((zelle) => zelle.textContent));
    expect(ohneMedian.filter((text) => text === '1' || text === '2')).toEqual([]);
    const worte = [...html.querySelectorAll('#weitergabe desc')].map((desc) => desc.textContent ?? '').join(' ');
    expect(worte).not.toMatch(/: [12][;.](?!\d)/);
    const xlsx = await mappe(join(b.out, 'bericht.xlsx'));
    const imBlatt = ['Überfällig nach Alter', 'Neufälle', 'Zuständigkeit', 'Datenqualität'].flatMap((name) =>
      blatt(xlsx, name).flat(),
    );
    expect(imBlatt.filter((text) => text === '1' || text === '2')).toEqual([]);
    expect(imBlatt).toContain('<3');
  });

  test('gehören die Listen nicht dazu', async () => {
    const b = await beispiel(5, 60, 3);
    const html = seite(join(b.out, 'bericht.html'));
    const nummern = new Set(b.faelle.map((fall) => fall['kundennummer'] ?? ''));
    const bereich = html.querySelector('#weitergabe')?.textContent ?? '';
    expect([...nummern].filter((nummer) => bereich.includes(nummer))).toEqual([]);
    expect(html.querySelector('#listen .marke')?.textContent).toBe('Nur für den Dienstgebrauch, nicht weitergeben');
  });
});

test('gleiche Eingabe, gleiche Bytes', async () => {
  const bytes = async () => {
    const { out } = await beispiel(6, 80, 3);
    return ['bericht.html', 'bericht.xlsx'].map((name) => readFileSync(join(out, name)).toString('base64'));
  };
  expect(await bytes()).toEqual(await bytes());
});

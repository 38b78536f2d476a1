/** The page as it is read: its structure, in a browser, on paper, and by who cannot see it. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { beispiel } from './beispiel.ts';
import { seite } from './lesen.ts';

let pfad: string;
let browser: Browser;
beforeAll(async () => {
  pfad = join((await beispiel(21, 100, 3)).out, 'bericht.html');
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The page, with what it said and asked for on the way. */
async function geoeffnet(
  width: number,
  colorScheme: 'light' | 'dark',
  ziel = '',
): Promise<Page & { klagen: string[] }> {
  // The strict rules of the page keep the checker out, too; what they forbid has a test of its own.
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    bypassCSP: ziel === 'axe',
  });
  const page = await context.newPage();
  const klagen: string[] = [];
  page.on('console', (zeile) => klagen.push(zeile.text()));
  page.on('pageerror', (error) => klagen.push(error.message));
  page.on('request', (anfrage) => {
    if (!anfrage.url().startsWith('file:')) klagen.push(anfrage.url());
  });
  await page.goto(pathToFileURL(pfad).href + (ziel === 'axe' ? '' : ziel));
  return Object.assign(page, { klagen });
}

/** Texts that reach beyond the page or beyond their cell. */
const ABGESCHNITTEN = `[...document.querySelectorAll('main :is(td, th, dd, li, p, button, h3)')]
  .filter((e) => e.checkVisibility() && !e.closest('thead') && (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 || e.getBoundingClientRect().right > innerWidth + 1))
  .map((e) => e.outerHTML.slice(0, 120))`;

test('sie braucht nichts von außen und erlaubt nur, was in ihr steht', () => {
  const html = seite(pfad);
  expect(html.querySelectorAll('link, img, iframe, object, [style], [onclick]')).toHaveLength(0);
  const hash = (wahl: string) =>
    createHash('sha256')
      .update(html.querySelector(wahl)?.textContent ?? '')
      .digest('base64');
  expect(html.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
    `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script:not([type])')}'; base-uri 'none'; form-action 'none'`,
  );
});

test('Überschriften, Tabellen und Diagramme sind für Vorleseprogramme gegliedert', () => {
  const html = seite(pfad);
  const ebenen = [...html.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName.slice(1)));
  expect(ebenen.filter((ebene) => ebene === 1)).toHaveLength(1);
  expect(ebenen.filter((ebene, i) => ebene > (ebenen[i - 1] ?? 0) + 1)).toEqual([]);
  for (const tabelle of html.querySelectorAll('table')) {
    expect(tabelle.caption?.textContent).not.toBe('');
    expect([...tabelle.querySelectorAll('th')].filter((th) => !th.hasAttribute('scope'))).toEqual([]);
  }
  // Those of the legends are for the eye only.
  const bilder = [...html.querySelectorAll('svg')].filter((svg) => svg.closest('.legende[aria-hidden=true]') === null);
  expect(bilder.length).toBeGreaterThan(5);
  for (const svg of bilder) {
    const [titel, text] = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
    expect(svg.querySelector('title')?.id).toBe(titel);
    expect(svg.querySelector('desc')?.id).toBe(text);
  }
  const ids = [...html.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const ziele = [...html.querySelectorAll('a')].map((a) => a.getAttribute('href')?.slice(1) ?? '');
  expect(ziele.filter((ziel) => !ids.includes(ziel))).toEqual([]);
});

// Themes differ in colours and widths in layout: two pages see all four.
test.each([
  [320, 'light'],
  [1280, 'dark'],
] as const)(
  'bei %i Bildpunkten Breite, %s, findet axe keinen Verstoß gegen WCAG 2.2 AA',
  async (breite, farbschema) => {
    const page = await geoeffnet(breite, farbschema, 'axe');
    const regeln = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await new AxeBuilder({ page }).withTags(regeln).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.length, nodes[0]?.html])).toEqual([]);
    await page.context().close();
  },
);

describe.each(['light', 'dark'] as const)('im Browser, %s', (farbschema) => {
  test.each([320, 360, 768, 1280, 1920])(
    'bei %i Bildpunkten rollt nichts seitwärts, und nichts wird gemeldet',
    async (breite) => {
      const page = await geoeffnet(breite, farbschema);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(breite);
      const grund = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(grund).toBe(farbschema === 'dark' ? 'rgb(20, 24, 30)' : 'rgb(254, 254, 254)');
      expect(await page.evaluate(ABGESCHNITTEN)).toEqual([]);
      expect(page.klagen).toEqual([]);
      await page.context().close();
    },
  );
});

test('ein Bildschirm genügt am Morgen: Kennzahlen, Diagramme und die erste Zeile des Arbeitsvorrats', async () => {
  // Page 5: "one screen first".
  const page = await geoeffnet(1280, 'light');
  await page.setViewportSize({ width: 1280, height: 800 });
  const unten = await page.evaluate<number[]>(
    "[...document.querySelectorAll('.kennzahlen, #ueberblick figure, #vorrat-zeilen > tr:first-child > :first-child')].map((e) => e.matches('figure, dl') ? e.getBoundingClientRect().bottom : e.getBoundingClientRect().top + 20)",
  );
  expect(unten).toHaveLength(5);
  expect(Math.max(...unten)).toBeLessThan(800);
  await page.context().close();
});

test('auf Wunsch zeigt und druckt sie nur, was weitergegeben werden darf', async () => {
  const page = await geoeffnet(1280, 'light');
  const sichtbar = () =>
    page.evaluate(
      "[...document.querySelectorAll('main > section')].filter((s) => s.checkVisibility()).map((s) => s.id)",
    );
  expect(await sichtbar()).toEqual(['ueberblick', 'arbeitsvorrat', 'fenster', 'zahlen', 'weitergabe', 'angaben']);
  await page.getByText('Nur die Zahlen zur Weitergabe zeigen und drucken').click();
  expect(await sichtbar()).toEqual(['weitergabe']);
  await page.getByText('Wieder alles zeigen').click();
  expect(await sichtbar()).toEqual(['ueberblick', 'arbeitsvorrat', 'fenster', 'zahlen', 'weitergabe', 'angaben']);
  await page.context().close();
});

test('auf Papier ist alles hell, und nichts ragt über den Rand', async () => {
  const page = await geoeffnet(1280, 'dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // A4 landscape without margins, in pixels of CSS.
  await page.setViewportSize({ width: 1032, height: 700 });
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  const breit = await page.evaluate(
    "[...document.querySelectorAll('table')].filter((t) => t.getBoundingClientRect().right > 1032).map((t) => t.caption.textContent)",
  );
  expect(breit).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

describe('der Arbeitsvorrat', () => {
  const zeilen = (page: Page) =>
    page.evaluate<string[]>("[...document.querySelectorAll('#vorrat-zeilen > tr')].map((tr) => tr.textContent)");
  const stand = (page: Page) => page.evaluate<string>("document.getElementById('vorrat-stand').textContent");

  test('filtert, auch aus der Adresse mit einem & im Wert, und merkt sich die Auswahl dort', async () => {
    // Page 5: filters stand in the address (`#team=M&I 402&wer=EZ`).
    const page = await geoeffnet(1280, 'light', '#team=M&I 401&wer=EZ');
    const gefiltert = await zeilen(page);
    expect(gefiltert.length).toBeGreaterThan(0);
    expect(gefiltert.filter((text) => !text.includes('M&I 401') || !text.includes('Wer: EZ'))).toEqual([]);
    await page.selectOption('[name=wer]', '');
    expect((await zeilen(page)).length).toBeGreaterThanOrEqual(gefiltert.length);
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#team=M&I 401');
    // A saved address with a team that has no case today shows none, not all.
    await page.evaluate("location.hash = '#team=M&I 999'");
    await expect.poll(() => zeilen(page)).toEqual([]);
    await page.getByRole('button', { name: 'Auswahl leeren' }).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect(await stand(page)).toMatch(/^Gezeigt: \d+ von (\d+) Fällen der Auswahl, \1 Fälle insgesamt\.$/);
    expect(page.klagen).toEqual([]);
    await page.context().close();
  });

  test('sucht nach Text, sortiert nach jeder Spalte und zeigt mit einem Knopf mehr', async () => {
    const page = await geoeffnet(1280, 'light');
    const alle = await zeilen(page);
    expect(alle.length).toBe(Math.min(100, Number(/von (\d+)/.exec(await stand(page))?.[1])));
    await page.fill('[name=text]', alle[3]?.slice(0, 10) ?? '');
    expect(await zeilen(page)).toEqual(alle.filter((text) => text.startsWith(alle[3]?.slice(0, 10) ?? '')));
    await page.fill('[name=text]', '');
    const spalten = await page.locator('#vorrat-tabelle thead button').count();
    expect(spalten).toBe(6);
    for (let i = 0; i < spalten; i++) {
      const knopf = page.locator('#vorrat-tabelle thead button').nth(i);
      await knopf.click();
      expect(await page.locator('#vorrat-tabelle thead th').nth(i).getAttribute('aria-sort')).toBe('ascending');
      await knopf.click();
      await knopf.click();
    }
    expect(await zeilen(page)).toEqual(alle);
    await page.locator('#vorrat-tabelle thead button').first().click();
    const nummern = (await zeilen(page)).map((text) => text.slice(0, 10));
    expect(nummern).toEqual([...nummern].sort());
    await page.context().close();
  });

  test('öffnet zu einer Zeile, warum sie dort steht, mit Fundstelle', async () => {
    const page = await geoeffnet(360, 'light');
    await page.locator('#vorrat-zeilen summary').first().click();
    const text = await page.locator('#vorrat-zeilen details[open]').first().innerText();
    expect(text).toMatch(/Neufall (ja|prüfen|nein): .+ \(\d{3}-\d\d: .+\)/);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.context().close();
  });

  test('ohne Skript stehen die dringendsten Zeilen da, und ein Satz sagt, wo die anderen sind', () => {
    const html = seite(pfad);
    expect(html.querySelectorAll('#vorrat-zeilen > tr').length).toBeGreaterThan(20);
    expect(html.querySelector('#vorrat-filter')?.hasAttribute('hidden')).toBe(true);
  });
});

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
  pfad = join((await beispiel(21, 300, 3)).out, 'bericht.html');
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
  await page.goto(pathToFileURL(pfad).href);
  return Object.assign(page, { klagen });
}

test('sie braucht nichts von außen und erlaubt nichts', () => {
  const html = seite(pfad);
  expect(html.querySelectorAll('script, link, img, iframe, object, [style], [onclick]')).toHaveLength(0);
  const stil = html.querySelector('style')?.textContent ?? '';
  const hash = createHash('sha256').update(stil).digest('base64');
  expect(html.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
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
  const bilder = [...html.querySelectorAll('svg')];
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

describe.each(['light', 'dark'] as const)('im Browser, %s', (farbschema) => {
  test.each([320, 1280])('bei %i Bildpunkten Breite findet axe keinen Verstoß gegen WCAG 2.2 AA', async (breite) => {
    const page = await geoeffnet(breite, farbschema, 'axe');
    const regeln = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await new AxeBuilder({ page }).withTags(regeln).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.length, nodes[0]?.html])).toEqual([]);
    await page.context().close();
  });

  test.each([320, 768, 1280])('bei %i Bildpunkten rollt nichts seitwärts, und nichts wird gemeldet', async (breite) => {
    const page = await geoeffnet(breite, farbschema);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(breite);
    const grund = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(grund).toBe(farbschema === 'dark' ? 'rgb(20, 24, 30)' : 'rgb(254, 254, 254)');
    expect(page.klagen).toEqual([]);
    await page.context().close();
  });
});

test('auf Wunsch zeigt und druckt sie nur, was weitergegeben werden darf', async () => {
  const page = await geoeffnet(1280, 'light');
  const sichtbar = () =>
    page.evaluate(
      "[...document.querySelectorAll('main > section')].filter((s) => s.checkVisibility()).map((s) => s.id)",
    );
  expect(await sichtbar()).toEqual(['ueberblick', 'listen', 'weitergabe', 'angaben']);
  await page.getByText('Nur die Zahlen zur Weitergabe zeigen und drucken').click();
  expect(await sichtbar()).toEqual(['weitergabe']);
  await page.getByText('Wieder alles zeigen').click();
  expect(await sichtbar()).toEqual(['ueberblick', 'listen', 'weitergabe', 'angaben']);
  await page.context().close();
});

test('auf Papier ist alles hell, und nichts ragt über den Rand', async () => {
  const page = await geoeffnet(1280, 'dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  // A4 landscape without margins, in pixels of CSS.
  await page.setViewportSize({ width: 1032, height: 700 });
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  const breit = await page.evaluate(
    "[...document.querySelectorAll('.tabelle table')].filter((t) => t.getBoundingClientRect().right > 1032).map((t) => t.caption.textContent)",
  );
  expect(breit).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

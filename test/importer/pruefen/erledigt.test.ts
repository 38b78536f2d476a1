/** Done rows by fill and by a line through the Kundennummer, in a workbook's own formats (page 6 "Done rows"). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { farbeVon, themenfarben } from '../../../importer/xlsx/farben.ts';
import { call, newFolder } from '../cli.ts';
import { antrag, KOPF, mappe, STICHTAG } from './mappe.ts';

const fill = (color: object) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: color }) as import('exceljs').FillPattern;

test('marked rows are not urgent, others are', async () => {
  const folder = newFolder();
  const rows = [1, 2, 3, 4].map((n) => [...antrag(`123A45678${n}`, '02.02.2026'), null]);
  await mappe(folder, [[...KOPF, 'Erstberatung am'], ...rows], (sheet) => {
    sheet.getCell('A2').fill = fill({ argb: 'FFC6EFCE' });
    sheet.getCell('A3').font = { strike: true };
    // A fill elsewhere, and another colour, say nothing.
    sheet.getCell('B4').fill = fill({ argb: 'FFC6EFCE' });
    sheet.getCell('A4').fill = fill({ argb: 'FFFFFF00' });
  });
  const zeilen = async (...flags: string[]) => {
    const { stdout } = await call(folder, [
      'pruefen',
      'liste.xlsx',
      '--json',
      '--ueberschreiben',
      ...STICHTAG,
      ...flags,
    ]);
    return JSON.parse(stdout).dringend.map(({ zeile }: { zeile: number }) => zeile);
  };
  expect(await zeilen()).toEqual([2, 3, 4, 5]);
  const erledigt = { farben: ['#C6EFCE'], durchgestrichen: true };
  writeFileSync(join(folder, 'z.json'), JSON.stringify({ version: 1, blaetter: { '*': { erledigt } } }));
  expect(await zeilen('--zuordnung', 'z.json')).toEqual([4, 5]);
});

const OFFICE = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">
<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1>
<a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4>
<a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6></a:clrScheme></a:themeElements></a:theme>`;

// What Excel shows for the Office theme's shades (its palette of fill colours).
test.each([
  [{ rgb: 'FFC6EFCE' }, '#C6EFCE'],
  [{ theme: '0' }, '#FFFFFF'],
  [{ theme: '9' }, '#70AD47'],
  [{ theme: '9', tint: '0.79998168889431442' }, '#E2EFDA'],
  [{ theme: '9', tint: '0.59999389629810485' }, '#C6E0B4'],
  [{ theme: '9', tint: '-0.249977111117893' }, '#548235'],
  [{ theme: '0', tint: '-0.14999847407452621' }, '#D9D9D9'],
  [{ indexed: '13' }, '#FFFF00'],
  [{ indexed: '64' }, undefined],
  [{ auto: '1' }, undefined],
])('%j is %s', (attributes, farbe) => {
  const found = farbeVon(attributes, themenfarben(OFFICE));
  const channels = (text = '#------') => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
  // Excel rounds a shade by one now and then.
  if (farbe === undefined || found === undefined) expect(found).toBe(farbe);
  else
    for (const [at, one] of channels(found).entries())
      expect(Math.abs(one - (channels(farbe)[at] ?? 0))).toBeLessThan(2);
});

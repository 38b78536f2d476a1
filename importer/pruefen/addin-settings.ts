/**
 * What the add-in has remembered in the workbook itself: Excel keeps an add-in's settings as properties of a web
 * extension part, each value as JSON. Source: [MS-OWEXML] 2.3.2 (webextension, CT_OsfWebExtensionProperty).
 */
import { HAUSREGELN_KEY, type Mappendatei, readMappendatei } from '../../core/hausregeln/mappe.ts';
import { ZUORDNUNG_KEY, type Zuordnungen } from '../../core/sheet/memory.ts';
import { readZuordnungen } from '../../core/sheet/read-memory.ts';
import type { Package } from '../xlsx/package.ts';
import { walk } from '../xlsx/xml.ts';

const PART = /^xl\/webextensions\/webextension\d*\.xml$/i;

/** The values whose name begins so, in the order of the parts. */
export async function addinSettings(mappe: Package, prefix: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const name of mappe.names.filter((one) => PART.test(one))) {
    walk((await mappe.text(name)) ?? '', {
      open: ({ name: tag, attributes }) => {
        if (tag === 'property' && attributes['name']?.startsWith(prefix)) found.push(parsed(attributes['value'] ?? ''));
      },
    });
  }
  return found;
}

/** The add-in's mapping, or `undefined` where there is none that can be read. */
export async function rememberedMapping(mappe: Package): Promise<Zuordnungen | undefined> {
  for (const value of await addinSettings(mappe, ZUORDNUNG_KEY)) {
    // The setting is a text, so its JSON is a quoted one.
    const found = readZuordnungen(typeof value === 'string' ? value : JSON.stringify(value));
    if (!('fehler' in found)) return found;
  }
  return undefined;
}

/** The house rules that the add-in has put into the workbook. */
export async function rememberedHausregeln(mappe: Package): Promise<Mappendatei | undefined> {
  const values = await addinSettings(mappe, HAUSREGELN_KEY);
  return values.map(readMappendatei).find((found) => found !== undefined);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

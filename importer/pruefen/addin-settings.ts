/**
 * The mapping that the add-in has remembered in the workbook itself: Excel keeps an add-in's settings as properties of
 * a web extension part, each value as JSON. Source: [MS-OWEXML] 2.3.2 (webextension, CT_OsfWebExtensionProperty).
 */
import { readZuordnungen, ZUORDNUNG_KEY, type Zuordnungen } from '../../core/sheet/memory.ts';
import type { Package } from './package.ts';
import { walk } from './xml.ts';

const PART = /^xl\/webextensions\/webextension\d*\.xml$/i;

/** The add-in's mapping, or `undefined` where there is none that can be read. */
export async function rememberedMapping(mappe: Package): Promise<Zuordnungen | undefined> {
  for (const name of mappe.names.filter((one) => PART.test(one))) {
    let value: string | undefined;
    walk((await mappe.text(name)) ?? '', {
      open: ({ name: tag, attributes }) => {
        if (tag === 'property' && attributes['name'] === ZUORDNUNG_KEY) value = attributes['value'];
      },
    });
    const found = value === undefined ? undefined : readZuordnungen(unquoted(value));
    if (found !== undefined && !('fehler' in found)) return found;
  }
  return undefined;
}

/** The setting is a text, so its JSON is a quoted one. */
function unquoted(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : json;
  } catch {
    return json;
  }
}

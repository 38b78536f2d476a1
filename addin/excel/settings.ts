/** What the add-in keeps in the workbook: small things in settings, see store.ts for long texts. */
import { send, withExcel } from './session.ts';

/** Reads settings by key; a setting that is not there gives `undefined`. */
export const readSettings = (keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> =>
  withExcel(async (context) => {
    const read = askSettings(context, keys);
    await send(context);
    return read();
  });

/** Asks for settings with the next request of a context; the result can be read after it. */
export function askSettings(
  context: Excel.RequestContext,
  keys: readonly string[],
): () => ReadonlyMap<string, unknown> {
  const { settings } = context.workbook;
  const found = keys.map((key) => settings.getItemOrNullObject(key).load('value'));
  return () =>
    new Map(keys.map((key, index) => [key, found[index]?.isNullObject ? undefined : (found[index]?.value as unknown)]));
}

/** Writes settings in one request. */
export const writeSettings = (values: Readonly<Record<string, unknown>>): Promise<void> =>
  withExcel((context) => {
    for (const [key, value] of Object.entries(values)) context.workbook.settings.add(key, value);
    return send(context);
  });

/**
 * `Excel.SettingCollection` and `Setting`: values that an add-in keeps in the workbook. Source: office.d.ts.
 */
import { tellSettings } from '../model/notices.ts';
import type { Workbook } from '../model/workbook.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { invalidArgument, itemNotFound } from '../rich-api/errors.ts';
import type { Json } from '../rich-api/protocol.ts';

interface Setting {
  readonly book: Workbook;
  readonly key: string;
}

const setting: Factory<Setting> = define<Setting>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ book, key }) => {
        const value = book.settings.get(key);
        if (value === undefined) throw itemNotFound();
        return value;
      },
      set: ({ book, key }, value) => put(book, key, value),
    },
  },
  commands: {
    Delete: ({ book, key }) => {
      book.settings.delete(key);
      tellSettings(book);
      return null;
    },
  },
});

export const settings: Factory<Workbook> = define<Workbook>({
  name: 'SettingCollection',
  items: (book) => [...book.settings.keys()].map((key) => setting({ book, key })),
  find: (book, key) => (typeof key === 'string' && book.settings.has(key) ? setting({ book, key }) : null),
  commands: {
    // "Sets or adds the specified setting to the workbook."
    Add: (book, args) => {
      const key = args.text(0);
      put(book, key, args.json(1));
      return setting({ book, key });
    },
  },
});

/** Annahme: an empty key and `null` are refused. */
function put(book: Workbook, key: string, value: Json): void {
  if (key === '' || value === null) throw invalidArgument();
  book.settings.set(key, structuredClone(value));
  tellSettings(book);
}

/**
 * `Excel.CustomXmlPartCollection` and `CustomXmlPart`. Source: office.d.ts. The XML is kept, not read.
 */
import type { Workbook } from '../model/workbook.ts';
import { define, type Factory } from '../rich-api/definition.ts';
import { itemNotFound } from '../rich-api/errors.ts';
import type { HostObject } from '../rich-api/host-object.ts';

interface Part {
  readonly book: Workbook;
  readonly id: string;
}

function xmlOf({ book, id }: Part): string {
  const xml = book.xmlParts.get(id);
  if (xml === undefined) throw itemNotFound();
  return xml;
}

const namespaceOf = (part: Part): string => /\sxmlns\s*=\s*["']([^"']*)["']/.exec(xmlOf(part))?.[1] ?? '';

const customXmlPart: Factory<Part> = define<Part>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  properties: { id: { get: ({ id }) => id }, namespaceUri: { get: namespaceOf } },
  queries: { GetXml: xmlOf },
  commands: {
    SetXml: ({ book, id }, args) => {
      book.xmlParts.set(id, args.text(0));
      return null;
    },
    Delete: ({ book, id }) => {
      book.xmlParts.delete(id);
      return null;
    },
  },
});

const parts = (book: Workbook): Part[] => [...book.xmlParts.keys()].map((id) => ({ book, id }));

export const customXmlParts: Factory<Workbook> = define<Workbook>({
  name: 'CustomXmlPartCollection',
  items: (book) => parts(book).map(customXmlPart),
  find: (book, key) => find(parts(book), key),
  queries: {
    GetByNamespace: (book, args) => scopedXmlParts(parts(book).filter((part) => namespaceOf(part) === args.text(0))),
  },
  commands: {
    Add: (book, args) => {
      const id = book.newId();
      book.xmlParts.set(id, args.text(0));
      return customXmlPart({ book, id });
    },
  },
});

const scopedXmlParts: Factory<readonly Part[]> = define<readonly Part[]>({
  name: 'CustomXmlPartScopedCollection',
  items: (found) => found.map(customXmlPart),
  find: (found, key) => find(found, key),
});

function find(among: readonly Part[], key: unknown): HostObject | null {
  const part = among.find(({ id }) => id === key);
  return part ? customXmlPart(part) : null;
}

/**
 * What `load()` brings back. Names with a slash follow links (`format/fill/color`); on a collection they are those of its
 * items. Without names all properties come. Values carry the names of the library with a capital letter.
 */
import type { HostObject } from './host-object.ts';
import type { Json, JsonObject, QueryInfo } from './protocol.ts';

interface Selection {
  /** All properties, too. */
  all: boolean;
  readonly names: Set<string>;
  readonly links: Map<string, Selection>;
}

/** Refuses members that the Excel that is played does not know. */
export type Check = (className: string, member: string) => void;

export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
export const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export function load(object: HostObject | null, query: QueryInfo, check: Check): Json {
  const selection = emptySelection();
  for (const path of query.Select ?? []) select(selection, path.replace(/^items[/.]/i, '').split(/[/.]/));
  for (const path of query.Expand ?? []) select(selection, [...path.split(/[/.]/), '*']);
  if (!query.Select?.length && !query.Expand?.length) selection.all = true;
  return loadSelected(object, selection, check, query.Skip ?? 0, query.Top);
}

const emptySelection = (): Selection => ({ all: false, names: new Set(), links: new Map() });

function select(selection: Selection, [first = '', ...rest]: string[]): void {
  const name = small(first);
  if (name === '*' || name === '$all' || name === 'items') selection.all = true;
  else if (rest.length === 0) selection.names.add(name);
  else {
    const next = selection.links.get(name) ?? emptySelection();
    selection.links.set(name, next);
    select(next, rest);
  }
}

function loadSelected(object: HostObject | null, selection: Selection, check: Check, skip = 0, top?: number): Json {
  if (!object) return null;
  const loaded: JsonObject = object.identity();
  const items = object.items();
  const own = new Set(object.properties);
  const ofItems: Selection = { ...selection, names: new Set(), links: selection.links };
  for (const name of selection.names) {
    if (items && !own.has(name)) ofItems.names.add(name);
    else loadMember(object, name, emptySelection(), loaded, check);
  }
  if (selection.all) for (const name of own) loadMember(object, name, emptySelection(), loaded, check);
  if (!items) {
    for (const [name, next] of selection.links) loadMember(object, name, next, loaded, check);
    return loaded;
  }
  const until = top === undefined ? items.length : skip + top;
  loaded._Items = items.slice(skip, until).map((item, index) => {
    const fields = loadSelected(item, ofItems, check);
    return { _Index: skip + index, ...(fields as JsonObject) };
  });
  return loaded;
}

function loadMember(object: HostObject, name: string, next: Selection, into: JsonObject, check: Check): void {
  check(object.className, name);
  const field = capital(name);
  if (!object.hasLink(field)) {
    into[field] = object.get(name);
    return;
  }
  const whole = !next.all && next.names.size === 0 && next.links.size === 0;
  const part = loadSelected(object.link(field), whole ? { ...next, all: true } : next, check);
  const before = into[field];
  into[field] = isObject(before) && isObject(part) ? { ...before, ...part } : part;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

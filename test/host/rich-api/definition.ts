/**
 * How a class of host objects is declared. A class of them is one declaration (`classes/`): properties,
 * links to other objects, queries that only look, commands that change the workbook, events, and, for a collection, its
 * items. Names are those of the library: properties in lower case, methods and links with a capital.
 */
import type { Args } from './args.ts';
import { apiNotFound, itemNotFound } from './errors.ts';
import { type EventSource, HostObject, type Result } from './host-object.ts';
import type { Json } from './protocol.ts';

export interface Property<T> {
  readonly get: (target: T) => Json;
  /** Without it the property cannot be set. */
  readonly set?: (target: T, value: Json) => void;
  /** The property is no part of the document: it can be set in a read-only workbook, too. */
  readonly transient?: true;
}

type Method<T> = (target: T, args: Args) => Result;

export interface Definition<T> {
  /** As the library calls it, e.g. `Range`. */
  readonly name: string;
  /** Fields by which the library finds the object again. */
  readonly identity?: (target: T) => Record<string, Json>;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly links?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly queries?: Readonly<Record<string, Method<T>>>;
  readonly commands?: Readonly<Record<string, Method<T>>>;
  /** By the name between `_Register` and `Event`. */
  readonly events?: Readonly<Record<string, (target: T) => EventSource>>;
  /** A collection gets its standard queries (`GetItem`, `GetCount` …) from these. */
  readonly items?: (target: T) => readonly HostObject[];
  readonly find?: (target: T, key: Json) => HostObject | null;
}

/** Makes the host object of a target. */
export type Factory<T> = (target: T) => HostObject;

/** Makes a class: `const range = define<Range>({…})`, then `range(target)` is the host object of a target. */
export function define<T>(definition: Definition<T>): Factory<T> {
  const complete = definition.items ? { ...definition, queries: collectionQueries(definition) } : definition;
  const names = Object.keys(complete.properties ?? {});
  return (target) => new Bound(complete, names, target);
}

class Bound<T> extends HostObject {
  readonly target: T;
  readonly properties: readonly string[];
  readonly #definition: Definition<T>;

  constructor(definition: Definition<T>, properties: readonly string[], target: T) {
    super();
    this.#definition = definition;
    this.properties = properties;
    this.target = target;
  }

  get className(): string {
    return this.#definition.name;
  }

  identity(): Record<string, Json> {
    const own = this.#definition.identity?.(this.target) ?? {};
    return this.reference === undefined ? own : { ...own, _ReferenceId: this.reference };
  }

  get(property: string): Json {
    return this.#property(property).get(this.target);
  }

  set(property: string, value: Json): void {
    const { set } = this.#property(property);
    if (!set) throw this.#missing(property);
    set(this.target, value);
  }

  isTransient(property: string): boolean {
    return this.#property(property).transient === true;
  }

  hasLink(name: string): boolean {
    return this.#definition.links?.[name] !== undefined;
  }

  link(name: string): HostObject | null {
    const follow = this.#definition.links?.[name];
    if (!follow) throw this.#missing(name);
    return follow(this.target);
  }

  isCommand(method: string): boolean {
    return this.#definition.commands?.[method] !== undefined;
  }

  call(method: string, args: Args): Result {
    const run = this.#definition.commands?.[method] ?? this.#definition.queries?.[method];
    if (!run) throw this.#missing(method);
    return run(this.target, args);
  }

  event(name: string): EventSource | undefined {
    return this.#definition.events?.[name]?.(this.target);
  }

  items(): readonly HostObject[] | undefined {
    return this.#definition.items?.(this.target);
  }

  find(key: Json): HostObject | null {
    if (!this.#definition.find) throw this.#missing('getItem');
    return this.#definition.find(this.target, key);
  }

  #property(name: string): Property<T> {
    const property = this.#definition.properties?.[name];
    if (!property) throw this.#missing(name);
    return property;
  }

  #missing(member: string) {
    return apiNotFound(`${this.className}.${member}`);
  }
}

function collectionQueries<T>(definition: Definition<T>): Record<string, Method<T>> {
  const { items = () => [], find = () => null } = definition;
  const existing = (object: HostObject | null | undefined): HostObject => {
    if (!object) throw itemNotFound();
    return object;
  };
  return {
    GetItem: (target, args) => existing(find(target, args.json(0))),
    GetItemOrNullObject: (target, args) => find(target, args.json(0)),
    GetItemAt: (target, args) => existing(items(target)[args.integer(0)]),
    GetCount: (target) => items(target).length,
    GetFirst: (target) => existing(items(target)[0]),
    GetFirstOrNullObject: (target) => items(target)[0] ?? null,
    ...definition.queries,
  };
}

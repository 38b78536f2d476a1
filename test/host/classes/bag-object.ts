/**
 * Host objects that only keep what is set on them: name, properties with what they are before they are set, parts.
 */
import type { Bag } from '../model/bag.ts';
import type { Args } from '../rich-api/args.ts';
import { type Definition, define, type Property } from '../rich-api/definition.ts';
import type { HostObject } from '../rich-api/host-object.ts';
import type { Json } from '../rich-api/protocol.ts';

export interface BagShape {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Json>>;
  /** By the link's name with a capital. */
  readonly parts?: Readonly<Record<string, BagShape>>;
  readonly commands?: Readonly<Record<string, (bag: Bag, args: Args) => void>>;
}

export function bagClass(shape: BagShape): (bag: Bag) => HostObject {
  const definition: Definition<Bag> = {
    name: shape.name,
    properties: keptProperties(shape.properties ?? {}, (bag: Bag) => bag),
    links: partLinks(shape.parts ?? {}, (bag: Bag) => bag),
    commands: mapValues(shape.commands ?? {}, (command) => (bag: Bag, args: Args) => {
      command(bag, args);
      return null;
    }),
  };
  return define(definition);
}

/** Properties that a bag keeps, for targets that have one. */
export function keptProperties<T>(
  defaults: Readonly<Record<string, Json>>,
  bagOf: (target: T) => Bag,
): Record<string, Property<T>> {
  const entries = Object.entries(defaults).map(([name, fallback]): [string, Property<T>] => [
    name,
    {
      get: (target) => bagOf(target).get(name, fallback),
      set: (target, value) => {
        bagOf(target).values[name] = value;
      },
    },
  ]);
  return Object.fromEntries(entries);
}

export function partLinks<T>(
  parts: Readonly<Record<string, BagShape>>,
  bagOf: (target: T) => Bag,
): Record<string, (target: T) => HostObject> {
  return mapValues(parts, (shape, name) => {
    const part = bagClass(shape);
    return (target: T) => part(bagOf(target).part(name.charAt(0).toLowerCase() + name.slice(1)));
  });
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

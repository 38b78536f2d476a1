/**
 * The objects that the client library's proxies stand for.
 */
import type { Args } from './args.ts';
import type { Json } from './protocol.ts';

export type Result = HostObject | Json | undefined;

export interface EventSource {
  /** Number of the event in the library, e.g. 10 for `onChanged` of a sheet. */
  readonly type: number;
  /** What the library listens for: the id of an object, or `Workbook`. */
  readonly target: string;
}

/** What an object path of a request leads to. */
export abstract class HostObject {
  /** Set while the client keeps a reference to the object. */
  reference: string | undefined;
  abstract readonly className: string;
  abstract readonly target: unknown;
  abstract readonly properties: readonly string[];
  abstract identity(): Record<string, Json>;
  abstract get(property: string): Json;
  abstract set(property: string, value: Json): void;
  abstract isTransient(property: string): boolean;
  abstract hasLink(name: string): boolean;
  abstract link(name: string): HostObject | null;
  abstract isCommand(method: string): boolean;
  abstract call(method: string, args: Args): Result;
  abstract event(name: string): EventSource | undefined;
  abstract items(): readonly HostObject[] | undefined;
  abstract find(key: Json): HostObject | null;
}

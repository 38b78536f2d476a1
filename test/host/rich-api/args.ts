/**
 * The arguments of a method: JSON, with host objects where the caller gave proxies.
 */
import { invalidArgument } from './errors.ts';
import { HostObject } from './host-object.ts';
import type { Json } from './protocol.ts';

export type Argument = Json | HostObject | Argument[] | { [key: string]: Argument };

/** Every reader throws RichError `InvalidArgument` where the argument is of another kind. */
export class Args {
  readonly #values: readonly Argument[];

  constructor(values: readonly Argument[]) {
    this.#values = values;
  }

  at(index: number): Argument {
    return this.#values[index] ?? null;
  }

  /** An argument without proxies inside; `null` where none was given. */
  json(index: number): Json {
    const value = this.at(index);
    if (value instanceof HostObject) throw invalidArgument();
    return value as Json;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.at(index) === null ? undefined : this.text(index);
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number): number | undefined {
    return this.at(index) === null ? undefined : this.integer(index);
  }

  flag(index: number, fallback = false): boolean {
    const value = this.at(index);
    if (value === null) return fallback;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }
}

/**
 * Objects that the add-in keeps beyond a request ("tracked objects"), and the ranges that events speak of.
 */
import type { HostObject } from '../rich-api/host-object.ts';
import { Range } from './range.ts';

export class References {
  readonly #kept = new Map<string, HostObject>();
  readonly #told = new Map<string, HostObject>();
  #next = 1;

  keep(object: HostObject): string {
    object.reference ??= `ref${this.#next++}`;
    this.#kept.set(object.reference, object);
    return object.reference;
  }

  /** A range that an event speaks of. Nobody gives it back: only the last hundred are kept (Annahme). */
  tell(object: HostObject): string {
    const id = `event${this.#next++}`;
    this.#told.set(id, object);
    const [oldest] = this.#told.keys();
    if (this.#told.size > 100 && oldest !== undefined) this.#told.delete(oldest);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.#kept.get(id) ?? this.#told.get(id);
  }

  clear(): void {
    this.#kept.clear();
    this.#told.clear();
  }

  release(id: string): void {
    this.#kept.delete(id);
  }

  /** Objects that the add-in still keeps, for tests that look for leaks. */
  get count(): number {
    return this.#kept.size;
  }

  /** Kept ranges, so that they move with their cells. */
  ranges(): Range[] {
    return [...this.#kept.values(), ...this.#told.values()]
      .map(({ target }) => target)
      .filter((target) => target instanceof Range);
  }
}

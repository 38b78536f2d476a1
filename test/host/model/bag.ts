/**
 * Objects that the host only keeps: titles, legends, axes, fonts of charts, formats of conditional formats. What was set
 * is what is read; nothing is drawn or worked out.
 */
import type { Json, JsonObject } from '../rich-api/protocol.ts';

export class Bag {
  readonly values: JsonObject = {};
  readonly parts: Record<string, Bag> = {};

  part(name: string): Bag {
    this.parts[name] ??= new Bag();
    return this.parts[name];
  }

  get(name: string, fallback: Json): Json {
    return this.values[name] ?? fallback;
  }

  /** What was set, as a plain object. */
  toJson(): JsonObject {
    const parts = Object.entries(this.parts)
      .map(([name, part]) => [name, part.toJson()] as const)
      .filter(([, part]) => Object.keys(part).length > 0);
    return { ...this.values, ...Object.fromEntries(parts) };
  }
}

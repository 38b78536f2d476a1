/**
 * What happens in the workbook and who wants to hear of it. An event reaches the add-in only where the add-in registered
 * for it, and after the response to the request that caused it.
 * Source of the numbers: the event types in @microsoft/office-js 1.1.110 (`eventType` in the generic event handlers).
 */
import type { JsonObject } from '../rich-api/protocol.ts';

export const EVENT = {
  documentSelection: 2,
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  rowHidden: 22,
  protection: 24,
  nameChanged: 25,
  visibility: 26,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  settings: 1,
} as const;

/** Target of the events of a whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** The two events of the older API, for which the library does not register with the workbook. */
const ALWAYS_SENT: ReadonlySet<number> = new Set([EVENT.documentSelection, EVENT.settings]);

export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly message: JsonObject;
}

export class Events {
  /** `context.runtime.enableEvents`. What happens while it is false is not told later (Annahme). */
  enabled = true;
  readonly #registered = new Map<string, number>();
  #pending: HostEvent[] = [];

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const count = (this.#registered.get(key) ?? 0) - 1;
    if (count > 0) this.#registered.set(key, count);
    else this.#registered.delete(key);
  }

  /** Tells all targets that registered. `message` is only asked for where somebody listens. */
  emit(type: number, targets: readonly string[], message: () => JsonObject): void {
    if (!this.enabled) return;
    const listening = targets.filter((target) => ALWAYS_SENT.has(type) || this.#registered.has(`${type} ${target}`));
    if (listening.length === 0) return;
    const payload = message();
    for (const target of listening) this.#pending.push({ type, target, message: payload });
  }

  /** The events since the last call. */
  take(): HostEvent[] {
    const taken = this.#pending;
    this.#pending = [];
    return taken;
  }

  /** Registrations that are still there, for tests that look for leaks. */
  get registrations(): string[] {
    return [...this.#registered.keys()];
  }

  /** Forgets the add-in, as if its pane had been closed. */
  reset(): void {
    this.#registered.clear();
    this.#pending = [];
    this.enabled = true;
  }
}

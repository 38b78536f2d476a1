/**
 * Faults on order: a request or an action that fails, a connection that is lost. What ran before the fault stays done,
 * as in Excel, where a request is not a transaction.
 */
import { type ErrorCode, messageOf, RichError } from './rich-api/errors.ts';

/** Where it happens, counted from the moment of the order; each fault happens once. */
export interface FaultPlace {
  /** The how many-th request: 1 is the next one. */
  readonly request?: number;
  /**
   * The how many-th action of that request, or, without `request`, of all that come; counted as in the log. A text stands
   * for the actions of that name, e.g. `Range.values=` or `Worksheet.getUsedRange()`; `nth` then counts them.
   */
  readonly action?: number | string;
  readonly nth?: number;
}

export interface Failure {
  /** Default: `GeneralException`. */
  readonly code?: ErrorCode;
  readonly message?: string;
  /**
   * The connection breaks: `request`: before the request ran; `response`: after it ran, so that everything is done and
   * the add-in does not know; `silence`: as `request`, but no answer comes at all.
   */
  readonly lost?: 'request' | 'response' | 'silence';
}

interface Ordered {
  readonly place: FaultPlace;
  readonly failure: Failure;
  requests: number;
  actions: number;
}

export class Faults {
  #orders: Ordered[] = [];

  order(place: FaultPlace, failure: Failure): void {
    this.#orders.push({ place, failure, requests: 0, actions: 0 });
  }

  clear(): void {
    this.#orders = [];
  }

  /** Faults that have not happened. */
  get open(): number {
    return this.#orders.length;
  }

  /** A request begins; the failure that meets it as a whole. */
  request(): Failure | undefined {
    for (const order of this.#orders) {
      order.requests++;
      if (order.place.request !== undefined) order.actions = 0;
    }
    const due = this.#orders.find(({ place, requests }) => place.action === undefined && place.request === requests);
    return due && this.#done(due);
  }

  /** An action begins. @throws RichError where it is to fail */
  action(label: string): void {
    for (const order of this.#orders) {
      const { place } = order;
      if (place.action === undefined) continue;
      if (place.request !== undefined && place.request !== order.requests) continue;
      if (typeof place.action === 'string' && place.action !== label) continue;
      order.actions++;
      const wanted = typeof place.action === 'string' ? (place.nth ?? 1) : place.action;
      if (order.actions !== wanted) continue;
      this.#done(order);
      const { code = 'GeneralException', message = messageOf(code) } = order.failure;
      throw new RichError(code, message);
    }
  }

  #done(order: Ordered): Failure {
    this.#orders = this.#orders.filter((other) => other !== order);
    return order.failure;
  }
}

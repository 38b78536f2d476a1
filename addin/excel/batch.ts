/** Collects what goes out together: a request is sent as soon as the next thing would make it too heavy. */
import { send } from './session.ts';

export class Batch {
  readonly context: Excel.RequestContext;
  /** Requests that Excel has done. */
  sent = 0;
  readonly #limit: number;
  readonly #onSent: () => void;
  #bytes = 0;

  /** `limit`: bytes, by estimate. `onSent` is called after each request. */
  constructor(context: Excel.RequestContext, limit: number, onSent: () => void = () => {}) {
    this.context = context;
    this.#limit = limit;
    this.#onSent = onSent;
  }

  /** Makes room for something of this weight. */
  async room(bytes: number): Promise<void> {
    if (this.#bytes > 0 && this.#bytes + bytes > this.#limit) await this.send();
    this.#bytes += bytes;
  }

  async send(): Promise<void> {
    this.#bytes = 0;
    await send(this.context);
    this.sent++;
    this.#onSent();
  }
}

/** What goes out with a work: `begin` before anything else, `finish` with the last request. */
export interface Around {
  readonly begin?: (batch: Batch) => Promise<void>;
  readonly finish: () => void;
}

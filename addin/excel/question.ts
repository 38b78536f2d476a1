/** Questions to Excel that take several answers, asked together: as many requests as the longest of them needs. */
import { send } from './session.ts';

/** Each `yield` waits for the answer to what was asked before it. */
export type Question<T> = Generator<undefined, T, undefined>;

/** A question whose first part goes out with the next request. */
export class Asked<T> {
  readonly #question: Question<T>;
  #answer: { readonly value: T } | undefined;

  constructor(question: Question<T>) {
    this.#question = question;
    this.next();
  }

  /** To be called after each answer. */
  next(): void {
    if (this.#answer !== undefined) return;
    const { done, value } = this.#question.next();
    if (done === true) this.#answer = { value };
  }

  get done(): boolean {
    return this.#answer !== undefined;
  }

  /** @throws RangeError before the last answer */
  get answer(): T {
    if (this.#answer === undefined) throw new RangeError('no answer yet');
    return this.#answer.value;
  }
}

/** After the first answer: sends until all questions have theirs. @throws ExcelFault */
export async function complete(context: Excel.RequestContext, ...asked: readonly Asked<unknown>[]): Promise<void> {
  for (;;) {
    for (const one of asked) one.next();
    if (asked.every(({ done }) => done)) return;
    await send(context);
  }
}

/** Work in steps of a few milliseconds: a page can do something else in between. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** All steps in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

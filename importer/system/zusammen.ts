/** Things that go on at the same time. */

/** Waits for all, also where one fails: the others must not go on in a folder that is thrown away. Throws what it threw. */
export async function zusammen<T extends readonly unknown[]>(
  ...alle: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(alle);
  return Promise.all(alle);
}

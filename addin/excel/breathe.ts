/** Lets everything else run that waits. Not by `setTimeout`, which browsers delay by 4 ms and more. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** `Array.map` with room to breathe after each element. */
export async function mapBreathing<T, R>(all: readonly T[], map: (one: T, index: number) => R): Promise<R[]> {
  const results: R[] = [];
  for (const [index, one] of all.entries()) {
    results.push(map(one, index));
    await breathe();
  }
  return results;
}

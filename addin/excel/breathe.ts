/** Letting everything else run that waits, so that no task holds up the pane. */

/** Milliseconds of work in one go; a task may take 100. */
export const SLICE = 25;

/** Not by `setTimeout`, which browsers delay by 4 ms and more. */
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

/** To be called between pieces of work: a pause to wait for where enough has been done since the last one. */
export function breather(): () => Promise<void> | undefined {
  let end = performance.now() + SLICE;
  return () => {
    if (performance.now() < end) return undefined;
    return breathe().then(() => {
      end = performance.now() + SLICE;
    });
  };
}

/** `Array.map` with room to breathe between the elements. */
export async function mapBreathing<T, R>(all: readonly T[], map: (one: T, index: number) => R): Promise<R[]> {
  const rest = breather();
  const results: R[] = [];
  for (const [index, one] of all.entries()) {
    results.push(map(one, index));
    const pause = rest();
    // To wait for nothing a hundred thousand times takes its time, too.
    if (pause !== undefined) await pause;
  }
  return results;
}

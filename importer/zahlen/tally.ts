/** Counts by key, as plain data. */
export type Zaehlstand<K> = readonly (readonly [key: K, n: number])[];

/** Counts by key, and by a name of the keys. */
export class Tally<K> {
  /** Boxes: what is counted often costs one look-up, not two. */
  private readonly counts = new Map<K, { n: number }>();
  add(key: K, n = 1): void {
    const count = this.counts.get(key);
    if (count === undefined) this.counts.set(key, { n });
    else count.n += n;
  }
  get(key: K): number {
    return this.counts.get(key)?.n ?? 0;
  }
  keys(): readonly K[] {
    return [...this.counts.keys()];
  }
  /** The counts as they go to another thread, and those of another thread added to them. */
  stand(): Zaehlstand<K> {
    return [...this.counts].map(([key, { n }]) => [key, n]);
  }
  vereine(stand: Zaehlstand<K>): void {
    for (const [key, n] of stand) this.add(key, n);
  }
  /** Counts by a name of the keys, in code unit order: equal runs give equal bytes. */
  by(name: (key: K) => string): Readonly<Record<string, number>> {
    const named = new Tally<string>();
    for (const [key, { n }] of this.counts) named.add(name(key), n);
    return inReihenfolge(named.stand());
  }
}

/** Counts by word, in code unit order. */
export function inReihenfolge(stand: Zaehlstand<string>): Readonly<Record<string, number>> {
  return Object.fromEntries([...stand].sort(([a], [b]) => (a < b ? -1 : 1)));
}

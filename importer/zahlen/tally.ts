/** Counts by key, and by a name of the keys. */
export class Tally<K> {
  private readonly counts = new Map<K, number>();
  add(key: K, n = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + n);
  }
  keys(): readonly K[] {
    return [...this.counts.keys()];
  }
  /** Counts by a name of the keys, in code unit order: equal runs give equal bytes. */
  by(name: (key: K) => string): Readonly<Record<string, number>> {
    const named = new Tally<string>();
    for (const [key, n] of this.counts) named.add(name(key), n);
    return Object.fromEntries([...named.counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

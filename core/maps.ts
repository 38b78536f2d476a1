/** Maps that are filled bit by bit. */

/** Adds a value to those of a key. */
export function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const all = map.get(key);
  if (all === undefined) map.set(key, [value]);
  else all.push(value);
}

/** Counts a key once more. */
export function count<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

interface Lookup<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** The value of a key; where there is none yet, the one that `make` gives. */
export function getOrMake<K, V>(map: Lookup<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** A map of a map, for `getOrMake`. */
export const newMap = <K, V>(): Map<K, V> => new Map();

/**
 * What `make` gives for a key, made once for each. What millions of cases ask for goes by it rather than by `getOrMake`,
 * of which each call makes a function.
 * @param made where it is kept; a WeakMap for keys that come and go
 */
export function once<K, V>(make: (key: K) => V, made: Lookup<K, V> = new Map()): (key: K) => V {
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}

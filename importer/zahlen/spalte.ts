/**
 * Values of which most occur many times, as they go to another thread: each once, and by its number wherever it stands. Copied
 * one by one as objects they cost both threads several times as much.
 */
export interface Spalte<T> {
  /** Each value once. */
  readonly werte: readonly T[];
  readonly nummern: Uint32Array;
}

/** @param kennung what tells values apart that are objects of their own; otherwise they are told apart by themselves */
export function spalteVon<T>(alle: readonly T[], kennung: (wert: T) => unknown = (wert) => wert): Spalte<T> {
  const werte: T[] = [];
  const bekannt = new Map<unknown, number>();
  const nummern = Uint32Array.from(alle, (wert) => {
    const schluessel = kennung(wert);
    let nummer = bekannt.get(schluessel);
    if (nummer === undefined) {
      nummer = werte.push(wert) - 1;
      bekannt.set(schluessel, nummer);
    }
    return nummer;
  });
  return { werte, nummern };
}

/** The value at a position. */
export function wertAn<T>({ werte, nummern }: Spalte<T>, i: number): T {
  return werte[nummern[i]!]!;
}

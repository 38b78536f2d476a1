/**
 * The spellings that a column has met, each with a number: found by the characters of a cell in the block that was read, so
 * that no text is made of a cell that was met before.
 */
import type { Units } from '../read/encoding.ts';

/** Spellings at most: the names of a large house. */
const HOECHSTENS = 1 << 16;

/** Of a spelling: its hash, its number, and where its characters begin and end. */
const [HASH, ZAHL, VON, BIS] = [0, 1, 2, 3];
const BREITE = 4;

export class Schreibweisen {
  private anzahl = 0;
  private eintraege = new Int32Array(64 * BREITE);
  /** The entries plus 1, by the last bits of their hash or at the next free place; 0 for none. At most half of it is taken. */
  private plaetze = new Int32Array(128);
  /** The characters of all spellings, one behind the other. */
  private units = new Uint16Array(512);
  private ende = 0;

  /** The entry of a cell's spelling, or -1. */
  finde(units: Units, von: number, bis: number): number {
    const { plaetze, eintraege } = this;
    const hash = hashOf(units, von, bis);
    const maske = plaetze.length - 1;
    for (let platz = hash & maske; ; platz = (platz + 1) & maske) {
      const eintrag = plaetze[platz]! - 1;
      if (eintrag < 0) return -1;
      if (eintraege[eintrag * BREITE + HASH] === hash && this.ist(eintrag, units, von, bis)) return eintrag;
    }
  }

  /** The number of an entry. */
  zahl(eintrag: number): number {
    return this.eintraege[eintrag * BREITE + ZAHL]!;
  }

  /** Remembers a spelling that `finde` does not find. Where there are too many, all others are forgotten. */
  merke(units: Units, von: number, bis: number, zahl: number): void {
    if (this.anzahl === HOECHSTENS) this.vergiss();
    const ende = this.ende + bis - von;
    if (ende > this.units.length) this.units = groesser(this.units, new Uint16Array(2 * ende));
    for (let at = von; at < bis; at++) this.units[this.ende + at - von] = units[at]!;
    const eintrag = this.anzahl++;
    const at = eintrag * BREITE;
    if (at === this.eintraege.length) this.eintraege = groesser(this.eintraege, new Int32Array(2 * at));
    this.eintraege.set([hashOf(units, von, bis), zahl, this.ende, ende], at);
    this.ende = ende;
    if (2 * this.anzahl <= this.plaetze.length) this.setze(eintrag);
    else {
      this.plaetze = new Int32Array(2 * this.plaetze.length);
      for (let jeder = 0; jeder <= eintrag; jeder++) this.setze(jeder);
    }
  }

  vergiss(): void {
    this.anzahl = 0;
    this.ende = 0;
    this.plaetze.fill(0);
  }

  private ist(eintrag: number, units: Units, von: number, bis: number): boolean {
    const ab = this.eintraege[eintrag * BREITE + VON]!;
    if (this.eintraege[eintrag * BREITE + BIS]! - ab !== bis - von) return false;
    for (let at = von; at < bis; at++) if (this.units[ab + at - von] !== units[at]) return false;
    return true;
  }

  private setze(eintrag: number): void {
    const maske = this.plaetze.length - 1;
    let platz = this.eintraege[eintrag * BREITE + HASH]! & maske;
    while (this.plaetze[platz] !== 0) platz = (platz + 1) & maske;
    this.plaetze[platz] = eintrag + 1;
  }
}

/** As FNV-1a, but two characters at once; its high bits are mixed into the low ones. */
function hashOf(units: Units, von: number, bis: number): number {
  let hash = bis - von;
  let at = von;
  for (; at + 1 < bis; at += 2) hash = Math.imul(hash ^ (units[at]! | (units[at + 1]! << 8)), 0x01000193);
  if (at < bis) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function groesser<T extends Int32Array | Uint16Array>(alt: T, neu: T): T {
  neu.set(alt);
  return neu;
}

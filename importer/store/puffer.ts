/**
 * Texts of cases as UTF-8, one after the other in one piece of memory: what a case is compared by, handed to another thread
 * and stored as, without a string of its own. What separates the parts of a text and protects it in them: `zustand.ts`.
 */

/** Between the parts of a text. */
export const SEP = '\x1f';
/** Before what stands for itself or for `SEP` within a part. */
export const ESC = '\x1b';

const SEP_BYTE = SEP.charCodeAt(0);
const ESC_BYTE = ESC.charCodeAt(0);
const START = 1 << 16;
/** Digits of a whole number up to 2^53, and its sign. */
const ZAHL = 17;
const HALB = 1e8;

export class Puffer {
  bytes = Buffer.allocUnsafeSlow(START);
  /** What comes after it is written over. */
  ende = 0;

  trenne(): void {
    this.byte(SEP_BYTE);
  }

  /** A value of a field; yes and no are 1 and 0. */
  wert(wert: unknown): void {
    if (typeof wert === 'number') this.zahl(wert);
    else if (typeof wert === 'string') this.text(wert);
    else this.byte(wert === true ? 0x31 : 0x30);
  }

  /** A text, protected. */
  text(text: string): void {
    this.platz(3 * text.length);
    const { bytes } = this;
    let at = this.ende;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x800 || code === SEP_BYTE || code === ESC_BYTE) {
        this.besonderer(text);
        return;
      }
      if (code >= 0x80) bytes[at++] = 0xc0 | (code >> 6);
      bytes[at++] = code < 0x80 ? code : 0x80 | (code & 0x3f);
    }
    this.ende = at;
  }

  private besonderer(text: string): void {
    const geschuetzt = text.replaceAll(ESC, `${ESC}0`).replaceAll(SEP, `${ESC}1`);
    this.platz(3 * geschuetzt.length);
    this.ende += this.bytes.write(geschuetzt, this.ende);
  }

  /** A whole number. */
  zahl(zahl: number): void {
    this.platz(ZAHL);
    if (zahl < 0) this.bytes[this.ende++] = 0x2d;
    const betrag = Math.abs(zahl);
    // In two halves, each of which is a small number to the machine.
    const oben = Math.floor(betrag / HALB);
    if (oben > 0) this.ziffern(oben, stellen(oben));
    this.ziffern(betrag - oben * HALB, oben > 0 ? 8 : stellen(betrag));
  }

  private ziffern(zahl: number, anzahl: number): void {
    this.ende += anzahl;
    let rest = zahl | 0;
    for (let at = this.ende - 1; at >= this.ende - anzahl; at--) {
      const zehntel = (rest / 10) | 0;
      this.bytes[at] = 0x30 + rest - zehntel * 10;
      rest = zehntel;
    }
  }

  private byte(byte: number): void {
    this.platz(1);
    this.bytes[this.ende++] = byte;
  }

  private platz(anzahl: number): void {
    if (this.ende + anzahl <= this.bytes.length) return;
    const groesser = Buffer.allocUnsafeSlow(2 * (this.ende + anzahl));
    this.bytes.copy(groesser, 0, 0, this.ende);
    this.bytes = groesser;
  }
}

function stellen(zahl: number): number {
  let anzahl = 1;
  for (let grenze = 10; zahl >= grenze; grenze *= 10) anzahl++;
  return anzahl;
}

/**
 * A result file that is written front to back, in large blocks.
 */
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

const BLOCK = 256 * 1024;
/** Bytes that are copied at once. */
const PIECE = 1024 * 1024;
/** Bytes that one UTF-16 unit needs at most in UTF-8. */
const WIDEST = 3;

export class OutFile {
  private readonly fd: number;
  private readonly block = Buffer.allocUnsafe(BLOCK);
  private filled = 0;
  private open = true;
  constructor(path: string) {
    this.fd = openSync(path, 'wx');
  }

  /** Appends text as UTF-8. */
  text(text: string): void {
    const room = text.length * WIDEST;
    if (room > BLOCK) this.bytes(Buffer.from(text, 'utf8'));
    else {
      if (this.filled + room > BLOCK) this.flush();
      this.filled += this.block.write(text, this.filled, 'utf8');
    }
  }

  /** Appends bytes as they are. */
  bytes(bytes: Buffer): void {
    if (this.filled + bytes.length > BLOCK) this.flush();
    if (bytes.length > BLOCK) this.write(bytes);
    else this.filled += bytes.copy(this.block, this.filled);
  }

  private flush(): void {
    this.write(this.block.subarray(0, this.filled));
    this.filled = 0;
  }

  private write(bytes: Buffer): void {
    let written = 0;
    while (written < bytes.length) written += writeSync(this.fd, bytes, written, bytes.length - written);
  }

  /** Appends a file that is no longer needed. */
  anhaengen(path: string): void {
    this.flush();
    const fd = openSync(path, 'r');
    try {
      const piece = Buffer.allocUnsafe(PIECE);
      for (let got = readSync(fd, piece); got > 0; got = readSync(fd, piece)) this.write(piece.subarray(0, got));
    } finally {
      closeSync(fd);
    }
    rmSync(path);
  }

  /** Writes what is left. */
  close(): void {
    this.flush();
    this.abandon();
  }

  /** Closes without writing what is left, unless it is closed: the file will be thrown away. */
  abandon(): void {
    if (!this.open) return;
    this.open = false;
    closeSync(this.fd);
  }
}

/**
 * A result file that is written front to back, in large blocks, and is on the disk once it is closed.
 */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

const BLOCK_CHARS = 256 * 1024;

export class OutFile {
  private readonly fd: number;
  private pending = '';
  constructor(path: string) {
    this.fd = openSync(path, 'wx');
  }

  /** Appends text as UTF-8. */
  text(text: string): void {
    this.pending += text;
    if (this.pending.length > BLOCK_CHARS) this.flush();
  }

  /** Appends bytes as they are. */
  bytes(bytes: Buffer): void {
    this.flush();
    let written = 0;
    while (written < bytes.length) written += writeSync(this.fd, bytes, written, bytes.length - written);
  }

  private flush(): void {
    const text = this.pending;
    this.pending = '';
    if (text !== '') this.bytes(Buffer.from(text, 'utf8'));
  }

  /** Writes what is left and waits for the disk. */
  close(): void {
    this.flush();
    fsyncSync(this.fd);
    closeSync(this.fd);
  }

  /** Closes without writing what is left: the file will be thrown away. */
  abandon(): void {
    this.pending = '';
    closeSync(this.fd);
  }
}

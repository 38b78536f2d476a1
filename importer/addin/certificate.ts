/**
 * A certificate for https://localhost, kept in a folder of the user so that it has to be trusted once only.
 * How to trust it: docs/anleitung-bereitstellung.md.
 */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** The file to trust. */
  readonly path: string;
  /** It was made just now and nobody trusts it yet. */
  readonly isNew: boolean;
}

const DAY = 86_400_000;
/** Browsers refuse certificates that are good for longer than 825 days. */
const VALID = 820 * DAY;
/** One that ends within this time is made anew. */
const RENEW = 30 * DAY;

/** The certificate of the folder; made where there is none, or where it has nearly ended. */
export async function localCertificate(folder: string, now: Date): Promise<Certificate> {
  const path = join(folder, 'localhost.crt');
  const keyPath = join(folder, 'localhost.key');
  if (existsSync(path) && existsSync(keyPath)) {
    const cert = readFileSync(path, 'utf8');
    if (new X509Certificate(cert).validToDate.getTime() - now.getTime() > RENEW) {
      return { key: readFileSync(keyPath, 'utf8'), cert, path, isNew: false };
    }
  }
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost (neufall)' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + VALID),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(keyPath, key, { mode: 0o600 });
  writeFileSync(path, cert);
  return { key, cert, path, isNew: true };
}

/** The manifest for another address: every URL, the version and, where wanted, the id. Source: page 5 `neufall addin`. */

/** Address in the manifest of the checkout. */
const OWN = 'https://localhost:3000';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is wrong with a base address, or the address without a final slash. */
export type Address = { readonly address: string } | { readonly wrong: 'no-url' | 'not-https' | 'too-much' };

/** Reads a base address: https, a host, perhaps a port and a path, and nothing else. */
export function readAddress(text: string): Address {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.hostname === '') return { wrong: 'no-url' };
  if (url.protocol !== 'https:') return { wrong: 'not-https' };
  if (url.search || url.hash || url.username || url.password || /[?#]/.test(text)) return { wrong: 'too-much' };
  return { address: url.href.replace(/\/+$/, '') };
}

export function isId(text: string): boolean {
  return GUID.test(text);
}

export interface ManifestValues {
  /** As `readAddress` gives it. */
  readonly address: string;
  /** Of the program: `1.2.3`. */
  readonly version: string;
  /** A GUID; without one that of the checkout stays. */
  readonly id?: string;
}

/** The manifest with these values. */
export function manifestFor(xml: string, { address, version, id }: ManifestValues): string {
  const parts = version.split(/[.-]/).filter((part) => /^\d+$/.test(part));
  const four = [...parts, '0', '0', '0', '0'].slice(0, 4).join('.');
  const replaced = xml
    .replaceAll(OWN, () => address.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
    .replace(/<Version>[^<]*<\/Version>/, () => `<Version>${four}</Version>`);
  return id === undefined ? replaced : replaced.replace(/<Id>[^<]*<\/Id>/, () => `<Id>${id.toLowerCase()}</Id>`);
}

/** `neufall addin` in English. */
import type { CliMessages } from '../messages.ts';

export const addin: CliMessages['addin'] = {
  noBaseUrl: 'The address is missing: give --base-url https://…, or --serve to try it out on this computer.',
  noOut: 'The output folder is missing: give --out.',
  baseUrlAndServe: '--base-url and --serve exclude each other: --serve always serves on https://localhost.',
  portWithoutServe: '--port holds only with --serve; the address for --base-url may contain a port.',
  badUrl: {
    'no-url': (value) => `"${value}" for --base-url is no address; expected is e.g. https://server.example/neufall.`,
    'not-https': (value) => `"${value}" for --base-url does not begin with https; Excel loads add-ins by https only.`,
    'too-much': (value) =>
      `"${value}" for --base-url holds more than host, port and path; leave out user name, ? and #.`,
  },
  badId: (value) => `"${value}" for --id is no GUID such as 01234567-89ab-cdef-0123-456789abcdef.`,
  badPort: (value) => `"${value}" for --port is no port; allowed are whole numbers from 1 to 65535.`,
  foreignFolder: (path) =>
    `"${path}" is not empty and no folder of this add-in; give an empty or a new folder with --out.`,
  buildFailed: (detail) => `The add-in could not be built: ${detail}`,
  notWritable: (path, detail) =>
    `"${path}" can't be written to (${detail}); check path and permissions. Nothing has been changed.`,
  portTaken: (port) => `Port ${port} is taken; stop the other program or choose another one with --port.`,
  portForbidden: (port) => `Port ${port} is not allowed; choose one from 1024 on with --port.`,
  written: (out, address) => [
    `The add-in is in ${out}.`,
    `Serve the folder at ${address}, with the headers of site.json.`,
    'Then distribute manifest.xml of that folder.',
  ],
  serving: (address, manifest) => [
    `The add-in runs at ${address}/taskpane.html; Ctrl-C stops it.`,
    `Manifest for Excel: ${manifest}`,
  ],
  trust: (certificate) => [
    'Excel loads the add-in only when this computer trusts the certificate. Once is enough:',
    `  Windows: certutil -user -addstore Root "${certificate}"`,
    `  macOS:   security add-trusted-cert -p ssl -k ~/Library/Keychains/login.keychain-db "${certificate}"`,
  ],
};

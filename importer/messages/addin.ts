/** What `neufall addin` says, in the shape that every language fills. Source: page 5. */
export interface AddinTexte {
  readonly help: Readonly<Record<'summary' | 'baseUrl' | 'out' | 'id' | 'regeln' | 'serve' | 'port', string>>;
  readonly noBaseUrl: string;
  readonly noOut: string;
  readonly baseUrlAndServe: string;
  readonly portWithoutServe: string;
  readonly badUrl: Readonly<Record<'no-url' | 'not-https' | 'too-much', (value: string) => string>>;
  readonly badId: (value: string) => string;
  readonly badPort: (value: string) => string;
  readonly foreignFolder: (path: string) => string;
  readonly buildFailed: (detail: string) => string;
  readonly notWritable: (path: string, detail: string) => string;
  readonly portTaken: (port: number) => string;
  readonly portForbidden: (port: number) => string;
  readonly written: (out: string, address: string) => readonly string[];
  readonly serving: (address: string, manifest: string) => readonly string[];
  readonly trust: (certificate: string) => readonly string[];
}

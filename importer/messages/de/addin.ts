/** `neufall addin` in German. Source: page 5. */

export const addin = {
  noBaseUrl:
    'Es fehlt die Adresse: geben Sie --base-url https://… an, oder --serve zum Ausprobieren auf diesem Rechner.',
  noOut: 'Es fehlt der Ausgabeordner: geben Sie --out an.',
  baseUrlAndServe: '--base-url und --serve schließen sich aus: --serve dient immer unter https://localhost.',
  portWithoutServe: '--port gilt nur mit --serve; die Adresse für --base-url kann einen Port enthalten.',
  badUrl: {
    'no-url': (value: string) =>
      `„${value}“ bei --base-url ist keine Adresse; erwartet wird etwa https://server.example/neufall.`,
    'not-https': (value: string) =>
      `„${value}“ bei --base-url beginnt nicht mit https; Excel lädt Add-ins nur über https.`,
    'too-much': (value: string) =>
      `„${value}“ bei --base-url enthält mehr als Rechner, Port und Pfad; lassen Sie Anmeldung, ? und # weg.`,
  },
  badId: (value: string) => `„${value}“ bei --id ist keine GUID der Form 01234567-89ab-cdef-0123-456789abcdef.`,
  badPort: (value: string) => `„${value}“ bei --port ist kein Port; erlaubt sind ganze Zahlen von 1 bis 65535.`,
  foreignFolder: (path: string) =>
    `„${path}“ ist nicht leer und kein Ordner dieses Add-ins; geben Sie mit --out einen leeren oder neuen Ordner an.`,
  buildFailed: (detail: string) => `Das Add-in ließ sich nicht bauen: ${detail}`,
  notWritable: (path: string, detail: string) =>
    `In „${path}“ lässt sich nicht schreiben (${detail}); prüfen Sie Pfad und Rechte. Es wurde nichts geändert.`,
  portTaken: (port: number) =>
    `Der Port ${port} ist belegt; beenden Sie das andere Programm oder wählen Sie mit --port einen anderen.`,
  portForbidden: (port: number) => `Der Port ${port} ist nicht erlaubt; wählen Sie mit --port einen ab 1024.`,
  written: (out: string, address: string) => [
    `Das Add-in liegt in ${out}.`,
    `Stellen Sie den Ordner unter ${address} bereit, mit den Kopfzeilen aus site.json.`,
    'Verteilen Sie dann manifest.xml aus diesem Ordner.',
  ],
  serving: (address: string, manifest: string) => [
    `Das Add-in läuft unter ${address}/taskpane.html; Strg-C beendet.`,
    `Manifest für Excel: ${manifest}`,
  ],
  trust: (certificate: string) => [
    'Excel lädt das Add-in erst, wenn dieser Rechner dem Zertifikat vertraut. Einmal genügt:',
    `  Windows: certutil -user -addstore Root "${certificate}"`,
    `  macOS:   security add-trusted-cert -p ssl -k ~/Library/Keychains/login.keychain-db "${certificate}"`,
  ],
};

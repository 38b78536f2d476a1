/**
 * What the pane's page may do: load its own files and nothing else. Stands in the page itself and in the headers of
 * every server (docs/anleitung-bereitstellung.md).
 * office.js needs nothing more; its telemetry would, and is refused by `connect-src`.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
} as const;

/** The Content-Security-Policy. Who may show the pane in a frame is left open: Excel on the web has many addresses. */
export const CONTENT_SECURITY_POLICY = Object.entries(POLICY)
  .map(([name, sources]) => `${name} ${sources}`)
  .join('; ');

/** The headers with which every file of the site is to be served. */
export const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/** What the command line says: every language fills the shape of the German texts completely. */
import type { de } from './de/index.ts';
import type { Form } from './form.ts';

export type CliMessages = Form<typeof de>;

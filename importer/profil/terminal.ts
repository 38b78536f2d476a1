/** Questions on a terminal: arrow keys and Enter. Source: page 5 (`neufall profil`). */
import { isCancel, select } from '@clack/prompts';
import { Abgebrochen, type Frage } from './befragung.ts';

/** Answers shown at a time; the others come with the arrow keys. */
const AUF_EINMAL = 8;

/** Asks on stderr: stdout belongs to the report. */
export const frageAmTerminal: Frage = async (text, antworten, vorgabe) => {
  const antwort = await select({
    message: text,
    options: antworten.map((eine) => ({ value: eine.wert, label: eine.text })),
    initialValue: vorgabe,
    maxItems: AUF_EINMAL,
    showInstructions: false,
    output: process.stderr,
  });
  if (isCancel(antwort)) throw new Abgebrochen();
  return antwort;
};

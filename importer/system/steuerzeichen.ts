/**
 * Texts for a terminal: what an export, the name of a file or a configuration holds is shown and never obeyed. Source:
 * issue "Proof" (escapes); fine print 83 does the same for reports and workbooks.
 */

/** Control characters but TAB, LF and CR. */
const STEUERZEICHEN = /(?![\t\n\r])\p{Cc}/gu;

/** The text with U+FFFD in place of every control character. */
export const ohneSteuerzeichen = (text: string): string => text.replaceAll(STEUERZEICHEN, '\uFFFD');

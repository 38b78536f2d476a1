/**
 * The head of every page that this program writes: it may load nothing, and runs no style sheet and no script but its own,
 * which it names by their hash. Source: page 5 "Reports, second edition".
 */
import { createHash } from 'node:crypto';
import { escapeXml as sicher } from '../xlsx/text.ts';
import { STIL } from './html-stil.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param skript the only script of the page, as its element holds it; without it none runs */
export function seitenkopf(titel: string, skript?: string): string {
  const erlaubt = [
    "default-src 'none'",
    `style-src ${hash(STIL)}`,
    ...(skript === undefined ? [] : [`script-src ${hash(skript)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${erlaubt.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${sicher(titel)}</title>
<style>${STIL}</style>
</head>`;
}

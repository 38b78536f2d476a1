/**
 * Which files of the client library the site carries. office.js loads its parts from the folder beside it, by host,
 * platform and language; Microsoft asks to keep that folder whole. Left out is only what Excel never asks for:
 *
 *   *.debug.js, *-vsdoc.js, *.d.ts                     for developers
 *   access- onenote- outlook- powerpoint- project-     other programs
 *   visio- word-
 *   excel-15… excelios-15… excelwebapp-15…             Excel 2013, which has no shared runtime
 *   outlook_strings.js                                 Outlook's texts
 *
 * What stays: office.js; excel-{win32,winrt,mac,ios,android,web}-16…; one folder of texts for each language;
 * o15apptofilemappingtable.js (asked for when the page is opened in a plain browser); telemetry/, ariatelemetry/ (asked
 * for by office.js; without them it logs errors, with them the policy of the page keeps them from sending), webauth/,
 * agaveerrorux/.
 */
const NOT_NEEDED = [
  /\.debug\.js$/,
  /-vsdoc\.js$/,
  /\.d\.ts$/,
  /^(access|onenote|outlook|powerpoint|project|visio|word)[\w.-]*\.js$/,
  /^excel(ios|webapp)?-15[\w.]*\.js$/,
  /^[\w-]+\/outlook_strings\.js$/,
];

/** Whether a file of `@microsoft/office-js/dist` belongs to the site; `path` is relative, with `/`. */
export function belongsToSite(path: string): boolean {
  return !NOT_NEEDED.some((pattern) => pattern.test(path));
}

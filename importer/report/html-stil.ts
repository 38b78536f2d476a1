/**
 * The style sheet of the HTML report: light and dark as the reader's system has it, and paper. All texts have a
 * contrast of at least 4.5:1 to their ground, lines of charts 3:1 (WCAG 2.2 AA).
 */

/** Below a width each line of a table becomes a block: its first cell, then name and value of each other one. */
const falten = (klasse: string, breite: string) => `
@media (${breite}) {
  table${klasse} thead { position: absolute; left: -999rem; }
  table${klasse}, ${klasse} tbody, ${klasse} tfoot, ${klasse} caption { display: block; }
  ${klasse} tr { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .25rem 0; border-bottom: 1px solid var(--linie); }
  ${klasse} th, ${klasse} td { padding: 0; border: 0; text-align: left; }
  ${klasse} tbody th, ${klasse} tfoot th { flex: 1 0 100%; font-weight: 600; }
  ${klasse} td:not(:empty)::before { content: attr(data-spalte) ": "; color: var(--leise); }
}`;

export const STIL = `
:root {
  color-scheme: light dark;
  --grund: #fefefe; --flaeche: #f3f5f8; --schrift: #1c232d; --leise: #4a5360; --linie: #b9c0ca; --gitter: #dfe3e8;
  --achse: #8b929c; --link: #0b4f9c; --rot: #9b1c10; --rot-grund: #fde7e4; --gelb: #6b4800; --gelb-grund: #fff3cf;
  --gruen: #1b5e3b; --gruen-grund: #e3f4ea;
  --reihe-1: #1f5fa6; --reihe-2: #c4551c; --reihe-3: #3b8a6e; --reihe-4: #8a4fa3; --reihe-5: #8a7a1f; --reihe-6: #767c85;
}
@media (prefers-color-scheme: dark) {
  :root {
    --grund: #14181e; --flaeche: #1f252e; --schrift: #e8ebf0; --leise: #b4bcc8; --linie: #4a5463; --gitter: #333b47;
    --achse: #7d8796; --link: #8ec1ff; --rot: #ffb4a9; --rot-grund: #4a1a15; --gelb: #ffd987; --gelb-grund: #44340a;
    --gruen: #9be0b8; --gruen-grund: #163b28;
    --reihe-1: #6ea8ec; --reihe-2: #f2935e; --reihe-3: #6cc4a2; --reihe-4: #c893e0; --reihe-5: #d0bd55; --reihe-6: #a3abb8;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--grund); color: var(--schrift); font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; }
header, nav, main, footer { max-width: 96rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: .75rem; }
.zeile { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; }
.zeile > * { margin-top: 0; margin-bottom: .25rem; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.2; }
section { margin-top: 1.5rem; padding-top: .375rem; border-top: 2px solid var(--linie); }
#ueberblick, #arbeitsvorrat { margin-top: .25rem; }
h2 { margin: 0 0 .25rem; font-size: 1.25rem; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1.125rem; }
.zeile h3, #arbeitsvorrat h3 { margin: 0 0 .25rem; font-size: 1rem; }
p { margin: .25rem 0 .75rem; max-width: 60rem; }
#ueberblick p, #arbeitsvorrat > p { margin: 0 0 .25rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.stumm { position: absolute; left: -999rem; }
.sprung { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--grund); }
.sprung:focus { left: 1rem; top: .5rem; z-index: 1; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 .875rem; margin: .25rem 0; font-size: .8125rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
.marke { display: inline-block; margin: 0 0 .25rem; padding: .125rem .625rem; border-radius: .25rem; font-weight: 600; font-size: .9375rem; }
.nur-intern { color: var(--rot); background: var(--rot-grund); border: 1px solid currentColor; }
.frei { color: var(--gruen); background: var(--gruen-grund); border: 1px solid currentColor; }
.kennzahlen { display: grid; grid-template-columns: repeat(auto-fit, minmax(13.5rem, 1fr)); gap: .5rem; margin: .25rem 0; }
.kennzahlen div { padding: .25rem .625rem; border-radius: .375rem; background: var(--flaeche); }
.kennzahlen dt { color: var(--leise); font-size: .9375rem; }
.kennzahlen dd { margin: 0; font-size: 1.125rem; font-weight: 600; overflow-wrap: anywhere; }
.kennzahlen .trend { color: var(--leise); font-size: .8125rem; font-weight: 400; }
.leise { color: var(--leise); font-size: .9375rem; }
.achtung { margin: .5rem 0; padding: .5rem .75rem .5rem 2rem; border-left: 4px solid var(--gelb); color: var(--gelb); background: var(--gelb-grund); }
.seitdem, #ansichten { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0 0 .25rem; padding: 0; list-style: none; }
.seitdem { gap: .25rem .75rem; font-size: .9375rem; }
#ansichten { gap: .25rem .375rem; }
#ansichten button { min-height: 1.75rem; padding: .125rem .5rem; font-size: .875rem; }
.bilder { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 0 1.5rem; }
.bilder figure { margin: .25rem 0; }
.gross { grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); }
button, select, input { max-width: 100%; min-height: 2rem; padding: .25rem .625rem; border: 1px solid var(--achse); border-radius: .25rem; background: var(--grund); color: var(--schrift); font: inherit; font-size: .9375rem; text-align: left; }
button { cursor: pointer; }
#ansichten button[aria-pressed="true"] { border-color: var(--link); background: var(--flaeche); box-shadow: inset 0 0 0 1px var(--link); }
.filter { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .25rem .5rem; align-items: end; margin: .25rem 0; }
.filter[hidden], #vorrat-mehr[hidden] { display: none; }
.filter label { display: flex; flex-direction: column; font-size: .875rem; color: var(--leise); }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; font-variant-numeric: tabular-nums; font-size: .9375rem; }
caption { padding: .25rem 0; text-align: left; font-weight: 600; }
th, td { padding: .3125rem .625rem; border-bottom: 1px solid var(--linie); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--flaeche); vertical-align: bottom; }
thead th button { width: 100%; padding: .125rem .25rem; border-color: transparent; background: transparent; font-weight: 600; }
th[aria-sort="ascending"] button::after { content: " ↑"; }
th[aria-sort="descending"] button::after { content: " ↓"; }
tbody th { font-weight: 400; }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--linie); }
/* Words stay whole where there is room for them. */
.zahlen th, .zahlen td { overflow-wrap: break-word; }
:is(.breit, .weit) :is(th, td) { padding: .25rem .375rem; }
:is(.breit, .weit) thead th { font-size: .8125rem; }
:is(.breit, .weit) tbody th { min-width: 6.5rem; }
.n { text-align: right; }
.t { white-space: nowrap; }
.vorrat { width: 100%; table-layout: fixed; }
.vorrat caption { position: absolute; left: -999rem; }
.vorrat td p { margin: .125rem 0; }
.vorrat summary { display: inline-block; padding: .125rem 0; color: var(--link); cursor: pointer; }
.vorrat ul { margin: .125rem 0; padding: 0; list-style: none; }
.vorrat .k { display: none; }
.vorrat thead th:nth-child(1) { width: 10.5rem; }
.vorrat thead th:nth-child(2) { width: 34%; }
.vorrat thead th:nth-child(4) { width: 9.5rem; }
.stand { display: inline-block; margin-right: .375rem; padding: 0 .375rem; border-radius: .25rem; border: 1px solid currentColor; font-weight: 600; }
.ueber { color: var(--rot); background: var(--rot-grund); }
.bald { color: var(--gelb); background: var(--gelb-grund); }
.offen, .frage { color: var(--leise); font-weight: 400; }
@media (max-width: 60rem) {
  .vorrat thead { position: absolute; left: -999rem; }
  .vorrat, .vorrat tbody { display: block; }
  .vorrat tr { display: grid; grid-template-columns: repeat(2, 1fr); gap: .125rem .75rem; padding: .5rem 0; border-bottom: 2px solid var(--linie); }
  .vorrat th, .vorrat td { padding: .125rem 0; border: 0; }
  .vorrat .v1, .vorrat .v5 { grid-column: 1 / -1; }
  .vorrat .v1 { order: 1; } .vorrat .v2, .vorrat .v4 { order: 2; } .vorrat .v5 { order: 3; }
  .vorrat .v2 .k, .vorrat .v4 .k, .vorrat .v5 .k { display: inline; color: var(--leise); }
}
${falten('.sehr-breit', 'min-width: 0')}
${falten('.weit', 'max-width: 94rem')}
${falten('.breit', 'max-width: 74rem')}
${falten('.mittel', 'max-width: 52rem')}
${falten('.schmal', 'max-width: 26rem')}
figure { margin: .75rem 0; max-width: 48rem; }
figure > svg { display: block; width: 100%; max-width: 40rem; height: auto; }
.legende { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; font-size: .875rem; }
.legende svg { width: 1.75rem; height: .875rem; margin-right: .375rem; vertical-align: -.0625rem; }
figcaption { font-weight: 600; }
.wieder { display: none; }
body:has(#weitergabe:target) .intern, body:has(#weitergabe:target) .zeige { display: none; }
body:has(#weitergabe:target) .wieder { display: block; }
footer { margin-top: 2rem; padding-bottom: 2rem; color: var(--leise); font-size: .9375rem; }
@page { size: A4 landscape; margin: 12mm; }
@media print {
  :root {
    color-scheme: light;
    --grund: #fff; --flaeche: #f3f5f8; --schrift: #000; --leise: #333; --linie: #888; --gitter: #ddd; --achse: #888;
    --rot: #9b1c10; --rot-grund: #fff; --gelb: #6b4800; --gelb-grund: #fff; --gruen: #1b5e3b; --gruen-grund: #fff;
    --reihe-1: #1f5fa6; --reihe-2: #c4551c; --reihe-3: #3b8a6e; --reihe-4: #8a4fa3; --reihe-5: #8a7a1f; --reihe-6: #767c85;
  }
  body { font-size: 9.5pt; }
  header, nav, main, footer { max-width: none; padding: 0; }
  nav, .filter, button, .sprung, .zeige, .wieder, body:has(#weitergabe:target) .wieder { display: none; }
  h2, h3, caption { break-after: avoid; }
  tr, figure, .kennzahlen div { break-inside: avoid; }
  thead { display: table-header-group; }
  table { font-size: 8pt; }
  th, td { padding: 1.5pt 4pt; }
  thead th button { display: inline; }
  .vorrat summary { color: inherit; }
  figure { max-width: 180mm; }
}
`;

/**
 * The style sheet of the HTML report: light and dark as the reader's system has it, and paper. All texts have a
 * contrast of at least 4.5:1 to their ground, lines of charts 3:1 (WCAG 2.2 AA).
 */
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
header, nav, main, footer { max-width: 82rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; padding-top: .5rem; border-top: 2px solid var(--linie); font-size: 1.375rem; }
h3 { margin: 2rem 0 .25rem; font-size: 1.125rem; }
p { margin: .25rem 0 .75rem; max-width: 60rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.sprung { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--grund); }
.sprung:focus { left: 1rem; top: .5rem; z-index: 1; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .75rem 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .25rem 0; }
.marke { display: inline-block; margin: 0 0 .5rem; padding: .125rem .625rem; border-radius: .25rem; font-weight: 600; font-size: .9375rem; }
.nur-intern { color: var(--rot); background: var(--rot-grund); border: 1px solid currentColor; }
.frei { color: var(--gruen); background: var(--gruen-grund); border: 1px solid currentColor; }
.kennzahlen { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: .75rem; margin: .5rem 0; }
.kennzahlen div { padding: .625rem .875rem; border-radius: .375rem; background: var(--flaeche); }
.kennzahlen dt { color: var(--leise); font-size: .9375rem; }
.kennzahlen dd { margin: 0; font-size: 1.25rem; font-weight: 600; }
.tabelle { overflow-x: auto; margin: .75rem 0 1.5rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9375rem; }
caption { padding: .25rem 0; text-align: left; font-weight: 600; }
th, td { padding: .3125rem .625rem; border-bottom: 1px solid var(--linie); text-align: left; vertical-align: top; }
thead th { background: var(--flaeche); vertical-align: bottom; }
thead .n { white-space: normal; min-width: 5.5rem; }
tbody th { font-weight: 400; }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--linie); }
.n { text-align: right; white-space: nowrap; }
.t { white-space: nowrap; }
.lang { min-width: 18rem; }
.ueber { color: var(--rot); background: var(--rot-grund); font-weight: 600; }
.bald { color: var(--gelb); background: var(--gelb-grund); font-weight: 600; }
figure { margin: .75rem 0; max-width: 56rem; }
figure svg { display: block; width: 100%; height: auto; }
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
  nav, .sprung, .zeige, .wieder, body:has(#weitergabe:target) .wieder { display: none; }
  h2, h3, caption { break-after: avoid; }
  tr, figure, .kennzahlen div { break-inside: avoid; }
  thead { display: table-header-group; }
  .tabelle { overflow: visible; }
  table { font-size: 8pt; }
  th, td { padding: 1.5pt 4pt; }
  .lang { min-width: 0; }
  figure { max-width: 180mm; }
}
`;

/**
 * bericht.html: one page that holds all it needs and may load nothing: no picture, no address, and no script but its own,
 * which it names by its hash. At the top what a team lead wants to know in the morning, then charts, then the work list.
 * Source: page 5 "Reports" and "Reports, second edition".
 */

import type { KennzahlId } from '../messages/report.ts';
import { escapeXml as sicher } from '../xlsx/text.ts';
import type { Abschnitt } from './bausteine.ts';
import { type Bilder, bilderOben } from './bilder.ts';
import { seitenkopf } from './html-kopf.ts';
import { skriptText } from './html-skript.ts';
import { bildTeil, tabellenTeil } from './html-tabelle.ts';
import { vorratTeil } from './html-vorrat.ts';
import type { Modell } from './modell.ts';
import { zeitpunkt } from './modell-tabelle.ts';

/** The page, in pieces. */
export function* htmlBericht(modell: Modell, bilder: Bilder): Generator<string> {
  const { texte: t } = modell;
  const titel = `${t.titel}, ${modell.untertitel}`;
  const skript = skriptText();
  const oben = bilderOben(modell.abschnitte);
  const unten = (abschnitt: Abschnitt): Abschnitt => ({
    ...abschnitt,
    diagramme: abschnitt.diagramme.filter((eines) => !oben.includes(eines)),
  });
  yield `<!doctype html>
<html lang="${t.sprache}">
${seitenkopf(titel, skript)}
<body>
<a class="sprung" href="#inhalt">${sicher(t.zumInhalt)}</a>
<header class="zeile">
<h1>${sicher(t.titel)}</h1>
<p>${sicher(modell.untertitel)}</p>
</header>
<nav aria-label="${sicher(t.inhalt)}" class="intern"><ul>
${verweise(modell)}
</ul></nav>
<main id="inhalt" tabindex="-1">
<section id="ueberblick" class="intern" aria-labelledby="h-ueberblick">
<div class="zeile">
<h2 id="h-ueberblick">${sicher(t.ueberblick)}</h2>
${marke(t.intern, 'nur-intern')}
</div>
${lieferung(modell)}
${seitdem(modell)}
${kennzahlen(modell)}
<div class="bilder">${oben.map((diagramm) => bildTeil(diagramm, modell, bilder)).join('\n')}</div>
</section>
<section id="arbeitsvorrat" class="intern" aria-labelledby="h-arbeitsvorrat">
<div class="zeile">
<h2 id="h-arbeitsvorrat">${sicher(t.vorratTitel)} (${t.zahl(modell.daten.vorrat.length)})</h2>
<p class="leise">${sicher(t.vorratText)}</p>
</div>
${ansichten(modell)}
`;
  yield* vorratTeil(modell);
  yield `
</section>
<section id="fenster" class="intern" aria-labelledby="h-fenster">
<h2 id="h-fenster">${sicher(modell.fenster.titel)}</h2>
<p>${sicher(modell.fenster.text)}</p>
${tabellenTeil(modell.fenster.tabelle, modell)}
</section>
<section id="zahlen" class="intern" aria-labelledby="h-zahlen">
<h2 id="h-zahlen">${sicher(t.zahlenIntern)}</h2>
${modell.abschnitte.map((abschnitt) => abschnittTeil('zahlen', unten(abschnitt), modell, bilder)).join('\n')}
</section>
<section id="weitergabe" aria-labelledby="h-weitergabe">
<h2 id="h-weitergabe">${sicher(t.zahlenTitel)}</h2>
${marke(t.weitergabe.marke, 'frei')}
${modell.weitergabe.saetze.map((satz) => `<p>${sicher(satz)}</p>`).join('\n')}
<p class="zeige"><a href="#weitergabe">${sicher(t.nurZahlen)}</a></p>
<p class="wieder"><a href="#inhalt">${sicher(t.wiederAlles)}</a></p>
<div class="frei-zahlen">
${modell.weitergabe.abschnitte.map((abschnitt) => abschnittTeil('frei', abschnitt, modell, bilder)).join('\n')}
</div>
</section>
<section id="angaben" class="intern" aria-labelledby="h-angaben">
<h2 id="h-angaben">${sicher(t.angaben)}</h2>
${modell.angaben.map((tabelle) => tabellenTeil(tabelle, modell)).join('\n')}
</section>
</main>
<footer><p>${sicher(t.fuss(modell.version, zeitpunkt(modell.erstellt)))}</p></footer>
${modell.daten.vorrat.length === 0 ? '' : `<script>${skript}</script>`}
</body>
</html>
`;
}

function verweise({ texte: t, daten: { vorrat }, abschnitte }: Modell): string {
  const ziele: [string, string][] = [
    ['ueberblick', t.ueberblick],
    ['arbeitsvorrat', `${t.vorratTitel} (${t.zahl(vorrat.length)})`],
    ['fenster', t.fenster.titel],
    ...abschnitte.map(({ id, titel }): [string, string] => [`zahlen-${id}`, titel]),
    ['weitergabe', t.zahlenTitel],
    ['angaben', t.angaben],
  ];
  return ziele.map(([id, text]) => `<li><a href="#${id}">${sicher(text)}</a></li>`).join('\n');
}

const marke = (text: string, art: string) => `<p class="marke ${art}">${sicher(text)}</p>`;

/** Which files there were, and what is unusual about them or missing. */
function lieferung({ texte: t, daten, lieferung: saetze, luecken }: Modell): string {
  const quellen = daten.quellen.map(({ quelle, datei, saetze: n }) => `${quelle}: ${datei} (${t.zahl(n)})`);
  const achtung = [...saetze, ...luecken];
  const liste =
    achtung.length === 0
      ? ''
      : `<ul class="achtung">${achtung.map((satz) => `<li>${sicher(satz)}</li>`).join('')}</ul>`;
  const faelle = `${t.kennzahlen.faelle}: ${t.zahl(daten.bestand.faelle)}`;
  return `<p>${sicher(t.lieferung)}: ${sicher([...quellen, faelle].join(', '))}</p>\n${liste}`;
}

/** What happened since the last run. */
function seitdem({ texte: t, seitdem: block }: Modell): string {
  if (block === undefined) return '';
  const eintraege = block.zeilen.map(
    ({ titel, anzahl, luecke }) =>
      `<li>${anzahl === undefined ? '' : `<strong>${t.zahl(anzahl)}</strong> `}${sicher(titel)}${luecke === undefined ? '' : ` <span class="leise">${sicher(luecke)}</span>`}</li>`,
  );
  return `<div class="zeile"><h3>${sicher(block.titel)}</h3>\n<ul class="seitdem">${eintraege.join('')}</ul></div>`;
}

/** What a team lead looks at first. */
const ERSTE: readonly KennzahlId[] = ['ueberfaellig', 'neu', 'zu_pruefen', 'erstberatung', 'entscheidung'];

function kennzahlen({ kennzahlen: alle }: Modell): string {
  const eine = ({ titel, wert, trend }: Modell['kennzahlen'][number]) =>
    `<div><dt>${sicher(titel)}</dt><dd>${sicher(wert)}</dd>${trend === undefined ? '' : `<dd class="trend">${sicher(trend)}</dd>`}</div>`;
  return `<dl class="kennzahlen">\n${ERSTE.flatMap((id) => alle.filter((zahl) => zahl.id === id))
    .map(eine)
    .join('\n')}\n</dl>`;
}

/** The views with their numbers; the script makes buttons of them. */
function ansichten({ texte: t, ansichten: alle }: Modell): string {
  const eine = ({ id, titel, anzahl, luecke }: (typeof alle)[number]) => {
    const satz =
      luecke === undefined
        ? ''
        : ` <span class="leise">${sicher(luecke.ganz ? luecke.satz : t.zumTeil(luecke.satz))}</span>`;
    return `<li data-liste="${id}">${sicher(titel)}${luecke?.ganz ? '' : ` <strong>${t.zahl(anzahl)}</strong>`}${satz}</li>`;
  };
  return `<h3 class="stumm">${sicher(t.ansichtenTitel)}</h3>\n<ul id="ansichten">${alle.map(eine).join('\n')}</ul>`;
}

function abschnittTeil(art: 'zahlen' | 'frei', abschnitt: Abschnitt, modell: Modell, bilder: Bilder): string {
  const { id, titel, text, tabellen, diagramme, hinweise } = abschnitt;
  const teile = [
    ...hinweise.map((satz) => `<p>${sicher(satz)}</p>`),
    ...(diagramme.length === 0
      ? []
      : [
          `<div class="bilder gross">${diagramme.map((diagramm) => bildTeil(diagramm, modell, bilder)).join('\n')}</div>`,
        ]),
    ...tabellen.map((tabelle) => tabellenTeil(tabelle, modell)),
  ];
  return `<h3 id="${art}-${id}">${sicher(titel)}</h3>\n<p>${sicher(text)}</p>\n${teile.join('\n')}`;
}

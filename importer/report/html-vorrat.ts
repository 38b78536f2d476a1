/** The work list of the page: its data, its filters, and its first lines for who has no script. */
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import type { NeufallUrteil } from '../../core/decide/neufall.ts';
import type { Zustaendigkeit } from '../../core/decide/route.ts';
import { once } from '../../core/maps.ts';
import { grundInWorten } from '../../core/messages/index.ts';
import { OFFENE_ZUSTAENDE, WER } from '../../core/process/schritt.ts';
import { SCHRITT_IDS } from '../../core/process/schritte/index.ts';
import { escapeXml as sicher, xmlZeichen } from '../xlsx/text.ts';
import { LISTEN, type ListenId, type VorratZeile } from '../zahlen/daten.ts';
import { SCHRITT } from './html-skript.ts';
import type { Modell } from './modell.ts';
import { aufgabeVon } from './modell-vorrat.ts';
import { UNBEKANNT } from './vorrat.ts';
import { type Vorratfall, type Vorrattexte, zeileHtml } from './vorrat-zeile.ts';

/** Texts, each once, by number. */
function nummern() {
  const texte: string[] = [];
  const neu = once((text: string) => texte.push(xmlZeichen(text)) - 1);
  return { texte, nummer: (text: string | undefined) => (text === undefined || text === '' ? -1 : neu(text)) };
}

/** The section with the work list, in pieces. */
export function* vorratTeil(modell: Modell): Generator<string> {
  const {
    texte: t,
    daten: { vorrat },
  } = modell;
  if (vorrat.length === 0) {
    yield `<p>${sicher(t.leereListe)}</p>`;
    return;
  }
  const { daten, fallVon } = vorratdaten(modell);
  const erste = vorrat.slice(0, SCHRITT).map((eine) => zeileHtml(daten, fallVon(eine)));
  const kopf = daten.worte.ueber.map((text) => `<th role="columnheader" scope="col">${sicher(text)}</th>`).join('');
  const ohneSkript = erste.length < vorrat.length ? t.weitereZeilen(erste.length, vorrat.length) : '';
  yield `<form id="vorrat-filter" class="filter" hidden>
${filter(modell)}
</form>
<p id="vorrat-stand" role="status" data-muster="${sicher(t.vorratStand)}">${sicher(ohneSkript)}</p>
<table id="vorrat-tabelle" class="vorrat" role="table">
<caption>${sicher(t.vorratTitel)}</caption>
<thead role="rowgroup"><tr role="row">${kopf}</tr></thead>
<tbody id="vorrat-zeilen" role="rowgroup">
${erste.join('\n')}
</tbody>
</table>
<p><button type="button" id="vorrat-mehr" hidden>${sicher(t.mehrZeilen(SCHRITT))}</button></p>
<script type="application/json" id="vorrat-daten">{"zeilen":[`;
  for (let i = 0; i < vorrat.length; i += SCHRITT) {
    const stueck = json(vorrat.slice(i, i + SCHRITT).map(fallVon));
    yield (i === 0 ? '' : ',') + stueck.slice('['.length, -']'.length);
  }
  // Last, when all cases have said which texts they have.
  yield `],${json(daten).slice('{'.length)}</script>`;
}

/** `<` ends no element inside of JSON. */
const json = (daten: unknown) => JSON.stringify(daten).replaceAll('<', '\\u003c');

/** The fields that cases are chosen by; the script fills them, and shows them. */
function filter({ texte: t }: Modell): string {
  const wahl = (name: string, titel: string) =>
    `<label>${sicher(titel)}<select name="${name}"><option value="">${sicher(t.filter.alle)}</option></select></label>`;
  return [
    wahl('wer', t.spalten.wer),
    wahl('team', t.spalten.team),
    wahl('betreuer', t.spalten.hauptbetreuer),
    wahl('dringlich', t.spalten.dringlichkeit),
    wahl('schritt', t.spalten.schritt),
    wahl('liste', t.spalten.listen),
    `<label>${sicher(t.filter.text)}<input name="text" type="search" autocomplete="off"></label>`,
    `<button type="reset">${sicher(t.filter.leeren)}</button>`,
  ].join('\n');
}

/** The texts of the page, which fill with its cases, and what makes a line of a case. */
function vorratdaten({ texte: t, messages: m, daten: { regelwerk } }: Modell) {
  const teams = nummern();
  const betreuer = nummern();
  const saetze = nummern();
  const fundstelle = (id: string | undefined) => {
    const regel = regelwerk.regeln.find((eine) => eine.id === id);
    return regel === undefined ? '' : ` (${regel.id}: ${regelwerk.fundstelle(regel)})`;
  };
  const befunde: [kurz: string, text: string][] = [];
  const befundNummer = once((code: BefundCode) => {
    const { kurz, text, schritt } = m.befunde[code];
    return befunde.push([kurz, `${text} ${schritt}${fundstelle(befund(code).regel)}`]) - 1;
  });
  // Most cases share a few decisions.
  const neufallSatz = once(({ neufall, grund, regel }: NeufallUrteil) =>
    saetze.nummer(`Neufall ${neufall}: ${grundInWorten(grund, m)}${fundstelle(regel)}`),
  );
  const stelleSatz = once(({ stelle, grund, regel }: Zustaendigkeit) =>
    saetze.nummer(
      `${t.spalten.stelle}: ${grund === '' ? stelle : `${stelle}, ${grundInWorten(grund, m)}`}${fundstelle(regel)}`,
    ),
  );
  const befundNummern = once((codes: readonly BefundCode[]) => codes.map(befundNummer));
  const listenNummern = once((ids: readonly ListenId[]) => ids.map((id) => LISTEN.indexOf(id)));
  const aufgabe = aufgabeVon(t, m);
  const fallVon = (eine: VorratZeile): Vorratfall => {
    const { naechster, neufall, zustaendigkeit } = eine;
    return [
      eine.kundennummer,
      xmlZeichen(eine.bg_nummer ?? ''),
      teams.nummer(eine.team),
      betreuer.nummer(eine.hauptbetreuer),
      naechster === undefined ? OFFENE_ZUSTAENDE.length : OFFENE_ZUSTAENDE.indexOf(naechster.zustand),
      naechster === undefined ? -1 : SCHRITT_IDS.indexOf(naechster.schritt),
      naechster === undefined ? -1 : WER.indexOf(naechster.wer),
      xmlZeichen(naechster?.name ?? ''),
      naechster?.bis ?? null,
      eine.resttage ?? null,
      saetze.nummer(aufgabe(eine)),
      befundNummern(eine.befunde),
      listenNummern(eine.listen),
      neufall.neufall === 'entfällt'
        ? [stelleSatz(zustaendigkeit)]
        : [neufallSatz(neufall), stelleSatz(zustaendigkeit)],
      eine.stand,
    ];
  };
  const schritte = SCHRITT_IDS.map((id) => m.vorgang.titel[id]);
  const daten: Vorrattexte = {
    teams: teams.texte,
    betreuer: betreuer.texte,
    wer: WER,
    dringlich: [...OFFENE_ZUSTAENDE.map((zustand) => m.vorgang.zustand[zustand]), t.ohneSchritt],
    schritte,
    kette: schritte,
    zustand: {
      x: ['✓', m.vorgang.zustand.erledigt],
      o: ['○', m.vorgang.zustand.offen],
      b: ['◔', m.vorgang.zustand['bald fällig']],
      u: ['!', m.vorgang.zustand.überfällig],
      [UNBEKANNT]: ['?', t.ungeprueft],
    },
    saetze: saetze.texte,
    befunde,
    listen: LISTEN.map((id) => [id, t.listen[id].titel]),
    worte: {
      ...t.vorratWorte,
      ueber: [
        t.spalten.kundennummer,
        t.spalten.schritt,
        t.spalten.wer,
        t.spalten.bis,
        `${t.spalten.team}, ${t.spalten.hauptbetreuer}`,
        t.spalten.auffaellig,
      ],
    },
  };
  return { daten, fallVon };
}

/** The work list of the page: its data, its filters, and its first lines for who has no script. */
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import { grundInWorten } from '../../core/messages/index.ts';
import { OFFENE_ZUSTAENDE, WER } from '../../core/process/schritt.ts';
import { SCHRITT_IDS } from '../../core/process/schritte/index.ts';
import { escapeXml as sicher, xmlZeichen } from '../xlsx/text.ts';
import { LISTEN, type VorratZeile } from '../zahlen/daten.ts';
import type { Modell } from './bausteine.ts';
import { SCHRITT } from './html-skript.ts';
import { aufgabe } from './modell-vorrat.ts';
import { UNBEKANNT } from './vorrat.ts';
import { type Vorratdaten, type Vorratfall, zeileHtml } from './vorrat-zeile.ts';

/** Texts by number, each once. */
class Nummern {
  readonly texte: string[] = [];
  private readonly nummern = new Map<string, number>();
  nummer(text: string | undefined): number {
    if (text === undefined || text === '') return -1;
    let found = this.nummern.get(text);
    if (found === undefined) {
      found = this.texte.push(xmlZeichen(text)) - 1;
      this.nummern.set(text, found);
    }
    return found;
  }
}

/** The section with the work list. */
export function vorratTeil(modell: Modell): string {
  const { texte: t, vorrat } = modell;
  if (vorrat.anzahl === 0) return `<p>${sicher(t.leereListe)}</p>`;
  const daten = vorratdaten(modell);
  const erste = daten.zeilen.slice(0, SCHRITT).map((fall) => zeileHtml(daten, fall));
  const kopf = daten.worte.ueber.map((text) => `<th role="columnheader" scope="col">${sicher(text)}</th>`).join('');
  const ohneSkript = erste.length < vorrat.anzahl ? t.weitereZeilen(erste.length, vorrat.anzahl) : '';
  // `<` ends no element inside of JSON.
  const json = JSON.stringify(daten).replaceAll('<', '\\u003c');
  return `<form id="vorrat-filter" class="filter" hidden>
${filter(daten, modell)}
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
<script type="application/json" id="vorrat-daten">${json}</script>`;
}

function filter(d: Vorratdaten, { texte: t }: Modell): string {
  const wahl = (name: string, titel: string, werte: readonly (readonly [wert: string, text: string])[]) =>
    `<label>${sicher(titel)}<select name="${name}"><option value="">${sicher(t.filter.alle)}</option>${werte.map(([wert, text]) => `<option value="${sicher(wert)}">${sicher(text)}</option>`).join('')}</select></label>`;
  const gleich = (werte: readonly string[]) => werte.map((wert) => [wert, wert] as const);
  const geordnet = (werte: readonly string[]) => gleich(werte.toSorted((a, b) => a.localeCompare(b, t.sprache)));
  return [
    wahl('wer', t.spalten.wer, gleich(d.wer)),
    wahl('team', t.spalten.team, geordnet(d.teams)),
    wahl('betreuer', t.spalten.hauptbetreuer, geordnet(d.betreuer)),
    wahl('dringlich', t.spalten.dringlichkeit, gleich(d.dringlich)),
    wahl('schritt', t.spalten.schritt, gleich(d.schritte)),
    wahl('liste', t.spalten.listen, d.listen),
    `<label>${sicher(t.filter.text)}<input name="text" type="search" autocomplete="off"></label>`,
    `<button type="reset">${sicher(t.filter.leeren)}</button>`,
  ].join('\n');
}

function vorratdaten(modell: Modell): Vorratdaten {
  const { texte: t, messages: m, daten } = modell;
  const teams = new Nummern();
  const betreuer = new Nummern();
  const saetze = new Nummern();
  const codes: BefundCode[] = [];
  const nummerVon = new Map<BefundCode, number>();
  const befundNummer = (code: BefundCode) => {
    const known = nummerVon.get(code);
    if (known !== undefined) return known;
    const neu = codes.push(code) - 1;
    nummerVon.set(code, neu);
    return neu;
  };
  const { regelwerk } = daten;
  const fundstelle = (id: string | undefined) => {
    const regel = regelwerk.regeln.find((eine) => eine.id === id);
    return regel === undefined ? '' : ` (${regel.id}: ${regelwerk.fundstelle(regel)})`;
  };
  const gruende = ({ neufall, zustaendigkeit: z }: VorratZeile) => [
    ...(neufall.neufall === 'entfällt'
      ? []
      : [saetze.nummer(`Neufall ${neufall.neufall}: ${grundInWorten(neufall.grund, m)}${fundstelle(neufall.regel)}`)]),
    saetze.nummer(
      `${t.spalten.stelle}: ${z.grund === '' ? z.stelle : `${z.stelle}, ${grundInWorten(z.grund, m)}`}${fundstelle(z.regel)}`,
    ),
  ];
  const schritte = SCHRITT_IDS.map((id) => m.vorgang.titel[id]);
  const zeilen = daten.vorrat.map((eine): Vorratfall => {
    const { naechster } = eine;
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
      saetze.nummer(aufgabe(eine, t, m)),
      eine.befunde.map(befundNummer),
      eine.listen.map((id) => LISTEN.indexOf(id)),
      gruende(eine),
      eine.stand,
    ];
  });
  return {
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
    befunde: codes.map((code) => {
      const { kurz, text, schritt } = m.befunde[code];
      return [kurz, `${text} ${schritt}${fundstelle(befund(code).regel)}`];
    }),
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
    zeilen,
  };
}

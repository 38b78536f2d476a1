/**
 * One line of the work list as HTML, and what a line is made of. The page's script builds its lines with the same function:
 * it is put into the page as text and therefore uses nothing but its parameters.
 * Source: page 5 "Reports, second edition".
 */

/** A step's state, the sign before it and its name. */
type Zeichen = readonly [zeichen: string, name: string];

/** The texts of the work list, each once. */
export interface Vorrattexte {
  readonly teams: readonly string[];
  readonly betreuer: readonly string[];
  readonly wer: readonly string[];
  /** Urgencies, the most urgent first. */
  readonly dringlich: readonly string[];
  /** Names of steps, and which of them the letters of a chain are about. */
  readonly schritte: readonly string[];
  readonly kette: readonly string[];
  readonly zustand: Readonly<Record<string, Zeichen>>;
  /** Sentences: what to do, reasons. */
  readonly saetze: readonly string[];
  /** Findings: short words and what they mean, with the citation. */
  readonly befunde: readonly (readonly [kurz: string, text: string])[];
  readonly listen: readonly (readonly [id: string, titel: string])[];
  readonly worte: {
    readonly warum: string;
    readonly vorgang: string;
    readonly nochTage: string;
    readonly seitTagen: string;
    readonly heute: string;
    /** How a day is written, of `{jahr}`, `{monat}`, `{tag}`. */
    readonly tagform: string;
    readonly ueber: readonly string[];
  };
}

/** What the page knows of the work list: its cases have the texts by their numbers. */
export interface Vorratdaten extends Vorrattexte {
  readonly zeilen: readonly Vorratfall[];
}

/** A case; texts are numbers of the lists above, −1 for none, days are days since 1970. */
export type Vorratfall = readonly [
  kundennummer: string,
  bg: string,
  team: number,
  betreuer: number,
  dringlich: number,
  schritt: number,
  wer: number,
  name: string,
  bis: number | null,
  rest: number | null,
  satz: number,
  befunde: readonly number[],
  listen: readonly number[],
  gruende: readonly number[],
  stand: string,
];

/** The `tr` of a case. */
export function zeileHtml(d: Vorrattexte, fall: Vorratfall): string {
  const [nummer, bg, team, betreuer, dringlich, schritt, wer, name, bis, rest, satz, befunde, , gruende, stand] = fall;
  const sicher = (text: string) =>
    text.replace(
      /[&<>"']/g,
      (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char as '&'] ?? '&#39;',
    );
  const w = d.worte;
  const tag = (day: number) => {
    const [jahr = '', monat = '', am = ''] = new Date(day * 86400000).toISOString().slice(0, 10).split('-');
    return w.tagform.replace('{jahr}', jahr).replace('{monat}', monat).replace('{tag}', am);
  };
  const tage = (n: number) =>
    n > 0 ? w.nochTage.replace('{n}', String(n)) : n < 0 ? w.seitTagen.replace('{n}', String(-n)) : w.heute;
  const klasse = ['ueber', 'bald', 'offen', 'frage'][dringlich] ?? 'frage';
  const wann =
    `<span class="stand ${klasse}">${sicher(d.dringlich[dringlich] ?? '')}</span>` +
    (bis === null ? '' : `<br><span class="t">${tag(bis)}</span>`) +
    (rest === null ? '' : `<br><span class="leise">${tage(rest)}</span>`);
  const kette = stand
    .split('')
    .map((state, i) => {
      const [zeichen, wort] = d.zustand[state] ?? ['', ''];
      return state === '-' ? '' : `<li>${zeichen} ${sicher(d.kette[i] ?? '')}: ${sicher(wort)}</li>`;
    })
    .join('');
  const warum = [
    ...gruende.map((i) => `<p>${sicher(d.saetze[i] ?? '')}</p>`),
    ...befunde.map((i) => `<p>${sicher(d.befunde[i]?.[1] ?? '')}</p>`),
    kette === '' ? '' : `<p>${sicher(w.vorgang)}</p><ul>${kette}</ul>`,
  ].join('');
  const zelle = (i: number, inhalt: string) =>
    `<td role="cell" class="v${i}"><span class="k">${sicher(w.ueber[i] ?? '')}: </span>${inhalt}</td>`;
  const zweite = (text: string) => (text === '' ? '' : `<br><span class="leise">${sicher(text)}</span>`);
  return (
    `<tr role="row"><th role="rowheader" scope="row" class="v0"><span class="t">${sicher(nummer)}</span>${bg === '' ? '' : `<br><span class="leise t">${sicher(bg)}</span>`}</th>` +
    zelle(
      1,
      `<strong>${sicher(d.schritte[schritt] ?? '')}</strong><p>${sicher(d.saetze[satz] ?? '')}</p><details><summary>${sicher(w.warum)}</summary>${warum}</details>`,
    ) +
    zelle(2, sicher(d.wer[wer] ?? '–') + zweite(name)) +
    zelle(3, wann) +
    zelle(4, sicher(d.teams[team] ?? '–') + zweite(d.betreuer[betreuer] ?? '')) +
    zelle(5, befunde.map((i) => sicher(d.befunde[i]?.[0] ?? '')).join('<br>') || '–') +
    '</tr>'
  );
}

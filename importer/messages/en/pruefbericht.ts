/** The report of `neufall pruefen` in English. */
import { type FieldId, field } from '../../../core/fields/declarations.ts';
import type { Stufe } from '../../../core/sheet/index.ts';
import {
  type Auslassung,
  type Blattbericht,
  type DringendeZeile,
  haeufigste,
  type SpalteText,
} from '../../protokoll/pruefung.ts';
import { gemeinsame } from '../gemeinsame.ts';
import type { CliMessages } from '../messages.ts';
import { amount, named, number } from './amount.ts';

const label = (id: FieldId) => field(id).labels[0];
const name = (id: FieldId) => `“${label(id)}”`;
const column = ({ spalte, kopf }: SpalteText) => `${spalte} “${kopf.replaceAll(/\s+/g, ' ')}”`;
const line = (title: string, parts: readonly string[]) =>
  parts.length === 0 ? [] : [`  ${title}: ${named(parts, MANY)}.`];
/** As many parts as a person reads on a screen; all of them are in `--json`. */
const MANY = 50;
const URGENT = 20;

const LEFT: Readonly<Record<Auslassung, string>> = {
  ausgeblendet: 'hidden; unhide it or name it with --blatt',
  'ohne-kopf': 'no header',
  geschuetzt: 'protected; unprotect it or call with --trotzdem',
  formeln: 'formulas without a result; open and save the workbook in Excel',
  nebeneinander: 'two lists side by side',
  platz: 'no room for the result columns right of the list',
  'nicht-gewaehlt': 'not chosen; name it with --blatt or take --alle-blaetter',
};

const KIND: Readonly<Record<Stufe, string>> = {
  überfällig: 'overdue',
  'bald fällig': 'due soon',
  prüfen: 'to be checked',
  fehler: 'errors in the data',
};

export const bericht: CliMessages['pruefen']['bericht'] = (b, code) => {
  const changed = b.blaetter.reduce((sum, one) => sum + one.geaendert, 0);
  const everywhere = b.blaetter.length > 1 ? gemeinsame(b.blaetter.map((sheet) => unchecked(sheet, code))) : [];
  const unclear = b.blaetter.some(({ nicht_pruefbar }) => nicht_pruefbar.length > 0);
  return [
    ...b.blaetter.flatMap((sheet) => sheetLines(sheet, b.stichtag, code, everywhere)),
    ...(everywhere.length === 0 ? [] : ['On all sheets:', ...everywhere]),
    ...b.ausgelassen.map(({ blatt, grund }) => `Left: sheet “${blatt}” (${LEFT[grund]})`),
    ...(b.dringend.length === 0 ? (unclear ? [] : ['Urgent rows: none']) : urgent(b.dringend, b.blaetter.length, code)),
    `Result: ${b.ausgabe} (${amount(changed, 'cell')} written)`,
  ];
};

type Code = Parameters<CliMessages['pruefen']['bericht']>[1];

function urgent(all: readonly DringendeZeile[], sheets: number, code: Code): string[] {
  const more = all.length - URGENT;
  return [
    `Urgent rows (${number(all.length)}):`,
    ...all.slice(0, URGENT).map(({ blatt, zeile, stufe, frist, faellig, resttage, befund }) => {
      const where = sheets > 1 ? `“${blatt}” row ${zeile}` : `row ${zeile}`;
      const what = frist === undefined || faellig === undefined ? '' : `, ${frist} until ${faellig}`;
      const days = resttage === undefined ? '' : ` (${amount(resttage, 'working day')})`;
      return `  ${where}: ${KIND[stufe]}${what}${days}${befund === undefined ? '' : ` (${code(befund)})`}`;
    }),
    ...(more > 0 ? [`  and ${number(more)} more; --json names all of them`] : []),
  ];
}

function sheetLines(b: Blattbericht, stichtag: string, code: Code, everywhere: readonly string[]): string[] {
  const n = (counts: Readonly<Record<string, number>>, key: string) => number(counts[key] ?? 0);
  const { neufall, status_erstberatung: erst, status_entscheidung: entscheidung } = b.zaehlung;
  const befunde = haeufigste(b.zaehlung.befunde);
  return [
    `Sheet “${b.blatt}”, Stichtag ${stichtag}: ${amount(b.zeilen, 'case')} (header in row ${b.kopfzeile})`,
    ...(b.nicht_pruefbar.length === 0
      ? []
      : [
          `  Nothing could be checked, because no row has: ${b.nicht_pruefbar.map(label).join(', ')}. Name a column or a constant with --zuordnung.`,
        ]),
    `  new cases:          ${n(neufall, 'ja')} (to be checked: ${n(neufall, 'prüfen')})`,
    `  overdue:            ${n(erst, 'überfällig')} Erstberatung, ${amount(entscheidung['überfällig'] ?? 0, 'decision')}`,
    `  due soon:           ${n(erst, 'bald fällig')} Erstberatung, ${amount(entscheidung['bald fällig'] ?? 0, 'decision')}`,
    `  frequent findings:${befunde.length === 0 ? '  none' : ''}`,
    ...befunde.slice(0, 5).map(([one, count]) => `    ${number(count)} × ${code(one)} (${one})`),
    ...open(b, code),
    ...b.mehrdeutig.map(
      ({ feld, spalten }) =>
        `  Note: several columns for ${name(feld)}: ${spalten.map(column).join(', ')}; the first was read, choose one with --zuordnung.`,
    ),
    ...b.falsche_vorgabe.map(
      (feld) => `  Note: the constant for ${name(feld)} is no value of the field and does not count.`,
    ),
    ...unchecked(b, code).filter((one) => !everywhere.includes(one)),
    ...(b.von_hand.length === 0 ? [] : [`  Not overwritten, because changed by hand: ${named(b.von_hand)}.`]),
    ...(b.ohne_wert.length === 0
      ? []
      : [
          `  Note: formulas without a result count as empty: ${named(b.ohne_wert)}. Please open and save the workbook in Excel.`,
        ]),
    ...(b.filter_endet_vor === null
      ? []
      : [
          `  Note: the sheet’s filter does not reach over the result columns, because column ${b.filter_endet_vor} holds something else. Do not sort by its arrows: the results would stay where they are.`,
        ]),
    ...(b.weitere_liste === null
      ? []
      : [
          `  Note: from row ${b.weitere_liste} on there is a second list; it was not checked. Put it on a sheet of its own.`,
        ]),
    ...(b.tabelle_endet_vor === null
      ? []
      : [
          `  Note: the table “${b.tabelle_endet_vor}” does not reach over the result columns, because something else stands beside it. Do not sort by its arrows: the results would stay where they are.`,
        ]),
  ];
}

/** What the missing columns leave unchecked or assumed. */
const unchecked = ({ nicht_geprueft, annahmen }: Blattbericht, code: Code): readonly string[] => [
  ...nicht_geprueft.map(
    ({ code: one, fehlt }) =>
      `  Not checked: ${code(one)} (${one}); it needs the column ${fehlt.map(name).join(' or ')}.`,
  ),
  ...annahmen.map(
    ({ feld, regeln }) =>
      `  Assumed: the column ${name(feld)} is missing and counts as empty; who is in charge by ${regeln.join(', ')} may differ for it.`,
  ),
];

/** The blocks of the pane's guide (page 6 "The first hour"). */
function open(b: Blattbericht, code: Code): string[] {
  const hidden = b.verborgene_woerter;
  return [
    ...line(
      'Recognised columns',
      Object.entries(b.zuordnung).map(([id, one]) => `${column(one)} = ${label(id as FieldId)}`),
    ),
    ...line(
      'Unused columns',
      b.unbenutzt.map(
        (one) => column(one) + (one.vielleicht === undefined ? '' : ` (perhaps ${label(one.vielleicht)})`),
      ),
    ),
    ...line(
      'Missing',
      b.fehlend.map(({ feld, zeilen, spalten, vorgabe }) => {
        const ways = [
          ...spalten.map((one) => `perhaps column ${column(one)}`),
          ...(vorgabe === undefined ? [] : [`possible constant: “${vorgabe}”`]),
        ];
        return `${label(feld)} (in ${amount(zeilen, 'row')}${ways.length === 0 ? '' : `; ${ways.join('; ')}`})`;
      }),
    ),
    ...line('Unknown words', [
      ...b.woerter.map(
        ({ feld, wort, anzahl, vorschlag }) =>
          `${number(anzahl)} × “${wort}” in ${label(feld)}${vorschlag === undefined ? '' : ` (perhaps “${vorschlag}”)`}`,
      ),
      ...(hidden === 0 ? [] : [`${amount(hidden, 'text')} not shown here`]),
    ]),
    ...line(
      'Cells that cannot be read',
      b.unlesbar.map(({ zelle, code: one }) => `${zelle} (${code(one)})`),
    ),
    ...(b.vorschlag === undefined
      ? []
      : [`  Suggestion for --zuordnung: ${JSON.stringify({ version: 1, blaetter: { [b.blatt]: b.vorschlag } })}`]),
  ];
}

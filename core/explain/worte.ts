/**
 * The next step as one sentence: what somebody has to do now. There is never a second advice beside it.
 * Source: page 8 "The next step", fine print 85, 86.
 */
import type { Day } from '../calendar/day.ts';
import { german } from '../calendar/day.ts';
import { dayOf, secondsOf } from '../calendar/moment.ts';
import { betreuerVon } from '../decide/betreuer.ts';
import type { CaseRow } from '../fields/declarations.ts';
import type { Grundlage } from '../grundlage.ts';
import type { Messages } from '../messages/index.ts';
import type { Terminvorschlag } from '../process/fenster.ts';
import type { Naechster, NaechsterSchritt } from '../process/naechster.ts';
import { regelDerVereinbarung } from '../process/schritte/abschluss.ts';
import { regelDerIdPruefung } from '../process/schritte/aufnahme.ts';

/** What the words depend on besides the step. */
interface Wortlage {
  readonly row: CaseRow;
  readonly stichtag: Day;
  /** Where an appointment is to be booked, and the set of rows is known. */
  readonly vorschlag?: Terminvorschlag | undefined;
  /** The columns do not tell whether conversation and decision are done: nothing left is no all-clear. */
  readonly lueckenhaft?: boolean;
}

/** Whether the columns leave the end of the process open. */
export function istLueckenhaft({ schritte }: Grundlage): boolean {
  return !(['erstberatung', 'entscheidung'] as const).every((id) => schritte.some((schritt) => schritt.id === id));
}

/** Empty without a process. */
export function schrittInWorten(naechster: NaechsterSchritt, lage: Wortlage, { vorgang }: Messages): string {
  if (naechster === undefined) return '';
  if (naechster !== 'fertig') return satz(naechster, lage, vorgang);
  return lage.lueckenhaft ? vorgang.fertigSoweit : vorgang.fertig;
}

function satz({ schritt, zustand, bis }: Naechster, lage: Wortlage, texte: Messages['vorgang']): string {
  const { row } = lage;
  switch (schritt) {
    case 'id_pruefung':
      return regelDerIdPruefung(lage) === '004-07' ? texte.schritt.id_pruefung : texte.zurIdPruefungEinladen;
    case 'hauptbetreuer':
      return row.aufstocker === true ? texte.nebenbetreuung : texte.schritt.hauptbetreuer;
    case 'termin':
      return termin(lage, texte);
    case 'paket_zurueck':
    case 'unterlagen':
      return zustand === 'überfällig' ? texte.erinnern[schritt] : texte.schritt[schritt];
    case 'erstberatung':
      return erstberatung(lage, bis, texte);
    case 'vereinbarung':
      return regelDerVereinbarung(lage) === '004-59' ? texte.eingliederungsvereinbarung : texte.schritt.vereinbarung;
    default:
      return texte.schritt[schritt];
  }
}

function erstberatung(
  { row: { atv_termin }, stichtag }: Wortlage,
  frist: Day | undefined,
  texte: Messages['vorgang'],
): string {
  if (atv_termin === undefined || dayOf(atv_termin) < stichtag) return texte.schritt.erstberatung;
  const tag = dayOf(atv_termin);
  return frist !== undefined && tag > frist
    ? texte.terminZuSpaet(tag)
    : texte.erstberatungAm(tag, secondsOf(atv_termin));
}

function termin({ row, vorschlag }: Wortlage, texte: Messages['vorgang']): string {
  if (betreuerVon(row) === undefined) return verstrichen(row, texte) + texte.terminOhneBetreuer;
  return verstrichen(row, texte) + (vorschlag === undefined ? texte.schritt.termin : fenster(vorschlag, texte));
}

/** The step `termin` of a row whose window was looked for after the row itself. */
export function terminInWorten(
  row: Pick<CaseRow, 'atv_termin'>,
  vorschlag: Terminvorschlag,
  { vorgang }: Messages,
): string {
  return verstrichen(row, vorgang) + fenster(vorschlag, vorgang);
}

function verstrichen({ atv_termin }: Pick<CaseRow, 'atv_termin'>, texte: Messages['vorgang']): string {
  return atv_termin === undefined ? '' : `${texte.verstrichen(dayOf(atv_termin))} `;
}

function fenster(vorschlag: Terminvorschlag, texte: Messages['vorgang']): string {
  const { bei } = vorschlag;
  return vorschlag.art === 'fenster'
    ? texte.terminBuchen(vorschlag.slot, bei)
    : texte.terminTicket(bei, vorschlag.danach);
}

/** What the letter with the application papers has to say, with the row's day; German, whoever reads it here (004-31). */
export function satzFuerAnschreiben({ unterlagen_bis }: CaseRow): string | undefined {
  return unterlagen_bis === undefined
    ? undefined
    : `Wir erwarten den Eingang Ihrer Antragsunterlagen bis zum ${german(unterlagen_bis)}.`;
}

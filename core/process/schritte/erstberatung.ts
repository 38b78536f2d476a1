/**
 * The Erstberatung: appointment and invitation by the Eingangszone, then conversation, Profiling and agreement by the
 * advisor. Source: page 8 "Steps", fine print 48, 50, 62, 64, 69, 86.
 */
import { day } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import { tagVon } from '../../fields/haken.ts';
import { bisStichtag, type Prozesslage, type Schritt } from '../schritt.ts';

const fristErstberatung = ({ frist_erstberatung }: Prozesslage) => frist_erstberatung;
/** The rule that sets the deadline; where a house has ended it, the document's own one (fine print 69). */
const regelErstberatung = ({ altersgruppe, antragsdatum, stichtag, regelwerk }: Prozesslage) =>
  regelwerk.frist('erstberatung', altersgruppe, antragsdatum ?? stichtag)?.regel ??
  (altersgruppe === 'U25' ? '004-57' : '004-58');

/** What the step `termin` looks at, so that it can be asked before a case is decided on. */
type Terminlage = Pick<Prozesslage, 'row' | 'stichtag' | 'beraten'>;

export const TERMIN = {
  id: 'termin',
  wer: 'EZ',
  befunde: ['ATV_TERMIN_FEHLT', 'ATV_TERMIN_VERSTRICHEN'],
  nachweis: ['atv_termin', 'erstberatung_am'],
  gilt: ({ beraten, row }: Terminlage) => !beraten || row.atv_termin !== undefined,
  // An appointment that passed without a conversation has to be booked again (fine print 86).
  getan: ({ beraten, row, stichtag }: Terminlage) =>
    row.atv_termin !== undefined && (beraten || dayOf(row.atv_termin) >= stichtag),
  bis: fristErstberatung,
  nachEntscheidung: 'bis zur Erstberatung',
  regel: '004-12',
} as const satisfies Schritt;

export const EINLADUNG = {
  id: 'einladung',
  befunde: ['EINLADUNG_FEHLT'],
  wer: 'EZ',
  nachweis: ['einladung_am', 'erstberatung_am'],
  gilt: (lage) => (lage.beraten ? bisStichtag(lage.row.einladung_am, lage) : lage.row.atv_termin !== undefined),
  getan: (lage) => bisStichtag(lage.row.einladung_am, lage),
  am: ({ row }) => row.einladung_am,
  nachEntscheidung: 'bis zur Erstberatung',
  regel: '004-37',
} as const satisfies Schritt;

export const ERSTBERATUNG = {
  id: 'erstberatung',
  wer: 'M&I',
  befunde: ['ATV_TERMIN_ZU_SPAET'],
  nachweis: ['erstberatung_am'],
  getan: ({ beraten }) => beraten,
  am: ({ row }) => row.erstberatung_am,
  bis: fristErstberatung,
  regel: regelErstberatung,
} as const satisfies Schritt;

export const PROFILING = {
  id: 'profiling',
  wer: 'M&I',
  befunde: ['PROFILING_FEHLT'],
  nachweis: ['profiling_am'],
  getan: (lage) => bisStichtag(lage.row.profiling_am, lage),
  am: ({ row }) => row.profiling_am,
  bis: fristErstberatung,
  regel: regelErstberatung,
} as const satisfies Schritt;

/** From the next day on the law asks for a Kooperationsplan in place of the Eingliederungsvereinbarung. */
const LETZTER_TAG_VEREINBARUNG = day('2023-06-30');

/** The rule of the day of the conversation; of a ticked one the Stichtag stands in for it (fine print 50). */
export function regelDerVereinbarung({
  row: { erstberatung_am },
  stichtag,
}: Pick<Prozesslage, 'row' | 'stichtag'>): string {
  return (tagVon(erstberatung_am) ?? stichtag) <= LETZTER_TAG_VEREINBARUNG ? '004-59' : 'SGB2-15';
}

export const VEREINBARUNG = {
  id: 'vereinbarung',
  wer: 'M&I',
  befunde: ['VEREINBARUNG_FEHLT', 'KOOPERATIONSPLAN_FEHLT'],
  nachweis: ['vereinbarung_am'],
  gilt: ({ beraten }) => beraten,
  getan: (lage) => bisStichtag(lage.row.vereinbarung_am, lage),
  am: ({ row }) => row.vereinbarung_am,
  regel: regelDerVereinbarung,
} as const satisfies Schritt;

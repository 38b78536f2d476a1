/**
 * What follows: papers come back, the advisor's conversation with Profiling and agreement, the decision on the application.
 * Source: page 8 "Steps", fine print 48, 50, 61 to 64, 69.
 */
import { tagVon } from '../../fields/haken.ts';
import { LETZTER_TAG_VEREINBARUNG } from '../../rules/cottbus-2021/mindeststandards.ts';
import { bisStichtag, type Prozesslage, type Schritt } from '../schritt.ts';

const fristErstberatung = ({ frist_erstberatung }: Prozesslage) => frist_erstberatung;
/** The rule that sets the deadline; where a house has ended it, the document's own one (fine print 69). */
const regelErstberatung = ({ altersgruppe, antragsdatum, stichtag, regelwerk }: Prozesslage) =>
  regelwerk.frist('erstberatung', altersgruppe, antragsdatum ?? stichtag)?.regel ??
  (altersgruppe === 'U25' ? '004-57' : '004-58');

/** The rule of the day of the conversation; of a ticked one the Stichtag stands in for it (fine print 50). */
export function regelDerVereinbarung({
  row: { erstberatung_am },
  stichtag,
}: Pick<Prozesslage, 'row' | 'stichtag'>): string {
  return (tagVon(erstberatung_am) ?? stichtag) <= LETZTER_TAG_VEREINBARUNG ? '004-59' : 'SGB2-15';
}

export const ABSCHLUSS = [
  {
    id: 'paket_zurueck',
    wer: 'EZ',
    befunde: ['ARBEITSPAKET_UEBERFAELLIG'],
    nachweis: ['arbeitspaket_eingang_am'],
    gilt: ({ row }) => row.arbeitspaket_ausgegeben_am !== undefined,
    getan: (lage) => bisStichtag(lage.row.arbeitspaket_eingang_am, lage),
    am: ({ row }) => row.arbeitspaket_eingang_am,
    bis: ({ row }) => row.arbeitspaket_rueckgabe_bis,
    warten: true,
    regel: '004-23',
  },
  {
    id: 'unterlagen',
    wer: 'EZ',
    befunde: ['UNTERLAGEN_UEBERFAELLIG'],
    nachweis: ['unterlagen_vollstaendig_am'],
    getan: (lage) => bisStichtag(lage.row.unterlagen_vollstaendig_am, lage),
    am: ({ row }) => row.unterlagen_vollstaendig_am,
    bis: ({ row }) => row.unterlagen_bis,
    warten: true,
    regel: '004-31',
  },
  {
    id: 'erstberatung',
    wer: 'M&I',
    befunde: ['ATV_TERMIN_ZU_SPAET'],
    nachweis: ['erstberatung_am'],
    getan: ({ beraten }) => beraten,
    am: ({ row }) => row.erstberatung_am,
    bis: fristErstberatung,
    regel: regelErstberatung,
  },
  {
    id: 'profiling',
    wer: 'M&I',
    befunde: ['PROFILING_FEHLT'],
    nachweis: ['profiling_am'],
    getan: (lage) => bisStichtag(lage.row.profiling_am, lage),
    am: ({ row }) => row.profiling_am,
    bis: fristErstberatung,
    regel: regelErstberatung,
  },
  {
    id: 'vereinbarung',
    wer: 'M&I',
    befunde: ['VEREINBARUNG_FEHLT', 'KOOPERATIONSPLAN_FEHLT'],
    nachweis: ['vereinbarung_am'],
    gilt: ({ beraten }) => beraten,
    getan: (lage) => bisStichtag(lage.row.vereinbarung_am, lage),
    am: ({ row }) => row.vereinbarung_am,
    regel: regelDerVereinbarung,
  },
  {
    id: 'entscheidung',
    wer: 'Leistung',
    nachweis: ['entschieden_am'],
    // A decided case is decided even if nobody noted the papers (fine print 63).
    gilt: (lage) => lage.entschieden || bisStichtag(lage.row.unterlagen_vollstaendig_am, lage),
    getan: ({ entschieden }) => entschieden,
    am: ({ row }) => row.entschieden_am,
    bis: ({ frist_entscheidung }) => frist_entscheidung,
    regel: ({ altersgruppe, row, stichtag, regelwerk }) =>
      regelwerk.frist('entscheidung', altersgruppe, tagVon(row.unterlagen_vollstaendig_am) ?? stichtag)?.regel ??
      '004-64',
  },
] as const satisfies readonly Schritt[];

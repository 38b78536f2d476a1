/**
 * What the Eingangszone hands out and arranges: Arbeitspaket, application papers with their deadline, the way to the
 * Leistungsteam, appointment and invitation. Source: page 8 "Steps", fine print 61, 62, 86, 88.
 */
import { dayOf } from '../../calendar/moment.ts';
import { bisStichtag, type Prozesslage, type Schritt } from '../schritt.ts';

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
  bis: ({ frist_erstberatung }: Prozesslage) => frist_erstberatung,
  nachEntscheidung: 'bis zur Erstberatung',
  regel: '004-12',
} as const satisfies Schritt;

export const AUSGABE = [
  {
    id: 'arbeitspaket',
    wer: 'EZ',
    befunde: ['ARBEITSPAKET_FEHLT'],
    nachweis: ['arbeitspaket_ausgegeben_am'],
    // What is back need not be handed out (fine print 62).
    gilt: (lage) =>
      bisStichtag(lage.row.arbeitspaket_ausgegeben_am, lage) || !bisStichtag(lage.row.arbeitspaket_eingang_am, lage),
    getan: (lage) => bisStichtag(lage.row.arbeitspaket_ausgegeben_am, lage),
    am: ({ row }) => row.arbeitspaket_ausgegeben_am,
    regel: '004-22',
  },
  {
    id: 'unterlagenfrist',
    befunde: ['UNTERLAGENFRIST_FEHLT'],
    wer: 'EZ',
    nachweis: ['unterlagen_bis'],
    getan: ({ row }) => row.unterlagen_bis !== undefined || row.unterlagen_vollstaendig_am !== undefined,
    regel: '004-31',
  },
  {
    id: 'leistung',
    befunde: ['LEISTUNG_NICHT_INFORMIERT'],
    wer: 'EZ',
    nachweis: ['info_leistungsteam_am'],
    gilt: ({ row }) => row.kanal === 'Telefon',
    getan: (lage) => bisStichtag(lage.row.info_leistungsteam_am, lage),
    am: ({ row }) => row.info_leistungsteam_am,
    regel: '004-51',
  },
  {
    id: 'rueckgabe',
    befunde: ['RUECKGABE_LEISTUNG_FEHLT'],
    wer: 'EZ',
    nachweis: ['rueckgabe_leistung_am'],
    // Without a note on handing out, whatever else is known (fine print 88).
    gilt: ({ row }) => (row.kanal === 'Post' || row.kanal === 'Fax') && row.antragsvermerk !== true,
    getan: (lage) => bisStichtag(lage.row.rueckgabe_leistung_am, lage),
    am: ({ row }) => row.rueckgabe_leistung_am,
    regel: '004-55',
  },
  TERMIN,
  {
    id: 'einladung',
    befunde: ['EINLADUNG_FEHLT'],
    wer: 'EZ',
    nachweis: ['einladung_am', 'erstberatung_am'],
    gilt: (lage) => (lage.beraten ? bisStichtag(lage.row.einladung_am, lage) : lage.row.atv_termin !== undefined),
    getan: (lage) => bisStichtag(lage.row.einladung_am, lage),
    am: ({ row }) => row.einladung_am,
    nachEntscheidung: 'bis zur Erstberatung',
    regel: '004-37',
  },
] as const satisfies readonly Schritt[];

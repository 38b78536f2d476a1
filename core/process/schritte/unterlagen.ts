/**
 * Papers: the Arbeitspaket out and back, the application papers with their deadline, the way to the Leistungsteam and
 * its decision. Source: page 8 "Steps", fine print 61 to 64, 88.
 */
import { tagVon } from '../../fields/haken.ts';
import { bisStichtag, type Schritt } from '../schritt.ts';

export const ARBEITSPAKET = {
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
} as const satisfies Schritt;

export const UNTERLAGENFRIST = {
  id: 'unterlagenfrist',
  befunde: ['UNTERLAGENFRIST_FEHLT'],
  wer: 'EZ',
  nachweis: ['unterlagen_bis'],
  getan: ({ row }) => row.unterlagen_bis !== undefined || row.unterlagen_vollstaendig_am !== undefined,
  regel: '004-31',
} as const satisfies Schritt;

export const LEISTUNG = {
  id: 'leistung',
  befunde: ['LEISTUNG_NICHT_INFORMIERT'],
  wer: 'EZ',
  nachweis: ['info_leistungsteam_am'],
  gilt: ({ row }) => row.kanal === 'Telefon',
  getan: (lage) => bisStichtag(lage.row.info_leistungsteam_am, lage),
  am: ({ row }) => row.info_leistungsteam_am,
  regel: '004-51',
} as const satisfies Schritt;

export const RUECKGABE = {
  id: 'rueckgabe',
  befunde: ['RUECKGABE_LEISTUNG_FEHLT'],
  wer: 'EZ',
  nachweis: ['rueckgabe_leistung_am'],
  // Without a note on handing out, whatever else is known (fine print 88).
  gilt: ({ row }) => (row.kanal === 'Post' || row.kanal === 'Fax') && row.antragsvermerk !== true,
  getan: (lage) => bisStichtag(lage.row.rueckgabe_leistung_am, lage),
  am: ({ row }) => row.rueckgabe_leistung_am,
  regel: '004-55',
} as const satisfies Schritt;

export const PAKET_ZURUECK = {
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
} as const satisfies Schritt;

export const UNTERLAGEN = {
  id: 'unterlagen',
  wer: 'EZ',
  befunde: ['UNTERLAGEN_UEBERFAELLIG'],
  nachweis: ['unterlagen_vollstaendig_am'],
  getan: (lage) => bisStichtag(lage.row.unterlagen_vollstaendig_am, lage),
  am: ({ row }) => row.unterlagen_vollstaendig_am,
  bis: ({ row }) => row.unterlagen_bis,
  warten: true,
  regel: '004-31',
} as const satisfies Schritt;

export const ENTSCHEIDUNG = {
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
} as const satisfies Schritt;

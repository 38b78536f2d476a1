/**
 * Taking up the application: competence, identity, records, day of application, advisor. All of it is the work of the
 * Eingangszone. Source: page 8 "Steps", fine print 59 to 61, 69.
 */
import { verbisErwartet } from '../../rules/cottbus-2021/eingangszone.ts';
import { bisStichtag, type Prozesslage, type Schritt } from '../schritt.ts';

/** After some channels a person comes to the EZ only to have the identity checked (004-44, 004-54). */
export function regelDerIdPruefung({ row: { kanal } }: Pick<Prozesslage, 'row'>): string {
  switch (kanal) {
    case 'Telefon':
      return '004-44';
    case 'Post':
    case 'Fax':
    case 'Online':
    case 'eService':
      return '004-54';
    default:
      return '004-07';
  }
}

export const AUFNAHME = [
  {
    id: 'zustaendigkeit',
    wer: 'EZ',
    befunde: ['ZUZUG_UNGEPRUEFT', 'ZUZUG_NACHWEIS_UNBEKANNT'],
    nachweis: ['zustaendigkeit_geprueft_mit'],
    gilt: ({ row }) => row.zuzug === true,
    getan: ({ row }) => row.zustaendigkeit_geprueft_mit !== undefined,
    regel: '004-14',
  },
  {
    id: 'id_pruefung',
    wer: 'EZ',
    befunde: ['ID_PRUEFUNG_OFFEN'],
    nachweis: ['id_pruefung_am'],
    getan: (lage) => bisStichtag(lage.row.id_pruefung_am, lage),
    am: ({ row }) => row.id_pruefung_am,
    nachEntscheidung: 'bleibt',
    regel: regelDerIdPruefung,
  },
  {
    id: 'anmeldebogen',
    befunde: ['ANMELDEBOGEN_FEHLT'],
    wer: 'EZ',
    nachweis: ['anmeldebogen'],
    getan: ({ row }) => row.anmeldebogen === true,
    regel: '004-08',
  },
  {
    id: 'verbis',
    wer: 'EZ',
    befunde: ['FEHLT_IN_VERBIS'],
    nachweis: [],
    // A sheet does not say what stands in VerBIS (fine print 60).
    feststellbar: ({ quellen }) => quellen?.has('verbis') ?? false,
    gilt: verbisErwartet,
    getan: ({ umfeld: { teile } }) => teile?.verbis ?? false,
    regel: '004-09',
  },
  {
    id: 'allegro',
    wer: 'EZ',
    befunde: ['FEHLT_IN_ALLEGRO', 'BG_NUMMER_FEHLT'],
    nachweis: ['bg_nummer'],
    feststellbar: ({ quellen, vorhanden }) => quellen?.has('allegro') ?? vorhanden.has('bg_nummer'),
    getan: ({ umfeld: { teile }, row }) => teile?.allegro ?? row.bg_nummer !== undefined,
    regel: '004-10',
  },
  {
    id: 'antragstag',
    wer: 'EZ',
    befunde: ['ANTRAGSDATUM_FEHLT', 'ANTRAGSDATUM_VERBIS_FEHLT', 'ANTRAGSDATUM_ALLEGRO_FEHLT'],
    nachweis: [['antragsdatum', 'antragsdatum_verbis']],
    getan: ({ antragsdatum, umfeld: { teile }, row, vorhanden }) =>
      antragsdatum !== undefined &&
      (teile === undefined ||
        ((row.antragsdatum_verbis !== undefined || !teile.verbis || !vorhanden.has('antragsdatum_verbis')) &&
          (row.antragsdatum !== undefined || !teile.allegro || !vorhanden.has('antragsdatum')))),
    am: ({ antragsdatum }) => antragsdatum,
    // What ALLEGRO lacks is asked for by 004-27, what VerBIS lacks by 004-20.
    regel: ({ row, umfeld: { teile } }) =>
      row.antragsdatum === undefined && teile?.allegro !== false ? '004-27' : '004-20',
  },
  {
    id: 'hauptbetreuer',
    wer: 'EZ',
    befunde: ['HAUPTBETREUER_FEHLT', 'NEBENBETREUUNG_FEHLT'],
    nachweis: [['hauptbetreuer', 'nebenbetreuung']],
    gilt: ({ row, vorhanden }) => vorhanden.has(row.aufstocker === true ? 'nebenbetreuung' : 'hauptbetreuer'),
    getan: ({ row }) => (row.aufstocker === true ? row.nebenbetreuung : row.hauptbetreuer) !== undefined,
    nachEntscheidung: 'bis zur Erstberatung',
    regel: '004-19',
  },
] as const satisfies readonly Schritt[];

/**
 * The next step once more, read off page 8 and the fine print alone: a table of conditions on plain values, without the
 * steps of core/process. Deadlines and Neufall, which page 2 sets, are taken as given; working days from the calendar.
 */
import type { Day } from '../../../core/calendar/day.ts';
import type { CaseRow, FieldId, Quelle } from '../../../core/fields/declarations.ts';

export interface Fall {
  readonly row: CaseRow;
  readonly stichtag: Day;
  readonly neufall: string;
  readonly fristErstberatung: Day | undefined;
  readonly fristEntscheidung: Day | undefined;
  /** 15 years are completed on D, else on the Stichtag, or nobody knows (fine print 60). */
  readonly verbisErwartet: boolean;
  readonly vorhanden: ReadonlySet<FieldId>;
  /** Import: the sources of which there is a file; `undefined`: a sheet. */
  readonly quellen: ReadonlySet<Quelle> | undefined;
  /** Import: which exports have a part in the row. */
  readonly teile: Readonly<Record<Quelle, boolean>> | undefined;
  readonly vorwarnung: number;
  readonly arbeitstage: (von: Day, bis: Day) => number;
}

export interface Antwort {
  readonly schritt: string;
  readonly wer: string;
  readonly bis: Day | undefined;
}

type Zeile = readonly [
  id: string,
  wer: 'EZ' | 'M&I' | 'Leistung',
  /** Columns or sources without which nobody can tell. */
  feststellbar: boolean,
  gilt: boolean,
  getan: boolean,
  faellig: Day | undefined,
  warten?: true,
];

const SEKUNDEN = 86_400;

export function naechster(fall: Fall): Antwort {
  const { row, stichtag: t, vorhanden, quellen, teile } = fall;
  if ((fall.neufall !== 'ja' && fall.neufall !== 'prüfen') || row.erledigt === true)
    return { schritt: '', wer: '', bis: undefined };
  const has = (...ids: readonly FieldId[]) => ids.every((id) => vorhanden.has(id));
  const any = (...ids: readonly FieldId[]) => ids.some((id) => vorhanden.has(id));
  // A tick lies before every day: it is done, whatever the Stichtag (fine print 47).
  const bis = (tag: Day | undefined) => tag !== undefined && tag <= t;
  const beraten = bis(row.erstberatung_am);
  const entschieden = bis(row.entschieden_am);
  const d = row.antragsdatum ?? row.antragsdatum_verbis;
  const betreuer = row.aufstocker === true ? row.nebenbetreuung : row.hauptbetreuer;
  const imExport = (quelle: Quelle, id: FieldId) => !teile?.[quelle] || !has(id) || row[id] !== undefined;
  const termin = row.atv_termin === undefined ? undefined : Math.floor(row.atv_termin / SEKUNDEN);
  const kanal = row.kanal ?? '';
  const [F, E] = [fall.fristErstberatung, fall.fristEntscheidung];
  const tabelle: readonly Zeile[] = [
    [
      'zustaendigkeit',
      'EZ',
      has('zustaendigkeit_geprueft_mit'),
      row.zuzug === true,
      row.zustaendigkeit_geprueft_mit !== undefined,
      undefined,
    ],
    ['id_pruefung', 'EZ', has('id_pruefung_am'), true, bis(row.id_pruefung_am), undefined],
    ['anmeldebogen', 'EZ', has('anmeldebogen'), true, row.anmeldebogen === true, undefined],
    ['verbis', 'EZ', quellen?.has('verbis') === true, fall.verbisErwartet, teile?.verbis === true, undefined],
    [
      'allegro',
      'EZ',
      quellen === undefined ? has('bg_nummer') : quellen.has('allegro'),
      true,
      teile === undefined ? row.bg_nummer !== undefined : teile.allegro,
      undefined,
    ],
    [
      'antragstag',
      'EZ',
      any('antragsdatum', 'antragsdatum_verbis'),
      true,
      d !== undefined && imExport('verbis', 'antragsdatum_verbis') && imExport('allegro', 'antragsdatum'),
      undefined,
    ],
    [
      'hauptbetreuer',
      'EZ',
      has(row.aufstocker === true ? 'nebenbetreuung' : 'hauptbetreuer'),
      true,
      betreuer !== undefined,
      undefined,
    ],
    [
      'arbeitspaket',
      'EZ',
      has('arbeitspaket_ausgegeben_am'),
      !bis(row.arbeitspaket_eingang_am),
      bis(row.arbeitspaket_ausgegeben_am),
      undefined,
    ],
    [
      'unterlagenfrist',
      'EZ',
      has('unterlagen_bis'),
      true,
      row.unterlagen_bis !== undefined || row.unterlagen_vollstaendig_am !== undefined,
      undefined,
    ],
    ['leistung', 'EZ', has('info_leistungsteam_am'), kanal === 'Telefon', bis(row.info_leistungsteam_am), undefined],
    [
      'rueckgabe',
      'EZ',
      has('rueckgabe_leistung_am'),
      ['Post', 'Fax'].includes(kanal) && row.antragsvermerk !== true,
      bis(row.rueckgabe_leistung_am),
      undefined,
    ],
    ['termin', 'EZ', has('atv_termin', 'erstberatung_am'), !beraten, termin !== undefined && termin >= t, F],
    [
      'einladung',
      'EZ',
      has('einladung_am', 'erstberatung_am'),
      !beraten && termin !== undefined,
      bis(row.einladung_am),
      undefined,
    ],
    [
      'paket_zurueck',
      'EZ',
      has('arbeitspaket_eingang_am'),
      row.arbeitspaket_ausgegeben_am !== undefined,
      bis(row.arbeitspaket_eingang_am),
      row.arbeitspaket_rueckgabe_bis,
      true,
    ],
    [
      'unterlagen',
      'EZ',
      has('unterlagen_vollstaendig_am'),
      true,
      bis(row.unterlagen_vollstaendig_am),
      row.unterlagen_bis,
      true,
    ],
    ['erstberatung', 'M&I', has('erstberatung_am'), true, beraten, F],
    ['profiling', 'M&I', has('profiling_am'), true, bis(row.profiling_am), F],
    ['vereinbarung', 'M&I', has('vereinbarung_am'), beraten, bis(row.vereinbarung_am), undefined],
    [
      'entscheidung',
      'Leistung',
      has('entschieden_am'),
      bis(row.unterlagen_vollstaendig_am) || entschieden,
      entschieden,
      E,
    ],
  ];
  // Once the application is decided (fine print 63, 84).
  const bleibt = (id: string) =>
    id === 'id_pruefung' || (!beraten && ['hauptbetreuer', 'termin', 'einladung'].includes(id));
  const offen = tabelle
    .map((zeile, reihe) => ({ zeile, reihe }))
    .filter(({ zeile: [id, wer, feststellbar, gilt, getan] }) => {
      return feststellbar && gilt && !getan && !(entschieden && wer === 'EZ' && !bleibt(id));
    })
    .map(({ zeile: [id, wer, , , , faellig, warten], reihe }) => ({
      id,
      wer,
      faellig,
      reihe,
      rang: rang(faellig, warten, fall),
    }))
    .sort((a, b) => a.rang - b.rang || (a.faellig ?? 0) - (b.faellig ?? 0) || a.reihe - b.reihe);
  const [erster] = offen;
  if (erster === undefined) return { schritt: 'fertig', wer: '', bis: undefined };
  const name = erster.wer === 'M&I' ? betreuer : erster.wer === 'Leistung' ? row.leistungsteam : undefined;
  return { schritt: erster.id, wer: name === undefined ? erster.wer : `${erster.wer} – ${name}`, bis: erster.faellig };
}

/** Fine print 65. */
function rang(faellig: Day | undefined, warten: true | undefined, { stichtag, vorwarnung, arbeitstage }: Fall): number {
  if (faellig === undefined) return warten ? 4 : 2;
  if (faellig < stichtag) return 0;
  return arbeitstage(stichtag, faellig) <= vorwarnung ? 1 : 3;
}

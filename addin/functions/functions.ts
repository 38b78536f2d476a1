/**
 * The custom functions: they read their arguments, ask the same core as pane and importer, and write days as Excel's
 * date values. An empty cell where a date is needed gives an empty result.
 * Source: page 6 "Showing", page 2, page 3.
 */
import { assess, type Beurteilung } from '../../core/assess.ts';
import { lastDayBelowLimit } from '../../core/calendar/age.ts';
import { type Day, FIRST_DAY, LAST_DAY } from '../../core/calendar/day.ts';
import type { Land } from '../../core/calendar/holidays.ts';
import { createCalendar, type WorkCalendar } from '../../core/calendar/workdays.ts';
import { completeRow, emptyRow, type RowBuilder } from '../../core/fields/complete.ts';
import { ALLE_SPALTEN, createGrundlage, type Grundlage } from '../../core/grundlage.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import type { Sprache } from '../../core/messages/index.ts';
import type { Einstellungen } from '../../core/settings.ts';
import { dayToSerial } from '../../core/sheet/serial.ts';
import { createLeser, FunktionsFehler, type Zelle } from './arguments.ts';
import type { FunktionId } from './declarations.ts';
import { funktionTexte } from './texte/index.ts';

/** What the functions depend on. Excel tells a function nothing of its workbook, so the pane has to say it. */
export interface Umgebung {
  readonly einstellungen: Einstellungen;
  readonly hausregeln: Hausregeln;
  /** Date system of the workbook: 1900 where nobody has said anything else. */
  readonly date1904: boolean;
  /** The day on which a list is judged: it settles two-digit years of birth and implausible ones. */
  readonly heute: Day;
  readonly sprache: Sprache;
}

export type Ergebnis = number | string;

/** The functions by id. They throw `FunktionsFehler`. */
export type Funktionen = Readonly<Record<FunktionId, (...zellen: readonly Zelle[]) => Ergebnis>>;

const LEER = '';
/** More working days than lie between 1900 and 2100: the calendar would count them one by one. */
const ZU_VIELE = 60_000;

/** Makes the functions for one workbook; each Land's calendar is made once, when it is first asked for. */
export function createFunctions({ einstellungen, hausregeln, date1904, heute, sprache }: Umgebung): Funktionen {
  const texte = funktionTexte(sprache);
  const lies = createLeser(date1904, heute, texte, hausregeln.sprachschatz(heute).woerter);
  const calendars = new Map<Land, WorkCalendar>();
  let grundlage: Grundlage | undefined;

  function calendar(zelle: Zelle): WorkCalendar {
    const land = lies.land(zelle) ?? einstellungen.land;
    const known = calendars.get(land) ?? createCalendar({ ...einstellungen, land });
    calendars.set(land, known);
    return known;
  }

  function dateValue(day: Day | undefined, ausserhalb = texte.ausserhalb): number {
    const serial = day === undefined || day < FIRST_DAY || day > LAST_DAY ? -1 : dayToSerial(day, date1904);
    if (serial < 0) throw new FunktionsFehler(ausserhalb);
    return serial;
  }

  function beurteile(cells: Partial<RowBuilder>): Beurteilung {
    grundlage ??= createGrundlage(einstellungen, ALLE_SPALTEN, hausregeln.regelwerk);
    return assess(completeRow({ ...emptyRow(), ...cells }, false), heute, grundlage);
  }

  return {
    ARBEITSTAG(start, tage, land) {
      const from = lies.feld('antragsdatum', start, 'start');
      const n = lies.ganzeZahl(tage, 'tage');
      const days = calendar(land);
      if (from === undefined) return LEER;
      return dateValue(Math.abs(n) > ZU_VIELE ? undefined : days.add(from, n, einstellungen.antragstag_zaehlt));
    },
    ARBEITSTAGE(von, bis, land) {
      const from = lies.feld('antragsdatum', von, 'von');
      const to = lies.feld('antragsdatum', bis, 'bis');
      const days = calendar(land);
      return from === undefined || to === undefined ? LEER : days.between(from, to);
    },
    ALTERSGRENZE(geburtsdatum) {
      const birth = lies.feld('geburtsdatum', geburtsdatum);
      return birth === undefined ? LEER : dateValue(lastDayBelowLimit(birth), texte.grenzeAusserhalb);
    },
    NEUFALL(geburtsdatum, antragsdatum, antragsart, letzter_bezug_bis, abgelehnt_am, aufenthalt_de) {
      return beurteile({
        rechtskreis: 'SGB II',
        anliegen: 'Neuantrag',
        geburtsdatum: lies.feld('geburtsdatum', geburtsdatum),
        antragsdatum: lies.feld('antragsdatum', antragsdatum),
        antragsart: lies.feld('antragsart', antragsart),
        letzter_bezug_bis: lies.feld('letzter_bezug_bis', letzter_bezug_bis),
        abgelehnt_am: lies.feld('abgelehnt_am', abgelehnt_am),
        aufenthalt_de: lies.feld('aufenthalt_de', aufenthalt_de),
      }).neufall.neufall;
    },
    ZUSTAENDIG(rechtskreis, kanal, anliegen, eingang_am, frueherer_status) {
      return beurteile({
        rechtskreis: lies.feld('rechtskreis', rechtskreis),
        kanal: lies.feld('kanal', kanal),
        anliegen: lies.feld('anliegen', anliegen),
        eingang_am: lies.feld('eingang_am', eingang_am),
        frueherer_status: lies.feld('frueherer_status', frueherer_status),
      }).zustaendigkeit.stelle;
    },
  };
}

/**
 * The two deadlines: Erstberatung within 15 working days of the application, decision within 14 of complete papers.
 * Source: page 2 "Deadlines" (004-57, 004-58, 004-64), fine print 18 and 49 (ticks).
 */
import type { Altersgruppe } from '../calendar/age.ts';
import type { Day } from '../calendar/day.ts';
import type { CaseRow, FieldId } from '../fields/declarations.ts';
import { HAKEN, istHaken, tagVon } from '../fields/haken.ts';
import type { Urteilsgrundlage } from '../rules/urteilsgrundlage.ts';

export type FristStatus =
  | 'entfällt'
  | 'nicht messbar'
  | 'erfüllt'
  | 'verspätet'
  | 'überfällig'
  | 'bald fällig'
  | 'offen';

export interface Frist {
  /** Due day, where there is one. */
  readonly faellig: Day | undefined;
  readonly status: FristStatus;
  /** Working days from the Stichtag to the due day, negative once it has passed; only while it is not done. */
  readonly resttage: number | undefined;
}

export const ENTFAELLT: Frist = { faellig: undefined, status: 'entfällt', resttage: undefined };
const NICHT_MESSBAR: Frist = { faellig: undefined, status: 'nicht messbar', resttage: undefined };

/** What happened after the Stichtag is not known yet. */
export function bekannt(tag: Day | undefined, stichtag: Day): Day | undefined {
  return tag !== undefined && tag <= stichtag ? tag : undefined;
}

/** Whether the conversation was held by the Stichtag, with or without Profiling (fine print 48); a tick says so too. */
export function erstberatungErledigt({ erstberatung_am }: Pick<CaseRow, 'erstberatung_am'>, stichtag: Day): boolean {
  return bekannt(erstberatung_am, stichtag) !== undefined;
}

/** Day on which the Erstberatung with Profiling was done, as far as known on the Stichtag; `HAKEN` where one is ticked. */
export function erstberatungErledigtAm(row: CaseRow, stichtag: Day, grundlage: Urteilsgrundlage): Day | undefined {
  const beratung = bekannt(row.erstberatung_am, stichtag);
  if (!grundlage.vorhanden.has('profiling_am')) return beratung;
  const profiling = bekannt(row.profiling_am, stichtag);
  if (beratung === undefined || profiling === undefined) return undefined;
  return istHaken(beratung) || istHaken(profiling) ? HAKEN : Math.max(beratung, profiling);
}

/** Erstberatung of an open case. */
export function fristErstberatung(
  row: CaseRow,
  antragsdatum: Day | undefined,
  gruppe: Altersgruppe | undefined,
  stichtag: Day,
  grundlage: Urteilsgrundlage,
): Frist {
  const erledigt = erstberatungErledigtAm(row, stichtag, grundlage);
  return frist('erstberatung', antragsdatum, gruppe, erledigt, stichtag, grundlage);
}

/** Decision on the application of an open case. */
export function fristEntscheidung(
  row: CaseRow,
  gruppe: Altersgruppe | undefined,
  stichtag: Day,
  grundlage: Urteilsgrundlage,
): Frist {
  const erledigt = bekannt(row.entschieden_am, stichtag);
  return frist('entscheidung', tagVon(row.unterlagen_vollstaendig_am), gruppe, erledigt, stichtag, grundlage);
}

/** The fields that show that it is done. */
const ERLEDIGT = { erstberatung: 'erstberatung_am', entscheidung: 'entschieden_am' } as const;

function frist(
  art: keyof typeof ERLEDIGT,
  basis: Day | undefined,
  gruppe: Altersgruppe | undefined,
  erledigt: Day | undefined,
  stichtag: Day,
  { kalender, einstellungen, regelwerk, vorhanden }: Urteilsgrundlage,
): Frist {
  if (basis === undefined) return NICHT_MESSBAR;
  const tage = regelwerk.frist(art, gruppe, basis)?.tage;
  // No rule sets a deadline for that day: a house has ended it.
  if (tage === undefined) return ENTFAELLT;
  const faellig = kalender.add(basis, tage, einstellungen.antragstag_zaehlt);
  if (!vorhanden.has(ERLEDIGT[art]) || istHaken(erledigt))
    return { faellig, status: 'nicht messbar', resttage: undefined };
  if (erledigt !== undefined) {
    return { faellig, status: erledigt <= faellig ? 'erfüllt' : 'verspätet', resttage: undefined };
  }
  const resttage = kalender.between(stichtag, faellig);
  if (stichtag > faellig) return { faellig, status: 'überfällig', resttage };
  return { faellig, status: resttage <= einstellungen.vorwarnung ? 'bald fällig' : 'offen', resttage };
}

/** A deadline of which nothing can be said in any row, and the fields whose columns would allow it. */
export interface UnmessbareFrist {
  readonly frist: 'erstberatung' | 'entscheidung';
  readonly fehlt: readonly FieldId[];
}

const BRAUCHT = {
  erstberatung: ['erstberatung_am'],
  entscheidung: ['unterlagen_vollstaendig_am', 'entschieden_am'],
} as const satisfies Record<UnmessbareFrist['frist'], readonly FieldId[]>;

/** The deadlines that the columns do not allow to measure: none of them is "not overdue" (page 5). */
export function unmessbareFristen(vorhanden: ReadonlySet<FieldId>): readonly UnmessbareFrist[] {
  return (Object.keys(BRAUCHT) as UnmessbareFrist['frist'][]).flatMap((frist) => {
    const fehlt = BRAUCHT[frist].filter((id) => !vorhanden.has(id));
    return fehlt.length === 0 ? [] : [{ frist, fehlt }];
  });
}

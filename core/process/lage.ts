/** The situation that the steps of an open case look at. Source: page 8, fine print 48, 64. */
import type { Altersgruppe } from '../calendar/age.ts';
import type { Frist } from '../decide/fristen.ts';
import type { Lage } from '../rules/lage.ts';
import type { Urteilsgrundlage } from '../rules/urteilsgrundlage.ts';
import type { Prozesslage } from './schritt.ts';

/** What has been decided about the case before its next step is looked for. */
export interface Entschieden {
  readonly altersgruppe: Altersgruppe | undefined;
  readonly erstberatung: Frist;
  readonly entscheidung: Frist;
}

export function prozesslage(lage: Lage, urteil: Entschieden, { vorhanden, regelwerk }: Urteilsgrundlage): Prozesslage {
  const { row, umfeld, stichtag, antragsdatum, geburtsdatum } = lage;
  return {
    row,
    umfeld,
    stichtag,
    antragsdatum,
    geburtsdatum,
    altersgruppe: urteil.altersgruppe,
    frist_erstberatung: urteil.erstberatung.faellig,
    frist_entscheidung: urteil.entscheidung.faellig,
    vorhanden,
    regelwerk,
    beraten: row.erstberatung_am !== undefined && row.erstberatung_am <= stichtag,
    entschieden: row.entschieden_am !== undefined && row.entschieden_am <= stichtag,
  };
}

/**
 * The identity of cases: of a run's case rows before they are put together, and of stored ones.
 */
import type { Day } from '../../core/calendar/day.ts';
import type { FieldId, Quelle } from '../../core/fields/declarations.ts';
import type { Vorgabe } from '../config/profile.ts';
import { NONE } from '../join/cursor.ts';
import type { Paar } from '../join/pairing.ts';
import type { Tabelle } from '../table/table.ts';
import type { Kennung } from './zuordnung.ts';
import type { Zustand } from './zustand.ts';

/** The function that gives the identities of a person's case rows. */
export function kennungenVon(tabellen: readonly Tabelle[], vorgabe: Vorgabe): (paare: readonly Paar[]) => Kennung[] {
  const reader = (quelle: Quelle, id: FieldId) => {
    const column = tabellen.find((tabelle) => tabelle.quelle === quelle)?.columns.get(id);
    const constant = vorgabe.get(id);
    return (row: number) => (row === NONE ? undefined : column === undefined ? constant : column.get(row));
  };
  const bg = reader('allegro', 'bg_nummer');
  const antragsdatum = reader('allegro', 'antragsdatum');
  const eingang = reader('step', 'eingang_am');
  const anliegen = reader('step', 'anliegen');
  return (paare) =>
    paare.map(({ a, s }) => ({
      allegro: a !== NONE,
      bg: (bg(a) as string | undefined) ?? '',
      antragsdatum: antragsdatum(a) as Day | undefined,
      step: s === NONE ? '' : stepKennung(eingang(s), anliegen(s)),
    }));
}

/** The identity of a stored case. */
export function kennungAus({ row, umfeld: { teile } }: Zustand): Kennung {
  const allegro = teile?.allegro ?? false;
  return {
    allegro,
    bg: allegro ? (row.bg_nummer ?? '') : '',
    antragsdatum: allegro ? row.antragsdatum : undefined,
    step: teile?.step ? stepKennung(row.eingang_am, row.anliegen) : '',
  };
}

/** Never empty: a STEP row may lack both. */
function stepKennung(eingang: unknown, anliegen: unknown): string {
  return `${eingang ?? '?'} ${anliegen ?? '?'}`;
}

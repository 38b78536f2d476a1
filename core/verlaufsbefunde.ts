/**
 * Findings that need an earlier run to compare with. Source: 4-findings.csv "nur mit Verlauf", fine print 71.
 */
import { beurteilungslage } from './assess.ts';
import type { Day } from './calendar/day.ts';
import { erhebt } from './decide/pruefungen.ts';
import type { CaseRow } from './fields/declarations.ts';
import type { Grundlage } from './grundlage.ts';
import type { FallBefund } from './rules/catalogue.ts';
import type { Umfeld } from './rules/lage.ts';
import type { Verlaufspruefung } from './rules/rule.ts';

/** What is another one than in the last run, where both are known. */
export type Geaendert = Readonly<Record<Verlaufspruefung['nur_verlauf'], boolean>>;

const KEINE: readonly FallBefund[] = [];

/** The findings on a row of which something has changed; arguments as for `assess`. */
export function verlaufsbefunde(
  geaendert: Geaendert,
  row: CaseRow,
  stichtag: Day,
  grundlage: Grundlage,
  umfeld: Umfeld,
): readonly FallBefund[] {
  if (!geaendert.antragsdatum && !geaendert.hauptbetreuer) return KEINE;
  const { lage } = beurteilungslage(row, stichtag, grundlage, umfeld);
  return grundlage.regelwerk.verlaufspruefungen.flatMap(({ code, regel, pruefung }) => {
    const { nur_verlauf, nach, wenn = () => true } = pruefung;
    const check = { code, ...(regel === undefined ? {} : { regel }), pruefung: { ...pruefung, nach, wenn } };
    return geaendert[nur_verlauf] && erhebt(check)(lage) ? [code] : [];
  });
}

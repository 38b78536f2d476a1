/**
 * Reasons as they stand in result cells, and whether a text can be one: `Unterbrechung unter 183 Tagen`,
 * `fehlt: Antragsart`, `prüfen: Kanal fehlt`. Lists that were written earlier hold the codes of faelle.csv instead.
 * Source: page 6 "Words in cells".
 */
import type { Day } from '../calendar/day.ts';
import { begruendung, grundtext, TRENNER } from '../decide/begruendung.ts';
import { unterbrechungTage } from '../decide/neufall.ts';
import type { Zustaendigkeit } from '../decide/route.ts';
import { FIELD_IDS } from '../fields/declarations.ts';
import type { Grundlage } from '../grundlage.ts';
import { de } from '../messages/de/index.ts';
import { FEHLT, feldFehlt, feldname, GRUND, NICHT_GEREGELT, PRUEFEN, pruefenWeil } from '../messages/de/zelle.ts';

/** The reason of a Neufall. @param antragsdatum the day whose rules say how long an interruption has to be */
export function grundInZelle(grund: string, antragsdatum: Day | undefined, grundlage: Pick<Grundlage, 'regelwerk'>) {
  const { worte, fehlt } = begruendung(grund);
  return [
    ...worte.map((wort) => (istGrund(wort) ? inZelle(wort, antragsdatum, grundlage) : wort)),
    ...(fehlt.length === 0 ? [] : [FEHLT + fehlt.map(feldname).join(', ')]),
  ].join(TRENNER);
}

function inZelle(wort: keyof typeof GRUND, antragsdatum: Day | undefined, grundlage: Pick<Grundlage, 'regelwerk'>) {
  const worte = GRUND[wort];
  if (typeof worte === 'string') return worte;
  const tage = antragsdatum === undefined ? undefined : unterbrechungTage(worte.art, antragsdatum, grundlage) + 1;
  return tage !== undefined && Number.isFinite(tage) ? worte.worte(tage) : de.gruende[wort];
}

const istGrund = (wort: string): wort is keyof typeof GRUND => Object.hasOwn(GRUND, wort);

/** Who is in charge, or why that has to be checked. */
export function zustaendigInZelle({ stelle, grund }: Zustaendigkeit): string {
  if (stelle !== PRUEFEN) return stelle;
  const [fehlt] = begruendung(grund).fehlt;
  if (fehlt !== undefined) return pruefenWeil(feldFehlt(feldname(fehlt)));
  // A route that leaves a matter where it came in needs to know where that was.
  return pruefenWeil(grund === '' ? feldFehlt(feldname('eingangsstelle')) : NICHT_GEREGELT);
}

const NAMEN: ReadonlySet<string> = new Set(FIELD_IDS.map(feldname));
const CODES: ReadonlySet<string> = new Set(Object.keys(de.gruende));
const WORTE: readonly RegExp[] = Object.values(GRUND).map((worte) =>
  typeof worte === 'string'
    ? new RegExp(`^${worte}$`)
    : new RegExp(`^${worte.worte(0).replace('0', String.raw`\d+`)}$`),
);
const LANG: ReadonlySet<string> = new Set(Object.values(de.gruende));

/** Whether a text is a reason that the program writes, or wrote as a code. */
export const istGrundtext = (text: string): boolean =>
  text.split(TRENNER).every((teil) => {
    if (teil.startsWith(FEHLT))
      return teil
        .slice(FEHLT.length)
        .split(', ')
        .every((name) => NAMEN.has(name));
    const { fehlt } = begruendung(teil);
    if (fehlt.length > 0) return grundtext('', fehlt) === teil;
    return CODES.has(teil) || LANG.has(teil) || WORTE.some((worte) => worte.test(teil));
  });

const GEPRUEFT: ReadonlySet<string> = new Set([
  PRUEFEN,
  pruefenWeil(NICHT_GEREGELT),
  ...[...NAMEN].map((name) => pruefenWeil(feldFehlt(name))),
]);

/** Whether a text says that it has to be checked who is in charge, and why. */
export const istPruefenText = (text: string): boolean => GEPRUEFT.has(text);

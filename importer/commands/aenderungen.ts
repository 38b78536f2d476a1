/**
 * `neufall aenderungen`: what happened since a run or a day: new, newly overdue, done, decided, gone, changed.
 * Source: page 5 "The first hour of a controller".
 */
import { type UnmessbareFrist, unmessbareFristen } from '../../core/decide/fristen.ts';
import { parseSetting } from '../../core/fields/parse-date.ts';
import { alsObjekt, antworte, konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { liesVerlauf, verlaufPfad } from '../aufruf/verlauf.ts';
import { AN_FRISTEN, ARTEN, type Art, type Eintrag, type Seitdem } from '../protokoll/verlauf.ts';
import type { VerlaufLeser } from '../store/lesen.ts';
import { seitdem } from '../store/seitdem.ts';
import type { ExitCode } from '../system/errors.ts';

export function aenderungenCommand(flags: Flags<'aenderungen'>, called: Context): ExitCode {
  const { config, context } = konfiguriert(flags, called);
  return liesVerlauf(verlaufPfad(flags, config, context), context, (leser) => {
    const ergebnis = seitdem(leser, startOf(flags.seit, leser, context));
    const nicht_messbar = unmessbareFristen(leser.letzter.spalten.vorhanden);
    return antworte(
      context,
      alsObjekt(flags, config),
      () => ({ ...ergebnis, von: ergebnis.von ?? null, nicht_messbar }),
      () => inWorten(ergebnis, nicht_messbar, context),
    );
  });
}

/** The run that `--seit` means: its number, or the last one with a Stichtag up to that day; by default the last but one. */
function startOf(seit: string | undefined, leser: VerlaufLeser, { texts }: Context): number {
  const laeufe = leser.laeufe();
  if (seit === undefined) return laeufe.at(-2)?.nr ?? 0;
  if (/^\d{1,9}$/.test(seit)) {
    const nr = Number(seit);
    return laeufe.some((lauf) => lauf.nr === nr) ? nr : usage(texts.verlauf.aenderungen.keinLauf(nr, leser.letzter.nr));
  }
  const tag = parseSetting(seit) ?? usage(texts.verlauf.aenderungen.keinSeit(seit));
  return laeufe.findLast(({ stichtag }) => stichtag <= tag)?.nr ?? 0;
}

function inWorten(
  { von, bis, eintraege }: Seitdem,
  nichtMessbar: readonly UnmessbareFrist[],
  { texts, messages }: Context,
): string[] {
  const { aenderungen: t, erklaeren } = texts.verlauf;
  const wert = (feld: string, text: string) => (text === '' ? t.leer : erklaeren.wert(feld, text));
  const zeile = ({ kundennummer, felder }: Eintrag) =>
    [
      `  ${kundennummer}`,
      felder.map(({ feld, alt, neu }) => `${erklaeren.feld(feld)}: ${wert(feld, alt)} → ${wert(feld, neu)}`).join('; '),
    ]
      .filter((teil) => teil !== '')
      .join('  ');
  /** How many, or that the last run could not see it: then none is no answer. */
  const anzahl = (art: Art): string => {
    const { length } = eintraege[art];
    const fehlt = nichtMessbar.filter(({ frist }) => AN_FRISTEN[art]?.includes(frist));
    if (fehlt.length === 0) return String(length);
    const namen = [...new Set(fehlt.flatMap((eine) => eine.fehlt))].map((id) => messages.felder[id]);
    return t.nichtGeprueft(fehlt.length === AN_FRISTEN[art]?.length ? undefined : length, namen);
  };
  return [
    t.titel(von, bis),
    ...ARTEN.flatMap((art) => [`${t.arten[art]}: ${anzahl(art)}`, ...eintraege[art].map(zeile)]),
  ];
}

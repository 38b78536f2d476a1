/**
 * What happened to the cases since a run: one block of figures and lists, for `neufall aenderungen` and the head of the
 * report. Source: page 5 (`neufall aenderungen`).
 */
import { iso } from '../../core/calendar/day.ts';
import { addTo } from '../../core/maps.ts';
import { ARTEN, type Art, type Eintrag, type Seitdem } from '../protokoll/verlauf.ts';
import { kundennummerToText } from '../table/kundennummer.ts';
import type { SeitdemZahlen } from '../zahlen/daten.ts';
import type { AenderungMitFall, Betroffen } from './aenderungen.ts';
import { personOf } from './ids.ts';
import type { GespeicherterLauf } from './laeufe.ts';

type Lauf = Pick<GespeicherterLauf, 'nr' | 'stichtag'>;

/** Where the changes come from: a history that is read, or the run that is just being written. */
export interface Quelle {
  readonly letzter: Lauf;
  laeufe(): readonly Lauf[];
  alleAenderungen(von: number): readonly AenderungMitFall[];
  betroffen(von: number): readonly Betroffen[];
}

const DONE = new Set(['erfüllt', 'verspätet']);

/**
 * Compares the state after run `von` with the last one.
 * @param von number of a run; 0 tells of everything since the beginning
 */
export function seitdem(leser: Quelle, von: number): Seitdem {
  const laeufe = leser.laeufe();
  const eintraege: Record<Art, Eintrag[]> = {
    neu: [],
    ueberfaellig: [],
    erledigt: [],
    entschieden: [],
    weg: [],
    geaendert: [],
  };
  const aenderungen = new Map<number, AenderungMitFall[]>();
  for (const eine of leser.alleAenderungen(von)) addTo(aenderungen, eine.fall, eine);
  for (const { id, seit, weg } of leser.betroffen(von)) {
    const felder = zusammen(aenderungen.get(id) ?? []);
    const art = artOf(felder, seit > von, weg !== null);
    if (art === undefined) continue;
    const eintrag = { kundennummer: kundennummerToText(personOf(id)), fall: id };
    eintraege[art].push({ ...eintrag, felder: art === 'neu' || art === 'weg' ? [] : felder });
  }
  const start = laeufe.find(({ nr }) => nr === von);
  return { von: start === undefined ? undefined : stand(start), bis: stand(leser.letzter), eintraege };
}

/** Only how many, for the head of a report. */
export function seitdemZahlen({ eintraege }: Seitdem, { nr, stichtag }: Lauf): SeitdemZahlen {
  const anzahl = Object.fromEntries(ARTEN.map((art) => [art, eintraege[art].length])) as SeitdemZahlen['anzahl'];
  return { lauf: nr, stichtag, anzahl };
}

const stand = ({ nr, stichtag }: Lauf) => ({ lauf: nr, stichtag: iso(stichtag) });

function artOf(felder: Eintrag['felder'], neu: boolean, weg: boolean): Art | undefined {
  // Came and went between the two runs.
  if (neu && weg) return undefined;
  if (neu) return 'neu';
  if (weg) return 'weg';
  const now = new Map(felder.map((eins) => [eins.feld, eins.neu]));
  const erstberatung = now.get('status_erstberatung') ?? '';
  const entscheidung = now.get('status_entscheidung') ?? '';
  if (erstberatung === 'überfällig' || entscheidung === 'überfällig') return 'ueberfaellig';
  if (DONE.has(entscheidung)) return 'entschieden';
  if (DONE.has(erstberatung)) return 'erledigt';
  return felder.length === 0 ? undefined : 'geaendert';
}

/** Each field once, from its first value to its last; what came back to its old value is no change. */
function zusammen(aenderungen: readonly AenderungMitFall[]): Eintrag['felder'] {
  const felder = new Map<string, { alt: string; neu: string }>();
  for (const { feld, alt = '', neu = '' } of aenderungen) {
    const bisher = felder.get(feld);
    felder.set(feld, { alt: bisher?.alt ?? alt, neu });
  }
  return [...felder]
    .filter(([feld, { alt, neu }]) => alt !== neu && feld !== 'vorhanden')
    .map(([feld, werte]) => ({ feld, ...werte }));
}

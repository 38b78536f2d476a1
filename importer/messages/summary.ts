/**
 * The figures of a run that its summary names, taken from lauf.json's content.
 */
import { type BefundCode, befund } from '../../core/decide/befunde.ts';
import type { Lauf } from '../protokoll/lauf.ts';
import { type EncodingName, TWICE } from '../read/encoding.ts';

/** At most five names. */
export function einige(namen: readonly string[]): string {
  return namen.length > 5 ? `${namen.slice(0, 5).join(', ')}, … (${namen.length})` : namen.join(', ');
}

export function kennzahlen(lauf: Lauf) {
  const { dateien, zaehlung } = lauf;
  const sum = (
    key: 'gelesen' | 'verbunden' | 'quarantaene' | 'dubletten' | 'leerzeilen' | 'kopfzeilen' | 'uebersprungen',
  ) => dateien.reduce((total, datei) => total + datei[key], 0);
  const inEncoding = (name: EncodingName) =>
    dateien.filter(({ kodierung }) => kodierung === name).map(({ datei }) => datei);
  const codes = (Object.entries(zaehlung.befunde) as [BefundCode, number][]).sort(([, a], [, b]) => b - a);
  return {
    gelesen: sum('gelesen'),
    verbunden: sum('verbunden'),
    quarantaene: sum('quarantaene'),
    dubletten: sum('dubletten'),
    leerzeilen: sum('leerzeilen'),
    kopfzeilen: sum('kopfzeilen'),
    uebersprungen: sum('uebersprungen'),
    neufaelle: zaehlung.neufall['ja'] ?? 0,
    zuPruefen: zaehlung.neufall['prüfen'] ?? 0,
    ueberfaelligErstberatung: zaehlung.status_erstberatung['überfällig'] ?? 0,
    ueberfaelligEntscheidung: zaehlung.status_entscheidung['überfällig'] ?? 0,
    baldFaellig:
      (zaehlung.status_erstberatung['bald fällig'] ?? 0) + (zaehlung.status_entscheidung['bald fällig'] ?? 0),
    /** Reasons for quarantine with their counts, most frequent first. */
    gruende: codes.filter(([code]) => befund(code).ebene === 'quarantäne'),
    /** The other findings of severity `fehler` and `warnung`, most frequent first. */
    befunde: codes.filter(
      ([code]) => ['feld', 'fall'].includes(befund(code).ebene) && befund(code).schwere !== 'hinweis',
    ),
    windows1252: inEncoding('windows-1252'),
    doppeltKodiert: inEncoding(TWICE),
    /** Files with records of which surplus empty fields were cut off, and their number. */
    leereEndfelder: dateien.flatMap(({ datei, leere_endfelder: n }) => (n === 0 ? [] : [[datei, n] as const])),
  };
}

/** Writes the text that is stored of a case, see `zustand.ts`. */
import type { Beurteilung } from '../../core/assess.ts';
import { FIELD_IDS, type FieldId } from '../../core/fields/declarations.ts';
import { schrittText } from '../../core/process/naechster.ts';
import type { Umfeld } from '../../core/rules/lage.ts';
import type { Fallwerte, Feldleser } from './feldleser.ts';
import type { Puffer } from './puffer.ts';
import { type FeldMitBefund, SCHRITT_ZEICHEN, zeichenVon } from './zustand.ts';

/** Writes a case at the end of the buffer. */
export type Verfassen = (
  puffer: Puffer,
  fall: Fallwerte & { readonly umfeld: Umfeld },
  feldBefunde: readonly FeldMitBefund[],
  urteil: Beurteilung,
) => void;

/** Fields with a place of their own before the numbered ones, and the Kundennummer, which is the key. */
const OWN_PLACE: ReadonlySet<FieldId> = new Set([
  'kundennummer',
  'antragsdatum',
  'bg_nummer',
  'eingang_am',
  'anliegen',
]);

/** Fields that are left out unless the configuration asks for them (page 5: "names are not stored unless configured"). */
export const NAMEN: readonly FieldId[] = ['nachname', 'vorname'];

/**
 * @param numbers number of each field in the store
 * @param mitNamen whether names are written
 * @param leserVon what reads a field; `undefined`: the run does not have it
 */
export function createVerfassen(
  numbers: ReadonlyMap<FieldId, number>,
  mitNamen: boolean,
  leserVon: (id: FieldId) => Feldleser | undefined,
): Verfassen {
  const felder = FIELD_IDS.filter((id) => !OWN_PLACE.has(id) && (mitNamen || !NAMEN.includes(id))).flatMap((id) => {
    const [nr, lies] = [numbers.get(id), leserVon(id)];
    return nr === undefined || lies === undefined ? [] : [{ zeichen: zeichenVon(nr), lies }];
  });
  return (puffer, fall, feldBefunde, urteil) => {
    const { row, umfeld } = fall;
    puffer.zahl(teileBits(umfeld));
    // The identity of the case, unknown parts empty.
    for (const wert of [row.antragsdatum, row.bg_nummer, row.eingang_am, row.anliegen]) {
      puffer.trenne();
      if (wert !== undefined) puffer.wert(wert);
    }
    puffer.trenne();
    puffer.text(umfeldBits(umfeld));
    if (umfeld.vorstaende !== undefined) puffer.zahl(umfeld.vorstaende);
    puffer.trenne();
    if (feldBefunde.length > 0) puffer.text(befundeText(feldBefunde));
    puffer.trenne();
    puffer.text(urteil.neufall.neufall);
    puffer.trenne();
    puffer.text(urteil.zustaendigkeit.stelle);
    puffer.trenne();
    puffer.text(urteil.erstberatung.status);
    puffer.trenne();
    puffer.text(urteil.entscheidung.status);
    for (const { zeichen, lies } of felder) {
      const wert = lies(fall);
      if (wert === undefined) continue;
      puffer.trenne();
      puffer.text(zeichen);
      puffer.wert(wert);
    }
    puffer.trenne();
    puffer.text(SCHRITT_ZEICHEN);
    puffer.text(schrittText(urteil.naechster));
  };
}

/** Which exports have a part in the case: 1 VerBIS, 2 ALLEGRO, 4 STEP. */
function teileBits({ teile }: Umfeld): number {
  return (teile?.verbis ? 1 : 0) + (teile?.allegro ? 2 : 0) + (teile?.step ? 4 : 0);
}

/** One hexadecimal digit. */
function umfeldBits(umfeld: Umfeld): string {
  const bits =
    (umfeld.letzter_antrag ? 1 : 0) +
    (umfeld.widerspruch_geburtsdatum ? 2 : 0) +
    (umfeld.widerspruch_name ? 4 : 0) +
    (umfeld.termin_doppelt ? 8 : 0);
  return bits.toString(16);
}

/** Each once, in alphabetical order: `WERT_UNBEKANNT:status`, joined by blanks. */
function befundeText(befunde: readonly FeldMitBefund[]): string {
  return [...new Set(befunde.map(({ code, id }) => `${code}:${id}`))].sort().join(' ');
}

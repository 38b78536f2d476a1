/**
 * Words of the result columns "Neufall-Grund" and "Zuständig"; faelle.csv keeps the codes. German in every language, as all
 * results are. Source: page 6 "Words in cells".
 */
import type { Grund } from '../../decide/begruendung.ts';
import { type FieldId, field } from '../../fields/declarations.ts';
import type { Unterbrechung } from '../../rules/rule.ts';

/** A reason in words, or the interruption whose length belongs to it. */
type Grundworte = string | { readonly art: Unterbrechung; readonly worte: (tage: number) => string };

export const GRUND: Readonly<Record<Grund | 'manuell', Grundworte>> = {
  erstantrag: 'Erstantrag',
  weiterbewilligung: 'Weiterbewilligung',
  'laufender-bezug': 'laufender Bezug',
  unterbrechung: { art: 'bezug', worte: (tage) => `Unterbrechung ab ${tage} Tagen` },
  'unterbrechung-kurz': { art: 'bezug', worte: (tage) => `Unterbrechung unter ${tage} Tagen` },
  ablehnung: { art: 'ablehnung', worte: (tage) => `Ablehnung vor mindestens ${tage} Tagen` },
  'ablehnung-kurz': { art: 'ablehnung', worte: (tage) => `Ablehnung vor weniger als ${tage} Tagen` },
  unter15: 'unter 15 Jahren',
  altersgrenze: 'Altersgrenze erreicht',
  aufenthalt: 'kein Aufenthalt in Deutschland',
  manuell: 'von Hand festgelegt',
};

/** What is missing, before the fields. */
export const FEHLT = 'fehlt: ';

/** Who is in charge is to be checked; a reason stands behind it. */
export const PRUEFEN = 'prüfen';
export const pruefenWeil = (grund: string): string => `${PRUEFEN}: ${grund}`;
export const feldFehlt = (name: string): string => `${name} fehlt`;
export const NICHT_GEREGELT = 'nicht geregelt';

const KURZ: Readonly<Partial<Record<FieldId, string>>> = { kanal: 'Kanal', eingang_am: 'Eingang' };

/** A field as cells call it. */
export const feldname = (id: FieldId): string => KURZ[id] ?? field(id).labels[0];

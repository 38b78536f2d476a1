/** What the self-test looks at, and what it can find there. Source: page 5 (`neufall selbsttest`). */
export const SCHRITTE = [
  'node',
  'config',
  'profil',
  'regeln',
  'eingabe',
  'ausgabe',
  'platz',
  'verlauf',
  'uhr',
  'lauf',
] as const;
export type Schritt = (typeof SCHRITTE)[number];

/** `hinweis`: the next run will work, but somebody should know. */
export type Stand = 'gut' | 'hinweis' | 'fehler';

export interface Selbstbefund {
  readonly schritt: Schritt;
  readonly stand: Stand;
  readonly text: string;
}

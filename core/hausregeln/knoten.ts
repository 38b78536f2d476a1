/**
 * A JSON file as a tree in which every value knows its place: what the shells' JSON parser gives (`parseTree` of
 * jsonc-parser). A key that comes twice is there twice.
 */
export interface Knoten {
  readonly type: 'object' | 'array' | 'property' | 'string' | 'number' | 'boolean' | 'null';
  /** Characters before it in the text. */
  readonly offset: number;
  readonly value?: unknown;
  /** Properties of an object, items of an array; key and value of a property. */
  readonly children?: readonly Knoten[];
}

/** A house file as the shells give it to the core. */
export interface Hausdatei {
  /** As it is shown in messages. */
  readonly name: string;
  readonly text: string;
  /** The parsed text; none where it is empty. */
  readonly baum: Knoten | undefined;
  /** Places at which the text is no JSON. */
  readonly falsch: readonly number[];
}

/** Line of a place in a text, from 1. */
export function zeileVon(text: string, offset: number): number {
  let zeile = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) zeile++;
  return zeile;
}

/** A key of an object with its node and value. */
export interface Eintrag {
  readonly schluessel: string;
  readonly knoten: Knoten;
  readonly wert: Knoten | undefined;
}

/** The keys of an object, in order, repeated ones too. */
export function eintraege(knoten: Knoten | undefined): readonly Eintrag[] {
  return (knoten?.children ?? []).map((property) => ({
    schluessel: String(property.children?.[0]?.value ?? ''),
    knoten: property,
    wert: property.children?.[1],
  }));
}

/** The value under a key, or the item at a position, on a path from a node. */
export function unter(knoten: Knoten | undefined, ...pfad: readonly (string | number)[]): Knoten | undefined {
  let jetzt = knoten;
  for (const schritt of pfad) {
    jetzt =
      typeof schritt === 'number'
        ? jetzt?.children?.[schritt]
        : eintraege(jetzt).find(({ schluessel }) => schluessel === schritt)?.wert;
  }
  return jetzt;
}

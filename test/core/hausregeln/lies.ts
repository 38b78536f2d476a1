/** House files of tests: from text to what the core says about it. */
import { type ParseError, parseTree } from 'jsonc-parser';
import { fehlerzeile, type Hausdatei, type Hausregeln, leseHausregeln } from '../../../core/hausregeln/index.ts';
import { messages, type Sprache } from '../../../core/messages/index.ts';
import { VORGABE } from '../rules/vorgabe.ts';

export function datei(name: string, text: string): Hausdatei {
  const fehler: ParseError[] = [];
  const baum = parseTree(text, fehler, { allowTrailingComma: true });
  return { name, text, baum, falsch: fehler.map(({ offset }) => offset) };
}

/** The house rules of files that are right. */
export function haus(...texte: readonly string[]): Hausregeln {
  const gelesen = leseHausregeln(
    texte.map((text, i) => datei(`haus-${i + 1}.regeln.json`, text)),
    VORGABE,
  );
  if (!gelesen.ok) throw new Error(gelesen.fehler.map((f) => fehlerzeile(f, messages('de').hausregeln)).join('\n'));
  return gelesen.hausregeln;
}

/** The lines about files that are wrong; none where they are right. */
export function fehlerIn(texte: readonly string[], sprache: Sprache = 'de'): readonly string[] {
  const gelesen = leseHausregeln(
    texte.map((text, i) => datei(`${'ab'[i]}.json`, text)),
    VORGABE,
  );
  return gelesen.ok ? [] : gelesen.fehler.map((fehler) => fehlerzeile(fehler, messages(sprache).hausregeln));
}

/** The custom functions as the help page lists them, in the language of each of its sections. */
import type { Sprache } from '../../core/messages/index.ts';
import { FUNKTIONEN, type Funktion, NAMESPACE } from '../functions/declarations.ts';
import { beschreibung, funktionTexte } from '../functions/texte/index.ts';

/** `=NEUFALL.ARBEITSTAG(start; tage; [land])` */
export function syntax({ id, parameter }: Funktion, sprache: Sprache): string {
  const names = parameter.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `=${NAMESPACE}.${id}(${names.join(funktionTexte(sprache).trenner)})`;
}

/** The items of a definition list. The texts are the project's own and hold no markup. */
export function functionList(sprache: Sprache): string {
  return FUNKTIONEN.map((funktion: Funktion) => {
    const { text, parameter } = beschreibung(funktion.id, sprache);
    const worte = funktion.parameter.map(({ name }) => `<code>${name}</code>: ${parameter[name]}`);
    return `<dt><code>${syntax(funktion, sprache)}</code></dt><dd>${text}<br>${worte.join('<br>')}</dd>`;
  }).join('\n');
}

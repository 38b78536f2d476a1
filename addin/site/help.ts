/** The custom functions as the help page lists them, in German or English. */
import type { Sprache } from '../../core/messages/index.ts';
import { FUNKTIONEN, type Funktion, NAMESPACE } from '../functions/declarations.ts';

/** Separator of arguments in Excel of that language. */
const SEPARATOR: Readonly<Record<Sprache, string>> = { de: '; ', en: ', ' };

/** `=NEUFALL.ARBEITSTAG(start; tage; [land])` */
export function syntax({ id, parameter }: Funktion, sprache: Sprache): string {
  const names = parameter.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `=${NAMESPACE}.${id}(${names.join(SEPARATOR[sprache])})`;
}

/** The items of a definition list. The texts are the project's own and hold no markup. */
export function functionList(sprache: Sprache): string {
  return FUNKTIONEN.map((funktion: Funktion) => {
    const parameter = funktion.parameter.map(({ name, text }) => `<code>${name}</code>: ${text[sprache]}`);
    return `<dt><code>${syntax(funktion, sprache)}</code></dt><dd>${funktion.text[sprache]}<br>${parameter.join('<br>')}</dd>`;
  }).join('\n');
}

/** Building the page: elements with attributes, listeners and children. Text is only ever set as text. */
type Child = Node | string | undefined | false;
type Listener = () => void;

export interface Properties {
  readonly [attribute: string]: string | number | boolean | Listener | undefined;
}

/** An element. `true` sets a bare attribute, `false` and `undefined` none; functions listen to the event `onclick` … */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  // In Excel on the web office.js moves the focus itself, among the elements of a list that knows no summary.
  if (tag === 'summary') element.tabIndex = 0;
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/**
 * Replaces what is inside. Who had the focus keeps it, and what a person has folded or unfolded stays so, if an element
 * with the same id comes back.
 */
export function refill(element: HTMLElement, ...children: readonly Child[]): void {
  const focused = element.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const gefaltet = new Map(detailsIn(element).map((one) => [one.id, one.open]));
  element.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
  for (const one of detailsIn(element)) one.open = gefaltet.get(one.id) ?? one.open;
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
}

const detailsIn = (element: HTMLElement): readonly HTMLDetailsElement[] => [
  ...element.querySelectorAll<HTMLDetailsElement>('details[id]'),
];

/** An input; `changed` gets it whenever a person is through with a change. */
export function eingabe(properties: Properties, changed: (input: HTMLInputElement) => void): HTMLInputElement {
  const input = h('input', properties);
  input.addEventListener('change', () => changed(input));
  return input;
}

/** A select with its options; `value` is chosen. */
export function select<V extends string>(
  properties: Properties,
  options: readonly (readonly [value: V, text: string])[],
  value: V,
  chosen: (value: V) => void,
): HTMLSelectElement {
  const element = h(
    'select',
    properties,
    ...options.map(([key, text]) => h('option', { value: key, selected: key === value }, text)),
  );
  // Nothing else can be chosen.
  element.addEventListener('change', () => chosen(element.value as V));
  return element;
}

/**
 * Gives the focus to a heading, so that it is read and the next Tab goes on from there. Only while it has the focus is it
 * a stop of its own; with `tabindex="-1"` Chromium would not get away from it.
 */
export function readAloud(heading: HTMLElement | null): void {
  if (heading === null) return;
  heading.tabIndex = 0;
  heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  heading.focus();
}

/** The elements of the sheet: made, kept from one drawing to the next, and put in their place. */

/** Elements of the last drawing: what looks the same is not made again, so that nothing flickers or loses its place. */
export class Kept {
  #before = new Map<string, { readonly look: string; readonly element: HTMLElement }>();
  #now = new Map<string, { readonly look: string; readonly element: HTMLElement }>();

  get(key: string, look: string, make: (key: string) => HTMLElement): HTMLElement {
    const known = this.#before.get(key);
    const one = known?.look === look ? known : { look, element: make(key) };
    this.#now.set(key, one);
    return one.element;
  }

  /** Ends a drawing: what was not asked for is gone. */
  forget(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}

/** Gives an element these children, and touches nothing where it has them already. */
export function fill(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const same = parent.children.length === children.length && children.every((one, i) => parent.children[i] === one);
  if (!same) parent.replaceChildren(...children);
}

/** A `div` with a class and a text. */
export function div(className: string, text = ''): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

/** Puts an element there, in pixels. */
export function place(element: HTMLElement, box: { left: number; top: number; width: number; height: number }): void {
  Object.assign(element.style, {
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  });
}

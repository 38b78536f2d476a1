/** Tabs after the WAI-ARIA pattern: arrow keys, Pos1 and Ende move, one tab stop. */
import { h } from './dom.ts';
import { type Icon, icon } from './icons.ts';

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly panel: HTMLElement;
  /** Shown instead of the name where there is little room; the name stays for who does not see it. */
  readonly bild?: Icon;
}

interface Tabs {
  readonly element: HTMLElement;
  readonly show: (id: string) => void;
}

/** `shown` is called with the id of the tab that comes to the front. */
export function tabs(label: string, all: readonly Tab[], shown: (id: string) => void): Tabs {
  const buttons = all.map(({ id, name, bild }) =>
    h(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}`, onclick: () => show(id) },
      bild === undefined ? name : h('span', { class: 'mit-bild', title: name }, icon(bild), h('span', {}, name)),
    ),
  );
  const show = (id: string) => {
    for (const [index, tab] of all.entries()) {
      const active = tab.id === id;
      buttons[index]?.setAttribute('aria-selected', String(active));
      buttons[index]?.setAttribute('tabindex', active ? '0' : '-1');
      tab.panel.hidden = !active;
    }
    shown(id);
  };
  const element = h('div', { role: 'tablist', 'aria-label': label }, ...buttons);
  element.addEventListener('keydown', (event) => {
    const current = buttons.findIndex((button) => button.contains(document.activeElement));
    const last = all.length - 1;
    const next: Record<string, number> = {
      ArrowRight: current === last ? 0 : current + 1,
      ArrowLeft: current === 0 ? last : current - 1,
      Home: 0,
      End: last,
    };
    const target = next[event.key];
    if (current < 0 || target === undefined) return;
    event.preventDefault();
    buttons[target]?.focus();
    show(all[target]?.id ?? '');
  });
  for (const { id, panel } of all) {
    panel.id = `panel-${id}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${id}`);
    panel.hidden = true;
  }
  return { element, show };
}

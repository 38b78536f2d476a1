/** The look: the theme of Office where it says one, else what the system prefers. High contrast is the browser's own. */

/**
 * Sets `data-theme` on the page and follows the system. Excel raises no event when its theme changes (the event is
 * Outlook's), so it is looked at again when the person comes back to the pane.
 */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset['theme'] = (officeIsDark() ?? dark.matches) ? 'dark' : 'light';
  };
  dark.addEventListener('change', apply);
  window.addEventListener('focus', apply);
  document.addEventListener('visibilitychange', apply);
  apply();
}

/** By the background of Office's task panes; `undefined` where Office says nothing. */
function officeIsDark(): boolean | undefined {
  const color = Office.context.officeTheme?.bodyBackgroundColor;
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color ?? '');
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

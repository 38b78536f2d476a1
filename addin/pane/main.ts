/** The page of the add-in: pane, ribbon commands and custom functions share one runtime. */
import { liefereHausregeln } from '../actions/hausregel-wahl.ts';
import { Live } from '../actions/live.ts';
import { Steuerung } from '../actions/steuerung.ts';
import { onSelection, onSheetActivated } from '../excel/events.ts';
import { Persistent } from '../excel/persist.ts';
import { useWorkbook } from '../functions/main.ts';
import { spracheVon } from '../functions/texte/index.ts';
import { registerCommands } from '../ribbon/commands.ts';
import { ladeAusgelieferte } from './ausgeliefert.ts';
import { createPane } from './pane.ts';
import { followTheme } from './theme.ts';

/** Milliseconds that the selection has to rest before its row is explained. */
const REST = 120;

Office.onReady(() => {
  const steuerung = new Steuerung();
  const live = new Live(steuerung);
  followTheme();
  const pane = createPane(steuerung, spracheVon(Office.context.displayLanguage));
  registerCommands(steuerung);
  steuerung.onChange(() => {
    const { stichtag, einstellungen, haus, liste } = steuerung;
    const date1904 = liste?.grid.sheet.date1904;
    useWorkbook({
      heute: stichtag,
      einstellungen: einstellungen.regeln,
      hausregeln: haus.regeln,
      ...(date1904 === undefined ? {} : { date1904 }),
    });
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(pane.selected, REST);
  };
  void ladeAusgelieferte().then(({ texte, gute }) => liefereHausregeln(steuerung, texte, gute));
  const excel = new Persistent();
  const watch = () => live.beobachte();
  const activated = () => {
    excel.begin(watch);
    pane.activated();
  };
  excel.begin(
    () => pane.load(),
    () => onSelection(rest),
    () => onSheetActivated(activated),
    watch,
  );
  document.addEventListener('click', () => void excel.now());
  window.addEventListener('focus', () => void excel.now());
});

// Once per page office.js tells Excel on its own that commands may come, and does not look at the answer
// (notifyActionHandlerReady); while a cell is being edited Excel refuses it, like every request.
window.addEventListener('unhandledrejection', function once(event) {
  if (!(event.reason instanceof Error && event.reason.name === 'RichApi.Error')) return;
  event.preventDefault();
  window.removeEventListener('unhandledrejection', once);
});

/** The page of the add-in: pane, ribbon commands and custom functions share one runtime. */
import { Live } from '../actions/live.ts';
import { Steuerung } from '../actions/steuerung.ts';
import { onSelection, onSheetActivated } from '../excel/events.ts';
import { useWorkbook } from '../functions/main.ts';
import { registerCommands } from '../ribbon/commands.ts';
import { spracheVon } from '../texte/index.ts';
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
    const { stichtag, einstellungen, liste } = steuerung;
    const date1904 = liste?.grid.sheet.date1904;
    useWorkbook({
      heute: stichtag,
      einstellungen: einstellungen.regeln,
      ...(date1904 === undefined ? {} : { date1904 }),
    });
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = setTimeout(pane.selected, REST);
  };
  const activated = () => {
    listen(live.beobachte());
    pane.activated();
  };
  // One by one, and none waits for another: an Excel that lacks an event only lacks what hangs on it.
  listen(onSelection(rest));
  listen(onSheetActivated(activated));
  listen(live.beobachte());
});

function listen(started: Promise<unknown>): void {
  started.catch(() => {
    // The actions do without: they read the sheet anew.
  });
}

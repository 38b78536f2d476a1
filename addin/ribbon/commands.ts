/** The ribbon buttons: the same actions as in the pane, which comes to the front to show what they do. */
import type { Steuerung } from '../actions/steuerung.ts';

export function registerCommands(steuerung: Steuerung): void {
  const command = (id: string, run: () => Promise<void>) => {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void showPane();
      void run();
      // Excel takes no other command before this one is completed, and a preview waits for the person.
      event.completed();
    });
  };
  command('openPane', async () => {});
  command('allesPruefen', () => steuerung.starte('alles'));
  command('markieren', () => steuerung.starte('markieren'));
  command('routen', () => steuerung.starte('routen'));
  command('fristenPruefen', () => steuerung.starte('fristen'));
}

/** Needs the shared runtime; without it the pane opens by the manifest. */
async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The action runs all the same; its result is there when the pane is opened.
  }
}

/**
 * What of a report another thread may do beside it: plain data in, plain data out. exceljs and ECharts, which take a
 * moment to load, are needed for nothing else.
 */
import { type Bildauftrag, type Bilder, zeichne } from './bilder.ts';
import type { Rahmenauftrag } from './mappe-auftrag.ts';
import type { Rahmen } from './packen.ts';

export interface Nebenher {
  readonly rahmen: (auftrag: Rahmenauftrag) => Promise<Rahmen>;
  readonly bilder: (auftrag: Bildauftrag) => Promise<Bilder>;
}

/** In the thread that calls. */
export const hier: Nebenher = {
  rahmen: async (auftrag) => (await import('./mappe.ts')).mappenrahmen(auftrag),
  bilder: zeichne,
};

/**
 * What a thread beside the main one runs. What cases need is loaded while the main thread still reads: it takes as long as a
 * thousand cases.
 */
import { bediene } from '../system/faden.ts';
import type { Abschnitt } from './beurteilen.ts';
import { liesDort } from './lesen.ts';

const beurteilen = () => import('./beurteilen.ts');

bediene({
  async lesen(auftrag: Parameters<typeof liesDort>[0], weiter) {
    const gelesen = await liesDort(auftrag, weiter);
    setImmediate(beurteilen);
    return gelesen;
  },
  async beurteilen(abschnitt: Abschnitt, weiter) {
    return (await beurteilen()).beurteileAbschnitt(abschnitt, weiter);
  },
});

/**
 * What a thread beside the main one runs. It loads what both tasks need at once, while the main thread still recognises the
 * files.
 */
import { bediene } from '../system/faden.ts';
import { beurteileAbschnitt } from './beurteilen.ts';
import { liesDort } from './lesen.ts';

bediene({ lesen: liesDort, beurteilen: beurteileAbschnitt });

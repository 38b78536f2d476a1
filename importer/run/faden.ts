/** What a thread beside the main one runs. It loads what a task needs once that comes. */
import { bediene } from '../system/faden.ts';
import { liesDort } from './lesen.ts';

bediene({ lesen: liesDort });

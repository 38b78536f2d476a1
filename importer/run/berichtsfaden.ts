/**
 * What a thread runs that makes parts of the report. All that it needs is loaded while the main thread still puts the work
 * list in order.
 */
import { zeichne } from '../report/bilder.ts';
import '../report/diagramm.ts';
import { mappenrahmen } from '../report/mappe.ts';
import { bediene } from '../system/faden.ts';

bediene({ rahmen: mappenrahmen, bilder: zeichne });

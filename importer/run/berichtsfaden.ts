/** What a thread runs that makes the workbook of a report. It loads while the main thread still puts the work list in order. */
import { schreibeMappe } from '../report/mappe.ts';
import { bediene } from '../system/faden.ts';

bediene({ mappe: schreibeMappe });

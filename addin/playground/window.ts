/** What tests and screenshots find in the page of the playground. */
import type { Pane } from '../../test/host/frame.ts';
import type { Host } from '../../test/host/host.ts';

declare global {
  /** The workbook that is open, and the pane beside it. */
  var playground: { readonly host: Host; readonly pane: Pane } | undefined;
}

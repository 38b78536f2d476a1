/** What tests and screenshots find in the page of the playground. */
import type { Pane } from '../../test/host/frame.ts';
import type { Host } from '../../test/host/host.ts';
import type { Eigene } from './rechnen/wert.ts';

declare global {
  /** The workbook that is open, and the pane beside it. */
  var playground: { readonly host: Host; readonly pane: Pane } | undefined;
}

/** What Excel looks up in the pane when it works out a cell; office.js has no types for it. */
export interface PaneWindow {
  readonly CustomFunctions?: {
    readonly _association?: { readonly mappings: Readonly<Record<string, Eigene | undefined>> };
  };
}

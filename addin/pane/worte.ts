/** The words of one language: the pane's own and those of the core. */
import type { Messages } from '../../core/messages/index.ts';
import type { Texte } from '../texte/index.ts';

export interface Worte {
  readonly t: Texte;
  readonly m: Messages;
}

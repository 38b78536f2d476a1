/** The English catalogue. */
import type { Messages } from '../messages.ts';
import { befunde } from './befunde.ts';
import { erklaerung } from './erklaerung.ts';
import { felder } from './felder.ts';
import { vorgang } from './vorgang.ts';

export const en: Messages = {
  befunde,
  schwere: { fehler: 'Error', warnung: 'Warning', hinweis: 'Note' },
  felder,
  neufall: { ja: 'yes', nein: 'no', prüfen: 'to be checked', entfällt: 'not applicable' },
  status: {
    entfällt: 'not applicable',
    'nicht messbar': 'not measurable',
    erfüllt: 'met',
    verspätet: 'late',
    überfällig: 'overdue',
    'bald fällig': 'due soon',
    offen: 'open',
  },
  gruende: {
    erstantrag: 'first application',
    weiterbewilligung: 'continued benefit',
    'laufender-bezug': 'running benefit',
    unterbrechung: 'more than 182 full days without benefit',
    'unterbrechung-kurz': '182 full days or less without benefit',
    ablehnung: 'earlier refusal',
    'ablehnung-kurz': 'refusal 182 full days back or less',
    unter15: 'under 15 years of age',
    altersgrenze: 'age limit reached',
    aufenthalt: 'no residence in Germany',
    manuell: 'set by hand',
    'nicht geregelt': 'not regulated',
  },
  fehlt: (felder) => `missing: ${felder.join(', ')}`,
  erklaerung,
  vorgang,
};

/** The English catalogue. */
import type { Messages } from '../de/index.ts';
import { befunde } from './befunde.ts';
import { erklaerung } from './erklaerung.ts';
import { felder } from './felder.ts';
import { hausregeln } from './hausregeln.ts';
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
    unterbrechung: 'benefit interrupted long enough',
    'unterbrechung-kurz': 'benefit not interrupted long enough',
    ablehnung: 'earlier refusal',
    'ablehnung-kurz': 'refusal not long enough ago',
    unter15: 'under 15 years of age',
    altersgrenze: 'age limit reached',
    aufenthalt: 'no residence in Germany',
    manuell: 'set by hand',
    'nicht geregelt': 'not regulated',
  },
  fehlt: (felder) => `missing: ${felder.join(', ')}`,
  erklaerung,
  hausregeln,
  vorgang,
};

/** The German catalogue. */
import { FIELD_IDS, type FieldId, field } from '../../fields/declarations.ts';
import type { Messages } from '../messages.ts';
import { befunde } from './befunde.ts';
import { erklaerung } from './erklaerung.ts';
import { hausregeln } from './hausregeln.ts';
import { vorgang } from './vorgang.ts';

export const de: Messages = {
  befunde,
  schwere: { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis' },
  felder: Object.fromEntries(FIELD_IDS.map((id) => [id, field(id).labels[0]])) as Record<FieldId, string>,
  neufall: { ja: 'ja', nein: 'nein', prüfen: 'prüfen', entfällt: 'entfällt' },
  status: {
    entfällt: 'entfällt',
    'nicht messbar': 'nicht messbar',
    erfüllt: 'erfüllt',
    verspätet: 'verspätet',
    überfällig: 'überfällig',
    'bald fällig': 'bald fällig',
    offen: 'offen',
  },
  gruende: {
    erstantrag: 'Erstantrag',
    weiterbewilligung: 'Weiterbewilligung',
    'laufender-bezug': 'laufender Bezug',
    unterbrechung: 'Bezug lange genug unterbrochen',
    'unterbrechung-kurz': 'Bezug nicht lange genug unterbrochen',
    ablehnung: 'frühere Ablehnung',
    'ablehnung-kurz': 'Ablehnung nicht lange genug zurück',
    unter15: 'unter 15 Jahren',
    altersgrenze: 'Altersgrenze erreicht',
    aufenthalt: 'kein Aufenthalt in Deutschland',
    manuell: 'von Hand festgelegt',
    'nicht geregelt': 'nicht geregelt',
  },
  fehlt: (felder) => `es ${felder.length === 1 ? 'fehlt' : 'fehlen'}: ${felder.join(', ')}`,
  erklaerung,
  hausregeln,
  vorgang,
};

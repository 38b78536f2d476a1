/**
 * The German catalogue: what it holds, every language holds. Data keep their German words (`ja`, `überfällig`, `EZ`);
 * these are the words that people read. Source: page 2 "Explanation", page 5 (`--lang`), page 6 "Writing".
 */
import type { Grundwort } from '../../decide/begruendung.ts';
import type { FristStatus } from '../../decide/fristen.ts';
import { FIELD_IDS, type FieldId, field } from '../../fields/declarations.ts';
import { befunde } from './befunde.ts';
import { erklaerung } from './erklaerung.ts';
import { hausregeln } from './hausregeln.ts';
import { vorgang } from './vorgang.ts';

export const de = {
  befunde,
  schwere: { fehler: 'Fehler', warnung: 'Warnung', hinweis: 'Hinweis' },
  /** Field names as sentences and column headers call them. */
  felder: Object.fromEntries(FIELD_IDS.map((id) => [id, field(id).labels[0]])) as Readonly<Record<FieldId, string>>,
  neufall: { ja: 'ja', nein: 'nein', prüfen: 'prüfen', entfällt: 'entfällt' },
  status: {
    entfällt: 'entfällt',
    'nicht messbar': 'nicht messbar',
    erfüllt: 'erfüllt',
    verspätet: 'verspätet',
    überfällig: 'überfällig',
    'bald fällig': 'bald fällig',
    offen: 'offen',
  } satisfies Record<FristStatus, string>,
  /** The words of `neufall_grund` and `route_grund`; for whole reasons see `grundInWorten`. */
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
  } satisfies Record<Grundwort, string>,
  /** That fields are missing, by their names. */
  fehlt: (felder: readonly string[]) => `es ${felder.length === 1 ? 'fehlt' : 'fehlen'}: ${felder.join(', ')}`,
  erklaerung,
  hausregeln,
  vorgang,
};

/** The texts that every language fills completely. */
export type Messages = typeof de;

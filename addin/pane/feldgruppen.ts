/** What the fields of a list are for: so that a person finds one among sixty (page 6 "The first hour"). */
import { FIELD_IDS, type FieldId } from '../../core/fields/declarations.ts';
import { GRUNDFELDER } from '../../core/sheet/summary.ts';
import type { Texte } from '../texte/index.ts';

type Feldgruppe = keyof Texte['zuordnung']['gruppe'];

const FELDER: Readonly<Record<Exclude<Feldgruppe, 'weitere'>, readonly FieldId[]>> = {
  grundlage: ['kundennummer', ...GRUNDFELDER, 'antragsdatum_verbis', 'antragsart', 'letzter_bezug_bis', 'abgelehnt_am'],
  zustaendigkeit: [
    'kanal',
    'eingang_am',
    'eingangsstelle',
    'posteingang_am',
    'frueherer_status',
    'abmeldung_am',
    'inga',
    'antragsvermerk',
    'antrag_durch',
    'selbstaendig',
    'deutsch_ungenuegend',
    'qualifiziert_abmeldung',
  ],
  fristen: [
    'erstberatung_am',
    'profiling_am',
    'unterlagen_bis',
    'unterlagen_vollstaendig_am',
    'entschieden_am',
    'atv_termin',
    'termin_bei',
    'einladung_am',
    'id_pruefung_am',
    'arbeitspaket_ausgegeben_am',
    'arbeitspaket_rueckgabe_bis',
    'arbeitspaket_eingang_am',
    'vereinbarung_am',
    'erledigt',
    'neufall_manuell',
  ],
  person: [
    'nachname',
    'vorname',
    'bg_nummer',
    'vorstand_bg',
    'team',
    'hauptbetreuer',
    'nebenbetreuung',
    'aufstocker',
    'leistungsteam',
    'status',
    'traegerschaft',
  ],
};

const VERGEBEN: ReadonlySet<FieldId> = new Set(Object.values(FELDER).flat());

/** All fields, each in one group, the most needed first. */
export const FELDGRUPPEN: readonly (readonly [gruppe: Feldgruppe, felder: readonly FieldId[]])[] = [
  ...(Object.entries(FELDER) as [Feldgruppe, readonly FieldId[]][]),
  ['weitere', FIELD_IDS.filter((id) => !VERGEBEN.has(id))],
];

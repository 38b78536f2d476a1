/** What a heading says by its words (page 6 "The first hour of a team lead"). */
import { expect, test } from 'vitest';
import type { FieldId } from '../../../core/fields/declarations.ts';
import { aussage } from '../../../core/vorschlag/sinn.ts';

test.each<[titel: string, feld: FieldId, sagt: ReturnType<typeof aussage>]>([
  ['EB geführt am', 'erstberatung_am', 'ja'],
  ['EB geführt am', 'atv_termin', 'nein'],
  ['Termin EB', 'atv_termin', 'ja'],
  ['Termin EB', 'erstberatung_am', 'nein'],
  // What stands in brackets explains.
  ['EB am (Frist 15 AT)', 'erstberatung_am', 'ja'],
  // Of two events the first of the list counts: a conversation with a day for it has taken place.
  ['Termin EB geführt', 'erstberatung_am', 'ja'],
  ['Antrag abgelehnt', 'abgelehnt_am', 'ja'],
  ['Antrag abgelehnt', 'antragsdatum', 'nein'],
  ['abgelehnt', 'abgelehnt_am', 'ja'],
  ['abgelehnt', 'entschieden_am', 'nein'],
  // What is planned or due has not been done; it may be another day.
  ['Termin', 'einladung_am', 'nein'],
  ['Frist', 'profiling_am', 'nein'],
  ['Frist', 'unterlagen_bis', 'offen'],
  ['Termin', 'atv_termin', 'offen'],
  ['erledigt', 'profiling_am', 'offen'],
  ['geb. des Kindes', 'geburtsdatum', 'nein'],
  ['Bemerkung', 'antragsdatum', 'offen'],
  // Only of days: what others are, their values tell.
  ['Termin EB', 'hauptbetreuer', 'offen'],
])('%s, %s: %s', (titel, feld, sagt) => {
  expect(aussage(titel, feld)).toBe(sagt);
});

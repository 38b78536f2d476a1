/** Weisung 202310003, section 2 b: Service Center Familienkasse (000-b1 to 000-b8). */
import { day } from '../../calendar/day.ts';
import type { Rule } from '../rule.ts';

const RAHMEN = { von: day('2023-10-12'), last_confirmed: day('2026-11-20') } as const;

export const ABSCHNITT_2B = [
  {
    ...RAHMEN,
    id: '000-b1',
    title: 'Eine weitere Fallgestaltung bearbeitet das SC Familienkasse nicht',
    citation: 'Abschnitt 2 Buchstabe b Nummer 1',
    type: 'route',
    effect: { does: 'none', why: 'Welche Fallgestaltung gemeint ist, steht nicht in der Weisung.' },
  },
  {
    ...RAHMEN,
    id: '000-b2',
    title: 'Neue Höhe des Kinderzuschlags',
    citation: 'Abschnitt 2 Buchstabe b Nummer 2',
    type: 'org',
    effect: { does: 'none', why: 'Der Betrag steht nicht in der Weisung, und Beträge werden nicht eingelesen.' },
  },
  {
    ...RAHMEN,
    id: '000-b3',
    title: 'Arbeitslosengeld II heißt in den Gesprächsleitfäden Bürgergeld',
    citation: 'Abschnitt 2 Buchstabe b Nummer 3',
    type: 'org',
    effect: { does: 'none', why: 'Ändert nur ein Wort in Gesprächsleitfäden.' },
  },
  {
    ...RAHMEN,
    id: '000-b4',
    title: 'Keine Fristverlängerung, auch nicht bei Schreiben der Rechtsabteilung',
    citation: 'Abschnitt 2 Buchstabe b Nummer 4',
    type: 'check',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für Fristverlängerungen der Familienkasse.' },
  },
  {
    ...RAHMEN,
    id: '000-b5',
    title: 'Wiedervorlage zur Kassenanordnung nur mit dem BK-Schreiben 0-25-Service Center',
    citation: 'Abschnitt 2 Buchstabe b Nummer 5',
    type: 'check',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für Wiedervorlagen oder versandte Schreiben.' },
  },
  {
    ...RAHMEN,
    id: '000-b6',
    title: 'Der Kindergeldservice erscheint in der Anschrift der Familienkasse',
    citation: 'Abschnitt 2 Buchstabe b Nummer 6',
    type: 'org',
    effect: { does: 'none', why: 'Betrifft nur die Anschrift in einem Gesprächsleitfaden.' },
  },
  {
    ...RAHMEN,
    id: '000-b7',
    title: 'Termine werden nur noch in ATV gelöscht, nicht mehr im VKM',
    citation: 'Abschnitt 2 Buchstabe b Nummer 7',
    type: 'check',
    effect: { does: 'none', why: 'Kein Export sagt, in welchem System ein Termin gelöscht wurde.' },
  },
  {
    ...RAHMEN,
    id: '000-b8',
    title: 'Ticketnamen und Verweise redaktionell angepasst',
    citation: 'Abschnitt 2 Buchstabe b Nummer 8',
    type: 'org',
    effect: { does: 'none', why: 'Rein redaktionell.' },
  },
] as const satisfies readonly Rule[];

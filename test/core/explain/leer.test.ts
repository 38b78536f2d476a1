/** The explanation of a row of which nothing is known: all sections, whole (page 2 "Explanation"). */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { type Erklaerung, explain } from '../../../core/explain/explain.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { row } from '../row.ts';

const GRUNDLAGE = createGrundlage(VORGABEN);
const STICHTAG = day('2026-03-31');

test('a row of which nothing is known', () => {
  expect(explain(row({}), STICHTAG, GRUNDLAGE)).toEqual([
    {
      thema: 'neufall',
      titel: 'Neufall',
      ergebnis: 'entfällt',
      urteil: { art: 'entfällt', wort: 'entfällt', grund: '' },
      saetze: [
        { text: 'Die Angaben dazu sind: „Rechtskreis“ leer, „Anliegen“ leer.' },
        {
          text: 'Ob ein Neufall vorliegt, wird nur beim Rechtskreis „SGB II“ und dem Anliegen „Neuantrag“ entschieden.',
        },
      ],
    },
    {
      thema: 'altersgruppe',
      titel: 'Altersgruppe',
      ergebnis: 'unbekannt',
      saetze: [
        { text: 'Die Altersgruppe ist unbekannt, weil das Feld „Geburtsdatum“ leer ist.' },
        { text: 'Ist der 25. Geburtstag nach dem 31.03.2026, lautet sie U25, sonst Ü25.' },
      ],
    },
    {
      thema: 'zustaendigkeit',
      titel: 'Zuständigkeit',
      ergebnis: 'prüfen – es fehlt: Eingang am',
      urteil: { art: 'prüfen', wort: 'prüfen', grund: 'es fehlt: Eingang am' },
      saetze: [
        { text: 'Die Angaben dazu sind: „Rechtskreis“ leer, „Zugangskanal“ leer, „Anliegen“ leer.' },
        {
          text: 'Die Zuständigkeit richtet sich nach dem Tag des Eingangs, aber die Felder „Eingang am“, „Posteingang am“ und „Antragsdatum“ sind leer.',
        },
        {
          text: 'Bei einem Eingang am Stichtag, dem 31.03.2026, bleibt die Zuständigkeit zu prüfen (es fehlt: Rechtskreis).',
        },
      ],
    },
    {
      thema: 'erstberatung',
      titel: 'Frist Erstberatung',
      ergebnis: 'entfällt',
      urteil: { art: 'entfällt', wort: 'entfällt', grund: '' },
      saetze: [{ text: 'Fristen gibt es nur für Fälle, die ein Neufall oder noch zu prüfen sind.' }],
    },
    {
      thema: 'entscheidung',
      titel: 'Frist Entscheidung',
      ergebnis: 'entfällt',
      urteil: { art: 'entfällt', wort: 'entfällt', grund: '' },
      saetze: [{ text: 'Fristen gibt es nur für Fälle, die ein Neufall oder noch zu prüfen sind.' }],
    },
    {
      thema: 'befunde',
      titel: 'Befunde',
      ergebnis: 'keine Befunde',
      saetze: [{ text: 'Die Prüfungen ergeben keinen Befund.' }],
    },
  ] satisfies Erklaerung);
});

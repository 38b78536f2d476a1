/** A house file as rules: what has to be in it, and the record that a rule becomes (page 9). */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { leseHausregeln, OHNE_HAUSREGELN } from '../../../core/hausregeln/index.ts';
import { RANG } from '../../../core/rules/rang.ts';
import { fehlerIn, haus } from './lies.ts';

const WEG = {
  rechtskreis: 'SGB III',
  kanal: ['Post'],
  anliegen: ['Neuantrag'],
  wenn: 'inga12',
  stelle: 'SC',
  weg: 'Mappe',
};
const REGEL = {
  id: 'H-1',
  titel: ' Alles ',
  fundstelle: ' Abschnitt 1 ',
  von: '2027-01-01',
  bis: '2027-12-31',
  wege: [{ ...WEG, information_an: ' EZ ', hinweis: ' Eilt ' }],
  fristen: [{ frist: 'erstberatung', gruppe: 'U25', arbeitstage: 10 }],
  fenster: [
    { tage: ['Fr', 'Mo'], von: '13:15', bis: '14:45' },
    { tage: ['So'], von: '08:00', bis: '09:01' },
  ],
  unterbrechung_tage: 90,
  beendet: ['003-08', '003-07'],
};
const datei = (...regeln: readonly object[]) =>
  JSON.stringify({ dokument: { id: 'H', titel: 'Haus', stand: '2026-12-10' }, regeln });

test('a rule is a record like the built-in ones', () => {
  expect(haus(datei(REGEL)).regelwerk.regel('H-1')).toEqual({
    id: 'H-1',
    title: 'Alles',
    citation: 'Abschnitt 1',
    von: day('2027-01-01'),
    bis: day('2027-12-31'),
    type: 'route',
    effect: {
      does: 'routes',
      how: 'Setzt Zuständigkeiten, Fristen, ATV-Fenster, die Dauer der Unterbrechung. Beendet 003-08, 003-07.',
    },
    routes: [
      {
        rang: RANG.haus,
        rechtskreis: 'SGB III',
        kanal: ['Post'],
        anliegen: ['Neuantrag'],
        bedingung: 'inga12',
        stelle: 'SC',
        weg: 'Mappe',
        information_an: 'EZ',
        hinweis: 'Eilt',
      },
    ],
    fristen: [{ frist: 'erstberatung', gruppe: 'U25', arbeitstage: 10 }],
    // By the time of day, with the days of the week in order.
    fenster: [
      { tage: [7], von: 8 * 3600, bis: 9 * 3600 + 60 },
      { tage: [1, 5], von: 13 * 3600 + 15 * 60, bis: 14 * 3600 + 45 * 60 },
    ],
    unterbrechung_tage: { bezug: 90, ablehnung: 90 },
    beendet: ['003-08', '003-07'],
  });
});

const { wege, fristen, fenster, unterbrechung_tage, beendet } = REGEL;
const NICHTS = { does: 'none', why: 'Die Hausregel enthält nichts, was das Programm entscheidet.' };
test.each([
  [{}, 'org', NICHTS],
  [{ wege }, 'route', { does: 'routes', how: 'Setzt Zuständigkeiten.' }],
  [{ fristen }, 'check', { does: 'decides', how: 'Setzt Fristen.' }],
  [{ fenster }, 'check', { does: 'decides', how: 'Setzt ATV-Fenster.' }],
  [
    { unterbrechung_tage, fristen },
    'classify',
    { does: 'decides', how: 'Setzt Fristen, die Dauer der Unterbrechung.' },
  ],
  [{ beendet }, 'org', { does: 'decides', how: 'Beendet 003-08, 003-07.' }],
])('a rule with %j is of the kind %s and says what it does', (teile, type, effect) => {
  const { id, titel, fundstelle, von } = REGEL;
  expect(haus(datei({ id, titel, fundstelle, von, ...teile })).regelwerk.regel('H-1')).toMatchObject({ type, effect });
});

test('what is left out, or empty, is not there', () => {
  const { id, titel, fundstelle, von } = REGEL;
  const leer = { rechtskreis: 'SGB III', stelle: 'SC', weg: 'x', wenn: '', information_an: '', hinweis: '' };
  const regel = haus(datei({ id, titel, fundstelle, von, wege: [leer] })).regelwerk.regel('H-1');
  expect(Object.keys(regel)).toEqual(['id', 'title', 'citation', 'von', 'type', 'effect', 'routes']);
  expect(regel.routes).toStrictEqual([{ rechtskreis: 'SGB III', rang: RANG.haus, stelle: 'SC', weg: 'x' }]);
});

/** The keys without which a file is not right (page 9 "The file"). */
const NOETIG = [
  'dokument',
  'dokument.id',
  'dokument.titel',
  'dokument.stand',
  ...['id', 'titel', 'fundstelle', 'von'].map((key) => `regeln.0.${key}`),
  ...['rechtskreis', 'stelle', 'weg'].map((key) => `regeln.0.wege.0.${key}`),
  ...['frist', 'arbeitstage'].map((key) => `regeln.0.fristen.0.${key}`),
  ...[0, 1].flatMap((i) => ['tage', 'von', 'bis'].map((key) => `regeln.0.fenster.${i}.${key}`)),
];

test('each key is needed or not', () => {
  const ohneSchluessel: string[] = [];
  const ohne = (wert: unknown, pfad: string, ganz: () => unknown): void => {
    if (typeof wert !== 'object' || wert === null) return;
    for (const [key, teil] of Object.entries(wert)) {
      const hier = pfad === '' ? key : `${pfad}.${key}`;
      if (!Array.isArray(wert)) {
        const { [key]: weg, ...rest } = wert as Record<string, unknown>;
        const kopie = JSON.parse(JSON.stringify(ganz()), (_, eins) =>
          JSON.stringify(eins) === JSON.stringify(wert) ? rest : eins,
        );
        expect(weg).toBeDefined();
        if (fehlerIn([JSON.stringify(kopie)]).length > 0) ohneSchluessel.push(hier);
      }
      ohne(teil, hier, ganz);
    }
  };
  const alles = JSON.parse(datei(REGEL));
  ohne(alles, '', () => alles);
  expect(ohneSchluessel.toSorted()).toEqual(NOETIG.toSorted());
});

test('without files the built-in documents alone hold', () => {
  expect(leseHausregeln([])).toEqual({ ok: true, hausregeln: OHNE_HAUSREGELN });
});

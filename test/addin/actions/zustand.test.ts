/** The state machine alone: no Office, no list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ablauf } from '../../../addin/actions/ablauf.ts';
import type { Pruefung } from '../../../addin/actions/pruefung.ts';
import { BEREIT, type Ereignis, naechster, type Zustand } from '../../../addin/actions/zustand.ts';
import { ExcelFault } from '../../../addin/excel/fault.ts';

const pruefung = { aktion: 'alles' } as Pruefung;
const fault = new ExcelFault('verbindung');
const arbeitet: Zustand = { art: 'arbeitet', vorgang: 'alles', phase: 'lesen', anteil: 0 };
const vorschau: Zustand = { art: 'vorschau', pruefung };
const abgebrochen: Ereignis = { art: 'ende', ergebnis: { art: 'abgebrochen' } };

const EREIGNISSE: readonly Ereignis[] = [
  { art: 'start', vorgang: 'alles' },
  { art: 'fortschritt', phase: 'pruefen', anteil: 0.5 },
  { art: 'geprueft', pruefung },
  { art: 'uebernehmen' },
  { art: 'frage', zeilen: [5] },
  abgebrochen,
  { art: 'fehler', fault },
];

describe('the states', () => {
  const cases: [string, Zustand, Ereignis, Zustand][] = [
    ['an action starts', BEREIT, { art: 'start', vorgang: 'alles' }, arbeitet],
    ['no second one starts beside it', arbeitet, { art: 'start', vorgang: 'routen' }, arbeitet],
    [
      'progress',
      arbeitet,
      { art: 'fortschritt', phase: 'pruefen', anteil: 0.5 },
      { ...arbeitet, phase: 'pruefen', anteil: 0.5 },
    ],
    ['late progress changes nothing', vorschau, { art: 'fortschritt', phase: 'pruefen', anteil: 1 }, vorschau],
    ['a preview', arbeitet, { art: 'geprueft', pruefung }, vorschau],
    ['a late preview changes nothing', BEREIT, { art: 'geprueft', pruefung }, BEREIT],
    ['writing begins', vorschau, { art: 'uebernehmen' }, { ...arbeitet, phase: 'schreiben' }],
    ['a new action replaces a preview', vorschau, { art: 'start', vorgang: 'alles' }, arbeitet],
    ['a question', arbeitet, { art: 'frage', zeilen: [5] }, { art: 'frage-rueckgaengig', zeilen: [5] }],
    ['the end', arbeitet, abgebrochen, { art: 'bereit', ergebnis: { art: 'abgebrochen' } }],
    ['a fault', arbeitet, { art: 'fehler', fault }, { art: 'fehler', fault }],
    ['an action after a fault', { art: 'fehler', fault }, { art: 'start', vorgang: 'alles' }, arbeitet],
  ];

  it.each(cases)('%s', (_name, from, event, to) => {
    expect(naechster(from, event)).toEqual(to);
  });

  it('come back to rest after an end, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EREIGNISSE)), (events) => {
        const state = [...events, abgebrochen].reduce(naechster, BEREIT);
        return state.art === 'bereit';
      }),
      { seed: 6 },
    );
  });
});

it('the share of a work is told by itself: nothing else is drawn for it', async () => {
  const ablauf = new Ablauf();
  const gesagt: (string | number)[] = [];
  ablauf.onChange(() => gesagt.push(ablauf.zustand.art === 'arbeitet' ? ablauf.zustand.phase : ablauf.zustand.art));
  ablauf.onFortschritt((anteil) => gesagt.push(anteil));
  await ablauf.fuehreAus('alles', async () => {
    for (const anteil of [0.5, 1]) ablauf.fortschritt('lesen')(anteil);
    for (const anteil of [0.25, 1]) ablauf.fortschritt('pruefen')(anteil);
    ablauf.melde({ art: 'ende', ergebnis: { art: 'verworfen' } });
  });
  ablauf.fortschritt('pruefen')(0.5);
  expect(gesagt).toEqual([0, 'lesen', 0.5, 1, 0.25, 'pruefen', 1, 'bereit', 'bereit']);
});

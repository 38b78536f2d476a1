/** The lines of the work list as numbers: what is read is what was taken in, in the order of urgency. */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { Vorratsspalten } from '../../../importer/report/vorrat-spalten.ts';
import { LISTEN, type VorratZeile } from '../../../importer/zahlen/daten.ts';

const BIS = day('2026-04-02');

/** Fresh objects each time, as cases give them. */
const zeile = (kundennummer: string, teile: Partial<VorratZeile> = {}): VorratZeile => ({
  kundennummer,
  bg_nummer: undefined,
  team: 'T 1',
  hauptbetreuer: undefined,
  antragsdatum: day('2026-03-02'),
  naechster: { schritt: 'termin', zustand: 'offen', wer: 'EZ', name: undefined, bis: BIS },
  resttage: 2,
  schritt: 'Termin buchen.',
  listen: ['kein_termin'],
  befunde: ['ATV_TERMIN_FEHLT', 'WERT_UNBEKANNT'],
  neufall: { neufall: 'ja', grund: 'erstantrag', regel: '004-03' },
  zustaendigkeit: { stelle: 'EZ', weg: '', information_an: '', regel: '', grund: '' },
  stand: 'xo-?',
  ...teile,
});
const naechster = (teile: Partial<NonNullable<VorratZeile['naechster']>>) => ({
  naechster: { schritt: 'unterlagen', zustand: 'offen', wer: 'EZ', name: undefined, bis: undefined, ...teile } as const,
});

const BERATUNG = { schritt: 'erstberatung', wer: 'M&I' } as const;

/** Most urgent first, then by due day, without one last; without a step at the end; then by Kundennummer (page 5). */
const FOLGE: readonly VorratZeile[] = [
  zeile('999Z999999', naechster({ zustand: 'überfällig', bis: day('2026-03-30') })),
  zeile('000A000000', naechster({ ...BERATUNG, zustand: 'überfällig', bis: day('2026-03-31'), name: 'Muster, A.' })),
  zeile('000A000001', naechster({ zustand: 'bald fällig', bis: BIS })),
  zeile('000A000000', { bg_nummer: '12345//0000007', schritt: 'zuerst' }),
  zeile('000A000000', { bg_nummer: '12345//0000006', schritt: 'danach' }),
  zeile('000B000000', { team: undefined, hauptbetreuer: 'Muster, B.' }),
  zeile('000A000009', naechster({})),
  zeile('000A000002', {
    naechster: undefined,
    resttage: undefined,
    antragsdatum: undefined,
    befunde: [],
    schritt: '',
    listen: ['zu_pruefen'],
  }),
];
const KEINE = Object.fromEntries(LISTEN.map((id) => [id, 0]));
const EINGANG = [6, 3, 4, 2, 7, 1, 5, 0].flatMap((i) => FOLGE[i] ?? []);

test.each([0, 3, 8])('lines are read in their order; the first %i of them came from another thread', (dort) => {
  const [eins, zwei] = [new Vorratsspalten(), new Vorratsspalten()];
  for (const eine of EINGANG.slice(0, dort)) eins.add(eine);
  for (const eine of EINGANG.slice(dort)) zwei.add(eine);
  expect(zwei.vereine(structuredClone(new Vorratsspalten().stand()))).toBe(8 - dort);
  const alle = new Vorratsspalten();
  expect([alle.vereine(structuredClone(eins.stand())), alle.vereine(structuredClone(zwei.stand()))]).toEqual([0, dort]);
  alle.worte(
    EINGANG.findIndex(({ schritt }) => schritt === 'danach'),
    'Danach.',
  );
  alle.ordne();
  const erwartet = FOLGE.map((eine) => (eine.schritt === 'danach' ? { ...eine, schritt: 'Danach.' } : eine));
  expect([...alle]).toEqual(erwartet);
  expect([...Vorratsspalten.aus(structuredClone(alle.stand()))]).toEqual(erwartet);
  expect([alle.length, alle.slice(2, 5)]).toEqual([8, erwartet.slice(2, 5)]);
  expect(alle.anzahl()).toEqual({ ...KEINE, kein_termin: 7, zu_pruefen: 1 });
  expect(JSON.stringify(alle)).toBe(JSON.stringify(erwartet));
});

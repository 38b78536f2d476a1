/** The process of a case: the worked examples, and what must hold of any row (page 8, fine print 57 to 69, 84, 86). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, beurteilungslage } from '../../../core/assess.ts';
import { day, iso } from '../../../core/calendar/day.ts';
import { completeRow, emptyRow } from '../../../core/fields/complete.ts';
import { FIELD_IDS, type FieldId, field, QUELLEN, type Quelle } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { parseCell } from '../../../core/fields/parse.ts';
import type { Spalten } from '../../../core/fields/spalten.ts';
import { createGrundlage, type Grundlage } from '../../../core/grundlage.ts';
import { prozesslage } from '../../../core/process/lage.ts';
import {
  bisVon,
  dringlichkeit,
  type Naechster,
  type NaechsterSchritt,
  schrittText,
  werText,
} from '../../../core/process/naechster.ts';
import { SCHRITTE, type SchrittId, schrittVon } from '../../../core/process/schritte/index.ts';
import { type Schrittstand, vorgang, zustaende } from '../../../core/process/vorgang.ts';
import type { Umfeld } from '../../../core/rules/lage.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { anyRow, anyTag } from '../any-row.ts';
import { haus } from '../hausregeln/lies.ts';
import { umfeld } from '../lage.ts';
import { type Parts, row } from '../row.ts';
import { BEISPIELE, type Beispiel } from './grundfall.ts';

// page 8 "Steps"
test('steps stand in their order', () => {
  expect(SCHRITTE.map(({ id }) => id)).toEqual([
    'zustaendigkeit',
    'id_pruefung',
    'anmeldebogen',
    'verbis',
    'allegro',
    'antragstag',
    'hauptbetreuer',
    'arbeitspaket',
    'unterlagenfrist',
    'leistung',
    'rueckgabe',
    'termin',
    'einladung',
    'paket_zurueck',
    'unterlagen',
    'erstberatung',
    'profiling',
    'vereinbarung',
    'entscheidung',
  ]);
});

/** The case row that an import makes of an example. */
function eingelesen({ zeilen, stichtag, spalten }: Beispiel) {
  const row = emptyRow();
  // The name stands in STEP and VerBIS: STEP's holds.
  for (const quelle of ['verbis', 'allegro', 'step'] as const) {
    for (const [id, text] of Object.entries(zeilen[quelle] ?? {}) as [FieldId, string][]) {
      Object.assign(row, { [id]: parseCell(id, text, () => {}, day(stichtag)) });
    }
  }
  const vorhanden = new Set(FIELD_IDS.filter((id) => field(id).optional !== true || spalten.includes(id)));
  const alle: Spalten = { vorhanden, quellen: new Map(QUELLEN.map((quelle) => [quelle, vorhanden])) };
  const [verbis, allegro, step] = QUELLEN.map((quelle) => zeilen[quelle] !== undefined) as [boolean, boolean, boolean];
  return {
    row: completeRow(row, allegro),
    umfeld: umfeld({ teile: { verbis, allegro, step } }),
    grundlage: createGrundlage(VORGABEN, alle),
  };
}

const leer = (tag: number | undefined) => (tag === undefined ? '' : iso(tag));

function schritte(row: ReturnType<typeof eingelesen>['row'], stichtag: number, grundlage: Grundlage, um: Umfeld) {
  const { lage } = beurteilungslage(row, stichtag, grundlage, um);
  if (!lage.offen) return [];
  const prozess = prozesslage(lage, assess(row, stichtag, grundlage, um), grundlage);
  const kette = vorgang(prozess, grundlage);
  // The work list of a run asks for the states alone.
  expect(zustaende(prozess, grundlage)).toEqual(
    kette.map(({ zustand, nichtFeststellbar }) => (nichtFeststellbar ? undefined : zustand)),
  );
  return kette;
}

const alsText = ({ id, zustand, am }: Schrittstand) =>
  `${id}=${zustand.replaceAll(' ', '-')}${am === undefined ? '' : `@${iso(am)}`}`;

describe('worked examples (prozess.csv)', () => {
  test.each(BEISPIELE)('$name', (beispiel) => {
    const { row, umfeld: um, grundlage } = eingelesen(beispiel);
    const stichtag = day(beispiel.stichtag);
    const urteil = assess(row, stichtag, grundlage, um);
    expect({
      neufall: urteil.neufall.neufall,
      frist_erstberatung: leer(urteil.erstberatung.faellig),
      status_erstberatung: urteil.erstberatung.status,
      frist_entscheidung: leer(urteil.entscheidung.faellig),
      status_entscheidung: urteil.entscheidung.status,
      naechster_schritt: schrittText(urteil.naechster),
      wer: werText(urteil.naechster),
      bis: leer(bisVon(urteil.naechster)),
      schritte: schritte(row, stichtag, grundlage, um).map(alsText),
    }).toEqual(beispiel.erwartet);
  });
});

// Fine print 50, 67, 69: the rule of the day that decides, and the day beside what is done.
describe('a step cites its rule', () => {
  const OFFEN = { rechtskreis: 'SGB II', anliegen: 'Neuantrag' } as const;
  const alle: Spalten = {
    vorhanden: new Set(FIELD_IDS),
    quellen: new Map(QUELLEN.map((q) => [q, new Set(FIELD_IDS)])),
  };
  const base = createGrundlage(VORGABEN, alle);
  const STICHTAG = '2026-03-31';

  test.each<[SchrittId, Parts, Partial<Record<Quelle, false>>, string]>([
    ['antragstag', {}, {}, '004-27 offen'],
    ['antragstag', { antragsdatum: '2026-03-02' }, {}, '004-20 offen'],
    ['antragstag', { antragsdatum_verbis: '2026-03-02' }, {}, '004-27 offen'],
    ['antragstag', { antragsdatum_verbis: '2026-03-02' }, { allegro: false }, '004-20 erledigt 2026-03-02'],
    ['antragstag', {}, { allegro: false }, '004-20 offen'],
    ['vereinbarung', { erstberatung_am: '2023-06-30' }, {}, '004-59 offen'],
    ['vereinbarung', { erstberatung_am: '2023-07-01' }, {}, 'SGB2-15 offen'],
    ['vereinbarung', { erstberatung_am: HAKEN }, {}, 'SGB2-15 offen'],
    ['vereinbarung', { erstberatung_am: STICHTAG, vereinbarung_am: STICHTAG }, {}, `SGB2-15 erledigt ${STICHTAG}`],
    ['rueckgabe', { kanal: 'Post' }, {}, '004-55 offen'],
    ['rueckgabe', { kanal: 'Fax' }, {}, '004-55 offen'],
    ['rueckgabe', { kanal: 'Telefon' }, {}, '004-55 entfällt'],
    ['id_pruefung', { kanal: 'Telefon' }, {}, '004-44 offen'],
    ['id_pruefung', { kanal: 'Fax' }, {}, '004-54 offen'],
    ['id_pruefung', { kanal: 'persönlich', id_pruefung_am: HAKEN }, {}, '004-07 erledigt'],
  ])('%s of %j, without %j: %s', (id, parts, ohne, expected) => {
    const um = umfeld({ teile: { verbis: true, allegro: true, step: true, ...ohne } });
    const kette = schritte(row({ ...OFFEN, ...parts }, ohne.allegro !== false), day(STICHTAG), base, um);
    const [eins] = kette.filter((one) => one.id === id);
    expect([eins?.regel, eins?.zustand, ...(eins?.am === undefined ? [] : [iso(eins.am)])].join(' ')).toBe(expected);
  });

  // Where a house has ended a deadline, the step keeps the rule of the document (fine print 69).
  test.each<[SchrittId, Parts, string]>([
    ['erstberatung', { geburtsdatum: '2005-01-01' }, '004-57'],
    ['erstberatung', { geburtsdatum: '1990-01-01' }, '004-58'],
    ['erstberatung', {}, '004-58'],
    ['entscheidung', { unterlagen_vollstaendig_am: '2026-03-02' }, '004-64'],
  ])('%s of %j without a deadline: %s', (id, parts, regel) => {
    const { regelwerk } = haus(`{ "dokument": { "id": "H", "titel": "Haus", "stand": "2026-01-01" },
      "regeln": [{ "id": "H-1", "titel": "Keine Fristen", "fundstelle": "1", "von": "2026-01-01",
        "beendet": ["004-57", "004-58", "004-64"] }] }`);
    const ohne = createGrundlage(VORGABEN, alle, regelwerk);
    const kette = schritte(row({ ...OFFEN, antragsdatum: '2026-03-02', ...parts }), day(STICHTAG), ohne, umfeld());
    expect(kette.filter((one) => one.id === id)).toMatchObject([{ regel, zustand: 'offen' }]);
  });

  // Fine print 51: of an Aufstocker the Nebenbetreuung alone, where the list has its column.
  test.each<[Parts, FieldId, string]>([
    [{ aufstocker: true, nebenbetreuung: 'N' }, 'hauptbetreuer', 'erledigt'],
    [{ aufstocker: true, hauptbetreuer: 'H' }, 'hauptbetreuer', 'offen'],
    [{ aufstocker: true, hauptbetreuer: 'H' }, 'nebenbetreuung', 'entfällt'],
    [{ hauptbetreuer: 'H' }, 'nebenbetreuung', 'erledigt'],
    [{}, 'nebenbetreuung', 'offen'],
    [{ nebenbetreuung: 'N' }, 'hauptbetreuer', 'entfällt'],
  ])('the advisor of %j without a column for %s: %s', (parts, ohne, zustand) => {
    const vorhanden = new Set(FIELD_IDS.filter((id) => id !== ohne));
    const kette = schritte(
      row({ ...OFFEN, ...parts }),
      day(STICHTAG),
      createGrundlage(VORGABEN, { vorhanden }),
      umfeld(),
    );
    expect(kette.find(({ id }) => id === 'hauptbetreuer')?.zustand).toBe(zustand);
  });
});

// Fine print 65: what the house can only wait for comes last.
test.each<[Parts, SchrittId]>([
  [{ arbeitspaket_ausgegeben_am: '2026-03-02' }, 'vereinbarung'],
  [{ arbeitspaket_ausgegeben_am: '2026-03-02', vereinbarung_am: '2026-03-03' }, 'paket_zurueck'],
  [{ unterlagen_vollstaendig_am: undefined }, 'vereinbarung'],
  [{ vereinbarung_am: '2026-03-03' }, 'unterlagen'],
])('next after a conversation with %j: %s', (parts, erwartet) => {
  const wartet = 'arbeitspaket_ausgegeben_am' in parts ? 'arbeitspaket_eingang_am' : 'unterlagen_vollstaendig_am';
  const vorhanden = new Set<FieldId>(['erstberatung_am', 'vereinbarung_am', wartet]);
  const eins = row({ rechtskreis: 'SGB II', anliegen: 'Neuantrag', erstberatung_am: '2026-03-03', ...parts });
  expect(schrittText(assess(eins, day('2026-03-31'), createGrundlage(VORGABEN, { vorhanden })).naechster)).toBe(
    erwartet,
  );
});

test('a step by its id; one that nobody knows is an error', () => {
  expect(SCHRITTE.map(({ id }) => schrittVon(id))).toEqual(SCHRITTE);
  expect(() => schrittVon('' as SchrittId)).toThrow(RangeError);
});

test('a work list goes by state, then by due day, without one last; without a next step at the end', () => {
  // The first and the last day that can be written, and no day.
  const tage = [day('1900-01-01'), day('1970-01-01'), day('2100-12-31'), undefined];
  const sortiert: (Naechster | undefined)[] = (['überfällig', 'bald fällig', 'offen'] as const).flatMap((zustand) =>
    tage.map((bis): Naechster => ({ schritt: 'termin', zustand, wer: 'EZ', name: undefined, bis })),
  );
  const plaetze = [...sortiert, undefined].map(dringlichkeit);
  expect(plaetze).toEqual([...new Set(plaetze)].toSorted((a, b) => a - b));
  expect(plaetze.every((platz) => Number.isSafeInteger(platz) && platz >= 0)).toBe(true);
});

/** Fine print 65, read off the whole chain. */
function gelesen(kette: readonly Schrittstand[]): NaechsterSchritt | readonly unknown[] {
  const nach = (zustand: string) =>
    kette.filter((one) => one.zustand === zustand).toSorted((a, b) => (a.bis ?? 0) - (b.bis ?? 0));
  const offen = nach('offen');
  const warten = (one: Schrittstand) => one.id === 'paket_zurueck' || one.id === 'unterlagen';
  const ersten = [
    ...nach('überfällig'),
    ...nach('bald fällig'),
    ...offen.filter((one) => one.bis === undefined && !warten(one)),
    ...offen.filter((one) => one.bis !== undefined),
    ...offen,
  ];
  const [erster] = ersten;
  return erster === undefined ? 'fertig' : [erster.id, erster.zustand, erster.wer, erster.bis];
}

describe('of any row', () => {
  const anyGrundlage = fc
    .tuple(fc.subarray(FIELD_IDS, { minLength: FIELD_IDS.length - 6 }), fc.option(fc.subarray([...QUELLEN])))
    .map(([ids, quellen]) => {
      const vorhanden = new Set(ids);
      const spalten: Spalten = { vorhanden };
      return createGrundlage(
        VORGABEN,
        quellen === null ? spalten : { ...spalten, quellen: new Map(quellen.map((one) => [one, vorhanden])) },
      );
    });
  const anyUmfeld = fc
    .option(fc.record({ verbis: fc.boolean(), allegro: fc.boolean(), step: fc.boolean() }), { nil: undefined })
    .map((teile) => umfeld(teile === undefined ? {} : { teile }));
  const grundlagen = fc.sample(anyGrundlage, { numRuns: 8, seed: 11 });

  test('the next step is the first one of the chain, and never a done one', () => {
    fc.assert(
      fc.property(anyRow, anyTag, fc.constantFrom(...grundlagen), anyUmfeld, (row, stichtag, grundlage, um) => {
        const offen = { ...row, erledigt: undefined };
        const { naechster, neufall } = assess(offen, stichtag, grundlage, um);
        const hatVorgang = neufall.neufall === 'ja' || neufall.neufall === 'prüfen';
        const kette = schritte(offen, stichtag, grundlage, um);
        const kurz =
          typeof naechster === 'object'
            ? [naechster.schritt, naechster.zustand, naechster.wer, naechster.bis]
            : naechster;
        expect(kurz).toEqual(hatVorgang ? gelesen(kette) : undefined);
        expect(assess({ ...row, erledigt: true }, stichtag, grundlage, um).naechster).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test('each state has the days that belong to it', () => {
    fc.assert(
      fc.property(anyRow, anyTag, fc.constantFrom(...grundlagen), anyUmfeld, (row, stichtag, grundlage, um) => {
        for (const schritt of schritte(row, stichtag, grundlage, um)) {
          const { zustand, am, bis, wer, nichtFeststellbar } = schritt;
          // A key without a value would be a day that nobody knows.
          expect(Object.values(schritt)).not.toContain(undefined);
          if (zustand !== 'erledigt') expect(am).toBeUndefined();
          else if (am !== undefined) expect(am).toBeLessThanOrEqual(stichtag);
          if (zustand === 'überfällig') expect(bis).toBeLessThan(stichtag);
          if (zustand === 'bald fällig') expect(bis).toBeGreaterThanOrEqual(stichtag);
          if (nichtFeststellbar) expect(zustand).toBe('entfällt');
          expect(['EZ', 'M&I', 'Leistung']).toContain(wer);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { ALLEIN, assess, type Beurteilung } from '../../../core/assess.ts';
import { day } from '../../../core/calendar/day.ts';
import { dayOf } from '../../../core/calendar/moment.ts';
import { kommenderTermin, Terminbelegung } from '../../../core/decide/doppelt.ts';
import { completeRow, emptyRow, type RowBuilder } from '../../../core/fields/complete.ts';
import type { CaseRow, FieldId } from '../../../core/fields/declarations.ts';
import { fold } from '../../../core/fields/fold.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import { BEI_EINGANG } from '../../../core/rules/rule.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { createFlaws, MANGEL_ARTEN, type MangelZahlen } from '../../../importer/sample/flaws.ts';
import { createPeople } from '../../../importer/sample/person.ts';
import type { Person, Zeile } from '../../../importer/sample/rows.ts';
import { createWorld } from '../../../importer/sample/world.ts';

const STICHTAG = day('2026-03-31');
const GRUNDLAGE = createGrundlage(VORGABEN);

interface Fall {
  readonly row: CaseRow;
  readonly urteil: Beurteilung;
}

function people(seed: number, count: number, flaws: boolean): { people: Person[]; counts: MangelZahlen } {
  const welt = createWorld(seed, STICHTAG, count);
  const next = createPeople(welt);
  const { spoil, counts } = createFlaws(welt);
  const found: Person[] = [];
  while (found.length < count) found.push(...next());
  if (flaws) found.forEach(spoil);
  return { people: found, counts };
}

const assigned = (...zeilen: (Zeile | undefined)[]): RowBuilder => {
  const row = emptyRow();
  for (const zeile of zeilen) {
    for (const [id, value] of Object.entries(zeile ?? {})) if (value !== undefined) Object.assign(row, { [id]: value });
  }
  return row;
};

/** The case rows of a person, joined as page 1 has it, of rows that are in order already. */
function casesOf({
  verbis,
  allegro,
  step,
}: Person): { row: RowBuilder; allegro: Zeile | undefined; step: Zeile | undefined }[] {
  const left = [...allegro].sort((a, b) => (a.antragsdatum ?? Infinity) - (b.antragsdatum ?? Infinity));
  const byEingang = [...step].sort((a, b) => (a.eingang_am ?? Infinity) - (b.eingang_am ?? Infinity));
  const parts: (readonly [Zeile | undefined, Zeile | undefined])[] = byEingang.map((one) => {
    const isPaired =
      one.anliegen === 'Neuantrag' && one.rechtskreis !== 'SGB III' && one.rechtskreis !== 'Familienkasse';
    return [isPaired ? left.shift() : undefined, one];
  });
  parts.push(...left.map((one) => [one, undefined] as const));
  if (parts.length === 0) parts.push([undefined, undefined]);
  return parts.map(([a, s]) => ({ row: assigned(verbis, a, s), allegro: a, step: s }));
}

function judge(persons: readonly Person[]): Fall[] {
  const belegung = new Terminbelegung<Person>();
  for (const person of persons) {
    for (const { row } of casesOf(person)) {
      const termin = kommenderTermin(row, STICHTAG);
      if (termin !== undefined) belegung.add(termin, person, row.bg_nummer);
    }
  }
  const heads = new Map<string, number>();
  for (const { allegro } of persons) {
    const [first] = allegro;
    if (first?.bg_nummer !== undefined) {
      heads.set(first.bg_nummer, (heads.get(first.bg_nummer) ?? 0) + (first.vorstand_bg ? 1 : 0));
    }
  }
  return persons.flatMap((person) => {
    const latest = Math.max(...person.allegro.map(({ antragsdatum = 0 }) => antragsdatum));
    const { verbis } = person;
    return casesOf(person).map(({ row: builder, allegro, step }): Fall => {
      const row = completeRow(builder, allegro !== undefined);
      const termin = kommenderTermin(row, STICHTAG);
      const vorstaende = row.bg_nummer === undefined ? undefined : heads.get(row.bg_nummer);
      const differs = (id: 'nachname' | 'vorname') => fold(verbis?.[id] ?? '') !== fold(step?.[id] ?? '');
      const both = verbis !== undefined && step !== undefined;
      const umfeld = {
        ...ALLEIN,
        teile: { verbis: verbis !== undefined, allegro: allegro !== undefined, step: step !== undefined },
        ...(vorstaende === undefined ? {} : { vorstaende }),
        termin_doppelt: termin !== undefined && belegung.doppelt(termin, person, row.bg_nummer),
        letzter_antrag: allegro?.antragsdatum === latest,
        widerspruch_geburtsdatum: both && verbis.geburtsdatum !== step.geburtsdatum,
        widerspruch_name: both && (differs('nachname') || differs('vorname')),
      };
      return { row, urteil: assess(row, STICHTAG, GRUNDLAGE, umfeld) };
    });
  });
}

const isOpen = ({ urteil }: Fall) => urteil.neufall.neufall === 'ja' || urteil.neufall.neufall === 'prüfen';
const share = (some: readonly unknown[], all: readonly unknown[]) => some.length / all.length;

describe.each([1, 2, 3])('5,000 persons of seed %i', (seed) => {
  let faelle: Fall[];
  let maengel: MangelZahlen;
  beforeAll(() => {
    const { people: persons, counts } = people(seed, 5000, true);
    faelle = judge(persons);
    maengel = counts;
  });

  test('about 2,000 are new cases, some dozens are overdue', () => {
    const neu = faelle.filter(({ urteil }) => urteil.neufall.neufall === 'ja');
    expect(neu.length).toBeGreaterThan(1700);
    expect(neu.length).toBeLessThan(2300);
    const late = faelle.filter(({ urteil }) => urteil.erstberatung.status === 'überfällig');
    expect(late.length).toBeGreaterThan(30);
    expect(late.length).toBeLessThan(110);
  });

  test('most open cases are well kept', () => {
    const open = faelle.filter(isOpen);
    const findings = (most: number) => open.filter(({ urteil }) => urteil.befunde.length <= most);
    expect(share(findings(0), open)).toBeGreaterThan(0.55);
    expect(share(findings(2), open)).toBeGreaterThan(0.93);
  });

  test('every result and every status of both deadlines occurs', () => {
    const found = new Set(
      faelle.flatMap(({ urteil: { neufall, erstberatung, entscheidung } }) => [
        neufall.neufall,
        neufall.grund.split(':')[0],
        `Erstberatung ${erstberatung.status}`,
        `Entscheidung ${entscheidung.status}`,
      ]),
    );
    const statuses = ['entfällt', 'nicht messbar', 'erfüllt', 'verspätet', 'überfällig', 'bald fällig', 'offen'];
    const reasons = 'unter15 altersgrenze aufenthalt erstantrag weiterbewilligung laufender-bezug unterbrechung';
    for (const expected of [
      ...['ja', 'nein', 'prüfen', 'entfällt', 'unterbrechung-kurz', 'ablehnung', 'ablehnung-kurz', 'fehlt'],
      ...reasons.split(' '),
      ...statuses.flatMap((status) => [`Erstberatung ${status}`, `Entscheidung ${status}`]),
    ]) {
      expect(found).toContain(expected);
    }
  });

  // Those that need the history of an earlier run, or a column that the default exports lack, are not among them.
  test.each(GRUNDLAGE.pruefungen.map(({ code }) => code))('%s is found', (code) => {
    expect(faelle.some(({ urteil }) => urteil.befunde.includes(code))).toBe(true);
  });

  // Routes that begin later than the sample ends are nobody's yet.
  const schon = EINGEBAUT.routen.filter(({ von }) => von <= STICHTAG);
  test.each(schon.map((route) => [`${route.rang} ${route.regel}`, route] as const))('route %s is taken', (_, route) => {
    const taken = faelle.filter(({ row, urteil: { zustaendigkeit } }) => {
      const on = row.eingang_am === undefined ? row.posteingang_am : dayOf(row.eingang_am);
      return (
        zustaendigkeit.regel === route.regel &&
        (zustaendigkeit.stelle === route.stelle || route.stelle === BEI_EINGANG) &&
        row.rechtskreis === route.rechtskreis &&
        (route.kanal === undefined || (row.kanal !== undefined && route.kanal.includes(row.kanal))) &&
        (route.anliegen === undefined || (row.anliegen !== undefined && route.anliegen.includes(row.anliegen))) &&
        on !== undefined &&
        on >= route.von &&
        on <= (route.bis ?? STICHTAG)
      );
    });
    expect(taken.length).toBeGreaterThan(0);
  });

  test('every flaw is put in', () => {
    expect(MANGEL_ARTEN.filter((art) => maengel[art] === 0)).toEqual([]);
  });
});

test('without flaws hardly anything is found but what the calendar brings', () => {
  const open = judge(people(1, 3000, false).people).filter(isOpen);
  expect(
    share(
      open.filter(({ urteil }) => urteil.befunde.length > 0),
      open,
    ),
  ).toBeLessThan(0.12);
});

test('nothing has happened after the Stichtag', () => {
  const past: readonly FieldId[] = [
    ...(['erstberatung_am', 'profiling_am', 'vereinbarung_am', 'abmeldung_am', 'antragsdatum_verbis'] as const),
    ...(['arbeitspaket_ausgegeben_am', 'arbeitspaket_eingang_am', 'antragsdatum', 'abgelehnt_am'] as const),
    ...(['unterlagen_vollstaendig_am', 'entschieden_am', 'id_pruefung_am', 'posteingang_am', 'genehmigt_am'] as const),
  ];
  for (const { verbis, allegro, step } of people(7, 5000, true).people) {
    for (const zeile of [verbis ?? {}, ...allegro, ...step]) {
      expect(past.filter((id) => Number(zeile[id] ?? 0) > STICHTAG)).toEqual([]);
      expect(dayOf(zeile.eingang_am ?? 0)).toBeLessThanOrEqual(STICHTAG);
    }
  }
});

test('half of the persons apply to the Jobcenter, the others have matters at the Agentur', () => {
  const { people: persons } = people(4, 5000, true);
  const applicants = persons.filter(({ allegro }) => allegro.length > 0);
  expect(share(applicants, persons)).toBeGreaterThan(0.45);
  expect(share(applicants, persons)).toBeLessThan(0.62);
  const advisers = new Set(persons.flatMap(({ verbis }) => verbis?.hauptbetreuer ?? []));
  expect(advisers.size).toBe(40);
});

/**
 * Sixty nights with broken deliveries among them: with `anhalten` each is named and none is published; the nights around
 * them go on as if it had not been there. Source: page 5 "Deliveries", 4-findings.csv (level `lieferung`).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Day, day, german, iso } from '../../../core/calendar/day.ts';
import { createCalendar } from '../../../core/calendar/workdays.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { call, filesBelow, newFolder } from '../cli.ts';
import type { Satz } from '../exports.ts';
import { csv } from '../exports.ts';
import { dump, importNight, type Nacht } from '../store/stores.ts';

const KALENDER = createCalendar(VORGABEN);
const START = day('2026-03-02');
const PERSONEN = 30;

/** The export of a working day: thirty applications, the youngest of the day before. */
function nacht(tag: Day, personen = PERSONEN): Required<Nacht> {
  const records = Array.from({ length: personen }, (_, i): { v: Satz; a: Satz; s: Satz } => {
    const kundennummer = `123A${String(i).padStart(6, '0')}`;
    const antrag = german(tag - 1 - (i % 5));
    return {
      v: { kundennummer, geburtsdatum: '01.01.1990', hauptbetreuer: `Betreuung ${iso(tag)}` },
      a: { kundennummer, bg_nummer: `12345//${String(i).padStart(7, '0')}`, antragsdatum: antrag },
      s: { kundennummer, anliegen: 'Neuantrag', eingang_am: `${antrag} 09:00`, rechtskreis: 'SGB II' },
    };
  });
  return {
    verbis: records.map(({ v }) => v),
    allegro: records.map(({ a }) => a),
    step: records.map(({ s }) => s),
  };
}

/** A night that goes wrong: what is delivered, how it ends, and what is said. */
interface Stoerung {
  readonly liefere: (folder: string, tag: Day, vorher: Nacht) => Promise<{ status: number | null; stderr: string }>;
  readonly status: number;
  readonly worte: RegExp;
}

const quiet = ['--quiet'];
const at = (folder: string, gibt: Nacht, tag: Day) => importNight(folder, gibt, iso(tag), quiet);

const STOERUNGEN: Readonly<Record<string, Stoerung>> = {
  'a source is missing': {
    liefere: (folder, tag) => {
      const { verbis: _, ...rest } = nacht(tag);
      return at(folder, rest, tag);
    },
    status: 7,
    worte: /VerBIS fehlt/,
  },
  'a source has its header only': {
    liefere: (folder, tag) => at(folder, { ...nacht(tag), step: [] }, tag),
    status: 7,
    worte: /STEP hat 0 Datensätze, sonst sind es etwa 30/,
  },
  halved: {
    liefere: (folder, tag) => at(folder, nacht(tag, 14), tag),
    status: 7,
    worte: /VerBIS hat 14 .*ALLEGRO hat 14 .*STEP hat 14 Datensätze/,
  },
  doubled: {
    liefere: (folder, tag) => at(folder, nacht(tag, 61), tag),
    status: 7,
    worte: /VerBIS hat 61 .*ALLEGRO hat 61 .*STEP hat 61 Datensätze/,
  },
  'stale: the files of the night before': {
    liefere: (folder, tag, vorher) => at(folder, vorher, tag),
    status: 7,
    worte: /VerBIS „verbis.csv“ ist dieselbe Datei wie in Lauf \d+/,
  },
  're-headed': {
    liefere: async (folder, tag) => {
      const { verbis, allegro, step } = nacht(tag);
      writeFileSync(
        join(folder, 'verbis.csv'),
        csv('verbis', verbis)
          .toString()
          .replaceAll(/^.*Kundennummer/g, 'KNR-X'),
      );
      writeFileSync(join(folder, 'allegro.csv'), csv('allegro', allegro));
      writeFileSync(join(folder, 'step.csv'), csv('step', step));
      const files = ['--verbis', 'verbis.csv', '--allegro', 'allegro.csv', '--step', 'step.csv'];
      return call(folder, ['import', ...files, '--out', 'aus', '--stichtag', iso(tag), ...quiet]);
    },
    status: 3,
    worte: /verbis\.csv.*neufall profil/,
  },
  'of the month before': {
    liefere: (folder, tag) => at(folder, nacht(tag - 30), tag),
    status: 7,
    worte: /der jüngste Eintrag ist vom .* Arbeitstage vor dem Stichtag/,
  },
  'with many broken records': {
    liefere: (folder, tag) => {
      const gibt = nacht(tag);
      return at(
        folder,
        { ...gibt, step: gibt.step.map((satz, i) => (i < 2 ? { ...satz, kundennummer: 'x' } : satz)) },
        tag,
      );
    },
    status: 7,
    worte: /STEP „step.csv“: 2 von 30 Datensätzen sind in der Quarantäne/,
  },
};

test('sixty nights', { timeout: 300_000 }, async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'neufall.config.json'), '{"lieferung": "anhalten"}');
  const state = () => ({ files: filesBelow(join(folder, 'aus')), store: dump(join(folder, 'neufall.sqlite')) });
  const stoerungen = Object.entries(STOERUNGEN);
  const gut: string[] = [];
  let vorher: Nacht = {};
  let tag = START;
  for (let n = 1; n <= 60; n++, tag = KALENDER.add(tag, 1)) {
    // The first nights have nothing to be compared with; then each seventh is broken before it is delivered anew.
    const [name, stoerung] = n > 4 && n % 7 === 0 ? (stoerungen[(n / 7 - 1) % stoerungen.length] ?? []) : [];
    if (stoerung !== undefined) {
      const before = state();
      const { status, stderr } = await stoerung.liefere(folder, tag, vorher);
      expect({ n, name, status, stderr }).toEqual({
        n,
        name,
        status: stoerung.status,
        stderr: expect.stringMatching(stoerung.worte),
      });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(state()).toEqual(before);
    }
    vorher = nacht(tag);
    const { status, stderr } = await at(folder, vorher, tag);
    expect({ n, status, stderr }).toEqual({ n, status: 0, stderr: '' });
    gut.push(iso(tag));
  }
  const laeufe = dump(join(folder, 'neufall.sqlite'))['lauf'] ?? [];
  expect(laeufe.map(({ stichtag }) => iso(Number(stichtag)))).toEqual(gut);
  expect(new Set(Object.keys(STOERUNGEN)).size).toBeLessThanOrEqual(Math.floor(60 / 7));
});

/** `assess` calls a second of CPU, over sample-like rows of every kind of matter; prints them, and how many were Neufälle. */
import { assess } from '../../../core/assess.ts';
import { day } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import { completeRow, emptyRow } from '../../../core/fields/complete.ts';
import type { CaseRow } from '../../../core/fields/declarations.ts';
import { words } from '../../../core/fields/lists.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { VORGABEN } from '../../../core/settings.ts';

const STICHTAG = day('2026-03-31');
const CALLS = 2_000_000;

/** Rows of all matters and channels, half of them new applications, with dates spread around the Stichtag. */
const rows: CaseRow[] = words('anliegen').flatMap((anliegen, a) =>
  words('kanal').flatMap((kanal, k) =>
    [0, 1].map((second) => {
      const antragsdatum = STICHTAG - ((a * 17 + k * 5) % 60);
      const isNew = second === 1;
      return completeRow(
        Object.assign(emptyRow(), {
          rechtskreis: isNew ? 'SGB II' : 'SGB III',
          anliegen: isNew ? 'Neuantrag' : anliegen,
          kanal,
          geburtsdatum: day('1960-01-01') + a * 900 + k * 70,
          antragsdatum,
          eingang_am: toMoment(antragsdatum, 36_000),
          antragsart: (['Erstantrag', 'Neuantrag', 'Weiterbewilligung'] as const)[k % 3],
          letzter_bezug_bis: k % 2 === 0 ? antragsdatum - 170 - a * 3 : undefined,
          aufenthalt_de: true,
          hauptbetreuer: 'Team 721',
          erstberatung_am: k % 3 === 0 ? antragsdatum + 9 : undefined,
          profiling_am: k % 3 === 0 ? antragsdatum + 9 : undefined,
          unterlagen_vollstaendig_am: antragsdatum + 3,
        } as const),
        isNew,
      );
    }),
  ),
);

const grundlage = createGrundlage(VORGABEN);
let open = 0;
const started = process.cpuUsage();
for (let i = 0; i < CALLS; i++) {
  const { neufall } = assess(rows[i % rows.length]!, STICHTAG, grundlage);
  if (neufall.neufall === 'ja') open++;
}
const { user, system } = process.cpuUsage(started);
console.log(Math.round(CALLS / ((user + system) / 1e6)), open);

/**
 * A profile against new files: what an import with it would read of them, and what it would miss.
 * Source: page 5 (`neufall profil --pruefen`).
 */
import type { Day } from '../../core/calendar/day.ts';
import type { Profil } from '../config/profile.ts';
import type { FehlendeUeberschrift } from '../protokoll/einrichtung.ts';
import type { Watch } from '../read/probe.ts';
import { fehlendeUeberschriften } from '../source/profilpruefung.ts';
import { recogniseSource, type Source } from '../source/source.ts';
import { liesMitKopf } from './datei.ts';
import { alsQuelle, type Dateivorschlag, leiteAb, type Profilvorschlag } from './vorschlag.ts';

export interface Pruefung {
  readonly vorschlag: Profilvorschlag;
  readonly fehlend: readonly FehlendeUeberschrift[];
}

/** Looks at the files as an import would. Throws `InputError` where one is not recognised. */
export async function pruefeProfil(
  paths: readonly string[],
  profil: Profil,
  stichtag: Day,
  watch: Watch,
): Promise<Pruefung> {
  const sources: Source[] = [];
  const dateien: Dateivorschlag[] = [];
  for (const path of paths) {
    const source = await recogniseSource(path, profil, watch);
    sources.push(source);
    const { probe, header, kundennummer, quelle } = source;
    const datei = await liesMitKopf(path, probe, header, kundennummer, stichtag, watch);
    dateien.push(wieGelesen(alsQuelle(datei, quelle, profil)));
  }
  const vorschlag = leiteAb(profil.name, dateien, profil);
  return { vorschlag, fehlend: fehlendeUeberschriften(sources, profil) };
}

/** An import goes by labels alone: whatever else was proposed is a suggestion. */
function wieGelesen(vorschlag: Dateivorschlag): Dateivorschlag {
  const gelesen = vorschlag.zugeordnet.filter(({ grund }) => ['profil', 'name', 'synonym'].includes(grund));
  const geraten = vorschlag.zugeordnet
    .filter((eine) => !gelesen.includes(eine))
    .map(({ spalte, feld }) => ({ spalte, vielleicht: feld }));
  return {
    ...vorschlag,
    zugeordnet: gelesen,
    uebrig: [...vorschlag.uebrig, ...geraten].sort((a, b) => a.spalte - b.spalte),
  };
}

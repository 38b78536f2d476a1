/** The import of a folder of exports without history and without reports, which the command line does not offer. */
import { join } from 'node:path';
import { day } from '../../../core/calendar/day.ts';
import { QUELLEN } from '../../../core/fields/declarations.ts';
import { OHNE_HAUSREGELN } from '../../../core/hausregeln/index.ts';
import { messages } from '../../../core/messages/index.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { STANDARD } from '../../../importer/config/profile.ts';
import { Faeden, fadenzahl } from '../../../importer/run/faeden.ts';
import { groesse } from '../../../importer/run/lesen.ts';
import { run } from '../../../importer/run/run.ts';
import { openSource, type Source } from '../../../importer/source/source.ts';
import { Staging } from '../../../importer/write/staging.ts';

const [exporte = '', out = ''] = process.argv.slice(2);
const sources: Source[] = [];
for (const quelle of QUELLEN) sources.push(await openSource(quelle, join(exporte, `${quelle}.csv`), STANDARD));
const { signal } = new AbortController();
await using faeden = new Faeden(fadenzahl(groesse(sources)), signal);
await run(
  {
    sources,
    stichtag: day('2026-03-31'),
    einstellungen: VORGABEN,
    hausregeln: OHNE_HAUSREGELN,
    profil: STANDARD,
    vorgabe: new Map(),
    failOn: 'nie',
    mitNamen: false,
    alleFaelle: false,
    kleineZahlen: 3,
    takt: 'woche',
    version: 'bench',
    beginn: new Date(),
    messages: messages('de'),
    sprache: 'de',
    progress: { begin() {}, advance() {}, end() {} },
    signal,
    berichte: false,
  },
  new Staging(out),
  faeden,
);

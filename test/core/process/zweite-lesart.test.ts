/** Next step, who and until when on 20,000 random rows, as a second reading of page 8 has them (issue 11). */
import { expect, test } from 'vitest';
import { assess, beurteilungslage } from '../../../core/assess.ts';
import { reached } from '../../../core/calendar/age.ts';
import { day } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import { completeRow, emptyRow } from '../../../core/fields/complete.ts';
import { FIELD_IDS, type FieldId, field, QUELLEN } from '../../../core/fields/declarations.ts';
import { HAKEN } from '../../../core/fields/haken.ts';
import { LISTS } from '../../../core/fields/lists.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { bisVon, schrittText, werText } from '../../../core/process/naechster.ts';
import { SCHRITT_IDS } from '../../../core/process/schritte/index.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { createRandom, pick, whole } from '../../../importer/sample/random.ts';
import { umfeld } from '../lage.ts';
import { naechster } from './zweite-lesart.ts';

const LISTEN = 200;
const ZEILEN = 100;
const STICHTAG = day('2026-03-31');
let random = createRandom(11);
const selten = (n: number) => random() < 1 / n;

/** A value of a field around the Stichtag; the words are those of its list. */
function wert(id: FieldId): unknown {
  // Of the channels that have steps of their own there are enough.
  if (id === 'kanal') return pick(random, ['persönlich', 'Telefon', 'Post', 'Fax']);
  const { type } = field(id);
  if (typeof type === 'object') return pick(random, Object.keys(LISTS[type.list]));
  switch (type) {
    case 'yes-no':
      return selten(2);
    case 'birth-date':
      return STICHTAG - whole(random, 10 * 365, 66 * 365);
    case 'date-or-tick':
      return selten(6) ? HAKEN : STICHTAG + whole(random, -60, 6);
    case 'moment':
      return toMoment(STICHTAG + whole(random, -20, 30), whole(random, 8, 16) * 3600);
    case 'date':
    case 'date-or-running':
      return STICHTAG + whole(random, -60, 30);
    default:
      return `${id} ${whole(random, 1, 9)}`;
  }
}

test('a second reading of the pages agrees', () => {
  // The same rows each time that it runs.
  random = createRandom(11);
  const anders: unknown[] = [];
  const schritte = new Set<string>();
  for (let liste = 0; liste < LISTEN; liste++) {
    const istBlatt = selten(3);
    // From lists where nearly everything is done to those of which little is known.
    const dichte = 1 - 0.7 * (liste / LISTEN) ** 2;
    const vorhanden = new Set(FIELD_IDS.filter(() => !selten(12)));
    const quellen = istBlatt ? undefined : new Set(QUELLEN.filter((one) => one === 'step' || !selten(5)));
    const spalten = {
      vorhanden,
      ...(quellen === undefined ? {} : { quellen: new Map([...quellen].map((one) => [one, vorhanden])) }),
    };
    const grundlage = createGrundlage(VORGABEN, spalten);
    for (let zeile = 0; zeile < ZEILEN; zeile++) {
      const builder = emptyRow();
      for (const id of vorhanden) if (random() < dichte) Object.assign(builder, { [id]: wert(id) });
      if (vorhanden.has('erledigt') && !selten(10)) builder.erledigt = undefined;
      const row = completeRow(builder, true);
      const teile =
        quellen === undefined
          ? undefined
          : {
              verbis: quellen.has('verbis') && !selten(6),
              allegro: quellen.has('allegro') && !selten(6),
              step: !selten(6),
            };
      const um = umfeld(teile === undefined ? {} : { teile });
      const urteil = assess(row, STICHTAG, grundlage, um);
      const { lage } = beurteilungslage(row, STICHTAG, grundlage, um);
      const d = row.antragsdatum ?? row.antragsdatum_verbis ?? STICHTAG;
      const soll = naechster({
        row,
        stichtag: STICHTAG,
        neufall: urteil.neufall.neufall,
        fristErstberatung: urteil.erstberatung.faellig,
        fristEntscheidung: urteil.entscheidung.faellig,
        verbisErwartet: lage.geburtsdatum === undefined || d >= reached(lage.geburtsdatum, 15),
        vorhanden,
        quellen,
        teile,
        vorwarnung: VORGABEN.vorwarnung,
        arbeitstage: (von, bis) => grundlage.kalender.between(von, bis),
      });
      const ist = {
        schritt: schrittText(urteil.naechster),
        wer: werText(urteil.naechster),
        bis: bisVon(urteil.naechster),
      };
      schritte.add(soll.schritt);
      if (JSON.stringify(ist) !== JSON.stringify(soll)) anders.push({ ist, soll, row });
    }
  }
  expect(anders.slice(0, 3)).toEqual([]);
  // Every step is the next one of some row: nothing was compared with nothing.
  expect(schritte).toEqual(new Set(['', 'fertig', ...SCHRITT_IDS]));
});

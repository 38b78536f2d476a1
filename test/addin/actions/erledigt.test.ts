/** Done rows by a fill or a line through the Kundennummer (page 6 "Done rows"). */
import { describe, expect, it } from 'vitest';
import type { Steuerung } from '../../../addin/actions/steuerung.ts';
import { withErledigt } from '../../../core/sheet/mapping.ts';
import type { Erledigtzeichen } from '../../../core/sheet/merker.ts';
import { bench, newSession, run } from '../bench.ts';

const ERLEDIGT = { farben: ['#C6EFCE'], durchgestrichen: true };

/** What a person does to single cells. */
const male = (change: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem('Liste'));
    await context.sync();
  });

const setze = (steuerung: Steuerung, erledigt: Erledigtzeichen | undefined) =>
  steuerung.aendereZuordnung((mapping) => withErledigt(mapping, erledigt));

const dringend = (steuerung: Steuerung) => steuerung.pruefung?.uebersicht.dringend().map(({ index }) => index);

describe('a list that marks done rows by colour and line', () => {
  it('has them urgent until it says so, in the next session, too', async () => {
    const { steuerung } = bench();
    await male((sheet) => {
      sheet.getRange('A2').format.fill.color = '#C6EFCE';
      sheet.getRange('A5').format.font.strikethrough = true;
      // Elsewhere a colour says nothing.
      sheet.getRange('B4').format.fill.color = '#C6EFCE';
    });
    await run(steuerung, 'alles');
    expect(dringend(steuerung)).toEqual([1, 4]);
    expect(await setze(steuerung, ERLEDIGT)).toBe(true);
    await run(steuerung, 'alles');
    expect(dringend(steuerung)).toEqual([]);
    const again = newSession();
    await again.starte('alles');
    expect(again.zustand).toMatchObject({ pruefung: { geaendert: 0 } });
    expect(dringend(again)).toEqual([]);
    expect(await setze(again, { ...ERLEDIGT, durchgestrichen: false })).toBe(true);
    await run(again, 'alles');
    expect(dringend(again)).toEqual([4]);
  });

  it('costs one request more for the whole list, and none where the setting is off', async () => {
    const { host, steuerung } = bench();
    const requests = async () => {
      const before = host.log.length;
      await steuerung.starte('markieren');
      steuerung.verwerfen();
      return host.log.length - before;
    };
    await requests();
    const ohne = await requests();
    await setze(steuerung, ERLEDIGT);
    expect((await requests()) - ohne).toBe(1);
    await setze(steuerung, undefined);
    expect(await requests()).toBe(ohne);
  });
});

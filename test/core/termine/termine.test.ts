/** What of a row goes into a calendar (page 6 "Termine"). */
import { describe, expect, test } from 'vitest';
import { iso } from '../../../core/calendar/day.ts';
import type { Cell } from '../../../core/sheet/cell.ts';
import { termine } from '../../../core/termine/termine.ts';
import { fallzeilen, STICHTAG, zeile } from './rows.ts';

const kurz = (...rows: Cell[][]) =>
  termine(fallzeilen(...rows), STICHTAG, 60).map(({ art, tag, zeit }) =>
    [art, iso(tag), ...(zeit === undefined ? [] : [zeit.von / 3600, zeit.bis / 3600])].join(' '),
  );

describe('entries of a row', () => {
  test.each<[string, Parameters<typeof zeile>[0], string[]]>([
    // 30.03.2026 + 15 working days, Good Friday and Easter Monday between (page 2).
    ['an open deadline', {}, ['frist-erstberatung 2026-04-22']],
    ['an overdue one stays', { antrag: '02.03.2026' }, ['frist-erstberatung 2026-03-23']],
    [
      'both deadlines',
      { vollstaendig: '30.03.2026' },
      ['frist-erstberatung 2026-04-22', 'frist-entscheidung 2026-04-21'],
    ],
    [
      'a booked conversation',
      { termin: '07.04.2026 09:00' },
      ['frist-erstberatung 2026-04-22', 'erstberatung 2026-04-07 9 10'],
    ],
    [
      'without a time it takes the day',
      { termin: '07.04.2026' },
      ['frist-erstberatung 2026-04-22', 'erstberatung 2026-04-07'],
    ],
    [
      'on the Stichtag it is still to come',
      { termin: '31.03.2026 09:00' },
      ['frist-erstberatung 2026-04-22', 'erstberatung 2026-03-31 9 10'],
    ],
    // Fine print 86: a past appointment is none.
    ['a past one is none', { termin: '30.03.2026 09:00' }, ['frist-erstberatung 2026-04-22']],
    ['held: neither', { termin: '31.03.2026 09:00', beraten: '31.03.2026' }, []],
    // Fine print 49: a tick leaves the deadline `nicht messbar`, fine print 41: it is done.
    ['held on an unknown day: neither', { termin: '01.04.2026 09:00', beraten: 'x' }, []],
    [
      'noted for tomorrow: not held yet',
      { termin: '01.04.2026 09:00', beraten: '01.04.2026' },
      ['frist-erstberatung 2026-04-22', 'erstberatung 2026-04-01 9 10'],
    ],
    ['no Neufall has no deadline', { art: 'Weiterbewilligung' }, []],
    [
      'but keeps its appointment',
      { art: 'Weiterbewilligung', termin: '07.04.2026 09:30' },
      ['erstberatung 2026-04-07 9.5 10.5'],
    ],
    // Fine print 68.
    ['done: nothing', { termin: '07.04.2026 09:00', erledigt: 'ja' }, []],
  ])('%s', (_, spalten, expected) => {
    expect(kurz(zeile(spalten))).toEqual(expected);
  });
});

describe('the name of an entry', () => {
  const uids = (...rows: Cell[][]) => termine(fallzeilen(...rows), STICHTAG, 60).map(({ uid }) => uid);

  test('depends on person, application and kind, not on day, order or other rows', () => {
    const before = uids(zeile({ termin: '07.04.2026 09:00' }));
    expect(before).toEqual(['123A000001-2026-03-30-frist-erstberatung', '123A000001-2026-03-30-erstberatung']);
    expect(uids(zeile({ nr: '123A000009' }), zeile({ termin: '10.04.2026 09:30', name: 'Neu' })).slice(1)).toEqual(
      before,
    );
  });

  test('is one for each row, also where rows repeat each other', () => {
    expect(uids(zeile(), zeile(), zeile({ antrag: '27.03.2026' }))).toEqual([
      '123A000001-2026-03-30-frist-erstberatung',
      '123A000001-2026-03-30-frist-erstberatung-2',
      '123A000001-2026-03-27-frist-erstberatung',
    ]);
  });

  test('says where there is no Antragsdatum', () => {
    expect(uids(zeile({ antrag: '', termin: '07.04.2026 09:00' }))).toEqual(['123A000001-ohne-erstberatung']);
  });

  test('tells no name of a person without a Kundennummer', () => {
    const [one = '', other = ''] = uids(zeile({ nr: '' }), zeile({ nr: '', name: 'Berg' }));
    expect([one, other]).toEqual([
      expect.stringMatching(/^zeile-.{6}-2026-03-30-frist-erstberatung$/),
      expect.stringMatching(/^zeile-.{6}-2026-03-30-frist-erstberatung$/),
    ]);
    expect(one).not.toBe(other);
  });
});

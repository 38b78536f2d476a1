/**
 * A fault at each point of each action in turn: afterwards the workbook is as before or completely written, and the
 * message says which. Source: issue "Faults", page 6 "Writing".
 */
import { describe, expect, it } from 'vitest';
import type { Steuerung } from '../../../addin/actions/steuerung.ts';
import type { Failure, FaultPlace } from '../../host/faults.ts';
import type { Host } from '../../host/host.ts';
import { bench, newSession, run } from '../bench.ts';
import { HEADER, list, ROWS } from '../list.ts';

type Act = (steuerung: Steuerung) => Promise<void>;
type Prepare = (host: Host) => Promise<void>;

const nothing: Prepare = async () => {};
/** The sheet has answers already, some of them outdated, one with another format. */
const assessed: Prepare = async (host) => {
  await run(newSession(), 'alles');
  host.user.edit('D2', 46_060);
  host.user.edit('F5', 'ja');
  host.user.format('K3', { fill: '#00FF00', numberFormat: '@' });
};

const charted: Prepare = async (host) => {
  await newSession().uebersicht();
  host.user.activate('Liste');
};

const CASES: [string, Prepare, Act][] = [
  ['Markieren', nothing, (s) => run(s, 'markieren')],
  ['Routen', nothing, (s) => run(s, 'routen')],
  ['Fristen prüfen', nothing, (s) => run(s, 'fristen')],
  ['Alles prüfen', nothing, (s) => run(s, 'alles')],
  ['Alles prüfen, zum zweiten Mal', assessed, (s) => run(s, 'alles')],
  ['Diagrammblatt', nothing, (s) => s.uebersicht()],
  ['Diagrammblatt, zum zweiten Mal', charted, (s) => s.uebersicht()],
  ['Rückgängig', assessed, (s) => s.rueckgaengig(true)],
];

const KINDS: [string, Failure][] = [
  ['fails', {}],
  ['is lost on the way', { lost: 'request' }],
  ['is done, but its answer is lost', { lost: 'response' }],
];

/** What people see: the sheets, and what the add-in remembers. */
const state = (host: Host) => host.snapshot();

async function measure(prepare: Prepare, act: Act) {
  const { host } = bench();
  await prepare(host);
  const before = state(host);
  host.log.length = 0;
  const steuerung = newSession();
  await act(steuerung);
  await host.settled();
  expect(steuerung.zustand.art).toBe('bereit');
  return { before, after: state(host), requests: host.log.map(({ actions }) => actions.length) };
}

async function withFault(prepare: Prepare, act: Act, place: FaultPlace, failure: Failure) {
  const { host } = bench();
  await prepare(host);
  host.fail(place, failure);
  const steuerung = newSession();
  await act(steuerung);
  await host.settled();
  return { host, steuerung };
}

describe.each(CASES)('%s', (_name, prepare, act) => {
  it.each(KINDS)('a request %s', async (_kind, failure) => {
    const { before, after, requests } = await measure(prepare, act);
    for (let request = 1; request <= requests.length; request++) {
      const { host, steuerung } = await withFault(prepare, act, { request }, failure);
      expect(host.openFaults).toBe(0);
      judge(host, steuerung, before, after, `request ${request}`);
    }
  });

  it('an action inside a request fails', async () => {
    const { before, after, requests } = await measure(prepare, act);
    for (const [index, actions] of requests.entries()) {
      // The first and last actions, and a dozen between them.
      const step = Math.max(1, Math.floor(actions / 12));
      for (let action = 1; action <= actions; action += action < 3 || action > actions - 3 ? 1 : step) {
        const place = { request: index + 1, action };
        const { host, steuerung } = await withFault(prepare, act, place, { code: 'InvalidArgument' });
        judge(host, steuerung, before, after, JSON.stringify(place));
      }
    }
  });
});

function judge(host: Host, { zustand }: Steuerung, before: unknown, after: unknown, where: string): void {
  if (zustand.art === 'fehler') {
    expect(zustand.fault.state, where).not.toBe('teilweise');
    expect(state(host), where).toEqual(before);
  } else {
    expect(zustand.art, where).toBe('bereit');
    expect(state(host), where).toEqual(after);
  }
}

describe('a connection that stays lost while writing', () => {
  it('says that the sheet may be written in part, and Rückgängig mends it in the next session', async () => {
    const { host, steuerung } = bench();
    const before = state(host);
    await steuerung.starte('alles');
    host.fail({ action: 'Range.values=', nth: 3 });
    const stop = host.observe(() => {
      if (host.log.at(-1)?.actions.includes('Range.values=')) host.connected = false;
    });
    await steuerung.uebernehmen();
    stop();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'teilweise' } });
    host.heal();
    const later = newSession();
    await later.rueckgaengig();
    expect(later.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'zurueckgenommen' } });
    expect(state(host)).toEqual(before);
  });

  it('is told where the sheet is protected between preview and confirmation', async () => {
    const { host, steuerung } = bench();
    await steuerung.starte('alles');
    const before = state(host);
    host.user.protect('Liste');
    await steuerung.uebernehmen();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'geschuetzt', state: 'unveraendert' } });
    host.user.unprotect('Liste');
    expect(state(host)).toEqual(before);
  });

  it('does not write where rows were sorted between preview and confirmation', async () => {
    const { host, steuerung } = bench();
    await steuerung.starte('alles');
    host.user.sort(`A2:J${ROWS.length + 1}`, { column: 1, ascending: false });
    const before = state(host);
    await steuerung.uebernehmen();
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'verschoben', state: 'unveraendert' } });
    expect(state(host)).toEqual(before);
  });
});

describe('what keeps an action from running', () => {
  const cases: [string, string, Parameters<typeof bench>[0], (host: Host) => void][] = [
    ['a protected sheet', 'geschuetzt', {}, (host) => host.user.protect('Liste')],
    ['a workbook opened read-only', 'schreibgeschuetzt', { readOnly: 'file' }, () => {}],
    ['a workbook that can only be viewed', 'schreibgeschuetzt', { readOnly: 'view' }, () => {}],
    [
      'somebody typing into a cell',
      'zellbearbeitung',
      {},
      (host) => {
        host.cellEdit = true;
      },
    ],
    [
      'a lost connection',
      'verbindung',
      {},
      (host) => {
        host.connected = false;
      },
    ],
    ['an Excel that is too old', 'zu-alt', { requirements: { ExcelApi: '1.7' } }, () => {}],
    ['a sheet without a header', 'kein-kopf', { sheets: { Liste: [['a', 'b', 'c']] } }, () => {}],
    ['a header without rows', 'keine-zeilen', { sheets: { Liste: [HEADER] } }, () => {}],
    ['an empty sheet', 'leer', { sheets: { Liste: [] } }, () => {}],
    [
      'too many rows',
      'zu-viele-zeilen',
      { sheets: { Liste: [...list(), ...Array.from({ length: 100_200 }, (_, row) => [row])] } },
      () => {},
    ],
    [
      'too many rows, the last ones far below',
      'zu-viele-zeilen',
      {},
      (host) => {
        host.user.edit('A200000', '123A000001');
        host.user.edit('A200001', '123A000002');
      },
    ],
  ];

  it.each(cases)('%s', async (_name, kind, options, prepare) => {
    const { host, steuerung } = bench(options);
    prepare(host);
    const before = state(host);
    await run(steuerung, 'alles');
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { kind, state: 'unveraendert' } });
    host.heal();
    expect(state(host)).toEqual(before);
  });
});

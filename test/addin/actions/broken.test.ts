/**
 * What broke off and could not be mended at once, because the connection stayed lost: the way back is Rückgängig, in the
 * same pane or a later one, and nothing else is lost on it. Source: page 6 "nothing half-written".
 */
import { describe, expect, it } from 'vitest';
import type { Steuerung } from '../../../addin/actions/steuerung.ts';
import { texte } from '../../../addin/texte/index.ts';
import type { Host } from '../../host/host.ts';
import { bench, newSession, run } from '../bench.ts';
import { serial } from '../list.ts';

/** Answers of an earlier day, and an edit that changes some of them. */
async function assessed(): Promise<{ host: Host; steuerung: Steuerung }> {
  const { host } = bench();
  await run(newSession(), 'alles');
  host.user.edit('D2', serial('2026-02-20'));
  return { host, steuerung: newSession() };
}

/** The connection breaks after the n-th write of a request and stays lost while something goes on. */
async function losing(host: Host, nth: number, action: string, act: () => Promise<void>): Promise<void> {
  host.fail({ action, nth });
  const stop = host.observe(() => {
    if (host.log.at(-1)?.actions.includes(action)) host.connected = false;
  });
  await act();
  stop();
  host.heal();
}

const sessions = [
  ['the same pane', (steuerung: Steuerung) => steuerung],
  ['a later pane', () => newSession()],
] as const;

describe.each(sessions)('in %s', (_, session) => {
  it('an action is taken back by Rückgängig, and nothing else can be started before', async () => {
    const { host, steuerung } = await assessed();
    const before = host.snapshot();
    await steuerung.starte('alles');
    await losing(host, 1, 'Range.values=', () => steuerung.uebernehmen());
    expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'teilweise' } });

    const broken = host.snapshot();
    const next = session(steuerung);
    await run(next, 'fristen');
    expect(next.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'unterbrochen', state: 'unveraendert' } });
    expect(texte('de').fault.unterbrochen).toContain('Rückgängig');
    expect(host.snapshot()).toEqual(broken);

    await next.rueckgaengig();
    expect(next.zustand).toEqual({ art: 'bereit', ergebnis: { art: 'zurueckgenommen', blatt: 'Liste' } });
    expect(host.snapshot()).toEqual(before);
  });

  it('an action that broke off after its last value is not taken for done', async () => {
    const { host, steuerung } = await assessed();
    const before = host.snapshot();
    await steuerung.starte('alles');
    await losing(host, 1, 'RangeFill.color=', () => steuerung.uebernehmen());
    const next = session(steuerung);
    await run(next, 'alles');
    expect(next.zustand).toMatchObject({ art: 'fehler', fault: { kind: 'unterbrochen', state: 'unveraendert' } });
    await next.rueckgaengig();
    expect(host.snapshot()).toEqual(before);
  });

  it.each([
    ['as it was', () => {}],
    ['sorted', (host: Host) => host.user.sort('A2:X5', { column: 1, ascending: false })],
  ])('Rückgängig itself, of a list %s, is finished by Rückgängig', async (_how, change) => {
    const { host: whole, steuerung: first } = await assessed();
    await run(first, 'alles');
    change(whole);
    await first.rueckgaengig();
    const expected = whole.snapshot();

    for (const [action, nth] of [
      ['Range.numberFormat=', 3],
      ['Range.formulas=', 1],
      ['RangeFill.color=', 2],
      ['Runtime.enableEvents=', 2],
    ] as const) {
      const { host, steuerung } = await assessed();
      await run(steuerung, 'alles');
      change(host);
      await losing(host, nth, action, () => steuerung.rueckgaengig());
      expect(steuerung.zustand, action).toMatchObject({ art: 'fehler', fault: { state: 'teilweise' } });
      const next = session(steuerung);
      await next.rueckgaengig();
      expect(next.zustand, action).toMatchObject({ art: 'bereit', ergebnis: { art: 'zurueckgenommen' } });
      expect(host.snapshot(), action).toEqual(expected);
    }
  });
});

it('where nothing arrived, the advised Rückgängig leaves the action before alone', async () => {
  const { host, steuerung } = await assessed();
  const before = host.snapshot();
  await steuerung.starte('alles');
  // The formats are the last that is read before the first request that writes.
  const stop = host.observe(() => {
    if (host.log.at(-1)?.actions.includes('Range.getCellProperties()')) host.connected = false;
  });
  await steuerung.uebernehmen();
  stop();
  expect(steuerung.zustand).toMatchObject({ art: 'fehler', fault: { state: 'teilweise' } });
  host.heal();
  expect(host.snapshot()).toEqual(before);
  await steuerung.rueckgaengig();
  expect(host.snapshot()).toEqual(before);
  await steuerung.rueckgaengig();
  expect(host.snapshot('Liste').cells).not.toHaveProperty('K1');
});

it('an action that broke off with its last step leaves nothing behind', async () => {
  const { host, steuerung } = bench();
  await steuerung.starte('alles');
  const before = host.snapshot();
  await losing(host, 1, 'Setting.delete()', () => steuerung.uebernehmen());
  const later = newSession();
  await later.rueckgaengig();
  expect(later.zustand).toMatchObject({ art: 'bereit', ergebnis: { art: 'zurueckgenommen' } });
  expect(host.snapshot()).toEqual(before);
});

it('events that broke off with an action are raised again with the next request', async () => {
  const { host, steuerung } = await assessed();
  await steuerung.starte('alles');
  await losing(host, 1, 'Range.values=', () => steuerung.uebernehmen());
  expect(host.book.events.enabled).toBe(false);
  await newSession().leseListe();
  expect(host.book.events.enabled).toBe(true);
});

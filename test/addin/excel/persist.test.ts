/** What must run while the pane is open is begun again where Excel was busy. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExcelFault } from '../../../addin/excel/fault.ts';
import { Persistent } from '../../../addin/excel/persist.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is begun', () => {
  it('is tried again until it has run', async () => {
    let busy = true;
    const run = vi.fn(async () => {
      if (busy) throw new ExcelFault('zellbearbeitung');
    });
    new Persistent().begin(run);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(run.mock.calls.length).toBeGreaterThan(4);
    busy = false;
    await vi.advanceTimersByTimeAsync(4000);
    run.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(run).not.toHaveBeenCalled();
  });

  it('is tried at once when the person is back', async () => {
    const run = vi.fn(() => Promise.reject(new ExcelFault('verbindung')));
    const excel = new Persistent();
    excel.begin(run);
    await vi.advanceTimersByTimeAsync(0);
    await excel.now();
    await excel.now();
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('is left alone where this Excel does not know it; the others run', async () => {
    const unknown = vi.fn(() => Promise.reject(new ExcelFault('zu-alt', 'ApiNotFound')));
    const known = vi.fn(async () => {});
    new Persistent().begin(unknown, known);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([unknown.mock.calls.length, known.mock.calls.length]).toEqual([1, 1]);
  });
});

/** Progress where there is no terminal: a line every few seconds, and none with --quiet (page 5). */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProgress } from '../../../importer/aufruf/progress.ts';
import { cliMessages } from '../../../importer/messages/index.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function lines(quiet: boolean, sprache: 'de' | 'en' = 'de') {
  const said: string[] = [];
  const progress = createProgress(
    { stderr: (text) => said.push(text), terminal: false, texts: cliMessages(sprache) },
    quiet,
  );
  return { said, progress };
}

describe('without a terminal', () => {
  test('a line at most every three seconds says phase and share', () => {
    const { said, progress } = lines(false);
    progress.begin('lesen', 1000);
    for (let second = 0; second < 10; second++) {
      for (let tick = 0; tick < 10; tick++) {
        vi.advanceTimersByTime(100);
        progress.advance(10);
      }
    }
    progress.end();
    expect(said).toEqual(['Lesen: 30 %\n', 'Lesen: 60 %\n', 'Lesen: 90 %\n']);
  });

  test('a short run says nothing', () => {
    const { said, progress } = lines(false);
    progress.begin('lesen', 10);
    vi.advanceTimersByTime(2999);
    progress.advance(10);
    progress.end();
    expect(said).toEqual([]);
  });

  test('a phase of unknown size says its name; never more than 100 %', () => {
    const { said, progress } = lines(false, 'en');
    progress.begin('verbinden', 0);
    vi.advanceTimersByTime(3000);
    progress.advance(5);
    progress.begin('lesen', 10);
    vi.advanceTimersByTime(3000);
    progress.advance(25);
    expect(said).toEqual(['Joining …\n', 'Reading: 100 %\n']);
  });

  test('with --quiet nothing is said', () => {
    const { said, progress } = lines(true);
    progress.begin('lesen', 10);
    vi.advanceTimersByTime(60_000);
    progress.advance(10);
    progress.end();
    expect(said).toEqual([]);
  });
});

/** Reports on the command line, in German. */
import { german } from '../../../core/calendar/day.ts';

export const bericht = {
  keineWoche: (text: string) =>
    `„${text}“ bei --woche ist keine Kalenderwoche; erlaubt ist JJJJ-Www, zum Beispiel 2026-W13.`,
  wocheUndZeitraum: '--woche und --von/--bis schließen einander aus; geben Sie nur eines von beiden an.',
  vonUndBis: '--von und --bis gehören zusammen; geben Sie beide an.',
  verkehrt: 'Der Tag bei --bis liegt vor dem bei --von; vertauschen Sie die beiden.',
  zuSpaet: (stichtag: number) =>
    `Der Zeitraum beginnt nach dem letzten Lauf (Stichtag ${german(stichtag)}); wählen Sie einen früheren.`,
  zuFrueh: (beginn: number) =>
    `Der Zeitraum endet, bevor der Verlauf beginnt (${german(beginn)}); dort ist nichts gezählt. Wählen Sie einen späteren.`,
  /** `zeitraum`: in words. */
  ergebnis: (zeitraum: string, stichtag: number, dateien: readonly string[]) => [
    `Bericht über ${zeitraum}, letzter Lauf mit Stichtag ${german(stichtag)}`,
    ...dateien.map((datei) => `  ${datei}`),
  ],
};

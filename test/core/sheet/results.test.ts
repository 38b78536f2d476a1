/** What stands in the result columns (page 6 "Writing"). */
import { expect, test } from 'vitest';
import { day } from '../../../core/calendar/day.ts';
import { befundText, results } from '../../../core/sheet/results.ts';
import { dayToSerial } from '../../../core/sheet/serial.ts';
import { answers, antrag } from './answers.ts';

test('words, deadlines as true dates, findings in short German words', () => {
  const [row] = answers(antrag(1, '02.03.2026', 'Erstantrag', null, '30.03.2026', null, 'Telefon'));
  expect(row && results(row, false)).toEqual({
    Neufall: 'ja',
    'Neufall-Grund': 'Erstantrag',
    Zuständig: row?.urteil.zustaendigkeit.stelle,
    Weg: row?.urteil.zustaendigkeit.weg,
    // 15 working days after Monday, 02.03.2026.
    'Frist Erstberatung': dayToSerial(day('2026-03-23'), false),
    'Status Erstberatung': 'überfällig',
    'Resttage Erstberatung': -6,
    // 14 working days after 30.03.2026, without Karfreitag, Ostermontag.
    'Frist Entscheidung': dayToSerial(day('2026-04-21'), false),
    'Status Entscheidung': 'offen',
    'Resttage Entscheidung': 13,
    Befunde: '',
    // Nothing is known of advisor and appointment: the list has no such columns.
    'Nächster Schritt': 'Führen Sie die Erstberatung und tragen Sie den Tag ein.',
    Wer: 'M&I',
    'Bis wann': dayToSerial(day('2026-03-23'), false),
  });
});

test('in the 1904 system the same day has another number', () => {
  const [row] = answers(antrag(1, '02.03.2026'));
  expect(row && results(row, true)['Frist Erstberatung']).toBe(dayToSerial(day('2026-03-23'), false) - 1462);
});

test('a deadline that the 1904 system cannot hold is text', () => {
  const [row] = answers(['123A000001', '02.01.1900', null, 'ja', 'Erstantrag']);
  expect(row && results(row, true)['Frist Erstberatung']).toMatch(/^\d\d\.01\.1900$/);
});

test('what does not arise is empty', () => {
  const [row] = answers(['123A000001']);
  expect(row && results(row, false)).toMatchObject({
    Neufall: 'entfällt',
    'Neufall-Grund': '',
    'Frist Erstberatung': '',
    'Status Erstberatung': 'entfällt',
    'Resttage Erstberatung': '',
  });
});

test('the Kundennummer’s finding comes first, then the others by their code, each once', () => {
  const [row] = answers(['12A', '31.02.2026', '32.01.1990', 'vielleicht', 'Erstantrag']);
  expect(row && befundText(row)).toBe('Kundennummer falsch; Antragsdatum fehlt; Datum ungültig; Wert unbekannt');
});

/** The next step in words: one sentence for each step, whatever is known (page 8, fine print 85, 86). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { day } from '../../../core/calendar/day.ts';
import { wert } from '../../../core/explain/angaben.ts';
import { istLueckenhaft, schrittInWorten, terminInWorten } from '../../../core/explain/worte.ts';
import { FIELD_IDS, type FieldId } from '../../../core/fields/declarations.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { messages, SPRACHEN } from '../../../core/messages/index.ts';
import { Fensterplan } from '../../../core/process/fenster.ts';
import { type Naechster, werText } from '../../../core/process/naechster.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { isProgramValue } from '../../../core/sheet/own-values.ts';
import { anyRow, anyTag } from '../any-row.ts';
import { type Parts, row } from '../row.ts';

const GRUNDLAGE = createGrundlage(VORGABEN);
const STICHTAG = day('2026-03-18');
const worte = (schritt: Naechster['schritt'], parts: Parts = {}, zustand: Naechster['zustand'] = 'offen') =>
  schrittInWorten(
    { schritt, zustand, wer: 'EZ', name: undefined, bis: day('2026-03-23') },
    { row: row(parts), stichtag: STICHTAG },
    messages('de'),
  );

describe('what they depend on besides the step', () => {
  test.each<[string, string, string]>([
    [
      'a visit',
      worte('id_pruefung', { kanal: 'persönlich' }),
      'Prüfen Sie die Identität anhand eines Ausweises und tragen Sie den Tag ein.',
    ],
    [
      'no visit yet (004-44, 004-54)',
      worte('id_pruefung', { kanal: 'Telefon' }),
      'Vereinbaren Sie einen Termin zur Prüfung der Identität in der EZ und tragen Sie den Tag ein.',
    ],
    [
      'an Aufstocker',
      worte('hauptbetreuer', { aufstocker: true }),
      'Tragen Sie die Nebenbetreuung des Jobcenters ein.',
    ],
    [
      'a day that has passed',
      worte('unterlagen', {}, 'überfällig'),
      'Erinnern Sie an die Antragsunterlagen, und tragen Sie ein, wann sie vollständig sind.',
    ],
    [
      'a day that is still to come',
      worte('unterlagen'),
      'Warten Sie auf die Antragsunterlagen, und tragen Sie ein, wann sie vollständig sind.',
    ],
    ['somebody else', worte('hauptbetreuer'), messages('de').vorgang.schritt.hauptbetreuer],
    [
      'a booked day that is today',
      worte('erstberatung', { atv_termin: '2026-03-18 09:00' }),
      'Führen Sie die Erstberatung am Mi 18.03.2026, 09:00 Uhr, und tragen Sie den Tag ein.',
    ],
    [
      'a booked day that is the last one',
      worte('erstberatung', { atv_termin: '2026-03-23 09:00' }),
      'Führen Sie die Erstberatung am Mo 23.03.2026, 09:00 Uhr, und tragen Sie den Tag ein.',
    ],
    [
      'the law since 01.07.2023',
      worte('vereinbarung', { erstberatung_am: '2023-07-01' }),
      messages('de').vorgang.schritt.vereinbarung,
    ],
    [
      'a booked day',
      worte('erstberatung', { atv_termin: '2026-03-19 09:00' }),
      'Führen Sie die Erstberatung am Do 19.03.2026, 09:00 Uhr, und tragen Sie den Tag ein.',
    ],
    [
      'the law of the day of the conversation',
      worte('vereinbarung', { erstberatung_am: '2023-06-30' }),
      'Tragen Sie den Tag der Eingliederungsvereinbarung ein.',
    ],
    [
      'nobody to book with',
      worte('termin'),
      'Ordnen Sie einen Hauptbetreuer zu und buchen Sie bei ihm in ATV den Termin zur Erstberatung.',
    ],
  ])('%s', (_, gesagt, erwartet) => expect(gesagt).toBe(erwartet));
});

// Fine print 86: an appointment that has passed is told before the new one.
test('an appointment to book, looked for after the row', () => {
  const plan = new Fensterplan(STICHTAG, GRUNDLAGE);
  const one = row({ hauptbetreuer: 'Weber', antragsdatum: '2026-03-16', atv_termin: '2026-03-17 09:00' });
  const vorschlag = plan.vorschlag(0, one, day('2026-03-31'));
  if (vorschlag === undefined) throw new Error('kein Fenster');
  const ohne = terminInWorten({ atv_termin: undefined }, vorschlag, messages('de'));
  expect(ohne).toMatch(/^Buchen Sie /);
  expect(terminInWorten(one, vorschlag, messages('de'))).toBe(
    `${messages('de').vorgang.verstrichen(day('2026-03-17'))} ${ohne}`,
  );
});

test('a moment is told by its day', () => {
  expect(wert(row({ eingang_am: '2026-03-18 09:15' }), 'eingang_am', messages('de'))).toBe('18.03.2026');
});

test('of any row: a whole sentence in each language, and a value that the program knows as its own', () => {
  fc.assert(
    fc.property(anyRow, anyTag, (one, stichtag) => {
      const { naechster, erstberatung } = assess(one, stichtag, GRUNDLAGE);
      const plan = new Fensterplan(stichtag, GRUNDLAGE);
      plan.add(0, one, erstberatung.faellig);
      const vorschlag = plan.vorschlag(0, one, erstberatung.faellig);
      for (const sprache of SPRACHEN) {
        const text = schrittInWorten(naechster, { row: one, stichtag, vorschlag }, messages(sprache));
        if (typeof naechster === 'object') expect(text).toMatch(/^[A-Z].*\.$/);
        expect(text).not.toMatch(/undefined|NaN|null| {2}/);
        if (sprache === 'de') expect(isProgramValue('Nächster Schritt', text)).toBe(true);
      }
      expect(isProgramValue('Wer', werText(naechster))).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test('what a person wrote is not taken for the program’s', () => {
  expect(isProgramValue('Nächster Schritt', 'Frau Muster anrufen')).toBe(false);
  expect(isProgramValue('Wer', 'Frau Muster')).toBe(false);
});

// Page 8 "The next step": without the columns of conversation and decision nothing left is no all-clear.
test.each<[ohne: readonly FieldId[], string]>([
  [[], messages('de').vorgang.fertig],
  [['profiling_am'], messages('de').vorgang.fertig],
  [['erstberatung_am'], messages('de').vorgang.fertigSoweit],
  [['entschieden_am'], messages('de').vorgang.fertigSoweit],
])('nothing is left, without the columns %j: %s', (ohne, satz) => {
  const grundlage = createGrundlage(VORGABEN, { vorhanden: new Set(FIELD_IDS.filter((id) => !ohne.includes(id))) });
  const lage = { row: row({}), stichtag: STICHTAG, lueckenhaft: istLueckenhaft(grundlage) };
  expect(schrittInWorten('fertig', lage, messages('de'))).toBe(satz);
});

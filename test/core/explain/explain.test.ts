/** The whole explanation: as text in both languages, its citations, and what holds for any row. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALLEIN, assess, beurteilungslage } from '../../../core/assess.ts';
import { day, german } from '../../../core/calendar/day.ts';
import { massgeblicherTag } from '../../../core/decide/pruefungen.ts';
import { type Erklaerung, erklaerungAlsText, explain } from '../../../core/explain/explain.ts';
import { tagVon } from '../../../core/fields/haken.ts';
import { ALLE_SPALTEN, createGrundlage } from '../../../core/grundlage.ts';
import { grundInWorten, messages, SPRACHEN } from '../../../core/messages/index.ts';
import { EINGEBAUT } from '../../../core/rules/catalogue.ts';
import type { Umfeld } from '../../../core/rules/lage.ts';
import { ERSTER_TAG, imZeitraum } from '../../../core/rules/zeitraum.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { anyRow, anyTag } from '../any-row.ts';
import { row } from '../row.ts';
import { VORGABE } from '../rules/vorgabe.ts';

const GRUNDLAGE = createGrundlage(VORGABEN, ALLE_SPALTEN, VORGABE);

/** A first application to be checked: the residence is missing, the Erstberatung is over, the papers are complete. */
const FALL = row({
  bg_nummer: '99999//1234567',
  vorstand_bg: true,
  geburtsdatum: '2003-07-15',
  antragsdatum: '2026-03-02',
  antragsdatum_verbis: '2026-03-02',
  antragsart: 'Erstantrag',
  kanal: 'Post',
  eingang_am: '2026-03-02',
  antragsvermerk: true,
  hauptbetreuer: 'Team 1',
  id_pruefung_am: '2026-03-05',
  arbeitspaket_ausgegeben_am: '2026-03-05',
  arbeitspaket_rueckgabe_bis: '2026-04-07',
  atv_termin: '2026-03-12 09:00',
  erstberatung_am: '2026-03-12',
  profiling_am: '2026-03-12',
  unterlagen_vollstaendig_am: '2026-03-16',
});
const STICHTAG = day('2026-03-31');

const DEUTSCH = `Neufall: prüfen – es fehlt: Aufenthalt in Deutschland
  Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Geburtsdatum“ 15.07.2003, „Aufenthalt in
  Deutschland“ leer, „Antragsart“ Erstantrag, „Letzter Bezug bis“ leer, „Abgelehnt am“ leer.
  Bedingung A (Alter) ist erfüllt: Der 15. Geburtstag war am 15.07.2018, und die Altersgrenze ist
  nicht erreicht.
    [004-01, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 2, gültig seit
    dem 01.01.2021]
  Der letzte Tag unter der Altersgrenze ist der 31.07.2070.
    [SGB2-7a, SGB II, § 7a, gültig seit dem 01.01.2012]
  Bedingung B (Aufenthalt) ist unbekannt; es fehlt: Aufenthalt in Deutschland.
    [004-02, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 2, gültig seit
    dem 01.01.2021]
  Bedingung C (neu) ist erfüllt: Es ist ein Erstantrag, und weder ein früherer Bezug noch eine
  frühere Ablehnung ist bekannt.
    [004-03, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 2, gültig seit
    dem 01.01.2021]
  Steht im Feld „Aufenthalt in Deutschland“ „ja“, ist der Fall ein Neufall.
  Steht im Feld „Aufenthalt in Deutschland“ „nein“, ist der Fall kein Neufall (kein Aufenthalt in
  Deutschland).

Altersgruppe: U25
  Der 25. Geburtstag ist am 15.07.2028 und damit nach dem Antragsdatum (02.03.2026).

Zuständigkeit: Leistungsteam – eAkte
  Die Angaben dazu sind: „Rechtskreis“ SGB II, „Zugangskanal“ Post, „Anliegen“ Neuantrag,
  „Antragsvermerk“ ja.
  Tag des Eingangs ist der 02.03.2026 aus dem Feld „Eingang am“.
  Zuständig ist die Stelle „Leistungsteam“, der Weg dorthin: eAkte.
    [004-55, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragstellung auf dem Postweg, gültig seit dem 01.01.2021]
  Es gibt einen Vermerk zum Tag der Antragstellung.
  Das gilt für Eingänge seit dem 01.01.2021.

Frist Erstberatung: erfüllt – 23.03.2026
  Bei Personen unter 25 Jahren findet die Erstberatung mit Profiling innerhalb von 15 Arbeitstagen
  ab der Antragstellung statt.
    [004-57, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4, Erstberatung
    mit Profiling U25, gültig seit dem 01.01.2021]
  Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Erstberatung am“ 12.03.2026, „Profiling am“
  12.03.2026.
  Gerechnet wird ab „Antragsdatum“, dem 02.03.2026; dieser Tag zählt nicht mit.
  Der 15. Arbeitstag und damit das Ende der Frist ist der 23.03.2026.
  Außer Samstagen und Sonntagen liegt bis dahin kein freier Tag; es gelten die Feiertage des Landes
  Brandenburg.
  Erstberatung und Profiling sind seit dem 12.03.2026 erledigt; es zählt der spätere der beiden
  Tage.
  Das liegt in der Frist, sie ist also erfüllt.

Frist Entscheidung: bald fällig – 07.04.2026
  Der Antrag ist innerhalb von 14 Arbeitstagen ab dem Vorliegen der vollständigen Unterlagen zu
  entscheiden.
    [004-64, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4,
    Bearbeitungsdauer Erstanträge, gültig seit dem 01.01.2021]
  Die Angaben dazu sind: „Unterlagen vollständig am“ 16.03.2026, „Entschieden am“ leer.
  Gerechnet wird ab „Unterlagen vollständig am“, dem 16.03.2026; dieser Tag zählt nicht mit.
  Der 14. Arbeitstag und damit das Ende der Frist ist der 07.04.2026.
  Außer Samstagen und Sonntagen zählen bis dahin nicht mit: Karfreitag (03.04.2026) und Ostermontag
  (06.04.2026); es gelten die Feiertage des Landes Brandenburg.
  Bis zum Stichtag, dem 31.03.2026, ist der Antrag nicht entschieden.
  Bis zum Ende der Frist bleiben 3 Arbeitstage; bei höchstens 3 Arbeitstagen gilt sie als bald
  fällig.

Befunde: 1 Befund
  Hinweis: Die Erstberatung fand statt, der Kooperationsplan, der seit dem 01.07.2023 die
  Eingliederungsvereinbarung ersetzt, ist aber nicht vermerkt. Erstellen Sie den Kooperationsplan
  gemeinsam mit der Person oder tragen Sie ihn in VerBIS nach.
    [SGB2-15, SGB II, § 15, gültig seit dem 01.07.2023]
`;

const ENGLISH = `Neufall: to be checked – missing: Residence in Germany
  The inputs are: “Date of application” 02.03.2026, “Date of birth” 15.07.2003, “Residence in
  Germany” empty, “Kind of application” Erstantrag, “Last benefit until” empty, “Refused on” empty.
  Condition A (age) is met: the 15th birthday was on 15.07.2018, and the age limit is not reached.
    [004-01, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 2, in force
    since 01.01.2021]
  The last day below the age limit is 31.07.2070.
    [SGB2-7a, SGB II, § 7a, in force since 01.01.2012]
  Condition B (residence) is unknown; missing: Residence in Germany.
    [004-02, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 2, in force
    since 01.01.2021]
  Condition C (new) is met: it is a first application, and neither an earlier benefit nor an earlier
  refusal is known.
    [004-03, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 2, in force
    since 01.01.2021]
  If the field “Residence in Germany” says “ja”, the case is a Neufall.
  If the field “Residence in Germany” says “nein”, the case is no Neufall (no residence in Germany).

Age group: U25
  The 25th birthday is on 15.07.2028, after the date of application (02.03.2026).

In charge: Leistungsteam – eAkte
  The inputs are: “Rechtskreis” SGB II, “Channel” Post, “Matter” Neuantrag, “Note of application”
  ja.
  The day of receipt is 02.03.2026 from the field “Received on”.
  “Leistungsteam” is in charge, the way to it: eAkte.
    [004-55, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragstellung auf dem Postweg, in force since 01.01.2021]
  There is a note on the day of application.
  This holds for receipt since 01.01.2021.

Deadline Erstberatung: met – 23.03.2026
  For persons under 25 years of age the Erstberatung with Profiling takes place within 15 working
  days of the application.
    [004-57, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4, Erstberatung
    mit Profiling U25, in force since 01.01.2021]
  The inputs are: “Date of application” 02.03.2026, “Erstberatung on” 12.03.2026, “Profiling on”
  12.03.2026.
  It is counted from “Date of application”, 02.03.2026; this day itself does not count.
  The 15th working day and so the end of the deadline is 23.03.2026.
  Apart from Saturdays and Sundays there is no day off until then; the public holidays of
  Brandenburg hold.
  Erstberatung and Profiling have been done since 12.03.2026; the later of the two days counts.
  This is within the deadline, so it is met.

Deadline decision: due soon – 07.04.2026
  The application is to be decided within 14 working days from when the papers are complete.
    [004-64, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4,
    Bearbeitungsdauer Erstanträge, in force since 01.01.2021]
  The inputs are: “Papers complete on” 16.03.2026, “Decided on” empty.
  It is counted from “Papers complete on”, 16.03.2026; this day itself does not count.
  The 14th working day and so the end of the deadline is 07.04.2026.
  Apart from Saturdays and Sundays these do not count until then: Karfreitag (03.04.2026) and
  Ostermontag (06.04.2026); the public holidays of Brandenburg hold.
  Up to the reference day, 31.03.2026, the application has not been decided.
  Until the end of the deadline 3 working days are left; with 3 working days or less it counts as
  due soon.

Findings: 1 finding
  Note: The Erstberatung took place, but the Kooperationsplan, which replaces the
  Eingliederungsvereinbarung since 01.07.2023, is not noted. Make the Kooperationsplan together with
  the person or enter it in VerBIS.
    [SGB2-15, SGB II, § 15, in force since 01.07.2023]
`;

describe('as text', () => {
  // The process comes first; vorgang.test.ts reads it.
  const ab = (titel: string, all: Erklaerung) => all.slice(all.findIndex((one) => one.titel === titel));
  test('in German', () => {
    expect(erklaerungAlsText(ab('Neufall', explain(FALL, STICHTAG, GRUNDLAGE)))).toBe(DEUTSCH);
  });
  test('in English', () => {
    expect(erklaerungAlsText(ab('Neufall', explain(FALL, STICHTAG, GRUNDLAGE, ALLEIN, 'en')))).toBe(ENGLISH);
  });
});

test('a sentence with its rule: number, document, section, period', () => {
  const entscheidung = explain(FALL, STICHTAG, GRUNDLAGE).find(({ titel }) => titel === 'Frist Entscheidung');
  expect(entscheidung?.saetze[0]).toEqual({
    text: 'Der Antrag ist innerhalb von 14 Arbeitstagen ab dem Vorliegen der vollständigen Unterlagen zu entscheiden.',
    regel: '004-64',
    fundstelle:
      'Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4, Bearbeitungsdauer Erstanträge',
    gueltig: 'gültig seit dem 01.01.2021',
  });
});

test.each([
  [
    '2028-07-14',
    undefined,
    'Ü25',
    'Der 25. Geburtstag war am 13.07.2028 und damit nicht nach dem Stichtag (14.07.2028).',
  ],
  ['2028-07-12', undefined, 'U25', 'Der 25. Geburtstag ist am 13.07.2028 und damit nach dem Stichtag (12.07.2028).'],
  [
    '2028-07-14',
    '2028-07-13',
    'Ü25',
    'Der 25. Geburtstag war am 13.07.2028 und damit nicht nach dem Antragsdatum (13.07.2028).',
  ],
  [
    '2028-07-14',
    '2028-07-12',
    'U25',
    'Der 25. Geburtstag ist am 13.07.2028 und damit nach dem Antragsdatum (12.07.2028).',
  ],
])('age group on %s, applied %s: %s', (stichtag, antragsdatum, ergebnis, text) => {
  const altersgruppe = explain(row({ geburtsdatum: '2003-07-13', antragsdatum }), day(stichtag), GRUNDLAGE).find(
    ({ titel }) => titel === 'Altersgruppe',
  );
  expect(altersgruppe).toEqual({ thema: 'altersgruppe', titel: 'Altersgruppe', ergebnis, saetze: [{ text }] });
});

test('an implausible birth date gives no age group', () => {
  const [, altersgruppe] = explain(row({ geburtsdatum: '2026-04-01' }), STICHTAG, GRUNDLAGE);
  expect(altersgruppe).toEqual({
    thema: 'altersgruppe',
    titel: 'Altersgruppe',
    ergebnis: 'unbekannt',
    saetze: [
      { text: 'Die Altersgruppe ist unbekannt, weil das Geburtsdatum unplausibel ist.' },
      { text: 'Ist der 25. Geburtstag nach dem 31.03.2026, lautet sie U25, sonst Ü25.' },
    ],
  });
});

test('findings: severity, what is wrong, the next step, the rule where a document asks for it', () => {
  const umfeld = { ...ALLEIN, widerspruch_geburtsdatum: true, vorstaende: 2 };
  const befunde = explain(FALL, STICHTAG, GRUNDLAGE, umfeld).at(-1);
  expect([befunde?.ergebnis, ...(befunde?.saetze ?? []).map(({ text, regel }) => `${text} [${regel ?? ''}]`)]).toEqual([
    '3 Befunde',
    'Hinweis: Die Erstberatung fand statt, der Kooperationsplan, der seit dem 01.07.2023 die Eingliederungsvereinbarung ersetzt, ist aber nicht vermerkt. Erstellen Sie den Kooperationsplan gemeinsam mit der Person oder tragen Sie ihn in VerBIS nach. [SGB2-15]',
    'Warnung: In der Bedarfsgemeinschaft ist der Vorstand bei mehr als einer Person eingetragen. Klären Sie, wer Vorstand der BG ist, und nehmen Sie den Eintrag in ALLEGRO bei den anderen zurück. [004-26]',
    'Fehler: VerBIS und STEP nennen verschiedene Geburtsdaten; gerechnet wird mit dem aus STEP. Klären Sie das Geburtsdatum anhand des Ausweisdokuments und berichtigen Sie das falsche Verfahren. []',
  ]);
});

describe('any row', () => {
  const umfeld: fc.Arbitrary<Umfeld> = fc.record({
    letzter_antrag: fc.boolean(),
    termin_doppelt: fc.boolean(),
    widerspruch_geburtsdatum: fc.boolean(),
    widerspruch_name: fc.boolean(),
  });
  const grundlage = fc.constantFrom(
    GRUNDLAGE,
    createGrundlage({ ...VORGABEN, ablehnung: 'neufall', antragstag_zaehlt: true, vorwarnung: 1 }),
    createGrundlage({ ...VORGABEN, ablehnung: 'bestand', land: 'BY', zusatz_frei: [day('2025-06-02')] }),
    createGrundlage(VORGABEN, { vorhanden: new Set(['antragsdatum', 'erstberatung_am', 'geburtsdatum']) }),
    createGrundlage(VORGABEN, { vorhanden: new Set(['antragsdatum', 'unterlagen_vollstaendig_am']) }),
  );

  test.each(SPRACHEN)('in %s: says what was decided', (sprache) => {
    const m = messages(sprache);
    const mit = (wort: string, grund: string) => (grund === '' ? wort : `${wort} – ${grund}`);
    fc.assert(
      fc.property(anyRow, anyTag, grundlage, umfeld, (one, stichtag, base, nachbarn) => {
        const urteil = assess(one, stichtag, base, nachbarn);
        const { neufall, zustaendigkeit, erstberatung, entscheidung, befunde } = urteil;
        const frist = ({ faellig, status }: typeof erstberatung) =>
          mit(m.status[status], faellig === undefined ? '' : german(faellig));
        const stelle =
          zustaendigkeit.stelle === 'prüfen'
            ? mit(m.neufall.prüfen, grundInWorten(zustaendigkeit.grund, m))
            : mit(zustaendigkeit.stelle, zustaendigkeit.weg);
        const erwartet = [
          mit(m.neufall[neufall.neufall], grundInWorten(neufall.grund, m)),
          urteil.altersgruppe ?? m.erklaerung.altersgruppe.unbekannt,
          stelle,
          frist(erstberatung),
          frist(entscheidung),
          m.erklaerung.befunde.anzahl(befunde.length),
        ];
        const alle = explain(one, stichtag, base, nachbarn, sprache);
        // The process comes first, where there is one; a test of its own reads it.
        const erklaerung = alle.slice(alle.findIndex(({ titel }) => titel === m.erklaerung.titel.neufall));
        expect(erklaerung.map(({ ergebnis }) => ergebnis)).toEqual(erwartet);
        // The rule of each decision is cited in its section.
        const regeln = (i: number) => erklaerung[i]?.saetze.map(({ regel }) => regel);
        if (neufall.regel !== '') expect(regeln(0)).toContain(neufall.regel);
        if (zustaendigkeit.regel !== '') expect(regeln(2)).toContain(zustaendigkeit.regel);
      }),
      { seed: 20_260_331, numRuns: 1500 },
    );
  });

  // Page 3 "Periods", fine print 69: days before 2021 cite 004 as of 01.01.2021.
  test('cites what is in force on the day that decides', () => {
    const { titel } = messages('de').erklaerung;
    fc.assert(
      fc.property(anyRow, anyTag, grundlage, umfeld, (one, stichtag, base, nachbarn) => {
        const { lage } = beurteilungslage(one, stichtag, base, nachbarn);
        const bezug = new Map<string, number | undefined>([
          [titel.neufall, lage.antragsdatum],
          [titel.zustaendigkeit, lage.eingangstag],
          [titel.erstberatung, lage.antragsdatum],
          [titel.entscheidung, tagVon(one.unterlagen_vollstaendig_am)],
        ]);
        const check = (regel: string | undefined, on = stichtag) => {
          if (regel === undefined) return;
          expect(imZeitraum(base.regelwerk.regel(regel), Math.max(on, ERSTER_TAG)), `${regel} ${on}`).toBe(true);
        };
        for (const { titel, saetze } of explain(one, stichtag, base, nachbarn)) {
          if (bezug.has(titel)) for (const { regel } of saetze) check(regel, bezug.get(titel));
        }
        for (const code of assess(one, stichtag, base, nachbarn).befunde) {
          const pruefung = base.regelwerk.pruefungen.find((eine) => eine.code === code);
          if (pruefung !== undefined) check(pruefung.regel?.id, massgeblicherTag(pruefung.pruefung.nach, lage));
        }
      }),
      { seed: 20_260_331, numRuns: 3000 },
    );
  });

  test.each(SPRACHEN)('in %s: in whole sentences, each citation as in the catalogue, without a name', (sprache) => {
    fc.assert(
      fc.property(anyRow, anyTag, grundlage, umfeld, (one, stichtag, base, nachbarn) => {
        const genannt = {
          ...one,
          nachname: 'Mustermann',
          vorname: 'Erika',
          termin_bei: 'Muster',
        };
        for (const { titel, ergebnis, saetze } of explain(genannt, stichtag, base, nachbarn, sprache)) {
          expect(`${titel}: ${ergebnis}`).toMatch(/^\S.*: \S.*[^\s.:]$/);
          expect(saetze.length).toBeGreaterThan(0);
          for (const { text, regel, fundstelle } of saetze) {
            // Steps begin with the sign of their state, points of a checklist with a box.
            expect(text).toMatch(/^([A-ZÄÖÜ„“].*[.:]|[✓⚠◔○] .*\)|☐ .*)$/);
            expect(text).not.toMatch(/undefined|NaN|null|\[object|Mustermann|Erika|„“|“”| {2}|\.\./);
            expect(fundstelle).toBe(regel === undefined ? undefined : EINGEBAUT.fundstelle(EINGEBAUT.regel(regel)));
          }
        }
      }),
      { seed: 20_260_331, numRuns: 1500 },
    );
  });
});

/** The process in an explanation: the one next step, the chain with its evidence, checklists (page 8). */
import { describe, expect, test } from 'vitest';
import { ALLEIN } from '../../../core/assess.ts';
import { day } from '../../../core/calendar/day.ts';
import { erklaerungAlsText, explain } from '../../../core/explain/explain.ts';
import { FIELD_IDS, type FieldId, QUELLEN } from '../../../core/fields/declarations.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import type { Terminvorschlag } from '../../../core/process/fenster.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { type Parts, row } from '../row.ts';
import { VORGABE } from '../rules/vorgabe.ts';
import { lines } from './lines.ts';

/** With the optional columns, too. */
const GRUNDLAGE = createGrundlage(VORGABEN, { vorhanden: new Set(FIELD_IDS) }, VORGABE);

const FALL = {
  bg_nummer: '99999//1234567',
  geburtsdatum: '2003-07-15',
  antragsdatum: '2026-03-02',
  antragsart: 'Erstantrag',
  aufenthalt_de: true,
  kanal: 'Post',
  antragsvermerk: true,
  hauptbetreuer: 'Team 1',
  anmeldebogen: true,
  id_pruefung_am: '2026-03-05',
  arbeitspaket_ausgegeben_am: '2026-03-05',
} as const satisfies Parts;
/** The Erstberatung is over, the papers are complete. */
const BERATEN = {
  ...FALL,
  erstberatung_am: '2026-03-12',
  profiling_am: '2026-03-12',
  unterlagen_vollstaendig_am: '2026-03-16',
} as const satisfies Parts;

const DEUTSCH = `Nächster Schritt: Über den Antrag entscheiden – Leistung – bis 07.04.2026 (bald fällig)
  Entscheiden Sie über den Antrag und tragen Sie den Tag ein.
    [004-64, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4,
    Bearbeitungsdauer Erstanträge, gültig seit dem 01.01.2021]

Vorgang: 10 von 13 Schritten erledigt
  ✓ erledigt am 05.03.2026: Identität prüfen (EZ; Nachweis: „ID-Prüfung am“)
    [004-54, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragstellung auf dem Postweg, gültig seit dem 01.01.2021]
  ✓ erledigt: Anmeldebogen für alle Mitglieder der BG (EZ; Nachweis: „Anmeldebogen“)
    [004-08, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragstellung über die Eingangszone (EZ), gültig seit dem 01.01.2021]
  ✓ erledigt: BG in ALLEGRO anlegen oder reaktivieren (EZ; Nachweis: „BG-Nummer“)
    [004-10, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragstellung über die Eingangszone (EZ), gültig seit dem 01.01.2021]
  ✓ erledigt am 02.03.2026: Tag der Antragstellung erfassen (EZ; Nachweis: „Antragsdatum“ und „ALG
  II beantragt am“)
    [004-20, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Datenerfassung in VerBIS, gültig seit dem 01.01.2021]
  ✓ erledigt: Hauptbetreuer zuordnen (EZ; Nachweis: „Hauptbetreuer“ und „Nebenbetreuung“)
    [004-19, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Datenerfassung in VerBIS, gültig seit dem 01.01.2021]
  ✓ erledigt am 05.03.2026: Arbeitspaket aushändigen (EZ; Nachweis: „Arbeitspaket ausgegeben am“)
    [004-22, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Datenerfassung in VerBIS, gültig seit dem 01.01.2021]
  ✓ erledigt: Antragsunterlagen mit Frist ausgeben (EZ; Nachweis: „Unterlagen bis“)
    [004-31, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragsausgabe, gültig seit dem 01.01.2021]
  ○ offen: Arbeitspaket zurück, Daten eingeben (EZ; Nachweis: „Arbeitspaket Eingang am“)
    [004-23, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Datenerfassung in VerBIS, gültig seit dem 01.01.2021]
  ✓ erledigt am 16.03.2026: Unterlagen vollständig (EZ; Nachweis: „Unterlagen vollständig am“)
    [004-31, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragsausgabe, gültig seit dem 01.01.2021]
  ✓ erledigt am 12.03.2026: Erstberatung führen (M&I; Nachweis: „Erstberatung am“)
    [004-57, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4, Erstberatung
    mit Profiling U25, gültig seit dem 01.01.2021]
  ✓ erledigt am 12.03.2026: Profiling erstellen (M&I; Nachweis: „Profiling am“)
    [004-57, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4, Erstberatung
    mit Profiling U25, gültig seit dem 01.01.2021]
  ○ offen: Vereinbarung abschließen (M&I; Nachweis: „Vereinbarung am“)
    [SGB2-15, SGB II, § 15, gültig seit dem 01.07.2023]
  ◔ bald fällig: Über den Antrag entscheiden (Leistung; bis 07.04.2026; Nachweis: „Entschieden am“)
    [004-64, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4,
    Bearbeitungsdauer Erstanträge, gültig seit dem 01.01.2021]
  Es entfallen: Zuständigkeit bei Zuzug prüfen; Leistungsteam informieren; Antrag per eAkte an das
  Leistungsteam zurückgeben; Termin zur Erstberatung in ATV buchen; Einladung mit
  Rechtsfolgenbelehrung.
  Nicht feststellbar, weil eine Spalte oder ein Export fehlt: Datensatz in VerBIS.
`;

const ENGLISH = `Next step: Decide on the application – Leistung – until 07.04.2026 (due soon)
  Decide on the application and enter the day.
    [004-64, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4,
    Bearbeitungsdauer Erstanträge, in force since 01.01.2021]

Process: 10 of 13 steps done
  ✓ done on 05.03.2026: Check the identity (EZ; evidence: “Identity check on”)
    [004-54, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragstellung auf dem Postweg, in force since 01.01.2021]
  ✓ done: Anmeldebogen for all members of the BG (EZ; evidence: “Registration form”)
    [004-08, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragstellung über die Eingangszone (EZ), in force since 01.01.2021]
  ✓ done: Create or reactivate the BG in ALLEGRO (EZ; evidence: “BG number”)
    [004-10, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragstellung über die Eingangszone (EZ), in force since 01.01.2021]
  ✓ done on 02.03.2026: Enter the day of application (EZ; evidence: “Date of application” and “Date
  of application in VerBIS”)
    [004-20, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Datenerfassung in VerBIS, in force since 01.01.2021]
  ✓ done: Assign a Hauptbetreuer (EZ; evidence: “Hauptbetreuer” and “Nebenbetreuung”)
    [004-19, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Datenerfassung in VerBIS, in force since 01.01.2021]
  ✓ done on 05.03.2026: Hand out the Arbeitspaket (EZ; evidence: “Arbeitspaket handed out on”)
    [004-22, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Datenerfassung in VerBIS, in force since 01.01.2021]
  ✓ done: Hand out the application papers with a deadline (EZ; evidence: “Papers due by”)
    [004-31, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragsausgabe, in force since 01.01.2021]
  ○ open: Arbeitspaket back, enter the data (EZ; evidence: “Arbeitspaket received on”)
    [004-23, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Datenerfassung in VerBIS, in force since 01.01.2021]
  ✓ done on 16.03.2026: Papers complete (EZ; evidence: “Papers complete on”)
    [004-31, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 3,
    Antragsausgabe, in force since 01.01.2021]
  ✓ done on 12.03.2026: Hold the Erstberatung (M&I; evidence: “Erstberatung on”)
    [004-57, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4, Erstberatung
    mit Profiling U25, in force since 01.01.2021]
  ✓ done on 12.03.2026: Make the Profiling (M&I; evidence: “Profiling on”)
    [004-57, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4, Erstberatung
    mit Profiling U25, in force since 01.01.2021]
  ○ open: Conclude the agreement (M&I; evidence: “Agreement on”)
    [SGB2-15, SGB II, § 15, in force since 01.07.2023]
  ◔ due soon: Decide on the application (Leistung; until 07.04.2026; evidence: “Decided on”)
    [004-64, Neukundenmanagement des Jobcenter Cottbus, Stand 01.01.2021, Abschnitt 4,
    Bearbeitungsdauer Erstanträge, in force since 01.01.2021]
  Not needed: Check competence after a move; Inform the Leistungsteam; Return the application to the
  Leistungsteam by eAkte; Book the Erstberatung in ATV; Invitation with Rechtsfolgenbelehrung.
  Cannot be told because a column or an export is missing: Record in VerBIS.
`;

describe('as text', () => {
  test.each([
    ['de', DEUTSCH],
    ['en', ENGLISH],
  ] as const)('in %s', (sprache, text) => {
    const all = explain(row(BERATEN), day('2026-03-31'), GRUNDLAGE, ALLEIN, sprache);
    expect(erklaerungAlsText(all.slice(0, 2))).toBe(text);
  });
});

const naechster = (parts: Parts, stichtag: string) => lines('Nächster Schritt', parts, { stichtag });

describe('the next step', () => {
  test('a row that is marked as done has its chain, but nothing is next (fine print 68)', () => {
    expect(naechster({ ...FALL, erledigt: true }, '2026-03-31')).toEqual([
      'keiner',
      'Die Zeile ist als erledigt gekennzeichnet.',
    ]);
  });

  test('no process for a case that is no Neufall (fine print 57)', () => {
    expect(naechster({ ...FALL, antragsart: 'Weiterbewilligung' }, '2026-03-31')).toEqual([]);
  });

  const erklaert = (parts: Parts, stichtag: string, vorschlag: Terminvorschlag) => {
    const [erster] = explain(row(parts), day(stichtag), GRUNDLAGE, ALLEIN, 'de', vorschlag);
    return [erster?.ergebnis, ...(erster?.saetze ?? []).map(({ text, regel }) => `${text} [${regel}]`)];
  };
  const slot = (tag: string) => ({ tag: day(tag), von: 9 * 3600, bis: 10 * 3600 });
  const mit = { ...FALL, unterlagen_bis: '2026-04-30' } as const;

  test('an appointment with its first free window', () => {
    expect(erklaert(mit, '2026-03-18', { art: 'fenster', bei: 'Team 1', slot: slot('2026-03-19') })).toEqual([
      'Termin zur Erstberatung in ATV buchen – EZ – bis 23.03.2026 (bald fällig)',
      'Buchen Sie in ATV die Erstberatung bei Team 1: Das erste freie Fenster ist am Do 19.03.2026, 09:00 Uhr. [004-12]',
    ]);
  });

  test('no window left: the ticket, and the first window after the deadline, one advice (fine print 85, 86)', () => {
    const verstrichen = { ...mit, atv_termin: '2026-03-20 09:00' } as const;
    expect(erklaert(verstrichen, '2026-03-24', { art: 'ticket', bei: 'Team 1', danach: slot('2026-03-26') })).toEqual([
      'Termin zur Erstberatung in ATV buchen – EZ – bis 23.03.2026 (überfällig)',
      'Der Termin am 20.03.2026 ist ohne Erstberatung verstrichen. Bis zur Frist ist bei Team 1 kein Fenster frei: Schreiben Sie ein Ticket an das Teampostfach mit der Teamleitung in Kopie; nach Ablauf der Frist ist das erste freie Fenster am Do 26.03.2026, 09:00 Uhr. [004-40]',
    ]);
  });

  test('a booked day behind the deadline is not simply to be kept', () => {
    const spaet = { ...mit, atv_termin: '2026-03-26 09:00', einladung_am: '2026-03-10' } as const;
    expect(naechster(spaet, '2026-03-20').at(-1)).toBe(
      'Der Termin am 26.03.2026 liegt nach der Frist: Ziehen Sie ihn vor, oder schreiben Sie ein Ticket an das Teampostfach mit der Teamleitung in Kopie. [004-57]',
    );
  });

  test('a finding on the same matter does not give another advice', () => {
    expect(lines('Befunde', mit, { stichtag: '2026-03-24' })).toContain(
      'Warnung: Die Erstberatung steht aus und ein Termin dafür ist nicht eingetragen. Was zu tun ist, sagt der nächste Schritt. [004-12]',
    );
  });
});

test('the sentence of the letter with the day of the row (004-31)', () => {
  expect(lines('Vorgang', { ...FALL, unterlagen_bis: '2026-04-16' })).toContain(
    'Satz für das Anschreiben: Wir erwarten den Eingang Ihrer Antragsunterlagen bis zum 16.04.2026.',
  );
});

describe('the checklist of an Erstberatung that is next', () => {
  const punkte = (geburtsdatum: string) =>
    lines(
      'Merkliste zum Abhaken',
      {
        ...FALL,
        geburtsdatum,
        atv_termin: '2026-03-19 09:00',
        einladung_am: '2026-03-05',
        unterlagen_bis: '2026-04-30',
      },
      { stichtag: '2026-03-18' },
    );

  test('thirteen Kernaufgaben below 25, twelve from 25 on (004-60)', () => {
    const kern = (all: readonly string[]) =>
      all.slice(
        2,
        all.findIndex((text) => text.endsWith('[004-13]')),
      );
    expect(kern(punkte('2003-07-15'))).toHaveLength(13);
    expect(kern(punkte('1990-07-15'))).toHaveLength(12);
    expect(kern(punkte('2003-07-15'))).toContain('☐ Angebot U25 mit Beratungsvermerk');
    expect(kern(punkte('1990-07-15'))).not.toContain('☐ Angebot U25 mit Beratungsvermerk');
  });

  test('none before', () => {
    expect(
      lines('Merkliste zum Abhaken', { ...FALL, unterlagen_bis: '2026-04-30' }, { stichtag: '2026-03-18' }),
    ).toEqual([]);
  });
});

describe('the whole chain', () => {
  const kette = (parts: Parts, ohne: readonly FieldId[] = []) => lines('Vorgang', { ...FALL, ...parts }, { ohne });

  test('nothing is left to do', () => {
    const fertig = {
      ...BERATEN,
      entschieden_am: '2026-03-20',
      vereinbarung_am: '2026-03-12',
      arbeitspaket_eingang_am: '2026-03-12',
    };
    expect(lines('Nächster Schritt', fertig)).toEqual(['fertig', 'Kein Schritt ist mehr offen.']);
  });

  test('the sentence for the letter stands with the deadline of the papers', () => {
    const saetze = kette({ unterlagen_bis: '2026-04-10' });
    const satz = 'Satz für das Anschreiben: Wir erwarten den Eingang Ihrer Antragsunterlagen bis zum 10.04.2026.';
    expect(saetze.filter((text) => text.startsWith('Satz'))).toEqual([satz]);
    expect(saetze[saetze.indexOf(satz) - 1]).toContain('Antragsunterlagen mit Frist ausgeben');
  });

  test('nothing is said to fall away, or to be unknown, where nothing does', () => {
    const nur: readonly FieldId[] = ['anmeldebogen', 'id_pruefung_am'];
    expect(
      kette(
        {},
        FIELD_IDS.filter((id) => !nur.includes(id)),
      ).filter((text) => /^(Es ent|Nicht fest)/.test(text)),
    ).toEqual([expect.stringMatching(/^Nicht feststellbar/)]);
    const spalten = {
      vorhanden: new Set(FIELD_IDS),
      quellen: new Map(QUELLEN.map((one) => [one, new Set(FIELD_IDS)])),
    };
    const teile = { verbis: true, allegro: true, step: true };
    const saetze = explain(row(FALL), day('2026-03-31'), createGrundlage(VORGABEN, spalten), { ...ALLEIN, teile })
      .filter(({ thema }) => thema === 'vorgang')
      .flatMap((abschnitt) => abschnitt.saetze.map(({ text }) => text));
    expect(saetze.filter((text) => /^(Es ent|Nicht fest)/.test(text))).toEqual([
      expect.stringMatching(/^Es entfallen/),
    ]);
  });
});

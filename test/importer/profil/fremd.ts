/**
 * The same data twice: in the default profile, and as a house may export it, with headers, words, preambles and a line of
 * totals of its own, STEP in two files a day. The data are those of `neufall beispiel`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quelle } from '../../../core/fields/declarations.ts';
import { call } from '../cli.ts';

/** What the house calls its columns. */
const TITEL: Readonly<Record<Quelle, Readonly<Record<string, string>>>> = {
  verbis: {
    Kundennummer: 'Kd-Nummer BA',
    Nachname: 'Zuname',
    Geburtsdatum: 'Geb.Datum',
    Hauptbetreuer: 'Betreuer',
    Team: 'OrgEinheit',
    'ALG II beantragt am': 'Bürgergeld beantragt',
    'ATV-Termin': 'Termin ATV',
    'Erstberatung am': 'Erstberatung erfolgt am',
    'Profiling am': 'Profiling vom',
    'Abmeldung am': 'Abmeldedatum',
  },
  allegro: {
    Kundennummer: 'KdNr',
    'BG-Nummer': 'BG-Kennzeichen',
    Antragsdatum: 'Datum des Antrags',
    Antragsart: 'Antrags-Art.',
    'Letzter Bezug bis': 'Letzter Leistungsbezug bis',
    'Unterlagen vollständig am': 'Unterlagen komplett am',
    'Entschieden am': 'Bescheid vom',
  },
  step: {
    Kundennummer: 'Kundenkennung',
    Zugangskanal: 'Kontaktweg',
    Anliegen: 'Anliegen des Kunden',
    'Eingang am': 'Eingangsdatum und Zeit',
    'ID-Prüfung am': 'ID geprüft am',
    Zuzug: 'Zuzug?',
  },
};

/** What the house calls words of lists. */
const WOERTER = { persönlich: 'Schalter', Telefon: 'Anruf' };

/** STEP and ALLEGRO are UTF-8, VerBIS is Windows-1252; here every byte is a character. */
const bytes = (quelle: Quelle, text: string) =>
  quelle === 'verbis' ? text : Buffer.from(text, 'utf8').toString('latin1');

function kopfUndZeilen(folder: string, quelle: Quelle) {
  const lines = readFileSync(join(folder, `${quelle}.csv`), 'latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split(/\r\n|\n|\r/);
  const at = lines.findIndex((line) => line.startsWith('Kundennummer;'));
  const vor = new Map(Object.entries(TITEL[quelle]).map(([alt, neu]) => [bytes(quelle, alt), bytes(quelle, neu)]));
  const kopf = (lines[at] ?? '')
    .split(';')
    .map((titel) => vor.get(titel) ?? titel)
    .join(';');
  return { kopf, zeilen: lines.slice(at + 1).filter((line) => line !== '') };
}

/** The data as they are: `ex`; as the house exports them: `haus`. */
export async function fremdeExporte(folder: string, personen = 150): Promise<readonly string[]> {
  await call(folder, ['beispiel', 'ex', '--personen', String(personen), '--quiet']);
  mkdirSync(join(folder, 'haus'));
  const write = (name: string, lines: readonly string[], ende = '\n') => {
    writeFileSync(join(folder, 'haus', name), lines.map((line) => line + ende).join(''), 'latin1');
    return `haus/${name}`;
  };
  const verbis = kopfUndZeilen(join(folder, 'ex'), 'verbis');
  const allegro = kopfUndZeilen(join(folder, 'ex'), 'allegro');
  const step = kopfUndZeilen(join(folder, 'ex'), 'step');
  const eigene = step.zeilen.map((line) =>
    Object.entries(WOERTER).reduce(
      (text, [alt, neu]) => text.replace(`;${bytes('step', alt)};`, `;${bytes('step', neu)};`),
      line,
    ),
  );
  const haelfte = eigene.length >> 1;
  return [
    write('VerBIS_2026-03-31.csv', ['Kundenliste', 'Stand: 31.03.2026', '', verbis.kopf, ...verbis.zeilen], '\r\n'),
    write('Leistung_20260331.csv', [allegro.kopf, ...allegro.zeilen, `Summe: ${allegro.zeilen.length}`]),
    write('STEP_frueh_2026-03-31.csv', [step.kopf, ...eigene.slice(0, haelfte)]),
    write('STEP_spaet_2026-03-31.csv', [step.kopf, ...eigene.slice(haelfte)]),
  ];
}

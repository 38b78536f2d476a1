/** Weisung 202511007, introduction and section 2: work instruments of the Kundenportal (001-a1 to 001-e1). */
import { day } from '../../calendar/day.ts';
import type { Rule } from '../rule.ts';

const RAHMEN = { von: day('2025-11-20'), last_confirmed: day('2026-11-20') } as const;
/** The head of the Weisung contradicts its sections 2 b and 2 c. */
const FAMILIENKASSE = 'Der Kopf der Weisung nennt die Familienkasse nicht betroffen';
const SGB2 = 'Der Kopf der Weisung nennt SGB II nicht betroffen';

export const ABSCHNITT_2 = [
  {
    ...RAHMEN,
    id: '001-a1',
    title: 'Erreichbarkeit nur noch mobil und im Festnetz, nicht beim Arbeitgeber',
    citation: 'Abschnitt 2 Buchstabe a Nummer 1',
    type: 'doc',
    effect: { does: 'none', why: 'Rufnummern und Vermerke werden nie eingelesen.' },
  },
  {
    ...RAHMEN,
    id: '001-a2',
    title: 'Abmeldegrund Schule, Studium, Weiterbildung nach der VerBIS-Arbeitshilfe',
    citation: 'Abschnitt 2 Buchstabe a Nummer 2',
    type: 'doc',
    effect: { does: 'none', why: 'Kein Export führt den Abmeldegrund, und die Arbeitshilfe liegt nicht vor.' },
  },
  {
    ...RAHMEN,
    id: '001-a3',
    title: 'Neuantrag auf Berufsausbildungsbeihilfe: Voraussetzungen des § 60 SGB III ansprechen',
    citation: 'Abschnitt 2 Buchstabe a Nummer 3',
    type: 'doc',
    effect: { does: 'checklist', how: 'Merkpunkt für das Gespräch; kein Export hält ihn fest.' },
  },
  {
    ...RAHMEN,
    id: '001-a4',
    title: 'Wer nach der Online-Arbeitslosmeldung fragt, wird auch zur Arbeitsuchendmeldung beraten',
    citation: 'Abschnitt 2 Buchstabe a Nummer 4',
    type: 'check',
    effect: { does: 'checklist', how: 'Merkpunkt für das Gespräch im SC; kein Export hält ihn fest.' },
  },
  {
    ...RAHMEN,
    id: '001-a5',
    title: 'Reicht die Vollmacht für ein Anliegen nicht, handelt die Person als Bote',
    citation: 'Abschnitt 2 Buchstabe a Nummer 5',
    type: 'check',
    effect: { does: 'none', why: 'Die Exporte führen kein Feld für den Umfang einer Vollmacht.' },
  },
  {
    ...RAHMEN,
    id: '001-b1',
    title: 'Zahlung per Scheck wird nicht mehr angeboten',
    citation: 'Abschnitt 2 Buchstabe b Nummer 1',
    type: 'check',
    effect: { does: 'none', why: `${FAMILIENKASSE}; Zahlungsarten werden nicht eingelesen.` },
  },
  {
    ...RAHMEN,
    id: '001-b2',
    title: 'Keine Videoberatung mehr vor Ort',
    citation: 'Abschnitt 2 Buchstabe b Nummer 2',
    type: 'check',
    effect: { does: 'none', why: `${FAMILIENKASSE}; die Exporte führen kein Feld für die Art der Beratung.` },
  },
  {
    ...RAHMEN,
    id: '001-c1',
    title: 'Kein Abgleich der E-Mail-Adresse mehr; jobcenter.digital bewerben',
    citation: 'Abschnitt 2 Buchstabe c Nummer 1',
    type: 'doc',
    effect: { does: 'none', why: `${SGB2}; E-Mail-Adressen werden nie eingelesen.` },
  },
  {
    ...RAHMEN,
    id: '001-c2',
    title: 'Der Datenabgleich fragt die E-Mail-Adresse nicht mehr ab',
    citation: 'Abschnitt 2 Buchstabe c Nummer 2',
    type: 'doc',
    effect: { does: 'none', why: `${SGB2}; E-Mail-Adressen werden nie eingelesen.` },
  },
  {
    ...RAHMEN,
    id: '001-c3',
    title: 'Einheitlich heißt es Integrationsfachkraft',
    citation: 'Abschnitt 2 Buchstabe c Nummer 3',
    type: 'doc',
    effect: {
      does: 'none',
      why: 'Betrifft nur ein Wort in Gesprächsleitfäden; „IFK“ gilt als Überschrift des Hauptbetreuers.',
    },
  },
  {
    ...RAHMEN,
    id: '001-c4',
    title: 'Volljährige Kinder können selbst in den Datenabruf einwilligen',
    citation: 'Abschnitt 2 Buchstabe c Nummer 4',
    type: 'doc',
    effect: { does: 'none', why: `${SGB2}; die Exporte führen kein Feld für Einwilligungen.` },
  },
  {
    ...RAHMEN,
    id: '001-c5',
    title: 'STEP sieht nach dem Massendatenabruf anders aus',
    citation: 'Abschnitt 2 Buchstabe c Nummer 5',
    type: 'org',
    effect: { does: 'none', why: 'Betrifft die Oberfläche; geänderte Überschriften im Export nimmt ein Profil auf.' },
  },
  {
    ...RAHMEN,
    id: '001-c6',
    title: 'SC SGB II: reicht die Vollmacht nicht, ist die Boteneigenschaft zu prüfen',
    citation: 'Abschnitt 2 Buchstabe c Nummer 6',
    type: 'check',
    effect: {
      does: 'checklist',
      how: 'Merkpunkt für Anrufe von Bevollmächtigten; die Zuständigkeit bleibt bei 004-47.',
    },
  },
  {
    ...RAHMEN,
    id: '001-c7',
    title: 'Textbausteine SGB II weisen auf unverschlüsselte E-Mail hin',
    citation: 'Abschnitt 2 Buchstabe c Nummer 7',
    type: 'doc',
    effect: { does: 'none', why: 'Der Text der Bausteine steht nicht in der Weisung.' },
  },
  {
    ...RAHMEN,
    id: '001-e1',
    title: 'Zahlungsanweisungen zur Verrechnung fallen weg',
    citation: 'Einleitung',
    type: 'org',
    effect: {
      does: 'none',
      why: 'Zahlungsarten werden nicht eingelesen; der Tag des Wegfalls steht nicht in der Weisung.',
    },
  },
] as const satisfies readonly Rule[];

/**
 * What people tick on paper: the points of the rules of this document whose effect is a checklist. No export holds them.
 * Kernaufgaben in the words of the document (004-60), without names of programs that are gone; the others from
 * section 3.
 */

/** `nur`: of one age group alone. */
export interface Merkpunkt {
  readonly text: string;
  readonly nur?: 'U25';
}

/** Points by the id of their rule, that of the first conversation first. */
export const MERKLISTEN: Readonly<Record<string, readonly Merkpunkt[]>> = {
  '004-60': [
    { text: 'Belehrung über Rechte und Pflichten nach dem SGB II' },
    { text: 'Individuelles Profiling mit Ziel und Strategie' },
    { text: 'Stärkenanalyse' },
    { text: 'Integrationsprognose' },
    { text: 'Stellengesuch erarbeiten und veröffentlichen, Stellensuchlauf' },
    { text: 'Gemeinsamer Bewerberaccount und Jobbörse, Call-Me-Funktion, Einwilligung in Stellenempfehlungen' },
    { text: 'Übergabe an den Arbeitgeber-Service prüfen, wenn die Person marktnah ist' },
    { text: 'Passendes Arbeits-, Förder- oder Aktivierungsangebot' },
    { text: 'Mögliche Eingliederungsleistungen vorstellen' },
    { text: 'Eingliederungsvereinbarung, seit dem 01.07.2023 Kooperationsplan' },
    { text: 'Beratungsvermerk zur Standortbestimmung' },
    { text: 'Angebot U25 mit Beratungsvermerk', nur: 'U25' },
    { text: 'Inhalte des Gesprächs ausführlich dokumentieren' },
  ],
  '004-13': [
    { text: 'Hinweis auf jobcenter.digital' },
    { text: 'Merkblätter und Flyer' },
    { text: 'Hinweis auf laufende Anliegen und Termine' },
  ],
  '004-29': [
    { text: 'Formulare und Zusatzblätter zur Lebenslage der BG' },
    { text: 'Unterhalt, Einkommen aus Selbständigkeit und Mehrbedarfe berücksichtigt' },
  ],
  '004-32': [{ text: 'Fehlende Unterlagen auf der Checkliste angekreuzt' }],
  '004-33': [{ text: 'Merkblatt zur Grundsicherung ausgehändigt' }],
};

/** What the form for a new Neufall says, in both languages. Source: page 6 "A new Neufall". */

/** What is wrong with an entry, by what the field takes. */
export type Eingabefehler = 'kundennummer' | 'bg-nummer' | 'tag' | 'wort';

export interface NeufallTexte {
  readonly fuer: (blatt: string, zeile: number) => string;
  readonly rueckt: string;
  readonly filterBleibt: string;
  readonly tage: string;
  readonly weitere: (felder: number) => string;
  readonly keineAngabe: string;
  readonly pflicht: string;
  readonly falsch: Readonly<Record<Eingabefehler, string>>;
  readonly vorhanden: (zeile: number, antragsdatum: string, derselbe: boolean) => string;
  readonly urteil: string;
  readonly nochNichts: string;
  readonly neufall: string;
  readonly stelle: string;
  readonly erstberatung: string;
  readonly entscheidung: string;
  readonly frist: (tag: string, status: string, resttage: number | undefined) => string;
  readonly schritt: string;
  readonly befunde: string;
  readonly nichtUebernommen: (felder: readonly string[]) => string;
  readonly angehaengt: (zeile: number) => string;
  readonly andereListe: (blatt: string) => string;
}

const tage = (n: number) => `${Math.abs(n)} ${Math.abs(n) === 1 ? 'Arbeitstag' : 'Arbeitstage'}`;
const days = (n: number) => `${Math.abs(n)} working ${Math.abs(n) === 1 ? 'day' : 'days'}`;

export const neufallDe: NeufallTexte = {
  fuer: (blatt, zeile) => `Für die Liste auf dem Blatt „${blatt}“: Der Neufall kommt in Zeile ${zeile}.`,
  rueckt: 'Was unter der Liste steht, rückt nach unten.',
  filterBleibt:
    'Der Filter des Blatts endet über der neuen Zeile, weil er sich nicht wieder so setzen lässt. Setzen Sie ihn danach neu.',
  tage: 'Tage schreiben Sie in der Form TT.MM.JJJJ.',
  weitere: (n) => `Weitere Felder der Liste (${n})`,
  keineAngabe: 'keine Angabe',
  pflicht: 'Bitte füllen Sie dieses Feld aus.',
  falsch: {
    kundennummer: 'Eine Kundennummer besteht aus drei Ziffern, einem Buchstaben und sechs Ziffern, etwa 123A456789.',
    'bg-nummer': 'Eine BG-Nummer hat die Form 12345//1234567.',
    tag: 'Schreiben Sie genau einen Tag mit Jahr, etwa 03.04.2026.',
    wort: 'Dieses Feld kennt das Wort nicht.',
  },
  vorhanden: (zeile, tag, derselbe) =>
    derselbe
      ? `Dieser Antrag steht schon in Zeile ${zeile}: dieselbe Kundennummer, dasselbe Antragsdatum.`
      : `Die Kundennummer steht schon in Zeile ${zeile}${tag === '' ? ', ohne Antragsdatum' : `, Antrag vom ${tag}`}.`,
  urteil: 'Wie entschieden wird',
  nochNichts:
    'Sobald etwas ausgefüllt ist, steht hier, ob es ein Neufall ist, wer zuständig ist und welche Fristen gelten.',
  neufall: 'Neufall',
  stelle: 'Zuständig',
  erstberatung: 'Frist Erstberatung',
  entscheidung: 'Frist Entscheidung',
  frist: (tag, status, rest) =>
    tag === ''
      ? status
      : `${tag}, ${status}${rest === undefined ? '' : rest < 0 ? `, seit ${tage(rest)}${rest === -1 ? '' : 'n'}` : `, noch ${tage(rest)}`}`,
  schritt: 'Nächster Schritt',
  befunde: 'Befunde',
  nichtUebernommen: (felder) => `Noch nicht übernommen. Bitte berichtigen Sie: ${felder.join(', ')}.`,
  angehaengt: (zeile) => `Der Neufall steht in Zeile ${zeile}. „Rückgängig“ nimmt ihn wieder heraus.`,
  andereListe: (blatt) =>
    `Inzwischen ist das Blatt „${blatt}“ vorn. Es wurde nichts geändert; das Formular gilt jetzt für diese Liste.`,
};

export const neufallEn: NeufallTexte = {
  fuer: (blatt, zeile) => `For the list on the sheet "${blatt}": the new case goes into row ${zeile}.`,
  rueckt: 'What stands below the list moves down.',
  filterBleibt:
    'The filter of the sheet ends above the new row, because it cannot be set again as it is. Set it anew afterwards.',
  tage: 'Write days as DD.MM.YYYY.',
  weitere: (n) => `More fields of the list (${n})`,
  keineAngabe: 'not given',
  pflicht: 'Please fill in this field.',
  falsch: {
    kundennummer: 'A customer number is three digits, a letter and six digits, such as 123A456789.',
    'bg-nummer': 'A BG number looks like 12345//1234567.',
    tag: 'Write exactly one day with its year, such as 03.04.2026.',
    wort: 'This field does not know the word.',
  },
  vorhanden: (zeile, tag, derselbe) =>
    derselbe
      ? `This application is in row ${zeile} already: the same customer number, the same day of application.`
      : `The customer number is in row ${zeile} already${tag === '' ? ', without a day of application' : `, application of ${tag}`}.`,
  urteil: 'How it is decided',
  nochNichts:
    'As soon as something is filled in, this says whether it is a new case, who is responsible and which deadlines hold.',
  neufall: 'New case',
  stelle: 'Responsible',
  erstberatung: 'Deadline first interview',
  entscheidung: 'Deadline decision',
  frist: (tag, status, rest) =>
    tag === ''
      ? status
      : `${tag}, ${status}${rest === undefined ? '' : rest < 0 ? `, for ${days(rest)}` : `, ${days(rest)} left`}`,
  schritt: 'Next step',
  befunde: 'Findings',
  nichtUebernommen: (felder) => `Not applied yet. Please correct: ${felder.join(', ')}.`,
  angehaengt: (zeile) => `The new case is in row ${zeile}. "Undo" takes it out again.`,
  andereListe: (blatt) =>
    `The sheet "${blatt}" has come to the front. Nothing was changed; the form is for this list now.`,
};

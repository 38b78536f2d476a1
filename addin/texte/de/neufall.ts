/** The form for a new Neufall, in German. Source: page 6 "A new Neufall". */

const tage = (n: number) => `${Math.abs(n)} ${Math.abs(n) === 1 ? 'Arbeitstag' : 'Arbeitstage'}`;

export const neufall = {
  fuer: (blatt: string, zeile: number) =>
    `Für die Liste auf dem Blatt „${blatt}“: Der Neufall kommt in Zeile ${zeile}.`,
  filterBleibt:
    'Der Filter des Blatts endet über der neuen Zeile, weil er sich nicht wieder so setzen lässt. Setzen Sie ihn danach neu.',
  tage: 'Tage schreiben Sie in der Form TT.MM.JJJJ.',
  weitere: (n: number) => `Weitere Felder der Liste (${n})`,
  keineAngabe: 'keine Angabe',
  pflicht: 'Bitte füllen Sie dieses Feld aus.',
  falsch: {
    kundennummer: 'Eine Kundennummer besteht aus drei Ziffern, einem Buchstaben und sechs Ziffern, etwa 123A456789.',
    'bg-nummer': 'Eine BG-Nummer hat die Form 12345//1234567.',
    tag: 'Schreiben Sie genau einen Tag mit Jahr, etwa 03.04.2026.',
    wort: 'Dieses Feld kennt das Wort nicht.',
  },
  vorhanden: (zeile: number, tag: string, derselbe: boolean) =>
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
  frist: (tag: string, rest: number | undefined) =>
    rest === undefined
      ? tag
      : rest < 0
        ? `${tag}, seit ${tage(rest)}${rest === -1 ? '' : 'n'} vorbei`
        : `${tag}, noch ${tage(rest)}`,
  schritt: 'Nächster Schritt',
  befunde: 'Befunde',
  nichtUebernommen: (felder: readonly string[]) =>
    `Noch nicht übernommen. Bitte berichtigen Sie: ${felder.join(', ')}.`,
  angehaengt: (zeile: number) => `Der Neufall steht in Zeile ${zeile}. „Rückgängig“ nimmt ihn wieder heraus.`,
  andereListe: (blatt: string) =>
    `Inzwischen ist das Blatt „${blatt}“ vorn. Es wurde nichts geändert; das Formular gilt jetzt für diese Liste.`,
};

/** Wrong house files, each with the one line that it gets (page 9: file, line, what is allowed). */

const KOPF = '"dokument": { "id": "H", "titel": "Haus", "stand": "2026-12-10" }';
/** A file with rules, one per line from line 3 on. */
const mit = (...regeln: string[]) => `{\n${KOPF}, "regeln": [\n${regeln.join(',\n')}\n] }`;
/** A rule that begins on 01.01.2027. */
const regel = (mehr: string, id = 'H-1', von = '"von": "2027-01-01"') =>
  `{ "id": "${id}", "titel": "Eine Regel", "fundstelle": "Abschnitt 1", ${von}${mehr === '' ? '' : `, ${mehr}`} }`;
const weg = (mehr: string) => `"wege": [{ ${mehr} }]`;
const ASU =
  '"rechtskreis": "SGB III", "kanal": ["Telefon"], "anliegen": ["Arbeitsuchendmeldung"], "stelle": "SC", "weg": "Telefon"';

export interface FalscheDatei {
  readonly was: string;
  readonly dateien: readonly string[];
  readonly sagt: string;
}
const falsch = (was: string, datei: string | readonly string[], sagt: string): FalscheDatei => ({
  was,
  dateien: typeof datei === 'string' ? [datei] : datei,
  sagt,
});

const KANAELE =
  '„persönlich“, „Telefon“, „Post“, „Fax“, „E-Mail“, „eService“, „Online“, „Kontaktformular“, „Postfachnachricht“';
const BEDINGUNGEN =
  'leer, „reaktivierung“, „inga12“, „unqualifiziert“, „selbständig“, „deutsch“, „bevollmächtigt“, „dritte“, „ohne-vermerk“, „mit-vermerk“, „online-ohne-vermerk“, „eingangsstelle“';
const REGELSCHLUESSEL =
  'id, titel, fundstelle, von, bis, wege, fristen, fenster, unterbrechung_tage, beendet, woerter, ueberschriften';
const EIN_WEG = 'erlaubt ist ein Weg je Fall und Tag: trennen Sie sie durch Zeitraum, Kanal, Anliegen oder „wenn“.';

export const FALSCHE_DATEIEN: readonly FalscheDatei[] = [
  falsch(
    'an empty file',
    '',
    'a.json, Zeile 1: Die Datei ist leer; erlaubt ist ein Objekt { … } mit „dokument“ und „regeln“.',
  ),
  falsch(
    'a file of blank lines',
    '\n\n',
    'a.json, Zeile 1: Die Datei ist leer; erlaubt ist ein Objekt { … } mit „dokument“ und „regeln“.',
  ),
  falsch(
    'an object instead of a text',
    `{ ${KOPF.replace('"Haus"', '{ "de": "Haus" }')} }`,
    'a.json, Zeile 1: Der Wert { … } von „titel“ ist nicht erlaubt; erlaubt ist ein Text, nicht leer.',
  ),
  falsch(
    'a value of 60 characters with its quotes, which is shown whole',
    mit(regel('', 'H-1', `"von": "${'x'.repeat(58)}"`)),
    `a.json, Zeile 3: Der Wert "${'x'.repeat(58)}" von „von“ ist nicht erlaubt; erlaubt ist ein Tag als "JJJJ-MM-TT" zwischen 1900 und 2100.`,
  ),
  falsch(
    'a longer value, which is cut',
    mit(regel('', 'H-1', `"von": "${'x'.repeat(59)}"`)),
    `a.json, Zeile 3: Der Wert "${'x'.repeat(59)}… von „von“ ist nicht erlaubt; erlaubt ist ein Tag als "JJJJ-MM-TT" zwischen 1900 und 2100.`,
  ),
  falsch(
    'no JSON',
    `{\n${KOPF},\n"regeln" [] }`,
    'a.json, Zeile 3: Hier ist der Text kein gültiges JSON; erlaubt sind JSON und Kommentare (// … und /* … */).',
  ),
  falsch(
    'a list instead of an object',
    '[]',
    'a.json, Zeile 1: Der Wert [ … ] von „a.json“ ist nicht erlaubt; erlaubt ist ein Objekt { … } mit: $schema, dokument, regeln, woerter, ueberschriften.',
  ),
  falsch(
    'no document, below blank lines',
    `\n\n\n{ "regeln": [${regel('')}] }`,
    'a.json, Zeile 4: Der Schlüssel „dokument“ fehlt; ergänzen Sie ihn.',
  ),
  falsch(
    'no document',
    '{ "regeln": [\n] }'.replace('[\n]', `[\n${regel('')}\n]`),
    'a.json, Zeile 1: Der Schlüssel „dokument“ fehlt; ergänzen Sie ihn.',
  ),
  falsch(
    'an unknown key of the file',
    `{ ${KOPF},\n"regel": [] }`,
    'a.json, Zeile 2: Den Schlüssel „regel“ gibt es hier nicht; erlaubt sind: $schema, dokument, regeln, woerter, ueberschriften.',
  ),
  falsch(
    'an unknown key of a rule',
    mit(regel('"gueltig": "2028-01-01"')),
    `a.json, Zeile 3: Den Schlüssel „gueltig“ gibt es hier nicht; erlaubt sind: ${REGELSCHLUESSEL}.`,
  ),
  falsch(
    'a key that every object of the language has',
    mit(regel('"toString": "x"')),
    `a.json, Zeile 3: Den Schlüssel „toString“ gibt es hier nicht; erlaubt sind: ${REGELSCHLUESSEL}.`,
  ),
  falsch(
    'a last day without a first',
    mit(regel('"bis": "2027-02-01"').replace('"von": "2027-01-01", ', '')),
    'a.json, Zeile 3: Der Schlüssel „von“ fehlt; ergänzen Sie ihn.',
  ),
  falsch(
    'a German last day',
    mit(regel('"bis": "01.02.2027"')),
    'a.json, Zeile 3: Der Wert "01.02.2027" von „bis“ ist nicht erlaubt; erlaubt ist ein Tag als "JJJJ-MM-TT" zwischen 1900 und 2100.',
  ),
  falsch(
    'an object instead of a list',
    mit(regel('"beendet": { "003-08": true }')),
    'a.json, Zeile 3: Der Wert { … } von „beendet“ ist nicht erlaubt; erlaubt ist eine Liste [ … ] mit mindestens einem Eintrag; jeder ist ein Text, nicht leer.',
  ),
  falsch(
    'a key twice',
    mit(regel('"bis": "2027-02-01", "bis": "2027-03-01"')),
    'a.json, Zeile 3: Der Schlüssel „bis“ steht hier zweimal; erlaubt ist er einmal.',
  ),
  falsch(
    'a rule without its first day',
    mit('{ "id": "H-1", "titel": "Eine Regel", "fundstelle": "Abschnitt 1" }'),
    'a.json, Zeile 3: Der Schlüssel „von“ fehlt; ergänzen Sie ihn.',
  ),
  falsch(
    'an empty number',
    mit(regel('', ' ')),
    'a.json, Zeile 3: Der Wert " " von „id“ ist nicht erlaubt; erlaubt ist ein Text, nicht leer.',
  ),
  falsch(
    'a German day',
    mit(regel('', 'H-1', '"von": "01.01.2027"')),
    'a.json, Zeile 3: Der Wert "01.01.2027" von „von“ ist nicht erlaubt; erlaubt ist ein Tag als "JJJJ-MM-TT" zwischen 1900 und 2100.',
  ),
  falsch(
    'a day that the calendar lacks',
    mit(regel('"bis": "2027-02-29"')),
    'a.json, Zeile 3: Der Wert "2027-02-29" von „bis“ ist nicht erlaubt; erlaubt ist ein Tag als "JJJJ-MM-TT" zwischen 1900 und 2100.',
  ),
  falsch(
    '`bis` before `von`',
    mit(regel('"bis": "2026-12-31"')),
    'a.json, Zeile 3: „bis“ (2026-12-31) liegt vor „von“ (2027-01-01); erlaubt ist derselbe oder ein späterer Zeitpunkt.',
  ),
  falsch(
    'an unknown channel',
    mit(regel(weg('"rechtskreis": "SGB III", "kanal": ["Telefonat"], "stelle": "SC", "weg": "x"'))),
    `a.json, Zeile 3: Der Wert "Telefonat" von „kanal“ ist nicht erlaubt; erlaubt ist eines von: ${KANAELE}.`,
  ),
  falsch(
    'a channel that is no list',
    mit(regel(weg('"rechtskreis": "SGB III", "kanal": "Telefon", "stelle": "SC", "weg": "x"'))),
    `a.json, Zeile 3: Der Wert "Telefon" von „kanal“ ist nicht erlaubt; erlaubt ist eine Liste [ … ] mit mindestens einem Eintrag; jeder ist eines von: ${KANAELE}.`,
  ),
  falsch(
    'an unknown Rechtskreis',
    mit(regel(weg('"rechtskreis": "SGB 3", "stelle": "SC", "weg": "x"'))),
    'a.json, Zeile 3: Der Wert "SGB 3" von „rechtskreis“ ist nicht erlaubt; erlaubt ist eines von: „SGB II“, „SGB III“, „Familienkasse“.',
  ),
  falsch(
    'an unknown condition',
    mit(regel(weg(`${ASU}, "wenn": "reaktiviert"`))),
    `a.json, Zeile 3: Der Wert "reaktiviert" von „wenn“ ist nicht erlaubt; erlaubt ist eines von: ${BEDINGUNGEN}.`,
  ),
  falsch(
    'a route without a Stelle',
    mit(regel(weg('"rechtskreis": "SGB III", "weg": "x"'))),
    'a.json, Zeile 3: Der Schlüssel „stelle“ fehlt; ergänzen Sie ihn.',
  ),
  falsch(
    'a Stelle that is none',
    mit(regel(weg('"rechtskreis": "SGB III", "stelle": "prüfen", "weg": "x"'))),
    'a.json, Zeile 3: „prüfen“ ist keine Stelle; erlaubt ist eine bekannte oder neue Stelle.',
  ),
  falsch(
    'an unknown deadline',
    mit(regel('"fristen": [{ "frist": "beratung", "arbeitstage": 10 }]')),
    'a.json, Zeile 3: Der Wert "beratung" von „frist“ ist nicht erlaubt; erlaubt ist eines von: „erstberatung“, „entscheidung“.',
  ),
  falsch(
    'an unknown group',
    mit(regel('"fristen": [{ "frist": "erstberatung", "gruppe": "U 25", "arbeitstage": 10 }]')),
    'a.json, Zeile 3: Der Wert "U 25" von „gruppe“ ist nicht erlaubt; erlaubt ist eines von: „U25“, „Ü25“.',
  ),
  falsch(
    'no working days at all',
    mit(regel('"fristen": [{ "frist": "erstberatung", "arbeitstage": 0 }]')),
    'a.json, Zeile 3: Der Wert 0 von „arbeitstage“ ist nicht erlaubt; erlaubt ist eine ganze Zahl von 1 bis 250.',
  ),
  falsch(
    'working days as text',
    mit(regel('"fristen": [{ "frist": "erstberatung", "arbeitstage": "10" }]')),
    'a.json, Zeile 3: Der Wert "10" von „arbeitstage“ ist nicht erlaubt; erlaubt ist eine ganze Zahl von 1 bis 250.',
  ),
  falsch(
    'an unknown weekday',
    mit(regel('"fenster": [{ "tage": ["Montag"], "von": "08:00", "bis": "09:00" }]')),
    'a.json, Zeile 3: Der Wert "Montag" von „tage“ ist nicht erlaubt; erlaubt ist eines von: „Mo“, „Di“, „Mi“, „Do“, „Fr“, „Sa“, „So“.',
  ),
  falsch(
    'a time that there is not',
    mit(regel('"fenster": [{ "tage": ["Mo"], "von": "8:00", "bis": "09:00" }]')),
    'a.json, Zeile 3: Der Wert "8:00" von „von“ ist nicht erlaubt; erlaubt ist eine Uhrzeit als "HH:MM".',
  ),
  falsch(
    'a window that ends before it begins',
    mit(regel('"fenster": [{ "tage": ["Mo"], "von": "10:00", "bis": "09:00" }]')),
    'a.json, Zeile 3: „bis“ (09:00) liegt vor „von“ (10:00); erlaubt ist derselbe oder ein späterer Zeitpunkt.',
  ),
  falsch(
    'a window of no length',
    mit(regel('"fenster": [{ "tage": ["Mo"], "von": "09:00", "bis": "09:00" }]')),
    'a.json, Zeile 3: „bis“ (09:00) liegt vor „von“ (09:00); erlaubt ist derselbe oder ein späterer Zeitpunkt.',
  ),
  falsch(
    'more working days than a year has',
    mit(regel('"fristen": [{ "frist": "erstberatung", "arbeitstage": 251 }]')),
    'a.json, Zeile 3: Der Wert 251 von „arbeitstage“ ist nicht erlaubt; erlaubt ist eine ganze Zahl von 1 bis 250.',
  ),
  falsch(
    'an interruption of more than ten years',
    mit(regel('"unterbrechung_tage": 3651')),
    'a.json, Zeile 3: Der Wert 3651 von „unterbrechung_tage“ ist nicht erlaubt; erlaubt ist eine ganze Zahl von 1 bis 3650.',
  ),
  falsch(
    'half a working day',
    mit(regel('"fristen": [{ "frist": "erstberatung", "arbeitstage": 1.5 }]')),
    'a.json, Zeile 3: Der Wert 1.5 von „arbeitstage“ ist nicht erlaubt; erlaubt ist eine ganze Zahl von 1 bis 250.',
  ),
  falsch(
    'an empty list',
    mit(regel('"beendet": []')),
    'a.json, Zeile 3: Der Wert [ … ] von „beendet“ ist nicht erlaubt; erlaubt ist eine Liste [ … ] mit mindestens einem Eintrag; jeder ist ein Text, nicht leer.',
  ),
  falsch(
    'a day before 1900',
    mit(regel('', 'H-1', '"von": "1899-12-31"')),
    'a.json, Zeile 3: Der Wert "1899-12-31" von „von“ ist nicht erlaubt; erlaubt ist ein Tag als "JJJJ-MM-TT" zwischen 1900 und 2100.',
  ),
  falsch(
    'a day after 2100',
    mit(regel('"bis": "2101-01-01"')),
    'a.json, Zeile 3: Der Wert "2101-01-01" von „bis“ ist nicht erlaubt; erlaubt ist ein Tag als "JJJJ-MM-TT" zwischen 1900 und 2100.',
  ),
  falsch(
    'a Stelle that is a word of the program',
    mit(regel(weg('"rechtskreis": "SGB III", "stelle": "=hier", "weg": "x"'))),
    'a.json, Zeile 3: „=hier“ ist keine Stelle; erlaubt ist eine bekannte oder neue Stelle.',
  ),
  falsch(
    'a rule id twice',
    mit(regel(''), regel('')),
    'a.json, Zeile 4: Die Nummer „H-1“ steht schon in a.json, Zeile 3; erlaubt ist jede Nummer einmal.',
  ),
  falsch(
    'a rule id twice in two files',
    [mit(regel('')), mit(regel('')).replace('"id": "H",', '"id": "I",')],
    'b.json, Zeile 3: Die Nummer „H-1“ steht schon in a.json, Zeile 3; erlaubt ist jede Nummer einmal.',
  ),
  falsch(
    'the id of a built-in rule',
    mit(regel('', '003-08')),
    'a.json, Zeile 3: Die Nummer „003-08“ ist die einer eingebauten Regel; erlaubt ist jede andere.',
  ),
  falsch(
    'the id of a built-in document',
    mit(regel('')).replace('"id": "H",', '"id": "004",'),
    'a.json, Zeile 2: Ein Dokument „004“ gibt es schon (Neukundenmanagement des Jobcenter Cottbus); erlaubt ist jede andere Nummer.',
  ),
  falsch(
    'the same document in two files',
    [mit(regel('')), mit(regel('', 'H-2'))],
    'b.json, Zeile 2: Ein Dokument „H“ gibt es schon (a.json); erlaubt ist jede andere Nummer.',
  ),
  falsch(
    'two routes for the same case',
    mit(regel(weg(ASU)), regel(weg(ASU.replace('"SC"', '"EZ"')), 'H-2', '"von": "2027-03-01"')),
    `a.json, Zeile 4: Dieser Weg trifft seit dem 01.03.2027 dieselben Fälle wie der in a.json, Zeile 3; ${EIN_WEG}`,
  ),
  falsch(
    'two routes that share one of their channels and one of their matters',
    mit(
      regel(weg(ASU.replace('["Telefon"]', '["Post", "Telefon"]'))),
      regel(weg(ASU.replace('["Arbeitsuchendmeldung"]', '["Arbeitsuchendmeldung", "Neuantrag"]')), 'H-2'),
    ),
    `a.json, Zeile 4: Dieser Weg trifft seit dem 01.01.2027 dieselben Fälle wie der in a.json, Zeile 3; ${EIN_WEG}`,
  ),
  falsch(
    'two routes with the same condition',
    mit(
      regel(`${weg(`${ASU}, "wenn": "reaktivierung"`)}, "bis": "2027-06-30"`),
      regel(weg('"rechtskreis": "SGB III", "wenn": "reaktivierung", "stelle": "EZ", "weg": "x"'), 'H-2'),
    ),
    `a.json, Zeile 4: Dieser Weg trifft vom 01.01.2027 bis zum 30.06.2027 dieselben Fälle wie der in a.json, Zeile 3; ${EIN_WEG}`,
  ),
  falsch(
    'an end that names nothing',
    mit(regel('"beendet": ["003-99"]')),
    'a.json, Zeile 3: Eine Regel „003-99“ gibt es nicht; erlaubt sind die Nummern aus „neufall regeln“ und aus den Hausregeln.',
  ),
  falsch(
    'an end of itself',
    mit(regel('"beendet": ["H-1"]')),
    'a.json, Zeile 3: Eine Regel kann sich nicht selbst beenden; erlaubt sind die Nummern anderer Regeln.',
  ),
  falsch(
    'the end of a rule that has ended',
    mit(regel('"beendet": ["004-59"]')),
    'a.json, Zeile 3: Die Regel „004-59“ endet schon am 30.06.2023; erlaubt sind Regeln, die am Tag vor „von“ noch gelten.',
  ),
  falsch(
    'the end of a rule that has not begun',
    mit(regel('"beendet": ["H-2"]'), regel('', 'H-2', '"von": "2027-02-01"')),
    'a.json, Zeile 3: Die Regel „H-2“ beginnt erst am 01.02.2027; erlaubt sind Regeln, die vor dem „von“ dieser Regel begonnen haben.',
  ),
  falsch(
    'two ends of one rule',
    mit(regel('"beendet": ["003-08"]'), regel('"beendet": ["003-08"]', 'H-2', '"von": "2027-02-01"')),
    'a.json, Zeile 4: Die Regel „003-08“ endet durch a.json, Zeile 3 schon am 31.12.2026; erlaubt ist ein Ende je Regel.',
  ),
  falsch(
    'the end of a condition of the Neufall',
    mit(regel('"beendet": ["004-01"]')),
    'a.json, Zeile 3: Die Regel „004-01“ sagt, wer ein Neufall ist, und lässt sich nicht beenden; erlaubt sind alle anderen, 004-04 und 004-05 nur zusammen mit „unterbrechung_tage“.',
  ),
  falsch(
    'two numbers for one deadline',
    mit(
      regel('"fristen": [{ "frist": "erstberatung", "gruppe": "U25", "arbeitstage": 10 }]'),
      regel('"fristen": [{ "frist": "erstberatung", "arbeitstage": 12 }]', 'H-2', '"von": "2027-02-01"'),
    ),
    'a.json, Zeile 4: Dieselbe Frist setzt seit dem 01.02.2027 schon die Angabe in a.json, Zeile 3; erlaubt ist eine Zahl je Tag.',
  ),
  falsch(
    'the end of the interruption without another number',
    mit(regel('"beendet": ["004-04"]')),
    'a.json, Zeile 3: Die Regel „004-04“ sagt, wer ein Neufall ist, und lässt sich nicht beenden; erlaubt sind alle anderen, 004-04 und 004-05 nur zusammen mit „unterbrechung_tage“.',
  ),
  falsch(
    'two numbers for one deadline, the first for both groups',
    mit(
      regel('"fristen": [{ "frist": "erstberatung", "arbeitstage": 12 }]'),
      regel('"fristen": [{ "frist": "erstberatung", "gruppe": "U25", "arbeitstage": 10 }]', 'H-2'),
    ),
    'a.json, Zeile 4: Dieselbe Frist setzt seit dem 01.01.2027 schon die Angabe in a.json, Zeile 3; erlaubt ist eine Zahl je Tag.',
  ),
  falsch(
    'two numbers for one deadline until another rule ends the first',
    mit(
      regel('"fristen": [{ "frist": "erstberatung", "arbeitstage": 12 }]'),
      regel('"fristen": [{ "frist": "erstberatung", "arbeitstage": 10 }]', 'H-2', '"von": "2027-01-31"'),
      regel('"beendet": ["H-1"]', 'H-3', '"von": "2027-02-01"'),
    ),
    'a.json, Zeile 4: Dieselbe Frist setzt vom 31.01.2027 bis zum 31.01.2027 schon die Angabe in a.json, Zeile 3; erlaubt ist eine Zahl je Tag.',
  ),
  falsch(
    'windows of two rules on one day',
    mit(
      regel('"fenster": [{ "tage": ["Mo"], "von": "08:00", "bis": "09:00" }], "bis": "2027-01-31"'),
      regel('"fenster": [{ "tage": ["Di"], "von": "08:00", "bis": "09:00" }]', 'H-2', '"von": "2027-01-31"'),
    ),
    'a.json, Zeile 4: ATV-Fenster setzt vom 31.01.2027 bis zum 31.01.2027 schon die Angabe in a.json, Zeile 3; erlaubt ist eine Angabe je Tag.',
  ),
  falsch(
    'two interruptions on one day',
    mit(regel('"unterbrechung_tage": 100'), regel('"unterbrechung_tage": 90', 'H-2')),
    'a.json, Zeile 4: Die Dauer der Unterbrechung setzt seit dem 01.01.2027 schon die Angabe in a.json, Zeile 3; erlaubt ist eine Zahl je Tag.',
  ),
  falsch(
    'an unknown list of words',
    `{ ${KOPF},\n"woerter": { "kanaele": { "Telefon": ["Ruf"] } } }`,
    'a.json, Zeile 2: Den Schlüssel „kanaele“ gibt es hier nicht; erlaubt sind: status, traeger, antragsart, rechtskreis, kanal, anliegen, eingangsstelle, terminart, antrag_durch.',
  ),
  falsch(
    'a word for an unknown word',
    `{ ${KOPF},\n"woerter": { "eingangsstelle": { "ES": ["Empfang"] } } }`,
    'a.json, Zeile 2: Den Schlüssel „ES“ gibt es hier nicht; erlaubt sind: EZ, SC.',
  ),
  falsch(
    'a word that means something else',
    `{ ${KOPF},\n"woerter": { "kanal": { "Telefon": ["Brief"] } } }`,
    'a.json, Zeile 2: Das Wort „Brief“ bedeutet schon „Post“; erlaubt ist jedes andere Wort.',
  ),
  falsch(
    'a new word for two words',
    `{ ${KOPF},\n"woerter": { "kanal": { "Telefon": ["Bote"],\n"Post": ["Bote"] } } }`,
    'a.json, Zeile 3: Das Wort „Bote“ bedeutet schon „Telefon“; erlaubt ist jedes andere Wort.',
  ),
  falsch(
    'a heading of another field',
    `{ ${KOPF},\n"ueberschriften": { "hauptbetreuer": ["Team"] } }`,
    'a.json, Zeile 2: Die Überschrift „Team“ gehört schon zum Feld „team“; erlaubt ist jede andere.',
  ),
];

/** House files at the edge of what is allowed: right as they are (page 9). What is beyond it: falsch.ts. */
import { expect, test } from 'vitest';
import { fehlerIn } from './lies.ts';

const KOPF = '"dokument": { "id": "H", "titel": "Haus", "stand": "2026-12-10" }';
const mit = (...regeln: readonly string[]) => `{ ${KOPF}, "regeln": [\n${regeln.join(',\n')}\n] }`;
/** A rule from 01.01.2027 on, or in a period. */
const regel = (id: string, mehr: string, von = '2027-01-01', bis = '') =>
  `{ "id": "${id}", "titel": "Eine Regel", "fundstelle": "1", "von": "${von}"${bis === '' ? '' : `, "bis": "${bis}"`}, ${mehr} }`;
const weg = (mehr: string, stelle = 'SC') => `"wege": [{ ${mehr}, "stelle": "${stelle}", "weg": "x" }]`;
const frist = (tage: number, mehr = '"frist": "erstberatung"') => `"fristen": [{ ${mehr}, "arbeitstage": ${tage} }]`;
const fenster = (von: string, bis: string) => `"fenster": [{ "tage": ["Mo"], "von": "${von}", "bis": "${bis}" }]`;
const ASU = '"rechtskreis": "SGB III", "kanal": ["Telefon"], "anliegen": ["Arbeitsuchendmeldung"]';

test.each<[was: string, datei: string]>([
  ['one day', mit(regel('H-1', frist(10), '2027-01-01', '2027-01-01'))],
  ['the first and the last day that there can be', mit(regel('H-1', frist(10), '1900-01-01', '2100-12-31'))],
  [
    'the fewest and the most working days',
    mit(regel('H-1', frist(1)), regel('H-2', frist(250, '"frist": "entscheidung"'))),
  ],
  [
    'the shortest and the longest interruption',
    mit(
      regel('H-1', '"unterbrechung_tage": 1', '2027-01-01', '2027-01-31'),
      regel('H-2', '"unterbrechung_tage": 3650', '2027-02-01'),
    ),
  ],
  ['a window of one minute at midnight', mit(regel('H-1', fenster('00:00', '00:01')))],
  ['a window until the last minute', mit(regel('H-1', fenster('20:59', '23:59')))],
  ['the Stelle where it comes in', mit(regel('H-1', weg(ASU, '=eingangsstelle')))],
  ['an empty note', mit(regel('H-1', weg(`${ASU}, "hinweis": "", "information_an": "", "wenn": ""`)))],
  [
    'two routes one after the other',
    mit(regel('H-1', weg(ASU), '2027-01-01', '2027-02-28'), regel('H-2', weg(ASU), '2027-03-01')),
  ],
  [
    'the same in the other order',
    mit(regel('H-2', weg(ASU), '2027-03-01'), regel('H-1', weg(ASU), '2027-01-01', '2027-02-28')),
  ],
  ['two routes of other channels', mit(regel('H-1', weg(ASU)), regel('H-2', weg(ASU.replace('Telefon', 'Post'))))],
  [
    'two routes of other matters',
    mit(regel('H-1', weg(ASU)), regel('H-2', weg(ASU.replace('Arbeitsuchend', 'Arbeitslos')))),
  ],
  [
    'two routes of other Rechtskreise',
    mit(regel('H-1', weg(ASU)), regel('H-2', weg(ASU.replace('SGB III', 'SGB II')))),
  ],
  [
    'what remains behind a condition',
    mit(regel('H-1', weg(`${ASU}, "wenn": "reaktivierung"`)), regel('H-2', weg(ASU))),
  ],
  [
    'two conditions',
    mit(regel('H-1', weg(`${ASU}, "wenn": "reaktivierung"`)), regel('H-2', weg(`${ASU}, "wenn": "inga12"`))),
  ],
  [
    'a number for each group',
    mit(
      regel('H-1', frist(10, '"frist": "erstberatung", "gruppe": "U25"')),
      regel('H-2', frist(12, '"frist": "erstberatung", "gruppe": "Ü25"')),
    ),
  ],
  ['a number for each deadline', mit(regel('H-1', frist(10)), regel('H-2', frist(12, '"frist": "entscheidung"')))],
  [
    'windows one after the other',
    mit(
      regel('H-1', fenster('08:00', '09:00'), '2027-01-01', '2027-01-31'),
      regel('H-2', fenster('08:00', '09:00'), '2027-02-01'),
    ),
  ],
  [
    'another number where the first has ended by another rule',
    mit(regel('H-1', frist(10)), regel('H-2', `${frist(12)}, "beendet": ["H-1"]`, '2027-02-01')),
  ],
  [
    'two rules that end one on the same day',
    mit(regel('H-1', '"beendet": ["003-08"]'), regel('H-2', '"beendet": ["003-08"]')),
  ],
  [
    'the end of a rule that began the day before',
    mit(regel('H-1', frist(10)), regel('H-2', '"beendet": ["H-1"]', '2027-01-02')),
  ],
  [
    'the end of a rule on its last day',
    mit(regel('H-1', frist(10), '2027-01-01', '2027-01-31'), regel('H-2', '"beendet": ["H-1"]', '2027-02-01')),
  ],
  [
    'the interruption of the document replaced',
    mit(regel('H-1', '"unterbrechung_tage": 90, "beendet": ["004-04", "004-05"]')),
  ],
  ['the deadlines of the document ended', mit(regel('H-1', '"beendet": ["004-57", "004-58", "004-64"]'))],
  [
    'a word in the list where it means the same',
    `{ ${KOPF}, "woerter": { "kanal": { "Post": ["Brief", "Postbrief"] } } }`,
  ],
  [
    'one word in two lists',
    `{ ${KOPF}, "woerter": { "kanal": { "Post": ["Tor"] }, "eingangsstelle": { "EZ": ["Tor"] } } }`,
  ],
  [
    'words and headings of a rule and of the file',
    `{ ${KOPF}, "woerter": { "kanal": { "Post": ["Bote"] } }, "regeln": [${regel('H-1', '"woerter": { "kanal": { "Post": ["Bote"] } }, "ueberschriften": { "team": ["Gruppe"] }')}] }`,
  ],
])('%s', (_was, datei) => {
  expect(fehlerIn([datei])).toEqual([]);
});

/** Why a row is a Neufall, is none, or has to be checked, as a team lead reads it. */
import { describe, expect, test } from 'vitest';
import { LAUFEND } from '../../../core/fields/parse-date.ts';
import type { Parts } from '../row.ts';
import { lines, type Optionen } from './lines.ts';

const ERSTANTRAG = {
  antragsdatum: '2026-03-02',
  geburtsdatum: '1990-07-15',
  antragsart: 'Erstantrag',
  aufenthalt_de: true,
} as const satisfies Parts;
const NEUANTRAG = { ...ERSTANTRAG, antragsart: 'Neuantrag' } as const;

const A_ERFUELLT = [
  'Bedingung A (Alter) ist erfüllt: Der 15. Geburtstag war am 15.07.2005, und die Altersgrenze ist nicht erreicht. [004-01]',
  'Der letzte Tag unter der Altersgrenze ist der 31.07.2057. [SGB2-7a]',
] as const;
const B_ERFUELLT = 'Bedingung B (Aufenthalt) ist erfüllt: Der gewöhnliche Aufenthalt liegt in Deutschland. [004-02]';
const C_ERSTANTRAG =
  'Bedingung C (neu) ist erfüllt: Es ist ein Erstantrag, und weder ein früherer Bezug noch eine frühere Ablehnung ist bekannt. [004-03]';

const neufall = (parts: Parts, optionen?: Optionen) => lines('Neufall', parts, optionen);
/** The result and what is said from condition C on. */
function abC(parts: Parts, optionen?: Optionen): string[] {
  const [ergebnis = '', ...saetze] = neufall(parts, optionen);
  return [ergebnis, ...saetze.slice(saetze.findIndex((text) => text.startsWith('Bedingung C')))];
}

test('a first application: the inputs and the three conditions', () => {
  expect(neufall(ERSTANTRAG)).toEqual([
    'ja – Erstantrag',
    'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Geburtsdatum“ 15.07.1990, „Aufenthalt in Deutschland“ ja, „Antragsart“ Erstantrag, „Letzter Bezug bis“ leer, „Abgelehnt am“ leer.',
    ...A_ERFUELLT,
    B_ERFUELLT,
    C_ERSTANTRAG,
  ]);
});

test('the day of application from VerBIS', () => {
  expect(neufall({ ...ERSTANTRAG, antragsdatum: undefined, antragsdatum_verbis: '2026-03-02' })).toEqual([
    'ja – Erstantrag',
    'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Geburtsdatum“ 15.07.1990, „Aufenthalt in Deutschland“ ja, „Antragsart“ Erstantrag, „Letzter Bezug bis“ leer, „Abgelehnt am“ leer.',
    'Das Antragsdatum stammt aus dem Feld „ALG II beantragt am“, weil „Antragsdatum“ leer ist.',
    ...A_ERFUELLT,
    B_ERFUELLT,
    C_ERSTANTRAG,
  ]);
});

describe('what is unknown, and what would change it', () => {
  test('residence and Antragsart: each value is tried', () => {
    expect(neufall({ antragsdatum: '2026-03-02', geburtsdatum: '1990-07-15' })).toEqual([
      'prüfen – es fehlen: Aufenthalt in Deutschland, Antragsart',
      'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Geburtsdatum“ 15.07.1990, „Aufenthalt in Deutschland“ leer, „Antragsart“ leer, „Letzter Bezug bis“ leer, „Abgelehnt am“ leer.',
      ...A_ERFUELLT,
      'Bedingung B (Aufenthalt) ist unbekannt; es fehlt: Aufenthalt in Deutschland. [004-02]',
      'Bedingung C (neu) ist unbekannt, weil die Felder „Antragsart“ und „Letzter Bezug bis“ leer sind. [004-03]',
      'Steht im Feld „Aufenthalt in Deutschland“ „ja“, bleibt der Fall zu prüfen (es fehlt: Antragsart).',
      'Steht im Feld „Aufenthalt in Deutschland“ „nein“, ist der Fall kein Neufall (kein Aufenthalt in Deutschland).',
      'Steht im Feld „Antragsart“ „Erstantrag“, bleibt der Fall zu prüfen (es fehlt: Aufenthalt in Deutschland).',
      'Steht im Feld „Antragsart“ „Neuantrag“, bleibt der Fall zu prüfen (es fehlen: Aufenthalt in Deutschland, Letzter Bezug bis).',
      'Steht im Feld „Antragsart“ „Weiterbewilligung“, ist der Fall kein Neufall (Weiterbewilligung).',
    ]);
  });

  test('the last benefit: up to which day it makes a Neufall', () => {
    expect(abC(NEUANTRAG)).toEqual([
      'prüfen – es fehlt: Letzter Bezug bis',
      'Bedingung C (neu) ist unbekannt: Die Antragsart „Neuantrag“ sagt nicht, ob es früher schon einen Bezug gab, und das Feld „Letzter Bezug bis“ ist leer. [004-04]',
      'Endete der letzte Bezug spätestens am 30.08.2025, ist Bedingung C erfüllt; endete er später, ist sie nicht erfüllt.',
    ]);
    // The day it names is the last one.
    expect(abC({ ...NEUANTRAG, letzter_bezug_bis: '2025-08-30' })[0]).toBe('ja – Bezug lange genug unterbrochen');
    expect(abC({ ...NEUANTRAG, letzter_bezug_bis: '2025-08-31' })[0]).toBe(
      'nein – Bezug nicht lange genug unterbrochen',
    );
  });

  test('the day of application, the birth date, or both', () => {
    expect(neufall({ ...ERSTANTRAG, antragsdatum: undefined })).toEqual([
      'prüfen – es fehlt: Antragsdatum',
      'Die Angaben dazu sind: „Antragsdatum“ leer, „Geburtsdatum“ 15.07.1990, „Aufenthalt in Deutschland“ ja, „Antragsart“ Erstantrag, „Letzter Bezug bis“ leer, „Abgelehnt am“ leer.',
      'Bedingung A (Alter) ist unbekannt; es fehlt: Antragsdatum. [004-01]',
      B_ERFUELLT,
      'Bedingung C (neu) ist unbekannt; es fehlt das Antragsdatum, von dem aus gerechnet wird. [004-03]',
      'Liegt das Antragsdatum zwischen dem 15.07.2005 und dem 31.07.2057, ist Bedingung A erfüllt, sonst nicht.',
    ]);
    expect(neufall({ ...ERSTANTRAG, geburtsdatum: '2026-03-03' })).toEqual([
      'prüfen – es fehlt: Geburtsdatum',
      'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Geburtsdatum“ 03.03.2026, „Aufenthalt in Deutschland“ ja, „Antragsart“ Erstantrag, „Letzter Bezug bis“ leer, „Abgelehnt am“ leer.',
      'Das Geburtsdatum 03.03.2026 ist unplausibel und gilt als unbekannt.',
      'Bedingung A (Alter) ist unbekannt; es fehlt: Geburtsdatum. [004-01]',
      B_ERFUELLT,
      C_ERSTANTRAG,
      'Ist am 02.03.2026 das 15. Lebensjahr vollendet und die Altersgrenze nach § 7a SGB II noch nicht erreicht, ist Bedingung A erfüllt, sonst nicht.',
    ]);
    expect(neufall({ ...ERSTANTRAG, antragsdatum: undefined, geburtsdatum: undefined }).slice(2)).toEqual([
      'Bedingung A (Alter) ist unbekannt; es fehlen: Antragsdatum und Geburtsdatum. [004-01]',
      B_ERFUELLT,
      'Bedingung C (neu) ist unbekannt; es fehlt das Antragsdatum, von dem aus gerechnet wird. [004-03]',
      'Ist am Antragsdatum das 15. Lebensjahr vollendet und die Altersgrenze nach § 7a SGB II noch nicht erreicht, ist Bedingung A erfüllt, sonst nicht.',
    ]);
  });

  test('nothing, where another condition is not met', () => {
    const parts = { antragsdatum: '2026-03-02', antragsart: 'Weiterbewilligung' } as const;
    expect(neufall(parts).slice(2)).toEqual([
      'Bedingung A (Alter) ist unbekannt; es fehlt: Geburtsdatum. [004-01]',
      'Bedingung B (Aufenthalt) ist unbekannt; es fehlt: Aufenthalt in Deutschland. [004-02]',
      'Bedingung C (neu) ist nicht erfüllt: Es ist ein Antrag auf Weiterbewilligung, und weder das Ende eines früheren Bezugs noch eine frühere Ablehnung ist bekannt. [004-03]',
      'Weil eine Bedingung nicht erfüllt ist, kommt es auf das Unbekannte nicht an.',
    ]);
  });
});

test.each<[Parts, string]>([
  [
    { geburtsdatum: '2011-03-03' },
    'Bedingung A (Alter) ist nicht erfüllt: Der 15. Geburtstag ist am 03.03.2026 und damit nach dem Antragsdatum. [004-01]',
  ],
  [
    { geburtsdatum: '1959-01-01' },
    'Bedingung A (Alter) ist nicht erfüllt: Die Altersgrenze war am Antragsdatum erreicht. [004-01]',
  ],
  [
    { aufenthalt_de: false },
    'Bedingung B (Aufenthalt) ist nicht erfüllt: Der gewöhnliche Aufenthalt liegt nicht in Deutschland. [004-02]',
  ],
])('age or residence that is not met: %o', (parts, expected) => {
  expect(neufall({ ...ERSTANTRAG, ...parts })).toContain(expected);
});

describe('benefit and refusal', () => {
  test.each<[Parts, string[]]>([
    [
      { letzter_bezug_bis: '2025-08-30' },
      [
        'ja – Bezug lange genug unterbrochen',
        'Bedingung C (neu) ist erfüllt: Zwischen dem letzten Bezug (bis 30.08.2025) und dem Antragsdatum liegen 183 volle Tage, also mehr als 182. [004-04]',
      ],
    ],
    [
      { letzter_bezug_bis: '2025-08-31', abgelehnt_am: '2025-08-30' },
      [
        'nein – Bezug nicht lange genug unterbrochen',
        'Bedingung C (neu) ist nicht erfüllt: Zwischen dem letzten Bezug (bis 31.08.2025) und dem Antragsdatum liegen 182 volle Tage; nötig sind mehr als 182. [004-04]',
        'Die Ablehnung vom 30.08.2025 liegt nicht nach dem letzten Bezug und zählt deshalb nicht.',
      ],
    ],
    [
      { letzter_bezug_bis: '2025-08-31', abgelehnt_am: '2025-08-31' },
      [
        'nein – Bezug nicht lange genug unterbrochen',
        'Bedingung C (neu) ist nicht erfüllt: Zwischen dem letzten Bezug (bis 31.08.2025) und dem Antragsdatum liegen 182 volle Tage; nötig sind mehr als 182. [004-04]',
        'Die Ablehnung vom 31.08.2025 liegt nicht nach dem letzten Bezug und zählt deshalb nicht.',
      ],
    ],
    [
      { letzter_bezug_bis: '2025-07-31', abgelehnt_am: '2025-08-30' },
      [
        'ja – frühere Ablehnung',
        'Bedingung C (neu) ist erfüllt: Zwischen der Ablehnung vom 30.08.2025 und dem Antragsdatum liegen 183 volle Tage, also mehr als 182. [004-05]',
      ],
    ],
    [
      { letzter_bezug_bis: '2026-02-28' },
      [
        'nein – Bezug nicht lange genug unterbrochen',
        'Bedingung C (neu) ist nicht erfüllt: Zwischen dem letzten Bezug (bis 28.02.2026) und dem Antragsdatum liegt 1 voller Tag; nötig sind mehr als 182. [004-04]',
      ],
    ],
    [
      { letzter_bezug_bis: '2026-08-31' },
      [
        'nein – laufender Bezug',
        'Bedingung C (neu) ist nicht erfüllt: Der letzte Bezug geht bis zum 31.08.2026 und reicht damit bis zum Antragsdatum oder darüber hinaus. [004-04]',
      ],
    ],
    [
      { letzter_bezug_bis: LAUFEND },
      [
        'nein – laufender Bezug',
        'Bedingung C (neu) ist nicht erfüllt: Der Bezug ist als laufend eingetragen (31.12.9999). [004-04]',
      ],
    ],
    [
      { abgelehnt_am: '2025-08-30' },
      [
        'ja – frühere Ablehnung',
        'Bedingung C (neu) ist erfüllt: Zwischen der Ablehnung vom 30.08.2025 und dem Antragsdatum liegen 183 volle Tage, also mehr als 182. [004-05]',
      ],
    ],
    [
      { letzter_bezug_bis: '2025-07-31', abgelehnt_am: '2025-08-31' },
      [
        'ja – Bezug lange genug unterbrochen',
        'Bedingung C (neu) ist erfüllt: Zwischen dem letzten Bezug (bis 31.07.2025) und dem Antragsdatum liegen 213 volle Tage, also mehr als 182. [004-04]',
        'Die spätere Ablehnung vom 31.08.2025 ändert daran nichts.',
      ],
    ],
    [
      { letzter_bezug_bis: '2025-11-30', abgelehnt_am: '2025-12-31' },
      [
        'prüfen – Ablehnung nicht lange genug zurück',
        'Bedingung C (neu) ist unbekannt: Zwischen der Ablehnung vom 31.12.2025 und dem Antragsdatum liegen nur 60 volle Tage, und der Wortlaut „um mehr als 182 Kalendertage unterbrochen oder abgelehnt“ lässt sich auf zwei Arten lesen. [004-05]',
        'Auch zwischen dem letzten Bezug (bis 30.11.2025) und dem Antragsdatum liegen nur 91 volle Tage.',
        'Bedeutet eine kurze Ablehnung nach der Einstellung „Neufall“, ist der Fall ein Neufall.',
        'Bedeutet eine kurze Ablehnung nach der Einstellung „kein Neufall“, ist der Fall kein Neufall (Ablehnung nicht lange genug zurück).',
      ],
    ],
    [
      { letzter_bezug_bis: '2025-08-31', abgelehnt_am: '2025-12-31' },
      [
        'prüfen – Ablehnung nicht lange genug zurück',
        'Bedingung C (neu) ist unbekannt: Zwischen der Ablehnung vom 31.12.2025 und dem Antragsdatum liegen nur 60 volle Tage, und der Wortlaut „um mehr als 182 Kalendertage unterbrochen oder abgelehnt“ lässt sich auf zwei Arten lesen. [004-05]',
        'Auch zwischen dem letzten Bezug (bis 31.08.2025) und dem Antragsdatum liegen nur 182 volle Tage.',
        'Bedeutet eine kurze Ablehnung nach der Einstellung „Neufall“, ist der Fall ein Neufall.',
        'Bedeutet eine kurze Ablehnung nach der Einstellung „kein Neufall“, ist der Fall kein Neufall (Ablehnung nicht lange genug zurück).',
      ],
    ],
    [
      { antragsart: 'Erstantrag', abgelehnt_am: '2026-03-02' },
      [
        'ja – Erstantrag',
        C_ERSTANTRAG,
        'Die Ablehnung vom 02.03.2026 liegt nicht vor dem Antragsdatum; sie betrifft diesen Antrag und zählt deshalb nicht.',
      ],
    ],
  ])('%o', (parts, expected) => {
    expect(abC({ ...NEUANTRAG, ...parts })).toEqual(expected);
  });

  test('a short refusal under the other settings', () => {
    const parts = { ...NEUANTRAG, abgelehnt_am: '2025-12-31' };
    expect(abC(parts, { einstellungen: { ablehnung: 'neufall' } })).toEqual([
      'ja – frühere Ablehnung',
      'Bedingung C (neu) ist erfüllt: Zwischen der Ablehnung vom 31.12.2025 und dem Antragsdatum liegen nur 60 volle Tage, aber nach der Einstellung für kurze Ablehnungen genügt jede Ablehnung. [004-05]',
    ]);
    // 182 full days are not more than 182.
    expect(abC({ ...NEUANTRAG, abgelehnt_am: '2025-08-31' }, { einstellungen: { ablehnung: 'neufall' } })[1]).toBe(
      'Bedingung C (neu) ist erfüllt: Zwischen der Ablehnung vom 31.08.2025 und dem Antragsdatum liegen nur 182 volle Tage, aber nach der Einstellung für kurze Ablehnungen genügt jede Ablehnung. [004-05]',
    );
    expect(abC(parts, { einstellungen: { ablehnung: 'bestand' } })).toEqual([
      'nein – Ablehnung nicht lange genug zurück',
      'Bedingung C (neu) ist nicht erfüllt: Zwischen der Ablehnung vom 31.12.2025 und dem Antragsdatum liegen nur 60 volle Tage; nötig sind nach der Einstellung für kurze Ablehnungen mehr als 182. [004-05]',
    ]);
  });
});

test('decided by hand: what the rules would have said stays visible', () => {
  expect(neufall({ ...ERSTANTRAG, neufall_manuell: false })).toEqual([
    'nein – von Hand festgelegt',
    'Im Feld „Neufall manuell“ steht „nein“; dieser Eintrag geht den Regeln vor.',
    'Nach den Regeln wäre das Ergebnis: ja – Erstantrag. [004-03]',
    'Die Angaben dazu sind: „Antragsdatum“ 02.03.2026, „Geburtsdatum“ 15.07.1990, „Aufenthalt in Deutschland“ ja, „Antragsart“ Erstantrag, „Letzter Bezug bis“ leer, „Abgelehnt am“ leer.',
    ...A_ERFUELLT,
    B_ERFUELLT,
    C_ERSTANTRAG,
  ]);
});

test('decided by hand: nothing that is unknown would change it', () => {
  expect(abC({ ...NEUANTRAG, neufall_manuell: true })).toEqual([
    'ja – von Hand festgelegt',
    'Bedingung C (neu) ist unbekannt: Die Antragsart „Neuantrag“ sagt nicht, ob es früher schon einen Bezug gab, und das Feld „Letzter Bezug bis“ ist leer. [004-04]',
  ]);
});

test('a matter that is no application of SGB II', () => {
  expect(neufall({ ...ERSTANTRAG, rechtskreis: 'SGB III', neufall_manuell: true })).toEqual([
    'entfällt',
    'Die Angaben dazu sind: „Rechtskreis“ SGB III, „Anliegen“ Neuantrag.',
    'Ob ein Neufall vorliegt, wird nur beim Rechtskreis „SGB II“ und dem Anliegen „Neuantrag“ entschieden.',
    'Der Eintrag im Feld „Neufall manuell“ ändert daran nichts.',
  ]);
});

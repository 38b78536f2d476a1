/** Source profiles: other column names and constants (page 1 "Missing columns", fine print 24). */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { field } from '../../../core/fields/declarations.ts';
import { call, newFolder } from '../cli.ts';
import { csv, header, type Satz } from '../exports.ts';
import { resultIn } from '../run/imported.ts';

/** What a run makes of STEP rows and ALLEGRO rows with a profile. */
async function importing(profile: object, files: Readonly<Record<string, string>>) {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'p.json'), JSON.stringify({ name: 'P', ...profile }));
  const flags = Object.keys(files).flatMap((name) => [`--${name.replace('.csv', '')}`, name]);
  const ended = await call(folder, [
    'import',
    ...flags,
    '--profile',
    'p.json',
    '--out',
    'aus',
    '--no-store',
    '--quiet',
  ]);
  expect(ended.stderr).toBe('');
  return resultIn(join(folder, 'aus'));
}

/** An export without some of its columns. */
function without(labels: readonly string[], text: string): string {
  const [head = '', ...rows] = text.split('\n');
  const keep = head.split(';').map((label) => !labels.includes(label));
  return [head, ...rows]
    .map((row) =>
      row
        .split(';')
        .filter((_, i) => keep[i])
        .join(';'),
    )
    .join('\n');
}

const step = (...records: Satz[]) => csv('step', records);

describe('column names', () => {
  test('a name of the profile is found, whatever its spelling', async () => {
    const text = step({ kundennummer: '099A000001', kanal: 'Fax' }).replace('Zugangskanal', 'WEG der Meldung.');
    const { faelle } = await importing({ spalten: { step: { kanal: 'weg-der-Meldung' } } }, { 'step.csv': text });
    expect(faelle.map(({ kanal }) => kanal)).toEqual(['Fax']);
  });

  test('the first of several names that a column has counts, before the usual ones', async () => {
    const text = step({ kundennummer: '099A000001', kanal: 'Fax', anliegen: 'Post' })
      .replace(';Anliegen;', ';Weg;')
      .replace(';Eingang am;', ';Anliegen;');
    const { faelle, lauf } = await importing(
      { spalten: { step: { kanal: ['Eingangsweg', 'Weg'] } } },
      { 'step.csv': text },
    );
    expect(faelle.map(({ kanal }) => kanal)).toEqual(['Post']);
    expect(lauf.spalten).toEqual([
      {
        quelle: 'step',
        datei: 'step.csv',
        unbenutzt: [],
        mehrdeutig: [{ feld: 'kanal', spalten: ['Weg', 'Zugangskanal'] }],
      },
    ]);
  });
});

/** Page 5: `felder` (headers); the earlier name of the key is read, too. */
describe('names of fields', () => {
  const text = step({ kundennummer: '099A000001', kanal: 'Fax' });
  const renamed = text.replace('Zugangskanal', 'Weg');

  test.each([
    ['for a source', { felder: { step: { kanal: 'Weg' } } }],
    ['wherever the field belongs', { felder: { kanal: 'Weg' } }],
    ['under the earlier name', { spalten: { step: { kanal: 'Weg' } } }],
  ])('%s', async (_, profile) => {
    const { faelle } = await importing(profile, { 'step.csv': renamed });
    expect(faelle.map(({ kanal }) => kanal)).toEqual(['Fax']);
  });

  test('go before the usual names of every other field', async () => {
    const other = text.replace('Zugangskanal', 'Vorgang').replace('Anliegen', 'Thema');
    const { faelle } = await importing({ felder: { kanal: 'Vorgang', anliegen: 'Thema' } }, { 'step.csv': other });
    expect(faelle.map(({ kanal, anliegen }) => [kanal, anliegen])).toEqual([['Fax', '']]);
  });

  test('one of several sources is enough for a name that is given without a source', async () => {
    const { faelle } = await importing(
      { felder: { nachname: 'Zuname' } },
      {
        'verbis.csv': csv('verbis', [{ kundennummer: '099A000001' }]),
        'step.csv': text.replace(';Nachname;', ';Zuname;'),
      },
    );
    expect(faelle).toHaveLength(1);
  });

  test('describe an export that has few of the columns', async () => {
    const felder = { step: { kundennummer: 'Kunde', kanal: 'Weg', anliegen: 'Thema', eingang_am: 'Zeit' } };
    const { faelle, lauf } = await importing(
      { felder },
      { 'step.csv': 'Kunde;Weg;Thema;Zeit\n099A000001;Fax;Beschwerde;02.03.2026\n' },
    );
    expect(faelle).toMatchObject([{ kanal: 'Fax', anliegen: 'Beschwerde', eingang_am: '2026-03-02' }]);
    expect(lauf.dateien).toMatchObject([{ quelle: 'step', verbunden: 1 }]);
  });
});

/** Page 5: `woerter`; fine print 43 (words of one field that hold for another). */
describe('words of the house', () => {
  const unbekannt = ({ befunde }: Awaited<ReturnType<typeof importing>>) =>
    befunde.filter(({ code }) => code === 'WERT_UNBEKANNT').map(({ spalte, wert }) => [spalte, wert]);

  test('stand for words of the list, in any spelling', async () => {
    const woerter = { kanal: { persönlich: ['Schalter', 'Theke'], Post: 'Kurier' } };
    const result = await importing(
      { woerter },
      {
        'step.csv': step(
          { kundennummer: '099A000001', kanal: 'SCHALTER.' },
          { kundennummer: '099A000002', kanal: 'Kurier' },
          { kundennummer: '099A000003', kanal: 'Tresen' },
          { kundennummer: '099A000004', kanal: 'Theke' },
        ),
      },
    );
    expect(result.faelle.map(({ kanal }) => kanal)).toEqual(['persönlich', 'Post', '', 'persönlich']);
    expect(unbekannt(result)).toEqual([['Zugangskanal', 'Tresen']]);
  });

  test('hold for every field of their list, and for no other', async () => {
    const woerter = {
      status: { Alo: 'ohne Arbeit' },
      traeger: { 'SGB II': 'Grundsicherung' },
      rechtskreis: { 'SGB II': 'FK' },
    };
    const verbis = csv('verbis', [
      {
        kundennummer: '099A000001',
        status: 'ohne Arbeit',
        frueherer_status: 'Ohne-Arbeit',
        traegerschaft: 'Grundsicherung',
      },
      { kundennummer: '099A000002', traegerschaft: 'FK' },
    ]);
    expect(unbekannt(await importing({ woerter }, { 'verbis.csv': verbis }))).toEqual([['Trägerschaft', 'FK']]);
  });

  test('hold for constants, too', async () => {
    const list = without(['Zugangskanal'], step({ kundennummer: '099A000001' }));
    const profile = { woerter: { kanal: { persönlich: 'Schalter' } }, konstanten: { kanal: 'schalter' } };
    const { faelle } = await importing(profile, { 'step.csv': list });
    expect(faelle.map(({ kanal }) => kanal)).toEqual(['persönlich']);
  });
});

/** Page 5: `ueberspringen`. */
describe('rows to skip', () => {
  const text = `${step({ kundennummer: '099A000001' })}Summe: 1\n"summe ""alle""";2;3\n\nSumm;\n`;

  test('are counted apart, and the books balance', async () => {
    const { lauf, befunde } = await importing({ ueberspringen: 'Summe*' }, { 'step.csv': text });
    expect(lauf.dateien).toMatchObject([
      { gelesen: 2, verbunden: 1, quarantaene: 1, dubletten: 0, leerzeilen: 1, uebersprungen: 2 },
    ]);
    expect(befunde.map(({ code, zeile, satz }) => [code, zeile, satz]).filter(([, , satz]) => satz === '2')).toEqual([
      ['SPALTENZAHL', '6', '2'],
    ]);
  });

  test('are records like others without a profile', async () => {
    const { lauf } = await importing({}, { 'step.csv': text });
    expect(lauf.dateien).toMatchObject([{ gelesen: 4, quarantaene: 3, uebersprungen: 0 }]);
  });
});

/** Page 5: `dateien`, and a note where most of a file repeats another one of its source. */
describe('files of two weeks in one folder', () => {
  const personen = (wer: string) =>
    [1, 2, 3].map((n) => ({ kundennummer: `099A00000${n}`, hauptbetreuer: wer, geburtsdatum: '01.01.1990' }));
  const alt = csv('verbis', personen('Alt'));
  const neu = csv('verbis', [...personen('Neu'), { kundennummer: '099A000004', hauptbetreuer: 'Neu' }]);

  async function importFolder(profile: object, files: Readonly<Record<string, string>>) {
    const folder = newFolder();
    mkdirSync(join(folder, 'ein'));
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'ein', name), content);
    writeFileSync(join(folder, 'p.json'), JSON.stringify({ name: 'P', ...profile }));
    const argv = ['import', '--eingang', 'ein', '--profile', 'p.json', '--out', 'aus', '--no-store'];
    const { stderr, stdout } = await call(folder, argv);
    expect(stderr).toBe('');
    return {
      ...resultIn(join(folder, 'aus')),
      hinweise: stdout.split('\n').filter((line) => /Hinweis: .*(wiederholt|Nicht gelesen|passt)/.test(line)),
    };
  }

  test('a note says that one repeats the other, and which one won', async () => {
    const { faelle, hinweise } = await importFolder({}, { 'V_2026-05-12.csv': alt, 'V_2026-05-19.csv': neu });
    expect(faelle.map(({ hauptbetreuer }) => hauptbetreuer)).toEqual(['Alt', 'Alt', 'Alt', 'Neu']);
    expect(hinweise).toEqual([
      '  Hinweis: VerBIS „V_2026-05-19.csv“ wiederholt „V_2026-05-12.csv“ (3 von 4 Datensätzen); es gilt „V_2026-05-12.csv“, weil sie zuerst gelesen wurde. Legen Sie nur die neueste Datei bereit oder nennen Sie im Profil unter „dateien“ ihr Muster.',
    ]);
  });

  test('with a pattern the newest is read alone, and what was left alone is named', async () => {
    const { faelle, hinweise, lauf } = await importFolder(
      { dateien: { verbis: 'V_*.csv', step: 'S_*' } },
      { 'V_2026-05-12.csv': alt, 'V_2026-05-19.csv': neu, '~$V_2026-05-20.csv': 'x', 'v.csv': alt },
    );
    expect(faelle.map(({ hauptbetreuer }) => hauptbetreuer)).toEqual(['Neu', 'Neu', 'Neu', 'Neu']);
    expect(lauf.dateien.map(({ datei }) => datei)).toEqual(['V_2026-05-19.csv']);
    expect(hinweise).toEqual([
      '  Hinweis: Nicht gelesen, weil älter oder ohne Muster im Profil: V_2026-05-12.csv, v.csv.',
      '  Hinweis: Auf „S_*“ (STEP) passt keine Datei des Ordners; prüfen Sie die Lieferung und „dateien“ im Profil.',
    ]);
  });

  test('two halves of one delivery repeat nothing', async () => {
    const { lauf } = await importFolder({}, { 'a.csv': alt, 'b.csv': `${header('verbis')}\n` });
    expect(lauf.ueberschneidungen).toEqual([]);
  });
});

/** A second column at the end of every line. */
const withColumn = (label: string, cell: string, text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line, i) => `${line};${i === 0 ? label : cell}`)
    .join('\n');

/** Fine print 44. */
describe('optional columns', () => {
  const verbis = withColumn('Einladung am', 'x', csv('verbis', [{ kundennummer: '099A000001' }]));
  const einladungInStep = withColumn('Einladung am', 'x', step({ kundennummer: '099A000001' }));
  const unbenutzt = ({ lauf }: Awaited<ReturnType<typeof importing>>) =>
    lauf.spalten.map((one) => [one.quelle, one.unbenutzt]);
  const haken = ({ befunde }: Awaited<ReturnType<typeof importing>>) =>
    befunde.filter(({ code }) => code === 'HAKEN_STATT_DATUM').map(({ quelle, spalte }) => [quelle, spalte]);

  test('are recognised in the files of their letter, and nobody’s elsewhere', async () => {
    const result = await importing({}, { 'verbis.csv': verbis, 'step.csv': einladungInStep });
    expect([haken(result), unbenutzt(result)]).toEqual([[['verbis', 'Einladung am']], [['step', ['Einladung am']]]]);
  });

  test('can be placed elsewhere by a profile, by another name, too', async () => {
    const text = einladungInStep.replace('Einladung am', 'Geladen');
    const spalten = { step: { einladung_am: 'Geladen' } };
    const result = await importing({ spalten }, { 'verbis.csv': verbis, 'step.csv': text });
    expect([haken(result), unbenutzt(result)]).toEqual([[['step', 'Geladen']], [['verbis', ['Einladung am']]]]);
  });

  test('of a sheet are nobody’s in an import', async () => {
    const text = withColumn(
      'Neufall manuell',
      'ja',
      withColumn('Erledigt', 'ja', step({ kundennummer: '099A000001' })),
    );
    expect(unbenutzt(await importing({}, { 'step.csv': text }))).toEqual([['step', ['Erledigt', 'Neufall manuell']]]);
  });

  test('are not missed: no note that their checks could not run', async () => {
    const { lauf } = await importing({}, { 'verbis.csv': csv('verbis', [{ kundennummer: '099A000001' }]) });
    const gemeldet = lauf.nicht_geprueft.flatMap(({ fehlt }) => fehlt);
    expect(gemeldet.filter((id) => field(id).optional)).toEqual([]);
  });
});

test('of two columns for one field the one further left is read, the other is nobody’s (fine print 44)', async () => {
  const text = step({ kundennummer: '099A000001', kanal: 'Fax', anliegen: 'Post' })
    .replace(';Zugangskanal;', ';Kanal;')
    .replace(';Anliegen;', ';Zugangskanal;');
  const { faelle, lauf } = await importing({}, { 'step.csv': text });
  expect(faelle.map(({ kanal, anliegen }) => [kanal, anliegen])).toEqual([['Fax', '']]);
  expect(lauf.spalten).toMatchObject([
    { unbenutzt: [], mehrdeutig: [{ feld: 'kanal', spalten: ['Kanal', 'Zugangskanal'] }] },
  ]);
});

describe('constants', () => {
  const NEU = { rechtskreis: 'SGB II', anliegen: 'Neuantrag', aufenthalt_de: 'ja' };
  const list = without(
    ['Rechtskreis', 'Anliegen', 'Aufenthalt in Deutschland'],
    step({ kundennummer: '099A000001', geburtsdatum: '01.01.1990', kanal: 'Fax' }, { kundennummer: '099A000002' }),
  );

  test('hold on every row of a list that has no such columns', async () => {
    const { faelle, lauf } = await importing({ vorgabe: NEU }, { 'step.csv': list });
    expect(faelle.map(({ rechtskreis, anliegen, neufall_grund }) => [rechtskreis, anliegen, neufall_grund])).toEqual([
      ['SGB II', 'Neuantrag', 'fehlt:antragsdatum'],
      ['SGB II', 'Neuantrag', 'fehlt:antragsdatum,geburtsdatum'],
    ]);
    expect(lauf.vorgabe).toEqual(NEU);
  });

  test('without them the same list has no case to decide', async () => {
    const { faelle } = await importing({}, { 'step.csv': list });
    expect(faelle.map(({ neufall }) => neufall)).toEqual(['entfällt', 'entfällt']);
  });

  test('hold before pairing: the k-th row is then a Neuantrag like any other', async () => {
    const { faelle } = await importing(
      { vorgabe: NEU },
      {
        'step.csv': list,
        'allegro.csv': csv('allegro', [
          { kundennummer: '099A000001', antragsdatum: '02.03.2026', antragsart: 'Erstantrag' },
        ]),
      },
    );
    expect(faelle.map(({ kundennummer, kanal, antragsdatum }) => [kundennummer, kanal, antragsdatum])).toEqual([
      ['099A000001', 'Fax', '2026-03-02'],
      ['099A000002', '', ''],
    ]);
  });

  test('do nothing where a column claims the field, even where its cell is empty', async () => {
    const { faelle } = await importing(
      { vorgabe: { kanal: 'Telefon' } },
      { 'step.csv': step({ kundennummer: '099A000001', kanal: 'Fax' }, { kundennummer: '099A000002' }) },
    );
    expect(faelle.map(({ kanal }) => kanal)).toEqual(['Fax', '']);
    const vorgabe = { anliegen: 'Neuantrag', rechtskreis: 'SGB II', geburtsdatum: '01.01.1990' };
    const empty = await importing({ vorgabe }, { 'step.csv': step({ kundennummer: '099A000001' }) });
    expect(empty.faelle).toMatchObject([{ rechtskreis: '', anliegen: '', altersgruppe: '', neufall: 'entfällt' }]);
  });

  test('take every form of a cell, ticks too (fine print 42)', async () => {
    const text = without(
      ['ID-Prüfung am', 'Geburtsdatum'],
      step({ kundennummer: '099A000001', anliegen: 'Neuantrag' }),
    );
    const { befunde, lauf } = await importing(
      { vorgabe: { id_pruefung_am: '✔', geburtsdatum: '00.05.1990' } },
      { 'step.csv': text },
    );
    expect(befunde.map(({ code }) => code)).not.toContain('ID_PRUEFUNG_OFFEN');
    expect(lauf.vorgabe).toEqual({ id_pruefung_am: '✔', geburtsdatum: '00.05.1990' });
  });

  test('a day, a yes or no, and a name', async () => {
    const text = without(
      ['Nachname', 'ID-Prüfung am', 'Zuzug'],
      step({ kundennummer: '099A000001', anliegen: 'Neuantrag' }),
    );
    const { befunde, lauf } = await importing(
      { vorgabe: { nachname: 'Niemand', id_pruefung_am: '1.3.26', zuzug: 'J' } },
      { 'step.csv': text },
    );
    const codes = befunde.map(({ code }) => code);
    expect(codes).toContain('ZUZUG_UNGEPRUEFT');
    expect(codes).not.toContain('ID_PRUEFUNG_OFFEN');
    expect(lauf.nicht_geprueft.map(({ code }) => code)).not.toContain('ID_PRUEFUNG_OFFEN');
  });
});

test('a source without any file raises no finding that needs it; the summary says so once', async () => {
  const { befunde, lauf } = await importing(
    {},
    { 'step.csv': step({ kundennummer: '099A000001', anliegen: 'Neuantrag' }) },
  );
  expect(befunde.filter(({ code }) => code?.startsWith('FEHLT_IN_'))).toEqual([]);
  expect(lauf.nicht_geprueft.filter(({ code }) => code.startsWith('FEHLT_IN_'))).toEqual([
    { code: 'FEHLT_IN_ALLEGRO', fehlt: [], quellen: ['allegro'] },
    { code: 'FEHLT_IN_VERBIS', fehlt: expect.any(Array), quellen: ['verbis'] },
  ]);
});

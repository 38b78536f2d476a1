/** faelle.csv: the columns of page 5, and whose texts are protected (fine print 19, 20). */
import { expect, test } from 'vitest';
import { assess } from '../../../core/assess.ts';
import { day } from '../../../core/calendar/day.ts';
import { toMoment } from '../../../core/calendar/moment.ts';
import { completeRow, emptyRow } from '../../../core/fields/complete.ts';
import type { CaseRow } from '../../../core/fields/declarations.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { faelleHeader, faelleLine } from '../../../importer/write/faelle.ts';

const PAGE_5 =
  'kundennummer;bg_nummer;rechtskreis;anliegen;kanal;eingang_am;antragsdatum;antragsart;altersgruppe;team;hauptbetreuer;neufall;neufall_grund;neufall_regel;stelle;weg;route_regel;route_grund;frist_erstberatung;status_erstberatung;resttage_erstberatung;frist_entscheidung;status_entscheidung;resttage_entscheidung;befunde;naechster_schritt;wer;bis;information_an';

function written(mitNamen: boolean, cells: Partial<CaseRow>, befunde = ''): string {
  const row = completeRow({ ...emptyRow(), ...cells }, true);
  return faelleLine(mitNamen)(row, assess(row, day('2026-03-31'), createGrundlage(VORGABEN)), befunde);
}

test('the columns are those of page 5; names stand behind the BG-Nummer', () => {
  expect(faelleHeader(false)).toBe(`${PAGE_5}\r\n`);
  expect(faelleHeader(true)).toBe(`${PAGE_5.replace(';rechtskreis', ';nachname;vorname;rechtskreis')}\r\n`);
});

test('a row of which little is known', () => {
  expect(written(false, { kundennummer: '099A000001' })).toBe(
    '099A000001;;SGB II;Neuantrag;;;;;;;;prüfen;fehlt:antragsdatum,geburtsdatum,aufenthalt_de;004-01;prüfen;;;fehlt:eingang_am;;nicht messbar;;;nicht messbar;;;id_pruefung;EZ;;\r\n',
  );
});

test('texts of the input are protected, also names; what is computed is not', () => {
  const line = written(
    true,
    {
      kundennummer: '099A000001',
      nachname: '=A',
      vorname: '-b;"c"',
      team: '@T',
      hauptbetreuer: '+49',
      eingang_am: toMoment(day('2026-03-02'), 3600),
      antragsdatum: day('2026-02-02'),
      antragsdatum_verbis: day('2026-02-03'),
      antragsart: 'Erstantrag',
      geburtsdatum: day('1990-01-01'),
      aufenthalt_de: true,
      kanal: 'persönlich',
    },
    'A B',
  );
  expect(line).toBe(
    `099A000001;;'=A;"'-b;""c""";SGB II;Neuantrag;persönlich;2026-03-02;2026-02-02;Erstantrag;Ü25;'@T;'+49;ja;erstantrag;004-03;EZ;persönlich;004-06;;2026-02-23;überfällig;-26;;nicht messbar;;A B;termin;EZ;2026-02-23;\r\n`,
  );
});

test('the Antragsdatum is the effective one', () => {
  expect(written(false, { antragsdatum_verbis: day('2026-02-03') })).toContain(';2026-02-03;');
});

test('whose turn it is with the name behind it, and who has to be told (fine print 46, 66)', () => {
  const cells: Partial<CaseRow> = {
    antragsdatum: day('2026-03-23'),
    id_pruefung_am: day('2026-03-23'),
    bg_nummer: '99999//0000001',
    hauptbetreuer: 'Muster; A.',
    arbeitspaket_ausgegeben_am: day('2026-03-23'),
    unterlagen_bis: day('2026-04-30'),
    anmeldebogen: true,
    atv_termin: toMoment(day('2026-04-02'), 9 * 3600),
    einladung_am: day('2026-03-23'),
    kanal: 'Telefon',
    info_leistungsteam_am: day('2026-03-23'),
    eingang_am: toMoment(day('2026-03-23')),
  };
  expect(written(false, cells)).toMatch(/;erstberatung;"M&I – Muster; A\.";2026-04-15;EZ\r\n$/);
});

/** Findings in an explanation, those of cells among them (page 6 "Fall"). */
import { expect, test } from 'vitest';
import { ALLEIN } from '../../../core/assess.ts';
import { day } from '../../../core/calendar/day.ts';
import { explain } from '../../../core/explain/explain.ts';
import { createGrundlage } from '../../../core/grundlage.ts';
import { VORGABEN } from '../../../core/settings.ts';
import { type Parts, row } from '../row.ts';

const GRUNDLAGE = createGrundlage(VORGABEN);
const STICHTAG = day('2026-03-31');
const mit = (parts: Parts) =>
  explain(row(parts), STICHTAG, GRUNDLAGE, ALLEIN, 'de', undefined, [{ feld: 'status', code: 'WERT_UNBEKANNT' }]).at(
    -1,
  );

test('a row with a wrong cell alone does not say "keine Befunde"', () => {
  expect(mit({})).toEqual({
    thema: 'befunde',
    titel: 'Befunde',
    ergebnis: '1 Befund',
    saetze: [
      {
        text: 'Warnung (Feld „Status“): Der Eintrag gehört nicht zu den Wörtern, die dieses Feld kennt; das Feld gilt als leer. Schreiben Sie eines dieser Wörter: Rasu, Asu, Alo, kein.',
        schwere: 'warnung',
      },
    ],
  });
});

test('cells come behind what is wrong with the case', () => {
  const befunde = mit({
    rechtskreis: 'SGB III',
    anliegen: 'Sonstiges',
    antragsart: 'Erstantrag',
    letzter_bezug_bis: '2020-12-31',
  });
  expect([befunde?.ergebnis, ...(befunde?.saetze ?? []).map(({ text, regel }) => [text.split(':')[0], regel])]).toEqual(
    ['2 Befunde', ['Warnung', '004-03'], ['Warnung (Feld „Status“)', undefined]],
  );
});

test('in a sheet the cell is named, what stands there, and how to write it', () => {
  const befunde = explain(row({}), STICHTAG, GRUNDLAGE, ALLEIN, 'de', undefined, [
    { feld: 'antragsdatum', code: 'DATUM_UNGUELTIG', zelle: { adresse: 'D5', text: '31.02.2026' } },
    { feld: 'aufenthalt_de', code: 'WERT_UNBEKANNT', zelle: { adresse: 'F5', text: 'evtl.' } },
  ]).at(-1);
  expect(befunde?.saetze.map(({ text }) => text)).toEqual([
    'Fehler in Zelle D5 („Antragsdatum“): Dort steht „31.02.2026“. Der Eintrag nennt nicht genau einen Tag mit Jahr (1900 bis 2100), oder er sagt, dass an dem Tag nichts stattfand; das Feld gilt als leer. Berichtigen Sie das Datum, zum Beispiel in der Form TT.MM.JJJJ.',
    'Warnung in Zelle F5 („Aufenthalt in Deutschland“): Dort steht „evtl.“. Der Eintrag gehört nicht zu den Wörtern, die dieses Feld kennt; das Feld gilt als leer. Wählen Sie ein Wort aus der Liste des Feldes, bei Ja/Nein-Feldern „ja“ oder „nein“.',
  ]);
});

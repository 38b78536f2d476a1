/** What `neufall profil` reports: line by line, or as an object. Never a value of a person, only what it looks like. */

import { type FieldId, fieldsOf, QUELLE_NAME } from '../../core/fields/declarations.ts';
import { sameLabels } from '../../core/fields/match-header.ts';
import type { Messages } from '../../core/messages/index.ts';
import { haeufigsteForm } from '../../core/vorschlag/werte.ts';
import type { CliMessages } from '../messages/messages.ts';
import { inSpalten } from '../messages/spalten.ts';
import { feldName } from './schreiben.ts';
import type { Dateivorschlag, Profilvorschlag } from './vorschlag.ts';

/** The lines about files, columns, fields and words. */
export function berichtZeilen(
  vorschlag: Profilvorschlag,
  t: CliMessages['profil'],
  befunde: Messages['befunde'],
): readonly string[] {
  const { dateien, woerter, ohneSpalte, ueberspringen } = vorschlag;
  const b = t.bericht;
  return [
    ...dateien.flatMap((datei) => dateiZeilen(datei, t)),
    ...verschiedeneKoepfe(dateien).map(([eine, andere, quelle]) => b.verschieden(eine, andere, quelle)),
    ...(ohneSpalte.length === 0
      ? []
      : [
          b.ohneSpalte,
          ...ohneSpalte.map(({ feld, entscheidungen, pruefungen, routen, konstante }) => {
            const namen = pruefungen.map((code) => befunde[code].kurz);
            return b.kosten(feldName(feld), entscheidungen, namen, routen, konstante);
          }),
        ]),
    ...(woerter.length === 0
      ? []
      : [
          b.woerter,
          ...woerter.flatMap(({ feld, worte, weitere }) => [
            ...worte.map(({ wort, anzahl, vorschlag: ziel }) => b.wort(feldName(feld), wort, anzahl, ziel)),
            ...(weitere === 0 ? [] : [b.weitere(feldName(feld), weitere)]),
          ]),
        ]),
    ...(ueberspringen.length === 0 ? [] : [b.ueberspringen(ueberspringen)]),
  ];
}

function dateiZeilen(
  { datei, quelle, zugeordnet, uebrig }: Dateivorschlag,
  t: CliMessages['profil'],
): readonly string[] {
  const b = t.bericht;
  const form = (spalte: number) => {
    const eine = datei.spalten[spalte];
    return (eine === undefined ? '' : haeufigsteForm(eine.werte)) || b.leer;
  };
  const titel = (spalte: number) => datei.spalten[spalte]?.titel ?? '';
  const zeilen = zugeordnet.map(({ feld, spalte, grund, unpassend }) => [
    feldName(feld),
    `„${titel(spalte)}“`,
    form(spalte),
    unpassend ? `${t.grund[grund]}; ${t.unpassend}` : t.grund[grund],
  ]);
  return [
    b.datei(datei, quelle, zugeordnet.length, quelle === undefined ? 0 : fieldsOf(quelle).length),
    ...(datei.text === undefined ? [b.mappe(datei.datei)] : []),
    ...inSpalten(zeilen, '  '),
    ...(uebrig.length === 0
      ? []
      : [
          b.uebrig(
            uebrig.map(({ spalte, vielleicht }) =>
              b.uebrigSpalte(titel(spalte), form(spalte), vielleicht === undefined ? undefined : feldName(vielleicht)),
            ),
          ),
        ]),
  ];
}

/** Pairs of files of one source with different headers. */
function verschiedeneKoepfe(dateien: readonly Dateivorschlag[]): readonly (readonly [string, string, string])[] {
  const titel = ({ datei }: Dateivorschlag) => datei.spalten.map((eine) => eine.titel);
  return dateien.flatMap((eine, i) => {
    const erste = dateien.findIndex(({ quelle }) => quelle === eine.quelle);
    const andere = dateien[erste];
    if (eine.quelle === undefined || andere === undefined || erste === i || sameLabels(titel(andere), titel(eine)))
      return [];
    return [[andere.datei.datei, eine.datei.datei, QUELLE_NAME[eine.quelle]] as const];
  });
}

/** The same as an object. */
export function berichtObjekt({
  dateien,
  woerter,
  ohneSpalte,
  konstanten,
  muster,
  ueberspringen,
}: Profilvorschlag): object {
  return {
    dateien: dateien.map(({ datei, quelle, zugeordnet, uebrig }) => {
      const spalte = (i: number) => ({ titel: datei.spalten[i]?.titel ?? '', form: formDer(datei.spalten[i]) });
      return {
        datei: datei.datei,
        quelle: quelle ?? null,
        kodierung: datei.text?.kodierung ?? null,
        trennzeichen: datei.text?.trennzeichen ?? null,
        kopfzeile: datei.kopfzeile,
        saetze: datei.saetze,
        zugeordnet: zugeordnet.map(({ feld, spalte: i, grund, unpassend }) => ({
          feld,
          ...spalte(i),
          grund,
          unpassend,
        })),
        uebrig: uebrig.map(({ spalte: i, vielleicht }) => ({ ...spalte(i), vielleicht: vielleicht ?? null })),
      };
    }),
    ohne_spalte: ohneSpalte,
    woerter,
    konstanten: Object.fromEntries(konstanten) as Partial<Record<FieldId, string>>,
    muster,
    ueberspringen,
  };
}

const formDer = (spalte: Dateivorschlag['datei']['spalten'][number] | undefined) =>
  spalte === undefined ? '' : haeufigsteForm(spalte.werte);

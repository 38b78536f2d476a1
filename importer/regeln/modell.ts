/**
 * What changes, as sections with a table each: the terminal and the page show the same.
 * Source: page 9 "what changes".
 */
import { type Day, german, iso } from '../../core/calendar/day.ts';
import type { Fallaenderung, Vergleich, Weg } from '../../core/regelvergleich.ts';
import type { Rule } from '../../core/rules/rule.ts';
import type { CliMessages } from '../messages/messages.ts';
import type { Fallvergleich } from './faelle.ts';

export interface Abschnitt {
  readonly titel: string;
  /** Below the title; none where the table says all. */
  readonly text?: string;
  readonly kopf: readonly string[];
  readonly zeilen: readonly (readonly string[])[];
}

/** The sections that have something to say. */
export function abschnitte(vergleich: Vergleich, t: CliMessages['vergleich']): Abschnitt[] {
  const { beginnt, endet, wege, fristen, fenster, unterbrechung } = vergleich;
  const { spalten } = t;
  const regel = ({ id, title, beendet = [] }: Rule) => [id, title, beendet.join(', ')];
  const pfeil = [spalten.vorher, spalten.nachher];
  const tage = (anzahl: number | undefined) => (anzahl === undefined ? t.keine : String(anzahl));
  const alle: Abschnitt[] = [
    { titel: t.beginnt, kopf: [spalten.regel, spalten.inhalt, spalten.beendet], zeilen: beginnt.map(regel) },
    { titel: t.endet, kopf: [spalten.regel, spalten.inhalt], zeilen: endet.map((eine) => regel(eine).slice(0, 2)) },
    {
      titel: t.wege,
      kopf: [spalten.rechtskreis, spalten.kanal, spalten.anliegen, ...pfeil],
      zeilen: wege.map(({ rechtskreis, kanal, anliegen, vorher, nachher }) => [
        rechtskreis,
        kanal.join(', '),
        anliegen.join(', '),
        wegeText(vorher, t),
        wegeText(nachher, t),
      ]),
    },
    {
      titel: t.fristen,
      kopf: [spalten.frist, ...pfeil],
      zeilen: [
        ...fristen.map(({ frist, gruppe, vorher, nachher }) => [t.frist(frist, gruppe), tage(vorher), tage(nachher)]),
        ...(fenster === undefined ? [] : [[t.fenster, t.fensterText(fenster.vorher), t.fensterText(fenster.nachher)]]),
        ...(unterbrechung === undefined
          ? []
          : [[t.unterbrechung, tage(unterbrechung.vorher), tage(unterbrechung.nachher)]]),
      ],
    },
  ];
  return alle.filter(({ zeilen }) => zeilen.length > 0);
}

function wegeText(wege: readonly Weg[], t: CliMessages['vergleich']): string {
  if (wege.length === 0) return t.nichtGeregelt;
  const teile = wege.map(t.weg);
  return wege.at(-1)?.bedingung === undefined ? teile.join('; ') : [...teile, t.sonstNichtGeregelt].join('; ');
}

/** Cases that are decided otherwise; `hoechstens`: lines of the list. */
export function fallabschnitte(
  faelle: Fallvergleich,
  t: CliMessages['vergleich'],
  hoechstens = Number.POSITIVE_INFINITY,
): Abschnitt[] {
  const { gesamt, anders, nach, faelle: liste, aus } = faelle;
  const { spalten } = t;
  const weitere = liste.length - hoechstens;
  return [
    {
      titel: t.faelle,
      text: [t.anders(anders, gesamt), ...(aus === 'faelle.csv' ? [t.ausCsv] : [])].join(' '),
      kopf: [spalten.entscheidung, spalten.anzahl],
      zeilen: Object.entries(nach).map(([was, anzahl]) => [t.was[was as Fallaenderung['was']], String(anzahl)]),
    },
    {
      titel: t.liste,
      ...(weitere > 0 ? { text: t.weitere(weitere) } : {}),
      kopf: [
        spalten.kundennummer,
        spalten.bg_nummer,
        spalten.antragsdatum,
        spalten.entscheidung,
        spalten.vorher,
        spalten.nachher,
      ],
      zeilen: liste
        .slice(0, hoechstens)
        .flatMap(({ kundennummer, bg_nummer, antragsdatum, aenderungen }) =>
          aenderungen.map(({ was, vorher, nachher }) => [
            kundennummer,
            bg_nummer ?? '',
            antragsdatum === undefined ? '' : german(antragsdatum),
            t.was[was],
            wertText(vorher),
            wertText(nachher),
          ]),
        ),
    },
  ].filter(({ text, zeilen }) => zeilen.length > 0 || text !== undefined);
}

const wertText = (wert: string | Day | undefined) =>
  wert === undefined || wert === '' ? '—' : typeof wert === 'number' ? german(wert) : wert;

/** The same as data: days as ISO, rules by their numbers. */
export function alsJson(vergleich: Vergleich) {
  const ids = (regeln: readonly Rule[]) => regeln.map(({ id }) => id);
  const wege = (liste: readonly Weg[]) =>
    liste.map(({ bedingung, stelle, weg, information_an, regel }) => ({
      ...(bedingung === undefined ? {} : { wenn: bedingung }),
      stelle,
      weg,
      ...(information_an === undefined ? {} : { information_an }),
      regel,
    }));
  return {
    ...vergleich,
    beginnt: ids(vergleich.beginnt),
    endet: ids(vergleich.endet),
    wege: vergleich.wege.map((eine) => ({ ...eine, vorher: wege(eine.vorher), nachher: wege(eine.nachher) })),
  };
}

/** Cases as data. */
export function faelleAlsJson({ faelle, ...rest }: Fallvergleich) {
  const wert = (eins: string | Day | undefined) => (typeof eins === 'number' ? iso(eins) : (eins ?? null));
  return {
    ...rest,
    faelle: faelle.map(({ antragsdatum, aenderungen, ...fall }) => ({
      ...fall,
      antragsdatum: wert(antragsdatum),
      aenderungen: aenderungen.map(({ was, vorher, nachher }) => ({
        was,
        vorher: wert(vorher),
        nachher: wert(nachher),
      })),
    })),
  };
}

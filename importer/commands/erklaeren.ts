/**
 * `neufall erklaeren`: everything about the cases of one person, from the history.
 * Source: page 5; page 2 "Explanation".
 */

import { german, iso } from '../../core/calendar/day.ts';
import { befund } from '../../core/decide/befunde.ts';
import { betreuerVon } from '../../core/decide/betreuer.ts';
import { mitRegel, satz, type Textabschnitt } from '../../core/explain/erklaerung.ts';
import { erklaerungAlsText, explain } from '../../core/explain/explain.ts';
import { kundennummerFehler, normaliseKundennummer } from '../../core/fields/parse.ts';
import { Fensterplan } from '../../core/process/fenster.ts';
import { alsObjekt, antworte, konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { liesVerlauf, verlaufPfad } from '../aufruf/verlauf.ts';
import type { Aenderung } from '../store/aenderungen.ts';
import type { VerlaufFall, VerlaufLeser } from '../store/lesen.ts';
import type { ExitCode } from '../system/errors.ts';

export function erklaerenCommand(text: string, flags: Flags<'erklaeren'>, called: Context): ExitCode {
  const { config, context } = konfiguriert(flags, called);
  const texts = context.texts.verlauf;
  const kundennummer = normaliseKundennummer(text);
  if (kundennummerFehler(kundennummer) !== undefined) usage(texts.erklaeren.keineKundennummer(text));
  const path = verlaufPfad(flags, config, context);
  return liesVerlauf(path, context, (leser) => {
    const faelle = leser.faelleVon(kundennummer).map((fall) => beschreiben(fall, leser, context));
    if (faelle.length === 0) usage(texts.erklaeren.unbekannt(kundennummer, path));
    const { nr: lauf, stichtag } = leser.letzter;
    return antworte(
      context,
      alsObjekt(flags, config),
      () => ({ kundennummer, lauf, stichtag: iso(stichtag), faelle }),
      () => [
        texts.erklaeren.titel(kundennummer, faelle.length, german(stichtag), lauf),
        ...faelle.flatMap(({ titel, erklaerung }) => [
          '',
          titel,
          '='.repeat(titel.length),
          erklaerungAlsText(erklaerung).trimEnd(),
        ]),
      ],
    );
  });
}

/** A case in words, and as data. */
function beschreiben(fall: VerlaufFall, leser: VerlaufLeser, { sprache, messages: m, texts }: Context) {
  const { row, umfeld, lauf, grundlage, nr, aktuell, weitere } = fall;
  const worte = texts.verlauf.erklaeren;
  const aenderungen = leser.aenderungen(fall.id);
  const am = new Map(leser.laeufe().map((one) => [one.nr, one.stichtag]));
  const tag = (nummer: number) => worte.lauf(nummer, german(am.get(nummer) ?? lauf.stichtag));
  // What was wrong with cells stands among the findings of the explanation; here is what an earlier run tells besides.
  const amFall = weitere.filter((code) => befund(code).ebene === 'fall');
  const befunde: Textabschnitt = {
    titel: worte.weitereBefunde,
    ergebnis: m.erklaerung.befunde.anzahl(amFall.length),
    saetze: amFall.map((code) => {
      const { schwere, regel } = befund(code);
      return mitRegel(`${m.schwere[schwere]}: ${m.befunde[code].text} ${m.befunde[code].schritt}`, regel, {
        m,
        grundlage,
      });
    }),
  };
  const verlauf: Textabschnitt = {
    titel: worte.verlauf,
    ergebnis: worte.anzahlAenderungen(aenderungen.length),
    saetze: [
      satz(worte.seit(tag(fall.seit))),
      ...aenderungen.map((one) => satz(worte.aenderung(tag(one.lauf), beschriften(one, m, worte)))),
      satz(aktuell ? worte.aktuell(tag(lauf.nr)) : worte.weg(tag(lauf.nr))),
    ],
  };
  const zellen = fall.feldBefunde.map(({ id, code }) => ({ feld: id, code }));
  const erklaerung = explain(row, lauf.stichtag, grundlage, umfeld, sprache, vorschlag(fall, leser), zellen);
  return {
    titel: worte.fall(nr, row.bg_nummer, fall.urteil.antragsdatum, row.anliegen),
    nr,
    bg_nummer: row.bg_nummer ?? '',
    aktuell,
    seit_lauf: fall.seit,
    zuletzt_lauf: lauf.nr,
    stichtag: iso(lauf.stichtag),
    befunde: [...fall.urteil.befunde, ...weitere].sort(),
    erklaerung: [...erklaerung, ...(amFall.length === 0 ? [] : [befunde]), verlauf],
    aenderungen,
  };
}

/** Where the Erstberatung of a case can be booked, if that is what is next: other cases take the advisor's windows, too. */
function vorschlag({ id, row, urteil, aktuell, lauf, grundlage }: VerlaufFall, leser: VerlaufLeser) {
  const bei = betreuerVon(row);
  const { naechster } = urteil;
  if (!aktuell || bei === undefined || typeof naechster !== 'object' || naechster.schritt !== 'termin')
    return undefined;
  const plan = new Fensterplan(lauf.stichtag, grundlage);
  for (const one of leser.aktuelleMit(bei)) plan.add(one.id, one.row, one.urteil.erstberatung.faellig);
  return plan.vorschlag(id, row, urteil.erstberatung.faellig);
}

/** A change with the names and values that people read. */
function beschriften(
  { feld, alt, neu }: Aenderung,
  m: Context['messages'],
  worte: Context['texts']['verlauf']['erklaeren'],
): { feld: string; alt: string; neu: string } {
  const wort = (text: string | undefined): string => {
    if (text === undefined) return m.erklaerung.leer;
    return worte.wert(feld, text);
  };
  return { feld: worte.feld(feld), alt: wort(alt), neu: wort(neu) };
}

/**
 * `neufall termine`: free and booked windows of each advisor, from the cases of the last run in the history. It is asked
 * there, because appointments stand in no file that a run writes.
 * Source: page 8 "Free windows".
 */

import { iso } from '../../core/calendar/day.ts';
import { uhrzeit } from '../../core/calendar/moment.ts';
import { Fensterplan } from '../../core/process/fenster.ts';
import { TERMINE_OHNE, type Terminplan, terminplan } from '../../core/process/terminplan.ts';
import { alsObjekt, antworte, konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { liesVerlauf, verlaufPfad } from '../aufruf/verlauf.ts';
import type { CliMessages } from '../messages/messages.ts';
import type { VerlaufLeser } from '../store/lesen.ts';
import type { ExitCode } from '../system/errors.ts';

/** Prints the calendars. Throws `CliError`. */
export function termineCommand(flags: Flags<'termine'>, called: Context): ExitCode {
  const { config, context } = konfiguriert(flags, called);
  const { termine: texte } = context.texts;
  return liesVerlauf(verlaufPfad(flags, config, context), context, (leser) => {
    const { nr: lauf, stichtag, spalten } = leser.letzter;
    const plan = ausVerlauf(leser);
    const fehlt = TERMINE_OHNE.filter((id) => !spalten.vorhanden.has(id));
    return antworte(
      context,
      alsObjekt(flags, config),
      () => ({ lauf, stichtag: iso(stichtag), nicht_geprueft: fehlt, ...alsJson(plan) }),
      () => [
        texte.titel(plan, stichtag, lauf),
        ...(fehlt.length > 0
          ? [texte.nichtGeprueft(fehlt.map((id) => context.messages.felder[id]))]
          : inWorten(plan, texte)),
      ],
    );
  });
}

function inWorten(plan: Terminplan, texte: CliMessages['termine']): readonly string[] {
  return [
    ...(plan.betreuer.length === 0 ? [texte.niemand] : plan.betreuer.flatMap(texte.betreuer)),
    ...(plan.ohneBetreuer === 0 ? [] : [texte.ohneBetreuer(plan.ohneBetreuer)]),
    texte.reicht(plan.ohneBetreuer === 0 && plan.betreuer.every(({ ohne }) => ohne === 0)),
  ];
}

/** In the order of faelle.csv, so that rows get the suggestions that they have everywhere. */
function ausVerlauf(leser: VerlaufLeser): Terminplan {
  const grundlage = leser.grundlage();
  const plan = new Fensterplan(leser.letzter.stichtag, grundlage);
  for (const { id, row, urteil, aktuell } of leser.faelle()) {
    if (aktuell) plan.add(id, row, urteil.erstberatung.faellig);
  }
  return terminplan(plan, grundlage);
}

function alsJson({ von, bis, betreuer, ohneBetreuer }: Terminplan) {
  return {
    von: iso(von),
    bis: iso(bis),
    betreuer: betreuer.map(({ name, offen, ohne, slots }) => ({
      name,
      ohne_termin: offen,
      ohne_fenster: ohne,
      fenster: slots.map(({ slot, zustand }) => ({
        tag: iso(slot.tag),
        von: uhrzeit(slot.von),
        bis: uhrzeit(slot.bis),
        zustand,
      })),
    })),
    ohne_betreuer: ohneBetreuer,
  };
}

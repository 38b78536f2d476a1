/**
 * `neufall termine`: free and booked windows of each advisor, from the cases of the last run in the history. It is asked
 * there, because appointments stand in no file that a run writes.
 * Source: page 8 "Free windows".
 */

import { iso } from '../../core/calendar/day.ts';
import { uhrzeit } from '../../core/calendar/moment.ts';
import { Fensterplan } from '../../core/process/fenster.ts';
import { TERMINE_OHNE, type Terminplan, terminplan } from '../../core/process/terminplan.ts';
import { type Context, inSprache } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { finished, type StoreFlags, storePath, translatedStore } from '../aufruf/verlauf.ts';
import { loadConfig } from '../config/load.ts';
import type { TermineTexte } from '../messages/termine.ts';
import { VerlaufLeser } from '../store/lesen.ts';
import { EXIT, type ExitCode } from '../system/errors.ts';
import { finishPublishing } from '../write/staging.ts';

export interface TermineFlags extends StoreFlags {
  readonly json?: boolean;
}

/** Prints the calendars. Throws `CliError`. */
export function termineCommand(flags: TermineFlags, called: Context): ExitCode {
  const config = loadConfig(flags.config, called.cwd, called.texts.config);
  const context = inSprache(called, config.lang);
  const { termine: texte, verlauf } = context.texts;
  const path = storePath(flags, config, context.cwd) ?? usage(verlauf.ohneVerlauf);
  return translatedStore(context, () => {
    const leser = new VerlaufLeser(path);
    try {
      finished(leser.ausstehend(), finishPublishing);
      const { letzter } = leser;
      const plan = ausVerlauf(leser);
      const fehlt = TERMINE_OHNE.filter((id) => !letzter.spalten.vorhanden.has(id));
      if (flags.json ?? config.json ?? false) {
        const stand = { lauf: letzter.nr, stichtag: iso(letzter.stichtag) };
        context.stdout(
          `${JSON.stringify({ ...stand, nicht_geprueft: fehlt, ...alsJson(plan), exit_code: EXIT.ok })}\n`,
        );
      } else {
        const zeilen = [
          texte.titel(plan, letzter.stichtag, letzter.nr),
          ...(fehlt.length > 0
            ? [texte.nichtGeprueft(fehlt.map((id) => context.messages.felder[id]))]
            : inWorten(plan, texte)),
        ];
        context.stdout(zeilen.map((zeile) => `${zeile}\n`).join(''));
      }
      return EXIT.ok;
    } finally {
      leser.close();
    }
  });
}

function inWorten(plan: Terminplan, texte: TermineTexte): readonly string[] {
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

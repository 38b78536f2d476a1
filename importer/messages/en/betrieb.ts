/** What `neufall betrieb` and `neufall selbsttest` say in English. */
import type { CliMessages } from '../messages.ts';
import { number } from './amount.ts';

export const betrieb: CliMessages['betrieb'] = {
  ohne: (config, key) => `“${config}” lacks “${key}”; a run in the night needs it. Add it and call the command again.`,
};

export const selbsttest: CliMessages['selbsttest'] = {
  stand: { gut: 'good', hinweis: 'note', fehler: 'ERROR' },
  schritt: {
    node: 'Node',
    config: 'Configuration',
    profil: 'Profile',
    regeln: 'Rules',
    eingabe: 'Input',
    ausgabe: 'Output',
    platz: 'Free space',
    verlauf: 'History',
    uhr: 'Clock',
    lauf: 'Last run',
  },
  node: (version) => `version ${version}`,
  keineConfig: 'There is no configuration; the defaults hold. Name it with --config.',
  keinProfil: 'The default of the program: the default column names hold',
  regeln: (anzahl) => `${anzahl} rules of the built-in documents`,
  eingabe: (dateien) => (dateien === 1 ? '1 file' : `${dateien} files`),
  ohneTreffer: (dateien, muster) =>
    `${dateien === 1 ? '1 file' : `${dateien} files`}; none fits ${muster.map((one) => `“${one}”`).join(', ')}. Check the delivery and “dateien” in the profile.`,
  keineEingabe: 'The configuration names neither files nor a folder; the call has to name them.',
  ordnerFehlt: (pfad) => `There is no folder “${pfad}”; check “eingang”.`,
  nichtLesbar: (pfad) => `“${pfad}” does not exist or can't be read; check path and rights.`,
  schreibbar: (pfad) => `“${pfad}” may be written`,
  nichtSchreibbar: (pfad, code) => `“${pfad}” can't be written (${code}); check path and rights.`,
  keinOut: 'The configuration names no output folder; the call has to name it.',
  frei: (megabyte, pfad) => `${number(megabyte)} MB at “${pfad}”`,
  ohneVerlauf: 'No history is kept (store: false).',
  neuerVerlauf: (pfad) => `“${pfad}” is not there yet; the first run makes it.`,
  verlaufGanz: (laeufe) => `whole, ${laeufe === 1 ? '1 run' : `${laeufe} runs`}`,
  verlaufKaputt: (pfad, wort) => `“${pfad}” is damaged (${wort}); bring the last backup back.`,
  uhr: (zeit, zone) => `${zeit}, time zone ${zone}`,
  uhrVorLauf: (zeit, lauf) =>
    `The clock says ${zeit}, but the last run was on ${lauf}; set the clock, or the wrong Stichtag holds.`,
  keinLauf: 'The history knows no run yet.',
  lauf: (nr, beginn, tage) =>
    `run ${nr} on ${beginn}, ${tage <= 0 ? 'today or yesterday' : tage === 1 ? 'a day ago' : `${tage} days ago`}`,
  ergebnis: (fehler, hinweise) =>
    fehler > 0
      ? `Not ready: ${fehler === 1 ? 'one error' : `${fehler} errors`}.`
      : hinweise > 0
        ? `Ready, with ${hinweise === 1 ? 'one note' : `${hinweise} notes`}.`
        : 'Ready.',
};

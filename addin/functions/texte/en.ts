/** The custom functions in English. */
import type { FunktionTexte } from './de.ts';

const LAND = 'Land whose public holidays count, such as BB. Without it the Land of the settings counts.';

export const en: FunktionTexte = {
  trenner: ', ',
  funktionen: {
    ARBEITSTAG: {
      text: 'The n-th working day after a day. The start itself is not counted.',
      parameter: {
        start: 'Day from which to count',
        tage: 'Number of working days; a negative one counts back',
        land: LAND,
      },
    },
    ARBEITSTAGE: {
      text: 'Number of working days after "von" up to and with "bis"; negative when "bis" lies before "von".',
      parameter: {
        von: 'Day that is not counted itself',
        bis: 'last day that is counted',
        land: LAND,
      },
    },
    ALTERSGRENZE: {
      text: 'The last day on which the person is below the age limit of § 7a SGB II.',
      parameter: {
        geburtsdatum: 'Date of birth',
      },
    },
    NEUFALL: {
      text: 'Whether an application under SGB II is a new case: ja (yes), nein (no) or prüfen (to be checked).',
      parameter: {
        geburtsdatum: 'Date of birth',
        antragsdatum: 'Day of the application',
        antragsart: 'Erstantrag, Neuantrag or Weiterbewilligung; empty when unknown',
        letzter_bezug_bis: 'End of the last benefit; 31.12.9999 when it is running, empty when there was none',
        abgelehnt_am: 'Day of the last refusal; empty when there was none',
        aufenthalt_de: 'habitual residence in Germany: ja or nein; empty when unknown (the number 0, too)',
      },
    },
    ZUSTAENDIG: {
      text: 'Who is in charge of a matter, or prüfen (to be checked).',
      parameter: {
        rechtskreis: 'SGB II, SGB III or Familienkasse',
        kanal: 'Channel, such as Post or Telefon',
        anliegen: 'Matter, such as Neuantrag or Abmeldung',
        eingang_am: 'Day of receipt',
        frueherer_status: 'former status: Rasu, Asu, Alo or kein; empty when unknown',
      },
    },
  },
  fehlt: (name) => `The argument "${name}" is missing.`,
  keinDatum: (name) =>
    `The argument "${name}" is no date; allowed are Excel's date values, DD.MM.YYYY and YYYY-MM-DD from 1900 to 2100.`,
  keineZahl: (name) => `The argument "${name}" is no number.`,
  keinJaNein: (name) => `The argument "${name}" is neither ja nor nein.`,
  nichtErlaubt: (name, erlaubt) => `The word for "${name}" is not known; allowed are: ${erlaubt.join(', ')}.`,
  ausserhalb: 'The result does not lie between 1900 and 2100; please check the number of days.',
  grenzeAusserhalb: 'The result does not lie between 1900 and 2100; please check the date of birth.',
};

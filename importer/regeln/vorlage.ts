/** The commented example that `neufall regeln --neu` writes. Source: page 9. */
import { type Day, iso } from '../../core/calendar/day.ts';

/**
 * The text of a house file to start from.
 * @param schema path of the JSON Schema, for the editor
 * @param heute day of the call
 */
export function vorlage(schema: string, heute: Day): string {
  const ab = `${Number(iso(heute).slice(0, 4)) + 1}-01-01`;
  return `{
  // Hausregeln von neufall: Kommentare beginnen mit zwei Schrägstrichen. Was eine Datei enthalten darf, steht in
  // docs/hausregeln.md. Geprüft wird sie mit: neufall regeln --pruefen DATEI
  "$schema": ${JSON.stringify(schema)},

  // Das Dokument, aus dem die Regeln sind. So steht es später in jeder Fundstelle.
  "dokument": { "id": "Haus-1", "titel": "Hausverfügung 1", "stand": "${iso(heute)}" },

  "regeln": [
    {
      "id": "Haus-1-01",
      "titel": "Persönliche Neuanträge nimmt der Empfang entgegen",
      "fundstelle": "Abschnitt 1",
      "von": "${ab}",
      // "bis": "…",   letzter Tag; ohne Angabe offen
      "wege": [
        {
          "rechtskreis": "SGB II",
          "kanal": ["persönlich"],
          "anliegen": ["Neuantrag"],
          // "wenn": "selbständig",   eine Bedingung; ohne Angabe keine
          "stelle": "Empfang",
          "weg": "persönlich",
          "information_an": "EZ"
        }
      ]
    },
    {
      "id": "Haus-1-02",
      "titel": "Erstberatung unter 25 Jahren in zehn Arbeitstagen, mittwochs zusätzliche Termine",
      "fundstelle": "Abschnitt 2",
      "von": "${ab}",
      "fristen": [{ "frist": "erstberatung", "gruppe": "U25", "arbeitstage": 10 }],
      "fenster": [
        { "tage": ["Mo", "Di", "Do", "Fr"], "von": "09:00", "bis": "10:00" },
        { "tage": ["Mi"], "von": "08:00", "bis": "10:00" }
      ]
      // "beendet": ["004-31"]   Nummern von Regeln, die am Tag davor enden
    }
  ],

  // Wörter und Überschriften, wie sie in den Exporten dieses Hauses stehen.
  "woerter": { "anliegen": { "Neuantrag": ["Hauptantrag"] } },
  "ueberschriften": { "hauptbetreuer": ["Fallmanager"] }
}
`;
}

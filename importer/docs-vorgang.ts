/** docs/vorgang.md: the process for team leads. The table of steps comes from their records. */
import { field } from '../core/fields/declarations.ts';
import { messages } from '../core/messages/index.ts';
import type { Schritt } from '../core/process/schritt.ts';
import { SCHRITTE, type SchrittId } from '../core/process/schritte/index.ts';

const { vorgang } = messages('de');

/** When a case needs the step, and when it counts as done; in the words of page 8. */
const WORTE: Readonly<Record<SchrittId, readonly [gilt: string, bis: string]>> = {
  zustaendigkeit: ['bei Zuzug', ''],
  id_pruefung: ['immer', ''],
  anmeldebogen: ['wenn es die Spalte gibt', ''],
  verbis: ['im Import, ab 15 Jahren', ''],
  allegro: ['im Import; im Blatt mit der Spalte BG-Nummer', ''],
  antragstag: ['immer', ''],
  hauptbetreuer: ['immer; bei Aufstockern die Nebenbetreuung', ''],
  arbeitspaket: ['immer', ''],
  unterlagenfrist: ['immer', ''],
  leistung: ['bei Anträgen am Telefon, wenn es die Spalte gibt', ''],
  rueckgabe: ['bei Post und Fax ohne Vermerk, wenn es die Spalte gibt', ''],
  termin: ['bis zur Erstberatung; ein verstrichener Termin ist neu zu buchen', 'Frist Erstberatung'],
  einladung: ['mit Termin, bis zur Erstberatung, wenn es die Spalte gibt', ''],
  paket_zurueck: ['wenn das Arbeitspaket ausgegeben ist', 'vereinbarte Rückgabe'],
  unterlagen: ['immer', 'Tag, bis zu dem die Unterlagen erwartet werden'],
  erstberatung: ['immer', 'Frist Erstberatung'],
  profiling: ['wenn es die Spalte gibt', 'Frist Erstberatung'],
  vereinbarung: ['nach der Erstberatung', ''],
  entscheidung: ['wenn die Unterlagen vollständig sind', 'Frist Entscheidung'],
};

/** The page; `table` makes a Markdown table of a head and rows. */
export function vorgangSeite(
  note: string,
  table: (head: readonly string[], rows: readonly (readonly string[])[]) => string,
): string {
  const nachweis = (schritt: Schritt) =>
    schritt.nachweis
      .flat()
      .map((id) => field(id).labels[0])
      .join(', ') || 'Zeile im Export';
  const zeilen = SCHRITTE.map((schritt) => [
    `\`${schritt.id}\``,
    vorgang.titel[schritt.id],
    schritt.wer,
    ...WORTE[schritt.id],
    nachweis(schritt),
  ]);
  return `${note}
# Der Vorgang: was ist als Nächstes zu tun?

Zu jedem Fall, der ein Neufall oder noch zu prüfen ist, sagt das Programm **was** als Nächstes zu tun ist, **wer** an der
Reihe ist und **bis wann**. Die Antwort ist überall dieselbe: in \`faelle.csv\`, in den Spalten *Nächster Schritt*, *Wer* und
*Bis wann* der Liste, unter **Fall** im Add-in, in \`neufall erklaeren\` und im Verlauf.

## Die Schritte

Sie stehen in der Reihenfolge, in der sie anfallen. „Nachweis“ nennt die Spalten, an denen das Programm sieht, dass der
Schritt erledigt ist. Gibt es keine davon, ist der Schritt *nicht feststellbar*: er wird einmal genannt und sonst übergangen.

${table(['Kennung', 'Schritt', 'Wer', 'fällt an', 'bis', 'Nachweis'], zeilen)}

Ein Haken statt eines Tages (x, ✓, ja) heißt erledigt. Ist über den Antrag entschieden, bleibt von den Schritten der EZ nur die
Prüfung der Identität; steht die Erstberatung noch aus, bleiben auch Hauptbetreuer, Termin und Einladung.

## Was ist der nächste Schritt?

1. Was **überfällig** ist, der früheste Tag zuerst.
2. Was **bald fällig** ist (Einstellung \`vorwarnung\`), der früheste Tag zuerst.
3. Was sich jetzt tun lässt und keinen Tag hat, in der Reihenfolge der Tabelle.
4. Was später fällig ist, der früheste Tag zuerst.
5. Worauf das Haus nur warten kann: Arbeitspaket und Unterlagen ohne vereinbarten Tag.

Bleibt nichts, steht dort \`fertig\`. Zeigen die Spalten einer Liste weder Erstberatung noch Entscheidung, steht im Blatt „fertig,
soweit die Spalten es zeigen“. Eine Zeile mit **ja** in der Spalte **Erledigt** hat keinen nächsten Schritt.

*Wer* nennt den Namen dazu, wo er bekannt ist: \`M&I – Muster, A.\`, \`Leistung – L 12\`.

## Freie Fenster

Wo ein Termin zu buchen ist, nennt der nächste Schritt das erste freie Fenster des Betreuers bis zur Frist. Fenster sind an
Arbeitstagen Mo, Di, Do und Fr von 9 bis 10 Uhr offen (004-39); wie lange eine Erstberatung dauert, sagt die Einstellung
\`atv_dauer\` (Vorgabe: 60 Minuten). Belegt ist ein Fenster durch jeden eingetragenen Termin der Liste. Die Fälle bekommen ihre
Vorschläge in der Reihenfolge ihrer Fristen, und keines wird zweimal vorgeschlagen. Ist bis zur Frist keines frei, nennt der
Schritt das Ticket an das Teampostfach (004-40) und dahinter das erste freie Fenster nach der Frist.

\`neufall termine\` zeigt je Betreuer die Fenster der nächsten 15 Arbeitstage: frei, vorgeschlagen, belegt, wie viele offene
Erstberatungen noch einen Termin brauchen und wo die Fenster nicht reichen. Der Befehl liest den Verlauf (\`--store\`), denn Termine
stehen in keiner Ergebnisdatei; \`--json\` gibt dasselbe als Daten.

Im Live-Modus bekommt eine geänderte Zeile sofort ihr Fenster, und andere Zeilen, für die dadurch ein anderes vorgeschlagen wird,
bekommen ihres. Bei mehr als 10.000 Zeilen steht das dort erst nach der nächsten Prüfung; der Bereich sagt es.

## Die Liste der EZ und der letzte Lauf

„Die EZ erfasst hier alle Neufälle systematisch“ (004-62). Ob die Liste vollständig ist, zeigt

\`\`\`sh
neufall abgleich liste.xlsx --faelle ergebnis/faelle.csv
neufall abgleich liste.xlsx --store neufall.sqlite --ergaenzen
\`\`\`

- **Es fehlen**: Neufälle des Laufs, die nicht in der Liste stehen. Fälle, die noch zu prüfen sind, werden getrennt genannt.
- **Der Lauf kennt nicht**: Zeilen, deren Kundennummer im Lauf nicht vorkommt.
- **Anders als im Lauf**: Antragsdatum, Hauptbetreuer oder Team. Dieselbe Person mit einem anderen Antragsdatum ist eine
  Abweichung, kein neuer Fall. Was der Lauf nicht weiß, ist keine.

Mit \`--ergaenzen\` entsteht eine Kopie (\`…-ergaenzt.xlsx\` oder \`--out\`), in der die fehlenden Neufälle unter der letzten Zeile stehen: mit
den Formaten der Zeile darüber, eigene Spalten gefüllt, der Rest leer. Tabelle, Filter, bedingte Formate und Auswahllisten, die
mit der Liste enden, wachsen mit; alles andere bleibt, wie es ist. Steht unter der Liste noch etwas, etwa eine Summenzeile, sagt
der Befehl, wo, und schreibt nichts. Die Liste selbst wird nie verändert.

Im Add-in macht **Abgleich** unter „Prüfen“ dasselbe mit der geöffneten Liste: Sie wählen die \`faelle.csv\` der letzten Nacht aus,
kreuzen an, was angehängt werden soll, und **Übernehmen** hängt es an ([Anleitung](anleitung-teamleitung.md)).
`;
}

/** The import of ten times as many records as usual, once: whether memory stays within bounds. */
import { writeSample } from '../../../importer/sample/write.ts';
import { reihum } from '../messen.ts';
import { kostentabelle, zahl } from '../tabelle.ts';
import { gelesen, importiert, STICHTAG, type Werkstatt } from '../werkstatt.ts';

const MAL = 10;

export async function teilGross(werkstatt: Werkstatt): Promise<string> {
  const saetze = MAL * werkstatt.umfang.saetze;
  const [exporte, out] = [werkstatt.pfad('gross'), werkstatt.pfad('gross-aus')];
  await writeSample(exporte, { seed: 1, zeilen: saetze });
  const ergebnisse = await reihum(
    [
      {
        name: 'neufall import, echte Exporte, aus dem Paket',
        befehl: importiert(werkstatt.paket(), exporte, out, '--no-store', '--stichtag', STICHTAG),
        pruefe: () => {
          if (gelesen(out) !== saetze) throw new Error(`${gelesen(out)} of ${saetze} records`);
        },
      },
    ],
    1,
  );
  return `${zahl(saetze)} Datensätze, ein Lauf. Ziel: unter 2.000 MB.\n\n${kostentabelle(ergebnisse)}`;
}

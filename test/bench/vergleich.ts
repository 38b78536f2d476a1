/** Whether the programs that did the same job came to the same result. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { crc32 } from 'node:zlib';
import Papa from 'papaparse';

/** Lines of a file and a sum of them that is the same in any order. */
export async function zeilensumme(path: string): Promise<{ readonly zeilen: number; readonly summe: number }> {
  let zeilen = 0;
  let summe = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    zeilen++;
    summe = (summe + crc32(line)) % 2 ** 48;
  }
  return { zeilen, summe };
}

type Zeile = Readonly<Record<string, string>>;

function jedeZeile(path: string, take: (zeile: Zeile) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<Zeile>(createReadStream(path), {
      delimiter: ';',
      header: true,
      skipEmptyLines: true,
      chunk: ({ data }) => data.forEach(take),
      complete: () => resolve(),
      error: reject,
    });
  });
}

export interface Gleich {
  readonly faelle: number;
  readonly personen: number;
  /** Deadlines of the Erstberatung that we have, and how many of them the other has for the same person and day. */
  readonly fristen: number;
  readonly gemeinsam: number;
}

/**
 * Compares our faelle.csv with a peer's result: as many cases, the same persons, and no other deadline for the same person
 * and day of application. Days in a rarer spelling the peer does not read, so some deadlines are ours alone.
 */
export async function vergleiche(unsere: string, andere: string): Promise<Gleich> {
  const fristen = new Map<string, string>();
  const personen = new Set<string>();
  let faelle = 0;
  await jedeZeile(andere, ({ Kundennummer = '', Antragsdatum = '', Frist = '' }) => {
    faelle++;
    personen.add(Kundennummer);
    if (Frist !== '') fristen.set(`${Kundennummer} ${Antragsdatum}`, Frist);
  });
  const gleich = { faelle: 0, personen: personen.size, fristen: 0, gemeinsam: 0 };
  const eigene = new Set<string>();
  await jedeZeile(unsere, ({ kundennummer = '', antragsdatum = '', frist_erstberatung = '' }) => {
    gleich.faelle++;
    eigene.add(kundennummer);
    if (frist_erstberatung === '') return;
    gleich.fristen++;
    const andere = fristen.get(`${kundennummer} ${antragsdatum}`);
    if (andere === undefined) return;
    if (andere !== frist_erstberatung) throw new Error(`${antragsdatum}: ${frist_erstberatung}, peer ${andere}`);
    gleich.gemeinsam++;
  });
  if (gleich.faelle !== faelle) throw new Error(`${gleich.faelle} cases, peer ${faelle}`);
  if (personen.symmetricDifference(eigene).size > 0) throw new Error(`${eigene.size} persons, peer ${personen.size}`);
  return gleich;
}

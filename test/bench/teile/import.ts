/** The import beside papaparse alone, and beside a tenth of its job in DuckDB and in pandas. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { QUELLEN } from '../../../core/fields/declarations.ts';
import { type Gezaehlt, schreibeAuftrag } from '../auftrag.ts';
import { type Ergebnis, type Kandidat, kleinstes, type Messung, mittleres, node, reihum } from '../messen.ts';
import { duckdb, pythonMit } from '../peers.ts';
import { kostentabelle, zahl } from '../tabelle.ts';
import { vergleiche, zeilensumme } from '../vergleich.ts';
import { gelesen, importiert, quelltext, STICHTAG, type Werkstatt } from '../werkstatt.ts';

/** What a house runs at night; the other rows run the sources. */
const AUS_DEM_PAKET = 'echte Exporte, aus dem Paket';

/** What issue "Twice as fast" wants of the whole run with reports. */
const ZIEL = { papaparse: 2.5, duckdb: 1.2, speicher: 450 };

export async function teilImport(werkstatt: Werkstatt): Promise<string> {
  const { saetze, laeufe } = werkstatt.umfang;
  const [exporte, zwilling] = [await werkstatt.exporte(), await werkstatt.zwilling()];
  const zwillinge = QUELLEN.map((quelle) => join(zwilling, `${quelle}.csv`));
  const fehlt: string[] = [];
  const alle = (gezaehlt: number, wer: string) => {
    if (gezaehlt !== saetze) throw new Error(`${wer}: ${gezaehlt} of ${saetze} records`);
  };

  const papaparse = (name: string, mode: string): Kandidat => ({
    name: `papaparse allein, ${name}`,
    befehl: node('./programme/papaparse.ts', mode, ...zwillinge),
    pruefe: ({ ausgabe }) => alle(Number(ausgabe), 'papaparse'),
  });

  const zehntel: string[] = [];
  const peer = (name: string, befehl: (auftrag: string) => Kandidat['befehl']): Kandidat => {
    const aus = werkstatt.pfad(`${name}.csv`);
    zehntel.push(aus);
    const auftrag = schreibeAuftrag(werkstatt.pfad(`${name}.json`), (quelle) => join(zwilling, `${quelle}.csv`), aus);
    return {
      name: `${name}, ein Zehntel der Arbeit`,
      befehl: befehl(auftrag),
      vorher: () => rmSync(aus, { force: true }),
      pruefe: ({ ausgabe }: Messung) => {
        const gezaehlt = JSON.parse(ausgabe) as Gezaehlt;
        alle(
          QUELLEN.reduce((sum, quelle) => sum + gezaehlt.saetze[quelle], 0),
          name,
        );
      },
    };
  };
  const peers: Kandidat[] = [];
  const paket = duckdb();
  if (typeof paket === 'string') peers.push(peer('DuckDB', (auftrag) => node('./programme/duckdb.ts', paket, auftrag)));
  else fehlt.push(paket.fehlt);
  const python = pythonMit('pandas');
  if (typeof python === 'string') {
    const programm = node('./programme/zehntel.py').args.slice(-1);
    peers.push(peer('pandas', (auftrag) => ({ art: 'python', programm: python, args: [...programm, auftrag] })));
  } else fehlt.push(python.fehlt);

  const unser = (
    name: string,
    eingang: string,
    kennung: string,
    flags: readonly string[],
    wie = quelltext,
  ): Kandidat => {
    const out = werkstatt.pfad(kennung);
    return {
      name: `neufall import, ${name}`,
      befehl: importiert(wie, eingang, out, ...flags),
      vorher: () => rmSync(out, { recursive: true, force: true }),
      pruefe: () => alle(gelesen(out), kennung),
    };
  };
  const ohne = ['--no-store', '--stichtag', STICHTAG];
  const store = werkstatt.pfad('verlauf.sqlite');
  const leer = unser('echte Exporte, in einen leeren Verlauf', exporte, 'leer', [
    '--store',
    store,
    '--stichtag',
    STICHTAG,
  ]);
  const ohneBerichte = werkstatt.pfad('ohne-berichte');
  const ergebnisse = await reihum(
    [
      papaparse('Objekte', 'kopf'),
      papaparse('Felder', 'felder'),
      ...peers,
      unser('schlichter Zwilling', zwilling, 'zwilling-aus', ohne),
      unser('echte Exporte', exporte, 'echt', ohne),
      unser(AUS_DEM_PAKET, exporte, 'paket', ohne, werkstatt.paket()),
      {
        name: 'neufall import, echte Exporte, ohne Berichte',
        befehl: node('./programme/ohne-berichte.ts', exporte, ohneBerichte),
        vorher: () => rmSync(ohneBerichte, { recursive: true, force: true }),
        pruefe: () => alle(gelesen(ohneBerichte), 'ohne-berichte'),
      },
      {
        ...leer,
        vorher: () => {
          leer.vorher?.();
          for (const ende of ['', '-wal', '-shm']) rmSync(store + ende, { force: true });
        },
      },
      unser('dieselben Exporte eine Nacht später', exporte, 'spaeter', ['--store', store, '--stichtag', '2026-04-01']),
    ],
    laeufe,
  );

  const [unsere] = ergebnisse.filter(({ name }) => name.endsWith(AUS_DEM_PAKET));
  return [
    `${zahl(saetze)} Datensätze in drei Dateien; Läufe im Wechsel: ${laeufe} (kleinster / mittlerer Wert).`,
    ...fehlt,
    kostentabelle(ergebnisse),
    await geprueft(join(werkstatt.pfad('zwilling-aus'), 'faelle.csv'), zehntel),
    ...(unsere === undefined ? [] : [ziele(unsere, ergebnisse)]),
  ].join('\n\n');
}

/** Compares the peers with one another and with us. */
async function geprueft(unsere: string, zehntel: readonly string[]): Promise<string> {
  const [erster, ...weitere] = zehntel;
  if (erster === undefined) return 'Geprüft: Jedes Programm hat alle Datensätze gezählt.';
  const summe = JSON.stringify(await zeilensumme(erster));
  for (const weiterer of weitere) {
    const andere = JSON.stringify(await zeilensumme(weiterer));
    if (andere !== summe) throw new Error(`peers differ: ${summe}, ${andere}`);
  }
  const { faelle, personen, fristen, gemeinsam } = await vergleiche(unsere, erster);
  const untereinander = weitere.length === 0 ? '' : ' DuckDB und pandas schreiben dieselben Zeilen.';
  const nichtGelesen = gemeinsam < fristen ? ' (die übrigen Tage stehen in Schreibweisen, die sie nicht lesen)' : '';
  return `Geprüft: Jedes Programm hat alle Datensätze gezählt.${untereinander} Wie \`neufall\` kommen sie auf ${zahl(faelle)} Fälle von ${zahl(personen)} Personen; von ${zahl(fristen)} Fristen der Erstberatung haben sie ${zahl(gemeinsam)}, keine davon anders${nichtGelesen}.`;
}

/** How far the whole run is from what is wanted of it. */
function ziele(unsere: Ergebnis, ergebnisse: readonly Ergebnis[]): string {
  const [papaparse] = ergebnisse;
  const duck = ergebnisse.find(({ name }) => name.startsWith('DuckDB'));
  const verhaeltnis = (groesse: 'cpu' | 'wand', zu: Ergebnis) =>
    zahl(kleinstes(unsere, groesse) / kleinstes(zu, groesse), 2);
  return [
    'Der ganze Lauf mit Berichten auf den echten Exporten, aus dem Paket:',
    '',
    ...(papaparse === undefined
      ? []
      : [`- CPU ${verhaeltnis('cpu', papaparse)} × papaparse (Ziel: ${zahl(ZIEL.papaparse, 1)})`]),
    ...(duck === undefined ? [] : [`- Dauer ${verhaeltnis('wand', duck)} × DuckDB (Ziel: ${zahl(ZIEL.duckdb, 1)})`]),
    `- Speicher ${zahl(mittleres(unsere, 'speicher'))} MB (Ziel: ${zahl(ZIEL.speicher)})`,
  ].join('\n');
}

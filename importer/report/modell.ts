/**
 * A report in words and cells, in one language, before it becomes a page or a workbook: which tables there are, which
 * columns they have and what stands in them, with small numbers hidden where a table is for passing on.
 * Source: page 5 "Reports".
 */
import type { Messages, Sprache } from '../../core/messages/index.ts';
import { cliMessages } from '../messages/index.ts';
import { ABSCHNITTE, type AbschnittId, KENNZAHLEN, type KennzahlId, type Texte } from '../messages/report.ts';
import { ARTEN } from '../protokoll/verlauf.ts';
import { LISTEN } from '../zahlen/daten.ts';
import type { Abschnitt, Tabelle, Zeile } from './bausteine.ts';
import type { Berichtsdaten } from './berichtsdaten.ts';
import { gemessen } from './kennwerte.ts';
import { LueckenWorte } from './luecken.ts';
import { diagramme } from './modell-diagramme.ts';
import { fensterTabelle } from './modell-fenster.ts';
import { bestandMessbar, messbar } from './modell-fristen.ts';
import { type Kontext, spalte, tabelle, zeitpunkt } from './modell-tabelle.ts';
import { NACH } from './modell-verteilung.ts';
import { ansichten } from './modell-vorrat.ts';
import { weitergabeTabellen } from './modell-weitergabe.ts';
import { abschnitte } from './modell-zahlen.ts';

export type Modell = ReturnType<typeof berichtsmodell>;

/** Words a report in the language of `messages`. */
export function berichtsmodell(daten: Berichtsdaten, messages: Messages, sprache: Sprache) {
  const texte = cliMessages(sprache).report;
  const { bestand, kleine_zahlen } = daten;
  const worte = new LueckenWorte(daten.luecken, texte, messages);
  const k: Kontext = { texte, luecken: worte };
  const intern = abschnitte(daten, messages, k).map(({ id, tabellen }): Abschnitt => {
    const bilder = diagramme(tabellen, texte);
    const saetze = [
      texte.abschnitte[id].text,
      texte.abschnittText(id, bestand.stichtag, daten.zeitraum !== undefined),
    ].filter((satz) => satz !== '');
    return {
      id,
      titel: texte.abschnitte[id].titel,
      text: saetze.join(' '),
      tabellen,
      diagramme: bilder.diagramme,
      hinweise: [...ungepruefteTeile([id], worte, texte), ...bilder.zuKurz],
    };
  });
  return {
    texte,
    messages,
    daten,
    stichtag: daten.stichtag,
    untertitel: texte.untertitel(daten.stichtag, daten.zeitraum),
    /** ISO 8601 in UTC. */
    erstellt: daten.erstellt,
    version: daten.version,
    /** Exact figures: internal. */
    kennzahlen: KENNZAHLEN.map((id) => ({
      id,
      titel: texte.kennzahlen[id],
      wert: kennzahl(id, daten, texte, worte),
      trend: trend(id, daten, texte, worte),
    })),
    ansichten: ansichten(daten, texte, worte),
    /** The advisors' windows for first conversations, and what is to be said of them. */
    fenster: {
      titel: texte.fenster.titel,
      text: worte.termine() ?? texte.fenster.text(daten.termine),
      tabelle: fensterTabelle(daten, texte),
    },
    /** What is unusual about the delivery, and what could not be checked, in sentences. */
    lieferung: [...daten.lieferung.map(texte.lieferungSatz), ...daten.unbekannte_woerter.map(texte.woerterSatz)],
    luecken: ungepruefteTeile(ABSCHNITTE, worte, texte),
    seitdem: seitdemTeil(daten, texte, worte),
    /** True figures: internal. */
    abschnitte: intern,
    /** What may be passed on, with small numbers hidden and without charts, and what is to be said of it. */
    weitergabe: {
      saetze: weitergabeSaetze(daten, texte),
      abschnitte: weitergabeTabellen(daten.weitergabe ?? [], kleine_zahlen, k)
        .map(({ id, tabellen }) => ({
          id,
          titel: texte.abschnitte[id].titel,
          text: texte.weitergabe.texte[id] ?? '',
          tabellen: tabellen
            .filter(({ anzahl }) => anzahl > 0)
            .map((tabelle) => ({ ...tabelle, id: `Weitergabe_${tabelle.id}` })),
          diagramme: [],
          hinweise: ungepruefteTeile([id], worte, texte),
        }))
        .filter(({ tabellen }) => tabellen.length > 0),
    },
    angaben: angaben(daten, texte),
  };
}

/** What happened since the last run, in the order of its kinds; without a number where that could not be seen. */
function seitdemTeil({ seitdem }: Berichtsdaten, texte: Texte, worte: LueckenWorte) {
  if (seitdem === undefined) return undefined;
  const zeilen = ARTEN.map((art) => {
    const luecke = worte.seitdem(art);
    return {
      titel: texte.seitdem.arten[art],
      anzahl: luecke?.ganz ? undefined : seitdem.anzahl[art],
      luecke: luecke === undefined ? undefined : luecke.ganz ? luecke.satz : texte.zumTeil(luecke.satz),
    };
  });
  return { titel: texte.seitdem.titel(seitdem.stichtag), zeilen };
}

/** What the figures for passing on are and hide, or why there are none. */
function weitergabeSaetze({ weitergabe, kleine_zahlen, takt, zeitraum }: Berichtsdaten, texte: Texte): string[] {
  const { weitergabe: t } = texte;
  if (weitergabe === undefined) return [t.ohneVerlauf];
  const eigener =
    zeitraum === undefined || weitergabe.some(({ von, bis }) => von === zeitraum.von && bis === zeitraum.bis);
  return [
    ...(weitergabe.length === 0 ? [t.nochKeine(takt)] : [t.stand, verborgenSatz(kleine_zahlen, texte)]),
    ...(eigener ? [] : [t.andererZeitraum]),
  ];
}

const verborgenSatz = (grenze: number, texte: Texte) =>
  grenze === 0 ? texte.nichtsVerborgen : texte.verborgen(grenze);

/** What sections cannot say, because a source or a column is missing. */
function ungepruefteTeile(ids: readonly AbschnittId[], worte: LueckenWorte, texte: Texte): string[] {
  const je: Partial<Record<AbschnittId, readonly (readonly [titel: string, satz: string | undefined])[]>> = {
    fristen: FRISTEN.map((frist) => [texte.fristen[frist], worte.frist(frist)]),
    ueberfaellig: FRISTEN.map((frist) => [texte.fristen[frist], worte.frist(frist)]),
    neufaelle: [
      [texte.abschnitte.neufaelle.titel, worte.neufall()],
      ...NACH_FELD.map(([was, feld]) => [texte.diagramme[was].titel, worte.feld(feld)] as const),
    ],
    qualitaet: LISTEN.map((liste) => [texte.listen[liste].titel, worte.liste(liste)?.satz]),
  };
  const fehlt = ids.flatMap((id) => je[id] ?? []);
  // What lacks the same is named together.
  const nach = Map.groupBy(fehlt, ([, satz]) => satz);
  return [...nach].flatMap(([satz, teile]) =>
    satz === undefined ? [] : texte.luecke(satz, [...new Set(teile.map(([titel]) => titel))]),
  );
}

const FRISTEN = ['erstberatung', 'entscheidung'] as const;
const NACH_FELD = Object.entries(NACH) as [keyof typeof NACH, (typeof NACH)[keyof typeof NACH]][];

/** @param quote how a share is worded */
function kennzahl(
  id: KennzahlId,
  { bestand, bewegung }: Berichtsdaten,
  texte: Texte,
  worte: LueckenWorte,
  quote = texte.quote,
): string {
  const { zahl, zumTeil } = texte;
  const neufall = worte.neufall();
  const status = (name: 'überfällig' | 'bald fällig') => {
    const fehlt = FRISTEN.map(
      (frist) => worte.frist(frist) ?? (bestandMessbar(bestand, frist) ? undefined : texte.ungeprueft),
    );
    const summe = FRISTEN.reduce((n, frist) => n + (bestand[`status_${frist}`][name] ?? 0), 0);
    const luecken = [...new Set(fehlt.filter((satz) => satz !== undefined))];
    return fehlt.every((satz) => satz !== undefined)
      ? luecken.join('; ')
      : [zahl(summe), ...luecken.map((satz) => `(${zumTeil(satz)})`)].join(' ');
  };
  switch (id) {
    case 'faelle':
      return zahl(bestand.faelle);
    case 'neu':
      return neufall === undefined ? zahl(bewegung.neu) : zumTeilOderGanz(bewegung.neu, neufall, texte);
    case 'zu_pruefen':
      return zahl(bewegung.zu_pruefen);
    case 'erstberatung':
    case 'entscheidung':
      if (worte.frist(id) !== undefined || !messbar(bewegung[id])) return worte.frist(id) ?? texte.ungeprueft;
      return quote(bewegung[id].erfuellt, gemessen(bewegung[id]));
    case 'ueberfaellig':
      return status('überfällig');
    case 'bald_faellig':
      return status('bald fällig');
  }
}

/** None that could be found, or a few that somebody decided by hand. */
const zumTeilOderGanz = (n: number, satz: string, { zahl, zumTeil }: Texte) =>
  n === 0 ? satz : `${zahl(n)} (${zumTeil(satz)})`;

/** The two last periods beside each other: this one and the one before. */
function trend(id: KennzahlId, daten: Berichtsdaten, texte: Texte, worte: LueckenWorte): string | undefined {
  const [vorher, jetzt] = daten.vergleich.slice(-2);
  if (vorher === undefined || jetzt === undefined) return undefined;
  if ((id === 'erstberatung' || id === 'entscheidung') && worte.frist(id) !== undefined) return undefined;
  if (id === 'neu' && worte.neufall() !== undefined) return undefined;
  const wert = ({ bewegung, bestand }: typeof jetzt) =>
    bestand === undefined && NUR_BESTAND.has(id)
      ? undefined
      : kennzahl(id, { ...daten, bewegung, bestand: bestand ?? daten.bestand }, texte, worte, texte.anteil);
  const [a, b] = [wert(vorher), wert(jetzt)];
  return a === undefined || b === undefined
    ? undefined
    : texte.trend(texte.periode(vorher), a, texte.periode(jetzt), b);
}
const NUR_BESTAND: ReadonlySet<KennzahlId> = new Set(['faelle', 'ueberfaellig', 'bald_faellig']);

/** What the report was made of and how it counts. */
function angaben(daten: Berichtsdaten, texte: Texte): Tabelle[] {
  const { angabenZeilen: z, erklaerungen } = texte;
  const zeilen: Zeile[] = [
    [z.erstellt, zeitpunkt(daten.erstellt)],
    [z.version, `neufall ${daten.version}`],
    [z.stichtag, texte.tag(daten.stichtag)],
    ...(daten.zeitraum === undefined ? [] : [[z.zeitraum, texte.zeitraum(daten.zeitraum)]]),
    [z.bestand, texte.tag(daten.bestand.stichtag)],
    [z.kleine_zahlen, verborgenSatz(daten.kleine_zahlen, texte)],
    [z.perzentile, erklaerungen.perzentile],
    [z.arbeitstage, erklaerungen.arbeitstage],
    ...Object.entries(daten.einstellungen).map(([name, wert]) => [
      name,
      typeof wert === 'string' ? wert : JSON.stringify(wert),
    ]),
  ];
  const quellen = daten.quellen.map(({ quelle, datei, saetze }) => [quelle, datei, saetze]);
  return [
    tabelle('Angaben', texte.angaben, [spalte('angabe', texte, 26), spalte('wert', texte, 90)], zeilen),
    tabelle(
      'Quellen',
      texte.spalten.quelle,
      [spalte('quelle', texte, 26), spalte('datei', texte, 90), spalte('saetze', texte, 14, 'zahl')],
      quellen,
    ),
  ].filter(({ anzahl }) => anzahl > 0);
}

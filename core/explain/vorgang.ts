/**
 * The process of a case: the one next step, the whole chain with its evidence, and what to tick on paper.
 * Source: page 8 "Where it shows"; 004-31 (sentence of the letter), 004-60 and the other checklists.
 */
import { prozesslage } from '../process/lage.ts';
import { werText } from '../process/naechster.ts';
import type { Schrittzustand } from '../process/schritt.ts';
import { type Schrittstand, vorgang } from '../process/vorgang.ts';
import { MERKLISTEN } from '../rules/cottbus-2021/merklisten.ts';
import { imZeitraum } from '../rules/zeitraum.ts';
import { type Abschnitt, type Kontext, mitRegel, type Satz, satz } from './erklaerung.ts';
import { istLueckenhaft, satzFuerAnschreiben, schrittInWorten } from './worte.ts';

/** A state is never shown by colour alone. */
const ZEICHEN: Readonly<Record<Schrittzustand, string>> = {
  erledigt: '✓',
  überfällig: '⚠',
  'bald fällig': '◔',
  offen: '○',
  entfällt: '–',
};

/** Sections on the process; none where there is none. */
export function erklaereVorgang(k: Kontext): Abschnitt[] {
  if (!k.lage.offen) return [];
  const kette = vorgang(prozesslage(k.lage, k.urteil, k.grundlage), k.grundlage);
  return [naechster(k, kette), ganzer(k, kette), ...merkliste(k)];
}

function naechster(k: Kontext, kette: readonly Schrittstand[]): Abschnitt {
  const { m, lage, urteil, vorschlag } = k;
  const texte = m.vorgang;
  const [thema, titel] = ['naechster' as const, texte.naechsterTitel];
  const { naechster: n } = urteil;
  if (n === undefined) return { thema, titel, ergebnis: texte.keiner, saetze: [satz(texte.erledigteZeile)] };
  const worte = schrittInWorten(
    n,
    { row: lage.row, stichtag: lage.stichtag, vorschlag, lueckenhaft: istLueckenhaft(k.grundlage) },
    m,
  );
  if (n === 'fertig') return { thema, titel, ergebnis: worte, saetze: [satz(texte.allesErledigt)] };
  const ticket = n.schritt === 'termin' && vorschlag?.art === 'ticket';
  const regel = ticket ? '004-40' : kette.find(({ id }) => id === n.schritt)?.regel;
  return {
    thema,
    titel,
    ergebnis: texte.naechster(texte.titel[n.schritt], werText(n), n.bis, n.zustand),
    urteil: { art: n.zustand, wort: texte.zustand[n.zustand], grund: '' },
    saetze: [mitRegel(worte, regel, k)],
  };
}

function ganzer(k: Kontext, kette: readonly Schrittstand[]): Abschnitt {
  const { m, lage } = k;
  const texte = m.vorgang;
  const titelVon = (some: readonly Schrittstand[]) => some.map(({ id }) => texte.titel[id]);
  const gezeigt = kette.filter(({ zustand }) => zustand !== 'entfällt');
  const unbekannt = kette.filter(({ nichtFeststellbar }) => nichtFeststellbar);
  const entfallen = kette.filter((one) => one.zustand === 'entfällt' && !one.nichtFeststellbar);
  const anschreiben = satzFuerAnschreiben(lage.row);
  const saetze = gezeigt.flatMap((one): Satz[] => {
    const felder = one.nachweis.map((id) => m.felder[id]);
    const text = texte.stand(texte.zustand[one.zustand], texte.titel[one.id], one.wer, one, felder);
    const zeile = { ...mitRegel(`${ZEICHEN[one.zustand]} ${text}`, one.regel, k), zustand: one.zustand };
    return one.id === 'unterlagenfrist' && anschreiben !== undefined
      ? [zeile, satz(texte.anschreibenHinweis(anschreiben))]
      : [zeile];
  });
  return {
    thema: 'vorgang',
    titel: texte.titelVorgang,
    ergebnis: texte.anzahl(gezeigt.filter(({ zustand }) => zustand === 'erledigt').length, gezeigt.length),
    saetze: [
      ...saetze,
      ...(entfallen.length === 0 ? [] : [satz(texte.entfaellt(titelVon(entfallen)))]),
      ...(unbekannt.length === 0 ? [] : [satz(texte.nichtFeststellbar(titelVon(unbekannt)))]),
    ],
  };
}

/** For a conversation that is next: what to tick, by the rules in force on the Stichtag. */
function merkliste(k: Kontext): Abschnitt[] {
  const { m, lage, grundlage } = k;
  const { naechster: n, altersgruppe } = k.urteil;
  if (typeof n !== 'object' || n.schritt !== 'erstberatung') return [];
  const listen = Object.entries(MERKLISTEN)
    .filter(([id]) => imZeitraum(grundlage.regelwerk.regel(id), lage.stichtag))
    .map(([id, punkte]) => ({ id, punkte: punkte.filter(({ nur }) => nur === undefined || nur === altersgruppe) }));
  return [
    {
      thema: 'merkliste',
      titel: m.vorgang.merkliste,
      ergebnis: m.vorgang.merkpunkte(listen.flatMap(({ punkte }) => punkte).length),
      saetze: listen.flatMap(({ id, punkte }) => [
        mitRegel(`${grundlage.regelwerk.regel(id).title}:`, id, k),
        ...punkte.map(({ text }) => satz(`☐ ${text}`)),
      ]),
    },
  ];
}

/**
 * Whether a house file has the form that it may have: keys, kinds of values, words, days. One finding per place.
 * Source: page 9 ("unknown key, unknown word, `bis` before `von`").
 */
import { day, iso, parseIso } from '../calendar/day.ts';
import type { Hausfehler } from './fehler.ts';
import { DATEI, type Form } from './form.ts';
import { eintraege, type Hausdatei, type Knoten, unter, zeileVon } from './knoten.ts';

const ERSTER = day('1900-01-01');
const LETZTER = day('2100-12-31');
const UHRZEIT = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with the form of a file, in its order. */
export function formfehler(datei: Hausdatei): readonly Hausfehler[] {
  const { name, text, baum, falsch } = datei;
  const fehler = (offset: number, sagt: Hausfehler['sagt']): Hausfehler => ({
    datei: name,
    zeile: zeileVon(text, offset),
    sagt,
  });
  if (text.trim() === '') return [fehler(0, (t) => t.leer)];
  const [kaputt] = falsch;
  if (kaputt !== undefined) return [fehler(kaputt, (t) => t.keinJson)];
  if (baum === undefined) return [fehler(0, (t) => t.leer)];
  const found: Hausfehler[] = [];
  pruefe(DATEI, baum, '');
  return found.sort((a, b) => a.zeile - b.zeile);

  function pruefe(form: Form, knoten: Knoten, schluessel: string): void {
    if (!passt(form, knoten)) {
      const wert = wertText(knoten);
      found.push(fehler(knoten.offset, (t) => t.falsch(wert, schluessel === '' ? name : schluessel, t.erlaubt(form))));
    } else if (form.art === 'liste') {
      for (const eins of knoten.children ?? []) pruefe(form.von, eins, schluessel);
    } else if (form.art === 'objekt') objekt(form, knoten);
  }

  function objekt({ felder }: Form & { art: 'objekt' }, knoten: Knoten): void {
    const gesehen = new Set<string>();
    for (const { schluessel, knoten: eintrag, wert } of eintraege(knoten)) {
      const feld = Object.hasOwn(felder, schluessel) ? felder[schluessel] : undefined;
      if (feld === undefined) {
        const erlaubt = Object.keys(felder);
        found.push(fehler(eintrag.offset, (t) => t.unbekannterSchluessel(schluessel, erlaubt)));
      } else if (gesehen.has(schluessel)) found.push(fehler(eintrag.offset, (t) => t.doppelterSchluessel(schluessel)));
      else if (wert !== undefined) pruefe(feld.form, wert, schluessel);
      gesehen.add(schluessel);
    }
    for (const [schluessel, { pflicht }] of Object.entries(felder)) {
      if (pflicht && !gesehen.has(schluessel)) found.push(fehler(knoten.offset, (t) => t.fehlt(schluessel)));
    }
    reihenfolge(knoten);
  }

  /** `bis` of a period or of a window lies behind `von`; a window of no length is none. */
  function reihenfolge(knoten: Knoten): void {
    const von = unter(knoten, 'von')?.value;
    const bisKnoten = unter(knoten, 'bis');
    const bis = bisKnoten?.value;
    if (bisKnoten === undefined || typeof von !== 'string' || typeof bis !== 'string') return;
    const zeiten = UHRZEIT.test(von) && UHRZEIT.test(bis);
    if (zeiten ? bis <= von : istTag(von) && istTag(bis) && bis < von)
      found.push(fehler(bisKnoten.offset, (t) => t.bisVorVon(von, bis)));
  }
}

function istTag(text: string): boolean {
  const tag = parseIso(text);
  return tag !== undefined && tag >= ERSTER && tag <= LETZTER && iso(tag) === text;
}

function passt(form: Form, { type, value, children = [] }: Knoten): boolean {
  switch (form.art) {
    case 'text':
      return typeof value === 'string' && (form.leer === true || value.trim() !== '');
    case 'tag':
      return typeof value === 'string' && istTag(value);
    case 'uhrzeit':
      return typeof value === 'string' && UHRZEIT.test(value);
    case 'zahl':
      return typeof value === 'number' && Number.isInteger(value) && form.von <= value && value <= form.bis;
    case 'wort':
      return typeof value === 'string' && form.worte.includes(value);
    case 'liste':
      return type === 'array' && children.length > 0;
    case 'objekt':
      return type === 'object';
  }
}

const LANG = 60;

/** A value as it stands in the file; of objects and lists only their brackets. */
function wertText({ type, value }: Knoten): string {
  if (type === 'object') return '{ … }';
  if (type === 'array') return '[ … ]';
  const text = JSON.stringify(value);
  return text.length > LANG ? `${text.slice(0, LANG)}…` : text;
}

/** Calendar file and print list in the pane: which rows, with names or not, and the file to be saved. */
import type { Pruefung } from '../actions/pruefung.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import { kalender, terminlisteEinfuegen, type Zeilenwahl } from '../actions/termine.ts';
import type { Datei } from '../actions/zustand.ts';
import type { Texte } from '../texte/index.ts';
import { feld, knopf } from './bausteine.ts';
import { h, select } from './dom.ts';

const WELCHE = ['alle', 'dringende', 'blaetter'] as const;
type Welche = (typeof WELCHE)[number];

/** @param dringende the urgent rows that fit what a person has chosen to see, as grid indices */
export function termine(
  steuerung: Steuerung,
  t: Texte,
  dringende: (pruefung: Pruefung) => ReadonlySet<number>,
): HTMLElement {
  const zeilen: Readonly<Record<Welche, Zeilenwahl>> = {
    alle: {},
    dringende: { nur: dringende },
    blaetter: { alleBlaetter: true },
  };
  let welche: Welche = 'alle';
  const namen = h('input', { type: 'checkbox', id: 'termine-namen', 'aria-describedby': 'termine-namen-hilfe' });
  const wahl = () => ({ titel: t.termine.eintrag, namen: namen.checked, jetzt: new Date() });
  const knoepfe = [
    knopf('kalender', t.termine.datei, () => void kalender(steuerung, zeilen[welche], wahl()), 'neben', 'fristen'),
    knopf(
      'terminliste',
      t.aktion.terminliste,
      () => void terminlisteEinfuegen(steuerung, zeilen[welche]),
      'neben',
      'alles',
    ),
  ];
  const ablage = h('div');
  const options = WELCHE.slice(0, 2).map((one) => [one, t.termine[one]] as const);
  const auswahl = select({ id: 'termine-welche' }, options, welche, (value) => {
    welche = value;
  });
  const mehrere = h('option', { value: 'blaetter' }, t.termine.blaetter);
  const element = h(
    'details',
    { id: 'termine' },
    h('summary', {}, t.termine.titel),
    h('p', {}, t.termine.erklaerung),
    feld(auswahl, t.termine.welche),
    h('div', { class: 'wahl' }, namen, h('label', { for: 'termine-namen' }, t.termine.namen)),
    h('p', { class: 'leise', id: 'termine-namen-hilfe' }, t.termine.namenHilfe),
    h('div', { class: 'knoepfe' }, ...knoepfe),
    ablage,
  );
  let gezeigt: Datei | undefined;
  let adresse = '';
  steuerung.onChange(() => {
    const { zustand } = steuerung;
    if (steuerung.blaetter !== undefined && !mehrere.isConnected) auswahl.append(mehrere);
    for (const one of knoepfe) one.setAttribute('aria-disabled', String(zustand.art === 'arbeitet'));
    const datei = zustand.art === 'bereit' && zustand.ergebnis?.art === 'kalender' ? zustand.ergebnis.datei : undefined;
    if (datei === gezeigt) return;
    gezeigt = datei;
    if (adresse !== '') URL.revokeObjectURL(adresse);
    adresse = datei === undefined ? '' : URL.createObjectURL(new Blob([datei.text], { type: 'text/calendar' }));
    ablage.replaceChildren(...(datei === undefined ? [] : zumSpeichern(datei, adresse, t)));
  });
  return element;
}

/** The file as a link that saves it, and as text for where that does nothing (office-js issue 2700: Excel on a Mac). */
function zumSpeichern({ name, text }: Datei, href: string, { termine: t }: Texte): HTMLElement[] {
  const inhalt = h('textarea', { readonly: true, rows: 6, 'aria-label': t.inhalt });
  inhalt.value = text;
  return [
    h('p', {}, h('a', { href, download: name, id: 'kalender-speichern' }, t.speichern(name))),
    h('details', {}, h('summary', {}, t.alsText), h('p', {}, t.alsTextHilfe(name)), inhalt),
  ];
}

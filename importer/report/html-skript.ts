/**
 * The script of the page: filters, sorts and shows the work list in steps of a hundred lines; filters stand in the
 * address. It is put into the page as text and therefore uses nothing but its parameter, the functions beside it and
 * the page. Without it the first hundred lines stand there as they are.
 * Source: page 5 "Reports, second edition".
 */
import { type Vorratdaten, type Vorratfall, zeileHtml } from './vorrat-zeile.ts';

/** Lines that are shown at first, and that each press of the button adds. */
export const SCHRITT = 100;

/** The text of the script; the data stand in the page's element `vorrat-daten`. */
export const skriptText = (): string =>
  `(() => {\n${zeileHtml.toString()}\n${skript.toString()}\nskript(zeileHtml, ${SCHRITT});\n})();`;

function skript(zeile: typeof zeileHtml, schritt: number): void {
  const am = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
  const d: Vorratdaten = JSON.parse(am('vorrat-daten').textContent ?? '');
  const koerper = am('vorrat-zeilen');
  const mehr = am<HTMLButtonElement>('vorrat-mehr');
  const stand = am('vorrat-stand');
  const form = am<HTMLFormElement>('vorrat-filter');
  const felder = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const namen = felder.map(({ name }) => name);
  const sprache = document.documentElement.lang;
  /** What may be chosen, and where a case has its number. */
  const wahl = {
    team: [2, d.teams],
    betreuer: [3, d.betreuer],
    dringlich: [4, d.dringlich],
    schritt: [5, d.schritte],
    wer: [6, d.wer],
  } as const;
  const koepfe = [...document.querySelectorAll<HTMLTableCellElement>('#vorrat-tabelle thead th')];
  let treffer: readonly Vorratfall[] = d.zeilen;
  let gezeigt = 0;
  let spalte = -1;
  let ab = false;

  /** Filters of the address: a value may hold `&`, so only one before a known name ends it. */
  const ausAdresse = () => {
    const werte = new Map<string, string>();
    const text = decodeURIComponent(location.hash.slice(1));
    for (const teil of text.split(new RegExp(`&(?=(?:${namen.join('|')}|sortiert)=)`))) {
      const i = teil.indexOf('=');
      if (i > 0) werte.set(teil.slice(0, i), teil.slice(i + 1));
    }
    for (const feld of felder) {
      const wert = werte.get(feld.name) ?? '';
      feld.value = wert;
      if (feld.value === wert || !(feld instanceof HTMLSelectElement)) continue;
      // A saved address may name what no case has today: then none is shown, not all.
      feld.add(new Option(wert, wert));
      feld.value = wert;
    }
    const [nummer = '-1', richtung] = (werte.get('sortiert') ?? '').split('-');
    spalte = nummer === '' ? -1 : Number(nummer);
    ab = richtung === 'ab';
  };
  const inAdresse = () => {
    const teile = felder.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${encodeURI(value)}`);
    if (spalte >= 0) teile.push(`sortiert=${spalte}${ab ? '-ab' : ''}`);
    history.replaceState(null, '', teile.length === 0 ? location.pathname + location.search : `#${teile.join('&')}`);
  };

  const text = (f: Vorratfall) =>
    [
      f[0],
      f[1],
      d.teams[f[2]],
      d.betreuer[f[3]],
      d.schritte[f[5]],
      d.wer[f[6]],
      f[7],
      d.saetze[f[10]],
      ...f[11].map((i) => d.befunde[i]?.[0]),
    ]
      .join(' ')
      .toLowerCase();
  const texte: string[] = [];
  const suchtext = (i: number) => {
    const f = d.zeilen[i];
    if (f === undefined) return '';
    texte[i] ??= text(f);
    return texte[i] ?? '';
  };
  /** What a column is sorted by; the order of urgency is that of the lines. */
  const schluessel = (f: Vorratfall): string | number => {
    switch (spalte) {
      case 0:
        return f[0];
      case 1:
        return d.schritte[f[5]] ?? '\uFFFD';
      case 2:
        return `${d.wer[f[6]] ?? '\uFFFD'} ${f[7]}`;
      case 3:
        return f[8] ?? Number.MAX_SAFE_INTEGER;
      case 4:
        return `${d.teams[f[2]] ?? '\uFFFD'} ${d.betreuer[f[3]] ?? ''}`;
      default:
        return f[11].map((i) => d.befunde[i]?.[0] ?? '').join(' ') || '\uFFFD';
    }
  };

  const waehle = () => {
    const wert = new Map(felder.map(({ name, value }) => [name, value]));
    const gewollt = Object.entries(wahl).flatMap(([name, [platz, texte]]) => {
      const text = wert.get(name) ?? '';
      return text === '' ? [] : [{ platz, nummer: texte.indexOf(text) }];
    });
    const liste = wert.get('liste') ?? '';
    const listennummer = d.listen.findIndex(([id]) => id === liste);
    const suche = (wert.get('text') ?? '').toLowerCase().trim();
    treffer = d.zeilen.filter(
      (f, i) =>
        // What nothing has is equal to nothing, not to what has none (−1).
        gewollt.every(({ platz, nummer }) => nummer >= 0 && f[platz] === nummer) &&
        (liste === '' || f[12].includes(listennummer)) &&
        (suche === '' || suchtext(i).includes(suche)),
    );
    if (spalte >= 0) {
      const sortiert = treffer.map((f) => [schluessel(f), f] as const);
      const richtung = ab ? -1 : 1;
      sortiert.sort(([a], [b]) => (a === b ? 0 : a < b ? -richtung : richtung));
      treffer = sortiert.map(([, f]) => f);
    }
    gezeigt = 0;
    koerper.textContent = '';
    zeige();
    koepfe.forEach((kopf, i) => {
      if (i === spalte) kopf.setAttribute('aria-sort', ab ? 'descending' : 'ascending');
      else kopf.removeAttribute('aria-sort');
    });
    for (const knopf of document.querySelectorAll<HTMLButtonElement>('#ansichten button')) {
      knopf.setAttribute('aria-pressed', String(knopf.dataset['liste'] === wert.get('liste')));
    }
  };
  const zeige = () => {
    const neue = treffer.slice(gezeigt, gezeigt + schritt);
    koerper.insertAdjacentHTML('beforeend', neue.map((f) => zeile(d, f)).join(''));
    gezeigt += neue.length;
    mehr.hidden = gezeigt >= treffer.length;
    const zahl = (n: number) => n.toLocaleString(sprache);
    stand.textContent = (stand.dataset['muster'] ?? '')
      .replace('{gezeigt}', zahl(gezeigt))
      .replace('{treffer}', zahl(treffer.length))
      .replace('{alle}', zahl(d.zeilen.length));
  };
  const neu = () => {
    waehle();
    inAdresse();
  };

  for (const feld of form.querySelectorAll('select')) {
    const texte = wahl[feld.name as keyof typeof wahl]?.[1];
    const werte = texte?.map((text) => [text, text] as const) ?? d.listen;
    const sortiert = feld.name === 'team' || feld.name === 'betreuer';
    const alle = sortiert ? werte.toSorted(([a], [b]) => a.localeCompare(b, sprache)) : werte;
    feld.append(...alle.map(([wert, text]) => new Option(text, wert)));
  }
  koepfe.forEach((kopf, i) => {
    const knopf = document.createElement('button');
    knopf.type = 'button';
    knopf.textContent = kopf.textContent;
    knopf.addEventListener('click', () => {
      // Up, down, and back to the order of urgency.
      if (spalte !== i) [spalte, ab] = [i, false];
      else if (ab) [spalte, ab] = [-1, false];
      else ab = true;
      neu();
    });
    kopf.replaceChildren(knopf);
  });
  for (const eintrag of document.querySelectorAll<HTMLLIElement>('#ansichten li[data-liste]')) {
    const knopf = document.createElement('button');
    knopf.type = 'button';
    knopf.dataset['liste'] = eintrag.dataset['liste'];
    knopf.append(...eintrag.childNodes);
    knopf.addEventListener('click', () => {
      const feld = felder.find(({ name }) => name === 'liste');
      if (feld === undefined) return;
      feld.value = feld.value === knopf.dataset['liste'] ? '' : (knopf.dataset['liste'] ?? '');
      neu();
      am('arbeitsvorrat').scrollIntoView();
    });
    eintrag.append(knopf);
  }
  form.addEventListener('input', neu);
  form.addEventListener('submit', (ereignis) => ereignis.preventDefault());
  form.addEventListener('reset', () => {
    spalte = -1;
    // The fields are empty only after this.
    setTimeout(neu);
  });
  mehr.addEventListener('click', zeige);
  addEventListener('hashchange', () => {
    if (location.hash !== '' && !location.hash.includes('=')) return;
    ausAdresse();
    waehle();
  });
  form.hidden = false;
  if (location.hash.includes('=')) ausAdresse();
  waehle();
}

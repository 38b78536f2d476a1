/** The settings of the workbook: reference day, Land, behaviour, and what the documents leave open (page 2). */
import { type Day, german, iso, parseIso } from '../../core/calendar/day.ts';
import { LAENDER } from '../../core/calendar/holidays.ts';
import { parseSetting } from '../../core/fields/parse-date.ts';
import { ABLEHNUNG, type Einstellungen, ONLINE_ANTRAG } from '../../core/settings.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import { h, select } from './dom.ts';

import { erledigteZeilen } from './erledigt.ts';

import { hausregeln } from './hausregeln.ts';
import type { Worte } from './worte.ts';

/** `melde` says what is wrong with an entry, `behalten` what has become of a change. */
export function einstellungen(
  steuerung: Steuerung,
  worte: Worte,
  melde: (text: string) => void,
  behalten: (kept: Promise<boolean>, gut: string) => void,
): HTMLElement {
  const e = worte.t.einstellungen;
  const { ohneRueckfrage, live, regeln } = steuerung.einstellungen;
  /** Says what is kept: a text that stood there already would not be read out again. */
  const speichere = (was: string, wert: string, neu: Parameters<Steuerung['setzeEinstellungen']>[0]) =>
    behalten(steuerung.setzeEinstellungen(neu), e.gespeichert(was, wert));
  // From what is set then: another change may still be on its way to the workbook.
  const regel = (was: string, wert: string, neu: Partial<Einstellungen>) =>
    speichere(was, wert, (alt) => ({ regeln: { ...alt.regeln, ...neu } }));

  const tag = h('input', {
    type: 'date',
    id: 'stichtag',
    value: iso(steuerung.stichtag),
    'aria-describedby': 'stichtag-hilfe',
  });
  tag.addEventListener('change', () => {
    const day = parseIso(tag.value);
    // Today is not kept: tomorrow it would be yesterday.
    const fest = day === steuerung.heute ? undefined : day;
    speichere(e.stichtag, fest === undefined ? e.heute : german(fest), { stichtag: fest });
  });

  const haken = (
    id: string,
    text: string,
    value: boolean,
    change: (was: string, wert: string, checked: boolean) => void,
    role?: string,
  ) => {
    const box = h('input', { type: 'checkbox', id, checked: value, role });
    box.addEventListener('change', () => change(text, e.einAus(box.checked), box.checked));
    return h('label', { class: 'wahl' }, box, text);
  };
  /** A line of text that is read when it changes; `undefined` from `read` is a complaint that `read` has made. */
  const zeile = <T>(
    id: string,
    label: string,
    hilfe: string,
    value: string,
    read: (text: string) => T | undefined,
    change: (found: T) => void,
  ) => {
    const input = h('input', { type: 'text', id, value, autocomplete: 'off', 'aria-describedby': `${id}-hilfe` });
    input.addEventListener('change', () => {
      const found = read(input.value);
      input.setAttribute('aria-invalid', String(found === undefined));
      if (found !== undefined) change(found);
    });
    return h(
      'div',
      { class: 'feld' },
      h('label', { for: id }, label),
      input,
      h('p', { class: 'leise', id: `${id}-hilfe` }, hilfe),
    );
  };
  const tage = (text: string) => readDays(text, (wort) => melde(e.falscheTage(wort)));
  const vorwarnung = h('input', { type: 'number', id: 'vorwarnung', min: 0, max: 60, value: regeln.vorwarnung });
  vorwarnung.addEventListener('change', () => {
    const count = Number(vorwarnung.value);
    if (Number.isInteger(count) && count >= 0 && count <= 60)
      regel(e.vorwarnung, vorwarnung.value, { vorwarnung: count });
  });
  const dauer = h('input', { type: 'number', id: 'atv-dauer', min: 5, max: 480, value: regeln.atv_dauer });
  dauer.addEventListener('change', () => {
    const minuten = Number(dauer.value);
    if (Number.isInteger(minuten) && minuten >= 5 && minuten <= 480)
      regel(e.atvDauer, dauer.value, { atv_dauer: minuten });
  });

  return h(
    'div',
    {},
    gruppe(
      e.liste,
      h(
        'div',
        { class: 'feld' },
        h('label', { for: 'stichtag' }, e.stichtag),
        tag,
        h('p', { class: 'leise', id: 'stichtag-hilfe' }, e.stichtagHilfe),
      ),
      h(
        'div',
        { class: 'feld' },
        h('label', { for: 'land' }, e.land),
        select(
          { id: 'land' },
          LAENDER.map((land) => [land, e.landName[land]] as const),
          regeln.land,
          (value) => {
            const land = LAENDER.find((one) => one === value);
            if (land !== undefined) regel(e.land, e.landName[land], { land });
          },
        ),
      ),
    ),
    gruppe(
      e.verhalten,
      haken('ohne-rueckfrage', e.ohneRueckfrage, ohneRueckfrage, (was, wert, checked) =>
        speichere(was, wert, { ohneRueckfrage: checked }),
      ),
      haken('live', e.live, live, (was, wert, checked) => speichere(was, wert, { live: checked }), 'switch'),
      h('p', { class: 'leise' }, e.liveHilfe),
    ),
    gruppe(
      e.arbeitstage,
      haken('silvester', e.silvester, regeln.silvester_frei, (was, wert, checked) =>
        regel(was, wert, { silvester_frei: checked }),
      ),
      zeile('zusatz-frei', e.zusatzFrei, e.tageHilfe, daysText(regeln.zusatz_frei), tage, (found) =>
        regel(e.zusatzFrei, daysText(found) || e.keine, { zusatz_frei: found }),
      ),
      zeile(
        'zusatz-arbeitstage',
        e.zusatzArbeitstage,
        e.tageHilfe,
        daysText(regeln.zusatz_arbeitstage),
        tage,
        (found) => regel(e.zusatzArbeitstage, daysText(found) || e.keine, { zusatz_arbeitstage: found }),
      ),
    ),
    gruppe(
      e.fristen,
      haken('antragstag', e.antragstag, regeln.antragstag_zaehlt, (was, wert, checked) =>
        regel(was, wert, { antragstag_zaehlt: checked }),
      ),
      h('div', { class: 'feld' }, h('label', { for: 'vorwarnung' }, e.vorwarnung), vorwarnung),
      h('div', { class: 'feld' }, h('label', { for: 'atv-dauer' }, e.atvDauer), dauer),
      h(
        'div',
        { class: 'feld' },
        h('label', { for: 'ablehnung' }, e.ablehnung),
        select(
          { id: 'ablehnung' },
          ABLEHNUNG.map((one) => [one, e.ablehnungWort[one]] as const),
          regeln.ablehnung,
          (value) => {
            const ablehnung = ABLEHNUNG.find((one) => one === value);
            if (ablehnung !== undefined) regel(e.ablehnung, e.ablehnungWort[ablehnung], { ablehnung });
          },
        ),
      ),
      h(
        'div',
        { class: 'feld' },
        h('label', { for: 'online-antrag' }, e.onlineAntrag),
        select(
          { id: 'online-antrag' },
          ONLINE_ANTRAG.map((one) => [one, e.onlineAntragWort[one]] as const),
          regeln.online_antrag,
          (value) => {
            const online_antrag = ONLINE_ANTRAG.find((one) => one === value);
            if (online_antrag !== undefined)
              regel(e.onlineAntrag, e.onlineAntragWort[online_antrag], { online_antrag });
          },
        ),
      ),
    ),
    erledigteZeilen(steuerung, worte, melde, behalten),
    hausregeln(steuerung, worte, melde, behalten),
  );
}

function gruppe(titel: string, ...children: HTMLElement[]): HTMLElement {
  return h('fieldset', {}, h('legend', {}, titel), ...children);
}

const daysText = (days: readonly Day[]): string => days.map(german).join(', ');
const parts = (text: string): string[] => text.split(/[,;]/).flatMap((part) => (part.trim() === '' ? [] : part.trim()));

function readDays(text: string, wrong: (part: string) => void): Day[] | undefined {
  const days: Day[] = [];
  for (const part of parts(text)) {
    const found = parseSetting(part);
    if (found === undefined) {
      wrong(part);
      return undefined;
    }
    days.push(found);
  }
  return days;
}

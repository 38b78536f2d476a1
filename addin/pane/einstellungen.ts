/** The settings of the workbook: reference day, Land, behaviour, and what the documents leave open (page 2). */
import { type Day, german, iso, parseIso } from '../../core/calendar/day.ts';
import { LAENDER, LAND_NAME } from '../../core/calendar/holidays.ts';
import { parseSetting } from '../../core/fields/parse-date.ts';
import { ABLEHNUNG, type Einstellungen, ONLINE_ANTRAG } from '../../core/settings.ts';
import type { Steuerung } from '../actions/steuerung.ts';
import { feld, haken } from './bausteine.ts';
import { eingabe, h, select } from './dom.ts';
import { erledigteZeilen } from './erledigt.ts';
import { hausregeln } from './hausregeln.ts';
import type { Bedienung } from './worte.ts';

export function einstellungen(bedienung: Bedienung): HTMLElement {
  const { steuerung, t, melde, behalten } = bedienung;
  const e = t.einstellungen;
  const { ohneRueckfrage, live, regeln } = steuerung.einstellungen;
  /** Says what is kept: a text that stood there already would not be read out again. */
  const speichere = (was: string, wert: string, neu: Parameters<Steuerung['setzeEinstellungen']>[0]) =>
    behalten(steuerung.setzeEinstellungen(neu), t.gespeichert(was, wert));
  // From what is set then: another change may still be on its way to the workbook.
  const regel = (was: string, wert: string, neu: Partial<Einstellungen>) =>
    speichere(was, wert, (alt) => ({ regeln: { ...alt.regeln, ...neu } }));

  const tag = eingabe(
    { type: 'date', id: 'stichtag', value: iso(steuerung.stichtag), 'aria-describedby': 'stichtag-hilfe' },
    ({ value }) => {
      const day = parseIso(value);
      // Today is not kept: tomorrow it would be yesterday.
      const fest = day === steuerung.heute ? undefined : day;
      speichere(e.stichtag, fest === undefined ? e.heute : german(fest), { stichtag: fest });
    },
  );

  const schalter = (
    id: string,
    text: string,
    an: boolean,
    change: (was: string, wert: string, checked: boolean) => void,
    role?: string,
  ) => haken({ id, checked: an, role }, text, (checked) => change(text, e.einAus(checked), checked)).zeile;
  /** Days that are read when the line changes; a wrong one is complained about. */
  const tage = (id: string, name: string, value: readonly Day[], change: (tage: Day[]) => Partial<Einstellungen>) =>
    feld(
      eingabe(
        { type: 'text', id, value: daysText(value), autocomplete: 'off', 'aria-describedby': `${id}-hilfe` },
        (input) => {
          const found = readDays(input.value, (wort) => melde(e.falscheTage(wort)));
          input.setAttribute('aria-invalid', String(found === undefined));
          if (found !== undefined) regel(name, daysText(found) || e.keine, change(found));
        },
      ),
      name,
      e.tageHilfe,
    );
  const zahl = (
    id: string,
    name: string,
    [min, max]: readonly [number, number],
    value: number,
    change: (zahl: number) => Partial<Einstellungen>,
  ) =>
    feld(
      eingabe({ type: 'number', id, min, max, value }, (input) => {
        const found = Number(input.value);
        if (Number.isInteger(found) && found >= min && found <= max) regel(name, input.value, change(found));
      }),
      name,
    );
  const auswahl = <V extends string>(
    id: string,
    name: string,
    werte: readonly V[],
    worte: Readonly<Record<V, string>>,
    value: V,
    change: (wert: V) => Partial<Einstellungen>,
  ) => {
    const options = werte.map((one) => [one, worte[one]] as const);
    return feld(
      select({ id }, options, value, (one) => regel(name, worte[one], change(one))),
      name,
    );
  };

  return h(
    'div',
    {},
    gruppe(
      e.liste,
      feld(tag, e.stichtag, e.stichtagHilfe),
      auswahl('land', e.land, LAENDER, LAND_NAME, regeln.land, (land) => ({ land })),
    ),
    gruppe(
      e.verhalten,
      schalter('ohne-rueckfrage', e.ohneRueckfrage, ohneRueckfrage, (was, wert, checked) =>
        speichere(was, wert, { ohneRueckfrage: checked }),
      ),
      schalter('live', e.live, live, (was, wert, checked) => speichere(was, wert, { live: checked }), 'switch'),
      h('p', { class: 'leise' }, e.liveHilfe),
    ),
    gruppe(
      e.arbeitstage,
      schalter('silvester', e.silvester, regeln.silvester_frei, (was, wert, checked) =>
        regel(was, wert, { silvester_frei: checked }),
      ),
      tage('zusatz-frei', e.zusatzFrei, regeln.zusatz_frei, (zusatz_frei) => ({ zusatz_frei })),
      tage('zusatz-arbeitstage', e.zusatzArbeitstage, regeln.zusatz_arbeitstage, (zusatz_arbeitstage) => ({
        zusatz_arbeitstage,
      })),
    ),
    gruppe(
      e.fristen,
      schalter('antragstag', e.antragstag, regeln.antragstag_zaehlt, (was, wert, checked) =>
        regel(was, wert, { antragstag_zaehlt: checked }),
      ),
      zahl('vorwarnung', e.vorwarnung, [0, 60], regeln.vorwarnung, (vorwarnung) => ({ vorwarnung })),
      zahl('atv-dauer', e.atvDauer, [5, 480], regeln.atv_dauer, (atv_dauer) => ({ atv_dauer })),
      auswahl('ablehnung', e.ablehnung, ABLEHNUNG, e.ablehnungWort, regeln.ablehnung, (ablehnung) => ({ ablehnung })),
      auswahl(
        'online-antrag',
        e.onlineAntrag,
        ONLINE_ANTRAG,
        e.onlineAntragWort,
        regeln.online_antrag,
        (online_antrag) => ({ online_antrag }),
      ),
    ),
    erledigteZeilen(bedienung),
    hausregeln(bedienung),
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

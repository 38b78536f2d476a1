/** Which days a deadline passes over, by name, and which it counts only because the settings say so. */
import { type Day, fromDay, weekday } from '../calendar/day.ts';
import { holidaysOf, LAND_NAME } from '../calendar/holidays.ts';
import type { Grundlage } from '../grundlage.ts';
import type { BenannterTag } from '../messages/bausteine.ts';
import type { Messages } from '../messages/index.ts';
import { type Satz, satz } from './erklaerung.ts';

const FREITAG = 5;

/** Sentences on the days from `von` up to and with `bis`; weekends go without saying. */
export function freieTage(
  von: Day,
  bis: Day,
  { kalender, einstellungen }: Grundlage,
  texte: Messages['erklaerung']['frist'],
): Satz[] {
  const { land, zusatz_arbeitstage } = einstellungen;
  const frei: BenannterTag[] = [];
  for (let tag = von; tag <= bis; tag++) {
    if (weekday(tag) <= FREITAG && !kalender.isWorkday(tag)) frei.push({ name: name(tag), tag });
  }
  const dazu = [...new Set(zusatz_arbeitstage)].filter((tag) => von <= tag && tag <= bis).toSorted((a, b) => a - b);
  const saetze = [frei.length === 0 ? texte.ohneFreieTage(LAND_NAME[land]) : texte.freieTage(frei, LAND_NAME[land])];
  if (dazu.length > 0) saetze.push(texte.zusatzArbeitstage(dazu));
  return saetze.map(satz);

  function name(tag: Day): string {
    const { year, month, day } = fromDay(tag);
    const feiertage = holidaysOf(year, land).filter((feiertag) => feiertag.day === tag);
    if (feiertage.length > 0) return feiertage.map((feiertag) => feiertag.name).join(' / ');
    if (einstellungen.silvester_frei && month === 12 && day === 24) return texte.heiligabend;
    if (einstellungen.silvester_frei && month === 12 && day === 31) return texte.silvester;
    return texte.zusatzFrei;
  }
}

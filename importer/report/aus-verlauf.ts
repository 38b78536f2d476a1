/**
 * The data of a report over a period, from history alone.
 * Source: page 5, `neufall bericht`.
 */
import type { Zeitraum } from '../../core/calendar/weeks.ts';
import type { BefundCode } from '../../core/decide/befunde.ts';
import { BEFUNDE, befund } from '../../core/decide/befunde.ts';
import { QUELLE_NAME } from '../../core/fields/declarations.ts';
import type { Messages } from '../../core/messages/index.ts';
import { einstellungenText } from '../protokoll/lauf.ts';
import { grundlageVon } from '../store/laeufe.ts';
import type { VerlaufLeser } from '../store/lesen.ts';
import { seitdem, seitdemZahlen } from '../store/seitdem.ts';
import type { Takt } from '../zahlen/daten.ts';
import { periode, perioden, wochenAus } from '../zahlen/verlauf.ts';
import { gezeigte } from '../zahlen/weitergabe.ts';
import type { Berichtsdaten } from './berichtsdaten.ts';
import { luecken } from './luecken.ts';
import { Sammler } from './sammler.ts';

export interface BerichtAuftrag {
  readonly zeitraum: Zeitraum;
  readonly kleine_zahlen: number;
  readonly takt: Takt;
  readonly version: string;
  /** In which the next steps are worded. */
  readonly messages: Messages;
  /** Time of the call. */
  readonly erstellt: Date;
}

/**
 * The work list comes from the cases as the last run saw them. Figures of whole weeks come from the weekly figures, so that they
 * hold when cases have been deleted; of other periods, and of weeks without such figures, from the stored cases.
 * Throws `VerlaufError`.
 */
export function berichtAusVerlauf(leser: VerlaufLeser, auftrag: BerichtAuftrag): Berichtsdaten {
  const { zeitraum } = auftrag;
  const { letzter } = leser;
  const { stichtag, protokoll } = letzter;
  const grundlage = grundlageVon(letzter);
  const sammler = new Sammler({ stichtag, grundlage, messages: auftrag.messages, zeitraum });
  for (const { row, urteil, weitere, aktuell } of leser.faelle()) sammler.fall(row, urteil, weitere, aktuell);
  for (const code of OHNE_FALL) sammler.saetzeOhneFall(code, protokoll.zaehlung.befunde[code] ?? 0);
  const { vorrat, termine, zeitraum: gezaehlt, bestand } = sammler.ergebnis();
  const wochen = wochenAus(leser.wochen(), []);
  const gespeichert = periode(wochen, zeitraum);
  return {
    art: 'zeitraum',
    stichtag,
    zeitraum,
    erstellt: auftrag.erstellt.toISOString(),
    version: auftrag.version,
    quellen: protokoll.dateien.map(({ quelle, datei, gelesen }) => ({
      quelle: QUELLE_NAME[quelle],
      datei,
      saetze: gelesen,
    })),
    einstellungen: einstellungenText(letzter.einstellungen),
    regelwerk: grundlage.regelwerk,
    kleine_zahlen: auftrag.kleine_zahlen,
    vorrat,
    termine,
    luecken: luecken(grundlage, protokoll.dateien),
    // A run of an earlier version said nothing of it.
    lieferung: protokoll.lieferung ?? [],
    unbekannte_woerter: protokoll.unbekannte_woerter ?? [],
    ...seitVorletztem(leser),
    bewegung: gespeichert?.bewegung ?? gezaehlt,
    bestand: gespeichert?.bestand ?? bestand,
    vergleich: perioden(wochen, zeitraum),
    takt: auftrag.takt,
    weitergabe: gezeigte(leser.freigaben(), zeitraum.bis),
  };
}

/** What happened since the run before, where there was one. */
function seitVorletztem(leser: VerlaufLeser): Pick<Berichtsdaten, 'seitdem'> {
  const vorletzter = leser.laeufe().at(-2);
  return vorletzter === undefined ? {} : { seitdem: seitdemZahlen(seitdem(leser, vorletzter.nr), vorletzter) };
}

/** Findings at records that are no case. */
const OHNE_FALL = (Object.keys(BEFUNDE) as BefundCode[]).filter((code) =>
  ['quarantäne', 'zähler'].includes(befund(code).ebene),
);

/** The process in German: short, whole sentences for people who are new in the Eingangszone. */
import { type Day, german } from '../../calendar/day.ts';
import type { Slot } from '../../process/atv.ts';
import type { OffenerZustand, Schrittzustand } from '../../process/schritt.ts';
import type { SchrittId } from '../../process/schritte/index.ts';
import { und, zitat } from './wortfolge.ts';
import { uhrzeit, wochentag } from './zeit.ts';

const wann = (tag: Day, zeit: number | undefined) =>
  `${wochentag(tag)} ${german(tag)}${zeit === undefined ? '' : `, ${uhrzeit(zeit)}`}`;

export const vorgang = {
  titel: {
    zustaendigkeit: 'Zuständigkeit bei Zuzug prüfen',
    id_pruefung: 'Identität prüfen',
    anmeldebogen: 'Anmeldebogen für alle Mitglieder der BG',
    verbis: 'Datensatz in VerBIS',
    allegro: 'BG in ALLEGRO anlegen oder reaktivieren',
    antragstag: 'Tag der Antragstellung erfassen',
    hauptbetreuer: 'Hauptbetreuer zuordnen',
    arbeitspaket: 'Arbeitspaket aushändigen',
    unterlagenfrist: 'Antragsunterlagen mit Frist ausgeben',
    leistung: 'Leistungsteam informieren',
    rueckgabe: 'Antrag per eAkte an das Leistungsteam zurückgeben',
    termin: 'Termin zur Erstberatung in ATV buchen',
    einladung: 'Einladung mit Rechtsfolgenbelehrung',
    paket_zurueck: 'Arbeitspaket zurück, Daten eingeben',
    unterlagen: 'Unterlagen vollständig',
    erstberatung: 'Erstberatung führen',
    profiling: 'Profiling erstellen',
    vereinbarung: 'Vereinbarung abschließen',
    entscheidung: 'Über den Antrag entscheiden',
  } satisfies Record<SchrittId, string>,
  zustand: {
    entfällt: 'entfällt',
    erledigt: 'erledigt',
    überfällig: 'überfällig',
    'bald fällig': 'bald fällig',
    offen: 'offen',
  } satisfies Record<Schrittzustand, string>,
  /** What to do, in one sentence; for the steps below where nothing more is known. */
  schritt: {
    zustaendigkeit:
      'Prüfen Sie wegen des Zuzugs die Zuständigkeit anhand von Ausweis, Mietvertrag oder Meldebescheinigung und tragen Sie ein, womit.',
    id_pruefung: 'Prüfen Sie die Identität anhand eines Ausweises und tragen Sie den Tag ein.',
    anmeldebogen: 'Lassen Sie für jedes Mitglied der BG den Anmeldebogen ausfüllen.',
    verbis: 'Legen Sie den Datensatz in VerBIS an oder reaktivieren Sie ihn.',
    allegro: 'Legen Sie die BG in ALLEGRO an oder reaktivieren Sie sie.',
    antragstag: 'Tragen Sie den Tag der Antragstellung in ALLEGRO und in VerBIS ein.',
    hauptbetreuer: 'Ordnen Sie einen Hauptbetreuer zu.',
    arbeitspaket: 'Händigen Sie das Arbeitspaket aus und vereinbaren Sie den Tag der Rückgabe.',
    unterlagenfrist:
      'Geben Sie die Antragsunterlagen mit dem Anschreiben aus und tragen Sie ein, bis wann sie zurück sein sollen.',
    leistung: 'Informieren Sie das Leistungsteam über den Antrag und tragen Sie den Tag ein.',
    rueckgabe: 'Geben Sie den Antrag per eAkte an das Leistungsteam zurück und tragen Sie den Tag ein.',
    termin: 'Buchen Sie in ATV einen Termin zur Erstberatung beim Hauptbetreuer.',
    einladung:
      'Händigen Sie die Einladung mit Rechtsfolgenbelehrung aus oder senden Sie sie zu, und tragen Sie den Tag ein.',
    paket_zurueck: 'Warten Sie auf das Arbeitspaket, und geben Sie die Daten ein, sobald es da ist.',
    unterlagen: 'Warten Sie auf die Antragsunterlagen, und tragen Sie ein, wann sie vollständig sind.',
    erstberatung: 'Führen Sie die Erstberatung und tragen Sie den Tag ein.',
    profiling: 'Erstellen Sie das Profiling und tragen Sie den Tag ein.',
    vereinbarung: 'Erstellen Sie gemeinsam den Kooperationsplan und tragen Sie den Tag ein.',
    entscheidung: 'Entscheiden Sie über den Antrag und tragen Sie den Tag ein.',
  } satisfies Record<SchrittId, string>,
  /** Where the person has not been in the EZ yet. */
  zurIdPruefungEinladen: 'Vereinbaren Sie einen Termin zur Prüfung der Identität in der EZ und tragen Sie den Tag ein.',
  nebenbetreuung: 'Tragen Sie die Nebenbetreuung des Jobcenters ein.',
  eingliederungsvereinbarung: 'Tragen Sie den Tag der Eingliederungsvereinbarung ein.',
  /** The agreed day has passed. */
  erinnern: {
    paket_zurueck: 'Erinnern Sie an das Arbeitspaket, und geben Sie die Daten ein, sobald es da ist.',
    unterlagen: 'Erinnern Sie an die Antragsunterlagen, und tragen Sie ein, wann sie vollständig sind.',
  },
  /** `zeit`: seconds since midnight, where known. */
  erstberatungAm: (tag: Day, zeit: number | undefined) =>
    `Führen Sie die Erstberatung am ${wann(tag, zeit)}, und tragen Sie den Tag ein.`,
  /** The booked day lies after the deadline. */
  terminZuSpaet: (tag: Day) =>
    `Der Termin am ${german(tag)} liegt nach der Frist: Ziehen Sie ihn vor, oder schreiben Sie ein Ticket an das Teampostfach mit der Teamleitung in Kopie.`,
  /** That a booked day passed without a conversation. */
  verstrichen: (tag: Day) => `Der Termin am ${german(tag)} ist ohne Erstberatung verstrichen.`,
  terminBuchen: ({ tag, von }: Slot, bei: string) =>
    `Buchen Sie in ATV die Erstberatung bei ${bei}: Das erste freie Fenster ist am ${wann(tag, von)}.`,
  /** No window is left until the deadline; `danach`: the first one after it. */
  terminTicket: (bei: string, danach: Slot | undefined) =>
    `Bis zur Frist ist bei ${bei} kein Fenster frei: Schreiben Sie ein Ticket an das Teampostfach mit der Teamleitung in Kopie${
      danach === undefined
        ? '.'
        : `; nach Ablauf der Frist ist das erste freie Fenster am ${wann(danach.tag, danach.von)}.`
    }`,
  terminOhneBetreuer: 'Ordnen Sie einen Hauptbetreuer zu und buchen Sie bei ihm in ATV den Termin zur Erstberatung.',
  fertig: 'fertig',
  /** Nothing is left, but the columns do not tell everything. */
  fertigSoweit: 'fertig, soweit die Spalten es zeigen',

  /** Sections of an explanation. */
  naechsterTitel: 'Nächster Schritt',
  naechster: (titel: string, wer: string, bis: Day | undefined, zustand: OffenerZustand) =>
    `${titel} – ${wer}${bis === undefined ? '' : ` – bis ${german(bis)}`}${zustand === 'offen' ? '' : ` (${zustand})`}`,
  keiner: 'keiner',
  erledigteZeile: 'Die Zeile ist als erledigt gekennzeichnet.',
  allesErledigt: 'Kein Schritt ist mehr offen.',
  titelVorgang: 'Vorgang',
  anzahl: (erledigt: number, von: number) => `${erledigt} von ${von} Schritten erledigt`,
  /** One step: its state, who, days, evidence. */
  stand: (
    zustand: string,
    titel: string,
    wer: string,
    { am, bis }: { readonly am?: Day; readonly bis?: Day },
    nachweis: readonly string[],
  ) =>
    `${zustand}${am === undefined ? '' : ` am ${german(am)}`}: ${titel} (${[
      wer,
      ...(bis === undefined ? [] : [`bis ${german(bis)}`]),
      ...(nachweis.length === 0 ? [] : [`Nachweis: ${und(nachweis.map(zitat))}`]),
    ].join('; ')})`,
  entfaellt: (titel: readonly string[]) => `Es ${titel.length === 1 ? 'entfällt' : 'entfallen'}: ${titel.join('; ')}.`,
  nichtFeststellbar: (titel: readonly string[]) =>
    `Nicht feststellbar, weil eine Spalte oder ein Export fehlt: ${titel.join('; ')}.`,
  anschreibenHinweis: (satz: string) => `Satz für das Anschreiben: ${satz}`,
  merkliste: 'Merkliste zum Abhaken',
  merkpunkte: (anzahl: number) => `${anzahl} Punkte`,
};

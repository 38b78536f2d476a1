/** Reports in English. Names of institutions and of fields in the source systems stay German. */
import { iso } from '../../../core/calendar/day.ts';
import { wocheVon } from '../../../core/calendar/weeks.ts';
import type { Texte } from '../report.ts';
import { number as zahl } from './amount.ts';
import { lieferung } from './lieferung.ts';

const prozent = (anteil: number) =>
  `${anteil.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;
/** Without a break in it. */
const fest = (text: string) => text.replaceAll(' ', '\u00A0');
const woche = (text: string) => text;
const zeitraum: Texte['zeitraum'] = ({ von, bis }) => {
  const days = `${iso(von)} to ${iso(bis)}`;
  return bis - von === 6 && wocheVon(von) === wocheVon(bis) ? `${woche(wocheVon(von))} (${days})` : days;
};

export const report: Texte = {
  sprache: 'en',
  tag: iso,
  zahl,
  prozent,
  woche,
  rest: (tage) => (tage > 0 ? `${tage} left` : tage < 0 ? `${-tage} over` : '0'),
  zeitraum,
  formate: { tag: 'yyyy-mm-dd', zahl: '#,##0', prozent: '0.0%', rest: '0" left";0" over";0' },

  titel: 'Report on new cases',
  stichtag: (tag) => `Stichtag ${iso(tag)}`,
  untertitel: (stichtag, von) =>
    von === undefined ? `Stichtag ${iso(stichtag)}` : `Period ${zeitraum(von)}, lists as of ${iso(stichtag)}`,
  zumInhalt: 'Skip to content',
  inhalt: 'Contents',
  ueberblick: 'Overview',
  angaben: 'About this report',
  alleFaelle: 'All cases',
  intern: 'For internal use only, do not pass on',
  weitergabe: {
    marke: 'For passing on',
    stand:
      'Each period stands here as the first complete run after its end saw it; later entries change the internal figures only. So no small number can be worked out from two reports.',
    nochKeine: (takt) =>
      `No period has been written down yet (setting “weitergabe”: ${takt}). The first run after its end does so, where its delivery is complete and of the day.`,
    ohneVerlauf:
      'There are no figures for passing on here: they are written down in the history, and this run has none. Start it with --store.',
    andererZeitraum:
      'The period of this report has no figures for passing on of its own, for together with those written down it could give a small number away. The setting “weitergabe” says whether weeks, months or quarters are written down.',
    texte: {
      fristen: 'Deadlines that ended in the period; who could still make theirs is not counted.',
      neufaelle: 'New cases with their Antragsdatum in the period.',
      zustaendigkeit: 'All matters that were received in the period.',
    },
  },
  zahlenTitel: 'Figures for passing on',
  verborgen: (grenze) =>
    `“–” hides values from 1 to ${grenze - 1}, and as many others as it takes that none of them can be worked out from the sum. A share is hidden where one of its parts is that small.`,
  nichtsVerborgen:
    'Small numbers are not hidden (setting “kleine_zahlen” is 0); check before passing on whether persons can be recognised.',
  nurZahlen: 'Show and print only the figures for passing on',
  wiederAlles: 'Show everything again',
  zahlenIntern: 'Figures and charts',
  lieferung: 'Delivery',
  lieferungSatz: lieferung.satz,
  woerterSatz: lieferung.woerter,
  seitdem: {
    titel: (tag) => `Since the last run (Stichtag ${iso(tag)})`,
    arten: {
      neu: 'new',
      ueberfaellig: 'newly overdue',
      erledigt: 'Erstberatung done',
      entschieden: 'decided',
      weg: 'gone',
      geaendert: 'changed otherwise',
    },
  },
  trend: (vorher, a, jetzt, b) => `${fest(vorher)}:\u00A0${a}; ${fest(jetzt)}:\u00A0${b}`,
  vorratStand: 'Shown: {gezeigt} of {treffer} selected cases, {alle} cases in all.',
  mehrZeilen: (n) => `Show ${n} more`,
  filter: { alle: 'all', text: 'Text', leeren: 'Clear selection' },
  vorratWorte: {
    warum: 'Why?',
    vorgang: 'Steps of the process:',
    nochTage: '{n} working days left',
    seitTagen: 'for {n} working days',
    heute: 'today',
    tagform: '{jahr}-{monat}-{tag}',
  },
  fenster: {
    titel: 'Windows for first conversations',
    text: ({ von, bis, betreuer, ohneBetreuer }) => {
      const ohne = betreuer.reduce((summe, eine) => summe + eine.ohne, 0);
      return [
        `Free, suggested and booked windows from ${iso(von)} to ${iso(bis)}.`,
        ohne === 0
          ? 'They suffice for each case with a Hauptbetreuer until its deadline.'
          : `For ${zahl(ohne)} cases they do not suffice until the deadline: ticket to the team’s mailbox (004-40).`,
        ...(ohneBetreuer === 0 ? [] : [`${zahl(ohneBetreuer)} cases without an appointment have no Hauptbetreuer.`]),
      ].join(' ');
    },
    zustand: { frei: 'free', belegt: 'booked', vorgeschlagen: 'suggested' },
  },
  vorgaenge: 'Matters by Anliegen and Stelle',
  stichtagSgb3: (periode, tag) => `${periode} (from ${iso(tag)}: 003, 2.1)`,
  vorratTitel: 'Work list',
  vorratText: 'Each case that needs work or an answer once; the most urgent first.',
  ansichtenTitel: 'Views of the work list',
  nichtGeprueft: (fehlt) => `not checked: ${fehlt.join(', ')} missing`,
  ungeprueft: 'not checked',
  keinLauf: 'no run',
  bildluecke: (reihe, was, perioden) => `${reihe}: ${was} (${perioden.join(', ')}).`,
  zuKurz: (titel) => `The chart “${titel}” needs two periods that follow on each other.`,
  spalteFehlt: (name) => `column “${name}”`,
  luecke: (satz, teile) => `${satz.charAt(0).toUpperCase()}${satz.slice(1)} (${teile.join(', ')}).`,
  zumTeil: (satz) => `partly ${satz}`,
  klaeren: (grund) => `Decide whether it is a new case: ${grund}.`,
  ohneSchritt: 'open question',
  ja: 'yes',
  nein: 'no',
  gesamt: 'Total',
  unbekannt: 'unknown',
  ohneRegel: 'no rule',
  leereListe: 'No case is on this list.',
  leereTabelle: 'There are no values.',
  ohneBild: (titel) => `The chart “${titel}” could not be drawn. Its figures stand in the tables.`,
  weitereZeilen: (gezeigt, alle) =>
    `Shown are the ${zahl(gezeigt)} most urgent of ${zahl(alle)} lines; all are in bericht.xlsx.`,
  gekappt: (gezeigt, alle) => `A sheet holds only ${zahl(gezeigt)} of ${zahl(alle)} lines.`,
  seite: { vor: 'Page', von: 'of' },
  fuss: (version, erstellt) => `Made with neufall ${version} on ${erstellt} (UTC).`,

  listen: {
    ueberfaellig: { titel: 'Overdue', text: 'The day by which the next step was due has passed.' },
    bald_faellig: { titel: 'Due soon', text: 'The next step is due within the next working days.' },
    kein_termin: { titel: 'No appointment', text: 'The Erstberatung is outstanding and no appointment is entered.' },
    kein_hauptbetreuer: { titel: 'No Hauptbetreuer', text: 'The case is assigned to no Hauptbetreuer.' },
    id_pruefung: { titel: 'ID check open', text: 'The identity has not been checked yet.' },
    widersprueche: {
      titel: 'Contradictions',
      text: 'The systems say different things; someone has to find out which is right.',
    },
    termine: { titel: 'Appointments', text: 'Something is wrong with the appointment or its invitation.' },
    unterlagen: {
      titel: 'Arbeitspaket and papers',
      text: 'Arbeitspaket or application papers are missing, overdue or not noted completely.',
    },
    gespraech: { titel: 'After the first conversation', text: 'Something is still missing after the conversation.' },
    erfassung: { titel: 'Records', text: 'One of the systems lacks a record or an entry.' },
    eintraege: { titel: 'Entries', text: 'A cell could not be read, or only in part.' },
    weitere: { titel: 'Further findings', text: 'Somebody should look at these cases, too.' },
    zu_pruefen: {
      titel: 'To be checked',
      text: 'Whether it is a new case can’t be decided yet.',
    },
  },
  abschnitte: {
    fristen: { titel: 'Deadlines', text: 'Who can still keep the deadline is not counted.' },
    ueberfaellig: { titel: 'Overdue by age', text: 'Working days since the end of the deadline.' },
    neufaelle: { titel: 'New cases', text: 'Cases with the result “Neufall: ja”.' },
    zustaendigkeit: { titel: 'Routing', text: 'Where matters belong, by Stelle and by rule.' },
    qualitaet: {
      titel: 'Data quality',
      text: 'Cases with the finding; for quarantined and repeated lines the number of lines.',
    },
  },
  abschnittText: (id, bestand, imZeitraum) => {
    if (id === 'ueberfaellig' || id === 'qualitaet') return `As of ${iso(bestand)}.`;
    if (!imZeitraum) return `All cases of the run, as of ${iso(bestand)}.`;
    return {
      fristen: 'Deadlines that ended in the period.',
      neufaelle: 'New cases with an Antragsdatum in the period.',
      zustaendigkeit: 'All matters received in the period.',
    }[id];
  },
  kennzahlen: {
    faelle: 'Cases',
    neu: 'New cases',
    zu_pruefen: 'New case to be checked',
    erstberatung: 'Erstberatung in time',
    entscheidung: 'Decision in time',
    ueberfaellig: 'Overdue deadlines',
    bald_faellig: 'Deadlines due soon',
  },
  anteil: (erfuellt, gemessen) => (gemessen === 0 ? 'none measured' : prozent((100 * erfuellt) / gemessen)),
  quote: (erfuellt, gemessen) =>
    gemessen === 0
      ? 'none measured'
      : `${zahl(erfuellt)} of ${zahl(gemessen)} (${prozent((100 * erfuellt) / gemessen)})`,
  diagramme: {
    quoten: { titel: 'Share in time', einheit: 'Per cent' },
    ueberfaellig: { titel: 'Overdue deadlines by age', einheit: 'Deadlines' },
    ueberfaellig_reihe: { titel: 'Overdue deadlines in all', einheit: 'Deadlines' },
    kanal: { titel: 'New cases by channel', einheit: 'Cases' },
    altersgruppe: { titel: 'New cases by age group', einheit: 'Cases' },
    team: { titel: 'New cases by team', einheit: 'Cases' },
    stelle: { titel: 'Matters by Stelle', einheit: 'Cases' },
    kanal_sgb3: { titel: 'Matters of SGB III by channel', einheit: 'Cases' },
    befunde: { titel: 'Frequent findings', einheit: 'Cases' },
  },
  beschreibung: (titel, reihen) =>
    `${titel}. ${reihen.map(([name, punkte]) => `${name}: ${punkte.length === 0 ? 'no values' : punkte.join('; ')}.`).join(' ')}`,
  spalten: {
    kundennummer: 'Kundennummer',
    bg_nummer: 'BG-Nummer',
    team: 'Team',
    hauptbetreuer: 'Hauptbetreuer',
    antragsdatum: 'Antragsdatum',
    dringlichkeit: 'Urgency',
    wer: 'Who',
    bis: 'Until',
    aufgabe: 'What to do',
    auffaellig: 'What stands out',
    listen: 'Lists',
    resttage: 'Working days',
    schritt: 'Next step',
    frist: 'Deadline',
    erfuellt: 'in time',
    verspaetet: 'done late',
    ueberfaellig: 'overdue',
    gemessen: 'measured',
    anteil: 'share in time',
    median: 'Median (working days)',
    p90: '90th percentile (working days)',
    noch_offen: 'still before the deadline',
    nicht_messbar: 'not measurable',
    alter: 'overdue for',
    kanal: 'Channel',
    altersgruppe: 'Age group',
    stelle: 'Stelle',
    anliegen: 'Anliegen',
    ohne_termin: 'without appointment',
    ohne_fenster: 'of these without a window until the deadline',
    regel: 'Rule',
    information_an: 'to be told',
    inhalt: 'What the rule says',
    anzahl: 'Cases',
    neu: 'New cases',
    code: 'Code',
    befund: 'Finding',
    schwere: 'Severity',
    ebene: 'concerns',
    periode: 'Period',
    von: 'from',
    kennzahl: 'Figure',
    wert: 'Value',
    blatt: 'Sheet',
    zeilen: 'Lines',
    weitergabe: 'Passing on',
    angabe: 'Entry',
    quelle: 'Source',
    datei: 'File',
    saetze: 'Records',
  },
  fristen: { erstberatung: 'Erstberatung', entscheidung: 'Decision' },
  alter: { '1-5': '1 to 5 working days', '6-10': '6 to 10 working days', '>10': 'more than 10 working days' },
  jePeriode: (titel) => `${titel} over the periods`,
  zuFrist: (frist, spalte) => `${frist}: ${spalte}`,
  periode: ({ von, bis }) => (bis - von === 6 ? woche(wocheVon(von)) : `from ${iso(von)}`),
  uebrige: 'others',
  ebenen: {
    quarantäne: 'line (quarantined)',
    zähler: 'line (repeated)',
    feld: 'cell',
    fall: 'case',
    lieferung: 'delivery',
  },
  angabenZeilen: {
    erstellt: 'Made (UTC)',
    version: 'Version',
    stichtag: 'Stichtag',
    zeitraum: 'Period',
    kleine_zahlen: 'Small numbers',
    perzentile: 'Median and percentile',
    arbeitstage: 'Working days used',
    bestand: 'Stock figures as of',
  },
  erklaerungen: {
    perzentile: 'Nearest rank: of N sorted values the one at position ⌈p · N / 100⌉; only cases that are done.',
    arbeitstage:
      'Working days after the Antragsdatum (Erstberatung) or after the day of complete papers (decision) up to and including the day on which it was done; who was done before used 0.',
  },
};

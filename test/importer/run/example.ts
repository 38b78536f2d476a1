/**
 * Three small exports of twelve persons, written by hand, with every reason for quarantine, and what a run over them
 * on 31.03.2026 in Brandenburg has to give. Every expectation follows from the pages named beside it.
 *
 * Holidays that matter: Whit Monday 09.06.2025, Good Friday 03.04.2026, Easter Monday 06.04.2026.
 */
import { windows1252 } from '../../../importer/sample/sink.ts';

/** Page 1 "Missing columns": what no export says. */
export const PROFILE = { name: 'Beispiel', vorgabe: { aufenthalt_de: 'ja' } };

/** Windows-1252, CRLF, `;`, a preamble, synonyms as labels, one column that nobody claims. */
export const VERBIS = windows1252(
  [
    'VerBIS Kundenliste',
    'Druckdatum: 31.03.2026',
    'Kd.Nr.;Name;Vorname;Geboren;Status;Trägerschaft;Vermittler;OrgZ;Aufstocker;Tag der Antragstellung;Termin Erstgespräch;Erstberatung am;Profiling am;Notiz',
    '099A000001;Abel;Ada;12.05.1990;Alo;SGB II;IFK Eins;401;nein;02.03.2026;17.03.2026 09:00;17.03.2026;17.03.2026;',
    '099A000002;Berg;Bo;1.7.1985;umschulend;SGB II;IFK Zwei;402;n;5.1.26;;12.06.2025;30.06.2025;"a ""b"" c"',
    '099A000003;=Summe;Cleo;00.00.2003;Rasu;SGB III;;+49 Team;;;;;;',
    ' 099e 000004;Müller;Jörg;01.01.1980;Asu;SGB III;;404;nein;13.03.2026;15.04.2026 11:00;;;',
    '099A000007;Grün;Gil;02.03.2011;kein;SGB II;IFK Sieben;407;0;2026-03-01;;;;',
    '099A000091;\x81;X;01.01.1990;Alo;SGB II;;;;;;;;',
    '099A000007;Grün;Gil;02.03.2011;kein;SGB II;IFK Sieben;408;0;2026-03-01;;;;',
    '099A000009;Ida;Ib;09.09.1999;Alo;SGB II;IFK Neun;409;falsch;23.03.2026;30.03.2026 09:30;30.03.2026;;',
    '099A000092;"offen;X;01.01.1990;Alo;SGB II;;;;;;;;',
    '099A000010;Jung;Jo;10.10.1970;Alo;SGB II;IFK Zehn;410;nein;02.02.2026;;;;',
    '099A000011;Karl;Kim;15.01.1959;Alo;SGB II;IFK Elf;411;nein;;;;;',
    '',
  ].join('\r\n'),
);

/** UTF-8 without byte order mark, LF, tabs; a line of tabs is a record without Kundennummer (fine print 22 (3)). */
export const ALLEGRO = Buffer.from(
  [
    'Kundennummer|BG-Nr|Antrag vom|Art des Antrags|Leistung bis|Abgelehnt am|BG-Vorstand|Vollständig am|Bescheid am',
    '099A000001|99999/0000001|02.03.2026|Erstantrag|||ja|10.03.2026|20.03.2026',
    '099A000002|99999//0000002|05.01.2026|Neuantrag|31.12.2025||ja||',
    '099A000002|99999 0000002|02.06.2025|erst-antrag||||  |01.07.2025',
    '099A000002|99999-0000002|-|Weiterbewilligung|||||',
    '099E000004|99999BG0000004|16.03.2026|Neuantrag|01.09.2025||nein|31.03.2026|',
    '099A000005|99999-12|20.03.2026|Erstantrag||||31.02.2026|',
    '||||||||',
    '9,9E+10|99999//0000093|01.03.2026|Erstantrag|||||',
    '099A000007|99999//0000001|01.03.2026|Erstantrag|||x||',
    '099A000009|99999//0000009|23.03.2026|Neuantrag||10.01.2026|1|11.03.2026|',
    '099A000094|99999//0000094|01.03.2026|Erstantrag||||',
    '099A000010|99999//0000010|02.02.2026|Erstantrag|||wahr|02.03.2026|',
    '099A000011|99999//0000011|01.04.2025|Erstantrag|||ja||',
    '',
  ]
    .join('\n')
    .replaceAll('|', '\t'),
);

/** UTF-8 with byte order mark, LF and one CR; a quoted line end, blank lines, an identical repeat written otherwise. */
export const STEP = Buffer.concat([
  Buffer.from(
    [
      '\uFEFFKundennummer;Nachname;Vorname;Geburtsdatum;Rechtskreis;Kanal;Anliegen;Eingang;ID-Prüfung am;Posteingang am;Antragsvermerk',
      '099A000001;Abel;Ada;12.05.1990;SGB II;persönlich;Neuantrag;02.03.2026 08:15;02.03.2026;;',
      '099A000002;Berg;Bo;01.07.1985;SGB II;Telefon;Neuantrag;05.01.2026;05.01.2026;;',
      '099A000002;Berg;Bo;01.07.1985;SGB III;E-Mail;Neuantrag;03.02.2025 07:00;;;',
      '099A000002;Berg;Bo;01.07.1985;;BA-Portal;Neuantrag;02.06.2025 10:00;02.06.2025;;nein',
      '',
      '099E000004;Mueller;"Georg',
      'Maria";02.01.1980;sgb4;Brief;Neuantrag;17.03.2026;01.04.2026;13.03.2026;n',
      '099A000006;Fuchs;Fa;15.06.08;;WhatsApp;NEUANTRAG;2026-03-27T14:00;;;',
      '99A000095;X;Y;01.01.1990;SGB II;Post;Neuantrag;01.03.2026;;;',
      ';X;Y;01.01.1990;SGB II;Post;Neuantrag;01.03.2026;;;',
      '099A000007;Grün;Gil;02.03.2011;SGB II;persönlich;Neuantrag;01.03.2026;01.03.2026;;',
      '099 A 000007;Grün ; Gil;02.03.2011;SGB II;persönlich;Neuantrag;01.03.2026;01.03.2026;;',
      '   ',
      '099A000008;Hahn;Ha;31.12.1995;SGB III;Telefon;ASU;06.02.2026 14:00:01;;;',
      '099A000008;Hahn;Ha;31.12.1995;SGB III;e mail;Sonstiges;01.07.2025;;;\r099A000009;Ida;Ib;09.09.1999;SGB II;Fax;Neuantrag;23.03.2026 12:00;23.03.2026;20.03.2026;ja',
      '099A000010;Jung;Jo;10.10.1970;SGB II;persönlich;Neuantrag;02.02.2026;02.02.2026;;',
      '099A000011;Karl;Kim;15.01.1959;SGB II;Online;Neuantrag;01.04.2025;01.04.2025;;ja',
      '',
    ].join('\n'),
  ),
  // Not UTF-8, and too few fields besides: the first reason counts (fine print 2).
  Buffer.from('099A000096;K\xf6nig;X', 'latin1'),
]);

/** Page 5: the columns of faelle.csv with --mit-namen. */
const HEADER =
  'kundennummer;bg_nummer;nachname;vorname;rechtskreis;anliegen;kanal;eingang_am;antragsdatum;antragsart;altersgruppe;team;hauptbetreuer;neufall;neufall_grund;neufall_regel;stelle;weg;route_regel;route_grund;frist_erstberatung;status_erstberatung;resttage_erstberatung;frist_entscheidung;status_entscheidung;resttage_entscheidung;befunde;naechster_schritt;wer;bis;information_an';

/** By Kundennummer, Antragsdatum, Eingang (page 1 "Join"). */
export const FAELLE = [
  HEADER,
  // Everything in time: 15 working days after Monday 02.03. and 14 after 10.03. Its BG has two heads (page 4, 004-26).
  '099A000001;99999//0000001;Abel;Ada;SGB II;Neuantrag;persönlich;2026-03-02;2026-03-02;Erstantrag;Ü25;401;IFK Eins;ja;erstantrag;004-03;EZ;persönlich;004-06;;2026-03-23;erfüllt;;2026-03-30;erfüllt;;VORSTAND_MEHRFACH;fertig;;;',
  // The application of June with the matter of June; Rechtskreis completed; without a Vermerk it goes the way of one by post.
  '099A000002;99999//0000002;Berg;Bo;SGB II;Neuantrag;Online;2025-06-02;2025-06-02;Erstantrag;Ü25;402;IFK Zwei;ja;erstantrag;004-03;EZ;eAkte;004-53;;2025-06-24;verspätet;;;nicht messbar;;ERSTBERATUNG_OHNE_TERMIN VOLLSTAENDIG_FEHLT WERT_UNBEKANNT;fertig;;;',
  // The wrong Status of the VerBIS row stands on each row that it feeds, but once in befunde.csv (fine print 13).
  // SGB III is not paired (fine print 14); D is VerBIS's; before the blocking of e-mail.
  '099A000002;;Berg;Bo;SGB III;Neuantrag;E-Mail;2025-02-03;2026-01-05;;Ü25;402;IFK Zwei;entfällt;;;EZ;VCC-Postfach;002-04;;;entfällt;;;entfällt;;WERT_UNBEKANNT;;;;',
  '099A000002;99999//0000002;Berg;Bo;SGB II;Neuantrag;Telefon;2026-01-05;2026-01-05;Neuantrag;Ü25;402;IFK Zwei;nein;unterbrechung-kurz;004-04;SC;VerBIS-Aufgabe an EZ;004-43;;;entfällt;;;entfällt;;WERT_UNBEKANNT;;;;EZ',
  // The application without a date comes last and finds no matter; the name comes from VerBIS.
  '099A000002;99999//0000002;Berg;Bo;SGB II;Neuantrag;;;2026-01-05;Weiterbewilligung;Ü25;402;IFK Zwei;nein;weiterbewilligung;004-03;prüfen;;;fehlt:kanal;;entfällt;;;entfällt;;WERT_UNBEKANNT;;;;',
  // Only in VerBIS; formulas are shown as text; 00.00.2003 is 01.07.2003, so 22 years old on the Stichtag.
  "099A000003;;'=Summe;Cleo;;;;;;;U25;'+49 Team;;entfällt;;;prüfen;;;fehlt:eingang_am;;entfällt;;;entfällt;;FIKTIVES_GEBURTSDATUM;;;;",
  // Interrupted for 195 days.
  '099A000005;;;;SGB II;Neuantrag;;;2026-03-20;Erstantrag;;;;prüfen;fehlt:geburtsdatum;004-01;prüfen;;;fehlt:kanal;2026-04-14;offen;8;;nicht messbar;;ATV_TERMIN_FEHLT BG_NUMMER_FEHLT BG_NUMMER_FORMAT DATUM_UNGUELTIG FEHLT_IN_STEP FEHLT_IN_VERBIS HAUPTBETREUER_FEHLT ID_PRUEFUNG_OFFEN;id_pruefung;EZ;;',
  '099A000006;;Fuchs;Fa;SGB II;Neuantrag;;2026-03-27;;;U25;;;prüfen;fehlt:antragsdatum;004-01;prüfen;;;fehlt:kanal;;nicht messbar;;;nicht messbar;;ANTRAGSDATUM_FEHLT ATV_TERMIN_FEHLT FEHLT_IN_ALLEGRO FEHLT_IN_VERBIS HAUPTBETREUER_FEHLT ID_PRUEFUNG_OFFEN WERT_UNBEKANNT;id_pruefung;EZ;;',
  // 15 on the day after the application.
  '099A000007;99999//0000001;Grün;Gil;SGB II;Neuantrag;persönlich;2026-03-01;2026-03-01;Erstantrag;U25;407;IFK Sieben;nein;unter15;004-01;EZ;persönlich;004-06;;;entfällt;;;entfällt;;;;;;',
  '099A000008;;Hahn;Ha;SGB III;Sonstiges;E-Mail;2025-07-01;;;Ü25;;;entfällt;;;EZ;VCC-Postfach;002-04;;;entfällt;;;entfällt;;KANAL_GESPERRT;;;;',
  // Whether it is a reactivation would be in a column that no export has.
  '099A000008;;Hahn;Ha;SGB III;Arbeitsuchendmeldung;Telefon;2026-02-06;;;Ü25;;;entfällt;;;prüfen;;003-05;fehlt:frueherer_status;;entfällt;;;entfällt;;SC_NACH_SERVICEZEIT;;;;',
  // Refused 71 days before: can be read both ways. Advised, but no Profiling; decision due on the Stichtag.
  '099A000009;99999//0000009;Ida;Ib;SGB II;Neuantrag;Fax;2026-03-23;2026-03-23;Neuantrag;Ü25;409;IFK Neun;prüfen;ablehnung-kurz;004-05;Leistungsteam;eAkte;004-55;;2026-04-15;offen;9;2026-03-31;bald fällig;0;PROFILING_FEHLT;entscheidung;Leistung;2026-03-31;',
  '099A000010;99999//0000010;Jung;Jo;SGB II;Neuantrag;persönlich;2026-02-02;2026-02-02;Erstantrag;Ü25;410;IFK Zehn;ja;erstantrag;004-03;EZ;persönlich;004-06;;2026-02-23;überfällig;-26;2026-03-20;überfällig;-7;ATV_TERMIN_FEHLT;termin;EZ;2026-02-23;',
  // 65 years and 14 months on 15.03.2025: the limit is the end of March.
  '099A000011;99999//0000011;Karl;Kim;SGB II;Neuantrag;Online;2025-04-01;2025-04-01;Erstantrag;Ü25;411;IFK Elf;nein;altersgrenze;004-01;Leistungsteam;eAkte;004-34;;;entfällt;;;entfällt;;;;;;',
  // Letters sort behind: 099E comes after 099A. VerBIS and STEP disagree on everything but the surname.
  '099E000004;99999//0000004;Mueller;"Georg\nMaria";SGB II;Neuantrag;Post;2026-03-17;2026-03-16;Neuantrag;Ü25;404;;ja;unterbrechung;004-04;EZ;eAkte;004-53;;2026-04-08;offen;4;2026-04-22;offen;14;ANTRAGSDATUM_ABWEICHEND ATV_TERMIN_FENSTER ATV_TERMIN_ZU_SPAET HAUPTBETREUER_FEHLT ID_PRUEFUNG_OFFEN POSTEINGANG_ABWEICHEND TRAEGERSCHAFT_SGB3 VORSTAND_FEHLT WERT_UNBEKANNT WIDERSPRUCH_GEBURTSDATUM WIDERSPRUCH_NAME;id_pruefung;EZ;;',
];

/**
 * befunde.csv: `quelle;zeile;satz;kundennummer;spalte;wert;code;schwere;regel`, the beginning of the record, by
 * which its byte is found, and the lines of `FAELLE` that it belongs to. First the remarks about the delivery, then what was set aside, by source and place; then case by case what is wrong with cells
 * and with the case (severities and rules: 4-findings.csv).
 */
export const BEFUNDE: readonly (readonly [line: string, record: string, faelle: string])[] = [
  ['allegro;;;;;;LIEFERUNG_ALT;warnung;', '', ''],
  ['verbis;;;;;;LIEFERUNG_VIELE_FEHLER;warnung;', '', ''],
  ['allegro;;;;;;LIEFERUNG_VIELE_FEHLER;warnung;', '', ''],
  ['step;;;;;;LIEFERUNG_VIELE_FEHLER;warnung;', '', ''],
  ['verbis;9;6;;;;ZEICHEN_UNGUELTIG;fehler;', '099A000091', ''],
  [
    'verbis;10;7;099A000007;;;DUBLETTE_WIDERSPRUCH;fehler;',
    '099A000007;Gr\xfcn;Gil;02.03.2011;kein;SGB II;IFK Sieben;408',
    '',
  ],
  ['verbis;12;9;;;;ANFUEHRUNG;fehler;', '099A000092', ''],
  ['allegro;8;7;;;;KUNDENNUMMER_FEHLT;fehler;', '\t\t\t\t\t\t\t\t', ''],
  ['allegro;9;8;;Kundennummer;9,9E+10;KUNDENNUMMER_EXCEL;fehler;', '9,9E+10', ''],
  ['allegro;12;11;;;;SPALTENZAHL;fehler;', '099A000094', ''],
  ['step;10;7;;Kundennummer;99A000095;KUNDENNUMMER_FORMAT;fehler;', '99A000095', ''],
  ['step;11;8;;;;KUNDENNUMMER_FEHLT;fehler;', ';X;Y', ''],
  ['step;20;16;;;;ZEICHEN_UNGUELTIG;fehler;', '099A000096', ''],
  [';;;099A000001;;;VORSTAND_MEHRFACH;warnung;004-26', '', '1'],
  ['verbis;5;2;099A000002;Status;umschulend;WERT_UNBEKANNT;warnung;', '099A000002', '2 3 4 5'],
  [';;;099A000002;;;ERSTBERATUNG_OHNE_TERMIN;hinweis;004-35', '', '2'],
  [';;;099A000002;;;VOLLSTAENDIG_FEHLT;warnung;004-64', '', '2'],
  ['verbis;6;3;099A000003;Geboren;00.00.2003;FIKTIVES_GEBURTSDATUM;hinweis;', '099A000003', '6'],
  ['allegro;7;6;099A000005;BG-Nr;99999-12;BG_NUMMER_FORMAT;warnung;', '099A000005', '7'],
  ['allegro;7;6;099A000005;Vollständig am;31.02.2026;DATUM_UNGUELTIG;fehler;', '099A000005', '7'],
  [';;;099A000005;;;ATV_TERMIN_FEHLT;warnung;004-12', '', '7'],
  [';;;099A000005;;;BG_NUMMER_FEHLT;warnung;004-25', '', '7'],
  [';;;099A000005;;;FEHLT_IN_STEP;warnung;004-09', '', '7'],
  [';;;099A000005;;;FEHLT_IN_VERBIS;warnung;004-09', '', '7'],
  [';;;099A000005;;;HAUPTBETREUER_FEHLT;warnung;004-19', '', '7'],
  [';;;099A000005;;;ID_PRUEFUNG_OFFEN;warnung;004-07', '', '7'],
  ['step;9;6;099A000006;Kanal;WhatsApp;WERT_UNBEKANNT;warnung;', '099A000006', '8'],
  [';;;099A000006;;;ANTRAGSDATUM_FEHLT;fehler;004-27', '', '8'],
  [';;;099A000006;;;ATV_TERMIN_FEHLT;warnung;004-12', '', '8'],
  [';;;099A000006;;;FEHLT_IN_ALLEGRO;warnung;004-10', '', '8'],
  [';;;099A000006;;;FEHLT_IN_VERBIS;warnung;004-09', '', '8'],
  [';;;099A000006;;;HAUPTBETREUER_FEHLT;warnung;004-19', '', '8'],
  [';;;099A000006;;;ID_PRUEFUNG_OFFEN;warnung;004-07', '', '8'],
  [';;;099A000008;;;KANAL_GESPERRT;warnung;003-04', '', '10'],
  [';;;099A000008;;;SC_NACH_SERVICEZEIT;hinweis;002-02', '', '11'],
  [';;;099A000009;;;PROFILING_FEHLT;warnung;004-57', '', '12'],
  [';;;099A000010;;;ATV_TERMIN_FEHLT;warnung;004-12', '', '13'],
  ['step;7;5;099E000004;Rechtskreis;sgb4;WERT_UNBEKANNT;warnung;', '099E000004', '15'],
  [';;;099E000004;;;ANTRAGSDATUM_ABWEICHEND;fehler;004-27', '', '15'],
  [';;;099E000004;;;ATV_TERMIN_FENSTER;hinweis;004-39', '', '15'],
  [';;;099E000004;;;ATV_TERMIN_ZU_SPAET;warnung;004-36', '', '15'],
  [';;;099E000004;;;HAUPTBETREUER_FEHLT;warnung;004-19', '', '15'],
  [';;;099E000004;;;ID_PRUEFUNG_OFFEN;warnung;004-07', '', '15'],
  [';;;099E000004;;;POSTEINGANG_ABWEICHEND;fehler;004-56', '', '15'],
  [';;;099E000004;;;TRAEGERSCHAFT_SGB3;warnung;004-16', '', '15'],
  [';;;099E000004;;;VORSTAND_FEHLT;warnung;004-26', '', '15'],
  [';;;099E000004;;;WIDERSPRUCH_GEBURTSDATUM;fehler;', '', '15'],
  [';;;099E000004;;;WIDERSPRUCH_NAME;warnung;', '', '15'],
];

/** Quarantine files (fine print 4), one character per byte: byte order mark, header, records, no preamble. */
export const QUARANTAENE: Readonly<Record<string, string>> = {
  'verbis-verbis.csv': [
    'Kd.Nr.;Name;Vorname;Geboren;Status;Tr\xe4gerschaft;Vermittler;OrgZ;Aufstocker;Tag der Antragstellung;Termin Erstgespr\xe4ch;Erstberatung am;Profiling am;Notiz',
    '099A000091;\x81;X;01.01.1990;Alo;SGB II;;;;;;;;',
    '099A000007;Gr\xfcn;Gil;02.03.2011;kein;SGB II;IFK Sieben;408;0;2026-03-01;;;;',
    '099A000092;"offen;X;01.01.1990;Alo;SGB II;;;;;;;;',
    '',
  ].join('\r\n'),
  'allegro-allegro.csv': [
    'Kundennummer\tBG-Nr\tAntrag vom\tArt des Antrags\tLeistung bis\tAbgelehnt am\tBG-Vorstand\tVollst\xc3\xa4ndig am\tBescheid am',
    '\t\t\t\t\t\t\t\t',
    '9,9E+10\t99999//0000093\t01.03.2026\tErstantrag\t\t\t\t\t',
    '099A000094\t99999//0000094\t01.03.2026\tErstantrag\t\t\t\t',
    '',
  ].join('\n'),
  'step-step.csv': [
    '\xef\xbb\xbfKundennummer;Nachname;Vorname;Geburtsdatum;Rechtskreis;Kanal;Anliegen;Eingang;ID-Pr\xc3\xbcfung am;Posteingang am;Antragsvermerk',
    '99A000095;X;Y;01.01.1990;SGB II;Post;Neuantrag;01.03.2026;;;',
    ';X;Y;01.01.1990;SGB II;Post;Neuantrag;01.03.2026;;;',
    '099A000096;K\xf6nig;X',
  ].join('\n'),
};

/** The reasons beside them: `zeile;satz;code`. */
export const GRUENDE: Readonly<Record<string, readonly string[]>> = {
  'verbis-verbis.csv.gruende.csv': ['9;6;ZEICHEN_UNGUELTIG', '10;7;DUBLETTE_WIDERSPRUCH', '12;9;ANFUEHRUNG'],
  'allegro-allegro.csv.gruende.csv': ['8;7;KUNDENNUMMER_FEHLT', '9;8;KUNDENNUMMER_EXCEL', '12;11;SPALTENZAHL'],
  'step-step.csv.gruende.csv': ['10;7;KUNDENNUMMER_FORMAT', '11;8;KUNDENNUMMER_FEHLT', '20;16;ZEICHEN_UNGUELTIG'],
};

/** lauf.json without what the files and the program's version give: counted by hand from the above. */
export const LAUF = {
  schema: 1,
  version: '1.2.3',
  beginn: '2026-03-31T04:30:00.000Z',
  stichtag: '2026-03-31',
  profil: 'Beispiel',
  vorgabe: { aufenthalt_de: 'ja' },
  // Page 2 and the README's table of settings.
  einstellungen: {
    land: 'BB',
    silvester_frei: true,
    zusatz_frei: [],
    zusatz_arbeitstage: [],
    antragstag_zaehlt: false,
    vorwarnung: 3,
    ablehnung: 'pruefen',
    online_antrag: 'wie-post',
    atv_dauer: 60,
  },
  // Fine print 9.
  dateien: [
    {
      quelle: 'verbis',
      datei: 'verbis.csv',
      kodierung: 'windows-1252',
      trennzeichen: ';',
      gelesen: 11,
      verbunden: 8,
      quarantaene: 3,
      dubletten: 0,
      leerzeilen: 0,
      kopfzeilen: 0,
      uebersprungen: 0,
      leere_endfelder: 0,
    },
    {
      quelle: 'allegro',
      datei: 'allegro.csv',
      kodierung: 'utf-8',
      trennzeichen: '\t',
      gelesen: 13,
      verbunden: 10,
      quarantaene: 3,
      dubletten: 0,
      leerzeilen: 0,
      kopfzeilen: 0,
      uebersprungen: 0,
      leere_endfelder: 0,
    },
    {
      quelle: 'step',
      datei: 'step.csv',
      kodierung: 'utf-8-bom',
      trennzeichen: ';',
      gelesen: 16,
      verbunden: 12,
      quarantaene: 3,
      dubletten: 1,
      leerzeilen: 2,
      kopfzeilen: 0,
      uebersprungen: 0,
      leere_endfelder: 0,
    },
  ],
  faelle: 15,
  zaehlung: {
    neufall: { entfällt: 4, ja: 4, nein: 4, prüfen: 3 },
    neufall_grund: {
      '': 4,
      'ablehnung-kurz': 1,
      altersgrenze: 1,
      erstantrag: 3,
      'fehlt:antragsdatum': 1,
      'fehlt:geburtsdatum': 1,
      unter15: 1,
      unterbrechung: 1,
      'unterbrechung-kurz': 1,
      weiterbewilligung: 1,
    },
    altersgruppe: { '': 1, U25: 3, Ü25: 11 },
    stelle: { EZ: 7, Leistungsteam: 2, SC: 1, prüfen: 5 },
    route_regel: {
      '': 4,
      '002-04': 2,
      '003-05': 1,
      '004-06': 3,
      '004-34': 1,
      '004-43': 1,
      '004-53': 2,
      '004-55': 1,
    },
    status_erstberatung: { entfällt: 8, erfüllt: 1, 'nicht messbar': 1, offen: 3, verspätet: 1, überfällig: 1 },
    status_entscheidung: { 'bald fällig': 1, entfällt: 8, erfüllt: 1, 'nicht messbar': 3, offen: 1, überfällig: 1 },
    // By id, and by whose turn it is (page 8); without a process empty.
    naechster_schritt: { '': 8, entscheidung: 1, fertig: 2, id_pruefung: 3, termin: 1 },
    wer: { '': 10, EZ: 4, Leistung: 1 },
    befunde: {
      ANFUEHRUNG: 1,
      ANTRAGSDATUM_ABWEICHEND: 1,
      ANTRAGSDATUM_FEHLT: 1,
      ATV_TERMIN_FEHLT: 3,
      ATV_TERMIN_FENSTER: 1,
      ATV_TERMIN_ZU_SPAET: 1,
      BG_NUMMER_FEHLT: 1,
      BG_NUMMER_FORMAT: 1,
      DATUM_UNGUELTIG: 1,
      DUBLETTE: 1,
      DUBLETTE_WIDERSPRUCH: 1,
      ERSTBERATUNG_OHNE_TERMIN: 1,
      FEHLT_IN_ALLEGRO: 1,
      FEHLT_IN_STEP: 1,
      FEHLT_IN_VERBIS: 2,
      FIKTIVES_GEBURTSDATUM: 1,
      HAUPTBETREUER_FEHLT: 3,
      ID_PRUEFUNG_OFFEN: 3,
      KANAL_GESPERRT: 1,
      KUNDENNUMMER_EXCEL: 1,
      KUNDENNUMMER_FEHLT: 2,
      KUNDENNUMMER_FORMAT: 1,
      LIEFERUNG_ALT: 1,
      LIEFERUNG_VIELE_FEHLER: 3,
      POSTEINGANG_ABWEICHEND: 1,
      PROFILING_FEHLT: 1,
      SC_NACH_SERVICEZEIT: 1,
      SPALTENZAHL: 1,
      TRAEGERSCHAFT_SGB3: 1,
      VOLLSTAENDIG_FEHLT: 1,
      VORSTAND_FEHLT: 1,
      VORSTAND_MEHRFACH: 1,
      WERT_UNBEKANNT: 3,
      WIDERSPRUCH_GEBURTSDATUM: 1,
      WIDERSPRUCH_NAME: 1,
      ZEICHEN_UNGUELTIG: 2,
    },
  },
  // 23.03. to 31.03.2026 are six working days; three of 11, 13 and 16 records are more than five percent.
  lieferung: [
    { code: 'LIEFERUNG_ALT', quelle: 'allegro', juengster: '2026-03-23', arbeitstage: 6 },
    { code: 'LIEFERUNG_VIELE_FEHLER', quelle: 'verbis', datei: 'verbis.csv', quarantaene: 3, saetze: 11 },
    { code: 'LIEFERUNG_VIELE_FEHLER', quelle: 'allegro', datei: 'allegro.csv', quarantaene: 3, saetze: 13 },
    { code: 'LIEFERUNG_VIELE_FEHLER', quelle: 'step', datei: 'step.csv', quarantaene: 3, saetze: 16 },
  ],
  nicht_messbar: [],
  neufall_ohne: [],
  unbekannte_woerter: [],
  // Page 1 "Missing columns": what could not be looked at, and what would allow it.
  nicht_geprueft: [
    { code: 'ARBEITSPAKET_FEHLT', fehlt: ['arbeitspaket_ausgegeben_am'], quellen: [] },
    { code: 'ARBEITSPAKET_NACH_GESPRAECH', fehlt: ['arbeitspaket_eingang_am'], quellen: [] },
    {
      code: 'ARBEITSPAKET_UEBERFAELLIG',
      fehlt: ['arbeitspaket_rueckgabe_bis', 'arbeitspaket_eingang_am'],
      quellen: [],
    },
    { code: 'ATV_TERMIN_FREMD', fehlt: ['termin_bei'], quellen: [] },
    { code: 'KOOPERATIONSPLAN_FEHLT', fehlt: ['vereinbarung_am'], quellen: [] },
    { code: 'NEBENBETREUUNG_FEHLT', fehlt: ['nebenbetreuung'], quellen: [] },
    { code: 'ORTSABWESENHEIT_NACHTRAEGLICH', fehlt: ['beginn_am', 'genehmigt_am'], quellen: [] },
    { code: 'ORTSABWESENHEIT_ZU_FRUEH', fehlt: ['beginn_am', 'genehmigt_am'], quellen: [] },
    {
      code: 'RUECKGABETERMIN_FEHLT',
      fehlt: ['arbeitspaket_ausgegeben_am', 'arbeitspaket_rueckgabe_bis', 'arbeitspaket_eingang_am'],
      quellen: [],
    },
    { code: 'UNTERLAGENFRIST_FEHLT', fehlt: ['unterlagen_bis'], quellen: [] },
    { code: 'UNTERLAGEN_UEBERFAELLIG', fehlt: ['unterlagen_bis'], quellen: [] },
    { code: 'VEREINBARUNG_FEHLT', fehlt: ['vereinbarung_am'], quellen: [] },
    { code: 'VEREINBARUNG_SPAETER', fehlt: ['vereinbarung_am'], quellen: [] },
    { code: 'ZUZUG_NACHWEIS_UNBEKANNT', fehlt: ['zuzug', 'zustaendigkeit_geprueft_mit'], quellen: [] },
    { code: 'ZUZUG_UNGEPRUEFT', fehlt: ['zuzug', 'zustaendigkeit_geprueft_mit'], quellen: [] },
  ],
  // Page 3 "Honest unknowns"; the note on the application has its column.
  annahmen: [
    { feld: 'inga', regeln: ['000-a10'] },
    { feld: 'selbstaendig', regeln: ['004-45'] },
    { feld: 'deutsch_ungenuegend', regeln: ['004-46'] },
    { feld: 'antrag_durch', regeln: ['004-47', '004-48'] },
    { feld: 'qualifiziert_abmeldung', regeln: ['000-a20'] },
  ],
  spalten: [{ quelle: 'verbis', datei: 'verbis.csv', unbenutzt: ['Notiz'], mehrdeutig: [] }],
  ueberschneidungen: [],
  uebergangen: [],
  ohne_treffer: [],
  exit_code: 10,
};

/** Findings in English; names of institutions and fields keep their German words. As de/befunde.ts. */
import type { Messages } from '../de/index.ts';

export const befunde: Messages['befunde'] = {
  KUNDENNUMMER_FEHLT: {
    kurz: 'customer number missing',
    text: 'The row has no customer number (Kundennummer).',
    schritt: 'Add the customer number and read the row again.',
  },
  KUNDENNUMMER_FORMAT: {
    kurz: 'customer number wrong',
    text: 'The customer number does not consist of three digits, a letter and six digits.',
    schritt: 'Correct the customer number and read the row again.',
  },
  KUNDENNUMMER_EXCEL: {
    kurz: 'customer number destroyed',
    text: 'Excel took the customer number for a number and destroyed it.',
    schritt: 'Read the export without opening and saving it in Excel first.',
  },
  SPALTENZAHL: {
    kurz: 'wrong column count',
    text: 'The row has more or fewer fields than the header.',
    schritt: 'Look for a surplus or missing delimiter in the row and read it again.',
  },
  ANFUEHRUNG: {
    kurz: 'wrong quotation mark',
    text: 'A quotation mark is not closed or stands alone in the middle of a field.',
    schritt: 'Double or remove the single quotation mark and read the row again.',
  },
  ZEICHEN_UNGUELTIG: {
    kurz: 'unreadable character',
    text: 'The row holds a character that cannot be read in the encoding of the file.',
    schritt: 'Create the export anew, or correct the character and read the row again.',
  },
  DUBLETTE_WIDERSPRUCH: {
    kurz: 'contradictory duplicate',
    text: 'The same key occurs before in the files of this source, with other values; the first row holds.',
    schritt: 'Find out which row is right and read that one only.',
  },
  DUBLETTE: {
    kurz: 'duplicate row',
    text: 'The same row occurs before in the files of this source; it counts once.',
    schritt: 'There is nothing to do.',
  },
  DATUM_UNGUELTIG: {
    kurz: 'invalid date',
    text: 'The entry does not name exactly one day with its year (1900 to 2100), or says that nothing took place; the field counts as empty.',
    schritt: 'Correct the date, for instance in the form DD.MM.YYYY.',
  },
  WERT_UNBEKANNT: {
    kurz: 'unknown value',
    text: 'The entry is none of the words that this field knows; the field counts as empty.',
    schritt: 'Choose a word from the list of the field, for yes/no fields “ja” or “nein”.',
  },
  BG_NUMMER_FORMAT: {
    kurz: 'BG number wrong',
    text: 'The BG number does not consist of five and seven digits; the field counts as empty.',
    schritt: 'Correct the BG number in the form 12345//1234567.',
  },
  ANFUEHRUNG_WOERTLICH: {
    kurz: 'quotation marks in text',
    text: 'The field holds quotation marks without being in quotation marks itself; they count as text.',
    schritt: 'Check that the text is right like this.',
  },
  FIKTIVES_GEBURTSDATUM: {
    kurz: 'fictive birth date',
    text: 'Day or month of birth are unknown; the 15th of the month or 1 July is used instead.',
    schritt: 'Enter the exact date of birth as soon as it is proven.',
  },
  GEBURTSDATUM_UNPLAUSIBEL: {
    kurz: 'implausible birth date',
    text: 'The date of birth lies after the application, after the reference day or more than 120 years before it; it counts as unknown.',
    schritt: 'Check date of birth and date of application against the identity document and the file.',
  },
  FEHLT_IN_VERBIS: {
    kurz: 'missing in VerBIS',
    text: 'There is no record for the case in VerBIS.',
    schritt: 'Create the customer record in VerBIS or reactivate it.',
  },
  FEHLT_IN_STEP: {
    kurz: 'missing in STEP',
    text: 'There is no record for the case in STEP.',
    schritt: 'Create the customer record in STEP.',
  },
  FEHLT_IN_ALLEGRO: {
    kurz: 'missing in ALLEGRO',
    text: 'There is no record for the case in ALLEGRO.',
    schritt: 'Enter the case in ALLEGRO.',
  },
  WIDERSPRUCH_GEBURTSDATUM: {
    kurz: 'birth dates contradict',
    text: 'VerBIS and STEP give different dates of birth; the one from STEP is used.',
    schritt: 'Settle the date of birth by the identity document and correct the wrong system.',
  },
  WIDERSPRUCH_NAME: {
    kurz: 'names contradict',
    text: 'VerBIS and STEP give different surnames or first names.',
    schritt: 'Find out whether it is the same person and align the name in the systems.',
  },
  ANTRAGSDATUM_FEHLT: {
    kurz: 'application date missing',
    text: 'Neither ALLEGRO nor VerBIS has a date of application; without it no deadline can be measured.',
    schritt: 'Enter the date of application in ALLEGRO in the mask “Fallzeiträume”.',
  },
  ANTRAGSDATUM_ABWEICHEND: {
    kurz: 'application dates differ',
    text: 'ALLEGRO and VerBIS give different dates of application; the one from ALLEGRO is used.',
    schritt: 'Settle the day of application and correct it in VerBIS; it must not be changed in ALLEGRO.',
  },
  ANTRAGSDATUM_GEAENDERT: {
    kurz: 'application date changed',
    text: 'The date of application in ALLEGRO is not the one of the last run; changing it is not allowed.',
    schritt: 'Ask for the reason of the change and restore the earlier date if need be.',
  },
  POSTEINGANG_ABWEICHEND: {
    kurz: 'postal receipt differs',
    text: 'The application came by post or fax without a note, but its date is not the day of postal receipt.',
    schritt: 'Check the receipt stamp; the day of postal receipt counts as the day of application.',
  },
  ERSTANTRAG_MIT_VORBEZUG: {
    kurz: 'first despite earlier benefit',
    text: 'The kind of application is Erstantrag although an earlier benefit is entered.',
    schritt: 'Check kind of application and last benefit in ALLEGRO.',
  },
  BG_NUMMER_FEHLT: {
    kurz: 'BG number missing',
    text: 'No BG number is entered for the case.',
    schritt: 'Check in ALLEGRO whether there is a BG number, and assign a new one otherwise.',
  },
  VORSTAND_FEHLT: {
    kurz: 'BG head missing',
    text: 'Nobody in the Bedarfsgemeinschaft is entered as its head.',
    schritt: 'Enter the head of the BG in the personal data in ALLEGRO.',
  },
  VORSTAND_MEHRFACH: {
    kurz: 'several BG heads',
    text: 'More than one person in the Bedarfsgemeinschaft is entered as its head.',
    schritt: 'Find out who is the head of the BG and take the entry back for the others in ALLEGRO.',
  },
  ID_PRUEFUNG_OFFEN: {
    kurz: 'identity check open',
    text: 'No identity check is noted up to the reference day.',
    schritt: 'Arrange an appointment for the identity check in the Eingangszone or enter the one made in STEP.',
  },
  HAUPTBETREUER_FEHLT: {
    kurz: 'Hauptbetreuer missing',
    text: 'The record is not assigned to a Hauptbetreuer.',
    schritt: 'Assign a Hauptbetreuer in VerBIS.',
  },
  NEBENBETREUUNG_FEHLT: {
    kurz: 'Nebenbetreuung missing',
    text: 'For an Aufstocker the Jobcenter has the Nebenbetreuung, but none is entered.',
    schritt: 'Enter the Nebenbetreuung in VerBIS.',
  },
  TRAEGERSCHAFT_SGB3: {
    kurz: 'Trägerschaft SGB III',
    text: 'The record is kept under the Trägerschaft SGB III, but no Aufstocker is noted.',
    schritt: 'Change the Trägerschaft in VerBIS to SGB II or set the tick at Aufstocker.',
  },
  ATV_TERMIN_FEHLT: {
    kurz: 'ATV appointment missing',
    text: 'The Erstberatung is still due and no appointment for it is entered.',
    schritt:
      'Book an appointment with the Hauptbetreuer in ATV; where no window is free until the deadline, write a ticket to the team mailbox with a copy to the team lead.',
  },
  ATV_TERMIN_ZU_SPAET: {
    kurz: 'ATV appointment too late',
    text: 'The appointment for the Erstberatung lies after the end of the deadline.',
    schritt: 'Bring the appointment forward or write a ticket to the team mailbox with the team lead in copy.',
  },
  ATV_TERMIN_FENSTER: {
    kurz: 'ATV appointment outside window',
    text: 'The appointment lies in no window in which ATV is open for Erstgespräche on a working day.',
    schritt: 'Check whether the appointment was agreed so, and move it into the window otherwise.',
  },
  ATV_TERMIN_FREMD: {
    kurz: 'appointment not with Hauptbetreuer',
    text: 'The appointment is not with the Hauptbetreuer.',
    schritt: 'Check whether a substitution was agreed, and book with the Hauptbetreuer otherwise.',
  },
  ARBEITSPAKET_FEHLT: {
    kurz: 'Arbeitspaket missing',
    text: 'The issue of the form “Arbeitspaket SGB II” is not noted.',
    schritt: 'Hand out the Arbeitspaket, agree on a day of return and note both in VerBIS.',
  },
  ARBEITSPAKET_UEBERFAELLIG: {
    kurz: 'Arbeitspaket overdue',
    text: 'The day of return of the Arbeitspaket has passed, but no receipt is noted.',
    schritt: 'Remind the customer of the return or enter the receipt in VerBIS.',
  },
  UNTERLAGEN_UEBERFAELLIG: {
    kurz: 'papers overdue',
    text: 'The day for the application papers has passed, but it is not noted that they are complete.',
    schritt: 'Ask for the missing papers or enter in ALLEGRO since when they are complete.',
  },
  PROFILING_FEHLT: {
    kurz: 'Profiling missing',
    text: 'The Erstberatung took place, but no Profiling is noted.',
    schritt: 'Make the Profiling or enter it in VerBIS.',
  },
  VEREINBARUNG_FEHLT: {
    kurz: 'agreement missing',
    text: 'The Erstberatung took place, but no Eingliederungsvereinbarung is noted.',
    schritt: 'Enter the Eingliederungsvereinbarung in VerBIS.',
  },
  KOOPERATIONSPLAN_FEHLT: {
    kurz: 'Kooperationsplan missing',
    text: 'The Erstberatung took place, but the Kooperationsplan, which replaces the Eingliederungsvereinbarung since 01.07.2023, is not noted.',
    schritt: 'Make the Kooperationsplan together with the person or enter it in VerBIS.',
  },
  VOLLSTAENDIG_FEHLT: {
    kurz: 'completeness missing',
    text: 'The application is decided, but since when the papers were complete is missing; the deadline cannot be measured.',
    schritt: 'Enter in ALLEGRO since when the papers were complete.',
  },
  ZUZUG_UNGEPRUEFT: {
    kurz: 'move not checked',
    text: 'A move into the area is noted, but not by what the competence was checked.',
    schritt: 'Check the competence by identity document, tenancy contract or current certificate of registration.',
  },
  SC_NACH_SERVICEZEIT: {
    kurz: 'after service hours',
    text: 'The call came in on a Friday after 14:00, after the end of the service hours of the Service Center.',
    schritt: 'Check whether receipt and channel are right.',
  },
  KANAL_GESPERRT: {
    kurz: 'channel blocked',
    text: 'The matter came by e-mail although receipt from outside is blocked in SGB III since 01.07.2025.',
    schritt: 'Check the channel and report a mailbox that still receives from outside.',
  },
  ORTSABWESENHEIT_ZU_FRUEH: {
    kurz: 'absence approved early',
    text: 'The absence (Ortsabwesenheit) was approved more than seven calendar days before its beginning.',
    schritt: 'Check again in the seven days before the beginning whether anything stands against it.',
  },
  DATUM_MIT_ZUSATZ: {
    kurz: 'date with words',
    text: 'There is something else beside the date in the cell; the day named there is used.',
    schritt: 'Check that the day is right and move the other words to another column.',
  },
  HAKEN_STATT_DATUM: {
    kurz: 'tick without date',
    text: 'A tick stands in the cell instead of a date; the step counts as done, the day is unknown.',
    schritt: 'Enter the day, so that the deadlines can be measured.',
  },
  ORTSABWESENHEIT_NACHTRAEGLICH: {
    kurz: 'absence approved afterwards',
    text: 'The absence was approved only after it began.',
    schritt: 'Check both days, and find out whether consent was asked for in time.',
  },
  ANTRAGSDATUM_VERBIS_FEHLT: {
    kurz: 'VerBIS lacks application date',
    text: 'VerBIS lacks the day of application, although ALLEGRO has it.',
    schritt: 'Enter the day of application in the customer data in VerBIS.',
  },
  ANTRAGSDATUM_ALLEGRO_FEHLT: {
    kurz: 'ALLEGRO lacks application date',
    text: 'ALLEGRO lacks the date of application; the one from VerBIS is used.',
    schritt: 'Enter the date of application in ALLEGRO in the mask “Fallzeiträume”.',
  },
  VERMERK_FEHLT: {
    kurz: 'hand-out note missing',
    text: 'The hand-out of the application papers is not noted in VerBIS.',
    schritt: 'Add a note on the hand-out in VerBIS for every member of the BG.',
  },
  RUECKGABETERMIN_FEHLT: {
    kurz: 'return day missing',
    text: 'The Arbeitspaket was handed out, but no day is noted for its return.',
    schritt: 'Agree on a day for the return and enter it in VerBIS.',
  },
  ARBEITSPAKET_NACH_GESPRAECH: {
    kurz: 'Arbeitspaket after first conversation',
    text: 'The Arbeitspaket came back only after the first conversation.',
    schritt: 'Enter its data at once, and agree on a return before the conversation in future.',
  },
  UNTERLAGENFRIST_FEHLT: {
    kurz: 'day for papers missing',
    text: 'No day is entered by which the application papers are expected.',
    schritt: 'Name a day for the papers in the covering letter and enter it in ALLEGRO.',
  },
  ERSTBERATUNG_OHNE_TERMIN: {
    kurz: 'Erstberatung without appointment',
    text: 'The Erstberatung took place, but no appointment for it is entered.',
    schritt: 'Enter the appointment, or note why there was none.',
  },
  VEREINBARUNG_SPAETER: {
    kurz: 'agreement only later',
    text: 'The Eingliederungsvereinbarung was concluded only after the Erstberatung.',
    schritt: 'Check the date of the agreement, and note the reason for the delay.',
  },
  ZUZUG_NACHWEIS_UNBEKANNT: {
    kurz: 'proof of move unclear',
    text: 'The proof of competence names neither identity document nor tenancy contract nor registration.',
    schritt: 'Have one of these proofs shown and enter it in STEP.',
  },
  ATV_TERMIN_DOPPELT: {
    kurz: 'ATV appointment double-booked',
    text: 'The same appointment with the same person is entered for somebody else, too.',
    schritt: 'Move one of the two appointments to a free window.',
  },
  ABMELDUNG_MIT_TERMIN: {
    kurz: 'appointment after sign-off',
    text: 'There still is an appointment after the Abmeldung.',
    schritt: 'Find out whether the appointment is still needed, and cancel it otherwise.',
  },
  INGA_WECHSEL: {
    kurz: 'adviser changed at Inga',
    text: 'The Hauptbetreuer is not the one of the last run, although the twelve months of Inga after the Abmeldung still run.',
    schritt: 'Ask Inga whether the change was hers, and take it back otherwise.',
  },
  ANMELDEBOGEN_FEHLT: {
    kurz: 'Anmeldebogen missing',
    text: 'There is no Anmeldebogen.',
    schritt: 'Have an Anmeldebogen filled in for every member of the BG.',
  },
  EINLADUNG_FEHLT: {
    kurz: 'invitation missing',
    text: 'No invitation is noted for the appointment of the Erstberatung.',
    schritt: 'Send the invitation with its legal instruction and enter the day.',
  },
  AUFGABE_AV_FEHLT: {
    kurz: 'AV task missing',
    text: 'The appointment is booked, but the Arbeitsvermittlung got no task for it.',
    schritt: 'Create a task for the Arbeitsvermittlung in VerBIS.',
  },
  LEISTUNG_NICHT_INFORMIERT: {
    kurz: 'Leistungsteam not informed',
    text: 'The application came by telephone, but it is not noted that the Leistungsteam knows.',
    schritt: 'Inform the Leistungsteam and enter the day.',
  },
  RUECKGABE_LEISTUNG_FEHLT: {
    kurz: 'return to Leistung missing',
    text: 'The application came by post or fax without a note, and its return to the Leistungsteam is not noted.',
    schritt: 'Return the application to the Leistungsteam by eAkte and enter the day.',
  },
  ANSCHREIBEN_FEHLT: {
    kurz: 'covering letter missing',
    text: 'The covering letter of the hand-out is not in the eAkte.',
    schritt: 'Put the covering letter of the hand-out into the eAkte.',
  },
  LIEFERUNG_UNGEWOEHNLICH: {
    kurz: 'delivery of unusual size',
    text: 'The source has less than half or more than double the records that it had lately, or none at all.',
    schritt: 'Check whether the export is complete and has the right selection.',
  },
  LIEFERUNG_UNVERAENDERT: {
    kurz: 'delivery unchanged',
    text: 'The file is exactly the one of an earlier run with another reference day.',
    schritt: 'Check whether the export of today is there, and read the new one otherwise.',
  },
  LIEFERUNG_ALT: {
    kurz: 'delivery too old',
    text: 'The latest entry of the delivery lies more than five working days before the reference day.',
    schritt: 'Check whether the export is up to date and the reference day is right.',
  },
  LIEFERUNG_VIELE_FEHLER: {
    kurz: 'delivery with many errors',
    text: "More than five per cent of the file's records are in quarantine.",
    schritt: 'Look up the reasons in the quarantine and have the export made anew.',
  },
  LIEFERUNG_FEHLT: {
    kurz: 'delivery missing',
    text: 'A source that the last run had is missing in this run.',
    schritt: 'Provide the missing export and repeat the run.',
  },
  ATV_TERMIN_VERSTRICHEN: {
    kurz: 'ATV appointment passed',
    text: 'The appointment for the Erstberatung has passed, but no Erstberatung is noted.',
    schritt: 'Enter the Erstberatung in VerBIS or book a new appointment.',
  },
};

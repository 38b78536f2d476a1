/** Findings in German: short words for a cell, what is wrong, what to do next. No text carries a value of a cell. */
import type { BefundCode } from '../../decide/befunde.ts';
import type { BefundText } from '../bausteine.ts';

export const befunde: Readonly<Record<BefundCode, BefundText>> = {
  KUNDENNUMMER_FEHLT: {
    kurz: 'Kundennummer fehlt',
    text: 'In der Zeile steht keine Kundennummer.',
    schritt: 'Ergänzen Sie die Kundennummer und lesen Sie die Zeile erneut ein.',
  },
  KUNDENNUMMER_FORMAT: {
    kurz: 'Kundennummer falsch',
    text: 'Die Kundennummer besteht nicht aus drei Ziffern, einem Buchstaben und sechs Ziffern.',
    schritt: 'Berichtigen Sie die Kundennummer und lesen Sie die Zeile erneut ein.',
  },
  KUNDENNUMMER_EXCEL: {
    kurz: 'Kundennummer zerstört',
    text: 'Excel hat die Kundennummer für eine Zahl gehalten und dabei zerstört.',
    schritt: 'Lesen Sie den Export ein, ohne ihn vorher in Excel zu öffnen und zu speichern.',
  },
  SPALTENZAHL: {
    kurz: 'Spaltenzahl falsch',
    text: 'Die Zeile hat mehr oder weniger Felder als die Kopfzeile.',
    schritt:
      'Suchen Sie in der Zeile nach einem überzähligen oder fehlenden Trennzeichen und lesen Sie sie erneut ein.',
  },
  ANFUEHRUNG: {
    kurz: 'Anführungszeichen falsch',
    text: 'Ein Anführungszeichen ist nicht geschlossen oder steht einzeln mitten in einem Feld.',
    schritt: 'Verdoppeln oder entfernen Sie das einzelne Anführungszeichen und lesen Sie die Zeile erneut ein.',
  },
  ZEICHEN_UNGUELTIG: {
    kurz: 'Zeichen nicht lesbar',
    text: 'Die Zeile enthält ein Zeichen, das sich in der Kodierung der Datei nicht lesen lässt.',
    schritt: 'Erzeugen Sie den Export neu, oder berichtigen Sie das Zeichen und lesen Sie die Zeile erneut ein.',
  },
  DUBLETTE_WIDERSPRUCH: {
    kurz: 'Dublette mit Widerspruch',
    text: 'Derselbe Schlüssel steht in den Dateien dieser Quelle schon einmal, mit anderen Werten; die erste Zeile gilt.',
    schritt: 'Klären Sie im Fachverfahren, welche Zeile stimmt, und lesen Sie nur diese ein.',
  },
  DUBLETTE: {
    kurz: 'Zeile doppelt',
    text: 'Dieselbe Zeile steht in den Dateien dieser Quelle schon einmal; sie zählt nur einmal.',
    schritt: 'Es ist nichts zu tun.',
  },
  DATUM_UNGUELTIG: {
    kurz: 'Datum ungültig',
    text: 'Der Eintrag nennt nicht genau einen Tag mit Jahr (1900 bis 2100), oder er sagt, dass an dem Tag nichts stattfand; das Feld gilt als leer.',
    schritt: 'Berichtigen Sie das Datum, zum Beispiel in der Form TT.MM.JJJJ.',
  },
  WERT_UNBEKANNT: {
    kurz: 'Wert unbekannt',
    text: 'Der Eintrag gehört nicht zu den Wörtern, die dieses Feld kennt; das Feld gilt als leer.',
    schritt: 'Wählen Sie ein Wort aus der Liste des Feldes, bei Ja/Nein-Feldern „ja“ oder „nein“.',
  },
  BG_NUMMER_FORMAT: {
    kurz: 'BG-Nummer falsch',
    text: 'Die BG-Nummer besteht nicht aus fünf und sieben Ziffern; das Feld gilt als leer.',
    schritt: 'Berichtigen Sie die BG-Nummer in der Form 12345//1234567.',
  },
  ANFUEHRUNG_WOERTLICH: {
    kurz: 'Anführungszeichen im Text',
    text: 'In dem Feld stehen Anführungszeichen, ohne dass es selbst in Anführungszeichen steht; sie zählen zum Text.',
    schritt: 'Sehen Sie nach, ob der Text so stimmt.',
  },
  FIKTIVES_GEBURTSDATUM: {
    kurz: 'Geburtsdatum fiktiv',
    text: 'Tag oder Monat der Geburt sind unbekannt; gerechnet wird mit dem 15. des Monats oder dem 1. Juli.',
    schritt: 'Tragen Sie das genaue Geburtsdatum ein, sobald es nachgewiesen ist.',
  },
  GEBURTSDATUM_UNPLAUSIBEL: {
    kurz: 'Geburtsdatum unplausibel',
    text: 'Das Geburtsdatum liegt nach dem Antragsdatum, nach dem Stichtag oder mehr als 120 Jahre vor dem Stichtag; es gilt als unbekannt.',
    schritt: 'Prüfen Sie Geburtsdatum und Antragsdatum anhand des Ausweisdokuments und der Akte.',
  },
  FEHLT_IN_VERBIS: {
    kurz: 'fehlt in VerBIS',
    text: 'Zum Fall gibt es keinen Datensatz in VerBIS.',
    schritt: 'Legen Sie den Kundendatensatz in VerBIS an oder reaktivieren Sie ihn.',
  },
  FEHLT_IN_STEP: {
    kurz: 'fehlt in STEP',
    text: 'Zum Fall gibt es keinen Datensatz in STEP.',
    schritt: 'Legen Sie den Kundendatensatz in STEP an.',
  },
  FEHLT_IN_ALLEGRO: {
    kurz: 'fehlt in ALLEGRO',
    text: 'Zum Fall gibt es keinen Datensatz in ALLEGRO.',
    schritt: 'Erfassen Sie den Fall in ALLEGRO.',
  },
  WIDERSPRUCH_GEBURTSDATUM: {
    kurz: 'Geburtsdatum widersprüchlich',
    text: 'VerBIS und STEP nennen verschiedene Geburtsdaten; gerechnet wird mit dem aus STEP.',
    schritt: 'Klären Sie das Geburtsdatum anhand des Ausweisdokuments und berichtigen Sie das falsche Verfahren.',
  },
  WIDERSPRUCH_NAME: {
    kurz: 'Name widersprüchlich',
    text: 'VerBIS und STEP nennen verschiedene Nach- oder Vornamen.',
    schritt: 'Klären Sie, ob es dieselbe Person ist, und gleichen Sie den Namen in den Verfahren an.',
  },
  ANTRAGSDATUM_FEHLT: {
    kurz: 'Antragsdatum fehlt',
    text: 'Weder in ALLEGRO noch in VerBIS steht ein Antragsdatum; ohne dieses lässt sich keine Frist messen.',
    schritt: 'Erfassen Sie das Antragsdatum in ALLEGRO in der Maske „Fallzeiträume“.',
  },
  ANTRAGSDATUM_ABWEICHEND: {
    kurz: 'Antragsdatum abweichend',
    text: 'ALLEGRO und VerBIS nennen verschiedene Antragsdaten; gerechnet wird mit dem aus ALLEGRO.',
    schritt:
      'Klären Sie den Tag der Antragstellung und berichtigen Sie ihn in VerBIS; in ALLEGRO darf er nicht geändert werden.',
  },
  ANTRAGSDATUM_GEAENDERT: {
    kurz: 'Antragsdatum geändert',
    text: 'Das Antragsdatum in ALLEGRO ist ein anderes als im letzten Lauf; Änderungen daran sind nicht zulässig.',
    schritt: 'Lassen Sie sich die Änderung begründen und stellen Sie nötigenfalls das frühere Antragsdatum wieder her.',
  },
  POSTEINGANG_ABWEICHEND: {
    kurz: 'Posteingang abweichend',
    text: 'Der Antrag kam ohne Vermerk per Post oder Fax, sein Antragsdatum ist aber nicht der Tag des Posteingangs.',
    schritt: 'Prüfen Sie den Eingangsstempel; als Tag der Antragstellung gilt der Posteingang.',
  },
  ERSTANTRAG_MIT_VORBEZUG: {
    kurz: 'Erstantrag trotz Vorbezug',
    text: 'Die Antragsart ist Erstantrag, obwohl ein früherer Leistungsbezug eingetragen ist.',
    schritt: 'Prüfen Sie Antragsart und letzten Bezug in ALLEGRO.',
  },
  BG_NUMMER_FEHLT: {
    kurz: 'BG-Nummer fehlt',
    text: 'Zum Fall ist keine BG-Nummer eingetragen.',
    schritt: 'Prüfen Sie in ALLEGRO, ob es eine BG-Nummer gibt, und vergeben Sie sonst eine neue.',
  },
  VORSTAND_FEHLT: {
    kurz: 'BG-Vorstand fehlt',
    text: 'In der Bedarfsgemeinschaft ist bei niemandem der Vorstand eingetragen.',
    schritt: 'Tragen Sie den Vorstand der BG in ALLEGRO in den Personendaten ein.',
  },
  VORSTAND_MEHRFACH: {
    kurz: 'BG-Vorstand mehrfach',
    text: 'In der Bedarfsgemeinschaft ist der Vorstand bei mehr als einer Person eingetragen.',
    schritt: 'Klären Sie, wer Vorstand der BG ist, und nehmen Sie den Eintrag in ALLEGRO bei den anderen zurück.',
  },
  ID_PRUEFUNG_OFFEN: {
    kurz: 'ID-Prüfung offen',
    text: 'Bis zum Stichtag ist keine ID-Prüfung vermerkt.',
    schritt:
      'Vereinbaren Sie in der Eingangszone einen Termin zur ID-Prüfung oder tragen Sie die erfolgte Prüfung in STEP nach.',
  },
  HAUPTBETREUER_FEHLT: {
    kurz: 'Hauptbetreuer fehlt',
    text: 'Der Datensatz ist keinem Hauptbetreuer zugeordnet.',
    schritt: 'Ordnen Sie in VerBIS einen Hauptbetreuer zu.',
  },
  NEBENBETREUUNG_FEHLT: {
    kurz: 'Nebenbetreuung fehlt',
    text: 'Bei Aufstockern liegt die Nebenbetreuung beim Jobcenter, es ist aber keine eingetragen.',
    schritt: 'Tragen Sie in VerBIS die Nebenbetreuung ein.',
  },
  TRAEGERSCHAFT_SGB3: {
    kurz: 'Trägerschaft SGB III',
    text: 'Der Datensatz wird unter der Trägerschaft SGB III geführt, ein Aufstocker ist aber nicht vermerkt.',
    schritt: 'Stellen Sie in VerBIS die Trägerschaft auf SGB II um oder setzen Sie den Haken bei Aufstocker.',
  },
  ATV_TERMIN_FEHLT: {
    kurz: 'ATV-Termin fehlt',
    text: 'Die Erstberatung steht aus und ein Termin dafür ist nicht eingetragen.',
    schritt:
      'Buchen Sie in ATV einen Termin beim Hauptbetreuer; ist bis zur Frist kein Fenster frei, schreiben Sie ein Ticket an das Teampostfach mit der Teamleitung in Kopie.',
  },
  ATV_TERMIN_ZU_SPAET: {
    kurz: 'ATV-Termin zu spät',
    text: 'Der Termin zur Erstberatung liegt nach dem Ende der Frist.',
    schritt:
      'Ziehen Sie den Termin vor oder schreiben Sie ein Ticket an das Teampostfach mit der Teamleitung in Kopie.',
  },
  ATV_TERMIN_FENSTER: {
    kurz: 'ATV-Termin außerhalb Fenster',
    text: 'Der Termin liegt in keinem Fenster, in dem ATV an einem Arbeitstag für Erstgespräche offen ist.',
    schritt: 'Prüfen Sie, ob der Termin so vereinbart ist, und verlegen Sie ihn sonst in das Fenster.',
  },
  ATV_TERMIN_FREMD: {
    kurz: 'Termin nicht beim Hauptbetreuer',
    text: 'Der Termin liegt nicht beim Hauptbetreuer.',
    schritt: 'Prüfen Sie, ob eine Vertretung vereinbart ist, und buchen Sie den Termin sonst beim Hauptbetreuer.',
  },
  ARBEITSPAKET_FEHLT: {
    kurz: 'Arbeitspaket fehlt',
    text: 'Die Ausgabe des Vordrucks „Arbeitspaket SGB II“ ist nicht vermerkt.',
    schritt: 'Geben Sie das Arbeitspaket aus, vereinbaren Sie einen Rückgabetermin und vermerken Sie beides in VerBIS.',
  },
  ARBEITSPAKET_UEBERFAELLIG: {
    kurz: 'Arbeitspaket überfällig',
    text: 'Der Rückgabetermin des Arbeitspakets ist vorbei, ein Eingang ist aber nicht vermerkt.',
    schritt: 'Erinnern Sie an die Rückgabe oder tragen Sie den Eingang in VerBIS nach.',
  },
  UNTERLAGEN_UEBERFAELLIG: {
    kurz: 'Unterlagen überfällig',
    text: 'Der Termin für die Antragsunterlagen ist vorbei, ihre Vollständigkeit ist aber nicht vermerkt.',
    schritt: 'Fordern Sie die fehlenden Unterlagen an oder tragen Sie in ALLEGRO ein, seit wann sie vollständig sind.',
  },
  PROFILING_FEHLT: {
    kurz: 'Profiling fehlt',
    text: 'Die Erstberatung fand statt, ein Profiling ist aber nicht vermerkt.',
    schritt: 'Erstellen Sie das Profiling oder tragen Sie es in VerBIS nach.',
  },
  VEREINBARUNG_FEHLT: {
    kurz: 'Vereinbarung fehlt',
    text: 'Die Erstberatung fand statt, eine Eingliederungsvereinbarung ist aber nicht vermerkt.',
    schritt: 'Tragen Sie die Eingliederungsvereinbarung in VerBIS nach.',
  },
  KOOPERATIONSPLAN_FEHLT: {
    kurz: 'Kooperationsplan fehlt',
    text: 'Die Erstberatung fand statt, der Kooperationsplan, der seit dem 01.07.2023 die Eingliederungsvereinbarung ersetzt, ist aber nicht vermerkt.',
    schritt: 'Erstellen Sie den Kooperationsplan gemeinsam mit der Person oder tragen Sie ihn in VerBIS nach.',
  },
  VOLLSTAENDIG_FEHLT: {
    kurz: 'Vollständigkeit fehlt',
    text: 'Der Antrag ist entschieden, aber es fehlt, seit wann die Unterlagen vollständig waren; die Frist ist nicht messbar.',
    schritt: 'Tragen Sie in ALLEGRO ein, seit wann die Unterlagen vollständig waren.',
  },
  ZUZUG_UNGEPRUEFT: {
    kurz: 'Zuzug ungeprüft',
    text: 'Es ist ein Zuzug vermerkt, aber nicht, womit die Zuständigkeit geprüft wurde.',
    schritt: 'Prüfen Sie die Zuständigkeit anhand von Ausweisdokument, Mietvertrag oder aktueller Meldebescheinigung.',
  },
  SC_NACH_SERVICEZEIT: {
    kurz: 'nach der Servicezeit',
    text: 'Der Anruf ging an einem Freitag nach 14:00 Uhr ein, also nach dem Ende der Servicezeit des Service Centers.',
    schritt: 'Prüfen Sie, ob Eingang und Zugangskanal stimmen.',
  },
  KANAL_GESPERRT: {
    kurz: 'Kanal gesperrt',
    text: 'Das Anliegen ging per E-Mail ein, obwohl der Empfang von außen im SGB III seit dem 01.07.2025 gesperrt ist.',
    schritt: 'Prüfen Sie den Zugangskanal und melden Sie ein Postfach, das noch von außen empfängt.',
  },
  ORTSABWESENHEIT_ZU_FRUEH: {
    kurz: 'Ortsabwesenheit zu früh',
    text: 'Die Ortsabwesenheit wurde mehr als sieben Kalendertage vor ihrem Beginn genehmigt.',
    schritt: 'Prüfen Sie in den sieben Tagen vor dem Beginn erneut, ob etwas dagegen spricht.',
  },
  DATUM_MIT_ZUSATZ: {
    kurz: 'Datum mit Zusatz',
    text: 'Neben dem Datum steht noch etwas anderes in der Zelle; gerechnet wird mit dem genannten Tag.',
    schritt: 'Prüfen Sie, ob der Tag stimmt, und schreiben Sie den Zusatz in eine andere Spalte.',
  },
  HAKEN_STATT_DATUM: {
    kurz: 'Haken statt Datum',
    text: 'Statt eines Datums steht ein Haken in der Zelle; der Schritt gilt als erledigt, der Tag ist unbekannt.',
    schritt: 'Tragen Sie den Tag ein, damit sich die Fristen messen lassen.',
  },
  ORTSABWESENHEIT_NACHTRAEGLICH: {
    kurz: 'Ortsabwesenheit nachträglich',
    text: 'Die Ortsabwesenheit wurde erst nach ihrem Beginn genehmigt.',
    schritt: 'Prüfen Sie beide Tage, und klären Sie, ob die Zustimmung rechtzeitig eingeholt wurde.',
  },
  ANTRAGSDATUM_VERBIS_FEHLT: {
    kurz: 'Antragsdatum fehlt in VerBIS',
    text: 'In VerBIS fehlt der Tag der Antragstellung, obwohl ALLEGRO ihn nennt.',
    schritt: 'Tragen Sie den Tag der Antragstellung in den VerBIS-Kundendaten nach.',
  },
  ANTRAGSDATUM_ALLEGRO_FEHLT: {
    kurz: 'Antragsdatum fehlt in ALLEGRO',
    text: 'In ALLEGRO fehlt das Antragsdatum; gerechnet wird mit dem aus VerBIS.',
    schritt: 'Erfassen Sie das Antragsdatum in ALLEGRO in der Maske „Fallzeiträume“.',
  },
  VERMERK_FEHLT: {
    kurz: 'Vermerk Antragsausgabe fehlt',
    text: 'Die Antragsausgabe ist nicht als Vermerk in VerBIS festgehalten.',
    schritt: 'Legen Sie in VerBIS bei jedem Mitglied der BG einen Historienvermerk über die Antragsausgabe an.',
  },
  RUECKGABETERMIN_FEHLT: {
    kurz: 'Rückgabetermin fehlt',
    text: 'Das Arbeitspaket ist ausgegeben, aber es ist kein Tag für die Rückgabe vermerkt.',
    schritt: 'Vereinbaren Sie einen Rückgabetermin und tragen Sie ihn in VerBIS ein.',
  },
  ARBEITSPAKET_NACH_GESPRAECH: {
    kurz: 'Arbeitspaket nach Erstgespräch',
    text: 'Das Arbeitspaket kam erst nach dem Erstgespräch zurück.',
    schritt:
      'Geben Sie die Daten des Arbeitspakets sofort ein und vereinbaren Sie künftig eine Rückgabe vor dem Gespräch.',
  },
  UNTERLAGENFRIST_FEHLT: {
    kurz: 'Frist für Unterlagen fehlt',
    text: 'Es ist nicht eingetragen, bis wann die Antragsunterlagen erwartet werden.',
    schritt: 'Nennen Sie im Anschreiben einen Tag für die Unterlagen und tragen Sie ihn in ALLEGRO ein.',
  },
  ERSTBERATUNG_OHNE_TERMIN: {
    kurz: 'Erstberatung ohne Termin',
    text: 'Die Erstberatung fand statt, ein Termin dafür ist aber nicht eingetragen.',
    schritt: 'Tragen Sie den Termin nach, oder vermerken Sie, warum es ohne ging.',
  },
  VEREINBARUNG_SPAETER: {
    kurz: 'Vereinbarung erst später',
    text: 'Die Eingliederungsvereinbarung wurde erst nach der Erstberatung geschlossen.',
    schritt: 'Prüfen Sie das Datum der Vereinbarung, und vermerken Sie den Grund für die Verzögerung.',
  },
  ZUZUG_NACHWEIS_UNBEKANNT: {
    kurz: 'Nachweis zum Zuzug unklar',
    text: 'Als Nachweis für die Zuständigkeit ist weder Ausweis noch Mietvertrag noch Meldebescheinigung genannt.',
    schritt: 'Lassen Sie sich einen dieser Nachweise zeigen und tragen Sie ihn in STEP ein.',
  },
  ATV_TERMIN_DOPPELT: {
    kurz: 'ATV-Termin doppelt vergeben',
    text: 'Derselbe Termin ist bei derselben Person noch für jemand anderen eingetragen.',
    schritt: 'Verlegen Sie einen der beiden Termine auf ein freies Fenster.',
  },
  ABMELDUNG_MIT_TERMIN: {
    kurz: 'Termin nach Abmeldung',
    text: 'Nach der Abmeldung steht noch ein Termin an.',
    schritt: 'Klären Sie, ob der Termin noch gebraucht wird, und sagen Sie ihn sonst ab.',
  },
  INGA_WECHSEL: {
    kurz: 'Betreuerwechsel bei Inga',
    text: 'Der Hauptbetreuer ist ein anderer als im letzten Lauf, obwohl die zwölf Monate von Inga nach der Abmeldung noch laufen.',
    schritt: 'Klären Sie mit Inga, ob sie den Wechsel veranlasst hat, und stellen Sie ihn sonst zurück.',
  },
  ANMELDEBOGEN_FEHLT: {
    kurz: 'Anmeldebogen fehlt',
    text: 'Der Anmeldebogen liegt nicht vor.',
    schritt: 'Lassen Sie für jedes Mitglied der BG einen Anmeldebogen ausfüllen.',
  },
  EINLADUNG_FEHLT: {
    kurz: 'Einladung fehlt',
    text: 'Für den Termin zur Erstberatung ist keine Einladung vermerkt.',
    schritt: 'Versenden Sie die Einladung mit Rechtsfolgenbelehrung und tragen Sie den Tag ein.',
  },
  AUFGABE_AV_FEHLT: {
    kurz: 'Aufgabe AV fehlt',
    text: 'Der Termin ist gebucht, die Arbeitsvermittlung hat aber keine Aufgabe dazu erhalten.',
    schritt: 'Legen Sie in VerBIS eine Aufgabe für die Arbeitsvermittlung an.',
  },
  LEISTUNG_NICHT_INFORMIERT: {
    kurz: 'Leistungsteam nicht informiert',
    text: 'Der Antrag kam telefonisch, aber es ist nicht vermerkt, dass das Leistungsteam davon weiß.',
    schritt: 'Unterrichten Sie das Leistungsteam und tragen Sie den Tag ein.',
  },
  RUECKGABE_LEISTUNG_FEHLT: {
    kurz: 'Rückgabe an Leistung fehlt',
    text: 'Der Antrag kam ohne Vermerk per Post oder Fax, seine Rückgabe an das Leistungsteam ist nicht vermerkt.',
    schritt: 'Geben Sie den Antrag per eAkte an das Leistungsteam zurück und tragen Sie den Tag ein.',
  },
  ANSCHREIBEN_FEHLT: {
    kurz: 'Anschreiben fehlt',
    text: 'Das Anschreiben zur Antragsausgabe liegt nicht in der eAkte.',
    schritt: 'Legen Sie das Anschreiben zur Antragsausgabe in der eAkte ab.',
  },
  LIEFERUNG_UNGEWOEHNLICH: {
    kurz: 'Lieferung ungewöhnlich',
    text: 'Die Quelle hat weniger als die Hälfte oder mehr als das Doppelte der Datensätze, die sie zuletzt hatte, oder gar keinen.',
    schritt: 'Prüfen Sie, ob der Export vollständig ist und die richtige Auswahl hat.',
  },
  LIEFERUNG_UNVERAENDERT: {
    kurz: 'Lieferung unverändert',
    text: 'Die Datei ist genau dieselbe wie in einem früheren Lauf mit einem anderen Stichtag.',
    schritt: 'Prüfen Sie, ob der Export von heute bereitliegt, und lesen Sie sonst den neuen ein.',
  },
  LIEFERUNG_ALT: {
    kurz: 'Lieferung zu alt',
    text: 'Der jüngste Eintrag der Lieferung liegt mehr als fünf Arbeitstage vor dem Stichtag.',
    schritt: 'Prüfen Sie, ob der Export aktuell ist und der Stichtag stimmt.',
  },
  LIEFERUNG_VIELE_FEHLER: {
    kurz: 'Lieferung mit vielen Fehlern',
    text: 'Mehr als fünf Prozent der Datensätze der Datei sind in der Quarantäne.',
    schritt: 'Sehen Sie in der Quarantäne nach den Gründen und lassen Sie den Export neu erzeugen.',
  },
  LIEFERUNG_FEHLT: {
    kurz: 'Lieferung fehlt',
    text: 'Eine Quelle, die der letzte Lauf hatte, fehlt in diesem Lauf.',
    schritt: 'Legen Sie den fehlenden Export bereit und wiederholen Sie den Lauf.',
  },
  ATV_TERMIN_VERSTRICHEN: {
    kurz: 'ATV-Termin verstrichen',
    text: 'Der Termin zur Erstberatung ist vorbei, eine Erstberatung ist aber nicht vermerkt.',
    schritt: 'Tragen Sie die Erstberatung in VerBIS nach oder buchen Sie einen neuen Termin.',
  },
};

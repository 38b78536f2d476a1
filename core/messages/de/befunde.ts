/** Findings in German: short words for a cell, what is wrong, what to do next. No text carries a value of a cell. */
import type { Messages } from '../messages.ts';

export const befunde: Messages['befunde'] = {
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
};

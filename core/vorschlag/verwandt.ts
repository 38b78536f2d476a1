/**
 * Labels and words that mean a field or a word without being its synonym: good for a proposal that a person looks at,
 * too loose to be believed in a night (page 5, `neufall profil`).
 */
import type { FieldId } from '../fields/declarations.ts';
import type { ListName } from '../fields/lists.ts';

export const VERWANDTE_UEBERSCHRIFTEN: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  kundennummer: ['Kunde', 'Kunden-ID', 'Kd', 'Kennung'],
  bg_nummer: ['Bedarfsgemeinschaft', 'BG-Kennung'],
  nachname: ['Zuname', 'Kundenname'],
  vorname: ['Rufname'],
  status: ['Arbeitsmarktstatus', 'Bewerberstatus'],
  frueherer_status: ['Alter Status', 'Letzter Status'],
  traegerschaft: ['Träger'],
  hauptbetreuer: ['Betreuer', 'Fachkraft', 'Vermittlungsfachkraft', 'Persönlicher Ansprechpartner', 'pAp', 'Zuständig'],
  nebenbetreuung: ['Nebenbetreuer', 'Zweitbetreuer'],
  team: ['Gruppe', 'Organisationseinheit', 'Org-Einheit'],
  aufstocker: ['Ergänzer', 'Alg-Aufstocker'],
  antragsdatum_verbis: ['Antrag VerBIS', 'Leistung beantragt am'],
  atv_termin: ['Ersttermin', 'Termin Erstberatung', 'Termin', 'Beratungstermin'],
  termin_bei: ['Termin mit', 'Termin führt'],
  erstberatung_am: ['Erstgespräch', 'Erstgespräch geführt am', 'Beratung am'],
  profiling_am: ['Potenzialanalyse'],
  vereinbarung_am: ['Eingliederungsvereinbarung', 'EGV', 'Kooperationsplan vom'],
  antragsdatum: ['Antragstag', 'Beantragt am', 'Antragseingang', 'Datum Antrag'],
  antragsart: ['Antragstyp', 'Typ des Antrags'],
  letzter_bezug_bis: ['Bewilligt bis', 'Bewilligungsende', 'Bezugsende'],
  abgelehnt_am: ['Ablehnungsdatum', 'Versagt am'],
  vorstand_bg: ['BG-Vertreter', 'Bevollmächtigter der BG'],
  unterlagen_bis: ['Mitwirkung bis', 'Frist Unterlagen'],
  unterlagen_vollstaendig_am: ['Antrag vollständig am', 'Entscheidungsreif am'],
  entschieden_am: ['Bewilligt am', 'Bescheiddatum', 'Entscheidung am'],
  leistungsteam: ['Team Leistung', 'Sachbearbeitung Leistung'],
  aufenthalt_de: ['Aufenthalt', 'Wohnsitz in Deutschland'],
  rechtskreis: ['SGB', 'Rechtsgebiet'],
  kanal: ['Weg', 'Eingangsweg', 'Meldeweg', 'Eingangsart', 'Medium', 'Kontaktweg'],
  anliegen: ['Thema', 'Betreff', 'Grund', 'Grund der Vorsprache', 'Kundenanliegen'],
  eingang_am: ['Eingangszeit', 'Eingegangen am', 'Erfasst am', 'Meldung am', 'Vorsprache am'],
  eingangsstelle: ['Annahmestelle', 'Aufgenommen von'],
  id_pruefung_am: ['Ausweis geprüft am', 'Identitätsprüfung', 'Identität festgestellt am'],
  selbstaendig: ['Selbständige Tätigkeit'],
  deutsch_ungenuegend: ['Dolmetscher nötig', 'Sprachbarriere'],
  antrag_durch: ['Antragsteller', 'Gestellt durch'],
  posteingang_am: ['Poststempel', 'Eingangsstempel'],
  zuzug: ['Zugezogen', 'Umzug von außerhalb'],
  genehmigt_am: ['Genehmigung am'],
  beginn_am: ['Beginn', 'Abwesend ab'],
};

export const VERWANDTE_WOERTER: { readonly [L in ListName]?: Readonly<Record<string, readonly string[]>> } = {
  kanal: {
    persönlich: ['Schalter', 'Theke', 'vor Ort', 'Besuch', 'Empfang'],
    Telefon: ['Anruf', 'Hotline', 'fernmündlich'],
    Post: ['postalisch', 'Briefpost'],
    'E-Mail': ['Mail'],
    Online: ['Internet', 'Portal', 'Web', 'digital'],
  },
  anliegen: {
    Neuantrag: ['Erstantrag', 'Antrag Bürgergeld', 'Antrag Alg II', 'Neuer Antrag'],
    Terminabsage: ['Absage Termin'],
    Ortsabwesenheit: ['Urlaub', 'OAW'],
    Sonstiges: ['Allgemeine Anfrage', 'andere'],
  },
  antragsart: { Erstantrag: ['Erstmalig'], Weiterbewilligung: ['Weiterbewilligungsantrag', 'Verlängerung'] },
  eingangsstelle: { EZ: ['Eingangszone', 'Empfang'], SC: ['Service Center', 'Servicecenter'] },
  antrag_durch: { selbst: ['Kunde', 'Antragsteller'], Bevollmächtigte: ['Vertreter', 'Betreuer'], Dritte: ['andere'] },
  rechtskreis: { 'SGB II': ['Jobcenter', 'Bürgergeld'], 'SGB III': ['Agentur', 'Alg I'], Familienkasse: ['FamKa'] },
};

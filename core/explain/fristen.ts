/** The two deadlines: how they are counted, what was done when, what follows. */
import { type Day, german } from '../calendar/day.ts';
import { bekannt, erstberatungErledigtAm, type Frist } from '../decide/fristen.ts';
import type { FieldId } from '../fields/declarations.ts';
import { HAKEN, istHaken, tagVon } from '../fields/haken.ts';
import type { Angabe } from '../messages/bausteine.ts';
import { wert } from './angaben.ts';
import { type Abschnitt, type Kontext, mitRegel, type Satz, satz, urteil } from './erklaerung.ts';
import { freieTage } from './freie-tage.ts';

/** What the two deadlines differ in. */
interface Art {
  readonly frist: Frist;
  /** Field of the day that the deadline is counted from, and that day. */
  readonly basisFeld: FieldId;
  readonly basis: Day | undefined;
  /** Working days; none where no rule holds on the day. */
  readonly tage: number | undefined;
  /** What the documents ask for. */
  readonly regeln: readonly Satz[];
  /** Fields that say that it is done; the first one is needed. */
  readonly erledigtFelder: readonly [FieldId, ...FieldId[]];
  readonly erledigt: Day | undefined;
  readonly erledigtText: (am: Day) => string;
  readonly offenText: (stichtag: Day) => string;
}

/** Section on the deadline of the Erstberatung. */
export function erklaereErstberatung(k: Kontext): Abschnitt {
  const { m, lage, grundlage, urteil } = k;
  const texte = m.erklaerung.frist;
  const { frist } = grundlage.regelwerk;
  const on = lage.antragsdatum ?? lage.stichtag;
  const profiling = grundlage.vorhanden.has('profiling_am');
  const gruppen = urteil.altersgruppe === undefined ? (['U25', 'Ü25'] as const) : [urteil.altersgruppe];
  return abschnitt(k, 'erstberatung', {
    frist: urteil.erstberatung,
    basisFeld:
      lage.row.antragsdatum === undefined && lage.antragsdatum !== undefined ? 'antragsdatum_verbis' : 'antragsdatum',
    basis: lage.antragsdatum,
    tage: frist('erstberatung', urteil.altersgruppe, on)?.tage,
    regeln: gruppen.flatMap((gruppe) => {
      const regel = frist('erstberatung', gruppe, on);
      return regel === undefined ? [] : [mitRegel(texte.erstberatung(gruppe, regel.tage), regel.regel, k)];
    }),
    erledigtFelder: ['erstberatung_am', 'profiling_am'],
    erledigt: erstberatungErledigtAm(lage.row, lage.stichtag, grundlage),
    erledigtText: (am) => texte.erstberatungErledigt(am, profiling),
    offenText: (stichtag) => texte.erstberatungOffen(stichtag, profiling),
  });
}

/** Section on the deadline of the decision. */
export function erklaereEntscheidung(k: Kontext): Abschnitt {
  const { m, lage, grundlage, urteil } = k;
  const texte = m.erklaerung.frist;
  const basis = lage.row.unterlagen_vollstaendig_am;
  const regel = grundlage.regelwerk.frist('entscheidung', urteil.altersgruppe, tagVon(basis) ?? lage.stichtag);
  return abschnitt(k, 'entscheidung', {
    frist: urteil.entscheidung,
    basisFeld: 'unterlagen_vollstaendig_am',
    basis,
    tage: regel?.tage,
    regeln: regel === undefined ? [] : [mitRegel(texte.entscheidung(regel.tage), regel.regel, k)],
    erledigtFelder: ['entschieden_am'],
    erledigt: bekannt(lage.row.entschieden_am, lage.stichtag),
    erledigtText: texte.entscheidungErledigt,
    offenText: texte.entscheidungOffen,
  });
}

function abschnitt(k: Kontext, thema: 'erstberatung' | 'entscheidung', art: Art): Abschnitt {
  const { status, faellig } = art.frist;
  return {
    thema,
    titel: k.m.erklaerung.titel[thema],
    ...urteil(status, k.m.status[status], faellig === undefined ? '' : german(faellig)),
    saetze: saetze(k, art),
  };
}

function saetze(k: Kontext, art: Art): Satz[] {
  const { m, grundlage } = k;
  const { frist, basis, basisFeld, tage, erledigtFelder } = art;
  const texte = m.erklaerung.frist;
  if (frist.status === 'entfällt') return [satz(k.lage.offen ? texte.ohneRegel : texte.entfaellt)];
  const davor = [...art.regeln, satz(m.erklaerung.angaben(angaben(k, art)))];
  if (basis === undefined || frist.faellig === undefined) {
    const feld = m.felder[basisFeld];
    const warum = istHaken(basis)
      ? [texte.hakenBasis(feld), ...(tage === undefined ? [] : [texte.mitTag(feld, tage)])]
      : [texte.ohneBasis(feld), ...(tage === undefined ? [] : [texte.mitBasis(feld, tage)])];
    return [...davor, ...warum.map(satz)];
  }
  const gerechnet = [...davor, ...rechnung(k, art, basis, frist.faellig)];
  if (frist.status === 'nicht messbar') return [...gerechnet, satz(nichtMessbar(k, art))];
  const [erstes, zweites] = erledigtFelder;
  const ohneProfiling = zweites !== undefined && !grundlage.vorhanden.has(zweites);
  return [
    ...gerechnet,
    ...(ohneProfiling ? [satz(texte.ohneProfilingSpalte(m.felder[zweites], m.felder[erstes]))] : []),
    ...stand(k, art, frist.faellig),
  ];
}

/** Why a deadline with an end cannot be measured: a column is missing, or a tick does not say when it was done. */
function nichtMessbar({ m, lage, grundlage }: Kontext, { erledigtFelder }: Art): string {
  const texte = m.erklaerung.frist;
  const [erstes] = erledigtFelder;
  if (!grundlage.vorhanden.has(erstes)) return texte.ohneSpalte(m.felder[erstes]);
  const angekreuzt = erledigtFelder.filter((id) => lage.row[id] === HAKEN && grundlage.vorhanden.has(id));
  return texte.hakenErledigt(angekreuzt.map((id) => m.felder[id]));
}

function angaben({ m, lage, grundlage }: Kontext, { basisFeld, erledigtFelder }: Art): Angabe[] {
  const { row, stichtag } = lage;
  return [basisFeld, ...erledigtFelder.filter((id) => grundlage.vorhanden.has(id))].map((id) => {
    const tag = row[id];
    const zuSpaet = id !== basisFeld && typeof tag === 'number' && tag > stichtag;
    return [m.felder[id], zuSpaet ? m.erklaerung.nachStichtag(tag) : wert(row, id, m)];
  });
}

function rechnung({ m, grundlage }: Kontext, { basisFeld, tage = 0 }: Art, basis: Day, faellig: Day): Satz[] {
  const texte = m.erklaerung.frist;
  const { kalender, einstellungen } = grundlage;
  const feld = m.felder[basisFeld];
  const zaehlt = einstellungen.antragstag_zaehlt;
  const beginn = zaehlt ? texte.beginnZaehlt(feld, basis, kalender.add(basis, 1, true)) : texte.beginn(feld, basis);
  return [
    satz(beginn),
    satz(texte.ende(tage, faellig)),
    ...freieTage(zaehlt ? basis : basis + 1, faellig, grundlage, texte),
  ];
}

/** Done in time, done late, or still to be done and how long. */
function stand({ m, lage, grundlage }: Kontext, art: Art, faellig: Day): Satz[] {
  const texte = m.erklaerung.frist;
  const { kalender, einstellungen } = grundlage;
  const { status, resttage = 0 } = art.frist;
  if (art.erledigt !== undefined) {
    const spaet = kalender.between(faellig, art.erledigt);
    return [
      satz(art.erledigtText(art.erledigt)),
      satz(status === 'erfüllt' ? texte.erfuellt : texte.verspaetet(spaet)),
    ];
  }
  const rest = (): string => {
    if (status === 'überfällig') return texte.ueberfaellig(-resttage);
    return status === 'offen' ? texte.offen(resttage) : texte.baldFaellig(resttage, einstellungen.vorwarnung);
  };
  return [satz(art.offenText(lage.stichtag)), satz(rest())];
}

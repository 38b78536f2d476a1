/**
 * The result of a sheet in numbers, and the rows that need somebody now.
 * Source: page 6 "Showing", page 5 "Reports" (order of urgency).
 */
import type { Day } from '../calendar/day.ts';
import { type BefundCode, befund } from '../decide/befunde.ts';
import { betreuerVon } from '../decide/betreuer.ts';
import type { Frist, FristStatus } from '../decide/fristen.ts';
import type { FieldId } from '../fields/declarations.ts';
import { nameVon } from '../fields/name.ts';
import { addTo, count } from '../maps.ts';
import { bisVon, werText } from '../process/naechster.ts';
import type { Wer } from '../process/schritt.ts';
import type { SheetRow } from './reader.ts';
import { befundCodes } from './results.ts';

/** Why a row is urgent, the most urgent first; `fehler`: a finding of that severity alone. */
export const STUFEN = ['überfällig', 'bald fällig', 'prüfen', 'fehler'] as const;
export type Stufe = (typeof STUFEN)[number];

export interface Dringend {
  /** Grid index. */
  readonly index: number;
  readonly kundennummer: string;
  readonly stufe: Stufe;
  /** All that holds for the row, the most urgent first: it is counted, and found, under each of them. */
  readonly stufen: readonly Stufe[];
  /** Which deadline it is, with its due day and the working days left; the more urgent one of the two. */
  readonly frist?: 'Erstberatung' | 'Entscheidung';
  readonly faellig?: Day;
  readonly resttage?: number;
  /** Family name and first name, as far as the sheet has them. */
  readonly name: string;
  /** The next step in German words, as it is written; empty without one. */
  readonly schritt: string;
  /** Until when it is to be done. */
  readonly bis: Day | undefined;
  /** Whose turn it is, and the same with a name. */
  readonly wer: Wer | undefined;
  readonly werText: string;
  readonly team: string | undefined;
  /** The advisor. */
  readonly betreuer: string | undefined;
  /** The gravest finding of a row that is urgent for it alone. */
  readonly befund?: BefundCode;
}

/** Without these nothing can be decided about a row (page 6 "The first hour"). */
export const GRUNDFELDER = [
  'antragsdatum',
  'geburtsdatum',
  'rechtskreis',
  'anliegen',
  'aufenthalt_de',
] as const satisfies readonly FieldId[];
export type Grundfeld = (typeof GRUNDFELDER)[number];

/** Where one of these is missing on every row, nothing is urgent, but nothing was checked either. */
const ENTSCHEIDEND: readonly Grundfeld[] = ['antragsdatum', 'rechtskreis', 'anliegen'];

export type Zaehlung = ReadonlyMap<string, number>;

export interface Zahlen {
  readonly zeilen: number;
  readonly neufall: Zaehlung;
  readonly stelle: Zaehlung;
  readonly erstberatung: Zaehlung;
  readonly entscheidung: Zaehlung;
  readonly befunde: ReadonlyMap<BefundCode, number>;
}

export class Uebersicht {
  private zeilen = 0;
  private readonly neufall = new Map<string, number>();
  private readonly stelle = new Map<string, number>();
  private readonly erstberatung = new Map<string, number>();
  private readonly entscheidung = new Map<string, number>();
  private readonly befunde = new Map<BefundCode, number>();
  private readonly leer = new Map<Grundfeld, number>();
  private readonly eilig: Dringend[] = [];
  private readonly jeStufe = new Map<Stufe, number>(STUFEN.map((stufe) => [stufe, 0]));
  private ungeklaert = 0;
  private sortiert: readonly Dringend[] | undefined;
  /** Some row may be an application: without one, as in a list of other matters, no Antragsdatum is missing. */
  private hatAntraege = false;

  add(row: SheetRow): void {
    const { neufall, zustaendigkeit, erstberatung, entscheidung } = row.urteil;
    const codes = befundCodes(row);
    this.zeilen++;
    this.sortiert = undefined;
    for (const feld of GRUNDFELDER) if (istLeer(row, feld)) count(this.leer, feld);
    const { rechtskreis = 'SGB II', anliegen = 'Neuantrag' } = row.row;
    const kannAntragSein = rechtskreis === 'SGB II' && anliegen === 'Neuantrag';
    this.hatAntraege ||= kannAntragSein;
    if (kannAntragSein && neufall.neufall === 'entfällt') this.ungeklaert++;
    count(this.neufall, neufall.neufall);
    count(this.stelle, zustaendigkeit.stelle);
    count(this.erstberatung, erstberatung.status);
    count(this.entscheidung, entscheidung.status);
    for (const code of codes) count(this.befunde, code);
    const dringend = dringlichkeit(row, codes);
    if (dringend === undefined) return;
    this.eilig.push(dringend);
    for (const stufe of dringend.stufen) count(this.jeStufe, stufe);
  }

  get zahlen(): Zahlen {
    const { zeilen, neufall, stelle, erstberatung, entscheidung, befunde } = this;
    return { zeilen, neufall, stelle, erstberatung, entscheidung, befunde };
  }

  /** In how many rows each of these is not known, whether there is a column or not. */
  get ohneAngabe(): ReadonlyMap<Grundfeld, number> {
    return this.leer;
  }

  /** Fields that no row has: nothing could be checked, whatever the numbers say. */
  get nichtPruefbar(): readonly Grundfeld[] {
    const fehlt = (feld: Grundfeld) => this.leer.get(feld) === this.zeilen;
    return ENTSCHEIDEND.filter((feld) => fehlt(feld) && (feld !== 'antragsdatum' || this.hatAntraege));
  }

  /** Rows that count as no application only because nobody says that they are one. */
  get anzahlUngeklaert(): number {
    return this.ungeklaert;
  }

  /** Number of urgent rows. */
  get anzahlDringend(): number {
    return this.eilig.length;
  }

  /** How many urgent rows there are of each kind; a row can be of several. */
  get stufen(): ReadonlyMap<Stufe, number> {
    return this.jeStufe;
  }

  /** Urgent rows: by kind, then the fewest days left, then the order of the sheet. */
  dringend(): readonly Dringend[] {
    this.sortiert ??= nachRang(this.eilig.toSorted((a, b) => a.index - b.index));
    return this.sortiert;
  }
}

/** More than any number of days that are left. */
const JE_STUFE = 1_000_000;

/** Lower where a row is more urgent. */
const rang = (stufe: Stufe, resttage = 0): number => STUFEN.indexOf(stufe) * JE_STUFE + resttage;

/** By rank; those of the same, which are many, in the order in which they come. */
function nachRang<D extends Dringend>(alle: readonly D[]): readonly D[] {
  const gleiche = new Map<number, D[]>();
  for (const eine of alle) addTo(gleiche, rang(eine.stufe, eine.resttage), eine);
  return [...gleiche].sort(([a], [b]) => a - b).flatMap(([, eine]) => eine);
}

/** The urgent rows of several sheets as one list: by kind, then the fewest days left, then the order of sheets and rows. */
export function dringendeAller<B>(
  blaetter: readonly { readonly blatt: B; readonly uebersicht: Pick<Uebersicht, 'dringend'> }[],
): readonly (Dringend & { readonly blatt: B })[] {
  return nachRang(blaetter.flatMap(({ blatt, uebersicht }) => uebersicht.dringend().map((one) => ({ ...one, blatt }))));
}

/** Either day of the application will do. */
const istLeer = ({ row }: SheetRow, feld: Grundfeld): boolean =>
  row[feld] === undefined && (feld !== 'antragsdatum' || row.antragsdatum_verbis === undefined);

function dringlichkeit(row: SheetRow, codes: readonly BefundCode[]): Dringend | undefined {
  // Who marked a row as done need not be told of it any more (fine print 68).
  if (row.row.erledigt === true) return undefined;
  const { neufall, erstberatung, entscheidung } = row.urteil;
  const fehler = codes.find((code) => befund(code).schwere === 'fehler');
  const gilt = (stufe: Stufe): boolean => {
    if (stufe === 'prüfen') return neufall.neufall === 'prüfen';
    return stufe === 'fehler' ? fehler !== undefined : erstberatung.status === stufe || entscheidung.status === stufe;
  };
  const stufen = STUFEN.filter(gilt);
  const [stufe] = stufen;
  if (stufe === undefined) return undefined;
  const eine = { ...angaben(row), stufe, stufen };
  const frist = rangDer(entscheidung) < rangDer(erstberatung) ? 'Entscheidung' : 'Erstberatung';
  const { status, faellig, resttage } = frist === 'Entscheidung' ? entscheidung : erstberatung;
  if (draengt(status) && faellig !== undefined && resttage !== undefined) return { ...eine, frist, faellig, resttage };
  return stufe === 'fehler' && fehler !== undefined ? { ...eine, befund: fehler } : eine;
}

function angaben({
  index,
  kundennummer,
  row,
  schritt,
  urteil: { naechster },
}: SheetRow): Omit<Dringend, 'stufe' | 'stufen'> {
  return {
    index,
    kundennummer,
    name: nameVon(row),
    schritt,
    bis: bisVon(naechster),
    wer: typeof naechster === 'object' ? naechster.wer : undefined,
    werText: werText(naechster),
    team: row.team,
    betreuer: betreuerVon(row),
  };
}

const draengt = (status: FristStatus): status is 'überfällig' | 'bald fällig' =>
  status === 'überfällig' || status === 'bald fällig';

const rangDer = ({ status, resttage }: Frist): number =>
  draengt(status) ? rang(status, resttage) : Number.POSITIVE_INFINITY;

/**
 * Hands the custom functions to Excel: imported by the pane's page, which a shared runtime loads with the workbook.
 * The pane calls `useWorkbook` when it knows the workbook's date system and settings, and when they change.
 */
import { OHNE_HAUSREGELN } from '../../core/hausregeln/index.ts';
import { VORGABEN } from '../../core/settings.ts';
import { FunktionsFehler, type Zelle } from './arguments.ts';
import { FUNKTIONEN, type FunktionId } from './declarations.ts';
import { createFunctions, type Ergebnis, type Funktionen, type Umgebung } from './functions.ts';
import { heute } from './heute.ts';
import { spracheVon } from './texte/index.ts';

/** The part of office.js that custom functions need; its type declarations leave it out. */
interface CustomFunctionsApi {
  associate(id: string, run: (...zellen: Zelle[]) => Ergebnis): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string };
}
declare const CustomFunctions: CustomFunctionsApi | undefined;

let known: Partial<Umgebung> = {};
let made: { readonly heute: number; readonly funktionen: Funktionen } | undefined;

/** Tells the functions about the workbook: date system, settings, Stichtag, language. What is left out stays. */
export function useWorkbook(umgebung: Partial<Umgebung>): void {
  const next = { ...known, ...umgebung };
  const keys = Object.keys(next) as (keyof Umgebung)[];
  // The pane tells often, and what it tells is mostly the same: calendars are worth keeping.
  if (keys.every((key) => next[key] === known[key])) return;
  known = next;
  made = undefined;
}

/** The functions for what is known of the workbook; made anew when a day has passed. */
function funktionen(): Funktionen {
  const tag = known.heute ?? heute();
  if (made?.heute !== tag) {
    const sprache = known.sprache ?? spracheVon(anzeigesprache());
    const umgebung = {
      einstellungen: VORGABEN,
      hausregeln: OHNE_HAUSREGELN,
      date1904: false,
      ...known,
      heute: tag,
      sprache,
    };
    made = { heute: tag, funktionen: createFunctions(umgebung) };
  }
  return made.funktionen;
}

/** The language in which Excel shows itself, where there is an Excel. */
const anzeigesprache = () => (typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage);

/** One function as Excel calls it: its last argument is Excel's own, errors stand in the cell. */
function run(api: CustomFunctionsApi, id: FunktionId, count: number) {
  return (...zellen: Zelle[]): Ergebnis => {
    try {
      return funktionen()[id](...zellen.slice(0, count));
    } catch (error) {
      if (!(error instanceof FunktionsFehler)) throw error;
      throw new api.Error(api.ErrorCode.invalidValue, error.message);
    }
  };
}

if (typeof CustomFunctions !== 'undefined') {
  for (const { id, parameter } of FUNKTIONEN) {
    CustomFunctions.associate(id, run(CustomFunctions, id, parameter.length));
  }
}

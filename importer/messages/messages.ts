/**
 * What the command line says, in the shape that every language fills completely. Each error is one line that says
 * what is wrong, where, and what to do. Source: page 5.
 */
import type { BefundCode } from '../../core/decide/befunde.ts';
import type { DoppelterName, FehlendeUeberschrift } from '../protokoll/einrichtung.ts';
import type { DateiLauf, Lauf } from '../protokoll/lauf.ts';
import type { PhaseName } from '../protokoll/phases.ts';
import type { InputError } from '../read/errors.ts';
import type { AbgleichTexte } from './abgleich.ts';
import type { AddinTexte } from './addin.ts';
import type { BerichtMeldungen } from './bericht.ts';
import type { BetriebTexte, SelbsttestTexte } from './betrieb.ts';
import type { Erlaubt, ErlaubtTexte } from './erlaubt.ts';
import type { LieferungTexte } from './lieferung.ts';
import type { ProfilTexte } from './profil.ts';
import type { PruefenTexte } from './pruefen.ts';
import type { Texte } from './report.ts';
import type { TermineTexte } from './termine.ts';
import type { VergleichTexte } from './vergleich.ts';
import type { VerlaufTexte } from './verlauf.ts';

export interface CliMessages {
  readonly help: {
    /** Options that most commands have. */
    readonly gemeinsam: Readonly<Record<'store' | 'config' | 'json', string>>;
    readonly usage: string;
    readonly arguments: string;
    readonly options: string;
    readonly commands: string;
    readonly usageProgram: string;
    readonly usageCommand: string;
    readonly program: string;
    readonly helpOption: string;
    readonly version: string;
    readonly lang: string;
    readonly exitCodes: string;
    readonly import: Readonly<
      Record<
        | 'summary'
        | 'verbis'
        | 'allegro'
        | 'step'
        | 'eingang'
        | 'out'
        | 'stichtag'
        | 'land'
        | 'noStore'
        | 'profile'
        | 'regeln'
        | 'failOn'
        | 'mitNamen'
        | 'quiet'
        | 'log',
        string
      >
    >;
    readonly regeln: Readonly<Record<'summary' | 'stichtag', string>>;
    readonly beispiel: Readonly<
      Record<'summary' | 'dir' | 'zeilen' | 'personen' | 'seed' | 'stichtag' | 'woche' | 'quiet', string>
    >;
  };
  readonly usage: {
    readonly noCommand: (known: readonly string[]) => string;
    readonly unknownCommand: (name: string, known: readonly string[]) => string;
    readonly unknownOption: (option: string, command: string) => string;
    readonly missingValue: (option: string) => string;
    readonly missingArgument: (argument: string) => string;
    readonly excessArguments: (command: string) => string;
    readonly notADay: (option: string, value: string) => string;
    readonly notOneOf: (option: string, value: string, allowed: readonly string[]) => string;
    readonly notANumber: (option: string, value: string, min: number, max: number | undefined) => string;
    readonly noInput: string;
    readonly noOut: string;
    readonly eingangAndFiles: string;
    readonly outInEingang: (eingang: string, out: string) => string;
    readonly zeilenAndPersonen: string;
    readonly zeilenAndWoche: string;
  };
  readonly config: {
    readonly missing: (path: string) => string;
    /** `place`: where the text stops being JSON, as far as that is known. */
    readonly notJson: (path: string, place: { readonly zeile: number; readonly spalte: number } | undefined) => string;
    readonly unknownKey: (path: string, key: string, allowed: readonly string[]) => string;
    /** Keys of earlier versions that house rules stand for now. */
    readonly replacedKey: (path: string, key: string) => string;
    /** `key` is empty where the file as a whole is wrong. */
    readonly wrongValue: (path: string, key: string, value: string, allowed: Erlaubt) => string;
    readonly missingKey: (path: string, key: string) => string;
    /** A key stands there under its earlier name and its own. */
    readonly zweiNamen: (path: string, alt: string, neu: string) => string;
    readonly keinUtf8: (path: string) => string;
    /** One header for two fields, or one word for two words. */
    readonly doppelt: (path: string, doppelt: DoppelterName) => string;
    /** A pattern that names no file. */
    readonly noMatch: (pattern: string) => string;
  };
  readonly input: {
    /** One line about a file that can't be used. */
    readonly error: (error: InputError) => string;
    readonly differentHeaders: (first: string, other: string, quelle: string) => string;
    /** A header that the profile names and the files of the source do not have. */
    readonly ueberschriftFehlt: (path: string, fehlend: FehlendeUeberschrift) => string;
    /** `muster`: patterns of the profile that no file has. */
    readonly emptyFolder: (path: string, muster: readonly string[]) => string;
    readonly noFolder: (path: string) => string;
  };
  readonly output: {
    readonly busy: (path: string) => string;
    readonly notAFolder: (path: string) => string;
    readonly full: (path: string) => string;
    readonly notWritable: (path: string, detail: string) => string;
    readonly notEmpty: (path: string) => string;
  };
  /** What a value in a JSON file may be. */
  readonly erlaubt: ErlaubtTexte;
  readonly lieferung: LieferungTexte;
  readonly verlauf: VerlaufTexte;
  readonly bericht: BerichtMeldungen;
  readonly termine: TermineTexte;
  readonly abgleich: AbgleichTexte;
  readonly reconciliation: (datei: DateiLauf) => string;
  readonly aborted: string;
  readonly internal: (detail: string) => string;
  readonly phases: Readonly<Record<PhaseName, string>>;
  readonly progress: (phase: string, percent: number | undefined) => string;
  /** Page and workbook of a report. */
  readonly report: Texte;
  readonly summary: (lauf: Lauf, out: string, code: (code: BefundCode) => string) => readonly string[];
  readonly sample: (
    dir: string,
    files: readonly { readonly datei: string; readonly zeilen: number }[],
    stichtag: string,
  ) => readonly string[];
  readonly vergleich: VergleichTexte;
  readonly regeln: {
    readonly title: (day: string, count: number) => string;
    readonly since: (from: string, to: string | undefined) => string;
    readonly next: (day: string) => string;
    readonly last: (day: string) => string;
    readonly none: string;
    readonly begins: string;
    readonly ends: string;
    readonly types: Readonly<Record<'classify' | 'check' | 'route' | 'count' | 'doc' | 'org', string>>;
    readonly effects: Readonly<Record<'decides' | 'checks' | 'routes' | 'counts' | 'checklist' | 'none', string>>;
  };
  readonly addin: AddinTexte;
  readonly betrieb: BetriebTexte;
  readonly selbsttest: SelbsttestTexte;
  readonly profil: ProfilTexte;
  readonly pruefen: PruefenTexte;
  readonly demo: {
    readonly sample: (persons: number) => string;
    readonly done: string;
  };
}

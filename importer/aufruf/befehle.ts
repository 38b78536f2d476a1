/**
 * Every command with its flags, declared once: the command line, its help and the types of the flags come from here; the
 * words about them stand in messages/de/hilfe.ts and its siblings. Source: page 5.
 */
import type { ExitCode } from '../system/errors.ts';
import type { Context } from './context.ts';

/** What is declared of a command. */
export interface Beschreibung {
  readonly alias?: string;
  /** What is named without a flag; `...`: several. */
  readonly argument?: string;
  /** Each flag with its value: `...` takes several at once, `+` may come again; empty for a switch. */
  readonly flags: Readonly<Record<string, string>>;
}

const VERLAUF = { store: '<FILE>', config: '<FILE>', json: '' } as const;

export const BEFEHLE = {
  import: {
    flags: {
      verbis: '<F...>',
      allegro: '<F...>',
      step: '<F...>',
      eingang: '<DIR>',
      out: '<DIR>',
      stichtag: '<D>',
      land: '<L>',
      store: '<FILE>',
      'no-store': '',
      config: '<FILE>',
      profile: '<FILE>',
      regeln: '<F...>',
      'fail-on': '<S>',
      'mit-namen': '',
      'alle-faelle': '',
      json: '',
      quiet: '',
      log: '<FILE>',
    },
  },
  profil: { argument: '<DATEI...>', flags: { out: '<FILE>', ja: '', pruefen: '<PROFIL>', json: '' } },
  pruefen: {
    alias: 'check',
    argument: '<MAPPE>',
    flags: {
      blatt: '<NAME>+',
      'alle-blaetter': '',
      zuordnung: '<FILE>',
      out: '<FILE>',
      ueberschreiben: '',
      trotzdem: '',
      stichtag: '<D>',
      land: '<L>',
      config: '<FILE>',
      regeln: '<F...>',
      'fail-on': '<S>',
      json: '',
      quiet: '',
    },
  },
  abgleich: {
    alias: 'compare',
    argument: '<LISTE>',
    flags: {
      faelle: '<FILE>',
      store: '<FILE>',
      ergaenzen: '',
      out: '<FILE>',
      ueberschreiben: '',
      trotzdem: '',
      blatt: '<NAME>',
      zuordnung: '<FILE>',
      regeln: '<F...>',
      config: '<FILE>',
      json: '',
    },
  },
  bericht: {
    alias: 'report',
    flags: {
      store: '<FILE>',
      woche: '<W>',
      von: '<D>',
      bis: '<D>',
      out: '<DIR>',
      config: '<FILE>',
      json: '',
      quiet: '',
    },
  },
  erklaeren: { alias: 'explain', argument: '<KUNDENNUMMER>', flags: VERLAUF },
  termine: { alias: 'appointments', flags: VERLAUF },
  loeschen: {
    alias: 'purge',
    flags: { store: '<FILE>', 'aelter-als': '<N>', probe: '', config: '<FILE>', json: '' },
  },
  zuruecknehmen: { flags: VERLAUF },
  aenderungen: { flags: { store: '<FILE>', seit: '<D|LAUF>', config: '<FILE>', json: '' } },
  regeln: {
    alias: 'rules',
    flags: {
      stichtag: '<D>',
      regeln: '<F...>',
      config: '<FILE>',
      pruefen: '<F...>',
      neu: '<FILE>',
      von: '<D>',
      bis: '<D>',
      faelle: '<FILE>',
      store: '<FILE>',
      land: '<L>',
      html: '<FILE>',
      json: '',
    },
  },
  beispiel: {
    alias: 'sample',
    argument: '<DIR>',
    flags: { zeilen: '<N>', personen: '<N>', seed: '<S>', stichtag: '<D>', woche: '<N>', quiet: '' },
  },
  betrieb: { argument: '<SYSTEM>', flags: { config: '<FILE>' } },
  selbsttest: { flags: { config: '<FILE>', json: '' } },
  addin: { flags: { 'base-url': '<U>', out: '<DIR>', id: '<GUID>', regeln: '<F...>', serve: '', port: '<N>' } },
} as const satisfies Readonly<Record<string, Beschreibung>>;

export type Befehl = keyof typeof BEFEHLE;

type FlagsVon<B extends Befehl> = (typeof BEFEHLE)[B]['flags'];

type Camel<F> = F extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : F;

type Wert<W> = W extends '' ? boolean : W extends `${string}...>` | `${string}+` ? readonly string[] : string;

/** The flags of a command as commander gives them: `--no-store` makes `store` false. */
export type Flags<B extends Befehl> = {
  readonly [F in keyof FlagsVon<B> as F extends `no-${infer R}` ? R : Camel<F> & string]?: F extends `no-${string}`
    ? false
    : Wert<FlagsVon<B>[F]>;
};

type Argumente<B extends Befehl> = (typeof BEFEHLE)[B] extends { readonly argument: infer A }
  ? [A extends `${string}...>` ? readonly string[] : string]
  : [];

/** What a command is: it takes its argument, its flags and the context. */
export type Kommando<B extends Befehl> = (
  ...args: [...Argumente<B>, Flags<B>, Context]
) => ExitCode | Promise<ExitCode>;

/** The words about each command, its argument and its flags; `G`: flags that are explained for all commands. */
export type Hilfetexte<G> = {
  readonly [B in Befehl]: Readonly<
    Record<
      | 'summary'
      | ((typeof BEFEHLE)[B] extends { readonly argument: string } ? 'argument' : never)
      | Exclude<keyof FlagsVon<B>, G>,
      string
    >
  >;
};

/**
 * The command line: which commands and flags there are, in the user's language, and how a call ends.
 * Source: page 5.
 */
import { Command, CommanderError, Option } from 'commander';
import { SPRACHEN } from '../core/messages/index.ts';
import { BEFEHLE, type Befehl, type Beschreibung, type Hilfetexte, type Kommando } from './aufruf/befehle.ts';
import { type Context, createContext, type Io } from './aufruf/context.ts';
import { usage, wordFlag } from './aufruf/flags.ts';
import type { CliMessages } from './messages/index.ts';
import { CliError, EXIT, type ExitCode } from './system/errors.ts';
import { ohneSteuerzeichen } from './system/steuerzeichen.ts';

/**
 * Runs one call and gives its exit code. Everything goes out through `io`; nothing is thrown.
 * @param argv the arguments without program and script
 */
export async function neufall(argv: readonly string[], given: Io): Promise<ExitCode> {
  const io: Io = {
    ...given,
    stdout: (text) => given.stdout(ohneSteuerzeichen(text)),
    stderr: (text) => given.stderr(ohneSteuerzeichen(text)),
  };
  const lang = langOf(argv);
  const sprache = SPRACHEN.find((eine) => eine === lang) ?? 'de';
  const context = createContext(io, sprache, lang !== undefined);
  const { texts } = context;
  let exitCode: ExitCode = EXIT.ok;
  const program = build(context, (code) => {
    exitCode = code;
  });
  try {
    if (lang !== undefined) wordFlag('--lang', lang, SPRACHEN, texts);
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    const { message, zeilen, exitCode: code, json } = asCliError(error, argv, program, texts);
    if (json || argv.includes('--json')) io.stdout(`${JSON.stringify({ exit_code: code, fehler: message })}\n`);
    for (const zeile of zeilen.length === 0 ? [message] : zeilen)
      io.stderr(`neufall: ${zeile.replaceAll(/\s*[\r\n]+\s*/g, ' ')}\n`);
    return code;
  }
}

/** Read before the commands are made, so that their help is in the language asked for. */
function langOf(argv: readonly string[]): string | undefined {
  const at = argv.lastIndexOf('--lang');
  return at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
}

/** A command is loaded once it is called: help and a mistyped flag wait for none. */
const LADEN: { readonly [B in Befehl]: () => Promise<Kommando<B>> } = {
  import: async () => (await import('./commands/import.ts')).importCommand,
  profil: async () => (await import('./commands/profil.ts')).profilCommand,
  pruefen: async () => (await import('./commands/pruefen.ts')).pruefenCommand,
  abgleich: async () => (await import('./commands/abgleich.ts')).abgleichCommand,
  bericht: async () => (await import('./commands/bericht.ts')).berichtCommand,
  erklaeren: async () => (await import('./commands/erklaeren.ts')).erklaerenCommand,
  termine: async () => (await import('./commands/termine.ts')).termineCommand,
  loeschen: async () => (await import('./commands/loeschen.ts')).loeschenCommand,
  zuruecknehmen: async () => (await import('./commands/zuruecknehmen.ts')).zuruecknehmenCommand,
  aenderungen: async () => (await import('./commands/aenderungen.ts')).aenderungenCommand,
  regeln: async () => (await import('./commands/regeln.ts')).regelnCommand,
  beispiel: async () => (await import('./commands/beispiel.ts')).beispielCommand,
  betrieb: async () => (await import('./commands/betrieb.ts')).betriebCommand,
  selbsttest: async () => (await import('./commands/selbsttest.ts')).selbsttestCommand,
  addin: async () => (await import('./commands/addin.ts')).addinCommand,
};

function build(context: Context, done: (code: ExitCode) => void): Command {
  const { help } = context.texts;
  const program = configured(new Command('neufall'), context)
    .usage(help.usageProgram)
    .description(help.program)
    .version(context.version, '-V, --version', help.version)
    .helpCommand(false)
    .hook('preAction', (_, command) => forgottenValue(command, context))
    .addHelpText('after', `\n${help.exitCodes}`);
  for (const befehl of Object.keys(BEFEHLE) as Befehl[]) program.addCommand(commandOf(befehl, context, done));
  return program;
}

/** A command as it is declared, with its words. */
function commandOf(befehl: Befehl, context: Context, done: (code: ExitCode) => void): Command {
  const { help, hilfe } = context.texts;
  const alle: Hilfetexte<keyof typeof hilfe.gemeinsam> = hilfe;
  const texte: Readonly<Record<string, string>> = { ...hilfe.gemeinsam, ...alle[befehl] };
  const { alias, argument, flags }: Beschreibung = BEFEHLE[befehl];
  const command = configured(new Command(befehl), context)
    .usage(help.usageCommand)
    .description(texte['summary'] ?? '');
  if (alias !== undefined) command.alias(alias);
  if (argument !== undefined) command.argument(argument, texte['argument']);
  for (const [flag, wert] of Object.entries(flags)) {
    const option = new Option(`--${flag} ${wert.replace('+', '')}`.trimEnd(), texte[flag]);
    command.addOption(wert.endsWith('+') ? option.argParser(gesammelt) : option);
  }
  return command.action(async (...args) => {
    const run = (await LADEN[befehl]()) as (...args: unknown[]) => ExitCode | Promise<ExitCode>;
    // Argument and flags; the last one is commander's own object.
    done(await run(...args.slice(0, -1), context));
  });
}

/** Commander takes `--json` for the folder in `--out --json`; a value is never meant to begin like an option. */
function forgottenValue(command: Command, { texts }: Context): void {
  for (const option of command.options) {
    const values = [command.getOptionValue(option.attributeName())].flat();
    if (values.some((value) => typeof value === 'string' && value.startsWith('--')))
      usage(texts.usage.missingValue(option.flags));
  }
}

/** The values of an option that may be given several times. */
const gesammelt = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** What all commands share: German help, output through `io`, and errors thrown instead of an exit. */
function configured(command: Command, { texts: { help }, stdout }: Context): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .showSuggestionAfterError(false)
    .configureOutput({ writeOut: stdout, writeErr: () => {}, outputError: () => {} })
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .helpOption('-h, --help', help.helpOption)
    .option('--lang <S>', help.lang);
}

/** Commander's errors in the user's words. */
function asCliError(error: unknown, argv: readonly string[], program: Command, texts: CliMessages): CliError {
  if (error instanceof CliError) return error;
  if (!(error instanceof CommanderError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return new CliError(EXIT.intern, texts.internal(detail), { cause: error });
  }
  const known = program.commands.map((command) => command.name());
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const command = argv.find((arg) => program.commands.some((one) => one.name() === arg || one.alias() === arg)) ?? '';
  const { usage } = texts;
  const message = (() => {
    switch (error.code) {
      case 'commander.unknownCommand':
        return usage.unknownCommand(named, known);
      case 'commander.unknownOption':
        return usage.unknownOption(named, command);
      case 'commander.optionMissingArgument':
        return usage.missingValue(named);
      case 'commander.missingArgument':
        return usage.missingArgument(named);
      case 'commander.excessArguments':
        return usage.excessArguments(command);
      default:
        return usage.noCommand(known);
    }
  })();
  return new CliError(EXIT.benutzung, message, { cause: error });
}

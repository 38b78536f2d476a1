/**
 * The command line: which commands and flags there are, in the user's language, and how a call ends.
 * Source: page 5.
 */
import { Command, CommanderError } from 'commander';
import { SPRACHEN } from '../core/messages/index.ts';
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

/** What a command is: it takes its arguments, its flags and the context. */
type Kommando = (...args: never[]) => ExitCode | Promise<ExitCode>;

function build(context: Context, done: (code: ExitCode) => void): Command {
  const { help } = context.texts;
  const { gemeinsam } = help;
  const program = configured(new Command('neufall'), context)
    .usage(help.usageProgram)
    .description(help.program)
    .version(context.version, '-V, --version', help.version)
    .helpCommand(false)
    .hook('preAction', (_, command) => forgottenValue(command, context))
    .addHelpText('after', `\n${help.exitCodes}`);
  /** A command is loaded once it is called: help and a mistyped flag wait for none. */
  const starts =
    (load: () => Promise<Kommando>): Parameters<Command['action']>[0] =>
    async (...args) => {
      const run = await load();
      // Arguments and flags; the last one is commander's own object.
      done(await run(...(args.slice(0, -1) as never[]), context as never));
    };
  const command = (name: string, summary: string) => {
    const one = configured(new Command(name), context).usage(help.usageCommand).description(summary);
    program.addCommand(one);
    return one;
  };

  command('import', help.import.summary)
    .option('--verbis <F...>', help.import.verbis)
    .option('--allegro <F...>', help.import.allegro)
    .option('--step <F...>', help.import.step)
    .option('--eingang <DIR>', help.import.eingang)
    .option('--out <DIR>', help.import.out)
    .option('--stichtag <D>', help.import.stichtag)
    .option('--land <L>', help.import.land)
    .option('--store <FILE>', gemeinsam.store)
    .option('--no-store', help.import.noStore)
    .option('--config <FILE>', gemeinsam.config)
    .option('--profile <FILE>', help.import.profile)
    .option('--regeln <F...>', help.import.regeln)
    .option('--fail-on <S>', help.import.failOn)
    .option('--mit-namen', help.import.mitNamen)
    .option('--alle-faelle', context.texts.bericht.alleFaelle)
    .option('--json', gemeinsam.json)
    .option('--quiet', help.import.quiet)
    .option('--log <FILE>', help.import.log)
    .action(starts(async () => (await import('./commands/import.ts')).importCommand));

  const profil = context.texts.profil.help;
  command('profil', profil.summary)
    .argument('<DATEI...>', profil.dateien)
    .option('--out <FILE>', profil.out)
    .option('--ja', profil.ja)
    .option('--pruefen <PROFIL>', profil.pruefen)
    .option('--json', profil.json)
    .action(starts(async () => (await import('./commands/profil.ts')).profilCommand));

  const pruefen = context.texts.pruefen.help;
  command('pruefen', pruefen.summary)
    .alias('check')
    .argument('<MAPPE>', pruefen.mappe)
    .option('--blatt <NAME>', pruefen.blatt, gesammelt)
    .option('--alle-blaetter', pruefen.alleBlaetter)
    .option('--zuordnung <FILE>', pruefen.zuordnung)
    .option('--out <FILE>', pruefen.out)
    .option('--ueberschreiben', pruefen.ueberschreiben)
    .option('--trotzdem', pruefen.trotzdem)
    .option('--stichtag <D>', pruefen.stichtag)
    .option('--land <L>', pruefen.land)
    .option('--config <FILE>', gemeinsam.config)
    .option('--regeln <F...>', help.import.regeln)
    .option('--fail-on <S>', pruefen.failOn)
    .option('--json', gemeinsam.json)
    .option('--quiet', pruefen.quiet)
    .action(starts(async () => (await import('./commands/pruefen.ts')).pruefenCommand));

  const abgleich = context.texts.abgleich.help;
  command('abgleich', abgleich.summary)
    .alias('compare')
    .argument('<LISTE>', abgleich.liste)
    .option('--faelle <FILE>', abgleich.faelle)
    .option('--store <FILE>', gemeinsam.store)
    .option('--ergaenzen', abgleich.ergaenzen)
    .option('--out <FILE>', abgleich.out)
    .option('--ueberschreiben', abgleich.ueberschreiben)
    .option('--trotzdem', abgleich.trotzdem)
    .option('--blatt <NAME>', abgleich.blatt)
    .option('--zuordnung <FILE>', abgleich.zuordnung)
    .option('--regeln <F...>', abgleich.regeln)
    .option('--config <FILE>', gemeinsam.config)
    .option('--json', gemeinsam.json)
    .action(starts(async () => (await import('./commands/abgleich.ts')).abgleichCommand));

  const bericht = context.texts.bericht.help;
  command('bericht', bericht.summary)
    .alias('report')
    .option('--store <FILE>', gemeinsam.store)
    .option('--woche <W>', bericht.woche)
    .option('--von <D>', bericht.von)
    .option('--bis <D>', bericht.bis)
    .option('--out <DIR>', bericht.out)
    .option('--config <FILE>', gemeinsam.config)
    .option('--json', gemeinsam.json)
    .option('--quiet', bericht.quiet)
    .action(starts(async () => (await import('./commands/bericht.ts')).berichtCommand));

  const { erklaeren, loeschen, zuruecknehmen, aenderungen } = context.texts.verlauf;
  command('erklaeren', erklaeren.help.summary)
    .alias('explain')
    .argument('<KUNDENNUMMER>', erklaeren.help.kundennummer)
    .option('--store <FILE>', gemeinsam.store)
    .option('--config <FILE>', gemeinsam.config)
    .option('--json', gemeinsam.json)
    .action(starts(async () => (await import('./commands/erklaeren.ts')).erklaerenCommand));

  const termine = context.texts.termine.help;
  command('termine', termine.summary)
    .alias('appointments')
    .option('--store <FILE>', gemeinsam.store)
    .option('--config <FILE>', gemeinsam.config)
    .option('--json', gemeinsam.json)
    .action(starts(async () => (await import('./commands/termine.ts')).termineCommand));

  command('loeschen', loeschen.help.summary)
    .alias('purge')
    .option('--store <FILE>', gemeinsam.store)
    .option('--aelter-als <N>', loeschen.help.aelterAls)
    .option('--probe', loeschen.help.probe)
    .option('--config <FILE>', gemeinsam.config)
    .option('--json', gemeinsam.json)
    .action(starts(async () => (await import('./commands/loeschen.ts')).loeschenCommand));

  command('zuruecknehmen', zuruecknehmen.help.summary)
    .option('--store <FILE>', gemeinsam.store)
    .option('--config <FILE>', gemeinsam.config)
    .option('--json', gemeinsam.json)
    .action(starts(async () => (await import('./commands/zuruecknehmen.ts')).zuruecknehmenCommand));

  command('aenderungen', aenderungen.help.summary)
    .option('--store <FILE>', gemeinsam.store)
    .option('--seit <D|LAUF>', aenderungen.help.seit)
    .option('--config <FILE>', gemeinsam.config)
    .option('--json', gemeinsam.json)
    .action(starts(async () => (await import('./commands/aenderungen.ts')).aenderungenCommand));

  const vergleich = context.texts.vergleich.help;
  command('regeln', help.regeln.summary)
    .alias('rules')
    .option('--stichtag <D>', help.regeln.stichtag)
    .option('--regeln <F...>', vergleich.regeln)
    .option('--config <FILE>', gemeinsam.config)
    .option('--pruefen <F...>', vergleich.pruefen)
    .option('--neu <FILE>', vergleich.neu)
    .option('--von <D>', vergleich.von)
    .option('--bis <D>', vergleich.bis)
    .option('--faelle <FILE>', vergleich.faelle)
    .option('--store <FILE>', vergleich.store)
    .option('--land <L>', vergleich.land)
    .option('--html <FILE>', vergleich.html)
    .option('--json', gemeinsam.json)
    .action(starts(async () => (await import('./commands/regeln.ts')).regelnCommand));

  command('beispiel', help.beispiel.summary)
    .alias('sample')
    .argument('<DIR>', help.beispiel.dir)
    .option('--zeilen <N>', help.beispiel.zeilen)
    .option('--personen <N>', help.beispiel.personen)
    .option('--seed <S>', help.beispiel.seed)
    .option('--stichtag <D>', help.beispiel.stichtag)
    .option('--woche <N>', help.beispiel.woche)
    .option('--quiet', help.beispiel.quiet)
    .action(starts(async () => (await import('./commands/beispiel.ts')).beispielCommand));

  const { betrieb, selbsttest } = context.texts;
  command('betrieb', betrieb.help.summary)
    .argument('<SYSTEM>', betrieb.help.system)
    .option('--config <FILE>', gemeinsam.config)
    .action(starts(async () => (await import('./commands/betrieb.ts')).betriebCommand));

  command('selbsttest', selbsttest.help.summary)
    .option('--config <FILE>', gemeinsam.config)
    .option('--json', gemeinsam.json)
    .action(starts(async () => (await import('./commands/selbsttest.ts')).selbsttestCommand));

  const { addin } = context.texts;
  command('addin', addin.help.summary)
    .option('--base-url <U>', addin.help.baseUrl)
    .option('--out <DIR>', addin.help.out)
    .option('--id <GUID>', addin.help.id)
    .option('--regeln <F...>', addin.help.regeln)
    .option('--serve', addin.help.serve)
    .option('--port <N>', addin.help.port)
    .action(starts(async () => (await import('./commands/addin.ts')).addinCommand));
  return program;
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

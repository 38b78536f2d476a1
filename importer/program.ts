/**
 * The command line: which commands and flags there are, in the user's language, and how a call ends.
 * Source: page 5.
 */
import { Command, CommanderError } from 'commander';
import { messages, SPRACHEN, type Sprache } from '../core/messages/index.ts';
import { beispielCommand } from './commands/beispiel.ts';
import type { Context, Io } from './commands/context.ts';
import { importCommand } from './commands/import.ts';
import { wordFlag } from './commands/options.ts';
import { regelnCommand } from './commands/regeln.ts';
import { CliError, EXIT, type ExitCode } from './errors.ts';
import { type CliMessages, cliMessages } from './messages/index.ts';

/**
 * Runs one call and gives its exit code. Everything goes out through `io`; nothing is thrown.
 * @param argv the arguments without program and script
 */
export async function neufall(argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = langOf(argv);
  const sprache: Sprache = lang === 'en' ? 'en' : 'de';
  const texts = cliMessages(sprache);
  const context: Context = { ...io, sprache, texts, messages: messages(sprache) };
  let exitCode: ExitCode = EXIT.ok;
  const program = build(context, (code) => {
    exitCode = code;
  });
  try {
    wordFlag('--lang', lang, SPRACHEN, texts);
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    const { message, exitCode: code } = asCliError(error, argv, program, texts);
    if (argv.includes('--json')) io.stdout(`${JSON.stringify({ exit_code: code, fehler: message })}\n`);
    io.stderr(`neufall: ${message.replaceAll(/\s*[\r\n]+\s*/g, ' ')}\n`);
    return code;
  }
}

/** Read before the commands are made, so that their help is in the language asked for. */
function langOf(argv: readonly string[]): string {
  const at = argv.lastIndexOf('--lang');
  const value = at >= 0 ? argv[at + 1] : argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return value ?? 'de';
}

function build(context: Context, done: (code: ExitCode) => void): Command {
  const { help } = context.texts;
  const program = configured(new Command('neufall'), context)
    .usage(help.usageProgram)
    .description(help.program)
    .version(context.version, '-V, --version', help.version)
    .helpCommand(false)
    .addHelpText('after', `\n${help.exitCodes}`);
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
    .option('--no-store', help.import.noStore)
    .option('--config <FILE>', help.import.config)
    .option('--profile <FILE>', help.import.profile)
    .option('--fail-on <S>', help.import.failOn)
    .option('--mit-namen', help.import.mitNamen)
    .option('--json', help.import.json)
    .option('--quiet', help.import.quiet)
    .option('--log <FILE>', help.import.log)
    .action(async (flags: Parameters<typeof importCommand>[0]) => done(await importCommand(flags, context)));

  command('regeln', help.regeln.summary)
    .alias('rules')
    .option('--stichtag <D>', help.regeln.stichtag)
    .option('--json', help.regeln.json)
    .action((flags: Parameters<typeof regelnCommand>[0]) => done(regelnCommand(flags, context)));

  command('beispiel', help.beispiel.summary)
    .alias('sample')
    .argument('<DIR>', help.beispiel.dir)
    .option('--zeilen <N>', help.beispiel.zeilen)
    .option('--personen <N>', help.beispiel.personen)
    .option('--seed <S>', help.beispiel.seed)
    .option('--stichtag <D>', help.beispiel.stichtag)
    .option('--quiet', help.beispiel.quiet)
    .action(async (dir: string, flags: Parameters<typeof beispielCommand>[1]) =>
      done(await beispielCommand(dir, flags, context)),
    );
  return program;
}

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

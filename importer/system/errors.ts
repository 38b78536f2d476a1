/**
 * How a command ends, and the error that ends it with a status and one line for the user.
 * Source: page 5 "Exit codes".
 */

export const EXIT = {
  /** Done; nothing at or above `--fail-on`. */
  ok: 0,
  /**
   * Done; findings at or above `--fail-on`. Not 1, which Node and a shell answer when nothing could be started at all: a
   * mistyped path in a scheduled task must not look like a good night.
   */
  befunde: 10,
  /** Only of `neufall selbsttest`: the next run can't work. */
  nichtBereit: 1,
  /** Usage or configuration. */
  benutzung: 2,
  /** An input is missing, unreadable, empty, or has no recognisable header. */
  eingabe: 3,
  /** Internal error, also: the disk is full. */
  intern: 4,
  /** Reconciliation failed. */
  abstimmung: 5,
  /** Another run holds the store or the output folder. */
  belegt: 6,
  /** A delivery was held back (setting `lieferung`: `anhalten`). */
  angehalten: 7,
  /** Stopped by Ctrl-C. */
  abbruch: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command: `message` is one line in the user's language that says what is wrong and what to do. */
export class CliError extends Error {
  readonly exitCode: ExitCode;
  /** Several findings, where there are any: each gets a line of its own. */
  zeilen: readonly string[] = [];
  /** The configuration asks for JSON on stdout; the flag `--json` is seen without it. */
  json = false;
  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}

/** The operating system's error code (`ENOENT`, `ENOSPC` …), or empty. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

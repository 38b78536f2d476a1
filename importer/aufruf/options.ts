/**
 * From flags and configuration to the options of a run: flag before configuration before default.
 * Source: page 5 "Precedence".
 */

import { type Day, toDay } from '../../core/calendar/day.ts';
import { LAENDER, type Land } from '../../core/calendar/holidays.ts';
import { QUELLEN, type Quelle } from '../../core/fields/declarations.ts';
import { parseSetting } from '../../core/fields/parse-date.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import type { Haustext } from '../../core/hausregeln/mappe.ts';
import { type Einstellungen, einstellungenAus, VORGABEN } from '../../core/settings.ts';
import { loadHausregeln } from '../config/hausregeln.ts';
import { type Config, FAIL_ON } from '../config/schema.ts';
import type { CliMessages } from '../messages/messages.ts';
import type { Context } from './context.ts';
import { usage, wordFlag } from './flags.ts';

/** The day that a flag names; an error names flag and value. */
export function dayFlag(option: string, value: string, texts: CliMessages): Day {
  return parseSetting(value) ?? usage(texts.usage.notADay(option, value));
}

/** The whole number that a flag names. */
export function numberFlag(option: string, value: string, texts: CliMessages, min = 0, max?: number): number {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : -1;
  return number < min || number > (max ?? number) ? usage(texts.usage.notANumber(option, value, min, max)) : number;
}

/** The calendar day of the call. */
export function today({ now }: Pick<Context, 'now'>): Day {
  return toDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The settings of the decisions. */
export function einstellungen(config: Config, land: string | undefined, texts: CliMessages): Einstellungen {
  const chosen: Land = land === undefined ? (config.land ?? VORGABEN.land) : wordFlag('--land', land, LAENDER, texts);
  return { ...einstellungenAus((id) => config[id]), land: chosen };
}

/** The house rules of the flag, else of the configuration; with that of a workbook. */
export function hausregeln(
  flag: readonly string[] | undefined,
  config: Config,
  context: Context,
  mappe?: Haustext,
): Hausregeln {
  const ausConfig = typeof config.regeln === 'string' ? [config.regeln] : (config.regeln ?? []);
  return loadHausregeln(flag ?? ausConfig, context, mappe);
}

export type FailOn = (typeof FAIL_ON)[number];

export function failOn(flag: string | undefined, config: Config, texts: CliMessages): FailOn {
  return flag === undefined ? (config.fail_on ?? 'fehler') : wordFlag('--fail-on', flag, FAIL_ON, texts);
}

/** Files by source, as flags give them. */
export type FileFlags = Readonly<Partial<Record<Quelle, readonly string[]>>>;

/** The files of a run, or the folder to take them from. Files on the command line replace all of the configuration. */
export function inputs(
  flags: FileFlags & { readonly eingang?: string },
  config: Config,
  texts: CliMessages,
): { readonly files: FileFlags } | { readonly eingang: string } {
  const fromFlags = QUELLEN.some((quelle) => (flags[quelle]?.length ?? 0) > 0);
  if (fromFlags && flags.eingang !== undefined) usage(texts.usage.eingangAndFiles);
  if (fromFlags) return { files: flags };
  if (flags.eingang !== undefined) return { eingang: flags.eingang };
  const files = Object.fromEntries(
    QUELLEN.map((quelle) => {
      const paths = config[quelle] ?? [];
      return [quelle, typeof paths === 'string' ? [paths] : paths];
    }),
  );
  const fromConfig = QUELLEN.some((quelle) => (files[quelle]?.length ?? 0) > 0);
  if (fromConfig && config.eingang !== undefined) usage(texts.usage.eingangAndFiles);
  if (fromConfig) return { files };
  return config.eingang === undefined ? usage(texts.usage.noInput) : { eingang: config.eingang };
}

/**
 * `neufall regeln`: the catalogue on a day; house files checked, begun, and what they or two days change.
 * Source: page 5, page 9 "Where it is used".
 */
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iso } from '../../core/calendar/day.ts';
import type { FieldId } from '../../core/fields/declarations.ts';
import type { Hausregeln } from '../../core/hausregeln/index.ts';
import { istLeer, type Stand, vergleiche } from '../../core/regelvergleich.ts';
import { EINGEBAUT } from '../../core/rules/catalogue.ts';
import { boundaries } from '../../core/rules/in-force.ts';
import { konfiguriert } from '../aufruf/antwort.ts';
import type { Flags } from '../aufruf/befehle.ts';
import type { Context } from '../aufruf/context.ts';
import { usage } from '../aufruf/flags.ts';
import { dayFlag, einstellungen, hausregeln, today } from '../aufruf/options.ts';
import { liesVerlauf } from '../aufruf/verlauf.ts';
import { loadHausregeln } from '../config/hausregeln.ts';
import type { Config } from '../config/schema.ts';
import { alsSeite, alsText } from '../regeln/ausgabe.ts';
import { ausCsv, ausVerlauf, type Fallvergleich } from '../regeln/faelle.ts';
import { katalogJson, katalogText } from '../regeln/katalog.ts';
import { type Abschnitt, abschnitte, alsJson, faelleAlsJson, fallabschnitte } from '../regeln/modell.ts';
import { vorlage } from '../regeln/vorlage.ts';
import { CliError, EXIT, type ExitCode, systemCode } from '../system/errors.ts';

/** Shows, checks, compares or begins. Throws `CliError`. */
export function regelnCommand(flags: Flags<'regeln'>, called: Context): ExitCode {
  const { config, context } = konfiguriert(flags, called);
  const { texts } = context;
  const vergleich = flags.von !== undefined || flags.bis !== undefined;
  const arten = [flags.stichtag !== undefined, flags.pruefen !== undefined, flags.neu !== undefined, vergleich];
  if (arten.filter(Boolean).length > 1) usage(texts.vergleich.nurEines);
  for (const option of ['faelle', 'store', 'html'] as const)
    if (flags[option] !== undefined && !vergleich) usage(texts.vergleich.nurMitVergleich(`--${option}`));
  if (flags.neu !== undefined) return beginne(flags.neu, context);
  if (flags.pruefen !== undefined) return pruefe(flags.pruefen, flags, context);
  const haus = hausregeln(flags.regeln, config, context);
  if (vergleich) return zeigeVergleich(haus, flags, config, context);
  const stichtag = flags.stichtag === undefined ? today(context) : dayFlag('--stichtag', flags.stichtag, texts);
  if (flags.json) context.stdout(`${JSON.stringify(katalogJson(haus.regelwerk, stichtag), null, 2)}\n`);
  else context.stdout(`${katalogText(haus.regelwerk, stichtag, texts).join('\n')}\n`);
  return EXIT.ok;
}

const SCHEMA = fileURLToPath(new URL('../config/neufall.regeln.schema.json', import.meta.url));

function beginne(path: string, context: Context): ExitCode {
  const { cwd, texts } = context;
  const ziel = resolve(cwd, path);
  // From the file to the schema of this installation, so that an editor completes.
  const schema = relative(resolve(ziel, '..'), SCHEMA).replaceAll('\\', '/');
  schreibe(path, vorlage(schema, today(context)), context, 'wx');
  context.stdout(`${texts.vergleich.geschrieben(path)}\n`);
  return EXIT.ok;
}

function schreibe(path: string, text: string, { cwd, texts }: Context, flag: 'w' | 'wx'): void {
  try {
    writeFileSync(resolve(cwd, path), text, { flag });
  } catch (error) {
    const code = systemCode(error);
    const t = texts.vergleich;
    if (code === '') throw error;
    const message = code === 'EEXIST' ? t.gibtEs(path) : t.nichtGeschrieben(path, code);
    throw new CliError(EXIT.benutzung, message, { cause: error });
  }
}

/** What the files change on each day on which their rules begin or have ended. */
function pruefe(muster: readonly string[], { json }: Flags<'regeln'>, context: Context): ExitCode {
  const haus = loadHausregeln(muster, context);
  const t = context.texts.vergleich;
  const regeln = haus.regelwerk.regeln.length - EINGEBAUT.regeln.length;
  // On a built-in boundary, too, what a house rule changes may be something else from then on.
  const aenderungen = boundaries(haus.regelwerk)
    .map((tag) => ({ tag, ...vergleiche({ regelwerk: EINGEBAUT, tag }, { regelwerk: haus.regelwerk, tag }) }))
    .filter((vergleich) => !istLeer(vergleich));
  if (json) {
    const liste = aenderungen.map(({ tag, ...vergleich }) => ({ tag: iso(tag), ...alsJson(vergleich) }));
    context.stdout(
      `${JSON.stringify({ dateien: haus.dateien.map(({ name }) => name), regeln, aenderungen: liste }, null, 2)}\n`,
    );
    return EXIT.ok;
  }
  const worte = sprachzeilen(haus, context);
  const zeilen = aenderungen.flatMap(({ tag, ...vergleich }) => ['', t.am(tag), ...alsText(abschnitte(vergleich, t))]);
  context.stdout(
    `${[t.gut(haus.dateien.length, regeln), ...worte, ...(zeilen.length + worte.length === 0 ? [t.unveraendert] : zeilen)].join('\n')}\n`,
  );
  return EXIT.ok;
}

/** Words and headings that hold today. */
function sprachzeilen(haus: Hausregeln, context: Context): string[] {
  const t = context.texts.vergleich;
  const { woerter, ueberschriften } = haus.sprachschatz(today(context));
  return [
    ...Object.values(woerter).flatMap((liste) => Object.entries(liste).map(([wort, mehr]) => t.woerter(wort, mehr))),
    ...Object.entries(ueberschriften).map(([id, mehr]) =>
      t.ueberschriften(context.messages.felder[id as FieldId], mehr),
    ),
  ];
}

function zeigeVergleich(haus: Hausregeln, flags: Flags<'regeln'>, config: Config, context: Context): ExitCode {
  const { texts } = context;
  const t = texts.vergleich;
  if (flags.von === undefined || flags.bis === undefined) return usage(t.vonUndBis);
  const von = { regelwerk: haus.regelwerk, tag: dayFlag('--von', flags.von, texts) };
  const bis = { regelwerk: haus.regelwerk, tag: dayFlag('--bis', flags.bis, texts) };
  const vergleich = vergleiche(von, bis);
  const faelle = fallvergleich(von, bis, flags, config, context);
  const titel = t.titel(von.tag, bis.tag);
  const regeln: readonly Abschnitt[] = istLeer(vergleich)
    ? [{ titel: t.seite, text: t.unveraendert, kopf: [], zeilen: [] }]
    : abschnitte(vergleich, t);
  if (flags.html !== undefined) {
    const alles = [...regeln, ...(faelle === undefined ? [] : fallabschnitte(faelle, t))];
    const dateien = haus.dateien.map(({ name }) => name).join(', ');
    schreibe(flags.html, alsSeite(titel, dateien, alles, context.sprache), context, 'w');
  }
  if (flags.json) {
    const json = {
      von: iso(von.tag),
      bis: iso(bis.tag),
      ...alsJson(vergleich),
      ...(faelle === undefined ? {} : { faelle: faelleAlsJson(faelle) }),
    };
    context.stdout(`${JSON.stringify(json, null, 2)}\n`);
    return EXIT.ok;
  }
  const alle = [...regeln, ...(faelle === undefined ? [] : fallabschnitte(faelle, t, HOECHSTENS))];
  const html = flags.html === undefined ? [] : ['', t.geschrieben(flags.html)];
  context.stdout(`${[titel, ...alsText(alle), ...html].join('\n')}\n`);
  return EXIT.ok;
}

/** Cases that the terminal lists. */
const HOECHSTENS = 20;

function fallvergleich(
  von: Stand,
  bis: Stand,
  { faelle, store, land }: Flags<'regeln'>,
  config: Config,
  context: Context,
): Fallvergleich | undefined {
  const { cwd, texts } = context;
  if (faelle !== undefined && store !== undefined) usage(texts.vergleich.faelleUndStore);
  if (store !== undefined) {
    return liesVerlauf(resolve(cwd, store), context, (leser) => ausVerlauf(leser, von, bis));
  }
  if (faelle === undefined) return undefined;
  try {
    const vergleich = ausCsv(resolve(cwd, faelle), today(context), einstellungen(config, land, texts), von, bis);
    return vergleich ?? usage(texts.abgleich.keineFaelle(faelle));
  } catch (error) {
    if (error instanceof CliError || systemCode(error) === '') throw error;
    throw new CliError(EXIT.benutzung, texts.config.missing(faelle), { cause: error });
  }
}

/**
 * Whether a workbook's file is one: every part well-formed by a strict parser, by xmllint and LibreOffice where the
 * machine has them.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/** What is wrong with a text as XML, namespaces and characters included; `undefined`: nothing. */
export function xmlFehler(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let first: string | undefined;
  parser.on('error', ({ message }) => {
    first ??= message;
  });
  parser.write(xml).close();
  return first;
}

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

function lint(xml: string): string | undefined {
  if (!hasXmllint) return undefined;
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--huge', '-'], { input: xml, encoding: 'utf8' });
  return status === 0 ? undefined : stderr;
}

/** What is wrong with the parts of a workbook, by part. */
export async function teilFehler(path: string): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const found: Record<string, string> = {};
  for (const file of Object.values(zip.files)) {
    if (file.dir || !/\.(xml|rels|vml)$/i.test(file.name)) continue;
    const xml = await file.async('string');
    const wrong = xmlFehler(xml) ?? lint(xml);
    if (wrong !== undefined) found[file.name] = wrong;
  }
  return found;
}

/**
 * The first sheet as LibreOffice reads it, as CSV; `undefined` on a machine without LibreOffice. Throws where it can't
 * open the workbook.
 */
export function inLibreOffice(path: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'neufall-office-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profil')).href}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):59,34,76',
      '--outdir',
      folder,
    ];
    const { error, stderr } = spawnSync('soffice', [...args, path], { encoding: 'utf8', timeout: 100_000 });
    if (error !== undefined && 'code' in error && error.code === 'ENOENT') return undefined;
    const csv = `${basename(path, extname(path))}.csv`;
    if (!readdirSync(folder).includes(csv)) throw new Error(`LibreOffice: ${error?.message ?? stderr}`);
    return readFileSync(join(folder, csv), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

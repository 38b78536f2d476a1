/**
 * A browser for tests, and pages made from TypeScript for it.
 */
import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { build, type Rolldown } from 'vite';

/** Where browsers lie; the variable CHROMIUM names another one. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Starts a headless Chromium that takes the certificate of serve.ts and asks nobody outside. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = PLACES.find((place) => place !== undefined && fs.existsSync(place));
  if (!executablePath) throw new Error('no Chromium found: install one, or name it in the variable CHROMIUM');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--ignore-certificate-errors',
  ];
  return chromium.launch({ executablePath, args });
}

/** One script for a browser, made from a TypeScript file with all that it imports. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'bundle' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const code = outputs
    .filter(isOutput)
    .flatMap(({ output }) => output.flatMap((part) => ('code' in part ? part.code : [])));
  return code.join('\n');
}

const isOutput = (result: object): result is Rolldown.RolldownOutput => 'output' in result;

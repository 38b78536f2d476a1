/**
 * A browser for tests: one that is there, or on Debian one that is installed now.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The variable that names a browser, before all others. */
const VARIABLE = 'CHROMIUM';

/** Names on the search path. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
];

/** Where browsers lie that are not on the search path. */
const PLACES = [
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (folder === undefined) return [];
    const inside = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return inside.map((path) => join(folder, path));
  }),
];

/** The browser that is there, or `undefined`. */
export function findBrowser(): string | undefined {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name + ending)));
  return [process.env[VARIABLE] ?? '', ...onPath, ...PLACES].find((path) => path !== '' && existsSync(path));
}

/** The path of a browser. @throws Error with one line that says what to install */
export function provideBrowser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (debian) {
    // Test files run side by side: the second one waits for the first.
    const wait = ['-o', 'DPkg::Lock::Timeout=600'];
    spawnSync('apt-get', [...wait, 'update'], { stdio: 'ignore' });
    spawnSync('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  }
  const installed = findBrowser();
  if (installed === undefined) {
    throw new Error(`no browser found: install Chromium, Chrome or Edge, or name one in the variable ${VARIABLE}`);
  }
  return installed;
}

/** Starts it without a window. It trusts self-made certificates and asks nobody outside of its own accord. */
export function launchBrowser(): Promise<Browser> {
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
  return chromium.launch({ executablePath: provideBrowser(), args });
}

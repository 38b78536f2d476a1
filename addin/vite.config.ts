/**
 * Builds the site of the add-in into dist/addin: pane, help page, custom functions, icons and the client library.
 * All addresses inside are relative, so that the folder can be served from anywhere.
 */
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { SPRACHEN } from '../core/messages/index.ts';
import { metadata } from './functions/metadata.ts';
import { functionList } from './site/help.ts';
import { belongsToSite } from './site/office.ts';
import { CONTENT_SECURITY_POLICY, HEADERS } from './site/policy.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OFFICE = here('../node_modules/@microsoft/office-js');
const OUT = here('../dist/addin');

const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8')) as { version: string };
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The policy stands at the top of each page, before anything that it is to hold for. */
const policy: Plugin = {
  name: 'neufall-policy',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/** The client library is no part of the bundle: the page takes it from the folder beside it. */
const untouched: Plugin = {
  name: 'neufall-untouched',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<script src="office/', '<script vite-ignore src="office/'),
  },
};

/** The help page lists the functions as they are declared. */
const help: Plugin = {
  name: 'neufall-help',
  transformIndexHtml: (html) =>
    SPRACHEN.reduce(
      (page, sprache) => page.replace(`<dl data-funktionen="${sprache}">`, `<dl>\n${functionList(sprache)}\n`),
      html,
    ),
};

/** What is not bundled: functions' metadata, icons, and what a server and the command line want to know. */
const files: Plugin = {
  name: 'neufall-files',
  generateBundle() {
    const emit = (fileName: string, source: string | Uint8Array) => this.emitFile({ type: 'asset', fileName, source });
    // The manifest names the German one, and one for each other language.
    for (const sprache of SPRACHEN)
      emit(sprache === 'de' ? 'functions.json' : `functions.${sprache}.json`, json(metadata(sprache)));
    emit('manifest.xml', readFileSync(here('../manifest.xml')));
    emit('site.json', json({ version, headers: HEADERS }));
    // None, until `neufall addin --regeln` puts some here.
    emit('hausregeln.json', json([]));
    // Part of the pane's script, which has no room for it.
    emit('lizenzen/ical-generator.txt', readFileSync(here('../node_modules/ical-generator/LICENSE')));
    for (const name of readdirSync(here('assets'))) {
      if (name.endsWith('.png')) emit(`assets/${name}`, readFileSync(here(`assets/${name}`)));
    }
  },
};

/** The client library, untouched, with its licence. */
const office: Plugin = {
  name: 'neufall-office',
  writeBundle({ dir = OUT }) {
    const dist = `${OFFICE}/dist`;
    const filter = (source: string) =>
      statSync(source).isDirectory() || belongsToSite(relative(dist, source).replaceAll(sep, '/'));
    cpSync(dist, `${dir}/office`, { recursive: true, filter });
    cpSync(`${OFFICE}/LICENSE.md`, `${dir}/office/LICENSE.md`);
  },
};

/** Messages of a library may name its manual: no file of the site names another host, also where nothing asks for it. */
const noHosts: Plugin = {
  name: 'neufall-no-hosts',
  transform(code, id) {
    if (!id.includes('/node_modules/ical-generator/')) return undefined;
    return { code: code.replaceAll(/https:\/\/sebbo2002\.github\.io\/[^\s"'`]*/g, ''), map: null };
  },
};

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  plugins: [noHosts, untouched, policy, help, files, office],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    // What Excel's own browser can do: Safari 15 on older Macs, WebView2 otherwise.
    target: ['es2022', 'safari15.4', 'chrome100'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { taskpane: here('taskpane.html'), hilfe: here('hilfe.html'), functions: here('functions/main.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'functions' ? 'functions.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});

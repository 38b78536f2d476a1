/**
 * The genuine client library in Node, answered by a host.
 *
 *   const { Excel, host } = openExcel({ sheets: { Liste: [['Name'], ['Öz']] } });
 *   await Excel.run(async (context) => { … });
 *
 * The library runs unmodified in the global scope, as in a browser (in a realm of its own it would not take plain objects
 * of the test for such). It is loaded once per process; the host behind it is changed by every call.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import { Host, type HostOptions } from './host.ts';
import { EVENT, type HostEvent } from './model/events.ts';
import type { Workbook } from './model/workbook.ts';
import { errorNumber } from './office-errors.ts';

export interface OpenExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: Host;
}

/** Opens a workbook: the one given, or one made from the options. The workbook that was open before is closed. */
export function openExcel(options: HostOptions = {}, book?: Workbook): OpenExcel {
  const host = book ? new Host(options, book) : new Host(options);
  const library = load();
  connect(library, host);
  return { Excel: library.Excel, Office: library.Office, OfficeExtension: library.OfficeExtension, host };
}

type Callback = (result: { status: string; value?: unknown; error?: { code: number; message: string } }) => void;
type Handler = (args: unknown) => void;

/** The parts of the library's global scope that the host is plugged into. */
interface Library {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & {
    GenericEventRegistration: { s_genericEventRegistrations: object };
  };
  readonly OSF: { _OfficeAppFactory: object; readonly DDA: { RichApi: object } };
}

let loaded: Library | undefined;
let disconnect: () => void = () => {};

function load(): Library {
  if (loaded) return loaded;
  if (!('window' in globalThis)) Object.assign(globalThis, minimalWindow());
  const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  vm.runInThisContext(fs.readFileSync(file, 'utf8'), { filename: file });
  const scope: object = globalThis;
  if (!isLibrary(scope)) throw new TypeError(`${file} did not load`);
  loaded = scope;
  return scope;
}

const isLibrary = (scope: object): scope is Library => 'Excel' in scope && 'OfficeExtension' in scope;

/** What the library looks at when it is loaded. */
function minimalWindow(): object {
  const nothing = () => {};
  const location = {
    href: 'https://localhost/taskpane.html',
    protocol: 'https:',
    host: 'localhost',
    search: '',
    hash: '',
  };
  const document = { readyState: 'complete', cookie: '', getElementsByTagName: () => [], addEventListener: nothing };
  return { window: globalThis, self: globalThis, location, document, addEventListener: nothing };
}

/**
 * Puts the host where Office puts itself: requests go to `OSF.DDA.RichApi.executeRichApiRequestAsync`, events come by its
 * message manager and by `Office.context.document`.
 */
function connect(library: Library, host: Host): void {
  disconnect();
  const messages = new Set<Handler>();
  const document = new Set<Handler>();
  library.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  library.OSF.DDA.RichApi = {
    executeRichApiRequestAsync: (message: unknown[], callback: Callback) => void execute(host, message, callback),
    richApiMessageManager: {
      register: async (handler: Handler) => void messages.add(handler),
      removeHandlerAsync: () => {},
    },
  };
  const context = officeContext(host, document);
  library.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostPlatform: 'web', hostType: 'excel' }),
  };
  disconnect = host.onEvents((events) => {
    const entries = events.filter(({ target }) => target !== '').map(asEntry);
    if (entries.length > 0) for (const handler of messages) handler({ entries });
    if (events.some(({ type, target }) => type === EVENT.documentSelection && target === '')) {
      for (const handler of document) handler({ type: 'documentSelectionChanged' });
    }
  });
}

async function execute(host: Host, message: unknown[], callback: Callback): Promise<void> {
  const reply = await host.answer(String(message[4]), Number(message[6]));
  if ('text' in reply) callback({ status: 'succeeded', value: { data: [200, [], reply.text] } });
  else callback({ status: 'failed', error: { code: errorNumber(reply.code), message: reply.message } });
}

/** Category of the events of the Excel API; source: `Constants.eventMessageCategory` in the library. */
const EVENT_CATEGORY = 65536;

function asEntry({ type, target, message }: HostEvent) {
  return {
    messageCategory: EVENT_CATEGORY,
    messageType: type,
    targetId: target,
    message: JSON.stringify(message),
    id: '',
    isRemoteOverride: false,
  };
}

function officeContext(host: Host, handlers: Set<Handler>) {
  const { locale } = host.book.rules;
  const done = (options: unknown, callback?: Callback) => {
    (typeof options === 'function' ? (options as Callback) : callback)?.({ status: 'succeeded' });
  };
  return {
    contentLanguage: locale,
    displayLanguage: locale,
    host: 'Excel',
    platform: 'OfficeOnline',
    diagnostics: { host: 'Excel', platform: 'OfficeOnline', version: '16.0.0.0' },
    requirements: {
      isSetSupported: (name: string, version?: string) => host.requirements.isSetSupported(name, version),
    },
    document: {
      addHandlerAsync: (_type: string, handler: Handler, options?: unknown, callback?: Callback) => {
        handlers.add(handler);
        done(options, callback);
      },
      removeHandlerAsync: (_type: string, options?: { handler?: Handler }, callback?: Callback) => {
        if (options?.handler) handlers.delete(options.handler);
        done(options, callback);
      },
    },
  };
}

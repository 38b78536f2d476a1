/**
 * The host's side of a pane in a browser: the page around an iframe plays Excel on the web, so that the pane loads the
 * untouched `office.js` and believes it. Needs https, and page and pane on one host name.
 * Source: the messages of @microsoft/office-js 1.1.110 (`Microsoft.Office.Common.…`, `OSF.DDA.WAC.Delegate`).
 */

import type { Reply } from './host.ts';
import { EVENT, type HostEvent } from './model/events.ts';
import { errorNumber } from './office-errors.ts';
import type { RequirementSets } from './requirements.ts';

/** What a pane needs of the host: a `Host` on the same page, or one in a worker (worker.ts). */
export interface PaneHost {
  readonly surroundings: Surroundings;
  answer(text: string, flags: number): Promise<Reply>;
  onEvents(listener: (events: readonly HostEvent[]) => void): () => void;
  /** The pane is closed. */
  forget(): void;
}

/** What the pane learns of the Excel around it (`Office.context`). */
export interface Surroundings {
  readonly name: string;
  readonly locale: string;
  readonly canWrite: boolean;
  readonly requirements: RequirementSets;
}

/** What is needed of a browser's window, so that nothing here asks for the types of a browser. */
export interface PaneWindow {
  postMessage(message: string, targetOrigin: string): void;
}
export interface HostPage {
  readonly location: { readonly origin: string };
  addEventListener(type: 'message', listener: (event: MessageFromPane) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageFromPane) => void): void;
}
export interface MessageFromPane {
  readonly source: unknown;
  readonly data: unknown;
}

const CONVERSATION = 'conversation';
const ADDIN = 'addin';

/** Address for the iframe: the pane's own, with what Excel on the web adds to it. */
export function paneAddress(pane: string, origin: string, locale = 'de-DE'): string {
  const [address = ''] = pane.split('#');
  const joint = address.includes('?') ? '&' : '?';
  const info = `_host_Info=Excel$Web$16.01$${locale}$correlation$$$0`;
  return `${address}${joint}${info}#&_xdm_Info=${CONVERSATION}|${ADDIN}|${origin}`;
}

/** A message of the library's own format. */
interface Message {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly eventDispId?: number;
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
    /** Of a completed command: its id. */
    readonly 0?: unknown;
  };
}

const REQUEST = 0;
const RESPONSE = 1;
/** Kinds of requests: calls, and registrations for events. */
const REGISTER = 1;
const UNREGISTER = 2;
/** Answers: to a call, or for an event. */
const REPLY = 0;
const FORWARD = 1;

/** Numbers of methods and events that the host knows. Source: `OSF.DDA.MethodDispId`, `OSF.DDA.EventDispId`. */
const RICH_API_REQUEST = 93;
const COMMAND_DONE = 94;
const RICH_API_EVENT = 33;
const DOCUMENT_SELECTION = 2;
const COMMAND_INVOKED = 39;

/** Category of the events of the Excel API; source: `Constants.eventMessageCategory`. */
const EVENT_CATEGORY = 65536;

export class Pane {
  /** Names of the calls that the pane made, for looking at when something does not work. */
  readonly calls: string[] = [];
  readonly #host: PaneHost;
  readonly #page: HostPage;
  readonly #window: () => PaneWindow | null;
  readonly #subscriptions = new Map<number, Message>();
  readonly #commands = new Map<string, () => void>();
  readonly #stop: () => void;

  /** `window` gives the iframe's window, which changes when the pane is loaded anew. */
  constructor(host: PaneHost, page: HostPage, window: () => PaneWindow | null) {
    this.#host = host;
    this.#page = page;
    this.#window = window;
    const listener = (event: MessageFromPane) => this.#receive(event);
    page.addEventListener('message', listener);
    const stopEvents = host.onEvents((events) => this.#tell(events));
    this.#stop = () => {
      page.removeEventListener('message', listener);
      stopEvents();
    };
  }

  /** Presses a ribbon button: runs the function of that name in the pane. Resolves when it calls `event.completed()`. */
  runCommand(functionName: string): Promise<void> {
    const subscription = this.#subscriptions.get(COMMAND_INVOKED);
    if (!subscription) return Promise.reject(new Error('the pane listens to no commands'));
    const id = `command${this.#commands.size + 1}`;
    const done = new Promise<void>((resolve) => this.#commands.set(id, resolve));
    const event = JSON.stringify({ source: { id: functionName } });
    this.#send(subscription, { 0: id, 1: functionName, 2: event }, FORWARD);
    return done;
  }

  /** The pane is closed: nothing is answered any more and its registrations are gone. */
  close(): void {
    this.#stop();
    this.#subscriptions.clear();
    this.#host.forget();
  }

  #receive({ source, data }: MessageFromPane): void {
    if (source !== this.#window() || typeof data !== 'string') return;
    const message = parse(data);
    if (message?._messageType !== REQUEST) return;
    const { eventDispId, DdaMethod } = message._data ?? {};
    this.calls.push([message._actionName, eventDispId ?? DdaMethod?.DispatchId ?? ''].join(' ').trim());
    if (message._actionType === REGISTER || message._actionType === UNREGISTER) {
      if (message._actionType === REGISTER) this.#subscriptions.set(eventDispId ?? 0, message);
      else this.#subscriptions.delete(eventDispId ?? 0);
      this.#send(message, { Error: 0, Version: 1 });
    } else if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      // A pane that asks is a new one: what its predecessor registered is gone, as when a pane is reloaded.
      this.#subscriptions.clear();
      this.#host.forget();
      this.#send(message, this.#context());
    } else if (message._actionName === 'executeMethod') void this.#execute(message);
  }

  async #execute(message: Message): Promise<void> {
    const { DdaMethod, ArrayData = [] } = message._data ?? {};
    if (DdaMethod?.DispatchId === COMMAND_DONE) this.#commands.get(String(message._data?.[0]))?.();
    if (DdaMethod?.DispatchId !== RICH_API_REQUEST) return this.#send(message, { Error: 0, Version: 1, Data: null });
    const reply = await this.#host.answer(String(ArrayData[4]), Number(ArrayData[6]));
    const data =
      'text' in reply
        ? { Error: 0, Version: 1, Data: [200, [], reply.text] }
        : { Error: errorNumber(reply.code), Version: 1, Data: undefined };
    return this.#send(message, data);
  }

  #tell(events: readonly HostEvent[]): void {
    const richApi = this.#subscriptions.get(RICH_API_EVENT);
    const entries = events
      .filter(({ target }) => target !== '')
      .map(({ type, target, message }) => [EVENT_CATEGORY, type, target, JSON.stringify(message), 0, false]);
    if (richApi && entries.length > 0) this.#send(richApi, { ArrayData: entries }, FORWARD);
    const selection = this.#subscriptions.get(DOCUMENT_SELECTION);
    const selected = events.some(({ type, target }) => type === EVENT.documentSelection && target === '');
    if (selection && selected) this.#send(selection, {}, FORWARD);
  }

  #send(to: Message, data: unknown, responseType = REPLY): void {
    const { origin } = this.#page.location;
    const message = {
      _messageType: RESPONSE,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.#window()?.postMessage(JSON.stringify(message), origin);
  }

  #context(): object {
    const { name, locale, canWrite, requirements } = this.#host.surroundings;
    return {
      _id: ADDIN,
      _appName: 16,
      _appVersion: '16.0',
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `https://intranet/${name}`,
      _clientMode: canWrite ? 1 : 0,
      _settings: [],
      _reason: 1,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'correlation',
      _appInstanceId: 'instance',
      _appMinorVersion: 1,
      _requirementMatrix: JSON.stringify(requirements),
      _hostFullVersion: '16.0.1',
      _appDomains: [],
      _addinName: 'Neufälle',
    };
  }
}

function parse(text: string): Message | undefined {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return undefined;
  }
}

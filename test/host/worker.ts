/**
 * The host in a worker of the browser, so that its work does not hold up the pane: page and pane of one origin share a
 * thread. This file is both ends: `RemoteHost` for the page, `runWorker` for the worker.
 */
import type { PaneHost, Surroundings } from './frame.ts';
import { Host, type HostOptions, type Reply } from './host.ts';
import type { HostEvent } from './model/events.ts';
import { readXlsx, writeXlsx } from './xlsx.ts';

/** What is needed of a worker, seen from outside or from inside. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

type Call =
  | { readonly kind: 'open'; readonly options: HostOptions; readonly file?: Uint8Array }
  | { readonly kind: 'answer'; readonly text: string; readonly flags: number }
  | { readonly kind: 'run'; readonly code: string; readonly argument: unknown }
  | { readonly kind: 'save' }
  | { readonly kind: 'forget' };
type ToWorker = Call & { readonly id: number };
type FromWorker =
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown; readonly error?: string }
  | { readonly kind: 'events'; readonly events: readonly HostEvent[] };

export class RemoteHost implements PaneHost {
  surroundings: Surroundings = { name: '', locale: 'de-DE', canWrite: true, requirements: {} };
  readonly #worker: Channel;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Set<(events: readonly HostEvent[]) => void>();
  #next = 1;

  constructor(worker: Channel) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => this.#receive(data as FromWorker));
  }

  /** Opens a workbook: from the options, or from the bytes of an `.xlsx`. */
  async open(options: HostOptions, file?: Uint8Array): Promise<void> {
    const call: Call = file ? { kind: 'open', options, file } : { kind: 'open', options };
    this.surroundings = (await this.#call(call)) as Surroundings;
  }

  async answer(text: string, flags: number): Promise<Reply> {
    return (await this.#call({ kind: 'answer', text, flags })) as Reply;
  }

  /** Runs the text of a function with the host and one argument in the worker; the result must be plain data. */
  run(code: string, argument: unknown): Promise<unknown> {
    return this.#call({ kind: 'run', code, argument });
  }

  /** The workbook as `.xlsx`. */
  async save(): Promise<Uint8Array> {
    return (await this.#call({ kind: 'save' })) as Uint8Array;
  }

  onEvents(listener: (events: readonly HostEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  forget(): void {
    void this.#call({ kind: 'forget' });
  }

  #call(call: Call): Promise<unknown> {
    const id = this.#next++;
    this.#worker.postMessage({ ...call, id });
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'events') {
      for (const listener of this.#listeners) listener(message.events);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.error));
  }
}

/** The worker's end: `runWorker(self)`. */
export function runWorker(scope: Channel): void {
  let host = new Host();
  const tell = (message: FromWorker) => scope.postMessage(message);
  const open = async (options: HostOptions, file?: Uint8Array): Promise<Surroundings> => {
    host = file ? new Host(options, await readXlsx(file, options)) : new Host(options);
    host.onEvents((events) => tell({ kind: 'events', events }));
    return host.surroundings;
  };
  const perform = async (call: Call): Promise<unknown> => {
    switch (call.kind) {
      case 'open':
        return open(call.options, call.file);
      case 'answer':
        return host.answer(call.text, call.flags);
      case 'run':
        return new Function('host', 'argument', `return (${call.code})(host, argument);`)(host, call.argument);
      case 'save':
        return writeXlsx(host.book);
      case 'forget':
        return host.forget();
    }
  };
  scope.addEventListener('message', ({ data }) => {
    const call = data as ToWorker;
    perform(call).then(
      (result) => tell({ kind: 'result', id: call.id, result }),
      (error: unknown) => tell({ kind: 'result', id: call.id, result: undefined, error: String(error) }),
    );
  });
}

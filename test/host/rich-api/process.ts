/**
 * Answers one request: runs its actions in order and stops at the first that fails. What ran before stays done; each
 * action by itself is done as a whole or not at all.
 */
import type { Workbook } from '../model/workbook.ts';
import { Args, type Argument } from './args.ts';
import { apiNotFound, invalidArgument, itemNotFound, RichError } from './errors.ts';
import { HostObject } from './host-object.ts';
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type Json,
  type ObjectPath,
  PATH,
  type References,
  type RequestBody,
  type ResponseBody,
} from './protocol.ts';
import { type Check, load, small } from './query.ts';

export interface Surroundings {
  readonly book: Workbook;
  readonly root: HostObject;
  /** Objects that are not reached from the workbook, by the name of their type. */
  readonly newObject: (typeName: string) => HostObject;
  readonly check: Check;
  /** Called before each action that reads, writes or finds something; may throw what the action is to fail with. */
  readonly before: (label: string) => void;
}

export function processRequest(body: RequestBody, around: Surroundings): ResponseBody {
  const run = new Run(body, around);
  const results: ResponseBody['Results'] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    let label = '';
    try {
      label = run.label(action);
      if (!run.isBookkeeping(action)) around.before(label);
      results.push({ ActionId: action.Id, Value: run.act(action) });
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof RichError)) throw error;
      const { code, message } = error;
      const failure = { Code: code, Message: message, Location: label, ActionIndex: index, HttpStatusCode: 400 };
      return { Results: results, TraceIds: traces, Error: failure };
    }
  }
  return { Results: results, TraceIds: traces };
}

class Run {
  readonly #body: RequestBody;
  readonly #around: Surroundings;
  /** A path is followed once per request: a method that makes something makes it once. */
  readonly #objects = new Map<number, HostObject | null>();

  constructor(body: RequestBody, around: Surroundings) {
    this.#body = body;
    this.#around = around;
  }

  /** The action in words such as `Range.values=` or `Worksheet.getUsedRange()`, for logs and errors. */
  label(action: Action): string {
    if (action.ActionType === ACTION.trace) return 'trace';
    if (action.ActionType === ACTION.instantiate) return this.#pathLabel(this.#path(action.ObjectPathId));
    const name = this.#object(action.ObjectPathId)?.className ?? 'null';
    if (action.ActionType === ACTION.query) return `${name}.load(${action.QueryInfo?.Select?.join(',') ?? ''})`;
    const member = `${name}.${small(action.Name)}`;
    return action.ActionType === ACTION.setProperty ? `${member}=` : `${member}()`;
  }

  /** Traces, kept references, objects that are known or only named: nothing that a reader of a log looks for. */
  isBookkeeping(action: Action): boolean {
    if (action.ActionType === ACTION.trace) return true;
    if (action.ActionType === ACTION.method)
      return action.Name === '_KeepReference' || action.Name === '_RemoveReference';
    if (action.ActionType !== ACTION.instantiate) return false;
    const path = this.#path(action.ObjectPathId);
    return this.#objects.has(path.Id) || !(path.ObjectPathType === PATH.method || path.ObjectPathType === PATH.indexer);
  }

  act(action: Action): Json {
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identityOf(this.#object(action.ObjectPathId));
      case ACTION.query:
        return load(this.#object(action.ObjectPathId), action.QueryInfo ?? {}, this.#around.check);
      case ACTION.method:
        return this.#callMethod(action);
      case ACTION.setProperty:
        return this.#setProperty(action);
      case ACTION.trace:
        return null;
      default:
        // The library sends the other kinds only to an Excel that names the requirement set RichApiRuntime.
        throw new RichError('NotImplemented');
    }
  }

  #callMethod(action: Action): Json {
    const object = this.#object(action.ObjectPathId);
    if (action.Name === '_KeepReference') {
      if (object) this.#around.book.references.keep(object);
      return null;
    }
    if (!object) throw new RichError('InvalidObjectPath');
    const registration = /^_(Register|Unregister)(?:Event)?(.+?)(?:Event)?$/.exec(action.Name);
    if (registration) return this.#register(object, registration[1] === 'Register', registration[2] ?? '', action.Name);
    const result = this.#call(object, action.Name, action.ArgumentInfo);
    return result instanceof HostObject ? identityOf(result) : (result ?? null);
  }

  #register(object: HostObject, on: boolean, event: string, method: string): null {
    this.#around.check(object.className, method);
    const source = object.event(event);
    if (!source) throw apiNotFound(`${object.className}.${method}`);
    const { events } = this.#around.book;
    if (on) events.register(source.type, source.target);
    else events.unregister(source.type, source.target);
    return null;
  }

  #setProperty(action: Action): null {
    const object = this.#object(action.ObjectPathId);
    if (!object) throw new RichError('InvalidObjectPath');
    const property = small(action.Name);
    this.#around.check(object.className, property);
    if (!object.isTransient(property)) this.#guardWrite();
    object.set(property, this.#args(action.ArgumentInfo).json(0));
    return null;
  }

  #call(object: HostObject, method: string, info: ArgumentInfo | undefined) {
    this.#around.check(object.className, small(method));
    if (object.isCommand(method)) this.#guardWrite();
    return object.call(method, this.#args(info));
  }

  #guardWrite(): void {
    this.#around.book.guardWrite();
    this.#around.book.isDirty = true;
  }

  #object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const found = this.#follow(this.#path(id));
    this.#objects.set(id, found);
    return found;
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.#around.root;
      case PATH.newObject:
        return this.#around.newObject(path.Name);
      case PATH.reference:
        return this.#referenced(path.Name);
      case PATH.null:
        return null;
      case PATH.method: {
        const result = this.#call(this.#parent(path), path.Name, path.ArgumentInfo);
        if (result !== null && !(result instanceof HostObject)) throw apiNotFound(path.Name);
        return result;
      }
      case PATH.property: {
        const parent = this.#parent(path);
        this.#around.check(parent.className, small(path.Name));
        return parent.link(path.Name);
      }
      case PATH.indexer: {
        const found = this.#parent(path).find(this.#args(path.ArgumentInfo).json(0));
        if (!found) throw itemNotFound();
        return found;
      }
      default:
        throw invalidArgument();
    }
  }

  #referenced(id: string): HostObject {
    const object = this.#around.book.references.get(id);
    if (!object) throw new RichError('InvalidReference');
    return object;
  }

  /**
   * Annahme: what is asked of an object that does not exist, in the request that found that out, ends the request with
   * InvalidObjectPath. Microsoft's pages only show a sync() between.
   */
  #parent(path: ObjectPath): HostObject {
    const parent = path.ParentObjectPathId === undefined ? null : this.#object(path.ParentObjectPathId);
    if (!parent) throw new RichError('InvalidObjectPath');
    return parent;
  }

  #path(id: number): ObjectPath {
    const path = this.#body.ObjectPaths[id];
    if (!path) throw new RichError('InvalidObjectPath');
    return path;
  }

  #args(info: ArgumentInfo | undefined): Args {
    return new Args(
      (info?.Arguments ?? []).map((value, index) => this.#arg(value, info?.ReferencedObjectPathIds?.[index])),
    );
  }

  #arg(value: Json, reference: References[number] | undefined): Argument {
    if (typeof reference === 'number' && reference !== 0) return this.#object(reference);
    if (Array.isArray(reference) && Array.isArray(value)) return value.map((item, i) => this.#arg(item, reference[i]));
    return this.#resolved(value);
  }

  /** Proxies inside plain objects come as `{ _ObjectPathId: 7 }`. */
  #resolved(value: Json): Argument {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    if (typeof value._ObjectPathId === 'number') return this.#object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, this.#resolved(field)]));
  }

  #pathLabel(path: ObjectPath): string {
    // A null object still names the parent that it once had, which is not part of the request.
    if (path.ObjectPathType === PATH.null) return 'null';
    const parent = path.ParentObjectPathId === undefined ? null : this.#object(path.ParentObjectPathId);
    const before = parent ? `${parent.className}.` : '';
    if (path.ObjectPathType === PATH.method) return `${before}${small(path.Name)}()`;
    if (path.ObjectPathType === PATH.indexer) return `${before}getItem()`;
    return `${before}${small(path.Name)}` || 'root';
  }
}

function identityOf(object: HostObject | null): Json {
  return object ? object.identity() : null;
}

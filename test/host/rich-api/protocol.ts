/**
 * The messages between the client library and Excel ("ProcessQuery").
 * Source: read off @microsoft/office-js 1.1.110, `ClientRequestBase.buildRequestMessageBodyAndRequestFlags` and the
 * factories for actions and object paths; Microsoft publishes no description of it.
 */

export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** 0: no reference; another number: an object path stands in place of the argument; a list: references inside it. */
export type References = (number | References)[];

export interface ArgumentInfo {
  readonly Arguments?: Json[];
  readonly ReferencedObjectPathIds?: References;
}

export const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface QueryInfo {
  readonly Select?: string[];
  readonly Expand?: string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: JsonObject;
}

export interface RequestBody {
  readonly Actions: Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds?: number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}

/** Bits of the request flags that the host regards. Source: `onBeforeExcelRun` in the library. */
export const FLAG_DELAY_FOR_CELL_EDIT = 64;

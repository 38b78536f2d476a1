/**
 * Objects that do not hang on the workbook ("new objects"): ribbon, start-up of the add-in, its pane.
 * Source: the calls of `createTopLevelServiceObject` in @microsoft/office-js 1.1.110.
 */

import { Bag } from '../model/bag.ts';
import { type Definition, define } from '../rich-api/definition.ts';
import { apiNotFound } from '../rich-api/errors.ts';
import type { HostObject } from '../rich-api/host-object.ts';
import { bagClass } from './bag-object.ts';

/** What the add-in told the Excel around the workbook. */
export class Shell {
  /** `Office.addin.setStartupBehavior`: `Background` loads the add-in with the workbook. */
  startState = 'Inactive';
  /** `Visible` or `Background`. */
  paneState = 'Visible';
  /** Ribbon buttons by id: `enabled` as last set. */
  readonly buttons = new Map<string, Bag>();
}

const accept = () => null;

const SERVICES: Readonly<Record<string, Definition<Shell>>> = {
  'Microsoft.AppRuntime.AppRuntimePersistenceService': {
    name: 'AppRuntimePersistenceService',
    queries: {
      GetAppRuntimeStartState: ({ startState }) => startState,
      SetAppRuntimeStartState: (shell, args) => {
        shell.startState = args.text(0);
        return null;
      },
    },
  },
  'Microsoft.AppRuntime.AppRuntimeService': {
    name: 'AppRuntimeService',
    queries: {
      GetAppRuntimeState: ({ paneState }) => paneState,
      SetAppRuntimeState: (shell, args) => {
        shell.paneState = args.text(0);
        return null;
      },
    },
  },
  'Microsoft.DynamicRibbon.DynamicRibbon': {
    name: 'DynamicRibbon',
    queries: {
      GetButton: ({ buttons }, args) => {
        const id = args.text(0);
        const bag = buttons.get(id) ?? new Bag();
        buttons.set(id, bag);
        return ribbonButton(bag);
      },
      GetTab: () => ribbonTab(new Bag()),
      ExecuteRequestUpdate: accept,
      ExecuteRequestCreate: accept,
    },
  },
  'Microsoft.InternalService.AddinInternalService': {
    name: 'AddinInternalService',
    queries: { NotifyActionHandlerReady: accept },
  },
  'Microsoft.ExcelServices.CustomFunctionManager': { name: 'CustomFunctionManager', queries: { Register: accept } },
  'Microsoft.ExcelServices.CustomFunctions': {
    name: 'CustomFunctions',
    queries: { SetInvocationResults: accept, SetInvocationError: accept },
  },
};

const ribbonButton = bagClass({ name: 'RibbonButton', properties: { id: '', enabled: true, label: '' } });
const ribbonTab = bagClass({ name: 'RibbonTab', properties: { id: '' }, commands: { SetVisibility: () => undefined } });

/** @throws RichError `ApiNotFound` for a service that the host does not know */
export function service(shell: Shell, typeName: string): HostObject {
  const definition = SERVICES[typeName];
  if (!definition) throw apiNotFound(typeName);
  return define(definition)(shell);
}

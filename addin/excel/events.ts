/** What happens in the workbook: the selection moves, cells change, another sheet comes to the front. */
import { openSession, send } from './session.ts';

/** Ends listening. */
export type Stop = () => Promise<void>;

type Removable = { readonly context: OfficeExtension.ClientRequestContext; remove(): void };

function stopOf(handler: Removable): Stop {
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}

export async function onSelection(listener: () => void): Promise<Stop> {
  const context = openSession();
  const handler = context.workbook.onSelectionChanged.add(async () => listener());
  await send(context);
  return stopOf(handler);
}

export async function onSheetActivated(listener: () => void): Promise<Stop> {
  const context = openSession();
  const handler = context.workbook.worksheets.onActivated.add(async () => listener());
  await send(context);
  return stopOf(handler);
}

export interface Change {
  /** Without the sheet's name; only single cells and blocks. */
  readonly address: string;
  /** Cells were typed into; otherwise rows or columns came or went. */
  readonly edited: boolean;
}

/** Changes that other than this add-in makes to a sheet. */
export async function onChanged(sheetId: string, listener: (change: Change) => void): Promise<Stop> {
  const context = openSession();
  const handler = context.workbook.worksheets.getItem(sheetId).onChanged.add(async ({ address, changeType }) => {
    listener({ address, edited: changeType === 'RangeEdited' });
  });
  await send(context);
  return stopOf(handler);
}

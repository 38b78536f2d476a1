/** What happens in the workbook: the selection moves, cells change, another sheet comes to the front. */
import { send, withExcel } from './session.ts';

/** Ends listening. */
export type Stop = () => Promise<void>;

type Removable = { readonly context: OfficeExtension.ClientRequestContext; remove(): void };

/** Begins listening with what `add` registers. */
const listen = (add: (context: Excel.RequestContext) => Removable): Promise<Stop> =>
  withExcel(async (context) => {
    const handler = add(context);
    await send(context);
    return async () => {
      handler.remove();
      await handler.context.sync();
    };
  });

export const onSelection = (listener: () => void): Promise<Stop> =>
  listen(({ workbook }) => workbook.onSelectionChanged.add(async () => listener()));

export const onSheetActivated = (listener: () => void): Promise<Stop> =>
  listen(({ workbook }) => workbook.worksheets.onActivated.add(async () => listener()));

export interface Change {
  /** Without the sheet's name; only single cells and blocks. */
  readonly address: string;
  /** Cells were typed into; otherwise rows or columns came or went. */
  readonly edited: boolean;
}

/** Changes that other than this add-in makes to a sheet. */
export const onChanged = (sheetId: string, listener: (change: Change) => void): Promise<Stop> =>
  listen(({ workbook }) =>
    workbook.worksheets.getItem(sheetId).onChanged.add(async ({ address, changeType }) => {
      listener({ address, edited: changeType === 'RangeEdited' });
    }),
  );

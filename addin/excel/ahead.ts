/** Reading long lists in blocks: Excel works on the next block while the one before is taken in. */
import { breathe } from './breathe.ts';
import { send } from './session.ts';

/**
 * One request for each part, in turn.
 * @param parts each is asked for when the part before the last one has been taken in
 * @param ask asks for a part; the function that it gives takes in what Excel has answered
 * @throws ExcelFault
 */
export async function readAhead<T>(
  context: Excel.RequestContext,
  parts: Iterable<T>,
  ask: (part: T) => () => void,
): Promise<void> {
  let before: (() => Promise<void>) | undefined;
  for (const part of parts) {
    const take = ask(part);
    const sent = send(context);
    // Where the part before fails nobody waits for this one.
    sent.catch(() => {});
    // The library takes what has been collected a moment after it was told to send it.
    await breathe();
    await before?.();
    before = () => sent.then(take);
  }
  await before?.();
}

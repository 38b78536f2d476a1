import type { Werkstatt } from '../werkstatt.ts';
export async function teilVerdoppeln(_: Werkstatt): Promise<string> {
  return '';
}

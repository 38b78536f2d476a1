/**
 * All mutants of a source in one text, each behind a switch, so that a process loads the code once and then tries them one
 * after the other ("mutant schemata"). Types are still in it: Node takes them out.
 */
import type { Mutant } from './mutanten.ts';

/** Asked with the number of a mutant: whether it is the one that is on. A global of the process that runs the tests. */
export const SCHALTER = 'istMutant';

/** So many times a process can load everything again before memory is short. */
export const HOECHSTENS = 60;

/** @param erste number of the first mutant; the others follow in their order */
export function umschaltbar(source: string, mutanten: readonly Mutant[], erste: number): string {
  const stellen = Map.groupBy(
    mutanten.map((mutant, at) => ({ ...mutant, an: `${SCHALTER}(${erste + at})` })),
    ({ from, to }) => `${from} ${to}`,
  );
  // The outer one comes before those inside of it.
  const sorted = [...stellen.values()].sort(([a], [b]) => (a && b ? a.from - b.from || b.to - a.to : 0));
  let next = 0;
  const print = (from: number, to: number): string => {
    let text = '';
    let done = from;
    for (let here = sorted[next]; here?.[0] && here[0].to <= to; here = sorted[next]) {
      const [{ art, from: start, to: end, an, text: other }] = here as [(typeof here)[0], ...typeof here];
      next += 1;
      const before = source.slice(done, start);
      const inner = print(start, end);
      done = end;
      if (art === 'anweisung') text += `${before}{if(!${an}){${inner}}}`;
      else if (art === 'aufruf')
        text += `${before.replace(/(\?)?\.\s*$/, '$1.').replace(/([^?])\.$/, '$1')}[${an}?'${other}':'${inner}']`;
      else text += `${before}(${here.map((one) => `${one.an}?(${one.text}):`).join('')}(${inner}))`;
    }
    return text + source.slice(done, to);
  };
  return print(0, source.length);
}

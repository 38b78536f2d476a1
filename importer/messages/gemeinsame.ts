/** Lines that several lists of lines all have, in the order of the first. */
export const gemeinsame = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] =>
  first.filter((line) => others.every((one) => one.includes(line)));

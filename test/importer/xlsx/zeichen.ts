/** Characters that XML cannot hold (fine print 83, XML 1.0 2.2): each control but TAB, LF, CR; U+FFFE, U+FFFF; halves of pairs. */
const CONTROLS = Array.from({ length: 0x20 }, (_, code) => code).filter((code) => ![0x09, 0x0a, 0x0d].includes(code));

export const UNMOEGLICH: readonly string[] = [...CONTROLS, 0xfffe, 0xffff, 0xd800, 0xdfff].map((code) =>
  String.fromCharCode(code),
);

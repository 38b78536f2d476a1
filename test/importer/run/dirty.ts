/** Any export that is still recognised: good records, bad ones, and bytes that nobody would write on purpose. */
import fc from 'fast-check';
import { type FieldId, field, fieldsOf, QUELLEN, type Quelle } from '../../../core/fields/declarations.ts';
import { words } from '../../../core/fields/lists.ts';
import { windows1252 } from '../../../importer/sample/sink.ts';
import { header, line } from '../exports.ts';
import type { Input } from './imported.ts';

const KUNDENNUMMERN = [
  '099A000001',
  '099A000002',
  '099E000003',
  '99 9z9 99999',
  '099a000001',
  '',
  '9,9E+10',
  'neu',
  '099A00000',
];
const TAGE = ['02.03.2026', '2.3.26', '2026-03-02', '03.03.2026 08:00', '31.02.2026', '-', '31.12.9999', '00.07.1990'];
/** What readers stumble over: quotes, delimiters, line ends, NUL, bytes that are no UTF-8 or nothing in Windows-1252. */
const UNGEHEUER = [
  ...['"', '""', ';', '\n', '\r', '\r\n', '\t', '\0', 'ü', '\x81', '€', ' ', '=1+1', '099A000001', 'a'],
  ...['x "y" z', '="a"', "'a", '\u200b', '\uFEFF', 'Ã¼', '";"'],
];

/** UTF-8 that was taken for Windows-1252 and encoded again. */
export const twice = (text: string) =>
  Buffer.from(new TextDecoder('windows-1252', { ignoreBOM: true }).decode(Buffer.from(text)));

const nasty = fc.array(fc.constantFrom(...UNGEHEUER), { maxLength: 12 }).map((pieces) => pieces.join(''));

function cell(id: FieldId): fc.Arbitrary<string> {
  const { type } = field(id);
  if (id === 'kundennummer') return fc.constantFrom(...KUNDENNUMMERN);
  const usual =
    typeof type === 'object'
      ? fc.constantFrom(...words(type.list))
      : type === 'yes-no'
        ? fc.constantFrom('ja', 'nein')
        : type === 'text'
          ? fc.constantFrom('Müller', '-1', 'a;b', 'zwei\nZeilen', '„so“')
          : type === 'bg-nummer'
            ? fc.constantFrom('99999//0000001', '99999/0000002', '99999')
            : fc.constantFrom(...TAGE);
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    { weight: 8, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom('?', ' ', '\0', '=1') },
  );
}

/** The line of a record, whose Kundennummer may be a bad one. */
export const satz = (quelle: Quelle) =>
  fc.record(Object.fromEntries(fieldsOf(quelle).map((id) => [id, cell(id)]))).map((cells) => line(quelle, cells));

const exportOf = (quelle: Quelle): fc.Arbitrary<Buffer> => {
  const other = header(quelle).split(';').reverse().join(';');
  const one = fc.oneof(
    { weight: 12, arbitrary: satz(quelle) },
    { weight: 1, arbitrary: fc.constantFrom('', '  ', ';;;') },
    { weight: 2, arbitrary: nasty },
    // Surplus fields, empty or not; the header again, as it is, below a byte order mark, or in another order.
    { weight: 2, arbitrary: fc.tuple(satz(quelle), fc.constantFrom(';', ';; ;""', ';x')).map((two) => two.join('')) },
    { weight: 1, arbitrary: fc.constantFrom(header(quelle), `\uFEFF${header(quelle)}`, `${header(quelle)};`, other) },
    // A record with something nasty in the middle.
    {
      weight: 2,
      arbitrary: fc
        .tuple(satz(quelle), nasty, fc.nat(60))
        .map(([text, bad, at]) => text.slice(0, at) + bad + text.slice(at)),
    },
  );
  return fc
    .tuple(
      fc.constantFrom<readonly string[]>([], ['Kundenliste', '"']),
      fc.array(fc.tuple(one, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 12 }),
      fc.boolean(),
      fc.constantFrom<(text: string) => Buffer>(
        windows1252,
        (text) => Buffer.from(text),
        twice,
        // One byte of a character is lost.
        (text) => Buffer.from(Buffer.from(text).toString('latin1').replace('\xc3\xbc', '\xc3'), 'latin1'),
        (text) => Buffer.from(`\uFEFF${text}`),
        (text) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), windows1252(text)]),
        (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
        (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      ),
    )
    .map(([preamble, lines, ended, encode]) => {
      const text = [...preamble, header(quelle)].map((above) => `${above}\n`).join('') + lines.flat().join('');
      return encode(ended ? text : text.replace(/[\r\n]+$/, ''));
    });
};

/** Up to two files of each source. */
export const dirtyInput: fc.Arbitrary<Input> = fc
  .record(
    Object.fromEntries(
      QUELLEN.map((quelle) => [quelle, fc.array(exportOf(quelle), { minLength: 1, maxLength: 2 })]),
    ) as Record<Quelle, fc.Arbitrary<Buffer[]>>,
  )
  .map((files) =>
    Object.fromEntries(
      QUELLEN.map((quelle) => [
        quelle,
        Object.fromEntries(files[quelle].map((bytes, i) => [`${quelle}${i}.csv`, bytes])),
      ]),
    ),
  );

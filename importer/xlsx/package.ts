/**
 * The parts of a workbook file: read by name, changed by name; every other part goes into the new file as it is.
 * Source: ECMA-376 part 2 (Open Packaging Conventions).
 */
import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import JSZip from 'jszip';
import { systemCode } from '../errors.ts';
import { MappeError } from './errors.ts';
import { escapeXml } from './text.ts';
import { applyEdits, walk } from './xml.ts';

const CONTENT_TYPES = '[Content_Types].xml';

const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A relationship of a part; `target` is the part's name, or an address outside of the file. */
export interface Relation {
  readonly id: string;
  /** Last part of the type's address, as `worksheet`. */
  readonly type: string;
  readonly target: string;
}

export class Package {
  private readonly zip: JSZip;
  private constructor(zip: JSZip) {
    this.zip = zip;
  }

  /** Opens a file. Throws `MappeError`. */
  static async open(path: string): Promise<Package> {
    const bytes = readBytes(path);
    const kind = kindOf(bytes);
    if (kind !== undefined) throw new MappeError(kind);
    const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
      throw new MappeError('beschaedigt', { cause });
    });
    const mappe = new Package(zip);
    if (zip.file('xl/workbook.bin') !== null) throw new MappeError('xlsb');
    if ((await mappe.text('mimetype'))?.includes('opendocument')) throw new MappeError('ods');
    if (zip.file(CONTENT_TYPES) === null) throw new MappeError('kein-excel');
    return mappe;
  }

  /** Names of all parts. */
  get names(): readonly string[] {
    return Object.values(this.zip.files).flatMap(({ dir, name }) => (dir ? [] : [name]));
  }

  has(name: string): boolean {
    return this.zip.file(name) !== null;
  }

  /** The text of a part, without a byte order mark; `undefined` where there is none. Throws `MappeError`. */
  async text(name: string): Promise<string | undefined> {
    const bytes = await this.zip
      .file(name)
      ?.async('nodebuffer')
      .catch((cause: unknown) => {
        throw new MappeError('beschaedigt', { cause });
      });
    if (bytes === undefined) return undefined;
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  }

  put(name: string, text: string): void {
    // A part in UTF-16 becomes one in UTF-8: its declaration has to say so.
    const utf8 = text.replace(/^(<\?xml[^>]*encoding=["'])utf-16(["'])/i, '$1UTF-8$2');
    // The part's own time, or that of the list of parts: equal runs give equal copies.
    const { date } = this.zip.file(name) ?? this.zip.file(CONTENT_TYPES) ?? {};
    this.zip.file(name, utf8, { createFolders: false, ...(date === undefined ? {} : { date }) });
  }

  /** The relationships of a part. */
  async relations(part: string): Promise<readonly Relation[]> {
    const found: Relation[] = [];
    const xml = await this.text(relsOf(part));
    if (xml === undefined) return found;
    walk(xml, {
      open: ({ name, attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
        if (name !== 'Relationship') return;
        const target = TargetMode === 'External' ? Target : resolvePart(part, Target);
        found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
      },
    });
    return found;
  }

  /** Adds a part beside another one, with its type and its relationship. */
  async add(name: string, text: string, contentType: string, from: string, relationType: string): Promise<void> {
    this.put(name, text);
    await this.append(
      CONTENT_TYPES,
      `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(contentType)}"/>`,
    );
    const ids = (await this.relations(from)).map(({ id: one }) => one);
    let number = ids.length + 1;
    while (ids.includes(`rIdNeufall${number}`)) number++;
    if (!this.has(relsOf(from))) this.put(relsOf(from), NO_RELATIONS);
    await this.append(
      relsOf(from),
      `<Relationship Id="rIdNeufall${number}" Type="${escapeXml(relationType)}" Target="/${escapeXml(name)}"/>`,
    );
  }

  /** Appends an element to a part's root. */
  private async append(name: string, element: string): Promise<void> {
    const xml = (await this.text(name)) ?? '';
    let at = -1;
    walk(xml, {
      close: (_, start, __, path) => {
        if (path.length === 0) at = start;
      },
    });
    this.put(name, applyEdits(xml, [{ from: at, to: at, text: element }]));
  }

  bytes(): Promise<Buffer> {
    // The quickest level: the parts of a long list are large, and a third of the time went into packing them.
    const compressionOptions = { level: 1 };
    return this.zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions });
  }
}

function relsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** The part that a relationship of `part` names. */
function resolvePart(part: string, target: string): string {
  return posix.resolve('/', posix.dirname(part), target).slice(1);
}

function readBytes(path: string): Buffer {
  try {
    if (statSync(path).isDirectory()) throw new MappeError('kein-datei');
    return readFileSync(path);
  } catch (error) {
    if (error instanceof MappeError) throw error;
    throw new MappeError(systemCode(error) === 'ENOENT' ? 'fehlt' : 'unlesbar', { cause: error });
  }
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK');

/** What a file is, if it is no ZIP file. */
function kindOf(bytes: Buffer): ConstructorParameters<typeof MappeError>[0] | undefined {
  if (bytes.length === 0) return 'leer';
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return undefined;
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'verschluesselt' : 'xls';
  }
  return bytes.subarray(0, 4096).includes(0) ? 'kein-excel' : 'text';
}

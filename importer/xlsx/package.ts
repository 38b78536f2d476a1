/**
 * The parts of a workbook file: read by name, changed by name; every other part goes into the new file as it is.
 * Names of parts are equal whatever their case; some programs write them with backslashes. Knows nothing of Node.
 * Source: ECMA-376 part 2 (Open Packaging Conventions), 6.2.2.3 (equal part names) and 7.3 (ZIP items).
 */
import JSZip from 'jszip';
import { erlaubt, groesse } from './archive.ts';
import { MappeError } from './errors.ts';
import { escapeXml } from './text.ts';
import { applyEdits, walk } from './xml.ts';

const CONTENT_TYPES = '[Content_Types].xml';

const NO_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A relationship of a part; `target` is the part's name as the file has it, or an address outside of the file. */
export interface Relation {
  readonly id: string;
  /** Last part of the type's address, as `worksheet`. */
  readonly type: string;
  readonly target: string;
}

export class Package {
  private readonly zip: JSZip;
  /** Names of the ZIP file's items by the part's folded name. */
  private readonly items: Map<string, string>;
  /** Bytes that all parts together may have. */
  private readonly erlaubt: number;
  /** Bytes of the parts that have been unpacked. */
  private readonly entpackt = new Map<string, number>();

  private constructor(zip: JSZip, most: number) {
    this.zip = zip;
    this.erlaubt = most;
    this.items = new Map(Object.values(zip.files).flatMap(({ dir, name }) => (dir ? [] : [[folded(name), name]])));
  }

  /** Opens a file's bytes. Throws `MappeError`. */
  static async of(bytes: Uint8Array): Promise<Package> {
    const kind = kindOf(bytes);
    if (kind !== undefined) throw new MappeError(kind);
    const { gepackt = 0, entpackt = 0 } = groesse(bytes) ?? {};
    const most = erlaubt(gepackt);
    if (entpackt > most) throw new MappeError('zu-gross');
    const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
      throw new MappeError('beschaedigt', { cause });
    });
    const mappe = new Package(zip, most);
    if (mappe.has('xl/workbook.bin')) throw new MappeError('xlsb');
    if ((await mappe.text('mimetype'))?.includes('opendocument')) throw new MappeError('ods');
    if (!mappe.has(CONTENT_TYPES)) throw new MappeError('kein-excel');
    return mappe;
  }

  /** Names of all parts. */
  get names(): readonly string[] {
    return [...this.items.values()].map(partName);
  }

  has(name: string): boolean {
    return this.items.has(folded(name));
  }

  /** The ZIP file's item of a part. */
  private item(name: string): JSZip.JSZipObject | null {
    return this.zip.file(this.items.get(folded(name)) ?? name);
  }

  /** The text of a part, without a byte order mark; `undefined` where there is none. Throws `MappeError`. */
  async text(name: string): Promise<string | undefined> {
    const item = this.item(name);
    if (item === null) return undefined;
    const bytes = await this.unpacked(item);
    const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
  }

  /** The bytes of an item. The sizes that a file names can be wrong: no more is unpacked than is allowed. */
  private async unpacked(item: JSZip.JSZipObject): Promise<Uint8Array> {
    this.entpackt.delete(item.name);
    const left = [...this.entpackt.values()].reduce((rest, size) => rest - size, this.erlaubt);
    const blocks: Uint8Array[] = [];
    let size = 0;
    await new Promise<void>((done, failed) => {
      const stream = (item as Streamed).internalStream('uint8array');
      stream
        .on('data', (block) => {
          size += block.length;
          if (size > left) {
            stream.pause();
            failed(new MappeError('zu-gross'));
          } else blocks.push(block);
        })
        .on('error', (cause) => failed(new MappeError('beschaedigt', { cause })))
        .on('end', () => done())
        .resume();
    });
    this.entpackt.set(item.name, size);
    const whole = new Uint8Array(size);
    let at = 0;
    for (const block of blocks) {
      whole.set(block, at);
      at += block.length;
    }
    return whole;
  }

  put(name: string, text: string): void {
    // A part in UTF-16 becomes one in UTF-8: its declaration has to say so.
    const utf8 = text.replace(/^(<\?xml[^>]*encoding=["'])utf-16(["'])/i, '$1UTF-8$2');
    // The part's own time, or that of the list of parts: equal runs give equal copies.
    const { date } = this.item(name) ?? this.item(CONTENT_TYPES) ?? {};
    const item = this.items.get(folded(name)) ?? name;
    this.items.set(folded(name), item);
    this.zip.file(item, utf8, { createFolders: false, ...(date === undefined ? {} : { date }) });
  }

  /** The relationships of a part. */
  async relations(part: string): Promise<readonly Relation[]> {
    const found: Relation[] = [];
    const xml = await this.text(relsOf(part));
    if (xml === undefined) return found;
    walk(xml, {
      open: ({ name, attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
        if (name !== 'Relationship') return;
        const target = TargetMode === 'External' ? Target : this.known(resolvePart(part, Target));
        found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
      },
    });
    return found;
  }

  /** A part's name as the file has it. */
  private known(name: string): string {
    const item = this.items.get(folded(name));
    return item === undefined ? name : partName(item);
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

  bytes(): Promise<Uint8Array> {
    // The quickest level: the parts of a long list are large, and a third of the time went into packing them.
    const compressionOptions = { level: 1 };
    return this.zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions });
  }
}

/** Documented for every platform (API of ZipObject), but not in the library's types. */
interface Streamed extends JSZip.JSZipObject {
  internalStream(type: 'uint8array'): Stream;
}
interface Stream {
  on(event: 'data', run: (block: Uint8Array) => void): Stream;
  on(event: 'error', run: (error: Error) => void): Stream;
  on(event: 'end', run: () => void): Stream;
  pause(): Stream;
  resume(): Stream;
}

/** The part that an item of the ZIP file is. */
const partName = (item: string): string => item.replaceAll('\\', '/').replace(/^\/+/, '');

/** Equal for names of the same part: without regard to case, and to whether a character is written as %20. */
function folded(name: string): string {
  const part = partName(name).toLowerCase();
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function relsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a relationship of `part` names; some programs write targets from the root on. */
function resolvePart(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const found = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') found.pop();
    else if (step !== '.' && step !== '') found.push(step);
  }
  return found.join('/');
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** What a file is, if it is no ZIP file. */
function kindOf(bytes: Uint8Array): ConstructorParameters<typeof MappeError>[0] | undefined {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) return 'leer';
  if (begins(ZIP)) return undefined;
  if (begins(OLE)) {
    // The name of the stream that holds a protected workbook, in UTF-16.
    const name = [...'EncryptedPackage'].join('\0');
    return new TextDecoder('latin1').decode(bytes).includes(name) ? 'verschluesselt' : 'xls';
  }
  return bytes.subarray(0, 4096).includes(0) ? 'kein-excel' : 'text';
}

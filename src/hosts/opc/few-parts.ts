import { HostError } from "../../app/ports";
import { MAX_TEXT_PART_BYTES } from "../../core/limits";
import { crc32 } from "./crc32";
import { decodePart } from "./part-text";
import { damaged, tooMuchText } from "./trouble";
import { METHOD_STORED, readZip, type ZipEntry, type ZipFile } from "./zip-reader";

/** What a reader of parts needs of a package. Names have no leading slash; case does not count. */
export interface PartTexts {
  has(name: string): boolean;
  /** Whether some part's name begins so. */
  hasBelow(folder: string): boolean;
  /** The text of a part. @throws HostError damaged where it is missing or unreadable */
  text(name: string): string;
}

/**
 * A package of which few parts are read: each is unpacked when it is asked for, by the browser itself where that can, so that the pane
 * need not load what unpacks. Only what was loaded has a text.
 */
export class FewParts implements PartTexts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #texts = new Map<string, string>();

  /** @throws HostError where the bytes are no zip that we read. */
  constructor(bytes: Uint8Array) {
    this.#zip = readZip(bytes);
    this.#entries = new Map(this.#zip.entries.map((entry) => [keyOf(entry.name), entry]));
  }

  /** Unpacks parts; those that are not there are left to whoever asks for their text. @throws HostError damaged or too-large */
  async load(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      const entry = this.#entries.get(keyOf(name));
      if (entry) this.#texts.set(keyOf(name), decodePart(await bytesOf(this.#zip, entry), name).text);
    }
  }

  /** Lets go of a text that will not be asked for again. */
  forget(name: string): void {
    this.#texts.delete(keyOf(name));
  }

  has(name: string): boolean {
    return this.#entries.has(keyOf(name));
  }

  hasBelow(folder: string): boolean {
    const key = keyOf(folder);
    return [...this.#entries.keys()].some((name) => name.startsWith(key));
  }

  text(name: string): string {
    const text = this.#texts.get(keyOf(name));
    if (text === undefined) throw damaged(`缺少部件 ${name}`);
    return text;
  }
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

async function bytesOf(zip: ZipFile, entry: ZipEntry): Promise<Uint8Array> {
  const inflater = entry.method === METHOD_STORED ? undefined : inflaterOfBrowser();
  if (!inflater) {
    const { unpack } = await import(/* webpackChunkName: "unpack" */ "./unpack");
    if (entry.size > MAX_TEXT_PART_BYTES) throw tooMuchText(entry.name);
    return unpack(zip, entry);
  }
  const packed = zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  const part = await inflated(packed, inflater, entry.name);
  if (crc32(part) !== entry.crc) throw damaged(`部件 ${entry.name} 的内容已损坏`);
  return part;
}

/** Browsers before Chromium 103 and Safari 16.4 have none for the deflate of zips. */
function inflaterOfBrowser(): DecompressionStream | undefined {
  try {
    return new DecompressionStream("deflate-raw");
  } catch {
    return undefined;
  }
}

/** What comes out, and no more than is ever held as text. */
async function inflated(packed: Uint8Array, inflater: DecompressionStream, name: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([packed as BlobPart]).stream().pipeThrough(inflater).getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      length += next.value.length;
      if (length <= MAX_TEXT_PART_BYTES) continue;
      void reader.cancel().catch(() => undefined);
      throw tooMuchText(name);
    }
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw damaged(`部件 ${name} 无法解压`, cause);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

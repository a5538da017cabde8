import { MAX_TEXT_PART_BYTES } from "../../core/limits";
import type { PartTexts } from "./few-parts";
import type { TextEncodingName } from "./part-text";
import { decodePart, encodePart } from "./part-text";
import { damaged, tooMuchText } from "./trouble";
import { unpack } from "./unpack";
import type { ZipEntry, ZipFile } from "./zip-reader";
import { readZip } from "./zip-reader";
import type { ZipSource } from "./zip-writer";
import { writeZip } from "./zip-writer";

interface LoadedPart {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

interface WrittenPart extends LoadedPart {
  readonly name: string;
}

/** All that was changed in a package since it was opened; it never changes itself. */
export interface PackageCheckpoint {
  /** Changed and added parts by key. */
  readonly written: ReadonlyMap<string, WrittenPart>;
  readonly removed: ReadonlySet<string>;
}

/**
 * The parts of an Open Packaging file. Part names have no leading slash and are compared without regard to case, as
 * the standard wants. Parts are unpacked when first asked for; those never changed are written with their packed bytes.
 */
export class Package implements PartTexts {
  readonly #zip: ZipFile | undefined;
  readonly #entries = new Map<string, ZipEntry>();
  readonly #loaded = new Map<string, LoadedPart>();
  /** Changed and added parts by key. */
  #written = new Map<string, WrittenPart>();
  #removed = new Set<string>();
  #checkpoint: PackageCheckpoint = { written: new Map(), removed: new Set() };

  private constructor(zip: ZipFile | undefined) {
    this.#zip = zip;
    for (const entry of zip?.entries ?? []) this.#entries.set(keyOf(entry.name), entry);
  }

  /** @throws HostError where the bytes are no zip that we read. */
  static open(bytes: Uint8Array): Package {
    return new Package(readZip(bytes));
  }

  /** A package without parts. */
  static empty(): Package {
    return new Package(undefined);
  }

  has(name: string): boolean {
    const key = keyOf(name);
    return this.#written.has(key) || (this.#entries.has(key) && !this.#removed.has(key));
  }

  /** Whether some part's name begins so. */
  hasBelow(folder: string): boolean {
    const key = keyOf(folder);
    return [...this.#entries.keys()].some((name) => name.startsWith(key));
  }

  /** The text of a part. @throws HostError damaged where it is missing or unreadable */
  text(name: string): string {
    return this.#written.get(keyOf(name))?.text ?? this.#load(name).text;
  }

  /** Changes or adds a part. Text equal to the original makes the part count as unchanged again. */
  setText(name: string, text: string): void {
    const key = keyOf(name);
    this.#removed.delete(key);
    const entry = this.#entries.get(key);
    if (!entry) {
      this.#written.set(key, { name, text, encoding: "utf-8" });
      return;
    }
    const original = this.#load(name);
    if (original.text === text) this.#written.delete(key);
    else this.#written.set(key, { name: entry.name, text, encoding: original.encoding });
  }

  /** Takes a part out. */
  remove(name: string): void {
    const key = keyOf(name);
    this.#written.delete(key);
    if (this.#entries.has(key)) this.#removed.add(key);
  }

  /** The names of all parts. */
  get names(): readonly string[] {
    const kept = [...this.#entries].filter(([key]) => !this.#removed.has(key)).map(([, entry]) => entry.name);
    const added = [...this.#written].filter(([key]) => !this.#entries.has(key)).map(([, part]) => part.name);
    return [...kept, ...added];
  }

  /** Whether two packages hold the same parts, whatever their packed bytes and their order. */
  holdsSameAs(other: Package): boolean {
    const names = this.names;
    if (names.length !== other.names.length) return false;
    return names.every((name) => other.has(name) && sameBytes(this.#bytesOf(name), other.#bytesOf(name)));
  }

  #bytesOf(name: string): Uint8Array {
    const key = keyOf(name);
    const written = this.#written.get(key);
    if (written) return encodePart(written.text, written.encoding);
    return unpack(this.#zip!, this.#entries.get(key)!);
  }

  /** What `restore` needs to come back to this state. The same object as long as no part differs from it. */
  checkpoint(): PackageCheckpoint {
    const now = { written: new Map(this.#written), removed: new Set(this.#removed) };
    if (!sameCheckpoint(now, this.#checkpoint)) this.#checkpoint = now;
    return this.#checkpoint;
  }

  /** Makes every part what it was at a checkpoint of this package. */
  restore(checkpoint: PackageCheckpoint): void {
    this.#written = new Map(checkpoint.written);
    this.#removed = new Set(checkpoint.removed);
    this.#checkpoint = checkpoint;
  }

  /** Does work that changes parts; if it throws, all parts are as before. */
  atomically<T>(work: () => T): T {
    const before = this.checkpoint();
    try {
      return work();
    } catch (error) {
      this.restore(before);
      throw error;
    }
  }

  /** The file. An untouched package gives the very bytes it was opened from (as a copy). */
  toBytes(): Uint8Array {
    if (this.#zip && this.#written.size === 0 && this.#removed.size === 0) return this.#zip.bytes.slice();
    const sources: ZipSource[] = [];
    for (const [key, entry] of this.#entries) {
      if (this.#removed.has(key)) continue;
      const changed = this.#written.get(key);
      sources.push(changed ? newSource(changed) : { kind: "copy", entry });
    }
    for (const [key, part] of this.#written) if (!this.#entries.has(key)) sources.push(newSource(part));
    return writeZip(this.#zip, sources);
  }

  #load(name: string): LoadedPart {
    const key = keyOf(name);
    const loaded = this.#loaded.get(key);
    if (loaded) return loaded;
    const entry = this.#entries.get(key);
    if (!entry || !this.#zip) throw damaged(`缺少部件 ${name}`);
    if (entry.size > MAX_TEXT_PART_BYTES) throw tooMuchText(name);
    const bytes = unpack(this.#zip, entry);
    if (bytes.length > MAX_TEXT_PART_BYTES) throw tooMuchText(name);
    const part = decodePart(bytes, name);
    this.#loaded.set(key, part);
    return part;
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function sameCheckpoint(a: PackageCheckpoint, b: PackageCheckpoint): boolean {
  if (a.written.size !== b.written.size || a.removed.size !== b.removed.size) return false;
  for (const key of a.removed) if (!b.removed.has(key)) return false;
  for (const [key, { text }] of a.written) if (b.written.get(key)?.text !== text) return false;
  return true;
}

function newSource(part: WrittenPart): ZipSource {
  return { kind: "new", name: part.name, content: encodePart(part.text, part.encoding) };
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

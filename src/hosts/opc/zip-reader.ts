import { HostError } from "../../app/ports";
import { MAX_ARCHIVE_ENTRIES, MAX_UNPACKED_BYTES } from "../../core/limits";
import { kindOf, wordsOf } from "./file-kind";
import { damaged, notAWorkbook, tooLarge } from "./trouble";

/** One file of a zip, as its central directory tells it. Offsets and sizes in bytes. */
export interface ZipEntry {
  /** With forward slashes. */
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localStart: number;
  readonly dataStart: number;
  readonly centralStart: number;
  readonly centralEnd: number;
}

/** Reads a file name; `isUtf8` where the zip says that it is UTF-8. */
export type NameReader = (bytes: Uint8Array, isUtf8: boolean) => string;

const readUtf8: NameReader = (bytes) => new TextDecoder().decode(bytes);

/** A zip file whose directory has been read; nothing is unpacked yet. */
export interface ZipFile {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** The archive comment, kept when the file is written again. */
  readonly comment: Uint8Array;
}

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const LOCAL_HEADER = 30;
export const CENTRAL_HEADER = 46;
export const END_RECORD = 22;
export const METHOD_STORED = 0;
export const METHOD_DEFLATED = 8;
/** The sizes stand behind the data instead of in the local header. */
export const FLAG_DATA_DESCRIPTOR = 0x0008;
const FLAG_ENCRYPTED = 0x0001;
const FLAG_UTF8 = 0x0800;

/** What a field holds whose value stands in the ZIP64 record or field instead. */
const FULL = 0xffffffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR = 20;
const ZIP64_SIGNATURE = 0x06064b50;
const ZIP64_RECORD = 56;
const ZIP64_FIELD = 0x0001;

const LONGEST_COMMENT = 0xffff;

/**
 * Reads the directory of a zip file. `nameOf` reads the names of its files, which parts of Office files have in UTF-8.
 * @throws HostError not-a-workbook, encrypted, damaged or too-large
 */
export function readZip(file: Uint8Array, nameOf: NameReader = readUtf8): ZipFile {
  // A `Buffer` of Node would give windows onto itself where we ask for copies.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  refuseOtherKinds(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(bytes, view);
  const { count, directorySize, directoryStart } = readEndRecord(view, end);
  if (count > MAX_ARCHIVE_ENTRIES) throw tooLarge(`压缩包里超过 ${MAX_ARCHIVE_ENTRIES} 个文件`);
  if (directoryStart + directorySize > end) throw damaged("压缩包目录不完整，文件可能没有传完");
  const entries = readDirectory(bytes, view, directoryStart, directoryStart + directorySize, count, nameOf);
  refuseBombsAndTricks(entries);
  const commentLength = view.getUint16(end + 20, true);
  return { bytes, entries, comment: bytes.subarray(end + END_RECORD, end + END_RECORD + commentLength) };
}

function refuseOtherKinds(bytes: Uint8Array): void {
  const kind = kindOf(bytes);
  if (kind === "encrypted") throw new HostError("encrypted", "工作簿设有打开密码");
  if (kind !== "zip") throw notAWorkbook(wordsOf(kind));
}

function findEndRecord(bytes: Uint8Array, view: DataView): number {
  const earliest = Math.max(0, bytes.length - END_RECORD - LONGEST_COMMENT);
  for (let at = bytes.length - END_RECORD; at >= earliest; at--) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_RECORD + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  throw damaged("压缩包没有结尾，文件可能没有传完");
}

interface EndRecord {
  readonly count: number;
  readonly directorySize: number;
  readonly directoryStart: number;
}

/** A count or size that does not fit its field stands in the record of ZIP64; so do those of programs that always write one. */
function readEndRecord(view: DataView, end: number): EndRecord {
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directoryStart = view.getUint32(end + 16, true);
  if (count === 0xffff || directorySize === FULL || directoryStart === FULL) {
    const locator = end - ZIP64_LOCATOR;
    if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) throw damaged("压缩包目录已损坏");
    const record = longAt(view, locator + 8);
    if (record + ZIP64_RECORD > locator || view.getUint32(record, true) !== ZIP64_SIGNATURE) {
      throw damaged("压缩包目录已损坏");
    }
    const [of, size, start] = [32, 40, 48].map((at) => longAt(view, record + at)) as [number, number, number];
    return { count: of, directorySize: size, directoryStart: start };
  }
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) {
    throw damaged("分卷压缩的文件无法读取");
  }
  return { count, directorySize, directoryStart };
}

/** A whole number of eight bytes; one too large to be an offset stays large. */
function longAt(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** The sizes and the offset that did not fit their fields, from the entry's own ZIP64 field: only those, in this order. */
function longSizes(view: DataView, from: number, end: number, fields: readonly number[]): number[] {
  if (!fields.includes(FULL)) return [...fields];
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    const last = Math.min(end, next + view.getUint16(at + 2, true));
    return fields.map((field) => {
      if (field !== FULL) return field;
      if (next + 8 > last) throw damaged("压缩包目录已损坏");
      next += 8;
      return longAt(view, next - 8);
    });
  }
  throw damaged("压缩包目录已损坏");
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  end: number,
  count: number,
  nameOf: NameReader,
): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_HEADER > end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged("压缩包目录已损坏");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_HEADER + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged("压缩包目录已损坏");
    const name = nameOf(bytes.subarray(at + CENTRAL_HEADER, at + CENTRAL_HEADER + nameLength), isUtf8(view, at));
    entries.push(readEntry(view, at, next, name.replaceAll("\\", "/"), nameLength, start));
    at = next;
  }
  return entries;
}

function isUtf8(view: DataView, at: number): boolean {
  return (view.getUint16(at + 8, true) & FLAG_UTF8) !== 0;
}

function readEntry(
  view: DataView,
  at: number,
  next: number,
  name: string,
  nameLength: number,
  dataLimit: number,
): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const extra = at + CENTRAL_HEADER + nameLength;
  const fields = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const extraEnd = Math.min(next, extra + view.getUint16(at + 30, true));
  const [size, packedSize, localStart] = longSizes(view, extra, extraEnd, fields) as [number, number, number];
  if (flags & FLAG_ENCRYPTED) throw new HostError("encrypted", "压缩包设有密码");
  if (method !== METHOD_STORED && method !== METHOD_DEFLATED) throw damaged(`部件 ${name} 的压缩方式无法读取`);
  if (localStart + LOCAL_HEADER > dataLimit || view.getUint32(localStart, true) !== LOCAL_SIGNATURE) {
    throw damaged(`部件 ${name} 的位置已损坏`);
  }
  const dataStart =
    localStart + LOCAL_HEADER + view.getUint16(localStart + 26, true) + view.getUint16(localStart + 28, true);
  if (dataStart + packedSize > dataLimit) throw damaged(`部件 ${name} 不完整`);
  const crc = view.getUint32(at + 16, true);
  return { name, flags, method, crc, packedSize, size, localStart, dataStart, centralStart: at, centralEnd: next };
}

function refuseBombsAndTricks(entries: readonly ZipEntry[]): void {
  let unpacked = 0;
  const seen = new Set<string>();
  for (const { name, size } of entries) {
    unpacked += size;
    if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge("解压后超过 256 MB");
    if (name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..") || name.includes("\0")) {
      throw damaged(`压缩包里有不安全的文件名：${name}`);
    }
    const key = name.toLowerCase();
    if (seen.has(key)) throw damaged(`压缩包里有重名的部件：${name}`);
    seen.add(key);
  }
}

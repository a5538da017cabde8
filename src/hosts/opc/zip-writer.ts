import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry, ZipFile } from "./zip-reader";
import {
  CENTRAL_HEADER,
  CENTRAL_SIGNATURE,
  END_RECORD,
  END_SIGNATURE,
  FLAG_DATA_DESCRIPTOR,
  LOCAL_HEADER,
  LOCAL_SIGNATURE,
  METHOD_DEFLATED,
} from "./zip-reader";

/** What becomes one file of the zip: an entry copied with its packed bytes, or new content. */
export type ZipSource =
  | { readonly kind: "copy"; readonly entry: ZipEntry }
  | { readonly kind: "new"; readonly name: string; readonly content: Uint8Array };

/** 1980-01-01, the zero of zip times: the same content gives the same bytes whenever it is written. */
const FIXED_DATE = 0x0021;
const FLAG_UTF8_NAME = 0x0800;
const VERSION_DEFLATE = 20;

interface WrittenFile {
  readonly local: Uint8Array;
  readonly data: Uint8Array;
  /** A central header whose offset is still to be filled in. */
  readonly central: Uint8Array;
}

/** Writes a zip of the sources in their order. Copied entries keep name, time, packed bytes, and all extra fields but those of ZIP64. */
export function writeZip(original: ZipFile | undefined, sources: readonly ZipSource[]): Uint8Array {
  const files = sources.map((source) => {
    if (source.kind === "new") return packFile(source.name, source.content);
    if (!original) throw new Error("An entry can only be copied from the zip it came from.");
    return copyFile(original, source.entry);
  });
  const comment = original?.comment ?? new Uint8Array(0);
  const directorySize = total(files, (file) => file.central.length);
  const directoryStart = total(files, (file) => file.local.length + file.data.length);
  const out = new Uint8Array(directoryStart + directorySize + END_RECORD + comment.length);
  let at = 0;
  let centralAt = directoryStart;
  for (const { local, data, central } of files) {
    out.set(central, centralAt);
    viewOf(out).setUint32(centralAt + 42, at, true);
    centralAt += central.length;
    out.set(local, at);
    out.set(data, at + local.length);
    at += local.length + data.length;
  }
  writeEndRecord(out, centralAt, files.length, directorySize, directoryStart, comment);
  return out;
}

function copyFile({ bytes }: ZipFile, entry: ZipEntry): WrittenFile {
  const local = withoutLongSizes(bytes.slice(entry.localStart, entry.dataStart), LOCAL_FIELDS, entry);
  const central = withoutLongSizes(bytes.slice(entry.centralStart, entry.centralEnd), CENTRAL_FIELDS, entry);
  const data = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  if (entry.flags & FLAG_DATA_DESCRIPTOR) moveDescriptorIntoHeader(local, central, entry);
  return { local, data, central };
}

/** Where a header says how long it is, and what its entry is. */
interface HeaderFields {
  readonly end: number;
  readonly nameLength: number;
  readonly extraLength: number;
  readonly packedSize: number;
  readonly size: number;
}

const LOCAL_FIELDS: HeaderFields = { end: LOCAL_HEADER, nameLength: 26, extraLength: 28, packedSize: 18, size: 22 };
const CENTRAL_FIELDS: HeaderFields = { end: CENTRAL_HEADER, nameLength: 28, extraLength: 30, packedSize: 20, size: 24 };
const ZIP64_EXTRA = 1;

/**
 * A header whose sizes stand where they usually do. A ZIP64 field tells the place of the entry too, which is another one now; LibreOffice
 * goes by it.
 */
function withoutLongSizes(header: Uint8Array, fields: HeaderFields, { packedSize, size }: ZipEntry): Uint8Array {
  const view = viewOf(header);
  const start = fields.end + view.getUint16(fields.nameLength, true);
  const end = Math.min(header.length, start + view.getUint16(fields.extraLength, true));
  for (let at = start, next; at + 4 <= end; at = next) {
    next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_EXTRA || next > end) continue;
    const short = new Uint8Array(header.length - (next - at));
    short.set(header.subarray(0, at));
    short.set(header.subarray(next), at);
    const shortView = viewOf(short);
    shortView.setUint16(fields.extraLength, end - start - (next - at), true);
    shortView.setUint32(fields.packedSize, packedSize, true);
    shortView.setUint32(fields.size, size, true);
    return short;
  }
  return header;
}

/** The data descriptor behind the data is not copied; its sizes go where they usually stand. */
function moveDescriptorIntoHeader(local: Uint8Array, central: Uint8Array, entry: ZipEntry): void {
  const flags = entry.flags & ~FLAG_DATA_DESCRIPTOR;
  const localView = viewOf(local);
  localView.setUint16(6, flags, true);
  localView.setUint32(14, entry.crc, true);
  localView.setUint32(18, entry.packedSize, true);
  localView.setUint32(22, entry.size, true);
  viewOf(central).setUint16(8, flags, true);
}

function packFile(name: string, content: Uint8Array): WrittenFile {
  const nameBytes = new TextEncoder().encode(name);
  const data = deflateSync(content, { level: 6 });
  const flags = nameBytes.length === name.length ? 0 : FLAG_UTF8_NAME;
  const local = new Uint8Array(LOCAL_HEADER + nameBytes.length);
  const central = new Uint8Array(CENTRAL_HEADER + nameBytes.length);
  local.set(nameBytes, LOCAL_HEADER);
  central.set(nameBytes, CENTRAL_HEADER);
  const localView = viewOf(local);
  const centralView = viewOf(central);
  localView.setUint32(0, LOCAL_SIGNATURE, true);
  centralView.setUint32(0, CENTRAL_SIGNATURE, true);
  centralView.setUint16(4, VERSION_DEFLATE, true);
  const crc = crc32(content);
  for (const [view, at] of [
    [localView, 4],
    [centralView, 6],
  ] as const) {
    view.setUint16(at, VERSION_DEFLATE, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 4, METHOD_DEFLATED, true);
    view.setUint16(at + 8, FIXED_DATE, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint16(at + 22, nameBytes.length, true);
  }
  return { local, data, central };
}

function writeEndRecord(
  out: Uint8Array,
  at: number,
  count: number,
  directorySize: number,
  directoryStart: number,
  comment: Uint8Array,
): void {
  const view = viewOf(out);
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, directoryStart, true);
  view.setUint16(at + 20, comment.length, true);
  out.set(comment, at + END_RECORD);
}

function total<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((sum, item) => sum + size(item), 0);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

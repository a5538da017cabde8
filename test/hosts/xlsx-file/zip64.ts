import { strToU8 } from "fflate";

const END_RECORD = 22;
const FULL = 0xffffffff;

/** The file with another unpacked size in the directory entry of a part. */
export function withDirectorySize(file: Uint8Array, part: string, size: number): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  const name = strToU8(part);
  for (const at of entriesOf(view)) {
    if (name.every((byte, index) => copy[at + 46 + index] === byte)) view.setUint32(at + 24, size, true);
  }
  return copy;
}

/** The same zip as programs write it that use ZIP64 always: in the end record alone, or in every entry too. */
export function withZip64(file: Uint8Array, where: "record" | "entries"): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - END_RECORD;
  const start = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  const directory = where === "record" ? file.slice(start, end) : longEntries(file, view);
  const record = new Uint8Array(56 + 20 + END_RECORD);
  const written = new DataView(record.buffer);
  written.setUint32(0, 0x06064b50, true);
  written.setUint32(4, 44, true);
  setLong(written, 24, count);
  setLong(written, 32, count);
  setLong(written, 40, directory.length);
  setLong(written, 48, start);
  written.setUint32(56, 0x07064b50, true);
  setLong(written, 64, start + directory.length);
  written.setUint32(72, 1, true);
  record.set(file.subarray(end), 76);
  written.setUint16(76 + 8, 0xffff, true);
  written.setUint16(76 + 10, 0xffff, true);
  written.setUint32(76 + 12, FULL, true);
  written.setUint32(76 + 16, FULL, true);
  return new Uint8Array([...file.subarray(0, start), ...directory, ...record]);
}

function longEntries(file: Uint8Array, view: DataView): Uint8Array {
  const entries = entriesOf(view).map((at) => {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const head = file.slice(at, at + 46 + nameLength);
    const extra = new Uint8Array(28);
    const [headView, extraView] = [new DataView(head.buffer), new DataView(extra.buffer)];
    extraView.setUint16(0, 1, true);
    extraView.setUint16(2, 24, true);
    [24, 20, 42].forEach((field, index) => {
      setLong(extraView, 4 + 8 * index, headView.getUint32(field, true));
      headView.setUint32(field, FULL, true);
    });
    headView.setUint16(30, extra.length + extraLength, true);
    const rest = file.slice(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    return [...head, ...rest, ...extra];
  });
  return new Uint8Array(entries.flat());
}

/** Whether an entry of the directory still has a ZIP64 field: it would tell where the entry was, not where it is. */
export function hasLongEntries(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return entriesOf(view).some((at) => {
    const extra = at + 46 + view.getUint16(at + 28, true);
    return view.getUint16(at + 30, true) >= 4 && view.getUint16(extra, true) === 1;
  });
}

function entriesOf(view: DataView): number[] {
  const end = view.byteLength - END_RECORD;
  const found: number[] = [];
  for (let at = view.getUint32(end + 16, true); at < end;) {
    found.push(at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

function setLong(view: DataView, at: number, value: number): void {
  view.setUint32(at, value % 2 ** 32, true);
  view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
}

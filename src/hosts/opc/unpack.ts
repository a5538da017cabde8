import { Inflate, inflateSync } from "fflate";
import { HostError } from "../../app/ports";
import { MAX_BYTES_BEYOND_CLAIM, MAX_UNPACKED_BYTES } from "../../core/limits";
import { crc32 } from "./crc32";
import { damaged, tooLarge } from "./trouble";
import { METHOD_STORED, type ZipEntry, type ZipFile } from "./zip-reader";

/** A packed part up to this size is unpacked in one go: deflate cannot blow it up beyond about 66 MB. */
const ONE_GO_BYTES = 64 * 1024;

/** Larger parts are unpacked in pieces of so many packed bytes; one can become about 16 MB before the sum is looked at. */
const PIECE_BYTES = 16 * 1024;

/**
 * Unpacks one part, and checks the sum. A size in the directory that the data disproves is passed over where the sum holds.
 * @throws HostError damaged or too-large
 */
export function unpack(zip: ZipFile, entry: ZipEntry): Uint8Array {
  const packed = zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  const part = entry.method === METHOD_STORED ? packed : inflate(packed, entry);
  if (crc32(part) !== entry.crc) throw damaged(`部件 ${entry.name} 的内容已损坏`);
  return part;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    // One byte more than claimed: a longer part then shows, and no more is ever held.
    if (packed.length <= ONE_GO_BYTES) {
      const part = inflateSync(packed, { out: new Uint8Array(entry.size + 1) });
      if (part.length <= entry.size) return part;
    }
    return inflateInPieces(packed, entry);
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw damaged(`部件 ${entry.name} 无法解压`, cause);
  }
}

/** Holds what comes beyond the claimed size up to a cap, and stops at the limit of all. */
function inflateInPieces(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const claimed = new Uint8Array(entry.size);
  const beyond: Uint8Array[] = [];
  let given = 0;
  const stream = new Inflate((piece) => {
    const room = Math.max(0, claimed.length - given);
    claimed.set(piece.subarray(0, room), Math.min(given, claimed.length));
    if (piece.length > room) beyond.push(piece.subarray(room));
    given += piece.length;
    if (given > MAX_UNPACKED_BYTES) throw tooLarge("解压后超过 256 MB");
    if (given > claimed.length + MAX_BYTES_BEYOND_CLAIM) throw tooLarge(`部件 ${entry.name} 解压后比目录里写的大得多`);
  });
  for (let at = 0; at < packed.length; at += PIECE_BYTES) {
    const last = at + PIECE_BYTES >= packed.length;
    stream.push(packed.subarray(at, at + PIECE_BYTES), last);
  }
  if (given <= claimed.length) return claimed.subarray(0, given);
  const part = new Uint8Array(given);
  part.set(claimed);
  let at = claimed.length;
  for (const piece of beyond) {
    part.set(piece, at);
    at += piece.length;
  }
  return part;
}

import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { onceForEach } from "../../core/once-for-each";
import type { Pack } from "./schema";

/** Hexadecimal digits that tell one pack from another of the same name. */
const LENGTH = 8;

/** `hunan@1f0c…`: the name of a pack and what all its settings come to, so that a result says by what exactly it was made. */
export const packReference = onceForEach((pack: Pack): string => {
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(inOrder(pack))))).slice(0, LENGTH);
  return `${pack.name}@${hash}`;
});

/** The same data whatever order its keys were written in. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => [key, inOrder(own)]);
}

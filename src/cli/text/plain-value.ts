import type { PlainValue } from "../../app/check-document";
import { printable } from "../printable";

/** What a cell holds, for a person: an empty one is said to be so. */
export function shown(value: PlainValue): string {
  if (value === null || value === "") return "（空）";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return printable(String(value));
}

import { faultsInRules } from "../../catalogue/own-rules";
import { dataOfPackFile, packOfData } from "../pack-file";
import type { OwnPack } from "./settings";

/** A bureau's pack, or what is wrong with its file, in Chinese, line by line. */
export type ReadOwnPack = { readonly pack: OwnPack } | { readonly faults: readonly string[] };

/** A bureau's pack from the text of its file. */
export function ownPackOf(text: string): ReadOwnPack {
  let data: unknown;
  try {
    data = dataOfPackFile(text);
  } catch (cause) {
    return { faults: [cause instanceof Error ? cause.message : String(cause)] };
  }
  return ownPackOfData(data, []);
}

/** A bureau's pack from what its file says; `before` is what was wrong with the file itself. */
export function ownPackOfData(data: unknown, before: readonly string[]): ReadOwnPack {
  const faults = [...before, ...(packOfData(data, (text) => faultsInRules(text, "checks")).faults ?? [])];
  return faults.length > 0 ? { faults } : { pack: data as OwnPack };
}

import { RULE_IDS } from "../catalogue/rules/without-reports";
import { DEFAULT_PACK, PACKS } from "../catalogue/packs";
import { readPack, type PackContext, type PackReading } from "../catalogue/packs/pack";

/** What the pack of a bureau may name. */
const CONTEXT: PackContext = {
  base: DEFAULT_PACK,
  bases: PACKS,
  rules: RULE_IDS,
};

/** A pack as a bureau wrote it, on the one it extends; or every fault in it, in Chinese. Its rules in words are read where that is asked for. */
export function packOfData(data: unknown, faultsInChecks?: PackContext["faultsInChecks"]): PackReading {
  return readPack(data, { ...CONTEXT, ...(faultsInChecks && { faultsInChecks }) });
}

/** What a pack's file holds. @throws Error, in Chinese, where it is no JSON: 「不是 JSON（第 3 行附近）」 */
export function dataOfPackFile(text: string): unknown {
  try {
    // Windows' editor puts a byte order mark before UTF-8.
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new Error(`不是 JSON${lineOfFault(text, cause)}`, { cause });
  }
}

/** 「（第 3 行附近）」, where the parser says how far it came. */
function lineOfFault(text: string, cause: unknown): string {
  const position = /at position (\d+)/.exec(cause instanceof Error ? cause.message : "")?.[1];
  if (position === undefined) return "";
  return `（第 ${text.slice(0, Number(position)).split("\n").length} 行附近）`;
}

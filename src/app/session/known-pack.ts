import { DEFAULT_PACK, PACKS } from "../../catalogue/packs";
import type { Pack } from "../../catalogue/packs/pack";
import type { SessionSettings } from "./settings";

/**
 * The pack of most settings: one that comes with the program, with no threshold set otherwise. Nothing where the pack is a bureau's own, where there
 * is none of that name or a threshold is set: `pack-settings` reads those, with the schema of packs that takes loading.
 */
export function knownPack({ pack, thresholds }: SessionSettings): Pack | undefined {
  return Object.keys(thresholds).length > 0 ? undefined : packNamed(pack);
}

/** A pack of the program by its name, the usual one for `null`; nothing for others. */
export function packNamed(pack: SessionSettings["pack"]): Pack | undefined {
  if (pack === null) return DEFAULT_PACK;
  return typeof pack === "string" && Object.hasOwn(PACKS, pack) ? PACKS[pack] : undefined;
}

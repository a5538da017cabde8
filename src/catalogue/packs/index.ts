import costOnLevelOne from "./cost-2023.json";
import hunan from "./hunan.json";
import { extended } from "./extended";
import type { Pack } from "./pack";

/** The pack used where none is named. */
export const DEFAULT_PACK = hunan as Pack;

/** The packs that come with the program, by name. A test reads each of them by the schema. */
export const PACKS: Readonly<Record<string, Pack>> = {
  hunan: DEFAULT_PACK,
  "cost-2023": extended(DEFAULT_PACK, costOnLevelOne),
};

import binding from "./binding.json";
import costOnLevelOne from "./cost-2023.json";
import hunan from "./hunan.json";
import type { Pack } from "./pack";

/** The packs that come with the program, by name. A test reads each of them by the schema. */
export const PACKS: Readonly<Record<string, Pack>> = {
  hunan: { binding, ...hunan } as Pack,
  "cost-2023": { binding, ...costOnLevelOne } as Pack,
};

/** The pack used where none is named. */
export const DEFAULT_PACK: Pack = PACKS.hunan!;

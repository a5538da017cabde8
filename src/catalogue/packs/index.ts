import hunan from "./hunan.json";
import type { Pack } from "./pack";

/** The packs that come with the program, by name. */
export const PACKS: Readonly<Record<string, Pack>> = { hunan: hunan as Pack };

/** The pack used where none is named. */
export const DEFAULT_PACK: Pack = hunan as Pack;

import type { Pack } from "../../catalogue/packs/pack";

/** The thresholds of a pack that a person may set otherwise, by name; decimals as text. */
export type ThresholdName = keyof Pack["thresholds"];

/** A pack as the file of a bureau has it. */
export type OwnPack = Readonly<Record<string, unknown>>;

/** What a person has chosen for a workbook and what changes its results; it goes with the workbook. */
export interface SessionSettings {
  /** Name of a pack that comes with the program, or a bureau's own as its file has it; `null`, or what is none, for the usual one. */
  readonly pack: string | OwnPack | null;
  /** Thresholds set otherwise than the pack has them. */
  readonly thresholds: Readonly<Partial<Record<ThresholdName, string>>>;
}

/** What holds until a person chooses otherwise. */
export const DEFAULT_SETTINGS: SessionSettings = { pack: null, thresholds: {} };

/** Settings as a workbook kept them. It may come from anywhere, so what does not fit falls back to the default. */
export function readSettings(stored: Readonly<Record<string, unknown>>): SessionSettings {
  const { pack, thresholds } = stored;
  return {
    pack: typeof pack === "string" || isGroup(pack) ? pack : DEFAULT_SETTINGS.pack,
    thresholds: isTexts(thresholds) ? thresholds : {},
  };
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isGroup(value) && Object.values(value).every((text) => typeof text === "string");
}

function isGroup(value: unknown): value is OwnPack {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { Pack } from "../../catalogue/packs/pack";

/** The thresholds of a pack that a person may set otherwise, by name; decimals as text. */
export type ThresholdName = keyof Pack["thresholds"];

/** What a person has chosen for a workbook and what changes its results; it goes with the workbook. */
export interface SessionSettings {
  /** Name of a pack that comes with the program; `null`, or one it does not know, for its usual one. */
  readonly pack: string | null;
  /** Thresholds set otherwise than the pack has them. */
  readonly thresholds: Readonly<Partial<Record<ThresholdName, string>>>;
}

/** What holds until a person chooses otherwise. */
export const DEFAULT_SETTINGS: SessionSettings = { pack: null, thresholds: {} };

/** Settings as a workbook kept them. It may come from anywhere, so what does not fit falls back to the default. */
export function readSettings(stored: Readonly<Record<string, unknown>>): SessionSettings {
  const { pack, thresholds } = stored;
  return {
    pack: typeof pack === "string" ? pack : DEFAULT_SETTINGS.pack,
    thresholds: isTexts(thresholds) ? thresholds : {},
  };
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string")
  );
}

import { DEFAULT_PACK, PACKS } from "../../catalogue/packs";
import type { Pack } from "../../catalogue/packs/pack";
import type { GroupBy } from "./findings-view";

/** The thresholds of a pack that a person may set otherwise, by name; decimals as text. */
export type ThresholdName = keyof Pack["thresholds"];

/** What a person has chosen for a workbook. */
export interface SessionSettings {
  /** Name of a pack. */
  readonly pack: string;
  /** Thresholds set otherwise than the pack has them. */
  readonly thresholds: Readonly<Partial<Record<ThresholdName, string>>>;
  /** Whether a check colours the cells. */
  readonly marks: boolean;
  /** Whether changes of the workbook show 「结果可能已过期」. */
  readonly staleHint: boolean;
  readonly groupBy: GroupBy;
  /** Whether the three steps stand on the first page. */
  readonly help: boolean;
}

/** What holds until a person chooses otherwise. */
export const DEFAULT_SETTINGS: SessionSettings = {
  pack: DEFAULT_PACK.name,
  thresholds: {},
  marks: true,
  staleHint: true,
  groupBy: "form",
  help: true,
};

const GROUPINGS: readonly GroupBy[] = ["form", "rule", "severity"];

/** Settings as a workbook kept them. It may come from anywhere, so what does not fit falls back to the default. */
export function readSettings(stored: Readonly<Record<string, unknown>>): SessionSettings {
  const { pack, thresholds, marks, staleHint, groupBy, help } = stored;
  return {
    pack: typeof pack === "string" && pack in PACKS ? pack : DEFAULT_SETTINGS.pack,
    thresholds: isTexts(thresholds) ? thresholds : {},
    marks: typeof marks === "boolean" ? marks : DEFAULT_SETTINGS.marks,
    staleHint: typeof staleHint === "boolean" ? staleHint : DEFAULT_SETTINGS.staleHint,
    groupBy: GROUPINGS.find((known) => known === groupBy) ?? DEFAULT_SETTINGS.groupBy,
    help: typeof help === "boolean" ? help : DEFAULT_SETTINGS.help,
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

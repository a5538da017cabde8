import { DEFAULT_PACK, PACKS } from "../../catalogue/packs";
import { readPack, type Pack } from "../../catalogue/packs/pack";
import { CATALOGUE } from "../../catalogue";
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
}

/** What holds until a person chooses otherwise. */
export const DEFAULT_SETTINGS: SessionSettings = {
  pack: DEFAULT_PACK.name,
  thresholds: {},
  marks: true,
  staleHint: true,
  groupBy: "form",
};

const GROUPINGS: readonly GroupBy[] = ["form", "rule", "severity"];
const RULE_IDS: ReadonlySet<string> = new Set(CATALOGUE.map(({ id }) => id));

/** Settings as a workbook kept them. It may come from anywhere, so what does not fit falls back to the default. */
export function readSettings(stored: Readonly<Record<string, unknown>>): SessionSettings {
  const { pack, thresholds, marks, staleHint, groupBy } = stored;
  const read: SessionSettings = {
    pack: typeof pack === "string" && pack in PACKS ? pack : DEFAULT_SETTINGS.pack,
    thresholds: isTexts(thresholds) ? thresholds : {},
    marks: typeof marks === "boolean" ? marks : DEFAULT_SETTINGS.marks,
    staleHint: typeof staleHint === "boolean" ? staleHint : DEFAULT_SETTINGS.staleHint,
    groupBy: GROUPINGS.find((known) => known === groupBy) ?? DEFAULT_SETTINGS.groupBy,
  };
  return faultsOfSettings(read).length === 0 ? read : { ...read, thresholds: {} };
}

/** The pack that the settings come to. Faulty thresholds are left out. */
export function packOf(settings: SessionSettings): Pack {
  const base = PACKS[settings.pack] ?? DEFAULT_PACK;
  return faultsOfSettings(settings).length > 0
    ? base
    : { ...base, thresholds: { ...base.thresholds, ...settings.thresholds } };
}

/** What is wrong with the thresholds, in Chinese, without the names of fields; none where they hold. */
export function faultsOfSettings({ pack, thresholds }: SessionSettings): readonly string[] {
  // What is no decimal at all must not reach the arithmetic of the schema.
  if (Object.values(thresholds).some((text) => !/^\d{1,9}(?:\.\d{1,6})?$/.test(text))) return ["应为小数，如 0.8"];
  const base = PACKS[pack] ?? DEFAULT_PACK;
  const { faults } = readPack({ ...base, thresholds: { ...base.thresholds, ...thresholds } }, RULE_IDS);
  return (faults ?? []).map((fault) => fault.replace(/^thresholds\.\w+：/, ""));
}

/** The packs to choose from. */
export function packChoices(): readonly { readonly name: string; readonly title: string }[] {
  return Object.values(PACKS).map(({ name, title }) => ({ name, title }));
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string")
  );
}

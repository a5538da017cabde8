import type { RoundChange } from "../../../app/check-document";
import type { EarlierKind, ReviewState } from "../../review/review-state";
import { rowOf } from "../../review/rows";

/** So many units are named. */
const NAMED = 3;

/** How what units are compared with is called. */
export const EARLIER_WORDS: Readonly<Record<EarlierKind, string>> = { before: "上一版", prior: "上年" };

/** What became of the version before: 已改 3，未改 2，新增 1. */
export function changeInWords({ fixed, open, fresh }: RoundChange): string {
  return `已改 ${fixed.length}，未改 ${open}，新增 ${fresh}`;
}

/** Units by their names, the first few of many. */
export function named(units: readonly string[]): string {
  return `${units.slice(0, NAMED).join("、")}${units.length > NAMED ? "等" : ""}`;
}

/** With what the units are compared, which of them are not and why, and which are only there. */
export function comparisonInWords(kind: EarlierKind, { earlier, units, running }: ReviewState): string {
  const { name, byUnit, unread, several } = earlier[kind]!;
  const words = EARLIER_WORDS[kind];
  const checked = units.filter(({ standing }) => standing === "checked");
  const known = checked.filter(({ owner }) => owner !== undefined);
  const found = known.filter(({ owner }) => byUnit.has(owner!));
  const alone = known.filter((unit) => !found.includes(unit));
  const otherYear = kind === "prior" ? found.filter(({ prior }) => prior?.isCompared === false) : [];
  const owners = new Set(units.map(({ owner }) => owner));
  const missing = running ? [] : [...byUnit].flatMap(([key, { unit }]) => (owners.has(key) ? [] : [unit]));
  const names = (of: typeof known): string => named(of.map((unit) => rowOf(unit).name));
  return [
    `${words}：${name}，对上 ${found.length - otherYear.length} 个单位`,
    ...(alone.length > 0 ? [`${alone.length} 个没有${words}材料：${names(alone)}`] : []),
    ...(missing.length > 0 ? [`${missing.length} 个只有${words}材料、这里没有：${named(missing)}`] : []),
    ...(checked.length > known.length ? [`${checked.length - known.length} 份没有写单位名称，没有比`] : []),
    ...(otherYear.length > 0 ? [`${otherYear.length} 个的材料不是上一年度的，没有比：${names(otherYear)}`] : []),
    ...(several.length > 0 ? [`${named(several)}有几份，只比最后一份`] : []),
    ...(unread.length > 0 ? [`${unread.length} 个文件没用上，见“没读成”`] : []),
  ].join("；");
}

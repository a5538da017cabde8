import { alikePassages } from "../../core/similarity/alike-passages";
import { blankForms } from "../../catalogue/forms/canonical";
import type { Table } from "./table";
import { shareText, unitKey, type BatchResult } from "./unit-result";

/** The most pairs listed: the most alike come first. */
const MOST_LISTED = 2000;

/** 雷同: texts and rows of indicators of different units that say the same in the same words. For the bureau alone: no letter speaks of it. */
export function alikeTable({ units }: BatchResult): Table {
  const passages = units.flatMap(({ checked, facts }) =>
    facts.passages.map((passage) => ({ owner: unitKey(checked), ...passage })),
  );
  const pairs = alikePassages(passages, printedTexts());
  return {
    name: "雷同",
    columns: [
      { title: "单位甲", width: 24 },
      { title: "位置", width: 16 },
      { title: "文字", width: 60 },
      { title: "单位乙", width: 24 },
      { title: "位置", width: 16 },
      { title: "文字", width: 60 },
      { title: "相同", width: 8, centred: true },
      { title: "处理", width: 20, byHand: true },
    ],
    rows: pairs.slice(0, MOST_LISTED).map(({ a, b, share }) => ({
      key: [a.owner, a.where, b.owner, b.where].join("|"),
      values: [a.owner, a.where, a.text, b.owner, b.where, b.text, shareText(share, 1), ""],
    })),
    ...(pairs.length > MOST_LISTED ? { footer: [[`另有 ${pairs.length - MOST_LISTED} 对没有列出`]] } : {}),
  };
}

/** What stands on the blank forms is nobody's. */
function printedTexts(): readonly string[] {
  return blankForms({ year: 2000, unitName: "", projects: 1 }).flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );
}

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
  const saved = savedAlike(units);
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
    rows: [
      ...pairs.slice(0, MOST_LISTED).map(({ a, b, share }) => ({
        key: [a.owner, a.where, b.owner, b.where].join("|"),
        values: [a.owner, a.where, a.text, b.owner, b.where, b.text, shareText(share, 1), ""],
      })),
      ...saved.map(({ a, b }) => ({
        key: [a, FILE_PROPERTIES, b, FILE_PROPERTIES].join("|"),
        values: [a, FILE_PROPERTIES, SAVED_ALIKE, b, FILE_PROPERTIES, SAVED_ALIKE, "", ""],
      })),
    ],
    ...(pairs.length > MOST_LISTED ? { footer: [[`另有 ${pairs.length - MOST_LISTED} 对没有列出`]] } : {}),
  };
}

const FILE_PROPERTIES = "文件属性";
const SAVED_ALIKE = "作者或最后保存人相同";

/** Names that programs write, and that stand on any computer. */
const NOBODY =
  /^(?:administrator|admin|user|users|owner|pc|dell|hp|lenovo|asus|acer|thinkpad|微软用户|微软中国|用户|个人用户|雨林木风|番茄花园|深度|wps.*|microsoft.*|office.*|windows.*|apache poi|openpyxl|xlsxwriter|aspose.*|绩核|.{1})$/i;

/** What so many units share is a template's, or the bureau's own. */
const MOST_SHARING = 3;

/** Pairs of units whose files one person made or saved; the name itself is not told. */
function savedAlike(units: BatchResult["units"]): readonly { readonly a: string; readonly b: string }[] {
  const byName = new Map<string, Set<string>>();
  for (const { checked, facts } of units) {
    for (const name of facts.savedBy.map((one) => one.normalize("NFKC").trim().toLowerCase())) {
      if (!NOBODY.test(name)) byName.set(name, (byName.get(name) ?? new Set()).add(unitKey(checked)));
    }
  }
  const pairs = new Map<string, { readonly a: string; readonly b: string }>();
  for (const sharing of byName.values()) {
    if (sharing.size > MOST_SHARING) continue;
    const all = [...sharing];
    all.forEach((a, at) => all.slice(at + 1).forEach((b) => pairs.set(`${a}|${b}`, { a, b })));
  }
  return [...pairs.values()];
}

/** What stands on the blank forms is nobody's. */
function printedTexts(): readonly string[] {
  return blankForms({ year: 2000, unitName: "", projects: 1 }).flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );
}

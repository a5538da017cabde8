import { wordChanges } from "../../../src/web/files/word-changes";
import { sketch } from "../grid/sheet-view";

const viewOf = (cells: Record<string, string | number>) => ({
  sheets: [sketch({ name: "附件1", cells })],
  activeSheet: "附件1",
  names: [],
});

test("what stands otherwise than in the Word file is listed by its place there", () => {
  const origins = new Map([
    ["附件1!B2", "第1个表第2行第2列"],
    ["附件1!C2", "第1个表第2行第3列"],
    ["附件1!D2", "第1个表第2行第4列"],
    ["附件9!A1", "第9个表第1行第1列"],
  ]);
  const before = viewOf({ B2: 126.66, C2: "优", D2: 3 });
  const now = viewOf({ B2: 125, C2: "优", A9: "不在 Word 里" });
  expect(wordChanges(before, now, origins)).toEqual([
    "第1个表第2行第2列（附件1 B2）：“126.66” 改为 “125”",
    "第1个表第2行第4列（附件1 D2）：“3” 改为 （空）",
  ]);
});

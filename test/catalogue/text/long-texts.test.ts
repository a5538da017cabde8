import { readNarrative } from "../../../src/catalogue/text/read-narrative";
import { partsOfTotals } from "../../../src/catalogue/text/parts-of-totals";
import { statedTotals } from "../../../src/catalogue/text/stated-totals";
import { adjustmentsOf } from "../../../src/catalogue/text/adjustments";
import { stretchesOf } from "../../../src/catalogue/text/stretches";
import type { CellRef } from "../../../src/core/grid/address";
import { cellOfOffset } from "../../../src/core/reading/read-paragraphs";
import { paragraphsOf, readText } from "./read-text";

const FIRST: CellRef = { sheet: "附件4", row: 3, column: 0 };

/** A cell holds no more. */
const LONGEST_CELL = 32_767;

test.each([
  "全年共",
  "其中基本支出1万元，",
  "总共",
  "1,",
  "12.5",
  "与上年相比",
  "预算支出",
  "本单位无",
  "年月日",
  "（",
  "追加经费1万元、",
  "预算执行情况方面",
  "A1万元，共2万元，",
  "1 ",
  "1%",
  "①",
  "三公经费1万元，其中：",
  "得1分，",
])(
  "a cell full of %s is read before the patience of a test ends, which a pattern that backtracks would outlast",
  (words) => {
    const text = words.repeat(Math.floor(LONGEST_CELL / words.length));
    const narrative = readNarrative(paragraphsOf("二、一般公共预算支出情况", text, `${text}5万元下降`), {
      year: 2024,
      unitName: "总共",
      projectNames: ["全年共"],
      kindsOfPosts: 0,
    });
    for (const paragraph of narrative.paragraphs) {
      partsOfTotals(paragraph);
      statedTotals(paragraph);
    }
    adjustmentsOf(narrative);
    const readOfText = narrative.paragraphs.slice(1).map(({ source }) => source.text);
    expect(readOfText.join("")).toBe(`${text}${text}5万元下降`);
  },
);

test("a text without an end is read in stretches that end with a sentence, and every character keeps its cell", () => {
  const [first, second] = [3, 4].map((row) => ({ sheet: "附件4", row, column: 0 })) as [CellRef, CellRef];
  const half = "全年预算100万元，执行98万元。".repeat(200);
  const text = half + half + half;
  const pieces = [
    { at: first, start: 0 },
    { at: second, start: half.length + 100 },
  ];
  const stretches = stretchesOf({ text, at: first, pieces });
  expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
  expect(stretches.length).toBeGreaterThan(1);
  let from = 0;
  for (const stretch of stretches) {
    expect(stretch.text).toMatch(/。$/);
    expect(stretch.text.length).toBeLessThanOrEqual(4000);
    for (let offset = 0; offset < stretch.text.length; offset += 7) {
      expect(cellOfOffset(stretch, offset)).toBe(from + offset < half.length + 100 ? first : second);
    }
    from += stretch.text.length;
  }
});

test("a figure is not cut in two, and what goes on is nobody's for certain", () => {
  const text = "1234567.89".repeat(1200);
  for (const stretch of stretchesOf({ text, at: FIRST, pieces: [{ at: FIRST, start: 0 }] }))
    expect(stretch.text.length).toBeLessThanOrEqual(4000);
  const commas = `${"a".repeat(3990)}123456789012万元${"b".repeat(100)}`;
  expect(stretchesOf({ text: commas, at: FIRST, pieces: [{ at: FIRST, start: 0 }] })[1]!.text).toMatch(
    /^123456789012万元/,
  );
  const project = `安全度汛项目${"按要求完成。".repeat(700)}全年预算数480万元。`;
  expect(readText(project, "二、一般公共预算支出情况").mentions.map(({ whose }) => whose)).toEqual(["doubtful"]);
});

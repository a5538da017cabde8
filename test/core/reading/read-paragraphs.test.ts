import { SheetIndex } from "../../../src/core/grid/sheet-index";
import { cellOfOffset, hasSection, readParagraphs } from "../../../src/core/reading/read-paragraphs";
import { paragraphs } from "../../../src/core/template/parts";
import { blockOfRows, sheetOfRows } from "../../support/reading/small-forms";

const TEXT = paragraphs([/概况/, /资金/, /问题/]);
const FULL_LINE = "本单位承担辖区内小型水库和渠道的运行维护以及防汛抢险的技术支撑工作并按年度计划组织实施各项";

function textsOf(...rows: readonly (readonly (string | null)[])[]): readonly string[] {
  const block = blockOfRows(rows);
  return readParagraphs(block, TEXT, 0, block.area.bottom).map(({ text }) => text);
}

test("a paragraph a row, a cell or a line", () => {
  expect(textsOf(["甲 "], [null], ["乙", "丙"], [" 丁\n\n戊\r\n己 "])).toEqual(["甲", "乙", "丙", "丁", "戊", "己"]);
});

test("a sentence broken for want of room is put together, over rows and over lines", () => {
  const head = ["一、单位基本情况"];
  expect(textsOf(head, [FULL_LINE], ["维修养护任务。"], ["二、其他"])).toEqual([
    head[0],
    `${FULL_LINE}维修养护任务。`,
    "二、其他",
  ]);
  expect(textsOf([`一、单位基本情况\n${FULL_LINE}\n维修养护任务。\n二、其他`])).toEqual([
    head[0],
    `${FULL_LINE}维修养护任务。`,
    "二、其他",
  ]);
});

test.each<[string, ...(string | null)[]]>([
  ["a line with room left", "一、概况", "本单位无此项支出", "另行说明"],
  ["a finished sentence", "一、概况", `${FULL_LINE}。`, "另起一段"],
  ["a heading", "一、概况", FULL_LINE, "(一)基本支出情况"],
  ["a numbered line", "一、概况", FULL_LINE, "1.其他"],
  ["an empty row between", "一、概况", FULL_LINE, null, "其他"],
])("not after or before %s", (_, ...lines) => {
  expect(textsOf(...lines.map((line) => [line]))).toHaveLength(3);
});

test("nothing is put together on the cover", () => {
  expect(textsOf([FULL_LINE], ["自评报告"], ["一、概况"])).toEqual([FULL_LINE, "自评报告", "一、概况"]);
});

test("markers of ours are no text", () => {
  expect(textsOf(["甲", "JIHE:list:扣分=某某"], ["JIHE:anything"], ["乙JIHE:"])).toEqual(["甲", "乙JIHE:"]);
});

test("every character knows its cell", () => {
  const block = blockOfRows([["一、概况"], [null, FULL_LINE], ["维修。"]]);
  const [, paragraph] = readParagraphs(block, TEXT, 0, 2);
  expect(paragraph).toMatchObject({
    at: { sheet: "表", row: 1, column: 1 },
    pieces: [
      { at: { row: 1, column: 1 }, start: 0 },
      { at: { row: 2, column: 0 }, start: FULL_LINE.length },
    ],
  });
  expect(cellOfOffset(paragraph!, FULL_LINE.length - 1)).toMatchObject({ row: 1 });
  expect(cellOfOffset(paragraph!, FULL_LINE.length)).toMatchObject({ row: 2 });
});

test("sections are seen in cells and on lines of cells", () => {
  const sheet = new SheetIndex(sheetOfRows([["封面"], ["绩效自评报告\n一、概况"], ["（一）甲"], ["十一、乙"]]));
  const sections = [
    [0, 0],
    [0, 1],
    [2, 2],
    [3, 3],
  ].map(([from, to]) => hasSection(sheet, TEXT, from!, to!));
  expect(sections).toEqual([false, true, false, true]);
});

test.each([
  ["three by their words", ["（一）单位概况", "文字", "（二）资金使用", "（三）存在的问题"], true],
  ["three in one cell", ["1.单位概况\n文字\n2、资金使用\n3.存在的问题"], true],
  ["two, which may be about anything", ["（一）单位概况", "（二）资金使用"], false],
  ["the same one three times", ["1.问题一", "2.问题二", "3.问题三"], false],
  ["numbered lines about other things", ["1.准备材料", "2.填写表格", "3.盖章", "4.报送"], false],
  [
    "sentences",
    [1, 2, 3].map(
      (n) => `${n}.单位概况、资金和问题都在这一长句里说明，它比任何标题都要长得多，因此不是一个标题，而是一段正文`,
    ),
    false,
  ],
])("sections numbered otherwise: %s", (_, lines, expected) => {
  const sheet = new SheetIndex(sheetOfRows(lines.map((line) => [line])));
  expect(hasSection(sheet, TEXT, 0, lines.length)).toBe(expected);
});

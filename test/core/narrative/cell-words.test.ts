import type { Present } from "../../../src/core/values/sourced";
import { quoted, tidyText, wordsIn, wordsWithin } from "../../../src/core/narrative/cell-words";
import { textOfPieces } from "../../../src/core/narrative/piece";
import { name, text, textWithout } from "../../../src/core/template/value-specs";
import { readAs, shownWith } from "./places";

const CELL = "'附件2'!C5";

describe("words in a cell", () => {
  test.each([
    ["as they are", readAs(text, "工程安全度汛"), "工程安全度汛", CELL],
    ["blanks around", readAs(text, " ≥95% "), "≥95%", `TRIM(${CELL})`],
    [
      "a stop at the end",
      readAs(text, "按期完成。"),
      "按期完成",
      `IF(RIGHT(${CELL})="。",LEFT(${CELL},LEN(${CELL})-1),${CELL})`,
    ],
    ["a prompt before a name", readAs(name, "指标1：移交企业"), "移交企业", `MID(${CELL},5,32767)`],
    ["a code before a unit", readAs(textWithout(/^\d+-/, name), "219-水利局"), "水利局", `MID(${CELL},5,32767)`],
    ["a number", readAs(text, 5), "5", `ROUND(${CELL},4)`],
    ["a percentage", readAs(text, 0.95, undefined, { format: "0%" }), "95.00%", `TEXT(${CELL},"0.00%")`],
    ["a unit in the format", readAs(text, 5, undefined, { format: '0"家"' }), "5家", `ROUND(${CELL},4)&"家"`],
    [
      "sign and unit in cells beside",
      { ...readAs(text, 60), value: "≥60公里" },
      "≥60公里",
      `"≥"&ROUND(${CELL},4)&"公里"`,
    ],
  ])("%s", (_, place, words, formula) => {
    expect(wordsIn(place)).toMatchObject({
      text: words,
      formula: `IF(TRIM(${CELL})="",NA(),${formula})`,
      frozen: false,
    });
  });

  test("several lines become one sentence, and still follow the cell", () => {
    const typed = "1.完成移交。\n2.办结信访；\n3.按期结算。";
    const words = wordsIn(readAs(text, "1.完成移交。\n2.按期结算。"))!;
    expect(words).toMatchObject({ text: "1.完成移交；2.按期结算", frozen: false });
    expect(shownWith(words.formula, "1.完成移交。\n2.提前结算。")).toBe("1.完成移交；2.提前结算");
    // Whatever stops its lines end with.
    expect(wordsIn(readAs(text, typed))).toMatchObject({ text: "1.完成移交；2.办结信访；3.按期结算", frozen: false });
  });

  test("a few words broken for want of room are put together again", () => {
    expect(wordsIn(readAs(text, "2024年\n4月18日"))).toMatchObject({ text: "2024年4月18日", frozen: false });
    expect(wordsIn(readAs(text, "企业退休\n人员移交"))).toMatchObject({ text: "企业退休人员移交" });
  });

  test("behind a label in the same cell", () => {
    const words = wordsIn(readAs(name, "水利局", "单位名称："))!;
    expect(words).toMatchObject({ text: "水利局", frozen: false });
    expect(shownWith(words.formula, "单位名称：档案馆")).toBe("档案馆");
  });

  test("dates stay as they are shown", () => {
    const date = readAs(text, 45_400, undefined, { format: 'yyyy"年"m"月"d"日"' });
    expect(wordsIn(date)).toMatchObject({ text: "2024年4月18日", frozen: true });
  });

  test("words without a figure are not frozen: nothing in them can contradict a table", () => {
    expect(wordsIn(readAs(text, "按期完成；\n质量合格，"))).toMatchObject({
      text: "按期完成；质量合格",
      frozen: false,
    });
  });

  test("nothing where there is nothing", () => {
    expect(wordsIn(readAs(text, "/"))).toBeUndefined();
    expect(wordsIn(readAs(text, "。。"))).toBeUndefined();
  });
});

test("words of an emptied cell are an error, which the sentence turns into a gap", () => {
  const { formula } = wordsIn(readAs(text, "工程安全度汛"))!;
  expect(shownWith(formula, null)).toEqual({ error: "#N/A" });
  expect(shownWith(formula, "  ")).toEqual({ error: "#N/A" });
});

describe("a part of the words in a cell", () => {
  const typed = "入冬后连续降雨，3公里渠段推迟施工，已列入下年计划。";
  const cell = readAs(text, typed) as Present<string>;

  test.each([
    [0, 17, "入冬后连续降雨，3公里渠段推迟施工"],
    [18, typed.length, "已列入下年计划"],
    [8, 17, "3公里渠段推迟施工"],
  ])("%d to %d", (from, to, expected) => {
    const words = wordsWithin(cell, from, to)!;
    expect(words).toMatchObject({ text: expected, frozen: false });
    expect(shownWith(words.formula, typed)).toBe(expected);
  });

  test("follows its cell while the words it hangs on stand, and is a gap afterwards", () => {
    const words = wordsWithin(cell, 0, 17)!;
    expect(shownWith(words.formula, "连续降雨，4公里渠段推迟施工，已列入下年计划")).toBe("连续降雨，4公里渠段推迟施工");
    expect(shownWith(words.formula, "资金到位晚")).toMatchObject({ error: expect.any(String) as string });
  });
});

test("tidying keeps a point that belongs to a number", () => {
  expect(tidyText("95.")).toBe("95.");
  expect(tidyText("已完成.  \r\n\r\n 按期；")).toBe("已完成；按期");
});

test("quotation marks are put around words that have none", () => {
  expect(textOfPieces(quoted({ kind: "literal", text: "防汛" }))).toBe("“防汛”");
  expect(textOfPieces(quoted({ kind: "literal", text: "“三供一业”移交" }))).toBe("“三供一业”移交");
});

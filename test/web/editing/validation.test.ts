import { parseA1, type CellRef } from "../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { choicesAt, planTyped, promptAt } from "../../../src/web/editing";
import { testFile } from "../../hosts/xlsx-file/packages";

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

const SHOWN = 'showErrorMessage="1" showInputMessage="1"';
const rule = (sqref: string, type: string, more: string, ...formulas: string[]): string =>
  `<dataValidation type="${type}" sqref="${sqref}" allowBlank="1" ${more}>` +
  `${formulas.map((formula, index) => `<formula${index + 1}>${formula}</formula${index + 1}>`).join("")}</dataValidation>`;

const RULES = [
  rule("A1:A3", "list", SHOWN, '"是, 否"'),
  rule("B1", "list", SHOWN, "$H$1:$H$3"),
  rule("B2", "list", `${SHOWN} showDropDown="1"`, "级别"),
  rule("B3", "list", SHOWN, "INDIRECT(A1)"),
  rule("C1", "whole", SHOWN, "0", "100"),
  rule("C2", "decimal", `${SHOWN} operator="greaterThanOrEqual"`, "H4"),
  rule("C3", "textLength", `${SHOWN} operator="lessThanOrEqual"`, "4"),
  rule("D1:D9", "custom", SHOWN, "SUM(D$1:D$9)&lt;=$C$9"),
  rule("E1", "whole", `${SHOWN} errorStyle="warning" errorTitle="提醒" error="一般不超过 9"`, "1", "9"),
  rule("E2", "whole", 'showInputMessage="1" promptTitle="人数" prompt="填年末在职人数"', "1", "9"),
  rule("E3", "date", SHOWN, "45292", "45657"),
  rule("G1", "list", SHOWN, "名单!$A$1:$A$1500"),
  rule("G2", "list", SHOWN, "有空的"),
].join("");

const EXTENSION =
  `<extLst><ext ${X14} uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations ${XM} count="1">` +
  `<x14:dataValidation type="list" ${SHOWN}><x14:formula1><xm:f>单位!$A$1:$A$2</xm:f></x14:formula1>` +
  "<xm:sqref>F1:F5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";

const TEXT = (place: string, text: string): string => `<c r="${place}" t="str"><v>${text}</v></c>`;

async function view() {
  const workbook = XlsxFileWorkbook.open(
    testFile({
      sheets: {
        表:
          `<row r="1"><c r="D1"><v>40</v></c>${TEXT("H1", "产出指标")}</row><row r="2">${TEXT("H2", "效益指标")}</row>` +
          '<row r="3"><c r="H3"><v>3</v></c></row><row r="4"><c r="H4"><v>10.5</v></c></row><row r="9"><c r="C9"><v>100</v></c></row>',
        名单: Array.from(
          { length: 1500 },
          (_, index) => `<row r="${index + 1}">${TEXT(`A${index + 1}`, `单位${index + 1}`)}</row>`,
        ).join(""),
        单位: `<row r="1">${TEXT("A1", "县教育局")}</row><row r="2">${TEXT("A2", "县财政局")}</row>`,
      },
      behind: `<dataValidations count="13">${RULES}</dataValidations>${EXTENSION}`,
      workbookEnd:
        "<definedNames><definedName name=\"级别\">'表'!$H$1:$H$2</definedName><definedName name=\"有空的\">'表'!$H$1:$H$9</definedName></definedNames>",
    }),
  );
  return workbook.view();
}

function at(cell: string): CellRef {
  return { sheet: "表", ...parseA1(cell)! };
}

/** What comes of a text typed into a cell: `undefined` where it is written, else why not. */
async function refusal(cell: string, text: string): Promise<string | undefined> {
  const plan = planTyped(await view(), [{ at: at(cell), text }]);
  expect(plan.edits.length + plan.refused.length).toBe(1);
  return plan.refused[0]?.why;
}

test("a list offers its values: written out, from cells, by name, of another sheet", async () => {
  const shown = await view();
  const texts = (cell: string) => choicesAt(shown, at(cell))?.map(({ text }) => text);
  expect(texts("A2")).toEqual(["是", "否"]);
  expect(texts("B1")).toEqual(["产出指标", "效益指标", "3"]);
  expect(choicesAt(shown, at("B1"))?.[2]?.value).toBe(3);
  expect(texts("F5")).toEqual(["县教育局", "县财政局"]);
  expect(texts("C1")).toBeUndefined();
  // What Excel itself would have to work out is not guessed at.
  expect(texts("B3")).toBeUndefined();
});

test("only what the list has may be typed", async () => {
  expect(await refusal("A1", "是")).toBeUndefined();
  expect(await refusal("A1", "也许")).toBe("这一格只能填：是、否");
  expect(await refusal("A1", "")).toBeUndefined();
  expect(await refusal("B1", "3")).toBeUndefined();
  expect(await refusal("B2", "满意度指标")).toBe("这一格只能填：产出指标、效益指标");
  expect(await refusal("B3", "什么都行")).toBeUndefined();
  expect(await refusal("F1", "县财政局")).toBeUndefined();
});

test.each([
  ["C1", "100", undefined],
  ["C1", "１００", undefined],
  ["C1", "12.5", "这一格只能填在 0 到 100 之间的整数"],
  ["C1", "若干", "这一格只能填在 0 到 100 之间的整数"],
  ["C1", "=1/3", undefined],
  ["C2", "10.5", undefined],
  ["C2", "10.4", "这一格只能填不小于 10.5 的数"],
  ["C3", "四个字啊", undefined],
  ["C3", "五个字的话", "这一格的字数只能不超过 4"],
  ["D2", "60", undefined],
  ["D2", "61", "不符合这一格的数据验证 =SUM(D$1:D$9)<=$C$9"],
  ["E3", "2024-12-31", undefined],
  ["E3", "2025-1-1", "这一格只能填规定范围内的日期"],
])("%s takes %s or says why not", async (cell, text, why) => {
  expect(await refusal(cell, text)).toBe(why);
});

test("a warning lets the entry be, with the file's own words; a prompt is no rule", async () => {
  const warned = planTyped(await view(), [{ at: at("E1"), text: "12" }]);
  expect([warned.edits.length, warned.remarked[0]?.why]).toEqual([1, "提醒：一般不超过 9"]);
  expect(await refusal("E2", "12")).toBeUndefined();
  expect(promptAt((await view()).sheets[0]!, 1, 4)).toBe("人数：填年末在职人数");
  expect(promptAt((await view()).sheets[0]!, 0, 0)).toBe("");
});

test("a pasted block is written as in Excel, and what does not fit is told", async () => {
  const plan = planTyped(await view(), [{ at: at("A1"), text: "也许" }], true);
  expect([plan.edits.length, plan.refused, plan.remarked.length]).toEqual([1, [], 1]);
});

test("a list is kept to as long as it is, though fewer values are offered; a named one with blanks binds nobody", async () => {
  expect(choicesAt(await view(), at("G1"))).toHaveLength(1000);
  expect(await refusal("G1", "单位1400")).toBeUndefined();
  expect(await refusal("G1", "单位1501")).toContain("这一格只能填");
  expect(await refusal("G2", "别的指标")).toBeUndefined();
});

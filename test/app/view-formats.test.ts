import { ConditionalLooks, unclearFormats } from "../../src/app/view-formats";
import { cellViewAt, lookAt } from "../../src/app/workbook-view";
import { parseA1 } from "../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../src/hosts/xlsx-file";
import { testFile } from "../hosts/xlsx-file/packages";

const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs>' +
  '<dxfs count="3"><dxf><font><b/><color rgb="FFC00000"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
  '<dxf><fill><patternFill patternType="solid"><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf>' +
  '<dxf><font><i/></font><border><bottom style="thin"><color rgb="FF00B050"/></bottom></border></dxf></dxfs>';

const format = (sqref: string, ...rules: string[]): string =>
  `<conditionalFormatting sqref="${sqref}">${rules.join("")}</conditionalFormatting>`;
const rule = (attributes: string, inner = ""): string => `<cfRule ${attributes}>${inner}</cfRule>`;
const formula = (text: string): string => `<formula>${text}</formula>`;

/** A column of values from A1 down. */
function column(...values: readonly (number | string | null)[]): string {
  return values
    .map((value, row) => {
      if (value === null) return `<row r="${row + 1}"/>`;
      const type = typeof value === "string" ? ' t="str"' : "";
      return `<row r="${row + 1}"><c r="A${row + 1}"${type}><v>${value}</v></c></row>`;
    })
    .join("");
}

async function lookedAt(cells: string, formats: string, more: Readonly<Record<string, string>> = {}) {
  const view = await XlsxFileWorkbook.open(
    testFile({ sheets: { 表: cells, ...more }, styles: STYLES, behind: formats }),
  ).view();
  const [sheet] = view.sheets;
  if (!sheet) throw new Error("no sheet");
  const looks = new ConditionalLooks(view, sheet);
  const look = (cell: string) => {
    const { row, column: at } = parseA1(cell)!;
    return looks.look(row, at, sheet.looks[lookAt(sheet, row, at)]!, cellViewAt(sheet, row, at));
  };
  return {
    fills: (count: number) => Array.from({ length: count }, (_, row) => look(`A${row + 1}`).fill),
    look,
    bar: (cell: string) => {
      look(cell);
      return looks.bar(parseA1(cell)!.row, parseA1(cell)!.column);
    },
    unclear: unclearFormats(view, sheet),
    unshown: sheet.unshown,
  };
}

const [RED, GREEN] = ["FFC7CE", "C6EFCE"];

test("a comparison, with limits of cells, for its own places", async () => {
  const less = rule('type="cellIs" dxfId="0" priority="1" operator="lessThan"', formula("$C$1"));
  const cells = column(59, 60, "无").replace("</row>", '<c r="C1"><v>60</v></c></row>');
  const { fills, look } = await lookedAt(cells, format("A1:A3", less));
  expect(fills(4)).toEqual([RED, undefined, undefined, undefined]);
  expect(look("A1").font).toMatchObject({ bold: true, color: "C00000", name: "宋体" });
});

test.each([
  ["between", ["1", "5"], [RED, RED, undefined]],
  ["notBetween", ["5", "1"], [undefined, undefined, RED]],
  ["equal", ["5"], [undefined, RED, undefined]],
  ["notEqual", ["5"], [RED, undefined, RED]],
  ["greaterThanOrEqual", ["5"], [undefined, RED, RED]],
])("%s", async (operator, limits, expected) => {
  const one = rule(`type="cellIs" dxfId="0" priority="1" operator="${operator}"`, limits.map(formula).join(""));
  expect((await lookedAt(column(1, 5, 9), format("A1:A3", one))).fills(3)).toEqual(expected);
});

test("a formula moves with its cells and may ask another sheet; a mark of ours is none of them", async () => {
  const byFormula = rule('type="expression" dxfId="1" priority="2"', formula("$A1&gt;'另'!$A$1"));
  const mark = rule('type="expression" dxfId="0" priority="1"', formula('N("JIHE:项目")=0'));
  const { fills } = await lookedAt(column(1, 9), format("A1:B2", byFormula, mark), { 另: column(5) });
  expect(fills(2)).toEqual([undefined, GREEN]);
});

test("words are looked for as the file says it in its formula", async () => {
  const words = rule(
    'type="containsText" dxfId="0" priority="1" operator="containsText" text="未"',
    formula('NOT(ISERROR(SEARCH("未",A1)))'),
  );
  const blank = rule('type="containsBlanks" dxfId="1" priority="2"', formula("LEN(TRIM(A1))=0"));
  expect((await lookedAt(column("未完成", "完成", null), format("A1:A3", words, blank))).fills(3)).toEqual([
    RED,
    undefined,
    GREEN,
  ]);
});

test("repeated, unique, top, bottom and average ones", async () => {
  const cells = column("甲", "乙", "甲", null);
  const of = async (attributes: string, values = cells) =>
    (await lookedAt(values, format("A1:A4", rule(`${attributes} dxfId="0" priority="1"`)))).fills(4);
  expect(await of('type="duplicateValues"')).toEqual([RED, undefined, RED, undefined]);
  expect(await of('type="uniqueValues"')).toEqual([undefined, RED, undefined, undefined]);
  const numbers = column(4, 3, 2, 1);
  expect(await of('type="top10" rank="1"', numbers)).toEqual([RED, undefined, undefined, undefined]);
  expect(await of('type="top10" rank="50" percent="1" bottom="1"', numbers)).toEqual([undefined, undefined, RED, RED]);
  expect(await of('type="aboveAverage"', numbers)).toEqual([RED, RED, undefined, undefined]);
  expect(await of('type="aboveAverage" aboveAverage="0" stdDev="1"', numbers)).toEqual([
    undefined,
    undefined,
    undefined,
    RED,
  ]);
});

test("what comes first wins, the others fill in what it leaves, and one that stops ends it", async () => {
  const first = rule('type="expression" dxfId="1" priority="1"', formula("A1&gt;0"));
  const second = rule('type="expression" dxfId="0" priority="2"', formula("A1&gt;1"));
  const third = rule('type="expression" dxfId="2" priority="3"', formula("A1&gt;2"));
  const { look } = await lookedAt(column(1, 2, 3), format("A1:A3", third, second, first));
  expect([look("A1").fill, look("A1").font.bold]).toEqual([GREEN, false]);
  expect([look("A2").fill, look("A2").font.bold]).toEqual([GREEN, true]);
  expect([look("A3").font.italic, look("A3").border.bottom?.color]).toEqual([true, "00B050"]);
  const stopping = rule('type="expression" dxfId="1" priority="1" stopIfTrue="1"', formula("A1&gt;0"));
  expect((await lookedAt(column(3), format("A1:A3", stopping, second))).look("A1").font.bold).toBe(false);
});

test("colour scales and bars by the numbers of their areas", async () => {
  const scale =
    '<colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>' +
    '<color rgb="FF000000"/><color rgb="FF808080"/><color rgb="FFFFFFFF"/></colorScale>';
  const scaled = await lookedAt(column(0, 5, 10, "无"), format("A1:A4", rule('type="colorScale" priority="1"', scale)));
  expect(scaled.fills(4)).toEqual(["000000", "808080", "FFFFFF", undefined]);
  const bars = '<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>';
  const barred = await lookedAt(column(5, 10, "无"), format("A1:A3", rule('type="dataBar" priority="1"', bars)));
  expect([barred.bar("A1"), barred.bar("A3")]).toEqual([{ share: 0.5, color: "638EC6" }, undefined]);
});

test("what cannot be shown is counted", async () => {
  const today = rule('type="expression" dxfId="0" priority="1"', formula("A1&lt;TODAY()"));
  const icons = rule('type="iconSet" priority="2"', '<iconSet><cfvo type="percent" val="0"/></iconSet>');
  const { fills, unclear, unshown } = await lookedAt(column(1), format("A1:A3", today, icons));
  expect([fills(1), unclear, unshown]).toEqual([[undefined], 1, ["条件格式的图标"]]);
});

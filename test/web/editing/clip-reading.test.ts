/** @jest-environment jsdom */
import type { Clip, ClipCell } from "../../../src/web/editing";
import { readClip, readTyped, writeClip } from "../../../src/web/editing";
import { FROM_EXCEL, FROM_LIBREOFFICE, FROM_WPS } from "./clipboards";

/** Each cell as its exact value or else its text, `·` where a merged cell covers. */
function brief(clip: Clip | undefined): unknown[][] {
  return clip!.rows.map((row) => row.map((cell) => (cell ? (cell.value ?? cell.text) : "·")));
}

const formats = (clip: Clip | undefined): unknown[] => clip!.rows.flat().flatMap((cell) => cell?.format ?? []);

test("a block from Excel", () => {
  const clip = readClip(FROM_EXCEL, "");
  expect(brief(clip)).toEqual([
    ["项目", "1,234.50", "·", "53.35%"],
    ["001", 0, "完成\n全部任务", ""],
    ["", "", "", ""],
  ]);
  expect(formats(clip)).toEqual(["#,##0.00", "0.00%", '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_']);
});

test("the text beside the table has the exact wording, where it is the same cells", () => {
  const html = "<table><tr><td>甲 乙</td><td>1<br>2</td></tr></table>";
  expect(brief(readClip(html, '甲   乙\t"1\n2"\r\n'))).toEqual([["甲   乙", "1\n2"]]);
  expect(brief(readClip(html, "别的"))).toEqual([["甲 乙", "1\n2"]]);
});

/** A cell as Excel writes it, its format in a class. */
function excelCell(format: string, content: string): string {
  const written = format.replaceAll('"', "\\0022").replaceAll(/[^\w\\]/g, "\\$&");
  const style = `<style><!--.xl65 {mso-number-format:"${written}"; white-space:normal;}--></style>`;
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">${style}<table><tr><td class=xl65 align=right>${content}</td></tr></table></html>`;
}

const red = (text: string) => `<font color="#FF0000" style='mso-ignore:color'>${text}</font>`;

test.each([
  // The red alone says that it is below zero.
  ["#,##0.00;[Red]#,##0.00", red("1,212.50"), "1,212.50", -1212.5],
  ["0.00%;[Red]0.00%", red("12.50%"), "12.50%", -0.125],
  // The text says so itself.
  ["#,##0.00_ ;[Red]\\-#,##0.00\\ ", red("-1,212.50&nbsp;"), "-1,212.50 ", -1212.5],
  ["#,##0.00_);[Red]\\(#,##0.00\\)", red("(1,212.50)"), "(1,212.50)", -1212.5],
  // Red by the font of the cell, or for what is large.
  ["0.00", '<font color="#FF0000">12.50</font>', "12.50", 12.5],
  ["[Red][>100]0.00;0.00", red("112.50"), "112.50", 112.5],
  ["0.00%", "53.35%", "53.35%", 0.5335],
  ["@", "00123", "00123", "00123"],
  ["@", "3-1", "3-1", "3-1"],
  ['yyyy"年"m"月"d"日"', "2024年1月5日", "2024年1月5日", 45296],
  [
    "General",
    "完成<br>\n  全部<br style='mso-data-placement:same-cell'>任务",
    '"完成\n全部\n任务"',
    "完成\n全部\n任务",
  ],
])("as Excel writes it in %s, %s comes to what stood in the cell", (format, content, plain, value) => {
  const [[cell]] = readClip(excelCell(format, content), `${plain}\r\n`)!.rows as [[ClipCell]];
  expect(cell.value ?? readTyped(cell.text, cell.format)).toEqual(
    cell.value === undefined ? expect.objectContaining({ content: { value } }) : value,
  );
});

test("a block from WPS, with all digits", () => {
  expect(brief(readClip(FROM_WPS, ""))).toEqual([
    ["执行率", 0.533512, "12"],
    ["备注", "00123", true],
    ["·", { error: "#DIV/0!" }, ""],
  ]);
});

test("a block from LibreOffice, with all digits", () => {
  const clip = readClip(FROM_LIBREOFFICE, "");
  expect(brief(clip)).toEqual([
    ["项目", 0.533512, 1.067024],
    ["多行\n文字", "001", ""],
    ["合并", "·", true],
    ["·", "·", 45296],
  ]);
  expect(formats(clip)).toEqual(["0.00%", "BOOLEAN", "YYYY/M/D"]);
});

test("a table among words is a piece of a letter, and a page without one is text", () => {
  expect(brief(readClip("<p>如下：</p><table><tr><td>1</td></tr></table>", "如下：\n1"))).toEqual([["如下："], ["1"]]);
  expect(brief(readClip("<p>一段话</p>", "一段话"))).toEqual([["一段话"]]);
  expect(readClip("", "")).toBeUndefined();
});

test("what this page writes it reads again to the last digit", () => {
  const plain = { rows: 1, columns: 1 };
  const clip: Clip = {
    rows: [
      [
        {
          text: "33.3333333333333%",
          value: 1 / 3,
          format: "0.00%",
          at: { row: 4, column: 1 },
          formula: 'A1&"<"',
          ...plain,
        },
        { text: "001", value: "001", at: { row: 4, column: 2 }, rows: 1, columns: 2 },
        null,
      ],
      [
        { text: "#N/A", value: { error: "#N/A" }, ...plain },
        { text: "TRUE", value: true, ...plain },
        { text: "", ...plain },
      ],
    ],
    origin: { book: "b", sheet: '附"件"', copy: "c" },
  };
  const { html, plain: texts } = writeClip(clip);
  const [first, second] = readClip(html, texts)!.rows;
  expect(first).toMatchObject([
    { value: 1 / 3, format: "0.00%", formula: 'A1&"<"', at: { row: 4, column: 1 } },
    { value: "001", columns: 2 },
    null,
  ]);
  expect(second).toMatchObject([{ value: { error: "#N/A" } }, { value: true }, { text: "" }]);
  expect(readClip(html, texts)!.origin).toEqual(clip.origin);
  expect(texts).toBe("33.3333333333333%\t001\t\r\n#N/A\tTRUE\t");
  // Excel is told what is text, and which format a number has.
  expect(html).toContain("mso-number-format:&quot;0\\.00\\%&quot;");
  expect(html).toContain("mso-number-format:&quot;\\@&quot;");
});

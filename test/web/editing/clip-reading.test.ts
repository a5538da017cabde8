/** @jest-environment jsdom */
import type { Clip } from "../../../src/web/editing";
import { readClip, writeClip } from "../../../src/web/editing";
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

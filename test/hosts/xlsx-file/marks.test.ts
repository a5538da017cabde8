import type { Mark } from "../../../src/app/ports";
import { parseArea } from "../../../src/core/grid/address";
import type { Severity } from "../../../src/core/rules/finding";
import { isMarkFormula, markFormula, MARK_FILLS } from "../../../src/app/mark-formula";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import {
  changedParts,
  MAIN,
  partOf,
  partsOf,
  STYLES,
  testFile,
  testParts,
  zipped,
  type TestWorkbook,
} from "./packages";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLE_PART = "xl/styles.xml";
const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';

function mark(area: string, severity: Severity = "error", rules = ["project-total-mismatch"], sheet = "表"): Mark {
  return { sheet, area: parseArea(area)!, severity, rules };
}

async function marked(file: Uint8Array, ...marks: Mark[]): Promise<Uint8Array> {
  const workbook = XlsxFileWorkbook.open(file);
  await workbook.mark(marks);
  return workbook.toBytes();
}

/** Marks, saves, opens, clears: every part must be as before. */
async function expectRestored(file: Uint8Array, ...marks: Mark[]): Promise<Uint8Array> {
  const withMarks = await marked(file, ...marks);
  expect(changedParts(file, withMarks)).not.toEqual([]);
  const reopened = XlsxFileWorkbook.open(withMarks);
  expect(await reopened.clearMarks()).toBe(marks.length);
  expect(partsOf(reopened.toBytes())).toEqual(partsOf(file));
  return withMarks;
}

/** The priorities of all rules of the sheet by their formula or type, in file order. */
function priorities(sheet: string): string[] {
  return [...sheet.matchAll(/cfRule\b[^>]*?priority\s*=\s*["']([^"']*)["'][^>]*>/g)].map((match) => match[1]!);
}

describe("the formula of a mark", () => {
  test("names owner and rules, and is recognised", () => {
    expect(markFormula(["project-total-mismatch"])).toBe('N("JIHE:project-total-mismatch")=0');
    expect(markFormula(["a-b", "c-d"])).toBe('N("JIHE:a-b c-d")=0');
    expect(markFormula([])).toBe('N("JIHE:")=0');
  });

  test.each(['N("JIHE:x")=0', '=N("JIHE:x")=0', ' N( "JIHE:a b" ) = 0 ', 'n("jihe:x")=0'])("%s is ours", (formula) => {
    expect(isMarkFormula(formula)).toBe(true);
  });

  test.each(['N("JIHEX:x")=0', "A1=0", '"JIHE:x"=A1', 'N("JIHE:x")=1', 'AND(N("JIHE:x")=0,A1>0)'])(
    "%s is not",
    (formula) => {
      expect(isMarkFormula(formula)).toBe(false);
    },
  );

  test("a list too long for Excel ends between two rules", () => {
    const rules = Array.from({ length: 30 }, (_, index) => `rule-number-${index}`);
    const formula = markFormula(rules);
    const literal = /"(.*)"/.exec(formula)![1]!;
    expect(literal.length).toBeLessThanOrEqual(255);
    const named = literal.slice("JIHE:".length).split(" ");
    expect(named).toEqual(rules.slice(0, named.length));
    expect(named.length).toBeGreaterThan(10);
  });
});

describe("marking", () => {
  test("puts one rule an area, worst first, that touches no cell", async () => {
    const file = testFile({ sheets: { 表: CELL }, styles: STYLES });
    const after = await marked(
      file,
      mark("A1:B2", "advice", ["b"]),
      mark("D13:E13", "error", ["a<b", "c"]),
      mark("C1", "warning"),
    );
    expect(changedParts(file, after)).toEqual([STYLE_PART, SHEET]);
    expect(partOf(after, SHEET)).toContain(
      "</sheetData>" +
        '<conditionalFormatting sqref="D13:E13"><cfRule type="expression" dxfId="1" priority="1"><formula>N("JIHE:a&lt;b c")=0</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="C1"><cfRule type="expression" dxfId="2" priority="2"><formula>N("JIHE:project-total-mismatch")=0</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="A1:B2"><cfRule type="expression" dxfId="3" priority="3"><formula>N("JIHE:b")=0</formula></cfRule></conditionalFormatting>' +
        "</worksheet>",
    );
    const styles = partOf(after, STYLE_PART);
    for (const fill of Object.values(MARK_FILLS)) expect(styles).toContain(`<bgColor rgb="FF${fill}"/>`);
    expect(styles.replace(/<dxfs.*<\/dxfs>/, "")).toBe(partOf(file, STYLE_PART));
  });

  test("replaces the marks that were there", async () => {
    const file = testFile({ sheets: { 表: CELL, 别: "" }, styles: STYLES });
    const workbook = XlsxFileWorkbook.open(await marked(file, mark("A1"), mark("B1", "advice", ["x"], "别")));
    await workbook.mark([mark("C1", "warning")]);
    expect(partOf(workbook.toBytes(), SHEET).match(/JIHE/g)).toHaveLength(1);
    expect(partOf(workbook.toBytes(), "xl/worksheets/sheet2.xml")).not.toContain("JIHE");
    await workbook.mark([]);
    expect(partsOf(workbook.toBytes())).toEqual(partsOf(file));
  });

  test("the same marks give the same bytes", async () => {
    const file = testFile({ sheets: { 表: CELL }, styles: STYLES });
    expect(await marked(file, mark("A1"))).toEqual(await marked(file, mark("A1")));
    expect(await marked(await marked(file, mark("B1")), mark("A1"))).toEqual(await marked(file, mark("A1")));
  });

  test("on a sheet that is gone says so and leaves the old marks", async () => {
    const workbook = XlsxFileWorkbook.open(await marked(testFile({ sheets: { 表: CELL } }), mark("A1")));
    const before = workbook.toBytes();
    await expect(workbook.mark([mark("A1"), mark("A1", "error", ["x"], "没有")])).rejects.toMatchObject({
      trouble: "sheet-deleted",
    });
    expect(workbook.toBytes()).toEqual(before);
  });

  test("values read are those of the workbook, marks or not", async () => {
    const file = testFile({ sheets: { 表: CELL } });
    const read = await XlsxFileWorkbook.open(await marked(file, mark("A1"))).read();
    expect(read).toEqual(await XlsxFileWorkbook.open(file).read());
  });

  test.each([
    [
      "behind what must stand before",
      '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><phoneticPr fontId="1"/>',
      "",
    ],
    [
      "before what must stand behind",
      "",
      '<dataValidations count="0"/><hyperlinks/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    ],
    ["between both, spaced", '\n<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>', "\n <pageMargins/>\n"],
  ])("%s", async (_, before, behind) => {
    const file = testFile({ sheets: { 表: CELL }, behind: before + behind, styles: STYLES });
    const after = await expectRestored(file, mark("A1"));
    expect(partOf(after, SHEET)).toMatch(/<conditionalFormatting.*<\/conditionalFormatting>/s);
    expect(partOf(after, SHEET).replace(/<conditionalFormatting.*<\/conditionalFormatting>/s, "|")).toContain(
      `</sheetData>${before}|${behind}</worksheet>`,
    );
  });
});

describe("the user's own rules", () => {
  const own =
    "<conditionalFormatting  sqref='A1:A9'><cfRule priority='1' type='cellIs' dxfId='0' operator='lessThan' ><formula>0.8</formula></cfRule>" +
    '<cfRule type="expression" dxfId="1" priority = "3" stopIfTrue="1"><formula>$G12&gt;$F12</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B1"><cfRule type="dataBar" priority="12"><dataBar/></cfRule></conditionalFormatting>';
  const extension =
    '<extLst><ext uri="{78C0D931}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="2" id="{1}"><xm:f>二!A1&gt;0</xm:f></x14:cfRule><xm:sqref>C1</xm:sqref></x14:conditionalFormatting>' +
    '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{2}"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

  test("move behind ours and come back", async () => {
    const file = testFile({ sheets: { 表: CELL }, behind: `${own}<pageMargins/>${extension}`, styles: STYLES });
    const after = await expectRestored(file, mark("A1"), mark("A2", "advice"));
    expect(priorities(partOf(after, SHEET))).toEqual(["1", "2", "3", "5", "14", "4"]);
  });

  test("stand behind ours in the file too", async () => {
    const after = await marked(testFile({ sheets: { 表: CELL }, behind: own, styles: STYLES }), mark("A1"));
    expect(partOf(after, SHEET)).toMatch(
      /<\/sheetData><conditionalFormatting sqref="A1"><cfRule[^>]*><formula>N\("JIHE/,
    );
  });

  test("with priorities written oddly stay as they are", async () => {
    const odd = ["0", "-1", " 5", "007", "+3", ""]
      .map(
        (priority) =>
          `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="${priority}"><formula>1</formula></cfRule></conditionalFormatting>`,
      )
      .join("");
    await expectRestored(testFile({ sheets: { 表: CELL }, behind: odd, styles: STYLES }), mark("A1"), mark("A2"));
  });

  test("that a pivot table names keep their priority; ours come behind", async () => {
    const pivot =
      '<conditionalFormatting pivot="1" sqref="A1"><cfRule type="expression" priority="4"><formula>1</formula></cfRule></conditionalFormatting>';
    const after = await expectRestored(
      testFile({ sheets: { 表: CELL }, behind: pivot, styles: STYLES }),
      mark("A1"),
      mark("A2"),
    );
    expect(priorities(partOf(after, SHEET))).toEqual(["5", "6", "4"]);
  });

  test("added by another program since keep the numbers it gave", async () => {
    const file = await marked(testFile({ sheets: { 表: CELL }, behind: own, styles: STYLES }), mark("A1"));
    const parts: Record<string, string> = { ...testParts({ sheets: { 表: CELL }, styles: STYLES }) } as Record<
      string,
      string
    >;
    parts[STYLE_PART] = partOf(file, STYLE_PART);
    parts[SHEET] = partOf(file, SHEET).replace(
      "</worksheet>",
      '<conditionalFormatting sqref="Z1"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting></worksheet>',
    );
    const workbook = XlsxFileWorkbook.open(zipped(parts));
    expect(await workbook.clearMarks()).toBe(1);
    expect(priorities(partOf(workbook.toBytes(), SHEET))).toEqual(["2", "4", "13", "1"]);
  });
});

describe("style sheets", () => {
  const dxf = "<dxf><font><b/></font></dxf>";
  const behind = '<tableStyles count="0"/>';

  test.each([
    ["no list", ""],
    ["an empty tag", "<dxfs/>"],
    ["an empty tag with a count", '<dxfs count="0"/>'],
    ["an empty tag with space and other attributes", "<dxfs  count='0' x=\"y\" />"],
    ["an empty element", '<dxfs count="0"></dxfs>'],
    ["an empty element with line breaks", '<dxfs count="0">\n</dxfs>'],
    ["items", `<dxfs count="1">${dxf}</dxfs>`],
    ["items without count", `<dxfs>\n  ${dxf}\n</dxfs>`],
    ["items with a wrong count", `<dxfs count="07">${dxf}${dxf}</dxfs>`],
  ])("with %s come back", async (_, list) => {
    const file = testFile({ sheets: { 表: CELL }, styles: STYLES + list + behind });
    const items = list.split(dxf).length - 1;
    const after = await expectRestored(file, mark("A1"), mark("B1", "warning"), mark("C1", "advice"));
    expect(partOf(after, SHEET).match(/dxfId="\d+"/g)).toEqual([1, 2, 3].map((index) => `dxfId="${items + index}"`));
    expect(partOf(after, STYLE_PART)).toMatch(/<\/dxfs><tableStyles/);
  });

  test("missing altogether is missing again", async () => {
    await expectRestored(testFile({ sheets: { 表: CELL } }), mark("A1"));
  });

  test("with prefixed names", async () => {
    const parts = testParts({
      sheets: { 表: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:pageMargins/></x:worksheet>` },
      styles: "",
    });
    parts[STYLE_PART] =
      `<s:styleSheet xmlns:s="${MAIN}"><s:cellXfs count="1"><s:xf/></s:cellXfs><s:dxfs count="0"/></s:styleSheet>`;
    const after = await expectRestored(zipped(parts), mark("A1"));
    expect(partOf(after, SHEET)).toContain(
      '<x:conditionalFormatting sqref="A1"><x:cfRule type="expression" dxfId="1" priority="1"><x:formula>',
    );
    expect(partOf(after, STYLE_PART)).toContain(
      '<s:dxfs count="4"><s:dxf><s:numFmt numFmtId="164" formatCode="&quot;JIHE:empty count=0&quot;"/></s:dxf>',
    );
  });

  test("that another program has added to keep our unused looks", async () => {
    const workbook: TestWorkbook = { sheets: { 表: CELL }, styles: STYLES + `<dxfs count="1">${dxf}</dxfs>` };
    const parts = testParts(workbook);
    const after = await marked(testFile(workbook), mark("A1"));
    const styles = partOf(after, STYLE_PART).replace("</dxfs>", `${dxf}</dxfs>`);
    const reopened = XlsxFileWorkbook.open(zipped({ ...parts, [SHEET]: partOf(after, SHEET), [STYLE_PART]: styles }));
    expect(await reopened.clearMarks()).toBe(1);
    expect(partOf(reopened.toBytes(), SHEET)).toBe(parts[SHEET]);
    expect(partOf(reopened.toBytes(), STYLE_PART)).toBe(styles);
  });

  test("changed by an edit while marked lose our looks only", async () => {
    const workbook = XlsxFileWorkbook.open(testFile({ sheets: { 表: CELL } }));
    await workbook.mark([mark("A1")]);
    const at = { sheet: "表", row: 0, column: 0 };
    await workbook.apply([{ at, expect: { value: 1 }, write: { value: 0.5 }, format: "0.00%" }]);
    await workbook.clearMarks();
    expect((await workbook.read()).sheets[0]?.cells[0]?.format).toBe("0.00%");
    expect(partOf(workbook.toBytes(), STYLE_PART)).not.toContain("dxf");
  });
});

describe("clearing", () => {
  test("a workbook without marks changes nothing", async () => {
    const file = testFile({
      sheets: { 表: CELL },
      behind: "<conditionalFormatting sqref='A1'/>",
      styles: `${STYLES}<dxfs count="0"/>`,
    });
    const workbook = XlsxFileWorkbook.open(file);
    expect(await workbook.clearMarks()).toBe(0);
    expect(workbook.toBytes()).toEqual(file);
  });

  test("text that only looks like a mark is no mark", async () => {
    const file = testFile({ sheets: { 表: '<row r="1"><c r="A1" t="str"><v>N("JIHE:x")=0</v></c></row>' } });
    const workbook = XlsxFileWorkbook.open(file);
    expect(await workbook.clearMarks()).toBe(0);
    expect(workbook.toBytes()).toEqual(file);
  });

  test("finds marks another program has merged with rules and moved to the extension list", async () => {
    const foreign = '<cfRule type="expression" dxfId="0" priority="9"><formula>A1&gt;0</formula></cfRule>';
    const ours =
      '<cfRule type="expression" dxfId="5" priority="7" aboveAverage="0"><formula>N(&quot;JIHE:x&quot;)=0</formula></cfRule>';
    const extension = (rules: string): string =>
      `<extLst><ext uri="u" xmlns:x14="a" xmlns:xm="b"><x14:conditionalFormattings>${rules}</x14:conditionalFormattings></ext></extLst>`;
    const oursInExtension =
      '<x14:conditionalFormatting><x14:cfRule type="expression" priority="8"><xm:f>N("JIHE:y")=0</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>';
    const behind = `<conditionalFormatting sqref="A1">${ours}${foreign}</conditionalFormatting><conditionalFormatting sqref="B1:C2 E5">${ours}</conditionalFormatting>`;
    const workbook = XlsxFileWorkbook.open(
      testFile({ sheets: { 表: CELL }, behind: behind + extension(oursInExtension), styles: STYLES }),
    );
    expect(await workbook.clearMarks()).toBe(3);
    const cleared = partOf(workbook.toBytes(), SHEET);
    expect(cleared).toContain(
      `</sheetData><conditionalFormatting sqref="A1">${foreign}</conditionalFormatting><extLst></extLst></worksheet>`,
    );
  });
});

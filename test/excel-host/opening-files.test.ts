import { STYLES, testFile } from "../hosts/xlsx-file/packages";
import { sharedFile } from "../support/cases/shared-folder";
import { readFileSync } from "node:fs";
import { XlsxFileWorkbook } from "../../src/hosts/xlsx-file";
import { ExcelHost } from ".";
import { isJsonObject, type Json, type JsonObject } from "./protocol/json";

const FILE = testFile({
  sheets: {
    附件1:
      '<row r="1" ht="30" customHeight="1"><c r="A1" s="1"><v>1.5</v></c><c r="B1"><f>A1*2</f></c></row>' +
      '<row r="3" hidden="1"><c r="C3" s="4" t="str"><v>长文字</v></c></row>',
    隐藏: '<row r="1"><c r="A1" t="array"><f t="array" ref="A1:A2">附件1!A1:A2*2</f><v>3</v></c><c r="A2"><v>0</v></c></row>',
  },
  before:
    '<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>' +
    '<cols><col min="2" max="3" width="20" hidden="1" style="2"/></cols>',
  behind:
    '<sheetProtection sheet="1" formatColumns="0"/><mergeCells><mergeCell ref="C3:D4"/></mergeCells>' +
    '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>0</formula></cfRule>' +
    '<cfRule type="expression" dxfId="1" priority="1" stopIfTrue="1"><formula>$A1&gt;5</formula></cfRule></conditionalFormatting>' +
    '<pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/>' +
    '<pageSetup orientation="landscape" fitToWidth="1"/><headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>' +
    '<rowBreaks><brk id="9"/></rowBreaks>',
  styles:
    STYLES.replace('<fonts count="1">', '<fonts count="2">')
      .replace("</fonts>", '<font><b/><sz val="16"/><name val="黑体"/><color rgb="FF0000FF"/></font></fonts>')
      .replace(
        "</cellXfs>",
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf></cellXfs>',
      ) +
    '<dxfs count="2"><dxf><font><color rgb="FFFF0000"/></font></dxf><dxf><fill><patternFill><bgColor rgb="FFFFEE00"/></patternFill></fill></dxf></dxfs>',
});

/** The state of a host's sheet as it was opened. */
function sheetState(host: ExcelHost, index: number): JsonObject {
  const state = JSON.parse(host.state()) as { sheets: Json[] };
  const found = state.sheets[index];
  if (!isJsonObject(found)) throw new Error("no such sheet");
  return found;
}

describe("a workbook opened from a file", () => {
  const host = new ExcelHost({ workbook: FILE });

  test("has contents, and formulas without stored values are worked out", () => {
    expect(host.sheetNames).toEqual(["附件1", "隐藏"]);
    expect(host.cell("附件1", "A1")).toEqual({ value: 1.5, formula: undefined, text: "1.50", numberFormat: "0.00" });
    expect(host.cell("附件1", "B1")).toMatchObject({ value: 3, formula: "A1*2" });
    expect(host.cell("附件1", "C3").text).toBe("长文字");
  });

  test("has the looks, sizes and hidden lines of the file", () => {
    expect(sheetState(host, 0)).toMatchObject({
      tabColor: "#FF0000",
      showGridlines: false,
      merges: ["C3:D4"],
      rowHeights: { "0": 30 },
      columnWidths: { "1": 123.75, "2": 123.75 },
      hiddenRows: [2],
      hiddenColumns: [1, 2],
      formats: {
        columns: { "2": { numberFormat: "0%" } },
        cells: { A1: { numberFormat: "0.00" }, C3: { wrapText: true, "border.left.style": "Continuous" } },
      },
    });
  });

  test("has its protection, page and conditional formats in the order of their priority", () => {
    expect(sheetState(host, 0)).toMatchObject({
      protection: { on: true, options: { allowFormatColumns: true } },
      page: {
        orientation: "Landscape",
        topMargin: 72,
        leftMargin: 36,
        zoom: { horizontalFitToPages: 1 },
        "headersFooters.defaultForAllPages.centerFooter": "— &P —",
      },
      rowBreaks: [9],
      conditionalFormats: [
        { type: "Custom", formula: "=$A1>5", stopIfTrue: true, look: { "fill.color": "#FFEE00" } },
        { type: "CellValue", formula: "", stopIfTrue: false, look: { "font.color": "#FF0000" } },
      ],
    });
  });

  test("lets a part of an array formula not be changed, and lists what it cannot work out", async () => {
    const own = new ExcelHost({ workbook: FILE });
    await own.user.unprotect("附件1");
    await own.user.unprotect("隐藏");
    await expect(own.user.type("隐藏", "A1", 1)).rejects.toMatchObject({ code: "InvalidOperation" });
    expect(own.notCalculated).toEqual([]);
    await own.user.type("附件1", "A1", 4);
    expect(own.notCalculated).toEqual(["隐藏!A1", "隐藏!A2"]);
  });
});

test.each(["hidden", "veryHidden"])("a sheet that is %s in the file is so in Excel", (state) => {
  const workbook = testFile({ sheets: { 看得见: "", 看不见: "" } });
  expect(new ExcelHost({ workbook }).state()).not.toContain(`"${state}"`);
  const file = testFile({
    sheets: { 看得见: "", 看不见: "" },
    more: {
      "xl/workbook.xml":
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
        `<sheets><sheet name="看不见" sheetId="2" state="${state}" r:id="rId2"/><sheet name="看得见" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
  });
  const host = new ExcelHost({ workbook: file });
  expect(sheetState(host, 0)).toMatchObject({
    name: "看不见",
    visibility: state === "hidden" ? "Hidden" : "VeryHidden",
  });
  expect(host.selection).toBe("看得见!A1");
});

test.each([
  "cases/seed/seed-2023.xlsx",
  "cases/seed/seed-2023-libreoffice.xlsx",
  "cases/files/plain5.xlsx",
  "cases/files/nasty.xlsx",
])("the team's workbook %s shows what the file host reads", async (path) => {
  const file = sharedFile(path);
  if (file === undefined) return;
  const workbook = readFileSync(file);
  const host = new ExcelHost({ workbook });
  const snapshot = await XlsxFileWorkbook.open(workbook).read();
  expect(host.sheetNames).toEqual(snapshot.sheets.map(({ name }) => name));
  for (const { name, cells } of snapshot.sheets) {
    for (const { row, column, value, formula } of cells) {
      if (formula !== undefined || value === null) continue;
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (column < 26) expect(host.cell(name, address).value).toEqual(value);
    }
  }
  expect(host.state()).toBe(new ExcelHost({ workbook }).state());
});

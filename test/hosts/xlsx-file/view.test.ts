import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CellLook, SheetView, WorkbookView } from "../../../src/app/workbook-view";
import { cellViewAt, lookAt } from "../../../src/app/workbook-view";
import { parseA1 } from "../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { STYLES, testFile, testParts, zipped, type TestWorkbook } from "./packages";

async function viewOf(workbook: TestWorkbook): Promise<WorkbookView> {
  return XlsxFileWorkbook.open(testFile(workbook)).view();
}

async function sheetOf(workbook: TestWorkbook): Promise<SheetView> {
  return (await viewOf(workbook)).sheets[0]!;
}

function lookOf(sheet: SheetView, cell: string): CellLook {
  const { row, column } = parseA1(cell)!;
  return sheet.looks[lookAt(sheet, row, column)]!;
}

function textAt(sheet: SheetView, cell: string): string | undefined {
  const { row, column } = parseA1(cell)!;
  return cellViewAt(sheet, row, column)?.text;
}

/** A style sheet of one font, fill, border and `xf` besides the plain ones; the style has index 1. */
function styled({ font = "", fill = "", border = "", xf = "", more = "", formats = "" }): string {
  return (
    `${formats}<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font>${font}</font></fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill>${fill}</fill></fills>` +
    `<borders count="2"><border/><border>${border}</border></borders>` +
    '<cellStyleXfs count="1"><xf fontId="0"/></cellStyleXfs>' +
    `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf fontId="1" fillId="2" borderId="1" ${xf}</cellXfs>${more}`
  );
}

const STYLED_CELL = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>';

describe("how a cell looks", () => {
  test("font, size, lines and colour", async () => {
    const font =
      '<b/><i val="0"/><u val="doubleAccounting"/><strike/><sz val="18.5"/><color rgb="FFC00000"/><name val="黑体"/>';
    const sheet = await sheetOf({ sheets: { 表: STYLED_CELL }, styles: styled({ font, xf: "/>" }) });
    expect(lookOf(sheet, "A1").font).toEqual({
      name: "黑体",
      size: 18.5,
      bold: true,
      italic: false,
      underline: "double",
      strike: true,
      color: "C00000",
    });
    expect(lookOf(sheet, "B2").font).toMatchObject({ name: "宋体", size: 11, underline: "none", color: "000000" });
  });

  test.each([
    ["a plain colour", '<fgColor rgb="FFFFF2CC"/>', "FFF2CC"],
    ["one without transparency", '<fgColor rgb="FFF2CC"/>', "FFF2CC"],
    ["one of the old palette", '<fgColor indexed="13"/>', "FFFF00"],
    ["one of the theme", '<fgColor theme="4"/>', "4472C4"],
    // As Excel shows 「蓝色，个性色 1，淡色 80%」 and 「深色 25%」 of the Office theme.
    ["a lighter one of the theme", '<fgColor theme="4" tint="0.79998168889431442"/>', "DAE3F3"],
    ["a darker one of the theme", '<fgColor theme="4" tint="-0.249977111117893"/>', "2F5597"],
    ["white made darker", '<fgColor theme="0" tint="-0.14999847407452621"/>', "D9D9D9"],
  ])("background: %s", async (_, color, expected) => {
    const fill = `<patternFill patternType="solid">${color}<bgColor indexed="64"/></patternFill>`;
    const sheet = await sheetOf({ sheets: { 表: STYLED_CELL }, styles: styled({ fill, xf: "/>" }) });
    expect(lookOf(sheet, "A1").fill).toBe(expected);
    expect(lookOf(sheet, "B1").fill).toBeUndefined();
  });

  test("a pattern and a gradient are one colour between theirs", async () => {
    const pattern =
      '<patternFill patternType="mediumGray"><fgColor rgb="FF000000"/><bgColor rgb="FFFFFFFF"/></patternFill>';
    const gray = await sheetOf({ sheets: { 表: STYLED_CELL }, styles: styled({ fill: pattern, xf: "/>" }) });
    expect(lookOf(gray, "A1").fill).toBe("808080");
    const stops = '<stop position="0"><color rgb="FF0000FF"/></stop><stop position="1"><color rgb="FFFF0000"/></stop>';
    const fill = `<gradientFill degree="90">${stops}</gradientFill>`;
    const mixed = await sheetOf({ sheets: { 表: STYLED_CELL }, styles: styled({ fill, xf: "/>" }) });
    expect(lookOf(mixed, "A1").fill).toBe("800080");
  });

  test("colours of the workbook's own theme and palette", async () => {
    const theme =
      '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>' +
      '<a:lt1><a:sysClr val="window" lastClr="FEFEFE"/></a:lt1><a:accent1><a:srgbClr val="0f7b6c"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    const parts = testParts({
      sheets: { 表: STYLED_CELL },
      styles: styled({
        font: '<color theme="1"/>',
        fill: '<patternFill patternType="solid"><fgColor theme="4"/></patternFill>',
        border: '<left style="thin"><color indexed="3"/></left>',
        xf: "/>",
        more: '<colors><indexedColors><rgbColor rgb="FF000000"/><rgbColor rgb="FFFFFFFF"/><rgbColor rgb="FFFF0000"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>',
      }),
      more: { "xl/theme/theme1.xml": theme },
    });
    const links = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      '<Relationship Id="rIdH" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
    );
    const file = zipped({ ...parts, "xl/_rels/workbook.xml.rels": links });
    const [sheet] = (await XlsxFileWorkbook.open(file).view()).sheets;
    const look = lookOf(sheet!, "A1");
    expect([look.font.color, look.fill, look.border.left]).toEqual([
      "111111",
      "0F7B6C",
      { style: "thin", color: "ABCDEF" },
    ]);
  });

  test("lines on each side and across", async () => {
    const border =
      '<left style="thin"><color auto="1"/></left><right/><top style="mediumDashDot"><color rgb="FFFF0000"/></top><bottom style="none"/><diagonal style="hair"/>';
    const styles = styled({ border, xf: "/>" }).replace(`<border>${border}`, `<border diagonalDown="1">${border}`);
    const sheet = await sheetOf({ sheets: { 表: STYLED_CELL }, styles });
    expect(lookOf(sheet, "A1").border).toEqual({
      left: { style: "thin", color: "000000" },
      top: { style: "mediumDashDot", color: "FF0000" },
      diagonalDown: { style: "hair", color: "000000" },
    });
  });

  test("alignment, turning and protection", async () => {
    const xf =
      '><alignment horizontal="distributed" vertical="center" wrapText="1" shrinkToFit="true" indent="2" textRotation="135"/><protection locked="0"/></xf>';
    const sheet = await sheetOf({ sheets: { 表: STYLED_CELL }, styles: styled({ xf }) });
    expect(lookOf(sheet, "A1")).toMatchObject({
      horizontal: "distributed",
      vertical: "center",
      wrap: true,
      shrink: true,
      indent: 2,
      rotation: -45,
      locked: false,
    });
    expect(lookOf(sheet, "B1")).toMatchObject({ horizontal: "general", vertical: "bottom", rotation: 0, locked: true });
  });

  test("an empty cell takes the look of its row, else that of its column", async () => {
    const sheet = await sheetOf({
      sheets: { 表: '<row r="1" s="2" customFormat="1"><c r="A1" s="1"><v>1</v></c></row><row r="2"/>' },
      before: '<cols><col min="2" max="3" width="9" style="3"/></cols>',
      styles: STYLES,
    });
    expect(["A1", "B1", "B2", "C9", "D2"].map((cell) => lookOf(sheet, cell).format)).toEqual([
      "0.00",
      "0%",
      'yyyy"年"m"月"',
      'yyyy"年"m"月"',
      undefined,
    ]);
  });

  test("a workbook without styles has one look", async () => {
    const sheet = await sheetOf({ sheets: { 表: '<row r="1"><c r="A1" s="7"><v>1</v></c></row>' } });
    expect(sheet.looks).toHaveLength(1);
    expect(cellViewAt(sheet, 0, 0)?.look).toBe(0);
  });
});

describe("what a cell shows", () => {
  test.each([
    ["0.00%", "<v>0.8567</v>", "85.67%"],
    ["#,##0.00", "<v>1234567.5</v>", "1,234,567.50"],
    ["yyyy/m/d", "<v>45296</v>", "2024/1/5"],
    ['yyyy"年"m"月"d"日"', "<v>45296</v>", "2024年1月5日"],
    ['上午/下午h"时"mm"分"', "<v>0.6</v>", "下午2时24分"],
    ["0.00", "<v>2.345</v>", "2.35"],
    [";;;", "<v>5</v>", ""],
  ])("%s", async (code, value, text) => {
    const formats = `<numFmts count="1"><numFmt numFmtId="170" formatCode="${code.replaceAll('"', "&quot;")}"/></numFmts>`;
    const sheet = await sheetOf({
      sheets: { 表: `<row r="1"><c r="A1" s="1">${value}</c></row>` },
      styles: styled({ xf: 'numFmtId="170"/>', formats }),
    });
    expect(textAt(sheet, "A1")).toBe(text);
  });

  test("General, truth values, errors and rich text", async () => {
    const sheet = await sheetOf({
      sheets: {
        表:
          '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>123456789012</v></c><c r="C1" t="b"><v>1</v></c>' +
          '<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="inlineStr"><is><r><rPr><b/></rPr><t>红</t></r><r><t>字</t></r></is></c></row>',
      },
    });
    expect(["A1", "B1", "C1", "D1", "E1"].map((cell) => textAt(sheet, cell))).toEqual([
      "0.3",
      "1.23457E+11",
      "TRUE",
      "#DIV/0!",
      "红字",
    ]);
  });

  test("text in a format that hides it, that adds to it, and that says nothing of it", async () => {
    const codes = [";;;", '0;-0;0;"前"@', "0.00;-0.00;0"];
    const texts = codes.map(async (code) => {
      const formats = `<numFmts count="1"><numFmt numFmtId="170" formatCode="${code.replaceAll('"', "&quot;")}"/></numFmts>`;
      const sheet = await sheetOf({
        sheets: { 表: '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>字</t></is></c></row>' },
        styles: styled({ xf: 'numFmtId="170"/>', formats }),
      });
      return textAt(sheet, "A1");
    });
    expect(await Promise.all(texts)).toEqual(["", "前字", "字"]);
  });

  test("the colour of a number format", async () => {
    const formats = '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.00;[Red]-0.00"/></numFmts>';
    const sheet = await sheetOf({
      sheets: { 表: '<row r="1"><c r="A1" s="1"><v>-2</v></c><c r="B1" s="1"><v>2</v></c></row>' },
      styles: styled({ xf: 'numFmtId="170"/>', formats }),
    });
    expect(cellViewAt(sheet, 0, 0)).toMatchObject({ text: "-2.00", color: "FF0000" });
    expect(cellViewAt(sheet, 0, 1)?.color).toBeUndefined();
  });

  test("dates of the 1904 system", async () => {
    const sheet = await sheetOf({
      sheets: { 表: '<row r="1"><c r="A1" s="3"><v>43834</v></c></row>' },
      styles: STYLES,
      workbookStart: '<workbookPr date1904="1"/>',
    });
    expect(textAt(sheet, "A1")).toBe("2024年1月");
  });

  test("a formula without a value that we cannot work out awaits recalculation; one with empty text does not", async () => {
    const sheet = await sheetOf({
      sheets: {
        表:
          '<row r="1"><c r="A1"><f>TODAY()</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c>' +
          '<c r="D1" t="str"><f>""</f><v></v></c></row>',
      },
    });
    expect(sheet.cells.map(({ awaiting }) => awaiting ?? false)).toEqual([true, false, false, false]);
    expect(sheet.cells.map(({ text }) => text)).toEqual(["", "2", "2", ""]);
  });

  test("a formula without a value shows what it comes to, also from another sheet, and again after an edit", async () => {
    const file = testFile({
      sheets: {
        表: '<row r="1"><c r="A1"><f>另表!A1*2</f></c></row>',
        另表: '<row r="1"><c r="A1"><v>5</v></c></row>',
      },
    });
    const workbook = XlsxFileWorkbook.open(file);
    expect(textAt((await workbook.view()).sheets[0]!, "A1")).toBe("10");
    const at = { sheet: "另表", row: 0, column: 0 };
    await workbook.apply([{ at, expect: { value: 5 }, write: { value: 7 } }]);
    expect(textAt((await workbook.view()).sheets[0]!, "A1")).toBe("14");
  });
});

describe("the sheet around the cells", () => {
  test("widths, heights and what is hidden", async () => {
    const sheet = await sheetOf({
      sheets: {
        表: '<row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" ht="14.25"/>',
      },
      before:
        '<sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="1" width="20"/><col min="3" max="3" width="9" hidden="1"/></cols>',
      styles: STYLES,
    });
    // 宋体 11 has digits of 8 pixels.
    expect(sheet.columnWidths.slice(0, 4)).toEqual([160, 72, 0, 72]);
    expect(sheet.rowHeights.slice(0, 4)).toEqual([40, 0, 19, 24]);
  });

  test("rows without a height grow with their text, merged cells not counted", async () => {
    const long = "很长的说明".repeat(8);
    const cell = (place: string) => `<c r="${place}" s="4" t="str"><v>${long}</v></c>`;
    const sheet = await sheetOf({
      sheets: {
        表: `<row r="1">${cell("A1")}</row><row r="2">${cell("A2")}</row><row r="3" ht="15">${cell("A3")}</row>`,
      },
      behind: '<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>',
      styles: STYLES,
    });
    const [first = 0, second, third] = sheet.rowHeights;
    expect(first).toBeGreaterThan(150);
    expect([second, third]).toEqual([20, 20]);
  });

  test("frozen panes, grid lines, protection and hidden sheets", async () => {
    const before =
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen"/></sheetView></sheetViews>';
    const parts = testParts({
      sheets: { 表: "", 藏: "" },
      before,
      behind: '<sheetProtection sheet="1"/>',
      workbookStart: '<bookViews><workbookView activeTab="1"/></bookViews>',
    });
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"]).replace('name="藏"', 'name="藏" state="veryHidden"');
    const { sheets, activeSheet } = await XlsxFileWorkbook.open(zipped(parts)).view();
    expect(sheets[0]).toMatchObject({
      frozen: { rows: 3, columns: 2 },
      showGridLines: false,
      protected: true,
      hidden: false,
    });
    expect(sheets[1]?.hidden).toBe(true);
    expect(activeSheet).toBe("表");
  });

  test("a pane that is only split does not stay in place", async () => {
    const before =
      '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2000" ySplit="3000"/></sheetView></sheetViews>';
    expect((await sheetOf({ sheets: { 表: "" }, before })).frozen).toEqual({ rows: 0, columns: 0 });
  });

  test("reaches over all that holds or looks like something, and some room more", async () => {
    const sheet = await sheetOf({
      sheets: { 表: '<row r="90"><c r="P90" s="4"/></row><row r="4000"><c r="A4000" s="1"/></row>' },
      styles: STYLES,
      behind: '<mergeCells count="2"><mergeCell ref="A85:A100"/><mergeCell ref="C1:C1048576"/></mergeCells>',
    });
    expect(sheet.rows).toBe(120);
    expect(sheet.columns).toBe(20);
    expect([sheet.rowHeights.length, sheet.columnWidths.length]).toEqual([120, 20]);
  });
});

describe("while the workbook changes", () => {
  const file = testFile({
    sheets: { 一: '<row r="1"><c r="A1"><v>1</v></c></row>', 二: "" },
    styles: STYLES,
    strings: "",
  });

  test("only the sheets that changed have a new view", async () => {
    const workbook = XlsxFileWorkbook.open(file);
    const before = await workbook.view();
    expect((await workbook.view()).sheets).toEqual(before.sheets);
    const at = { sheet: "一", row: 0, column: 1 };
    await workbook.apply([{ at, expect: { value: null }, write: { value: "新" } }]);
    const after = await workbook.view();
    expect(after.sheets[1]).toBe(before.sheets[1]);
    expect(textAt(after.sheets[0]!, "B1")).toBe("新");
  });

  test("only the cells that changed are made anew: the one written, and those that follow from it", async () => {
    const file = XlsxFileWorkbook.open(
      testFile({
        sheets: {
          表: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c><c r="C1"><v>3</v></c></row>',
        },
      }),
    );
    const before = await file.view();
    const at = { sheet: "表", row: 0, column: 0 };
    await file.apply([{ at, expect: { value: 1 }, write: { value: 5 } }]);
    const after = await file.view();
    expect(after.sheets[0]!.cells.map(({ text }) => text)).toEqual(["5", "10", "3"]);
    expect(after.sheets[0]!.cells[2]).toBe(before.sheets[0]!.cells[2]);
  });

  test("a formula that takes the place of its own result is shown as one", async () => {
    const file = XlsxFileWorkbook.open(testFile({ sheets: { 表: '<row r="1"><c r="A1"><v>2</v></c></row>' } }));
    await file.view();
    const at = { sheet: "表", row: 0, column: 0 };
    await file.apply([{ at, expect: { value: 2 }, write: { formula: "1+1" } }]);
    expect((await file.view()).sheets[0]!.cells[0]).toMatchObject({ text: "2", formula: "1+1" });
  });

  test("a format given by an entry is shown", async () => {
    const workbook = XlsxFileWorkbook.open(file);
    const at = { sheet: "一", row: 0, column: 1 };
    await workbook.apply([{ at, expect: { value: null }, write: { value: 0.05 }, format: "0%" }]);
    expect(textAt((await workbook.view()).sheets[0]!, "B1")).toBe("5%");
  });
});

const SHARED = resolve("../shared/cases/files");
(existsSync(SHARED) ? describe : describe.skip)("files of other programs", () => {
  test.each(existsSync(SHARED) ? readdirSync(SHARED).filter((name) => /\.xls[xm]$/.test(name)) : [])(
    "%s is seen as it is read",
    async (name) => {
      const workbook = XlsxFileWorkbook.open(new Uint8Array(readFileSync(join(SHARED, name))));
      const [view, snapshot] = [await workbook.view(), await workbook.read()];
      expect(view.sheets.map((sheet) => sheet.name)).toEqual(snapshot.sheets.map((sheet) => sheet.name));
      view.sheets.forEach((sheet, index) => {
        const held = sheet.cells.filter(({ value, formula }) => value !== null || formula !== undefined);
        const awaiting = new Set(held.flatMap((cell) => (cell.awaiting ? [`${cell.row}:${cell.column}`] : [])));
        // The program's own checks work out what a file does not tell; the sheet shows the file.
        const read = snapshot.sheets[index]!.cells.map((cell) =>
          awaiting.has(`${cell.row}:${cell.column}`) ? { ...cell, value: null } : cell,
        ).filter(({ value, formula }) => value !== null || formula !== undefined);
        expect(held.map(({ row, column, value }) => ({ row, column, value }))).toEqual(
          read.map(({ row, column, value }) => ({ row, column, value })),
        );
        expect(sheet.columnWidths.every((width) => width >= 0 && width < 2000)).toBe(true);
      });
    },
  );
});

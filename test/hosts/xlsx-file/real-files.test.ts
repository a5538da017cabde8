import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mark } from "../../../src/app/ports";
import type { Cell, SheetSnapshot } from "../../../src/core/grid/snapshot";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { changedParts, partOf, partsOf, STYLES, testFile } from "./packages";

/** Files of other programs, where the folder with them lies beside the project; the two made here are always there. */
const FOLDERS = ["files", "seed"]
  .map((name) => join(import.meta.dirname, "../../../../shared/cases", name))
  .filter((folder) => existsSync(folder));

const OWN: readonly (readonly [string, Uint8Array])[] = [
  [
    "一份手写的文件",
    testFile({
      sheets: {
        表: '<row r="1"><c r="A1" s="4"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>',
        二: '<row r="1"><c r="A1"><f>表!B1</f><v>2</v></c></row>',
      },
      strings: "<si><t>甲</t></si>",
      styles: `${STYLES}<dxfs count="0"/>`,
      behind:
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>',
      more: { "xl/vbaProject.bin": new Uint8Array([1, 2, 3]), "xl/drawings/drawing1.xml": "<x/>" },
    }),
  ],
  [
    "一份新建的文件",
    createWorkbookBytes([
      {
        name: "表",
        columnWidths: [],
        rowHeights: {},
        merges: [],
        cells: [
          { row: 0, column: 0, value: 1 },
          { row: 0, column: 1, value: "文" },
        ],
      },
    ]),
  ],
];

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ...OWN,
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.xls[xm]$/.test(name))
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const),
  ),
];

/** Parts that editing a cell of the first sheet may change. */
const MAY_CHANGE = /^(xl\/worksheets\/sheet\d+\.xml|xl\/sharedStrings\.xml|xl\/workbook\.xml)$/;

function firstNumber(sheet: SheetSnapshot): Cell {
  const found = sheet.cells.find((cell) => typeof cell.value === "number" && cell.formula === undefined);
  if (!found) throw new Error("no number to change");
  return found;
}

describe.each(FILES)("%s", (_, file) => {
  test("read and saved is the same file", async () => {
    const workbook = XlsxFileWorkbook.open(file);
    expect((await workbook.read()).sheets.length).toBeGreaterThan(0);
    expect(workbook.toBytes()).toEqual(file);
  });

  test("with one cell changed keeps every other part, macros and drawings too", async () => {
    const workbook = XlsxFileWorkbook.open(file);
    const before = await workbook.read();
    const sheet = before.sheets[0]!;
    const cell = firstNumber(sheet);
    const at = { sheet: sheet.name, row: cell.row, column: cell.column };
    const edit = { at, expect: { value: cell.value }, write: { value: "改后 <值>" } };
    expect((await workbook.apply([edit])).done).toEqual([edit]);
    const after = workbook.toBytes();
    expect(changedParts(file, after).filter((name) => !MAY_CHANGE.test(name))).toEqual([]);
    const reopened = await XlsxFileWorkbook.open(after).read();
    expect(reopened.sheets[0]?.cells).toContainEqual({ ...cell, value: "改后 <值>" });
    const constants = (cells: readonly Cell[]): Cell[] =>
      cells.filter((other) => other.formula === undefined && !(other.row === cell.row && other.column === cell.column));
    expect(reopened.sheets.map(({ cells }) => constants(cells))).toEqual(
      before.sheets.map(({ cells }) => constants(cells)),
    );
  });

  test("marked, saved, opened and cleared is the same in every part", async () => {
    const workbook = XlsxFileWorkbook.open(file);
    const { sheets } = await workbook.read();
    const marks = sheets.flatMap((sheet): Mark[] =>
      sheet.cells.slice(0, 5).map(({ row, column }, index) => ({
        sheet: sheet.name,
        area: { top: row, left: column, bottom: row, right: column },
        severity: (["error", "warning", "advice"] as const)[index % 3]!,
        rules: [`rule-${index}`, "another"],
      })),
    );
    await workbook.mark(marks);
    const marked = workbook.toBytes();
    const reopened = XlsxFileWorkbook.open(marked);
    expect(await reopened.read()).toEqual({ sheets });
    expect(await reopened.clearMarks()).toBe(marks.length);
    expect(partsOf(reopened.toBytes())).toEqual(partsOf(file));
    await workbook.clearMarks();
    expect(workbook.toBytes()).toEqual(file);
  });

  test("with a sheet added keeps the parts of the others", async () => {
    const workbook = XlsxFileWorkbook.open(file);
    const before = await workbook.read();
    const cells = [{ row: 0, column: 0, value: "标题", style: { border: true, format: "0.00" } }];
    const name = await workbook.addSheet({
      name: before.sheets[0]!.name,
      columnWidths: [20],
      rowHeights: {},
      merges: [],
      cells,
    });
    expect(name).toBe(`${before.sheets[0]!.name} (2)`);
    const after = workbook.toBytes();
    expect(
      changedParts(file, after).filter((part) => part.startsWith("xl/worksheets/") && part in partsOf(file)),
    ).toEqual([]);
    expect((await XlsxFileWorkbook.open(after).read()).sheets.slice(0, -1)).toEqual(before.sheets);
    expect(partOf(after, "xl/workbook.xml")).toContain(name);
  });
});

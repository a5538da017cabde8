import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../src/core/grid/address";
import { ExcelHost } from ".";
import { sheet } from "./probe";
import { attribute } from "./workbook/cell-format";
import { serialOf } from "./workbook/date-numbers";
import { FormatGrid } from "./workbook/format-grid";
import { shownText } from "./workbook/shown-text";
import { withSheetDeleted, withSheetRenamed } from "./workbook/sheet-references";
import { sheetPrefix } from "./workbook/areas";

const COLUMN_B: Area = { top: 0, bottom: MAX_ROWS - 1, left: 1, right: 1 };
const ROW_2: Area = { top: 1, bottom: 1, left: 0, right: MAX_COLUMNS - 1 };
const ALL: Area = { top: 0, bottom: MAX_ROWS - 1, left: 0, right: MAX_COLUMNS - 1 };
const B2: Area = { top: 1, bottom: 1, left: 1, right: 1 };

describe("looks of cells, rows and columns", () => {
  const bold = (grid: FormatGrid, row: number, column: number): unknown => attribute(grid.at(row, column), "font.bold");
  const size = (grid: FormatGrid, row: number, column: number): unknown => attribute(grid.at(row, column), "font.size");

  test("a cell has what was last said of it, its row, its column or its sheet", () => {
    const grid = new FormatGrid();
    grid.change(COLUMN_B, { "font.bold": true });
    grid.change(ROW_2, { "font.size": 20 });
    expect([bold(grid, 1, 1), size(grid, 1, 1)]).toEqual([true, 20]);
    expect([bold(grid, 1, 0), size(grid, 1, 0)]).toEqual([false, 20]);
    grid.change(ALL, { "font.size": 9 });
    expect([bold(grid, 1, 1), size(grid, 1, 1), size(grid, 99, 99)]).toEqual([true, 9, 9]);
    grid.change(COLUMN_B, { "font.bold": false });
    expect(bold(grid, 1, 1)).toBe(false);
  });

  test("differ in an area where any of its cells does", () => {
    const grid = new FormatGrid();
    expect(grid.distinct(ALL)).toHaveLength(1);
    grid.change(B2, { "font.bold": true });
    expect(grid.distinct(COLUMN_B)).toHaveLength(2);
    expect(grid.distinct(B2)).toEqual([{ "font.bold": true }]);
  });

  test("leave no trace when they are what they were", () => {
    const grid = new FormatGrid();
    const before = JSON.stringify(grid.state());
    grid.change(B2, { "fill.color": "#FF0000", "border.top.style": "Continuous" });
    expect(JSON.stringify(grid.state())).not.toBe(before);
    grid.change(B2, { "fill.color": null, "border.top.style": "None" });
    expect(JSON.stringify(grid.state())).toBe(before);
    grid.change(ROW_2, { wrapText: true });
    grid.clear(ROW_2);
    expect(JSON.stringify(grid.state())).toBe(before);
  });
});

describe("what a cell shows", () => {
  test.each([
    [0.5, "0.00%", "50.00%"],
    [1234.5, "#,##0.00", "1,234.50"],
    [-3, "0;(0)", "(3)"],
    [45052, "yyyy/m/d", "2023/5/6"],
    [45052, 'yyyy"年"m"月"d"日"', "2023年5月6日"],
    [1.005, "0.00", "1.01"],
    [1.5, "[h]:mm", "36:00"],
    [45052, "[$-804]aaaa", "星期六"],
    [45052.5625, "yyyy-mm-dd hh:mm", "2023-05-06 13:30"],
    [0.5625, "h:mm AM/PM", "1:30 PM"],
    [0.0625, '上午/下午h"时"mm"分"', "上午1时30分"],
    ["00123", "General", "00123"],
    ["00123", "@", "00123"],
    ["甲", '0;0;0;"["@"]"', "[甲]"],
    [true, "0.00", "TRUE"],
    [null, "0.00", ""],
  ])("%j in %s is %j", (value, format, text) => {
    expect(shownText(value, format)).toEqual({ text, guessed: false });
  });

  test("is in General, and said to be guessed, where the format is not known", () => {
    expect(shownText(0.5, '"元')).toEqual({ text: "0.5", guessed: true });
  });

  test("days have numbers as in Excel", () => {
    expect(serialOf(2024, 2, 29)).toBe(45351);
    expect(serialOf(2023, 2, 29)).toBeUndefined();
  });
});

describe("references to sheets", () => {
  test("follow a new name, in quotes where it needs them", () => {
    expect(withSheetRenamed("附件1!A1+SUM('附件1'!B2:B3)&\"附件1!\"", "附件1", "表 1")).toBe(
      "'表 1'!A1+SUM('表 1'!B2:B3)&\"附件1!\"",
    );
    expect(withSheetRenamed("附件12!A1", "附件1", "x")).toBe("附件12!A1");
  });

  test("are lost with their sheet", () => {
    expect(withSheetDeleted("附件1!A1+附件2!A1", "附件1")).toBe("#REF!A1+附件2!A1");
  });

  test.each([
    ["附件1", "附件1!"],
    ["Sheet1", "Sheet1!"],
    ["A1", "'A1'!"],
    ["2023", "'2023'!"],
    ["a b", "'a b'!"],
    ["it's", "'it''s'!"],
  ])("%s is written %s", (name, prefix) => {
    expect(sheetPrefix(name)).toBe(prefix);
  });
});

describe("the state of a workbook", () => {
  test("is the same text for the same workbook and another for any change that a save would keep", async () => {
    const workbook = [sheet("附件1", [[1, "=A1*2"]]), sheet("附件2", [])];
    const before = new ExcelHost({ workbook }).state();
    expect(new ExcelHost({ workbook }).state()).toBe(before);
    const changes: ((host: ExcelHost) => Promise<void>)[] = [
      (host) => host.user.type("附件1", "A1", 2),
      (host) => host.user.type("附件1", "A1", "'1"),
      (host) => host.user.type("附件1", "C1", "=1"),
      (host) => host.user.paint("附件1", "C1", "#FF0000"),
      (host) => host.user.addSheet("新"),
      (host) => host.user.deleteSheet("附件2"),
      (host) => host.user.renameSheet("附件2", "附件3"),
      (host) => host.user.hideSheet("附件2"),
      (host) => host.user.protect("附件2"),
    ];
    for (const change of changes) {
      const host = new ExcelHost({ workbook });
      await change(host);
      expect(host.state()).not.toBe(before);
    }
  });

  test("is not changed by looking around, and comes back when a change is taken back", async () => {
    const host = new ExcelHost({ workbook: [sheet("附件1", [[1, "=A1*2"]]), sheet("附件2", [])] });
    const before = host.state();
    await host.user.select("附件2", "C3");
    expect(host.state()).toBe(before);
    await host.user.type("附件1", "A1", 7);
    expect(host.state()).not.toBe(before);
    await host.user.type("附件1", "A1", 1);
    expect(host.state()).toBe(before);
  });

  test("the last visible sheet stays", async () => {
    const host = new ExcelHost({ workbook: [sheet("附件1", []), sheet("附件2", [])] });
    await host.user.hideSheet("附件1");
    await expect(host.user.deleteSheet("附件2")).rejects.toMatchObject({ code: "InvalidOperation" });
  });
});

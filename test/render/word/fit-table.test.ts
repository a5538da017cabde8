import * as fc from "fast-check";
import { charactersIn, fitTable, linesIn } from "../../../src/render/word/fit-table";
import type { TableCell } from "../../../src/render/word/form-rows";

const ROOM = { width: 8845, height: 12000 };

function cell(row: number, column: number, text: string, columnSpan = 1, rowSpan = 1): TableCell {
  return { row, column, rowSpan, columnSpan, text };
}

/** A table of the given texts, none of them merged. */
function table(...rows: readonly (readonly string[])[]) {
  return {
    columns: Math.max(...rows.map((row) => row.length)),
    rows: rows.map((row, index) => row.map((text, column) => cell(index, column, text))),
  };
}

function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

test("the columns fill the width exactly", () => {
  const texts = fc.array(fc.array(fc.string({ maxLength: 40 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(texts, (rows) => {
      const { widths } = fitTable(table(...rows), ROOM);
      expect(widthOf(widths)).toBe(ROOM.width);
      expect(widths.every((width) => width > 0)).toBe(true);
    }),
  );
});

test("a long text gets more room than short ones, and short labels stay on one line", () => {
  const { widths, size } = fitTable(table(["分值", "原因", "得分"], ["10", "资金到位晚，".repeat(12), "9.5"]), ROOM);
  expect(widths[1]).toBeGreaterThan(ROOM.width / 2);
  expect(linesIn("分值", widths[0]!, size)).toBe(1);
  expect(linesIn("得分", widths[2]!, size)).toBe(1);
});

test("a label of many rows is not broken where others have room to spare", () => {
  const label = "4、上级转移支付（一个专项一行）";
  const rows = Array.from({ length: 6 }, (_, row) => [label, `${row}.00`, "12.00", "13.00"]);
  const { widths, size } = fitTable(
    table(["经费控制情况", "2023年决算数", "2024年预算数", "2024年决算数"], ...rows),
    ROOM,
  );
  expect(linesIn(label, widths[0]!, size)).toBe(1);
});

test("no number is broken, however many columns there are", () => {
  const row = Array.from({ length: 10 }, (_, index) => `${index}2345.67`);
  const { widths, size } = fitTable(table(row), ROOM);
  expect(size).toBeLessThan(21);
  row.forEach((text, index) => expect(linesIn(text, widths[index]!, size)).toBe(1));
});

test("a number has room for the wide figures of another font where a long text stands beside it", () => {
  const { widths, size } = fitTable(table(["4400.00", "90.5%", "资金到位晚，".repeat(60)]), ROOM);
  const inWideFigures = (text: string) => text.length * 0.64 * size * 10;
  expect(widths[0]).toBeGreaterThanOrEqual(inWideFigures("4400.00") + 120);
  expect(widths[1]).toBeGreaterThanOrEqual(inWideFigures("90.5%") + 120);
});

test("with more columns than the page can hold, all of them still get some of it", () => {
  const { widths, size } = fitTable(table(Array.from({ length: 60 }, () => "12345.67")), ROOM);
  expect(size).toBe(15);
  expect(widthOf(widths)).toBe(ROOM.width);
  expect(Math.min(...widths)).toBeGreaterThan(100);
});

test("letters get smaller where that keeps a table on one page or two, and only there", () => {
  const rows = Array.from({ length: 30 }, () => ["甲", "乙", "丙"]);
  expect(fitTable(table(...rows), { ...ROOM, height: 12000 }).size).toBe(21);
  expect(fitTable(table(...rows), { ...ROOM, height: 9000 }).size).toBe(18);
  expect(fitTable(table(...rows), { ...ROOM, height: 4500 }).size).toBe(18);
  // Too long for two pages in either size: the larger one reads better.
  expect(fitTable(table(...rows), { ...ROOM, height: 3000 }).size).toBe(21);
});

test("a merged cell has the width of all its columns", () => {
  const long = "保障辖区十二座小型水库安全度汛，渠道清淤六十公里";
  const merged = { columns: 3, rows: [[cell(0, 0, long, 3)], [cell(1, 0, "甲"), cell(1, 1, "乙"), cell(1, 2, "丙")]] };
  const { widths, size } = fitTable(merged, ROOM);
  expect(linesIn(long, widthOf(widths), size)).toBe(1);
  expect(Math.max(...widths) / Math.min(...widths)).toBeLessThan(1.5);
});

test("figures and Latin letters are about half as wide as Chinese characters", () => {
  expect(charactersIn("绩效")).toBe(2);
  expect(charactersIn("12345678")).toBeGreaterThan(3.9);
  expect(charactersIn("12345678")).toBeLessThan(5);
});

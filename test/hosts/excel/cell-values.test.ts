import { cellsOfBlock } from "../../../src/hosts/excel/cell-values";

const one = (value: unknown, formula: unknown = value, format: unknown = "General") =>
  cellsOfBlock({ top: 4, left: 2, values: [[value]], formulas: [[formula]], formats: [[format]] });

test("an empty cell is no cell, a formula that shows nothing is one", () => {
  expect(one("")).toEqual([]);
  expect(one(null)).toEqual([]);
  expect(one("", '=IF(1,"")')).toEqual([{ row: 4, column: 2, value: "", formula: 'IF(1,"")' }]);
});

test("errors are told from texts", () => {
  expect(one("#REF!")).toEqual([{ row: 4, column: 2, value: { error: "#REF!" } }]);
  expect(one("#1 组")).toEqual([{ row: 4, column: 2, value: "#1 组" }]);
});

test("a date is its number, with its format", () => {
  expect(one(45292, 45292, "yyyy/m/d")).toEqual([{ row: 4, column: 2, value: 45292, format: "yyyy/m/d" }]);
});

test("a text that begins with = is no formula", () => {
  expect(one("=1", "=1", "@")).toEqual([{ row: 4, column: 2, value: "=1", format: "@" }]);
  expect(one(1, "=1")).toEqual([{ row: 4, column: 2, value: 1, formula: "1" }]);
});

test("places count from the block's corner, row by row", () => {
  const values = [
    ["a", ""],
    ["", "b"],
  ];
  const formats = [
    ["General", "General"],
    ["General", "General"],
  ];
  expect(cellsOfBlock({ top: 10, left: 5, values, formulas: values, formats })).toEqual([
    { row: 10, column: 5, value: "a" },
    { row: 11, column: 6, value: "b" },
  ]);
});

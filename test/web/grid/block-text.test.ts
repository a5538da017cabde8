import { parseArea, toA1 } from "../../../src/core/grid/address";
import { clearedCells, copiedText, pastedCells } from "../../../src/web/grid/block-text";
import { SheetMap } from "../../../src/web/grid/sheet-map";
import { sketch } from "./sheet-view";

const MAP = new SheetMap(
  sketch({ rows: 6, columns: 4, cells: { A1: "项目", B1: 1.5, A2: "多行\n文字", C3: "=B1" }, merges: ["A4:B5"] }),
);

function typed(area: string, text: string): Record<string, string> {
  return Object.fromEntries(pastedCells(MAP, parseArea(area)!, text).map(({ at, text: one }) => [toA1(at), one]));
}

test("a block is copied as it is shown", () => {
  expect(copiedText(MAP, parseArea("A1:B2")!)).toBe('项目\t1.5\r\n"多行\n文字"\t');
  expect(copiedText(MAP, parseArea("B1")!)).toBe("1.5");
});

test("whole columns and rows are copied as far as there is something", () => {
  expect(copiedText(MAP, parseArea("B1:B6")!)).toBe("1.5\r\n\r\n");
  expect(copiedText(MAP, parseArea("D6")!)).toBe("");
});

test("a block is pasted from the first cell on, beyond what is shown too, as far as a sheet can reach", () => {
  expect(typed("B2", "1\t2\n3\t4\n")).toEqual({ B2: "1", C2: "2", B3: "3", C3: "4" });
  expect(typed("D6", "1\t2\n3\t4")).toEqual({ D6: "1", E6: "2", D7: "3", E7: "4" });
  expect(typed("XFD1048576", "1\t2\n3\t4")).toEqual({ XFD1048576: "1" });
});

test("one text fills what is chosen", () => {
  expect(typed("C1:D2", "是")).toEqual({ C1: "是", D1: "是", C2: "是", D2: "是" });
  expect(typed("A4:C5", "是")).toEqual({ A4: "是", C4: "是", C5: "是" });
});

test("of merged cells nothing but their text comes along", () => {
  expect(typed("A4", "合并\t\t右\n\t\t下")).toEqual({ A4: "合并", C4: "右", C5: "下" });
  expect(typed("A4", "合并\t藏")).toEqual({ A4: "合并", B4: "藏" });
});

test("only cells that hold something are cleared", () => {
  expect(clearedCells(MAP, parseArea("A1:D6")!).map(({ at, text }) => [toA1(at), text])).toEqual([
    ["A1", ""],
    ["B1", ""],
    ["A2", ""],
    ["C3", ""],
  ]);
});

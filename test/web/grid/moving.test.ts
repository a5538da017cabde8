import { parseA1, toA1 } from "../../../src/core/grid/address";
import { Axis } from "../../../src/web/grid/axis";
import { moved, type Ground, type Move } from "../../../src/web/grid/moving";
import { SheetMap } from "../../../src/web/grid/sheet-map";
import { sketch } from "./sheet-view";

function ground(sheet: Parameters<typeof sketch>[0]): Ground {
  const view = sketch(sheet);
  return {
    map: new SheetMap(view),
    rowAxis: new Axis(view.rowHeights, 1),
    columnAxis: new Axis(view.columnWidths, 1),
    page: 200,
    frozen: view.frozen,
  };
}

const FORM = ground({
  rows: 40,
  columns: 8,
  merges: ["B3:D5"],
  hiddenRows: [6],
  hiddenColumns: [5],
  cells: { A1: 1, A2: 2, A3: 3, A9: "a", C1: "x", G1: 7, G30: "最后" },
  frozen: { rows: 2, columns: 1 },
});

test.each<[string, Move, string]>([
  ["A1", "down", "A2"],
  ["A1", "up", "A1"],
  ["A1", "left", "A1"],
  ["A6", "down", "A8"],
  ["A8", "up", "A6"],
  ["E1", "right", "G1"],
  ["H40", "right", "H40"],
  ["H40", "down", "H40"],
  // Through the merged area in the line one came.
  ["C2", "down", "C3"],
  ["C3", "down", "C6"],
  ["A4", "right", "B4"],
  ["B4", "right", "E4"],
  ["C6", "up", "C5"],
  ["C5", "up", "C2"],
  // With Ctrl.
  ["A1", "edge-down", "A3"],
  ["A3", "edge-down", "A9"],
  ["A9", "edge-down", "A40"],
  ["A1", "edge-right", "C1"],
  ["G30", "edge-up", "G1"],
  ["E1", "row-start", "A1"],
  ["A1", "row-end", "G1"],
  ["C35", "row-end", "C35"],
  ["H9", "sheet-start", "B3"],
  ["A1", "sheet-end", "G30"],
  ["A1", "page-down", "A12"],
  ["A12", "page-up", "A1"],
  ["A3", "page-up", "A1"],
  ["A38", "page-down", "A40"],
])("from %s %s leads to %s", (from, move, to) => {
  expect(toA1(moved(FORM, parseA1(from)!, move))).toBe(to);
});

test("a page is at least one row, however high that is", () => {
  const tall = { ...FORM, page: 5 };
  expect(toA1(moved(tall, parseA1("A10")!, "page-down"))).toBe("A11");
});

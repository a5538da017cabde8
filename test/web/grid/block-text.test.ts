import { parseArea, toA1 } from "../../../src/core/grid/address";
import { clipOfTexts, type Clip } from "../../../src/web/editing";
import { clearedCells, copiedBlock, pastedBlock, type PastingOnto } from "../../../src/web/grid/block-text";
import { SheetMap } from "../../../src/web/grid/sheet-map";
import { sketch } from "./sheet-view";

const MAP = new SheetMap(
  sketch({
    rows: 12,
    columns: 8,
    cells: { A1: "项目", B1: 1.23456789, A2: "多行\n文字", C3: "=B1", A8: "甲", D8: 5 },
    merges: ["A4:B5", "B8:C8", "D8:E8", "B9:C9", "D9:E9", "F9:F10"],
    hiddenRows: [6],
  }),
);

function texts(clip: Clip): (string | null)[][] {
  return clip.rows.map((row) => row.map((cell) => cell && cell.text));
}

/** The cells that are typed, as `= formula` or text, or why none are. */
function pasted(at: string, clip: Clip, onto?: PastingOnto): unknown {
  const pasting = pastedBlock(MAP, parseArea(at)!, clip, onto);
  if (pasting.kind === "refused") return pasting.why;
  return Object.fromEntries(pasting.cells.map(({ at: place, text }) => [toA1(place), text]));
}

const block = (...rows: string[]): Clip => clipOfTexts(rows.map((row) => row.split(",")));

test("a block is copied with all digits, without hidden rows, a merged area once", () => {
  expect(texts(copiedBlock(MAP, parseArea("A1:B2")!))).toEqual([
    ["项目", "1.23456789"],
    ["多行\n文字", ""],
  ]);
  expect(copiedBlock(MAP, parseArea("A4:B8")!).rows.map((row) => row.map((cell) => cell && cell.rows))).toEqual([
    [2, null],
    [null, null],
    [1, 1],
    [1, 1],
  ]);
  expect(texts(copiedBlock(MAP, parseArea("B1:B12")!))).toHaveLength(7);
});

test("a block is pasted from the first cell on, over hidden rows, beyond what is shown too", () => {
  expect(pasted("F5", block("1,2", "3,4", "5,6"))).toEqual({ F5: "1", G5: "2", F6: "3", G6: "4", F8: "5", G8: "6" });
  expect(pasted("H12", block("1,2", "3,4"))).toEqual({ H12: "1", I12: "2", H13: "3", I13: "4" });
  expect(pasted("XFD1048576", block("1,2"))).toMatch(/^没有粘贴：.*超出了工作表。$/);
});

test("merged pairs count once", () => {
  expect(pasted("A8", block("1,2,3", "4,5,6"))).toEqual({ A8: "1", B8: "2", D8: "3", A9: "4", B9: "5", D9: "6" });
});

test("a copied form goes onto the same shape as it is, a block of other merged cells not at all", () => {
  const copied = copiedBlock(MAP, parseArea("A8:E9")!);
  expect(pasted("A8", copied)).toEqual({ A8: "甲", B8: "", D8: "5", A9: "", B9: "", D9: "" });
  expect(pasted("F9", block("1", "2"))).toEqual({ F9: "1", F11: "2" });
  expect(pasted("E9", block("1,2", "3,4"))).toBe(
    "没有粘贴：复制来的 2 行 2 列与 E9 起的合并单元格对不上，或者超出了工作表。",
  );
  expect(pasted("C8", block("1,2", "3,4"))).toEqual({ B8: "1", D8: "2", B9: "3", D9: "4" });
});

test("merged cells over plain ones are written where they begin, and nothing beside them is cleared", () => {
  const title = { rows: [[{ text: "题", rows: 1, columns: 2 }, null], ...block("1,2").rows] };
  expect(pasted("F1", title)).toEqual({ F1: "题", F2: "1", G2: "2" });
});

test("a single cell fills all that is chosen, each merged area once", () => {
  expect(pasted("C1:D2", block("是"))).toEqual({ C1: "是", D1: "是", C2: "是", D2: "是" });
  expect(pasted("A4:C5", block("是"))).toEqual({ A4: "是", C4: "是", C5: "是" });
});

test("figures that a narrow column hid are none", () => {
  expect(pasted("C1", block("1,####"))).toMatch(/^复制来的内容里有显示为“####”的格子/);
});

test("a formula is shifted in its own file, its value is pasted into another, and a cut one keeps its cells", () => {
  const origin = { book: "一", sheet: "表", copy: "x" };
  const copied = copiedBlock(MAP, parseArea("C3")!, origin);
  expect(pasted("D5", copied, { book: "一" })).toEqual({ D5: "=C3" });
  expect(pasted("D5", copied, { book: "二" })).toEqual({ D5: "" });
  const cut = { copy: "x", sheet: "表", area: parseArea("C3")! };
  const pasting = pastedBlock(MAP, parseArea("D5")!, copied, { book: "一", cut });
  expect(pasting).toMatchObject({
    cells: [{ content: { formula: "B1" } }],
    moved: { sheet: "表", area: cut.area, to: { sheet: "表", row: 4, column: 3 } },
  });
});

test("cells of an array formula are copied as their values", () => {
  const map = new SheetMap({ ...sketch({ cells: { A1: "=B1:B2", B1: "=C1" } }), arrays: [parseArea("A1:A2")!] });
  expect(copiedBlock(map, parseArea("A1:B1")!).rows[0]?.map((cell) => cell?.formula)).toEqual([undefined, "C1"]);
});

test("only shown cells that hold something are cleared", () => {
  expect(clearedCells(MAP, parseArea("A1:D6")!).map(({ at, text }) => [toA1(at), text])).toEqual([
    ["A1", ""],
    ["B1", ""],
    ["A2", ""],
    ["C3", ""],
  ]);
});

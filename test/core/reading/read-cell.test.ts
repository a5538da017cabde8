import { FORM_WORDS } from "../../../src/catalogue/forms/shared/form-words";
import { SheetIndex } from "../../../src/core/grid/sheet-index";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { Block } from "../../../src/core/reading/block";
import { readCell, type Span } from "../../../src/core/reading/read-cell";
import type { ValueSpec } from "../../../src/core/template/parts";
import { amount, rate, score, text } from "../../../src/core/template/value-specs";
import { shapeOfValue } from "../../support/reading/shape";
import { blockOfRows } from "../../support/reading/small-forms";

const WIDE: Span = { from: 0, to: 2 };

function read<T>(values: readonly CellValue[], spec: ValueSpec<T>, span = WIDE) {
  return readCell(blockOfRows([values, ["末", "末", "末", "末"]]), 0, span, { spec, label: "年初预算数" });
}

describe("under a wide header that is not merged", () => {
  test.each<[string, readonly CellValue[], ValueSpec<unknown>, string | null]>([
    ["the first column", [12.5, null, null], amount, "12.5"],
    ["the middle", [null, 12.5, null], amount, "12.5"],
    ["the last column", [null, null, 12.5], amount, "12.5"],
    ["beside a blank mark", ["/", 12.5, "—"], amount, "12.5"],
    ["nothing but blank marks", ["/", null, "—"], amount, null],
    ["a point and its decimals", ["95.", "10%", null], rate, "0.951"],
    ["a percentage and its sign", [95, "%", null], rate, "0.95"],
    ["an amount and its unit", ["297.92", null, "万元"], amount, "297.92"],
    ["an amount and another unit", [2979200, "元", null], amount, "297.92"],
    ["a score and its band", [96, null, "（优）"], score, "96"],
    ["a score and its unit", [96, "分", null], score, "96"],
    ["texts", ["防汛", null, "抗旱"], text, "防汛抗旱"],
    ["two figures", [12, 13, null], amount, "(ambiguous where 金额 belongs)"],
    ["a figure and words", [12, "约", null], amount, "(ambiguous where 金额 belongs)"],
    ["three figures", [1, 2, 3], score, "(ambiguous where 分数 belongs)"],
    ["an error", [null, { error: "#REF!" }, null], amount, "(error-value where 金额 belongs)"],
  ])("%s", (_, values, spec, shape) => {
    expect(shapeOfValue(read(values, spec))).toBe(shape);
  });

  test("all cells of a value are named, so that nobody writes over one of them", () => {
    expect(read(["95.", null, "10%"], rate)).toMatchObject({
      at: { column: 0 },
      further: [{ column: 2 }],
      typed: "95.",
    });
    expect(read([12, 13, null], amount)).toMatchObject({ at: { column: 0 }, further: [{ column: 1 }] });
    expect(read([96, "优", null], score)).toMatchObject({ further: undefined });
    expect(read([null, 5, null], amount)).toMatchObject({ further: undefined });
  });

  test("a blank is placed at the header's first column, or where a formula waits", () => {
    expect(read([null, null, null], amount)).toMatchObject({ kind: "blank", at: { row: 0, column: 0 } });
    const cells = [{ row: 0, column: 1, value: null, formula: "B9" }];
    const sheet = new SheetIndex({ name: "表", hidden: false, cells, merges: [] });
    const block = new Block(sheet, { top: 0, bottom: 0, left: 0, right: 2 }, FORM_WORDS);
    expect(readCell(block, 0, WIDE, { spec: amount, label: "" })).toMatchObject({ at: { column: 1 }, formula: "B9" });
  });
});

describe("under a last header that may reach further than it seems", () => {
  const last: Span = { from: 0, to: 2, own: 0 };

  test("what is read in the header's own column stands", () => {
    expect(shapeOfValue(read([12.5, 3, "备注"], amount, last))).toBe("12.5");
    expect(shapeOfValue(read(["理由", null, "备注"], text, last))).toBe("理由");
  });

  test("what is not read there is looked for on its right", () => {
    expect(shapeOfValue(read([null, null, 12.5], amount, last))).toBe("12.5");
    expect(shapeOfValue(read(["95.", "10%", null], rate, last))).toBe("0.951");
  });
});

describe("merged cells", () => {
  const merged = (left: number, right: number, top = 0, bottom = 0) => ({ top, bottom, left, right });

  test("are one value, wherever the header begins", () => {
    const block = blockOfRows([[null, 7, null]], [merged(1, 2)]);
    expect(readCell(block, 0, { from: 1, to: 2 }, { spec: amount, label: "" })).toMatchObject({
      kind: "present",
      at: { column: 1 },
      area: merged(1, 2),
    });
  });

  test("that begin left of the header belong to another column", () => {
    const block = blockOfRows([[7, null, null]], [merged(0, 1)]);
    expect(readCell(block, 0, { from: 1, to: 2 }, { spec: amount, label: "" })).toMatchObject({
      kind: "blank",
      at: { column: 2 },
    });
    expect(readCell(block, 0, { from: 1, to: 1 }, { spec: amount, label: "" }).kind).toBe("blank");
  });

  test("merged down from a row above are read from there", () => {
    const block = blockOfRows([[10], [null]], [merged(0, 0, 0, 1)]);
    expect(readCell(block, 1, { from: 0, to: 0 }, { spec: score, label: "" })).toMatchObject({
      kind: "present",
      at: { row: 0 },
    });
  });
});

test("a place knows its unit, format, formula and sign", () => {
  const cells = [{ row: 0, column: 0, value: -1250000, formula: "B1*2", format: "0.00" }];
  const sheet = new SheetIndex({ name: "表", hidden: false, cells, merges: [] });
  const block = new Block(sheet, { top: 0, bottom: 0, left: 0, right: 0 }, FORM_WORDS);
  const sourced = readCell(block, 0, { from: 0, to: 0 }, { spec: amount, label: "预算调整", unit: "元", signed: true });
  expect(sourced).toMatchObject({
    at: { sheet: "表", row: 0, column: 0 },
    label: "预算调整",
    valueKind: "amount",
    unit: "元",
    format: "0.00",
    formula: "B1*2",
    signed: true,
    typed: -1250000,
  });
  expect(shapeOfValue(sourced)).toBe("-125");
});

test("an inline value keeps its label", () => {
  const block = blockOfRows([["执行率：95%  "]]);
  expect(readCell(block, 0, { from: 0, to: 0 }, { spec: rate, label: "执行率", ownLabels: ["执行率"] })).toMatchObject({
    kind: "present",
    typed: "执行率：95%  ",
    inline: { before: "执行率：", after: "  " },
  });
});

import { figureIn, figureOrZero } from "../../../src/core/narrative/cell-figure";
import { amount, count, rate, score } from "../../../src/core/template/value-specs";
import { placeHolding, readAs, shownWith } from "./places";

const CELL = "'附件2'!C5";

describe("a figure in its own cell", () => {
  test.each([
    ["a number", readAs(amount, 382.92), CELL, "382.92"],
    ["a number held as text", readAs(amount, "297.92"), `VALUE(TRIM(${CELL}))`, "297.92"],
    ["thousands", readAs(amount, "1,234.5"), `VALUE(TRIM(${CELL}))`, "1234.5"],
    ["a unit", readAs(amount, "203.25万元"), `VALUE(TRIM(SUBSTITUTE(${CELL},"万元","")))`, "203.25"],
    ["亿元", readAs(amount, "0.5亿元"), `VALUE(TRIM(SUBSTITUTE(${CELL},"亿元","")))*10000`, "5000"],
    ["元 in the header", readAs(amount, 12_345, undefined, { unit: "元" }), `${CELL}/10000`, "1.2345"],
    ["0 元", readAs(amount, 0, undefined, { unit: "元" }), `${CELL}/10000`, "0"],
    ["a percentage as text", readAs(rate, "97.99%"), `VALUE(TRIM(${CELL}))`, "0.9799"],
    ["a percentage without sign", readAs(rate, 97.99), `${CELL}/100`, "0.9799"],
    ["people", readAs(count, "12人"), `VALUE(TRIM(SUBSTITUTE(${CELL},"人","")))`, "12"],
    ["a score and its band", readAs(score, "96（优）"), `VALUE(TRIM(SUBSTITUTE(${CELL},"（优）","")))`, "96"],
  ])("%s", (_, place, formula, value) => {
    expect(figureIn(place)).toMatchObject({ formula, frozen: false, reads: [placeHolding(null).at] });
    expect(figureIn(place)!.value.toFixed()).toBe(value);
  });

  test("only a present one is a figure", () => {
    expect(figureIn(readAs(amount, null))).toBeUndefined();
    expect(figureIn(readAs(amount, "约二十"))).toBeUndefined();
    expect(figureIn({ kind: "not-found", label: "其他资金" })).toBeUndefined();
  });

  test("one that no formula can take out is a constant, and says so", () => {
    expect(figureIn(readAs(amount, "１２３"))).toMatchObject({ formula: "123", frozen: true });
    const split = readAs(rate, "95.10%", undefined, { further: [{ sheet: "附件2", row: 4, column: 3 }] });
    expect(figureIn(split)).toMatchObject({ frozen: true });
    expect(figureIn(readAs(amount, "(12.50)"))).toMatchObject({ formula: "-12.5", compound: true, frozen: true });
  });
});

describe("a figure behind its label", () => {
  test.each([
    ["其中：基本支出：", "179.67", "基本支出："],
    ["其中：  一般公共预算:", "297.92", "一般公共预算:"],
    ["其中：\n项目支出： ", "203.25万元", "项目支出："],
    // The words stand in the cell twice, so all of the label is looked for.
    ["支出：项目支出：", "85", "项目支出："],
    ["资金：资金：", "85", "资金：资金："],
  ])("%s%s", (before, typed, anchor) => {
    const figure = figureIn(readAs(amount, typed, before))!;
    expect(figure.formula).toContain(`FIND("${anchor}",${CELL})+${anchor.length}`);
    expect(figure.frozen).toBe(false);
    expect(shownWith(figure.formula, `${before}${typed}`)).toBe(figure.value.toNumber());
  });

  test("follows its cell, whatever stands around it", () => {
    const figure = figureIn(readAs(amount, "179.67", "其中：基本支出："))!;
    expect(shownWith(figure.formula, "  其中：基本支出： 200.5 ")).toBe(200.5);
    expect(shownWith(figure.formula, "基本支出：约二百")).toEqual({ error: "#VALUE!" });
  });
});

describe("a figure that may be nothing", () => {
  test.each([
    ["empty", readAs(amount, null), null],
    ["a stroke", readAs(amount, "/"), "/"],
    ["a 0", readAs(amount, 0), 0],
    ["empty behind its label", readAs(amount, "", "其他资金："), "其他资金："],
    ["a stroke behind its label", readAs(amount, "/", "其他资金："), "其他资金：/"],
    ["empty, 元 in the header", readAs(amount, null, undefined, { unit: "元" }), null],
  ])("%s is 0", (_, place, typed) => {
    const figure = figureOrZero(place)!;
    expect(figure.value.isZero()).toBe(true);
    expect(figure.frozen).toBe(false);
    expect(shownWith(figure.formula, typed)).toBe(0);
  });

  test("shows what is filled in later, in the form's unit", () => {
    expect(shownWith(figureOrZero(readAs(amount, null))!.formula, 85)).toBe(85);
    expect(shownWith(figureOrZero(readAs(amount, "", "其他资金："))!.formula, "其他资金：85")).toBe(85);
    expect(shownWith(figureOrZero(readAs(amount, null, undefined, { unit: "元" }))!.formula, 850_000)).toBe(85);
  });

  test("shows 0 when it is emptied later", () => {
    const number = figureOrZero(readAs(amount, 85))!;
    const labelled = figureOrZero(readAs(amount, "85", "其他资金："))!;
    expect(shownWith(number.formula, "/")).toBe(0);
    expect(shownWith(labelled.formula, "其他资金：")).toBe(0);
    expect([number, labelled].map(({ value }) => value.toNumber())).toEqual([85, 85]);
  });

  test("is an error, not 0, where the form's sheet is gone or something else stands there", () => {
    const labelled = figureOrZero(readAs(amount, "85", "其他资金："))!;
    const empty = figureOrZero(readAs(amount, "", "其他资金："))!;
    for (const { formula } of [labelled, empty]) {
      expect(shownWith(formula, { error: "#REF!" })).toEqual({ error: "#REF!" });
      expect(shownWith(formula, "其他资金：约八十")).toEqual({ error: "#VALUE!" });
    }
  });

  test("below zero, or marked as nothing in another way", () => {
    const negative = figureOrZero(readAs(amount, "-5", "其他资金："))!;
    expect(negative.frozen).toBe(false);
    expect(shownWith(negative.formula, "其他资金：-5")).toBe(-5);
    const dots = figureOrZero(readAs(amount, "……", "其他资金："))!;
    expect(shownWith(dots.formula, "其他资金：……")).toBe(0);
    expect(shownWith(dots.formula, "其他资金：85")).toBe(85);
  });

  test("what is not there, or cannot be read, is not 0", () => {
    expect(figureOrZero({ kind: "not-found", label: "其他资金" })).toBeUndefined();
    expect(figureOrZero(readAs(amount, "1O"))).toBeUndefined();
  });
});

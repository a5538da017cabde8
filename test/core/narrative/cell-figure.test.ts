import { figureIn, figureOrNone } from "../../../src/core/narrative/cell-figure";
import type { Place } from "../../../src/core/values/sourced";
import type { Amount, Figure } from "../../../src/core/values/values";
import { amount, count, rate, score } from "../../../src/core/template/value-specs";
import { placeHolding, readAs, shownWith } from "./places";

const CELL = "'附件2'!C5";

describe("a figure in its own cell", () => {
  const wan = `VALUE(TRIM(SUBSTITUTE(${CELL},"万元",""))&"e0")`;
  const yuan = `VALUE(TRIM(SUBSTITUTE(${CELL},"元",""))&"e0")/10000`;

  test.each([
    ["a number", readAs(amount, 382.92), wan, "382.92"],
    ["a number held as text", readAs(amount, "297.92"), wan, "297.92"],
    ["thousands", readAs(amount, "1,234.5"), wan, "1234.5"],
    ["a unit", readAs(amount, "203.25万元"), wan, "203.25"],
    ["亿元", readAs(amount, "0.5亿元"), `VALUE(TRIM(LEFT(${CELL},FIND("亿元",${CELL})-1))&"e0")*10000`, "5000"],
    ["元 in the header", readAs(amount, 12_345, undefined, { unit: "元" }), yuan, "1.2345"],
    ["0 元", readAs(amount, 0, undefined, { unit: "元" }), yuan, "0"],
    ["a percentage as text", readAs(rate, "97.99%"), `VALUE(TRIM(${CELL}))`, "0.9799"],
    ["a percentage without sign", readAs(rate, 97.99), `VALUE(TRIM(${CELL}))/100`, "0.9799"],
    ["people", readAs(count, "12人"), `VALUE(TRIM(SUBSTITUTE(${CELL},"人",""))&"e0")`, "12"],
    ["a score and its band", readAs(score, "96（优）"), `VALUE(TRIM(SUBSTITUTE(${CELL},"（优）",""))&"e0")`, "96"],
  ])("%s", (_, place, formula, value) => {
    expect(figureIn(place)).toMatchObject({ formula, frozen: false, reads: [placeHolding(null).at] });
    expect(figureIn(place)!.value.toFixed()).toBe(value);
  });

  /** What a clerk may type over a figure. */
  const RETYPED = [
    ...["494.8", "494.8万元", "（494.8）", "(494.8)", "４９４．８", "494.8元", "4948000元", "0.04948亿元", "1,494.8"],
    ...[
      "约494.8",
      " 494.8 ",
      "\u3000494.8",
      "494.8万",
      "无",
      "—",
      "/",
      "……",
      "",
      "2024-1-2",
      "1/2",
      "待定",
      "-3.5",
      494.8,
      0,
      null,
    ],
  ];

  test.each([
    ["万元", readAs(amount, 382.92)],
    ["元", readAs(amount, 3_829_200, undefined, { unit: "元" })],
    ["a unit typed behind it", readAs(amount, "203.25万元")],
    ["another unit typed behind it", readAs(amount, "2032500元")],
    ["a score", readAs(score, 96)],
    ["people", readAs(count, "12人")],
  ])("retyped, its formula gives what is read then, or an error: %s", (_, place) => {
    const { formula } = figureIn(place)!;
    const spec = { amount, score, count }[(place as Place).valueKind as "amount" | "score" | "count"];
    for (const typed of RETYPED) {
      const shown = shownWith(formula, typed);
      if (typeof shown !== "number") {
        expect(shown).toHaveProperty("error");
        continue;
      }
      const again = readAs<Amount | Figure>(spec, typed, undefined, { unit: (place as Place).unit ?? "万元" });
      expect({ typed, shown }).toEqual({ typed, shown: figureIn(again)?.value.toNumber() });
    }
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

describe("a figure of which the form may say that there is none", () => {
  test.each([
    ["a 0", readAs(amount, 0), 0],
    ["无", readAs(amount, "无"), "无"],
    ["无 behind its label", readAs(amount, "无", "其他资金："), "其他资金：无"],
    ["无, 元 in the header", readAs(amount, "无", undefined, { unit: "元" }), "无"],
  ])("%s is 0, and follows its cell", (_, place, typed) => {
    const figure = figureOrNone(place)!;
    expect(figure.value.isZero()).toBe(true);
    expect(figure.frozen).toBe(false);
    expect(shownWith(figure.formula, typed)).toBe(0);
  });

  test.each([null, "", "/", "—", "……"])("a cell that holds %j says nothing, neither now nor later", (typed) => {
    expect(figureOrNone(readAs(amount, typed))).toBeUndefined();
    const filled = figureOrNone(readAs(amount, 85))!;
    expect(shownWith(filled.formula, typed)).toHaveProperty("error");
    expect(shownWith(filled.formula, "无")).toBe(0);
  });

  test("is an error where the form's sheet is gone or something else stands there", () => {
    const { formula } = figureOrNone(readAs(amount, "85", "其他资金："))!;
    expect(shownWith(formula, { error: "#REF!" })).toEqual({ error: "#REF!" });
    expect(shownWith(formula, "其他资金：约八十")).toEqual({ error: "#VALUE!" });
    expect(shownWith(formula, "其他资金：-5")).toBe(-5);
  });

  test("what is not there, or cannot be read, is no figure", () => {
    expect(figureOrNone({ kind: "not-found", label: "其他资金" })).toBeUndefined();
    expect(figureOrNone(readAs(amount, "1O"))).toBeUndefined();
  });
});

import type { Sourced, Unreadable } from "../../../src/core/values/sourced";
import { amountUnreadable, cellErrorValue, negativeAmount } from "../../../src/catalogue/forms/shared/form-rules";
import { RATE_FORMAT } from "../../../src/core/rules/derived/ratio-rule";
import { runRule } from "../../../src/core/rules/run-rules";
import { blank, cell, form, present, unreadable } from "../../core/rules/sets";
import { saidBy } from "../../core/rules/derived/relations";

const at = cell("台账", 1);

/** A workbook of one form on which these places were found. */
function withPlaces(...places: readonly Sourced<unknown>[]) {
  const forms = [{ ...form("台账"), places }];
  return { forms, activeForms: forms };
}

function typed(text: string, more: Partial<Unreadable> = {}): Unreadable {
  return { ...unreadable(at, "执行率"), expected: "比率", valueKind: "rate", typed: text, ...more };
}

describe("a figure that cannot be read", () => {
  const run = (place: Sourced<unknown>) => runRule(amountUnreadable, withPlaces(place));
  const edits = (place: Sourced<unknown>) => run(place).findings.flatMap(({ fix }) => fix?.edits ?? []);

  test("a rate is written as a ratio, in percent where its cell has no format", () => {
    expect(edits(typed("9O%", { proposal: "90%" }))).toEqual([
      { at, expect: { value: "9O%" }, write: { value: 0.9 }, format: RATE_FORMAT, isRate: true },
    ]);
    expect(edits(typed("9O%", { proposal: "90%", format: "0%" }))).toEqual([
      { at, expect: { value: "9O%" }, write: { value: 0.9 }, isRate: true },
    ]);
  });

  test("an amount gets no format", () => {
    expect(edits(typed("1O", { proposal: "10", valueKind: "amount" }))).toEqual([
      { at, expect: { value: "1O" }, write: { value: 10 } },
    ]);
  });

  test("beside its label only the figure is replaced", () => {
    const inline = { before: "其他资金：", after: "元" };
    const place = typed("其他资金：1O元", { proposal: "10", valueKind: "amount", inline });
    expect(edits(place)).toMatchObject([{ write: { value: "其他资金：10元" } }]);
    expect(run(place).findings[0]?.message).toContain("现填“1O元”");
  });

  test("a formula is never replaced", () => {
    expect(run(typed("1O", { proposal: "10", formula: 'A1&"O"' })).findings).toMatchObject([{ fix: null }]);
  });

  test("two figures in one column: both cells are named, and nothing is proposed", () => {
    const place = typed("1", { cause: "ambiguous", further: [cell("台账", 1, 1)] });
    expect(run(place).findings).toMatchObject([{ related: [cell("台账", 1, 1)], fix: null }]);
  });

  test("text is of no concern here, nor is an Excel error", () => {
    expect(saidBy(run(typed("甲", { valueKind: "text" })))).toEqual(["skipped", "没有识别到应填数字的单元格"]);
    expect(saidBy(run(typed("#REF!", { cause: "error-value" })))).toEqual(["passed"]);
  });
});

test("an Excel error is found in any place, a text or a blank is none", () => {
  const run = (place: Sourced<unknown>) => saidBy(runRule(cellErrorValue, withPlaces(place)));
  expect(run({ ...typed("", { cause: "error-value" }), typed: { error: "#REF!" } })).toEqual([
    "failed",
    "执行率显示错误值 #REF!。",
  ]);
  expect(run(typed("甲"))).toEqual(["passed"]);
  expect(run(blank(at, "金额"))).toEqual(["passed"]);
});

test("only amounts and counts that may not be signed are below zero by mistake", () => {
  const run = (place: Sourced<unknown>) => runRule(negativeAmount, withPlaces(place)).status;
  const minus = present(at, "金额", -1);
  expect(run(minus)).toBe("failed");
  expect(run({ ...minus, valueKind: "count" })).toBe("failed");
  expect(run({ ...minus, valueKind: "score" })).toBe("skipped");
  expect(run({ ...minus, signed: true })).toBe("skipped");
  expect(run(present(at, "金额", 0))).toBe("passed");
});

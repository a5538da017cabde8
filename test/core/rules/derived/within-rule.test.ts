import type { Measured } from "../../../../src/core/numbers/compare";
import type { Sourced } from "../../../../src/core/values/sourced";
import { eitherRule, withinRule } from "../../../../src/core/rules/derived/within-rule";
import { runRule } from "../../../../src/core/rules/run-rules";
import { part, type SumPart } from "../../../../src/core/relations/relations";
import { blank, cell, inWan, present, unreadable } from "../sets";
import { either, saidBy, within, workbook } from "./relations";

const at = (row: number) => cell("台账", row);
const figure = (row: number, label: string, value: number) => present(at(row), label, value, 0.005);
const first = part(figure(2, "甲", 10));
const second = part(figure(3, "乙", 20));
const left = part(blank(at(4), "丙"));
const broken = part(unreadable(at(5), "丁"));

describe("parts that come to more than the whole", () => {
  const run = (whole: Sourced<Measured>, ...parts: readonly SumPart[]) =>
    runRule(withinRule(within(whole, parts)), workbook);
  const whole = (value: number) => figure(1, "总数", value);

  test("are found with both figures and the excess", () => {
    expect(run(whole(29), first, second, left).findings).toMatchObject([
      {
        message: "总数为 29.00，其中各项之和为 30.00，多出 1.00。",
        at: at(1),
        related: [at(2), at(3)],
        expected: inWan(30),
        actual: inWan(29),
        difference: inWan(-1),
      },
    ]);
  });

  test.each<[string, Sourced<Measured>, readonly SumPart[], readonly string[]]>([
    ["as much as the whole", whole(30), [first, second], ["passed"]],
    ["less than the whole", whole(31), [first, second], ["passed"]],
    ["more by rounding only", whole(29.99), [first, second], ["passed"]],
    ["not filled", whole(29), [left], ["skipped", "总数没有已填的其中项"]],
    ["not all readable", whole(9), [first, broken], ["skipped", "其中项有无法识别的数"]],
    ["below a blank whole", blank(at(1), "总数"), [first], ["skipped", "总数未填"]],
  ])("%s", (_, stated, parts, said) => {
    expect(saidBy(run(stated, ...parts))).toEqual(said);
  });
});

describe("parts that come to none of the totals they may come to", () => {
  const run = (parts: readonly SumPart[], ...totals: readonly Sourced<Measured>[]) =>
    runRule(eitherRule(either(parts, totals)), workbook);
  const budget = (value: number) => figure(6, "预算", value);
  const spent = (value: number) => figure(7, "执行", value);

  test("are found with every total, and against the nearest", () => {
    expect(run([first, second], budget(40), spent(33)).findings).toMatchObject([
      {
        message: "甲、乙合计 30.00，与预算 40.00（差 10.00）、执行 33.00（差 3.00）都不相等。",
        at: at(2),
        related: [at(3), at(6), at(7)],
        expected: inWan(33),
        actual: inWan(30),
        difference: inWan(-3),
      },
    ]);
  });

  test("are found against the nearest, whichever comes first", () => {
    expect(run([first], spent(12), budget(40)).findings).toMatchObject([{ expected: inWan(12) }]);
    expect(run([first], spent(40), budget(9)).findings).toMatchObject([{ expected: inWan(9) }]);
  });

  test.each<[string, readonly SumPart[], readonly Sourced<Measured>[], readonly string[]]>([
    ["the first total", [first, second], [budget(30), spent(99)], ["passed"]],
    ["the second total", [first, second], [budget(99), spent(30)], ["passed"]],
    ["a total but for rounding", [first, second], [budget(30.01)], ["passed"]],
    ["nothing, being blank", [left], [budget(30)], ["skipped", "分项都未填"]],
    ["nothing, one being unreadable", [first, broken], [budget(30)], ["skipped", "分项中有无法识别的数"]],
    [
      "totals, of which one is unreadable",
      [first],
      [budget(30), unreadable(at(7), "执行")],
      ["skipped", "合计中有无法识别的数"],
    ],
    ["the filled one of two totals", [first], [budget(10), blank(at(7), "执行")], ["passed"]],
    ["not the filled one of two totals", [first], [budget(11), blank(at(7), "执行")], ["skipped", "合计没有填全"]],
    ["totals left blank", [first], [blank(at(6), "预算"), blank(at(7), "执行")], ["skipped", "合计未填"]],
  ])("%s", (_, parts, totals, said) => {
    expect(saidBy(run(parts, ...totals))).toEqual(said);
  });

  test("the reason names the cells", () => {
    expect(run([left], budget(30)).skipped).toMatchObject([{ cells: [at(4)] }]);
    expect(run([first], unreadable(at(6), "预算")).skipped).toMatchObject([{ cells: [at(6)] }]);
  });
});

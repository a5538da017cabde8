import { roundingTailRule, sumRule, totalBlankRule } from "../../../../src/core/rules/derived/sum-rule";
import { runRule } from "../../../../src/core/rules/run-rules";
import { part, type SumPart } from "../../../../src/core/relations/relations";
import { META, blank, cell, formSet, inWan, notFound, present, unreadable } from "../sets";
import { saidBy, sumOf, within, workbook } from "./relations";

const meta = { ...META, id: "all-sums" };
const at = (row: number) => cell("台账", row);
const total = (value: number) => present(at(1), "合计", value);
const first = part(present(at(2), "甲", 10));
const second = part(present(at(3), "乙", 20));
const left = part(blank(at(4), "丙"));
const broken = part(unreadable(at(5), "丁"));
const gone = part(notFound("戊"));
/** A heading left blank above two rows of its own. */
const heading: SumPart = { value: blank(at(6), "己"), parts: [first, second] };

describe("a total that is not the sum of its parts", () => {
  const run = (subject: Parameters<typeof sumOf>[0], more?: Parameters<typeof sumOf>[1]) =>
    runRule(sumRule(sumOf(subject, more)), workbook);

  test("is found with both figures, the parts, and the sum to put there", () => {
    expect(run({ total: total(31), parts: [first, second] }).findings).toMatchObject([
      {
        message: "合计合计 31.00，明细之和 30.00，差 1.00。",
        at: at(1),
        related: [at(2), at(3)],
        expected: inWan(30),
        actual: inWan(31),
        difference: inWan(1),
        fix: { kind: "safe", label: "改为明细之和 30.00", edits: [{ at: at(1), write: { value: 30 } }] },
      },
    ]);
  });

  test.each<[string, readonly SumPart[], "safe" | "choice", "safe" | "choice"]>([
    ["safe where every part is filled", [first, second], "safe", "safe"],
    ["a person's choice where the form says so", [first, second], "choice", "choice"],
    ["a person's choice where a part is blank", [first, second, left], "safe", "choice"],
    ["a person's choice where a part is gone", [first, second, gone], "safe", "choice"],
    ["safe where a blank heading has all its rows", [heading], "safe", "safe"],
    [
      "a person's choice where a row of a blank heading is blank",
      [{ ...heading, parts: [first, left] }],
      "safe",
      "choice",
    ],
    [
      "a person's choice where the first row of a blank heading is",
      [{ ...heading, parts: [left, first] }],
      "safe",
      "choice",
    ],
  ])("its fix is %s", (_, parts, fix, kind) => {
    expect(run({ total: total(99), parts }, { fix }).findings.map((finding) => finding.fix?.kind)).toEqual([kind]);
  });

  test.each<[string, readonly SumPart[], string]>([
    ["no part is filled", [left, gone], "合计没有已填的明细"],
    ["a part cannot be read", [first, broken], "明细中有无法识别的数"],
    ["a row of a blank heading cannot be read", [{ ...heading, parts: [first, broken] }], "明细中有无法识别的数"],
  ])("is not looked for where %s", (_, parts, reason) => {
    expect(saidBy(run({ total: total(99), parts }))).toEqual(["skipped", reason]);
  });

  test("names the cells that cannot be read", () => {
    expect(run({ total: total(99), parts: [first, broken] }).skipped).toMatchObject([{ cells: [at(5)] }]);
  });

  test("says and writes amounts of a form in 元 as the form has them", () => {
    const inYuan = { ...total(31), unit: "元" as const };
    expect(run({ total: inYuan, parts: [first, second] }).findings).toMatchObject([
      {
        message: "合计合计 310000.00 元，明细之和 300000.00 元，差 10000.00 元。",
        fix: { edits: [{ write: { value: 300_000 } }] },
      },
    ]);
  });

  test("scores agree within 0.05, ends included", () => {
    const scores = (value: number) => run({ total: total(value), parts: [first, second] }, { measure: "score" });
    expect(saidBy(scores(30.05))).toEqual(["passed"]);
    expect(saidBy(scores(29.95))).toEqual(["passed"]);
    expect(scores(30.06).status).toBe("failed");
    expect(scores(29.94).status).toBe("failed");
  });

  test("is looked for on the forms it was declared for alone", () => {
    const other = formSet("别处");
    const set = {
      forms: other.forms,
      activeForms: other.forms.map((form) => ({ ...form, template: { ...form.template, id: "other" } })),
    };
    expect(runRule(sumRule(sumOf({ total: total(99), parts: [first] })), set).status).toBe("skipped");
  });
});

describe("a total left blank", () => {
  const blankTotal = blank(at(1), "合计");
  const run = (subject: Parameters<typeof sumOf>[0], more?: Parameters<typeof sumOf>[1]) =>
    runRule(totalBlankRule(meta, [sumOf(subject, more)], []), workbook);

  test("is found with the sum of its filled parts", () => {
    expect(run({ total: blankTotal, parts: [first, second] }).findings).toMatchObject([
      {
        message: "合计未填，已填明细之和为 30.00。",
        expected: inWan(30),
        related: [at(2), at(3)],
        fix: { kind: "safe", edits: [{ at: at(1), write: { value: 30 } }] },
      },
    ]);
  });

  test("is a person's choice where a part is blank too", () => {
    expect(run({ total: blankTotal, parts: [first, left] }).findings).toMatchObject([{ fix: { kind: "choice" } }]);
  });

  test.each<[string, Parameters<typeof sumOf>[0], readonly string[]]>([
    ["filled", { total: total(3), parts: [first] }, ["passed"]],
    ["blank like its parts", { total: blankTotal, parts: [left] }, ["passed"]],
    ["gone", { total: notFound("合计"), parts: [first] }, ["skipped", "表中没有合计"]],
    [
      "above a part that cannot be read",
      { total: blankTotal, parts: [first, broken] },
      ["skipped", "明细中有无法识别的数"],
    ],
  ])("%s", (_, subject, said) => {
    expect(saidBy(run(subject))).toEqual(said);
  });

  test("is not asked for where the form does not ask for it", () => {
    const relation = { ...sumOf({ total: blankTotal, parts: [first] }), reportsBlank: false };
    expect(saidBy(runRule(totalBlankRule(meta, [relation], []), workbook))).toEqual(["skipped", META.absent]);
  });

  test("of a whole above its 其中 cannot be filled from them", () => {
    const result = runRule(totalBlankRule(meta, [], [within(blankTotal, [first, second])]), workbook);
    expect(result.findings).toMatchObject([{ message: "合计未填，其中各项之和已有 30.00。", fix: null }]);
  });
});

describe("a rounding tail", () => {
  const thirds = [2, 3, 4].map((row) => part(present(at(row), `${row}`, 3.33, 0.005)));
  const run = (stated: number, parts: readonly SumPart[]) =>
    runRule(roundingTailRule(meta, [sumOf({ total: present(at(1), "合计", stated, 0.005), parts })]), workbook);

  test("is advice on the total, for a person to settle", () => {
    expect(run(10.01, thirds).findings).toMatchObject([
      {
        message: "合计合计 10.01，明细之和 9.99，尾差 0.02，在四舍五入范围内。",
        fix: { kind: "choice", edits: [{ at: at(1), write: { value: 9.99 } }] },
      },
    ]);
  });

  test.each<[string, number, readonly SumPart[], readonly string[]]>([
    ["an exact sum", 9.99, thirds, ["passed"]],
    ["more than rounding explains", 10.02, thirds, ["passed"]],
    ["no filled part", 9.99, [left], ["skipped", "合计没有已填的明细"]],
    ["a part that cannot be read", 10.01, [...thirds, broken], ["skipped", "明细中有无法识别的数"]],
  ])("%s is none", (_, stated, parts, said) => {
    expect(saidBy(run(stated, parts))).toEqual(said);
  });

  test("is looked for in amounts alone", () => {
    const scores = sumOf({ total: present(at(1), "合计", 10.01, 0.005), parts: thirds }, { measure: "score" });
    expect(saidBy(runRule(roundingTailRule(meta, [scores]), workbook))).toEqual(["skipped", META.absent]);
  });
});

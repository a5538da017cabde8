import type { CellRef } from "../../../src/core/grid/address";
import { formAt, runRule } from "../../../src/core/rules/run-rules";
import { blank, ceiling, cell, defineRule, form, formSet, inWan, META, notFound, present, unreadable } from "./sets";

describe("what a rule says of a workbook", () => {
  test("passed, and of how many subjects", () => {
    const rule = ceiling([present(cell("一", 1), "甲", 99), present(cell("一", 2), "乙", 100)]);
    expect(runRule(rule, formSet("一"))).toEqual({
      rule: "ceiling",
      status: "passed",
      findings: [],
      passed: 2,
      skipped: [],
      error: null,
    });
  });

  test("failed, with the figures, the place in the form's words, and what passed or was skipped beside it", () => {
    const rule = ceiling([
      present(cell("一", 1), "甲", 100.5),
      present(cell("一", 2), "乙", 3),
      blank(cell("一", 3), "丙"),
    ]);
    expect(runRule(rule, formSet("一"))).toEqual({
      rule: "ceiling",
      status: "failed",
      findings: [
        {
          rule: "ceiling",
          severity: "error",
          at: cell("一", 1),
          related: [],
          label: "台账（一） 甲",
          message: "甲为 100.5，超过 100，多 0.5。",
          expected: inWan(100),
          actual: inWan(100.5),
          difference: inWan(0.5),
          basis: "台账的规定格式",
          fix: null,
          group: "ceiling/over/ledger 一",
          about: { form: "ledger 一", rows: ["一!1"] },
        },
      ],
      passed: 1,
      skipped: [{ reason: "丙未填", cells: [cell("一", 3)] }],
      error: null,
    });
  });

  test("skipped, with the reason of each value that it could not use", () => {
    const rule = ceiling([blank(cell("一", 1), "甲"), unreadable(cell("一", 2), "乙"), notFound("丙")]);
    expect(runRule(rule, formSet("一"))).toMatchObject({
      status: "skipped",
      passed: 0,
      skipped: [
        { reason: "甲未填", cells: [cell("一", 1)] },
        { reason: "乙无法识别", cells: [cell("一", 2)] },
        { reason: "表中没有丙", cells: [] },
      ],
    });
  });

  test("skipped for what is missing alone, where other values are there", () => {
    const rule = defineRule({
      ...META,
      id: "pair",
      messages: {},
      over: () => ["pair"],
      needs: () => ({ a: present(cell("一", 1), "甲", 1), b: blank(cell("一", 2), "乙"), c: notFound("丙") }),
      check: () => undefined,
    });
    expect(runRule(rule, formSet("一"))).toMatchObject({
      status: "skipped",
      skipped: [{ reason: "乙未填；表中没有丙", cells: [cell("一", 2)] }],
    });
  });

  test("skipped where the workbook has nothing it looks at", () => {
    expect(runRule(ceiling([]), formSet())).toMatchObject({
      status: "skipped",
      skipped: [{ reason: "没有台账", cells: [] }],
    });
  });

  test("crashed where one subject throws, and what it found of the others", () => {
    const rule = defineRule({
      ...META,
      id: "fragile",
      messages: { fault: "有误。" },
      over: () => [0, 1, 2],
      needs: () => ({}),
      check(_, { subject, finding }) {
        if (subject === 0) return undefined;
        if (subject === 1) throw new Error("broken");
        return finding("fault", { at: { at: null, label: "整个工作簿" }, data: {} });
      },
    });
    const result = runRule(rule, formSet());
    expect(result).toMatchObject({ status: "crashed", error: "broken", passed: 1 });
    expect(result.findings).toMatchObject([{ at: null, label: "整个工作簿", about: { form: null, rows: [] } }]);
  });

  test("crashed where the first error is a word, and not an Error", () => {
    const rule = defineRule({
      ...META,
      id: "fragile",
      messages: {},
      over: (): readonly unknown[] => ["first", "second"],
      needs: () => ({}),
      check(_, { subject }): undefined {
        throw subject;
      },
    });
    expect(runRule(rule, formSet())).toMatchObject({ status: "crashed", error: "first" });
  });

  test.each<[string, unknown, string]>([
    ["an Error", new Error("no forms"), "no forms"],
    ["a word", "no forms", "no forms"],
  ])("crashed where it cannot even list its subjects: %s", (_, thrown, error) => {
    const rule = defineRule({
      ...META,
      id: "fragile",
      messages: {},
      over(): readonly string[] {
        throw thrown;
      },
      needs: () => ({}),
      check: () => undefined,
    });
    expect(runRule(rule, formSet())).toMatchObject({ status: "crashed", error, findings: [], passed: 0 });
  });

  test("a message may be milder than its rule, and about further rows", () => {
    const rule = defineRule({
      ...META,
      id: "mild",
      messages: { fault: "有误。" },
      over: () => [cell("外", 3)],
      needs: () => ({}),
      check: (_, { subject, finding }) =>
        finding("fault", {
          at: { at: subject, label: "金额" },
          severity: "advice",
          about: [cell("一", 7)],
          related: [present(cell("一", 8), "乙", 1), notFound("丙"), undefined, cell("一", 9)],
          data: {},
        }),
    });
    // The cell stands on no form, so that its label stands alone.
    expect(runRule(rule, formSet("一")).findings).toMatchObject([
      {
        severity: "advice",
        label: "金额",
        related: [cell("一", 8), cell("一", 9)],
        about: { form: null, rows: ["外!3", "一!7"] },
      },
    ]);
  });

  test("several reports of one subject are several findings, and none is a pass", () => {
    const rule = defineRule({
      ...META,
      id: "many",
      messages: { fault: "第 {row} 行有误。" },
      over: (): readonly (readonly CellRef[])[] => [[cell("一", 1), cell("一", 2)], []],
      needs: () => ({}),
      check: (_, { subject, finding }) =>
        subject.map((at) => finding("fault", { at: { at, label: "金额" }, data: { row: at.row } })),
    });
    const { findings, passed, status } = runRule(rule, formSet("一"));
    expect(findings.map(({ message }) => message)).toEqual(["第 1 行有误。", "第 2 行有误。"]);
    expect({ passed, status }).toEqual({ passed: 1, status: "failed" });
  });

  test("a rule may skip a subject itself, and names the cells", () => {
    const rule = defineRule({
      ...META,
      id: "shy",
      messages: {},
      over: () => ["one"],
      needs: () => ({}),
      check: (_, { skip }) => skip("没有依据", blank(cell("一", 1), "甲"), undefined, notFound("乙")),
    });
    expect(runRule(rule, formSet())).toMatchObject({
      status: "skipped",
      skipped: [{ reason: "没有依据", cells: [cell("一", 1)] }],
    });
  });
});

describe("the form that a cell stands on", () => {
  const forms = [form("一"), form("二")];

  test.each([
    [cell("二", 0, 0), forms[1]],
    [cell("一", 9, 9), forms[0]],
    [cell("一", 10, 9), undefined],
    [cell("一", 9, 10), undefined],
    [cell("三", 1, 1), undefined],
  ])("%o", (at, expected) => {
    expect(formAt(forms, at)).toBe(expected);
  });
});

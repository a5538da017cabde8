import type { CellRef } from "../../../src/core/grid/address";
import type { FormSet, Priority } from "../../../src/core/rules/define-rule";
import { Decimal } from "../../../src/core/numbers/decimal";
import { firstToSpeak, runRule, runRules } from "../../../src/core/rules/run-rules";
import { cell, defineRule, faultFinder, formSet, META } from "./sets";

describe("a rule that yields to another", () => {
  const found = (results: ReturnType<typeof runRules>) =>
    Object.fromEntries(results.map(({ rule, status, findings }) => [rule, [status, findings.map(({ at }) => at)]]));
  const run = (workbook: FormSet, within: Priority["within"], first: CellRef | null, ...second: readonly CellRef[]) =>
    found(
      runRules(
        [
          first ? faultFinder("first", [first]) : withoutPlace,
          faultFinder("second", second, { rule: "first", within }),
        ],
        workbook,
      ),
    ).second;

  const withoutPlace = defineRule({
    ...META,
    id: "first",
    messages: { fault: "有误。" },
    over: () => ["all"],
    needs: () => ({}),
    check: (_, { finding }) => finding("fault", { at: { at: null, label: "整个工作簿" }, data: {} }),
  });

  const workbook = formSet("一", "二");
  const here = cell("一", 3, 2);

  test.each<[Priority["within"], CellRef, boolean]>([
    ["cell", cell("一", 3, 2), true],
    ["cell", cell("一", 3, 1), false],
    ["cell", cell("一", 4, 2), false],
    ["cell", cell("二", 3, 2), false],
    ["row", cell("一", 3, 9), true],
    ["row", cell("一", 4, 2), false],
    ["row", cell("二", 3, 2), false],
    ["form", cell("一", 9, 9), true],
    ["form", cell("二", 3, 2), false],
    ["form", cell("外", 3, 2), false],
    ["workbook", cell("二", 9, 9), true],
    ["workbook", cell("外", 9, 9), true],
  ])("within a %s: %o silent: %s", (within, second, silent) => {
    expect(run(workbook, within, here, second)).toEqual(silent ? ["skipped", []] : ["failed", [second]]);
  });

  test("speaks of what stands on no form, though the other does too", () => {
    expect(run(workbook, "form", cell("外", 1), cell("外", 1))).toEqual(["failed", [cell("外", 1)]]);
  });

  test("speaks where the other's finding has no cell", () => {
    expect(run(workbook, "cell", null, here)).toEqual(["failed", [here]]);
    expect(run(workbook, "workbook", null, here)).toEqual(["skipped", []]);
  });

  test("is silent where one of several findings of the other has the same cause", () => {
    const first = faultFinder("first", [cell("二", 1), here, cell("二", 2)]);
    const second = faultFinder("second", [here], { rule: "first", within: "cell" });
    expect(found(runRules([first, second], workbook)).second).toEqual(["skipped", []]);
  });

  test("is silent where one of the rows it is about is the other's", () => {
    const second = defineRule({
      ...META,
      id: "second",
      messages: { fault: "有误。" },
      yieldsTo: [{ rule: "first", within: "row" }],
      over: () => [cell("二", 1)],
      needs: () => ({}),
      check: (_, { subject, finding }) =>
        finding("fault", { at: { at: subject, label: "金额" }, about: [here], data: {} }),
    });
    expect(found(runRules([faultFinder("first", [here]), second], workbook)).second).toEqual(["skipped", []]);
  });

  test("names no cell where its finding was about the whole workbook", () => {
    const second = { ...withoutPlace, id: "second", yieldsTo: [{ rule: "first", within: "workbook" as const }] };
    const [, result] = runRules([faultFinder("first", [here]), second], workbook);
    expect(result?.skipped).toEqual([{ reason: "同一原因已由另一条规则指出", cells: [] }]);
  });

  describe("that tells the cause", () => {
    const cause = { ...faultFinder("first", [here]), isCause: true as const };
    const compared = (related: readonly CellRef[]) =>
      defineRule({
        ...META,
        id: "second",
        messages: { fault: "有误。" },
        over: () => [cell("二", 1)],
        needs: () => ({}),
        check: (_, { subject, finding }) =>
          finding("fault", {
            at: { at: subject, label: "金额" },
            related,
            data: {},
          }),
      });

    test("is silent of the cell and of what is compared with it, wherever that stands", () => {
      expect(found(runRules([faultFinder("second", [here]), cause], workbook)).second).toEqual(["skipped", []]);
      expect(found(runRules([compared([cell("一", 8), here]), cause], workbook)).second).toEqual(["skipped", []]);
      expect(found(runRules([compared([cell("一", 8)]), cause], workbook)).second).toEqual(["failed", [cell("二", 1)]]);
    });

    test("speaks where a person has accepted the cause", () => {
      const rules = [compared([here]), cause];
      const results = rules.map((rule) => runRule(rule, workbook));
      expect(found(firstToSpeak(rules, results, ({ rule }) => rule === "first")).second).toEqual([
        "failed",
        [cell("二", 1)],
      ]);
    });
  });

  test("keeps its other findings, and says why one is gone", () => {
    const other = cell("二", 1);
    const rules = [
      faultFinder("first", [here]),
      faultFinder("second", [here, other], { rule: "first", within: "row" }),
    ];
    expect(runRules(rules, workbook)[1]).toMatchObject({
      status: "failed",
      findings: [{ at: other }],
      skipped: [{ reason: "同一原因已由另一条规则指出", cells: [here] }],
    });
  });

  test("has passed where other subjects of it have", () => {
    const second = defineRule({
      ...META,
      id: "second",
      messages: { fault: "有误。" },
      yieldsTo: [
        { rule: "absent", within: "workbook" },
        { rule: "first", within: "row" },
      ],
      over: () => [here, cell("一", 5)],
      needs: () => ({}),
      check: (_, { subject, finding }) =>
        subject.row === here.row ? finding("fault", { at: { at: subject, label: "金额" }, data: {} }) : undefined,
    });
    expect(runRules([faultFinder("first", [here]), second], workbook)[1]).toMatchObject({
      status: "passed",
      passed: 1,
      findings: [],
    });
  });

  test("is still crashed where it crashed", () => {
    const second = defineRule({
      ...META,
      id: "second",
      messages: { fault: "有误。" },
      yieldsTo: [{ rule: "first", within: "row" }],
      over: () => [here, undefined],
      needs: () => ({}),
      check(_, { subject, finding }) {
        if (!subject) throw new Error("broken");
        return finding("fault", { at: { at: subject, label: "金额" }, data: {} });
      },
    });
    expect(runRules([faultFinder("first", [here]), second], workbook)[1]).toMatchObject({
      status: "crashed",
      error: "broken",
      findings: [],
    });
  });

  test("yields in either order of the rules, and not the other way round", () => {
    const rules = [faultFinder("second", [here], { rule: "first", within: "cell" }), faultFinder("first", [here])];
    expect(found(runRules(rules, workbook))).toEqual({ second: ["skipped", []], first: ["failed", [here]] });
  });
});

describe("a certain fix", () => {
  const [input, derived, elsewhere] = [cell("一", 2), cell("一", 3), cell("一", 5)];
  const rule = (
    id: string,
    at: CellRef,
    related: readonly CellRef[],
    kind?: "safe" | "choice",
    severity: "error" | "warning" = "error",
  ) =>
    defineRule({
      ...META,
      id,
      severity,
      messages: { fault: "有误。" },
      over: () => [at],
      needs: () => ({}),
      check: (_, { finding }) =>
        finding("fault", {
          at: { at, label: "金额" },
          related,
          difference: new Decimal(1),
          data: {},
          ...(kind && { fix: { kind, label: "改", edits: [] } }),
        }),
    });
  const kindBeside = (...others: ReturnType<typeof rule>[]) =>
    runRules([rule("derived", derived, [input], "safe"), ...others], formSet("一"))[0]!.findings[0]!.fix!.kind;

  test("of what is worked out stands where nothing else is said of its inputs", () => {
    expect(kindBeside(rule("other", elsewhere, [cell("一", 6)]))).toBe("safe");
  });

  test("is a person's choice where an error contradicts an input, at it or beside it", () => {
    expect(kindBeside(rule("other", input, [elsewhere]))).toBe("choice");
    expect(kindBeside(rule("other", elsewhere, [input]))).toBe("choice");
  });

  test("is a person's choice where an input is to be changed itself", () => {
    expect(kindBeside(rule("other", input, [elsewhere], "safe"))).toBe("choice");
    expect(kindBeside(rule("other", input, [elsewhere], "choice", "warning"))).toBe("choice");
  });

  test("stands beside what else is worked out from the same input, and what only asks about it", () => {
    expect(kindBeside(rule("other", elsewhere, [input], "safe"))).toBe("safe");
    expect(kindBeside(rule("other", input, [elsewhere], undefined, "warning"))).toBe("safe");
  });
});

import type { Fix } from "../../../core/fixing/edit";
import { replaceValue } from "../../../core/fixing/replace-value";
import type { Decimal } from "../../../core/numbers/decimal";
import type { Blank, Sourced } from "../../../core/values/sourced";
import type { Severity } from "../../../core/rules/finding";
import { RATE_DECIMALS, RATE_FORMAT } from "../../../core/rules/derived/ratio-rule";
import { defineRule } from "../../submission/define-rule";
import { executionRate } from "../../figures/execution-rate";
import { executionScore, fundsWeight } from "../../figures/execution-score";
import { projectsWithoutMoney } from "../../figures/without-money";
import type { Evaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";
import { percent, plainFigure } from "../../../core/numbers/wording";

interface Subject {
  readonly place: Sourced<unknown>;
  readonly severity: Severity;
  /** What belongs there, and how it is told. */
  readonly computed?: { readonly value: Decimal; readonly text: string; readonly format?: string };
}

/** A place that must be filled is blank. */
export const requiredCellBlank = defineRule({
  id: "required-cell-blank",
  theme: "form",
  title: "必填项未填",
  why: "这些是其他各表和自评报告取数的依据，空着就无法核对。",
  basis: "附件1、附件2、附件3 的必填项目",
  remedy: "按实际填写，数字确实没有的填 0。执行率和资金得分可以直接填入计算结果。",
  severity: "error",
  messages: {
    blank: "{label}未填。",
    computed: "{label}未填，全年预算数和全年执行数已填，应为 {expected}。",
  },
  settings: ["weights.funding"],
  yieldsTo: [{ rule: "narrative-figure-unfilled", within: "cell" }],
  absent: "没有识别到必填项",
  over: (submission): readonly Subject[] => [
    ...requiredPlaces(submission).map((place): Subject => ({ place, severity: "error" })),
    ...submission.filledProjects.flatMap(({ model: { department, implementer } }) =>
      [department, implementer].map((place): Subject => ({ place, severity: "warning" })),
    ),
    ...submission.evaluations.flatMap((form) => computedOf(form, submission)),
  ],
  needs: () => ({}),

  check(_, { subject: { place, severity, computed }, finding, skip }) {
    if (place.kind === "not-found") return skip(`表中没有${place.label}`);
    if (place.kind !== "blank") return undefined;
    if (!computed) return finding("blank", { at: place, severity, data: { label: place.label } });
    return finding("computed", {
      at: place,
      severity,
      expected: computed.value,
      fix: fixOf(place, computed),
      data: { label: place.label, expected: computed.text },
    });
  },
});

/** What the forms cannot do without; of a project that spends nothing not the amounts. */
function requiredPlaces(submission: Submission): readonly Sourced<unknown>[] {
  const unasked = new Set<Sourced<unknown>>(
    projectsWithoutMoney(submission).flatMap(({ model }) => Object.values(model.funding.known.total.cells)),
  );
  return submission.activeForms.flatMap(({ required }) => required.filter((place) => !unasked.has(place)));
}

/** 执行率 and 得分 of the funds, where both amounts are filled. */
function computedOf({ model: { funding } }: Evaluation, { pack }: Submission): readonly Subject[] {
  const { adjustedBudget, executed, executionRate: stated, score } = funding.known.total.cells;
  if (adjustedBudget.kind !== "present" || executed.kind !== "present") return [];
  const rate = executionRate(executed.value.value, adjustedBudget.value.value);
  if (!rate || rate.isNegative() || rate.greaterThan(1)) return [];
  const weight = fundsWeight(funding, pack);
  const shown = rate.toDecimalPlaces(RATE_DECIMALS);
  const marks = weight && executionScore(weight.value, rate, pack);
  return [
    { place: stated, severity: "warning", computed: { value: shown, text: percent(shown, 2), format: RATE_FORMAT } },
    ...(marks && weight.source !== "pack"
      ? [{ place: score, severity: "warning" as const, computed: { value: marks, text: plainFigure(marks) } }]
      : []),
  ];
}

function fixOf(place: Blank, { value, text, format }: NonNullable<Subject["computed"]>): Fix | undefined {
  const edit = replaceValue(place, value, format);
  return edit && { kind: "safe", label: `填入 ${text}`, edits: [edit] };
}

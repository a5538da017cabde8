import { sameCell } from "../../../core/grid/address";
import { compactText } from "../../../core/values/normalise";
import type { Present } from "../../../core/values/sourced";
import { sharesRun } from "../../../core/values/shares-run";
import { nameKey } from "../../binding/names";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables } from "../../indicators/indicator-tables";
import type { Submission } from "../../submission/index";

/** Shorter reasons are alike by chance. */
const SHORTEST = 8;

/** A reason of an indicator. */
interface Reason {
  readonly form: string;
  readonly isOverall: boolean;
  readonly name: string;
  readonly key: string;
  readonly cell: Present<string>;
}

/** The same reason for two different indicators. */
export const reasonCopied = defineRule({
  id: "reason-copied",
  theme: "scoring",
  title: "不同指标的偏差原因一字不差",
  why: "两个不同的指标原因完全相同，多半是复制的，没有逐项分析。",
  basis: "附件2、附件3 填报要求（逐项说明偏差原因）",
  remedy: "逐个指标写清各自的原因和改进措施；确是同一原因的，写明它怎样影响这一项。",
  severity: "advice",
  messages: { copied: "“{name}”的偏差原因与“{other}”一字不差：“{reason}”。" },
  absent: "写了偏差原因的指标不足两个",
  over: (submission) => {
    const reasons = reasonsOf(submission);
    return reasons.length < 2
      ? []
      : reasons.map((reason, position) => ({ reason, earlier: reasons.slice(0, position) }));
  },
  needs: ({ reason }) => ({ cell: reason.cell }),

  check(_, { subject: { reason, earlier }, finding }) {
    const first = earlier.find((other) => isCopy(other, reason));
    if (!first || earlier.some(({ cell }) => sameCell(cell.at, reason.cell.at))) return undefined;
    return finding("copied", {
      at: reason.cell,
      related: [first.cell],
      data: { name: reason.name, other: first.name, reason: reason.cell.value },
    });
  },
});

function reasonsOf(submission: Submission): readonly Reason[] {
  return indicatorTables(submission).flatMap(({ form, indicators }) =>
    indicators.flatMap(({ row, name, isNamed }): readonly Reason[] => {
      const cell = row.deviationReason;
      if (!isNamed || cell.kind !== "present") return [];
      const key = compactText(cell.value).replace(/\p{P}/gu, "");
      const isOverall = submission.overall.some((other) => other.key === form.key);
      return key.length < SHORTEST ? [] : [{ form: form.key, isOverall, name, key, cell }];
    }),
  );
}

/** On one form, or on those of two projects under names that have nothing in common: 附件2 sums up what 附件3 says. */
function isCopy(a: Reason, b: Reason): boolean {
  if (a.key !== b.key || nameKey(a.name) === nameKey(b.name)) return false;
  if (a.form === b.form) return true;
  return !a.isOverall && !b.isOverall && !sharesRun(nameKey(a.name), nameKey(b.name), 3);
}

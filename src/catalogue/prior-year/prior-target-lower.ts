import { ONE } from "../../core/numbers/decimal";
import { DURATION_UNITS } from "../../core/values/quantity-units";
import { isGeneralName } from "../binding/indicator-names";
import { nameKey } from "../binding/names";
import type { Indicator } from "../indicators/indicator";
import { indicatorTables } from "../indicators/indicator-tables";
import { defineRule } from "../submission/define-rule";
import type { Submission } from "../submission/index";

/** A share is seldom aimed at what it came to, and less time is better. */
const NOT_COUNTED: ReadonlySet<string> = new Set(["", "%", ...DURATION_UNITS]);

/** A countable target of 附件2 that the year before had already been passed by far. */
export const priorTargetLower = defineRule({
  id: "prior-target-lower",
  theme: "scoring",
  title: "指标值比上年完成值低得多",
  why: "上年已经做到的，今年的指标值反而低，得满分没有意义。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（绩效目标应当合理可行）；幅度阈值见口径",
  remedy: "核对年初批复的指标值；任务确实减少的，写明原因。",
  severity: "advice",
  audience: "reviewer",
  messages: { lower: "“{name}”年度指标值 {actual}，上年实际完成值已是 {expected}。" },
  settings: ["thresholds.targetPassed"],
  absent: "没有上一年度的材料，或者两年没有同名的指标",
  over: sameIndicators,
  needs: ({ now }) => ({ target: now.row.target }),

  check({ target }, { subject: { now, then }, workbook: { pack }, finding }) {
    const [aim, done] = [now.target?.quantity, then.actual?.quantity];
    if (!aim || !done || now.judgement?.direction !== "more" || aim.unit !== done.unit) return undefined;
    if (NOT_COUNTED.has(aim.unit) || aim.date || aim.trend || done.trend || done.bound) return undefined;
    if (done.value.lessThan(aim.value.times(ONE.plus(pack.thresholds.targetPassed)))) return undefined;
    return finding("lower", { at: target, data: { name: now.name, actual: aim.text, expected: done.text } });
  },
});

/** Indicators of 附件2 that both years have under one name, once each. */
function sameIndicators(submission: Submission) {
  const before = bySingleName(submission.prior);
  return [...bySingleName(submission)].flatMap(([key, now]) => {
    const then = before.get(key);
    return then && !isGeneralName(now.name, submission) ? [{ now, then }] : [];
  });
}

function bySingleName(submission: Submission | undefined): ReadonlyMap<string, Indicator> {
  const named = new Map<string, Indicator[]>();
  const forms = new Set(submission?.overall.map(({ key }) => key));
  const tables = submission ? indicatorTables(submission).filter(({ form }) => forms.has(form.key)) : [];
  for (const indicator of tables.flatMap(({ indicators }) => indicators)) {
    if (indicator.isNamed && !indicator.notApplicable)
      named.set(nameKey(indicator.name), [...(named.get(nameKey(indicator.name)) ?? []), indicator]);
  }
  return new Map(
    [...named].flatMap(([key, [first, ...others]]) => (first && others.length === 0 ? [[key, first]] : [])),
  );
}

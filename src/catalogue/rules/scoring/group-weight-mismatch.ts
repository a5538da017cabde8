import { SCORE_TOLERANCE } from "../../../core/numbers/compare";
import { Decimal, sum } from "../../../core/numbers/decimal";
import { valueOf } from "../../../core/values/sourced";
import { IN_MARKS } from "../../../core/rules/stated-figure";
import { doubtOver } from "../../../core/rules/derived/doubt";
import { defineRule } from "../../submission/define-rule";
import { fundsWeight } from "../../figures/execution-score";
import { levelOneGroups, type LevelOneGroup } from "../../indicators/level-one-groups";
import type { Pack } from "../../packs/pack";
import type { Evaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";
import { plainFigure } from "../../../core/numbers/wording";

/** A level-one group's 分值 ≠ the figure in its header, or the pack's where the header has none. */
export const groupWeightMismatch = defineRule({
  id: "group-weight-mismatch",
  theme: "scoring",
  title: "一级指标的分值与规定权重不符",
  why: "一级指标的权重有规定，分值分配不符会被要求重新打分。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（一级指标权重）；表头所标分值",
  remedy: "调整该组各指标的分值，使合计等于规定的权重。",
  severity: "error",
  messages: {
    header: "“{group}”各指标分值合计 {sum}，该组标明 {weight} 分，差 {difference}。",
    pack: "“{group}”各指标分值合计 {sum}，按规定权重应为 {weight} 分，差 {difference}。",
  },
  settings: ["weights.groups", "weights.funding"],
  absent: "没有填写一级指标",
  over: (submission) => submission.evaluations.flatMap((form) => subjectsOf(form, submission)),
  needs: () => ({}),

  check(_given, { subject: { form, group, expected, source }, finding, skip }) {
    const unreadable = group.weights.filter(({ kind }) => kind === "unreadable");
    if (unreadable.length > 0) return skip(`“${group.label}”有分值无法识别`, ...unreadable);
    if (!expected) return skip(`“${group.label}”没有标明分值`);
    const doubt = doubtOver(form, group.weights);
    if (doubt) return { skip: doubt.reason, cells: doubt.cells };
    const filled = group.weights.flatMap((weight) => valueOf(weight)?.value ?? []);
    if (filled.length === 0) return skip(`“${group.label}”各指标分值均未填`);
    const total = sum(filled);
    const difference = total.minus(expected);
    if (difference.abs().lessThanOrEqualTo(SCORE_TOLERANCE)) return undefined;
    return finding(source, {
      at: { at: group.at, label: `一级指标“${group.label}”` },
      related: group.weights,
      data: {
        group: group.label,
        sum: plainFigure(total),
        weight: plainFigure(expected),
        difference: plainFigure(difference.abs()),
      },
      expected,
      actual: total,
      difference,
      in: IN_MARKS,
    });
  },
});

interface Subject {
  readonly form: Evaluation;
  readonly group: LevelOneGroup;
  readonly expected: Decimal | undefined;
  readonly source: "header" | "pack";
}

function subjectsOf(form: Evaluation, { pack }: Submission): readonly Subject[] {
  const groups = levelOneGroups(form);
  const usesPack = isDividedAsPack(form, groups, pack);
  return groups.map((group) => {
    if (group.weight) return { form, group, expected: group.weight, source: "header" };
    const known = pack.weights.groups.find((other) => other.group === group.name);
    return { form, group, expected: usesPack && known ? new Decimal(known.weight) : undefined, source: "pack" };
  });
}

/**
 * The pack's weights hold for forms divided as it is: its groups and no others, and its 分值 of the funds. Where 成本 stands
 * alone, or 满意度 does not apply, the weights are others and nobody can tell which.
 */
function isDividedAsPack(form: Evaluation, groups: readonly LevelOneGroup[], pack: Pack): boolean {
  if (!form.family.weighsAsPack) return false;
  const funds = fundsWeight(form.model.funding, pack);
  const names = new Set(groups.map(({ name }) => name));
  const known = pack.weights.groups.map(({ group }) => group);
  return (
    funds !== undefined &&
    funds.value.equals(pack.weights.funding) &&
    names.size === known.length &&
    known.every((name) => names.has(name))
  );
}

import { sumOutcome } from "../../../core/numbers/interval";
import { filledPlaces, stateOfParts } from "../../../core/rules/derived/sum-parts";
import { part, type SumPart } from "../../../core/relations/relations";
import { figureAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { twiceThere } from "../../figures/form-pair";
import { notSpending } from "../../figures/spending-basis";
import type { ProjectSelfEvaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";

/** Σ 附件3 全年执行 ≠ 附件2 项目支出, or 附件1's where there is no 附件2. */
export const projectFormsTotalDiffers = defineRule({
  id: "project-forms-total-differs",
  theme: "cross-table",
  title: "各附件3执行数合计与项目支出不一致",
  why: "各项目执行数加起来应等于项目支出，不等说明漏了项目、重了项目或填错了数。",
  basis: "附件2（或附件1）与附件3表间关系（项目支出＝各项目全年执行数之和）",
  remedy: "看是不是有项目没有填附件3，再核对各项目的全年执行数。",
  severity: "warning",
  messages: {
    differs: "{where} {stated}，{count} 张附件3的全年执行数合计 {sum}，相差 {difference}。",
  },
  yieldsTo: [{ rule: "project-form-missing", within: "workbook" }],
  absent: "没有可以核对的附件2、附件1和已填的附件3",
  over: (workbook) => (workbook.filledProjects.length > 0 ? statedTotals(workbook) : []),
  needs: ({ stated }) => ({ stated }),

  check({ stated }, { subject: { where, doubtful }, workbook: { filledProjects, transfers }, finding, skip }) {
    if (doubtful !== undefined) return skip(doubtful, stated);
    if (transfers.length > 0) return skip("有的项目填在专项资金、转移支付的自评表里", stated);
    const parts = filledProjects.map(executedOf);
    const state = stateOfParts(parts);
    if (state.kind === "unusable") return skip("附件3的全年执行数有无法识别的", ...state.cells);
    if (state.kind === "blank") return skip("附件3的全年执行数都没有填", ...parts.map(({ value }) => value));
    const { outcome, difference } = sumOutcome(state.figures, stated.value);
    if (outcome !== "different") return undefined;
    return finding("differs", {
      at: stated,
      related: filledPlaces(parts),
      expected: state.sum,
      actual: stated.value.value,
      difference,
      data: {
        where,
        stated: figureAt(stated, stated.value.value),
        count: filledProjects.length,
        sum: figureAt(stated, state.sum),
        difference: figureAt(stated, difference.abs()),
      },
    });
  },
});

/** 项目支出 of the unit: what 附件2 says; what 附件1 says where there is no 附件2. */
function statedTotals({ basicData, overall }: Submission) {
  const [second] = overall;
  if (second) {
    const stated = second.model.fundsByKind.expenditure.known.projectSpending;
    return [{ where: `${second.name}项目支出`, stated, doubtful: twiceThere(overall) ?? notSpending(second) }];
  }
  return basicData.slice(0, 1).map(({ name, model }) => ({
    where: `${name}项目支出决算`,
    stated: model.spending.known.projectSpending.cells.currentFinal,
    doubtful: twiceThere(basicData),
  }));
}

/** 全年执行 of a project; where its total is blank, of its sources. */
function executedOf({ model }: ProjectSelfEvaluation): SumPart {
  const { total } = model.funding.known;
  return { value: total.cells.executed, parts: total.children.map(({ cells }) => part(cells.executed)) };
}

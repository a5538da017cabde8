import type { Present, Sourced } from "../../../core/values/sourced";
import { isPlaced } from "../../../core/values/sourced";
import type { Amount } from "../../../core/values/values";
import type { FindingPlace } from "../../../core/rules/define-rule";
import { figureAt, unitAt } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { notSpending } from "../../figures/spending-basis";
import type { ProjectSelfEvaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";

/** 项目支出 of a form that states what was spent. */
interface SpentOnProjects {
  readonly where: string;
  readonly amount: Sourced<Amount>;
}

/** 项目支出 above 0 and no filled 附件3. */
export const projectFormMissing = defineRule({
  id: "project-form-missing",
  theme: "cross-table",
  title: "有项目支出却没有填附件3",
  why: "项目支出要按项目逐个自评，没有附件3就看不出钱花在哪些项目、效果如何。",
  basis: "附件1、附件2与附件3表间关系（有项目支出的，一个项目填一张附件3）",
  remedy: "按项目逐个填写附件3；附件3在别的文件里的，一起核对。",
  severity: "error",
  messages: { missing: "{where} {amount}，却没有填写附件3《项目支出绩效自评表》，应一个项目填一张。" },
  absent: "没有附件1和附件2",
  over: (workbook) => (workbook.basicData.length + workbook.overall.length > 0 ? [spentOnProjects(workbook)] : []),
  needs: () => ({}),

  check(_, { subject: spent, workbook: { projects, filledProjects }, finding, skip }) {
    if (filledProjects.length > 0) return undefined;
    const filled = spent.flatMap(({ where, amount }) => (amount.kind === "present" ? [{ where, amount }] : []));
    const [first] = filled.filter(({ amount }) => amount.value.value.greaterThan(0));
    if (!first) {
      return filled.length > 0 ? undefined : skip("项目支出决算没有填，不能判断", ...spent.map(({ amount }) => amount));
    }
    const { where, amount } = first;
    const empty = projects[0];
    return finding("missing", {
      at: empty ? nameCell(empty) : amount,
      related: empty ? filled.map((other) => other.amount) : others(filled, first),
      actual: amount.value.value,
      in: unitAt(amount),
      severity: empty ? "error" : "warning",
      data: { where, amount: figureAt(amount, amount.value.value) },
    });
  },
});

function spentOnProjects({ basicData, overall }: Submission): readonly SpentOnProjects[] {
  return [
    ...basicData.map(({ name, model }) => ({
      where: `${name}项目支出决算`,
      amount: model.spending.known.projectSpending.cells.currentFinal,
    })),
    ...overall
      .filter((form) => notSpending(form) === undefined)
      .map(({ name, model }) => ({
        where: `${name}项目支出`,
        amount: model.fundsByKind.expenditure.known.projectSpending,
      })),
  ];
}

function nameCell({ model, titleAt }: ProjectSelfEvaluation): FindingPlace {
  return isPlaced(model.projectName) ? model.projectName : { at: titleAt, label: "标题" };
}

function others<T extends { readonly amount: Present<Amount> }>(all: readonly T[], but: T): readonly Present<Amount>[] {
  return all.filter((other) => other !== but).map(({ amount }) => amount);
}

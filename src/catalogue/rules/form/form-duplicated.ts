import { isPlaced, valueOf } from "../../../core/values/sourced";
import type { BasicData, OverallSelfEvaluation } from "../../forms/instances";
import { defineRule } from "../../submission/define-rule";

/** Two forms of 附件1, or of 附件2. */
export const formDuplicated = defineRule({
  id: "form-duplicated",
  theme: "form",
  title: "同一张表出现两次",
  why: "一个单位只有一张附件1和一张附件2，多出一张就不知道以哪张为准。",
  basis: "预算绩效自评材料的组成（附件1、附件2每单位一张）",
  remedy: "删去多余的一张，或把别的单位、别的年度的表移到另一个文件。",
  severity: "error",
  messages: { twice: "{form}《{title}》重复：工作表“{first}”里已有一张，工作表“{later}”里又有一张。" },
  absent: "没有附件1和附件2",
  over: ({ basicData, overall }) => [basicData, overall].filter((forms) => forms.length > 0),
  needs: () => ({}),

  check(_, { subject: [first, ...others], finding }) {
    return others
      .filter((form) => first && !areOfTwoUnits(first, form))
      .map((form) =>
        finding("twice", {
          at: isPlaced(form.title) ? form.title : { at: form.titleAt, label: "标题" },
          related: [first?.titleAt],
          data: {
            form: form.template.shortName,
            title: form.template.title,
            first: first?.sheet ?? form.sheet,
            later: form.sheet,
          },
        }),
      );
  },
});

/** A department may publish the forms of its units together; where a set is handed in by one unit they have no place in it. */
function areOfTwoUnits(a: BasicData | OverallSelfEvaluation, b: BasicData | OverallSelfEvaluation): boolean {
  const [unit, other] = [valueOf(a.model.unitName), valueOf(b.model.unitName)];
  return unit !== undefined && other !== undefined && unit !== other && !a.family.set && !b.family.set;
}

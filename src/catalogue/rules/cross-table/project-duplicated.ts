import { compactText } from "../../../core/values/normalise";
import { defineRule } from "../../submission/define-rule";
import type { ProjectSelfEvaluation } from "../../forms/instances";
import type { Submission } from "../../submission/index";

/** Two 附件3 with the same project name. */
export const projectDuplicated = defineRule({
  id: "project-duplicated",
  theme: "cross-table",
  title: "同一项目填了两张附件3",
  why: "同一项目重复填报会使项目支出重复计算。",
  basis: "附件3 填报要求（一个项目填一张）",
  remedy: "删去重复的一张；确是两个项目的，把名称写完整以示区别。",
  severity: "warning",
  messages: { twice: "项目“{name}”在工作表“{first}”已有一张附件3，这里又有一张。" },
  absent: "写了项目名称的附件3不足两张",
  over: namedProjects,
  needs: ({ form }) => ({ name: form.model.projectName }),

  check({ name }, { subject: { earlier }, finding }) {
    const key = compactText(name.value);
    const first = earlier.find(({ model: { projectName } }) => {
      return projectName.kind === "present" && compactText(projectName.value) === key;
    });
    if (!first) return undefined;
    return finding("twice", {
      at: name,
      related: [first.model.projectName],
      actual: name.value,
      data: { name: name.value, first: first.sheet },
    });
  },
});

/** Every 附件3 with a project name, and those before it. One alone is nothing to compare. */
function namedProjects({ filledProjects }: Submission) {
  const named = filledProjects.filter(({ model }) => model.projectName.kind === "present");
  if (named.length < 2) return [];
  return named.map((form, position): { form: ProjectSelfEvaluation; earlier: readonly ProjectSelfEvaluation[] } => ({
    form,
    earlier: named.slice(0, position),
  }));
}

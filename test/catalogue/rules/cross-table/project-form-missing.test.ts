import { projectFormMissing } from "../../../../src/catalogue/rules/cross-table/project-form-missing";
import { describeRule } from "../../../support/describe-rule";

import { blankProject } from "../../../../src/catalogue/forms/canonical";
import type { OpenCase } from "../../../support/describe-rule";

const NO_PROJECTS = { "附件1!F13": 0, "附件2!F8": "项目支出：0" };
const SPENT = "258.40 万元，却没有填写附件3《项目支出绩效自评表》，应一个项目填一张。";

function emptyProjects(data: OpenCase): void {
  data.projects = [blankProject(), blankProject()] as OpenCase["projects"];
}

describeRule(projectFormMissing, {
  passes: {
    "one filled 附件3 beside an empty one": {
      data: (data) =>
        void (data.projects = [...data.projects.slice(0, 1), blankProject() as OpenCase["projects"][number]]),
    },
    "no projects, and an empty 附件3": { data: emptyProjects, cells: NO_PROJECTS },
    "no projects and no 附件3": { data: (data) => void (data.projects = []), cells: NO_PROJECTS },
  },
  finds: {
    "an empty 附件3": {
      data: emptyProjects,
      at: ["附件3-1!C3"],
      severity: "error",
      related: [["附件1!F13", "附件2!F8"]],
      text: [`附件1项目支出决算 ${SPENT}`],
    },
    "no 附件3 at all": {
      data: (data) => void (data.projects = []),
      at: ["附件1!F13"],
      severity: "warning",
      related: [["附件2!F8"]],
      text: [`附件1项目支出决算 ${SPENT}`],
    },
    "project spending in 附件2 alone": {
      data: (data) => void (data.projects = []),
      cells: { "附件1!F13": 0 },
      at: ["附件2!F8"],
      severity: "warning",
      text: [`附件2项目支出 ${SPENT}`],
    },
    "an 附件3 whose name cell is gone": {
      data: emptyProjects,
      cells: { "附件3-1!A3": null, "附件3-1!C3": null },
      at: ["附件3-1!A2"],
      severity: "error",
      text: [`附件1项目支出决算 ${SPENT}`],
    },
  },
  skips: {
    "nobody says what was spent on projects": {
      data: (data) => void (data.projects = []),
      cells: { "附件1!F13": null, "附件2!F8": "项目支出：" },
      because: "项目支出决算没有填，不能判断",
    },
    "kinds that state the budget": {
      data: (data) => void (data.projects = []),
      cells: { "附件1!F13": null, "附件2!F7": "其中：基本支出：304.2", "附件2!F8": "项目支出：262" },
      because: "项目支出决算没有填，不能判断",
    },
    "the report alone": { layout: (designs) => designs.slice(-1), because: "没有附件1和附件2" },
  },
});

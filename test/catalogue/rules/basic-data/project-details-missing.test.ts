import { projectDetailsMissing } from "../../../../src/catalogue/rules/basic-data/project-details-missing";
import { describeRule } from "../../../support/describe-rule";

const WITHOUT_DETAILS = {
  "附件1!F14": null,
  "附件1!F15": null,
  "附件1!F17": null,
  "附件1!F18": null,
  "附件1!F20": null,
};

describeRule(projectDetailsMissing, {
  passes: {
    "a single detail in one column": { cells: { ...WITHOUT_DETAILS, "附件1!F20": 60 } },
    "a detail of 0": { cells: { ...WITHOUT_DETAILS, "附件1!F14": 0 } },
    "a detail that nobody can read": { cells: { ...WITHOUT_DETAILS, "附件1!F14": "约四十" } },
    "a heading with an amount of its own": { cells: { ...WITHOUT_DETAILS, "附件1!F16": 258.4 } },
    "no project spending": { cells: { ...WITHOUT_DETAILS, "附件1!F13": 0 } },
  },
  finds: {
    "a total without details": {
      cells: WITHOUT_DETAILS,
      at: ["附件1!F13"],
      text: ["项目支出“2024年决算数”填了 258.40 万元，下面的明细行却都没有填。"],
    },
    "a struck-out detail": {
      cells: { ...WITHOUT_DETAILS, "附件1!F14": "/" },
      at: ["附件1!F13"],
      text: ["项目支出“2024年决算数”填了 258.40 万元，下面的明细行却都没有填。"],
    },
  },
  skips: {
    "totals left blank": {
      cells: { "附件1!B13": null, "附件1!D13": null, "附件1!F13": null },
      because: "项目支出“2024年预算数”未填",
    },
    "no 附件1": { layout: (designs) => designs.slice(1), because: "没有附件1" },
  },
});

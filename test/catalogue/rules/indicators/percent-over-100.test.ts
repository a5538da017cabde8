import { percentOver100 } from "../../../../src/catalogue/rules/indicators/percent-over-100";
import { describeRule } from "../../../support/describe-rule";

describeRule(percentOver100, {
  passes: {
    "a hundred": { cells: { "附件2!F25": "100%" } },
    "what may grow": { cells: { "附件2!D25": "满意度增长率", "附件2!F25": "103%" } },
  },
  finds: {
    "a share above the whole": {
      cells: { "附件2!F25": "103%" },
      at: ["附件2!F25"],
      text: ["“受益群众满意度”实际完成值“103%”超过 100%，这类比率不会超过 100%。"],
    },
    "a target above the whole": {
      cells: { "附件2!E16": "≥110%" },
      at: ["附件2!E16"],
      text: ["“维修工程验收合格率”年度指标值“≥110%”超过 100%，这类比率不会超过 100%。"],
    },
  },
  skips: {
    "no such rate": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects]) form.indicators = form.indicators.slice(0, 2);
      },
      because: "没有满意度、合格率、覆盖率一类的指标",
    },
  },
});

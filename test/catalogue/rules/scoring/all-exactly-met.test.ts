import { allExactlyMet } from "../../../../src/catalogue/rules/scoring/all-exactly-met";
import { describeRule, type OpenCase } from "../../../support/describe-rule";

const exact = (data: OpenCase): void => {
  for (const row of data.projects[1]!.indicators) {
    if (typeof row.target === "string" && /\d/.test(row.target)) row.actual = row.target.replace(/^[≥≤]/, "");
  }
};

describeRule(allExactlyMet, {
  passes: {
    "one result beyond its target": {
      data: (data) => {
        exact(data);
        data.projects[1]!.indicators[1]!.actual = "481人";
      },
    },
    "marks taken off": {
      data: (data) => {
        exact(data);
        data.projects[1]!.indicators[0]!.score = 9;
      },
    },
  },
  finds: {
    "every result its target": {
      data: exact,
      at: ["附件3-2!F13"],
      text: ["有数值的 8 个指标，实际完成值都与年度指标值完全相同，且全部得满分。"],
    },
  },
  skips: {
    "few figures": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects]) form.indicators = form.indicators.slice(0, 3);
      },
      because: "有数值可比的指标不足 6 个",
    },
  },
});

import { indicatorCategoryMissing } from "../../../../src/catalogue/rules/indicators/indicator-category-missing";
import { describeRule, type OpenCase } from "../../../support/describe-rule";
import { costAsLevelOne, repeatBenefitHeader, unmerge } from "../../../support/layouts";
import { all, indicator, onOverall, oneEvaluation, withoutIndicators } from "../../../support/one-evaluation";

/** Leaves the rows of a level-two or level-one group without names, as a group that nobody filled in. */
function emptied(level: "levelOne" | "levelTwo", group: string) {
  return ({ overall }: OpenCase) => {
    for (const row of overall.indicators) {
      if (row[level] === group)
        Object.assign(row, { indicator: null, target: null, actual: null, weight: null, score: null });
    }
  };
}

/** Takes the rows of a level-one group away, header and all. */
function removed(group: string) {
  return ({ overall }: OpenCase) => {
    overall.indicators = overall.indicators.filter(({ levelOne }) => levelOne !== group);
  };
}

describeRule(indicatorCategoryMissing, {
  on: oneEvaluation,
  passes: {
    "no 生态效益": { data: emptied("levelTwo", "生态效益指标") },
    "no 成本 where the pack does not ask for it": { data: emptied("levelTwo", "成本指标"), pack: { required: [] } },
    "成本 as a level-one group": {
      data: (data) => void (data.overall = costAsLevelOne(data).overall as OpenCase["overall"]),
    },
    "headers repeated behind a page break": { layout: onOverall(repeatBenefitHeader) },
    "no merged cells": { layout: (designs) => designs.map(unmerge) },
    "the only one of a group without its name, which another rule tells": {
      data: ({ overall }) => {
        for (const row of overall.indicators) if (row.levelTwo === "质量指标") row.indicator = null;
      },
    },
    "one of two in a group": { data: indicator("水库巡查次数", { indicator: null }) },
  },
  finds: {
    "no 成本": {
      data: emptied("levelTwo", "成本指标"),
      at: ["附件2!B14"],
      text: ["没有填写成本指标。"],
    },
    "no 质量": {
      data: emptied("levelTwo", "质量指标"),
      at: ["附件2!B14"],
      text: ["产出指标下没有质量指标。"],
    },
    "no 数量 and no 时效, in one finding": {
      data: all(emptied("levelTwo", "数量指标"), emptied("levelTwo", "时效指标")),
      at: ["附件2!B14"],
      text: ["产出指标下没有数量指标、时效指标。"],
    },
    "no 效益": {
      data: emptied("levelOne", "效益指标"),
      at: ["附件2!B21"],
      text: ["没有填写效益指标。"],
    },
    "no 满意度, not even its header": {
      data: removed("满意度指标"),
      at: ["附件2!B21"],
      text: ["没有填写满意度指标。"],
    },
    "no indicator at all": {
      data: withoutIndicators,
      at: ["附件2!B14"],
      text: ["没有填写任何三级指标。"],
    },
  },
  skips: {
    "no table of indicators": {
      layout: onOverall((sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row }) => row < 12) })),
      because: "没有绩效指标表",
    },
    "no 附件2": { layout: (designs) => designs.filter(({ name }) => name !== "附件2"), because: "没有附件2" },
  },
});

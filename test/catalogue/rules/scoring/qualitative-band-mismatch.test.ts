import { qualitativeBandMismatch } from "../../../../src/catalogue/rules/scoring/qualitative-band-mismatch";
import { describeRule } from "../../../support/describe-rule";
import { mergeBlankScores } from "../../../support/layouts";
import { all, indicator, onOverall, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const flood = (actual: string, score: number, target?: string) => ({
  data: indicator("保障工程安全度汛", { actual, score, ...(target === undefined ? {} : { target }) }),
});

describeRule(qualitativeBandMismatch, {
  on: oneEvaluation,
  passes: {
    "done, full marks": flood("达成年度指标", 8),
    "mostly done, nine tenths": flood("基本完成", 7.2),
    "not done, under 60%": flood("未完成", 4.79),
    "words of no band": flood("工程安全度汛", 8),
    "mostly done, just under full marks": flood("基本完成", 7.94),
    "nearly what was asked, nine tenths": flood("管护制度基本健全", 7.2, "健全"),
    "no more was asked": flood("基本健全", 8, "基本健全"),
    "other words than were asked": flood("基本稳定", 8, "健全"),
    "asked step by step": flood("基本健全", 8, "逐步健全"),
    "nothing of it took place": flood("未开展违规活动", 8),
  },
  finds: {
    "mostly done, full marks": {
      ...flood("基本完成", 8),
      at: ["附件2!H22"],
      text: ["“保障工程安全度汛”实际完成值“基本完成”，未全部完成，却得满分 8。"],
      related: [["附件2!F22", "附件2!G22"]],
    },
    "nearly what was asked": {
      ...flood("管护制度基本健全", 8, "建立健全"),
      at: ["附件2!H22"],
      text: ["“保障工程安全度汛”实际完成值“管护制度基本健全”，未全部完成，却得满分 8。"],
    },
    "partly done, full marks but for the tolerance": {
      ...flood("部分达成年度指标并具有一定效果", 7.95),
      at: ["附件2!H22"],
      text: ["“保障工程安全度汛”实际完成值“部分达成年度指标并具有一定效果”，未全部完成，却得满分 7.95。"],
    },
    "not done, 60%": {
      ...flood("未完成", 4.8),
      at: ["附件2!H22"],
      text: ["“保障工程安全度汛”实际完成值“未完成”，未完成的得分应低于分值 8 的 60%，自评得分 4.8，占 60%。"],
    },
    "not done, and what": {
      ...flood("未完成测评", 8),
      at: ["附件2!H22"],
      text: ["“保障工程安全度汛”实际完成值“未完成测评”，未完成的得分应低于分值 8 的 60%，自评得分 8，占 100%。"],
    },
    "one of two that share full marks": {
      data: all(
        indicator("渠道保洁覆盖率", { indicator: "渠道保洁", actual: "全部完成", weight: 14, score: 14 }),
        indicator("长期管护机制", { actual: "未完成", weight: null, score: null }),
      ),
      layout: onOverall(mergeBlankScores),
      at: ["附件2!H23"],
      text: ["“渠道保洁、长期管护机制”实际完成值“未完成”，未全部完成，却得满分 14。"],
    },
  },
  skips: {
    "no results": { data: withoutColumns("actual"), because: "没有用“完成”" },
    "of two that share full marks one done, the other without words of a band": {
      data: all(
        indicator("渠道保洁覆盖率", { indicator: "渠道保洁", actual: "全部完成", weight: 14, score: 14 }),
        indicator("长期管护机制", { actual: "工程安全度汛", weight: null, score: null }),
        indicator("保障工程安全度汛", { actual: "工程安全度汛" }),
      ),
      layout: onOverall(mergeBlankScores),
      because: "没有用“完成”",
    },
    "no 分值 to take a share of": {
      data: all(
        indicator("保障工程安全度汛", { actual: "基本完成", weight: 0, score: 0 }),
        indicator("长期管护机制", { actual: "工程安全度汛" }),
      ),
      because: "分值为 0",
    },
    "no scores": { data: withoutColumns("score"), because: "未填" },
  },
});

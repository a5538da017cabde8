import { deadlineOutsideYear } from "../../../../src/catalogue/rules/indicators/deadline-outside-year";
import { describeRule } from "../../../support/describe-rule";

describeRule(deadlineOutsideYear, {
  passes: {
    "the first months of the next year": { cells: { "附件2!F18": "2025年3月20日" } },
    "a title of another year": { cells: { "附件2!A2": "2023年度预算单位整体支出绩效自评表" } },
    "a goal of the form's year": { cells: { "附件3-1!B11": "2024年维修养护小型水库12座" } },
    "a goal that begins with what was brought over": {
      cells: { "附件3-1!B11": "2023年结转的渠道工程全部完工，清淤渠道60公里" },
    },
    "a goal of two years": { cells: { "附件3-1!B11": "2023年完成前期工作，2024年清淤渠道60公里" } },
    "no year": { cells: { "附件2!E18": "4月底前" } },
    "several years, as the reason says": { cells: { "附件2!E18": "2025年12月底前", "附件2!I18": "跨年度工程" } },
  },
  finds: {
    "a target of the year before": {
      cells: { "附件2!E18": "2023年4月底前", "附件2!F18": "2023年4月18日" },
      at: ["附件2!E18"],
      text: ["“汛前检修完成时间”年度指标值“2023年4月底前”不在 2024 年度（到次年 3 月为止），请核对年份。"],
    },
    "a result long after": {
      cells: { "附件3-1!F16": "2025年6月" },
      at: ["附件3-1!F16"],
      text: ["“汛前检修完成时间”实际完成值“2025年6月”不在 2024 年度（到次年 3 月为止），请核对年份。"],
    },
    "a stretch of another year": {
      cells: { "附件2!E18": "2022年1月—2022年12月" },
      at: ["附件2!E18"],
      text: ["“汛前检修完成时间”年度指标值“2022年1月—2022年12月”不在 2024 年度（到次年 3 月为止），请核对年份。"],
    },
    "a goal of last year's": {
      cells: { "附件3-1!B11": "2023年维修养护小型水库11座，清淤渠道52公里" },
      at: ["附件3-1!B11"],
      text: ["预期目标开头写的是 2023 年，本表是 2024 年度，请核对是不是沿用了上年的目标。"],
    },
  },
  skips: {
    "no 时效": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects])
          form.indicators = form.indicators.filter(({ levelTwo }) => levelTwo !== "时效指标");
      },
      because: "没有写明年份的时效指标",
    },
  },
});

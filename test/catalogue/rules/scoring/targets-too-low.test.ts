import { targetsTooLow } from "../../../../src/catalogue/rules/scoring/targets-too-low";
import { describeRule, type OpenCase } from "../../../support/describe-rule";

const results =
  (...actual: readonly string[]) =>
  (data: OpenCase) => {
    const rows = data.projects[0]!.indicators;
    const names = ["维修养护水库座数", "清淤渠道长度", "改善灌溉面积", "保护下游群众人数"];
    names.forEach(
      (name, position) => void (rows.find(({ indicator }) => indicator === name)!.actual = actual[position]!),
    );
  };

describeRule(targetsTooLow, {
  passes: {
    "one of them only just reached": { data: results("15座", "80公里", "2万亩", "3.7万人") },
  },
  finds: {
    "all of them passed by a fifth or more": {
      data: results("15座", "72公里", "2万亩", "5万人"),
      at: ["附件3-1!E13"],
      related: [["附件3-1!E14", "附件3-1!E19", "附件3-1!E20"]],
      text: [
        "能计数的 4 个指标（维修养护水库座数、清淤渠道长度、改善灌溉面积、保护下游群众人数）实际完成值都超过年度指标值 20% 以上，指标值可能定得过低。",
      ],
    },
  },
  skips: {
    "few that can be counted": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects]) form.indicators = form.indicators.slice(0, 2);
      },
      because: "能计数的指标不足 3 个",
    },
  },
});

import { overachievementUnexplained } from "../../../../src/catalogue/rules/scoring/overachievement-unexplained";
import { describeRule, runOn, snapshotFor } from "../../../support/describe-rule";
import { withUnknownMerges } from "../../../support/layouts";
import { indicator, oneEvaluation, withoutColumns } from "../../../support/one-evaluation";

const patrols = (target: string | number, actual: string | number, reason: string | null = null) => ({
  data: indicator("水库巡查次数", { target, actual, deviationReason: reason }),
});

describeRule(overachievementUnexplained, {
  on: oneEvaluation,
  passes: {
    "just under 130%": patrols("≥100次", "129.9次"),
    "with a reason": patrols("≥100次", "200次", "汛期延长，按上级要求加密巡查"),
    "half of a bound": { data: indicator("项目支出控制数", { actual: "80万元" }) },
    "a share that cannot pass 100%": patrols("≥80%", "100%"),
    "a share beyond the whole, which is no achievement": patrols("≥80%", "120%"),
    "the high end of a range": patrols("100-150次", "140次"),
    "with a reason that says nothing": patrols("≥100次", "200次", "其他"),
  },
  finds: {
    "exactly 130%": {
      ...patrols("≥100次", "130次"),
      at: ["附件2!F14"],
      text: [
        "“水库巡查次数”实际完成值“130次”是年度指标值“≥100次”的 130%，达到 130% 以上，“偏差原因分析及改进措施”未填。",
      ],
      related: [["附件2!E14", "附件2!I14"]],
    },
    "a target without sign": {
      ...patrols("5家", "8家"),
      at: ["附件2!F14"],
      text: ["“水库巡查次数”实际完成值“8家”是年度指标值“5家”的 160%，达到 130% 以上，“偏差原因分析及改进措施”未填。"],
    },
    "a share that can": {
      ...patrols("≥50%", "65%"),
      at: ["附件2!F14"],
      text: ["“水库巡查次数”实际完成值“65%”是年度指标值“≥50%”的 130%，达到 130% 以上，“偏差原因分析及改进措施”未填。"],
    },
  },
  skips: {
    "no results": { data: withoutColumns("actual"), because: "没有越多越好的量化指标" },
  },
});

test("without merged areas a reason in the row above may be meant", () => {
  const data = indicator("维修工程验收合格率", { target: "≥10处", actual: "20处" });
  const { findings, skipped } = runOn(
    overachievementUnexplained,
    withUnknownMerges(snapshotFor(oneEvaluation, { data })),
  );
  expect(findings).toEqual([]);
  expect(skipped.map(({ reason }) => reason)).toEqual(["无法读取合并单元格"]);
});

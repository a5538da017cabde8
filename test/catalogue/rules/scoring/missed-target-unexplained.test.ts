import { missedTargetUnexplained } from "../../../../src/catalogue/rules/scoring/missed-target-unexplained";
import type { CellValue } from "../../../../src/core/grid/snapshot";
import type { SheetDesign } from "../../../../src/core/grid/sheet-design";
import { describeRule } from "../../../support/describe-rule";

/** A self-evaluation of a special fund, which has no marks; one target. */
function fund(actual: CellValue, reason: CellValue, headers = ["未完成原因和改进措施"]) {
  const rows: readonly (readonly CellValue[])[] = [
    ["2020年度县级专项资金绩效目标自评表"],
    ["专项资金名称", "县级储备粮"],
    ["项目资金（万元）", "", "", "全年预算数（A）", "全年执行数（B）", "执行率（B/A）"],
    ["", "年度资金总额", "", 100, 100, "100%"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "全年完成值", ...headers],
    ["", "产出指标", "数量指标", "储备到位率", "100%", actual, reason],
  ];
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === "" || value === null ? [] : [{ row, column, value }])),
  );
  return (designs: readonly SheetDesign[]): readonly SheetDesign[] => [
    { ...designs[0]!, name: "专项", cells: cells as SheetDesign["cells"], merges: [] },
  ];
}

describeRule(missedTargetUnexplained, {
  onGood: "skipped",
  passes: {
    "a target that is met": { layout: fund("100%", null) },
    "a reason": { layout: fund("90%", "粮价上涨，部分轮换推迟到次年") },
  },
  finds: {
    "a target missed without a word": {
      layout: fund("90%", null),
      at: ["专项!G6"],
      text: ["“储备到位率”指标值“100%”，实际完成“90%”，没有完成，“未完成原因和改进措施”未填。"],
      related: [["专项!E6", "专项!F6"]],
    },
  },
  skips: {
    "no such column": { layout: fund("90%", null, []), because: "原因无法识别，或表中没有这一栏" },
    "forms with marks": { because: "没有不打分的自评表" },
  },
});

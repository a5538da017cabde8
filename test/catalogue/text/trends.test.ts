import { trendStatements } from "../../../src/catalogue/text/trends";
import { reportReadings } from "../../../src/catalogue/text/read-narrative";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { snapshotFor } from "../../support/describe-rule";

function trends(text: string, section = "一、单位基本情况"): string[] {
  const snapshot = snapshotFor({ ...clean2024, report: ["2024年度某中心单位整体支出绩效自评报告", section, text] }, {});
  return reportReadings(readSubmission(snapshot, DEFAULT_PACK))
    .flatMap(trendStatements)
    .map(
      ({ subject, direction, base, change }) =>
        `${subject} ${direction} ${base}${change ? ` ${change.value.toString()}${change.unit}` : ""}`,
    );
}

test.each<[string, string[]]>([
  ["三公经费较上年下降。", ["threePublic down prior"]],
  ["“三公”经费支出与上年相比有所下降。", ["threePublic down prior"]],
  ["与上年相比，三公经费呈下降趋势。", ["threePublic down prior"]],
  [
    "三公经费支出2.65万元，较上年减少0.55万元，下降17.19%。",
    ["threePublic down prior 0.55万元", "threePublic down prior 17.19%"],
  ],
  ["公用经费同比增长1.74%。", ["publicUse up prior 1.74%"]],
  ["项目支出比2023年增加9.80万元。", ["projectSpending up prior 9.8万元"]],
  ["公务接待费与去年持平。", ["reception flat prior"]],
  ["政府采购较预算减少1.5万元。", ["procurement down budget 1.5万元"]],
  [
    "公用经费支出35.10万元；比上年决算34.50万元增加0.60万元，增长1.74%；比本年预算36.00万元少支出0.90万元，未超过预算。",
    ["publicUse up prior 0.6万元", "publicUse up prior 1.74%", "publicUse down budget 0.9万元"],
  ],
  ["三公经费2.65万元，其中公务接待0.70万元；比上年3.20万元减少0.55万元。", ["threePublic down prior 0.55万元"]],
  ["政府采购62.50万元，与本年预算62.50万元一致。", ["procurement flat budget"]],
  ["三公经费较上年下降，公用经费增长。", ["threePublic down prior", "publicUse up unsaid"]],
  ["与上年相比，三公经费下降，公用经费增长。", ["threePublic down prior", "publicUse up prior"]],
  ["三公经费逐年递减。", ["threePublic down unsaid"]],
  ["公务接待费支出0.70万元，比上年决算数减少约0.4万元。", ["reception down prior"]],
])("%s", (text, expected) => expect(trends(text)).toEqual(expected));

test.each([
  "落实发放全年各类补偿资金85万元，与上年补偿呈现递增趋势。",
  "防汛项目支出较上年下降。",
  "三公经费未增长。",
  "三公经费没有增加。",
  "三公经费与上年基本持平。",
  "三公经费较2022年下降。",
  "三公经费预算较上年下降。",
  "三公经费支出2.65万元，其中公务接待0.70万元，较上年下降。",
  "三公经费支出2.65万元，减少0.55万元。",
  "2023年三公经费较上年下降。",
  "项目支出增加的主要原因是追加专项。",
  "压减三公经费和一般性支出。",
  "力争三公经费下降。",
  "三公经费下降，主要是公务接待费减少的缘故。".replace("下降，主要是", "的变化，主要是"),
])("silent: %s", (text) => expect(trends(text)).toEqual([]));

test("plans and sections of other funds are left alone", () => {
  expect(trends("三公经费较上年下降。", "八、下一步改进工作的举措")).toEqual([]);
  expect(trends("项目支出较上年下降。", "三、政府性基金预算支出情况")).toEqual([]);
});

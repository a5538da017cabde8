import { defineForm } from "../../../core/template/define-form";
import { labelled, signature } from "../../../core/template/parts";
import { amount } from "../../../core/template/value-specs";
import { OVERALL_FAMILIES } from "../shared/families";
import { fundingTable } from "../shared/funding-table";
import { goalsPart, indicatorsPart } from "../shared/goals-and-indicators";
import { REMARKS, SIGNATURE_LABELS, unitNameField } from "../shared/parts";

/** 附件2 预算单位整体支出绩效自评表: the year's money, its sources and kinds, goals and indicators. */
export const overallSelfEvaluation = defineForm({
  id: "overall-self-evaluation",
  title: "预算单位整体支出绩效自评表",
  shortName: "附件2",
  titlePattern:
    /^[^。;]{0,60}整体(?:支出)?(?:预算)?(?:绩效)?(?:管理)?(?:目标)?(?:评价)?(?:指标(?:体系)?)?[及和与]?(?:自(?:评价?|我评价)|评分|打分|得分)(?:情况|评分|得分|打分|报告|完成)*表(?:\([^)]*\))*$/,
  feeds: ["自评报告"],
  families: OVERALL_FAMILIES,
  proof: { part: "indicators", columns: ["actual", "score"] },
  fingerprint: [/^按收入性质分/, /^三级指标/],
  remarks: [...REMARKS, "项目名称", "主管部门", "实施单位"],
  parts: {
    unitName: unitNameField,
    funding: fundingTable({}),
    fundsByKind: labelled({
      ...amount,
      groups: {
        income: {
          heading: ["按收入性质分", "收入性质", "按资金来源分"],
          items: {
            generalBudget: ["一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款"],
            governmentFund: ["政府性基金拨款", "政府性基金", "政府性基金预算", "政府性基金预算拨款"],
            nonTaxSpecial: [
              "纳入专户管理的非税收入拨款",
              "纳入专户管理的非税收入",
              "财政专户管理资金",
              "纳入财政专户管理的非税收入拨款",
            ],
            otherFunds: ["其他资金", "其他收入"],
          },
        },
        expenditure: {
          heading: ["按支出性质分", "支出性质"],
          items: {
            basicSpending: ["基本支出", "基本支出总额"],
            projectSpending: ["项目支出", "项目支出总额"],
          },
        },
      },
    }),
    goals: goalsPart,
    indicators: indicatorsPart,
    signature: signature(...SIGNATURE_LABELS),
  },
});

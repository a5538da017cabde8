import { reasonEmptyTalk } from "../../../../src/catalogue/rules/scoring/reason-empty-talk";
import { describeRule } from "../../../support/describe-rule";

const says = (reason: string) => ({ cells: { "附件2!I15": reason } });
const found = (reason: string) => ({
  ...says(reason),
  at: ["附件2!I15"],
  text: [`“清淤渠道长度”扣 0.4 分，“偏差原因分析及改进措施”只写“${reason}”，没有说明具体原因。`],
});

describeRule(reasonEmptyTalk, {
  passes: {
    "a short reason that says something": says("资金未到位"),
    "rain is a reason": says("降雨影响"),
    "a figure": says("差3公里"),
    "what work it was": says("征地工作推进滞后"),
    "who fell behind": says("施工队进度滞后"),
    "somebody who is missing": says("管护员缺编"),
    "a word of the indicator": says("渠道塌"),
    "what fell short of which skill": says("急救能力有待提高"),
    "as above": says("同上"),
    "stock talk behind a cause": says("入冬后连续降雨，今后加强管理"),
  },
  finds: {
    others: found("其他"),
    "stock talk": found("管理不到位"),
    "stock talk with its words around it": found("主要是由于客观原因造成的"),
    "stock talk strung together": found("项目进度缓慢，重视不够；下一步加强管理。"),
    ...Object.fromEntries(
      [
        "工作进度较慢",
        "工作人员责任心不强",
        "统筹协调不够，有待进一步改进",
        "工作力度不够，下步加大工作力度",
        "还需进一步提升",
        "受多种因素影响",
        "个别人员业务不熟悉",
        "工作推进滞后",
        "工作落实还不够到位",
        "按要求扣分",
        "项目整体推进较缓慢",
        "服务意识有待提高",
      ].map((reason) => [reason, found(reason)]),
    ),
    "three characters of nothing": found("有影响"),
  },
  skips: {
    "no deduction": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects]) for (const row of form.indicators) row.score = row.weight;
      },
      because: "没有扣分并写了原因的指标",
    },
  },
});

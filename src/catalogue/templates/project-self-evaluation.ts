import { defineForm } from "../../core/template/define-form";
import { field, signature } from "../../core/template/parts";
import { name } from "../../core/template/value-specs";
import { fundingTable, goalsPart, indicatorsPart, SIGNATURE_LABELS } from "./shared-parts";

/** 附件3 项目支出绩效自评表: one a project. */
export const projectSelfEvaluation = defineForm({
  id: "project-self-evaluation",
  title: "项目支出绩效自评表",
  shortName: "附件3",
  titlePattern:
    /^(?!.*整体)[^。;]{0,60}(?:项目(?:支出)?|专项(?:资金)?)\)?绩效(?:目标)?(?:评价)?自(?:评价?|我评价)(?:情况|评分|得分|打分)*表(?:\([^)]*\))*$/,
  fingerprint: [/^项目(?:支出)?名称/, /^三级指标/],
  parts: {
    projectName: field(["项目支出名称", "项目名称"], name, { required: true }),
    department: field(["主管部门", "主管部门及代码", "项目主管部门"], name),
    implementer: field(["实施单位", "项目实施单位"], name),
    funding: fundingTable({
      fiscalAppropriation: { labels: ["当年财政拨款", "财政拨款", "本年财政拨款"], under: "total" },
      carriedOver: { labels: ["上年结转资金", "上年结转", "上年结转结余资金"], under: "total" },
      otherFunds: { labels: ["其他资金"], under: "total" },
    }),
    goals: goalsPart,
    indicators: indicatorsPart,
    signature: signature(...SIGNATURE_LABELS),
  },
});

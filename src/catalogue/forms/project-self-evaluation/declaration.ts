import { defineForm } from "../../../core/template/define-form";
import { field, signature } from "../../../core/template/parts";
import { name } from "../../../core/template/value-specs";
import { PROJECT_FAMILIES } from "../shared/families";
import { projectFunding } from "../shared/funding-table";
import { goalsPart, indicatorsPart } from "../shared/goals-and-indicators";
import {
  departmentField,
  implementerField,
  PROJECT_NAME_LABELS,
  REMARKS,
  SELF_EVALUATION_TITLE,
  SIGNATURE_LABELS,
} from "../shared/parts";

/** 附件3 项目支出绩效自评表: one a project. */
export const projectSelfEvaluation = defineForm({
  id: "project-self-evaluation",
  title: "项目支出绩效自评表",
  shortName: "附件3",
  titlePattern: new RegExp(`^(?!.*(?:整体|转移支付))${SELF_EVALUATION_TITLE}`, "u"),
  feeds: ["自评报告", "项目支出绩效自评报告"],
  families: PROJECT_FAMILIES,
  proof: { part: "indicators", columns: ["actual", "score"] },
  fingerprint: [/^项目(?:支出)?名称/, /^三级指标/],
  remarks: REMARKS,
  parts: {
    projectName: field(PROJECT_NAME_LABELS, name, { required: true }),
    department: departmentField,
    implementer: implementerField,
    funding: projectFunding,
    goals: goalsPart,
    indicators: indicatorsPart,
    signature: signature(...SIGNATURE_LABELS),
  },
});

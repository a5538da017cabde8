import { defineForm } from "../../core/template/define-form";
import { field, signature } from "../../core/template/parts";
import { name } from "../../core/template/value-specs";
import {
  departmentField,
  goalsPart,
  implementerField,
  indicatorsPart,
  PROJECT_NAME_LABELS,
  projectFunding,
  SIGNATURE_LABELS,
} from "./shared-parts";

/** 附件3 项目支出绩效自评表: one a project. */
export const projectSelfEvaluation = defineForm({
  id: "project-self-evaluation",
  title: "项目支出绩效自评表",
  shortName: "附件3",
  titlePattern:
    /^(?!.*整体)[^。;]{0,60}(?:项目(?:支出)?|专项(?:资金)?)\)?绩效(?:目标)?(?:评价)?自(?:评价?|我评价)(?:情况|评分|得分|打分)*表(?:\([^)]*\))*$/,
  fingerprint: [/^项目(?:支出)?名称/, /^三级指标/],
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

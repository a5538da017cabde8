import { defineForm } from "../../../core/template/define-form";
import { field, signature } from "../../../core/template/parts";
import { name } from "../../../core/template/value-specs";
import { TRANSFER_FAMILIES } from "../shared/families";
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

/** 转移支付 and special funds: what was meant and what came of it, mostly without marks. */
export const transferSelfEvaluation = defineForm({
  id: "transfer-self-evaluation",
  title: "转移支付绩效自评表",
  shortName: "转移支付自评表",
  titlePattern: new RegExp(
    `^(?!.*整体)(?:${SELF_EVALUATION_TITLE}|[^。;]{0,70}绩效目标(?:实际)?(?:完成|实现)情况(?:自评)?表(?:\\([^)]*\\))*$)`,
    "u",
  ),
  families: TRANSFER_FAMILIES,
  fingerprint: [],
  lacks: { part: "indicators", columns: ["weight", "score"] },
  remarks: REMARKS,
  parts: {
    projectName: field(PROJECT_NAME_LABELS, name),
    department: departmentField,
    implementer: implementerField,
    funding: projectFunding,
    goals: goalsPart,
    indicators: indicatorsPart,
    signature: signature(...SIGNATURE_LABELS),
  },
});

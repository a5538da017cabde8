import { SECTIONS } from "./sections";
import { REPORT_FAMILIES } from "../shared/families";
import { defineForm } from "../../../core/template/define-form";
import { paragraphs } from "../../../core/template/parts";

/** 附件4 整体支出绩效自评报告: a sheet of paragraphs, typed or generated. */
export const selfEvaluationReport = defineForm({
  id: "self-evaluation-report",
  title: "单位整体支出绩效自评报告",
  shortName: "附件4",
  titlePattern:
    /^(?!.*项目支出)[^。;]{0,70}绩效(?:自我)?(?:自评价?|评价)(?:工作)?(?:情况)?的?(?:自评)?报告(?:\([^)]*\))*$/,
  families: REPORT_FAMILIES,
  fingerprint: [],
  parts: { paragraphs: paragraphs(SECTIONS.map(({ theme }) => theme)) },
});

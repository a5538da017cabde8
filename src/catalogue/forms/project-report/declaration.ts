import { SECTIONS } from "../self-evaluation-report/sections";
import { defineForm } from "../../../core/template/define-form";
import { paragraphs } from "../../../core/template/parts";
import { PROJECT_REPORT_FAMILY } from "../shared/families";

/** A report on one project: recognised, and read by the words of its headings. */
export const projectReport = defineForm({
  id: "project-report",
  title: "项目支出绩效自评报告",
  shortName: "项目自评报告",
  titlePattern:
    /^(?!.*整体)[^。;]{0,70}项目(?:支出)?(?:资金)?绩效(?:自我)?(?:自评价?|评价)(?:工作)?(?:情况)?的?(?:自评)?报告(?:\([^)]*\))*$/,
  families: [PROJECT_REPORT_FAMILY],
  fingerprint: [],
  parts: { paragraphs: paragraphs(SECTIONS.map(({ theme }) => theme)) },
});

import type { ReportPlan } from "../report";

/** A report that was written. */
export interface WrittenReport {
  readonly sheet: string;
  /** That sheet and those of the projects. */
  readonly sheets: readonly string[];
  /** How many 【待补充】 a person still has to fill in. */
  readonly gaps: number;
  /** How many rows stand as plain text and do not follow the forms. */
  readonly frozenRows: number;
  /** How many paragraphs a person had written were kept from an earlier report. */
  readonly kept: number;
  readonly text: string;
}

/** What a door tells of a report that was written on these sheets, 自评报告 first. */
export function writtenReport(plan: ReportPlan, sheets: readonly string[], text: string): WrittenReport {
  const [sheet = plan.sheet.name] = sheets;
  const kept = plan.written.filter(({ fate }) => fate === "kept").length;
  return { sheet, sheets, gaps: plan.gaps, frozenRows: plan.frozenRows, kept, text };
}

/** 已生成工作表“自评报告”和 2 份项目自评报告，保留了您写的 3 段 */
export function reportNotice({ sheet, sheets, kept }: WrittenReport): string {
  const projects = sheets.length > 1 ? `和 ${sheets.length - 1} 份项目自评报告` : "";
  const words = kept > 0 ? `，保留了您写的 ${kept} 段` : "";
  return `已生成工作表“${sheet}”${projects}${words}`;
}

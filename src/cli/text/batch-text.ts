import type { CheckedWorkbook, FailedWorkbook } from "../../app/check-document";
import { printable } from "../printable";
import { tableLines, type Column } from "./columns";

/** One line of the summary of a batch. Kept for every file, so it is small. */
export interface SummaryRow {
  readonly file: string;
  readonly unit: string;
  readonly error: string;
  readonly warning: string;
  readonly advice: string;
  readonly status: string;
}

const COLUMNS: readonly Column[] = [
  { title: "错误", align: "right" },
  { title: "核实", align: "right" },
  { title: "提示", align: "right" },
  { title: "结果", align: "left" },
  { title: "单位", align: "left" },
  { title: "文件", align: "left" },
];

/** The summary row of a result. */
export function summaryRow(result: CheckedWorkbook | FailedWorkbook): SummaryRow {
  if ("error" in result) {
    return { file: printable(result.file), unit: "", error: "", warning: "", advice: "", status: "无法检查" };
  }
  const { error, warning, advice } = result.counts;
  return {
    file: printable(result.file),
    unit: printable(result.unit ?? ""),
    error: String(error),
    warning: String(warning),
    advice: String(advice),
    status: error > 0 ? "须改正" : warning > 0 ? "须核实" : "通过",
  };
}

/** The table at the end of a batch, and its totals. */
export function summaryText(rows: readonly SummaryRow[]): string {
  const failed = rows.filter(({ status }) => status === "无法检查").length;
  const withErrors = rows.filter(({ status }) => status === "须改正").length;
  const lines = [
    "汇总",
    ...tableLines(
      COLUMNS,
      rows.map(({ file, unit, error, warning, advice, status }) => [error, warning, advice, status, unit, file]),
    ),
    `共 ${rows.length} 个文件：须改正 ${withErrors}，无法检查 ${failed}，其余 ${rows.length - withErrors - failed}`,
  ];
  return `${lines.join("\n")}\n`;
}

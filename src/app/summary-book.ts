import { CATALOGUE } from "../catalogue";
import type { CellStyle, DesignedCell, SheetDesign } from "../core/grid/sheet-design";
import { SEVERITIES, type Severity } from "../core/rules/finding";
import type { CheckedWorkbook, FailedWorkbook } from "./check-document";
import { LISTED, LISTED_HEADER, LISTED_HEADER_HEIGHT, LISTED_PAGE, listedHeight, listedText } from "./listing";
import { SEVERITY_WORDS } from "./notes";
import { placeText } from "./set";

/** The most findings listed; a worksheet holds more, but no person reads them. */
const MOST_LISTED = 200_000;

type Value = string | number;
type Line = readonly Value[];

/** Gathers the results of a batch for one workbook; it keeps a line a result and a finding, and nothing else. */
export class SummaryBook {
  readonly #units: Line[] = [];
  readonly #findings: Line[] = [];
  /** By rule: how many findings, and in how many workbooks. */
  readonly #byRule = new Map<string, { findings: number; workbooks: number }>();
  #unlisted = 0;

  /** Takes in one result. */
  add(result: CheckedWorkbook | FailedWorkbook): void {
    if ("error" in result) {
      this.#units.push([result.file, "", "", "", "", "", "", `无法检查：${result.error.message}`]);
      return;
    }
    const { file, unit, year, counts, findings } = result;
    const { error, warning, advice, accepted } = counts;
    const verdict = error > 0 ? "须改正" : warning > 0 ? "须核实" : "通过";
    this.#units.push([file, unit ?? "", year ?? "", error, warning, advice, accepted, verdict]);
    for (const finding of findings) this.#list(file, unit ?? "", finding);
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const count = this.#byRule.get(rule) ?? { findings: 0, workbooks: 0 };
      const own = findings.filter((finding) => finding.rule === rule).length;
      this.#byRule.set(rule, { findings: count.findings + own, workbooks: count.workbooks + 1 });
    }
  }

  /** The sheets 汇总, 问题清单 and 按规则. */
  sheets(): readonly SheetDesign[] {
    const more: readonly Line[] =
      this.#unlisted > 0 ? [["", "", "", "", "", `另有 ${this.#unlisted} 处没有列出`, "", ""]] : [];
    return [
      table("汇总", UNIT_COLUMNS, this.#units),
      table("问题清单", FINDING_COLUMNS, [...this.#findings, ...more]),
      table("按规则", RULE_COLUMNS, this.#rules()),
    ];
  }

  #list(file: string, unit: string, finding: CheckedWorkbook["findings"][number]): void {
    if (this.#findings.length >= MOST_LISTED) {
      this.#unlisted++;
      return;
    }
    const { severity, sheet, cell, label, message, rule, accepted } = finding;
    const place = sheet === null || cell === null ? "" : placeText({ file: finding.file, sheet, cell });
    this.#findings.push([
      file,
      unit,
      SEVERITY_WORDS[severity],
      place,
      label,
      message,
      accepted === null ? "" : accepted.reason,
      rule,
    ]);
  }

  /** From the rule that most workbooks break down; rules that none breaks are not listed. */
  #rules(): readonly Line[] {
    const broken = CATALOGUE.flatMap((rule) => {
      const count = this.#byRule.get(rule.id);
      return count ? [{ ...rule, ...count }] : [];
    });
    const gravity = (severity: Severity): number => SEVERITIES.indexOf(severity);
    return broken
      .sort((a, b) => b.workbooks - a.workbooks || gravity(a.severity) - gravity(b.severity))
      .map(({ id, title, severity, workbooks, findings, remedy }) => [
        SEVERITY_WORDS[severity],
        title,
        workbooks,
        findings,
        remedy,
        id,
      ]);
  }
}

interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly centred?: boolean;
}

const UNIT_COLUMNS: readonly Column[] = [
  { title: "文件", width: 40 },
  { title: "单位", width: 30 },
  { title: "年度", width: 8, centred: true },
  { title: "错误", width: 8, centred: true },
  { title: "核实", width: 8, centred: true },
  { title: "提示", width: 8, centred: true },
  { title: "已说明", width: 8, centred: true },
  { title: "结果", width: 30 },
];
const FINDING_COLUMNS: readonly Column[] = [
  { title: "文件", width: 28 },
  { title: "单位", width: 22 },
  { title: "级别", width: 7, centred: true },
  { title: "位置", width: 16 },
  { title: "项目", width: 32 },
  { title: "问题", width: 62 },
  { title: "核实说明", width: 24 },
  { title: "规则", width: 30 },
];
const RULE_COLUMNS: readonly Column[] = [
  { title: "级别", width: 7, centred: true },
  { title: "规则", width: 36 },
  { title: "涉及文件数", width: 12, centred: true },
  { title: "处数", width: 8, centred: true },
  { title: "怎样处理", width: 70 },
  { title: "编号", width: 34 },
];

const CENTRED: CellStyle = { ...LISTED, horizontal: "center" };

function table(name: string, columns: readonly Column[], lines: readonly Line[]): SheetDesign {
  const widths = columns.map(({ width }) => width);
  const header = columns.map(({ title }, column): DesignedCell => ({
    row: 0,
    column,
    value: title,
    style: LISTED_HEADER,
  }));
  const body = lines.flatMap((line, index) =>
    columns.map(({ centred }, column): DesignedCell => {
      const held = line[column] ?? "";
      const value = typeof held === "string" ? listedText(held) : held;
      return { row: index + 1, column, value, style: centred ? CENTRED : LISTED };
    }),
  );
  const heights = lines.map((line, index) => [index + 1, listedHeight(line.map(String), widths)] as const);
  return {
    name,
    columnWidths: widths,
    rowHeights: { 0: LISTED_HEADER_HEIGHT, ...Object.fromEntries(heights) },
    cells: [...header, ...body],
    merges: [],
    page: LISTED_PAGE,
  };
}

import { writeReport } from "../../../src/catalogue/report";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import type { CellRef } from "../../../src/core/grid/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { sheetOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { designReport, REPORT_SHEET } from "../../../src/render/report-sheet";
import { Decimal } from "../../../src/core/numbers/decimal";
import type { OpenCase } from "../describe-rule";
import { amount, anyIndicator, anyProject, asks, cents, indicatorAt, say, saying, textOf } from "./case-changes";
import { cellOf, paragraph, type Planted, type Planter } from "./planter";
import type { Random } from "./random";

/** Says something else in the paragraph that says this; `null` where none does. */
function misstate(data: OpenCase, what: RegExp, instead: (figure: string) => string): Planted | null {
  const index = saying(data, what);
  if (index === undefined) return null;
  data.report![index] = data.report![index]!.replace(what, (whole, figure: unknown) =>
    instead(typeof figure === "string" ? figure : whole),
  );
  return { at: paragraph(index) };
}

/** Puts other words under a heading; told at the heading. */
function rewrite(data: OpenCase, heading: RegExp, instead: string, lines = 1): Planted | null {
  const index = saying(data, heading);
  if (index === undefined) return null;
  data.report!.splice(index + 1, lines, instead);
  return { at: paragraph(index) };
}

const wan = (figure: Decimal): string => `${figure.toFixed(2)}万元`;

const MISSTATED: readonly (readonly [what: RegExp, instead: (figure: string) => string])[] = [
  [/全年支出([\d.]+)万元/, (figure) => `全年支出${wan(new Decimal(figure).plus("12.3"))}`],
  [/编制(\d+)人/, (figure) => `编制${Number(figure) + 2}人`],
  [/在职人员(\d+)人/, (figure) => `在职人员${Number(figure) + 1}人`],
  [/年初预算([\d.]+)万元/, (figure) => `年初预算${wan(new Decimal(figure).times("1.07"))}`],
  [/三公经费支出([\d.]+)万元/, (figure) => `三公经费支出${wan(new Decimal(figure).plus("0.4"))}`],
  [/政府采购([\d.]+)万元/, (figure) => `政府采购${wan(new Decimal(figure).plus("3.1"))}`],
];

/** A 自评报告 generated from a workbook, as a sheet of it. */
function generatedReport(workbook: WorkbookSnapshot): SheetSnapshot {
  return sheetOfDesign(designReport(writeReport(readSubmission(workbook, DEFAULT_PACK))));
}

/** The first paragraph of the generated report. */
function openingOfReport(workbook: WorkbookSnapshot): CellRef | undefined {
  const report = workbook.sheets.find(({ name }) => name === REPORT_SHEET);
  const first = report?.cells.find(({ value }) => typeof value === "string" && value !== "");
  return report && first && { sheet: report.name, row: first.row, column: first.column };
}

/** Planters of the rules of 表文核对. */
export const NARRATIVE_PLANTERS: readonly Planter[] = [
  {
    rule: "narrative-amount-differs",
    plant: (data, random) => {
      const [what, instead] = random.oneOf(MISSTATED)!;
      return misstate(data, what, instead);
    },
  },
  {
    rule: "narrative-sum-mismatch",
    also: ["narrative-project-differs"],
    plant: (data) => {
      if (data.projects.length < 2) return null;
      return misstate(data, /(全年项目支出[\d.]+万元，其中\p{Script=Han}+[\d.]+)万元、/u, (part) => {
        const [, before = "", figure = "0"] = /^(.*[^\d.])([\d.]+)$/.exec(part) ?? [];
        return `${before}${wan(new Decimal(figure).plus("5.3"))}、`;
      });
    },
  },
  {
    rule: "narrative-general-budget-differs",
    plant: (data, random) => {
      const more = random.oneOf(["7.5", "100"])!;
      return misstate(
        data,
        /一般公共预算支出([\d.]+)万元/,
        (figure) => `一般公共预算支出${wan(new Decimal(figure).plus(more))}`,
      );
    },
  },
  {
    rule: "narrative-none-contradicts",
    plant: (data) =>
      misstate(data, /政府性基金预算支出([\d.]+)万元，专款专用。/, () => "本单位无政府性基金预算支出。") ??
      misstate(data, /本单位无政府性基金预算支出。/, () => "政府性基金预算支出36.50万元，专款专用。"),
  },
  {
    rule: "narrative-adjustment-differs",
    plant: (data) =>
      misstate(data, /年中追加预算([\d.]+)万元/, (figure) => `年中追加预算${wan(new Decimal(figure).plus("4.4"))}`) ??
      misstate(data, /年中核减预算([\d.]+)万元/, (figure) => `年中核减预算${wan(new Decimal(figure).plus("4.4"))}`),
  },
  {
    rule: "narrative-trend-contradicts",
    plant: (data) => misstate(data, /，较上年下降/, () => "，较上年增长"),
  },
  {
    rule: "narrative-score-differs",
    plant: (data, random) => {
      const score = amount(data.overall.total.score);
      if (random.below(2) === 0) {
        return misstate(
          data,
          /自评得分([\d.]+)分/,
          (figure) => `自评得分${new Decimal(figure).minus("0.7").toFixed(2)}分`,
        );
      }
      return misstate(data, /等级为“.”/, () => `等级为“${score.greaterThanOrEqualTo(90) ? "良" : "优"}”`);
    },
  },
  {
    rule: "narrative-indicator-differs",
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => data.overall.indicators.includes(row) && asks(row, "≥"));
      if (!place) return null;
      const { indicator, actual } = indicatorAt(data, place);
      const wrong = textOf(actual).replace(/[\d.]+/, (figure) =>
        new Decimal(figure).plus(random.oneOf([2, 30])!).toFixed(),
      );
      return misstate(data, /等级为“.”/, (band) => `${band}。全年${textOf(indicator)}${wrong}`);
    },
  },
  {
    rule: "narrative-deduction-differs",
    plant: (data, random) => {
      const place = anyIndicator(
        data,
        random,
        (row) => data.overall.indicators.includes(row) && row.deviationReason !== null,
      );
      if (!place) return null;
      const { indicator, weight, score } = indicatorAt(data, place);
      const wrong = amount(weight)
        .minus(amount(score))
        .plus(random.oneOf(["0.3", "1"])!);
      return misstate(
        data,
        /部分指标未达到年度指标值/,
        (words) => `${words}，其中${textOf(indicator)}扣${wrong.toFixed()}分`,
      );
    },
  },
  {
    rule: "narrative-project-differs",
    plant: (data, random) => {
      const index = anyProject(data, random);
      if (index === undefined) return null;
      const { projectName, funding } = data.projects[index]!;
      const wrong = wan(amount(funding.total.executed).times(random.oneOf(["0.9", "1.2"])!));
      return misstate(data, /均按规定程序办理。/, (words) => `${words}${textOf(projectName)}实际支出${wrong}。`);
    },
  },
  {
    rule: "formula-error-in-report",
    plant: (data, random) => {
      const index = saying(data, /^自评结果作为/);
      if (index === undefined) return null;
      data.report![index] = random.oneOf(["#VALUE!", "#REF!", "#N/A"])!;
      return { at: paragraph(index) };
    },
  },
  {
    rule: "narrative-figure-unfilled",
    plant: (data) => {
      if (saying(data, /政府采购[\d.]+万元/) === undefined || amount(data.basicData.procurement.currentFinal).isZero())
        return null;
      data.basicData.procurement.currentFinal = null;
      return { at: cellOf((changed) => changed.basicData.procurement, "currentFinal") };
    },
  },
  {
    rule: "narrative-problems-missing",
    plant: (data) => {
      const forms = [data.overall, ...data.projects];
      if (!forms.some(({ indicators }) => indicators.some((row) => row.deviationReason !== null))) return null;
      return rewrite(data, /^七、/, "本单位无明显问题。");
    },
  },
  {
    rule: "narrative-measures-missing",
    plant: (data) => rewrite(data, /^八、/, "无。"),
  },
  {
    rule: "narrative-problems-vague",
    plant: (data) => rewrite(data, /^七、/, "一是工作主动性不够；二是业务能力有待提高。", 1),
  },
  {
    rule: "narrative-measures-vague",
    plant: (data) => rewrite(data, /^八、/, "进一步提高认识，加强管理，完善制度。", 1),
  },
  {
    rule: "narrative-low-execution-unexplained",
    also: [
      "execution-rate-low",
      "score-execution-gap",
      "execution-rate-mismatch",
      "execution-score-mismatch",
      "budget-adjusted-unexplained",
      "income-sources-mismatch",
      "expenditure-kinds-mismatch",
      "narrative-amount-differs",
      "narrative-adjustment-differs",
      "score-total-mismatch",
    ],
    plant: (data) => {
      const { funding } = data.overall;
      funding.adjustedBudget = cents(amount(funding.executed).times("1.25"));
      const at = rewrite(data, /^七、/, "培训覆盖面不广，计划3期只办了2期。", 1);
      return at && { at: at.at };
    },
  },
  {
    rule: "narrative-year-stale",
    plant: (data) => {
      const { year } = data;
      const index = saying(data, new RegExp(`^${year}年度一般公共预算`));
      if (index === undefined) return null;
      data.report![index] = data.report![index]!.replace(`${year}年`, `${year - 1}年`);
      say(data, /^(自评结果作为)/, `${year - 1}年度$1`);
      return { at: paragraph(index) };
    },
  },
  {
    rule: "narrative-unit-differs",
    plant: (data, random) => {
      const index = saying(data, /承担辖区内的公共服务/);
      if (index === undefined) return null;
      const other = random.oneOf(["云岭县档案馆", "白沙市东湖区教育局"])!;
      data.report![index] = data.report![index]!.replace(data.unitName, other);
      return { at: paragraph(index) };
    },
  },
  {
    rule: "narrative-section-missing",
    plant: (data, random) => {
      const heading = random.oneOf([/^七、/, /^八、/, /^九、/])!;
      const index = saying(data, heading);
      if (index === undefined) return null;
      data.report!.splice(index, 1);
      return { at: paragraph(0) };
    },
  },
  {
    rule: "narrative-placeholder-left",
    plant: (data) => misstate(data, /细化工作计划，/, () => "【待补充：改进举措】细化工作计划，"),
  },
  {
    rule: "narrative-report-stale",
    // A report fresh from the generator still has its gaps.
    also: ["narrative-placeholder-left", "cover-blank"],
    plant: (data) => {
      const [indicator] = data.overall.indicators;
      if (typeof indicator?.indicator !== "string") return null;
      indicator.indicator += "（调整后）";
      return {
        at: openingOfReport,
        workbook: (faulty, clean) => ({ sheets: [...faulty.sheets, generatedReport(clean)] }),
      };
    },
  },
  {
    rule: "formula-error-in-report",
    also: ["narrative-placeholder-left", "cover-blank"],
    plant: (_data, random) => ({
      at: brokenCell,
      workbook: (faulty, clean) => ({ sheets: [...faulty.sheets, broken(generatedReport(clean), random)] }),
    }),
  },
  {
    rule: "report-text-cut-off",
    also: ["narrative-placeholder-left", "cover-blank"],
    plant: (_data, random) => ({
      at: ({ sheets }) => {
        const { name, cutOff: [first] = [] } = sheets.at(-1)!;
        return first && { sheet: name, ...first };
      },
      workbook: (faulty, clean) => ({ sheets: [...faulty.sheets, tooLow(generatedReport(clean), random)] }),
    }),
  },
  {
    rule: "cover-blank",
    plant: (data, random) => {
      const index = saying(data, /^部门（单位）名称：/);
      if (index === undefined) return null;
      if (random.below(2) === 0) {
        data.report![index] = "部门（单位）名称：";
        return { at: paragraph(index) };
      }
      data.report![index + 1] = "年  月  日";
      return { at: paragraph(index + 1) };
    },
  },
];

/** A generated report in which one formula lost what it referred to, or was never worked out. */
/** A report of which one row is lower than its text. */
function tooLow(report: SheetSnapshot, random: Random): SheetSnapshot {
  const { row, column } = random.oneOf(
    report.cells.filter(({ value }) => typeof value === "string" && value.startsWith("\u3000\u3000")),
  )!;
  return { ...report, cutOff: [{ row, column }] };
}

function broken(report: SheetSnapshot, random: Random): SheetSnapshot {
  const formulas = report.cells.filter(({ formula }) => formula !== undefined);
  const lost = random.oneOf(formulas);
  const value = random.oneOf([null, { error: "#REF!" }, { error: "#VALUE!" }])!;
  return { ...report, cells: report.cells.map((cell) => (cell === lost ? { ...cell, value } : cell)) };
}

function brokenCell({ sheets }: WorkbookSnapshot): CellRef | undefined {
  const report = sheets.at(-1);
  const cell = report?.cells.find(
    ({ value, formula }) => formula !== undefined && (value === null || typeof value === "object"),
  );
  return report && cell && { sheet: report.name, row: cell.row, column: cell.column };
}

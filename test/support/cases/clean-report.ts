import type { Decimal } from "../../../src/core/numbers/decimal";

/** The figures of a clean set of forms that its report repeats, in 万元. */
interface ReportFigures {
  readonly year: number;
  readonly unitName: string;
  readonly authorized: number;
  readonly onDuty: number;
  readonly initial: Decimal;
  readonly adjusted: Decimal;
  readonly executed: Decimal;
  readonly generalBudget: Decimal;
  readonly governmentFund: Decimal;
  readonly basicSpending: Decimal;
  readonly personnel: Decimal;
  readonly publicUse: Decimal;
  readonly projectBudget: Decimal;
  readonly projectSpending: Decimal;
  readonly projects: readonly { readonly name: string; readonly executed: Decimal }[];
  readonly threePublic: { readonly priorFinal: Decimal; readonly currentFinal: Decimal };
  readonly procurement: Decimal;
  readonly score: Decimal;
}

/** The paragraphs of an 附件4 that says what the tables say, all nine sections and the cover filled in. */
export function cleanReport(figures: ReportFigures): string[] {
  const { year, unitName } = figures;
  return [
    `${year}年度${unitName}单位整体支出绩效自评报告`,
    `部门（单位）名称：${unitName}（盖章）`,
    `${year + 1}年3月20日`,
    `${year}年度${unitName}`,
    "单位整体支出绩效自评报告",
    "一、单位基本情况",
    `${unitName}承担辖区内的公共服务和日常管理工作。编制${figures.authorized}人，在职人员${figures.onDuty}人。`,
    `年初预算${wan(figures.initial)}，${adjustment(figures)}全年预算${wan(figures.adjusted)}，全年支出${wan(figures.executed)}。`,
    "二、一般公共预算支出情况",
    `${year}年度一般公共预算支出${wan(figures.generalBudget)}。`,
    "(一)基本支出情况",
    `基本支出${wan(figures.basicSpending)}，其中人员经费${wan(figures.personnel)}、公用经费${wan(figures.publicUse)}。`,
    ...threePublic(figures),
    "(二)项目支出情况",
    ...projectSpending(figures),
    `政府采购${wan(figures.procurement)}，均按规定程序办理。`,
    "三、政府性基金预算支出情况",
    figures.governmentFund.isZero()
      ? "本单位无政府性基金预算支出。"
      : `政府性基金预算支出${wan(figures.governmentFund)}，专款专用。`,
    "四、国有资本经营预算支出情况",
    "本单位无国有资本经营预算支出。",
    "五、社会保险基金预算支出情况",
    "本单位无社会保险基金预算支出。",
    "六、部门整体支出绩效情况",
    `本单位整体支出绩效自评得分${figures.score.toFixed(2)}分，等级为“${band(figures.score)}”。`,
    "七、存在的问题及原因分析",
    "部分指标未达到年度指标值，原因已在自评表中逐项说明。预算执行率有待提高。",
    "八、下一步改进工作的举措",
    "细化工作计划，按月调度进度，确保各项指标如期完成。",
    "九、部门整体支出绩效自评结果拟应用和公开情况",
    "自评结果作为下年度预算安排的依据，随部门决算一并公开。",
  ];
}

function wan(amount: Decimal): string {
  return `${amount.toFixed(2)}万元`;
}

function adjustment({ initial, adjusted }: ReportFigures): string {
  const change = adjusted.minus(initial);
  if (change.isZero()) return "";
  return change.isPositive() ? `年中追加预算${wan(change)}，` : `年中核减预算${wan(change.negated())}，`;
}

function threePublic({ threePublic: { priorFinal: prior, currentFinal: final } }: ReportFigures): string[] {
  if (final.isZero()) return [];
  const trend = final.lessThan(prior) ? "，较上年下降" : "";
  return [`三公经费支出${wan(final)}${trend}。`];
}

function projectSpending({ projects, projectBudget, projectSpending: spent }: ReportFigures): string[] {
  if (projects.length === 0) return ["本单位无项目支出。"];
  const parts = projects.map((project) => `${project.name}${wan(project.executed)}`).join("、");
  return [`全年项目经费预算${wan(projectBudget)}，全年项目支出${wan(spent)}，其中${parts}。`];
}

function band(score: Decimal): string {
  if (score.greaterThanOrEqualTo(90)) return "优";
  if (score.greaterThanOrEqualTo(80)) return "良";
  return score.greaterThanOrEqualTo(60) ? "中" : "差";
}

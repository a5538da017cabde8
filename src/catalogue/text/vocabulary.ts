import { basicData } from "../forms/basic-data/declaration";
import { overallSelfEvaluation } from "../forms/overall-self-evaluation/declaration";
import { APPROVING_OFFICES, ON_DUTY, POSTS, POSTS_OF_ONE_KIND, SCORES } from "./label-words";
import { plainTextOf } from "./plain-text";
import { byFirst } from "./words-by-first";

const { spending, staff, building } = basicData.parts;
const { vehicles, vehiclePurchase, vehicleRunning, abroad, reception, procurement } = spending.rows;
const { income, expenditure } = overallSelfEvaluation.parts.fundsByKind.groups;

/** 公务用车运行, 公务用车维护费: in a report one of several costs of running cars. */
const PART_OF_RUNNING = /车(?:运行$|维护)/;

/** What the forms call something, as reports write it, as words parted by blanks; not what in a report is something else as well. */
function calledInForm(labels: readonly string[], ...notSaid: readonly string[]): string {
  return labels
    .map((label) => plainTextOf(label).text)
    .filter((label) => !notSaid.includes(label))
    .join(" ");
}

/** Something the tables state, of which a report may speak. */
export type Subject =
  | "funds"
  | "executionRate"
  | "generalBudget"
  | "governmentFund"
  | "nonTaxSpecial"
  | "basicSpending"
  | "projectSpending"
  | "personnel"
  | "publicUse"
  | "threePublic"
  | "vehicles"
  | "vehiclePurchase"
  | "vehicleRunning"
  | "abroad"
  | "reception"
  | "procurement"
  | "authorizedStaff"
  | "onDutyStaff"
  | "totalScore"
  | "balance"
  | "staffControlRate"
  | "office"
  | "approvedArea"
  | "actualArea"
  | "areaRate"
  | "budgetInvestment"
  | "actualInvestment"
  | "investmentRate";

/** Which figure of a subject: 年初预算, 预算 (of 附件2's funds 全年预算), 决算 or spending, last year's; or one nobody can tell. */
export type Column = "initial" | "budget" | "final" | "prior" | "unclear";

/** What a subject is measured in. */
export type Measure = "money" | "percent" | "people" | "points" | "area";

/** What words in a report stand for. */
export interface Meaning {
  readonly subject: Subject;
  /** The column they mean where no other word says which. */
  readonly column: Column;
  readonly measure: Measure;
  /** Every project has such a figure too, so that the words around must leave no doubt that the unit's is meant. */
  readonly ofWholeUnit: boolean;
  /** The words name their column themselves: 年初预算, 预算内项目经费. */
  readonly columnIsNamed: boolean;
  /** They mean the unit's only behind a word for the unit or its year, or where they open a sentence: 2024年支出决算, 本单位得分. */
  readonly isBare: boolean;
  /** They name one kind of a whole: 事业编制. */
  readonly isOneKind?: true;
  /** They may mean 全年预算 as well: 部门预算批复数. */
  readonly isAnyBudget?: true;
}

interface Entry extends Partial<Meaning> {
  readonly subject: Subject;
  readonly words: string;
}

/**
 * How reports name what the tables state. Quotation marks, white space and the brackets of 出国（境） are out of the text before it is
 * compared with these.
 */
const ENTRIES: readonly Entry[] = [
  {
    subject: "funds",
    column: "initial",
    columnIsNamed: true,
    ofWholeUnit: true,
    words:
      "年初预算 年初预算数 部门预算年初数 预算年初数 年初预算收入 年初批复预算数 年初部门预算 年初批复预算 年初下达预算 年初预算资金 年初预算批复 年初财政预算 年初预算安排 年初预算安排数 年初安排预算 年初预算批复数 年初预算总额",
  },
  {
    subject: "funds",
    column: "initial",
    columnIsNamed: true,
    ofWholeUnit: true,
    isBare: true,
    isAnyBudget: true,
    words:
      "部门预算批复数 预算批复 预算批复下达 批复下达预算 部门预算批复收入 预算批复收入 部门预算批复 批复部门预算 部门预算数 部门预算 当年部门预算 部门预算总额 预算批复数 批复预算 批复预算数 批复预算总额 预算安排 预算安排数 预算安排资金",
  },
  {
    subject: "funds",
    column: "budget",
    columnIsNamed: true,
    ofWholeUnit: true,
    words:
      "全年预算 全年预算数 全年度预算 年末预算数 年末预算 预算调整后 预算调整后为 整体支出预算 部门整体支出预算 单位整体支出预算 调整后的预算 调整后的预算数 调整后的全年预算 调整后的全年预算数 调整后预算 调整后预算数 调整后全年预算 全年调整后预算 全年预算资金 最终预算 最终预算数 年终预算 年终预算数 年末预算总额 全年预算总额 调整后预算总额",
  },
  {
    subject: "funds",
    ofWholeUnit: true,
    isAnyBudget: true,
    words: "收支情况 预算收支情况 资金收支情况 总体收支情况 收支总体情况",
  },
  {
    subject: "funds",
    columnIsNamed: true,
    ofWholeUnit: true,
    words:
      "全年支出 全年总支出 全年实际支出 全年列支 全年实际列支 全年共列支 全年执行 全年执行数 本年度共支出 本年共支出 年度共支出 全年共计支出 全年合计支出 本年合计支出 全年共支出 全年度支出 全年实际总支出 全年资金支出 全年经费支出 " +
      "年度总支出 年度支出总额 本年支出 本年总支出 本年度支出 本年度总支出 总支出 支出总额 支出合计 整体支出 部门整体支出 单位整体支出 " +
      "本年实际支出 本年度实际支出 全年度实际支出 全年完成支出 全年共完成支出 全年实际完成支出 全年累计完成支出 本年完成支出 本年度完成支出 年度完成支出 " +
      "全年支出决算 全年支出决算数 本年支出决算 本年支出决算数 本年度支出决算 本年度支出决算数 总支出决算 总支出决算数 支出决算总额 全年实际支出总额 支出总计 " +
      "部门支出决算 单位支出决算 全部资金支出 决算总支出 决算总支出数 全部支出 当年预算支出 本年预算支出 全年预算支出 财政拨款总支出 部门总支出 单位总支出 支出决算总计 年度支出合计",
  },
  {
    subject: "funds",
    columnIsNamed: true,
    ofWholeUnit: true,
    isBare: true,
    words:
      "预算执行数 资金支出 累计支出 全年累计支出 支出决算 支出决算数 决算支出 决算支出数 实际支出 实际支出数 实际完成支出 完成支出 实际支出总额 实际支出合计",
  },
  {
    subject: "funds",
    column: "unclear",
    columnIsNamed: true,
    ofWholeUnit: true,
    isBare: true,
    words: "计划支出 计划安排支出 计划支出资金 年初计划支出 预算安排计划 预算计划",
  },
  {
    subject: "balance",
    ofWholeUnit: true,
    isBare: true,
    words:
      "结余 结余资金 尚结余 年末结余 节余 差额 结转 结转下年 结转下年使用 结转到下年 年末结转 年终结转 当年结转 年末结转资金 结转资金 尚余 尚余资金 指标结余 预算指标结余 年末预算指标结余",
  },
  {
    subject: "balance",
    ofWholeUnit: true,
    words:
      "年末结转结余 年末结转和结余 年末结转与结余 年末结转结余资金 年末结转和结余资金 结转结余 结转和结余 结转结余资金 结转和结余资金 年末结余结转 " +
      "收支差 收支差额 收支结余 年度收支结余 当年结转结余 本年结转结余 本年度结转结余 年终结转结余 预算结余",
  },
  {
    subject: "executionRate",
    measure: "percent",
    ofWholeUnit: true,
    words:
      "预算执行率 支出预算执行率 预算支出执行率 全年资金执行率 资金执行率 预算资金执行率 部门预算执行率 整体支出预算执行率 整体预算执行率 全年预算执行率 支出执行率",
  },
  {
    subject: "executionRate",
    measure: "percent",
    ofWholeUnit: true,
    isBare: true,
    words:
      "执行率 支出进度 预算支出进度 预算执行进度 预算完成率 全年预算完成率 支出预算完成率 预算支出完成率 部门预算完成率 资金使用率 资金支付率 支付率 用款率 用款进度 预算支付率 完成全年预算的 完成年度预算的 占全年预算的 完成预算的 占预算的 为预算的 为全年预算的",
  },
  {
    subject: "generalBudget",
    words: `${calledInForm(income.items.generalBudget)} 一般公共预算支出 一般公共预算财政拨款支出 一般公共预算拨款支出`,
  },
  {
    subject: "nonTaxSpecial",
    words:
      `${calledInForm(income.items.nonTaxSpecial, "纳入专户管理的非税收入")} ` +
      "财政专户管理资金支出 财政专户管理资金拨款 财政专户资金支出 纳入专户管理的非税收入支出 专户管理资金支出 财政专户核拨资金支出 纳入专户管理的非税收入安排支出 纳入专户管理的非税收入安排的支出 财政专户资金安排的支出",
  },
  {
    subject: "governmentFund",
    column: "unclear",
    words: "政府性基金预算财政拨款收入 政府性基金财政拨款收入 政府性基金收入 政府性基金预算收入 政府性基金拨款收入",
  },
  {
    subject: "governmentFund",
    words:
      `${calledInForm(income.items.governmentFund)} 政府性基金支出 政府性基金预算支出 政府性基金预算财政拨款 ` +
      "政府性基金拨款支出 政府性基金预算拨款支出 政府性基金预算财政拨款支出",
  },
  { subject: "basicSpending", words: expenditure.items.basicSpending[0] },
  { subject: "projectSpending", words: expenditure.items.projectSpending[0] },
  {
    subject: "projectSpending",
    column: "budget",
    columnIsNamed: true,
    words:
      "项目经费预算 项目经费预算内 项目经费预算数 预算内项目经费 预算内项目支出 预算内项目资金 预算项目经费 项目支出预算 项目支出预算数 项目预算 项目预算数 " +
      "项目预算经费 项目预算资金 项目资金预算 项目资金预算数",
  },
  { subject: "personnel", words: "人员经费 人员支出 人员经费支出" },
  {
    subject: "publicUse",
    words: `${spending.rows.publicUse.labels[0]} 公用支出 公用经费支出 日常公用经费 日常公用支出 日常公用经费支出`,
  },
  {
    subject: "threePublic",
    words:
      "三公经费 三公支出 三公经费支出 三公费用 三公经费总支出 三公经费财政拨款 三公经费财政拨款支出 三公经费一般公共预算支出",
  },
  {
    subject: "vehicles",
    words: `${calledInForm(vehicles.labels, "公务用车")} 公务用车购置与运行维护费 公务用车购置费及运行维护费 公务用车购置费和运行维护费 公务用车购置及运行维护费 公务用车购置及运行费 公务用车购置及运行维护费支出 公车购置及运行维护费`,
  },
  {
    subject: "vehiclePurchase",
    words: calledInForm(vehiclePurchase.labels),
  },
  {
    subject: "vehicleRunning",
    words: `${calledInForm(vehicleRunning.labels.filter((label) => !PART_OF_RUNNING.test(label)))} 公车运维费 公车运维经费 公务用车运维费 公务用车运维经费 公务用车运行维护支出 公务车运行维护费 公务车运行费 公务车辆运行 公务车辆运行费 公务车辆运行维护费`,
  },
  {
    subject: "abroad",
    words: `${calledInForm(abroad.labels)} 因公出国境`,
  },
  { subject: "reception", words: `${calledInForm(reception.labels)} 公务接待支出` },
  { subject: "reception", isBare: true, words: "接待费 接待费用" },
  { subject: "vehicleRunning", isBare: true, words: "车辆运行维护费 车辆运行费 用车运行维护费 车辆运维费" },
  {
    subject: "procurement",
    words: `${calledInForm(procurement.labels)} 政府采购支出 政府采购总额 政府采购资金 政府采购总金额 政府采购支出总额`,
  },
  {
    subject: "procurement",
    column: "budget",
    columnIsNamed: true,
    isBare: true,
    words: "采购预算 采购预算数 采购预算金额 采购预算资金",
  },
  { subject: "procurement", isBare: true, words: "采购执行 采购执行数 全年采购 全年采购支出 全年采购金额" },
  { subject: "authorizedStaff", measure: "people", words: POSTS },
  { subject: "authorizedStaff", measure: "people", isOneKind: true, words: POSTS_OF_ONE_KIND },
  { subject: "onDutyStaff", measure: "people", words: ON_DUTY },
  {
    subject: "onDutyStaff",
    measure: "people",
    isBare: true,
    words:
      "实有 实有人数 实有人员 实有干警 实有职工 实有干部职工 实有教职工 实有工作人员 实有在岗 在岗 在岗人员 在岗人数 现有人员 现有人数 现有在岗人员 现有",
  },
  {
    subject: "staffControlRate",
    measure: "percent",
    words: `${calledInForm(staff.columns.staffControlRate.labels, "控制率")} 人员编制控制率 财政供养人员控制率`,
  },
  { subject: "staffControlRate", measure: "percent", isBare: true, words: "控制率 编制使用率 编制控制率 在职控制率" },
  { subject: "office", words: spending.rows.office.labels[0] },
  { subject: "approvedArea", measure: "area", words: building.columns.approvedArea.labels[0] },
  { subject: "actualArea", measure: "area", words: building.columns.actualArea.labels[0] },
  { subject: "areaRate", measure: "percent", words: building.columns.areaRate.labels[0] },
  { subject: "budgetInvestment", words: building.columns.budgetInvestment.labels[0] },
  { subject: "actualInvestment", words: building.columns.actualInvestment.labels[0] },
  { subject: "investmentRate", measure: "percent", words: building.columns.investmentRate.labels[0] },
  { subject: "totalScore", measure: "points", ofWholeUnit: true, words: SCORES },
  {
    subject: "totalScore",
    measure: "points",
    ofWholeUnit: true,
    isBare: true,
    words: "自评 得分 总得分 总分 最终得分 自我评分 自评总评分 得",
  },
];

const MEANING_OF: ReadonlyMap<string, Meaning> = new Map(
  ENTRIES.flatMap(({ words, subject, ...more }) => {
    const meaning: Meaning = {
      subject,
      column: "final",
      measure: "money",
      ofWholeUnit: false,
      columnIsNamed: false,
      isBare: false,
      ...more,
    };
    return words.split(" ").map((word) => [word, meaning] as const);
  }),
);

/** What a word before a label says. */
export interface Opening {
  /** It names the unit itself: what follows is no longer about somebody else. */
  readonly unit?: true;
  readonly year?: "this" | "prior" | "other";
  /** It opens the parts of what was said before. */
  readonly parts?: true;
}

/** Words that may stand before a label without changing what it names. */
export const OPENINGS: ReadonlyMap<string, Opening> = new Map([
  ...spread({ year: "this" }, "本年 本年度 今年 目前 现 现有 现在 截至目前"),
  ...spread({ year: "prior" }, "上年 上年度 去年 上一年 上一年度 上年同期 去年同期"),
  ...spread({ year: "other" }, "近两年 近三年 近几年 近年 近年来 下年 下年度 明年 次年 下一年 下一年度 前年"),
  ...spread(
    { unit: true },
    "单位 部门 中心 本级 全单位 全中心 全局 " +
      ["本", "我", "我们"]
        .flatMap((who) =>
          [..."局委办院所站队校馆处厅会社部", "单位", "部门", "中心", "机关", "街道", "镇", "乡", "学校", "医院"].map(
            (what) => who + what,
          ),
        )
        .join(" "),
  ),
  ...spread({ parts: true }, "其中 其中: 包括 包含 含"),
  ...spread({}, APPROVING_OFFICES),
  ...spread(
    {},
    "区财政 县财政 市财政 省财政 财政 财政批复 财政局批复 区财政批复 县财政批复 市财政批复 省财政批复 本级财政批复 财政下达 财政拨款 财政安排 全年 全年度 年度 当年 年末 年底 年终 末 底 截至 截止 至 到 在 共 共有 共计 合计 总计 累计 总 总共 实际 实有 实现 完成 发生 实际发生 列支 开支 支出 核定 核定的 批准 批复 和 与 及 以及 另 另外 " +
      "此外 同时 即 的 日常公用开支主要用于 一是 二是 三是 四是 五是 六是 首先 其次 部门整体 单位整体 整体",
  ),
]);

/** What a word behind a label says. */
export interface Ending {
  readonly column?: Column;
  /** The figure is what it was before: 由3.20万元减少到2.65万元. */
  readonly from?: true;
}

/** Before the figure that something moved away from; the second kind names last year. */
const FROM = "由 从";
const FROM_PRIOR = ["上年", "上年度", "去年", "上一年", "上年决算", "上年决算数"]
  .flatMap((year) => ["由", "从"].flatMap((word) => [`${word}${year}`, `${word}${year}的`]))
  .join(" ");

/** Words that may stand between a label and its figure. */
export const ENDINGS: ReadonlyMap<string, Ending> = new Map([
  ...spread(
    { column: "budget" as const },
    "全年预算 全年预算数 年度预算 年度预算数 预算 预算数 预算安排 预算金额 预算总额 本年预算 本年预算数 当年预算",
  ),
  ...spread(
    { column: "final" as const },
    "全年支出 全年实际支出 本年支出 本年度支出 本年实际支出 年度支出 决算 决算数 决算支出 实际支出 实际支出数 实际执行 实际执行数 执行数 实际使用 实际发生 本年决算 本年决算数 支出决算 支出决算数",
  ),
  ...spread({ column: "prior" as const }, "上年决算 上年决算数 上年支出"),
  ...spread({ column: "initial" as const }, "年初预算 年初预算数 年初预算安排"),
  ...spread({ from: true as const }, `${FROM} ${FROM_PRIOR}`),
  ...spread(
    { column: "unclear" as const },
    "计划 计划数 计划支出 计划安排 控制数 预算控制数 限额 全年限额 年度限额 预算支出 预算执行 预算执行数 调整预算 调整预算数 预算调整",
  ),
  ...spread(
    {},
    "支出 支出数 支出金额 支出总额 支出合计 支出为 数 数为 数额 金额 总额 总数 总量 合计 共计 共 总计 累计 为 是 有 达 达到 : 实际 完成 执行 使用 发生 列支 开支 花费 花去 用去 费用 人数 资金 的 得 得了 获得 共得 大写 大写:",
  ),
]);

/** Words that alone take up the label of the clause before: 三公经费预算0.60万元，决算0.21万元. */
export const CONTINUATIONS: ReadonlyMap<string, Column> = new Map([
  ...spread<Column>("budget", "预算 预算数 本年预算 年度预算 年度预算数"),
  ...spread<Column>(
    "final",
    "决算 决算数 本年决算 实际 完成 执行 实支 实际用款 费用 花费 花了 用了 用掉 花去 共花费 共花去 用去 列支 实际列支 已列支 开支 实际开支 共开支 实际花费 实际支出 实际支出数 实际发生 实际使用 实际采购 实际采购金额 实际完成采购 完成采购 实际完成采购额 完成采购额 采购金额 实际完成 实际完成支付 实际支付 支出决算 决算支出 实际执行 执行数 已支出 已执行 已完成支出 实际执行数 全年执行数 支出 支出数 决算数 支出决算数 决算支出数 本年实际支出 全年实际支出",
  ),
  ...spread<Column>("prior", "上年决算 上年决算数 上年支出"),
  ...spread<Column>("unclear", "调整预算 调整预算数 预算调整数"),
]);

export const LABEL_WORDS = byFirst(MEANING_OF.keys());
/** Bare ones stand in many other words. */
const TELLING_LABELS = byFirst([...MEANING_OF].filter(([, { isBare }]) => !isBare).map(([word]) => word));
export const OPENING_WORDS = byFirst(OPENINGS.keys());
export const ENDING_WORDS = byFirst(ENDINGS.keys());

/** What a label means. */
export function meaningOf(label: string): Meaning {
  const meaning = MEANING_OF.get(label);
  if (!meaning) throw new Error(`${label} is no label of the vocabulary.`);
  return meaning;
}

/** Whether a label stands anywhere in a text. */
export function holdsLabel(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (TELLING_LABELS.get(text.charCodeAt(at))?.some((word) => text.startsWith(word, at))) return true;
  }
  return false;
}

function spread<T>(value: T, words: string): readonly (readonly [string, T])[] {
  return words.split(" ").map((word) => [word, value] as const);
}

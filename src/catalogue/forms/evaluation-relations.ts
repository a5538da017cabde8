import { onceForEach } from "../../core/once-for-each";
import { SCORE_TOLERANCE, type Measured } from "../../core/numbers/compare";
import { sum } from "../../core/numbers/decimal";
import { compactText } from "../../core/values/normalise";
import { isPlaced, type Sourced } from "../../core/values/sourced";
import type { FundingRow } from "./shared/funding-table";
import { isNotApplicable } from "./shared/not-applicable";
import { part, relationsOf, type SumPart } from "../../core/relations/relations";
import { overallSelfEvaluation } from "./overall-self-evaluation/declaration";
import { projectSelfEvaluation } from "./project-self-evaluation/declaration";
import { transferSelfEvaluation } from "./transfer-self-evaluation/declaration";
import type { Evaluation } from "./instances";

const declareOverall = relationsOf(overallSelfEvaluation);
const declareProject = relationsOf<typeof projectSelfEvaluation.parts>(projectSelfEvaluation, transferSelfEvaluation);
const declareBoth = relationsOf<typeof overallSelfEvaluation.parts | typeof projectSelfEvaluation.parts>(
  overallSelfEvaluation,
  projectSelfEvaluation,
  transferSelfEvaluation,
);
const ABSENT = "没有附件2和已填的附件3";

/** 执行率 = 全年执行数 ÷ 全年预算数. */
export const executionRateRelation = declareBoth.ratio(
  {
    rule: {
      id: "execution-rate-mismatch",
      theme: "funding",
      title: "执行率与全年执行数、全年预算数不符",
      why: "执行率决定资金一项的得分，填错会使总分失真。",
      basis: "附件2、附件3 表内关系（执行率＝全年执行数÷全年预算数）",
      remedy: "按“全年执行数÷全年预算数”改执行率；金额填错的先改金额。",
      severity: "error",
      absent: ABSENT,
      yieldsTo: [{ rule: "execution-over-budget", within: "row" }],
    },
    filler: { id: "execution-rate", title: "执行率" },
  },
  ({ funding }) => {
    const { total } = funding.known;
    // Whoever states a rate beside one source as well states it of that row.
    const others = funding.rows.filter(
      (row) => row.key !== "total" && statesRate(row) && !saysSame(row, total) && !isFilledDown(row, total),
    );
    return [total, ...others].map(({ cells }) => {
      return { rate: cells.executionRate, numerator: cells.executed, denominator: budgetOfRate(funding, cells) };
    });
  },
);

/** Where a form has no 全年预算数, and its headers say 年初预算数（A） and 执行率（B/A）, the rate is of that. */
function budgetOfRate(
  { headers }: Evaluation["model"]["funding"],
  { initialBudget, adjustedBudget }: FundingRow["cells"],
): FundingRow["cells"]["adjustedBudget"] {
  const says = (header: { readonly text: string } | undefined, letters: RegExp): boolean =>
    letters.test(compactText(header?.text ?? ""));
  const isOfInitial =
    adjustedBudget.kind === "not-found" &&
    says(headers.initialBudget, /A\)?$/) &&
    says(headers.executionRate, /B[/÷]A/);
  return isOfInitial ? initialBudget : adjustedBudget;
}

/** Whether a rate stands in a row of its own, beside what was spent: none merged down from the row above. */
function statesRate({ cells: { executionRate: rate, executed, adjustedBudget } }: FundingRow): boolean {
  return (
    rate.kind === "present" &&
    executed.kind === "present" &&
    adjustedBudget.kind === "present" &&
    adjustedBudget.value.value.greaterThan(0) &&
    rate.at.row === executed.at.row
  );
}

/** The only source repeats the total: what is wrong of one is wrong of both, and said once. */
function saysSame(own: FundingRow, total: FundingRow): boolean {
  return (["adjustedBudget", "executed", "executionRate"] as const).every((column) => repeats(own, total, column));
}

/** Where merged cells were filled down every source has the total's rate, and its marks. */
function isFilledDown(own: FundingRow, total: FundingRow): boolean {
  return (
    repeats(own, total, "executionRate") && (["weight", "score"] as const).some((column) => repeats(own, total, column))
  );
}

function repeats({ cells: own }: FundingRow, { cells: total }: FundingRow, column: keyof FundingRow["cells"]): boolean {
  const [a, b] = [own[column], total[column]];
  return a.kind === "present" && b.kind === "present" && a.typed === b.typed;
}

/** 附件2 by 收入性质 adds up to 全年预算数 or to 全年执行数. */
export const incomeSources = declareOverall.either(
  {
    rule: {
      id: "income-sources-mismatch",
      theme: "funding",
      title: "按收入性质分的合计与年度资金总额不符",
      why: "收入来源的分项要与年度资金总额对得上，对不上说明漏填或填错。",
      basis: "附件2 表内关系（按收入性质分合计＝全年预算数或全年执行数）",
      remedy: "核对一般公共预算、政府性基金、专户管理非税收入和其他资金。",
      severity: "error",
      absent: "没有附件2",
    },
  },
  ({ fundsByKind, funding }) => [
    {
      parts: fundsByKind.income.items.map(({ value }) => part(value)),
      totals: [funding.known.total.cells.adjustedBudget, funding.known.total.cells.executed],
    },
  ],
);

/** 附件2 基本支出 + 项目支出 is 全年执行数 or 全年预算数. */
export const expenditureKinds = declareOverall.either(
  {
    rule: {
      id: "expenditure-kinds-mismatch",
      theme: "funding",
      title: "按支出性质分的合计与年度资金总额不符",
      why: "基本支出加项目支出应等于全年支出，对不上会使附件1、附件2和自评报告各说各的。",
      basis: "附件2 表内关系（基本支出＋项目支出＝全年执行数或全年预算数）",
      remedy: "核对基本支出、项目支出和年度资金总额。",
      severity: "error",
      absent: "没有附件2",
    },
  },
  ({ fundsByKind, funding }) => [
    {
      parts: fundsByKind.expenditure.items.map(({ value }) => part(value)),
      totals: [funding.known.total.cells.executed, funding.known.total.cells.adjustedBudget],
    },
    ...kindsByRow(funding),
  ],
);

/** 基本支出 and 项目支出 as rows of the table of funds, nothing else beside them but other kinds of 支出: per column they are the total. */
function kindsByRow({ known: { total } }: Evaluation["model"]["funding"]) {
  const kinds = total.children.map(({ label }) => KIND_OF_SPENDING.exec(compactText(label))?.[1]);
  const isAll = kinds.includes("基本") && kinds.includes("项目") && new Set(kinds).size === kinds.length;
  if (!isAll || kinds.includes(undefined)) return [];
  return AMOUNT_COLUMNS.map((column) => ({
    parts: total.children.map(({ cells }) => part(cells[column])),
    totals: [total.cells[column]],
  }));
}

const KIND_OF_SPENDING =
  /^(?:其中:?)?(?:\(?\d[).、])?(基本|项目|经营|事业单位经营|上缴上级|对附属单位补助)支出(?:总额|小计|合计)?$/;
const AMOUNT_COLUMNS = ["initialBudget", "adjustedBudget", "executed"] as const;

/** 附件3 年度资金总额 = every source under it, per column. */
export const fundingSources = declareProject.sum(
  {
    rule: {
      id: "funding-sources-mismatch",
      theme: "funding",
      title: "年度资金总额与资金来源不符",
      why: "总额与当年拨款、上年结转和其他资金对不上，执行率和得分就失去依据。",
      basis: "附件3 表内关系（年度资金总额＝当年财政拨款＋上年结转资金＋其他资金）",
      remedy: "核对各项资金来源，改正总额或填错的来源。",
      severity: "error",
      absent: "没有已填的附件3",
    },
    filler: { id: "funding-total", title: "年度资金总额" },
    measure: "amount",
    fix: "choice",
    reportsBlank: false,
  },
  ({ funding }) => {
    const { cells, children } = funding.known.total;
    // A form that names one source and no other says what is in the total, not all that it is made of.
    const isAlone = children.length === 1 && children[0]!.ofWhich;
    return (["initialBudget", "adjustedBudget", "executed"] as const)
      .filter((column) => !isAlone || isMore(children[0]!.cells[column], cells[column]))
      .map((column) => ({ total: cells[column], parts: children.map((row) => part(row.cells[column])) }));
  },
);

function isMore(part: Sourced<Measured>, whole: Sourced<Measured>): boolean {
  return part.kind === "present" && whole.kind === "present" && part.value.value.greaterThan(whole.value.value);
}

/** 全年执行数 of a source of the funds is within its 全年预算数. */
export const sourceWithinBudget = declareProject.limit(
  {
    rule: {
      id: "source-over-budget",
      theme: "funding",
      title: "某项资金来源的执行数超过预算数",
      why: "一项来源花得比它的预算还多，要么挤占了别的资金，要么两项来源填串了。",
      basis: "附件3 表内关系（各项资金的全年执行数≤全年预算数）",
      remedy: "核对这项来源的全年预算数和全年执行数，看是否与另一项填串。",
      severity: "warning",
      absent: "没有已填的附件3",
      yieldsTo: [{ rule: "execution-over-budget", within: "form" }],
    },
    message: "{label} {actual}，超过该项全年预算数 {limit}，多 {difference}。",
  },
  ({ funding }) =>
    funding.known.total.children.map(({ cells }) => ({ actual: cells.executed, limit: cells.adjustedBudget })),
);

/** 总分 = the funds' 得分 + every indicator's 得分. A merged 得分 counts once. */
export const scoreTotal = declareBoth.sum(
  {
    rule: {
      id: "score-total-mismatch",
      theme: "scoring",
      title: "总分与各项得分之和不符",
      why: "总分决定评价等级，算错会使等级和自评报告都错。",
      basis: "附件2、附件3 表内关系（总分＝资金得分＋各指标得分）",
      remedy: "核对各项得分，改正总分。",
      severity: "error",
      absent: ABSENT,
      yieldsTo: [{ rule: "score-over-weight", within: "form" }],
    },
    filler: { id: "score-total", title: "总分（得分）" },
    measure: "score",
    fix: "safe",
    reportsBlank: true,
  },
  // Where an indicator does not apply the total may be converted: not-applicable-not-converted. Where the funds' 得分 alone is missing
  // from a filled form the blank is the fault: required-cell-blank.
  (model) =>
    isFundScoreLeftOut(model) ||
    isWithoutMoney(model) ||
    model.indicators.rows.some(isNotApplicable) ||
    lacksMarks(model)
      ? []
      : [
          {
            total: model.indicators.totals.score,
            parts: markParts(model, "score"),
            ...(provesMarks(model) ? {} : { unproven: true as const }),
          },
        ],
);

/** 总分 and both amounts of the funds are there, and their 得分 is not. */
function isFundScoreLeftOut({ funding, indicators }: Evaluation["model"]): boolean {
  const { adjustedBudget, executed, score } = funding.known.total.cells;
  const isThere = [adjustedBudget, executed, indicators.totals.score].every(({ kind }) => kind === "present");
  return isThere && score.kind === "blank";
}

/** No amount and no 得分 of the funds: whether 总分 was converted to a hundred is nobody's to tell. */
function isWithoutMoney({ funding }: Evaluation["model"]): boolean {
  const { initialBudget, adjustedBudget, executed, score } = funding.known.total.cells;
  return [initialBudget, adjustedBudget, executed, score].every(({ kind }) => kind === "blank");
}

/** Marks that do not come to 100 without the funds, whose 得分 has no place: the funds have the rest, and nobody knows how many. */
function lacksMarks({ funding, indicators }: Evaluation["model"]): boolean {
  const { score } = funding.known.total.cells;
  const isUnstated = !isPlaced(score) && !score.unread;
  return (
    isUnstated &&
    indicators.headers.weight !== undefined &&
    !isFull(placedOnce(indicators.rows.map(({ weight }) => weight)))
  );
}

/** Whether all 分值 come to 100: something may be missing of them, or counted twice, where they do not. */
export function comeToFull(model: Evaluation["model"]): boolean {
  const weights = markParts(model, "weight").map(({ value }) => value);
  return !weights.some(({ kind }) => kind === "present") || isFull(weights);
}

function isFull(weights: readonly Sourced<Measured>[]): boolean {
  const values = weights.flatMap((weight) => (weight.kind === "present" ? weight.value.value : []));
  return sum(values).minus(FULL_MARKS).abs().lessThanOrEqualTo(SCORE_TOLERANCE);
}

const FULL_MARKS = 100;

/** Only a form that says what everything weighs shows that nothing of it is missing. */
function provesMarks(model: Evaluation["model"]): boolean {
  const { indicators } = model;
  if (indicators.headers.weight) return comeToFull(model);
  return indicators.rows.some(
    ({ levelOne }) => levelOne.kind === "present" && /\d分/.test(compactText(levelOne.value)),
  );
}

/**
 * The marks of the money may stand in its table and again among the indicators, as 预算执行率: they count once where all marks come
 * to 100 only so. A table that gives them no 分值 repeats the 得分.
 */
export const repeatsFunds = onceForEach(({ funding, indicators }: Evaluation["model"]): boolean => {
  const { weight, score } = funding.known.total.cells;
  const column = weight.kind === "present" ? "weight" : "score";
  const funds = column === "weight" ? weight : score;
  if (funds.kind !== "present") return false;
  const again = indicators.rows.filter(({ indicator, [column]: marks }) => {
    const isOfTheMoney = indicator.kind === "present" && OF_THE_MONEY.test(compactText(indicator.value));
    return isOfTheMoney && marks.kind === "present" && marks.value.value.equals(funds.value.value);
  });
  return again.length > 0 && isFull(placedOnce(indicators.rows.map(({ weight }) => weight)));
});

/** What the marks of the money are given for. */
const OF_THE_MONEY =
  /^(?:年度|全年|本年)?(?:部门|项目|财政|专项)?(?:预算|资金|支出|经费)*(?:执行率|执行进度|执行情况)$/;

/** The funds' and every indicator's 分值 or 得分, merged cells once. */
export function markParts(model: Evaluation["model"], column: "weight" | "score"): readonly SumPart[] {
  // A row kept free for another indicator has no marks to miss.
  const rows = model.indicators.rows.filter((row) => row.indicator.kind === "present" || row[column].kind !== "blank");
  const funds = model.funding.known.total.cells[column];
  // A form whose table of funds has no such place scores none of them; one that nobody could read is a part that is not there.
  const other = model.funding.known.total.cells[column === "weight" ? "score" : "weight"];
  const lost = !isPlaced(funds) && (funds.unread || isPlaced(other)) ? [funds] : [];
  const own = repeatsFunds(model) ? [] : [funds];
  return [...lost, ...placedOnce([...own, ...rows.map((row) => row[column])])].map(part);
}

function placedOnce(marks: readonly Sourced<Measured>[]): readonly Sourced<Measured>[] {
  const seen = new Set<string>();
  return marks.filter((mark) => {
    if (!isPlaced(mark)) return false;
    const key = `${mark.at.row}:${mark.at.column}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

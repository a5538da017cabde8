import { compareSum } from "../../../core/numbers/compare";
import { stateOfParts } from "../../../core/rules/derived/sum-parts";
import { part, relationsOf, type SumPart, type SumSubject } from "../../../core/relations/relations";
import { basicData, SPENDING_COLUMNS, type SpendingRow } from "./declaration";

const declare = relationsOf(basicData);
const BASIS = "附件1 表内关系";
const ABSENT = "没有附件1";

type Column = (typeof SPENDING_COLUMNS)[number];

function partsIn(rows: readonly SpendingRow[], column: Column): readonly SumPart[] {
  return rows.map((row) => ({
    value: row.cells[column],
    parts: partsIn(row.children, column),
    ...(row.key === "vehicles" ? { filledByItself: true as const } : {}),
  }));
}

function subjectsOf(total: SpendingRow, rows: readonly SpendingRow[]): readonly SumSubject[] {
  return SPENDING_COLUMNS.map((column) => ({ total: total.cells[column], parts: partsIn(rows, column) }));
}

/** 控制率 = 实际在职人数 ÷ 编制数. */
export const staffControlRate = declare.ratio(
  {
    rule: {
      id: "staff-control-rate-mismatch",
      theme: "basic-data",
      title: "控制率与在职人数、编制数不符",
      why: "控制率反映人员是否超编，是基础数据表的核心指标。",
      basis: `${BASIS}（控制率＝在职人数÷编制数）`,
      remedy: "按“实际在职人数÷编制数”改控制率；人数填错的先改人数。",
      severity: "error",
      absent: ABSENT,
    },
    filler: { id: "staff-control-rate", title: "控制率" },
  },
  ({ staff }) => [{ rate: staff.staffControlRate, numerator: staff.onDutyStaff, denominator: staff.authorizedStaff }],
);

/** 三公经费 = 公务用车 + 出国 + 公务接待, in each column. */
export const threePublicTotal = declare.sum(
  {
    rule: {
      id: "three-public-total-mismatch",
      theme: "basic-data",
      title: "三公经费合计与明细不符",
      why: "三公经费是审核和公开的重点，合计与明细对不上会被直接退回。",
      basis: `${BASIS}（三公经费＝公务用车＋出国＋公务接待）`,
      remedy: "核对公务用车、出国和公务接待三项，改正合计或填错的明细。",
      severity: "error",
      absent: ABSENT,
    },
    filler: { id: "three-public-total", title: "三公经费合计" },
    measure: "amount",
    fix: "safe",
    reportsBlank: true,
  },
  ({ spending: { known } }) => subjectsOf(known.threePublic, [known.vehicles, known.abroad, known.reception]),
);

/** 公务用车购置和维护经费 = 公车购置 + 公车运行维护. */
export const vehicleTotal = declare.sum(
  {
    rule: {
      id: "vehicle-total-mismatch",
      theme: "basic-data",
      title: "公务用车经费与购置、运行维护不符",
      why: "公务用车经费是三公经费的一部分，拆分对不上会影响三公合计。",
      basis: `${BASIS}（公务用车经费＝购置＋运行维护）`,
      remedy: "核对公车购置和公车运行维护，改正合计或填错的一项。",
      severity: "error",
      absent: ABSENT,
    },
    filler: { id: "vehicle-total", title: "公务用车购置和维护经费" },
    measure: "amount",
    fix: "safe",
    reportsBlank: true,
  },
  ({ spending: { known } }) => subjectsOf(known.vehicles, [known.vehiclePurchase, known.vehicleRunning]),
);

/** 项目支出 = all its detail rows; a heading with an amount and filled rows under it is a subtotal of them. */
export const projectTotal = declare.sum(
  {
    rule: {
      id: "project-total-mismatch",
      theme: "basic-data",
      title: "项目支出合计与明细不符",
      why: "项目支出要与附件2、附件3和自评报告一致，明细漏填或合计填错会让几张表都对不上。",
      basis: `${BASIS}（项目支出＝业务工作经费＋运行维护经费＋专项资金＋上级转移支付等）`,
      remedy: "先看是不是漏填了专项资金或转移支付的行，再核对合计。",
      severity: "error",
      absent: ABSENT,
      yieldsTo: [{ rule: "project-details-missing", within: "cell" }],
    },
    filler: { id: "project-total", title: "项目支出合计" },
    measure: "amount",
    fix: "choice",
    reportsBlank: true,
  },
  ({ spending: { known } }) => [
    ...SPENDING_COLUMNS.map((column) => projectSubject(known.projectSpending, column)),
    ...known.projectSpending.children.flatMap(subtotals),
  ],
);

/**
 * The total of projects in a column. Where it is the sum of the rows under a heading whose own subtotal is wrong, it is
 * compared with those rows: the heading alone is at fault.
 */
function projectSubject(row: SpendingRow, column: Column): SumSubject {
  const total = row.cells[column];
  const asStated = { total, parts: partsIn(row.children, column) };
  if (!row.children.some((child) => isWrongSubtotal(child, column))) return asStated;
  const rows = row.children.flatMap((child) => (isWrongSubtotal(child, column) ? child.children : [child]));
  const byRows = { total, parts: partsIn(rows, column) };
  return addsUp(byRows) ? byRows : asStated;
}

function isWrongSubtotal(row: SpendingRow, column: Column): boolean {
  const parts = partsIn(row.children, column);
  return stateOfParts(parts).kind === "filled" && !addsUp({ total: row.cells[column], parts });
}

/** Whether a filled total is the sum of its parts, roundings apart. A blank or unreadable one contradicts nothing. */
function addsUp({ total, parts }: SumSubject): boolean {
  const state = stateOfParts(parts);
  if (total.kind !== "present" || state.kind !== "filled") return true;
  return compareSum("amount", state.figures, total.value).outcome !== "different";
}

/** A row with an amount of its own and filled rows under it is their subtotal. A heading alone is a detail. */
function subtotals(row: SpendingRow): readonly SumSubject[] {
  return SPENDING_COLUMNS.flatMap((column) => {
    const filled = row.children.some((child) => child.cells[column].kind !== "blank");
    return filled && row.cells[column].kind === "present"
      ? [{ total: row.cells[column], parts: partsIn(row.children, column) }]
      : [];
  });
}

/** The 其中 items of 公用经费 are within it. */
export const publicUseParts = declare.within(
  {
    rule: {
      id: "public-use-parts-exceed",
      theme: "basic-data",
      title: "公用经费小于其中项之和",
      why: "其中项是公用经费的一部分，不可能比总数还大。",
      basis: `${BASIS}（公用经费≥其中各项之和）`,
      remedy: "核对公用经费和办公、水电差旅、会议培训等其中项。",
      severity: "error",
      absent: ABSENT,
    },
  },
  ({ spending: { known } }) =>
    SPENDING_COLUMNS.map((column) => ({
      whole: known.publicUse.cells[column],
      parts: known.publicUse.children.map((row) => part(row.cells[column])),
    })),
);

/** 规模控制率 = 实际规模 ÷ 批复规模. */
export const areaRate = declare.ratio(
  {
    rule: {
      id: "building-scale-rate-mismatch",
      theme: "basic-data",
      title: "规模控制率与批复、实际规模不符",
      why: "规模控制率用来判断楼堂馆所是否超面积，算错会掩盖超标。",
      basis: `${BASIS}（规模控制率＝实际规模÷批复规模）`,
      remedy: "按“实际规模÷批复规模”改规模控制率；面积填错的先改面积。",
      severity: "error",
      absent: ABSENT,
    },
    filler: { id: "area-rate", title: "规模控制率" },
  },
  ({ building }) => [{ rate: building.areaRate, numerator: building.actualArea, denominator: building.approvedArea }],
);

/** 投资概算控制率 = 实际投资 ÷ 预算投资. */
export const investmentRate = declare.ratio(
  {
    rule: {
      id: "building-investment-rate-mismatch",
      theme: "basic-data",
      title: "投资概算控制率与预算、实际投资不符",
      why: "投资概算控制率用来判断楼堂馆所是否超概算，算错会掩盖超支。",
      basis: `${BASIS}（投资概算控制率＝实际投资÷预算投资）`,
      remedy: "按“实际投资÷预算投资”改投资概算控制率；投资额填错的先改投资额。",
      severity: "error",
      absent: ABSENT,
    },
    filler: { id: "investment-rate", title: "投资概算控制率" },
  },
  ({ building }) => [
    { rate: building.investmentRate, numerator: building.actualInvestment, denominator: building.budgetInvestment },
  ],
);

/** 三公经费 决算 > 预算. */
export const threePublicOverBudget = declare.limit(
  {
    rule: {
      id: "three-public-over-budget",
      theme: "basic-data",
      title: "三公经费决算超预算",
      why: "三公经费只减不增、不得超预算是硬要求，超支会被重点追问。",
      basis: `${BASIS}（三公经费决算不超过预算）`,
      remedy: "核对三公经费预算数和决算数；确实超支的，在“核实说明”中写明原因。",
      severity: "warning",
      absent: ABSENT,
    },
    message: "{label}为 {actual}，超过预算数 {limit}，超支 {difference}。",
  },
  ({ spending: { known } }) => [
    { actual: known.threePublic.cells.currentFinal, limit: known.threePublic.cells.currentBudget },
  ],
);

/** 三公经费 决算 > last year's 决算. */
export const threePublicGrew = declare.limit(
  {
    rule: {
      id: "three-public-grew",
      theme: "basic-data",
      title: "三公经费决算比上年增加",
      why: "三公经费要求只减不增，比上年增加必须说得清原因。",
      basis: `${BASIS}（三公经费本年决算不超过上年决算）`,
      remedy: "核对两年的三公经费决算数；确实增加的，在“核实说明”中写明原因。",
      severity: "warning",
      absent: ABSENT,
    },
    message: "{label}为 {actual}，比上年决算数 {limit}增加 {difference}。",
  },
  ({ spending: { known } }) => [
    { actual: known.threePublic.cells.currentFinal, limit: known.threePublic.cells.priorFinal },
  ],
);

/** 公用经费 决算 > 预算. */
export const publicUseOverBudget = declare.limit(
  {
    rule: {
      id: "public-use-over-budget",
      theme: "basic-data",
      title: "公用经费决算超预算",
      why: "公用经费按定额安排，决算超预算说明控制不严或年中有调整，需要说明。",
      basis: `${BASIS}（公用经费决算不超过预算）`,
      remedy: "核对公用经费预算数和决算数；年中有追加的，在“核实说明”中写明。",
      severity: "warning",
      absent: ABSENT,
    },
    message: "{label}为 {actual}，超过预算数 {limit}，超支 {difference}。",
  },
  ({ spending: { known } }) => [
    { actual: known.publicUse.cells.currentFinal, limit: known.publicUse.cells.currentBudget },
  ],
);

/** 项目支出 决算 > 预算. */
export const projectOverBudget = declare.limit(
  {
    rule: {
      id: "project-over-budget",
      theme: "basic-data",
      title: "项目支出决算超预算",
      why: "项目支出超出年初预算，要么年中有追加，要么挤占了其他资金，审核时必问。",
      basis: `${BASIS}（项目支出决算不超过预算）`,
      remedy: "核对项目支出预算数和决算数；年中有追加的，在“核实说明”中写明金额和批复。",
      severity: "warning",
      absent: ABSENT,
    },
    message: "{label}为 {actual}，超过预算数 {limit}，超支 {difference}。",
  },
  ({ spending: { known } }) => [
    { actual: known.projectSpending.cells.currentFinal, limit: known.projectSpending.cells.currentBudget },
  ],
);

import { Decimal } from "../../core/numbers/decimal";
import type { CellRef } from "../../core/grid/address";
import type { Pack } from "../packs/pack";
import type { Evaluation } from "../forms/instances";

/** The 分值 of the funds, and the cell it stands in; none where it comes from a heading's brackets or the pack. */
interface FundsWeight {
  readonly value: Decimal;
  readonly at: CellRef | undefined;
  readonly source: "form" | "heading" | "pack";
}

/**
 * The 分值 of the funds: the form's own, else the figure in the heading's brackets (预算执行情况(10分)), else the pack's.
 * `undefined` where what stands there cannot be read.
 */
export function fundsWeight(funding: Evaluation["model"]["funding"], pack: Pack): FundsWeight | undefined {
  const { weight } = funding.known.total.cells;
  if (weight.kind === "present") return { value: weight.value.value, at: weight.at, source: "form" };
  if (weight.kind === "unreadable") return undefined;
  if (funding.headingWeight !== undefined) {
    return { value: new Decimal(funding.headingWeight), at: undefined, source: "heading" };
  }
  return { value: new Decimal(pack.weights.funding), at: undefined, source: "pack" };
}

/** One formula for every name a pack may give; a new name does not compile without its formula. */
const SHARES: Readonly<Record<Pack["scoring"]["executionScore"], (rate: Decimal, pack: Pack) => Decimal>> = {
  proportional: (rate) => Decimal.min(rate, 1),
  table: (rate, { scoring }) => {
    const step = scoring.executionTable.find(({ from }) => rate.greaterThanOrEqualTo(from));
    return new Decimal(step?.share ?? 0);
  },
};

/** The share of 分值 that a 执行率 gets, by the pack: the rate itself, at most 1, or what its table says. The rate is a ratio. */
export function executionShare(rate: Decimal, pack: Pack): Decimal {
  return SHARES[pack.scoring.executionScore](rate, pack);
}

/** 资金得分 = 分值 × that share, rounded to two decimals. */
export function executionScore(weight: Decimal, rate: Decimal, pack: Pack): Decimal {
  return weight.times(executionShare(rate, pack)).toDecimalPlaces(2);
}

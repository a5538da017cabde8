import { Decimal, tenTo } from "../../core/numbers/decimal";
import type { Reported } from "../../core/numbers/interval";
import { compactText, labelKey } from "../../core/values/normalise";
import { parseQuantity, type Quantity } from "../quantities/quantity";
import type { Present } from "../../core/values/sourced";
import { valueOf, type Sourced } from "../../core/values/sourced";
import type { Evaluation, IndicatorRow } from "../forms/instances";

/** A cost indicator that says how much of the form's money was spent: its result cell, and the result in 万元. */
export interface FundsSpent {
  readonly result: Present<string>;
  readonly name: string;
  /** With half a unit of the last digit typed: 80万元 stands for 79.5 to 80.5. */
  readonly amount: Required<Reported>;
}

const YUAN_IN_WAN = new Decimal(10_000);

/**
 * Names made of nothing but these words mean all of a form's project money: 资金支出, 财政资金支出, 项目总成本, 项目支出控制数.
 * Any other word (公用经费, 设备采购, 人均, 防汛) narrows it down to something else.
 */
const ALL_OF_IT =
  /^(?:全年|本年度?|年度|当年|财政|预算|项目|专项|资金|经费|支出|成本|总|额|数|量|金额|控制|使用|投入|实际|执行|完成|情况|指标)+$/;
const MONEY_WORD = /支出|成本|资金|经费/;

/** 系统建设支出 ≤60万元 of a form that may spend 60万元: all of it, whatever else its name says. */
const SPENDING = /支出(?:总?额|金额|数)?$/;

/**
 * The cost indicators of a form that state, in 万元, what its project money came to: by their name, or by a target that is all that
 * the form may spend.
 */
export function fundsSpent({ model }: Evaluation, budget?: Sourced<Reported>): readonly FundsSpent[] {
  return costRows(model.indicators.rows).flatMap((row): readonly FundsSpent[] => {
    const name = compactText(valueOf(row.indicator) ?? "");
    const isAll = ALL_OF_IT.test(name) || (SPENDING.test(name) && isTarget(row, budget));
    if (row.actual.kind !== "present" || !isAll || !MONEY_WORD.test(name)) return [];
    const amount = resultInWan(row);
    return amount ? [{ result: row.actual, name, amount }] : [];
  });
}

function isTarget({ target }: IndicatorRow, budget: Sourced<Reported> | undefined): boolean {
  const wanted = parseQuantity(valueOf(target) ?? "");
  if (!wanted || budget?.kind !== "present" || wanted.unit !== "元") return false;
  return wanted.value.dividedBy(YUAN_IN_WAN).equals(budget.value.value);
}

/** The results in 万元 of all cost indicators of a form: together they may come to what the form spent. */
export function costResults({ model }: Evaluation): readonly Required<Reported>[] {
  return costRows(model.indicators.rows).flatMap((row) => resultInWan(row) ?? []);
}

function costRows(rows: readonly IndicatorRow[]): readonly IndicatorRow[] {
  return rows.filter(({ levelOne, levelTwo }) =>
    [levelOne, levelTwo].some((level) => labelKey(valueOf(level) ?? "").includes("成本")),
  );
}

/** A result in 万元; one without a unit is in 万元 where its target is. A bound (≤125万元) is no result. */
function resultInWan({ target, actual }: IndicatorRow): Required<Reported> | undefined {
  const result = parseQuantity(valueOf(actual) ?? "");
  if (!result || result.bound || result.trend || result.date) return undefined;
  if (isInWan(result)) return reported(result, result.scale);
  const wanted = parseQuantity(valueOf(target) ?? "");
  const isBare = result.unit === "" && result.scale.equals(1);
  return isBare && wanted && isInWan(wanted) ? reported(result, new Decimal(1), YUAN_IN_WAN) : undefined;
}

function isInWan({ unit, scale }: Quantity): boolean {
  return unit === "元" && scale.greaterThanOrEqualTo(YUAN_IN_WAN);
}

/** A figure typed in units of `scale` 元, in 万元. */
function reported({ value, text }: Quantity, scale: Decimal, typedIn = scale): Required<Reported> {
  const inWan = value.times(typedIn.dividedBy(scale)).dividedBy(YUAN_IN_WAN);
  const lastDigit = tenTo(-decimalsIn(text)).times(typedIn).dividedBy(YUAN_IN_WAN);
  return { value: inWan, halfWidth: lastDigit.dividedBy(2) };
}

/** Decimals as typed, final zeros too. */
function decimalsIn(text: string): number {
  return /[.．]([\d０-９]+)/.exec(text)?.[1]?.length ?? 0;
}

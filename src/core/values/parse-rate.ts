import { Decimal, decimalOfCell, toPlain } from "../numbers/decimal";
import { figureParser } from "./figure-cell";
import { readNumberFormat } from "./number-format";
import { leadingNumber } from "./number-text";
import type { CellParser, Rate } from "./values";

const HUNDRED = new Decimal(100);

/** Without a percent sign or format a figure up to this is a ratio (1 = 100%), a larger one a percentage. */
const LARGEST_BARE_RATIO = new Decimal(2);

/** The tolerance's limits, as ratios: 0.005 and 0.5 percentage points. */
const LEAST_TOLERANCE = new Decimal("0.00005");
const MOST_TOLERANCE = new Decimal("0.005");

/** 比率: 95% · 100.00% · ９５％ as text; 0.95 with or without a percent format; 1 = 100%; 95 = 95%. */
export const rate: CellParser<Rate> = figureParser({
  expects: "比率",
  fromNumber: (value, format) => rateOfNumber(decimalOfCell(value), readNumberFormat(format).percentDecimals),
  fromText: readRate,
  propose: (figure, typed) => (figure.percentText ? `${toPlain(figure.value.times(HUNDRED))}%` : typed),
});

/** Half a unit of the last decimal of a percentage, as a ratio, within the law's limits. */
export function rateTolerance(percentDecimals: number): Decimal {
  const half = new Decimal(`5e${-percentDecimals - 3}`);
  return Decimal.min(MOST_TOLERANCE, Decimal.max(LEAST_TOLERANCE, half));
}

function rateOfNumber(value: Decimal, percentDecimals: number | undefined): Rate {
  if (percentDecimals === undefined) return bareRate(value, value.decimalPlaces(), false);
  return { value, tolerance: rateTolerance(percentDecimals), asText: false, percentText: false };
}

function readRate(compact: string): Rate | undefined {
  const number = leadingNumber(compact);
  if (number?.rest === "") return bareRate(number.value, number.decimals, true);
  if (number?.rest !== "%") return undefined;
  const value = number.value.dividedBy(HUNDRED);
  return { value, tolerance: rateTolerance(number.decimals), asText: false, percentText: true };
}

/** A figure with neither percent sign nor format, and the decimals it shows. */
function bareRate(figure: Decimal, decimals: number, asText: boolean): Rate {
  const isRatio = figure.abs().lessThanOrEqualTo(LARGEST_BARE_RATIO);
  const percentDecimals = isRatio ? Math.max(0, decimals - 2) : decimals;
  return {
    value: isRatio ? figure : figure.dividedBy(HUNDRED),
    tolerance: rateTolerance(percentDecimals),
    asText,
    percentText: false,
  };
}

import { Decimal, decimalOfCell, toPlain } from "../numbers/decimal";
import { figureParser } from "./figure-cell";
import { leadingNumber } from "./number-text";
import type { Amount, CellParser, MoneyUnit, ParseContext } from "./values";

/** How many 万元 one of each unit is. */
const IN_WAN: Readonly<Record<MoneyUnit, Decimal>> = {
  元: new Decimal("0.0001"),
  万元: new Decimal(1),
  亿元: new Decimal(10_000),
};

/** Amounts are reported to two decimals of the form's unit: half of the second one, in 万元. */
const HALF_WIDTHS: Readonly<Record<"万元" | "元", Decimal>> = {
  万元: new Decimal("0.005"),
  元: new Decimal("0.0000005"),
};

const UNIT_TYPED: ReadonlyMap<string, MoneyUnit> = new Map([
  ["元", "元"],
  ["万元", "万元"],
  ["万", "万元"],
  ["亿元", "亿元"],
  ["亿", "亿元"],
]);

/** Negative in accounting style: a bracketed figure with decimals or thousands. A bare (5) is as often a list number. */
const BRACKETED = /^\((\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+)\)(.*)$/;

/** A minus may stand on either side of the currency sign. */
const CURRENCY = /^([+-]?)(?:¥|人民币)(?=[\d.+-])/;

/**
 * 金额: 1,234.5 · １２３ · 297.92万元 · 85万 · 0.5亿元 · 1250000元 · ¥12.50 · (12.50). A unit typed with the figure wins
 * over the header's. Negative amounts are read; rules judge them.
 */
export const amount: CellParser<Amount> = figureParser({
  expects: "金额",
  fromNumber: (value, _format, context) => amountOf(decimalOfCell(value), formUnit(context), context, false),
  fromText: readAmount,
  propose: (figure, typed, context) =>
    figure.asText && /^-?[\d.]+$/.test(typed) ? typed : toPlain(figure.value.dividedBy(IN_WAN[formUnit(context)])),
});

/** An amount in 万元, as a decimal of a unit. */
function inWan(value: Decimal, unit: MoneyUnit): Decimal {
  return unit === "万元" ? value : value.times(IN_WAN[unit]);
}

function readAmount(compact: string, context: ParseContext): Amount | undefined {
  const text = compact.replace(CURRENCY, "$1").replace(BRACKETED, "-$1$2");
  const number = leadingNumber(text);
  if (!number) return undefined;
  if (number.rest === "") return amountOf(number.value, formUnit(context), context, true);
  const unit = UNIT_TYPED.get(number.rest.replace(/^\((.+)\)$/, "$1"));
  return unit && amountOf(number.value, unit, context, false);
}

function amountOf(value: Decimal, typedUnit: MoneyUnit, context: ParseContext, asText: boolean): Amount {
  return { value: inWan(value, typedUnit), halfWidth: HALF_WIDTHS[formUnit(context)], typedUnit, asText };
}

function formUnit(context: ParseContext): "万元" | "元" {
  return context.unit ?? "万元";
}

import { Decimal, tenTo } from "../../numbers/decimal";
import { readNumber, toLogical, toNumber, toText, toWhole } from "../coerce";
import { formatValue, groupThousands } from "../number-format";
import { filledCells, shapeOf, single, valueAt } from "../reading";
import { Fault, isScalar, NotEvaluable, ofTextLength, TEXT_MAX_LENGTH, type Operand, type Scalar } from "../values";
import { roundTo } from "./rounding";
import { MOST_ARGUMENTS, ofOperands, ofValues, type FunctionGroup, type Run } from "./rule";

const MOST_FIXED_DECIMALS = 127;

/** Making text of values, joining it, and reading numbers out of it. */
export const TEXT_MAKING: FunctionGroup = {
  TEXT: ofValues(2, 2, ([value, format]) => ofTextLength(formatValue(value!, toText(format!)))),
  FIXED: ofValues(1, 3, ([value, decimals, plain]) =>
    fixed(toNumber(value!), decimals === undefined ? 2 : toWhole(decimals), plain !== undefined && toLogical(plain)),
  ),
  VALUE: ofValues(1, 1, ([value]) => {
    if (typeof value === "boolean") throw new Fault("#VALUE!");
    return toNumber(value!);
  }),
  NUMBERVALUE: ofValues(1, 3, ([text, decimal, group]) =>
    numberValue(toText(text!), separator(decimal, "."), separator(group, ",")),
  ),
  CHAR: ofValues(1, 1, ([code]) => character(toWhole(code!))),
  REPT: ofValues(2, 2, ([text, times]) => repeated(toText(text!), toWhole(times!))),
  CONCATENATE: ofValues(1, MOST_ARGUMENTS, (values) => joined(values.map(toText), "")),
  CONCAT: ofOperands(1, MOST_ARGUMENTS, (operands, run) =>
    joined(
      operands.flatMap((operand) => textsIn(operand, run, true)),
      "",
    ),
  ),
  TEXTJOIN: ofOperands(3, MOST_ARGUMENTS, ([delimiter, skipEmpty, ...operands], run) => {
    const between = toText(single(run.context, delimiter!));
    const skips = toLogical(single(run.context, skipEmpty!));
    return joined(
      operands.flatMap((operand) => textsIn(operand, run, skips)),
      between,
    );
  }),
};

/** FIXED rounds the number before it is written, so it never says `-0.00`. */
function fixed(value: Decimal, decimals: number, plain: boolean): string {
  if (decimals > MOST_FIXED_DECIMALS) throw new Fault("#VALUE!");
  const rounded = roundTo(value, decimals);
  const [whole, fraction] = rounded.abs().toFixed(Math.max(0, decimals)).split(".");
  const sign = rounded.isNegative() && !rounded.isZero() ? "-" : "";
  return `${sign}${plain ? whole : groupThousands(whole!)}${fraction === undefined ? "" : `.${fraction}`}`;
}

function separator(value: Scalar | undefined, usual: string): string {
  if (value === undefined) return usual;
  const text = toText(value);
  if (text === "") throw new Fault("#VALUE!");
  return text[0]!;
}

/** NUMBERVALUE: white space anywhere, several percent signs, and "" as 0. */
function numberValue(text: string, decimal: string, group: string): Decimal {
  const bare = text.replace(/\s/g, "");
  if (bare === "") return new Decimal(0);
  const [, digits, percents] = /^(.*?)((?<!%)%*)$/.exec(bare)!;
  const [whole, ...fractions] = digits!.split(decimal);
  if (fractions.length > 1 || fractions[0]?.includes(group)) throw new Fault("#VALUE!");
  const plain = [whole!.replaceAll(group, ""), ...fractions].join(".");
  const number = /[%,]/.test(plain) ? undefined : readNumber(plain);
  if (!number) throw new Fault("#VALUE!");
  return number.dividedBy(tenTo(2 * percents!.length));
}

function character(code: number): string {
  if (code < 1 || code > 255) throw new Fault("#VALUE!");
  // Above ASCII it hangs on the code page of the system.
  if (code > 127) throw new NotEvaluable("CHAR 的字符取决于系统");
  return String.fromCharCode(code);
}

function repeated(text: string, times: number): string {
  if (times < 0 || text.length * times > TEXT_MAX_LENGTH) throw new Fault("#VALUE!");
  return text === "" ? "" : text.repeat(times);
}

/** Texts in reading order. Blank cells are left out if asked, since a whole column may be given. */
function textsIn(operand: Operand, run: Run, skipsEmpty: boolean): string[] {
  if (isScalar(operand)) return kept([toText(operand)], skipsEmpty);
  if (operand.kind === "range" && skipsEmpty) {
    return kept(
      Array.from(filledCells(run.context, operand), ({ value }) => toText(value)),
      true,
    );
  }
  const { rows, columns } = shapeOf(operand);
  if (rows * columns > TEXT_MAX_LENGTH) throw new NotEvaluable("连接的单元格过多");
  const texts: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      texts.push(toText(valueAt(run.context, operand, row, column)));
    }
  }
  return kept(texts, skipsEmpty);
}

function kept(texts: readonly string[], skipsEmpty: boolean): string[] {
  return texts.filter((text) => text !== "" || !skipsEmpty);
}

function joined(texts: readonly string[], between: string): string {
  const length = texts.reduce((total, text) => total + text.length, between.length * Math.max(0, texts.length - 1));
  if (length > TEXT_MAX_LENGTH) throw new Fault("#VALUE!");
  return texts.join(between);
}

import { Decimal } from "../../numbers/decimal";
import { toText, toWhole } from "../coerce";
import { Fault, ofTextLength, TEXT_MAX_LENGTH, type Scalar } from "../values";
import { findPattern, wildcardPattern } from "../wildcard";
import { ofValues, type FunctionGroup } from "./rule";

/** Finding, cutting and replacing in text. Lengths and positions are in UTF-16 units, as Excel counts them. */
export const TEXT_CUTTING: FunctionGroup = {
  LEN: ofValues(1, 1, ([text]) => new Decimal(toText(text!).length)),
  LEFT: ofValues(1, 2, ([text, count]) => toText(text!).slice(0, countOrOne(count))),
  RIGHT: ofValues(1, 2, ([text, count]) => {
    const whole = toText(text!);
    return whole.slice(Math.max(0, whole.length - countOrOne(count)));
  }),
  MID: ofValues(3, 3, ([text, start, count]) => {
    const from = startOf(start) - 1;
    return toText(text!).slice(from, from + countOf(count!));
  }),
  FIND: ofValues(2, 3, ([wanted, text, start]) => {
    const { within, from } = searched(text!, start);
    return positionOf(within.indexOf(toText(wanted!), from));
  }),
  SEARCH: ofValues(2, 3, ([wanted, text, start]) => {
    const { within, from } = searched(text!, start);
    return positionOf(findPattern(wildcardPattern(toText(wanted!)), within, from));
  }),
  REPLACE: ofValues(4, 4, ([text, start, count, written]) => {
    const whole = toText(text!);
    const from = startOf(start) - 1;
    return ofTextLength(whole.slice(0, from) + toText(written!) + whole.slice(from + countOf(count!)));
  }),
  SUBSTITUTE: ofValues(3, 4, ([text, old, written, instance]) =>
    substitute(toText(text!), toText(old!), toText(written!), instance === undefined ? undefined : toWhole(instance)),
  ),
  TRIM: ofValues(1, 1, ([text]) => toText(text!).replace(/ +/g, " ").replace(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- control characters are what CLEAN takes out
  CLEAN: ofValues(1, 1, ([text]) => toText(text!).replace(/[\u0000-\u001f]/g, "")),
  UPPER: ofValues(1, 1, ([text]) => toText(text!).toUpperCase()),
  LOWER: ofValues(1, 1, ([text]) => toText(text!).toLowerCase()),
  EXACT: ofValues(2, 2, ([a, b]) => toText(a!) === toText(b!)),
};

function countOrOne(count: Scalar | undefined): number {
  return count === undefined ? 1 : countOf(count);
}

function countOf(count: Scalar): number {
  const whole = toWhole(count);
  if (whole < 0) throw new Fault("#VALUE!");
  return whole;
}

function startOf(start: Scalar | undefined): number {
  const whole = start === undefined ? 1 : toWhole(start);
  if (whole < 1) throw new Fault("#VALUE!");
  return whole;
}

function searched(text: Scalar, start: Scalar | undefined): { readonly within: string; readonly from: number } {
  const within = toText(text);
  const from = startOf(start) - 1;
  if (from > within.length) throw new Fault("#VALUE!");
  return { within, from };
}

function positionOf(found: number): Decimal {
  if (found < 0) throw new Fault("#VALUE!");
  return new Decimal(found + 1);
}

function substitute(text: string, old: string, written: string, instance: number | undefined): string {
  if (instance !== undefined && instance < 1) throw new Fault("#VALUE!");
  if (old === "") return text;
  const pieces = text.split(old);
  if (instance !== undefined) {
    if (instance >= pieces.length) return text;
    const before = pieces.slice(0, instance).join(old);
    return ofTextLength(before + written + pieces.slice(instance).join(old));
  }
  // Reckoned before it is made: it could be a thousand million characters long.
  const length = text.length + (pieces.length - 1) * (written.length - old.length);
  if (length > TEXT_MAX_LENGTH) throw new Fault("#VALUE!");
  return pieces.join(written);
}

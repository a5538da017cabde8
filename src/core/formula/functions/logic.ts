import type { Expression } from "../expression";
import { sameValue, toLogical, toWhole } from "../coerce";
import { asArray, filledCells } from "../reading";
import { Decimal } from "../../numbers/decimal";
import { Fault, isError, isScalar, NotEvaluable, type Operand, type Scalar } from "../values";
import { lazily, MOST_ARGUMENTS, ofOperands, ofValues, type FunctionGroup, type Run } from "./rule";

/** Conditions and choices. */
export const LOGIC: FunctionGroup = {
  IF: lazily(2, 3, (args, run) => {
    if (toLogical(run.scalar(args[0]!))) return run.evaluate(args[1]!);
    return args[2] ? run.evaluate(args[2]) : false;
  }),
  IFS: lazily(2, MOST_ARGUMENTS, (args, run) => firstTrue(args, run)),
  SWITCH: lazily(3, MOST_ARGUMENTS, (args, run) => switched(args, run)),
  CHOOSE: lazily(2, MOST_ARGUMENTS, (args, run) => {
    const index = toWhole(run.scalar(args[0]!));
    const chosen = index >= 1 ? args[index] : undefined;
    if (!chosen) throw new Fault("#VALUE!");
    return run.evaluate(chosen);
  }),
  IFERROR: lazily(2, 2, (args, run) => {
    const value = run.scalar(args[0]!);
    return isError(value) ? run.scalar(args[1]!) : value;
  }),
  IFNA: lazily(2, 2, (args, run) => {
    const value = run.scalar(args[0]!);
    return isError(value) && value.error === "#N/A" ? run.scalar(args[1]!) : value;
  }),
  AND: ofOperands(1, MOST_ARGUMENTS, (operands, run) => conditions(operands, run).every(Boolean)),
  OR: ofOperands(1, MOST_ARGUMENTS, (operands, run) => conditions(operands, run).some(Boolean)),
  XOR: ofOperands(1, MOST_ARGUMENTS, (operands, run) => conditions(operands, run).filter(Boolean).length % 2 === 1),
  NOT: ofValues(1, 1, ([value]) => !toLogical(value!)),
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
};

function firstTrue(args: readonly Expression[], run: Run): Operand {
  if (args.length % 2 !== 0) throw new NotEvaluable("函数 IFS 的参数个数不对");
  for (let at = 0; at < args.length; at += 2) {
    if (toLogical(run.scalar(args[at]!))) return run.evaluate(args[at + 1]!);
  }
  throw new Fault("#N/A");
}

function switched(args: readonly Expression[], run: Run): Operand {
  const wanted = run.scalar(args[0]!);
  if (isError(wanted)) throw new Fault(wanted.error);
  let at = 1;
  for (; at + 1 < args.length; at += 2) {
    if (matches(wanted, run.scalar(args[at]!))) return run.evaluate(args[at + 1]!);
  }
  const otherwise = args[at];
  if (!otherwise) throw new Fault("#N/A");
  return run.evaluate(otherwise);
}

function matches(wanted: Scalar, value: Scalar): boolean {
  if (isError(value)) throw new Fault(value.error);
  return sameValue(wanted, value);
}

/** What AND, OR and XOR look at: text and blanks in ranges are passed over, but there must be something to look at. */
function conditions(operands: readonly Operand[], run: Run): boolean[] {
  const found: boolean[] = [];
  for (const operand of operands) {
    if (isScalar(operand)) found.push(toLogical(operand));
    else {
      for (const value of valuesIn(operand, run)) {
        if (isError(value)) throw new Fault(value.error);
        if (typeof value === "boolean" || value instanceof Decimal) found.push(toLogical(value));
      }
    }
  }
  if (found.length === 0) throw new Fault("#VALUE!");
  return found;
}

function* valuesIn(operand: Exclude<Operand, Scalar>, run: Run): Generator<Scalar> {
  if (operand.kind === "range") {
    for (const { value } of filledCells(run.context, operand)) yield value;
    return;
  }
  const array = asArray(run.context, operand);
  yield* array.listed.values();
  // The same condition again and again changes only XOR, and there only by being odd or even.
  const unlisted = array.rows * array.columns - array.listed.size;
  for (let times = unlisted % 2 === 1 ? 1 : Math.min(unlisted, 2); times > 0; times -= 1) yield array.rest;
}

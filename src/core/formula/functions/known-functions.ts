import { CONDITIONAL_SUMS } from "./conditional-sums";
import { INFORMATION } from "./information";
import { LOGIC } from "./logic";
import { LOOKUP } from "./lookup";
import { ROUNDING } from "./rounding";
import type { FunctionRule } from "./rule";
import { STATISTICS } from "./statistics";
import { TEXT_CUTTING } from "./text-cutting";
import { TEXT_MAKING } from "./text-making";

/** Every function we can work out, by its name in capitals. */
export const FUNCTIONS: ReadonlyMap<string, FunctionRule> = new Map(
  [STATISTICS, CONDITIONAL_SUMS, ROUNDING, LOGIC, INFORMATION, LOOKUP, TEXT_CUTTING, TEXT_MAKING].flatMap((group) =>
    Object.entries(group),
  ),
);

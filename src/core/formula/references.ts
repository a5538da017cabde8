import type { Area } from "../grid/address";
import { MAX_COLUMNS, MAX_ROWS } from "../grid/address";
import { childrenOf } from "./expression";
import { parseFormula, type Expression, type ReferenceExpression } from "./parse";

/** Cells a formula may read. The sheet is spelled as in the formula. */
interface FormulaReference {
  readonly sheet: string;
  readonly area: Area;
}

/** The formula behind a defined name as seen from a sheet; `undefined` for an unknown name. */
export type NameFormula = (name: string, sheet: string) => string | undefined;

/** Functions that read other cells than those named in their arguments. */
const READ_ELSEWHERE = new Set(["INDIRECT", "OFFSET", "CELL", "GETPIVOTDATA", "INFO"]);

/** Functions that ask where a reference lies, not what stands there. */
const ASK_FOR_PLACE = new Set(["ROW", "COLUMN", "ROWS", "COLUMNS", "AREAS"]);

/** Functions whose third argument is read in the shape of their first, however small it is written. */
const STRETCH_THIRD = new Set(["SUMIF", "AVERAGEIF"]);

/** What a formula may read of its workbook. */
export interface Reach {
  /** Every cell it names, branches not taken included. */
  readonly references: readonly FormulaReference[];
  /** It may read others too: INDIRECT, OFFSET, structured and 3-D references, names that `nameFormula` does not give. */
  readonly open: boolean;
}

/**
 * Every cell that a formula on `sheet` may read, branches not taken included. `"unknown"` where that cannot be told
 * from the formula alone (`Reach.open`).
 */
export function referencesIn(
  expression: Expression,
  sheet: string,
  nameFormula?: NameFormula,
): readonly FormulaReference[] | "unknown" {
  const { references, open } = reachOf(expression, sheet, nameFormula);
  return open ? "unknown" : references;
}

/** What a formula already read may read of its workbook. */
export function reachOf(expression: Expression, sheet: string, nameFormula?: NameFormula): Reach {
  const found: FormulaReference[] = [];
  let open = false;
  const namesSeen = new Set<string>();
  // A list of its own instead of recursion: a chain of thousands of `+` is as deep as it is long.
  const pending: Expression[] = [expression];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === "reference") {
      found.push({ sheet: next.sheet ?? sheet, area: next.area });
      continue;
    }
    const parts = next.kind === "name" ? behindName(next.name, next.sheet ?? sheet, namesSeen, nameFormula) : undefined;
    if (parts === "unknown" || readsElsewhere(next)) open = true;
    for (const part of parts === undefined ? partsOf(next) : parts === "unknown" ? [] : parts) pending.push(part);
  }
  return { references: found.reverse(), open };
}

/** The expression a name stands for, or nothing where it has been looked into before. */
function behindName(
  name: string,
  sheet: string,
  seen: Set<string>,
  nameFormula: NameFormula | undefined,
): readonly Expression[] | "unknown" {
  const key = `${sheet}!${name}`.toLowerCase();
  if (seen.has(key)) return [];
  seen.add(key);
  const expression = expressionOfName(name, sheet, nameFormula);
  return expression ? [expression] : "unknown";
}

/** What a name stands for. A relative reference in a name means another cell at every place of use, so it gives `undefined`. */
export function expressionOfName(name: string, sheet: string, nameFormula?: NameFormula): Expression | undefined {
  const formula = nameFormula?.(name, sheet);
  const expression = formula === undefined ? undefined : parseFormula(formula);
  return expression && !hasRelativeReference(expression) ? expression : undefined;
}

/** Whether any reference of an expression would move when the formula is copied. */
function hasRelativeReference(expression: Expression): boolean {
  const pending: Expression[] = [expression];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === "reference" && next.relative) return true;
    for (const child of childrenOf(next)) pending.push(child);
  }
  return false;
}

/** Whether an expression may read cells that its parts do not name. */
function readsElsewhere(expression: Expression): boolean {
  if (expression.kind === "unsupported") return expression.open;
  if (expression.kind !== "call") return false;
  if (READ_ELSEWHERE.has(expression.name)) return true;
  return STRETCH_THIRD.has(expression.name) && stretched(expression.arguments) === "unknown";
}

/** The expressions in which an expression's references must be looked for. */
function partsOf(expression: Expression): readonly Expression[] {
  if (expression.kind !== "call") return childrenOf(expression);
  if (ASK_FOR_PLACE.has(expression.name)) return expression.arguments.filter((part) => part.kind !== "reference");
  const wide = STRETCH_THIRD.has(expression.name) ? stretched(expression.arguments) : "unknown";
  return wide === "unknown" ? expression.arguments : wide;
}

function stretched(parts: readonly Expression[]): readonly Expression[] | "unknown" {
  const [range, condition, values] = parts;
  if (!range || !condition || !values) return parts;
  if (range.kind !== "reference" || values.kind !== "reference") return "unknown";
  return [range, condition, { ...values, area: inShapeOf(values, range) }];
}

function inShapeOf(values: ReferenceExpression, range: ReferenceExpression): Area {
  const { top, left } = values.area;
  return {
    top,
    left,
    bottom: Math.min(MAX_ROWS - 1, Math.max(values.area.bottom, top + range.area.bottom - range.area.top)),
    right: Math.min(MAX_COLUMNS - 1, Math.max(values.area.right, left + range.area.right - range.area.left)),
  };
}

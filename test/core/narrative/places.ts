import { shownValue } from "../../../src/core/fixing/replace-value";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { evaluateFormula, toCellValue } from "../../../src/core/formula/recalculation/evaluate";
import type { Place, Sourced } from "../../../src/core/values/sourced";
import type { ValueSpec } from "../../../src/core/template/parts";

/** The place of a value in the cell C5 of 附件2. */
export function placeHolding(typed: CellValue, more: Partial<Place> = {}): Place {
  const at = { sheet: "附件2", row: 4, column: 2 };
  const area = { top: 4, left: 2, bottom: 4, right: 2 };
  return { at, area, label: "其他资金", valueKind: "amount", typed, ...more };
}

/** The value of a cell as the reader gives it; behind a label in the same cell where `before` is given. */
export function readAs<T>(
  spec: ValueSpec<T>,
  typed: CellValue,
  before?: string,
  more: Partial<Place> = {},
): Sourced<T> {
  const whole = before === undefined ? typed : `${before}${shownValue(typed)}`;
  const inline = before === undefined ? {} : { inline: { before, after: "" } };
  const place = placeHolding(whole, { valueKind: spec.kind, ...inline, ...more });
  return { ...place, ...spec.parser(typed, place.format, { unit: place.unit ?? "万元" }) };
}

/** What a formula shows while C5 holds a value. */
export function shownWith(formula: string, value: CellValue): unknown {
  const result = evaluateFormula(formula, {
    sheet: "自评报告",
    hasSheet: (name) => name === "附件2",
    cellValue: (_, row, column) => (row === 4 && column === 2 ? value : null),
  });
  if (result.kind === "not-evaluated") throw new Error(result.why);
  return toCellValue(result);
}

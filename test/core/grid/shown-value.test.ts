import { shownValue } from "../../../src/core/grid/shown-value";
import type { CellValue } from "../../../src/core/grid/snapshot";

test.each<[CellValue, string | undefined, string]>([
  [548, "0.00", "548.00"],
  [0.9799, "0.00%", "97.99%"],
  [1, "0%", "100%"],
  [1234567.891, "#,##0.00_ ", "1,234,567.89"],
  [-5, "0.00;(0.00)", "(5.00)"],
  [0.1 + 0.2, undefined, "0.3"],
  [125, undefined, "125"],
  [125, "G/通用格式", "125"],
  [12, '0"人"', "12人"],
  [45734, 'yyyy"年"m"月"d"日"', "2025年3月18日"],
  [45734, "yyyy/m/d;@", "2025/3/18"],
  [3, ";;;", ""],
  [7, "bad[[format", "7"],
  [true, undefined, "TRUE"],
  [{ error: "#REF!" }, "0.00", "#REF!"],
  [null, "0.00", ""],
  ["  其中：公车购置 ", "0.00", "  其中：公车购置 "],
  ["≥95%", "@", "≥95%"],
])("%j in %s is shown as %j", (value, format, shown) => {
  expect(shownValue(value, format)).toBe(shown);
});

import type { CellLook, CellView } from "../../../src/app/workbook-view";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { editableText, readTyped } from "../../../src/web/editing";

function look(format?: string): CellLook {
  return { ...({} as CellLook), ...(format !== undefined && { format }) };
}

function cell(value: CellValue, formula?: string): CellView {
  return { row: 0, column: 0, look: 0, value, text: "", ...(formula !== undefined && { formula }) };
}

test.each<[CellValue, string | undefined, string]>([
  [null, undefined, ""],
  ["项目支出", undefined, "项目支出"],
  ["120", undefined, "'120"],
  ["=1+1", undefined, "'=1+1"],
  ["120", "@", "120"],
  ["'引", undefined, "''引"],
  [0.1 + 0.2, undefined, "0.3"],
  [1234567.891, "#,##0.00", "1234567.891"],
  [0.8567, "0%", "85.67%"],
  [0.07, "0.00%", "7%"],
  [45296, "yyyy/m/d", "2024/1/5"],
  [45296.5, 'yyyy"年"m"月"', "2024/1/5 12:00:00"],
  [0.25, "h:mm", "6:00:00"],
  [-1, "yyyy/m/d", "-1"],
  [true, undefined, "TRUE"],
  [{ error: "#DIV/0!" }, undefined, "#DIV/0!"],
  [1e21, undefined, "1E+21"],
])("%j in %j is edited as %j, and typed again it is the same", (value, format, text) => {
  expect(editableText(cell(value), look(format))).toBe(text);
  const entry = readTyped(text, format);
  const again = entry.kind === "content" && "value" in entry.content ? entry.content.value : undefined;
  if (typeof value === "number") expect(again).toBeCloseTo(value, 10);
  else expect(again).toEqual(value);
});

test("a formula is edited as such, whatever it shows", () => {
  expect(editableText(cell(0.5, "A1/B1"), look("0%"))).toBe("=A1/B1");
  expect(editableText(undefined, undefined)).toBe("");
});

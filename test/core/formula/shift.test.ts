import fc from "fast-check";
import { shiftFormula } from "../../../src/core/formula/shift";

describe("shiftFormula", () => {
  test.each([
    ["A1+B2", 1, 1, "B2+C3"],
    ["$A$1+A$1+$A1", 2, 1, "$A$1+B$1+$A3"],
    ["SUM(A1:B2)", 1, 0, "SUM(A2:B3)"],
    ["SUM(A1:A$5)", 1, 0, "SUM(A2:A$5)"],
    ["SUM(A:C)", 5, 1, "SUM(B:D)"],
    ["SUM($A:C)", 5, 1, "SUM($A:D)"],
    ["SUM(1:3)", 2, 5, "SUM(3:5)"],
    ["SUM($1:3)", 2, 5, "SUM($1:5)"],
    ["Sheet1!A1", 1, 1, "Sheet1!B2"],
    ["'附件 1'!A1:B2", 1, 1, "'附件 1'!B2:C3"],
    ["'It''s A1'!A1", 1, 0, "'It''s A1'!A2"],
    ["附件2!F5/附件2!E5", 1, 0, "附件2!F6/附件2!E6"],
    ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
    ["Sheet1:Sheet3!A1", 1, 0, "Sheet1:Sheet3!A2"],
    ["S!A1:S!B2", 1, 0, "S!A2:S!B3"],
    ['"A1"&A1', 1, 0, '"A1"&A2'],
    ['"say ""A1"""&A1', 1, 0, '"say ""A1"""&A2'],
    ["LOG10(A1)", 1, 0, "LOG10(A2)"],
    ["A1_total+TAXES2023+_A1", 1, 1, "A1_total+TAXES2023+_A1"],
    ["金额A1", 1, 1, "金额A1"],
    ["Table1[A1]+A1", 1, 0, "Table1[A1]+A2"],
    ["Table1[[#This Row],[C3]]", 1, 1, "Table1[[#This Row],[C3]]"],
    ["#REF!+A1", 1, 0, "#REF!+A2"],
    ["IF( A1 > 1 ,\n B1, C1 )", 1, 0, "IF( A2 > 1 ,\n B2, C2 )"],
    ["{1,2}+A1", 1, 0, "{1,2}+A2"],
    ["A1:INDEX(B:B,3)", 1, 1, "B2:INDEX(C:C,3)"],
    ["XFE1+A1", 1, 0, "XFE1+A2"],
    ["A1048577", 1, 0, "A1048577"],
    ["a1", 1, 0, "A2"],
  ])("%s by %i rows and %i columns → %s", (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  test.each([
    ["A1", -1, 0],
    ["A1", 0, -1],
    ["XFD1", 0, 1],
    ["A1048576", 1, 0],
    ["A1:B2", -1, 0],
    ["A:B", 0, -1],
    ["1:2", -1, 0],
  ])("a reference that leaves the grid becomes #REF!: %s by %i, %i", (formula, rows, columns) => {
    expect(shiftFormula(`Sheet1!${formula}+$C$3`, rows, columns)).toBe("Sheet1!#REF!+$C$3");
  });

  test("nothing moves by nothing, and broken text is left as it is", () => {
    expect(shiftFormula("a1:B$2", 0, 0)).toBe("a1:B$2");
    expect(shiftFormula('A1+"unfinished', 1, 0)).toBe('A2+"unfinished');
    expect(shiftFormula("[unfinished A1", 1, 0)).toBe("[unfinished A1");
  });

  test("shifted there and back is the same formula", () => {
    const reference = fc
      .record({
        column: fc.constantFrom("A", "Z", "AA", "$C", "XFA"),
        row: fc.integer({ min: 50, max: 1_000_000 }),
        dollar: fc.constantFrom("", "$"),
        prefix: fc.constantFrom("", "附件1!", "'A1 ''B2'!"),
      })
      .map(({ column, row, dollar, prefix }) => `${prefix}${column}${dollar}${row}`);
    const formula = fc
      .array(fc.oneof(reference, fc.constantFrom('"B2"', "ROUND(A1:C3,2)", "1.5", "金额")), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.join("+"));
    fc.assert(
      fc.property(formula, fc.integer({ min: 0, max: 49 }), fc.integer({ min: 0, max: 3 }), (text, rows, columns) => {
        expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(text);
      }),
    );
  });
});

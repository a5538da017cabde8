import { FORMULA_MAX_LENGTH, joinText, LITERAL_MAX_LENGTH, ref, stringLiteral } from "../../../src/core/formula/write";
import { shown } from "./shown";

describe("ref", () => {
  test.each([
    [{ sheet: "附件1", row: 12, column: 3 }, "附件1", false, "D13"],
    [{ sheet: "附件1", row: 12, column: 3 }, "附件1", true, "$D$13"],
    [{ sheet: "Abc", row: 0, column: 0 }, "aBC", false, "A1"],
    [{ sheet: "附件2", row: 0, column: 26 }, "附件1", false, "'附件2'!AA1"],
    [{ sheet: "It's", row: 0, column: 0 }, "附件1", true, "'It''s'!$A$1"],
  ])("%j from %s", (at, from, absolute, expected) => {
    expect(ref(at, from, absolute)).toBe(expected);
  });
});

describe("stringLiteral", () => {
  test.each([
    ["", '""'],
    ["全年", '"全年"'],
    ['说"好"', '"说""好"""'],
    ["=1", '"=1"'],
  ])("%j → %s", (text, expected) => {
    expect(stringLiteral(text)).toBe(expected);
  });

  test("long text is cut into literals that Excel takes, without tearing characters apart", () => {
    for (const text of ["字".repeat(600), '"'.repeat(300), "𠀀".repeat(300), `a${"𠀀".repeat(300)}`]) {
      const written = stringLiteral(text);
      const literals = written.split(/(?<=")&(?=")/);
      expect(literals.length).toBeGreaterThan(1);
      for (const literal of literals) {
        expect(literal.length - 2).toBeLessThanOrEqual(LITERAL_MAX_LENGTH);
        expect(literal).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      }
      expect(shown(written)).toBe(text);
    }
  });
});

test("joinText", () => {
  expect(joinText([])).toBe('""');
  expect(joinText(['"共"', 'TEXT(A1,"0.00")', '"元"'])).toBe('"共"&TEXT(A1,"0.00")&"元"');
  expect(shown(joinText(['"共"', 'TEXT(A1,"0.00")', '"元"']), { A1: 1.005 })).toBe("共1.01元");
});

test("a formula as long as Excel takes is worked out", () => {
  const formula = `"${"字".repeat(200)}"&`.repeat(40) + '"完"';
  expect(formula.length).toBeLessThan(FORMULA_MAX_LENGTH);
  expect(shown(formula)).toBe(`${"字".repeat(8000)}完`);
});

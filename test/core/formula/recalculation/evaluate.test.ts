import fc from "fast-check";
import { Decimal } from "../../../../src/core/numbers/decimal";
import { evaluateFormula, toCellValue } from "../../../../src/core/formula/recalculation/evaluate";
import { contextOf, NOT_EVALUATED, shown, showsEach } from "../shown";

const CELLS = {
  A1: 1,
  A2: 2.5,
  A3: "12",
  A4: true,
  A5: "/",
  A6: { error: "#N/A" },
  B1: 0.1,
  B2: 0.2,
  B3: 0.30000000000000004,
  B4: 1 / 3,
  "'另 表'!A1": 7,
};

describe("operators", () => {
  showsEach(
    [
      ["1+2*3", 7],
      ["-2^2", 4],
      ["2^3^2", 64],
      ["2^-1", 0.5],
      ["0^0", "#NUM!"],
      ["0^-1", "#DIV/0!"],
      ["(-8)^(1/3)", NOT_EVALUATED],
      ["4^0.5", 2],
      ["8^(1/3)", 2],
      ["10^308*10", "#NUM!"],
      ["10^5000", "#NUM!"],
      ["10^-5000", 0],
      ["2^1E300", "#NUM!"],
      ["50%", 0.5],
      ["1/0", "#DIV/0!"],
      ["B1+B2", 0.3],
      ["B1+B2=0.3", true],
      ["B1+B2-0.3", 0],
      ["B3=0.3", true],
      ["B3-0.3", 0],
      ["B4*3=1", true],
      ["INT(B4*3)", 1],
      ["1/3*3=1", true],
      ["A3+1", 13],
      ["A5+1", "#VALUE!"],
      ["A4+1", 2],
      ["Z9+1", 1],
      ["A6+1/0", "#N/A"],
      ["1/0+A6", "#DIV/0!"],
      ["A6=A6", "#N/A"],
      ["+A5", "/"],
      ["-A3", -12],
      ["-A5", "#VALUE!"],
    ],
    CELLS,
  );
});

describe("text as numbers", () => {
  showsEach([
    ['"12"+1', 13],
    ['" 1,234.5 "+0', 1234.5],
    ['"12.5%"+0', 0.125],
    ['"-1E3"+0', -1000],
    ['".5"+0', 0.5],
    ['""+1', "#VALUE!"],
    ['"5家"+0', "#VALUE!"],
    ['"1E400"+0', "#VALUE!"],
    // Excel makes a date, a time, an amount of money or nothing of these, as its language has it.
    ['"2023/1/1"+0', NOT_EVALUATED],
    ['"2023年12月"+0', NOT_EVALUATED],
    ['"12:30"+0', NOT_EVALUATED],
    ['"1 1/2"+0', NOT_EVALUATED],
    ['"¥5"+0', NOT_EVALUATED],
    ['"(5)"+0', NOT_EVALUATED],
    ['"1-Jan"+0', NOT_EVALUATED],
    ['"１２"+0', NOT_EVALUATED],
    ['"1,2"+0', NOT_EVALUATED],
  ]);
});

describe("comparison", () => {
  showsEach(
    [
      ['"abc"="ABC"', true],
      ['"10">9', true],
      ['TRUE>"zzz"', true],
      ["TRUE=1", false],
      ['"a"<"b"', true],
      ['"B">"a"', true],
      ['""<"a"', true],
      ['"中"="中"', true],
      ['"中"<>"文"', true],
      ['"中"<"文"', NOT_EVALUATED],
      ["Z9=0", true],
      ['Z9=""', true],
      ["Z9=FALSE", true],
      ["Z9=Z10", true],
      ["Z9<1", true],
      ['Z9<"a"', true],
    ],
    CELLS,
  );
});

describe("numbers as text", () => {
  showsEach(
    [
      ['1/3&""', "0.333333333333333"],
      ['2/3&""', "0.666666666666667"],
      ['0.1+0.2&""', "0.3"],
      ['1E19&""', "10000000000000000000"],
      ['1E20&""', "1E+20"],
      ['1.5E300&""', "1.5E+300"],
      ['0.0000000001&""', "0.0000000001"],
      ['1/3000000&""', "3.33333333333333E-07"],
      ['-0.5&""', "-0.5"],
      ['0*-1&""', "0"],
      ['TRUE&""', "TRUE"],
      ['Z9&""', ""],
      ['A6&""', "#N/A"],
    ],
    CELLS,
  );
});

describe("references", () => {
  showsEach(
    [
      ["A1", 1],
      ["Z9", 0],
      ["'另 表'!A1*2", 14],
      ["没有的表!A1", "#REF!"],
      ["SUM(没有的表!A1:B2)", "#REF!"],
      ["#REF!A1+1", "#REF!"],
      ["A1:A1", 1],
      ["A1:A2", NOT_EVALUATED],
      ["A1:A2+1", NOT_EVALUATED],
      ["@A1", 1],
      ["SUM((A1,A2))", NOT_EVALUATED],
      ["SUM({1,2})", NOT_EVALUATED],
      ["Table1[a]", NOT_EVALUATED],
      ["1+", NOT_EVALUATED],
    ],
    CELLS,
  );

  test("a formula may stand on a sheet that is still to be made", () => {
    const context = { ...contextOf({ "'另 表'!A1": 7 }), sheet: "新表" };
    expect(evaluateFormula("'另 表'!A1+A1", context)).toEqual({ kind: "value", value: new Decimal(7) });
  });

  test("sheets are asked for as the formula spells them", () => {
    const asked: string[] = [];
    const context = { ...contextOf({}), hasSheet: (name: string) => asked.push(name) > 0 };
    evaluateFormula("sHeEt1!A1", context);
    expect(asked).toEqual(["sHeEt1"]);
  });

  test("a cell that is not known makes the formula not evaluated, with its reason, where it is read", () => {
    const context = contextOf({ A1: 1 });
    const unknown = { kind: "not-evaluated", why: "待计算" } as const;
    const blind = { ...context, cellValue: () => unknown, cellsIn: () => [{ row: 0, column: 0, value: unknown }] };
    for (const formula of ["A1", "SUM(A1:A3)", "IFERROR(A1,0)", "ISERROR(A1)", "COUNTA(A1:A2)"]) {
      expect(evaluateFormula(formula, blind)).toEqual(unknown);
    }
    expect(evaluateFormula("IF(TRUE,5,A1)", blind)).toEqual({ kind: "value", value: new Decimal(5) });
    expect(evaluateFormula("ROW(A1)", blind)).toEqual({ kind: "value", value: new Decimal(1) });
  });

  test("a whole column costs no more than its filled cells", () => {
    const context = { ...contextOf({ A1: 1, A1048576: 2 }), cellValue: () => null };
    expect(evaluateFormula("SUM(A:A)+SUM(A1:XFD1048576)", context)).toEqual({ kind: "value", value: new Decimal(6) });
  });

  test("without a list of filled cells they are read one by one, up to a limit", () => {
    const context = contextOf(CELLS);
    delete context.cellsIn;
    const value = (formula: string) => evaluateFormula(formula, context);
    expect(value("SUM(A1:B3)")).toEqual({ kind: "value", value: new Decimal("4.1") });
    expect(value("SUM(A1:XFD1048576)").kind).toBe("not-evaluated");
  });
});

describe("names", () => {
  const names = { 单价: "表!$A$1", 合计: "SUM(表!$A$1:$A$2)", 移动: "表!A1", 循环: "循环+1", 税率: "6%" };

  test.each([
    ["单价*2", 2],
    ["合计+税率", 3.56],
    ["另表!单价", 1],
    ["移动", NOT_EVALUATED],
    ["循环", NOT_EVALUATED],
    ["没有", NOT_EVALUATED],
  ])("%s", (formula, expected) => {
    expect(shown(formula, CELLS, names)).toBe(expected);
  });

  test("names that multiply are given up", () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `n${i}x`,
        i === 11
          ? "1"
          : Array(10)
              .fill(`n${i + 1}x`)
              .join("+"),
      ]),
    );
    expect(shown("n0x", {}, many)).toBe(NOT_EVALUATED);
  });
});

describe("what we do not know", () => {
  test.each([
    "NOW()",
    "TODAY()",
    "RAND()",
    "OFFSET(A1,1,1)",
    'INDIRECT("A1")',
    "XLOOKUP(1,A1,A2)",
    "LET(x,1,x)",
    "DATE(2023,1,1)",
  ])("%s names its function", (formula) => {
    const result = evaluateFormula(formula, contextOf(CELLS));
    expect(result.kind === "not-evaluated" && result.why).toContain(formula.split("(")[0]!);
  });

  test("IFERROR does not hide it, a branch not taken does", () => {
    expect(shown("IFERROR(NOW(),1)")).toBe(NOT_EVALUATED);
    expect(shown("IF(TRUE,1,NOW())")).toBe(1);
    expect(shown("ROUND(1)")).toBe(NOT_EVALUATED);
  });
});

describe("limits", () => {
  test("long chains and deep brackets", () => {
    expect(shown(`1${"+1".repeat(4000)}`)).toBe(4001);
    expect(shown(`${"(".repeat(200)}1${")".repeat(200)}`)).toBe(1);
    expect(shown(`${"(".repeat(201)}1${")".repeat(201)}`)).toBe(NOT_EVALUATED);
    expect(shown(`${"IF(TRUE,".repeat(200)}1${")".repeat(200)}`)).toBe(1);
  });

  test("text longer than a cell holds is #VALUE!", () => {
    expect(shown('LEN(REPT("a",32767))')).toBe(32767);
    expect(shown('REPT("a",32768)')).toBe("#VALUE!");
    expect(shown('REPT("a",32767)&"b"')).toBe("#VALUE!");
    expect(shown('SUBSTITUTE(REPT("a",30000),"a",REPT("b",30000))')).toBe("#VALUE!");
    expect(shown('CONCATENATE(REPT("a",30000),REPT("a",30000))')).toBe("#VALUE!");
  });
});

describe("toCellValue", () => {
  test.each([
    [{ kind: "value", value: new Decimal("0.1234567890123456789") } as const, 0.123456789012346],
    [{ kind: "value", value: new Decimal("-0") } as const, 0],
    [{ kind: "value", value: null } as const, 0],
    [{ kind: "value", value: "文" } as const, "文"],
    [{ kind: "value", value: false } as const, false],
    [{ kind: "error", error: "#N/A" } as const, { error: "#N/A" }],
  ])("%j", (result, expected) => {
    expect(toCellValue(result)).toStrictEqual(expected);
  });
});

describe("properties", () => {
  const amounts = fc.array(
    fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
    { minLength: 1, maxLength: 20 },
  );
  const column = (values: readonly number[]) => Object.fromEntries(values.map((value, row) => [`A${row + 1}`, value]));

  test("a sum does not hang on the order, and is exact to the cent", () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const exact = values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
        expect(shown("SUM(A1:A20)", column(values))).toBe(exact);
        expect(shown("SUM(A1:A20)", column([...values].reverse()))).toBe(exact);
        expect(shown(values.map((_, row) => `A${row + 1}`).join("+"), column(values))).toBe(exact);
      }),
    );
  });

  test("ROUND is decimal rounding, half away from zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (units, digits) => {
        const text = new Decimal(units).dividedBy(100000).toFixed();
        const expected = new Decimal(text)
          .abs()
          .times(10 ** digits)
          .plus("0.5")
          .floor()
          .dividedBy(10 ** digits)
          .times(Math.sign(units));
        expect(shown(`ROUND(A1,${digits})`, { A1: Number(text) })).toBe(expected.plus(0).toNumber() + 0);
      }),
    );
  });

  test("no text makes the reader or the evaluation throw", () => {
    const piece = fc.constantFrom(
      "A1",
      "B2:C3",
      "1",
      ".5",
      "+",
      "-",
      "*",
      "(",
      ")",
      ",",
      '"',
      "'",
      "!",
      "SUM(",
      "IF(",
      "表",
      " ",
      "%",
      "#REF!",
      "[",
      "]",
      "{",
      "}",
      ":",
      "@",
      "&",
      "<",
      "=",
      "$",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
        ),
        (formula) => {
          expect(["value", "error", "not-evaluated"]).toContain(evaluateFormula(formula, contextOf(CELLS)).kind);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

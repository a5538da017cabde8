import { Decimal } from "../../../src/core/numbers/decimal";
import { MAX_DEPTH, parseFormula, type Expression } from "../../../src/core/formula/parse";
import { tokenise } from "../../../src/core/formula/tokens";

/** The tree written back with every bracket, so that grouping can be seen. */
function grouped(expression: Expression | undefined): string {
  switch (expression?.kind) {
    case undefined:
      return "unreadable";
    case "number":
      return expression.value.toFixed();
    case "text":
      return JSON.stringify(expression.value);
    case "logical":
      return String(expression.value).toUpperCase();
    case "error":
      return expression.error;
    case "missing":
      return "∅";
    case "reference": {
      const { top, left, bottom, right } = expression.area;
      return `${expression.sheet === undefined ? "" : `<${expression.sheet}>`}${top},${left}..${bottom},${right}`;
    }
    case "name":
      return `${expression.sheet === undefined ? "" : `<${expression.sheet}>`}name ${expression.name}`;
    case "unary":
      return `(${expression.operator}${grouped(expression.operand)})`;
    case "binary":
      return `(${grouped(expression.left)}${expression.operator}${grouped(expression.right)})`;
    case "call":
      return `${expression.name}[${expression.arguments.map(grouped).join(";")}]`;
    case "unsupported":
      return `?${expression.open ? "open" : "closed"}[${expression.parts.map(grouped).join(";")}]`;
  }
}

describe("parseFormula", () => {
  test.each([
    ["1+2*3", "(1+(2*3))"],
    ["1-2-3", "((1-2)-3)"],
    ["2^3^2", "((2^3)^2)"],
    ["-2^2", "((-2)^2)"],
    ["2^-1", "(2^(-1))"],
    ["-5%", "(%(-5))"],
    ["2^50%", "(2^(%50))"],
    ["1+2&3+4", "((1+2)&(3+4))"],
    ['"a"&"b"="ab"', '(("a"&"b")="ab")'],
    ["1<2=TRUE", "((1<2)=TRUE)"],
    ["1<=2", "(1<=2)"],
    ["1<>2", "(1<>2)"],
    ["(1+2)*3", "((1+2)*3)"],
    ["--1", "(-(-1))"],
    ["@A1", "(@0,0..0,0)"],
    ["1e3+.5+2.", "((1000+0.5)+2)"],
    ["12345678901234567", "12345678901234500"],
    ['"say ""hi"""', '"say \\"hi\\""'],
    ["true", "TRUE"],
    ["#DIV/0!", "#DIV/0!"],
    ["#N/A", "#N/A"],
    ["#REF!A1", "#REF!"],
    ["Sheet1!#REF!", "#REF!"],
    ["$B$3", "2,1..2,1"],
    ["B3:A1", "0,0..2,1"],
    ["A:A", "0,0..1048575,0"],
    ["$2:3", "1,0..2,16383"],
    ["附件1!D13", "<附件1>12,3..12,3"],
    ["'My ''s'!A1:B2", "<My 's>0,0..1,1"],
    ["A1:B2:C3", "0,0..2,2"],
    ["S!A1:S!B2", "<S>0,0..1,1"],
    ["A1 : B2", "0,0..1,1"],
    ["单价*数量", "(name 单价*name 数量)"],
    ["S!总额", "<S>name 总额"],
    ["SUM()", "SUM[]"],
    ["IF(A1,,2)", "IF[0,0..0,0;∅;2]"],
    ["SUM(1,)", "SUM[1;∅]"],
    ["_xlfn.IFS(1,2)", "IFS[1;2]"],
    ["_xlfn._xlws.SORT(A1)", "SORT[0,0..0,0]"],
    [" sum(\r\n 1 ,\t2 ) ", "SUM[1;2]"],
    ["LOG10(1)", "LOG10[1]"],
  ])("%s is %s", (formula, expected) => {
    expect(grouped(parseFormula(formula))).toBe(expected);
  });

  test.each([
    ["Sheet1:Sheet3!A1", "?open[]"],
    ["'Sheet 1:Sheet 3'!A1", "?open[]"],
    ["[1]Sheet1!A1", "?closed[]"],
    ["'[book.xlsx]Sheet'!A1", "?closed[]"],
    ["[1]!Name", "?closed[]"],
    ["Table1[金额]", "?open[]"],
    ["Table1[[#This Row],[a'[b']]]", "?open[]"],
    ["[@金额]", "?open[]"],
    ["{1,2;3,4}", "?closed[]"],
    ["A1#", "?open[0,0..0,0]"],
    ["A1:B2 B1:C3", "?closed[0,0..1,1;0,1..2,2]"],
    ["(A1,B2)", "?closed[0,0..0,0;1,1..1,1]"],
    ["A1:INDEX(B1:B3,2)", "?open[0,0..0,0;INDEX[0,1..2,1;2]]"],
    ["S!A1:T!B2", "?open[<S>0,0..0,0;<T>1,1..1,1]"],
  ])("%s is known and unsupported", (formula, expected) => {
    expect(grouped(parseFormula(formula))).toBe(expected);
  });

  test.each([
    "",
    "1+",
    "*1",
    "(1",
    "1)",
    "SUM(1",
    "A1 2",
    "1 2",
    '"open',
    "'open!A1",
    "A1+;",
    "!",
    "S!",
    "S!1",
    "~",
    "{1",
    "3家",
    "1E999",
  ])("%j is no formula", (formula) => {
    expect(parseFormula(formula)).toBeUndefined();
  });

  test("deep nesting is refused, long chains are not", () => {
    const nest = (depth: number) => `${"(".repeat(depth)}1${")".repeat(depth)}`;
    expect(parseFormula(nest(MAX_DEPTH))).toBeDefined();
    for (const formula of [nest(5000), `${"ABS(".repeat(5000)}1`, `${"-".repeat(8000)}1`, `1${"%".repeat(8000)}`]) {
      expect(parseFormula(formula)).toBeUndefined();
    }
    expect(parseFormula(`1${"+1".repeat(4000)}`)).toBeDefined();
    expect(parseFormula(`"${"字".repeat(8000)}"`)).toEqual({ kind: "text", value: "字".repeat(8000) });
  });

  test("numbers are exact decimals", () => {
    expect(parseFormula("0.1")).toEqual({ kind: "number", value: new Decimal("0.1") });
  });
});

describe("tokenise", () => {
  test.each([
    'IF( A1>1,\n\'附 件\'!$B2:C3 , "x""y")',
    "Table1[[#All],[a]]+#N/A%",
    '"open',
    "'open",
    "a!b!c",
    "A1#;{1}~",
  ])("the pieces of %j are the formula again", (formula) => {
    expect(
      tokenise(formula)
        .map((token) => token.text)
        .join(""),
    ).toBe(formula);
  });
});

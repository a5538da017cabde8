import { areaToA1 } from "../../../src/core/grid/address";
import { parseFormula } from "../../../src/core/formula/parse";
import { referencesIn } from "../../../src/core/formula/references";

function read(formula: string, names: Readonly<Record<string, string>> = {}) {
  const expression = parseFormula(formula);
  const references = expression ? referencesIn(expression, "表", (name) => names[name]) : "unknown";
  return typeof references === "string"
    ? references
    : references.map(({ sheet, area }) => `${sheet}!${areaToA1(area)}`);
}

describe("referencesIn", () => {
  test.each<[string, string[]]>([
    ["1+2", []],
    ["A1+$B$2", ["表!A1", "表!B2"]],
    ["SUM(附件1!A1:B3)", ["附件1!A1:B3"]],
    ["IF(A1,B1,IFERROR(C1,D1))", ["表!A1", "表!B1", "表!C1", "表!D1"]],
    ["UNKNOWN(A1)", ["表!A1"]],
    ["SUM({1,2})+A1", ["表!A1"]],
    ["A1:B2 B1:C3", ["表!A1:B2", "表!B1:C3"]],
    ["SUM((A1,C1))", ["表!A1", "表!C1"]],
    ["-A1%", ["表!A1"]],
    ["ROW(A1)+COLUMNS(A1:B1)+B1", ["表!B1"]],
    ["ROW(INDEX(A1:A3,B1))", ["表!A1:A3", "表!B1"]],
    ['SUMIF(A1:A10,"x",B1)', ["表!A1:A10", "表!B1:B10"]],
    ["SUMIF(A1:A10,C1)", ["表!A1:A10", "表!C1"]],
    ["COUNTIF(A1:A10,C1)", ["表!A1:A10", "表!C1"]],
  ])("%s reads %j", (formula, expected) => {
    expect([...read(formula)].sort()).toEqual([...expected].sort());
  });

  test.each([
    'INDIRECT("A1")',
    "1+OFFSET(A1,1,1)",
    "Table1[金额]",
    "Sheet1:Sheet3!A1",
    "A1:INDEX(B1:B3,2)",
    "不知道的名称",
    "SUMIF(不知道的名称,1,B1)",
    "LET(x,1,x)",
    "1+",
    "A1#",
  ])("what %s reads cannot be told", (formula) => {
    expect(read(formula)).toBe("unknown");
  });

  test("another workbook's cells are none of this one's", () => {
    expect(read("[1]Sheet1!A1")).toEqual([]);
  });

  test("names are looked into", () => {
    const names = {
      总额: "附件1!$A$1+小计",
      小计: "SUM(附件1!$B$1:$B$3)",
      回头: "去处+附件1!$A$1",
      去处: "回头",
      移动: "附件1!A1",
    };
    expect(read("总额*2+C1", names)).toEqual(["附件1!A1", "附件1!B1:B3", "表!C1"]);
    expect(read("移动", names)).toBe("unknown");
    expect(read("回头", names)).toEqual(["附件1!A1"]);
  });

  test("names that multiply cost no time", () => {
    const names = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `n${i}x`,
        i === 59
          ? "表!$A$1"
          : Array(10)
              .fill(`n${i + 1}x`)
              .join("+"),
      ]),
    );
    expect(read("n0x", names)).toEqual(["表!A1"]);
  });

  test("a chain of thousands of terms", () => {
    expect(read(`A1${"+A1".repeat(2700)}`)).toHaveLength(2701);
  });
});

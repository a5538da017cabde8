import { marksOf } from "../../src/app/mark";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";
import type { Finding, Severity } from "../../src/core/rules/finding";

const MERGED = { top: 4, left: 1, bottom: 5, right: 2 };
const BOOK: WorkbookSnapshot = {
  sheets: [
    { name: "表", hidden: false, cells: [], merges: [MERGED] },
    { name: "隐", hidden: false, cells: [], merges: "unknown" },
  ],
};

function finding(rule: string, severity: Severity, at: Finding["at"]): Finding {
  return {
    rule,
    severity,
    at,
    related: [],
    label: "",
    message: "",
    expected: null,
    actual: null,
    difference: null,
    basis: "",
    fix: null,
    group: rule,
    about: { form: null, rows: [] },
  };
}

describe("marks of findings", () => {
  test("one a cell: the worst severity, every rule once, the worst rule first", () => {
    const at = { sheet: "表", row: 0, column: 0 };
    const findings = [
      finding("a", "advice", at),
      finding("w", "warning", at),
      finding("e", "error", at),
      finding("w", "warning", at),
    ];
    expect(marksOf(findings, BOOK)).toEqual([
      { sheet: "表", area: { top: 0, left: 0, bottom: 0, right: 0 }, severity: "error", rules: ["e", "w", "a"] },
    ]);
  });

  test("over the whole of a merged area, whichever of its cells is named", () => {
    const findings = [
      finding("a", "warning", { sheet: "表", row: 4, column: 1 }),
      finding("b", "warning", { sheet: "表", row: 5, column: 2 }),
    ];
    expect(marksOf(findings, BOOK)).toEqual([{ sheet: "表", area: MERGED, severity: "warning", rules: ["a", "b"] }]);
  });

  test("cells of the same address on two sheets are two", () => {
    const findings = [
      finding("a", "error", { sheet: "表", row: 4, column: 1 }),
      finding("a", "error", { sheet: "隐", row: 4, column: 1 }),
    ];
    expect(marksOf(findings, BOOK).map(({ sheet, area }) => [sheet, area.bottom])).toEqual([
      ["表", 5],
      ["隐", 4],
    ]);
  });

  test("a finding about the whole workbook marks no cell", () => {
    expect(marksOf([finding("a", "error", null)], BOOK)).toEqual([]);
  });
});

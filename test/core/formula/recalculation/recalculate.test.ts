import { parseA1, type CellRef } from "../../../../src/core/grid/address";
import type { CellValue, SheetSnapshot } from "../../../../src/core/grid/snapshot";
import { formulaCellsOf, type FormulaCells } from "../../../../src/core/formula/formula-cells";
import {
  missingResults,
  readRefKey,
  recalculate,
  refKey,
} from "../../../../src/core/formula/recalculation/recalculate";

/** A value, or `=formula` with the value stored for it (none: not stored). */
type TestCell = CellValue | readonly [formula: string, stored: CellValue];
type TestSheet = Readonly<Record<string, TestCell>>;

function sheet(name: string, cells: TestSheet): SheetSnapshot {
  return {
    name,
    hidden: false,
    merges: [],
    cells: Object.entries(cells).map(([address, cell]) => {
      const place = parseA1(address)!;
      return Array.isArray(cell)
        ? { ...place, formula: (cell as [string, CellValue])[0].slice(1), value: (cell as [string, CellValue])[1] }
        : { ...place, value: cell as CellValue };
    }),
  };
}

function cellAt(text: string): CellRef {
  return readRefKey(text.includes("!") ? text : `表!${text}`);
}

function run(
  sheets: Readonly<Record<string, TestSheet>>,
  changed: readonly string[],
  names: Record<string, string> = {},
) {
  const workbook = { sheets: Object.entries(sheets).map(([name, cells]) => sheet(name, cells)) };
  const { fresh, unknown, uncertain } = recalculate(
    formulaCellsOf(workbook, (name) => names[name]),
    changed.map(cellAt),
  );
  const perhaps = uncertain.length > 0 ? { uncertain: uncertain.map(refKey) } : {};
  return { fresh: Object.fromEntries(fresh), unknown: unknown.map(refKey), ...perhaps };
}

describe("recalculate", () => {
  test("works out what hangs on the change, in order, and nothing else", () => {
    const cells: TestSheet = {
      A1: 5,
      A2: 1,
      B1: ["=C1*10", 20],
      C1: ["=A1+1", 2],
      D1: ["=SUM(A1:C1)", 0],
      E1: ["=A2*2", 2],
    };
    expect(run({ 表: cells }, ["A1"])).toEqual({ fresh: { "表!B1": 60, "表!C1": 6, "表!D1": 71 }, unknown: [] });
    expect(run({ 表: cells }, ["Z9"])).toEqual({ fresh: {}, unknown: [] });
    expect(run({ 表: cells }, [])).toEqual({ fresh: {}, unknown: [] });
  });

  test("a changed cell that holds a formula is worked out itself", () => {
    const cells: TestSheet = { A1: 2, B1: ["=A1*2", null], C1: ["=B1+1", 0] };
    expect(run({ 表: cells }, ["B1"]).fresh).toEqual({ "表!B1": 4, "表!C1": 5 });
  });

  test("across sheets, without regard to case, with quotes and whole columns", () => {
    const sheets = {
      Main: { A1: ["=附件!A1+'It''s'!A1", 0], B1: ["=SUM(附件!A:A)", 0] },
      附件: { A1: 3 },
      "It's": { A1: 4, B1: ["=MAIN!A1*2", 0] },
    } as const;
    expect(run(sheets, ["附件!A1"]).fresh).toEqual({ "Main!A1": 7, "Main!B1": 3, "It's!B1": 14 });
    expect(run(sheets, ["MAIN!A1"]).fresh).toEqual({ "Main!A1": 7, "It's!B1": 14 });
  });

  test("names", () => {
    const cells: TestSheet = { A1: 3, B1: ["=单价*2", 0], C1: ["=未知*2", 0] };
    expect(run({ 表: cells }, ["A1"], { 单价: "表!$A$1" })).toEqual({
      fresh: { "表!B1": 6 },
      unknown: [],
      uncertain: ["表!C1"],
    });
  });

  test("errors and texts are values; blanks count as 0", () => {
    const cells: TestSheet = {
      A1: 0,
      B1: ["=1/A1", 1],
      C1: ['=IFERROR(B1,"无")', ""],
      D1: ["=Z1", 5],
      E1: ["=A1>0", true],
    };
    expect(run({ 表: cells }, ["A1", "Z1"]).fresh).toEqual({
      "表!B1": { error: "#DIV/0!" },
      "表!C1": "无",
      "表!D1": 0,
      "表!E1": false,
    });
  });

  test("what cannot be worked out is unknown, and so is what needs it", () => {
    const cells: TestSheet = {
      A1: 1,
      B1: ["=XLOOKUP(A1,A1:A2,A1:A2)", 1],
      C1: ["=B1+1", 2],
      D1: ["=SUM(A1:C1)", 4],
      E1: ["=IF(A1>0,1,B1)", 1],
      F1: ["=A1 A1 +", 1],
      G1: ["=A1+1", 0],
    };
    expect(run({ 表: cells }, ["A1"])).toEqual({
      fresh: { "表!E1": 1, "表!G1": 2 },
      unknown: ["表!B1", "表!C1", "表!D1"],
      uncertain: ["表!F1"],
    });
  });

  test("a formula that may read anything is uncertain at every change; a stored value that nothing touched is trusted", () => {
    const cells: TestSheet = {
      A1: 1,
      B1: ['=INDIRECT("Z"&1)', 7],
      C1: ["=B1+1", 8],
      D1: ["=NOW()", 45000],
      E1: ["=D1+A1", 0],
    };
    expect(run({ 表: cells }, ["A1"])).toEqual({
      fresh: { "表!E1": 45001 },
      unknown: [],
      uncertain: ["表!B1", "表!C1"],
    });
  });

  test("what needs a changed cell and an uncertain one is unknown; a place named beside INDIRECT is known to be read", () => {
    const cells: TestSheet = {
      A1: 1,
      B1: ['=INDIRECT("Z1")', 7],
      C1: ["=A1+B1", 8],
      D1: ['=A1+INDIRECT("Z1")', 8],
      E1: ["=IF(A1=1,A1,B1)", 0],
    };
    expect(run({ 表: cells }, ["A1"])).toEqual({
      fresh: { "表!E1": 1 },
      unknown: ["表!C1", "表!D1"],
      uncertain: ["表!B1"],
    });
  });

  test("another workbook's cells do not change with this one's", () => {
    const cells: TestSheet = {
      A1: 1,
      B1: ["=[1]S!$A$1", 0.26],
      C1: ["='[b.xlsx]S'!A1*2", 3],
      D1: ["=B1+C1", 3.26],
      E1: ["=[1]S!A1+A1", 5],
      F1: ["=SUM(S1:S3!A1)", 5],
      G1: ["=外部", 4],
    };
    expect(run({ 表: cells }, ["A1"], { 外部: "[1]S!$A$1" })).toEqual({
      fresh: {},
      unknown: ["表!E1"],
      uncertain: ["表!F1"],
    });
  });

  test("cycles are unknown where the change reaches them", () => {
    const cells: TestSheet = {
      A1: 1,
      B1: ["=C1+A1", 0],
      C1: ["=B1", 0],
      D1: ["=C1+1", 1],
      E1: ["=E1+A1", 0],
      F1: ["=SUM(A1:F1)", 0],
      A2: ["=B2", 0],
      B2: ["=A2", 0],
      C2: ["=ROW(C2)+A1", 0],
    };
    expect(run({ 表: cells }, ["A1"])).toEqual({
      fresh: { "表!C2": 3 },
      unknown: ["表!B1", "表!C1", "表!D1", "表!E1", "表!F1"],
    });
  });

  test("a formula stored without its value is worked out where it is needed, but reported only if the change reaches it", () => {
    const cells: TestSheet = { A1: 1, A2: 10, B1: ["=A2*2", null], C1: ["=A1+B1", null] };
    expect(run({ 表: cells }, ["A1"])).toEqual({ fresh: { "表!C1": 21 }, unknown: [] });
  });

  test("a range that SUMIF stretches counts", () => {
    const cells: TestSheet = { A1: "x", A2: "x", B1: 1, B2: 5, C1: ['=SUMIF(A1:A2,"x",B1)', 0] };
    expect(run({ 表: cells }, ["B2"]).fresh).toEqual({ "表!C1": 6 });
  });

  test("values hold 15 digits, and pass on all of them from one formula to the next", () => {
    const cells: TestSheet = {
      A1: 1,
      B1: ["=A1/3", 0],
      C1: ["=B1*3", 0],
      D1: ["=C1=1", 0],
      E1: ["=ROUND(A1*1.005,2)", 0],
    };
    expect(run({ 表: cells }, ["A1"]).fresh).toEqual({
      "表!B1": 0.333333333333333,
      "表!C1": 1,
      "表!D1": true,
      "表!E1": 1.01,
    });
  });

  test("a chain of ten thousand formulas, given in either order", () => {
    const length = 10_000;
    const down = Array.from({ length }, (_, row) => ({
      row,
      column: 0,
      value: 0,
      ...(row > 0 && { formula: `A${row}+1` }),
    }));
    const up = down.map(({ row }) => ({
      row,
      column: 0,
      value: 0,
      ...(row < length - 1 && { formula: `A${row + 2}+1` }),
    }));
    const view = (cells: SheetSnapshot["cells"]) =>
      formulaCellsOf({ sheets: [{ name: "表", hidden: false, merges: [], cells }] });
    expect(recalculate(view(down), [cellAt("A1")]).fresh.get("表!A10000")).toBe(9999);
    expect(recalculate(view(up), [cellAt("A10000")]).fresh.get("表!A1")).toBe(9999);
  });

  const LONG = 20_000;
  const ledger = (formula: (row: number) => string): FormulaCells => {
    const cells = Array.from({ length: LONG }, (_, index) => [
      { row: index, column: 0, value: index + 0.5 },
      { row: index, column: 1, value: 0, formula: formula(index + 1) },
    ]).flat();
    return formulaCellsOf({ sheets: [{ name: "表", hidden: false, merges: [], cells }] });
  };

  test("running sums cost as much as their column", () => {
    const { fresh, uncertain } = recalculate(
      ledger((row) => `SUM(A$1:A${row})`),
      [cellAt("A1")],
    );
    expect([fresh.size, uncertain.length]).toEqual([LONG, 0]);
    expect(fresh.get("表!B20000")).toBe((LONG * LONG) / 2);
    const own = recalculate(
      ledger((row) => (row === 1 ? "A1" : `SUM(B$1:B${row - 1})*0+A${row}`)),
      [cellAt("A1")],
    );
    expect([own.fresh.size, own.fresh.get("表!B20000")]).toEqual([LONG, 19_999.5]);
  });

  test("a range with an error gives the error, and the rows above it their sum", () => {
    const cells: Record<string, TestCell> = {
      C1: ["=SUM(A1:A40)", 0],
      C2: ["=SUM(A1:A60)", 0],
      C3: ["=SUM(A1:A45)", 0],
    };
    for (let row = 1; row <= 60; row++)
      cells[`A${row}`] = row === 50 ? { error: "#N/A" } : row % 3 === 0 ? "文字" : row;
    expect(run({ 表: cells }, ["A1"]).fresh).toEqual({ "表!C1": 547, "表!C2": { error: "#N/A" }, "表!C3": 675 });
  });

  test("where there are too many cells to read, what was not worked out is uncertain", () => {
    const { fresh, unknown, uncertain } = recalculate(
      ledger((row) => `COUNTIF(A$1:A${row},A${row})`),
      [cellAt("A1")],
    );
    expect(unknown).toEqual([]);
    expect(uncertain.length).toBeGreaterThan(LONG / 2);
    expect(fresh.size + uncertain.length).toBe(LONG);
  });

  test("thousands of formulas over one big range", () => {
    const cells = Array.from({ length: 3000 }, (_, row) => [
      { row, column: 0, value: row + 7 },
      { row, column: 1, value: 0, formula: `A${row + 1}*2` },
      { row, column: 2, value: 0, formula: `ROWS($B$1:$B$3000)+INDEX($B$1:$B$3000,${row + 1})` },
    ]).flat();
    const view = formulaCellsOf({ sheets: [{ name: "表", hidden: false, merges: [], cells }] });
    const { fresh, unknown } = recalculate(view, [cellAt("A1")]);
    expect(unknown).toEqual([]);
    expect(fresh.size).toBe(3001);
    expect(fresh.get("表!C1")).toBe(3014);
  });
});

describe("missing results", () => {
  test("what long formulas take is counted too", () => {
    const cells = Array.from({ length: 2_000 }, (_, row) => ({
      row,
      column: 0,
      value: null,
      formula: "1+".repeat(500) + "1",
    }));
    const results = missingResults(formulaCellsOf({ sheets: [{ name: "表", hidden: false, merges: [], cells }] }));
    expect(results.get("表!A1")).toBe(501);
    expect(results.has("表!A2000")).toBe(false);
  });

  test("stored values are trusted, and sheets with few formulas come before a ledger", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => [
      { row: index, column: 0, value: index },
      { row: index, column: 1, value: null, formula: `COUNTIF(A$1:A${index + 1},A${index + 1})` },
    ]).flat();
    const form = sheet("附件1", {
      A1: ["=1+1", null],
      B1: ["=A1*台账!A3", null],
      C1: ["=B1+D1", null],
      D1: ["=1+1", 40],
    });
    const results = missingResults(
      formulaCellsOf({ sheets: [{ name: "台账", hidden: false, merges: [], cells: many }, form] }),
    );
    expect([results.get("附件1!A1"), results.get("附件1!B1"), results.get("附件1!C1")]).toEqual([2, 4, 44]);
    expect(results.has("附件1!D1")).toBe(false);
    expect(results.get("台账!B1")).toBe(1);
    expect(results.has("台账!B20000")).toBe(false);
  });
});

test.each([
  { sheet: "附件1", row: 12, column: 3 },
  { sheet: "a!b'c", row: 0, column: 26 },
])("readRefKey reads what refKey wrote: %j", (at) => {
  expect(readRefKey(refKey(at))).toEqual(at);
});

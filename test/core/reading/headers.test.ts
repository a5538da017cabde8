import type { Area } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { findHeaderRow, rightmostColumn, withinForm } from "../../../src/core/reading/headers";
import { column } from "../../../src/core/template/parts";
import { amount, rate, text } from "../../../src/core/template/value-specs";
import { blockOfRows } from "../../support/reading/small-forms";

const COLUMNS = {
  initial: column(["年初预算数"], amount),
  adjusted: column(["全年预算数"], amount),
  executed: column(["全年执行数"], amount),
  rate: column(["执行率"], rate),
};

function find(rows: readonly (readonly CellValue[])[], merges: readonly Area[] = [], atLeast = 3) {
  const block = blockOfRows(rows, merges);
  return findHeaderRow(block, { columns: COLUMNS }, atLeast, block.rows);
}

function spansOf(found: ReturnType<typeof find>): unknown {
  return found?.columns.map(({ name, span }) => [name, span?.from, span?.to]);
}

const HEADERS = ["年初预算数", "全年预算数", "全年执行数", "执行率"];

test("the row that heads most columns is found, the first of several", () => {
  expect(find([["年初预算数", "全年预算数", "全年执行数"], HEADERS, HEADERS])).toMatchObject({ row: 1, bottom: 1 });
  expect(find([["年初预算数", "全年预算数"], ["甲"]])).toBeUndefined();
});

test("a header spans the columns up to the next one", () => {
  const found = find([["资金", null, "年初预算数", null, "全年预算数", "备注", null, "执行率"]]);
  expect(spansOf(found)).toEqual([
    ["initial", 2, 3],
    ["adjusted", 4, 4],
    ["executed", undefined, undefined],
    ["rate", 7, 7],
  ]);
  expect(found).toMatchObject({ firstColumn: 2, lastColumn: 7 });
});

test("one box is one header, however many columns it would fit", () => {
  const block = blockOfRows([["决算数", 5]]);
  const columns = {
    prior: column(["决算数"], amount, { pick: "first" }),
    current: column(["决算数"], amount, { pick: "last" }),
  };
  expect(findHeaderRow(block, { columns }, 2, block.rows)).toBeUndefined();
  expect(findHeaderRow(block, { columns }, 1, block.rows)!.columns.map(({ span }) => span?.from)).toEqual([
    undefined,
    0,
  ]);
});

describe("two rows of headers", () => {
  test("of which neither has all", () => {
    const found = find([
      [null, "预算数", null, "全年执行数", "执行率"],
      [null, "年初预算数", "全年预算数"],
      ["总额", 1, 2, 3, 0.5],
    ]);
    expect(found).toMatchObject({ row: 0, bottom: 1 });
    expect(spansOf(found)).toEqual([
      ["initial", 1, 1],
      ["adjusted", 2, 2],
      ["executed", 3, 3],
      ["rate", 4, 4],
    ]);
  });

  test("merged downward", () => {
    const down = (left: number) => ({ top: 0, bottom: 1, left, right: left });
    expect(find([HEADERS, [null], [1, 2, 3, 1]], [0, 1, 2, 3].map(down))).toMatchObject({ row: 0, bottom: 1 });
  });

  test("not where the second holds figures, or a label inside its cell", () => {
    expect(find([HEADERS.slice(0, 3), [1, 2, 3, "执行率"]])).toMatchObject({ bottom: 0 });
    expect(find([HEADERS.slice(0, 3), ["总额", "执行率："]])).toMatchObject({ bottom: 0 });
  });
});

describe("a table's heading", () => {
  test.each<[string, readonly (readonly CellValue[])[], readonly Area[]]>([
    ["left of its headers", [["项目资金（元）(10分)", ...HEADERS]], []],
    ["in two cells", [["项目资金（元）", "（10分）", ...HEADERS]], []],
    ["in the row above", [["项目资金（元）（１０分）"], HEADERS], []],
    [
      "merged down from above",
      [["项目资金（元）(10 分)"], [null, ...HEADERS]],
      [{ top: 0, bottom: 3, left: 0, right: 0 }],
    ],
  ])("stands %s", (_, rows, merges) => {
    expect(find(rows, merges)!.heading).toMatchObject({ unit: "元", weight: "10" });
  });

  test("may be missing", () => {
    expect(find([["单位", "某局"], HEADERS])!.heading).toEqual({ key: "", unit: undefined, weight: undefined });
  });
});

test("a header may name a unit of its own", () => {
  const found = find([["年初预算数(元)", "全年预算数", "全年执行数（万元）"]])!;
  expect(found.columns.map(({ unit }) => unit)).toEqual(["元", undefined, "万元", undefined]);
  expect(found.headers.initial).toMatchObject({ text: "年初预算数(元)", at: { row: 0, column: 0 } });
});

describe("how far a form reaches", () => {
  const regular = find([["年初预算数", null, "全年预算数", null, "全年执行数"]])!;
  const merged = find(
    [["年初预算数", "全年预算数", "全年执行数", null, null]],
    [{ top: 0, bottom: 0, left: 2, right: 4 }],
  )!;

  test("is told by its widest table", () => {
    expect(rightmostColumn([merged, find([HEADERS])!])).toBe(4);
    expect(rightmostColumn([])).toBeUndefined();
  });

  test("or by columns that are all alike wide", () => {
    expect(rightmostColumn([regular])).toBe(5);
    expect(rightmostColumn([regular, find([HEADERS])!])).toBe(5);
    expect(rightmostColumn([regular, merged])).toBe(4);
  });

  test("and a last header that is not merged covers the rest of it", () => {
    expect(withinForm(regular, 6).columns[2]!.span).toEqual({ from: 4, to: 6, own: 4 });
    expect(withinForm(merged, 6).columns[2]!.span).toEqual({ from: 2, to: 4, head: 4 });
    expect(withinForm(merged, 4)).toBe(merged);
  });
});

test("columns of signs and units go with the target, wherever they stand", () => {
  const columns = {
    name: column(["三级指标"], text),
    target: column(["年度指标值", "指标值"], text, {
      sign: ["指标性质"],
      unit: ["度量单位"],
    }),
  };
  const block = blockOfRows([["三级指标", "指标性质", "指标值", null, "度量单位"]]);
  const [, target] = findHeaderRow(block, { columns }, 2, block.rows)!.columns;
  expect(target).toMatchObject({
    span: { from: 2, to: 3 },
    split: { sign: { from: 1, to: 1 }, unit: { from: 4, to: 4 } },
  });
});

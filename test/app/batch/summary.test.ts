import { readSummary, summarySheets } from "../../../src/app/batch/summary";
import type { BatchResult } from "../../../src/app/batch/unit-result";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { makeCounty } from "../../../tools/county/county";
import { batchOf } from "./made-batch";

const { units, planted } = makeCounty({ units: 21, seed: 5 });
const batch = batchOf(units);
const SAMPLE = { random: 4, seed: 9 };
const written = summarySheets(batch, { sample: SAMPLE });

/** The rows of a sheet as texts, by the titles of its columns. */
function rowsOf(sheets: readonly SheetDesign[], name: string): readonly Readonly<Record<string, string>>[] {
  const lines: string[][] = [];
  for (const { row, column, value } of sheets.find((sheet) => sheet.name === name)?.cells ?? []) {
    (lines[row] ??= [])[column] = String(value ?? "");
  }
  const [titles = [], ...rows] = lines;
  return rows
    .filter((row) => row !== undefined && row[titles.indexOf("键")] !== undefined)
    .map((row) => Object.fromEntries(titles.map((title, at) => [title, row[at] ?? ""])));
}

/** A person types into a column of the first row that has a key. */
function typedInto(sheets: readonly SheetDesign[], name: string, title: string, text: string): WorkbookSnapshot {
  const snapshot = snapshotOfDesign([...sheets]);
  return {
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const column = sheet.cells.find(({ row, value }) => row === 0 && value === title)!.column;
      const others = sheet.cells.filter((cell) => cell.row !== 1 || cell.column !== column);
      return { ...sheet, cells: [...others, { row: 1, column, value: text }] };
    }),
  };
}

test("has the sheets that a bureau works with, in their order", () => {
  expect(written.map(({ name }) => name)).toEqual([
    "汇总",
    "按规则",
    "按单位",
    "复核表",
    "退回意见",
    "雷同",
    "抽查",
    "未能读取",
  ]);
  for (const { frozen, page } of written)
    expect({ frozen, page }).toMatchObject({ frozen: { rows: 1 }, page: { fitToWidth: true } });
});

test("a line a unit, with the score that the rules give", () => {
  const rows = rowsOf(written, "汇总");
  expect(rows.map(({ 单位 }) => 单位)).toEqual(units.map(({ name }) => name));
  expect(rows[0]).toMatchObject({
    表: "附件1、附件2、附件3、附件4",
    自评得分: "100",
    复算得分: "100",
    差: "0",
    等级: "优",
  });
  const [first] = units;
  const low = structuredClone(first!);
  const indicator = low.first.overall.indicators[0] as { actual: string };
  indicator.actual = "1次";
  const [line] = rowsOf(summarySheets(batchOf([low]), { sample: SAMPLE }), "汇总");
  expect(Number(line!.复算得分)).toBeLessThan(90);
  expect(Number(line!.差)).toBeCloseTo(Number(line!.复算得分) - 100);
});

test("every copied paragraph is found, and no other pair", () => {
  const pairs = rowsOf(written, "雷同").map(({ 单位甲, 单位乙 }) => ({ from: 单位甲, to: 单位乙 }));
  expect(planted.copies.length).toBeGreaterThan(2);
  expect(pairs).toEqual(expect.arrayContaining([...planted.copies]));
  expect(pairs).toHaveLength(planted.copies.length);
});

test("a letter names no other unit, and nothing of 雷同", () => {
  for (const { 单位, 须改正的问题, 须说明的问题 } of rowsOf(written, "退回意见")) {
    const text = `${须改正的问题}${须说明的问题}`;
    const others = batch.units.map(({ checked }) => checked.unit!).filter((name) => name !== 单位);
    expect(text).not.toContain("雷同");
    for (const name of others) expect(text).not.toContain(name);
  }
});

test("the same seed draws the same projects, another one others", () => {
  const drawn = (seed: number) =>
    rowsOf(summarySheets(batch, { sample: { random: 4, seed } }), "抽查").map(({ 键 }) => 键);
  expect(drawn(9)).toHaveLength(4);
  expect(drawn(9)).toEqual(drawn(9));
  expect(drawn(9)).not.toEqual(drawn(10));
  const over = rowsOf(summarySheets(batch, { sample: { random: 0, seed: 1, over: "80" } }), "抽查");
  expect(over.every((row) => Number(row["全年预算数（万元）"]) >= 80)).toBe(true);
});

describe("a second run", () => {
  const again = (next: BatchResult, before: WorkbookSnapshot) =>
    summarySheets(next, { sample: SAMPLE, earlier: readSummary(before)! });

  test("keeps what people typed, and the same inputs are the same round", () => {
    const before = typedInto(written, "复核表", "建议20（人工）", "写得实");
    const sheets = again(batch, before);
    expect(rowsOf(sheets, "复核表")[0]).toMatchObject({ "建议20（人工）": "写得实" });
    expect(rowsOf(sheets, "汇总")[0]!.上轮).toBe("");
  });

  test("tells the round before, and what is new", () => {
    const next = batchOf(units, ({ second, first }) =>
      first === units[0]!.first
        ? { ...second, overall: { ...second.overall, total: { weight: 100, score: 96 } } }
        : second,
    );
    const sheets = again(next, snapshotOfDesign([...written]));
    expect(rowsOf(sheets, "汇总")[0]!.上轮).toMatch(/^错误 0，核实 \d+$/);
    const rounds = rowsOf(sheets, "按单位").map(({ 轮次 }) => 轮次);
    expect(new Set(rounds)).toEqual(new Set(["未改", "新增"]));
  });

  test("what has no row any more goes to a sheet of its own, and stays there", () => {
    const before = typedInto(written, "汇总", "备注（人工）", "电话联系过");
    const fewer = { ...batch, units: batch.units.slice(1) };
    const sheets = again(fewer, before);
    expect(rowsOf(sheets, "上轮未匹配")).toMatchObject([{ 工作表: "汇总", 填写的内容: "备注：电话联系过" }]);
    expect(rowsOf(again(fewer, snapshotOfDesign([...sheets])), "上轮未匹配")).toHaveLength(1);
  });

  test("a workbook that is no summary is none", () => {
    expect(readSummary(snapshotOfDesign([{ ...written[1]!, name: "汇总" }]))).toBeUndefined();
  });
});

test("no path of the machine, no phone, no author stands in it", () => {
  const text = JSON.stringify(written);
  expect(text).not.toMatch(/\/(?:home|Users|tmp)\//);
  expect(text).not.toMatch(/1[3-9]\d{9}/);
});

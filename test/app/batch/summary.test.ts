import { readSummary, summarySheets } from "../../../src/app/batch/summary";
import type { BatchResult } from "../../../src/app/batch/unit-result";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { checkWorkbook } from "../../../src/app/check";
import { checkedSet, joinFiles } from "../../../src/app/set";
import { sampleTable } from "../../../src/app/batch/sample-table";
import { unitFacts } from "../../../src/app/batch/unit-facts";
import { indicatorGroup, designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
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
    .filter((row) => row !== undefined && ![undefined, "—"].includes(row[titles.indexOf("键")]))
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

test("rows of indicators that two units have alike, figures and all, are found; with other figures they are not", () => {
  const rows = (amount: number) =>
    indicatorGroup(
      "产出指标",
      50,
      "数量指标",
      [..."东西南北中"].map((name, at) => [
        `${name}片区管网改造长度`,
        `≥${amount + at}公里`,
        `${amount + at}.5公里`,
        10,
        10,
      ]),
    );
  const alike = (first: number, second: number) => {
    const changed = units.slice(0, 8).map((unit, at): (typeof units)[number] => {
      const amount = [first, second][at];
      if (amount === undefined) return unit;
      const { overall } = unit.first;
      return { ...unit, first: { ...unit.first, overall: { ...overall, indicators: rows(amount) } } };
    });
    const sheets = summarySheets(batchOf(changed), { sample: SAMPLE });
    return rowsOf(sheets, "雷同").filter(
      ({ 单位甲, 单位乙 }) => 单位甲 === units[0]!.name && 单位乙 === units[1]!.name,
    );
  };
  expect(alike(120, 120)).toMatchObject([
    { 文字: expect.stringContaining("东片区管网改造长度 ≥120公里 120.5公里；") as string },
  ]);
  expect(alike(120, 347)).toEqual([]);
});

test("units whose files one person saved are named, the person is not; names of programs and what many share tell nothing", () => {
  const made = (...names: readonly string[]) => ({
    ...batch,
    units: batch.units.map((unit, at) => ({
      ...unit,
      facts: { ...unit.facts, savedBy: names[at] === undefined ? [] : [names[at]] },
    })),
  });
  const alike = (...names: readonly string[]) =>
    rowsOf(summarySheets(made(...names), { sample: SAMPLE }), "雷同").filter(({ 位置 }) => 位置 === "文件属性");
  const found = alike("王小明", "admin", " 王小明");
  expect(found.map(({ 单位甲, 单位乙 }) => [单位甲, 单位乙])).toEqual([[units[0]!.name, units[2]!.name]]);
  expect(JSON.stringify(found)).not.toContain("王小明");
  expect(alike("Administrator", "administrator")).toEqual([]);
  expect(alike("财政局", "财政局", "财政局", "财政局")).toEqual([]);
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

test("a file with # in its name has no link, which Excel would cut off there", () => {
  const [first] = units;
  const links = (file: string) =>
    JSON.stringify(summarySheets(batchOf([{ ...first!, file }]), { sample: SAMPLE })).split("HYPERLINK").length - 1;
  expect(links("材料/一 份.xlsx")).toBeGreaterThan(2);
  expect(links("材料/1#.xlsx")).toBe(0);
});

test("a project with an error is looked at, in one file and in a set of several", () => {
  const data = structuredClone(units[0]!.first);
  (data.projects[0]!.total as { score: number }).score = 12;
  const snapshot = snapshotOfDesign(designForms(data));
  const joined = joinFiles([{ file: "项目/附件.xlsx", snapshot }]);
  const check = checkWorkbook(joined.snapshot, DEFAULT_PACK);
  const set = checkedSet("材料", check, joined);
  if ("error" in set) throw new Error(set.error.message);
  const whole = { units: [{ checked: set, facts: unitFacts(check.submission) }], failed: [], rules: [] };
  for (const one of [whole, batchOf([{ ...units[0]!, first: data }])])
    expect(sampleTable(one, { random: 0, seed: 1 }).rows.map(({ values }) => values[4])).toEqual(["有错误"]);
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

  test("what people typed goes with its row where they have sorted the list by its filter", () => {
    const typed = typedInto(written, "汇总", "备注（人工）", "电话联系过");
    const filter = written[0]!.filter!;
    // As Excel sorts: the cells within the filter change places, whatever stands beside it stays.
    const within = (row: number, column: number): boolean =>
      row > filter.top && row <= filter.bottom && column >= filter.left && column <= filter.right;
    const before: WorkbookSnapshot = {
      sheets: typed.sheets.map((sheet) => ({
        ...sheet,
        cells:
          sheet.name === "汇总"
            ? sheet.cells.map((cell) =>
                within(cell.row, cell.column) ? { ...cell, row: filter.bottom + 1 - cell.row } : cell,
              )
            : sheet.cells,
      })),
    };
    const noted = rowsOf(again(batch, before), "汇总").filter((row) => row["备注（人工）"] !== "");
    expect(noted.map(({ 单位 }) => 单位)).toEqual([units[0]!.name]);
  });

  test("two files of one unit are two rows, each with what was typed into it", () => {
    const [first] = units;
    const twice = batchOf([first!, { ...first!, file: "又一份.xlsx" }]);
    const sheets = summarySheets(twice, { sample: SAMPLE });
    const before = typedInto(sheets, "复核表", "建议20（人工）", "第一份的");
    expect(rowsOf(again(twice, before), "复核表").map((row) => row["建议20（人工）"])).toEqual(["第一份的", ""]);
    // With one of them gone nobody knows whose words those were.
    const one = { ...twice, units: twice.units.slice(1) };
    expect(rowsOf(again(one, before), "复核表")[0]!["建议20（人工）"]).toBe("");
    expect(rowsOf(again(one, before), "上轮未匹配")).toMatchObject([{ 填写的内容: "建议20：第一份的" }]);
  });

  test("what people wrote into columns and rows of their own is not lost", () => {
    const { sheets } = snapshotOfDesign([...written]);
    const [first, ...others] = sheets;
    const below = Math.max(...first!.cells.map(({ row }) => row)) + 3;
    const beside = Math.max(...first!.cells.map(({ column }) => column)) + 1;
    const added = [
      { row: 0, column: beside, value: "经办人" },
      { row: 1, column: beside, value: "小王" },
      { row: below, column: 1, value: "下周开会" },
      { row: below, column: 2, value: true },
    ];
    const before = { sheets: [{ ...first!, cells: [...first!.cells, ...added] }, ...others] };
    const left = rowsOf(again(batch, before), "上轮未匹配");
    expect(left.map(({ 填写的内容 }) => 填写的内容)).toEqual(["经办人：小王", "主管部门：下周开会\n年度：TRUE"]);
    // And they stay there.
    const once = snapshotOfDesign([...again(batch, before)]);
    expect(rowsOf(again(batch, once), "上轮未匹配")).toHaveLength(2);
  });

  test("a sheet of their own, or one whose header they have moved, is named", () => {
    const { sheets } = snapshotOfDesign([...written]);
    const own = { ...sheets[0]!, name: "我的", cells: [{ row: 4, column: 2, value: "记一笔" }] };
    const moved = sheets.map((sheet) =>
      sheet.name === "抽查" ? { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 1 })) } : sheet,
    );
    expect(readSummary({ sheets })!.foreign).toEqual([]);
    expect(readSummary({ sheets: [...moved, own] })!.foreign).toEqual(["抽查", "我的"]);
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

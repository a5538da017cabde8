import { clean2024 } from "../../../src/app/examples/clean-2024";
import { fundingRow } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import {
  amountsInYuan,
  fundHeading,
  insertRows,
  mapCells,
  relabel,
  unmerge,
  withCells,
  withoutFundWeights,
} from "../../support/layouts";
import { CLEAN, read, sheetsOf, treeOf } from "../../support/reading/clean-sheets";
import { shapeOf, shapeOfValue } from "../../support/reading/shape";

describe("rows of funds", () => {
  const sourcesOf = (...labels: readonly string[]): SheetDesign => {
    const [project] = clean2024.projects;
    const sources = labels.map((label, index) => ({ label, ...fundingRow(index + 1, index + 1, index + 1) }));
    const changed = { ...project!, funding: { ...project!.funding, sources } };
    return sheetsOf({ ...clean2024, projects: [changed] }).project;
  };
  const tree = (sheet: SheetDesign) => treeOf(read(sheet).projects[0]!.model.funding.rows, "executed").slice(1);

  test("every labelled amount is a part of the total, known or not", () => {
    const sheet = sourcesOf("其中：当年财政拨款", "上年结转资金", "财政专户管理资金", "单位资金", "其他资金");
    expect(tree(sheet)).toEqual([
      "  当年财政拨款 1",
      "  上年结转资金 2",
      "  财政专户管理资金 3",
      "  单位资金 4",
      "  其他资金 5",
    ]);
  });

  test("a second 其中 divides the part above it, until a known row", () => {
    const sheet = sourcesOf("其中：当年财政拨款", "其中：中央补助", "省级补助", "上年结转资金", "其他资金");
    expect(tree(sheet)).toEqual([
      "  当年财政拨款 1",
      "    中央补助 2",
      "    省级补助 3",
      "  上年结转资金 4",
      "  其他资金 5",
    ]);
  });

  test.each([
    ["年度预算申请(万元)", undefined],
    ["项目资金（万元）", undefined],
    ["预算执行情况(万元)(10分)", "10"],
    ["预算执行情况（万元）\n（１０ 分）", "10"],
    ["预算执行情况\n(20分)", "20"],
  ])("%s: weight %s in the heading", (heading, weight) => {
    const { overall } = CLEAN;
    const { funding } = read(fundHeading(overall, heading)).overall[0]!.model;
    expect(funding.headingWeight).toBe(weight);
    expect(shapeOfValue(funding.known.total.cells.weight)).toBe("10");
  });

  test("the weight only in the heading: no 分值 column at all", () => {
    const sheet = withoutFundWeights(fundHeading(CLEAN.overall, "预算执行情况(万元)(10分)"));
    const { funding, indicators } = read(sheet).overall[0]!.model;
    expect(funding.headingWeight).toBe("10");
    expect(funding.known.total.cells.weight.kind).toBe("not-found");
    expect(shapeOfValue(funding.known.total.cells.executed)).toBe("554.8");
    expect(indicators.rows.some((row) => row.weight.kind === "present")).toBe(true);
  });

  test.each(["项目资金(元)", "项目资金\n（ 单位：元 ）", "年度预算申请（元）"])("%s: all amounts are 元", (heading) => {
    const inYuan = fundHeading(amountsInYuan(CLEAN.project), heading);
    expect(shapeOf(read(inYuan))).toEqual(shapeOf(read(CLEAN.project)));
    expect(shapeOf(read(unmerge(inYuan)))).toEqual(shapeOf(read(CLEAN.project)));
  });

  test("单位：元 over the tables, in a column's header, or in the title", () => {
    const bare = fundHeading(amountsInYuan(CLEAN.project), "项目资金");
    const expected = shapeOf(read(CLEAN.project)).map(({ parts }) => parts);
    const between = withCells(insertRows(bare, 2, 1), [{ row: 2, column: 8, value: "单位：元" }]);
    const under = withCells(insertRows(bare, 2, 1), [{ row: 2, column: 0, value: "金额单位：人民币元" }]);
    const inHeaders = relabel(bare, {
      年初预算数: "年初预算数(元)",
      全年预算数: "全年预算数（A，元）",
      全年执行数: "全年执行数(元)",
    });
    const inTitle = mapCells(bare, (cell) =>
      cell.row === 1 && cell.value ? { ...cell, value: `${cell.value}（单位：元）` } : cell,
    );
    for (const sheet of [between, under, inHeaders, inTitle]) {
      expect(shapeOf(read(sheet)).map(({ parts }) => parts)).toEqual(expected);
    }
  });

  test("a rate inside its own label", () => {
    const { row } = CLEAN.overall.cells.find(({ value }) => value === "年度资金总额")!;
    const inline = mapCells(CLEAN.overall, (cell) =>
      cell.row === row && cell.column === 7 ? { ...cell, value: "执行率：97.99%" } : cell,
    );
    const { executionRate } = read(inline).overall[0]!.model.funding.known.total.cells;
    expect(executionRate).toMatchObject({ kind: "present", inline: { before: "执行率：", after: "" } });
    expect(shapeOfValue(executionRate)).toBe("0.9799");
  });
});

describe("amounts by kind of 附件2", () => {
  const itemsOf = (sheet: SheetDesign) => {
    const { income, expenditure } = read(sheet).overall[0]!.model.fundsByKind;
    return [income, expenditure].map(({ items }) =>
      items.map(({ key, label, value }) => [key, label, shapeOfValue(value)]),
    );
  };

  test("kinds that the template does not know count where they stand", () => {
    const incomeKinds = [
      { label: "一般公共预算", amount: 10 },
      { label: "单位资金", amount: 5 },
      { label: "上年结转", amount: null },
    ];
    const expenditureKinds = [
      { label: "基本支出", amount: "6.5万元" },
      { label: "项目支出", amount: "／" },
      { label: "经营支出", amount: 3 },
    ];
    const data = { ...clean2024, overall: { ...clean2024.overall, incomeKinds, expenditureKinds } };
    expect(itemsOf(sheetsOf(data).overall)).toEqual([
      [
        ["generalBudget", "一般公共预算", "10"],
        [undefined, "单位资金", "5"],
        [undefined, "上年结转", null],
      ],
      [
        ["basicSpending", "基本支出", "6.5"],
        ["projectSpending", "项目支出", null],
        [undefined, "经营支出", "3"],
      ],
    ]);
  });

  test("are no rows of the fund table, which may name the same kinds", () => {
    const { row } = CLEAN.overall.cells.find(({ value }) => value === "按收入性质分：")!;
    const last = CLEAN.overall.cells.find(({ value }) => value === "预期目标")!.row;
    const cells = CLEAN.overall.cells.filter((cell) => cell.row < row || cell.row >= last);
    const added = ["其中：当年财政拨款", "其他资金"].flatMap((label, index) => [
      { row: row + index, column: 1, value: label },
      ...[3, 4, 5].map((column) => ({ row: row + index, column, value: 10 + index })),
    ]);
    const merges = CLEAN.overall.merges.filter(({ top }) => top < row || top >= last);
    const sheet = withCells({ ...CLEAN.overall, cells, merges }, added);
    const { funding, fundsByKind } = read(sheet).overall[0]!.model;
    expect(treeOf(funding.rows, "executed")).toEqual(["年度资金总额 554.8", "  当年财政拨款 10", "  其他资金 11"]);
    expect([fundsByKind.income.found, fundsByKind.expenditure.found]).toEqual([false, false]);
  });

  test("an inline value keeps the text around it", () => {
    const { projectSpending } = read(CLEAN.overall).overall[0]!.model.fundsByKind.expenditure.known;
    expect(projectSpending).toMatchObject({ typed: "项目支出：258.4", inline: { before: "项目支出：", after: "" } });
  });
});

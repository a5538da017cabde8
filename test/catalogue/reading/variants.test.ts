import * as fc from "fast-check";
import { clean2024 } from "../../../examples/data/clean-2024";
import { contradictions2023 } from "../../../examples/data/contradictions-2023";
import {
  designForms,
  fundingRow,
  spendingRow,
  type CaseData,
  type SpendingRow,
} from "../../../src/catalogue/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission, type Submission } from "../../../src/catalogue/submission";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../src/core/grid/snapshot-of-design";
import { parseQuantity } from "../../../src/core/reading/quantity";
import { valueOf } from "../../../src/core/reading/sourced";
import type { Columns, OutlineRow } from "../../../src/core/template/parts";
import { cleanCase } from "../../support/cases/random-case";
import {
  amountsInYuan,
  bandBehindTotal,
  costAsLevelOne,
  fundHeading,
  insertColumns,
  insertRows,
  mapCells,
  mergeBlankScores,
  relabel,
  splitTargets,
  unmerge,
  withCells,
  withoutFundWeights,
} from "../../support/layouts";
import { shapeOf, shapeOfValue } from "../../support/reading/shape";
import { shapeOfCase } from "../../support/reading/shape-of-case";

function read(...sheets: readonly SheetDesign[]): Submission {
  return readSubmission(snapshotOfDesign(sheets), DEFAULT_PACK);
}

function sheetsOf(data: CaseData): Readonly<Record<"basic" | "overall" | "project", SheetDesign>> {
  const [basic, overall, project] = designForms(data) as [SheetDesign, SheetDesign, SheetDesign];
  return { basic, overall, project };
}

const CLEAN = sheetsOf(clean2024);

/** An outline as lines: label, first value, parts indented. */
function treeOf(rows: readonly OutlineRow<Columns>[], column: string): readonly string[] {
  const children = new Set(rows.flatMap((row) => row.children));
  const lines = (row: OutlineRow<Columns>, depth: number): string[] => [
    `${"  ".repeat(depth)}${row.label} ${shapeOfValue(row.cells[column]!) ?? "-"}`,
    ...row.children.flatMap((child) => lines(child, depth + 1)),
  ];
  return rows.filter((row) => !children.has(row)).flatMap((row) => lines(row, 0));
}

describe("rows of 附件1", () => {
  const readSpending = (rows: readonly SpendingRow[]) => {
    const data = { ...clean2024, basicData: { ...clean2024.basicData, spending: rows } };
    return treeOf(read(sheetsOf(data).basic).basicData[0]!.model.spending.rows, "currentFinal").filter(
      (line) => !/^(?:政府采购|部门基本)/u.test(line),
    );
  };
  const row = (label: string | null, final: number | null) => spendingRow(label, null, null, null, final);

  test("a fund behind the prompt in the heading's own cell, more funds below", () => {
    expect(
      readSpending([
        row("项目支出：", 100),
        row("1、业务工作经费", 10),
        row("3、区级专项资金(一个专项一行)：防汛专项", 20),
        row("抗旱专项", 30),
        row("4、上级转移支付（一个专项一行）水库移民补助", 40),
      ]),
    ).toEqual(["项目支出 100", "  业务工作经费 10", "  防汛专项 20", "  抗旱专项 30", "  水库移民补助 40"]);
  });

  test("headings with an amount of their own, blank or gone; funds with and without numbers", () => {
    expect(
      readSpending([
        row("项目支出", 100),
        row("1、业务工作经费", 10),
        row("3、市级专项资金", 50),
        row("(1)防汛专项", 20),
        row("(2)抗旱专项", 30),
        row("4、上级转移支付(一个专项一行）", null),
        row("水库移民补助", 40),
        row("公用经费", 8),
        row("其中：办公经费", 3),
      ]),
    ).toEqual([
      "项目支出 100",
      "  业务工作经费 10",
      "  市级专项资金 50",
      "    防汛专项 20",
      "    抗旱专项 30",
      "  上级转移支付 -",
      "    水库移民补助 40",
      "公用经费 8",
      "  办公经费 3",
    ]);
  });

  test("funds that repeat the heading's words hang under it", () => {
    expect(
      readSpending([
        row("项目支出", 100),
        row("3、区级专项资金（一个专项一行）", 50),
        row("区级专项资金：防汛", 20),
        row("区级专项资金-抗旱", 30),
      ]),
    ).toEqual(["项目支出 100", "  区级专项资金 50", "    防汛 20", "    抗旱 30"]);
  });

  test("其中 under a numbered row, and a row of the unit's own", () => {
    expect(
      readSpending([
        row("项目支出：", 100),
        row("1、业务工作经费", 60),
        row("其中：办案费", 40),
        row("培训费", 20),
        row("2、运行维护经费", 30),
        row("5、其他项目", 10),
        row("其中：印刷", 4),
      ]),
    ).toEqual([
      "项目支出 100",
      "  业务工作经费 60",
      "    办案费 40",
      "    培训费 20",
      "  运行维护经费 30",
      "  其他项目 10",
      "    印刷 4",
    ]);
  });

  test("其中 on every row of a total opens its parts once", () => {
    expect(
      readSpending([row("项目支出：", 30), row("其中：办案", 10), row("其中：培训", 20), row("公用经费", 1)]),
    ).toEqual(["项目支出 30", "  办案 10", "  培训 20", "公用经费 1"]);
  });

  test("numbers of 其中 in cells of their own", () => {
    const apart = insertColumns(CLEAN.basic, 0, 1);
    const spread = {
      ...apart,
      cells: apart.cells.flatMap((cell) => {
        const [, opening, words] = /^(\d、|其中：)(.+)$/u.exec(typeof cell.value === "string" ? cell.value : "") ?? [];
        if (cell.column !== 1 || opening === undefined || words === undefined) return [cell];
        return [
          { row: cell.row, column: 0, value: opening },
          { ...cell, value: words },
        ];
      }),
    };
    const tree = (sheet: SheetDesign) => treeOf(read(sheet).basicData[0]!.model.spending.rows, "currentBudget");
    expect(tree(spread)).toEqual(tree(CLEAN.basic));
  });

  test("columns told apart by words, by years or by order", () => {
    const first = (sheet: SheetDesign) => {
      const { priorFinal, currentBudget, currentFinal } =
        read(sheet).basicData[0]!.model.spending.known.threePublic.cells;
      return [priorFinal, currentBudget, currentFinal].map(shapeOfValue);
    };
    const headed = (...[prior, budget, final]: readonly [string, string, string]) =>
      relabel(CLEAN.basic, { "2023年决算数": prior, "2024年预算数": budget, "2024年决算数": final });
    const expected = first(CLEAN.basic);
    expect(expected).not.toContain(null);
    expect(first(headed("上年决算数", "本年预算数", "本年决算数"))).toEqual(expected);
    expect(first(headed("2023年度决算数", "2024年度预算数", "2024年度决算数"))).toEqual(expected);
    expect(first(headed("决算数", "预算数", "决算数"))).toEqual(expected);
    expect(first(headed("上年度决算数", "预算数(万元)", "决算数"))).toEqual(expected);
  });

  test("one 决算 column alone is this year's", () => {
    const without = { ...CLEAN.basic, cells: CLEAN.basic.cells.filter(({ column }) => column !== 1 && column !== 2) };
    const { headers, known } = read(without).basicData[0]!.model.spending;
    expect(headers.priorFinal).toBeUndefined();
    expect(known.threePublic.cells.priorFinal.kind).toBe("not-found");
    expect(headers.currentFinal?.text).toBe("2024年决算数");
  });
});

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

describe("indicator tables", () => {
  const targets = (sheet: SheetDesign) =>
    read(sheet).evaluations.flatMap(({ model }) => model.indicators.rows.flatMap((row) => valueOf(row.target) ?? []));

  test("a target in three columns is the target in one", () => {
    const whole = targets(CLEAN.project);
    const split = targets(splitTargets(CLEAN.project));
    expect(split).toEqual(whole.map((text) => (/^\d+座$/u.test(text) || text === "100%" ? `=${text}` : text)));
  });

  test("in any case, as quantities", () => {
    const plain = (text: string) => {
      const quantity = parseQuantity(text);
      return quantity ? [quantity.comparison, quantity.value.toFixed(), quantity.unit] : text;
    };
    fc.assert(
      fc.property(cleanCase(), (data) => {
        const { overall } = sheetsOf(data);
        const whole = targets(overall).map(plain);
        expect(targets(splitTargets(overall)).map(plain)).toEqual(whole);
        expect(targets(unmerge(splitTargets(overall))).map(plain)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  test("a target put together names all its cells, so that nobody writes over one of them", () => {
    const sheet = splitTargets(CLEAN.project);
    const row = read(sheet).projects[0]!.model.indicators.rows.find(({ target }) => valueOf(target) === "≥60公里")!;
    expect(row.target).toMatchObject({ typed: 60, at: { column: 5 }, further: [{ column: 4 }, { column: 6 }] });
  });

  test("one header over the three columns, their own below it", () => {
    const sheet = splitTargets(CLEAN.project);
    const header = sheet.cells.find(({ value }) => value === "指标性质")!;
    const lowered: SheetDesign = {
      ...sheet,
      cells: sheet.cells.flatMap((cell) => {
        const moved = cell.row > header.row ? { ...cell, row: cell.row + 1 } : cell;
        const isPart = cell.row === header.row && cell.column >= header.column && cell.column <= header.column + 2;
        if (!isPart) return [moved];
        const below = { ...cell, row: cell.row + 1 };
        return cell === header ? [{ ...cell, value: "年度指标值" }, below] : [below];
      }),
      merges: sheet.merges.map((area) => ({
        ...area,
        top: area.top > header.row ? area.top + 1 : area.top,
        bottom: area.bottom > header.row ? area.bottom + 1 : area.bottom,
      })),
    };
    const over = { top: header.row, bottom: header.row, left: header.column, right: header.column + 2 };
    expect(targets({ ...lowered, merges: [...lowered.merges, over] })).toEqual(targets(sheet));
    expect(targets(unmerge(lowered))).toEqual(targets(sheet));
  });

  test("成本指标 as a level of its own", () => {
    const data = costAsLevelOne(clean2024);
    const shapes = shapeOf(read(...designForms(data).slice(0, -1)));
    expect(shapes).toHaveLength(shapeOfCase(data).length);
    expect(shapes).toEqual(expect.arrayContaining([...shapeOfCase(data)]));
  });

  test("分值 merged over two indicators are read for both, from one cell", () => {
    const { overall } = sheetsOf(contradictions2023);
    const { rows } = read(mergeBlankScores(overall)).overall[0]!.model.indicators;
    const [first, second] = rows;
    expect([first, second].map((row) => shapeOfValue(row!.weight))).toEqual(["10", "10"]);
    expect(second!.weight).toMatchObject({ at: { row: 13 }, area: { top: 13, bottom: 14 } });
  });

  test("columns that are merged, blank or repeated below their groups", () => {
    const levels = (sheet: SheetDesign) =>
      read(sheet).overall[0]!.model.indicators.rows.map((row) => [
        shapeOfValue(row.levelOne),
        shapeOfValue(row.levelTwo),
      ]);
    const merged = levels(CLEAN.overall);
    expect(new Set(merged.map(([one]) => one)).size).toBe(3);
    // Level one repeated in every row, level two only where it begins.
    const { row: top } = CLEAN.overall.cells.find(({ value }) => value === "一级指标")!;
    const last = CLEAN.overall.cells.find(({ value }) => value === "总分")!.row;
    const repeated = mapCells(unmerge(CLEAN.overall), (cell) => {
      if (cell.column !== 1 || cell.row <= top || cell.row >= last) return cell;
      const group = CLEAN.overall.merges.find(
        (area) => area.left === 1 && area.top <= cell.row && cell.row <= area.bottom,
      );
      const value = CLEAN.overall.cells.find(
        (other) => other.column === 1 && other.row === (group?.top ?? cell.row),
      )?.value;
      return value === undefined ? cell : { ...cell, value };
    });
    expect(levels(repeated)).toEqual(merged);
  });

  test("headers printed again behind a page break are no indicator", () => {
    const header = CLEAN.overall.cells.find(({ value }) => value === "一级指标")!.row;
    const rows = (sheet: SheetDesign) => shapeOf(read(sheet));
    const at = header + 4;
    const moved: SheetDesign = {
      ...CLEAN.overall,
      cells: [
        ...CLEAN.overall.cells.map((cell) => (cell.row >= at ? { ...cell, row: cell.row + 1 } : cell)),
        ...CLEAN.overall.cells
          .filter(({ row, column }) => row === header && column > 0)
          .map((cell) => ({ ...cell, row: at })),
      ].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: CLEAN.overall.merges
        .filter((area) => area.bottom < at || area.top >= at)
        .map((area) => (area.top >= at ? { ...area, top: area.top + 1, bottom: area.bottom + 1 } : area)),
    };
    expect(rows(moved)).toEqual(rows(CLEAN.overall));
  });

  test.each(["same", "next"] as const)("a band in the %s cell leaves the total a figure", (place) => {
    const { totals } = read(bandBehindTotal(CLEAN.overall, place)).overall[0]!.model.indicators;
    expect(shapeOfValue(totals.score)).toBe("97.9");
  });
});

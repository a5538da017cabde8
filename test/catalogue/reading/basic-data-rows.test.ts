import { clean2024 } from "../../../src/app/examples/clean-2024";
import { spendingRow, type SpendingRow } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { insertColumns, relabel } from "../../support/layouts";
import { CLEAN, read, sheetsOf, treeOf } from "../../support/reading/clean-sheets";
import { shapeOfValue } from "../../support/reading/shape";

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

import * as fc from "fast-check";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms, type CaseData, type CaseValue } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { cleanCase } from "../../support/cases/random-case";
import { designFaults, mergedAreas, valuesByAddress } from "../../support/layouts";

/** The figures that a case gives a cell of its own, in no order. */
function figuresOf(data: CaseData): number[] {
  const numbers: number[] = [];
  const collect = (value: unknown, key: string): void => {
    if (key === "levelOneWeight" || key === "incomeKinds" || key === "expenditureKinds" || key === "year") return;
    if (typeof value === "number") numbers.push(value);
    if (typeof value === "object" && value !== null)
      for (const [name, part] of Object.entries(value)) collect(part, name);
  };
  collect(data, "");
  return numbers.sort((a, b) => a - b);
}

function numbersIn(sheets: readonly SheetDesign[]): number[] {
  return sheets
    .flatMap((sheet) => sheet.cells.flatMap((cell) => (typeof cell.value === "number" ? [cell.value] : [])))
    .sort((a, b) => a - b);
}

function textsIn(sheets: readonly SheetDesign[]): string[] {
  return sheets.flatMap((sheet) => sheet.cells.flatMap((cell) => (typeof cell.value === "string" ? [cell.value] : [])));
}

function isText(value: CaseValue): value is string {
  return typeof value === "string" && value !== "";
}

describe("designForms", () => {
  test("makes well-formed sheets of any case", () => {
    fc.assert(
      fc.property(cleanCase(), (data) => {
        expect(designForms(data).flatMap(designFaults)).toEqual([]);
      }),
      { numRuns: 40 },
    );
    for (const example of [contradictions2023, clean2024])
      expect(designForms(example).flatMap(designFaults)).toEqual([]);
  });

  test("puts every figure of a case into a cell, and no other", () => {
    fc.assert(
      fc.property(cleanCase(), (data) => {
        expect(numbersIn(designForms(data))).toEqual(figuresOf(data));
      }),
      { numRuns: 40 },
    );
  });

  test("puts every text of a case into a cell", () => {
    fc.assert(
      fc.property(cleanCase(), (data) => {
        const texts = new Set(textsIn(designForms(data)));
        const tables = [data.overall, ...data.projects];
        const wanted: CaseValue[] = [
          ...(data.report ?? []),
          data.basicData.thriftMeasures,
          ...data.basicData.spending.map((row) => row.label),
          ...data.projects.flatMap((project) => [project.projectName, project.department, project.implementer]),
          ...tables.flatMap((table) => [table.goals.expectedGoal, table.goals.goalCompletion]),
          ...tables.flatMap((table) =>
            table.indicators.flatMap((row) => [row.indicator, row.target, row.actual, row.deviationReason]),
          ),
        ];
        expect(wanted.filter(isText).filter((text) => !texts.has(text))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("names the sheets as a clerk would", () => {
    const names = (data: CaseData) => designForms(data).map((sheet) => sheet.name);
    expect(names(contradictions2023)).toEqual(["附件1", "附件2", "附件3", "附件4"]);
    expect(names(clean2024)).toEqual(["附件1", "附件2", "附件3-1", "附件3-2", "附件4"]);
    const withoutReport: CaseData = { ...clean2024, projects: [] };
    delete (withoutReport as { report?: readonly string[] }).report;
    expect(names(withoutReport)).toEqual(["附件1", "附件2"]);
  });

  test("stands as the printed forms do", () => {
    const [basic, overall, project, report] = designForms(contradictions2023).map(valuesByAddress);
    expect(basic).toMatchObject({ A2: "2023年度预算单位整体支出绩效评价基础数据表", D13: 126.66, F5: 1, F25: 171.16 });
    expect(overall).toMatchObject({ B7: "其中：  一般公共预算：297.92", F8: "项目支出：203.25", E5: 382.92, H26: 96 });
    expect(overall).toMatchObject({
      B9: "纳入专户管理的非税收入拨款：",
      B14: "产出指标\n(50 分)",
      C20: "经济效\n益指标",
    });
    expect(project).toMatchObject({ C3: "/", G6: 10, B25: "效益指标\n（30分）", D38: "……", G39: 100 });
    expect(report).toMatchObject({ A1: "附件 4", A4: "年    月    日", A7: "一、单位基本情况" });
  });

  test("merges the groups of an indicator table", () => {
    const overall = designForms(contradictions2023)[1]!;
    expect(mergedAreas(overall)).toEqual(expect.arrayContaining(["B14:B19", "C14:C15", "A13:A25", "B7:E7", "A26:F26"]));
    expect(mergedAreas(overall)).not.toContain("C16:C17");
  });

  test("shows rates as percentages and amounts with two decimals", () => {
    const [basic, overall] = designForms(clean2024);
    const formatAt = (sheet: SheetDesign | undefined, row: number, column: number) =>
      sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.style?.format;
    expect(formatAt(basic, 4, 5)).toBe("0.00%");
    expect(formatAt(basic, 6, 1)).toBe("0.00");
    expect(formatAt(overall, 4, 7)).toBe("0.00%");
    expect(formatAt(overall, 4, 6)).toBeUndefined();
  });

  test("writes a formula with its value", () => {
    const data: CaseData = {
      ...clean2024,
      overall: { ...clean2024.overall, total: { weight: 100, score: { formula: "SUM(H14:H26,I5)", value: 97.9 } } },
    };
    const total = designForms(data)[1]!.cells.find((cell) => cell.formula !== undefined);
    expect(total).toMatchObject({ formula: "SUM(H14:H26,I5)", value: 97.9, column: 7 });
  });

  test("prints the tables as wide as the paper, and the cover of the report on a page of its own", () => {
    const sheets = designForms(clean2024);
    expect(sheets.map((sheet) => sheet.page?.fitToWidth ?? false)).toEqual([true, true, true, true, false]);
    const report = sheets.at(-1)!;
    const [inner] = report.page?.breaksBefore ?? [];
    expect(report.cells.find((cell) => cell.row === inner)?.value).toBe(`2024年度${clean2024.unitName}`);
  });

  test("makes rows high enough for their texts, and never higher than Excel can", () => {
    const thrift = "厉行节约".repeat(200);
    const [tall] = designForms({ ...clean2024, basicData: { ...clean2024.basicData, thriftMeasures: thrift } });
    const [plain] = designForms(clean2024);
    const row = plain!.cells.find((cell) => cell.value === "厉行节约保障措施")!.row;
    expect(tall!.rowHeights[row]).toBeGreaterThan(2 * plain!.rowHeights[row]!);
    const monstrous = { ...clean2024.basicData, thriftMeasures: "厉".repeat(32_767) };
    expect(Math.max(...Object.values(designForms({ ...clean2024, basicData: monstrous })[0]!.rowHeights))).toBe(409);
  });
});

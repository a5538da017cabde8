import * as fc from "fast-check";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { cleanCase } from "../cases/random-case";
import {
  amountsInYuan,
  breakLabels,
  costAsLevelOne,
  designFaults,
  fullWidthLabels,
  halfWidthLabels,
  hideSheets,
  insertColumns,
  insertRows,
  mergeBlankScores,
  mergedAreas,
  numbersAsText,
  otherColumnNames,
  relabel,
  removeRow,
  renameSheets,
  repeatBenefitHeader,
  reportInFewCells,
  reportInMergedBlock,
  reportInOneCell,
  shiftSheet,
  splitInlineAmounts,
  splitTargets,
  stackSheets,
  unmerge,
  unmergeAndRepeat,
  unmergeWithNumbersLast,
  valuesByAddress,
  valuesInOrder,
  withUnknownMerges,
} from ".";

const [basic, overall, project, report] = designForms(contradictions2023) as [
  SheetDesign,
  SheetDesign,
  SheetDesign,
  SheetDesign,
];

function numbersOf(sheet: SheetDesign): number[] {
  return valuesInOrder(sheet).filter((value) => typeof value === "number");
}

describe("every layout", () => {
  const layouts: Record<string, (sheet: SheetDesign) => SheetDesign> = {
    shifted: (sheet) => shiftSheet(sheet, 3, 2),
    "rows put in": (sheet) => insertRows(sheet, 8, 2),
    "columns put in": (sheet) => insertColumns(sheet, 3, 1),
    "not merged": unmerge,
    "not merged, numbers last": unmergeWithNumbersLast,
    "broken labels": breakLabels,
    "full-width labels": fullWidthLabels,
    "half-width labels": halfWidthLabels,
    "other column names": otherColumnNames,
    "merged scores": (sheet) => (hasIndicators(sheet) ? mergeBlankScores(sheet) : sheet),
    "repeated benefit header": (sheet) => (hasIndicators(sheet) ? repeatBenefitHeader(sheet) : sheet),
  };

  test.each(Object.entries(layouts))("%s: is well-formed and keeps the figures in their order", (_, layout) => {
    for (const sheet of [...designForms(clean2024), ...designForms(contradictions2023)]) {
      const laidOut = layout(sheet);
      expect(designFaults(laidOut)).toEqual([]);
      expect(numbersOf(laidOut)).toEqual(numbersOf(sheet));
    }
  });

  test("leaves the design it was given alone", () => {
    const before = JSON.stringify(overall);
    for (const layout of Object.values(layouts)) layout(overall);
    expect(JSON.stringify(overall)).toBe(before);
  });
});

function hasIndicators(sheet: SheetDesign): boolean {
  return valuesInOrder(sheet).includes("三级指标");
}

describe("placing", () => {
  test("shifts cells, merged areas, heights and widths", () => {
    const shifted = shiftSheet(basic, 2, 1);
    expect(valuesByAddress(shifted)).toMatchObject({ C5: contradictions2023.unitName, E15: 126.66 });
    expect(mergedAreas(shifted)).toContain("B29:B30");
    expect(shifted.rowHeights[3]).toBe(basic.rowHeights[1]);
    expect(shifted.columnWidths).toHaveLength(basic.columnWidths.length + 1);
  });

  test("lets a merged area grow over rows put into it", () => {
    const grown = insertRows(overall, 15, 2);
    expect(mergedAreas(grown)).toEqual(expect.arrayContaining(["B14:B21", "C14:C15"]));
    expect(valuesByAddress(grown)).toMatchObject({ D18: "台账建设", D15: "矛盾事件解决率" });
  });

  test("takes a row out and lets merged areas shrink", () => {
    const shrunk = removeRow(overall, 14);
    expect(designFaults(shrunk)).toEqual([]);
    expect(mergedAreas(shrunk)).toEqual(expect.arrayContaining(["B14:B18", "C17:C18"]));
    expect(mergedAreas(shrunk)).not.toContain("C14:C15");
    expect(valuesByAddress(shrunk)).toMatchObject({ D14: "完成企业退休人员移交", D15: "台账建设" });
  });

  test("stacks forms under one another", () => {
    const stacked = stackSheets([basic, overall, project], "自评表", 3);
    expect(stacked.name).toBe("自评表");
    expect(designFaults(stacked)).toEqual([]);
    expect(valuesInOrder(stacked)).toEqual([basic, overall, project].flatMap(valuesInOrder));
    expect(valuesByAddress(stacked).A35).toBe("附件 2");
  });

  test("renames sheets and hides them", () => {
    expect(renameSheets([basic, overall], (index) => `Sheet${index + 1}`).map((sheet) => sheet.name)).toEqual([
      "Sheet1",
      "Sheet2",
    ]);
    const workbook: WorkbookSnapshot = {
      sheets: ["甲", "乙"].map((name) => ({ name, hidden: false, cells: [], merges: [] })),
    };
    expect(hideSheets(workbook).sheets.map((sheet) => sheet.hidden)).toEqual([false, true]);
    expect(hideSheets(workbook, ["甲"]).sheets.map((sheet) => sheet.hidden)).toEqual([true, false]);
    expect(withUnknownMerges(workbook).sheets[0]?.merges).toBe("unknown");
  });

  test("refuses a form with formulas, which it could not move", () => {
    const withFormula = { ...basic, cells: [{ row: 0, column: 0, formula: "A2" }] };
    expect(() => insertRows(withFormula, 0, 1)).toThrow("formulas");
  });
});

describe("merging", () => {
  test("puts numbers under the last column of their header", () => {
    expect(valuesByAddress(unmergeWithNumbersLast(basic))).toMatchObject({ E13: 126.66, G25: 171.16, C5: 12 });
  });

  test("repeats what was merged downward", () => {
    const repeated = valuesByAddress(unmergeAndRepeat(overall));
    expect(repeated).toMatchObject({ B14: "产出指标\n(50 分)", B19: "产出指标\n(50 分)", C15: "数量指标" });
    expect(repeated.D21).toBeUndefined();
  });

  test("merges a 分值 that two indicators share", () => {
    expect(mergedAreas(mergeBlankScores(overall))).toEqual(expect.arrayContaining(["G14:G15", "H14:H15"]));
    expect(mergedAreas(mergeBlankScores(overall))).not.toContain("G20:G21");
  });

  test("repeats the header of 效益指标 behind a page break", () => {
    const repeated = repeatBenefitHeader(overall);
    expect(mergedAreas(repeated)).toEqual(expect.arrayContaining(["B20:B21", "B22:B23"]));
    expect(valuesByAddress(repeated).B22).toBe("效益指标\n（30 分）");
    expect(repeated.page?.breaksBefore).toEqual([21]);
  });
});

describe("wording", () => {
  test("breaks labels, not values", () => {
    const broken = valuesByAddress(breakLabels(overall));
    expect(broken).toMatchObject({ D4: "年初预\n算数", E14: "5家", D16: "台账建设", C3: contradictions2023.unitName });
    expect(broken.B7).toBe("其中：  一般公共预算：297.92");
  });

  test("writes labels full-width or half-width", () => {
    expect(valuesByAddress(fullWidthLabels(overall)).B14).toContain("（　５　０　 　分　）");
    expect(valuesByAddress(halfWidthLabels(overall)).B20).toBe("效益指标\n(30 分)");
  });

  test("gives whole cells other words", () => {
    const renamed = valuesByAddress(otherColumnNames(overall));
    expect(renamed).toMatchObject({ G4: "权重", I4: "得分", G13: "权重", E13: "年度指标值(A)", A26: "合计" });
    expect(valuesByAddress(relabel(overall, { 项目支出: "项目" })).F8).toBe("项目支出：203.25");
  });
});

describe("amounts", () => {
  test("are turned into 元, with 元 in the header", () => {
    const inYuan = valuesByAddress(amountsInYuan(overall));
    expect(inYuan).toMatchObject({ D5: 3_290_600, F5: 3_829_200, G5: 10, H5: 1, B7: "其中：  一般公共预算：2979200" });
    expect(inYuan.A4).toBe("年度预  算申请  （元）");
    expect(inYuan).toMatchObject({ G14: 10, H26: 96 });
    const table = valuesByAddress(amountsInYuan(basic));
    expect(table).toMatchObject({ A6: "经费控制情况(元)", B7: 2600, F25: 1_711_600, B5: 12, E27: "预算投资\n(万元)" });
    expect(valuesByAddress(amountsInYuan(designForms(clean2024)[2]!))).toMatchObject({
      D6: 1_950_000,
      F8: 98_000,
      H6: 0.9822,
    });
  });

  test("are turned into text as a clerk types it", () => {
    const typed = valuesByAddress(numbersAsText(designForms(clean2024)[0]!));
    expect(typed).toMatchObject({ B5: "18", F5: "94.44%", B7: "3.20", D13: "262.00" });
    expect(numbersOf(numbersAsText(overall))).toEqual([]);
  });

  test("inside a label get a cell of their own", () => {
    const split = splitInlineAmounts(overall);
    expect(designFaults(split)).toEqual([]);
    expect(valuesByAddress(split)).toMatchObject({
      B7: "其中：  一般公共预算",
      E7: 297.92,
      E8: 0,
      B9: "纳入专户管理的非税收入拨款",
      I8: 203.25,
    });
    expect(valuesByAddress(split).E9).toBeUndefined();
    expect(valuesByAddress(split).B6).toBe("按收入性质分：");
    expect(mergedAreas(split)).toEqual(expect.arrayContaining(["B7:D7", "F8:H8"]));
  });
});

describe("indicator tables", () => {
  test("have their targets in three columns", () => {
    const split = splitTargets(overall);
    expect(designFaults(split)).toEqual([]);
    expect(valuesByAddress(split)).toMatchObject({
      E13: "指标性质",
      F13: "指标值",
      G13: "度量单位",
      H13: "实际完成值",
    });
    expect(valuesByAddress(split)).toMatchObject({ E14: "=", F14: 5, G14: "家", H14: "5家" });
    expect(valuesByAddress(split)).toMatchObject({
      E18: "≦",
      F18: 125,
      G18: "万元",
      E22: "定性",
      F22: "防止堵门堵路事件发生",
    });
    expect(valuesByAddress(split)).toMatchObject({ E5: 382.92, H5: 382.92, I5: 10 });
    expect(mergedAreas(split)).toEqual(expect.arrayContaining(["E5:G5", "B12:G12", "H12:K12", "A2:K2"]));
    expect(designFaults(splitTargets(project))).toEqual([]);
  });

  test("have 成本指标 as a level of its own, the 分值 unchanged", () => {
    const data: CaseData = costAsLevelOne(clean2024);
    const values = valuesInOrder(designForms(data)[1]!);
    expect(values).toEqual(expect.arrayContaining(["产出指标\n(42 分)", "成本指标\n（8 分）", "经济成本指标"]));
    expect(data.overall.indicators).toHaveLength(clean2024.overall.indicators.length);
  });

  test("keep the figures of any case", () => {
    fc.assert(
      fc.property(cleanCase(), (data) => {
        for (const sheet of designForms(data).filter(hasIndicators)) {
          const split = splitTargets(sheet);
          expect(designFaults(split)).toEqual([]);
          expect(valuesInOrder(split)).toEqual(expect.arrayContaining(numbersOf(sheet)));
        }
        const regrouped = designForms(costAsLevelOne(data));
        expect(regrouped.flatMap(designFaults)).toEqual([]);
        const figures = (sheets: readonly SheetDesign[]) => sheets.flatMap(numbersOf).sort((a, b) => a - b);
        expect(figures(regrouped)).toEqual(figures(designForms(data)));
      }),
      { numRuns: 25 },
    );
  });
});

describe("report blocks", () => {
  const paragraphs = contradictions2023.report ?? [];

  test.each([
    ["one cell", reportInOneCell(report)],
    ["one merged block", reportInMergedBlock(report)],
    ["few cells", reportInFewCells(report, 10)],
  ])("%s: holds every paragraph in order", (_, block) => {
    expect(designFaults(block)).toEqual([]);
    const [attachment, ...texts] = valuesInOrder(block);
    expect(attachment).toBe("附件 4");
    expect(texts.join("\n").split("\n")).toEqual(paragraphs);
  });

  test("are as many as asked for", () => {
    expect(valuesInOrder(reportInOneCell(report))).toHaveLength(2);
    expect(valuesInOrder(reportInFewCells(report, 10))).toHaveLength(1 + Math.ceil(paragraphs.length / 10));
  });
});

import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission, type Submission } from "../../../src/catalogue/submission/index";
import { MAX_ROWS } from "../../../src/core/grid/address";
import type { DesignedCell, SheetDesign } from "../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import {
  mapCells,
  mentionsOfForms,
  shiftSheet,
  stackSheets,
  unmerge,
  valuesInOrder,
  withCells,
  withoutTitle,
} from "../../support/layouts";
import { shapeOf, shapeOfForm } from "../../support/reading/shape";

const [basic, overall, safety, resettlement, report] = designForms(clean2024) as [
  SheetDesign,
  SheetDesign,
  SheetDesign,
  SheetDesign,
  SheetDesign,
];

function read(...sheets: readonly SheetDesign[]): Submission {
  return readSubmission(snapshotOfDesign(sheets), DEFAULT_PACK);
}

function readSnapshot(...sheets: readonly Partial<SheetSnapshot>[]): Submission {
  const full = sheets.map((sheet, index) => ({
    name: `Sheet${index}`,
    hidden: false,
    cells: [],
    merges: [],
    ...sheet,
  }));
  return readSubmission({ sheets: full }, DEFAULT_PACK);
}

function kinds(submission: Submission): readonly string[] {
  return submission.forms.map(({ template, sheet, area }) => `${template.shortName} ${sheet}!${area.top + 1}`);
}

function textSheet(name: string, ...lines: readonly string[]): SheetDesign {
  const cells = lines.map((value, row): DesignedCell => ({ row, column: 0, value }));
  return { name, columnWidths: [80], rowHeights: {}, cells, merges: [] };
}

test("ticks and notes right beside a form, its title among them, are none of it", () => {
  const stacked = stackSheets([basic, overall, safety], "自评", 0);
  const right = 1 + Math.max(...stacked.cells.map(({ column }) => column), ...stacked.merges.map((area) => area.right));
  const bottom = Math.max(...stacked.cells.map(({ row }) => row));
  const ticks = Array.from({ length: bottom }, (_, row): DesignedCell => ({ row, column: right, value: "已核" }));
  expect(kinds(read({ ...stacked, cells: [...stacked.cells, ...ticks] }))).toEqual(kinds(read(stacked)));
});

describe("several forms", () => {
  test("of one kind are found on a sheet each, or stacked", () => {
    expect(read(safety, resettlement).projects).toHaveLength(2);
    const stacked = read(stackSheets([safety, resettlement, safety], "项目", 0));
    expect(stacked.projects.map((form) => shapeOfForm(form))).toEqual([
      shapeOfForm(read(safety).forms[0]!),
      shapeOfForm(read(resettlement).forms[0]!),
      shapeOfForm(read(safety).forms[0]!),
    ]);
  });

  test("are named by project, by sheet, or by sheet and row", () => {
    const names = (...sheets: readonly SheetDesign[]) => read(...sheets).forms.map(({ name }) => name);
    expect(names(safety)).toEqual(["附件3"]);
    expect(names(safety, resettlement)).toEqual([
      "附件3“水利设施运行维护与安全度汛项目”",
      "附件3“水库移民后期扶持项目”",
    ]);
    expect(names(safety, { ...safety, name: "副本" })).toEqual(["附件3（附件3-1）", "附件3（副本）"]);
    expect(names(overall, { ...overall, name: "附件2 (2)" })).toEqual(["附件2（附件2）", "附件2（附件2 (2)）"]);
    expect(names(stackSheets([overall, overall], "表"))).toEqual(["附件2（表第2行）", "附件2（表第32行）"]);
  });

  test("have a key each", () => {
    const { forms } = read(stackSheets([overall, overall, safety], "表"), report, { ...report, name: "自评报告" });
    expect(new Set(forms.map(({ key }) => key)).size).toBe(5);
  });

  test("of 附件4, typed and generated, are two reports", () => {
    const { reports } = read(report, { ...report, name: "自评报告" });
    expect(reports.map(({ sheet }) => sheet)).toEqual(["附件4", "自评报告"]);
    const stacked = read(stackSheets([report, report], "报告"));
    expect(stacked.reports.map((form) => shapeOfForm(form).parts)).toEqual(
      reports.map((form) => shapeOfForm(form).parts),
    );
  });
});

describe("what is no form", () => {
  test.each([
    ["an empty sheet", textSheet("空")],
    ["a sheet with only a title", textSheet("题", "2024年度项目支出绩效自评表")],
    ["a title and a note", textSheet("题", "2024年度项目支出绩效自评表", "", "本表由财政部门统一印发")],
    [
      "a list of attachments",
      textSheet(
        "目录",
        "附件目录",
        "1.2024年度预算单位整体支出绩效评价基础数据表",
        "2.2024年度预算单位整体支出绩效自评表",
        "3.2024年度项目支出绩效自评表",
        "4.2024年度单位整体支出绩效自评报告",
        "请于3月底前报送",
        "一、报送纸质材料一式两份",
        "二、报送电子材料",
      ),
    ],
    [
      "instructions",
      textSheet(
        "填报说明",
        "填报说明",
        "一、预算单位整体支出绩效评价基础数据表",
        "编制数：填写批复的编制",
        "三公经费：按决算填写",
        "项目支出：按决算填写",
        "二、预算单位整体支出绩效自评表",
        "按收入性质分：填写各项收入",
        "三级指标：填写年初批复的指标",
      ),
    ],
  ])("%s", (_, sheet) => {
    expect(kinds(read(sheet))).toEqual([]);
    expect(kinds(read(sheet, overall))).toEqual(["附件2 附件2!2"]);
  });

  test("a sheet of a chart, which has no cells", () => {
    expect(readSnapshot({}, {}).forms).toEqual([]);
  });

  test("校验说明, though it names forms in every row", () => {
    const notes = textSheet(
      "校验说明",
      "校验说明",
      "2024年度预算单位整体支出绩效自评表",
      "年初预算数",
      "2024年度项目支出绩效自评表",
      "单位整体支出绩效自评报告",
      "一、单位基本情况",
    );
    expect(kinds(read(notes))).toEqual([]);
    const stacked = stackSheets([textSheet("x", "校验说明"), overall], "说明", 1);
    expect(kinds(read(stacked))).toEqual([]);
  });

  test("a mention inside a form leaves the form whole", () => {
    const before = shapeOf(read(basic, overall, safety, report));
    expect(shapeOf(read(mentionsOfForms(basic), mentionsOfForms(overall), mentionsOfForms(safety), report))).toEqual(
      before,
    );
  });

  test("an indicator that bears a form's name", () => {
    const indicator = clean2024.overall.indicators[1]!.indicator;
    for (const name of ["项目支出绩效自评表", "单位整体支出绩效自评报告"]) {
      const renamed = mapCells(overall, (cell) => (cell.value === indicator ? { ...cell, value: name } : cell));
      expect(valuesInOrder(renamed)).toContain(name);
      expect(kinds(read(renamed))).toEqual(["附件2 附件2!2"]);
      expect(kinds(read(unmerge(renamed)))).toEqual(["附件2 附件2!2"]);
    }
  });

  test("a paragraph of the report that names a form", () => {
    const longer = withCells(report, [
      { row: 60, column: 0, value: "附件：1.2024年度预算单位整体支出绩效自评表" },
      { row: 61, column: 0, value: "2.2024年度项目支出绩效自评表" },
    ]);
    const { forms } = read(longer);
    expect(forms).toHaveLength(1);
    expect(forms[0]!.area.bottom).toBe(61);
  });
});

describe("mentions right over a form", () => {
  test("a list of the attachments", () => {
    const list = textSheet(
      "x",
      "附件1 2024年度预算单位整体支出绩效评价基础数据表",
      "附件2 2024年度预算单位整体支出绩效自评表",
      "附件3 2024年度项目支出绩效自评表",
      "附件4 2024年度单位整体支出绩效自评报告",
    );
    const submission = read(stackSheets([list, overall, report], "表", 1));
    expect(submission.forms.map(({ template }) => template.shortName)).toEqual(["附件2", "附件4"]);
    expect(shapeOf(submission)).toEqual(shapeOf(read(overall, report)));
  });

  test("a line that names another form between the title and the tables", () => {
    const mention = withCells(shiftSheet(overall, 1, 0), [
      { row: 1, column: 0, value: "（附2024年度项目支出绩效自评表）" },
    ]);
    expect(kinds(read(mention))).toEqual(["附件2 附件2!3"]);
  });
});

describe("forms without a title", () => {
  test.each([
    ["附件1", basic],
    ["附件2", overall],
    ["附件3", safety],
  ])("%s is known by its labels", (kind, sheet) => {
    const { forms } = read(withoutTitle(sheet));
    expect(forms.map(({ template }) => template.shortName)).toEqual([kind]);
    const shape = shapeOfForm(forms[0]!);
    expect(shape.year).toBeNull();
    expect(shape.parts).toEqual(shapeOfForm(read(sheet).forms[0]!).parts);
  });
});

/** What takes longer than the patience of a test is a fault; times themselves are for the bench. */
describe("large sheets", () => {
  const [seed] = snapshotOfDesign([overall]).sheets as [SheetSnapshot];

  test("merges over whole columns and rows cost nothing", () => {
    const merges = [
      ...seed.merges,
      { top: 0, bottom: MAX_ROWS - 1, left: 20, right: 40 },
      { top: 200, bottom: 400, left: 0, right: 16_383 },
    ];
    const submission = readSnapshot({ ...seed, merges: merges as SheetSnapshot["merges"] });
    expect(shapeOf(submission)).toEqual(shapeOf(read(overall)));
  });

  test("a stray cell in the last row of the sheet costs nothing", () => {
    const cells = [...seed.cells, { row: MAX_ROWS - 1, column: 16_383, value: "末" }];
    const submission = readSnapshot({ ...seed, cells });
    expect(shapeOf(submission)).toEqual(shapeOf(read(overall)));
  });

  test("thousands of titles without a form take no longer than so many rows", () => {
    const cells = Array.from({ length: 5_000 }, (_, row) => ({ row, column: 0, value: "2024年度项目支出绩效自评表" }));
    expect(readSnapshot({ cells }).forms).toEqual([]);
  });

  test("a sheet of data is passed over", () => {
    const values: readonly CellValue[] = ["单位名称", 12.5, "城市维护", "2024-01-01"];
    const cells = Array.from({ length: 100_000 }, (_, row) =>
      values.map((value, column) => ({ row, column, value })),
    ).flat();
    const workbook: WorkbookSnapshot = { sheets: [{ name: "数据", hidden: false, cells, merges: [] }] };
    expect(readSubmission(workbook, DEFAULT_PACK).forms).toEqual([]);
  });
});

test("the example with contradictions has one unfilled 附件3", () => {
  const { projects, filledProjects, activeForms, year, unit } = read(...designForms(contradictions2023));
  expect([projects.length, filledProjects.length, activeForms.length]).toEqual([1, 0, 3]);
  expect([year, unit]).toEqual([2023, contradictions2023.unitName]);
});

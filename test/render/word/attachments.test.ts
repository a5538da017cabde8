import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { attachmentsOf } from "../../../src/app/word-report";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { shownValue } from "../../../src/core/grid/shown-value";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { all, bodyOf, sectionsOf, valueAt, wordsOf, type WordElement } from "../../support/word-document";
import { wordOf, wordOn, type MadeWord } from "../../support/word-of";

let made: Promise<MadeWord> | undefined;

/** The document on the clean example, made once. */
function clean(): Promise<MadeWord> {
  return (made ??= wordOf(clean2024));
}

function styled(docx: Uint8Array, style: string): readonly string[] {
  return bodyOf(docx)
    .filter((element) => valueAt(element, ["w:pPr", "w:pStyle"]) === style)
    .map(wordsOf);
}

function tablesOf(docx: Uint8Array): readonly WordElement[] {
  return bodyOf(docx).filter(({ name }) => name === "w:tbl");
}

/** A table's cells as they lie on its grid: text, and how many columns and rows each takes. */
function gridOf(
  table: WordElement,
): readonly { text: string; row: number; column: number; across: number; down: number }[] {
  const cells: { text: string; row: number; column: number; across: number; down: number }[] = [];
  all(table, "w:tr").forEach((row, index) => {
    let column = 0;
    for (const cell of all(row, "w:tc")) {
      const across = Number(valueAt(cell, ["w:tcPr", "w:gridSpan"]) ?? 1);
      const merge = valueAt(cell, ["w:tcPr", "w:vMerge"]);
      const above =
        merge === "continue" ? cells.find((one) => one.column === column && one.row + one.down === index) : undefined;
      if (above) above.down += 1;
      else cells.push({ text: all(cell, "w:p").map(wordsOf).join("\n"), row: index, column, across, down: 1 });
      column += across;
    }
  });
  return cells;
}

/** Every text that a sheet shows, number formats applied. */
function shownOn(sheet: SheetSnapshot): readonly string[] {
  return sheet.cells.map(({ value, format }) => shownValue(value, format)).filter((text) => text.trim() !== "");
}

function sheetOf(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

test("every text of 附件1 to 附件3 stands behind the report, as it is shown", async () => {
  const { bytes, snapshot } = await clean();
  const written = bodyOf(bytes).flatMap((element) => all({ ...element, children: [element] }, "w:p").map(wordsOf));
  for (const sheet of snapshot.sheets) {
    const texts = shownOn(sheet).filter((text) => !/^附件|评价?(?:基础数据)?表$/.test(text));
    expect(written).toEqual(expect.arrayContaining(texts));
  }
});

test("forms are numbered and titled in their order, several 附件3 apart, and listed below the text", async () => {
  const { bytes } = await clean();
  expect(styled(bytes, "AttachmentNumber")).toEqual(["附件1", "附件2", "附件3-1", "附件3-2"]);
  const [basic, overall, ...projects] = styled(bytes, "AttachmentTitle");
  expect([basic, overall]).toEqual([
    "2024年度预算单位整体支出绩效评价基础数据表",
    "2024年度预算单位整体支出绩效自评表",
  ]);
  expect(projects).toHaveLength(2);
  const names = clean2024.projects.map(({ projectName }) => projectName as string);
  expect(styled(bytes, "AttachmentList")).toEqual([
    `附件：1. ${basic}`,
    `2. ${overall}`,
    `3-1. ${projects[0]}（${names[0]}）`,
    `3-2. ${projects[1]}（${names[1]}）`,
  ]);
});

test("a single project is 附件3, and one that nobody filled in is left out", async () => {
  const { projects } = clean2024;
  const one = await wordOf({ ...clean2024, projects: projects.slice(0, 1) });
  expect(styled(one.bytes, "AttachmentNumber")).toEqual(["附件1", "附件2", "附件3"]);
  const none = await wordOf({ ...clean2024, projects: [] });
  expect(styled(none.bytes, "AttachmentNumber")).toEqual(["附件1", "附件2"]);
});

test("a workbook without forms for it has neither list nor attachments", async () => {
  const workbook = snapshotOfDesign(designForms(clean2024).filter(({ name }) => name === "附件4"));
  const { bytes } = await wordOn(workbook);
  expect(tablesOf(bytes)).toEqual([]);
  expect(styled(bytes, "AttachmentList")).toEqual([]);
  expect(sectionsOf(bytes)).toHaveLength(2);
});

test("merged areas stay merged", async () => {
  const { bytes } = await clean();
  const [staff, spending] = tablesOf(bytes).map(gridOf);
  expect(staff).toContainEqual(expect.objectContaining({ text: "财政供养人员情况(人)", down: 2, across: 1 }));
  expect(staff).toContainEqual(expect.objectContaining({ text: clean2024.unitName, column: 1, across: 6 }));
  expect(spending).toContainEqual(expect.objectContaining({ text: "2024年预算数", column: 3, across: 2, down: 1 }));
  const [, , , indicators] = tablesOf(bytes).map(gridOf);
  const produced = clean2024.overall.indicators.filter(({ levelOne }) => levelOne === "产出指标");
  expect(indicators!.find(({ text }) => text.startsWith("产出指标"))?.down).toBe(produced.length);
});

test("every row of a table fills its grid, and columns keep their widths", async () => {
  const { bytes } = await clean();
  for (const table of tablesOf(bytes)) {
    const columns = all(table, "w:gridCol").map(({ attributes }) => Number(attributes["w:w"]));
    for (const row of all(table, "w:tr")) {
      const spans = all(row, "w:tc").map((cell) => Number(valueAt(cell, ["w:tcPr", "w:gridSpan"]) ?? 1));
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length);
    }
    const width = columns.reduce((sum, column) => sum + column, 0);
    expect([11906 - 1587 - 1474, 16838 - 2098 - 1978]).toContain(width);
  }
});

test("column headers are repeated on further pages, and nothing is merged out of them", async () => {
  const { bytes } = await clean();
  const repeated = tablesOf(bytes).map((table) =>
    all(table, "w:tr").filter((row) => all(row, "w:tblHeader").length > 0),
  );
  // Each form is two tables: what stands above its list, and its list.
  expect(repeated.map((rows) => rows.length)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  expect(all(repeated[3]![0]!, "w:tc").map(wordsOf)).toEqual([
    ...["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "自评得分"],
    "偏差原因分析及改进措施",
  ]);
  const grid = gridOf(tablesOf(bytes)[3]!);
  expect(grid.find(({ text }) => text === "绩效指标")?.down).toBe(1);
  expect(grid).toContainEqual({ text: "", row: 1, column: 0, across: 1, down: clean2024.overall.indicators.length });
});

test("notes and signatures stand below the table, not in it", async () => {
  const { bytes } = await clean();
  const lines = styled(bytes, "FormLine");
  expect(lines.filter((line) => line.startsWith("单位负责人签字："))).toHaveLength(4);
  expect(lines.filter((line) => line.startsWith("说明："))).toHaveLength(1);
  const cells = tablesOf(bytes).flatMap((table) => all(table, "w:tc").map(wordsOf));
  expect(cells.filter((text) => /单位负责人签字|^说明/.test(text))).toEqual([]);
});

test("a unit and a year under the title stand above the table, and the title is not said twice", async () => {
  const workbook = withLines(clean2024);
  const { bytes } = await wordOn(workbook);
  const lines = bodyOf(bytes).filter((element) => valueAt(element, ["w:pPr", "w:pStyle"]) === "FormLine");
  expect(lines.slice(0, 2).map((line) => [wordsOf(line), valueAt(line, ["w:pPr", "w:jc"])])).toEqual([
    ["（2024年度）", "center"],
    ["单位：万元", "right"],
  ]);
  const title = styled(bytes, "AttachmentTitle")[0]!;
  const all_ = tablesOf(bytes).flatMap((table) => all(table, "w:tc").map(wordsOf));
  expect(all_).not.toContain(title);
});

/** The forms of a case, with a line for the year and one for the unit put between title and table of 附件1. */
function withLines(data: CaseData): WorkbookSnapshot {
  const workbook = snapshotOfDesign(designForms(data));
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
    if (sheet.name !== "附件1" || sheet.merges === "unknown") return sheet;
    const lowered = (row: number): number => (row >= 2 ? row + 2 : row);
    return {
      ...sheet,
      cells: [
        ...sheet.cells.filter(({ row }) => row < 2),
        { row: 2, column: 0, value: "（2024年度）" },
        { row: 3, column: 6, value: "单位：万元" },
        ...sheet.cells.filter(({ row }) => row >= 2).map((cell) => ({ ...cell, row: lowered(cell.row) })),
      ],
      merges: sheet.merges.map((area) => ({ ...area, top: lowered(area.top), bottom: lowered(area.bottom) })),
    };
  });
  return { sheets };
}

test("where merged areas are unknown, every text still has its place", async () => {
  const known = snapshotOfDesign(designForms(clean2024).filter(({ name }) => name !== "附件4"));
  const workbook: WorkbookSnapshot = { sheets: known.sheets.map((sheet) => ({ ...sheet, merges: "unknown" })) };
  const { bytes } = await wordOn(workbook);
  const written = tablesOf(bytes).flatMap((table) => all(table, "w:tc").map(wordsOf));
  const amounts = shownOn(sheetOf(known, "附件1")).filter((text) => /^\d+\.\d\d$/.test(text));
  expect(amounts.length).toBeGreaterThan(20);
  expect(written).toEqual(expect.arrayContaining(amounts));
});

test("attachments name their forms by number, title and project", () => {
  const workbook = snapshotOfDesign(designForms(clean2024));
  const attachments = attachmentsOf(workbook, readSubmission(workbook, DEFAULT_PACK));
  expect(attachments.map(({ number, subject, sheet }) => [number, subject, sheet.name])).toEqual([
    ["附件1", undefined, "附件1"],
    ["附件2", undefined, "附件2"],
    ...clean2024.projects.map(({ projectName }, index) => [`附件3-${index + 1}`, projectName, `附件3-${index + 1}`]),
  ]);
});

test("the last rows of a table stay with the signatures, and rows of one group with each other", async () => {
  const { bytes } = await clean();
  const [, spending, , indicators] = tablesOf(bytes).map((table) =>
    all(table, "w:tr").map((row) => all(row, "w:p").map((line) => all(line, "w:keepNext").length > 0)),
  );
  const everyCell = (row: readonly boolean[]) => row.every(Boolean);
  expect(spending!.map(everyCell).slice(-4)).toEqual([false, true, true, true]);
  const grid = gridOf(tablesOf(bytes)[3]!);
  const { row, down } = grid.find(({ text }) => text === "数量指标")!;
  expect(down).toBe(2);
  expect(indicators!.slice(row, row + down).map(everyCell)).toEqual([true, false]);
});

test("a text that is longer than a page may go on overleaf", async () => {
  const long = "落实防汛责任，完成渠道清淤。".repeat(300);
  const { bytes } = await wordOf({
    ...clean2024,
    overall: { ...clean2024.overall, goals: { expectedGoal: long, goalCompletion: "已完成" } },
  });
  const rows = tablesOf(bytes).flatMap((table) => all(table, "w:tr"));
  const row = rows.find((one) => wordsOf(one).includes(long))!;
  expect(all(row, "w:cantSplit")).toEqual([]);
  expect(all(rows[0]!, "w:cantSplit")).toHaveLength(1);
});

import { clean2024 } from "../../src/app/examples/clean-2024";
import { planReport, type ReportPlan, type ReportPlanOptions } from "../../src/app/report";
import { writtenInReports } from "../../src/app/written-reports";
import { designForms, type CaseData } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { readSubmission } from "../../src/catalogue/submission/index";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { textOfParagraph, type ReportDocument } from "../../src/core/narrative/document";
import { XlsxFileWorkbook } from "../../src/hosts/xlsx-file";
import * as renderer from "../../src/render/report-sheet";

const DUTIES = "本中心负责辖区水库和渠道的运行维护，内设3个股室。";
const DUTIES_GAP = "【待补充：单位主要职能、机构设置和年度重点工作】";
const CAUSE_GAP = "【待补充：绩效指标完成偏差的原因】";

/** The clean example with one indicator done otherwise. */
function withIndicator(
  name: string,
  change: Partial<CaseData["overall"]["indicators"][number]>,
  data = clean2024,
): CaseData {
  const indicators = data.overall.indicators.map((one) => (one.indicator === name ? { ...one, ...change } : one));
  return { ...data, overall: { ...data.overall, indicators } };
}

/** Marks were taken off, and nobody says why. */
const unexplained = withIndicator("长期管护机制", { deviationReason: null });

function formsOf(data: CaseData): WorkbookSnapshot {
  return snapshotOfDesign(designForms(data).filter(({ name }) => name !== "附件4"));
}

function plan(workbook: WorkbookSnapshot, options: ReportPlanOptions = {}): ReportPlan {
  return planReport(readSubmission(workbook, DEFAULT_PACK), renderer, { workbook, ...options });
}

/** A workbook with the reports on it, worked out. */
function withReports(data: CaseData, options: ReportPlanOptions = {}): WorkbookSnapshot {
  const forms = designForms(data).filter(({ name }) => name !== "附件4");
  return snapshotOfDesign([...forms, ...plan(formsOf(data), options).sheets]);
}

/** The workbook with one sheet changed by a person. */
function edited(workbook: WorkbookSnapshot, name: string, change: (cells: readonly Cell[]) => readonly Cell[]) {
  const changed = ({ cells, ...sheet }: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    cells: [...change(cells)].sort((a, b) => a.row - b.row || a.column - b.column),
  });
  return { sheets: workbook.sheets.map((sheet) => (sheet.name === name ? changed(sheet) : sheet)) };
}

function rowOf(cells: readonly Cell[], words: string, nth = 0): number {
  const found = cells.filter(({ column, value }) => column === 0 && typeof value === "string" && value.includes(words))[
    nth
  ];
  if (!found) throw new Error(`no row says ${words}`);
  return found.row;
}

/** Types over a cell of the text: what was there, formula or words, is gone. */
function typedOver(words: string, text: string, nth = 0) {
  return (cells: readonly Cell[]): readonly Cell[] => {
    const row = rowOf(cells, words, nth);
    return cells.map((cell) => (cell.row === row && cell.column === 0 ? { row, column: 0, value: text } : cell));
  };
}

/** Puts rows with words of a person behind the row that says something. */
function insertedBehind(words: string, ...texts: readonly string[]) {
  return (cells: readonly Cell[]): readonly Cell[] => {
    const row = rowOf(cells, words);
    const below = cells.map((cell) => (cell.row > row ? { ...cell, row: cell.row + texts.length } : cell));
    return [...below, ...texts.map((value, index) => ({ row: row + 1 + index, column: 0, value }))];
  };
}

function textsOf({ paragraphs }: ReportDocument): readonly string[] {
  return paragraphs.map(textOfParagraph);
}

function following(document: ReportDocument, heading: string): string | undefined {
  const texts = textsOf(document);
  return texts[texts.indexOf(heading) + 1];
}

const written = withReports(clean2024);
const filledIn = edited(written, "自评报告", typedOver(DUTIES_GAP, `\u3000\u3000${DUTIES}`));

describe("what a person wrote in place of a gap", () => {
  test("is offered with its place, and left out unless it is asked for", () => {
    const { document, written: offered, gaps } = plan(filledIn);
    expect(offered).toMatchObject([{ key: "duties", place: "instead", fate: "left-out", at: { sheet: "自评报告" } }]);
    expect(following(document, "一、单位基本情况")).toBe(DUTIES_GAP);
    expect(gaps).toBe(plan(written).gaps);
  });

  test("is kept where it is asked for, all of it or by name", () => {
    const [id] = plan(filledIn).written.map((one) => one.id);
    if (id === undefined) throw new Error("nothing is offered");
    for (const keepWritten of [true, [id]] as const) {
      const kept = plan(filledIn, { keepWritten });
      expect(following(kept.document, "一、单位基本情况")).toBe(DUTIES);
      expect(kept.written.map(({ fate }) => fate)).toEqual(["kept"]);
      expect(kept.gaps).toBe(plan(written).gaps - 1);
    }
    expect(plan(filledIn, { keepWritten: ["another"] }).written.map(({ fate }) => fate)).toEqual(["left-out"]);
  });

  test("is found again in the report it was kept in", () => {
    const again = snapshotOfDesign([
      ...designForms(clean2024).filter(({ name }) => name !== "附件4"),
      plan(filledIn, { keepWritten: true }).sheet,
    ]);
    expect(plan(again).written).toMatchObject([{ key: "duties", texts: [{ text: `\u3000\u3000${DUTIES}` }] }]);
    expect(following(plan(again, { keepWritten: true }).document, "一、单位基本情况")).toBe(DUTIES);
  });

  test("stays with its problem when others come before it", () => {
    const explained = edited(withReports(unexplained), "自评报告", typedOver(CAUSE_GAP, "培训覆盖不足。"));
    const { basicData } = unexplained;
    const forms = formsOf({
      ...unexplained,
      basicData: { ...basicData, staff: { ...basicData.staff, onDutyStaff: 20 } },
    });
    const report = explained.sheets.find(({ name }) => name === "自评报告")!;
    const texts = textsOf(plan({ sheets: [...forms.sheets, report] }, { keepWritten: true }).document);
    expect(texts[texts.indexOf("培训覆盖不足。") - 1]).toMatch(/^2\.绩效指标完成方面：“长期管护机制”/);
  });

  test("may leave a gap of its own, which is counted and coloured", () => {
    const half = edited(written, "自评报告", typedOver(DUTIES_GAP, `${DUTIES}【待补充：年度重点工作】`));
    const { sheet, gaps } = plan(half, { keepWritten: true });
    expect(gaps).toBe(plan(written).gaps);
    const cell = sheet.cells.find(({ value }) => String(value).includes(DUTIES));
    expect(cell?.style?.fill).toBeDefined();
  });

  test("the date on the cover is words though Excel makes a number of it", () => {
    const dated = edited(written, "自评报告", (cells) => {
      const row = rowOf(cells, "（盖章）") + 1;
      return cells.map((cell) =>
        cell.row === row && cell.column === 0 ? { row, column: 0, value: 45736, format: 'yyyy"年"m"月"d"日"' } : cell,
      );
    });
    expect(textsOf(plan(dated, { keepWritten: true }).document)[2]).toBe("2025年3月20日");
  });
});

describe("other things a person does to a report", () => {
  test("rows put in between are offered behind the paragraph they follow", () => {
    const added = edited(written, "自评报告", insertedBehind("单位编制18人", "另有编外人员4人。", "其中司机2人。"));
    const { document, written: offered } = plan(added, { keepWritten: true });
    expect(offered).toMatchObject([{ key: "staff", place: "behind" }]);
    const texts = textsOf(document);
    const staff = texts.indexOf("单位编制18人，在职人员17人，人员控制率94.44%。");
    expect(texts.slice(staff + 1, staff + 3)).toEqual(["另有编外人员4人。", "其中司机2人。"]);
  });

  test("rows put in between do not loosen what stands below", () => {
    const both = insertedBehind("一、单位基本情况", "根据通知要求，现将自评情况报告如下。");
    const workbook = edited(filledIn, "自评报告", both);
    expect(plan(workbook).written.map(({ key }) => key)).toEqual(["heading:一、单位基本情况", "duties"]);
  });

  test("words written over a live sentence replace it", () => {
    const over = edited(written, "自评报告", typedOver("单位编制18人", "编制18人，实有17人。"));
    expect(textsOf(plan(over, { keepWritten: true }).document)).toContain("编制18人，实有17人。");
  });

  test("words added inside a live sentence leave it live", () => {
    const more = edited(written, "自评报告", (cells) => {
      const row = rowOf(cells, "单位编制18人");
      return cells.map((cell) =>
        cell.row === row && cell.column === 0
          ? {
              ...cell,
              value: "单位编制18人，在职人员17人，人员控制率94.44%。均在岗。",
              formula: `${cell.formula}&"均在岗。"`,
            }
          : cell,
      );
    });
    const { document, sheet, frozenRows } = plan(more, { keepWritten: true });
    expect(textsOf(document)).toContain("单位编制18人，在职人员17人，人员控制率94.44%。均在岗。");
    const cell = sheet.cells.find(({ value }) => String(value).endsWith("均在岗。"));
    expect(cell?.formula).toContain("'附件1'!");
    expect(frozenRows).toBe(0);
  });

  test("a paragraph that was deleted is written again", () => {
    const deleted = edited(written, "自评报告", (cells) => {
      const row = rowOf(cells, "单位编制18人");
      return cells.filter((cell) => cell.row !== row);
    });
    expect(plan(deleted, { keepWritten: true })).toMatchObject({ written: [] });
  });

  test("a paragraph of ours that was moved is not taken for theirs", () => {
    const moved = edited(written, "自评报告", (cells) => {
      const [from, to] = [rowOf(cells, "单位编制18人"), Math.max(...cells.map(({ row }) => row)) + 2];
      return cells.map((cell) => (cell.row === from && cell.column === 0 ? { ...cell, row: to } : cell));
    });
    expect(plan(moved).written).toEqual([]);
  });

  test("what has no place any more is told, and stays where it is", () => {
    const explained = edited(withReports(unexplained), "自评报告", typedOver(CAUSE_GAP, "培训覆盖不足。"));
    const report = explained.sheets.find(({ name }) => name === "自评报告")!;
    const forms = formsOf(withIndicator("长期管护机制", { actual: "管护机制健全", score: 7 }));
    const { written: offered } = plan({ sheets: [...forms.sheets, report] }, { keepWritten: true });
    expect(offered.map(({ fate }) => fate)).toEqual(["homeless"]);
  });

  test("a report nobody touched offers nothing, nor does one without its markers", () => {
    expect(writtenInReports(written)).toEqual([]);
    const bare = edited(filledIn, "自评报告", (cells) => cells.filter(({ column }) => column === 0));
    expect(writtenInReports(bare)).toEqual([]);
  });

  test("a formula that nobody can read is not taken for a person's, one of a person's own is", () => {
    const withFormula = (formula: string) =>
      edited(written, "自评报告", (cells) => {
        const row = rowOf(cells, "自评得分");
        return cells.map((cell) => (cell.row === row && cell.column === 0 ? { ...cell, formula } : cell));
      });
    expect(writtenInReports(withFormula("IF("))).toEqual([]);
    expect(writtenInReports(withFormula('"自评得分"&附件2!H27'))).toHaveLength(1);
  });
});

describe("reports on projects", () => {
  const NAME = "项目自评报告（水利设施运行维护与安全度汛项目）";
  const withProjects = withReports(clean2024, { projectReports: true });

  test("are written where asked for, each on a sheet of its own behind 自评报告", () => {
    const { sheets, sheet, projects, gaps } = plan(written, { projectReports: true });
    expect(sheets.map(({ name }) => name)).toEqual(["自评报告", NAME, "项目自评报告（水库移民后期扶持项目）"]);
    expect(sheets[0]).toBe(sheet);
    expect(projects.map(({ project }) => project)).toEqual(clean2024.projects.map(({ projectName }) => projectName));
    expect(gaps).toBeGreaterThan(plan(written).gaps);
    expect(plan(written)).toMatchObject({ projects: [], sheets: [{ name: "自评报告" }] });
  });

  test("keep what a person wrote into them, each its own", () => {
    const gap = "【待补充：立项依据、实施背景、主要内容和实施期限】";
    const workbook = edited(withProjects, NAME, typedOver(gap, "经区政府批准立项。"));
    const { projects, written: offered } = plan(workbook, { projectReports: true, keepWritten: true });
    expect(offered).toMatchObject([{ key: "basics:1", fate: "kept", at: { sheet: NAME } }]);
    expect(projects.map((document) => textsOf(document).includes("经区政府批准立项。"))).toEqual([true, false]);
    expect(plan(workbook, { keepWritten: true }).written).toEqual([]);
  });
});

test("what a person wrote is found in a saved file", async () => {
  const file = XlsxFileWorkbook.create(designForms(clean2024).filter(({ name }) => name !== "附件4"));
  await file.addSheet(plan(await file.read()).sheet);
  const { sheets } = await file.read();
  const row = rowOf(sheets.find(({ name }) => name === "自评报告")!.cells, DUTIES_GAP);
  const at = { sheet: "自评报告", row, column: 0 };
  const { done } = await file.apply([{ at, expect: { value: `\u3000\u3000${DUTIES_GAP}` }, write: { value: DUTIES } }]);
  expect(done).toHaveLength(1);
  const saved = await XlsxFileWorkbook.open(file.toBytes()).read();
  expect(writtenInReports(saved)).toMatchObject([{ key: "duties", texts: [{ text: DUTIES }], at }]);
});

import { clean2024 } from "../../../src/app/examples/clean-2024";
import { FORMULA_MAX_LENGTH } from "../../../src/core/formula/write";
import type { DesignedCell } from "../../../src/core/grid/sheet-design";
import {
  paragraph,
  textOfParagraph,
  type ReportDocument,
  type ReportParagraph,
} from "../../../src/core/narrative/document";
import { freeSheetName } from "../../../src/core/grid/sheet-name";
import { sheetOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { fingerprintOfText } from "../../../src/core/narrative/fingerprint";
import { isListMarker, readListMarker } from "../../../src/core/narrative/list-marker";
import { gap, say, type Live } from "../../../src/core/narrative/piece";
import { projectOfSheet } from "../../../src/core/narrative/project-marker";
import { readTextMarker } from "../../../src/core/narrative/text-marker";
import { countFrozenRows, designReport, REPORT_SHEET } from "../../../src/render/report-sheet";
import { reportOf, shownBy } from "../../support/report-of";

const { document, snapshot } = reportOf(clean2024);
const sheet = designReport(document);
const rows = sheet.cells.filter(({ column }) => column === 0);

function sheetOf(...paragraphs: readonly ReportParagraph[]): readonly DesignedCell[] {
  const written: ReportDocument = { paragraphs, lists: {} };
  return designReport(written).cells;
}

function live(text: string, formula: string, frozen = false): Live {
  return { kind: "live", text, formula, reads: [{ sheet: "附件2", row: 0, column: 0 }], frozen };
}

test.each(["甲", "1.", "。", "\n", "（甲）", "𠮷", "a"])(
  "the longest text of a cell, full of %j, goes on from row to row whole",
  (word) => {
    const text = word.repeat(Math.floor(32_000 / word.length));
    const shown = sheetOf(paragraph("body", say`${live(text, "A1")}`), paragraph("body", say`后文。`)).map(
      ({ value }) => String(value),
    );
    expect(shown.join("").replaceAll("\u3000", "")).toContain(text + "后文。");
    expect(shown.length).toBeGreaterThan(word === "a" ? 20 : 30);
  },
);

describe("the sheet of a report", () => {
  test("says the whole report, in one column that nothing is merged in", () => {
    const told = rows.map(({ value }) => String(value).replace(/^\u3000\u3000/, ""));
    expect(told.join("")).toBe(document.paragraphs.map(textOfParagraph).join(""));
    expect(sheet.merges).toEqual([]);
    expect(sheet.name).toBe(REPORT_SHEET);
  });

  test("every formula shows its value and is short enough", () => {
    const formulas = rows.filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(30);
    for (const { formula, value } of formulas) {
      expect(formula!.length).toBeLessThan(FORMULA_MAX_LENGTH);
      expect(shownBy(formula!, snapshot)).toBe(value);
    }
    expect(countFrozenRows(document)).toBe(0);
  });

  test("prints on A4 after GB/T 9704, page numbers with their strokes, the cover on a page of its own", () => {
    expect(sheet.page).toMatchObject({
      orientation: "portrait",
      margins: { top: 37, bottom: 35, left: 28, right: 26 },
      fitToWidth: true,
      firstPage: { number: 1, withoutFooter: true },
    });
    // 28 characters of size 3, which are 16 points wide.
    expect(sheet.columnPoints?.[0]).toBeGreaterThan(28 * 16);
    expect(sheet.page?.footer).toMatch(/— &P —$/);
    const [breakBefore, ...others] = sheet.page?.breaksBefore ?? [];
    // No page ends with a heading, and none is longer than 225 mm at the scale at which a line is as wide as the page.
    const headings = new Set(document.paragraphs.filter(({ role }) => role.startsWith("heading")).map(textOfParagraph));
    for (const [index, at] of others.entries()) {
      expect(headings).not.toContain(String(rows.find(({ row }) => row === at - 1)?.value).trim());
      const from = others[index - 1] ?? breakBefore!;
      const page = Object.entries(sheet.rowHeights).filter(([row]) => Number(row) >= from && Number(row) < at);
      expect(page.reduce((sum, [, height]) => sum + height, 0)).toBeLessThan(660);
    }
    expect(rows.find(({ row }) => row === breakBefore)?.value).toBe(textOfParagraph(document.paragraphs[3]!));
    const cover = Object.entries(sheet.rowHeights).filter(([row]) => Number(row) < breakBefore!);
    // The text area of the page is 225 mm high.
    expect(cover.reduce((points, [, height]) => points + height, 0)).toBeLessThan((225 / 25.4) * 72);
  });

  test.each([
    ["2024年度青岚市湖滨区水利工程服务中心", "方正小标宋简体", 22],
    ["一、单位基本情况", "黑体", 16],
    ["（一）基本支出情况", "楷体", 16],
    ["1.经济性方面评价", "仿宋", 16],
    ["本单位无国有资本经营预算支出。", "仿宋", 16],
  ])("%s stands in %s, %p points", (text, name, size) => {
    const cell = rows.find(({ value }) => String(value).trim() === text);
    expect(cell?.style?.font).toEqual({ name, size });
    expect(cell?.style).toMatchObject({ wrap: true });
  });

  test("what a person must still write is coloured, and nothing else", () => {
    for (const { value, style } of rows) {
      const hasGap = /【待补充/.test(String(value)) || value === "年    月    日";
      expect({ value, coloured: style?.fill !== undefined }).toEqual({ value, coloured: hasGap });
    }
  });

  test("rows are as high as their lines need, and never higher than Excel allows", () => {
    for (const { row } of rows) expect(sheet.rowHeights[row]).toBeGreaterThanOrEqual(29);
    expect(Math.max(...Object.values(sheet.rowHeights))).toBeLessThanOrEqual(409);
  });

  test("its lists stand in a column as thin as a line, in a format that shows nothing", () => {
    const markers = sheet.cells.filter(({ column }) => column === 1);
    expect(sheet.columnWidths[1]).toBeLessThan(0.2);
    const firstText = rows.find(({ value }) => String(value).includes("现将自评情况报告如下"))!.row;
    expect(Math.min(...markers.map(({ row }) => row))).toBe(firstText);
    expect(markers.every(({ style, value }) => style?.format === ";;;" && isListMarker(String(value)))).toBe(true);
    const lists = Object.fromEntries(
      markers.map(({ value }) => readListMarker(String(value))!).map(({ list, members }) => [list, members]),
    );
    expect(lists).toEqual(document.lists);
  });
});

describe("the markers of the rows", () => {
  const keys = (cells: readonly DesignedCell[]) =>
    cells.flatMap(({ row, column, value }) => (column === 2 ? [{ row, ...readTextMarker(String(value))! }] : []));

  test("stand beside every row, in a format that shows nothing, each with the fingerprint of its row", () => {
    const markers = keys(sheet.cells);
    expect(markers.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
    for (const [index, { fingerprint }] of markers.entries()) {
      const { value, formula } = rows[index]!;
      const content = { text: String(value), ...(formula === undefined ? {} : { formula }) };
      expect(fingerprint).toBe(fingerprintOfText(content));
    }
    expect(new Set(markers.map(({ key }) => key)).size).toBe(markers.length);
    expect(sheet.columnWidths.slice(1).every((width) => width < 0.2)).toBe(true);
    expect(sheet.cells.filter(({ column }) => column > 0).every(({ style }) => style?.format === ";;;")).toBe(true);
  });

  test("have no fingerprint beside words of a person, and are not there beside what a person added", () => {
    const own = { ...paragraph("body", "我们自己写的。"), written: true } as const;
    const cells = sheetOf({ ...own, key: "duties" }, own);
    expect(keys(cells)).toEqual([{ row: 0, key: "duties", fingerprint: undefined }]);
  });

  test("a paragraph broken over rows has its key beside each", () => {
    const sentences = Array.from({ length: 9 }, () => `${"按计划完成".repeat(20)}。`);
    const beside = keys(sheetOf({ ...paragraph("body", ...sentences), key: "long" }));
    expect(beside.length).toBeGreaterThan(1);
    expect(new Set(beside.map(({ key }) => key))).toEqual(new Set(["long"]));
  });
});

describe("the sheet of a report on a project", () => {
  test.each([
    ["防汛抗旱项目", "项目自评报告（防汛抗旱项目）"],
    ["水".repeat(23), `项目自评报告（${"水".repeat(23)}）`],
    ["水".repeat(24), `项目自评报告（${"水".repeat(22)}…）`],
    // A character that takes two places is not torn.
    [`${"水".repeat(21)}𠮷水水`, `项目自评报告（${"水".repeat(21)}…）`],
  ])("bears the name of %s", (project, expected) => {
    const { name, cells } = designReport({ project, paragraphs: [paragraph("heading-1", "一、项目概况")], lists: {} });
    expect(name).toBe(expected);
    expect(freeSheetName(name, [])).toBe(name);
    expect(projectOfSheet(sheetOfDesign({ ...sheet, cells }))).toBe(project);
  });
});

describe("paragraphs too long for a row", () => {
  const sentence = say`全年预算${live("1.00", 'TEXT(A1,"0.00")')}万元，${"按计划完成各项工作".repeat(20)}。`;

  test("go on in the next row behind a sentence", () => {
    const cells = sheetOf(paragraph("body", sentence, sentence, sentence));
    expect(cells.map(({ value }) => String(value).endsWith("。"))).toEqual([true, true]);
    expect(cells.map(({ value }) => String(value).startsWith("\u3000"))).toEqual([true, false]);
  });

  test("a sentence too long for a row is shown through windows on one formula, broken behind a comma", () => {
    const parts = Array.from({ length: 60 }, (_, index) => `第${index}项工作按计划完成`).join("，");
    const cells = sheetOf(paragraph("body", say`${live(parts, "'附件2'!A1")}。`));
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.map(({ value }) => value).join("")).toBe(`\u3000\u3000${parts}。`);
    const workbook = {
      sheets: [{ name: "附件2", hidden: false, merges: [], cells: [{ row: 0, column: 0, value: parts }] }],
    };
    for (const { value, formula } of cells) expect(shownBy(formula!, workbook)).toBe(value);
    expect(String(cells[0]!.value).endsWith("，")).toBe(true);
    const heights = Object.values(
      designReport({ paragraphs: [paragraph("body", say`${live(parts, "'附件2'!A1")}。`)], lists: {} }).rowHeights,
    );
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });

  test("sentences whose formulas are too long together stand in rows of their own", () => {
    const wide = say`${live("甲", `'附件2'!A1${'&""'.repeat(1500)}`)}。`;
    const cells = sheetOf(paragraph("body", wide, wide));
    expect(cells).toHaveLength(2);
    for (const { formula } of cells) expect(formula!.length).toBeLessThan(FORMULA_MAX_LENGTH);
  });

  test("one whose own formula is too long is written as a constant, and counted", () => {
    const tooWide = paragraph("body", say`${live("甲", `'附件2'!A1${'&""'.repeat(3000)}`)}。`);
    const [cell] = sheetOf(tooWide);
    expect(cell).toMatchObject({ value: "\u3000\u3000甲。" });
    expect(cell?.formula).toBeUndefined();
    expect(countFrozenRows({ paragraphs: [tooWide], lists: {} })).toBe(1);
  });

  test("one with a frozen figure keeps its formula, and is counted", () => {
    const frozen = paragraph("body", say`${live("12.00", 'TEXT(12,"0.00")', true)}万元。`);
    expect(sheetOf(frozen)[0]?.formula).toBeDefined();
    expect(countFrozenRows({ paragraphs: [frozen], lists: {} })).toBe(1);
  });

  test("words without cells need no formula", () => {
    expect(
      sheetOf(paragraph("heading-1", "一、单位基本情况"), paragraph("body", [gap("职能")])).map(
        ({ formula }) => formula,
      ),
    ).toEqual([undefined, undefined]);
  });
});

import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { writeReport } from "../../../src/catalogue/report";
import { readSubmission } from "../../../src/catalogue/submission";
import { sheetOfDesign, snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { gapsIn, textOfParagraph } from "../../../src/core/narrative/document";
import { textOfPieces } from "../../../src/core/narrative/piece";
import { designTables } from "../../../src/render/report-sheet";
import { formsOf, shownBy } from "../../support/report-of";
import { UNITS } from "../../support/units";

function written(data: Parameters<typeof formsOf>[0], projectTable?: boolean) {
  const submission = readSubmission(formsOf(data), DEFAULT_PACK);
  return writeReport(submission, projectTable === undefined ? {} : { projectTable });
}

describe("the table of projects", () => {
  const [table] = written(clean2024, true).tables ?? [];

  test("tells money, marks and results of each, and their total", () => {
    expect(table?.rows.map(({ cells }) => cells.map(textOfPieces))).toEqual([
      [
        "1",
        "水利设施运行维护与安全度汛项目",
        "202.00",
        "198.40",
        "98.22%",
        "99.42",
        "完成12座小型水库的维修养护和57公里渠道清淤，辖区工程安全度汛，灌溉用水得到保障",
      ],
      [
        "2",
        "水库移民后期扶持项目",
        "60.00",
        "60.00",
        "100.00%",
        "100",
        "6个移民村486人的直补资金全部发放到户，移民村饮水和道路条件得到改善",
      ],
      ["", "合计", "262.00", "258.40", "98.63%", "", ""],
    ]);
  });

  test("stands in place of the projects' paragraphs, and is named in the text", () => {
    const texts = written(clean2024, true).paragraphs.map(textOfParagraph);
    expect(texts.filter((text) => text.startsWith("“水库移民后期扶持项目”"))).toEqual([]);
    expect(texts.join("\n")).toContain("项目执行率98.63%。各项目资金、得分和完成情况见项目支出情况表。");
  });

  test("is chosen for a unit of many projects, and can be refused", () => {
    const township = UNITS["a township with twelve projects"]!;
    expect(written(township).tables).toHaveLength(1);
    expect(written(township, false).tables).toBeUndefined();
    expect(written(clean2024).tables).toBeUndefined();
    expect(written(UNITS["a school without projects"]!, true).tables).toBeUndefined();
  });

  test("a blank is a gap in it, and counted", () => {
    const data = structuredClone(clean2024) as unknown as { projects: { total: { score: unknown } }[] };
    data.projects[0]!.total.score = null;
    const [before, after] = [written(clean2024, true), written(data as never, true)];
    expect(textOfPieces(after.tables![0]!.rows[0]!.cells[5]!)).toBe("【待补充：自评得分】");
    expect(gapsIn(after)).toBe(gapsIn(before) + 1);
  });

  test("on the sheet every cell follows the forms, and the sheet is none of them", () => {
    const forms = snapshotOfDesign(designForms(clean2024));
    const [sheet] = designTables(written(clean2024, true));
    for (const { formula, value } of sheet!.cells)
      if (formula !== undefined) expect(shownBy(formula, forms)).toBe(value);
    expect(sheet!.cells.filter(({ formula }) => formula !== undefined)).toHaveLength(15);
    const [without, beside] = [forms, { sheets: [...forms.sheets, sheetOfDesign(sheet!)] }].map((workbook) =>
      readSubmission(workbook, DEFAULT_PACK),
    );
    expect(beside).toEqual(without);
  });
});

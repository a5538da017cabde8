import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { textOfParagraph } from "../../../src/core/narrative/document";
import { countFrozenRows } from "../../../src/render/report-sheet";
import {
  amountsInYuan,
  bandBehindTotal,
  breakLabels,
  fullWidthLabels,
  halfWidthLabels,
  numbersAsText,
  otherColumnNames,
  repeatBenefitHeader,
  shiftSheet,
  splitInlineAmounts,
  splitTargets,
  stackSheets,
  unitInOneCell,
  unitUnder,
  unmerge,
  unmergeAndRepeat,
} from "../../support/layouts";
import { recalculated, reportOn } from "../../support/report-of";

const FORMS = designForms(clean2024).filter(({ name }) => name !== "附件4");

function paragraphsOn(designs: readonly SheetDesign[]) {
  const snapshot = snapshotOfDesign(designs);
  const { document } = reportOn(snapshot);
  const texts = document.paragraphs.map(textOfParagraph);
  expect(recalculated(document, snapshot)).toEqual(texts);
  return { texts, frozen: countFrozenRows(document) };
}

const CANONICAL = paragraphsOn(FORMS).texts;

describe("the report is the same however the forms are laid out", () => {
  test.each<[name: string, sheets: RegExp, layout: (sheet: SheetDesign) => SheetDesign]>([
    ["amounts in 元", /./, amountsInYuan],
    ["numbers held as text", /./, numbersAsText],
    ["label and amount in two cells", /^附件2$/, splitInlineAmounts],
    ["full width labels", /^附件1$/, fullWidthLabels],
    ["half width labels", /^附件1$/, halfWidthLabels],
    ["labels broken over lines", /./, breakLabels],
    ["nothing merged", /./, unmerge],
    ["nothing merged, level names repeated", /./, unmergeAndRepeat],
    ["other column names", /./, otherColumnNames],
    ["a band behind the total score", /^附件2$/, (sheet) => bandBehindTotal(sheet, "same")],
    ["a code before the unit's name", /^附件2$/, (sheet) => unitUnder(sheet, "单位名称", "219-")],
    ["unit and label in one cell", /^附件1$/, (sheet) => unitInOneCell(sheet, "单位名称")],
    ["a repeated header of 效益", /^附件2$/, repeatBenefitHeader],
    ["forms that do not begin at A1", /./, (sheet) => shiftSheet(sheet, 3, 2)],
  ])("%s", (_, sheets, layout) => {
    const designs = FORMS.map((sheet) => (sheets.test(sheet.name) ? layout(sheet) : sheet));
    const { texts, frozen } = paragraphsOn(designs);
    expect(texts).toEqual(CANONICAL);
    expect(frozen).toBe(0);
  });

  test("all forms on one sheet, whose name has a quotation mark", () => {
    const { texts, frozen } = paragraphsOn([stackSheets(FORMS, "局's 表")]);
    expect(texts.length).toBe(CANONICAL.length);
    expect(texts).toEqual(expect.arrayContaining(CANONICAL.filter((text) => !text.includes("附件3"))));
    expect(frozen).toBe(0);
  });

  test("targets split over three columns follow their cells too", () => {
    const { texts, frozen } = paragraphsOn(
      FORMS.map((sheet) => (sheet.name === "附件2" ? splitTargets(sheet) : sheet)),
    );
    expect(texts.join("\n")).toContain("“水库巡查次数”目标值≥240次，");
    expect(frozen).toBe(0);
  });
});

import { SheetIndex } from "../../../src/core/grid/sheet-index";
import { Block, expectLabels } from "../../../src/core/reading/block";
import { labelWords } from "../../../src/core/reading/label-words";
import { READ_FORMS } from "../../../src/catalogue/forms";
import { FORM_WORDS } from "../../../src/catalogue/forms/shared/form-words";
import { sheetOfRows } from "../../support/reading/small-forms";

/** The stems that a cell's text is left with on a sheet whose labels are those of the forms we read. */
function stemsOf(text: string): readonly string[] {
  const sheet = new SheetIndex(sheetOfRows([[text]]));
  expectLabels(sheet, labelWords(READ_FORMS, FORM_WORDS));
  return new Block(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, FORM_WORDS).labelsOf(0)[0]!.label.stems;
}

test.each([
  "三级指标",
  "全年预算数（A）",
  "1、项目名称：",
  "全年预算",
  "评分标准",
  "自评得分",
  "按收入性质分：",
  "存在问题",
])("%s may be a label", (text) => {
  expect(stemsOf(text)).not.toEqual([]);
});

test.each(["防汛物资采购率", "≥95%", "2023年完成了全部工作。"])("%s is no label of any form", (text) => {
  expect(stemsOf(text)).toEqual([]);
});

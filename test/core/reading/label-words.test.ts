import { SheetIndex } from "../../../src/core/grid/sheet-index";
import { Block, expectLabels } from "../../../src/core/reading/block";
import { labelWords } from "../../../src/core/reading/label-words";
import { labelKeys, saysOne, stemsOf as allStemsOf } from "../../../src/core/reading/label-matching";
import { labelKey } from "../../../src/core/values/normalise";
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

describe("every label of every form, whatever is put around it", () => {
  const words = labelWords(READ_FORMS, FORM_WORDS);
  const lists = READ_FORMS.flatMap(({ parts }) =>
    Object.values(parts).flatMap((part) => ("columns" in part ? Object.values(part.columns) : [])),
  ).map(({ labels }) => labels);

  test.each(["", "1、", "（一）", "12.", "三、"])("is known behind 「%s」", (number) => {
    const unknown = lists.flat().filter((label) => words.labelOf(labelKey(`${number}${label}（万元）：`)).isNone);
    expect(unknown).toEqual([]);
  });

  test("is said by the same words as without the table", () => {
    for (const key of lists.flatMap((labels) => [...labelKeys(labels)])) {
      const stems = allStemsOf(key, FORM_WORDS);
      const said = lists.map((labels) => words.labelOf(key).says(labels));
      expect(said).toEqual(lists.map((labels) => saysOne(stems, labels)));
    }
  });
});

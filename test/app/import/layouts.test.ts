import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { importDocument } from "../../../src/app/import/import-document";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import type { SheetDesign } from "../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { compactText } from "../../../src/core/values/normalise";
import { readDocx } from "../../../src/hosts/docx-file";
import * as layouts from "../../support/layouts";
import { shapeOf } from "../../support/reading/shape";
import { wordFile, type BlockToWrite } from "../../support/word/word-file";
import { wordBlocksOf } from "../../support/word/word-of-sheets";

type Layout = (sheet: SheetDesign) => SheetDesign;

const says = (sheet: SheetDesign, text: string): boolean => layouts.valuesInOrder(sheet).includes(text);
const isEvaluation = (sheet: SheetDesign): boolean => says(sheet, "三级指标");
const isTable = (sheet: SheetDesign): boolean => isEvaluation(sheet) || says(sheet, "厉行节约保障措施");
const on =
  (applies: (sheet: SheetDesign) => boolean, layout: Layout): Layout =>
  (sheet) =>
    applies(sheet) ? layout(sheet) : sheet;

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "amounts in 元": on(isTable, layouts.amountsInYuan),
  "label and amount in two cells": on((sheet) => says(sheet, "按收入性质分："), layouts.splitInlineAmounts),
  "targets in three columns": on(isEvaluation, layouts.splitTargets),
  "the header of 效益指标 repeated": on(isEvaluation, layouts.repeatBenefitHeader),
  "a table divided by an empty line": on(isTable, (sheet) => layouts.insertRows(sheet, 12, 1)),
  "a column nobody uses": on(isTable, (sheet) => layouts.insertColumns(sheet, 3, 1)),
  "nothing merged": layouts.unmerge,
  "groups repeated in every row": layouts.unmergeAndRepeat,
  "labels broken over lines": on(isTable, layouts.breakLabels),
  "labels in full width": on(isTable, layouts.fullWidthLabels),
  "labels in half width": layouts.halfWidthLabels,
  "other column names": layouts.otherColumnNames,
  "the report in one cell": on((sheet) => !isTable(sheet), layouts.reportInOneCell),
  "a title over two lines": on(isTable, layouts.breakTitle),
  "the year under the title": on(isTable, layouts.yearUnderTitle),
  "no titles": on(isTable, layouts.withoutTitle),
  "signatures in cells": on(isTable, (sheet) => layouts.signatureInCells(sheet, false)),
};

async function inWord(blocks: readonly BlockToWrite[]) {
  return importDocument(await readDocx(await wordFile(blocks)));
}

function textsOf(blocks: readonly BlockToWrite[]): ReadonlySet<string> {
  const texts = blocks.flatMap((block) => (typeof block === "string" ? [block] : block.flat().map(({ text }) => text)));
  return new Set(texts.map(compactText).filter((text) => text !== ""));
}

describe.each([
  ["faults", contradictions2023],
  ["no faults", clean2024],
])("forms of other layouts, with %s", (_, data) => {
  test.each(Object.entries(LAYOUTS))("%s: reads the same from Word, and loses nothing", async (_name, layout) => {
    const sheets = designForms(data).map(layout);
    const blocks = wordBlocksOf(sheets);
    const { sheets: again, unplaced } = await inWord(blocks);
    const shapes = (designs: readonly SheetDesign[]) =>
      shapeOf(readSubmission(snapshotOfDesign(designs), DEFAULT_PACK));
    expect(shapes(again)).toEqual(shapes(sheets));
    const kept = [...textsOf(wordBlocksOf(again)), ...unplaced.map(({ text }) => compactText(text))];
    expect([...textsOf(blocks)].filter((text) => !kept.some((one) => holds(one, text)))).toEqual([]);
  });
});

/** Labels and their amounts, and the lines of a title, may be put together; brackets around a year may go. */
function holds(kept: string, text: string): boolean {
  const words = text.replace(/^\((.*)\)$/, "$1");
  return kept === text || kept.endsWith(`:${text}`) || (/\p{Script=Han}/u.test(words) && kept.includes(words));
}

import { liesIn, refersInto, remapReferences, type Block } from "../../../core/formula/remap";
import type { Area } from "../../../core/grid/address";
import { attributeOf, localName, readRoot, textOf } from "../../opc/xml-scanner";
import type { OpenWorkbook } from "../open-workbook";
import { formulasAt } from "./formula-followers";
import { areasOf, below, type Placed } from "../placed-elements";
import type { SheetEntry } from "../workbook-part";

/**
 * What refers to cells that all lie in a block and is no cell itself, in Chinese, each once: names, conditional formats,
 * validations, sparklines and charts. Names that Excel keeps for itself, as the print area, mean the page and are left out.
 */
export function blockReferrers(workbook: OpenWorkbook, block: Block): readonly string[] {
  const { pack, book } = workbook;
  const names = book.names
    .filter(({ name, formula, sheet }) => !/^_xlnm\./i.test(name) && refersInto(formula, sheet ?? "", block))
    .map(({ name }) => `名称“${name}”`);
  const formats = book.worksheets.flatMap((sheet) => formatsReferring(workbook, sheet, block));
  const charts = pack.names.filter((part) => {
    if (!/\/charts\/chart[^/]*\.xml$/i.test(part)) return false;
    const text = pack.text(part);
    return hasFormulaInto({ text, part, element: readRoot(text, part).root }, "", block);
  });
  return [...new Set([...names, ...formats, ...charts.map(() => "图表")])];
}

const FORMATS: Readonly<Record<string, string>> = {
  conditionalFormatting: "条件格式",
  dataValidation: "数据验证",
  sparkline: "迷你图",
};

function formatsReferring(workbook: OpenWorkbook, sheet: SheetEntry, block: Block): string[] {
  const text = workbook.pack.text(sheet.part);
  const { elements } = workbook.content(sheet).layout;
  return elements
    .filter(({ name }) => /^(conditionalFormatting|dataValidations|extLst)$/.test(localName(name)))
    .flatMap((element) => [element, ...below({ text, part: sheet.part, element })])
    .flatMap((element) => {
      const what = FORMATS[localName(element.name)];
      const placed = { text, part: sheet.part, element };
      return what !== undefined && hasFormulaInto(placed, sheet.name, block) ? [what] : [];
    });
}

/** A format stays at its place on the sheet, so what it says of its own cells needs no following. */
function hasFormulaInto(placed: Placed, home: string, block: Block): boolean {
  const own = coveredBy(placed).map((area) => ({ sheet: home, area }));
  return formulasAt(placed).some((element) => {
    let refers = false;
    remapReferences(textOf(placed.text, element), { from: home, to: home }, (referred) => {
      refers ||= liesIn(referred, block) && !own.some((covered) => liesIn(referred, covered));
      return referred;
    });
    return refers;
  });
}

function coveredBy(placed: Placed): readonly Area[] {
  const list = attributeOf(placed.text, placed.element, "sqref");
  const element = below(placed).find(({ name }) => localName(name) === "sqref");
  return areasOf(list ?? (element ? textOf(placed.text, element) : ""));
}

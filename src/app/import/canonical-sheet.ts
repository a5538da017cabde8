import { designBasicData } from "../../catalogue/forms/basic-data/drawing";
import { designOverall } from "../../catalogue/forms/overall-self-evaluation/drawing";
import { designProject } from "../../catalogue/forms/project-self-evaluation/drawing";
import { instancesOf } from "../../catalogue/submission/index";
import { basicData } from "../../catalogue/forms/basic-data/declaration";
import { overallSelfEvaluation } from "../../catalogue/forms/overall-self-evaluation/declaration";
import { projectSelfEvaluation } from "../../catalogue/forms/project-self-evaluation/declaration";
import type { SheetDesign } from "../../core/grid/sheet-design";
import { sheetOfDesign } from "../../core/formula/recalculation/snapshot-of-design";
import { valueOf } from "../../core/values/sourced";
import { basicDataCase, overallCase, projectCase } from "./case-of-form";
import { DrawnSheet } from "./drawn-sheet";
import { pairForms } from "./form-pairs";
import { leftOver, standsAmongValues } from "./left-over";
import { shapeOfReading } from "./reading-shape";
import { placeKey, readOnSheet, titleText, type CellPlace, type FormOnSheet, type SectionSheet } from "./section-sheet";

/**
 * A form of the document drawn in the canonical layout, every value in its place. `undefined` where it would lose something
 * there: rows in another order, columns that the layout has not.
 */
export function canonicalSheet(read: FormOnSheet, name: string, year: number | undefined): SectionSheet | undefined {
  const design = year === undefined ? undefined : drawnAnew(read, name, year);
  if (!design) return undefined;
  const { template } = read.form;
  const drawn = readOnSheet(sheetOfDesign(design), template);
  const pairs = pairForms(read, drawn);
  if (!pairs) return undefined;
  const drawing = new DrawnSheet(design);
  drawing.put(drawn.form.titleAt, { value: titleText(read) });
  const origins = new Map<string, CellPlace>();
  for (const { from, to, content } of pairs.cells) {
    if (content) drawing.put(to, content);
    if (!origins.has(placeKey(to))) origins.set(placeKey(to), from);
  }
  for (const at of pairs.unsigned) drawing.remove(at);
  const finished = drawing.toDesign();
  const again = readOnSheet(sheetOfDesign(finished), template);
  if (shapeOfReading(again.form) !== shapeOfReading(read.form)) return undefined;
  const left = leftOver(read, pairs, finished);
  return left.some((text) => standsAmongValues(read, text)) ? undefined : { design: finished, origins, left };
}

/** The form in the canonical layout, with its rows and values; wordings are still the layout's own. */
function drawnAnew({ form, sheet }: FormOnSheet, name: string, year: number): SheetDesign | undefined {
  const forms = [form];
  const [basic] = instancesOf(forms, basicData);
  if (basic) {
    return designBasicData({ year, unitName: valueOf(basic.model.unitName) ?? "" }, basicDataCase(basic, sheet), name);
  }
  const [overall] = instancesOf(forms, overallSelfEvaluation);
  if (overall) {
    return designOverall({ year, unitName: valueOf(overall.model.unitName) ?? "" }, overallCase(overall, sheet), name);
  }
  const [project] = instancesOf(forms, projectSelfEvaluation);
  return project && designProject({ year, unitName: "" }, projectCase(project, sheet), name);
}

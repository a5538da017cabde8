import { designReport } from "../../catalogue/forms/self-evaluation-report/drawing";
import { textOf } from "../../core/grid/sheet-index";
import type { SheetDesign } from "../../core/grid/sheet-design";
import { printProjectMarker } from "../../core/narrative/project-marker";
import type { TextMarker } from "../../core/narrative/text-marker";
import { SECTION_HEADING } from "../../core/reading/read-paragraphs";
import { placeKey, type CellPlace, type FormOnSheet, type LeftOver, type SectionSheet } from "./section-sheet";

/** The sheet that a report on a project becomes. */
export const PROJECT_REPORT = "项目自评报告";

/** A report of ours on a project, line by line with what each is known by. It is marked as one: no reader takes it for a form. */
export function projectReportSheet(
  lines: readonly { readonly text: string; readonly marker: TextMarker | undefined }[],
  name: string,
): SheetDesign {
  const design = designReport(
    lines.map(({ text }) => text),
    name,
    lines.map(({ marker }) => marker),
  );
  const title = (lines[0]?.text ?? "").replace(/\s+/g, "");
  // Beside the printed 附件 4, which such a report has not.
  const cells = design.cells.filter(({ row }) => row > 0);
  return {
    ...design,
    cells: [{ row: 0, column: 2, value: printProjectMarker(title), style: { format: ";;;" } }, ...cells],
  };
}

/** A line of 附件4 and where it stood. */
interface ReportLine {
  readonly text: string;
  readonly from: CellPlace;
}

/**
 * 附件4 of the document, a paragraph a row. Empty paragraphs are left out on the cover and kept as one between others. A
 * table inside the text is left over, unless it only frames paragraphs. Paragraphs of a report of ours keep what they are known by.
 */
export function reportSheet(
  { form, sheet }: FormOnSheet,
  name: string,
  markerAt: (row: number) => TextMarker | undefined,
): SectionSheet {
  const lines: ReportLine[] = [];
  const left: LeftOver[] = [];
  let inSections = false;
  for (let { row } = form.titleAt; row <= sheet.lastRow; row++) {
    const boxes = sheet.boxesOf(row);
    const [box] = boxes;
    if (boxes.length > 1) for (const { column, value } of boxes) left.push({ row, column, text: textOf(value) });
    else if (box) lines.push({ text: textOf(box.value), from: box });
    else if (inSections && lines.at(-1)?.text !== "") lines.push({ text: "", from: { row, column: 0 } });
    inSections ||= boxes.some(({ value }) => SECTION_HEADING.test(textOf(value)));
  }
  while (lines.at(-1)?.text === "") lines.pop();
  const design = designReport(
    lines.map(({ text }) => text),
    name,
    lines.map(({ text, from }) => (text === "" ? undefined : markerAt(from.row))),
  );
  // The first row says 附件 4.
  const origins = new Map(lines.map(({ from }, index) => [placeKey({ row: index + 1, column: 0 }), from]));
  return { design, origins, left };
}

import { designReport } from "../../catalogue/forms/self-evaluation-report/drawing";
import { textOf } from "../../core/grid/sheet-index";
import type { TextMarker } from "../../core/narrative/text-marker";
import { SECTION_HEADING } from "../../core/reading/read-paragraphs";
import { placeKey, type CellPlace, type FormOnSheet, type LeftOver, type SectionSheet } from "./section-sheet";

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
    if (boxes.length > 1) left.push(...boxes.map(({ column, value }) => ({ row, column, text: textOf(value) })));
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

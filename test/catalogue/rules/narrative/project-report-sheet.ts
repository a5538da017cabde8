import type { SheetDesign } from "../../../../src/core/grid/sheet-design";

/** The workbook with a report on one project behind its forms, of which one paragraph says this. */
export function withProjectReport(text: string) {
  const paragraphs = ["2024年度某某项目支出绩效自评报告", "一、项目基本情况", "项目已完成。", "二、项目绩效情况", text];
  const cells = paragraphs.map((value, row) => ({ row, column: 0, value }));
  return (designs: readonly SheetDesign[]): readonly SheetDesign[] => [
    ...designs,
    { name: "项目报告", columnWidths: [], rowHeights: {}, cells, merges: [] },
  ];
}
